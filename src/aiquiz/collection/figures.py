"""The numbers behind the plots of the statistics screen. Each call reads anew, and may take seconds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.foretelling import Foretelling, foretelling
from aiquiz.collection.library import Shelf
from aiquiz.collection.sums import AnswerSums
from aiquiz.config import Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.schedule import Scheduler
from aiquiz.stats import (
    Retention,
    Retentions,
    Spread,
    TimesSpent,
    forecast,
    retention_of,
    retention_of_weeks,
    spread,
    times_of,
)
from aiquiz.store import Store
from aiquiz.values import dataclass

__all__ = ["Figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """What is plotted, over all decks that are there now and everything that was answered."""

    store: Store
    scheduler: Scheduler
    settings: Settings
    shelf: Callable[[], Shelf]
    agenda: Callable[[], Agenda]
    today: Callable[[], int]
    sums: Callable[[], AnswerSums]

    @property
    def desired_retention(self) -> float:
        """The wanted chance of recall, for decks that want nothing else."""
        return self.settings.desired_retention

    def coming(self, days: int) -> tuple[int, tuple[int, ...]]:
        """Today, and the cards that return on each of so many days from today on; what is overdue counts as today."""
        agenda = self.agenda()
        return agenda.today, forecast(self._returning(agenda), agenda.today, days)

    def spread(self) -> Spread:
        """How the memories of the cards that return are spread."""
        agenda = self.agenda()
        return spread((memory, agenda.recall(memory)) for memory in self._returning(agenda))

    def remembered(self, days: int, weeks: int) -> tuple[Retentions, Retentions, tuple[Retention, ...]]:
        """True retention of the latest so many days, ever, and of the latest stretches of seven days, oldest first."""
        today, by_day = self.today(), self.sums().days()
        lately = retention_of(by_day, since_day=today - days + 1)
        return lately, retention_of(by_day), retention_of_weeks(by_day, today, weeks)

    def times_spent(self) -> tuple[TimesSpent, int]:
        """The time spent on answers, and today's study day."""
        sums = self.sums()
        return times_of(sums.days(), sums.cards()), self.today()

    def deck_titles(self) -> Mapping[DeckId, str]:
        """What the decks that are there now call themselves."""
        return {deck: loaded.title for deck, loaded in self.shelf().decks.items()}

    def foretelling(self) -> Foretelling:
        """How well the schedule foretold the answers."""
        return foretelling(self.scheduler, self.store)

    def _returning(self, agenda: Agenda) -> list[MemoryState]:
        cards = (card for loaded in self.shelf().decks.values() for card in loaded.card_ids)
        return [agenda.memories[card] for card in cards if card in agenda.memories and card not in agenda.suspended]
