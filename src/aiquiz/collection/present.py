"""How things stand: decks, what was learned of them, settings, the study day; every call looks anew."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.catalog import follow
from aiquiz.collection.exams import Exams, seconds_per_card
from aiquiz.collection.library import Library, Shelf
from aiquiz.collection.limits import limits_today
from aiquiz.collection.pace import PaceOfLate
from aiquiz.collection.rule import memory_rule, scheduler_of
from aiquiz.collection.vanished import vanished
from aiquiz.config import Settings
from aiquiz.errors import Diagnostic
from aiquiz.index import Database
from aiquiz.index.gathering import has_orphans
from aiquiz.model.clock import Clock
from aiquiz.model.review import Now
from aiquiz.schedule import Foresight, Scheduler, study_day
from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.collection.cards import Finder
    from aiquiz.collection.sums import AnswerSums

__all__ = ["Present"]


class Present:
    """What everything that a collection does begins with. Every method may be called from any thread.

    `not_saving` says why what is answered does not last; None: it does. `settings` and `scheduler` change by `use`.
    `late` is the pace of the last days.
    """

    def __init__(self, store: Store, library: Library, scheduler: Scheduler, settings: Settings, clock: Clock) -> None:
        self.store, self.library, self.clock = store, library, clock
        self.scheduler, self.settings = scheduler, settings
        self.late = PaceOfLate(store)
        self.not_saving: Diagnostic | None = None
        self._lock, self._counting = threading.Lock(), threading.Lock()
        self._may_count = True

    def use(self, settings: Settings, parameters: tuple[float, ...] | None) -> None:
        """From now on these settings hold, and memory follows these parameters; None: the usual ones."""
        self.store.use(memory_rule(settings, parameters))
        self.settings, self.scheduler = settings, scheduler_of(settings, parameters)

    @property
    def is_saving(self) -> bool:
        """Whether what is answered lasts."""
        return self.not_saving is None

    @property
    def rollover_hour(self) -> int:
        """The hour of the night at which a study day begins."""
        return self.scheduler.settings.rollover_hour

    def study_day(self) -> int:
        """Today's study day, days since 1970-01-01."""
        return study_day(self.clock(), self.rollover_hour)

    def shelf(self) -> Shelf:
        """The decks that are found now, and every problem with their files."""
        known = self.store.known_decks()
        with self._lock:
            shelf = self.library.search([deck.path for deck in known])
        missing = vanished(known, shelf.decks.keys(), self.clock())
        return replace(shelf, problems=(*shelf.problems, *missing))

    def followed(self) -> Database:
        """The index, as far as the progress file is."""
        follow(self.library.index, self.store)
        return self.library.index

    def may_miss_cards(self, shelf: Shelf) -> bool:
        """Whether answered cards may have no deck now, or go by other names; else there is nothing to look for."""
        if self.store.has_aliases:
            return True
        numbers = {loaded.number for loaded in shelf.decks.values()}
        return self.followed().read(lambda raw: has_orphans(raw, numbers))

    def agenda(self) -> Agenda:
        """The study day, with what is remembered of every card."""
        return replace(self.day(), memories=self.store.memories())

    def day(self) -> Agenda:
        """The agenda without what is remembered of the cards."""
        today = self.study_day()
        changed = self.store.limits_on(today)
        return Agenda(
            today,
            {},
            introduced=frozenset(self.store.introduced_on(today)),
            limits=lambda deck: limits_today(self.settings, deck, today, changed),
            recall=lambda memory: self.scheduler.retrievability(memory, today),
            suspended=self.store.suspended(),
            buried=self.store.buried_on(today),
            exams=self.exams(today),
        )

    def exams(self, today: int) -> Exams:
        """The exams ahead, at the learner's own pace of late; today's answers do not change today's work."""
        return Exams(self.settings, today, Foresight(self.scheduler.settings), self.pace)

    def pace(self) -> float | None:
        """The seconds a card took this learner on the days of late, today's left out; None where that is not known."""
        return seconds_per_card(self.late.days(self.study_day()))

    @property
    def sums(self) -> AnswerSums:
        """What all answers come to."""
        from aiquiz.collection.sums import AnswerSums

        self._may_count = True
        return AnswerSums(self.library.index, self.store, self._counting, lambda: self._may_count)

    def stop_counting(self) -> None:
        """Nobody waits any longer for what is being added up."""
        self._may_count = False

    def synced_days_ago(self) -> int | None:
        """Study days since the last sync with other devices; None where there never was one."""
        at_ms = self.store.synced_at_ms
        if at_ms is None:
            return None
        at = Now(at_ms, self.clock().utc_offset_min)
        return max(0, self.study_day() - study_day(at, self.rollover_hour))

    def finder(self, agenda: Agenda) -> Finder:
        """What searches the cards of `agenda`."""
        from aiquiz.collection.cards import Finder

        return Finder(self.store, self.scheduler, agenda, self.settings.leech_lapses)
