"""Beginning a sitting: which decks, which of their cards, and how much of them has to be read for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.collection.agenda import Agenda, Wanted, any_card
from aiquiz.collection.choosing import chosen_on
from aiquiz.collection.head import Day, Head, Placed, head_of
from aiquiz.collection.library import LoadedDeck, Shelf
from aiquiz.collection.limits import load_of
from aiquiz.collection.present import Present
from aiquiz.collection.study import Study
from aiquiz.collection.values import Opening
from aiquiz.collection.wish import NARROWED, Wish
from aiquiz.early.tally import answers_among
from aiquiz.index import Database
from aiquiz.index.gathering import due_counts, memory_named
from aiquiz.index.tally import plain_files
from aiquiz.model.ids import DeckId
from aiquiz.model.review import Now
from aiquiz.store import KnownDeck

if TYPE_CHECKING:
    from aiquiz.collection.laid import Laid

__all__ = ["sitting", "wanted"]


def sitting(present: Present, shelf: Shelf, decks: Sequence[DeckId], wish: Wish) -> Study:
    """A sitting over these decks of `shelf` together, or over all where none is named. Raises UsageError."""
    chosen = chosen_on(shelf, decks)
    for loaded in chosen:
        _remember(present, loaded)
    day = present.day()
    if wish == Wish() and not (day.exams and any(map(day.exams.concerns, chosen))):
        return _of_the_day(present, shelf, chosen, day)
    from aiquiz.collection.laid import laid_out
    from aiquiz.collection.plan import Aims

    agenda = present.agenda()
    about = wanted(present, chosen, agenda, wish)
    planned = agenda.planned(chosen)
    aims = Aims(present.settings, load_of(present.settings, agenda.returning()), planned)
    return Study(
        present.store,
        present.scheduler,
        present.clock,
        present.settings,
        lambda now: laid_out(present.store, chosen, agenda, aims, now, wish, about),
        wish,
        is_saving=present.is_saving,
        to_review=_to_review(chosen),
    )


def wanted(present: Present, decks: Sequence[LoadedDeck], agenda: Agenda, wish: Wish) -> Wanted:
    """Which cards of `decks` a sitting is about. Raises UsageError where the search cannot be read."""
    search = wish.search
    if (narrowing := NARROWED.get(wish.mode)) is not None:
        search = f"({search}) {narrowing}" if search.strip() else narrowing
    if not search.strip():
        return any_card
    from aiquiz.search import parse_query

    parse_query(wish.search)  # its faults are told in the words that were typed
    found = {facts.card.id for facts in present.finder(agenda).found(decks, parse_query(search))}
    return lambda card: card.id in found


def _of_the_day(present: Present, shelf: Shelf, decks: Sequence[LoadedDeck], day: Agenda) -> Study:
    """What is due in these decks, of which only that is read, and before the first question only that."""
    index = present.followed()
    numbers = {loaded.number for loaded in shelf.decks.values()}

    def lay(now: Now) -> Laid:
        from aiquiz.collection.laid import laid_out_lean
        from aiquiz.collection.plan import Aims

        counts = index.read(lambda raw: due_counts(raw, numbers, day.suspended))
        aims = Aims(present.settings, replace(load_of(present.settings, ()), due=counts))
        return laid_out_lean(present.store, index, decks, day, aims, now)

    return Study(
        present.store,
        present.scheduler,
        present.clock,
        present.settings,
        lay,
        is_saving=present.is_saving,
        opening=_opening(present, index, decks, day),
        to_review=_to_review(decks),
    )


def _opening(present: Present, index: Database, decks: Sequence[LoadedDeck], day: Agenda) -> Opening | None:
    """What the sitting begins with; None where only the whole of it can tell."""
    here = Day(day.today, present.clock().ms, day.limits, day.introduced, day.suspended | day.buried)
    answered = [given.card for given in present.store.given_on(day.today)]
    numbers = {loaded.number for loaded in decks}

    def found(raw: sqlite3.Connection) -> tuple[Head | None, int | None]:
        plain = plain_files(raw)
        placed = [Placed(loaded.number, loaded.id, loaded.number in plain) for loaded in decks]
        return head_of(raw, placed, here), answers_among(raw, answered, numbers, day.today)

    head, done = index.read(found)
    if head is None or done is None:
        return None
    loaded = next(loaded for loaded in decks if loaded.number == head.number)
    card = loaded.card(head.card)
    if card is None:
        return None
    memory = index.read(lambda raw: memory_named(raw, head.number, head.card))
    return Opening(card, memory, loaded.title, head.progress(done))


def _to_review(decks: Sequence[LoadedDeck]) -> int:
    """Items that wait to be kept or dropped; those of a shipped deck wait for nobody."""
    return sum(loaded.deck.proposed for loaded in decks if not loaded.is_shipped)


def _remember(present: Present, loaded: LoadedDeck) -> None:
    """A deck file outside the deck folders stays on the home screen once it was studied."""
    if loaded.is_named:
        path = Path(os.path.abspath(loaded.path))
        present.store.remember_deck(KnownDeck(path, loaded.id, loaded.title, present.clock().ms))
