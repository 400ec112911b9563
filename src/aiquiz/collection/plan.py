"""What the settings mean for one deck and one day: limits, desired retention, and how full the coming days are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.library import LoadedDeck
from aiquiz.config import DeckSettings, Settings
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import CardState, MemoryState, Outcomes
from aiquiz.model.review import Now
from aiquiz.schedule import DAYS_OF_WEEK, Load, Scheduler
from aiquiz.study import Asking, Limits, guess_chance, way_for

__all__ = ["Aims", "Moves", "limits_of", "load_of", "moves", "retention_of"]

_EPOCH = date(1970, 1, 1)
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


@dataclass(frozen=True, slots=True)
class Moves:
    """Cards that would return on another day: `days` has the new one of each. `earlier` and `later` count them.

    `due_now` is how many cards would be due today after that, and `due_before` how many are without.
    """

    days: Mapping[CardId, int]
    cards: int
    earlier: int
    later: int
    due_now: int
    due_before: int


def moves(decks: Iterable[LoadedDeck], agenda: Agenda, settings: Settings, scheduler: Scheduler) -> Moves:
    """Where the settings would have put every card in review at its last answer; load is left out of account."""
    days: dict[CardId, int] = {}
    cards = earlier = later = due_now = due_before = 0
    load = load_of(settings, ())
    for loaded in decks:
        for card in loaded.cards:
            memory = agenda.memories.get(card.id)
            if memory is None or memory.state is not CardState.REVIEW:
                continue
            cards += 1
            due = scheduler.due_again(
                card.id,
                memory,
                agenda.today,
                guess_chance=guess_chance(way_for(card, memory, Asking(settings.asking))),
                desired_retention=retention_of(settings, card.deck),
                load=load,
            )
            due_before += memory.due_day <= agenda.today
            due_now += due <= agenda.today
            if max(memory.due_day, agenda.today) != due:
                days[card.id] = due
                earlier += due < memory.due_day
                later += due > memory.due_day
    return Moves(days, cards, earlier, later, due_now, due_before)


def limits_of(settings: Settings, deck: DeckId, today: int) -> Limits:
    """The deck's limits on study day `today`."""
    own = settings.decks.get(deck, _UNCHANGED)
    new = settings.new_per_day if own.new_per_day is None else own.new_per_day
    reviews = settings.reviews_per_day if own.reviews_per_day is None else own.reviews_per_day
    # An easy day begins fewer new cards too: each of them would return within days. What is due is not put off.
    share = load_of(settings, ()).share(today)
    return Limits(round(new * share), reviews, settings.new_in_backlog)


def retention_of(settings: Settings, deck: DeckId) -> float:
    """The chance of recall at which the deck's cards are meant to return."""
    own = settings.decks.get(deck, _UNCHANGED).desired_retention
    return settings.desired_retention if own is None else own


def load_of(settings: Settings, memories: Iterable[MemoryState]) -> Load:
    """How full the coming days are with these memories, and which of them are meant to be easy."""
    due: dict[int, int] = {}
    for memory in memories:
        due[memory.due_day] = due.get(memory.due_day, 0) + 1
    return Load(
        due=due,
        shares=tuple(settings.easy_days.get(day, 1.0) for day in DAYS_OF_WEEK),
        breaks=tuple(((first - _EPOCH).days, (last - _EPOCH).days) for first, last in settings.breaks),
        is_balanced=settings.load_balance,
    )
