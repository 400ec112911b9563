"""The queue of a study day that may have begun: what was answered on it counts against its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import TypeVar

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.queue import Chosen, Limits, chosen_today
from aiquiz.study.siblings import Askable

__all__ = ["NO_LIMITS", "chosen_of_day", "was_answered_on"]

A = TypeVar("A", bound=Askable)

NO_LIMITS = Limits(new_per_day=1_000_000_000, reviews_per_day=1_000_000_000)


def was_answered_on(day: int, memory: MemoryState | None) -> bool:
    """Whether the card was answered on this study day, which is not over for one that was put back on it by hand."""
    if memory is None or memory.last_day != day:
        return False
    return memory.state is CardState.LEARNING or memory.due_day > day


def chosen_of_day(
    cards: Sequence[A],
    memories: Mapping[CardId, MemoryState],
    unseen: Iterable[A] | None = None,
    *,
    today: int,
    limits: Limits,
    introduced: Set[CardId],
    may_be_asked: Callable[[A], bool],
    recall: Callable[[MemoryState], float] | None = None,
    is_more: bool = False,
) -> Chosen:
    """What is left of study day `today` for `cards`, in the author's order; `unseen` and `recall` as in `chosen_today`.

    `introduced` are the day's new cards. Where `is_more`, those do not count: the limits are on top of what was asked.
    """
    answered = [card for card in cards if was_answered_on(today, memories.get(card.id))]
    new = sum(1 for card in answered if card.id in introduced)
    return chosen_today(
        [card for card in cards if may_be_asked(card)],
        memories,
        today=today,
        limits=limits,
        introduced_today=0 if is_more else new,
        reviewed_today=len(answered) - new,
        answered_items_today=frozenset((card.deck, card.item) for card in answered),
        seed=today,
        recall=recall,
        unseen=None if unseen is None else (card for card in unseen if may_be_asked(card)),
    )
