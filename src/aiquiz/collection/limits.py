"""What the settings mean for one day: how much a deck may ask, and how full the coming days are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from aiquiz.config.values import DeckSettings, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.schedule.load import DAYS_OF_WEEK, Load
from aiquiz.study.queue import Limits

__all__ = ["limits_of", "limits_today", "load_of"]

_EPOCH = date(1970, 1, 1)
_UNCHANGED = DeckSettings()


def limits_of(settings: Settings, deck: DeckId, today: int) -> Limits:
    """The deck's limits on study day `today`."""
    own = settings.decks.get(deck, _UNCHANGED)
    new = settings.new_per_day if own.new_per_day is None else own.new_per_day
    reviews = settings.reviews_per_day if own.reviews_per_day is None else own.reviews_per_day
    # An easy day begins fewer new cards too: each of them would return within days. What is due is not put off.
    share = load_of(settings, ()).share(today)
    return Limits(round(new * share), reviews, settings.new_in_backlog)


def limits_today(
    settings: Settings, deck: DeckId, today: int, changed: Mapping[str, tuple[int | None, int | None]]
) -> Limits:
    """`limits_of`, unless others were set by deck for this day alone: (new cards, reviews), None for as usual."""
    usual = limits_of(settings, deck, today)
    new, reviews = changed.get(deck, (None, None))
    return replace(
        usual,
        new_per_day=usual.new_per_day if new is None else new,
        reviews_per_day=usual.reviews_per_day if reviews is None else reviews,
    )


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
