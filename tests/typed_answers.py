"""What tests of typed answers share: tables of pairs, and how one is judged."""

from __future__ import annotations

from aiquiz.grading import grade
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import Typed
from aiquiz.model.verdict import Outcome


def pairs(table: str) -> list[tuple[str, str]]:
    """The pairs of a table, one a line: the deck's answer, a bar, what was typed."""
    split = (line.strip().split(" | ") for line in table.splitlines() if " | " in line)
    return [(expected, typed) for expected, typed in split]


def outcome(expected: str, typed: str, tolerance: float | None = None, rivals: tuple[str, ...] = ()) -> Outcome:
    return grade(TextEntry((expected,), tolerance, rivals), Typed(typed)).outcome
