"""Gates for gaps that are only the rest of something fixed: a unit, the tail of a word, a line that says where."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate

__all__ = ["NO_REST"]

_DEGREES: Final = re.compile(r"\b(?:\d|[a-z]) degrees? $")
"""“26.5 degrees _____.”"""
_HYPHEN_BEFORE: Final = re.compile(r"\w[-–]$")
_HYPHEN_BEHIND: Final = re.compile(r"-[a-z]{3,}s\b")
"""“The _____-niners”: with its hyphen it is one word."""
_MODEL_BEHIND: Final = re.compile(r" \d{2,4}s\b")
"""“Two _____ 340s took off.”"""
_DATELINE: Final = re.compile(r"(?:, [A-ZÀ-ÖØ-Þ][\w. ]+)?(?: \([A-Z][\w ]+\))?(?::| [—–-]) ")
_STOP_INSIDE: Final = re.compile(r"\.(?:[,;]| [a-z\d])")
"""“In Olmville, _____., on 4 May”: the full stop ends no sentence, so it belongs to the name."""
_FEAST_BEFORE: Final = re.compile(r"['’]s?['’]? $")
_OF_FEAST: Final = re.compile(r"(?:Day|Eve)\b")
"""“New Year's _____.”"""
_OPENED: Final = re.compile(r"(?:\b(?:[Mm]ount|Mt\.?|Lake|Cape|Fort|Port)|/[\w’'-]+) $")
"""“Kunanyi/Mount _____.”"""
_NICKNAME_BEHIND: Final = re.compile(r" [“\"][A-Z][\w ]+[”\"] [A-ZÀ-ÖØ-Þ]")
"""“_____ “Bull” Quill.”"""
_COUNTED_BEHIND: Final = re.compile(r" (?:[a-z-]+ )?(?!census\b)[a-z]{2,}s\b")
"""“1500 pages” are counted; “the 2019 census” and “1885 Moves into its new home” begin with a year."""
_ENTRY: Final = re.compile(
    r"(?:1\d{3}|20\d\d)(?:[–-]\d{2,4})?:? [A-Z][a-z]+(?:s|ed)\b"
    r"(?! (?:[A-ZÀ-ÖØ-Þ]|(?:was|were|are|is|had|have|who|of|from|and|began|took)\b))"
)
"""“1885 Moves into its new home.”: an entry in a list of dates has no subject."""
_LABEL_BEFORE: Final = re.compile(r"(?:\(|; )$")
_BEGAN: Final = re.compile(r"(?:^|[.:] )[A-Z][a-z]+ed $")
_DOES: Final = re.compile(r" (?:has|had|is|was|will|would|can)\b")
"""“Advanced _____ has signed a deal”: a participle that opens a sentence straight before its subject is of the name."""
_NICKNAMED: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+ [“\"][A-Z][\w ]+[”\"] $")
"""“Ada “Bull” _____.”"""
_OTHER_TONGUE: Final = re.compile(r" [a-z]*[à-öø-ÿ][a-zà-öø-ÿ]*\b")
"""“The _____ générale.”"""
_UNIT: Final = re.compile(r"[kKMGT]?(?:i?B|bits?|b|bytes?|Hz|W|V|A|J|Pa|flops)(?:/s|ps)?")
"""“Up to 3 _____ in place of 1.”"""
_VERSION: Final = re.compile(r"\d+(?:\.\d+)+")
_VERSION_BEFORE: Final = re.compile(
    r"(?:\b[Vv]ersions? (?:\d+(?:\.\d+)+(?:, | and |, and ))*|\b[A-Z]\w*[A-Z]\w*(?: |/)"
    r"|\b(?:Python|Android|Windows|Linux) )$"
)
"""“TLS _____ dates from 1999”, “versions _____ and 1.2”: the number is half of what it is called."""


def _no_rest(candidate: Candidate, analysis: Analysis) -> str:
    """A gap leaves out what can be told on its own, not what is left over of a fixed expression."""
    mention, passage, text = candidate.mention, candidate.passage, analysis.article.text
    if candidate.kind != "cloze":
        return ""
    before, after = text[passage.span.start : mention.span.start], text[mention.span.end :]
    if mention.is_name and _DEGREES.search(before):
        return "it is only the unit"
    if _UNIT.fullmatch(mention.text) and before[-2:-1].isdigit():
        return "it is only the unit"
    if _VERSION.fullmatch(mention.text) and _VERSION_BEFORE.search(before):
        return "the number of a version is part of its name"
    if mention.is_name and _NICKNAMED.search(before):
        return "the name begins before the gap"
    if mention.is_name and _OTHER_TONGUE.match(after):
        return "the name goes on behind the gap"
    if mention.is_name and _BEGAN.search(before) and _DOES.match(after):
        return "the name begins before the gap"
    if mention.is_name and _HYPHEN_BEFORE.search(before):
        return "the word begins before the gap"
    if _ENTRY.match(passage.sentence.text):
        return "it is an entry in a list of dates that does not say of what"
    if mention.may_be_year and not _COUNTED_BEHIND.match(after):
        return "it is a year that only says which one is meant"
    if _HYPHEN_BEHIND.match(after):
        return "the word goes on behind the gap"
    if mention.is_name and _MODEL_BEHIND.match(after):
        return "the name goes on behind the gap"
    if mention.is_name and (_OPENED.search(before) or (_OF_FEAST.match(mention.text) and _FEAST_BEFORE.search(before))):
        return "the name begins before the gap"
    if mention.is_name and _NICKNAME_BEHIND.match(after):
        return "the name goes on behind the gap"
    if mention.is_name and _LABEL_BEFORE.search(before) and after.startswith(": "):
        return "it is a label before what follows"
    opens = mention.span.start == passage.sentence.span.start
    if opens and mention.is_name and mention.text.isupper() and _DATELINE.match(after):
        return "it only says where the report was written"
    if mention.is_name and _STOP_INSIDE.match(after):
        return "the full stop behind the gap belongs to the abbreviation"
    return ""


NO_REST: Final = CardGate("no rest", _no_rest)
