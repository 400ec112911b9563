"""What a sitting came to: what was learned, and when it comes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import islice
from typing import Protocol

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating
from aiquiz.values import dataclass

__all__ = ["Rated", "Summary", "summary_of"]

_HARDEST_SHOWN = 5


class Rated(Protocol):
    """As much of an answer as a summary needs. What the fields are, `Review` tells."""

    @property
    def card(self) -> CardId:
        """The card that was asked."""

    @property
    def rating(self) -> Rating:
        """How well it was remembered."""

    @property
    def took_ms(self) -> int:
        """From question to answer."""


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
    answers: Sequence[Rated],
    cards: Mapping[CardId, Card],
    memories: Mapping[CardId, MemoryState],
    *,
    introduced: Set[CardId],
    today: int,
) -> Summary:
    """The summary of a sitting's `answers` (undone ones left out), with the memories they ended in.

    `introduced` are the cards that were new when the sitting began.
    """
    misses: dict[CardId, int] = {}
    for answer in answers:
        misses[answer.card] = misses.get(answer.card, 0) + (answer.rating is Rating.AGAIN)
    known = [memories[card] for card in misses if card in memories]
    # One card may have left its deck meanwhile.
    missed = filter(
        None, map(cards.get, sorted((card for card in misses if misses[card]), key=lambda card: -misses[card]))
    )
    return Summary(
        answered=len(answers),
        right=sum(1 for answer in answers if answer.rating is not Rating.AGAIN),
        cards=len(misses),
        new_learned=sum(
            1 for card in misses if card in introduced and card in memories and memories[card].state is CardState.REVIEW
        ),
        took_ms=sum(answer.took_ms for answer in answers),
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
