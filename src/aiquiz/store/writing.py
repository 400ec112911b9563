"""One transaction that changes what was learned: new rows of the log, and the memory table kept in step with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now
from aiquiz.store import log, memory, shown_as
from aiquiz.store.event_ids import new_event_id
from aiquiz.store.events import STEP_KINDS, Event, EventKind, body_of
from aiquiz.store.links import Links
from aiquiz.store.memory import MemoryRule
from aiquiz.values import dataclass

__all__ = ["MANY_NAMES", "Writing"]

MANY_NAMES = 200
"""From so many on, replaying everything once takes less time than replaying card by card."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A transaction on `raw`, begun and ended by its maker, in which `device` writes and memory follows `rule`."""

    raw: sqlite3.Connection
    rule: MemoryRule
    device: str
    on_damage: log.OnDamage

    def note(
        self, kind: EventKind, subject: str, now: Now, *, study_day: int | None = None, body: str = "{}"
    ) -> EventId:
        """Adds a row, and does nothing more; its id."""
        event_id = new_event_id(now.ms)
        hlc = log.next_hlc(self.raw, now.ms)
        log.append(self.raw, Event(event_id, hlc, self.device, kind, subject, now, study_day, body))
        return event_id

    def undo(self, event: EventId, now: Now) -> bool:
        """Notes that this event does not count. False where it is not in the log or was undone before."""
        known = log.event_with_id(self.raw, event, self.on_damage)
        if known is None or known.kind == EventKind.UNDO or log.is_undone(self.raw, event):
            return False
        before = self.links()
        self.note(EventKind.UNDO, event, now)
        if known.kind in STEP_KINDS:
            self.replay_card(before.card(known.subject))
        elif known.kind == EventKind.ALIAS:
            self._replay_moved(before)
        return True

    def undo_all(self, events: Iterable[EventId], now: Now) -> None:
        """Undoes those of `events` that stand in the log."""
        for event in events:
            self.undo(event, now)

    def link(self, cards: Mapping[CardId, CardId], now: Now) -> None:
        """Notes that each old card is the new one by now, all in one batch; itself: that it is no other any more.

        All names of a card go on together: the alias leads on from where the log ends, not from what is shown here.
        """
        before = self.links()
        batch = new_event_id(now.ms)
        for old, new in cards.items():
            name = old if old == new else before.end(old)
            self.note(EventKind.ALIAS, name, now, body=body_of({"batch": batch, "card": new}))
        left = {name for old in cards for name in (old, before.card(old))}
        shown = shown_as.load(self.raw)
        if not left.isdisjoint(shown):
            self._show([name for name in shown if name not in left])
        self._replay_moved(before)

    def show_as(self, names: Collection[CardId]) -> None:
        """Lets this device show cards under these of their names."""
        before = self.links()
        presents = {before.card(name) for name in names}
        kept = [name for name in shown_as.load(self.raw) if name not in presents]
        self._show([*kept, *(name for name in names if before.end(before.card(name)) != name)])
        self._replay_moved(before)

    def links(self) -> Links:
        """Which names in the log are another card's by now."""
        return log.links_in(self.raw, self.on_damage)

    def replay_card(self, card: CardId) -> MemoryState | None:
        """Makes one card's memory anew; None where no answer counts."""
        if not memory.is_current(self.raw, self.rule):  # another process works by another rule
            self.rebuild()
        return memory.replay_card(self.raw, self.rule, card, log.steps_of_card(self.raw, card, self.on_damage))

    def rebuild(self) -> None:
        """Makes every card's memory anew."""
        memory.rebuild(self.raw, self.rule, log.steps(self.raw, self.on_damage))

    def _show(self, names: Sequence[str]) -> None:
        shown_as.keep(self.raw, names)
        memory.note_made_anew(self.raw)

    def _replay_moved(self, before: Links) -> None:
        """Makes the memory anew of every card that lost or gained a name since `before`."""
        after = self.links()
        moved = [name for name in before.cards.keys() | after.cards.keys() if before.card(name) != after.card(name)]
        if len(moved) > MANY_NAMES:
            self.rebuild()
            return
        for card in {known for name in moved for known in (CardId(name), before.card(name), after.card(name))}:
            self.replay_card(card)
