"""Of statements joined by “and” the one that holds the answer: as true alone as it was among the others."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.standing import Standing, opened
from aiquiz.generate.grammar.tellings import tellings

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
        body = opened(body)
    else:
        subject = text[: clause.subject_at[1]]
        auxiliary = _shared_auxiliary(clause, begin)
        if auxiliary is None:
            return "the joined verb has no tense of its own"
        lead = f"{subject} {auxiliary}".rstrip() + " "
        shift, body = len(lead) - begin, lead + body
    return Standing(body + ".", standing.start + shift, standing.end + shift)


def _shared_auxiliary(clause: Clause, begin: int) -> str | None:
    """The auxiliary a joined participle shares (“was built and opened”); empty where it needs none."""
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


def relative_told(
    clause: Clause, standing: Standing, names: frozenset[str], *, asks_noun: bool = False
) -> Standing | None:
    """The statement that a clause inside the sentence makes where the answer stands in it; None where none does.

    With `asks_noun` the answer may also be the noun that the clause tells of.
    """
    for pieces in tellings(clause.parsed, names, asks_noun=asks_noun):
        text = "".join(piece for piece, _ in pieces).rstrip(" ,.")
        at = 0
        for piece, offset in pieces:
            inside = offset >= 0 and offset <= standing.start and standing.end <= offset + len(piece)
            if inside and standing.text != f"{opened(text)}.":
                shift = at - offset
                return Standing(f"{opened(text)}.", standing.start + shift, standing.end + shift)
            at += len(piece)
    return None
