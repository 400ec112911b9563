"""What a sitting tells its callers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card import Card
    from aiquiz.model.interaction import Interaction
    from aiquiz.model.memory import MemoryState
    from aiquiz.model.review import Rating
    from aiquiz.study import Hint, Progress

__all__ = ["Opening", "Question"]


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
class Opening:
    """What a sitting begins with, known before all of it is: the first card, its memory and the title of its deck."""

    card: Card
    memory: MemoryState | None
    title: str
    progress: Progress
