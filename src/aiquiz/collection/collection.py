"""Decks, progress and the clock in one place: the one door that the terminal app and the command line use."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from aiquiz.collection.catalog import index_of
from aiquiz.collection.choosing import chosen_on, deck_on
from aiquiz.collection.clock import system_clock
from aiquiz.collection.examplace import unfinished_file
from aiquiz.collection.library import Library
from aiquiz.collection.present import Present
from aiquiz.collection.rule import memory_rule, scheduler_of
from aiquiz.collection.wish import Wish
from aiquiz.config import Paths, Settings, shipped_decks_folder
from aiquiz.errors import AiquizError, StoreError
from aiquiz.model.clock import Clock
from aiquiz.model.ids import CardId, DeckId
from aiquiz.schedule import Scheduler
from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.collection.browse import Rows, Sort
    from aiquiz.collection.browsing import Browser
    from aiquiz.collection.bulk import BulkEdits, Target
    from aiquiz.collection.cards import Past
    from aiquiz.collection.copies import Copies
    from aiquiz.collection.deck_overview import Overview
    from aiquiz.collection.exam import ExamSitting, ExamWish
    from aiquiz.collection.figures import Figures
    from aiquiz.collection.moves import Moves
    from aiquiz.collection.numbers import Hardest, Statistics
    from aiquiz.collection.optimizing import Optimized
    from aiquiz.collection.passages import Passage, PassageFinder
    from aiquiz.collection.planned import PlannedExam
    from aiquiz.collection.study import Study
    from aiquiz.collection.workshop import Workshop
    from aiquiz.early.noted import Facts, Lately
    from aiquiz.model.card import Card
    from aiquiz.model.deck import Deck
    from aiquiz.search import CardFacts
    from aiquiz.stats import Confidence, Workload
    from aiquiz.store import Action, Done
    from aiquiz.study import Doubt

__all__ = ["Collection"]


class Collection:
    """All decks with everything that was learned of them. Every method may be called from any thread.

    Deck files are looked at anew by every call that shows or studies them, so edits are seen at once; a sitting that
    has begun goes on with the cards it began with. Methods raise StoreError when the progress file fails.
    """

    def __init__(self, store: Store, library: Library, scheduler: Scheduler, settings: Settings, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._present = Present(store, library, scheduler, settings, clock)
        self._own_folder = Path()
        self._passages: PassageFinder | None = None
        self._browser: Browser | None = None
        self._is_closed = False
        self._lock = threading.Lock()

    @classmethod
    def open(cls, paths: Paths, settings: Settings, clock: Clock = system_clock, *, extra: Sequence[Path] = ()) -> Self:
        """Opens the progress file, making it where there is none. Raises StoreError.

        Decks come from the folders of `paths` and `settings`, from aiquiz itself, from deck files studied by name
        before, and from `extra`: deck files or folders of them, which win where two decks have the same id.
        """
        collection = cls._over(paths, settings, clock, extra)
        collection._store.keep_second_copy()
        return collection

    @classmethod
    def open_unsaved(
        cls,
        paths: Paths,
        settings: Settings,
        failure: StoreError,
        folder: Path,
        clock: Clock = system_clock,
        *,
        extra: Sequence[Path] = (),
    ) -> Self:
        """Opens a copy of the progress file in `folder`, because the file itself cannot be written (`failure`).

        Everything works; nothing lasts, and the home screen and every question say so. Raises StoreError.
        """
        from aiquiz.collection.unsaved import copied_to, told

        collection = cls._over(copied_to(folder, paths), settings, clock, extra)
        collection._present.not_saving = told(failure, paths.db)
        return collection

    @classmethod
    def _over(cls, paths: Paths, settings: Settings, clock: Clock, extra: Sequence[Path]) -> Self:
        store = Store.open(paths.db, memory_rule(settings), clock())
        index = index_of(paths.cache, store.device)
        library = Library(shipped_decks_folder(), paths.deck_folders, settings.deck_folders, extra, index)
        parameters = store.parameters
        store.use(memory_rule(settings, parameters))
        collection = cls(store, library, scheduler_of(settings, parameters), settings, clock)
        collection._own_folder = paths.deck_folders[0] if paths.deck_folders else paths.db.parent / "decks"
        return collection

    @property
    def is_saving(self) -> bool:
        """Whether what is answered lasts."""
        return self._present.is_saving

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the progress file, after an answer that is still being saved. May be called twice."""
        if not self._is_closed:
            self._is_closed = True
            with suppress(AiquizError):  # then the next start follows, and takes longer
                self._present.followed()
        if self._browser is not None:
            self._browser.close()
        self._present.library.index.close()
        self._store.close()

    def at_rest(self) -> AbstractContextManager[None]:
        """While the block runs nothing is saved or read here, so that other programs can use the progress file."""
        return self._store.at_rest()

    def overview(self) -> Overview:
        """The home screen: every deck with what it would ask now, and every problem with deck files."""
        from aiquiz.collection.home import home

        return home(self._present)

    def statistics(self) -> Statistics:
        """The numbers of `aiquiz stats`."""
        from aiquiz.collection.overview import statistics_of

        days = self._present.sums.days()
        found = statistics_of(self._present.shelf(), self._present.agenda(), self._store, days)
        return replace(found, synced_days_ago=self._present.synced_days_ago())

    def confidence(self) -> Confidence:
        """How right the answers were of which this person said how sure they are."""
        from aiquiz.stats import confidence

        return confidence(self._store.sure_or_not(), self.today)

    def answers_by_day(self) -> tuple[dict[int, int], int]:
        """The answers of each study day that has any, and today's study day."""
        return {day: one.answers for day, one in self._present.sums.days().items()}, self.today

    def hardest(self) -> Hardest:
        """The cards and tags that are missed most."""
        from aiquiz.collection.overview import hardest_of

        return hardest_of(self._present.shelf(), self._present.sums.cards())

    def stop_counting(self) -> None:
        """Gives up adding answers up for a screen that was left: its thread raises InterruptedError."""
        self._present.stop_counting()

    def named(self) -> tuple[DeckId, ...]:
        """The decks that `extra` brought, in the order to show them; a file that holds no sound deck brings none."""
        return self._present.shelf().extra

    def ids(self) -> tuple[DeckId, ...]:
        """All decks, in the order to show them."""
        return tuple(self._present.shelf().decks)

    def known(self, deck: DeckId) -> DeckId:
        """The deck's id, where there is such a deck. Raises UsageError where there is none."""
        return deck_on(self._present.shelf(), deck).id

    def deck(self, deck: DeckId) -> Deck:
        """The deck with this id. Raises UsageError where there is none."""
        return deck_on(self._present.shelf(), deck).read()

    def study(self, decks: Sequence[DeckId], wish: Wish | None = None) -> Study:
        """A sitting over these decks together, or over all where none is named.

        Raises UsageError for an unknown id, and for a search that cannot be read.
        """
        from aiquiz.collection.sittings import sitting

        shelf = self._present.shelf()
        if self._present.may_miss_cards(shelf):
            from aiquiz.collection.relinking import refind

            refind(self._present, shelf)
        return sitting(self._present, shelf, decks, wish or Wish())

    def facts_for_next_start(self) -> Facts | None:
        """What the next start may know beforehand, so that the first question stands before the app is there."""
        from aiquiz.collection.nextstart import facts_for_next_start

        return facts_for_next_start(self._present)

    def lately_for_next_start(self) -> Lately:
        """What the last days came to, so that the next start need not count all of them."""
        from aiquiz.collection.nextstart import lately_for_next_start

        return lately_for_next_start(self._present)

    def refind(self) -> int:
        """Gives questions that were reworded or moved their history back, where that is certain; how many cards.

        `undo` takes it back, and then they stay two.
        """
        from aiquiz.collection.relinking import refind

        shelf = self._present.shelf()
        return refind(self._present, shelf) if self._present.may_miss_cards(shelf) else 0

    def doubts(self) -> tuple[tuple[Doubt, tuple[Card, ...]], ...]:
        """Histories of cards that are in no deck any more, each with the cards that may be it, likest first."""
        from aiquiz.collection.relinking import doubts_on

        shelf = self._present.shelf()
        return doubts_on(self._present, shelf) if self._present.may_miss_cards(shelf) else ()

    def demand_deck(self, deck: DeckId) -> None:
        """Raises UsageError (L004) for a name that no deck has, nor one that was answered before it went."""
        from aiquiz.collection.relinking import demand_deck

        demand_deck(self._present, self._present.shelf(), deck)

    def link(self, old: CardId, new: CardId) -> None:
        """Says that the old card is the new one by now; its history follows. `undo` takes it back."""
        self._store.link({old: new}, self._clock())

    def keep_apart(self, old: CardId, new: CardId) -> None:
        """Says that these are two cards, so that it is not asked again."""
        self._store.keep_apart(old, new, self._clock())

    def cards(self, search: str, decks: Sequence[DeckId] = ()) -> tuple[CardFacts, ...]:
        """The cards that `search` finds, in these decks or in all. Raises UsageError as `study`."""
        from aiquiz.search import parse_query

        query = parse_query(search)
        chosen = chosen_on(self._present.shelf(), decks)
        return tuple(self._present.finder(self._present.agenda()).found(chosen, query))

    def browse(
        self,
        search: str,
        decks: Sequence[DeckId] = (),
        sort: Sort | None = None,
        *,
        descending: bool = False,
        among: Rows | None = None,
    ) -> Rows:
        """The cards that `cards` would give, as rows that are read when they are shown; made for every key press.

        With rows found on the same study day, `among` whose decks to look, neither their files are looked at again nor
        what was answered and done since: that takes half of the time, and would be done for every letter typed. Raises
        UsageError as `study`.
        """
        from aiquiz.collection.browse import Sort
        from aiquiz.collection.browsing import Browser
        from aiquiz.search import parse_query

        query = parse_query(search)
        if among is not None and among.agenda.today == self.today:
            chosen, problems = among.decks, among.problems
            index, agenda = self._present.library.index, among.agenda
        else:
            shelf = self._present.shelf()
            chosen, problems = tuple(chosen_on(shelf, decks)), shelf.problems
            index, agenda = self._present.followed(), self._present.day()
        with self._lock:
            if self._browser is None or not self._browser.searches(index):
                self._browser = Browser(index.beside(), self._store)
        return self._browser.rows(
            query,
            chosen,
            agenda,
            self._present.scheduler,
            self.settings.leech_lapses,
            sort or Sort.DECK,
            problems,
            descending=descending,
        )

    def act(self, action: Action, cards: Sequence[CardId], due_in_days: int = 0) -> None:
        """Does `action` to these cards, all or none; `undo` takes it back.

        Action.BURY holds for today, and Action.DUE puts the cards `due_in_days` study days from today.
        """
        now = self._clock()
        self._store.act(action, cards, now, self.today + due_in_days)

    def change_limits_today(self, decks: Sequence[DeckId], new: int | None, reviews: int | None) -> tuple[DeckId, ...]:
        """Sets how many new and due cards these decks (none named: all) may ask, for this study day only.

        None leaves a limit as it is. Returns the decks. Raises UsageError for an unknown id.
        """
        chosen = tuple(loaded.id for loaded in chosen_on(self._present.shelf(), decks))
        self._store.set_limits_on(self.today, chosen, new, reviews)
        return chosen

    def exam(self, decks: Sequence[DeckId], wish: ExamWish | None = None) -> ExamSitting:
        """A new timed test over these decks, or over all where none is named; `begin` makes it last.

        Raises UsageError as `study`, where there is nothing to ask (L021), and while another is unfinished (L022).
        """
        from aiquiz.collection.exam import ExamWish
        from aiquiz.collection.examining import new_exam

        return new_exam(self._present, decks, wish or ExamWish())

    def unfinished_exam(self) -> ExamSitting | None:
        """The test that was left before its end, to be gone on with; None where there is none.

        Raises StoreError (L020) where its file cannot be read.
        """
        if not os.path.lexists(unfinished_file(self._present.store.path)):
            return None
        from aiquiz.collection.examining import unfinished_exam

        return unfinished_exam(self._present)

    def discard_exam(self) -> Path | None:
        """Puts the unfinished test away; where its file is then, None where there was none."""
        from aiquiz.collection.examining import discard_exam

        return discard_exam(self._present)

    def exam_plans(self, decks: Sequence[DeckId] = ()) -> tuple[PlannedExam, ...]:
        """The plan of every exam ahead that asks of these decks, or of all. Raises UsageError for an unknown id."""
        chosen = chosen_on(self._present.shelf(), decks)
        agenda = self._present.agenda()
        return self._present.exams(agenda.today).planned(chosen, agenda.memories, agenda.suspended)

    def reschedule(self, *, is_trial: bool) -> Moves:
        """Puts every card in review where the settings of today would have put it; a trial only counts.

        `undo` takes it back.
        """
        from aiquiz.collection.moves import moves

        agenda = self._present.agenda()
        moved = moves(self._present.shelf().decks.values(), agenda, self.settings, self._present.scheduler)
        if not is_trial and moved.days:
            self._store.move(moved.days, self._clock())
        return moved

    def optimize(self) -> Optimized:
        """Fits the parameters of memory to this person's answers, and adopts them where that is warranted.

        No card moves by it: see `reschedule`. Raises MissingExtraError without the extra `optimize`.
        """
        from aiquiz.collection.optimizing import optimized

        found = optimized(self._store.steps(), self.settings, self._present.scheduler.settings.parameters)
        if found.is_adopted:
            self._store.adopt(found.parameters, self._clock())
            self._present.use(self.settings, found.parameters)
        return found

    def workload(self) -> tuple[Workload, ...]:
        """What other desired retentions would cost this person, simulated."""
        from aiquiz.stats import workload

        return workload(self._present.scheduler.settings)

    def undo(self) -> Done | None:
        """Takes back what was done last on this device, on whatever day: an answer, a flag, or an action."""
        return self._store.undo_last(self._clock())

    def history(self, card: CardId) -> tuple[Past, ...]:
        """Everything that was done to the card and not undone, oldest first."""
        from aiquiz.collection.cards import past_of

        return tuple(past_of(self._store.history(card)))

    def passage(self, card: Card) -> Passage | None:
        """The paragraph of the deck's article that proves the card's answer; None where it is not to be found."""
        loaded = self._present.shelf().decks.get(card.deck)
        if loaded is None:
            return None
        from aiquiz.collection.passages import PassageFinder

        with self._lock:
            self._passages = self._passages or PassageFinder()
            return self._passages.passage(loaded, card)

    def picture(self, deck: DeckId, written: str) -> bytes:
        """The picture that a text of the deck names as `written`. Raises DeckError as `read_picture` does."""
        from aiquiz.collection.pictures import read_picture

        return read_picture(deck_on(self._present.shelf(), deck).path, written)

    @property
    def workshop(self) -> Workshop:
        """For authors: where decks are, and how they are made and edited."""
        from aiquiz.collection.workshop import Workshop  # brings what only authors need

        return Workshop(
            self._own_folder, self.settings.language_model, lambda deck: deck_on(self._present.shelf(), deck)
        )

    @property
    def copies(self) -> Copies:
        """Backups, the log as text, and other devices."""
        from aiquiz.collection.copies import Copies

        return Copies(self._store, self._clock, self._present.rollover_hour)

    @property
    def figures(self) -> Figures:
        """What the statistics screen plots."""
        from aiquiz.collection.figures import Figures

        present = self._present
        return Figures(
            self._store,
            present.scheduler,
            self.settings,
            present.shelf,
            present.agenda,
            present.study_day,
            lambda: present.sums,
        )

    def pace(self) -> float | None:
        """The seconds a card took this learner on the days of late, today's left out; None where that is not known."""
        return self._present.pace()

    def days_in_a_row(self) -> int:
        """Study days in a row with an answer, ending today or yesterday."""
        return self._store.days_in_a_row(self.today)

    def is_first_visit(self) -> bool:
        """Whether the app was never opened on this progress; asked once, it is no more."""
        if self._store.is_welcomed:
            return False
        self._store.note_welcome(self._clock())
        return True

    @property
    def settings(self) -> Settings:
        """The settings that hold now."""
        return self._present.settings

    def use_settings(self, settings: Settings) -> None:
        """From now on these hold; further folders of decks only from the next start on."""
        self._present.use(settings, self._store.parameters)

    @property
    def today(self) -> int:
        """The study day, days since 1970-01-01."""
        return self._present.study_day()

    @property
    def bulk(self) -> BulkEdits:
        """Edits of many items at once, in their files."""
        from aiquiz.collection.bulk import BulkEdits

        return BulkEdits(self._targets, lambda cards: self._store.link(cards, self._clock()))

    def _targets(self) -> Mapping[DeckId, Target]:
        from aiquiz.collection.bulk import Target

        return {deck: Target(loaded.path, loaded.is_shipped) for deck, loaded in self._present.shelf().decks.items()}

    def forget_file(self, path: Path) -> None:
        """No longer shows, or misses, a deck file that was studied by name. What was learned is kept."""
        self._store.forget_deck(Path(os.path.abspath(path)))
