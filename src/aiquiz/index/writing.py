"""What a deck file was found to hold, written into the index in the place of what it held before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from aiquiz.errors import Diagnostic
from aiquiz.index.files import Known, Signature
from aiquiz.index.likeness import likeness
from aiquiz.index.packing import packed
from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.index.signature import stored_as
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.search import plain
from aiquiz.study.siblings import AskedToday
from aiquiz.text import folded

__all__ = ["drop_file", "store_deck", "store_problems", "touch"]

_KEPT_NS: Final = 86_400_000_000_000


def touch(raw: sqlite3.Connection, known: Known, signature: Signature, read_ns: int) -> None:
    """Notes that the file was read again at `read_ns` and holds what it held."""
    raw.execute(
        "UPDATE file SET inode = ?, size = ?, mtime_ns = ?, read_ns = ? WHERE id = ?",
        (signature.inode, signature.size, signature.mtime_ns, read_ns, known.number),
    )


def store_problems(
    raw: sqlite3.Connection,
    path: Path,
    signature: Signature,
    read_ns: int,
    digest: bytes,
    problems: Iterable[Diagnostic],
) -> int:
    """Notes that the file holds no sound deck, and why; its number."""
    rows = [(one.place.line, one.place.column, one.code, one.message, one.hint, one.severity) for one in problems]
    return _store_file(raw, path, signature, read_ns, digest, None, "null", json.dumps(rows), 0)


def store_deck(
    raw: sqlite3.Connection,
    path: Path,
    signature: Signature,
    read_ns: int,
    digest: bytes,
    deck: Deck,
    cards: Sequence[Card],
) -> int:
    """Puts the deck of a file in the place of what the file held before; the file's number."""
    head = {
        "id": deck.id,
        "title": deck.title,
        "description": deck.description,
        "language": deck.language,
        "article": None if deck.article is None else asdict(deck.article),
        "exam": None if deck.exam is None else deck.exam.isoformat(),
        "count": len(deck.items),
        "proposed": len(deck.proposed),
        "cards": len(cards),
    }
    number = _store_file(raw, path, signature, read_ns, digest, deck.id, json.dumps(head), "[]", len(cards))
    raw.execute("UPDATE file SET is_plain = ? WHERE id = ?", (_is_plain(cards), number))
    kinds = {item.id: item.kind for item in deck.items}
    base = number * CARDS_PER_FILE
    first_of: dict[str, int] = {}
    last_of: dict[str, int] = {}
    for place, card in enumerate(cards):
        first_of.setdefault(card.item, base + place)
        last_of[card.item] = base + place
    raw.executemany(
        "INSERT INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                base + place, card.id, card.item, first_of[card.item], last_of[card.item], kinds[card.item],
                card.evidence.quote if card.evidence else None, card.evidence.at if card.evidence else None,
            )
            for place, card in enumerate(cards)
        ),
    )  # fmt: skip
    raw.executemany(
        "INSERT INTO words VALUES (?, ?, ?)",
        ((base + place, _folded(card), packed(card)) for place, card in enumerate(cards)),
    )
    raw.executemany(
        "INSERT OR IGNORE INTO likeness VALUES (?, ?)",
        sorted((key, base + place) for place, card in enumerate(cards) for key in likeness(card.text)),
    )
    raw.execute(
        "INSERT INTO found (rowid, folded) SELECT id, folded FROM words WHERE id BETWEEN ? AND ?", cards_of_file(number)
    )
    raw.executemany(
        "INSERT OR IGNORE INTO tag VALUES (?, ?)",
        ((folded(tag), base + place) for place, card in enumerate(cards) for tag in card.tags),
    )
    return number


def _store_file(
    raw: sqlite3.Connection,
    path: Path,
    signature: Signature,
    read_ns: int,
    digest: bytes,
    deck: str | None,
    head: str,
    problems: str,
    cards: int,
) -> int:
    """The file's row, with no cards yet. A file read anew gets a new number, so that nothing of the old is taken for
    its own."""
    name = stored_as(path)
    number = int(raw.execute("SELECT coalesce(max(id), 0) + 1 FROM file").fetchone()[0])
    _retire(raw, name, read_ns)
    raw.execute(
        "INSERT INTO file (id, path, inode, size, mtime_ns, read_ns, digest, deck, head, problems, cards)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number, name, signature.inode, signature.size, signature.mtime_ns, read_ns, digest,
            deck, head, problems, cards,
        ),
    )  # fmt: skip
    return number


def _retire(raw: sqlite3.Connection, name: bytes, now_ns: int) -> None:
    """Takes the file's name from its old cards: a sitting that has begun goes on with them. After a day they go."""
    for (old,) in raw.execute("SELECT id FROM file WHERE retired_ns < ?", (now_ns - _KEPT_NS,)).fetchall():
        drop_file(raw, old)
    for (old,) in raw.execute("SELECT id FROM file WHERE path = ?", (name,)).fetchall():
        raw.execute("DELETE FROM memory WHERE card BETWEEN ? AND ?", cards_of_file(old))
        retired = name + b"\x00%d" % old
        raw.execute("UPDATE file SET retired_ns = ?, path = ?, seen = 0 WHERE id = ?", (now_ns, retired, old))


def drop_file(raw: sqlite3.Connection, number: int) -> None:
    """Takes a file and all its cards out."""
    span = cards_of_file(number)
    raw.execute(
        "INSERT INTO found (found, rowid, folded) SELECT 'delete', id, folded FROM words WHERE id BETWEEN ? AND ?", span
    )
    for table, column in (("words", "id"), ("card", "id"), ("tag", "card"), ("likeness", "card"), ("memory", "card")):
        raw.execute(f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?", span)
    raw.execute("DELETE FROM file WHERE id = ?", (number,))


def _is_plain(cards: Iterable[Card]) -> bool:
    """Whether no card has siblings, or is answered by the feedback on another."""
    asked = AskedToday()
    for card in cards:
        if asked.holds_sibling_of(card) or asked.gives_away(card):
            return False
        asked.add(card)
    return True


def _folded(card: Card) -> str:
    """What a search for words looks into, its parts kept from running into each other."""
    return "\x1f".join(plain(text) for text in (card.prompt, card.answer, card.explanation))
