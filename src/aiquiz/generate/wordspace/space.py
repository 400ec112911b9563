"""Words as points in a space of a few dimensions, where words that are used alike lie near each other.

The points ship in `words.bin`, which `bench/generation/words.py` makes; where they come from is told in `NOTICE`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import Final

from aiquiz.values import dataclass

__all__ = ["WordSpace", "decoded", "encoded", "word_space", "words_of"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_HEAD: Final = b"aiquiz words 1"
_LONGEST: Final = 127
"""A coordinate is one signed byte."""


@dataclass(frozen=True, slots=True)
class WordSpace:
    """Where each known word lies.

    `words` are sorted and in lower case, `points` the coordinates of all of them one after the other, from -127 to 127,
    and the smaller the more often a word is used in the language, so that “the” weighs next to nothing.
    """

    dimensions: int
    words: Sequence[str]
    points: memoryview

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is among the known."""
        return self._place(word) is not None

    def of(self, text: str) -> tuple[float, ...]:
        """The direction in which the words of `text` lie together: a vector of length 1, all 0 where none is known.

        The sum of weighted word vectors, after Arora, Liang and Ma, “A simple but tough-to-beat baseline for sentence
        embeddings”, 2017.
        """
        total = [0] * self.dimensions
        for word in words_of(text):
            place = self._place(word)
            if place is not None:
                point = self.points[place * self.dimensions : (place + 1) * self.dimensions]
                total = [one + other for one, other in zip(total, point, strict=True)]
        length = sqrt(sum(one * one for one in total))
        return tuple(one / length if length else 0.0 for one in total)

    def _place(self, word: str) -> int | None:
        """Which of the words it is; None where it is not known."""
        place = bisect_left(self.words, word)
        return place if place < len(self.words) and self.words[place] == word else None


def words_of(text: str) -> list[str]:
    """The runs of letters in `text`, in lower case."""
    return _WORD.findall(text.lower())


@cache
def word_space() -> WordSpace:
    """The space that ships with aiquiz, read once."""
    return decoded(files("aiquiz.generate.wordspace").joinpath("words.bin").read_bytes())


def encoded(points: Mapping[str, Sequence[int]]) -> bytes:
    """A space as bytes: a line of what it is, how many words and dimensions, then the words, a line each, then a byte
    for each coordinate.

    Raises ValueError where a coordinate is not within -127 and 127 or a word is none.
    """
    if any(_WORD.fullmatch(word) is None for word in points):
        raise ValueError("a word is one run of letters")
    words = sorted(points)
    flat = [one for word in words for one in points[word]]
    if flat and max(map(abs, flat)) > _LONGEST:
        raise ValueError(f"a coordinate is within -{_LONGEST} and {_LONGEST}")
    head = b"%s %d %d\n" % (_HEAD, len(words), len(flat) // max(len(words), 1))
    return head + "".join(f"{word}\n" for word in words).encode() + bytes(one & 0xFF for one in flat)


def decoded(data: bytes) -> WordSpace:
    """The space in `data`, as `encoded` wrote it. Raises ValueError where it is none."""
    head, _, rest = data.partition(b"\n")
    if not head.startswith(_HEAD):
        raise ValueError("no table of words")
    count, size = map(int, head.removeprefix(_HEAD).split())
    where = len(rest) - count * size
    words = rest[: max(where, 0)].decode(errors="replace").split("\n")
    if len(words) != count + 1 or words.pop():
        raise ValueError("a table of words that is cut short")
    return WordSpace(size, words, memoryview(rest)[where:].cast("b"))
