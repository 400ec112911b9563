"""The pictures that a deck's texts name, read from its own folder and from nowhere else."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from aiquiz.errors import DeckError
from aiquiz.files import read_limited, shown_path
from aiquiz.model.interaction import Choice
from aiquiz.text import clean_line

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["MAX_PICTURE_BYTES", "begins_as_picture", "read_picture", "texts_of"]

MAX_PICTURE_BYTES: Final = 8_000_000
_NO_PATH_BELOW: Final = re.compile(r"[:\\\x00]")
"""The signs of addresses, of Windows' drives and separators, and the end of a name in C."""
_BEGINNINGS: Final = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP", re.DOTALL)
"""The first bytes of a PNG, a JPEG, a GIF and a WebP."""


def texts_of(card: Card) -> tuple[str, ...]:
    """All of a card that may name a picture."""
    options = (option for way in card.ways if isinstance(way, Choice) for option in way.options)
    return (card.prompt, card.answer, card.explanation, *options)


def read_picture(deck_file: Path, written: str) -> bytes:
    """The bytes of the picture that a text of the deck in `deck_file` names as `written`.

    Decks come from strangers, so it lies in the deck's folder or below it, links followed. Raises DeckError: L030
    where it does not, F001 to F006 where it cannot be read or is longer than MAX_PICTURE_BYTES.
    """
    folder, way = deck_file.parent, PurePosixPath(written)
    if not written or way.is_absolute() or ".." in way.parts or _NO_PATH_BELOW.search(written):
        raise _outside(deck_file, written)
    try:
        home, file = folder.resolve(), (folder / way).resolve()
    except (OSError, RuntimeError):  # links in a circle
        raise _outside(deck_file, written) from None
    if not file.is_relative_to(home):
        raise _outside(deck_file, written)
    return read_limited(file, MAX_PICTURE_BYTES, DeckError)


def begins_as_picture(data: bytes) -> bool:
    """Whether these are the first bytes of a picture that can be shown; without the extra that decodes the rest."""
    return _BEGINNINGS.match(data) is not None


def _outside(deck_file: Path, written: str) -> DeckError:
    message = f"the picture `{clean_line(written)}` is not in the deck's folder"
    return DeckError.at(shown_path(deck_file), "L030", message, "put the file beside the deck and name it from there")
