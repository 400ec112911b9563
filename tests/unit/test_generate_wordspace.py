"""Words and texts lie near each other where they are used alike; the table that ships is read as it was written."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.generate.wordspace import WordSpace, decoded, encoded, word_space

COORDINATES = st.lists(st.integers(-127, 127), min_size=3, max_size=3)
WORDS = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=9)


def likeness(one: str, other: str) -> float:
    space = word_space()
    return sum(a * b for a, b in zip(space.of(one), space.of(other), strict=True))


@given(st.dictionaries(WORDS, COORDINATES, max_size=12))
def test_a_space_is_read_as_it_was_written(points: dict[str, list[int]]) -> None:
    space = decoded(encoded(points))
    assert space.words == sorted(points)
    assert space.points.tolist() == [one for word in sorted(points) for one in points[word]]


@given(st.dictionaries(WORDS, COORDINATES, min_size=1, max_size=12), st.text(max_size=60))
def test_a_text_has_a_direction_or_none(points: dict[str, list[int]], text: str) -> None:
    vector = decoded(encoded(points)).of(text)
    length = sum(one * one for one in vector)
    assert isclose(length, 1) or length == 0


def test_words_add_up_whatever_their_case_and_unknown_ones_say_nothing() -> None:
    space = WordSpace(2, ["right", "up"], memoryview(bytes([4, 0, 0, 3])).cast("b"))
    assert space.of("Up, xyzzy, RIGHT!") == pytest.approx((0.8, 0.6))
    assert space.of("1492") == (0, 0)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"aiquiz words 1 2 2\nup\nright\n\x00\x01\x02", b"aiquiz words 1 9 0\nup\n"]
)
def test_what_is_no_whole_table_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="table of words"):
        decoded(data)


def test_a_table_takes_words_and_small_coordinates_only() -> None:
    with pytest.raises(ValueError, match="one run of letters"):
        encoded({"two words": [1]})
    with pytest.raises(ValueError, match="within -127 and 127"):
        encoded({"up": [128]})


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("The king signed the treaty.", "A queen agreed to peace.", "Cells divide in the bone marrow."),
        ("river", "lake", "election"),
        ("It rained that morning.", "the weather was cold", "The company merged with its rival."),
    ],
)
def test_the_table_that_ships_puts_near_what_is_used_alike(word: str, near: str, far: str) -> None:
    assert likeness(word, near) > likeness(word, far) + 0.2
