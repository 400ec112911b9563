"""The shape of the note. For type checkers: nothing imports this when the program runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

__all__ = ["Facts", "File", "Looking", "Note", "Surroundings", "Way"]

File = list[str | int]
"""A deck file: its path; and, where it is there, inode, size in bytes and time of change in nanoseconds."""


class Facts(TypedDict):
    """How the first question is found. `limits` are (new cards, reviews) a day, `limits_of` those of single decks.

    `db` and `index` are files; `fingerprint` and `rule` name what made the index and the memories; `hour` begins a
    study day; `forgetting` is (factor, decay) of the forgetting curve; `decks` are (number, id, title, path).
    """

    db: str
    index: str
    fingerprint: str
    rule: str
    hour: int
    asking: str
    limits: Sequence[int]
    limits_of: Mapping[str, Sequence[int]]
    new_in_backlog: bool
    forgetting: Sequence[float]
    folders: Sequence[str]
    files: Sequence[File]
    decks: Sequence[tuple[int, str, str, str]]


class Way(TypedDict):
    """One way of asking: the sentence at the foot, and the bar.

    Of each key the bar has its name, its word, the word where not all keys have room, and the name of its action.
    """

    instruction: str
    bar: Sequence[tuple[str, str, str, str]]


class Surroundings(TypedDict):
    """What decides besides. `config` is the settings file as in `File`, `folder` where relative paths begin.

    `environment` is a digest of the variables that matter.
    """

    version: str
    environment: str
    folder: str
    config: File


class Looking(TypedDict):
    """The facts, and how it looks: `looks` are parameters of SGR by name, `ways` by the name of the way."""

    facts: Facts
    looks: Mapping[str, str]
    ways: Mapping[str, Way]


class Note(Looking):
    """All of it."""

    around: Surroundings
