"""From a search to rows: what the index has no column for is put beside it for the time of the search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.browse import Rows, Sort, Standing
from aiquiz.collection.cards import answered
from aiquiz.collection.loaded import LoadedDeck
from aiquiz.errors import Diagnostic
from aiquiz.index import Database
from aiquiz.index.where import where
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.schedule import Scheduler
from aiquiz.search import Answered, Query, is_sure_but_wrong
from aiquiz.store import Store
from aiquiz.store.events import EventKind, review_of

__all__ = ["Browser"]


class Browser:
    """Searches the index on a connection of its own."""

    def __init__(self, index: Database, store: Store) -> None:
        self._index, self._store = index, store
        self._searches = 0

    def searches(self, index: Database) -> bool:
        """Whether it is that index that is searched, and not one in whose place it came."""
        return self._index.is_beside(index)

    def close(self) -> None:
        """Ends the connection."""
        self._index.close()

    def rows(
        self,
        query: Query,
        decks: Sequence[LoadedDeck],
        agenda: Agenda,
        scheduler: Scheduler,
        leech_lapses: int,
        sort: Sort,
        problems: tuple[Diagnostic, ...],
        *,
        descending: bool,
    ) -> Rows:
        """The cards of `decks` that `query` finds. The memories of `agenda` are not needed.

        The search before gives up, if it is still looking for its first finds: nobody waits for these any more.
        """
        self._searches += 1
        mine = self._searches
        flagged = self._store.flagged()
        lists = {
            "is:suspended": agenda.suspended,
            "is:buried": agenda.buried,
            "is:flagged": {
                f"{loaded.number}/{item}" for loaded in decks for deck, item in flagged if deck == loaded.id
            },
        }

        def named(term: str) -> str:
            self._keep(term, lists[term] if term in lists else self._answered(term, agenda.today))
            return term

        def retrievability(stability: float | None, last_day: int) -> float | None:
            if stability is None:
                return None
            memory = MemoryState(stability, 5.0, CardState.REVIEW, last_day, last_day)
            return scheduler.retrievability(memory, agenda.today)

        self._index.define("retrievability", 2, retrievability)
        by_number = {loaded.number: loaded for loaded in decks}
        ids = {number: str(loaded.id) for number, loaded in by_number.items()}
        wanted = where(query.tree, ids, agenda.today, leech_lapses, named)
        standing = Standing(agenda, flagged, scheduler, leech_lapses)
        return Rows(
            self._index,
            wanted,
            sort,
            by_number,
            standing,
            problems,
            descending=descending,
            is_overtaken=lambda: self._searches != mine,
        )

    def _answered(self, term: str, today: int) -> Iterable[str]:
        """The cards of `is:surewrong`, `rated:3`, `rated:3:1` or `introduced:3`."""
        if term.startswith("is:"):
            return filter(
                lambda card: is_sure_but_wrong(self._answers(CardId(card), today)), self._store.answered_surely()
            )
        field, days, *rating = term.split(":")
        first_day = today - int(days) + 1
        if field == "introduced":
            return self._store.introduced_since(first_day)
        return self._store.answered_since(first_day, int(rating[0]) if rating else 0)

    def _answers(self, card: CardId, today: int) -> list[Answered]:
        events = (event for event in self._store.history(card) if event.kind == EventKind.ANSWER)
        return [answered(review_of(event), today) for event in events]

    def _keep(self, name: str, cards: Iterable[str]) -> None:
        def fill(raw: sqlite3.Connection) -> None:
            raw.execute("DELETE FROM temp.named WHERE list = ?", (name,))
            raw.executemany("INSERT OR IGNORE INTO temp.named VALUES (?, ?)", ((name, card) for card in cards))

        self._index.read(fill)
