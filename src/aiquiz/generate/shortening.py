"""Of statements joined by “and” the one that holds the answer: as true alone as it was among the others."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.clause import Clause
from aiquiz.generate.parse import Parsed
from aiquiz.generate.standing import Standing, opened

__all__ = ["relative_told", "shortened", "told_of_name"]

_JOINT: Final = re.compile(r",? (?:and|but|or)$|,$")
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|this|that|these|those|such|there|then|so|also|too"
    r"|thereby|both)\b",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(r"(?:its|his|her|their) ", re.I)
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


def relative_told(clause: Clause, standing: Standing, names: frozenset[str]) -> Standing | None:
    """“X, which opened in 1905, …” as “X opened in 1905.” where the answer stands in such a clause behind a name.

    “X, designed by Y, …” is told as “X was designed by Y.” None where the answer stands in no such clause.
    """
    for index, token in enumerate(clause.parsed.tokens):
        if token.dep not in ("relcl", "acl") or (told := told_of_name(clause.parsed, index, names)) is None:
            continue
        lead, begin, end = told
        if begin <= standing.start and standing.end <= end:
            body = lead + standing.text[begin:end].rstrip(" ,.")
            shift = len(lead) - begin
            return Standing(opened(body) + ".", standing.start + shift, standing.end + shift)
    return None


def told_of_name(parsed: Parsed, index: int, names: frozenset[str]) -> tuple[str, int, int] | None:
    """What the clause of token `index` tells of the name before it, as a statement: a lead, and the rest's offsets.

    None where it stands behind no name and comma, has another subject, or leans on its sentence.
    """
    extent = parsed.extent(index)
    if extent is None:
        return None
    begin, end = extent
    named = next(
        (name for name in sorted(names, key=len, reverse=True) if parsed.text[:begin].endswith(f"{name}, ")), ""
    )
    if not named:
        return None
    first = next(token for token in parsed.tokens if token.start == begin)
    verb = parsed.tokens[index]
    lead = _whole_name(parsed, verb.head, named, begin)
    if not lead:
        return None
    if verb.dep == "relcl" and first.text in ("who", "which") and first.dep in _OWN and first.head == index:
        begin = first.end
    elif verb.dep == "acl" and verb.tag == "VBN" and first == verb and _is_told_in_past(parsed):
        lead += " was "
    else:
        return None
    return None if _LEANING.search(parsed.text[begin:end]) else (lead, begin, end)


def _whole_name(parsed: Parsed, head: int, name: str, end: int) -> str:
    """The name with all that stands before it in its phrase (“the first modern Olympic Games”); empty where unsure."""
    extent = parsed.extent(head)
    if extent is None or not extent[0] <= end - len(name) - 2:
        return ""
    phrase = parsed.text[extent[0] : end - 2]
    before = phrase.removesuffix(name)
    if _OWNER.fullmatch(before):
        return f"the {name}"
    return "" if _LEANING.search(before) else phrase[:1].lower() + phrase[1:] if before else phrase


def _is_told_in_past(parsed: Parsed) -> bool:
    """Whether the sentence's first finite verb is a past: then “designed by Y” was so in the past too."""
    finite = next((token for token in parsed.tokens if token.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return finite is not None and finite.tag == "VBD"
