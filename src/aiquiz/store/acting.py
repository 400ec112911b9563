"""What acting on cards writes, and taking back what was done last, each within a transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now
from aiquiz.store import actions, log
from aiquiz.store.actions import Action
from aiquiz.store.event_ids import new_event_id
from aiquiz.store.events import STEP_KINDS, Event, EventKind, body_of
from aiquiz.store.standing import lost_its_reason
from aiquiz.store.writing import Writing
from aiquiz.values import dataclass

__all__ = ["Done", "act", "move", "undo_last"]


@dataclass(frozen=True, slots=True)
class Done:
    """What was taken back: its kind, the cards or items it was about, and when it had been done."""

    kind: EventKind
    subjects: tuple[str, ...]
    at: Now


def act(writing: Writing, action: Action, cards: Sequence[CardId], now: Now, day: int | None) -> tuple[EventId, ...]:
    """Does `action` to these cards; the new rows' ids. `day` is as in `Store.act`."""
    batch = new_event_id(now.ms)
    return tuple(_act_on(writing, action, card, now, day, batch) for card in cards)


def move(writing: Writing, days: Mapping[CardId, int], now: Now) -> None:
    """Puts each card on its study day."""
    batch = new_event_id(now.ms)
    for card, day in days.items():
        writing.note(EventKind.DUE, card, now, body=body_of({"batch": batch, "day": day}))
    writing.rebuild()


def undo_last(writing: Writing, now: Now) -> Done | None:
    """Takes back what was done last on this device, all cards of it; None where nothing is left to take back."""
    last = _last_own_doing(writing)
    if last is None:
        return None
    if (because := actions.reason_of(last)) is not None:  # a leech was suspended along with this answer
        last = log.event_with_id(writing.raw, because, writing.on_damage) or last
    rows = [last, *_rest_of_batch(writing, last)]
    writing.undo_all([event.id for event in rows], now)
    return Done(EventKind(last.kind), tuple(event.subject for event in rows), last.at)


def _act_on(writing: Writing, action: Action, card: CardId, now: Now, day: int | None, batch: EventId) -> EventId:
    values: dict[str, object] = {"batch": batch}
    if action is Action.DUE:
        values["day"] = day
    kind = EventKind(action)
    event = writing.note(kind, card, now, study_day=day if action is Action.BURY else None, body=body_of(values))
    if kind in STEP_KINDS:
        writing.replay_card(card)
    return event


def _last_own_doing(writing: Writing) -> Event | None:
    """What this device did last; a suspension whose answer was undone since is nobody's doing any more."""
    for event in log.latest_first(writing.raw, writing.on_damage):
        if event.device == writing.device and not lost_its_reason(writing.raw, event):
            return event
    return None


def _rest_of_batch(writing: Writing, last: Event) -> list[Event]:
    """The other rows of the action that wrote `last`, the last first."""
    batch = actions.batch_of(last)
    found: list[Event] = []
    for event in log.latest_first(writing.raw, writing.on_damage) if batch else ():
        if event.hlc < last.hlc - actions.LARGEST_BATCH:
            break
        if event.id != last.id and event.device == writing.device and actions.batch_of(event) == batch:
            found.append(event)
    return found
