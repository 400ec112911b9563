"""What a question shows of the article: one sentence, behind what it leans on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.allusions import needs_more_told
from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.cohesion.reference import first_personal_pronoun, unresolved
from aiquiz.generate.labels.labelling import is_place, labelled
from aiquiz.generate.language.lexicon import CONNECTORS, FUNCTION_WORDS, MONTHS
from aiquiz.generate.language.wording import content_words, stems
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.bearers import open_army, open_bearer, open_country
from aiquiz.generate.resolution.chains import with_chain
from aiquiz.generate.resolution.dangling import open_definites
from aiquiz.generate.resolution.focus import focus_of
from aiquiz.generate.resolution.fullnames import with_full_name
from aiquiz.generate.resolution.notes import (
    is_ambiguous,
    is_named_next,
    tells_of_ship,
    with_name,
    with_note,
    with_topic,
)
from aiquiz.generate.resolution.posts import open_post
from aiquiz.generate.resolution.twosomes import open_twosome
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["MAX_WHOLE_WORDS", "Passage", "behind", "leaning", "passage_of", "takes_name_of_another"]

_MAX_WORDS: Final = 66
"""More than this is no longer read before answering."""
MAX_WHOLE_WORDS: Final = 110
"""But where a paragraph is shown from its start, and so little in it is left open, more is."""
_MOST_BEFORE: Final = 4
_MOST_NOTED: Final = 2
"""So many sentences may stand before where a note is needed in them, too."""
_CONNECTORS: Final = "|".join(map(re.escape, CONNECTORS))
_CONNECTOR: Final = re.compile(rf"(?:{_CONNECTORS})(?:, (?:however, )?| )(?:(?i:yet|so|even so),? )?(?=\w)")
_DATELINE: Final = re.compile(
    r"[A-Z]{3,}[A-Z .,'’A-Za-z]{0,30}(?:,? (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|"
    rf"(?:{'|'.join(MONTHS)}))(?:,? \d{{4}})?)?"
    r"(?: \([A-Z][\w ]+\))? (?:-|–|—) (?=[A-Z])"
)
# “So” and “Still” also open phrases (“So far”, “Still life”); then they stay.
_NO_CONNECTOR: Final = re.compile(
    r"(?:So (?:far|many|much|that|long)|Still (?!in|the)|Rather than|Then[- ]|Instead of|(?:Besides|Worse) [^,]|But for"
    r"|Yet to|Thus far|As a result of|In (?:addition|contrast|response|turn) (?:to|for)"
    r"|Then (?:a|an|the|came|comes|followed|follows) |Finally [^,]*ed\b"
    r"|In (?:addition|contrast|response|turn) (?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z-]+(?: [a-z-]+)?, )"
)
"""“In addition reactions, two molecules join”: a noun of two words."""

_THE_NAME: Final = re.compile(
    r"\b[Tt]he name (?:[a-z]+ly |first |also |may |must )*(?:means?|meant|is|was|comes?|came|refers?|derives?|stands"
    r"|goes|itself|has|had|recalls|translates|appears?)\b"
)
_EACH: Final = re.compile(r"(?:Each|Every) (?P<noun>[a-z]{3,})\b(?! (?:of|in|on|that|which|who)\b)")
_TASK: Final = re.compile(
    r"(?:(?:Now|Next|Then|First),? )?(?i:take|suppose|imagine|picture|consider|think of|ask|press|squeeze|strip|peel"
    r"|pour|put|place|drop|fill|stretch|rub|hold|throw|cut|heat|mix|stir|blow|break|shake|lift|pull|push|boil|touch"
    r"|tie|hang) "
    r"(?:(?:up|down|out|off|together) )?(?:an?|the|some|any|your|two|that|it|what|how) "
)
_OF_TASK: Final = re.compile(r"The (?!word\b|name\b|term\b|idea\b)(?P<noun>[a-z]{3,})\b")
"""“Suppose that a coil has fifty turns. The rate of change is …”: whoever does not see the task asks of what."""
_OF_ASKED: Final = re.compile(r"(?P<what>The (?:[a-z-]+ )+?[a-z]+) (?:in|at|near|from) (?:the )?[A-ZÀ-ÖØ-Þ]")
"""“Will Zorbo be next? The red star in Olm dimmed in 1919”: the place alone does not tell which."""
_HERE_ONLY: Final = 2
"""A noun in no more sentences than these, its own and the one before, is no matter of the article."""


def passage_of(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    """The shortest passage in which the sentence stands alone, or in words why there is none.

    `may_be_shown[i]` says whether sentence `i` may be shown at all.
    """
    found = _shortest(analysis, sentence, may_be_shown)
    shown = labelled(analysis, found) if isinstance(found, Passage) else found
    return with_full_name(analysis, shown) if isinstance(shown, Passage) else shown


def _shortest(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    alone = _passage(analysis, sentence.span, sentence)
    reason = leaning(analysis, alone)
    if not reason:
        return alone
    if noted := with_note(analysis, alone) or with_name(analysis, alone):
        return noted
    why = ""
    for before in range(1, _MOST_BEFORE + 1):
        if (pronoun := first_personal_pronoun(sentence.text)) and tells_of_ship(analysis, sentence, pronoun.group()):
            break
        # Nothing helps where “he” may be more than one of the paragraph's people.
        if is_ambiguous(analysis, sentence, reason):
            why = ", and the paragraph names more than one person"
            break
        found = _behind(analysis, sentence, before, may_be_shown)
        if isinstance(found, Passage):
            return found
        why = why or found
        # A note of a word is read faster than two sentences more.
        if noted := with_topic(analysis, alone):
            return noted
    if not why.startswith(", and the paragraph") and (noted := with_topic(analysis, alone, is_last=True)):
        return noted
    if is_named_next(analysis, alone):
        return f"{reason}{why}"  # “In his book of 1665 Robert Quill …”: nobody of whom was told before
    if noted := with_chain(analysis, alone):
        return noted
    for before in range(1, _MOST_NOTED + 1):
        whole = behind(analysis, sentence, before, may_be_shown)
        if isinstance(whole, Passage) and (noted := with_chain(analysis, whole)):
            return noted
    return f"{reason}{why}"


def _behind(analysis: Analysis, sentence: Sentence, many: int, may_be_shown: Sequence[bool]) -> Passage | str:
    """The sentence behind so `many` before it, or why that does not help."""
    whole = behind(analysis, sentence, many, may_be_shown)
    if not isinstance(whole, Passage):
        return whole
    if takes_name_of_another(analysis, sentence):
        return "; the sentence before names another thing"
    still = leaning(analysis, whole)
    # The first of them may begin with a “he” of its own; then a note tells who.
    return with_note(analysis, whole) or f"; the sentence before does not help: {still}" if still else whole


def takes_name_of_another(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether “the name”, which is the topic's, would read behind the sentence before as that of what it is about."""
    before = analysis.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.block != sentence.block or _THE_NAME.search(sentence.text) is None:
        return False
    about = focus_of(analysis, before).name
    return about != "" and about.casefold() not in f"{analysis.topic} {analysis.label}".casefold()


def behind(
    analysis: Analysis,
    sentence: Sentence,
    many: int,
    may_be_shown: Sequence[bool],
    *,
    most_words: int = _MAX_WORDS,
) -> Passage | str:
    """The sentence behind so `many` before it in its paragraph, or why that cannot be shown."""
    shown = range(sentence.index - many, sentence.index)
    told = [analysis.sentences[one] for one in shown if one >= 0 and may_be_shown[one]]
    if len(told) < many or told[0].block != sentence.block:
        return ""
    if needs_more_told(" ".join(one.text for one in told), sentence.text):
        return ", and what stands before it does not tell all of that"
    whole = _passage(analysis, Span(told[0].span.start, sentence.span.end), sentence)
    is_long = len(whole.span.of(analysis.article.text).split()) > most_words
    return ", and with the sentence before it is too long" if is_long else whole


def leaning(analysis: Analysis, passage: Passage) -> str:
    """What in the passage points at something that it does not show, in words; empty where nothing does."""
    shown = analysis.article.text[passage.shown_from : passage.span.end]
    is_here = is_place(analysis.topic, analysis) and not _is_elsewhere(analysis, passage)
    reason = unresolved(
        shown,
        passage.shown_from,
        passage.mentions,
        analysis.title_nouns,
        place_is_known=is_here,
        topic_is_known=is_place(analysis.topic, analysis) and " of " not in analysis.topic,
        asked_from=passage.asked_from if passage.has_context else 0,
    )
    if reason:
        return reason
    for open_one in (open_bearer, open_country, open_army, open_twosome, open_post):
        if found := open_one(analysis, passage):
            return f"“{found}” points at something not named here"
    if each := _open_each(analysis, passage) or _of_task(analysis, passage) or _of_question(analysis, passage):
        return f"“{each}” points at something not named here"
    opens = open_definites(analysis, passage)
    return f"“{opens[0].of(shown)}” points at something not named here" if opens else ""


def _open_each(analysis: Analysis, passage: Passage) -> str:
    """“Each clip” of a paper chain that only the sentence before the passage tells of; empty where none opens it."""
    found = _EACH.match(analysis.article.text, passage.shown_from)
    before = _hidden_before(analysis, passage) if found else None
    if found is None or before is None:
        return ""
    noun = stem_of(found["noun"])
    is_taken_up = noun in {stem_of(word) for word in content_words(before.text)}
    return found.group() if is_taken_up and analysis.sentences_using(noun) <= _HERE_ONLY else ""


def _of_task(analysis: Analysis, passage: Passage) -> str:
    """“The rate of change” of what the sentence before the passage asks its reader to suppose; empty if it is not."""
    found = _OF_TASK.match(analysis.article.text, passage.shown_from)
    before = _hidden_before(analysis, passage) if found else None
    if found is None or before is None or not _TASK.match(before.text):
        return ""
    return "" if found["noun"] in analysis.title_nouns | stems(analysis.label) else found.group()


def _of_question(analysis: Analysis, passage: Passage) -> str:
    """“The red star in Olm”, of which the question before the passage says the name; empty where none does."""
    found = _OF_ASKED.match(analysis.article.text, passage.shown_from)
    before = _hidden_before(analysis, passage) if found else None
    if found is None or before is None or not before.text.endswith("?"):
        return ""
    shown = f"{analysis.label} {analysis.article.text[passage.shown_from : passage.span.end]}"
    asked = [one.text for one in analysis.mentions[before.index] if one.is_name and one.text not in shown]
    return found["what"] if asked else ""


def _hidden_before(analysis: Analysis, passage: Passage) -> Sentence | None:
    """The sentence of the paragraph right before what is shown; None where that begins the paragraph."""
    first = analysis.sentence_at(passage.span.start)
    before = analysis.sentences[first.index - 1] if first.index else None
    return before if before is not None and before.block == first.block else None


def _is_elsewhere(analysis: Analysis, passage: Passage) -> bool:
    """Whether the paragraph has gone to another place before what is shown: then “here” is there."""
    earlier = [one for one in analysis.sentences_of_block(passage.sentence.block) if one.span.end <= passage.span.start]
    named = (mention for one in earlier for mention in analysis.mentions[one.index] if mention.is_name)
    topic = analysis.types.full_name(analysis.topic)
    return any(one.type is AnswerType.PLACE and analysis.types.full_name(one.text) != topic for one in named)


def _passage(analysis: Analysis, span: Span, sentence: Sentence) -> Passage:
    """The sentence shown behind all that `span` holds before it; an opening “However,” is left off."""
    text = span.of(analysis.article.text)
    opener = _CONNECTOR.match(text)
    mentions = tuple(analysis.mentions_near(sentence.index, span))
    opens = next((one.text.split() for one in mentions if one.is_name and one.span.start == span.start), [])
    is_title = len(opens) > 1 and opens[1].casefold() in FUNCTION_WORDS  # “And Then None Left”
    skipped = opener.end() if opener and not is_title and not _NO_CONNECTOR.match(text) else 0
    if dateline := _DATELINE.match(text):
        skipped = dateline.end()
    return Passage(span, sentence, span.start + skipped, mentions)
