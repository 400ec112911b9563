"""Editing single items of a deck file: exactly what was asked for changes, whatever the deck."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.deckfile import decode_deck, encode_deck, with_written_ids
from aiquiz.deckfile.edit import item_text, with_added_items, with_item_text, without_item, without_status
from aiquiz.model.deck import Deck
from aiquiz.model.item import Item
from strategies import decks, items

_LINE_ENDS = st.sampled_from([b"\n", b"\r\n"])
_FILE = "deck.yaml"


def written(deck: Deck, line_end: bytes) -> bytes:
    return with_written_ids(encode_deck(deck).encode("utf-8").replace(b"\n", line_end), _FILE)


def items_of(data: bytes) -> tuple[Item, ...]:
    return decode_deck(data, _FILE).deck.items


@given(decks(), _LINE_ENDS, st.data())
def test_accepting_an_item_changes_nothing_else(deck: Deck, line_end: bytes, data: st.DataObject) -> None:
    before = written(deck, line_end)
    if not deck.items:
        return
    at = data.draw(st.integers(0, len(deck.items) - 1))
    after = without_status(before, _FILE, items_of(before)[at].id)
    expected = list(items_of(before))
    expected[at] = replace(expected[at], is_proposed=False)
    assert list(items_of(after)) == expected
    gone = Counter(before.split()) - Counter(after.split())
    assert gone in ({}, {b"status:": 1, b"proposed": 1})
    assert not Counter(after.split()) - Counter(before.split())


@given(decks(), _LINE_ENDS, st.data())
def test_dropping_an_item_leaves_the_others_byte_for_byte(deck: Deck, line_end: bytes, data: st.DataObject) -> None:
    before = written(deck, line_end)
    if not deck.items:
        return
    at = data.draw(st.integers(0, len(deck.items) - 1))
    found = items_of(before)
    after = without_item(before, _FILE, found[at].id)
    assert items_of(after) == found[:at] + found[at + 1 :]
    for item in items_of(after):
        assert item_text(after, _FILE, item.id) == item_text(before, _FILE, item.id)


@given(decks(), _LINE_ENDS, st.lists(items(), min_size=1, max_size=3, unique_by=lambda item: item.id))
def test_added_items_stand_behind_the_others(deck: Deck, line_end: bytes, more: list[Item]) -> None:
    before = written(deck, line_end)
    taken = {item.id for item in items_of(before)}
    more = [item for item in more if item.id not in taken]
    after = with_added_items(before, _FILE, more)
    assert items_of(after) == (*items_of(before), *more)


@given(decks(), _LINE_ENDS, st.data())
def test_an_item_put_back_as_it_was_changes_nothing(deck: Deck, line_end: bytes, data: st.DataObject) -> None:
    before = written(deck, line_end)
    if not deck.items:
        return
    item = data.draw(st.sampled_from(items_of(before)))
    after = with_item_text(before, _FILE, item.id, item_text(before, _FILE, item.id))
    assert items_of(after) == items_of(before)
