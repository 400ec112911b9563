"""Writing ids into a file changes nothing else in it."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import decode_deck, with_written_ids
from aiquiz.errors import DeckError
from deckfiles import as_deck_text

_BEFORE = """\
# my deck
id: d
title: t   # of mine

items:
  # the first
  - question: When?   # when
    # a note between
    answer: 2018

  - answer: It is
      folded.
    question: |
      Where
      to?


    tags: [a]   # last
  - {question: Flow?, answer: yes}
  - id: named
    question: Named?
    answer: x
  -   question: Wide?
      answer: x
"""
_AFTER = """\
# my deck
id: d
title: t   # of mine

items:
  # the first
  - question: When?   # when
    # a note between
    id: q-ddc4d58539
    answer: 2018

  - answer: It is
      folded.
    id: q-4433032f75
    question: |
      Where
      to?


    tags: [a]   # last
  - {id: q-2b31ff8681, question: Flow?, answer: yes}
  - id: named
    question: Named?
    answer: x
  -   question: Wide?
      id: q-06284e3e11
      answer: x
"""


def test_ids_are_lines_of_their_own_and_all_else_stays() -> None:
    assert with_written_ids(_BEFORE.encode("utf-8"), "d").decode("utf-8") == _AFTER


def test_writing_ids_twice_is_writing_them_once() -> None:
    once = with_written_ids(_BEFORE.encode("utf-8"), "d")
    assert with_written_ids(once, "d") == once


def test_the_ids_written_are_those_the_items_had() -> None:
    before = decode_deck(_BEFORE.encode("utf-8"), "d").deck
    after = decode_deck(_AFTER.encode("utf-8"), "d").deck
    assert [item.id for item in before.items] == [item.id for item in after.items]
    assert all(item.id_is_written for item in after.items)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(line_end: str, mark: bytes) -> None:
    before, after = (mark + text.replace("\n", line_end).encode("utf-8") for text in (_BEFORE, _AFTER))
    assert with_written_ids(before, "d") == after


def test_separators_inside_texts_do_not_shift_the_place() -> None:
    text = as_deck_text("- question: a\u2028b\x85c 👩‍🚀\n  answer: d")
    lines = with_written_ids(text.encode("utf-8"), "d").decode("utf-8").split("\n")
    assert [line for line in lines if not line.startswith("    id: q-")] == text.split("\n")


def test_a_file_without_missing_ids_is_returned_as_it_is() -> None:
    data = b"id: d\ntitle: t\nitems: []\n"
    assert with_written_ids(data, "d") == data


def test_a_broken_file_is_not_touched() -> None:
    with pytest.raises(DeckError):
        with_written_ids(b"id: d\nitems:\n- question: a\n", "d")
