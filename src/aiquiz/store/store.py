"""The progress file: every answer ever given, and what is remembered because of them."""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.files import shown_path
from aiquiz.model.ids import CardId, DeckId, EventId, ItemId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now, Review, Step
from aiquiz.store import known_decks, limits, log, memory, migrations, standing
from aiquiz.store.connection import BUSY_TIMEOUT_SECONDS, Connection
from aiquiz.store.events import Event, EventKind, body_of
from aiquiz.store.failures import store_error
from aiquiz.store.folder import make_folder
from aiquiz.store.known_decks import KnownDeck
from aiquiz.store.mark import mark_in
from aiquiz.store.memory import MemoryRule
from aiquiz.store.second_copy import Follower, SecondCopy, second_copy_error, second_copy_path

if TYPE_CHECKING:
    from aiquiz.model.card_text import CardText
    from aiquiz.store.acting import Done
    from aiquiz.store.actions import Action
    from aiquiz.store.changes import Changes, Mark
    from aiquiz.store.days import DayPace
    from aiquiz.store.joining import Joined
    from aiquiz.store.sample import Sample
    from aiquiz.store.summing import SumMark, Summed
    from aiquiz.store.writing import Writing

__all__ = ["Store"]

T = TypeVar("T")


class Store:
    """An open progress file. Every method that writes is one transaction, durable when it returns.

    May be used from several threads; several processes may have the same file open. Every method raises StoreError
    (codes S0NN) when the file cannot be used, and then nothing of the step was saved.
    """

    def __init__(self, connection: Connection, rule: MemoryRule) -> None:
        self._connection = connection
        self._rule = rule
        self._damaged: set[int] = set()
        self._follower: Follower | None = None
        with connection.reading() as raw:
            device = raw.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        if device is None:
            raise store_error(connection.path, "S008", "the progress file has lost its device id")
        self.device: str = device[0]

    @classmethod
    def open(
        cls, path: Path, rule: MemoryRule, now: Now, *, busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS
    ) -> Self:
        """Opens the progress file `path`, making it and its folders where there is none.

        `rule` says how answers become memory. A file that is not ours or from a newer aiquiz is refused untouched.
        """
        path = Path(os.path.realpath(path))  # SQLite puts its journal beside the file itself, not beside a link
        make_folder(path)
        try:
            migrations.refuse_foreign(path, migrations.NEWEST_VERSION)
        except OSError as failure:
            raise store_error(path, "S006", f"the progress file cannot be read: {failure.strerror}") from failure
        connection = Connection(path, busy_timeout_seconds)
        try:
            migrations.bring_up_to_date(connection, lambda raw: _describe(raw, now))
            return cls(connection, rule)
        except BaseException:
            connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file, when its second copy has what was saved. May be called twice."""
        if self._follower is not None:
            self._follower.close()
        self._connection.close()

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """While the block runs nothing is read or written here, and no lock on the file is held."""
        with self._connection.reading():
            yield

    @property
    def path(self) -> Path:
        """The progress file."""
        return self._connection.path

    def memories(self) -> dict[CardId, MemoryState]:
        """What is remembered of every card that was ever answered (and not undone)."""
        return self._remembered(memory.load)

    def memory_of(self, card: CardId) -> MemoryState | None:
        """What is remembered of one card; None where it was never answered, or every answer was undone."""
        return self._remembered(lambda raw: memory.load_one(raw, card))

    def mark(self) -> tuple[int, str, str]:
        """How far the file has come, as in `Mark`; what is remembered is made anew first if it is stale."""
        return self._remembered(mark_in)

    def changes(self, since: Mark | None, decks: Iterable[DeckId] = ()) -> Changes:
        """What came to be remembered since `since` (None: everything there is), and all that is of `decks`."""
        from aiquiz.store import changes

        return self._remembered(lambda raw: changes.since(raw, since, decks))

    def answered_since(self, first_day: int, rating: int = 0) -> set[CardId]:
        """The cards that were answered on this study day or later, with this rating (0: any)."""
        from aiquiz.store import answered

        with self._connection.reading() as raw:
            return answered.answered_since(raw, log.links_in(raw, self._damaged.add), first_day, rating)

    def answered_surely(self) -> set[CardId]:
        """The cards with an answer of which the learner had said to be sure."""
        from aiquiz.store import answered

        with self._connection.reading() as raw:
            return answered.answered_surely(raw, log.links_in(raw, self._damaged.add))

    def introduced_since(self, first_day: int) -> set[CardId]:
        """The cards that were first answered on this study day or later, whatever was reset since."""
        from aiquiz.store import answered

        with self._connection.reading() as raw:
            return answered.introduced_since(raw, log.links_in(raw, self._damaged.add), first_day)

    def introduced_on(self, study_day: int) -> tuple[CardId, ...]:
        """The cards that were new on this study day, by id."""
        with self._connection.reading() as raw:
            return memory.introduced_on(raw, study_day)

    def reviews(self) -> tuple[Review, ...]:
        """Every answer that was not undone, in the order of replay."""
        with self._connection.reading() as raw:
            return tuple(log.answers(raw, self._damaged.add))

    def summed(self, since: SumMark | None, goes_on: Callable[[], bool] = lambda: True) -> Summed:
        """What the answers come to that joined the log since this mark (None: all, which may take seconds).

        Holds up nobody who saves an answer meanwhile. Raises InterruptedError once `goes_on` says no.
        """
        from aiquiz.store.summing import summed

        found = summed(self._connection, since, goes_on)
        self._damaged.update(found.mark.damaged)
        return found

    def sure_or_not(self) -> tuple[Review, ...]:
        """Those of `reviews` of which the learner had said how sure they were."""
        with self._connection.reading() as raw:
            return tuple(log.answers_with(raw, '"is_sure":', self._damaged.add))

    def steps(self) -> tuple[Step, ...]:
        """Every answer, reset and set due day that was not undone, in the order of replay."""
        with self._connection.reading() as raw:
            return tuple(log.steps(raw, self._damaged.add))

    def sample(self, answers: int) -> Sample:
        """`steps`, or where there are more answers than so many, those of as many cards as gave about so many."""
        from aiquiz.store.sample import sampled

        with self._connection.reading() as raw:
            return sampled(raw, log.links_in(raw, self._damaged.add), answers, self._damaged.add)

    @property
    def parameters(self) -> tuple[float, ...] | None:
        """The parameters of memory that were adopted last; None: the usual ones."""
        with self._connection.reading() as raw:
            return log.latest_parameters(raw, self._damaged.add)

    def adopt(self, parameters: Sequence[float], now: Now) -> None:
        """Notes that memory follows these parameters from now on; `use` the rule that they make."""
        with self._writing() as writing:
            writing.note(EventKind.PARAMETERS, "all", now, body=body_of({"parameters": list(parameters)}))

    def use(self, rule: MemoryRule) -> None:
        """Works by another rule; memory is made anew when it is next asked for."""
        self._rule = rule

    def reviews_on(self, study_day: int) -> tuple[Review, ...]:
        """The answers of one study day that were not undone, in the order of replay."""
        with self._connection.reading() as raw:
            return tuple(log.answers_on_day(raw, study_day, self._damaged.add))

    def given_on(self, study_day: int) -> tuple[log.Given, ...]:
        """Which answers `reviews_on` has, and to which cards: a day may have thousands."""
        with self._connection.reading() as raw:
            return tuple(log.given_on_day(raw, study_day, self._damaged.add))

    def record(self, review: Review, *, replaces: Sequence[EventId] = (), text: CardText | None = None) -> MemoryState:
        """Saves an answer and returns what is remembered of its card now; `text` is how the card reads.

        `replaces` names answers that this one takes the place of; those that are in the log are undone in the same
        transaction. Saving the same review again changes nothing, so a failed call may simply be repeated.
        """
        from aiquiz.store import answering

        with self._writing() as writing:
            return answering.record(writing, review, replaces, text)

    def practise(self, review: Review, *, replaces: Sequence[EventId] = ()) -> None:
        """Saves an answer that the schedule does not see. May be repeated as `record`."""
        from aiquiz.store import answering

        with self._writing() as writing:
            answering.practise(writing, review, replaces)

    def undo(self, event: EventId, now: Now) -> bool:
        """Notes that this event does not count. False where it is not in the log or was undone before."""
        with self._writing() as writing:
            return writing.undo(event, now)

    def act(self, action: Action, cards: Sequence[CardId], now: Now, day: int | None = None) -> tuple[EventId, ...]:
        """Does `action` to these cards in one transaction; the new rows' ids.

        `day` is the study day that Action.BURY holds for, and the one on which Action.DUE puts the cards.
        """
        from aiquiz.store import acting

        with self._writing() as writing:
            return acting.act(writing, action, cards, now, day)

    def move(self, days: Mapping[CardId, int], now: Now) -> None:
        """Puts each card on its study day, all in one transaction."""
        from aiquiz.store import acting

        with self._writing() as writing:
            acting.move(writing, days, now)

    def texts(self, cards: Iterable[CardId]) -> dict[CardId, CardText]:
        """How each of these cards read when it was answered last, as far as that was kept."""
        from aiquiz.store import identity

        with self._connection.reading() as raw:
            return identity.texts(raw, cards, self._damaged.add)

    @property
    def has_aliases(self) -> bool:
        """Whether any card ever went by another name."""
        with self._connection.reading() as raw:
            return raw.execute("SELECT 1 FROM log WHERE kind = 'alias' LIMIT 1").fetchone() is not None

    def aliases(self) -> Mapping[str, CardId]:
        """Every name that is another card's by now, and that card."""
        with self._connection.reading() as raw:
            return log.links_in(raw, self._damaged.add).cards

    def link(self, cards: Mapping[CardId, CardId], now: Now) -> None:
        """Notes that each old card is the new one by now, so that its history follows; itself: that it no longer is."""
        with self._writing() as writing:
            writing.link(cards, now)

    def show_as(self, names: Collection[CardId]) -> None:
        """Shows cards under these of their names, which this device's decks have. Other devices keep to theirs."""
        with self._writing() as writing:
            writing.show_as(names)

    def parted_elsewhere(self) -> frozenset[CardId]:
        """The names of which another device said last that they are cards of their own."""
        from aiquiz.store import identity

        with self._connection.reading() as raw:
            return identity.parted_elsewhere(raw, self.device, self._damaged.add)

    def keep_apart(self, old: CardId, new: CardId, now: Now) -> None:
        """Notes that these are two cards, however alike they read."""
        with self._writing() as writing:
            writing.note(EventKind.DISTINCT, old, now, body=body_of({"card": new}))

    def kept_apart(self) -> frozenset[tuple[CardId, CardId]]:
        """Pairs of an old and a new card that somebody said are two: in words, or by undoing an alias."""
        from aiquiz.store import identity

        with self._connection.reading() as raw:
            return identity.kept_apart(raw, self._damaged.add)

    def limits_on(self, study_day: int) -> dict[str, tuple[int | None, int | None]]:
        """The limits (new cards, reviews) that were set by deck for this study day only; None: as usual."""
        with self._connection.reading() as raw:
            return limits.load(raw, study_day)

    def set_limits_on(self, study_day: int, decks: Iterable[DeckId], new: int | None, reviews: int | None) -> None:
        """Sets the limits of these decks for this study day; None leaves one as it is."""
        with self._connection.writing() as raw:
            limits.change(raw, study_day, decks, new, reviews)

    def undo_last(self, now: Now) -> Done | None:
        """Takes back what was done last on this device, all cards of it; None where nothing is left to take back.

        An answer, a flag, or an action with all its cards; what came from other devices stays.
        """
        from aiquiz.store import acting

        with self._writing() as writing:
            return acting.undo_last(writing, now)

    def last_answer(self, cards: Container[CardId]) -> Review | None:
        """The last answer to one of these cards that was not undone, on whatever day and device."""
        from aiquiz.store import answering

        with self._connection.reading() as raw:
            return answering.last_answer(raw, cards, self._damaged.add)

    def history(self, card: CardId) -> tuple[Event, ...]:
        """Everything that was done to one card and was not undone, practice too, in the order of replay."""
        with self._connection.reading() as raw:
            return tuple(log.standing_of_card(raw, card, self._damaged.add))

    def suspended(self) -> frozenset[CardId]:
        """The cards that are not asked until they are taken back."""
        with self._connection.reading() as raw:
            return standing.suspended(raw, self._damaged.add)

    def buried_on(self, study_day: int) -> frozenset[CardId]:
        """The cards that are not asked on this study day."""
        with self._connection.reading() as raw:
            return standing.buried_on(raw, study_day, self._damaged.add)

    def events(self) -> tuple[Event, ...]:
        """Every row of the log that is whole, undone answers too, in the order of replay."""
        with self._connection.reading() as raw:
            return tuple(log.events(raw, self._damaged.add))

    def events_but(self, there: Container[str]) -> tuple[Event, ...]:
        """The rows of `events` whose ids are not in `there`."""
        with self._connection.reading() as raw:
            return tuple(log.events_but(raw, there, self._damaged.add))

    def checksums(self) -> dict[str, int]:
        """The checksum of every row by its id."""
        with self._connection.reading() as raw:
            return log.checksums(raw)

    def merge(self, events: Iterable[Event]) -> Joined:
        """Adds the rows of another log that this one lacks, mends damaged rows that are whole there, and replays.

        In whatever order and however often logs are merged, the same rows stand in the same order in the end.
        """
        from aiquiz.store import joining

        with self._writing() as writing:
            added, mended = joining.join(writing, {event.id: event for event in events})
        self._damaged -= mended
        if mended and self._follower is not None:
            self._follower.look_again()
        return joining.Joined(len(added), len(mended))

    @property
    def mended_rows(self) -> int:
        """How many damaged rows of this file were ever replaced by whole ones."""
        from aiquiz.store import joining

        with self._connection.reading() as raw:
            return joining.mended_ever(raw)

    def keep_second_copy(self) -> None:
        """From now on a text file beside the progress file follows the log, in a thread of its own."""
        self._follower = self._follower or Follower(SecondCopy(self._connection, self.device))
        self._connection.on_commit = self._follower.wake

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever written down."""
        with self._connection.reading() as raw:
            return raw.execute("SELECT 1 FROM log LIMIT 1").fetchone() is None

    def back_up(self, target: Path, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Makes `target` a copy of the file, found whole before it gets that name. Raises StoreError (S014).

        May be called from another thread than those that save answers, and holds none of them up. Is given up, with
        an error, as soon as `goes_on` says no.
        """
        from aiquiz.store.backups import copy_whole

        try:
            copy_whole(self.path, target, goes_on)
        except (OSError, sqlite3.Error) as failure:
            raise store_error(target, "S014", f"no backup was made: {failure}", "try another place") from failure

    @property
    def synced_at_ms(self) -> int | None:
        """When this file was last synced with other devices, by the wall clock; None where it never was."""
        with self._connection.reading() as raw:
            found = raw.execute("SELECT value FROM meta WHERE key = 'synced_at_ms'").fetchone()
        return int(found[0]) if found and found[0].isdecimal() else None

    def pace_on(self, study_day: int, longest_ms: int) -> DayPace:
        """How long the answers of one study day took, none counted as longer; they are not read for it."""
        from aiquiz.store.days import pace_on

        with self._connection.reading() as raw:
            return pace_on(raw, study_day, longest_ms)

    def is_changed_before(self, study_day: int, seq: int) -> bool:
        """Whether since row `seq` of the log an answer of a day before this one came to it, or was taken back."""
        from aiquiz.store.days import is_changed_before

        with self._connection.reading() as raw:
            return is_changed_before(raw, study_day, seq)

    def days_in_a_row(self, today: int) -> int:
        """Study days in a row with an answer, up to today."""
        from aiquiz.store.days import days_in_a_row

        with self._connection.reading() as raw:
            return days_in_a_row(raw, today)

    def is_answered_on(self, study_day: int) -> bool:
        """Whether the study day has an answer, also where all of them were undone."""
        from aiquiz.store.days import is_answered_on

        with self._connection.reading() as raw:
            return is_answered_on(raw, study_day)

    @property
    def is_welcomed(self) -> bool:
        """Whether the app was opened on this file before."""
        with self._connection.reading() as raw:
            return raw.execute("SELECT 1 FROM meta WHERE key = 'welcomed_at_ms'").fetchone() is not None

    def note_welcome(self, now: Now) -> None:
        """Remembers that the app was opened on this file."""
        with self._connection.writing() as raw:
            raw.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('welcomed_at_ms', ?)", (str(now.ms),))

    def note_sync(self, now: Now) -> None:
        """Remembers that this file was synced just now."""
        with self._connection.writing() as raw:
            raw.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('synced_at_ms', ?)", (str(now.ms),))

    def mend_second_copy(self) -> None:
        """Writes every row that the second copy lacks, wherever in the log it is. Raises StoreError (S020)."""
        copy = SecondCopy(self._connection, self.device)
        copy.distrust()
        try:
            copy.catch_up()
        except OSError as failure:
            raise second_copy_error(copy.path, failure) from failure

    def flagged(self) -> frozenset[tuple[DeckId, ItemId]]:
        """The items that carry the edit-later flag."""
        with self._connection.reading() as raw:
            return standing.flagged(raw, self._damaged.add)

    def set_flag(self, deck: DeckId, item: ItemId, is_flagged: bool, now: Now) -> None:
        """Sets or takes away an item's edit-later flag."""
        kind = EventKind.FLAG if is_flagged else EventKind.UNFLAG
        with self._writing() as writing:
            writing.note(kind, f"{deck}/{item}", now)

    def rebuild_memory(self) -> None:
        """Drops what is remembered and replays the log."""
        with self._writing() as writing:
            writing.rebuild()

    def known_decks(self) -> tuple[KnownDeck, ...]:
        """The deck files that were studied by name, by path."""
        with self._connection.reading() as raw:
            return known_decks.load(raw)

    def remember_deck(self, known: KnownDeck) -> None:
        """Adds a deck file to the known ones, or brings its entry up to date."""
        with self._connection.writing() as raw:
            known_decks.remember(raw, known)

    def forget_deck(self, path: Path) -> None:
        """Drops a deck file from the known ones; its answers stay."""
        with self._connection.writing() as raw:
            known_decks.forget(raw, path)

    def problems(self) -> tuple[Diagnostic, ...]:
        """Warnings: rows found so far that fail their checksum, and a second copy that cannot be written."""
        found: list[Diagnostic] = []
        if self._damaged:
            rows = "1 damaged row" if len(self._damaged) == 1 else f"{len(self._damaged)} damaged rows"
            message = f"{rows} of the answer log passed over; all others are used"
            hint = "`aiquiz doctor --mend` takes them from the second copy of the log and the backups"
            found.append(Diagnostic(Place(shown_path(self.path)), "S011", message, hint, Severity.WARNING))
        if self._follower is not None and self._follower.failure is not None:
            told = second_copy_error(second_copy_path(self.path, self.device), self._follower.failure).diagnostics[0]
            found.append(replace(told, severity=Severity.WARNING))
        return tuple(found)

    def _remembered(self, load: Callable[[sqlite3.Connection], T]) -> T:
        """What `load` finds in the memory table, which is made anew first if it is stale or damaged."""
        with self._connection.reading() as raw, suppress(ValueError):
            if memory.is_current(raw, self._rule):
                return load(raw)
        self.rebuild_memory()
        with self._connection.reading() as raw:
            return load(raw)

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        """A transaction that changes the log or the memory."""
        from aiquiz.store.writing import Writing

        with self._connection.writing() as raw:
            yield Writing(raw, self._rule, self.device, self._damaged.add)


def _describe(raw: sqlite3.Connection, now: Now) -> None:
    """Fills the table `meta` of a new file."""
    values = {"device": uuid.uuid4().hex, "created_at_ms": str(now.ms)}
    raw.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", values.items())
