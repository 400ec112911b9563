"""Tags and moves of many items at once, in files with comments, with what was learned behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.collection.bulk import TagWish, parse_tags
from aiquiz.deckfile.bulk import with_moved_texts
from aiquiz.errors import AiquizError, DeckError, UsageError
from aiquiz.model.ids import DeckId, ItemId
from house import House
from sitting import answer_one

RIVERS = """\
# My rivers.
id: rivers
title: Rivers
items:
  # The longest one comes first.
  - id: nile
    question: Which river flows through Cairo?  # easy
    answer: The Nile
    tags: [africa, basic]

  - id: rhine
    question: Which river flows through Cologne?
    answer: The Rhine

  - question: Which river flows through Paris?
    answer: The Seine
"""
CAPITALS = """\
id: capitals
title: Capitals
items:
- id: peru
  question: What is the capital of Peru?
  answer: Lima
"""
NILE, RHINE = (DeckId("rivers"), ItemId("nile")), (DeckId("rivers"), ItemId("rhine"))
PERU, RIVERS_ID, CAPITALS_ID = (DeckId("capitals"), ItemId("peru")), DeckId("rivers"), DeckId("capitals")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    (tmp_path / "none").mkdir()
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")
    made = House(tmp_path)
    made.write("rivers.yaml", RIVERS)
    made.write("capitals.yaml", CAPITALS)
    yield made
    made.close()


def _file(house: House, name: str) -> str:
    return (house.decks / name).read_text("utf-8")


def _items(collection: Collection, deck: DeckId) -> list[str]:
    return [item.id for item in collection.deck(deck).items]


def _code(error: pytest.ExceptionInfo[AiquizError]) -> str:
    return error.value.diagnostics[0].code


def test_tags_are_typed_side_by_side() -> None:
    assert parse_tags(" history  -basic +exam history ") == TagWish(("history", "exam"), ("basic",))
    for wrong in ("", "  ", "-", "+", "a -a"):
        with pytest.raises(UsageError):
            parse_tags(wrong)


def test_tagging_changes_the_lines_of_the_tags_and_nothing_else(house: House) -> None:
    collection = house.collection()
    change = collection.bulk.tag([NILE, RHINE, PERU], TagWish(("exam",), ("basic",)))
    assert change.items == 3
    assert len(change.files) == 2
    expected = RIVERS.replace("tags: [africa, basic]", "tags: [africa, exam]")
    expected = expected.replace("answer: The Rhine\n", "answer: The Rhine\n    tags: [exam]\n")
    assert _file(house, "rivers.yaml") == expected
    assert {facts.card.item for facts in collection.cards("tag:exam")} == {"nile", "rhine", "peru"}


def test_an_item_that_has_the_tag_already_is_not_counted_or_touched(house: House) -> None:
    change = house.collection().bulk.tag([NILE], TagWish(("africa",), ("none-such",)))
    assert (change.items, change.files) == (0, ())
    assert _file(house, "rivers.yaml") == RIVERS


def test_the_last_tag_taken_away_takes_the_line_along(house: House) -> None:
    house.collection().bulk.tag([NILE], TagWish((), ("africa", "basic")))
    assert _file(house, "rivers.yaml") == RIVERS.replace("    tags: [africa, basic]\n", "")


def test_undo_puts_every_file_back_unless_it_was_changed_since(house: House) -> None:
    bulk = house.collection().bulk
    change = bulk.tag([NILE, PERU], TagWish(("x",), ()))
    bulk.undo(change)
    assert (_file(house, "rivers.yaml"), _file(house, "capitals.yaml")) == (RIVERS, CAPITALS)
    change = bulk.tag([NILE], TagWish(("x",), ()))
    house.write("rivers.yaml", RIVERS + "# and more\n")
    with pytest.raises(DeckError) as error:
        bulk.undo(change)
    assert _code(error) == "L005"
    assert _file(house, "rivers.yaml").endswith("# and more\n")


def test_moved_items_keep_their_comments_and_their_histories(house: House) -> None:
    collection = house.collection()
    study = collection.study([RIVERS_ID])
    while study.question is not None and study.question.card.item != "nile":
        study.skip()
    assert study.question is not None
    answer_one(study)
    change = collection.bulk.move([NILE, RHINE, PERU], CAPITALS_ID)
    assert change.items == 2
    assert _items(collection, CAPITALS_ID) == ["peru", "nile", "rhine"]
    assert "  question: Which river flows through Cairo?  # easy\n" in _file(house, "capitals.yaml")
    assert "nile" not in _file(house, "rivers.yaml")
    assert "Paris" in _file(house, "rivers.yaml")
    (learned,) = collection.cards("-is:new")
    assert (learned.card.deck, learned.card.item) == ("capitals", "nile")
    collection.bulk.undo(change)
    assert (_file(house, "rivers.yaml"), _file(house, "capitals.yaml")) == (RIVERS, CAPITALS)
    (learned,) = collection.cards("-is:new")
    assert (learned.card.deck, learned.card.item) == ("rivers", "nile")


def test_moving_everything_leaves_a_sound_empty_deck(house: House) -> None:
    collection = house.collection()
    everything = [(RIVERS_ID, item.id) for item in collection.deck(RIVERS_ID).items]
    collection.bulk.move(everything, CAPITALS_ID)
    assert _items(collection, RIVERS_ID) == []
    assert len(_items(collection, CAPITALS_ID)) == 4
    back = [(CAPITALS_ID, item.id) for item in collection.deck(CAPITALS_ID).items]
    assert collection.bulk.move(back, RIVERS_ID).items == 4


def test_deleted_items_are_gone_from_their_files_and_come_back_with_what_was_learned(house: House) -> None:
    collection = house.collection()
    answer_one(collection.study([RIVERS_ID]))
    learned = [facts.card.id for facts in collection.cards("-is:new")]
    change = collection.bulk.delete([RHINE, NILE, PERU])
    assert change.items == 3
    assert "nile" not in _file(house, "rivers.yaml")
    assert [facts.card.deck for facts in collection.cards("")] == ["rivers"]
    assert not collection.cards("-is:new")
    collection.bulk.undo(change)
    assert (_file(house, "rivers.yaml"), _file(house, "capitals.yaml")) == (RIVERS, CAPITALS)
    assert [facts.card.id for facts in collection.cards("-is:new")] == learned


def test_an_id_that_is_taken_there_stops_the_move_before_anything_is_written(house: House) -> None:
    house.write("capitals.yaml", CAPITALS.replace("id: peru", "id: nile"))
    before = _file(house, "capitals.yaml")
    with pytest.raises(DeckError):
        house.collection().bulk.move([NILE], CAPITALS_ID)
    assert (_file(house, "rivers.yaml"), _file(house, "capitals.yaml")) == (RIVERS, before)


def test_unknown_decks_and_items_are_told_and_nothing_is_written(house: House) -> None:
    bulk = house.collection().bulk
    with pytest.raises(UsageError) as error:
        bulk.move([NILE], DeckId("nowhere"))
    assert _code(error) == "L004"
    with pytest.raises(UsageError) as error:
        bulk.tag([NILE, (RIVERS_ID, ItemId("gone"))], TagWish(("x",), ()))
    assert _code(error) == "L008"
    assert _file(house, "rivers.yaml") == RIVERS


def test_a_deck_that_came_with_aiquiz_is_left_alone(house: House, tmp_path: Path) -> None:
    (tmp_path / "none" / "shipped.yaml").write_text(CAPITALS.replace("id: capitals", "id: shipped"), "utf-8")
    with pytest.raises(UsageError) as error:
        house.collection().bulk.tag([(DeckId("shipped"), ItemId("peru"))], TagWish(("x",), ()))
    assert _code(error) == "L010"


def test_a_failure_at_the_second_file_puts_the_first_back(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from aiquiz.files import write_atomic

    def fail_on_capitals(path: Path, data: bytes, error: type[AiquizError]) -> None:
        if path.name == "capitals.yaml":
            raise DeckError.at("capitals.yaml", "F008", "the disk is full")
        write_atomic(path, data, error)

    monkeypatch.setattr("aiquiz.collection.deck_file.write_atomic", fail_on_capitals)
    with pytest.raises(DeckError):
        house.collection().bulk.tag([NILE, PERU], TagWish(("x",), ()))
    assert (_file(house, "rivers.yaml"), _file(house, "capitals.yaml")) == (RIVERS, CAPITALS)


def test_items_in_braces_are_all_named(house: House) -> None:
    house.write("braces.yaml", "id: b\ntitle: B\nitems:\n- {question: A?, answer: a}\n- {question: B?, answer: b}\n")
    collection = house.collection()
    items = [(DeckId("b"), item.id) for item in collection.deck(DeckId("b")).items]
    with pytest.raises(UsageError) as error:
        collection.bulk.tag(items, TagWish(("x",), ()))
    assert [(found.code, found.place.line) for found in error.value.diagnostics] == [("D072", 4), ("D072", 5)]


def test_windows_line_ends_stay(house: House) -> None:
    data = RIVERS.replace("\n", "\r\n").encode()
    moved = with_moved_texts(data, "rivers.yaml", ["- id: x\n  question: A?\n  answer: a"])
    assert moved.startswith(data.rstrip())
    assert b"\n" not in moved.replace(b"\r\n", b"")
