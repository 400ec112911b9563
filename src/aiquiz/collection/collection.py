"""Decks, progress and the clock in one place: the one door that the terminal app and the command line use."""

from __future__ import annotations

import difflib
import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.clock import system_clock
from aiquiz.collection.copies import Copies
from aiquiz.collection.foretelling import foretold
from aiquiz.collection.library import Library, LoadedDeck, Shelf
from aiquiz.collection.overview import hardest_of, overview_of, statistics_of, vanished
from aiquiz.collection.passages import PassageFinder
from aiquiz.collection.rule import memory_rule, scheduler_of
from aiquiz.collection.study import Study
from aiquiz.collection.values import Hardest, Overview, Passage, Statistics
from aiquiz.config import Paths, Settings, shipped_decks_folder
from aiquiz.errors import UsageError
from aiquiz.model.card import Card
from aiquiz.model.clock import Clock
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId
from aiquiz.schedule import Scheduler, study_day
from aiquiz.stats import Calibration, answers_by_day, calibration
from aiquiz.store import KnownDeck, Store
from aiquiz.study import Limits

__all__ = ["Collection"]


class Collection:
    """All decks with everything that was learned of them. Every method may be called from any thread.

    Deck files are looked at anew by every call that shows or studies them, so edits are seen at once; a sitting that
    has begun goes on with the cards it began with. Methods raise StoreError when the progress file fails.
    """

    def __init__(self, store: Store, library: Library, scheduler: Scheduler, limits: Limits, clock: Clock) -> None:
        self._store, self._library, self._scheduler = store, library, scheduler
        self._limits, self._clock = limits, clock
        self._passages = PassageFinder()
        self._lock = threading.Lock()

    @classmethod
    def open(cls, paths: Paths, settings: Settings, clock: Clock = system_clock, *, extra: Sequence[Path] = ()) -> Self:
        """Opens the progress file, making it where there is none. Raises StoreError.

        Decks come from the folders of `paths` and `settings`, from aiquiz itself, from deck files studied by name
        before, and from `extra`: deck files or folders of them, which win where two decks have the same id.
        """
        scheduler = scheduler_of(settings)
        library = Library(shipped_decks_folder(), paths.deck_folders, settings.deck_folders, extra)
        limits = Limits(settings.new_per_day, settings.reviews_per_day)
        store = Store.open(paths.db, memory_rule(settings), clock())
        return cls(store, library, scheduler, limits, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the progress file, after an answer that is still being saved. May be called twice."""
        self._store.close()

    def overview(self) -> Overview:
        """The home screen: every deck with what it would ask now, and every problem with deck files."""
        return overview_of(self._shelf(), self._agenda(), self._store)

    def statistics(self) -> Statistics:
        """The numbers of `aiquiz stats`."""
        return statistics_of(self._shelf(), self._agenda(), self._store)

    def calibration(self) -> Calibration | None:
        """How well the schedule foretold this person's answers; None where there are too few to say."""
        return calibration(tuple(foretold(self._scheduler, self._store.reviews())))

    def answers_by_day(self) -> tuple[dict[int, int], int]:
        """The answers of each study day that has any, and today's study day."""
        today = study_day(self._clock(), self._scheduler.settings.rollover_hour)
        return answers_by_day(self._store.reviews()), today

    def hardest(self) -> Hardest:
        """The cards and tags that are missed most."""
        return hardest_of(self._shelf(), self._store)

    def named(self) -> tuple[DeckId, ...]:
        """The decks that `extra` brought, in the order to show them; a file that holds no sound deck brings none."""
        return self._shelf().extra

    def deck(self, deck: DeckId) -> Deck:
        """The deck with this id. Raises UsageError where there is none."""
        return _on(self._shelf(), deck).deck

    def study(self, decks: Sequence[DeckId]) -> Study:
        """A sitting over these decks together, or over all where none is named. Raises UsageError for an unknown id."""
        shelf = self._shelf()
        chosen = [_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())
        for loaded in chosen:
            self._remember(loaded)
        return Study(self._store, self._scheduler, self._clock, chosen, self._agenda())

    def passage(self, card: Card) -> Passage | None:
        """The paragraph of the deck's article that proves the card's answer; None where it is not to be found."""
        loaded = self._shelf().decks.get(card.deck)
        if loaded is None:
            return None
        with self._lock:
            return self._passages.passage(loaded, card)

    @property
    def copies(self) -> Copies:
        """Backups, the log as text, and other devices."""
        return Copies(self._store, self._clock, self._scheduler.settings.rollover_hour)

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
        today = study_day(self._clock(), self._scheduler.settings.rollover_hour)
        introduced = frozenset(self._store.introduced_on(today))
        return Agenda(today, self._store.memories(), introduced, self._limits)

    def _remember(self, loaded: LoadedDeck) -> None:
        """A deck file outside the deck folders stays on the home screen once it was studied."""
        if loaded.is_named:
            path = Path(os.path.abspath(loaded.path))
            self._store.remember_deck(KnownDeck(path, loaded.deck.id, loaded.deck.title, self._clock().ms))


def _on(shelf: Shelf, deck: DeckId) -> LoadedDeck:
    loaded = shelf.decks.get(deck)
    if loaded is None:
        close = difflib.get_close_matches(deck, shelf.decks, n=1)
        hint = "`aiquiz decks` lists the decks that were found"
        if close:
            hint = f"did you mean `{close[0]}`?"
        elif shelf.problems:
            hint = "it may stand in a deck file that has problems: run `aiquiz check` on the file"
        raise UsageError.at(deck, "L004", "there is no deck with this id", hint)
    return loaded
