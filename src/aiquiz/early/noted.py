"""The shape of the note. For type checkers: nothing imports this when the program runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

__all__ = [
    "Facts",
    "File",
    "Home",
    "HomeNote",
    "Key",
    "Lately",
    "NoteOfHome",
    "NoteOfStudy",
    "Row",
    "StudyNote",
    "Surroundings",
    "Way",
]

File = list[str | int]
"""A deck file: its path; and, where it is there, inode, size in bytes and time of change in nanoseconds."""


class Facts(TypedDict):
    """How the first question is found. `limits` are (new cards, reviews) a day, `limits_of` those of single decks.

    `shares` says for Monday to Sunday how much of a usual day's new cards is wanted; on `breaks`, study days from the
    first to the last, it is none.
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
    shares: Sequence[float]
    breaks: Sequence[Sequence[int]]
    new_in_backlog: bool
    forgetting: Sequence[float]
    folders: Sequence[str]
    files: Sequence[File]
    decks: Sequence[tuple[int, str, str, str]]


Key = tuple[str, str, str, str]
"""Of a key in the bar its name, its word, the word where not all keys have room, and the name of its action."""


class Way(TypedDict):
    """One way of asking: the sentence at the foot, and the bar."""

    instruction: str
    bar: Sequence[Key]


class Row(TypedDict):
    """A row of the tree of decks.

    `decks` are places in the facts' `decks`: all that studying it studies; `deck` is the id of its own, if any. `idle`
    are looks and words of a row of which nothing is left to ask.
    """

    depth: int
    name: str
    is_group: bool
    deck: str
    decks: Sequence[int]
    idle: tuple[str, str]


class Lately(TypedDict):
    """What the study days before `today` came to, counted when the log ended with row `seq` and had been `made` so.

    `row` are the days in a row with an answer that end yesterday. `days` tell how long answers took, the last of them
    yesterday: each is as `aiquiz.store.days.DayPace`. No answer counts for longer than `longest_ms`, and fewer than
    `fewest_answers` tell nothing.
    """

    today: int
    seq: int
    made: str
    row: int
    days: Sequence[Sequence[int]]
    longest_ms: int
    fewest_answers: int


class Home(TypedDict):
    """What the home screen shows besides numbers that change. `cards`, `to_review` and `about` tell of the first row.

    `problem` is what is wrong with a file, how many more problems there are, and the key that shows them.
    `welcome` is the place of the deck that a first run begins with, −1 where there is none.
    """

    rows: Sequence[Row]
    cards: str
    to_review: str
    about: str
    problem: tuple[str, str, str]
    welcome: int
    bar: Sequence[Key]
    lately: Lately


class Surroundings(TypedDict):
    """What decides besides. `config` is the settings file as in `File`, `folder` where relative paths begin.

    `environment` is a digest of the variables that matter.
    """

    version: str
    environment: str
    folder: str
    config: File


class _Note(TypedDict):
    """What every note has: `looks` are parameters of SGR by name."""

    facts: Facts
    looks: Mapping[str, str]


class StudyNote(_Note):
    """For the first question: the ways of asking by name."""

    ways: Mapping[str, Way]


class HomeNote(_Note):
    """For the home screen."""

    home: Home


class Around(TypedDict):
    """Where a note holds."""

    around: Surroundings


class NoteOfStudy(StudyNote, Around):
    """`StudyNote` as it is read."""


class NoteOfHome(HomeNote, Around):
    """`HomeNote` as it is read."""
