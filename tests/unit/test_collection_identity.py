"""Editing, moving, deleting and bringing back questions: what was learned of them stays theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.review import Rating
from sitting import DAY_MS, HandClock, answer_all, answer_one, asked, opened_collection, put

DECK = DeckId("space")


@pytest.fixture(autouse=True)
def _no_shipped_decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")


def deck(*items: str, name: str = "space") -> str:
    pairs = (item.split(" = ") for item in items)
    written = "".join(f"  - {{question: {question}, answer: {answer}}}\n" for question, answer in pairs)
    return f"id: {name}\ntitle: Space\nitems:\n{written or '  []'}"


def known(collection: Collection, name: str = "deck:*") -> dict[str, int]:
    """The questions that were answered, and how often."""
    found = collection.cards(name)
    return {facts.card.prompt: facts.memory.repetitions for facts in found if facts.memory is not None}


def learn(collection: Collection) -> None:
    answer_all(collection.study([]))


@contextmanager
def two_devices(folder: Path, clock: HandClock) -> Iterator[tuple[Collection, Collection]]:
    for name in ("here", "there", "shared"):
        (folder / name).mkdir()
    with opened_collection(folder / "here", clock) as here, opened_collection(folder / "there", clock) as there:
        yield here, there


def rows_in(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "progress.db")) as raw:
        (count,) = raw.execute("SELECT count(*) FROM log").fetchone()
    return int(count)


MOON, MARS = "Who was first on the Moon? = Armstrong", "Which planet is red? = Mars"
MOON_MENDED = "Who was the first on the Moon? = Armstrong"
REWORDED = "Who was first to walk on the Moon?"
MOON_REWORDED = f"{REWORDED} = Armstrong"


def test_a_question_without_an_id_keeps_its_history_when_it_is_mended(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON_MENDED, MARS))
        assert len(known(collection)) == 1
        assert collection.study([]).question is None
        assert len(known(collection)) == 2
        assert collection.doubts() == ()


def test_a_question_that_moves_to_another_deck_takes_its_history_along(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    put(tmp_path, deck(name="moved"), "moved.yaml")
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MARS))
        put(tmp_path, deck(MOON, name="moved"), "moved.yaml")
        assert collection.refind() == 1
        assert list(known(collection, "deck:moved")) == ["Who was first on the Moon?"]
        assert collection.refind() == 0


def test_a_deck_with_a_new_id_keeps_all_its_histories(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON, MARS, name="astronomy"))
        assert collection.refind() == 2
        assert len(known(collection, "deck:astronomy")) == 2


def test_a_deleted_question_has_its_history_again_when_its_text_returns(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MARS))
        assert collection.refind() == 0
        clock.wait(DAY_MS)
        learn(collection)
        put(tmp_path, deck(MARS, MOON))
        assert known(collection).keys() == {"Who was first on the Moon?", "Which planet is red?"}


def test_a_question_that_was_joined_and_returns_is_itself_again(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON_MENDED, MARS))
        collection.refind()
        put(tmp_path, deck(MOON, MOON_MENDED, MARS))
        assert asked(collection.study([])).card.prompt == "Who was the first on the Moon?"
        assert "Who was first on the Moon?" in known(collection)


def test_a_doubtful_one_is_asked_about_and_follows_when_told_so(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON, MARS))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON_REWORDED, MARS))
        assert collection.refind() == 0
        ((doubt, cards),) = collection.doubts()
        assert doubt.text.prompt == "Who was first on the Moon?"
        assert [card.prompt for card in cards] == ["Who was first to walk on the Moon?"]
        collection.link(doubt.old, cards[0].id)
        assert collection.doubts() == ()
        assert len(known(collection)) == 2
        collection.undo()
        assert len(known(collection)) == 1
        assert collection.doubts() == ()  # it was said, once, that these are two


def test_devices_with_different_versions_of_a_deck_leave_each_others_names_alone(
    tmp_path: Path, clock: HandClock
) -> None:
    with two_devices(tmp_path, clock) as (here, there):
        put(tmp_path / "here", deck(MOON, MARS))
        put(tmp_path / "there", deck(MOON_MENDED, MARS))
        learn(here)
        rows: list[int] = []
        for _ in range(3):
            for device in (here, there, there, here):
                device.copies.sync(tmp_path / "shared")
                assert device.study([]).question is None  # as known as on the other
                assert device.refind() == 0
                assert device.doubts() == ()
            rows.append(rows_in(tmp_path / "here"))
        assert rows[1] == rows[2] == rows[0]
        assert known(here).keys() == {"Who was first on the Moon?", "Which planet is red?"}
        assert known(there).keys() == {"Who was the first on the Moon?", "Which planet is red?"}
        clock.wait(DAY_MS * 30)
        learn(there)
        there.copies.sync(tmp_path / "shared")
        here.copies.sync(tmp_path / "shared")
        assert set(known(here).values()) == set(known(there).values()) == {2}
        assert here.study([]).question is None


def test_names_of_one_card_on_two_devices_go_on_together(tmp_path: Path, clock: HandClock) -> None:
    with two_devices(tmp_path, clock) as (here, there):
        put(tmp_path / "here", deck(MOON))
        put(tmp_path / "there", deck(MOON_MENDED))
        learn(here)
        for device in (here, there, there, here):
            device.copies.sync(tmp_path / "shared")
            device.refind()
        put(tmp_path / "here", deck(MOON_REWORDED))
        ((doubt, cards),) = here.doubts()
        here.link(doubt.old, cards[0].id)
        here.copies.sync(tmp_path / "shared")
        there.copies.sync(tmp_path / "shared")
        before = rows_in(tmp_path / "there")
        for text, question in ((MOON_MENDED, "Who was the first on the Moon?"), (MOON_REWORDED, REWORDED)):
            put(tmp_path / "there", deck(text))
            assert there.study([]).question is None
            assert known(here) == {REWORDED: 1}
            assert known(there) == {question: 1}
        assert rows_in(tmp_path / "there") == before


def test_what_another_device_took_apart_is_asked_about(tmp_path: Path, clock: HandClock) -> None:
    with two_devices(tmp_path, clock) as (here, there):
        put(tmp_path / "here", deck(MOON, MARS))
        put(tmp_path / "there", deck(MOON_MENDED, MARS))
        learn(here)
        here.copies.sync(tmp_path / "shared")
        there.copies.sync(tmp_path / "shared")
        assert there.refind() == 1
        there.copies.sync(tmp_path / "shared")
        put(tmp_path / "here", deck(MOON, MOON_MENDED, MARS))
        here.copies.sync(tmp_path / "shared")
        assert here.refind() == 0
        here.copies.sync(tmp_path / "shared")
        there.copies.sync(tmp_path / "shared")
        before = rows_in(tmp_path / "there")
        assert there.refind() == 0
        ((doubt, _),) = there.doubts()
        assert doubt.text.prompt == "Who was first on the Moon?"
        assert rows_in(tmp_path / "there") == before


def test_a_link_from_a_name_that_is_shown_here_only_may_be_undone_for_good(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        for text in (MOON_MENDED, MOON, "Who was first at the Moon? = Armstrong"):
            put(tmp_path, deck(text))
            assert collection.refind() == 1
            assert len(known(collection)) == 1
        collection.undo()
        assert collection.refind() == 0
        assert known(collection) == {}


def test_one_that_was_kept_apart_is_not_asked_about_again(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON_REWORDED))
        ((doubt, cards),) = collection.doubts()
        collection.keep_apart(doubt.old, cards[0].id)
        assert collection.doubts() == ()


def test_one_that_was_answered_as_new_once_may_still_be_joined(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON))
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(MOON_REWORDED))
        answer_one(collection.study([]), Rating.HARD)
        ((doubt, cards),) = collection.doubts()
        collection.link(doubt.old, cards[0].id)
        assert known(collection) == {"Who was first to walk on the Moon?": 2}


def test_a_certain_match_with_an_answer_of_its_own_is_asked_about(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON))
    put(tmp_path, deck(MOON, name="copy"), "copy.yaml")
    with opened_collection(tmp_path, clock) as collection:
        learn(collection)
        put(tmp_path, deck(name="copy"), "copy.yaml")
        assert collection.refind() == 0
        ((doubt, cards),) = collection.doubts()
        assert (doubt.old.partition("/")[0], cards[0].deck) == ("copy", "space")


def test_a_history_whose_wording_was_never_kept_waits_for_its_id(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, deck(MOON))
    with opened_collection(tmp_path, clock) as collection:
        collection.link(CardId("space/gone/front"), CardId("space/elsewhere/front"))
        assert collection.doubts() == ()
        assert collection.refind() == 0
