"""Ids: which are allowed, and the one an item has that was given none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Set

from aiquiz.deckfile.fields import Fields
from aiquiz.deckfile.limits import MAX_ID_CHARS
from aiquiz.model.ids import ItemId
from aiquiz.text import folded

__all__ = ["check_id", "derived_id"]

_ID = re.compile(rf"(?=.*[^\W_])[\w.-]{{1,{MAX_ID_CHARS}}}")
_DERIVED_HEX = 10


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


def derived_id(key_text: str, taken: Set[ItemId]) -> ItemId:
    """The id of an item that was given none: the same for the same question, whatever its case or quotes.

    A question that is asked twice gets `-2`, `-3`, … from its second item on.
    """
    stem = "q-" + hashlib.sha256(folded(key_text).encode("utf-8")).hexdigest()[:_DERIVED_HEX]
    wanted, number = ItemId(stem), 1
    while wanted in taken:
        number += 1
        wanted = ItemId(f"{stem}-{number}")
    return wanted
