"""One sitting, as a value: what is asked, what waits, what was put off. Every step makes a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from enum import StrEnum

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.names import Names
from aiquiz.study.progress import Progress
from aiquiz.study.queue import Queue
from aiquiz.values import dataclass

__all__ = [
    "Entry",
    "EntryKind",
    "Line",
    "Session",
    "after_answer",
    "after_skip",
    "brought_back",
    "started",
    "without_current",
]

_SKIPS_UNTIL_DROPPED = 2


class EntryKind(StrEnum):
    """Why a card is asked: it is new, waits for its learning step, or is due again."""

    NEW = "new"
    LEARNING = "learning"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the sitting. `ready_at_ms` is when its learning step is over, else 0."""

    card: CardId
    kind: EntryKind
    ready_at_ms: int = 0
    skips: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """What is asked in order: the cards from number `start` on, which has its name at `place`.

    What follows a card shares the names: a sitting of ten thousand may be kept as it stood at every step.
    """

    names: Names = Names()
    are_new: bytes = b""
    """Of each card whether it is new, 1 or 0."""
    start: int = 0
    place: int = 0

    @classmethod
    def of(cls, cards: Sequence[CardId], new: Set[CardId]) -> Line:
        """All of `cards`; which of them are in `new` is new."""
        return cls(Names.of(cards), bytes(card in new for card in cards))

    def __iter__(self) -> Iterator[CardId]:
        return self.names.since(self.place)

    def __len__(self) -> int:
        return len(self.are_new) - self.start

    @property
    def new_left(self) -> int:
        """How many of them are new."""
        return self.are_new.count(1, self.start)

    @property
    def first(self) -> Entry:
        """What comes next; there must be something."""
        return Entry(self.names.at(self.place), EntryKind.NEW if self.are_new[self.start] else EntryKind.DUE)

    @property
    def rest(self) -> Line:
        """What comes after it."""
        return Line(self.names, self.are_new, self.start + 1, self.names.after(self.place))

    def without(self, card: CardId) -> Line:
        """The same without this card, which may not be in it."""
        place = self.names.place_of(card, self.place)
        if place < 0:
            return self
        number = self.start + self.names.count(self.place, place)
        are_new = self.are_new[:number] + self.are_new[number + 1 :]
        return Line(self.names.without(place), are_new, self.start, self.place)


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting. `current` is None when nothing is left to ask.

    `main` is asked in order, after `put_back`, which stood aside for an answer that was taken back; `waiting` holds
    learning cards, soonest first; `skipped` is asked once more when all else is done, and a card skipped again leaves
    the sitting. No card stands in two of them.
    """

    current: Entry | None = None
    put_back: tuple[Entry, ...] = ()
    main: Line = Line()
    waiting: tuple[Entry, ...] = ()
    skipped: tuple[Entry, ...] = ()
    done: int = 0

    @property
    def progress(self) -> Progress:
        """What the head of the study screen says."""
        current = (self.current,) if self.current else ()
        others = Counter(entry.kind for entry in (*current, *self.put_back, *self.waiting, *self.skipped))
        new = others[EntryKind.NEW] + self.main.new_left
        due = others[EntryKind.DUE] + len(self.main) - self.main.new_left
        learning = others[EntryKind.LEARNING]
        return Progress(self.done, new + learning + due, new, learning, due)


def started(queue: Queue, memories: Mapping[CardId, MemoryState], now_ms: int) -> Session:
    """A sitting over `queue`, its first question chosen."""
    waiting = tuple(
        Entry(card, EntryKind.LEARNING, ready_at_ms=memories[card].due_at_ms or 0) for card in queue.learning
    )
    return _with_next(Session(main=Line.of(queue.main, queue.new), waiting=waiting), now_ms)


def after_answer(session: Session, memory: MemoryState, now_ms: int, *, is_set_aside: bool = False) -> Session:
    """The sitting after its current card was answered and left with `memory`. A missed card comes back.

    One that was set aside with the answer does not.
    """
    if session.current is None:
        return session
    waiting = session.waiting
    if memory.state is CardState.LEARNING and not is_set_aside:
        missed = Entry(session.current.card, EntryKind.LEARNING, ready_at_ms=memory.due_at_ms or now_ms)
        waiting = tuple(sorted((*waiting, missed), key=lambda entry: entry.ready_at_ms))
    return _with_next(replace(session, current=None, waiting=waiting, done=session.done + 1), now_ms)


def after_skip(session: Session, now_ms: int) -> Session:
    """The sitting with its current card put off to the end, or, skipped before, left out."""
    if session.current is None:
        return session
    put_off = replace(session.current, skips=session.current.skips + 1)
    skipped = session.skipped if put_off.skips >= _SKIPS_UNTIL_DROPPED else (*session.skipped, put_off)
    return _with_next(replace(session, current=None, skipped=skipped), now_ms)


def without_current(session: Session, now_ms: int) -> Session:
    """The sitting with its current card left out, as after setting it aside."""
    return _with_next(replace(session, current=None), now_ms)


def brought_back(session: Session, card: CardId, memory: MemoryState | None) -> Session:
    """The sitting with `card` asked now, as after taking back an answer of an earlier sitting.

    `memory` is what the card has after that. The card asked until now comes next.
    """
    if session.current is not None and session.current.card == card:
        return session
    rest = replace(
        session,
        put_back=_without(session.put_back, card),
        main=session.main.without(card),
        waiting=_without(session.waiting, card),
        skipped=_without(session.skipped, card),
    )
    put_back = (session.current, *rest.put_back) if session.current else rest.put_back
    return replace(rest, current=Entry(card, _kind(memory), _ready_at(memory)), put_back=put_back)


def _with_next(session: Session, now_ms: int) -> Session:
    """`session`, which has no current card, with the next one: learning that is ready, then the main queue,
    then learning ahead of its time (waiting at an empty table helps nobody), then what was skipped.
    """
    if session.waiting and (session.waiting[0].ready_at_ms <= now_ms or not (session.put_back or session.main)):
        return replace(session, current=session.waiting[0], waiting=session.waiting[1:])
    if session.put_back:
        return replace(session, current=session.put_back[0], put_back=session.put_back[1:])
    if session.main:
        return replace(session, current=session.main.first, main=session.main.rest)
    if session.skipped:
        return replace(session, current=session.skipped[0], skipped=session.skipped[1:])
    return session


def _without(entries: Iterable[Entry], card: CardId) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.card != card)


def _kind(memory: MemoryState | None) -> EntryKind:
    if memory is None:
        return EntryKind.NEW
    return EntryKind.LEARNING if memory.state is CardState.LEARNING else EntryKind.DUE


def _ready_at(memory: MemoryState | None) -> int:
    return (memory.due_at_ms or 0) if memory else 0
