"""What tests of the learning core share: cards, memories and log rows made to order."""

from __future__ import annotations

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId, EventId, ItemId, card_id
from aiquiz.model.interaction import Choice, Interaction, Recall, TextEntry
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Now, Rating, Review

DECK = DeckId("rivalry")
TODAY = 20_000
"""Some study day in October 2024."""
NOON = Now(TODAY * 86_400_000 + 12 * 3_600_000, 0)
MINUTE_MS = 60_000
DAY_MS = 86_400_000
WAYS: tuple[Interaction, ...] = (Choice(("2018", "2015", "2020"), frozenset({0})), TextEntry(("2018",)))


def on_day(day: int, minute: int = 0) -> Now:
    """Noon of a study day, and some minutes later."""
    return Now(NOON.ms + (day - TODAY) * DAY_MS + minute * MINUTE_MS, 0)


def card(item: str, part: str = "front", *, deck: DeckId = DECK, ways: tuple[Interaction, ...] = WAYS) -> Card:
    name = ItemId(item)
    return Card(card_id(deck, name, part), deck, name, f"Prompt of {item}?", "2018", ways or (Recall("2018"),))


def in_review(
    *, due: int = TODAY, last: int = TODAY - 10, stability: float = 10.0, repetitions: int = 3, lapses: int = 0
) -> MemoryState:
    return MemoryState(stability, 5.0, CardState.REVIEW, last, due, None, repetitions, lapses)


def in_learning(*, due_at_ms: int = NOON.ms + 10 * MINUTE_MS, last: int = TODAY, stability: float = 0.2) -> MemoryState:
    return MemoryState(stability, 7.0, CardState.LEARNING, last, last, due_at_ms, 1, 0)


def review_of(
    which: CardId,
    rating: Rating,
    outcomes: Outcomes,
    now: Now,
    day: int,
    *,
    number: int = 0,
    took_ms: int = 4_000,
) -> Review:
    """The row of the log that answering `which` with `rating` writes."""
    chosen = outcomes[rating]
    return Review(
        id=EventId(f"{now.ms:013}-{number}"),
        card=which,
        at=now,
        study_day=day,
        rating=rating,
        is_right=rating is not Rating.AGAIN,
        way="choice",
        options=("2018", "2015", "2020"),
        given="2018",
        took_ms=took_ms,
        due_day=chosen.due_day,
        due_at_ms=chosen.due_at_ms,
    )
