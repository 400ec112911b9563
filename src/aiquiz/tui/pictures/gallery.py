"""Which pictures are shown: whether this terminal can, and what a deck names."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, cast

from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, Draw, toast
from aiquiz.tui.pictures.room import Room

if TYPE_CHECKING:
    from PIL.Image import Image
    from textual.app import App

    from aiquiz.tui.app import AiquizApp

__all__ = ["Gallery", "Pictures", "Read"]

Read = Callable[[str], bytes]
"""Gives the bytes of the picture at a path that a deck names. Raises AiquizError."""

_MOST_AT_ONCE: Final = 8
_WAIT_SECONDS: Final = 2.0
"""A picture that takes longer, on a disk far away, is not waited for."""
_MOST_KEPT: Final = 64
_MOST_NUMBERS: Final = 0xFFFFFF
_COLOURFUL: Final = ("truecolor", "256")
_HOW: Final = "Pictures are shown here once the extra is installed: pip install 'aiquiz[images]'"


class Pictures:
    """Pictures at hand, by the path under which a deck names them; `paint` makes one of them for a room."""

    def __init__(self, images: Mapping[str, Image], paint: Callable[[Image, Room], Content]) -> None:
        self._images, self._paint = images, paint
        self._painted: dict[tuple[str, Room], Content] = {}

    def draw(self, room: Callable[[], Room]) -> Draw:
        """Draws them in the `room` that there is then."""

        def drawn(path: str) -> Content | None:
            if path not in self._images:
                return None
            key = path, room()
            if key not in self._painted:
                self._painted[key] = self._paint(self._images[path], key[1])
            return self._painted[key]

        return drawn


class Gallery:
    """Loads pictures. Makes nothing, and imports nothing, where a text names none."""

    def __init__(self, app: AiquizApp) -> None:
        self._app = app
        self._has_told = False
        self._numbers: deque[int] = deque()

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
        if not found:
            return None
        from aiquiz.tui.pictures.blocks import blocks

        return Pictures(found, self._place if self._places else blocks)

    def clear(self) -> None:
        """Free what the terminal keeps for us."""
        while self._numbers:
            self._forget()

    @property
    def _places(self) -> bool:
        """Whether pictures are placed as kitty does: asked for, and the terminal hears it itself."""
        is_direct = not any(os.environ.get(name) for name in ("TMUX", "STY"))
        return self._manner == "kitty" and is_direct and self._app.console.color_system == "truecolor"

    @property
    def _manner(self) -> str:
        return self._app.collection.settings.pictures

    def _place(self, image: Image, room: Room) -> Content:
        from aiquiz.tui.pictures.placing import placed

        if len(self._numbers) >= _MOST_KEPT:
            self._forget()
        number = self._numbers[-1] % _MOST_NUMBERS + 1 if self._numbers else _any_number()
        content, sent = placed(image, room, number)
        self._numbers.append(number)
        self._send(sent)
        return content

    def _forget(self) -> None:
        from aiquiz.tui.pictures.placing import forgotten

        self._send(forgotten(self._numbers.popleft()))

    def _send(self, sent: str) -> None:
        if self._app._driver is not None:
            self._app._driver.write(sent)

    def _is_able(self) -> bool:
        """Whether pictures can be drawn; where only the extra is missing, that is told once."""
        app = self._app
        if self._manner == "none" or app.is_web or app.no_color or app.console.color_system not in _COLOURFUL:
            return False
        if find_spec("PIL") is not None:
            return True
        if not self._has_told:
            self._has_told = True
            toast(cast("App[object]", app), _HOW)
        return False


def _any_number() -> int:
    """Numbers are shared with all that draw in the same terminal."""
    return int.from_bytes(os.urandom(3), "big") or 1


def _read_all(texts: Sequence[str], read: Read) -> Mapping[str, Image]:
    from aiquiz.collection.decoding import BrokenPictureError, decoded
    from aiquiz.typeset import images

    found: dict[str, Image] = {}
    for path in dict.fromkeys(path for text in texts for path in images(text)):
        if len(found) < _MOST_AT_ONCE:
            try:
                found[path] = decoded(read(path))
            except (AiquizError, BrokenPictureError):
                continue  # its description stands in its place; `aiquiz check` says what is wrong
    return found
