"""The terminal app at 100,000 cards against a hello-world Textual app, turn by turn in one run.

    .venv/bin/python bench/tui.py [--rounds N] [--decks N] [--items N] [--answers N] [--sitting N] [--folder FOLDER]

Makes a collection once (200 decks of 500 items, a million answers: some minutes; kept in the temporary folder), then
runs everything in pseudo-terminals of 80×24, as the command `aiquiz` beside this Python. Times belong to the machine;
quote the ratios. Linux. `--sitting` also gives so many answers in one go, a quarter of an hour for 10,000, and tells
how much memory grew.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from large import large_collection
from measured import Measured
from reading_cpu import reading_cpu
from screens import browse, hello, home, long_sitting, study, typed_at_once

_ROWS = (
    ("exec → first question painted", "start", "first paint", "≤ 0.15"),
    ("the same, processor time", "start cpu", "first paint cpu", "≤ 0.15"),
    ("exec → the app's own frame (study)", "start", "study", "≤ 1.2"),
    ("exec → a key typed at once is answered", "start", "typed at once", ""),
    ("exec → home with counts painted", "start", "home paint", "≤ 1.25"),
    ("the same, processor time", "start cpu", "home paint cpu", ""),
    ("exec → the app's own frame (home)", "start", "home", "≤ 1.25"),
    ("key → painted, answer, median", "key", "answer", "≤ 1.7"),
    ("key → painted, answer, p95", "key", "answer", "≤ 2"),
    ("key → painted, next question, median", "key", "next", ""),
    ("Esc → home painted, out of `study`", "esc", "esc", "≤ 35 ms"),
    ("Esc → home painted, back from study", "esc", "esc back", "≤ 35 ms"),
    ("Esc → home painted, back from browse", "esc", "esc browse", "≤ 35 ms"),
    ("home → first question", "start", "open study", ""),
    ("home → browse with rows", "start", "browse open", "≤ 1.3"),
    ("browse, a row on, median", "key", "row", ""),
    ("browse, a row on, p95", "key", "row", "≤ 2"),
    ("browse, a letter of a search, median", "key", "letter", ""),
    ("browse, a letter of a search, p95", "key", "letter", ""),
    ("quit → shell", "quit", "quit", "≤ 100 ms"),
    ("memory, home, peak MB", "memory", "home memory", "≤ 1.3"),
    ("memory, study, peak MB", "memory", "study memory", "≤ 1.3"),
    ("memory, browse, peak MB", "memory", "browse memory", "≤ 1.3"),
    ("memory, browse after searches, peak MB", "memory", "search memory", ""),
    ("idle, study, share of a processor", "idle", "study idle", "≤ 0.005"),
    ("idle, browse, share of a processor", "idle", "browse idle", "≤ 0.005"),
)


def main() -> None:
    """Measure, and print the table."""
    options = _options()
    folder = large_collection(Path(options.folder), options.decks, options.items, options.answers)
    environment = {
        # An installed program is compiled; where byte code is not written, every start would compile ours anew.
        **{key: value for key, value in os.environ.items() if not key.startswith(("AIQUIZ_", "PYTHONDONTWRITE"))},
        "AIQUIZ_DB": str(folder / "progress.db"),
        "AIQUIZ_DECKS": str(folder / "decks"),
        "AIQUIZ_CONFIG": str(folder / "no-settings.toml"),  # as whoever changed none
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    print("reading the decks once …", file=sys.stderr)
    home(environment, Measured())
    study(environment, Measured())  # these two leave the notes by which later ones are painted early
    theirs, mine = Measured(), Measured()
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds} …", file=sys.stderr)
        hello(environment, theirs)
        home(environment, mine)
        typed_at_once(environment, mine)
        study(environment, mine)
        browse(environment, mine)
    if options.rounds:
        cards = f"{options.decks * options.items:,} items in {options.decks} decks, {options.answers:,} answers"
        print(f"{cards}; medians of {options.rounds} rounds\n")
        _print(theirs, mine)
        print("\nprocessor seconds of what is read:\n")
        for name, seconds in reading_cpu(environment):
            print(f"{name:44}{seconds:10.3f}")
    if options.sitting:
        _print_sitting(environment, options.sitting)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name, usual in (("rounds", 5), ("decks", 200), ("items", 500), ("answers", 1_000_000), ("sitting", 0)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--folder", default=tempfile.gettempdir())
    return parser.parse_args()


def _print(theirs: Measured, mine: Measured) -> None:
    print(f"{'':44}{'hello':>10}{'aiquiz':>10}{'ratio':>8}  wanted")
    for label, base_name, name, wanted in _ROWS:
        of: Callable[[Measured, str], float] = Measured.p95 if label.endswith("p95") else Measured.median
        base, value = of(theirs, base_name), of(mine, name)
        ratio = f"{value / base:8.2f}" if base else f"{'–':>8}"
        print(f"{label:44}{base:10.4f}{value:10.4f}{ratio}  {wanted}")


def _print_sitting(environment: Mapping[str, str], answers: int) -> None:
    mine = Measured()
    long_sitting(environment, mine, answers)
    grown = mine.median("sitting end") - mine.median("sitting start")
    print(f"memory grown from answer 100 to {answers:,}: {grown:.1f} MB  (< 5 over 10,000)")


if __name__ == "__main__":
    main()
