"""The screens of the app in a pseudo-terminal, each pressed and measured; and a hello-world app beside them."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path

from measured import Measured
from terminal import Terminal

__all__ = ["browse", "hello", "home", "long_sitting", "study", "typed_at_once"]

HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    number = 0
    def compose(self):
        yield Static("hello, world")
    def on_key(self, event):
        if event.key == "escape":
            self.query_one(Static).update("escaped")
        elif event.key == "q":
            self.exit()
        else:
            self.number += 1
            self.query_one(Static).update(f"pressed {self.number} times")

Hello().run()
"""
_COMMAND = Path(sys.executable).with_name("aiquiz")
AIQUIZ = [str(_COMMAND)] if _COMMAND.exists() else [sys.executable, "-m", "aiquiz"]
"""As it is started by whoever installed it. What `-m` and scripts of an old pip import besides takes some 4 ms."""
PRESSES = 60
IDLE_SECONDS = 6.0
TYPED = (b"narte", b"bibino", b"romar")
_ASKED = (
    b"Choose the right answer", b"Say it to yourself", b"Type the answer",
    b"Tick every right answer", b"Put the lines", b"Give every line",
)  # fmt: skip
_OF_THE_APP = b"\x1b[?1003h"
_HOME = (b"Reading your decks", b"Today:", b"All done for today")
_CURSOR = "▸".encode()
_COUNT = b" card"
_KEPT_BYTES = 8192


def hello(environment: Mapping[str, str], into: Measured) -> None:
    """The app that everything is compared with."""
    terminal = Terminal([sys.executable, "-c", HELLO], environment)
    try:
        into.add("start", terminal.wait_for(b"hello, world") - terminal.begun)
        into.add("start cpu", terminal.busy_seconds())
        terminal.rest()
        for number in range(PRESSES):
            into.add("key", terminal.press(b"x", f"{number + 1}".encode()))
        terminal.rest()
        into.add("memory", terminal.peak_mb())
        into.add("idle", _idle(terminal))
        into.add("esc", terminal.press(b"\x1b", b"escaped"))
        terminal.rest()
        into.add("quit", terminal.leave(b"q"))
    finally:
        terminal.close()


def home(environment: Mapping[str, str], into: Measured) -> None:
    """The first screen, left with its own key."""
    terminal = Terminal(AIQUIZ, environment)
    try:
        first = terminal.wait_for(b"questions")
        is_early = _OF_THE_APP not in terminal.written
        if is_early and b"Quit" not in terminal.written:
            first = terminal.wait_for(b"Quit")  # the last line of it
        into.add("home paint", first - terminal.begun)
        into.add("home paint cpu", terminal.busy_seconds())
        into.add("home", (terminal.wait_for(b"questions") if is_early else first) - terminal.begun)
        terminal.rest(1.0)
        into.add("home memory", terminal.peak_mb())
        into.add("home idle", _idle(terminal))
        into.add("quit", terminal.leave(b"q"))
    finally:
        terminal.close()


def study(environment: Mapping[str, str], into: Measured) -> None:
    """Thirty questions, then home, where no home was made before; and once more out of home and back.

    Ends by its own key: what is killed leaves the index behind the answers, and the next one is not painted early.
    """
    terminal = Terminal([*AIQUIZ, "study"], environment)
    try:
        first = terminal.wait_for(*_ASKED) - terminal.begun
        into.add("first paint", first)
        into.add("first paint cpu", terminal.busy_seconds())
        is_early = _OF_THE_APP not in terminal.written
        into.add("study", terminal.wait_for(*_ASKED) - terminal.begun if is_early else first)
        terminal.rest(1.0)
        for _ in range(PRESSES // 2):
            _answer(terminal, into)
        into.add("study memory", terminal.peak_mb())
        into.add("study idle", _idle(terminal))
        into.add("esc", terminal.press(b"\x1b", *_HOME))
        terminal.rest(1.0)
        into.add("open study", terminal.press(b"\r", *_ASKED))
        terminal.rest(1.0)
        into.add("esc back", terminal.press(b"\x1b", *_HOME))
        terminal.rest(1.0)
        terminal.leave(b"q")
    finally:
        terminal.close()


def typed_at_once(environment: Mapping[str, str], into: Measured) -> None:
    """From exec to what a key does that was typed at once; the key of the help screen works at any question."""
    terminal = Terminal([*AIQUIZ, "study"], environment)
    try:
        terminal.press(b"\x1bOP", b"Keys that work here")
        into.add("typed at once", time.perf_counter() - terminal.begun)
    finally:
        terminal.close()


def browse(environment: Mapping[str, str], into: Measured) -> None:
    """All cards in the table: opened, gone through, searched letter by letter, left."""
    terminal = Terminal(AIQUIZ, environment)
    try:
        terminal.wait_for(b"questions")
        terminal.rest(1.0)
        into.add("browse open", terminal.press(b"b", _CURSOR))
        terminal.rest(1.0)
        for _ in range(PRESSES):
            into.add("row", terminal.press(b"j", _CURSOR))
            terminal.rest(0.05)
        into.add("browse memory", terminal.peak_mb())
        into.add("browse idle", _idle(terminal))
        for word in TYPED:
            terminal.press(b"/", b"Search")
            terminal.rest(0.5)
            for letter in word:
                into.add("letter", terminal.press(bytes([letter]), _COUNT))
                terminal.rest(0.3)
            terminal.press_until_quiet(b"\x15")  # empties the line
            terminal.rest(0.5)
            terminal.press_until_quiet(b"\r")
        into.add("search memory", terminal.peak_mb())
        into.add("esc browse", terminal.press(b"\x1b", *_HOME))
    finally:
        terminal.close()


def long_sitting(environment: Mapping[str, str], into: Measured, answers: int) -> None:
    """How much memory grows from the hundredth answer on; told on the way, for it takes long."""
    terminal = Terminal([*AIQUIZ, "study"], environment)
    try:
        terminal.wait_for(*_ASKED)
        scratch = Measured()
        for number in range(answers):
            if number == 100:
                into.add("sitting start", terminal.now_mb())
            if number % 500 == 100:
                print(f"answer {number:,}: {terminal.now_mb():.1f} MB", file=sys.stderr)
            _answer(terminal, scratch, rest_seconds=0.0)
            terminal.forget(_KEPT_BYTES)
        into.add("sitting end", terminal.now_mb())
        into.add("sitting answer", scratch.median("answer"))
    finally:
        terminal.close()


def _answer(terminal: Terminal, into: Measured, rest_seconds: float = 0.05) -> None:
    """Answers what is asked, right or wrong, and goes on; the time from each key to what it shows."""
    places = {marker: terminal.written.rfind(marker) for marker in _ASKED}
    asked = max(places, key=lambda marker: places[marker])
    if asked == _ASKED[0]:
        into.add("answer", terminal.press(b"1", b"Again"))
    elif asked == _ASKED[1]:
        into.add("answer", terminal.press(b" ", b"Again"))
    elif asked in _ASKED[3:]:
        into.add("answer", terminal.press(b"d", b"Again"))
    else:
        terminal.press_until_quiet(b"x")
        into.add("answer", terminal.press(b"\r", b"Again"))
    if rest_seconds:
        terminal.rest(rest_seconds)
    into.add("next", terminal.press(b"3" if asked == _ASKED[1] else b"\r", *_ASKED))
    if rest_seconds:
        terminal.rest(rest_seconds)


def _idle(terminal: Terminal) -> float:
    """The share of one processor that the program takes while nothing happens."""
    before = terminal.cpu_seconds()
    time.sleep(IDLE_SECONDS)
    return (terminal.cpu_seconds() - before) / IDLE_SECONDS
