"""What saving an answer writes, in one transaction; and the answer that was saved last."""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Sequence
from dataclasses import replace

from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Review
from aiquiz.store import identity, log, memory
from aiquiz.store.events import EventKind, answer_event, body_of, review_of
from aiquiz.store.writing import Writing

__all__ = ["last_answer", "practise", "record"]


def record(writing: Writing, review: Review, replaces: Sequence[EventId], text: CardText | None) -> MemoryState:
    """`Store.record` within a transaction. Raises ValueError where the review's id stands for something else."""
    raw = writing.raw
    known = log.event_with_id(raw, review.id, writing.on_damage)
    if known is None:
        writing.undo_all(replaces, review.at)
        if text is not None and identity.is_news(raw, review.card, text, writing.on_damage):
            writing.note(EventKind.TEXT, review.card, review.at, body=identity.text_body(text))
        if review.card in writing.links().cards:  # its text returned: it is itself again
            writing.link({review.card: review.card}, review.at)
        hlc = log.next_hlc(raw, review.at.ms)
        log.append(raw, answer_event(review, hlc=hlc, device=writing.device))
    elif known != answer_event(review, hlc=known.hlc, device=known.device):
        raise ValueError(f"the event id {review.id} is taken by another answer")
    before = memory.load_one(raw, review.card) if memory.is_current(raw, writing.rule) else None
    remembered = writing.replay_card(review.card)
    if remembered is None:
        raise ValueError(f"the answer {review.id} was undone before and cannot be saved again")
    if known is None and writing.rule.is_leech(before, remembered):
        writing.note(EventKind.SUSPEND, review.card, review.at, body=body_of({"because": review.id}))
    return remembered


def practise(writing: Writing, review: Review, replaces: Sequence[EventId]) -> None:
    """`Store.practise` within a transaction."""
    if log.event_with_id(writing.raw, review.id, writing.on_damage) is None:
        writing.undo_all(replaces, review.at)
        hlc = log.next_hlc(writing.raw, review.at.ms)
        log.append(writing.raw, answer_event(review, hlc=hlc, device=writing.device, kind=EventKind.PRACTICE))


def last_answer(raw: sqlite3.Connection, cards: Container[CardId], on_damage: log.OnDamage) -> Review | None:
    """The last answer to one of these cards that was not undone; None where there is none."""
    links = log.links_in(raw, on_damage)
    for event in log.latest_first(raw, on_damage):
        if event.kind == EventKind.ANSWER and links.card(event.subject) in cards:
            return replace(review_of(event), card=links.card(event.subject))
    return None
