"""A picture as kitty and Ghostty draw it: sent to the terminal once, and placed by cells of text.

Source: the kitty graphics protocol. Every command is quiet (`q=2`): an answer would be taken for keys.
"""

from __future__ import annotations

import base64
from io import BytesIO
from typing import Final

from PIL import Image
from textual.color import Color
from textual.content import Content, Span
from textual.style import Style

from aiquiz.tui.pictures.room import Room, fitted
from aiquiz.tui.pictures.signs import MARKS, META, rows_of

__all__ = ["forgotten", "placed"]

_CELL_PX: Final = (14, 28)
"""A large cell; the terminal scales to its own."""
_MOST_CELLS_PER_PX: Final = 1 / 7
_CHUNK_CHARS: Final = 4096


def placed(image: Image.Image, room: Room, number: int) -> tuple[Content, str]:
    """The cells that stand for the picture within `room`, and what is to be sent before they are drawn.

    `number` is that of no other picture on the terminal, in 1–0xFFFFFF: it is the colour of the cells.
    """
    columns, lines = fitted(image.size, Room(*(min(side, len(MARKS)) for side in room)), _MOST_CELLS_PER_PX)
    text = "\n".join(rows_of(columns, lines))
    style = Style(foreground=Color(number >> 16, number >> 8 & 0xFF, number & 0xFF)) + Style.from_meta({META: number})
    small = image.copy()
    small.thumbnail((columns * _CELL_PX[0], lines * _CELL_PX[1]))
    buffer = BytesIO()
    small.save(buffer, "PNG")
    data = base64.standard_b64encode(buffer.getvalue()).decode("ascii")
    chunks = [data[at : at + _CHUNK_CHARS] for at in range(0, len(data), _CHUNK_CHARS)]
    head = f"a=T,U=1,q=2,f=100,i={number},c={columns},r={lines},"
    sent = "".join(
        _command(f"{'' if index else head}{'q=2,' if index else ''}m={int(index < len(chunks) - 1)}", chunk)
        for index, chunk in enumerate(chunks)
    )
    return Content(text, [Span(0, len(text), style)]), sent


def forgotten(number: int) -> str:
    """Frees the picture with this number."""
    return _command(f"a=d,d=I,i={number},q=2")


def _command(control: str, data: str = "") -> str:
    return f"\x1b_G{control}{';' if data else ''}{data}\x1b\\"
