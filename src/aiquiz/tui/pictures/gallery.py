"""Which pictures are shown: whether this terminal can, and what a deck names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, Draw, toast
from aiquiz.tui.pictures.room import Room

if TYPE_CHECKING:
    from PIL.Image import Image
    from textual.app import App

__all__ = ["Gallery", "Pictures", "Read"]

Read = Callable[[str], bytes]
"""Gives the bytes of the picture at a path that a deck names. Raises AiquizError."""

_MOST_AT_ONCE: Final = 8
_WAIT_SECONDS: Final = 2.0
"""A picture that takes longer, on a disk far away, is not waited for."""
_COLOURFUL: Final = ("truecolor", "256")
_HOW: Final = "Pictures are shown here once the extra is installed: pip install 'aiquiz[images]'"


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures at hand, by the path under which a deck names them."""

    images: Mapping[str, Image]

    def draw(self, room: Callable[[], Room]) -> Draw:
        """Draws them in the `room` that there is then."""

        def drawn(path: str) -> Content | None:
            from aiquiz.tui.pictures.blocks import blocks

            return blocks(self.images[path], room()) if path in self.images else None

        return drawn


class Gallery:
    """Loads pictures. Makes nothing, and imports nothing, where a text names none."""

    def __init__(self, app: App[object]) -> None:
        self._app = app
        self._has_told = False

    async def load(self, texts: Sequence[str], read: Read) -> Pictures | None:
        """The pictures that `texts` name; None where there are none, or none that can be shown.

        One that cannot be read, or not in time, is left out: its description is shown as ever.
        """
        if not any("![" in text for text in texts) or not self._is_able():
            return None
        try:
            found = await asyncio.wait_for(asyncio.to_thread(_read_all, texts, read), _WAIT_SECONDS)
        except TimeoutError:
            return None
        return Pictures(found) if found else None

    def _is_able(self) -> bool:
        """Whether pictures can be drawn; where only the extra is missing, that is told once."""
        app = self._app
        if app.is_web or app.no_color or app.console.color_system not in _COLOURFUL:
            return False
        if find_spec("PIL") is not None:
            return True
        if not self._has_told:
            self._has_told = True
            toast(app, _HOW)
        return False


def _read_all(texts: Sequence[str], read: Read) -> Mapping[str, Image]:
    from aiquiz.tui.pictures.decoding import BrokenPictureError, decoded
    from aiquiz.typeset import images

    found: dict[str, Image] = {}
    for path in dict.fromkeys(path for text in texts for path in images(text)):
        if len(found) < _MOST_AT_ONCE:
            try:
                found[path] = decoded(read(path))
            except (AiquizError, BrokenPictureError):
                continue  # its description stands in its place; `aiquiz check` says what is wrong
    return found
