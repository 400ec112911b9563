"""Single keys from the person: at a terminal without Enter, from a pipe the first letter of a line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

__all__ = ["ReadKey", "single_keys"]

ReadKey = Callable[[], str]
"""Waits for the next key and returns it in small letters; empty at the end of the input."""

_INTERRUPT, _END = "\x03", "\x04"


@contextmanager
def single_keys(stream: TextIO) -> Iterator[ReadKey]:
    """Within the block, keys come one by one; behind it the terminal is as it was before, whatever happened.

    Ctrl-C raises KeyboardInterrupt, as ever. What was typed ahead is not lost.
    """
    if not stream.isatty():
        yield lambda: _first_letter(stream)
        return
    with _terminal_keys(stream) as read:
        yield lambda: _meant(read())


def _first_letter(stream: TextIO) -> str:
    while line := stream.readline():
        if line.strip():
            return line.strip()[0].casefold()
    return ""


def _meant(key: str) -> str:
    if key == _INTERRUPT:
        raise KeyboardInterrupt
    return "" if key == _END else key.casefold()


if sys.platform == "win32":

    @contextmanager
    def _terminal_keys(stream: TextIO) -> Iterator[ReadKey]:
        import msvcrt

        yield msvcrt.getwch

else:

    @contextmanager
    def _terminal_keys(stream: TextIO) -> Iterator[ReadKey]:
        import termios
        import tty

        descriptor = stream.fileno()
        before = termios.tcgetattr(descriptor)
        # DRAIN, not FLUSH: flushing would throw away what was typed ahead.
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        try:
            yield lambda: _character(descriptor)
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)

    def _character(descriptor: int) -> str:
        """One character of UTF-8, which may be several bytes."""
        import os

        data = os.read(descriptor, 1)
        while data and len(data) < _length(data[0]):
            more = os.read(descriptor, 1)
            if not more:
                break
            data += more
        return data.decode("utf-8", "replace")

    def _length(first: int) -> int:
        """How many bytes a character that begins with this one has."""
        return 2 if first >> 5 == 0b110 else 3 if first >> 4 == 0b1110 else 4 if first >> 3 == 0b11110 else 1
