"""The day's queue: gather what is due and new, keep siblings apart, limit, put in order.

Deterministic for its arguments, and it shrinks by exactly what was answered: a sitting that was cut short is
resumed by building the queue again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import merge
from typing import NamedTuple

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.draw import draw_of
from aiquiz.study.siblings import Askable, AskedToday, ItemKey, item_of
from aiquiz.values import dataclass

__all__ = ["Chosen", "Limits", "Queue", "chosen_today", "merged", "one_per_item", "spread"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one study day may ask: new cards introduced, and cards in review repeated.

    While more is due than one day may ask, a backlog, new cards wait unless `new_in_backlog`.
    """

    new_per_day: int = 20
    reviews_per_day: int = 200
    new_in_backlog: bool = False


@dataclass(frozen=True, slots=True)
class Queue:
    """What to ask, in three kinds that never share a card.

    `learning` waits for its step, soonest first; `main` holds due and new cards in the order to ask them;
    `new` says which of `main` are new.
    """

    learning: tuple[CardId, ...]
    main: tuple[CardId, ...]
    new: frozenset[CardId]

    def __len__(self) -> int:
        return len(self.learning) + len(self.main)


class Chosen(NamedTuple):
    """What a queue is made of, each in its order. What is `late` another card's feedback tells: it comes after all else
    of its kind."""

    learning: Sequence[CardId]
    reviews: Sequence[CardId]
    late_reviews: Sequence[CardId]
    new: Sequence[CardId]
    late_new: Sequence[CardId]

    @property
    def queue(self) -> Queue:
        """All of it in the order to ask it."""
        new = [*self.new, *self.late_new]
        return Queue(tuple(self.learning), tuple(spread([*self.reviews, *self.late_reviews], new)), frozenset(new))


def chosen_today(
    cards: Sequence[Askable],
    memories: Mapping[CardId, MemoryState],
    *,
    today: int,
    limits: Limits,
    introduced_today: int = 0,
    reviewed_today: int = 0,
    answered_items_today: Set[ItemKey] = frozenset(),
    seed: int = 0,
    recall: Callable[[MemoryState], float] | None = None,
    unseen: Iterable[Askable] | None = None,
) -> Chosen:
    """What study day `today` asks of `cards`, which stand in the author's order.

    `unseen` are the cards never answered, where these are not among `cards`; read no further than the limit needs.
    `introduced_today` and `reviewed_today` count the new and the review cards already answered today, against the
    limits; an item of `answered_items_today` has had its one card of the day, so its siblings wait until tomorrow.
    A card proved by a sentence that another card's feedback shows comes last, and is left out first.
    Due cards come longest overdue first, shuffled by `seed` within a day; in a backlog those least likely to be
    recalled, as `recall` tells the chance, 0–1. New ones come in the author's order, spread evenly among them.
    """
    learning = sorted(
        (card for card in cards if _is_learning(memories.get(card.id))),
        key=lambda card: (memories[card.id].due_at_ms or 0, card.id),
    )
    asked = AskedToday()
    for card in cards:
        if item_of(card) in answered_items_today:
            asked.add(card)
    for card in learning:
        asked.add(card)
    found = [card for card in cards if _is_due(memories.get(card.id), today)]
    # What was answered counts too, so that the order stays the same while the backlog shrinks.
    is_backlog = 0 < limits.reviews_per_day < len(found) + reviewed_today

    def place(card: Askable) -> tuple[float, tuple[int, CardId]]:
        memory = memories[card.id]
        return (recall(memory) if is_backlog and recall else memory.due_day, draw_of(seed, card.id))

    due = sorted(found, key=place)
    reviews = _picked(due, asked, max(0, limits.reviews_per_day - reviewed_today))
    if unseen is None:
        unseen = (card for card in cards if card.id not in memories)
    new_left = 0 if is_backlog and not limits.new_in_backlog else max(0, limits.new_per_day - introduced_today)
    return Chosen([card.id for card in learning], *reviews, *_picked(unseen, asked, new_left))


def merged(queues: Sequence[Queue]) -> Queue:
    """Several queues without a card in common as one, asked in the order given."""
    return Queue(
        learning=tuple(card for queue in queues for card in queue.learning),
        main=tuple(card for queue in queues for card in queue.main),
        new=frozenset[CardId]().union(*(queue.new for queue in queues)),
    )


def _is_learning(memory: MemoryState | None) -> bool:
    return memory is not None and memory.state is CardState.LEARNING


def _is_due(memory: MemoryState | None, today: int) -> bool:
    return memory is not None and memory.state is CardState.REVIEW and memory.due_day <= today


def one_per_item(cards: Iterable[Askable], asked: AskedToday, limit: int) -> list[CardId]:
    """At most `limit` cards, none a sibling of one in `asked`, to which they are added.

    Those whose sentence no other card shows come first, in their order; then the others, while there is room.
    """
    chosen, late = _picked(cards, asked, limit)
    return chosen + late


def _picked(cards: Iterable[Askable], asked: AskedToday, limit: int) -> tuple[list[CardId], list[CardId]]:
    """The two parts of `one_per_item`."""
    chosen: list[CardId] = []
    late: list[CardId] = []
    if limit <= 0:
        return chosen, late  # none is read
    given_away: list[Askable] = []
    for card in cards:
        if len(chosen) >= limit:
            return chosen, late
        if asked.holds_sibling_of(card):
            continue
        if asked.gives_away(card):
            given_away.append(card)
        else:
            asked.add(card)
            chosen.append(card.id)
    for card in given_away:
        if len(chosen) + len(late) < limit and not asked.holds_sibling_of(card):
            asked.add(card)
            late.append(card.id)
    return chosen, late


def spread(reviews: Sequence[CardId], new: Sequence[CardId]) -> list[CardId]:
    """`new` spread evenly among `reviews`, both in their own order."""
    return [card for _, _, card in merge(_placed(reviews, 0), _placed(new, 1))]


def _placed(cards: Sequence[CardId], rank: int) -> Iterator[tuple[float, int, CardId]]:
    """Each with its place between 0 and 1; of two at one place the lower rank comes first."""
    return (((index + 0.5) / len(cards), rank, card) for index, card in enumerate(cards))
