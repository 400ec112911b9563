"""Textual's driver for Linux and macOS, quicker to notice a lone Esc and the end, and asleep while nothing is typed.

Textual waits a tenth of a second for what might follow an Esc, and looks ten times a second whether the app has
ended. Here the wait is a quarter of that (`aiquiz.tui` sets it), and a pipe wakes the thread that reads the keys.

It gives the terminal back to the shell, and takes it again, as the terminal's own key for that would.

Where a first frame stands on the terminal already (`aiquiz.early`), the screen is not cleared, and keys are left where
they wait until the app asks the same question.
"""

from __future__ import annotations

import os
import selectors
import signal
import struct
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import ioctl
from threading import Event
from typing import TYPE_CHECKING, Final

from textual._parser import ParseError
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from aiquiz import early
from aiquiz.tui.held import held
from aiquiz.tui.inside.tested import is_tested

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiquiz.early.terminal import Standing
    from aiquiz.tui.pictures.terminal import Answers, Terminal

__all__ = ["QuickDriver", "quick_driver"]

_READ_BYTES: Final = 4096
_OTHER_SCREEN: Final = "\x1b[?1049h"


def quick_driver(stock: type[Driver]) -> type[Driver]:
    """The driver to use where Textual would use `stock`."""
    return QuickDriver if stock is LinuxDriver and is_tested() else stock


class QuickDriver(LinuxDriver):
    """A `LinuxDriver` whose reading thread sleeps until there is something to do."""

    away_ms = 0
    """For how long in all another program had the terminal."""
    _wake: tuple[int, int] | None = None
    _frame: Standing | None = None
    _answers: Answers | None = None
    _is_continued = False

    def start_application_mode(self) -> None:
        """As Textual's, with a pipe to wake the thread that this starts."""
        self._wake = os.pipe()
        self._may_read = Event()
        self._frame = early.standing()
        if self._frame is None or not self._frame.is_asked:
            self._may_read.set()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's has no annotation
        if self._frame is not None:
            self.attrs_before = self._frame.handed_over()
            self._frame = None

    def to_shell(self) -> bool:
        """Give the terminal back, and stop until the shell goes on with it; False where no shell waits for that.

        The whole job stops, as the terminal's own key would have it: a program that started this one would wait on,
        and the shell for it. The system takes no notice where nobody could ever go on.
        """
        self._is_continued = False
        with self._given_away():
            before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(0, signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, before)
            while self._is_in_background():
                os.kill(os.getpid(), signal.SIGSTOP)
        return self._is_continued

    def suspend_application_mode(self) -> None:
        """As Textual's; from here on the time is not counted."""
        self._left_ms = _milliseconds()
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """As Textual's; from here on the time counts again."""
        super().resume_application_mode()
        self.away_ms += _milliseconds() - self._left_ms

    @contextmanager
    def _given_away(self) -> Iterator[None]:
        with self.no_automatic_restart():
            self.suspend_application_mode()
            yield
            self.resume_application_mode()
        self._app.refresh(layout=True)

    def _is_in_background(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) != os.getpgrp()
        except OSError:
            return False  # the terminal is gone; its signal ends the app

    # A signal may come between any two steps, also while a write holds its lock: to write then would wait for ever.
    # What a signal asks for is done by the loop, when it comes to it.

    def _sigtstp_application(self, *_: object) -> None:
        """Somebody else wants this to stop."""
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self.to_shell)
        else:
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """It goes on: after a stop that could not be seen coming, the terminal may be anyhow."""
        self._is_continued = True
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self._set_up_anew)

    def _set_up_anew(self) -> None:
        with self._given_away():
            while self._is_in_background():
                os.kill(os.getpid(), signal.SIGSTOP)

    def write(self, data: str) -> None:
        """As Textual's, words of unsure width held in their cells.

        A frame that stands is not wiped away by the way to the screen that it stands on.
        """
        if self._frame is None or data != _OTHER_SCREEN:
            super().write(held(data))

    def listen(self) -> None:
        """From now on keys are read, those first that have waited."""
        self._may_read.set()

    def ask(self, heard: Callable[[Terminal], object]) -> None:
        """Ask the terminal what it is and can; `heard` is told by the app, once, where the terminal answers."""
        from aiquiz.tui.pictures.terminal import Answers

        self._answers = Answers(self.write, lambda terminal: self._app.call_later(heard, terminal))
        self._answers.ask()

    def cell_px(self) -> tuple[int, int]:
        """Width and height of a cell as the system knows them; (0, 0) where it does not."""
        try:
            lines, columns, width, height = struct.unpack("HHHH", ioctl(self.fileno, termios.TIOCGWINSZ, bytes(8)))
        except OSError:
            return 0, 0
        return (width // columns, height // lines) if columns and lines else (0, 0)

    def disable_input(self) -> None:
        """As Textual's, which waits for the thread: wake it."""
        if self._wake is not None and not self.exit_event.is_set():
            self.exit_event.set()
            self._may_read.set()
            os.write(self._wake[1], b"x")
            if self._key_thread is not None:
                self._key_thread.join()
                self._key_thread = None
            self.exit_event.clear()
            for end in self._wake:
                os.close(end)
            self._wake = None
        super().disable_input()

    def run_input_thread(self) -> None:
        """Reads keys until `exit_event` is set."""
        if self._wake is None:
            return
        self._may_read.wait()
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake[0], selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = [key.fd for key, _ in selector.select(_seconds_left(parser))]
                if self.fileno in ready:
                    data = os.read(self.fileno, _READ_BYTES)
                    if not data:  # the terminal is gone; its signal ends the app
                        selector.unregister(self.fileno)
                    typed = decode(data)
                    if self._answers is not None:
                        typed = self._answers.taken(typed)
                    for event in parser.feed(typed) if typed else ():  # the parser takes nothing for the end
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass


def _seconds_left(parser: XTermParser) -> float | None:
    """How long to wait for the rest of a sequence; None where none was begun."""
    until = parser._timeout_time
    return None if until is None else max(0.0, until - get_time())


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000
