"""What a page may say over its WebSocket. Anything else is passed over: it comes from outside."""

from __future__ import annotations

import json

from aiquiz.values import dataclass
from aiquiz.web.environment import MOST_COLUMNS, MOST_ROWS, within

__all__ = ["Focus", "Input", "Message", "Ping", "Resize", "message_of"]


@dataclass(frozen=True, slots=True)
class Input:
    """Keys, mouse and pasted text, as a terminal would send them."""

    text: str


@dataclass(frozen=True, slots=True)
class Resize:
    """The page holds this many cells now."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Focus:
    """The page has the keyboard, or has lost it."""

    is_focused: bool


@dataclass(frozen=True, slots=True)
class Ping:
    """Asked to be sent back, to measure the way."""

    value: int | float | str


Message = Input | Resize | Focus | Ping


def message_of(text: str) -> Message | None:
    """The message in the JSON `text`; None for whatever is no such message."""
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match envelope:
        case ["stdin", str(typed)]:
            return Input(typed.encode("utf-8", "replace").decode())
        case ["resize", {"width": int(width), "height": int(height)}]:
            return Resize(within(width, MOST_COLUMNS), within(height, MOST_ROWS))
        case ["focus", *_]:
            return Focus(is_focused=True)
        case ["blur", *_]:
            return Focus(is_focused=False)
        case ["ping", int(value) | float(value) | str(value)]:
            return Ping(value)
        case _:
            return None
