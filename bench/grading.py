"""The worst that a deck and an answer can do to the grader, against an ordinary answer.

    python bench/grading.py [--times N]

Prints one table, worst first: processor time of the fastest of N runs in milliseconds, and how many ordinary answers
could be judged in it. Nothing is cached between runs.
"""

from __future__ import annotations

import argparse
import time

from aiquiz.grading import grade
from aiquiz.grading.answers import answer_of
from aiquiz.grading.likeness import _mended
from aiquiz.model.interaction import Choice, Interaction, Match, Order, TextEntry
from aiquiz.model.response import Arranged, Chosen, Matched, Response, Typed

ORDINARY: tuple[Interaction, Response] = (TextEntry(("20 million users", "20m")), Typed("twenty milion users"))
_MANY = tuple(f"answer number {number} of many" for number in range(10_000))
_GROWING = "\ufdfa"


def _thirty(wording: str) -> TextEntry:
    """A question that accepts thirty wordings, all different."""
    return TextEntry(tuple(f"{wording}{number}"[-500:] for number in range(30)))


def _list(word: str) -> str:
    return ", ".join(f"{place} million {word} {place} of them" for place in range(12))


CASES: dict[str, tuple[Interaction, Response]] = {
    "1e999999999": (TextEntry(("100",)), Typed("1e999999999")),
    "tower of 200,000 marks": (TextEntry(("Zürich",)), Typed("Z" + "\u0301" * 200_000)),
    "500 towers of marks": (TextEntry(("a\u0301\u0302\u0303" * 125,)), Typed("a\u0301\u0302\u0303" * 124)),
    "200 kB typed": (TextEntry(("Opteron",)), Typed("x" * 200_000)),
    "10,000 accepted answers": (TextEntry(_MANY), Typed("answer numbr 9999 of many")),
    "10,000 rivals": (TextEntry(("answer",), rivals=_MANY), Typed("anwser")),
    "characters that grow when folded": (TextEntry((_GROWING * 500,) * 1000), Typed(_GROWING * 27)),
    "30 × 500 characters of fractions": (_thirty("1/2 " * 124), Typed("1/3 " * 124)),
    "30 × 500 characters of dates": (_thirty("18 July 1968 " * 38), Typed("18 July 1969 " * 38)),
    "30 × 500 characters of number words": (_thirty("million " * 62), Typed("million " * 62)),
    "30 lists of 12": (_thirty(_list("users")), Typed(_list("losers"))),
    "30 × brackets": (_thirty(" (a" * 160), Typed(" (a" * 160)),
    "30 × one long word": (_thirty("x" * 490), Typed("x" * 488)),
    "30 × misspelt numbers": (_thirty("milion bilion " * 35), Typed("milion trilion " * 33)),
    "200 characters of difference": (TextEntry(("ab" * 100,)), Typed("ba" * 100)),
    "an order of 10,000 lines": (
        Order(tuple(map(str, range(10_000)))),
        Arranged(tuple(map(str, range(9_999, -1, -1)))),
    ),
    "a match of 2,000 pairs": (
        Match(tuple((str(one), f"{one}r") for one in range(2_000))),
        Matched(tuple((str(one), f"{one}r") for one in range(1_999, -1, -1))),
    ),
    "a choice of 10,000": (
        Choice(tuple(map(str, range(10_000))), frozenset(range(10_000)), several=True),
        Chosen(frozenset(range(9_999))),
    ),
}


def milliseconds(case: tuple[Interaction, Response], times: int) -> float:
    """Processor time of the fastest of so many runs."""
    best = float("inf")
    for _ in range(times):
        answer_of.cache_clear()
        _mended.cache_clear()
        started = time.process_time()
        grade(*case)
        best = min(best, time.process_time() - started)
    return best * 1000


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    ordinary = milliseconds(ORDINARY, 50 * times)
    found = sorted(((milliseconds(case, times), name) for name, case in CASES.items()), reverse=True)
    print("| case | ms | ordinary answers |\n|---|---|---|")
    for took, name in found:
        print(f"| {name} | {took:.2f} | {took / ordinary:,.1f} |")
    print(f"| an ordinary answer | {ordinary:.2f} | 1 |")


if __name__ == "__main__":
    main()
