"""A real collection in a temporary folder, with a clock that stands still until it is moved."""

from __future__ import annotations

from pathlib import Path

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.review import Now
from aiquiz.tui.app import AiquizApp

MONDAY_NOON = Now(1_700_478_000_000, 60)
"""20 November 2023, 12:00, an hour east of Greenwich."""
_DAY_MS = 86_400_000

ALL_KINDS = """\
id: kinds
title: One of each
description: A question of every kind.
article: {title: On memory, path: memory.md}
items:
  - id: choose
    question: Who measured forgetting first?
    answer: Ebbinghaus
    distractors: [Pavlov, Freud, James]
    ask: choose
    explanation: He learned lists of syllables by heart, and tested himself.
    source: {quote: Hermann Ebbinghaus measured forgetting on himself in 1885.}
  - id: type
    question: In which year did he publish?
    answer: "1885"
    ask: type
    explanation: The book was called On Memory.
  - id: flip
    question: What makes a memory stronger than reading again?
    answer: Recalling it
    ask: flip
  - id: several
    kind: multi
    question: What helps a memory to last?
    answers: [Sleep, Spacing]
    distractors: [Highlighting, Loud music]
  - id: order
    kind: order
    question: From the earliest to the latest
    items: [A fact is met, It is recalled, It is recalled again]
  - id: match
    kind: match
    question: Who found what?
    pairs: {Ebbinghaus: Forgetting curve, Bjork: Desirable difficulty}
"""
ARTICLE = """\
# On memory

Before him, memory was a matter for philosophers. Hermann Ebbinghaus measured forgetting on himself in 1885. He learned
lists of syllables that meant nothing.

Others repeated his work.
"""
ONE_CHOICE = """\
id: one
title: A single question
items:
  - id: only
    question: How many days has a week?
    answer: Seven
    distractors: [Six, Eight]
    ask: choose
    explanation: The number is older than any calendar that is still in use.
"""


class StandingClock:
    """A clock that shows `now` until it is told to move."""

    def __init__(self) -> None:
        self.now = MONDAY_NOON

    def __call__(self) -> Now:
        return self.now

    def move(self, *, days: int = 0, ms: int = 0) -> None:
        self.now = Now(self.now.ms + days * _DAY_MS + ms, self.now.utc_offset_min)


class House:
    """A folder of decks, a progress file, a clock, and apps over them."""

    def __init__(self, folder: Path) -> None:
        self.decks = folder / "decks"
        self.decks.mkdir()
        self.paths = Paths(folder / "progress.db", folder / "config.toml", (self.decks,), folder / "cache")
        self.clock = StandingClock()
        self._open: list[Collection] = []

    def write(self, name: str, text: str) -> Path:
        file = self.decks / name
        file.write_text(text, encoding="utf-8")
        return file

    def collection(self, settings: Settings | None = None) -> Collection:
        collection = Collection.open(self.paths, settings or Settings(), self.clock)
        self._open.append(collection)
        return collection

    def app(self, *start: str, settings: Settings | None = None) -> AiquizApp:
        """A newly started app, its own answer times always four seconds."""
        ticks = iter(range(0, 10**9, 4_000))
        return AiquizApp(
            self.collection(settings),
            start=[DeckId(deck) for deck in start],
            config_file=self.paths.config_file,
            stopwatch=lambda: next(ticks),
        )

    def close(self) -> None:
        for collection in self._open:
            collection.close()
