"""What all answers come to, for the statistics: added up once, kept in the index, and followed from there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from aiquiz.index import Database
from aiquiz.index.sums import apply_sums, card_sums, day_sums, summed_until
from aiquiz.model.ids import CardId
from aiquiz.stats.sums import CardSums, DaySums
from aiquiz.store import Store, SumMark
from aiquiz.values import dataclass

__all__ = ["AnswerSums"]


@dataclass(frozen=True, slots=True)
class AnswerSums:
    """Each call reads what joined the log since the last one. Raises InterruptedError once `goes_on` says no.

    Who comes while another is adding up waits for that under `lock`, and finds it done.
    """

    index: Database
    store: Store
    lock: threading.Lock
    goes_on: Callable[[], bool]

    def days(self) -> Mapping[int, DaySums]:
        """By study day; days without an answer are left out."""
        self._follow()
        return self.index.read(day_sums)

    def cards(self) -> Mapping[CardId, CardSums]:
        """By card that was ever answered, also of decks that are gone."""
        self._follow()
        return self.index.read(card_sums)

    def _follow(self) -> None:
        with self.lock:
            known = self.index.read(summed_until)
            found = self.store.summed(None if known is None else SumMark(*known), self.goes_on)
            if found.is_whole or found.mark != known:
                self.index.write(lambda raw: apply_sums(raw, known, found))
