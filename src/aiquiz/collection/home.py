"""The home screen: every deck with what it would ask now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.deck_overview import Overview
from aiquiz.collection.exams import with_exams
from aiquiz.collection.gathered import due_in
from aiquiz.collection.head import Counted, counted, counted_of
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.overview import overview_of
from aiquiz.collection.present import Present
from aiquiz.index import Database
from aiquiz.index.gathering import due_counts
from aiquiz.index.tally import Tally, plain_files, tallies
from aiquiz.model.ids import DeckId

__all__ = ["home"]


def home(present: Present) -> Overview:
    """What the home screen shows, read from the index as far as that goes."""
    shelf, day = present.shelf(), present.day()
    index = present.followed()
    concerned = list(filter(day.exams.concerns, shelf.decks.values())) if day.exams else []
    counts = dict(_counts(index, list(shelf.decks.values()), day))
    if concerned:  # what is for an exam is asked as its plan says: that takes all cards of the deck
        whole = present.agenda()
        counts.update((loaded.id, counted_of(whole.queue([loaded]))) for loaded in concerned)
    numbers = {loaded.number for loaded in shelf.decks.values()}
    due = index.read(lambda raw: due_counts(raw, numbers, day.suspended))
    found = overview_of(shelf, counts, day, due, present.store)
    found = replace(found, synced_days_ago=present.synced_days_ago(), decks=with_exams(found, concerned, day.exams))
    if present.not_saving is None:
        return found
    return replace(found, problems=(present.not_saving, *found.problems))


def _counts(index: Database, decks: list[LoadedDeck], day: Agenda) -> Iterator[tuple[DeckId, Counted]]:
    """What each deck asks by itself: counted where its cards are independent, else in a queue."""
    plain = index.read(plain_files)
    found = index.read(lambda raw: tallies(raw, day.today, day.suspended | day.buried))
    for loaded in decks:
        if loaded.number in plain:
            yield loaded.id, counted(found.get(loaded.number, Tally()), day.limits(loaded.id))
    for deck, due in due_in(index, [loaded for loaded in decks if loaded.number not in plain], day).items():
        yield deck, counted_of(due.queue)
