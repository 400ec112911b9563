"""Decks, progress and the clock in one place: the one door that the terminal app and the command line use."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from aiquiz.collection.agenda import Agenda, Wanted, any_card
from aiquiz.collection.catalog import follow, index_beside, index_of
from aiquiz.collection.clock import system_clock
from aiquiz.collection.exams import PACE_DAYS, Exams, PlannedExam, seconds_per_card, with_exams
from aiquiz.collection.gathered import gather
from aiquiz.collection.library import Library, LoadedDeck, Shelf
from aiquiz.collection.overview import hardest_of, overview_of, statistics_of, vanished
from aiquiz.collection.passages import PassageFinder
from aiquiz.collection.plan import Aims, Moves, limits_of, load_of, moves
from aiquiz.collection.relinking import is_any_lost, look_for
from aiquiz.collection.rule import memory_rule, scheduler_of
from aiquiz.collection.study import Study
from aiquiz.collection.unsaved import copied_to, told
from aiquiz.collection.values import Hardest, Overview, Passage, Statistics
from aiquiz.collection.wish import NARROWED, Wish
from aiquiz.config import Paths, Settings, shipped_decks_folder
from aiquiz.errors import Diagnostic, StoreError, UsageError
from aiquiz.index import Database
from aiquiz.index.gathering import due_counts
from aiquiz.model.card import Card
from aiquiz.model.clock import Clock
from aiquiz.model.deck import Deck
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.review import Now
from aiquiz.schedule import Foresight, Scheduler, study_day
from aiquiz.store import Action, Done, KnownDeck, Store
from aiquiz.study import Limits

if TYPE_CHECKING:
    from aiquiz.collection.browse import Rows, Sort
    from aiquiz.collection.browsing import Browser
    from aiquiz.collection.bulk import BulkEdits, Target
    from aiquiz.collection.cards import Finder, Past
    from aiquiz.collection.copies import Copies
    from aiquiz.collection.exam import ExamSitting, ExamWish
    from aiquiz.collection.examfiles import ExamFiles
    from aiquiz.collection.figures import Figures
    from aiquiz.collection.optimizing import Optimized
    from aiquiz.collection.workshop import Workshop
    from aiquiz.search import CardFacts
    from aiquiz.stats import Calibration, Confidence, Workload
    from aiquiz.study import Doubt, Refound
    from aiquiz.study.exam import Exam

__all__ = ["Collection"]


class Collection:
    """All decks with everything that was learned of them. Every method may be called from any thread.

    Deck files are looked at anew by every call that shows or studies them, so edits are seen at once; a sitting that
    has begun goes on with the cards it began with. Methods raise StoreError when the progress file fails.
    """

    def __init__(self, store: Store, library: Library, scheduler: Scheduler, settings: Settings, clock: Clock) -> None:
        self._store, self._library, self._scheduler = store, library, scheduler
        self._settings, self._clock = settings, clock
        self._not_saving: Diagnostic | None = None
        self._own_folder = Path()
        self._passages = PassageFinder()
        self._browser: Browser | None = None
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
        collection = cls._over(copied_to(folder, paths), settings, clock, extra)
        collection._not_saving = told(failure, paths.db)
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
        return self._not_saving is None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the progress file, after an answer that is still being saved. May be called twice."""
        if self._browser is not None:
            self._browser.close()
        self._library.index.close()
        self._store.close()

    def overview(self) -> Overview:
        """The home screen: every deck with what it would ask now, and every problem with deck files."""
        shelf, day = self._shelf(), self._day()
        index = self._followed()
        gathered, memories = gather(index, tuple(shelf.decks.values()), day.today)
        agenda = replace(day, memories=memories)
        queues = {deck.id: agenda.queue([deck]) for deck in gathered}
        concerned = list(filter(day.exams.concerns, shelf.decks.values())) if day.exams else []
        if concerned:  # what is for an exam is asked as its plan says: that takes all cards of the deck
            whole = self._agenda()
            queues.update((loaded.id, whole.queue([loaded])) for loaded in concerned)
        numbers = {loaded.number for loaded in shelf.decks.values()}
        due = index.read(lambda raw: due_counts(raw, numbers, day.suspended))
        found = overview_of(shelf, queues, day, due, self._store)
        found = replace(found, synced_days_ago=self._synced_days_ago(), decks=with_exams(found, concerned, day.exams))
        return replace(found, problems=(self._not_saving, *found.problems)) if self._not_saving else found

    def statistics(self) -> Statistics:
        """The numbers of `aiquiz stats`."""
        found = statistics_of(self._shelf(), self._agenda(), self._store)
        return replace(found, synced_days_ago=self._synced_days_ago())

    def calibration(self) -> Calibration | None:
        """How well the schedule foretold this person's answers; None where there are too few to say."""
        from aiquiz.collection.foretelling import foretold
        from aiquiz.stats import calibration

        return calibration(tuple(foretold(self._scheduler, self._store.steps())))

    def confidence(self) -> Confidence:
        """How right the answers were of which this person said how sure they are."""
        from aiquiz.stats import confidence

        return confidence(self._store.reviews(), self._study_day())

    def answers_by_day(self) -> tuple[dict[int, int], int]:
        """The answers of each study day that has any, and today's study day."""
        return self._store.answers_by_day(), self._study_day()

    def hardest(self) -> Hardest:
        """The cards and tags that are missed most."""
        return hardest_of(self._shelf(), self._store)

    def named(self) -> tuple[DeckId, ...]:
        """The decks that `extra` brought, in the order to show them; a file that holds no sound deck brings none."""
        return self._shelf().extra

    def ids(self) -> tuple[DeckId, ...]:
        """All decks, in the order to show them."""
        return tuple(self._shelf().decks)

    def known(self, deck: DeckId) -> DeckId:
        """The deck's id, where there is such a deck. Raises UsageError where there is none."""
        return _on(self._shelf(), deck).id

    def deck(self, deck: DeckId) -> Deck:
        """The deck with this id. Raises UsageError where there is none."""
        return _on(self._shelf(), deck).read()

    def study(self, decks: Sequence[DeckId], wish: Wish | None = None) -> Study:
        """A sitting over these decks together, or over all where none is named.

        Raises UsageError for an unknown id, and for a search that cannot be read.
        """
        shelf = self._shelf()
        self._refind(shelf)
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        wish = wish or Wish()
        for loaded in chosen:
            self._remember(loaded)
        day = self._day()
        if wish == Wish() and not (day.exams and any(map(day.exams.concerns, chosen))):
            return self._study_of_the_day(shelf, chosen, day)
        agenda = self._agenda()
        wanted = self._wanted(chosen, agenda, wish)
        planned = agenda.planned(chosen)
        aims = Aims(self._settings, load_of(self._settings, agenda.returning()), planned)
        return Study(
            self._store, self._scheduler, self._clock, chosen, agenda, aims, wish, wanted, is_saving=self.is_saving
        )

    def _study_of_the_day(self, shelf: Shelf, decks: Sequence[LoadedDeck], day: Agenda) -> Study:
        """What is due in these decks, of which only that is read."""
        index = self._followed()
        gathered, memories = gather(index, decks, day.today)
        agenda = replace(day, memories=memories)
        numbers = {loaded.number for loaded in shelf.decks.values()}
        counts = index.read(lambda raw: due_counts(raw, numbers, day.suspended))
        aims = Aims(self._settings, replace(load_of(self._settings, ()), due=counts))
        return Study(self._store, self._scheduler, self._clock, gathered, agenda, aims, is_saving=self.is_saving)

    def _followed(self) -> Database:
        """The index, as far as the progress file is."""
        follow(self._library.index, self._store)
        return self._library.index

    def refind(self) -> int:
        """Gives questions that were reworded or moved their history back, where that is certain; how many cards.

        `undo` takes it back, and then they stay two.
        """
        return self._refind(self._shelf())

    def _refind(self, shelf: Shelf) -> int:
        found = self._refound(shelf)
        if found.certain:
            self._store.link(found.certain, self._clock())
        return sum(1 for old, new in found.certain.items() if old != new)

    def doubts(self) -> tuple[tuple[Doubt, tuple[Card, ...]], ...]:
        """Histories of cards that are in no deck any more, each with the cards that may be it, likest first."""
        shelf = self._shelf()
        found = self._refound(shelf).doubts
        if not found:
            return ()
        cards = {card.id: card for loaded in shelf.decks.values() for card in loaded.cards}
        return tuple((doubt, tuple(cards[one] for one in doubt.candidates)) for doubt in found)

    def _refound(self, shelf: Shelf) -> Refound:
        is_any = is_any_lost(shelf, self._store, self._followed())
        from aiquiz.study import Refound

        return look_for(shelf, self._store) if is_any else Refound()

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
        shelf = self._shelf()
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        return tuple(self._finder(self._agenda()).found(chosen, query))

    def browse(
        self, search: str, decks: Sequence[DeckId] = (), sort: Sort | None = None, *, descending: bool = False
    ) -> Rows:
        """The cards that `cards` would give, as rows that are read when they are shown; made for every key press.

        Raises UsageError as `study`.
        """
        from aiquiz.collection.browse import Sort
        from aiquiz.collection.browsing import Browser
        from aiquiz.search import parse_query

        query = parse_query(search)
        shelf = self._shelf()
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        index = self._followed()
        with self._lock:
            if self._browser is None:
                self._browser = Browser(index_beside(index), self._store)
        return self._browser.rows(
            query,
            chosen,
            self._day(),
            self._scheduler,
            self._settings.leech_lapses,
            sort or Sort.DECK,
            descending=descending,
        )

    def act(self, action: Action, cards: Sequence[CardId], due_in_days: int = 0) -> None:
        """Does `action` to these cards, all or none; `undo` takes it back.

        Action.BURY holds for today, and Action.DUE puts the cards `due_in_days` study days from today.
        """
        now = self._clock()
        self._store.act(action, cards, now, self._study_day() + due_in_days)

    def change_limits_today(self, decks: Sequence[DeckId], new: int | None, reviews: int | None) -> tuple[DeckId, ...]:
        """Sets how many new and due cards these decks (none named: all) may ask, for this study day only.

        None leaves a limit as it is. Returns the decks. Raises UsageError for an unknown id.
        """
        shelf = self._shelf()
        chosen = tuple(_on(shelf, deck).id for deck in dict.fromkeys(decks)) or tuple(shelf.decks)
        self._store.set_limits_on(self._study_day(), chosen, new, reviews)
        return chosen

    def exam(self, decks: Sequence[DeckId], wish: ExamWish | None = None) -> ExamSitting:
        """A new timed test over these decks, or over all where none is named; `begin` makes it last.

        Raises UsageError as `study`, where there is nothing to ask (L021), and while another is unfinished (L022).
        """
        from aiquiz.collection.exam import ExamWish, exam_of

        wish = wish or ExamWish()
        if wish.is_saving and self._exam_files(wish).load() is not None:
            hint = "`aiquiz exam` goes on with it; `aiquiz exam --discard` puts it away"
            raise UsageError.at("aiquiz exam", "L022", "an exam is unfinished", hint)
        shelf = self._shelf()
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        agenda = self._agenda()
        wanted = self._wanted(chosen, agenda, Wish(search=wish.search))
        cards = [card for one in chosen for card in one.cards if card.id not in agenda.suspended and wanted(card)]
        exam = exam_of(chosen, cards, wish, self._clock())
        return self._exam_sitting(exam, wish)

    def unfinished_exam(self) -> ExamSitting | None:
        """The test that was left before its end, to be gone on with; None where there is none.

        Raises StoreError (L020) where its file cannot be read.
        """
        from aiquiz.collection.exam import ExamWish

        wish = ExamWish()
        exam = self._exam_files(wish).load()
        return None if exam is None else self._exam_sitting(replace(exam, pauses=exam.pauses + 1), wish)

    def discard_exam(self) -> Path | None:
        """Puts the unfinished test away; where its file is then, None where there was none."""
        from aiquiz.collection.exam import ExamWish

        return self._exam_files(ExamWish()).discard()

    def _exam_files(self, wish: ExamWish) -> ExamFiles:
        from aiquiz.collection.examfiles import ExamFiles

        return ExamFiles(self._store.path, is_saving=wish.is_saving and self.is_saving)

    def _exam_sitting(self, exam: Exam, wish: ExamWish) -> ExamSitting:
        from aiquiz.collection.exam import ExamSitting

        hour = self._scheduler.settings.rollover_hour
        files = self._exam_files(wish)
        return ExamSitting(exam, files, self._store, self._clock, hour, is_saving=wish.is_saving and self.is_saving)

    def exam_plans(self, decks: Sequence[DeckId] = ()) -> tuple[PlannedExam, ...]:
        """The plan of every exam ahead that asks of these decks, or of all. Raises UsageError for an unknown id."""
        shelf = self._shelf()
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        agenda = self._agenda()
        return self._exams(agenda.today).planned(chosen, agenda.memories, agenda.suspended)

    def reschedule(self, *, is_trial: bool) -> Moves:
        """Puts every card in review where the settings of today would have put it; a trial only counts.

        `undo` takes it back.
        """
        agenda = self._agenda()
        moved = moves(self._shelf().decks.values(), agenda, self._settings, self._scheduler)
        if not is_trial and moved.days:
            self._store.move(moved.days, self._clock())
        return moved

    def optimize(self) -> Optimized:
        """Fits the parameters of memory to this person's answers, and adopts them where that is warranted.

        No card moves by it: see `reschedule`. Raises MissingExtraError without the extra `optimize`.
        """
        from aiquiz.collection.optimizing import optimized

        found = optimized(self._store.steps(), self._settings, self._scheduler.settings.parameters)
        if found.is_adopted:
            self._store.adopt(found.parameters, self._clock())
            self._store.use(memory_rule(self._settings, found.parameters))
            self._scheduler = scheduler_of(self._settings, found.parameters)
        return found

    def workload(self) -> tuple[Workload, ...]:
        """What other desired retentions would cost this person, simulated."""
        from aiquiz.stats import workload

        return workload(self._scheduler.settings)

    def undo(self) -> Done | None:
        """Takes back what was done last on this device, on whatever day: an answer, a flag, or an action."""
        return self._store.undo_last(self._clock())

    def history(self, card: CardId) -> tuple[Past, ...]:
        """Everything that was done to the card and not undone, oldest first."""
        from aiquiz.collection.cards import past_of

        return tuple(past_of(self._store.history(card)))

    def passage(self, card: Card) -> Passage | None:
        """The paragraph of the deck's article that proves the card's answer; None where it is not to be found."""
        loaded = self._shelf().decks.get(card.deck)
        if loaded is None:
            return None
        with self._lock:
            return self._passages.passage(loaded, card)

    @property
    def workshop(self) -> Workshop:
        """For authors: where decks are, and how they are made and edited."""
        from aiquiz.collection.workshop import Workshop  # brings what only authors need

        return Workshop(self._own_folder, self._settings.language_model, lambda deck: _on(self._shelf(), deck))

    @property
    def copies(self) -> Copies:
        """Backups, the log as text, and other devices."""
        from aiquiz.collection.copies import Copies

        return Copies(self._store, self._clock, self._scheduler.settings.rollover_hour)

    @property
    def figures(self) -> Figures:
        """What the statistics screen plots."""
        from aiquiz.collection.figures import Figures

        return Figures(self._store, self._scheduler, self._settings, self._shelf, self._agenda)

    def pace(self) -> float | None:
        """The seconds a card took this learner on the days of late, today's left out; None where that is not known."""
        today = self._study_day()
        days = range(today - PACE_DAYS, today)
        return seconds_per_card([one for day in days for one in self._store.reviews_on(day)])

    def days_in_a_row(self) -> int:
        """Study days in a row with an answer, ending today or yesterday."""
        return self._store.days_in_a_row(self._study_day())

    def is_first_visit(self) -> bool:
        """Whether the app was never opened on this progress; asked once, it is no more."""
        if self._store.is_welcomed:
            return False
        self._store.note_welcome(self._clock())
        return True

    @property
    def settings(self) -> Settings:
        """The settings that hold now."""
        return self._settings

    def use_settings(self, settings: Settings) -> None:
        """From now on these hold; further folders of decks only from the next start on."""
        parameters = self._store.parameters
        self._store.use(memory_rule(settings, parameters))
        self._settings, self._scheduler = settings, scheduler_of(settings, parameters)

    @property
    def today(self) -> int:
        """The study day, days since 1970-01-01."""
        return self._study_day()

    @property
    def bulk(self) -> BulkEdits:
        """Edits of many items at once, in their files."""
        from aiquiz.collection.bulk import BulkEdits

        return BulkEdits(self._targets, lambda cards: self._store.link(cards, self._clock()))

    def _targets(self) -> Mapping[DeckId, Target]:
        from aiquiz.collection.bulk import Target

        return {deck: Target(loaded.path, loaded.is_shipped) for deck, loaded in self._shelf().decks.items()}

    def forget_file(self, path: Path) -> None:
        """No longer shows, or misses, a deck file that was studied by name. What was learned is kept."""
        self._store.forget_deck(Path(os.path.abspath(path)))

    def _shelf(self) -> Shelf:
        known = self._store.known_decks()
        with self._lock:
            shelf = self._library.search([deck.path for deck in known])
        missing = vanished(known, shelf.decks.keys(), self._clock())
        return replace(shelf, problems=(*shelf.problems, *missing))

    def _agenda(self) -> Agenda:
        return replace(self._day(), memories=self._store.memories())

    def _day(self) -> Agenda:
        """The agenda without what is remembered of the cards."""
        today = self._study_day()
        return Agenda(
            today,
            {},
            introduced=frozenset(self._store.introduced_on(today)),
            limits=partial(self._limits, today=today, changed=self._store.limits_on(today)),
            recall=lambda memory: self._scheduler.retrievability(memory, today),
            suspended=self._store.suspended(),
            buried=self._store.buried_on(today),
            exams=self._exams(today),
        )

    def _exams(self, today: int) -> Exams:
        """The exams ahead, at the learner's own pace of late; today's answers do not change today's work."""

        return Exams(self._settings, today, Foresight(self._scheduler.settings), self.pace)

    def _synced_days_ago(self) -> int | None:
        at_ms = self._store.synced_at_ms
        if at_ms is None:
            return None
        at = Now(at_ms, self._clock().utc_offset_min)
        return max(0, self._study_day() - study_day(at, self._scheduler.settings.rollover_hour))

    def _study_day(self) -> int:
        return study_day(self._clock(), self._scheduler.settings.rollover_hour)

    def _limits(self, deck: DeckId, *, today: int, changed: Mapping[str, tuple[int | None, int | None]]) -> Limits:
        usual = limits_of(self._settings, deck, today)
        new, reviews = changed.get(deck, (None, None))
        return replace(
            usual,
            new_per_day=usual.new_per_day if new is None else new,
            reviews_per_day=usual.reviews_per_day if reviews is None else reviews,
        )

    def _finder(self, agenda: Agenda) -> Finder:
        from aiquiz.collection.cards import Finder

        return Finder(self._store, self._scheduler, agenda, self._settings.leech_lapses)

    def _wanted(self, decks: Sequence[LoadedDeck], agenda: Agenda, wish: Wish) -> Wanted:
        """Which cards a sitting is about."""
        search = wish.search
        if (narrowing := NARROWED.get(wish.mode)) is not None:
            search = f"({search}) {narrowing}" if search.strip() else narrowing
        if not search.strip():
            return any_card
        from aiquiz.search import parse_query

        parse_query(wish.search)  # its faults are told in the words that were typed
        found = {facts.card.id for facts in self._finder(agenda).found(decks, parse_query(search))}
        return lambda card: card.id in found

    def _remember(self, loaded: LoadedDeck) -> None:
        """A deck file outside the deck folders stays on the home screen once it was studied."""
        if loaded.is_named:
            path = Path(os.path.abspath(loaded.path))
            self._store.remember_deck(KnownDeck(path, loaded.id, loaded.title, self._clock().ms))


def _on(shelf: Shelf, deck: DeckId) -> LoadedDeck:
    loaded = shelf.decks.get(deck)
    if loaded is None:
        import difflib

        close = difflib.get_close_matches(deck, shelf.decks, n=1)
        hint = "`aiquiz decks` lists the decks that were found"
        if close:
            hint = f"did you mean `{close[0]}`?"
        elif shelf.problems:
            hint = "it may stand in a deck file that has problems: run `aiquiz check` on the file"
        raise UsageError.at(deck, "L004", "there is no deck with this id", hint)
    return loaded
