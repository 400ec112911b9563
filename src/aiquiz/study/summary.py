"""What a sitting came to: what was learned, and when it comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating
from aiquiz.model.trace import Answer

__all__ = ["Summary", "summary_of"]

_HARDEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished, or interrupted, sitting.

    `answered` counts answers, `right` those not rated Again; `cards` the different cards; `new_learned` the new
    cards that ended in review. `returns` is (label, cards) by day, soonest first; `hardest` the cards missed at
    least once, most misses first. `next_due_day` is the soonest study day on which one of the cards returns.
    """

    answered: int
    right: int
    cards: int
    new_learned: int
    took_ms: int
    returns: tuple[tuple[str, int], ...]
    hardest: tuple[Card, ...]
    next_due_day: int | None


def summary_of(
    reviews: Sequence[Answer],
    cards: Mapping[CardId, Card],
    memories: Mapping[CardId, MemoryState],
    *,
    introduced: frozenset[CardId],
    today: int,
) -> Summary:
    """The summary of a sitting's `reviews` (undone ones left out), with the memories they ended in.

    `introduced` are the cards that were new when the sitting began.
    """
    misses: dict[CardId, int] = {}
    for review in reviews:
        misses[review.card] = misses.get(review.card, 0) + (review.rating is Rating.AGAIN)
    known = [memories[card] for card in misses if card in memories]
    # One card may have left its deck meanwhile.
    missed = filter(
        None, map(cards.get, sorted((card for card in misses if misses[card]), key=lambda card: -misses[card]))
    )
    return Summary(
        answered=len(reviews),
        right=sum(1 for review in reviews if review.rating is not Rating.AGAIN),
        cards=len(misses),
        new_learned=sum(
            1 for card in misses if card in introduced and card in memories and memories[card].state is CardState.REVIEW
        ),
        took_ms=sum(review.took_ms for review in reviews),
        returns=_returns(known, today),
        hardest=tuple(islice(missed, _HARDEST_SHOWN)),
        next_due_day=min((memory.due_day for memory in known), default=None),
    )


def _returns(memories: Sequence[MemoryState], today: int) -> tuple[tuple[str, int], ...]:
    counts: dict[int, int] = {}
    for memory in memories:
        counts[memory.due_day - today] = counts.get(memory.due_day - today, 0) + 1
    return tuple((_day_label(days), count) for days, count in sorted(counts.items()))


def _day_label(days: int) -> str:
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"in {days} days"
