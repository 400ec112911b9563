"""One key from the person: at a terminal without Enter, from a pipe the first letter of a line."""

from __future__ import annotations

import sys
from typing import TextIO

__all__ = ["read_key"]

_INTERRUPT, _END = "\x03", "\x04"


def read_key(stream: TextIO) -> str:
    """The next key in small letters; empty at the end of the input. Raises KeyboardInterrupt on Ctrl-C.

    The terminal is as it was before when this returns or raises.
    """
    if not stream.isatty():
        while line := stream.readline():
            if line.strip():
                return line.strip()[0].casefold()
        return ""
    key = _one_character(stream)
    if key == _INTERRUPT:
        raise KeyboardInterrupt
    return "" if key == _END else key.casefold()


if sys.platform == "win32":

    def _one_character(stream: TextIO) -> str:
        import msvcrt

        return msvcrt.getwch()

else:

    def _one_character(stream: TextIO) -> str:
        import os
        import termios
        import tty

        descriptor = stream.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor)
            data = os.read(descriptor, 1)
            while data and len(data) < 4 and not _is_whole(data):
                data += os.read(descriptor, 1)
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        return data.decode("utf-8", "replace")

    def _is_whole(data: bytes) -> bool:
        """Whether the bytes are a character of UTF-8, or can never become one."""
        wanted = 2 if data[0] >> 5 == 0b110 else 3 if data[0] >> 4 == 0b1110 else 4 if data[0] >> 3 == 0b11110 else 1
        return len(data) >= wanted
