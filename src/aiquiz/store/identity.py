"""What the log knows of cards apart from answers: how they read, and which of them are one.

Every function works on a raw connection inside a transaction that its caller opened.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId
from aiquiz.store import log
from aiquiz.store.events import Event, EventKind, body_of
from aiquiz.store.links import linked_card

__all__ = ["is_news", "kept_apart", "parted_elsewhere", "text_body", "texts"]


def text_body(text: CardText) -> str:
    """How a card reads, as the body of a row."""
    return body_of({"answer": text.answer, "prompt": text.prompt})


def texts(raw: sqlite3.Connection, cards: Iterable[CardId], on_damage: log.OnDamage) -> dict[CardId, CardText]:
    """How each of these cards read when it was answered last; a card of which that was not kept is left out."""
    links = log.links_in(raw, on_damage)
    found: dict[CardId, CardText] = {}
    for card in cards:
        rows = list(log.events_about(raw, EventKind.TEXT, links.names(card), on_damage))
        text = _text_of(rows[-1]) if rows else None
        if text is not None:
            found[card] = text
    return found


def is_news(raw: sqlite3.Connection, card: CardId, text: CardText, on_damage: log.OnDamage) -> bool:
    """Whether the log does not know yet that the card reads so."""
    rows = list(log.events_about(raw, EventKind.TEXT, (card,), on_damage))
    return not rows or _text_of(rows[-1]) != text


def kept_apart(raw: sqlite3.Connection, on_damage: log.OnDamage) -> frozenset[tuple[CardId, CardId]]:
    """Pairs of an old and a new card that somebody said are two: in words, or by taking an alias back."""
    said = log.standing_of_kind(raw, EventKind.DISTINCT, on_damage)
    taken_back = log.taken_back_of_kind(raw, EventKind.ALIAS, on_damage)
    pairs = ((event.subject, linked_card(event)) for event in (*said, *taken_back))
    found = {(CardId(old), new) for old, new in pairs if new is not None}
    links = log.links_in(raw, on_damage)
    # What was said of the name where the log ends holds for the one that is shown here.
    shown = {end: CardId(card) for card, end in links.ends.items()}
    found |= {(shown[old], new) for old, new in found if old in shown}
    return frozenset(found)


def parted_elsewhere(raw: sqlite3.Connection, device: str, on_damage: log.OnDamage) -> frozenset[CardId]:
    """The names of which another device said last that they are themselves and no other card."""
    last = {event.subject: event for event in log.standing_of_kind(raw, EventKind.ALIAS, on_damage)}
    return frozenset(
        CardId(name) for name, event in last.items() if linked_card(event) == name and event.device != device
    )


def _text_of(event: Event) -> CardText | None:
    try:
        body = json.loads(event.body)
        prompt, answer = body["prompt"], body["answer"]
    except (ValueError, KeyError, TypeError):
        return None
    return CardText(prompt, answer) if isinstance(prompt, str) and isinstance(answer, str) else None
