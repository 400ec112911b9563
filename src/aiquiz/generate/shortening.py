"""Of statements joined by “and” the one that holds the answer: as true alone as it was among the others."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.clause import Clause
from aiquiz.generate.standing import Standing

__all__ = ["relative_told", "shortened"]

_JOINT: Final = re.compile(r",? (?:and|but|or)$|,$")
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|this|that|these|those|such|there|then|so|also|too"
    r"|thereby|both)\b",
    re.IGNORECASE,
)
_OWN: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def shortened(clause: Clause, standing: Standing, *, is_subject: bool) -> Standing | str:
    """The statement without the joined verbs that do not hold the answer; `standing` itself where none is joined.

    `is_subject` says that the subject is the answer: then the verbs that share it stay. In words why not, where the
    joined parts cannot be told apart.
    """
    text, tokens = standing.text, clause.parsed.tokens
    for partner in clause.partners:
        extent = clause.parsed.extent(partner)
        has_own = any(tokens[child].dep in _OWN for child in clause.parsed.children(partner))
        if extent is None:
            return "a second verb stands in pieces"
        if is_subject and not has_own:
            continue
        begin, end = extent
        if begin <= standing.start and standing.end <= end:
            return _second(clause, standing, begin, has_own=has_own)
        joint = _JOINT.search(text[:begin].rstrip())
        if joint is None or standing.end > joint.start() or end < clause.end:
            return "a second verb would have to change too"
        return Standing(text[: joint.start()] + ".", standing.start, standing.end)
    return standing


def _second(clause: Clause, standing: Standing, begin: int, *, has_own: bool) -> Standing | str:
    """The joined part, with the subject it shares in front of it."""
    text = standing.text
    body = text[begin : clause.end]
    if _LEANING.search(body):
        return "the joined part leans on the part before"
    if text[: clause.subject_at[0]].strip():
        return "what stands in front may belong to both parts"
    if has_own:
        shift = -begin
        body = body[:1].upper() + body[1:]
    else:
        subject = text[: clause.subject_at[1]]
        auxiliary = _shared_auxiliary(clause, begin)
        if auxiliary is None:
            return "the joined verb has no tense of its own"
        lead = f"{subject} {auxiliary}".rstrip() + " "
        shift, body = len(lead) - begin, lead + body
    return Standing(body + ".", standing.start + shift, standing.end + shift)


def _shared_auxiliary(clause: Clause, begin: int) -> str | None:
    """The auxiliary a joined participle shares (“was built and opened”); empty where it has a tense, None if unclear."""
    tokens = clause.parsed.tokens
    partner = next((index for index in clause.partners if tokens[index].start >= begin), None)
    if partner is None:
        return None
    if tokens[partner].tag in ("VBD", "VBZ", "VBP"):
        return ""
    own = [tokens[child] for child in clause.parsed.children(partner) if tokens[child].dep in ("aux", "auxpass")]
    if own and own[0].tag in ("VBD", "VBZ", "VBP", "MD"):
        return ""
    verb = tokens[clause.verb]
    if own or not clause.helpers or tokens[partner].tag != verb.tag:
        return None
    return clause.parsed.text[tokens[clause.helpers[0]].start : tokens[clause.helpers[-1]].end]


def relative_told(clause: Clause, standing: Standing, names: frozenset[str]) -> Standing | None:
    """“X, which opened in 1905, …” as “X opened in 1905.” where the answer stands in such a clause behind a name.

    “X, designed by Y, …” is told as “X was designed by Y.” None where the answer stands in no such clause.
    """
    tokens, text = clause.parsed.tokens, standing.text
    for index, token in enumerate(tokens):
        extent = clause.parsed.extent(index)
        if token.dep not in ("relcl", "acl") or extent is None or not extent[0] <= standing.start < standing.end <= extent[1]:
            continue
        named = next((name for name in names if text[: extent[0]].endswith(f"{name}, ")), None)
        told = _told(clause, index, extent) if named else None
        if named is None or told is None or _LEANING.search(text[told[1] : extent[1]]):
            return None
        lead = f"{_with_article(text, named, extent[0])} {told[0]}"
        shift = len(lead) - told[1]
        body = lead + text[told[1] : extent[1]].rstrip(" ,.")
        return Standing(body[:1].upper() + body[1:] + ".", standing.start + shift, standing.end + shift)
    return None


def _with_article(text: str, name: str, end: int) -> str:
    before = text[: end - len(name) - 2]
    return f"the {name}" if re.search(r"\b(?:the|its|his|her|their) $", before, re.I) else name


def _told(clause: Clause, index: int, extent: tuple[int, int]) -> tuple[str, int] | None:
    """What comes between the name and the rest of the clause, and where in the text that rest begins."""
    tokens, verb = clause.parsed.tokens, clause.parsed.tokens[index]
    first = next(token for token in tokens if token.start == extent[0])
    if verb.dep == "relcl" and first.text in ("who", "which") and first.dep in ("nsubj", "nsubjpass"):
        follows = next((token for token in tokens if token.start > first.start), None)
        return ("", follows.start) if follows is not None and first.head == index else None
    is_past = clause.first.tag == "VBD" or clause.first.text in ("was", "were")
    if verb.dep == "acl" and verb.tag == "VBN" and first == verb and is_past:
        return "was ", verb.start
    return None
