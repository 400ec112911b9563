"""Edits of single fields: the diff is the edit."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.edit import with_added_item
from aiquiz.deckfile.encode import WrittenValue
from aiquiz.deckfile.item_fields import has_plain_fields, with_item_fields
from aiquiz.errors import DeckError, UsageError
from aiquiz.model.ids import ItemId

FILE = "deck.yaml"
DECK = """\
id: d
title: t
items:
  # the first
  - question: When?   # asked often
    # the year is enough
    answer: "2018"
    explanation: |-
      Because.
      # not a comment

      So.
    # tags come last
    tags: [a]

  # the second
  - id: two
    question: Where?
    answer: here
  - {id: three, question: Who?, answer: me}
"""


def change(item: str, changes: dict[str, WrittenValue | None], text: str = DECK) -> str:
    return with_item_fields(text.encode(), FILE, ItemId(item), "qa", changes).decode()


def diff(before: str, after: str) -> list[str]:
    left, right = before.splitlines(), after.splitlines()
    return [f"-{line}" for line in left if line not in right] + [f"+{line}" for line in right if line not in left]


FIRST = decode_deck(DECK.encode(), FILE).deck.items[0].id


@pytest.mark.parametrize(
    ("item", "changes", "expected"),
    [
        (FIRST, {"answer": "in 2018"}, ['-    answer: "2018"', "+    answer: in 2018"]),
        (
            FIRST,
            {"explanation": "Short."},
            [
                "-    explanation: |-",
                "-      Because.",
                "-      # not a comment",
                "-      So.",
                "+    explanation: Short.",
            ],
        ),
        (FIRST, {"question": "Which year?"}, ["-  - question: When?   # asked often", "+  - question: Which year?"]),
        (FIRST, {"tags": None}, ["-    tags: [a]"]),
        (FIRST, {"accept": ("in 2018", "the year 2018")}, ["+    accept: [in 2018, the year 2018]"]),
        (
            FIRST,
            {"id": "one"},
            ["-  - question: When?   # asked often", "+  - id: one", "+    question: When?   # asked often"],
        ),
        ("two", {"answer": None, "distractors": ("there",)}, None),
        (
            "two",
            {"distractors": ("there",), "accept": ("right here",), "tags": ("x",)},
            ["+    accept: [right here]", "+    distractors: [there]", "+    tags: [x]"],
        ),
        (
            "two",
            {"source": {"quote": "It is here."}, "explanation": "See: map"},
            ['+    explanation: "See: map"', "+    source:", "+      quote: It is here."],
        ),
        (
            "two",
            {"question": "Where?\nExactly?"},
            ["-    question: Where?", "+    question: |-", "+      Where?", "+      Exactly?"],
        ),
        ("two", {"tolerance": 0.5, "answer": "3"}, ["-    answer: here", '+    answer: "3"', "+    tolerance: 0.5"]),
    ],
)
def test_only_the_changed_lines_differ(
    item: str, changes: dict[str, WrittenValue | None], expected: list[str] | None
) -> None:
    if expected is None:
        with pytest.raises(DeckError):
            change(item, changes)
        return
    assert diff(DECK, change(item, changes)) == expected


def test_fields_are_added_in_the_order_in_which_they_are_written() -> None:
    after = change("two", {"tags": ("x",), "explanation": "So.", "distractors": ("there",), "accept": ("right here",)})
    lines = after.split("- id: two\n")[1].splitlines()
    names = [line.split(":")[0].strip() for line in lines[:6]]
    assert names == ["question", "answer", "accept", "distractors", "explanation", "tags"]


def test_taking_the_first_field_away_puts_the_second_behind_the_dash() -> None:
    after = change("two", {"id": None})
    assert "  - question: Where?\n    answer: here\n" in after


def test_an_item_at_the_end_of_a_file_without_a_line_end_can_be_changed() -> None:
    text = "id: d\ntitle: t\nitems:\n- id: a\n  question: Q?\n  answer: A"
    assert change("a", {"answer": "B"}, text) == text[:-1] + "B"
    assert change("a", {"tags": ("x",)}, text) == text + "\n  tags: [x]"


def test_line_ends_of_the_file_are_kept() -> None:
    text = DECK.replace("\n", "\r\n")
    after = change("two", {"tags": ("x",), "answer": "there"}, text)
    assert after.count("\n") == after.count("\r\n") == text.count("\n") + 1


def test_what_is_not_sound_is_refused_with_everything_that_is_wrong() -> None:
    with pytest.raises(DeckError) as caught:
        change("two", {"answer": "", "ask": "sing"})
    assert len(caught.value.diagnostics) == 2


def test_an_item_in_braces_is_refused() -> None:
    assert not has_plain_fields(DECK.encode(), FILE, ItemId("three"))
    assert has_plain_fields(DECK.encode(), FILE, ItemId("two"))
    with pytest.raises(UsageError) as caught:
        change("three", {"answer": "you"})
    assert caught.value.diagnostics[0].code == "D072"


@pytest.mark.parametrize(
    "items",
    ["items: []\n", "items:\n  - {id: a, question: A?, answer: a}\n", "items:\n- id: a\n  question: A?\n  answer: a\n"],
)
def test_an_item_is_added_behind_the_last(items: str) -> None:
    data = f"id: d\ntitle: t\n{items}".encode()
    after = decode_deck(with_added_item(data, FILE, {"id": "new", "question": "N?", "answer": "1e3"}), FILE).deck
    assert after.items[-1].id == "new"
    assert len(after.items) == len(decode_deck(data, FILE).deck.items) + 1


def test_an_added_item_that_is_not_sound_is_refused() -> None:
    with pytest.raises(DeckError):
        with_added_item(DECK.encode(), FILE, {"id": "two", "question": "N?", "answer": "n"})
