"""What `aiquiz stats` tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.errors import Diagnostic
    from aiquiz.model.card import Card
    from aiquiz.stats import Counts, Misses, Retentions

__all__ = ["Hardest", "Statistics"]


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
