"""Cards found by what they ask or what they answer, and which of them are in which files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from aiquiz.digest import blake2b
from aiquiz.index.cards import files_with
from aiquiz.index.packing import unpacked
from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId, DeckId
from aiquiz.text import folded

__all__ = ["cards_like", "likeness", "names_among", "orphans"]

_BYTES = 8  # of 2⁶⁴ keys two fall together by chance hardly ever, and then a card is compared for nothing


def likeness(text: CardText) -> tuple[int, int]:
    """Two numbers: one that all cards with the same question share, and one for those with the same answer."""
    return _key(b"asks", text.prompt), _key(b"tells", text.answer)


def cards_like(
    raw: sqlite3.Connection, texts: Iterable[CardText], files: Mapping[int, DeckId]
) -> dict[CardId, tuple[CardText, int]]:
    """The cards of these files with the question or the answer of one of `texts`: how they read, and how often they
    were answered."""
    keys = sorted({key for text in texts for key in likeness(text)})
    numbers = {number for key in keys for (number,) in raw.execute("SELECT card FROM likeness WHERE key = ?", (key,))}
    found: dict[CardId, tuple[CardText, int]] = {}
    for number in sorted(numbers):
        deck = files.get(number // CARDS_PER_FILE)
        if deck is not None:
            name, item, body, repetitions = raw.execute(
                "SELECT card.card, card.item, words.body, coalesce(memory.repetitions, 0) FROM card"
                " JOIN words ON words.id = card.id LEFT JOIN memory ON memory.card = card.id WHERE card.id = ?",
                (number,),
            ).fetchone()
            found[CardId(name)] = (unpacked(name, deck, item, None, None, body).text, repetitions)
    return found


def names_among(raw: sqlite3.Connection, names: Iterable[str], files: Mapping[int, DeckId]) -> set[str]:
    """Those of `names` that are a card's of these files."""
    return {name for name in names if any(number in files for number in files_with(raw, name))}


def orphans(raw: sqlite3.Connection, files: Mapping[int, DeckId]) -> set[CardId]:
    """The cards with a memory that none of these files has."""
    lost = {CardId(name) for (name,) in raw.execute("SELECT card FROM orphan")}
    elsewhere = [number for (number,) in raw.execute("SELECT id FROM file WHERE seen > 0") if number not in files]
    for number in elsewhere:
        rows = raw.execute(
            "SELECT card.card FROM memory JOIN card ON card.id = memory.card WHERE memory.card BETWEEN ? AND ?",
            cards_of_file(number),
        )
        names = {name for (name,) in rows}
        lost.update(CardId(name) for name in names - names_among(raw, names, files))
    return lost


def _key(what: bytes, text: str) -> int:
    digest = blake2b(folded(text).encode("utf-8", "surrogatepass"), digest_size=_BYTES, person=what).digest()
    return int.from_bytes(digest, "big", signed=True)
