"""One deck file that is changed step by step, each step written at once and taken back by undo.

Every step reads the file anew and splices into what it finds, so that an edit made elsewhere meanwhile is never
lost; a file that is no sound deck any more is left alone and told of.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiquiz.deckfile import MAX_DECK_BYTES, DecodedDeck, decode_deck
from aiquiz.errors import DeckError
from aiquiz.files import read_limited, shown_path, write_atomic
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["DeckFile"]


@dataclass(frozen=True, slots=True)
class _Step:
    """What the file held before a step and after it, and the item it was about."""

    before: bytes
    after: bytes
    item: ItemId


class DeckFile:
    """The deck file at `path`. Every method may raise DeckError: the file is then as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = shown_path(path)
        self._steps: list[_Step] = []

    @property
    def has_steps(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    def read(self) -> bytes:
        """The file as it is now."""
        return read_limited(self.path, MAX_DECK_BYTES, DeckError)

    def decoded(self) -> DecodedDeck:
        """The deck as the file has it now."""
        return decode_deck(self.read(), self.name)

    def change(self, item: ItemId, edit: Callable[[bytes], bytes]) -> None:
        """Write what `edit` makes of the file, as a step about `item`. Hands on what `edit` raises."""
        before = self.read()
        after = edit(before)
        if after != before:
            write_atomic(self.path, after, DeckError)
            self._steps.append(_Step(before, after, item))

    def undo(self) -> ItemId | None:
        """Take back the last step and return its item; None where there is none.

        Raises DeckError (L005) where the file was changed by something else since: that change would be lost.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        if self.read() != step.after:
            hint = "take it back by hand; what you changed elsewhere stays"
            raise DeckError.at(self.name, "L005", "the file was changed elsewhere since the last step", hint)
        write_atomic(self.path, step.before, DeckError)
        self._steps.pop()
        return step.item
