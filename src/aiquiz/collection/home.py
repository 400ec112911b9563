"""The home screen: every deck with what it would ask now."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.collection.exams import with_exams
from aiquiz.collection.gathered import gather
from aiquiz.collection.overview import overview_of
from aiquiz.collection.present import Present
from aiquiz.collection.values import Overview
from aiquiz.index.gathering import due_counts

__all__ = ["home"]


def home(present: Present) -> Overview:
    """What the home screen shows, read from the index as far as that goes."""
    shelf, day = present.shelf(), present.day()
    index = present.followed()
    gathered, memories = gather(index, tuple(shelf.decks.values()), day.today)
    agenda = replace(day, memories=memories)
    queues = {deck.id: agenda.queue([deck]) for deck in gathered}
    concerned = list(filter(day.exams.concerns, shelf.decks.values())) if day.exams else []
    if concerned:  # what is for an exam is asked as its plan says: that takes all cards of the deck
        whole = present.agenda()
        queues.update((loaded.id, whole.queue([loaded])) for loaded in concerned)
    numbers = {loaded.number for loaded in shelf.decks.values()}
    due = index.read(lambda raw: due_counts(raw, numbers, day.suspended))
    found = overview_of(shelf, queues, day, due, present.store)
    found = replace(found, synced_days_ago=present.synced_days_ago(), decks=with_exams(found, concerned, day.exams))
    if present.not_saving is None:
        return found
    return replace(found, problems=(present.not_saving, *found.problems))
