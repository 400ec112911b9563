"""A program in a pseudo-terminal, and what its screen shows at any moment: characters and looks, cell by cell."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.cells import cell_len

__all__ = ["PtyScreen", "visible"]

LONGEST_SECONDS = 60.0
_PART = re.compile(r"\x1b\[([?>]?)([\d;]*)([A-Za-z])|\x1b\][^\x07]*\x07|\x1b\[[^A-Za-z]*[A-Za-z]|\r|\n|[^\x1b\r\n]+")
_INCOMPLETE = re.compile(r"\x1b[^A-Za-z\x07]*$")

_COLOUR = re.compile(r"(?:38|48);(?:2;\d+;\d+;\d+|5;\d+)|\d+")
_SEEN_ON_BLANKS = ("4", "7", "9")


def visible(character: str, look: str) -> str:
    """Of the parameters of SGR what can be seen of a character."""
    parts = _COLOUR.findall(look)
    if character == " " and not any(part in _SEEN_ON_BLANKS for part in parts):
        parts = [part for part in parts if part.startswith(("48", "4")) or "100" <= part <= "107"]
    return ";".join(sorted(parts))


class PtyScreen:
    """`python ARGUMENTS` in a terminal of its own; `cells` is the screen, read so far by `read_until`."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], *, width: int = 80, height: int = 24):
        self.width, self.height = width, height
        self.written = b""
        self.cells: dict[tuple[int, int], tuple[str, str]] = {}
        self._row, self._column, self._look, self._rest = 0, 0, "", ""
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode  # what is read may end within a sign
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.before = termios.tcgetattr(self._theirs)
        self.program = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            # A terminal of its own, so that its keys interrupt this program and no other.
            preexec_fn=self._take_terminal,
        )

    def _take_terminal(self) -> None:
        os.setsid()
        # Whoever runs the tests in the background may have an interrupt ignored, and that is inherited.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        os.close(self._ours)
        os.close(self._theirs)

    @property
    def attributes(self) -> list[object]:
        """The terminal's settings now."""
        return termios.tcgetattr(self._theirs)

    @property
    def lines(self) -> list[str]:
        """The characters on the screen, without the blanks at the ends of lines."""
        rows = range(self.height)
        return [
            "".join(self.cells.get((row, column), (" ", ""))[0] for column in range(self.width)).rstrip()
            for row in rows
        ]

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self._ours, keys)

    @property
    def picture(self) -> dict[tuple[int, int], tuple[str, str]]:
        """What can be seen: of a blank only its ground."""
        return {place: (sign, visible(sign, look)) for place, (sign, look) in self.cells.items()}

    def read(self) -> None:
        """Take in what was written next."""
        ready, _, _ = select.select([self._ours], [], [], LONGEST_SECONDS)
        assert ready, self.lines
        data = os.read(self._ours, 65536)
        self.written += data
        self._draw(self._decode(data))

    def is_writing(self, within_seconds: float) -> bool:
        """Whether more is written within so long."""
        return bool(select.select([self._ours], [], [], within_seconds)[0])

    def read_until_there_is(self, file: Path) -> None:
        """Take in what is written until the program has made `file`."""
        until = time.monotonic() + LONGEST_SECONDS
        while not file.exists():
            assert time.monotonic() < until
            if self.is_writing(0.05):
                self.read()

    def read_until(self, wanted: bytes) -> None:
        """Take in what is written until `wanted` is among it."""
        until = time.monotonic() + LONGEST_SECONDS
        while wanted not in self.written:
            assert time.monotonic() < until, self.lines
            self.read()

    def ended(self) -> int:
        """Take in all that is left; the exit code."""
        until = time.monotonic() + LONGEST_SECONDS
        while self.program.poll() is None:  # read meanwhile, or a full terminal holds the program up
            assert time.monotonic() < until, self.lines
            if self.is_writing(0.05):
                self.read()
        while self.is_writing(0):
            self.read()
        return self.program.returncode

    def _draw(self, text: str) -> None:
        text = self._rest + text
        cut = _INCOMPLETE.search(text)
        self._rest = text[cut.start() :] if cut else ""
        for part in _PART.finditer(text[: cut.start()] if cut else text):
            if part[0] == "\r":
                self._column = 0
            elif part[0] == "\n":
                self._row = min(self._row + 1, self.height - 1)
            elif part[0][0] != "\x1b":
                self._put(part[0])
            elif part[3] is not None and not part[1]:
                self._obey(part[3], [int(number or 0) for number in part[2].split(";")], part[2])

    def _put(self, text: str) -> None:
        for character in text:
            for place in range(cell_len(character)):
                self.cells[self._row, self._column] = ("" if place else character, self._look)
                self._column += 1

    def _obey(self, command: str, numbers: list[int], written: str) -> None:
        match command:
            case "H":
                row, column = [*numbers, 1][:2] if numbers != [0] else (1, 1)
                self._row, self._column = row - 1, column - 1
            case "m":
                self._look = written.removeprefix("0").removeprefix(";")
            case "J":
                self.cells.clear()
            case _:
                raise AssertionError(f"this screen knows no {command}")
