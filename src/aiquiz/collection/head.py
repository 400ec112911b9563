"""The first question of a day and how many follow, without the queue in between: counted wherever counting will do.

In a plain deck no card has siblings or is answered by the feedback on another, so how many are asked follows from how
many there are; the queues of other decks are built. `tests/unit/test_collection_opening.py` holds all of it to be what
the whole queue says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from aiquiz.early.lots import Place, first_due, numbers_of
from aiquiz.index.gathering import Sketch, all_unseen, gathered, unseen
from aiquiz.index.schema import CARDS_PER_FILE
from aiquiz.index.tally import Tally, tallies
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.study.draw import draw_of
from aiquiz.study.progress import Progress
from aiquiz.study.queue import Limits, Queue
from aiquiz.study.siblings import AskedToday
from aiquiz.study.today import NO_LIMITS, chosen_of_day

__all__ = ["Counted", "Day", "Head", "Placed", "counted", "counted_of", "head_of"]


class Placed(NamedTuple):
    """A deck by the number of its file in the index."""

    number: int
    id: DeckId
    is_plain: bool


class Day(NamedTuple):
    """A study day as it stands at `now_ms`: `aside` are cards not asked, `introduced` the day's new ones."""

    today: int
    now_ms: int
    limits: Callable[[DeckId], Limits]
    introduced: Set[CardId]
    aside: Set[CardId]


class Counted(NamedTuple):
    """How many cards a deck asks. In a backlog `reviews` are the ones least likely to be recalled."""

    learning: int
    reviews: int
    new: int
    is_backlog: bool = False


class Head(NamedTuple):
    """The first card to ask, which stands in the file with this number, and what all come to."""

    card: CardId
    number: int
    counted: Counted

    def progress(self, done: int) -> Progress:
        """What the head of the study screen says after so many answers."""
        learning, reviews, new, _ = self.counted
        return Progress(done, learning + reviews + new, new, learning, reviews)


class _Built(NamedTuple):
    """What a deck that is not plain asks, the cards by name, and the memories that tell."""

    queue: Queue
    cards: Mapping[CardId, Sketch]
    memories: Mapping[CardId, MemoryState]

    def gives_away(self, name: CardId, *others: CardId) -> bool:
        """Whether the feedback on what is being learned, or on one of `others`, answers this card."""
        asked = AskedToday()
        for other in (*self.queue.learning, *others):
            asked.add(self.cards[other])
        return asked.gives_away(self.cards[name])


def counted(tally: Tally, limits: Limits) -> Counted:
    """What a plain deck asks."""
    is_backlog = 0 < limits.reviews_per_day < tally.due + tally.reviewed
    room = max(0, limits.new_per_day - tally.introduced)
    return Counted(
        learning=tally.learning,
        reviews=min(tally.due, max(0, limits.reviews_per_day - tally.reviewed)),
        new=0 if is_backlog and not limits.new_in_backlog else min(room, tally.unseen),
        is_backlog=is_backlog,
    )


def counted_of(queue: Queue) -> Counted:
    """A queue in numbers."""
    new = len(queue.new)
    return Counted(len(queue.learning), len(queue.main) - new, new)


def head_of(raw: sqlite3.Connection, decks: Sequence[Placed], day: Day) -> Head | None:
    """What studying these decks together asks first; None where nothing is asked, and where only the queue can tell."""
    found = tallies(raw, day.today, day.aside)
    counts = {deck.number: counted(found.get(deck.number, Tally()), day.limits(deck.id)) for deck in decks}
    if any(one.is_backlog for one in counts.values()):
        return None
    built = {deck.number: _built(raw, deck, day, len(decks)) for deck in decks if not deck.is_plain}
    counts |= {number: counted_of(one.queue) for number, one in built.items()}
    learning, reviews, new = (sum(one[part] for one in counts.values()) for part in range(3))
    first = _first_learning(raw, counts, day, must_be_ready=bool(reviews or new)) if learning else None
    if first is None and reviews >= max(new, 1):
        first = _first_review(raw, counts, built, day)
    elif first is None and new:
        first = _first_new(raw, decks, counts, built, day)
    return None if first is None else Head(first[1], first[0], Counted(learning, reviews, new))


def _built(raw: sqlite3.Connection, deck: Placed, day: Day, decks: int) -> _Built:
    """The queue of one deck, ordered as it is among so many decks."""
    (_, seen, memories, _), *_ = gathered(raw, {deck.number: deck.id}, day.today)
    new: list[Sketch] = []

    def unanswered() -> Iterator[Sketch]:
        for card in all_unseen(raw, deck.number, deck.id):
            new.append(card)
            yield card

    def queue(cards: Sequence[Sketch], new: Iterable[Sketch] | None, limits: Limits) -> Queue:
        return chosen_of_day(
            cards,
            memories,
            new,
            today=day.today,
            limits=limits,
            introduced=day.introduced,
            may_be_asked=lambda card: card.id not in day.aside,
        ).queue

    found = queue(seen, unanswered(), day.limits(deck.id))
    if decks > 1:
        asked = {*found.learning, *found.main}
        found = queue([card for card in (*seen, *new) if card.id in asked], None, NO_LIMITS)
    return _Built(found, {card.id: card for card in (*seen, *new)}, memories)


def _first_learning(
    raw: sqlite3.Connection, counts: Mapping[int, Counted], day: Day, *, must_be_ready: bool
) -> tuple[int, CardId] | None:
    """The file and the name of the card whose step is over first, where it is over."""
    rows = raw.execute(
        "SELECT m.due_at_ms, c.card, c.id FROM memory AS m JOIN card AS c ON c.id = m.card WHERE state = 1"
    )
    waiting = (
        (ready_at_ms or 0, name, card // CARDS_PER_FILE)
        for ready_at_ms, name, card in rows
        if card // CARDS_PER_FILE in counts and name not in day.aside
    )
    ready_at_ms, name, number = min(waiting)
    return None if must_be_ready and ready_at_ms > day.now_ms else (number, CardId(name))


def _first_review(
    raw: sqlite3.Connection, counts: Mapping[int, Counted], built: Mapping[int, _Built], day: Day
) -> tuple[int, CardId] | None:
    """The file and the name of the card that is longest overdue, by lot among those of one day."""
    places: list[tuple[Place, int]] = []
    for number, one in built.items():
        name = next((name for name in one.queue.main if name not in one.queue.new), None)
        if name is not None:
            if one.gives_away(name):
                return None
            places.append(((one.memories[name].due_day, *draw_of(day.today, name)), number))
    oldest = min((place[0] for place, _ in places), default=day.today)
    plain = [number for number, one in counts.items() if number not in built and one.reviews]
    found = first_due(raw, day.today, plain, numbers_of(raw, day.aside), oldest)
    if found is not None:
        places.append((found[0], found[1] // CARDS_PER_FILE))
    (_, _, first), number = min(places)
    return number, CardId(first)


def _first_new(
    raw: sqlite3.Connection,
    decks: Sequence[Placed],
    counts: Mapping[int, Counted],
    built: Mapping[int, _Built],
    day: Day,
) -> tuple[int, CardId] | None:
    """The file and the name of the first new card, in the order of the decks."""
    deck = next(deck for deck in decks if counts[deck.number].new)
    one = built.get(deck.number)
    if one is not None:
        reviews = [name for name in one.queue.main if name not in one.queue.new]
        name = next(name for name in one.queue.main if name in one.queue.new)
        return None if one.gives_away(name, *reviews) else (deck.number, name)
    # Those set aside may all stand in front.
    some = unseen(raw, deck.number, deck.id, -1, len(day.aside) + 1)
    return deck.number, next(card.id for _, card in some if card.id not in day.aside)
