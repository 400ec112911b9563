"""What is wrong with the pictures that decks name: whether each is there, is of a kind that is shown, and decodes."""

from __future__ import annotations

from pathlib import Path

from aiquiz.collection.pictures import begins_as_picture, read_picture
from aiquiz.errors import DeckError

__all__ = ["PictureFaults"]


class PictureFaults:
    """Looks at each picture once: whole where the extra `images` is installed, which decodes it as the app does."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, str], tuple[str, str]] = {}
        self.half_seen = 0
        """Of how many only the first bytes were looked at, because the extra is missing."""

    def fault(self, deck: Path, written: str) -> tuple[str, str]:
        """Why the picture that the deck in this file names cannot be shown, and what to do; both empty where it can."""
        found = self._known.get((deck, written))
        if found is None:
            found = self._known[deck, written] = self._looked_at(deck, written)
        return found

    def _looked_at(self, deck: Path, written: str) -> tuple[str, str]:
        try:
            data = read_picture(deck, written)
        except DeckError as error:
            return error.diagnostics[0].message, error.diagnostics[0].hint
        if not begins_as_picture(data):
            return "it is no PNG, JPEG, GIF or WebP", "save it as one of these"
        try:
            from aiquiz.collection.decoding import BrokenPictureError, decoded
        except ModuleNotFoundError:
            self.half_seen += 1
            return "", ""
        try:
            decoded(data)
        except BrokenPictureError as broken:
            return str(broken), "save it anew, and smaller if it is very large"
        return "", ""
