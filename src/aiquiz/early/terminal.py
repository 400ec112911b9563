"""The terminal between the first frame and the app: its own screen, no echo, and the way back to how it was.

Keys that are typed meanwhile wait in the terminal until the app reads them. Control-C still interrupts, and a program
that is ended from outside leaves no terminal behind that echoes nothing.
"""

from __future__ import annotations

import os
import sys
import termios
import time

from aiquiz.early.cells import cells
from aiquiz.early.lean import SIGHUP, SIGTERM, signal
from aiquiz.early.lines import Line
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, NoReturn

__all__ = ["Standing", "painted", "row_of", "size_of_terminal"]

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[?7l", "\x1b[?7h\x1b[?1049l\x1b[?25h"
_CLEAR = "\x1b[0m\x1b[2J\x1b[H"
_IFLAG, _LFLAG, _CC = 0, 3, 6
_KILLED = 128
_STDIN, _STDOUT, _STDERR = 0, 1, 2


class Standing:
    """A frame that stands on the terminal. `is_asked` says that the app asks, or shows, what was seen on it.

    `since_ms` is when it was painted, by the system's monotonic clock. `told` is what the home screen said besides its
    counts: the seconds that a card takes, and for how many days in a row there was study.
    """

    def __init__(self, attributes: list[Any], seen: tuple[str, ...]) -> None:
        self._attributes = attributes
        self.seen = seen
        self.told: tuple[float | None, int] = (None, 0)
        self.is_asked = self.is_handed_over = False
        self.since_ms = time.monotonic_ns() // 1_000_000
        self._handlers = {number: signal(number, _leave) for number in (SIGTERM, SIGHUP)}

    def handed_over(self) -> list[Any]:
        """The terminal's attributes as they were found: from now on the app draws here, and will leave."""
        self.is_handed_over = True
        self._forget_signals()
        return self._attributes

    def drop_keys(self) -> None:
        """Forgets the keys typed so far, and takes the frame away: something else will be asked."""
        _write(_CLEAR)
        termios.tcflush(_STDIN, termios.TCIFLUSH)

    def remove(self) -> None:
        """Leaves the terminal as it was found. May be called twice, and after the app has done so."""
        try:
            if not self.is_handed_over:
                self.is_handed_over = True
                self._forget_signals()
                _write(_LEAVE)
            termios.tcsetattr(_STDIN, termios.TCSANOW, self._attributes)
        except (OSError, termios.error):
            return  # the terminal is gone

    def _forget_signals(self) -> None:
        for number, handler in self._handlers.items():
            signal(number, handler)


def _leave(number: int, _frame: object) -> NoReturn:
    raise SystemExit(_KILLED + number)


def size_of_terminal() -> tuple[int, int]:
    """Columns and lines as the app will find them. Raises UnsureError where no frame can stand here, and OSError."""
    if not all(map(os.isatty, (_STDIN, _STDOUT, _STDERR))) or os.environ.get("TERM", "dumb") == "dumb":
        raise UnsureError("no terminal")
    if sys.stderr.encoding.lower() not in ("utf-8", "utf8"):
        raise UnsureError("no UTF-8")
    told = [os.environ.get(name, "0") for name in ("COLUMNS", "LINES")]
    wanted = [int(number) if number.isdecimal() else 0 for number in told]
    if all(wanted):
        return wanted[0], wanted[1]
    found = os.get_terminal_size(_STDOUT)
    return wanted[0] or found.columns, wanted[1] or found.lines


def painted(lines: list[Line], looks: Mapping[str, str], width: int, seen: tuple[str, ...]) -> Standing:
    """Paints `lines` on the terminal's other screen; `looks` holds the parameters of SGR by name.

    Raises UnsureError, before anything is written, where a text holds what would drive the terminal.
    """
    text = _ENTER + "".join(row_of(number, line, looks, width) for number, line in enumerate(lines, 1)) + "\x1b[H"
    attributes = termios.tcgetattr(_STDIN)
    standing = Standing(attributes, seen)
    try:
        termios.tcsetattr(_STDIN, termios.TCSANOW, _quiet(attributes))
        _write(text)
    except BaseException:
        standing.remove()
        raise
    return standing


def row_of(number: int, line: Line, looks: Mapping[str, str], width: int) -> str:
    """A line on its row, filled up with the ground. Not by erasing: some terminals erase to their own ground.

    Raises UnsureError where a text holds what would drive the terminal.
    """
    rest = width - sum(cells(text) for _, text in line)
    pieces = [*line, ("ground", " " * rest)]
    return f"\x1b[{number};1H" + "".join(_set(looks[name]) + _guarded(text) for name, text in pieces if text)


def _set(look: str) -> str:
    return f"\x1b[0;{look}m" if look else "\x1b[0m"


def _guarded(text: str) -> str:
    if not text.isprintable():
        raise UnsureError(text)
    return text


def _quiet(attributes: list[Any]) -> list[Any]:
    """No echo, keys as they come, as the app will want it; of the keys that signal only the one that interrupts."""
    changed = [*attributes]
    changed[_LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    changed[_IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    changed[_CC] = [*attributes[_CC]]
    changed[_CC][termios.VMIN], changed[_CC][termios.VTIME] = 1, 0
    for sign in (termios.VQUIT, termios.VSUSP):
        changed[_CC][sign] = b"\x00"
    return changed


def _write(text: str) -> None:
    data = text.encode()
    while data:
        data = data[os.write(_STDERR, data) :]
