"""The text that stands for parts of a picture in kitty's protocol: a sign, and marks that count rows and columns.

Source: the kitty graphics protocol, “Unicode placeholders”, and its list of marks: the combining characters of class
230 in Unicode 6.0 that fuse with nothing; here the first eighty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

__all__ = ["MARKS", "META", "SIGN", "is_placed", "rows_of"]

SIGN: Final = "\U0010eeee"
META: Final = "picture"
"""Under this name the style of our own cells says so; the guard lets none pass without it."""
_CODES: Final = (
    "0305 030D-030E 0310 0312 033D-033F 0346 034A-034C 0350-0352 0357 035B 0363-036F 0483-0487 0592-0595 0597-0599 "
    "059C-05A1 05A8-05A9 05AB-05AC 05AF 05C4 0610-0617 0657-065B 065D-065E 06D6-06DC 06DF-06E2"
)


def _characters(codes: str) -> Iterator[str]:
    for stretch in codes.split():
        first, _, last = stretch.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


MARKS: Final = tuple(_characters(_CODES))


def rows_of(columns: int, lines: int) -> Iterator[str]:
    """The lines of text that stand for a picture of so many cells, at most as many each way as there are MARKS."""
    return ("".join(SIGN + MARKS[row] + MARKS[column] for column in range(columns)) for row in range(lines))


def is_placed(text: str) -> bool:
    """Whether `text` is cells of a picture, whole or cut, and nothing else."""
    return set(text) <= {SIGN, *MARKS}
