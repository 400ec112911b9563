"""Looking a progress file over, and getting out of a damaged one whatever can still be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from aiquiz.errors import Diagnostic, Place, Severity, StoreError
from aiquiz.files import shown_path
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now
from aiquiz.store import joining, known_decks, log, memory, migrations
from aiquiz.store.connection import Connection
from aiquiz.store.events import Event, EventKind
from aiquiz.store.failures import store_error, translated
from aiquiz.store.lines import events_in_file
from aiquiz.store.memory import MemoryRule
from aiquiz.store.second_copy import second_copy_path
from aiquiz.text import clean_line
from aiquiz.values import dataclass

__all__ = ["Examination", "examine", "parameters_in", "readable_events"]

_MS_PER_DAY = 86_400_000
_MOST_COMPLAINTS = 5
_RANGE_ROWS = 1_024
_TOLD_EVERY_ROWS = 500
# Which share of the time is over when these begin: reading the second copy, the log, and a replay. As measured.
_COPY, _ROWS, _REPLAY = 0.05, 0.50, 0.60
# No row of the log is shorter.
_SHORTEST_ROW_BYTES = 60

OnShare = Callable[[float], None]
"""Told which share, 0–1, of something is done."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Examination:
    """How a progress file is: rows found whole, and everything that is wrong with it, worst first.

    `mended` counts the damaged rows that were ever replaced by whole ones. `cards` are those that were answered, and
    `deck_files` the decks that were studied by name.
    """

    rows: int
    findings: tuple[Diagnostic, ...]
    mended: int = 0
    cards: frozenset[CardId] = frozenset()
    deck_files: tuple[Path, ...] = ()


def examine(path: Path, rule: MemoryRule, now: Now, on_share: OnShare = lambda _: None) -> Examination:
    """Reads every page and every row of the file and changes none, but for rolling back what a killed program left.

    `on_share` is told again and again which share of it is done. Raises StoreError where it is no such file.

    Looks for damage by SQLite's own check (S008), rows that fail their checksum (S011), memories that a replay
    contradicts (S018), clocks that jumped (S019), and a second copy that lacks rows (S020) or has more (S021).
    """
    if not path.exists():
        raise store_error(path, "S006", "there is no progress file yet", "it is made by the first call of `aiquiz`")
    migrations.refuse_foreign(path, migrations.NEWEST_VERSION)
    place = Place(shown_path(path))
    findings: list[Diagnostic] = []
    damaged: set[int] = set()
    events: list[Event] = []
    mended, deck_files = 0, tuple[Path, ...]()
    with closing(Connection(path)) as connection:
        try:
            with connection.reading() as raw:
                findings += [
                    Diagnostic(place, "S008", f"the progress file is damaged: {clean_line(str(complaint))}", _SALVAGE)
                    for (complaint,) in raw.execute(f"PRAGMA integrity_check({_MOST_COMPLAINTS})")
                    if complaint != "ok"
                ]
                copied = _ids_copied(path, raw, _part(on_share, _COPY, _ROWS))
                on_share(_ROWS)
                count = raw.execute("SELECT max(seq) FROM log").fetchone()[0] or 0
                rows = log.events(raw, damaged.add)
                events = list(_counted(rows, count, _part(on_share, _ROWS, _REPLAY)))
                findings += _clock_findings(place, events, now)
                findings += _memory_findings(place, raw, rule, count, _part(on_share, _REPLAY, 1.0))
                findings += _copy_findings(place, {event.id for event in events}, copied)
                mended = joining.mended_ever(raw)
                deck_files = tuple(deck.path for deck in known_decks.load(raw))
        except (StoreError, ValueError, TypeError, KeyError) as failure:
            if not findings:
                told = failure.diagnostics[0].message if isinstance(failure, StoreError) else "a row cannot be read"
                findings.append(Diagnostic(place, "S008", told, _SALVAGE))
    if damaged:
        message = f"{len(damaged):,} of {len(events) + len(damaged):,} rows fail their checksum; all others are used"
        findings.append(Diagnostic(place, "S011", message, _MEND))
    cards = frozenset(CardId(event.subject) for event in events if event.kind == EventKind.ANSWER)
    return Examination(len(events), tuple(findings), mended, cards, deck_files)


_MEND = "`aiquiz doctor --mend` takes them from the second copy of the log and the backups"
_SALVAGE = "`aiquiz doctor --salvage NEW.db` makes a new file of what can be read, and of the backups"


def parameters_in(path: Path) -> tuple[float, ...] | None:
    """The parameters of memory that the file says were adopted; None where it says none, or cannot be read."""
    if not path.exists():
        return None
    try:
        with closing(Connection(path)) as connection, connection.reading() as raw:
            return log.latest_parameters(raw, lambda _: None)
    except StoreError:
        return None


def readable_events(path: Path) -> Iterator[Event]:
    """The rows of a damaged file that can still be read and are whole, each once; none where nothing can.

    Reads in ranges of row numbers and halves a range that fails, so that a broken page costs only its own rows.
    Raises nothing but for a bug.
    """
    try:
        size_bytes = path.stat().st_size
        raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except (OSError, sqlite3.Error):
        return
    with closing(raw):
        raw.text_factory = lambda data: data.decode("utf-8", "replace")
        try:
            raw.execute("PRAGMA trusted_schema = OFF")
        except sqlite3.Error:
            return
        # Row numbers have no gaps. The file's own word for the last one may be damaged, its size is not.
        most_rows = size_bytes // _SHORTEST_ROW_BYTES
        ranges = [(first, first + _RANGE_ROWS - 1) for first in range(1, most_rows + 1, _RANGE_ROWS)]
        seen: set[str] = set()
        while ranges:
            first, final = ranges.pop()
            try:
                events = log.events_between(raw, first, final)
            except (sqlite3.Error, UnicodeDecodeError, OverflowError):
                if first < final:
                    middle = (first + final) // 2
                    ranges += [(first, middle), (middle + 1, final)]
                continue
            for event in events:
                if event.id not in seen:
                    seen.add(event.id)
                    yield event


def _clock_findings(place: Place, events: list[Event], now: Now) -> Iterator[Diagnostic]:
    behind = sum(1 for event in events if event.hlc - event.at.ms > _MS_PER_DAY)
    ahead = sum(1 for event in events if event.at.ms - now.ms > _MS_PER_DAY)
    hint = "nothing is lost: rows keep their order; days that were counted wrongly only shift due days"
    if behind:
        message = f"the clock was set back by more than a day before {behind:,} rows were written"
        yield Diagnostic(place, "S019", message, hint, Severity.WARNING)
    if ahead:
        message = f"{ahead:,} rows were written more than a day after now: the clock was ahead, or is behind"
        yield Diagnostic(place, "S019", message, hint, Severity.WARNING)


def _part(on_share: OnShare, first: float, last: float) -> OnShare:
    """What the shares of a part of the whole are told to: the part that goes from `first` to `last`."""
    return lambda share: on_share(first + (last - first) * min(share, 1.0))


def _counted(rows: Iterable[T], count: int, on_share: OnShare) -> Iterator[T]:
    """`rows`, of which there are about `count`."""
    for number, row in enumerate(rows, 1):
        if number % _TOLD_EVERY_ROWS == 0:
            on_share(number / count)
        yield row


def _ids_copied(path: Path, raw: sqlite3.Connection, on_share: OnShare) -> frozenset[str] | None:
    """The rows that the second copy holds; None where there is none. Read before the log, which may still grow."""
    device = raw.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
    file = second_copy_path(path, device[0] if device else "")
    read = 0

    def add(length: int) -> None:
        nonlocal read
        read += length
        on_share(read / size_bytes)

    try:
        size_bytes = max(1, file.stat().st_size)
        copy = events_in_file(file, on_bytes=add)
        return frozenset(event.id for event in copy if event is not None)
    except OSError:
        return None


def _copy_findings(place: Place, ids: Set[str], copied: frozenset[str] | None) -> Iterator[Diagnostic]:
    if copied is None:
        return  # the next answer makes it
    if more := len(copied - ids):
        message = f"the second copy of the log has {more:,} rows that are missing or damaged here"
        yield Diagnostic(place, "S021", message, "`aiquiz doctor --mend` adds and mends them")
    if lacking := len(ids - copied):
        message = f"the second copy of the log lacks {lacking:,} rows"
        yield Diagnostic(place, "S020", message, "`aiquiz doctor --mend` writes them", Severity.WARNING)


def _memory_findings(
    place: Place, raw: sqlite3.Connection, rule: MemoryRule, count: int, on_share: OnShare
) -> Iterator[Diagnostic]:
    if not memory.is_current(raw, rule):
        return  # it is made anew at the next start, whatever it holds
    with translated(Path(place.file)):
        kept = memory.load(raw)
        replayed = memory.replayed(rule, _counted(log.steps(raw, lambda _: None), count, on_share))
    wrong = sum(1 for card in kept.keys() | replayed.keys() if kept.get(card) != replayed.get(card))
    if wrong:
        message = f"what is remembered of {wrong:,} cards is not what a replay of their answers gives"
        hint = "`aiquiz doctor --replay` makes it anew; no answer is touched"
        yield Diagnostic(place, "S018", message, hint)
