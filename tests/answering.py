"""What tests of progress share: answers made to order, a simple rule of memory, and an opened store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Now, Rating, Review
from aiquiz.store import MemoryRule, Store, new_event_id

NOON = Now(1_700_000_000_000, 60)
"""Some noon in November 2023, an hour east of Greenwich."""
DAY_MS = 86_400_000


def doubled(memory: MemoryState | None, review: Review) -> MemoryState:
    """A rule whose result depends on the whole history, its order included, and that is easy to follow by hand."""
    stability = (memory.stability if memory else 0.5) * 2 + review.rating / 7
    lapses = (memory.lapses if memory else 0) + (review.rating is Rating.AGAIN)
    repetitions = (memory.repetitions if memory else 0) + 1
    state = CardState.REVIEW if review.due_at_ms is None else CardState.LEARNING
    day, due = review.study_day, review.due_day
    return MemoryState(stability, 5.0, state, day, due, review.due_at_ms, repetitions, lapses)


RULE = MemoryRule(doubled, "doubled")


def opened(path: Path, rule: MemoryRule = RULE, *, busy_timeout_seconds: float = 5.0) -> Store:
    return Store.open(path, rule, NOON, busy_timeout_seconds=busy_timeout_seconds)


def answer(
    card: str = "rivalry/board/front",
    *,
    rating: Rating = Rating.GOOD,
    at_ms: int = NOON.ms,
    day: int = 19_675,
    event_id: EventId | None = None,
    given: str = "2018",
) -> Review:
    is_again = rating is Rating.AGAIN
    return Review(
        id=event_id or new_event_id(at_ms),
        card=CardId(card),
        at=Now(at_ms, 60),
        study_day=day,
        rating=rating,
        is_right=not is_again,
        way="choice",
        options=("2018", "2015 – “early”"),
        given=given,
        took_ms=1_234,
        due_day=day if is_again else day + 3,
        due_at_ms=at_ms + 600_000 if is_again else None,
    )


def replayed(reviews: Sequence[Review], rule: MemoryRule = RULE) -> dict[CardId, MemoryState]:
    """What a plain replay makes of these answers."""
    memories: dict[CardId, MemoryState] = {}
    for review in reviews:
        memories[review.card] = rule.applied(memories.get(review.card), review)
    return memories
