"""Looking through all cards: a search as a list of rows of which only those on the screen are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.loaded import LoadedDeck
from aiquiz.errors import Diagnostic
from aiquiz.index import Database
from aiquiz.index.found import Found
from aiquiz.index.rows import IndexRow, names_of, rows_of
from aiquiz.index.where import Where
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.schedule import Scheduler, is_leech
from aiquiz.search import CardFacts
from aiquiz.study import ItemKey
from aiquiz.values import dataclass

__all__ = ["Row", "Rows", "Sort"]


class Sort(StrEnum):
    """What the rows are sorted by. DECK is the order of the decks, and in each that of its file."""

    DECK = "deck"
    QUESTION = "question"
    STATE = "state"
    DUE = "due"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    RETRIEVABILITY = "retrievability"
    REPETITIONS = "repetitions"
    LAPSES = "lapses"


ORDERS: Mapping[Sort, str] = {
    Sort.DECK: "",
    Sort.QUESTION: "w.folded",
    Sort.STATE: "m.state",
    Sort.DUE: "m.due_day",
    Sort.STABILITY: "m.stability",
    Sort.DIFFICULTY: "m.difficulty",
    Sort.RETRIEVABILITY: "retrievability(m.stability, m.last_day)",
    Sort.REPETITIONS: "m.repetitions",
    Sort.LAPSES: "m.lapses",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One card in a table. `prompt` and `answer` may have several lines; a card never answered has no memory."""

    card: CardId
    deck: DeckId
    deck_title: str
    item: ItemId
    kind: str
    prompt: str
    answer: str
    tags: tuple[str, ...]
    memory: MemoryState | None
    retrievability: float | None
    is_suspended: bool
    is_buried: bool
    is_flagged: bool
    is_leech: bool

    @property
    def state(self) -> str:
        """`new`, `learning` or `review`."""
        return (self.memory.state if self.memory else CardState.NEW).value

    @property
    def due_day(self) -> int | None:
        """The study day on which the card returns."""
        return self.memory.due_day if self.memory else None

    @property
    def stability(self) -> float | None:
        """In days."""
        return self.memory.stability if self.memory else None

    @property
    def difficulty(self) -> float | None:
        """From 1 to 10."""
        return self.memory.difficulty if self.memory else None

    @property
    def repetitions(self) -> int:
        """How often it was answered."""
        return self.memory.repetitions if self.memory else 0

    @property
    def lapses(self) -> int:
        """How often it was forgotten."""
        return self.memory.lapses if self.memory else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What rows need to know of the day: memories are the index's, all else is the agenda's."""

    agenda: Agenda
    flagged: frozenset[ItemKey]
    scheduler: Scheduler
    leech_lapses: int


class Rows:
    """The cards that a search found, in order. A snapshot of which; what is said of each is read when it is shown.

    `problems` are those of deck files: of what cannot be read nothing is found.
    """

    def __init__(
        self,
        index: Database,
        wanted: Where,
        sort: Sort,
        decks: Mapping[int, LoadedDeck],
        standing: Standing,
        problems: tuple[Diagnostic, ...] = (),
        *,
        descending: bool,
        is_overtaken: Callable[[], bool],
    ) -> None:
        self._index, self._decks, self._standing = index, decks, standing
        self.problems = problems
        self._found = Found(index, wanted, ORDERS[sort], descending=descending, is_overtaken=is_overtaken)
        if sort is Sort.DECK and descending:
            self._found.complete()
            self._found.numbers = self._found.numbers.reversed()

    @property
    def decks(self) -> tuple[LoadedDeck, ...]:
        """The decks that were looked through."""
        return tuple(self._decks.values())

    @property
    def agenda(self) -> Agenda:
        """The study day as it stood when they were found."""
        return self._standing.agenda

    @property
    def count(self) -> int:
        """How many were found so far; final once `is_complete`."""
        return len(self._found.numbers)

    @property
    def is_complete(self) -> bool:
        """Whether all were found."""
        return self._found.is_complete

    def complete(self) -> None:
        """Finds the rest. Takes a moment where nearly everything is found: to be called in a thread."""
        self._found.complete()

    def give_up(self) -> None:
        """Others are looked for by now: `complete` ends where it is, in whatever thread."""
        self._found.give_up()

    def rows(self, start: int, count: int) -> tuple[Row, ...]:
        """The rows from `start` on (from 0), at most `count`; those whose card has gone meanwhile are left out."""
        numbers = self._found.numbers.some(start, count)
        found = self._index.read(lambda raw: rows_of(raw, numbers))
        return tuple(self._row(found[number]) for number in numbers if number in found)

    def card_ids(self, start: int = 0, count: int | None = None) -> tuple[CardId, ...]:
        """The cards of a range of rows, or of all; `complete` first."""
        numbers = self._found.numbers.some(start, count)
        return tuple(self._index.read(lambda raw: names_of(raw, numbers)))

    def facts(self, at: int) -> CardFacts | None:
        """The whole card of row `at` and how it stands; None where it has gone meanwhile."""
        (row,) = self.rows(at, 1) or (None,)
        loaded = next((deck for deck in self._decks.values() if row and deck.id == row.deck), None)
        card = loaded.card(row.card) if loaded and row else None
        if row is None or card is None:
            return None
        return CardFacts(
            card=card,
            kind=row.kind,
            memory=row.memory,
            retrievability=row.retrievability,
            today=self._standing.agenda.today,
            is_suspended=row.is_suspended,
            is_buried=row.is_buried,
            is_flagged=row.is_flagged,
            is_leech=row.is_leech,
        )

    def _row(self, found: IndexRow) -> Row:
        standing, loaded = self._standing, self._decks[found.file]
        agenda, memory = standing.agenda, found.memory
        return Row(
            card=found.card,
            deck=loaded.id,
            deck_title=loaded.title,
            item=found.item,
            kind=found.kind,
            prompt=found.prompt,
            answer=found.answer,
            tags=found.tags,
            memory=memory,
            retrievability=None if memory is None else standing.scheduler.retrievability(memory, agenda.today),
            is_suspended=found.card in agenda.suspended,
            is_buried=found.card in agenda.buried,
            is_flagged=(loaded.id, found.item) in standing.flagged,
            is_leech=is_leech(memory, standing.leech_lapses),
        )
