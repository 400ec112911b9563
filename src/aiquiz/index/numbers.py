"""Numbers of cards in an order, of which whole stretches follow one another: a deck's cards are numbered in a row."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

__all__ = ["Numbers"]


class Numbers:
    """A list that grows at its end. Numbers that follow one another are kept as first and last, so that all cards of
    two hundred decks take some kilobytes."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._stretches: list[Sequence[int]] = []
        self._starts: list[int] = []
        self._length = 0
        self.extend(numbers)

    def __len__(self) -> int:
        return self._length

    def extend(self, numbers: Iterable[int]) -> None:
        """Adds `numbers` behind those there are."""
        found = array("q", numbers)
        if found:
            self._starts.append(self._length)
            self._stretches.append(_as_range(found) or found)
            self._length += len(found)

    def some(self, start: int, count: int | None = None) -> list[int]:
        """The numbers from place `start` on, at most `count` (None: all)."""
        end = self._length if count is None else min(start + count, self._length)
        found: list[int] = []
        at = max(bisect_right(self._starts, start) - 1, 0)
        while start + len(found) < end:
            begins = self._starts[at]
            found += self._stretches[at][start + len(found) - begins : end - begins]
            at += 1
        return found

    def reversed(self) -> Numbers:
        """The same the other way round."""
        turned = Numbers()
        for stretch in reversed(self._stretches):
            turned._starts.append(turned._length)
            turned._stretches.append(stretch[::-1])
            turned._length += len(stretch)
        return turned


def _as_range(numbers: Sequence[int]) -> range | None:
    """These as a range, where each is one more than the one before."""
    if numbers[-1] - numbers[0] != len(numbers) - 1:
        return None
    stretch = range(numbers[0], numbers[-1] + 1)
    return stretch if all(one == other for one, other in zip(numbers, stretch, strict=True)) else None
