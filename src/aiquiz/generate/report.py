"""What became of every sentence, for whoever wants to know why there is no question about it."""

from __future__ import annotations

from typing import Final

from aiquiz.model.article import Span
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["RANKING", "Dropped", "Report", "SectionCount", "SentenceReport"]

RANKING: Final = "ranking"
"""Stands for a gate where a question passed them all, and others are asked instead."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a gate turned away: `what` is the answer (empty for the sentence as a whole), `reason` is in words."""

    gate: str
    reason: str
    what: str = ""
    generator: str = ""


@dataclass(frozen=True, slots=True)
class SentenceReport:
    """One sentence: where it stands, the items made of it, and what was dropped by which gate."""

    span: Span
    text: str
    section: str
    made: tuple[ItemId, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How much of a section is asked: its heading (empty above the first), its sentences, how many of them are asked
    about, and items. `reason` says in words why few are; empty where enough are.
    """

    section: str
    sentences: int
    asked: int
    items: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole account: per sentence and per section; `reasons` say in words why items are few or missing."""

    sentences: tuple[SentenceReport, ...]
    sections: tuple[SectionCount, ...]
    items: int
    reasons: tuple[str, ...] = ()

    @property
    def dropped_by_gate(self) -> tuple[tuple[str, int], ...]:
        """How often each gate said no, the strictest first."""
        counts: dict[str, int] = {}
        for sentence in self.sentences:
            for dropped in sentence.dropped:
                counts[dropped.gate] = counts.get(dropped.gate, 0) + 1
        return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))

    @property
    def has_more(self) -> bool:
        """Whether sentences stay unasked only because of what their questions promise."""
        unasked = (sentence for sentence in self.sentences if not sentence.made and sentence.dropped)
        return any(sentence.dropped[0].gate == RANKING for sentence in unasked)
