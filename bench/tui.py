"""The terminal app at 100,000 cards against a hello-world Textual app, turn by turn in one run.

    .venv/bin/python bench/tui.py [--rounds N] [--decks N] [--items N] [--answers N] [--sitting N] [--folder FOLDER]

Makes a collection once (200 decks of 500 items, a million answers: some minutes; kept in the temporary folder), then
runs everything in pseudo-terminals of 80×24. Times belong to the machine; quote the ratios. Linux.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from large import large_collection
from terminal import Terminal

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
PRESSES = 60
IDLE_SECONDS = 6.0


@dataclass
class Measured:
    """What was measured of one program, by name; seconds, or MB."""

    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        """Keeps one more value."""
        self.values.setdefault(name, []).append(value)

    def median(self, name: str) -> float:
        """The middle one."""
        return statistics.median(self.values[name])

    def p95(self, name: str) -> float:
        """The one that 95 % do not exceed."""
        ordered = sorted(self.values[name])
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def main() -> None:
    """Measure, and print the table."""
    options = _options()
    folder = large_collection(Path(options.folder), options.decks, options.items, options.answers)
    environment = {
        # An installed program is compiled; where byte code is not written, every start would compile ours anew.
        **{key: value for key, value in os.environ.items() if not key.startswith(("AIQUIZ_", "PYTHONDONTWRITE"))},
        "AIQUIZ_DB": str(folder / "progress.db"),
        "AIQUIZ_DECKS": str(folder / "decks"),
        "AIQUIZ_CONFIG": str(folder / "config.toml"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    (folder / "config.toml").touch()
    print("reading the decks once …", file=sys.stderr)
    _home(environment, Measured())
    hello, mine = Measured(), Measured()
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds} …", file=sys.stderr)
        _hello(environment, hello)
        _home(environment, mine)
        _study(environment, mine)
    if options.sitting:
        _sitting(environment, mine, options.sitting)
    _print(hello, mine, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name, usual in (("rounds", 5), ("decks", 200), ("items", 500), ("answers", 1_000_000), ("sitting", 0)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--folder", default=tempfile.gettempdir())
    return parser.parse_args()


def _hello(environment: Mapping[str, str], into: Measured) -> None:
    terminal = Terminal([sys.executable, "-c", HELLO], environment)
    try:
        into.add("start", terminal.wait_for(b"hello, world") - terminal.begun)
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


def _home(environment: Mapping[str, str], into: Measured) -> None:
    terminal = Terminal([sys.executable, "-m", "aiquiz"], environment)
    try:
        into.add("home", terminal.wait_for(b"questions") - terminal.begun)
        terminal.rest(1.0)
        into.add("home memory", terminal.peak_mb())
        into.add("home idle", _idle(terminal))
        into.add("quit", terminal.leave(b"q"))
    finally:
        terminal.close()


def _study(environment: Mapping[str, str], into: Measured) -> None:
    terminal = Terminal([sys.executable, "-m", "aiquiz", "study"], environment)
    try:
        into.add("study", terminal.wait_for(*_ASKED) - terminal.begun)
        terminal.rest(1.0)
        for _ in range(PRESSES // 2):
            _answer(terminal, into)
        into.add("study memory", terminal.peak_mb())
        into.add("study idle", _idle(terminal))
        into.add("esc", terminal.press(b"\x1b", b"Reading your decks", b"Today:"))
    finally:
        terminal.close()


_ASKED = (
    b"Choose the right answer", b"Say the answer to yourself", b"Type the answer",
    b"Tick every right answer", b"Put the lines", b"Give every line",
)  # fmt: skip


def _answer(terminal: Terminal, into: Measured) -> None:
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
    terminal.rest(0.05)
    into.add("next", terminal.press(b"3" if asked == _ASKED[1] else b"\r", *_ASKED))
    terminal.rest(0.05)


def _sitting(environment: Mapping[str, str], into: Measured, answers: int) -> None:
    """A long sitting: how much memory grows from the hundredth answer on."""
    terminal = Terminal([sys.executable, "-m", "aiquiz", "study"], environment)
    try:
        terminal.wait_for(*_ASKED)
        scratch = Measured()
        for number in range(answers):
            if number == 100:
                into.add("sitting start", terminal.now_mb())
            _answer(terminal, scratch)
            terminal.written = terminal.written[-8192:]
        into.add("sitting end", terminal.now_mb())
    finally:
        terminal.close()


def _idle(terminal: Terminal) -> float:
    """The share of one processor that the program takes while nothing happens."""
    before = terminal.cpu_seconds()
    time.sleep(IDLE_SECONDS)
    return (terminal.cpu_seconds() - before) / IDLE_SECONDS


def _print(hello: Measured, mine: Measured, options: argparse.Namespace) -> None:
    cards = options.decks * options.items
    print(
        f"{cards:,} items in {options.decks} decks, {options.answers:,} answers; medians of {options.rounds} rounds\n"
    )
    print(f"{'':44}{'hello':>10}{'aiquiz':>10}{'ratio':>8}  wanted")
    row = _row(hello, mine)
    row("exec → first question (study)", "start", "study", "≤ 1.2")
    row("exec → home with counts", "start", "home", "≤ 1.25")
    row("key → painted, answer, median", "key", "answer", "≤ 1.7")
    row("key → painted, answer, p95", "key", "answer", "≤ 2", Measured.p95)
    row("key → painted, next question, median", "key", "next", "")
    row("Esc → painted", "esc", "esc", "≤ 35 ms")
    row("quit → shell", "quit", "quit", "≤ 100 ms")
    row("memory, home, peak MB", "memory", "home memory", "≤ 1.3")
    row("memory, study, peak MB", "memory", "study memory", "≤ 1.3")
    row("idle, share of a processor", "idle", "study idle", "≤ 0.005")
    if "sitting end" in mine.values:
        grown = mine.median("sitting end") - mine.median("sitting start")
        print(f"memory grown over {options.sitting:,} answers: {grown:.1f} MB  (< 5 over 10,000)")


def _row(hello: Measured, mine: Measured) -> Callable[..., None]:
    def row(
        label: str, theirs: str, own: str, wanted: str, of: Callable[[Measured, str], float] = Measured.median
    ) -> None:
        base, value = of(hello, theirs), of(mine, own)
        ratio = f"{value / base:8.2f}" if base else f"{'–':>8}"
        print(f"{label:44}{base:10.4f}{value:10.4f}{ratio}  {wanted}")

    return row


if __name__ == "__main__":
    main()
