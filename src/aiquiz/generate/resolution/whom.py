"""Who “he” or “she” is: the one person of that sex whom the sentences before are about.

Followed sentence by sentence, from the paragraph's beginning: who is named as the subject, or is the only one named, is
who a text is about until somebody else is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import is_of_things
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.focus import start_of_subject
from aiquiz.generate.resolution.notes import is_told_woman, tells_of_ship
from aiquiz.generate.resolution.somebody import Named, full_name, named_in, names_at
from aiquiz.generate.resolution.strangers import is_about_stranger, is_of_somebody_before, strangers_in
from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["PronounAt", "whom"]

_FARTHEST: Final = 8
"""So many sentences back a chain is followed."""
_NEAR_SHIP: Final = 16
"""So many sentences back a ship is still remembered."""
_NEXT: Final = 5
"""A name within so many characters of where a clause begins is its subject."""
_WOMEN: Final = word_set("she her hers herself")
_HER: Final = re.compile(r"\b(?:she|hers?|herself)\b", re.I)
_HIM: Final = re.compile(r"\b(?:he|his|him|himself)\b", re.I)
_KIN: Final = re.compile(
    r"(?:Their|His|Her|The couple['’]s) (?:[a-z-]+ ){0,3}(?:son|daughter|child|baby|brother|sister|father|mother|nephew"
    r"|niece|cousin|grandson|granddaughter)\b"
)
"""“Their son Paul was born in 1921. By then he had …”: who?"""
_QUOTED: Final = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class _Told:
    """Whom the text is about behind a sentence: the full `name`, empty for nobody certain, and since which sentence."""

    name: str = ""
    since: int = -1


@dataclass(frozen=True, slots=True)
class PronounAt:
    """A pronoun at the offset `at` of `text`, which is what is shown of its sentence; `start` is the text's in the
    article."""

    sentence: Sentence
    text: str
    at: int
    start: int


_NOBODY: Final = _Told()


def whom(analysis: Analysis, place: PronounAt, word: str) -> str:
    """The full name of whom the pronoun at that place means; empty where that is not certain."""
    text, sentence = place.text, place.sentence
    before, behind = text[: place.at], text[place.at :]
    if is_of_things(behind) or _may_be_ship(analysis, sentence, word) or is_of_somebody_before(before, word):
        return ""
    told = _carried(analysis, sentence, word)
    own = {full_name(analysis, one) for one in _mentions_at(analysis, place)}
    if not told.name or told.name in own or _names_behind(analysis, place, word):
        return ""
    if word.casefold() in _WOMEN and not is_told_woman(analysis, told.name):
        return ""
    is_fresh = place.at in (0, start_of_subject(text)) and told.since == sentence.index - 1
    return told.name if told.name == analysis.protagonist or not analysis.is_life or is_fresh else ""


def _mentions_at(analysis: Analysis, place: PronounAt) -> list[Mention]:
    """The names in the text of the pronoun's sentence."""
    end = place.start + len(place.text)
    return [
        one
        for one in analysis.mentions[place.sentence.index]
        if one.is_name and place.start <= one.span.start and one.span.end <= end
    ]


def _may_be_ship(analysis: Analysis, sentence: Sentence, word: str) -> bool:
    """Whether “she” may be a ship: one is told of here, or not long before."""
    near = analysis.sentences[max(sentence.index - _NEAR_SHIP, 0) : sentence.index : _FARTHEST]
    return any(tells_of_ship(analysis, one, word) for one in (*near, sentence))


def _names_behind(analysis: Analysis, place: PronounAt, word: str) -> bool:
    """Whether the main clause names somebody behind a clause that the pronoun stands in: “When he came, Adam …”."""
    begins = start_of_subject(place.text)
    if begins <= place.at:
        return False
    where = place.start + begins
    first = next((one for one in _mentions_at(analysis, place) if one.span.start >= where), None)
    if first is None or first.span.start - where >= _NEXT:
        return False
    return analysis.fits_pronoun(word, full_name(analysis, first))


def _carried(analysis: Analysis, sentence: Sentence, word: str) -> _Told:
    """Whom the text is about where the sentence begins: by its paragraph, and at its start by the one before."""
    earlier = [one for one in analysis.sentences_of_block(sentence.block) if one.index < sentence.index]
    if len(earlier) >= _FARTHEST:
        return _through(analysis, earlier, _NOBODY, word)
    lead = analysis.protagonist
    if analysis.is_life and analysis.fits_pronoun(word, lead):
        return _through(analysis, earlier, _Told(lead, sentence.index), word)
    before = _block_before(analysis, sentence)
    told = _through(analysis, before, _NOBODY, word)
    people = {name for one in before for name in named_in(analysis, one, word).names}
    is_carried = told.name == lead or people == {told.name}
    return _through(analysis, earlier, told if is_carried else _NOBODY, word)


def _block_before(analysis: Analysis, sentence: Sentence) -> tuple[Sentence, ...]:
    """The last sentences of the paragraph before, in the same section."""
    first = analysis.sentences_of_block(sentence.block)[0].index
    before = analysis.sentences[first - 1] if first else None
    is_same = before is not None and before.section == sentence.section
    return analysis.sentences_of_block(before.block)[-_FARTHEST:] if before is not None and is_same else ()


def _through(analysis: Analysis, sentences: Sequence[Sentence], told: _Told, word: str) -> _Told:
    for one in sentences[-_FARTHEST:]:
        told = _after(analysis, one, told, word)
    return told


def _after(analysis: Analysis, sentence: Sentence, told: _Told, word: str) -> _Told:
    """Whom the text is about behind the sentence, by whom it was about before it."""
    named = named_in(analysis, sentence, word)
    text = _unsaid(analysis, sentence)
    start = start_of_subject(sentence.text)
    pronoun = (_HER if word.casefold() in _WOMEN else _HIM).search(text)
    strangers = strangers_in(text, word)
    here = sentence.index
    if pronoun is not None and all(pronoun.start() < begin for _, begin in named.people):
        # “Zorbo defeated his brother”: a name of no certain kind may be somebody's.
        if pronoun.start() > start and any(not one.is_firm for one in names_at(analysis, sentence, start)):
            return _NOBODY
        is_subject = pronoun.start() == start and pronoun.group().casefold() in ("he", "she")
        return _Told(told.name, here) if _goes_on(analysis, named, told, strangers, is_subject=is_subject) else _NOBODY
    if named.subject:
        # In her life “Bodichon lent her money” goes on about neither for certain.
        is_close = pronoun is not None or _KIN.match(sentence.text) is not None
        if analysis.is_life and named.subject != analysis.protagonist and is_close:
            return _NOBODY
        is_alone = named.names == (named.subject,) and start not in strangers
        is_led = named.subject == analysis.protagonist and not named.joins(named.subject)
        return _Told(named.subject, here) if is_alone or is_led else _NOBODY
    if not named.names:
        return _NOBODY if named.is_of_other or strangers or is_about_stranger(sentence.text, word) else told
    # Whom a sentence brings in is whom the next is about, where the text was about nobody.
    # In a life it may as well be whose life it is.
    is_certain = len(named.names) == 1 and not strangers and not named.is_of_other
    is_certain &= not analysis.is_life or named.names[0] == analysis.protagonist
    return _Told(named.names[0], here) if is_certain and told.name in ("", *named.names) else _NOBODY


def _goes_on(analysis: Analysis, named: Named, told: _Told, strangers: list[int], *, is_subject: bool) -> bool:
    """Whether the text goes on about the same person where a “he” stands before all names."""
    others = [name for name in named.names if name != told.name]
    if not told.name or (not others and not strangers):
        return told.name != ""
    is_led = told.name == analysis.protagonist or not others
    return is_subject and is_led and not named.joins(told.name)


def _unsaid(analysis: Analysis, sentence: Sentence) -> str:
    """The sentence with spaces for what it quotes, and for a name like “He Jiankui”."""
    text = _QUOTED.sub(lambda found: " " * len(found.group()), sentence.text)
    for one in analysis.mentions[sentence.index]:
        begin, end = one.span.start - sentence.span.start, one.span.end - sentence.span.start
        if one.is_name and one.text.split()[0] in ("He", "She", "His", "Her"):
            text = text[:begin] + " " * (end - begin) + text[end:]
    return text
