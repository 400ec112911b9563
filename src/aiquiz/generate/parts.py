"""Parts of a long sentence: main clauses that stand for themselves where the whole cannot be asked.

“Quebec was losing trade, and its merchants wanted a bridge; but the river is deep” is asked without what follows the
semicolon. The quote is the part, the question its words and a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.gates import SENTENCE_GATES
from aiquiz.generate.language.joints import FINITE, VERB, main_clauses
from aiquiz.generate.language.loose import is_loose
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span

__all__ = ["LONG_WORDS", "part_from", "part_passages", "standing_part"]

LONG_WORDS: Final = 38
"""A sentence of so many words is read more easily in parts."""
_MIN_WORDS: Final = 6
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|theirs|himself|herself|itself|themselves|this|these|those|such|there"
    r"|here|both|neither|too|also|then|later|afterwards|instead|another|others?|latter|former|same|so|one|ones|again"
    r"|thus|therefore|rest|either|nor)\b",
    re.I,
)
_PIVOT: Final = re.compile(
    r"(?:(?:About |Some |Just |Only |Barely )?(?:[\w-]+ ){1,3}(?:later|earlier|afterwards|after that|before(?=,))"
    r"|(?:(?:By|On|In|Through|During|Throughout) )?(?:[Tt]hat|[Tt]he|[Tt]he same|[Tt]hat same|[Tt]his)"
    r" (?:same |next |following )?(?:[a-z]+ )?(?:day|night|nightfall|morning|evening|afternoon|week|weekend|month|year"
    r"|decade|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December))"
    r"(?:,|(?= (?:the|an?|its|his|her|their|it|he|she|they|[A-Z]))) (?!and\b|or\b|that\b|than\b|\d{3,4},)"
)
"""“Two years later, …”, “That same summer he …”: what counts from a time told elsewhere is left out."""
_TAIL: Final = re.compile(
    r", (?=(?:which|who|whose|where|with|so|until|although|though|because|since|while|leaving|making|giving"
    r"|(?:and|but|yet) (?:when|after|was|were|had|has|is|are|[a-z]{3,}ed|they|it|he|she|its|their|his|her|this|these"
    r"|further|other|years|months|weeks|days|later|then))\b)"
)
"""Behind such a comma a clause is only added to."""
_TOLD_OF: Final = re.compile(rf", (?:who|whose|whom|which|where)\b[^,;]*(?:, | and ){FINITE}\b")
_BEGUN_BEHIND_JOINT: Final = re.compile(rf", (?:and|but|so|yet|while|whereas) (?![^,;]*\b{FINITE}\b)[^,;]*$")
"""“… chose Olm, but the owners | , who lost by it, rebelled”: their verb comes behind what is told of them."""
_DATED: Final = re.compile(r"[a-z] (?:[A-Z][\w’'-]*|[a-z]+), (?:in|on|by|since|until|from) [^,]*\d{3,4}$")
"""“Stone began it, in 1905, | with a bang”: two commas set the date apart, and what stands behind is of the whole."""
_MAX_TAILS: Final = 2
_NO_MAIN: Final = re.compile(r"(?:If|Unless|Had|Were|Should|Suppose|Let|Not only|Just as|No sooner|Hardly)\b")
"""What begins so and goes on behind a comma is no whole without it."""


_BEGUN: Final = re.compile(
    r"\b(?:who|whom|whose|which|while|where|although|though|because|whereas|whether)"
    r"(?: (?:the|an?|its|his|her|their) [\w-]+(?: [\w-]+)?)?$"
    r"|\bthat (?:the|an?|its|his|her|their) [\w-]+(?: (?![a-z]+(?:s|ed)$)[\w-]+)?$"
    r"|\b(?:that|when|if|unless|while|although|because|whereas) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}$"
)
"""“… again and again while the captain”, “on condition that the Olm House”, “It was Ada Quill, a nurse, who”: a clause
that has no verb yet."""
_CLEFT: Final = re.compile(r"It (?:was|is) [^.]+$")
_OF_CLEFT: Final = re.compile(r",? (?:who|whom|that|which)\b")
"""“It was Ada Quill, a nurse, | who found it”."""
_CALLED: Final = re.compile(r"\b(?:called|named|nicknamed|known as) (?=[“\"A-Z])")
"""“A girl from Olm called Ada Quill”: by its form a verb."""
_LIST_OF_VERBS: Final = re.compile(
    r", (?!(?:and|or|but|yet|nor|so|that|which|who|whom|where|when|while|because|since|until|unless|if|once|although"
    r"|though|whereas|after|before|with|within|without|in|into|on|onto|upon|at|by|to|towards?|from|for|of|off|as|than"
    r"|then|like|near|under|over|above|below|behind|between|among|through|during|against|across|along|around|about"
    r"|including|despite|besides|not|only|[a-z]+ing|[a-z]+ed|[a-z]+ly) )[a-z]+ "
    r"(?:it|them|the|an?|its|his|her|their) [^,]*$"
)
"""“She wrapped a strip, slit it with a blade”: the list of what she did goes on behind the comma."""
_LAST_OF_VERBS: Final = re.compile(rf", and {FINITE}\b")
_VERB_BEFORE_LAST: Final = re.compile(rf", {FINITE} (?:it|them|the|an?|its|his|her|their)\b[^,]*$")
"""“Cut up the head, published a book, | and settled the matter”: without the last verb an “and” is missing."""
_RELATIVE: Final = re.compile(r",? (?:who|whose|whom|which|where|that)\b[^,;]*")
_ONLY_TOLD_OF: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|in|on|at|the|an?|and|for|to)){0,7},"
    r" (?:[a-z]+ly )?(?:[a-z]+ed|written|set|built|made|drawn|held|sung|told|born) [^,;]*"
)
"""“Salt and Ashes, based on a tale and written in Olm”: what is said of the name is no verb of its own."""
_THERE_WERE: Final = re.compile(r"\bthere (?:were|are) (?=[A-Z])")


def part_passages(
    sentence: Sentence, analysis: Analysis, may_be_shown: Sequence[bool], *, stands: bool = False
) -> Iterator[Passage]:
    """The parts of a sentence that stand alone, each a passage; none where it is all one.

    A part behind another is shown alone, and points at nothing. Unless the whole `stands`, what stands before the
    tail of a clause is tried where the clause does not stand with it.
    """
    whole = sentence.text
    if whole.count("(") or whole.count("“") or whole.count('"') or _NO_MAIN.match(whole):
        return
    for clause in main_clauses(whole):
        pivot = _PIVOT.match(whole, clause.start)
        begin = pivot.end() if pivot else clause.start
        tails = [tail.start() for tail in _TAIL.finditer(whole, begin, clause.end) if not stands]
        for end in (clause.end, *reversed(tails[-_MAX_TAILS:])):
            if end < clause.end and whole.startswith(", with", end) and _DATED.search(whole[begin:end]):
                continue
            if end < clause.end and (not re.search(VERB, whole[begin:end]) or _LIST_OF_VERBS.search(whole[begin:end])):
                continue
            if _LAST_OF_VERBS.match(whole, end) and _VERB_BEFORE_LAST.search(whole[begin:end]):
                continue
            if _TOLD_OF.match(whole, end) and _BEGUN_BEHIND_JOINT.search(whole[begin:end]):
                continue
            part = part_from(sentence, begin, end, is_first=clause.start == 0)
            passage = standing_part(part, sentence, analysis, may_be_shown) if part else None
            if passage is not None:
                yield passage
                break


_BREAKS_OFF: Final = re.compile(
    r"\band (?:\w+ )?(?:days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after)\.?$"
)
"""“He signed a treaty in 1778, and five years later, with Quill, that of Olm”: the first verb is meant again."""


def part_from(sentence: Sentence, begin: int, end: int, *, is_first: bool) -> Sentence | None:
    """What stands from `begin` to `end` as a sentence of its own; None where it is the whole, or may be none."""
    text = sentence.text[begin:end].rstrip(" ,")
    if _CLEFT.match(text) and _OF_CLEFT.match(sentence.text, end):
        return None
    if text == sentence.text or not _is_statement(text, is_first=is_first) or _BREAKS_OFF.search(text):
        return None
    start = sentence.span.start + begin
    closed = text if text.endswith(".") else f"{text}."
    return replace(
        sentence,
        span=Span(start, start + len(text)),
        text=closed[:1].upper() + closed[1:],
        is_part=True,
    )


def standing_part(
    part: Sentence, sentence: Sentence, analysis: Analysis, may_be_shown: Sequence[bool]
) -> Passage | None:
    """The part as a passage, where it is stated plainly and points at nothing that is not shown."""
    if any(not gate.judge(part).passes for gate in SENTENCE_GATES):
        return None
    passage = passage_of(analysis, part, may_be_shown)
    if not isinstance(passage, Passage) or (is_loose(part.text) and not passage.has_context):
        return None
    is_first = part.span.start == sentence.span.start
    return passage if is_first or not passage.has_context else None


def _is_statement(text: str, *, is_first: bool) -> bool:
    """Whether the words may stand for themselves; behind another part they point at nothing before them."""
    # “A Swiss artist, Ada Quill, who doubled as secretary” has its only verb in what is said of her.
    own = _CALLED.sub(" ", _RELATIVE.sub(" ", text))
    if _BEGUN.search(text.rstrip(".")) or _ONLY_TOLD_OF.fullmatch(text):
        return False
    if len(text.split()) < _MIN_WORDS or not re.search(rf"\b{FINITE}\b|\b[a-z]+s\b", own):
        return False
    if _THERE_WERE.search(text) and not re.search(r" and |\b(?:[a-z]+s|people|men|women|children)\b", own):
        return False  # “there were John Murray”: the others stand behind the semicolon
    return is_first or _LEANING.search(text) is None
