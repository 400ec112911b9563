"""A house in which somebody has studied for some months: decks with tags, and a log that a simulated learner wrote.

The answers go through the real scheduler, so due days and memories are such as a person would have. Same seed, same
log, down to the last byte.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from aiquiz.config import Settings
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import Scheduler, ScheduleSettings, study_day
from aiquiz.store import Store
from aiquiz.store.events import Event, answer_event
from house import House

__all__ = ["SUBJECTS", "learner_log", "studied"]

SUBJECTS = (
    ("rivers", "Rivers of the world", "geography"),
    ("elements", "Chemical elements", "science"),
    ("battles", "Battles and treaties", "history"),
)
_MEMORY = """\
  - id: {name}-{number}
    question: {question}
    answer: {answer}
    tags: [{tag}, {level}]
    explanation: Number {number} of the list of {name}.
"""
_LEVELS = ("basic", "advanced", "detail")
_DAY_MS = 86_400_000


def studied(house: House, *, days: int = 100, per_deck: int = 24, seed: int = 7) -> House:
    """`house` with three decks and `days` days of study until the clock's today."""
    for name, title, tag in SUBJECTS:
        house.write(f"{name}.yaml", _deck(name, title, tag, per_deck))
    collection = house.collection()
    cards = [facts.card for facts in collection.cards("")]
    store = Store.open(house.paths.db, collection._store._rule, house.clock())
    with store:
        store.merge(learner_log(cards, house.clock(), days=days, seed=seed))
    return house


def _deck(name: str, title: str, tag: str, count: int) -> str:
    items = "".join(
        _MEMORY.format(
            name=name,
            number=number,
            question=f"What is fact {number} about {title.lower()}?",
            answer=f"Answer {number}",
            tag=tag,
            level=_LEVELS[number % 3],
        )
        for number in range(1, count + 1)
    )
    return f"id: {name}\ntitle: {title}\ndescription: A deck of {count} facts.\nitems:\n{items}"


def learner_log(cards: Sequence[Card], now: Now, *, days: int, seed: int, new_per_day: int = 2) -> Iterable[Event]:
    """What a learner who forgets as the scheduler expects, and rests on some days, answers on the days before today."""
    rng = random.Random(seed)
    settings = ScheduleSettings(desired_retention=Settings().desired_retention)
    scheduler = Scheduler(settings)
    memories: dict[CardId, MemoryState] = {}
    events: list[Event] = []
    for back in range(days, 0, -1):
        today = study_day(now, settings.rollover_hour) - back
        if rng.random() < 0.15:
            continue
        due = [card for card in cards if card.id in memories and memories[card.id].due_day <= today]
        new = [card for card in cards if card.id not in memories][:new_per_day]
        at_ms = now.ms - back * _DAY_MS
        for card in (*due, *new):
            known = memories.get(card.id)
            recall = 0.6 if known is None else scheduler.retrievability(known, today)
            ratings = [Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.EASY]
            rating = rng.choice(ratings) if rng.random() < recall else Rating.AGAIN
            while True:
                at_ms += rng.randrange(4_000, 30_000)
                outcome = scheduler.outcomes(card.id, memories.get(card.id), Now(at_ms, now.utc_offset_min))[rating]
                review = Review(
                    id=EventId(f"{at_ms:012x}-{len(events):06}"),
                    card=card.id,
                    at=Now(at_ms, now.utc_offset_min),
                    study_day=today,
                    rating=rating,
                    is_right=rating is not Rating.AGAIN,
                    way="text entry",
                    options=(),
                    given=card.answer if rating is not Rating.AGAIN else "no idea",
                    took_ms=rng.randrange(2_000, 20_000),
                    due_day=outcome.due_day,
                    due_at_ms=outcome.due_at_ms,
                )
                memories[card.id] = scheduler.applied(memories.get(card.id), review)
                events.append(answer_event(review, hlc=at_ms, device="simulated"))
                if rating is not Rating.AGAIN:
                    break
                at_ms += 600_000
                rating = Rating.GOOD
    return events
