"""Numbers of cards: a list like any other, whatever of it is kept as stretches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.index.numbers import Numbers

stretches = st.builds(lambda first, count: list(range(first, first + count)), st.integers(0, 2**40), st.integers(0, 9))
scattered = st.lists(st.integers(0, 2**40), max_size=9)


@given(st.lists(st.one_of(stretches, scattered), max_size=6), st.integers(0, 40), st.none() | st.integers(0, 40))
def test_any_part_of_them_is_that_part_of_a_list(parts: list[list[int]], start: int, count: int | None) -> None:
    numbers, whole = Numbers(), [number for part in parts for number in part]
    for part in parts:
        numbers.extend(part)
    end = None if count is None else start + count
    assert len(numbers) == len(whole)
    assert numbers.some(start, count) == whole[start:end]
    assert numbers.reversed().some(start, count) == whole[::-1][start:end]
