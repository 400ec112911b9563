"""What stands of cards and items apart from memory: who is suspended, buried or flagged.

Every function works on a raw connection inside a transaction that its caller opened.
"""

from __future__ import annotations

import sqlite3

from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.store import log
from aiquiz.store.actions import reason_of
from aiquiz.store.events import Event, EventKind

__all__ = ["buried_on", "flagged", "lost_its_reason", "suspended"]


def suspended(raw: sqlite3.Connection, on_damage: log.OnDamage) -> frozenset[CardId]:
    """The cards that are not asked until they are taken back."""
    latest = log.latest_by_subject(raw, (EventKind.SUSPEND, EventKind.UNSUSPEND), on_damage)
    return frozenset(
        CardId(subject)
        for subject, event in latest.items()
        if event.kind == EventKind.SUSPEND and not lost_its_reason(raw, event)
    )


def buried_on(raw: sqlite3.Connection, study_day: int, on_damage: log.OnDamage) -> frozenset[CardId]:
    """The cards that are not asked on this study day."""
    return frozenset(CardId(event.subject) for event in log.standing_of_day(raw, EventKind.BURY, study_day, on_damage))


def flagged(raw: sqlite3.Connection, on_damage: log.OnDamage) -> frozenset[tuple[DeckId, ItemId]]:
    """The items that carry the edit-later flag."""
    latest = log.latest_by_subject(raw, (EventKind.FLAG, EventKind.UNFLAG), on_damage)
    pairs = (subject.partition("/") for subject, event in latest.items() if event.kind == EventKind.FLAG)
    return frozenset((DeckId(deck), ItemId(item)) for deck, _, item in pairs)


def lost_its_reason(raw: sqlite3.Connection, event: Event) -> bool:
    """Whether a card was suspended along with an answer that was undone since."""
    because = reason_of(event)
    return because is not None and log.is_undone(raw, because)
