"""Where a sentence is joined: the small words and signs behind which another of its clauses begins."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from aiquiz.model.article import Span

__all__ = [
    "CLAUSE",
    "CLAUSE_STARTS",
    "FINITE",
    "SUBJECT",
    "VERB",
    "clause_around",
    "ends_of_main_clauses",
    "main_clauses",
]

_REMEMBERED: Final = 16
"""A sentence is asked for its clauses once for each of its doubts, one sentence after the other."""
FINITE: Final = (
    r"(?:was|were|is|are|had|has|have|did|does|do|could|can|would|will|may|might|must|should|went|came|became|took|gave"
    r"|made|kept|led|fell|rose|won|lost|began|ran|grew|held|left|met|put|set|stood|told|brought|built|found|knew|saw"
    r"|said|sent|wrote|thought|got|drew|drove|spread|cut|chose|broke|bought|sold|lay|lies|spoke|paid|hit|flew|froze"
    r"|sank|[a-z]{3,}ed)"
)
"""A verb with a tense, by its form: what makes words a clause. A participle in -ed counts too."""
CLAUSE_STARTS: Final = re.compile(
    r"[;:] |,? [—–] |,? \(|"
    r",? (?=(?:which|who|whose|whom|where|when|while|although|though|whereas|since|because|so that|lest|in case|before"
    r"|after|until|unless|as if|whether|how|what|(?<!so )that|if)\b)"
    r"|, (?=(?:and|but|yet|so|or|nor|apparently|perhaps|probably|possibly|presumably|reportedly|allegedly)\b)"
)
"""What stands before such a place is as true whatever is said behind it."""
_OPENING_CLAUSE: Final = re.compile(
    rf"(?:When|While|Although|Though|Since|Because|As|After|Before|Once|Where) (?![\d,])(?:[^,;]|,(?=\d))*\b{FINITE}\b"
    r"(?:[^,;]|,(?=\d))*, "
)
SUBJECT: Final = (
    r"(?:(?:the|an?|its|his|her|their|this|these|those|that|it|they|he|she|we|there|one|some|many|most|both|each|no"
    r"|many an?|[A-Z][\w’'-]*|[a-z-]+s)\b)"
)
"""How a subject may begin."""
_BARE_SUBJECT: Final = (
    r"(?:(?:(?:the|an?|its|his|her|their|no)(?= (?![a-z]+ed (?:[a-z-]+ )?(?:of|in|on)\b))"
    r"|this|these|those|it|they|he|she|we|there|one|some|many|most|both|each|many an?"
    r"|[A-Z][\w’'-]*)(?: (?!that\b|which\b|who\b|whose\b|where\b|when\b|to\b)[\w’'-]+){0,6}?"
    r"|(?!always|sometimes|perhaps|afterwards|was|is|has|does)[a-z-]{3,}s(?: (?:of|in|from|at|on) [\w’' -]{3,25}?)?)"
)
VERB: Final = rf"\b(?:(?!\w+ed\b){FINITE}|[a-z]{{3,}}ed(?! (?:by|in|at|from|for|with|as|on)\b))\b"
"""A verb with a tense, and no participle that tells of a noun."""
CLAUSE: Final = rf"{_BARE_SUBJECT} {VERB}\b"
"""How a clause with a subject of its own begins."""
_PRESENT: Final = (
    r"[a-z]{3,}s (?:the|an?|its?|them|their|his|her|to|in|on|into|from|out|up|down|through|for|with|by|off|away|no|that"
    r"|more|less|only|back|not)\b"
)
"""“Turns its back”, “flows into”: by its form a plural noun does as well, so only behind one that is single."""
_NEW_MAIN: Final = re.compile(
    rf"; (?:(?:and|but|yet|so) )?"
    rf"|, (?:and|but|yet|so|nor) (?=(?:then |later |in [\w ]{{3,20}} )?{CLAUSE})"
    rf"|, (?:but|yet|so) (?=(?:the|its|their) [a-z-]+ {_PRESENT})"
    rf"|, (?:and|but|yet|so) (?=(?:it|he|she|an? [a-z-]+|each [a-z-]+|one|[A-Z][\w’'-]*) {_PRESENT})"
    rf"|, (?:while|whereas|although|though) (?={SUBJECT})"
)
_RELATIVE: Final = re.compile(r",? (?=(?:which|who|whose|whom|where|when|that)\b)")
_AND: Final = re.compile(r",| (?:and|or|but) ")
_SURE_VERB: Final = re.compile(rf" (?!\w+ed ){FINITE} ")
_VERBS: Final = re.compile(
    r"(?:may|might|could|would|should|must|seem|appear|suggest|is|are|was|were|think|say|believe|argue|claim|hope|fear)"
)


def clause_around(text: str, at: Span) -> Span:
    """The clause of a sentence that holds the verb, or the word beside it, at `at`, with all that hangs on it behind.

    It begins behind the last joint before `at`, and ends where a clause with a subject of its own is joined to it.
    Where what begins behind that joint has a verb already, `at` belongs to the clause around it.
    """
    mains = ends_of_main_clauses(text)
    opening = _OPENING_CLAUSE.match(text)
    if opening is not None and at.start < opening.end():
        return Span(0, opening.end())
    least = max([opening.end() if opening else 0, *(end for end in mains if end <= at.start)])
    joint = next((one for one in reversed(_joints(text)) if least <= one.start and one.end <= at.start), None)
    start = joint.end if joint else least
    if joint and _RELATIVE.match(text, joint.start) and _is_second_verb(text[start : at.start], at.of(text)):
        start = least
    return Span(start, min((end for end in mains if end >= at.end), default=len(text)))


def _is_second_verb(before: str, words: str) -> bool:
    """Whether the words are a verb, and what stands `before` them in their clause is a clause already."""
    if not _VERBS.match(words):
        return False
    if before.endswith(", "):
        return re.search(rf"\b{FINITE}\b", before) is not None
    return _SURE_VERB.search(before) is not None and not _AND.search(before)


def main_clauses(text: str) -> tuple[Span, ...]:
    """The main clauses of a sentence without what joins them, in order; the last ends with the sentence."""
    joints = list(_NEW_MAIN.finditer(text))
    starts = [0, *(joint.end() for joint in joints)]
    return tuple(map(Span, starts, [*(joint.start() for joint in joints), len(text)]))


@lru_cache(maxsize=_REMEMBERED)
def _joints(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in CLAUSE_STARTS.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def ends_of_main_clauses(text: str) -> tuple[int, ...]:
    """Where a sentence's clauses end that another with a subject of its own is joined to, in order."""
    return tuple(found.start() for found in _NEW_MAIN.finditer(text))
