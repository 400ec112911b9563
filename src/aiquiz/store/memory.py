"""The memory table: what a replay of the log would give, kept so that opening does not need one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, assert_never

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import DueSet, Reset, Review, Step
from aiquiz.values import dataclass

__all__ = [
    "MemoryRule",
    "introduced_on",
    "is_current",
    "load",
    "load_one",
    "note_made_anew",
    "rebuild",
    "replay_card",
    "replayed",
]

_VALUES = "stability, difficulty, state, last_day, due_day, due_at_ms, repetitions, lapses"


@dataclass(frozen=True, slots=True)
class MemoryRule:
    """How answers become memory; the scheduler's, handed in so that the store knows no scheduling.

    `applied` gives a card's memory after one more answer. `fingerprint` names the rule: memory made by another rule
    is stale and is made again. `is_leech` says whether the answer that led from one memory to another made the card
    a leech, so that it is suspended along with the answer.
    """

    applied: Callable[[MemoryState | None, Review], MemoryState]
    fingerprint: str
    is_leech: Callable[[MemoryState | None, MemoryState], bool] = lambda _before, _after: False


def is_current(connection: sqlite3.Connection, rule: MemoryRule) -> bool:
    """Whether the table was made by `rule`."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'memory_rule'").fetchone()
    return row is not None and row[0] == rule.fingerprint


def load(connection: sqlite3.Connection) -> dict[CardId, MemoryState]:
    """Every card that was answered, with its memory. Raises ValueError where a row is damaged."""
    return {
        CardId(card): _memory(values) for card, *values in connection.execute(f"SELECT card, {_VALUES} FROM memory")
    }


def load_one(connection: sqlite3.Connection, card: CardId) -> MemoryState | None:
    """One card's memory, None where it was never answered. Raises ValueError where the row is damaged."""
    row = connection.execute(f"SELECT {_VALUES} FROM memory WHERE card = ?", (card,)).fetchone()
    return None if row is None else _memory(row)


def introduced_on(connection: sqlite3.Connection, study_day: int) -> tuple[CardId, ...]:
    """The cards whose first answer was on this day, by id."""
    rows = connection.execute("SELECT card FROM memory WHERE first_day = ? ORDER BY card", (study_day,))
    return tuple(CardId(card) for (card,) in rows)


def replay_card(
    connection: sqlite3.Connection, rule: MemoryRule, card: CardId, steps: Iterable[Step]
) -> MemoryState | None:
    """Makes the card's row anew from all its steps in order; None, and no row, where no answer counts."""
    found = _replay(rule, steps).get(card)
    connection.execute("DELETE FROM memory WHERE card = ?", (card,))
    if found is None:
        return None
    _insert(connection, card, *found)
    return found[1]


def replayed(rule: MemoryRule, steps: Iterable[Step]) -> dict[CardId, MemoryState]:
    """What `rebuild` would leave in the table; writes nothing."""
    return {card: memory for card, (_, memory) in _replay(rule, steps).items()}


def rebuild(connection: sqlite3.Connection, rule: MemoryRule, steps: Iterable[Step]) -> None:
    """Drops the table's content and replays every step, given in order."""
    states = _replay(rule, steps)
    connection.execute("DELETE FROM memory")
    for card, (first_day, memory) in states.items():
        _insert(connection, card, first_day, memory)
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('memory_rule', ?)", (rule.fingerprint,))
    note_made_anew(connection)


def note_made_anew(connection: sqlite3.Connection) -> None:
    """Tells who follows the table from outside, or keeps what depends on it, that all of it is new."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('memory_made', hex(randomblob(8)))")


def _replay(rule: MemoryRule, steps: Iterable[Step]) -> dict[CardId, tuple[int, MemoryState]]:
    """Every card's first study day, since it was last reset, and its memory after `steps`, given in order."""
    states: dict[CardId, tuple[int, MemoryState]] = {}
    for step in steps:
        match step:
            case Review():
                first_day, memory = states.get(step.card, (step.study_day, None))
                states[step.card] = (first_day, rule.applied(memory, step))
            case Reset():
                states.pop(step.card, None)
            case DueSet():
                if step.card in states:
                    first_day, known = states[step.card]
                    moved = replace(known, state=CardState.REVIEW, due_day=step.due_day, due_at_ms=None)
                    states[step.card] = (first_day, moved)
            case _:
                assert_never(step)
    return states


def _insert(connection: sqlite3.Connection, card: CardId, first_day: int, memory: MemoryState) -> None:
    connection.execute(
        "INSERT INTO memory (card, stability, difficulty, state, first_day, last_day, due_day, due_at_ms,"
        " repetitions, lapses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            card, memory.stability, memory.difficulty, memory.state, first_day, memory.last_day, memory.due_day,
            memory.due_at_ms, memory.repetitions, memory.lapses,
        ),
    )  # fmt: skip


def _memory(values: Sequence[Any]) -> MemoryState:
    stability, difficulty, state, *rest = values
    return MemoryState(stability, difficulty, CardState(state), *rest)
