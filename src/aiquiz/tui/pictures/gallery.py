"""Which pictures are shown: whether this terminal can, and what a deck names."""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
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
    from aiquiz.tui.pictures.canvas import Canvas
    from aiquiz.tui.pictures.terminal import Terminal

    Manner = Callable[[Image, Room], Content]
    """Draws a picture within a room."""

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
    """Pictures at hand, by the path under which a deck names them; `manner` says how they are drawn now."""

    def __init__(self, images: Mapping[str, Image], manner: Callable[[], Manner]) -> None:
        self._images, self._manner = images, manner
        self._painted: dict[tuple[str, Room, Manner], Content] = {}

    def draw(self, room: Callable[[], Room]) -> Draw:
        """Draws them in the `room` that there is then."""

        def drawn(path: str) -> Content | None:
            if path not in self._images:
                return None
            key = path, room(), self._manner()
            if key not in self._painted:
                self._painted[key] = key[2](self._images[path], key[1])
            return self._painted[key]

        return drawn


class Gallery:
    """Loads pictures. Makes nothing, imports nothing, and asks the terminal nothing, where a text names none."""

    def __init__(self, app: AiquizApp) -> None:
        self._app = app
        self._has_told = self._has_asked = False
        self._terminal: Terminal | None = None
        self._number = _any_number()
        self._waiting: Callable[[], object] | None = None
        self._sent: OrderedDict[int, tuple[int, Content]] = OrderedDict()
        """What the terminal keeps for us: by what it is, its number there, and the cells that stand for it."""
        self.canvas: Canvas | None = None
        """Where the terminal has pictures drawn over its cells: what draws them."""

    async def load(self, texts: Sequence[str], read: Read, draw_again: Callable[[], object]) -> Pictures | None:
        """The pictures that `texts` name; None where there are none, or none that can be shown.

        One that cannot be read, or not in time, is left out: its description is shown as ever. `draw_again` is called
        if they can be drawn otherwise than before: when the terminal has said what it can, which nobody waits for.
        """
        if not any("![" in text for text in texts) or not self._is_able():
            return None
        self._ask()
        try:
            found = await asyncio.wait_for(asyncio.to_thread(_read_all, texts, read), _WAIT_SECONDS)
        except TimeoutError:
            return None
        if not found:
            return None
        if self._has_asked and self._terminal is None:
            self._waiting = draw_again
        return Pictures(found, self._manner)

    def clear(self) -> None:
        """Free what the terminal keeps for us."""
        while self._sent:
            self._forget()

    def _ask(self) -> None:
        """Ask the terminal itself what it can; not one within another, which would answer for itself."""
        if not self._has_asked and self._wish == "auto" and _is_direct():
            self._has_asked = self._app.ask_terminal(self._heard)

    def _heard(self, terminal: Terminal) -> None:
        self._terminal = terminal
        draw_again, self._waiting = self._waiting, None
        if draw_again is not None:
            draw_again()

    def _manner(self) -> Manner:
        """How pictures are drawn, by the learner's wish and what the terminal can."""
        if _is_direct():
            terminal = self._terminal if self._wish == "auto" else None
            has_all_colours = self._app.console.color_system == "truecolor"  # a cell's colour names its picture
            if has_all_colours and (self._wish == "kitty" or (terminal is not None and terminal.knows_placeholders)):
                return self._place
            if terminal is not None and terminal.has_sixels and all(self._cell_px()):
                return self._place_on_canvas
        from aiquiz.tui.pictures.blocks import blocks

        return blocks

    def _cell_px(self) -> tuple[int, int]:
        told = self._terminal.cell_px if self._terminal else (0, 0)
        found = self._app.cell_px()
        return found if all(found) else told

    @property
    def _wish(self) -> str:
        return self._app.collection.settings.pictures

    def _place(self, image: Image, room: Room) -> Content:
        from aiquiz.tui.pictures.placing import placed

        same = hash((image.size, image.tobytes(), room))
        if same in self._sent:  # read anew, as with every letter of a form
            self._sent.move_to_end(same)
            return self._sent[same][1]
        if len(self._sent) >= _MOST_KEPT:
            self._forget()
        self._number = self._number % _MOST_NUMBERS + 1
        content, data = placed(image, room, self._number)
        self._sent[same] = self._number, content
        self._send(data)
        return content

    def _place_on_canvas(self, image: Image, room: Room) -> Content:
        if self.canvas is None:
            from aiquiz.tui.pictures.canvas import Canvas
            from aiquiz.tui.pictures.terminal import Terminal

            colours = self._terminal.colours if self._terminal else Terminal().colours
            self.canvas = Canvas(colours, self._cell_px, lambda: self._app.screen.refresh())
        return self.canvas.place(image, room)

    def _forget(self) -> None:
        from aiquiz.tui.pictures.placing import forgotten

        _, (number, _) = self._sent.popitem(last=False)
        self._send(forgotten(number))

    def _send(self, sent: str) -> None:
        self._app.write_to_terminal(sent)

    def _is_able(self) -> bool:
        """Whether pictures can be drawn; where only the extra is missing, that is told once."""
        app = self._app
        if self._wish == "none" or app.is_web or app.no_color or app.console.color_system not in _COLOURFUL:
            return False
        if find_spec("PIL") is not None:
            return True
        if not self._has_told:
            self._has_told = True
            toast(cast("App[object]", app), _HOW)
        return False


def _is_direct() -> bool:
    """Whether the terminal itself hears what is written, and not one that lets several share it."""
    return not any(os.environ.get(name) for name in ("TMUX", "STY"))


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
