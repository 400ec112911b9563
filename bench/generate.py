"""From an article's file to a deck's file: `aiquiz generate` against an interpreter that does nothing, in one run.

    .venv/bin/python bench/generate.py [ARTICLE…]

Prints medians, and the ratio to `python -c pass`; quote the ratios, the times belong to the machine.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 7
ARTICLES = Path(__file__).parents[1] / "decks" / "articles"
NOTHING = ["-c", "pass"]


def main(articles: list[Path]) -> None:
    """Time every article in turn, after one round to warm up, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        deck = str(Path(folder, "deck.yaml"))
        commands = {"python -c pass": NOTHING, "aiquiz --version": ["-m", "aiquiz", "--version"]}
        for article in articles:
            commands[article.name] = ["-m", "aiquiz", "generate", str(article), "-o", deck, "--force"]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(ROUNDS + 1):
            for name, arguments in commands.items():
                seconds = seconds_of([sys.executable, *arguments])
                if number:
                    times[name].append(seconds)
    base = statistics.median(times["python -c pass"])
    print(f"{'':32}{'median s':>10}{'ratio':>8}")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:32}{median:>10.3f}{median / base:>8.1f}")


def seconds_of(command: list[str]) -> float:
    """Seconds that a command takes, which must end well."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(ARTICLES.glob("*.md")))
