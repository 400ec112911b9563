"""Cards put where the settings of today would have put them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.limits import load_of
from aiquiz.collection.plan import retention_of
from aiquiz.config import Settings
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState
from aiquiz.schedule import Scheduler
from aiquiz.study import Asking, guess_chance, way_for
from aiquiz.values import dataclass

__all__ = ["Moves", "moves"]


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
