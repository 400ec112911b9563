"""One sitting, as a value: what is asked, what waits, what was put off. Every step makes a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.progress import Progress
from aiquiz.study.queue import Queue

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
    """The entries from `start` on, and how many of them there are of each kind, in the order of `EntryKind`.

    What follows an entry shares them: a sitting of ten thousand cards may be kept as it stood at every step.
    """

    entries: tuple[Entry, ...]
    start: int
    counts: tuple[int, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Line:
        """All of `entries`."""
        found = tuple(entries)
        return cls(found, 0, tuple(sum(1 for entry in found if entry.kind is kind) for kind in EntryKind))

    def __iter__(self) -> Iterator[Entry]:
        return islice(self.entries, self.start, None)

    def __len__(self) -> int:
        return len(self.entries) - self.start

    @property
    def first(self) -> Entry:
        """What comes next; there must be something."""
        return self.entries[self.start]

    @property
    def rest(self) -> Line:
        """What comes after it."""
        kind = self.first.kind
        left = (count - (one is kind) for one, count in zip(EntryKind, self.counts, strict=True))
        return Line(self.entries, self.start + 1, tuple(left))


_NOTHING = Line((), 0, (0,) * len(EntryKind))


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting. `current` is None when nothing is left to ask.

    `main` is asked in order; `waiting` holds learning cards, soonest first; `skipped` is asked once more when all
    else is done, and a card skipped again leaves the sitting. No card stands in two of them.
    """

    current: Entry | None = None
    main: Line = _NOTHING
    waiting: tuple[Entry, ...] = ()
    skipped: tuple[Entry, ...] = ()
    done: int = 0

    @property
    def progress(self) -> Progress:
        """What the head of the study screen says."""
        others = Counter(
            entry.kind for entry in (*self.waiting, *self.skipped, *((self.current,) if self.current else ()))
        )
        new, learning, due = (count + others[kind] for kind, count in zip(EntryKind, self.main.counts, strict=True))
        return Progress(self.done, new + learning + due, new, learning, due)


def started(queue: Queue, memories: Mapping[CardId, MemoryState], now_ms: int) -> Session:
    """A sitting over `queue`, its first question chosen."""
    waiting = tuple(
        Entry(card, EntryKind.LEARNING, ready_at_ms=memories[card].due_at_ms or 0) for card in queue.learning
    )
    main = Line.of(Entry(card, EntryKind.NEW if card in queue.new else EntryKind.DUE) for card in queue.main)
    return _with_next(Session(main=main, waiting=waiting), now_ms)


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
        main=Line.of(_without(session.main, card)),
        waiting=_without(session.waiting, card),
        skipped=_without(session.skipped, card),
    )
    main = Line.of((session.current, *rest.main)) if session.current else rest.main
    return replace(rest, current=Entry(card, _kind(memory), _ready_at(memory)), main=main)


def _with_next(session: Session, now_ms: int) -> Session:
    """`session`, which has no current card, with the next one: learning that is ready, then the main queue,
    then learning ahead of its time (waiting at an empty table helps nobody), then what was skipped.
    """
    if session.waiting and (session.waiting[0].ready_at_ms <= now_ms or not session.main):
        return replace(session, current=session.waiting[0], waiting=session.waiting[1:])
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
