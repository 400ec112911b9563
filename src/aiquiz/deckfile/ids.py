"""Ids: which are allowed, and the one an item has that was given none."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Set

from aiquiz.deckfile.fields import Fields
from aiquiz.deckfile.limits import MAX_ID_CHARS
from aiquiz.model.ids import ItemId
from aiquiz.text import folded

__all__ = ["check_id", "derived_id", "worded_id"]

_ID = re.compile(rf"(?=.*[^\W_])[\w.-]{{1,{MAX_ID_CHARS}}}")
_DERIVED_HEX = 10
_WORDS = re.compile(r"[^\W_]+")
_MOST_WORDS, _MOST_CHARS = 6, 48


def check_id(fields: Fields) -> None:
    """Note an `id` that is not allowed: cards are known by `deck/item/part`, and files are named after decks."""
    written = fields.text("id")
    if written and not _ID.fullmatch(written):
        as_id = re.sub(r"[^\w.-]+", "-", written).strip("-")[:MAX_ID_CHARS].rstrip("-")
        fields.problem(
            "id",
            "D025",
            f"`{written}` cannot be an id",
            f"letters, digits, `-`, `_` and `.`, at most {MAX_ID_CHARS}"
            + (f": `{as_id}`" if _ID.fullmatch(as_id) else ""),
        )


def worded_id(text: str, taken: Set[ItemId]) -> ItemId:
    """A new id that says what it is about: the first words of `text`, numbered where another item has it already.

    Without any word in `text` it is as of `derived_id`.
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", folded(text)) if not unicodedata.combining(sign))
    words = _WORDS.findall(unicodedata.normalize("NFKC", plain))[:_MOST_WORDS]
    stem = "-".join(words)[:_MOST_CHARS].rstrip("-")
    return _numbered(stem, taken) if _ID.fullmatch(stem) else derived_id(text, taken)


def derived_id(key_text: str, taken: Set[ItemId]) -> ItemId:
    """The id of an item that was given none: the same for the same question, whatever its case or quotes.

    A question that is asked twice gets `-2`, `-3`, … from its second item on.
    """
    stem = "q-" + hashlib.sha256(folded(key_text).encode("utf-8")).hexdigest()[:_DERIVED_HEX]
    return _numbered(stem, taken)


def _numbered(stem: str, taken: Set[ItemId]) -> ItemId:
    wanted, number = ItemId(stem), 1
    while wanted in taken:
        number += 1
        wanted = ItemId(f"{stem}-{number}")
    return wanted
