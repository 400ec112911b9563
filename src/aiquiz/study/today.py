"""The queue of a study day that may have begun: what was answered on it counts against its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.queue import Limits, Queue, build_queue
from aiquiz.study.siblings import Askable

__all__ = ["NO_LIMITS", "queue_of_day", "was_answered_on"]

NO_LIMITS = Limits(new_per_day=1_000_000_000, reviews_per_day=1_000_000_000)


def was_answered_on(day: int, memory: MemoryState | None) -> bool:
    """Whether the card was answered on this study day, which is not over for one that was put back on it by hand."""
    if memory is None or memory.last_day != day:
        return False
    return memory.state is CardState.LEARNING or memory.due_day > day


def queue_of_day(
    cards: Sequence[Askable],
    memories: Mapping[CardId, MemoryState],
    unseen: Iterable[Askable] | None = None,
    *,
    today: int,
    limits: Limits,
    introduced: Set[CardId],
    may_be_asked: Callable[[Askable], bool],
    recall: Callable[[MemoryState], float] | None = None,
    is_more: bool = False,
) -> Queue:
    """What is left of study day `today` for `cards`, in the author's order; `unseen` and `recall` as in `build_queue`.

    `introduced` are the day's new cards. Where `is_more`, those do not count: the limits are on top of what was asked.
    """
    answered = [card for card in cards if was_answered_on(today, memories.get(card.id))]
    new = sum(1 for card in answered if card.id in introduced)
    return build_queue(
        [card for card in cards if may_be_asked(card)],
        memories,
        today=today,
        limits=limits,
        introduced_today=0 if is_more else new,
        reviewed_today=len(answered) - new,
        answered_items_today=frozenset((card.deck, card.item) for card in answered),
        seed=today,
        recall=recall,
        unseen=None if unseen is None else filter(may_be_asked, unseen),
    )
