"""Why a deck, or a section of its article, has few items or none, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.report import RANKING, Report, SectionCount, SentenceReport
from aiquiz.generate.sentences import MAX_WORDS
from aiquiz.model.article import Article

__all__ = ["coverage", "reasons_for"]

_FEW_PER_SENTENCE: Final = 0.4
_PHRASES: Final = {
    "reference": "lean on the sentences around them (“he”, “the company”)",
    "hedge": "are not certain of what they say",
    "opinion": "judge rather than state",
    "quotation": "quote what somebody said",
    "speaker": "speak as a person or to the reader",
    "facts": "name no number, date, name or term that could be asked",
    "length": "are too short or too long",
    "whole": "are questions, fragments, code or all capitals",
    "language": "name no amount with a unit in signs (km, %, €)",
    "repeated": "stand in the article twice",
    "imperative": "tell the reader what to do",
    "table": "are rows of a table without a header, or of one that is asked about other rows",
    RANKING: "hold only questions that are hardly worth knowing or not clear enough",
    "anchors": "leave too little to tell what would be asked",
    "leak": "name nothing but what their own question would show",
    "not given away": "name nothing but what their own question would show",
    "news": "tell only by the way what could be asked",
    "scenery": "tell only by the way what could be asked",
    "bystanders": "tell only by the way what could be asked",
    "worth knowing": "hold only counts, abbreviations or words that are not worth asking",
    "whole name": "hold names that only make sense with what stands beside them",
    "whole term": "hold terms for which other words would do as well",
    "only one": "would have more than one right answer",
    "dated": "give dates that tell little",
    "time anchor": "count from a time that is not given",
    "certain": "are not certain of what they say",
}
_OTHERWISE: Final = "hold nothing that passes all checks"


def reasons_for(report: Report, article: Article) -> tuple[str, ...]:
    """In words: another language, an article cut short, few or no items and what mostly stood in the way."""
    reasons: list[str] = []
    if article.language != "en":
        reasons.append(
            f"The article's language is “{article.language}”, and names and references are found by English rules: "
            "little more than amounts with their units (240 km, 36 %) is asked."
        )
    if sum(1 for _ in article.text.split()) > MAX_WORDS:
        reasons.append(f"Only the first {MAX_WORDS:,} words were considered.")
    total = len(report.sentences)
    if total == 0 and not reasons:
        reasons.append("The article has no sentences: nothing but headings, tables, captions or code.")
    elif reason := _few(report.sentences, report.items):
        reasons.append(f"{reason}.")
    return tuple(reasons)


def coverage(sentences: Sequence[SentenceReport]) -> tuple[SectionCount, ...]:
    """How much of every section is asked, in the order of the article."""
    sections: dict[str, list[SentenceReport]] = {}
    for sentence in sentences:
        sections.setdefault(sentence.section, []).append(sentence)
    return tuple(_counted(section, members) for section, members in sections.items())


def _counted(section: str, sentences: Sequence[SentenceReport]) -> SectionCount:
    asked = sum(1 for sentence in sentences if sentence.made)
    items = sum(len(sentence.made) for sentence in sentences)
    return SectionCount(section, len(sentences), asked, items, _few(sentences, items))


def _few(sentences: Sequence[SentenceReport], items: int) -> str:
    """Why so few questions come of so many sentences; empty where they are not few."""
    if not sentences or items >= _FEW_PER_SENTENCE * len(sentences):
        return ""
    return f"{'Few facts here' if items else 'No question could be made'}: {_obstacles(sentences)}"


def _obstacles(sentences: Sequence[SentenceReport]) -> str:
    """What kept most sentences out, with counts; `--explain` names the gate of each."""
    kept_out = (sentence.dropped[0].gate for sentence in sentences if not sentence.made and sentence.dropped)
    first = Counter(_PHRASES.get(gate, _OTHERWISE) for gate in kept_out)
    worst = sorted(first.items(), key=lambda entry: (-entry[1], entry[0]))[:3]
    total = len(sentences)
    told = [f"{count} of {total} sentences {why}" for why, count in worst]
    return ", ".join(told) or f"none of {total} sentences states a fact on its own"
