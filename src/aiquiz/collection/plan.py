"""What the settings mean for the schedule of a deck, and for a sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.config import DeckSettings, Settings
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Now
from aiquiz.schedule import Load, Scheduler
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["Aims", "retention_of"]

_UNCHANGED = DeckSettings()


@dataclass(frozen=True, slots=True)
class Aims:
    """What a sitting schedules by."""

    settings: Settings
    load: Load
    planned: frozenset[CardId] = frozenset()
    """Cards that a plan for an exam may ask sooner or later than their schedule says."""

    def outcomes(
        self, scheduler: Scheduler, card: Card, memory: MemoryState | None, now: Now, guess_chance: float
    ) -> Outcomes:
        """The card's four futures under its deck's settings."""
        wanted = retention_of(self.settings, card.deck)
        return scheduler.outcomes(
            card.id, memory, now, guess_chance=guess_chance, desired_retention=wanted, load=self.load
        )


def retention_of(settings: Settings, deck: DeckId) -> float:
    """The chance of recall at which the deck's cards are meant to return."""
    own = settings.decks.get(deck, _UNCHANGED).desired_retention
    return settings.desired_retention if own is None else own
