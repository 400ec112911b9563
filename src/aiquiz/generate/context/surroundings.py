"""Where in the article a question stands: the heading it comes under, and the sentences before it.

Raters who saw a sentence alone failed one in six because something in it had no referent; of those, four of five
were clear to them behind the sentences of the same paragraph and the heading, and none of the others became worse
(`docs/generation-readings.md`, “What stands around a question”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import QUARRELS, tells_the_past
from aiquiz.generate.cohesion.hinges import COUNTS_ON, ELSEWHERE_TOO
from aiquiz.generate.cohesion.reference import first_personal_pronoun
from aiquiz.generate.cohesion.ties import hangs_on_day, opens_on_show, recalls_page, taken_up
from aiquiz.generate.context.openings import SAME_YEAR, is_bare_opening, opens_with_stand_in, with_named, with_year
from aiquiz.generate.context.passages import MAX_WHOLE_WORDS, Passage, behind, leaning, takes_name_of_another
from aiquiz.generate.labels.headings import trail_of
from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.generate.language.wording import holds_phrase, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.bearers import open_army, open_country
from aiquiz.generate.resolution.chains import with_chain
from aiquiz.generate.resolution.notes import is_named_next, with_note
from aiquiz.generate.resolution.rivals import is_only_judge
from aiquiz.generate.resolution.twosomes import open_twosome
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["in_surroundings", "notes_a_noun", "paragraph_with_asides", "tells_who_is_meant", "whole_paragraph"]

_MOST_BEFORE: Final = 3
_PAIR: Final = 2
_PRONOUNS: Final = word_set("he she him his her it its they them their theirs")
_OPENS_ASIDE: Final = re.compile(
    rf"\(|{COUNTS_ON}|{ELSEWHERE_TOO}"
    r"|The (?:second|third|fourth|other|next|last) [a-z]+ (?:is|was|are|were|has|had)\b"
    r"|(?:But|And|So|Yet|Or|Nor|Then|They|Nearly|Not quite|For (?:that|this|these|those|its|his|her|their)|Even so"
    r"|(?:\w+|A few|Some \w+) (?:days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after))\b"
    r"|[^.!?]*\?|[“\"]?(?:[\w’'&-]+ ){0,3}[\w’'&-]+[.:][”\"]?$"
)
"""Nothing that is shown begins so: “But …”, “They …”, “The second habit is …”, “(All three lived.”, “Startups.”,
“A third offer …”, a question."""
_SAYS_SHORTLY: Final = re.compile(
    r"(?:The [a-z]+|[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+) (?:was|were|is|are|took|went|had|has) (?:[a-z-]+ )?[a-z-]+\.$"
)
"""“The mills took longer.”, “Norland was bankrupt.”: short, but more than a title."""
_LEANS_AT_ONCE: Final = re.compile(
    r"(?P<it>It) (?!(?:had )?(?:all )?(?:began|begun|started)\b)"
    r"|There (?!(?:is|are|was|were|has|had|can|could|may|might|must|will|would|came|lived|remain(?:s|ed)?|followed|used"
    r"|exist(?:s|ed)?|stood|lay|seem(?:s|ed)?)\b)"
    r"|There (?:are|were|have been) [a-z]+\.|This (?:is|was|has|had)\b|No such\b|There (?:is|was) no such\b"
    r"|(?P<both>Both) (?:procedures|methods|steps|events|votes|cases|plans|proposals|moves|decisions|attempts|acts|laws"
    r"|trials|ideas|reports|studies|results|findings|teams|firms)\b(?! of\b| and\b)"
    r"|(?:[A-Z][a-z]+ )?[Ss]uch (?!as\b)[a-z]+s\b(?! as\b)"
    r"|The (?:man|woman|men|women|person|people|firm|company|thing|event) (?:who|that|which) [a-z]+"
    r" (?P<who>this|that)\b"
    rf"|(?:The [a-z]+|One|All|Most|Some|Many|Several|{'|'.join(one.capitalize() for one in NUMBER_WORDS)}) of"
    r" (?:them\b|(?:these|those) (?:is|are|was|were|has|had|nearly|almost|also|[a-z]+ed"
    r"|[a-z]+s (?:an?|the|its|his|her|their|it|only)))\b"
    r"|(?:At|In|On|To|From|Near|With|By|For) the (?:last|first|second|third|latter|former|[a-z]{3,}est) of"
    r" (?:these|those|them)\b"
    r"|(?![^.!?]*\bof them\b)[^.!?]*\b(?P<them>them)\b"
    r"|[^.!?]*\b[Tt]he (?P<two>two) (?:men|women|brothers|sisters|friends|partners)\b"
    r"|None of (?P<share>it|this|that)\b"
    r"|(?:[\w’'-]+,? ){1,9}(?P<object>it|this|that)[.!]$"
    r"|(?:[\w’'-]+,? ){1,9}(?:ma[dk]e|let|kept|keep) (?P<made>it) [a-z]+[.!]$"
    r"|(?:[\w’'-]+,? ){1,7}(?:to|of) (?P<told>that|those) (?!time|year|day|period|century|moment)[a-z]+"
    r"(?:[.!]$| (?:was|were)\b)"
    r"|[^.!?]*(?:[,;] |\b(?:and|but) )(?P<pair>both) [a-z]+s (?:need|have|had|are|were|may|must|will|can|could)\b"
    r"|(?P<its>Its) (?![^.!?]* [“\"]?[A-ZÀ-ÖØ-Þ])"
    r"|[^.!?]*\b(?:knew|heard|learn(?:ed|t)|suspected|thought|said|told|aware|nothing|little)"
    r" (?:(?:nothing|little|anything|[a-z]+ing) )?(?:of|about) (?P<known>this|that|it)\b"
    r"(?=[.!,]| (?:when|before|until|and|but|at|in)\b)"
    r"|(?![^.!?]*\b(?:than|as|what|how|where|which|who|if|when|whether|why)\b)"
    r"[^.!?]*\b(?:should|would|could|might|must)(?: be| do| have)?[.!]$"
)
"""“There the sweets finally sold.”, “The plan was waiting for them when they arrived.”, “In 1938 the two men met.”,
“At first few could use it.”, “Nobody had made it stay.”, “The Shout belongs to that cycle.”,
“Moor lives on, and both sales need approval.”, “Its neighbour had a slow start.”, “They had heard little
about this before they built.”, “They were sure that it could be.”, “Both procedures can be fun.”,
“Between such evenings the town is quiet.”, “The man who changed this was no miller.”"""
_QUARREL: Final = re.compile(
    rf"(?:By then )?[Tt]he (?P<what>{'|'.join(sorted(QUARRELS))}|memo|argument|debate|controversy|reply|response)"
    r",? (?!of\b|at\b|to\b|between\b|that\b|about\b|over\b|whether\b)"
)
"""“The walkout shut the mill”: of whom, and when? Of news readers fail all that begin so."""


def in_surroundings(analysis: Analysis, passage: Passage, may_be_shown: Sequence[bool]) -> Iterator[Passage]:
    """The same passage with more of what stands around it, the most first; nothing where nothing does.

    `passage` itself is not among them. `may_be_shown[i]` says whether sentence `i` may be shown at all.
    """
    placed = _under_heading(analysis, passage)
    before = -1
    for found in (_from_the_start, _behind_paragraph):
        wider = found(analysis, passage, may_be_shown)
        if wider is not None and wider.span.start != before:
            before = wider.span.start
            yield _under_heading(analysis, wider)
            yield _behind_label(analysis, wider)
            yield wider
    if placed is not passage:
        yield placed


def _under_heading(analysis: Analysis, passage: Passage) -> Passage:
    """The passage behind the article's label and its heading; or behind the label alone, unless it says that itself."""
    label = analysis.label
    if not label or (passage.topic and not passage.topic.startswith(label)):
        return passage
    if trail := trail_of(passage.sentence, analysis):
        return replace(passage, topic=f"{label} › {trail}")
    return _behind_label(analysis, passage)


def _behind_label(analysis: Analysis, passage: Passage) -> Passage:
    """The passage behind the article's label, unless its first sentence says that itself."""
    label = analysis.label
    if not label:
        return passage
    # What is shown first must say it: “The population was … Istanbul remains …” begins without knowing of what.
    first = analysis.sentence_at(passage.shown_from).span
    shown = analysis.article.text[passage.shown_from : min(first.end, passage.span.end)]
    return passage if passage.topic or holds_phrase(shown, label) else replace(passage, topic=label)


def _behind_paragraph(analysis: Analysis, passage: Passage, may_be_shown: Sequence[bool]) -> Passage | None:
    """The passage behind up to three sentences of its paragraph which stand by themselves; None where none do.

    What is shown before may lean on nothing either: strict readers stumble over a “he” that they need not know.
    """
    sentence = passage.sentence
    if sentence.is_row or sentence.is_part or takes_name_of_another(analysis, sentence):
        return None
    widest = None
    for before in range(1, _MOST_BEFORE + 1):
        whole = behind(analysis, sentence, before, may_be_shown)
        if not isinstance(whole, Passage):
            break
        opening = analysis.sentences[sentence.index - before]
        if whole.span.start >= passage.span.start or _is_aside(analysis, opening):
            continue
        wider = replace(whole, topic=passage.topic, note=_still_needed(passage.note, whole, analysis))
        if not leaning(analysis, wider):
            widest = wider
        elif widest is None and _notes_nobody(passage) and (noted := with_note(analysis, whole)):
            widest = replace(noted, topic=passage.topic)
    return widest


def _notes_nobody(passage: Passage) -> bool:
    """Whether it has no note, or only one of which year its month is."""
    return passage.note is None or passage.note[1].isdigit()


def whole_paragraph(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | None:
    """The sentence behind all of its paragraph that stands before it; None where nothing does, or too much.

    What opens a paragraph may lean on the one before, unless with a “he” of whom nobody knows who he is, or as “It did
    not help for long.” does, of which readers fail two of three: they let the rest pass, where of what is shown from
    its middle on they fail one in ten.
    """
    first = analysis.sentences_of_block(sentence.block)[0]
    many = sentence.index - first.index
    if many <= 0 or sentence.is_row or sentence.is_part or _is_aside(analysis, first):
        return None
    whole = behind(analysis, sentence, many, may_be_shown, most_words=MAX_WHOLE_WORDS)
    if not isinstance(whole, Passage) or takes_name_of_another(analysis, sentence):
        return None
    if hangs_on_day(sentence.text) or recalls_page(whole.span.of(analysis.article.text)):
        return None
    if open_twosome(analysis, whole) or open_country(analysis, whole) or open_army(analysis, whole):
        return None
    opening = replace(whole, span=Span(whole.span.start, first.span.end), sentence=first)
    is_of_him = first_personal_pronoun(first.text) is not None
    if _opens_quarrel(analysis, first) or opens_on_show(first.text):
        return None
    reason = leaning(analysis, opening) if is_of_him or _LEANS_AT_ONCE.match(first.text) else ""
    if reason and is_of_him:
        noted = with_note(analysis, opening)
        return replace(whole, note=noted.note) if noted else None
    if reason and _leans_at_once(analysis, first.text, reason):
        noted = with_chain(analysis, opening)
        return replace(whole, note=noted.note) if noted else None
    if is_bare_opening(analysis, first) or opens_with_stand_in(analysis, opening):
        return None
    noted = (with_year if SAME_YEAR.match(first.text) else with_named)(analysis, opening)
    return replace(whole, note=noted.note) if noted else None


def _is_aside(analysis: Analysis, opening: Sentence) -> bool:
    """Whether nothing is shown from this sentence on; not so where it is short but says what the next one leans on."""
    if not _OPENS_ASIDE.match(opening.text):
        return False
    following = opening.index + 1
    return not _SAYS_SHORTLY.match(opening.text) or not taken_up(
        analysis.sentences[following].text, analysis.mentions[following]
    )


def _opens_quarrel(analysis: Analysis, first: Sentence) -> bool:
    """Whether a paragraph opens with a strike or dispute that neither the label nor the heading tells."""
    found = _QUARREL.match(first.text)
    return found is not None and not stems(found["what"]) & stems(f"{analysis.label} {first.section}")


def _leans_at_once(analysis: Analysis, text: str, reason: str) -> bool:
    """Whether a sentence opens with an “it” or “there” of its own, or something is done with a “them”.

    Behind the label of one thing “its” is that thing's, and behind that of two “both firms” are those.
    """
    found = _LEANS_AT_ONCE.match(text)
    if found is None:
        return False
    if found["two"]:
        return found["two"] in reason
    if found["its"] and _is_of_one_thing(analysis):
        return False
    if found["both"]:
        return len(names_joined(analysis.label)) != _PAIR
    pronoun = next((part for part in found.groupdict().values() if part), "")
    if pronoun and not re.match(rf"“{pronoun}\b", reason):
        return False
    return not found["it"] or tells_the_past(text)


def _is_of_one_thing(analysis: Analysis) -> bool:
    """Whether the label names one thing, and neither somebody, nor several, nor only what the title says."""
    label = analysis.label
    return label != "" and not label.startswith("“") and not analysis.is_life and len(names_joined(label)) <= 1


def paragraph_with_asides(
    analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool], may_stand_between: Sequence[bool]
) -> Passage | None:
    """The same where the paragraph also holds what may not be shown by itself, an opinion or a question.

    Such sentences are the lesser part of it, and what opens it is none of them and stands alone: of questions behind
    others readers fail a quarter.
    """
    first = analysis.sentences_of_block(sentence.block)[0]
    if not may_be_shown[first.index]:
        return None
    whole = whole_paragraph(analysis, sentence, may_stand_between)
    if whole is None or leaning(analysis, replace(whole, span=Span(whole.span.start, first.span.end), sentence=first)):
        return None
    told = analysis.sentences[first.index : sentence.index]
    asides = sum(len(one.text.split()) for one in told if not may_be_shown[one.index])
    return whole if 2 * asides < len(whole.span.of(analysis.article.text).split()) else None


def tells_who_is_meant(whole: Passage, analysis: Analysis) -> bool:
    """Whether it tells who the “he” of its sentence is, if that has one: it names somebody before, or is of a life."""
    if analysis.is_life or first_personal_pronoun(whole.sentence.text) is None:
        return True
    begins = whole.sentence.span.start
    if is_named_next(analysis, replace(whole, span=whole.sentence.span, shown_from=begins)):
        return True
    named = [one for one in whole.mentions if one.type is AnswerType.PERSON and one.span.start < begins]
    # “Ada Quill called it a great novel. Her last one …”: not the one who wrote it is named last.
    last = analysis.types.full_name(named[-1].text) if named else ""
    return bool(named) and not is_only_judge(analysis, whole.sentence, last)


def notes_a_noun(passage: Passage, text: str) -> bool:
    """Whether the passage notes what a noun is, “the group [Zorbo]”, and not who or what a pronoun is."""
    if passage.note is None:
        return False
    word = re.search(r"\w+$", text[: passage.note[0]])
    return word is None or word.group().casefold() not in _PRONOUNS


def _from_the_start(analysis: Analysis, passage: Passage, may_be_shown: Sequence[bool]) -> Passage | None:
    """The passage behind all of its paragraph that stands before it, and is not shown yet."""
    whole = whole_paragraph(analysis, passage.sentence, may_be_shown)
    if whole is None or passage.span.start <= whole.span.start:
        return None
    # What opens the paragraph may say what the sentence did not.
    first = analysis.sentences_of_block(passage.sentence.block)[0].text
    topic = "" if passage.topic and holds_phrase(first, passage.topic) else passage.topic
    return replace(whole, topic=topic, note=whole.note or _still_needed(passage.note, whole, analysis))


def _still_needed(note: tuple[int, str] | None, wider: Passage, analysis: Analysis) -> tuple[int, str] | None:
    """The note of who “he” is, unless the sentences before have just named him, and nobody since.

    Nor where they name somebody else and nobody of that name: then he is more likely meant. Whose life it is is sure.
    """
    if note is None:
        return None
    told, name = analysis.article.text[wider.shown_from : note[0]], note[1].removesuffix("’s")
    if name.isdigit():
        return None if holds_phrase(told, name) else note  # the year of a month
    people = [one for one in wider.mentions if one.type is AnswerType.PERSON and one.span.end <= note[0]]
    if not holds_phrase(told, name):
        is_sure = not people or (analysis.is_life and name == analysis.label)
        return note if is_sure else None
    since = wider.shown_from + told.rfind(name) + len(name)
    return note if any(one.span.start >= since and one.text not in name for one in people) else None
