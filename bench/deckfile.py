"""A deck file of 20,000 items: decoded with places and checks, against PyYAML's fast loader building plain objects.

    .venv/bin/python bench/deckfile.py [ITEMS]

Prints medians and ratios; quote the ratios, the times belong to the machine.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import yaml

from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.source import decoded_text
from aiquiz.deckfile.tree import read_tree

ITEMS = 20_000
ROUNDS = 3


def deck_text(items: int) -> str:
    """A sound deck of so many items, as people write them."""
    head = "id: large\ntitle: A large deck\nitems:\n"
    return head + "".join(
        f"  - id: item-{number}\n"
        f"    question: What is the number that follows {number}?\n"
        f'    answer: "{number + 1}"\n'
        f'    distractors: ["{number + 2}", "{number + 3}", "{number + 5}"]\n'
        f"    explanation: Every number but the last is followed by another.\n"
        for number in range(items)
    )


def main(items: int) -> None:
    """Time each way of reading the same bytes in turn, and print the table."""
    data = deck_text(items).encode("utf-8")
    ways: dict[str, Callable[[], object]] = {
        "yaml.CSafeLoader, plain objects": lambda: yaml.load(data, yaml.CSafeLoader),
        "aiquiz, tree with places": lambda: _tree(data),
        "aiquiz, decoded and checked deck": lambda: decode_deck(data, "large.yaml"),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, read in ways.items():
            begun = time.perf_counter()
            read()
            times[name].append(time.perf_counter() - begun)
    base = statistics.median(times["yaml.CSafeLoader, plain objects"])
    print(f"{items:,} items, {len(data):,} bytes")
    print(f"{'':36}{'median s':>10}{'ratio':>8}")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:36}{median:>10.3f}{median / base:>8.2f}")


def _tree(data: bytes) -> object:
    findings = Findings("large.yaml")
    return read_tree(decoded_text(data, findings) or "", findings)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ITEMS)
