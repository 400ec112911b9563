"""What the collection tells its callers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.errors import Diagnostic
from aiquiz.model.article import Span
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Interaction
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Verdict
from aiquiz.study import Hint

if TYPE_CHECKING:
    from aiquiz.stats import Counts, Misses, Retentions

__all__ = ["DeckOverview", "Feedback", "Overview", "Passage", "Question", "Statistics"]


@dataclass(frozen=True, slots=True)
class DeckOverview:
    """One deck on the home screen.

    `cards` counts all that may be studied, `proposed` the items that wait to be accepted; `new`, `learning` and `due`
    those cards that studying it now would ask; `suspended` ones are not asked; `flagged` counts items marked to be
    edited. `is_shipped`: it came with aiquiz. `exam_in_days`: days to the soonest exam over any of its cards.
    """

    id: DeckId
    title: str
    path: Path
    cards: int
    new: int
    learning: int
    due: int
    flagged: int
    is_shipped: bool
    description: str
    proposed: int = 0
    suspended: int = 0
    exam_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The home screen: the decks in the order to show them, and what was wrong with files on the way.

    `forecast[i]` is the number of cards due i days from `today`, a study day; what is overdue counts as today.
    `synced_days_ago` is None where this device was never synced with others.
    """

    decks: tuple[DeckOverview, ...]
    problems: tuple[Diagnostic, ...]
    forecast: tuple[int, ...]
    reviewed_today: int
    today: int
    synced_days_ago: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked now. `shown` is laid out already; `foresee` reckons what `labels` says.

    `memory` is None for a card never answered; `hints` may be taken one after another.
    """

    card: Card
    shown: Interaction
    memory: MemoryState | None
    foresee: Callable[[], Mapping[Rating, str]] = field(compare=False, repr=False)
    is_flagged: bool
    deck_title: str
    hints: tuple[Hint, ...] = ()

    @property
    def labels(self) -> Mapping[Rating, str]:
        """On every rating when the card would return. Reckoned when asked for: a question is shown without them."""
        return self.foresee()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A graded response. `labels` holds for every rating when the card would return.

    `returns` says it in words for the suggested rating (`tomorrow`, `in 10 minutes`); empty where there is none.
    """

    verdict: Verdict
    labels: Mapping[Rating, str]
    returns: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph of the article that proves an answer; `quote` is the range of the quote in `text`."""

    title: str
    text: str
    quote: Span


@dataclass(frozen=True, slots=True)
class Statistics:
    """The numbers of `aiquiz stats`, over all decks that are there now; answers count whether or not they are.

    `counts` knows no daily limits and leaves out the `suspended` cards. `retention` covers the last 30 study days,
    `retention_ever` everything.
    `forecast`, `today` and `synced_days_ago` are as in `Overview`; `damaged` tells of rows of the log that could not
    be used.
    """

    today: int
    decks: int
    cards: int
    counts: Counts
    reviewed_today: int
    took_today_ms: int
    reviewed_ever: int
    streak_days: int
    retention: Retentions
    retention_ever: Retentions
    forecast: tuple[int, ...]
    damaged: tuple[Diagnostic, ...] = ()
    suspended: int = 0
    synced_days_ago: int | None = None


@dataclass(frozen=True, slots=True)
class Hardest:
    """What is missed most: cards that are in a deck now, and tags, both worst first."""

    cards: tuple[tuple[Card, Misses], ...]
    tags: tuple[tuple[str, Misses], ...]
