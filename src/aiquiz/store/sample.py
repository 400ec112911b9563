"""A part of a long log that tells as much as all of it: everything about some of the cards."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter

from aiquiz.model.ids import CardId
from aiquiz.model.review import Step
from aiquiz.store import log
from aiquiz.store.links import Links
from aiquiz.store.log import OnDamage
from aiquiz.values import dataclass

__all__ = ["Sample", "sampled"]

_ANSWERS_BY_NAME = (
    "SELECT subject, SUM(kind = 'answer') FROM log WHERE kind IN ('answer', 'reset', 'due') GROUP BY subject"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """What a replay goes by, in its order, of `cards` cards out of the `of_cards` that it knows."""

    steps: tuple[Step, ...]
    cards: int
    of_cards: int


def sampled(raw: sqlite3.Connection, links: Links, answers: int, on_damage: OnDamage) -> Sample:
    """All there is, or of a log with more answers than that about so many, of cards chosen by their ids alone.

    The same log gives the same cards. Which answers were undone or are damaged is not known when cards are counted.
    """
    found = raw.execute(_ANSWERS_BY_NAME).fetchall()
    cards: Counter[CardId] = Counter()
    for name, count in found:
        cards[links.card(name)] += count
    one_in = max(1, round(cards.total() / answers))
    if one_in == 1:
        return Sample(tuple(log.steps(raw, on_damage)), len(cards), len(cards))
    chosen = {card for card in cards if zlib.crc32(card.encode("utf-8")) % one_in == 0}
    names = [name for name, _ in found if links.card(name) in chosen]
    return Sample(tuple(log.steps_under(raw, names, on_damage)), len(chosen), len(cards))
