"""What is read of the decks for a day's queue is enough: the queue is the one that all cards would give."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.collection.gathered import due_in, due_together
from aiquiz.config import Settings
from aiquiz.model.ids import DeckId
from sitting import DAY_MS, HandClock, answer_one, capitals, learn_a_little, mixed_deck, opened_collection, put


def assert_same_queues(collection: Collection) -> None:
    shelf, full = collection._present.shelf(), collection._present.agenda()
    decks, index, day = tuple(shelf.decks.values()), collection._present.followed(), collection._present.day()
    alone = due_in(index, decks, day)
    for deck in decks:
        assert alone[deck.id].queue == due_together(index, [deck], day).queue == full.queue([deck])
    for some in (decks, decks[::-1], decks[1:]):
        due = due_together(index, some, day)
        assert due.queue == full.queue(some)
        assert due.learning == {card: full.memories[card] for card in due.queue.learning}
    for told in collection.overview().decks:
        queue = full.queue([shelf.decks[told.id]])
        assert (told.learning, told.new) == (len(queue.learning), len(queue.new))
        assert told.due == len(queue.main) - len(queue.new)


@pytest.mark.parametrize("seed", range(6))
def test_the_queue_of_what_was_gathered_is_the_queue_of_all(tmp_path: Path, seed: int) -> None:
    rng, clock = random.Random(seed), HandClock()
    for name in ("one", "two", "three"):
        put(tmp_path, mixed_deck(rng, name, 60), f"{name}.yaml")
    put(tmp_path, capitals(50, deck="plain", title="plain"), "plain.yaml")
    settings = Settings(
        new_per_day=rng.choice((0, 3, 12)), reviews_per_day=rng.choice((2, 5, 200)), new_in_backlog=seed % 2 == 0
    )
    with opened_collection(tmp_path, clock, settings) as collection:
        for _ in range(12):
            study = collection.study(rng.choice(([], [DeckId("one")], [DeckId("two"), DeckId("plain")])))
            learn_a_little(study, rng, most=14, seldom=study.skip)
            assert_same_queues(collection)
            clock.wait(rng.choice((60_000, DAY_MS // 2, DAY_MS, 5 * DAY_MS)))
            assert_same_queues(collection)


def test_a_sitting_goes_on_with_its_cards_when_their_file_is_changed_or_gone(tmp_path: Path) -> None:
    clock = HandClock()
    rng = random.Random(1)
    file = put(tmp_path, mixed_deck(rng, "one", 30), "one.yaml")
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([DeckId("one")])
        before = study.question
        file.write_text("id: one\ntitle: broken\nitems: [", encoding="utf-8")
        assert "one" not in {deck.id for deck in collection.overview().decks}
        assert answer_one(study) == (before.card.item if before else "")
        file.unlink()
        assert [deck.id for deck in collection.overview().decks if not deck.is_shipped] == []
        for _ in range(10):
            answer_one(study)
