"""Whom a paragraph goes on about: “Ada Quill …. In 1905 she …. Her …” is one woman all through.

A sentence that begins with “he” takes up the subject of the sentence before. That is trusted only where every sentence
back to the name begins so, and nobody else who could be “he” was named on the way.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import may_be_person
from aiquiz.generate.language.lexicon import PERSON_TITLES
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType

__all__ = ["carried_subject", "is_about_another", "is_subject_before", "subject_start"]

_LEAD: Final = re.compile(
    r"(?:(?:But|Yet|And|So|Still) (?=[A-ZÀ-ÖØ-Þ]|s?he\b|his\b|her\b)|(?:There|Here|Then|Now) (?=[A-ZÀ-ÖØ-Þ]))?"
    r"(?:(?:In|On|At|By|From|After|Before|During|Between|Around|Until|Since|Throughout|Early|Late|Later|Soon|Two|Three)\b"
    r"[^,;:]{0,50}, |(?:In|By|Around|Until|Since|From) (?:[A-Z][a-z]+ )?\d{4} )?"
    r"(?:(?:however|though|meanwhile|moreover|then|indeed|instead), )?"
)
"""What may stand before the subject: when it was."""
_HE: Final = re.compile(r"\b(?:he|his)\b", re.I)
_SHE: Final = re.compile(r"\b(?:she|her)\b", re.I)
_TITLES: Final = re.compile(rf"(?:(?:The|the|{'|'.join(sorted(PERSON_TITLES))}) )*")


def carried_subject(analysis: Analysis, sentence: Sentence, pronoun: str) -> str:
    """The full name of whom the “he” or “she” that begins the sentence means; empty where that is not certain."""
    same, other = (_SHE, _HE) if _SHE.fullmatch(pronoun) else (_HE, _SHE)
    if not same.match(sentence.text, subject_start(sentence.text)):
        return ""
    others: set[str] = set()
    is_chained = False
    index = sentence.index - 1
    while index >= 0 and analysis.sentences[index].block == sentence.block:
        before = analysis.sentences[index]
        start = subject_start(before.text)
        others |= _people_in(analysis, before, pronoun)
        is_chained = same.match(before.text, start) is not None
        # In a life “She was not musical” between two sentences about him changes nothing.
        if not is_chained and not (analysis.is_life and other.match(before.text, start)):
            name = _person_at(analysis, before, start)
            if not name or not analysis.fits_pronoun(pronoun, name):
                return ""
            # In her life “Bodichon lent her money. In 1876 she went up to Girton” goes on about neither for certain.
            if name != analysis.subject and analysis.is_life and same.search(before.text, start):
                return ""
            return name if name == analysis.subject or others <= {name} else ""
        index -= 1
    # A paragraph of a life that begins with “he” is about whose life it is.
    begins = index < sentence.index - 1 and is_chained
    return analysis.subject if begins and analysis.is_life and analysis.fits_pronoun(pronoun, analysis.subject) else ""


def is_about_another(analysis: Analysis, sentence: Sentence, name: str) -> bool:
    """Whether the sentence before, in the same paragraph, has another name as its subject: then “he” may be that one.

    “Washington appointed Alexander Hamilton. … he chose …”, whatever Washington is taken for.
    """
    first = _first_name_before(analysis, sentence)
    return first is not None and analysis.types.full_name(first.text) != name


def is_subject_before(analysis: Analysis, sentence: Sentence, name: str) -> bool:
    """Whether the sentence before, in the same paragraph, has that name as its subject: then it may be “he”.

    “Zorbo Quill did not. … he …” tells that Zorbo Quill is somebody, whatever the name is taken for.
    """
    first = _first_name_before(analysis, sentence)
    if first is None or analysis.types.full_name(first.text) != name:
        return False
    return not analysis.article.text.startswith(("’s", "'s"), first.span.end)


def _first_name_before(analysis: Analysis, sentence: Sentence) -> Mention | None:
    """The name that the sentence before, in the same paragraph, begins with, behind a phrase of time."""
    index = sentence.index - 1
    if index < 0 or analysis.sentences[index].block != sentence.block:
        return None
    before = analysis.sentences[index]
    at = before.span.start + subject_start(before.text)
    return next((one for one in analysis.mentions[index] if one.is_name and one.span.start == at), None)


def subject_start(text: str) -> int:
    """Where the subject of a sentence begins, behind a phrase of time."""
    lead = _LEAD.match(text)
    return lead.end() if lead else 0


def _person_at(analysis: Analysis, sentence: Sentence, start: int) -> str:
    """The full name of the person named at that place of a sentence; empty where none is, or no certain one."""
    titles = _TITLES.match(sentence.text, start)
    at = sentence.span.start + (titles.end() if titles else start)
    found = next((one for one in analysis.mentions[sentence.index] if one.span.start == at), None)
    is_owner = found is not None and sentence.text.startswith(("’s", "'s"), found.span.end - sentence.span.start)
    if found is None or found.type is not AnswerType.PERSON or is_owner:
        return ""
    return analysis.types.full_name(found.text)


def _people_in(analysis: Analysis, sentence: Sentence, pronoun: str) -> set[str]:
    """The full names of all in a sentence who could be meant by the pronoun."""
    return {
        analysis.types.full_name(one.text)
        for one in analysis.mentions[sentence.index]
        if one.is_name
        and may_be_person(one, sentence.text[: one.span.end - sentence.span.start])
        and analysis.fits_pronoun(pronoun, analysis.types.full_name(one.text))
    }
