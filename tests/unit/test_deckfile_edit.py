"""Edits of single items in a file that a person wrote: comments, order and odd layouts stay."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.edit import (
    item_text,
    with_added_items,
    with_item_text,
    with_moved_quote,
    with_sha256,
    without_item,
    without_status,
)
from aiquiz.errors import DeckError, UsageError
from aiquiz.kinds import Qa
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

FILE = "deck.yaml"
DECK = """\
# mine
id: d
title: t
article: {path: a.md, sha256: "0000000000000000000000000000000000000000000000000000000000000000"}
items:
  # the first
  - id: one   # a note
    status: proposed   # by a program
    question: When?
    answer: 2018
    source: {quote: It was 2018., at: 17}

  # the second,
  # a favourite
  - status: 'proposed'
    id: two
    question: Where?
    answer: here


  - {id: three, question: Who?, status: proposed, answer: me}
  - {id: four, question: What?, answer: this, status: "proposed"}
language: en   # behind the items
"""


def edited(before: str, after: bytes) -> list[str]:
    """The lines that went, with `-`, and those that came, with `+`."""
    left, right = before.splitlines(), after.decode().splitlines()
    return [f"-{line}" for line in left if line not in right] + [f"+{line}" for line in right if line not in left]


@pytest.mark.parametrize(
    ("item", "change"),
    [
        ("one", ["-    status: proposed   # by a program"]),
        ("two", ["-  - status: 'proposed'", "-    id: two", "+  - id: two"]),
        (
            "three",
            [
                "-  - {id: three, question: Who?, status: proposed, answer: me}",
                "+  - {id: three, question: Who?, answer: me}",
            ],
        ),
        (
            "four",
            [
                '-  - {id: four, question: What?, answer: this, status: "proposed"}',
                "+  - {id: four, question: What?, answer: this}",
            ],
        ),
    ],
)
def test_accepting_takes_only_the_status_away(item: str, change: list[str]) -> None:
    assert edited(DECK, without_status(DECK.encode(), FILE, ItemId(item))) == change


def test_accepting_twice_is_accepting_once() -> None:
    once = without_status(DECK.encode(), FILE, ItemId("one"))
    assert without_status(once, FILE, ItemId("one")) == once


def test_a_dropped_item_leaves_the_comments_of_the_next() -> None:
    after = without_item(DECK.encode(), FILE, ItemId("one")).decode()
    assert "When?" not in after
    assert "  # the second,\n  # a favourite\n  - status: 'proposed'\n" in after
    last = without_item(DECK.encode(), FILE, ItemId("four")).decode()
    assert last.endswith("answer: me}\nlanguage: en   # behind the items\n")


def test_dropping_the_only_item_leaves_an_empty_list() -> None:
    deck = "id: d\ntitle: t\nitems:\n  - {id: one, question: a, answer: b}\n"
    assert without_item(deck.encode(), FILE, ItemId("one")) == b"id: d\ntitle: t\nitems: []\n"


def test_items_are_added_behind_the_last_in_its_indent() -> None:
    new = Item(ItemId("five"), "qa", Qa("Why?", "because"), is_proposed=True)
    after = with_added_items(DECK.encode(), FILE, [new]).decode()
    added = "\n\n  - id: five\n    status: proposed\n    question: Why?\n    answer: because\nlanguage: en"
    assert added in after
    empty = with_added_items(b"id: d\ntitle: t\nitems: []\n", FILE, [new]).decode()
    assert (
        empty
        == "id: d\ntitle: t\nitems:\n  - id: five\n    status: proposed\n    question: Why?\n    answer: because\n"
    )


def test_an_item_is_edited_at_the_left_edge_and_put_back_in_its_column() -> None:
    text = item_text(DECK.encode(), FILE, ItemId("two"))
    assert text == "- status: 'proposed'\n  id: two\n  question: Where?\n  answer: here\n"
    after = with_item_text(DECK.encode(), FILE, ItemId("two"), text.replace(" here", " there"))
    assert edited(DECK, after) == ["-    answer: here", "+    answer: there"]


def test_an_edit_that_breaks_the_deck_or_is_no_single_item_is_refused() -> None:
    with pytest.raises(DeckError) as broken:
        with_item_text(DECK.encode(), FILE, ItemId("two"), "- id: two\n  question: Where?\n  anwser: here\n")
    assert broken.value.diagnostics[0].place.line == 17
    for text in ("", "- {question: a, answer: b}\n- {question: c, answer: d}\n"):
        with pytest.raises(UsageError) as several:
            with_item_text(DECK.encode(), FILE, ItemId("two"), text)
        assert several.value.diagnostics[0].code == "D071"


def test_an_offset_and_a_fingerprint_are_replaced_where_they_stand() -> None:
    moved = with_moved_quote(DECK.encode(), FILE, ItemId("one"), 940)
    assert edited(DECK, moved) == [
        "-    source: {quote: It was 2018., at: 17}",
        "+    source: {quote: It was 2018., at: 940}",
    ]
    assert b'sha256: "' + b"f" * 64 + b'"}' in with_sha256(DECK.encode(), FILE, "f" * 64)


def test_a_list_in_brackets_is_left_alone_and_told_of() -> None:
    deck = b"id: d\ntitle: t\nitems: [{id: one, question: a, answer: b, status: proposed}]\n"
    with pytest.raises(UsageError) as error:
        without_item(deck, FILE, ItemId("one"))
    assert error.value.diagnostics[0].code == "D070"
    assert without_status(deck, FILE, ItemId("one")).endswith(b"{id: one, question: a, answer: b}]\n")


def test_the_last_item_leaves_the_comments_above_it_and_a_sound_deck() -> None:
    data = b"id: x\ntitle: X\nitems:  # mine\n  # the first\n  - question: A?\n    answer: a\n"
    (item,) = decode_deck(data, "x.yaml").deck.items
    rest = without_item(data, "x.yaml", item.id)
    assert rest == b"id: x\ntitle: X\nitems: []  # mine\n  # the first\n"
    assert decode_deck(rest, "x.yaml").deck.items == ()
