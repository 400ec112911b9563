"""What the home screen is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.collection.shelving import GROUP_SEPARATOR
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.errors import Diagnostic
    from aiquiz.model.ids import DeckId

__all__ = ["DeckOverview", "Overview"]


@dataclass(frozen=True, slots=True)
class DeckOverview:
    """One deck on the home screen.

    `cards` counts all that may be studied, `proposed` the items that wait to be accepted; `new`, `learning` and `due`
    those cards that studying it now would ask; `suspended` ones are not asked; `flagged` counts items marked to be
    edited. `is_shipped`: it came with aiquiz. `exam_in_days`: days to the soonest exam over any of its cards. `group`
    names the folders it lies in, beside other decks: `school::latin`.
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
    group: str = ""

    @property
    def whole_title(self) -> str:
        """The title behind its group."""
        return f"{self.group}{GROUP_SEPARATOR}{self.title}" if self.group else self.title


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
