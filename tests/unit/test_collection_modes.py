"""The ways to study besides what is due: new, ahead, cram, mistakes, narrowed by a search; and setting cards aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aiquiz.collection import Action, Collection, Mode, Study, Wish
from aiquiz.config import Settings
from aiquiz.errors import UsageError
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from sitting import CAPITALS, DAY_MS, HandClock, capitals, opened_collection, put


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def collection(tmp_path: Path, clock: HandClock) -> Iterator[Collection]:
    put(tmp_path, capitals(8))
    with opened_collection(tmp_path, clock, Settings(new_per_day=3)) as opened:
        yield opened


def asks(study: Study, rating: Rating = Rating.GOOD, most: int = 30) -> list[str]:
    """Answers everything with `rating`; the items asked."""
    items: list[str] = []
    while study.question is not None and len(items) < most:
        items.append(str(study.question.card.item))
        study.record(rating, Revealed(), 1_000)
        study.advance()
    return items


def study(collection: Collection, mode: Mode = Mode.DUE, search: str = "", count: int = 0) -> Study:
    return collection.study([CAPITALS], Wish(mode, search, count))


def test_new_cards_beyond_the_limit(collection: Collection) -> None:
    assert asks(study(collection)) == ["q0", "q1", "q2"]
    assert asks(study(collection)) == []
    assert asks(study(collection, Mode.NEW, count=2)) == ["q3", "q4"]
    assert asks(study(collection, Mode.NEW, count=9)) == ["q5", "q6", "q7"]


def test_ahead_asks_what_returns_soon_and_reschedules_it(collection: Collection, clock: HandClock) -> None:
    asks(study(collection))
    assert asks(study(collection, Mode.AHEAD, count=30)) == []
    clock.wait(DAY_MS)
    before = {card: memory.due_day for card, memory in collection._store.memories().items()}
    assert sorted(asks(study(collection, Mode.AHEAD, count=30))) == ["q0", "q1", "q2"]
    after = collection._store.memories()
    assert all(after[card].due_day > before[card] and after[card].repetitions == 2 for card in before)


def test_cramming_asks_everything_and_leaves_the_schedule_alone(collection: Collection) -> None:
    asks(study(collection))
    memories, reviews = collection._store.memories(), collection._store.reviews()
    crammed = asks(study(collection, Mode.CRAM))
    assert sorted(crammed) == [f"q{number}" for number in range(8)]
    assert collection._store.memories() == memories
    assert collection._store.reviews() == reviews
    assert [one.kind for one in collection.history(collection.cards("item:q0")[0].card.id)] == ["answer", "practice"]


def test_a_card_missed_in_practice_comes_back_in_practice(collection: Collection) -> None:
    cram = study(collection, Mode.CRAM, count=2)
    first = cram.question
    assert first is not None
    cram.record(Rating.AGAIN, Revealed(), 1_000)
    cram.advance()
    assert [*asks(cram)][-1] == first.card.item
    assert collection._store.memories() == {}


def test_practice_can_be_taken_back_and_rated_anew(collection: Collection) -> None:
    cram = study(collection, Mode.CRAM, count=2)
    first = cram.question
    cram.record(Rating.AGAIN, Revealed(), 1_000)
    cram.record(Rating.GOOD, Revealed(), 1_000)
    cram.advance()
    assert cram.undo()
    assert cram.question == first
    assert not cram.undo()
    assert collection.undo() is None


def test_practice_promises_no_day(collection: Collection) -> None:
    cram = study(collection, Mode.CRAM)
    feedback = cram.grade(Revealed())
    assert set(feedback.labels.values()) == {""}
    assert cram.question is not None
    assert cram.question.deck_title == "Capitals · practice"


def test_mistakes_are_what_was_missed_within_a_week(collection: Collection, clock: HandClock) -> None:
    sitting = study(collection)
    sitting.record(Rating.AGAIN, Revealed(), 1_000)
    sitting.advance()
    asks(sitting)
    assert asks(study(collection, Mode.MISTAKES)) == ["q0"]
    assert asks(study(collection, Mode.MISTAKES, "item:q1")) == []
    clock.wait(8 * DAY_MS)
    assert asks(study(collection, Mode.MISTAKES)) == []


def test_a_search_narrows_every_mode(collection: Collection) -> None:
    assert asks(study(collection, search="item:q1 or item:q7")) == ["q1", "q7"]
    assert asks(study(collection, Mode.CRAM, "item:q6")) == ["q6"]
    assert asks(study(collection, Mode.NEW, "item:q6", 5)) == ["q6"]
    with pytest.raises(UsageError, match="B002"):
        study(collection, search="colour:red")


@pytest.mark.parametrize("action", [Action.BURY, Action.SUSPEND])
def test_a_card_set_aside_is_not_asked_and_undo_brings_it_back(
    collection: Collection, clock: HandClock, action: Action
) -> None:
    sitting = study(collection)
    sitting.set_aside(action)
    assert sitting.question is not None
    assert sitting.question.card.item == "q1"
    assert sitting.undo()
    assert sitting.question.card.item == "q0"
    sitting.set_aside(action)
    assert asks(sitting) == ["q1", "q2"]
    clock.wait(DAY_MS)
    assert ("q0" in asks(study(collection))) is (action is Action.BURY)


def test_a_card_set_aside_after_its_answer_keeps_the_answer(collection: Collection) -> None:
    sitting = study(collection)
    sitting.record(Rating.AGAIN, Revealed(), 1_000)
    sitting.set_aside(Action.SUSPEND)
    assert asks(sitting) == ["q1", "q2"]
    assert len(collection._store.reviews()) == 3
    assert sitting.undo()
    assert sitting.undo()
    assert sitting.undo()
    assert "q0" in {facts.card.item for facts in collection.cards("-is:suspended")}
    assert sitting.undo()
    assert collection._store.reviews() == ()


def test_in_a_backlog_the_weakest_come_first_and_new_cards_wait(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(8))
    settings = Settings(new_per_day=6, reviews_per_day=4)
    with opened_collection(tmp_path, clock, settings) as opened:
        sitting = study(opened)
        for number in range(6):
            sitting.record(Rating.EASY if number % 2 else Rating.HARD, Revealed(), 1_000)
            sitting.advance()
        clock.wait(60 * DAY_MS)
        asked = asks(study(opened))
        assert set(asked[:3]) == {"q0", "q2", "q4"}
        assert len(asked) == 4
    with opened_collection(tmp_path, HandClock(clock.now), Settings(new_per_day=6, reviews_per_day=9)) as opened:
        assert {"q6", "q7"} <= set(asks(study(opened)))
