"""What a key types, known without the names of all signs.

For every key press Textual asks of each bound key what it would type into a field, and looks `down` and `f1` up among
the names of Unicode: a megabyte of tables that nothing else reads. Here the keys of the house are told at once.
"""

from __future__ import annotations

from typing import Final

from textual import screen
from textual.keys import key_to_character

__all__ = ["sign_of", "tell_textual"]

_SIGNS: Final[dict[str, str | None]] = {
    "space": " ",
    "comma": ",",
    "asterisk": "*",
    "question_mark": "?",
    "tab": "\t",
    "escape": "\x1b",
    "backspace": "\x08",
    "delete": "\x7f",
    # Nothing, says Textual of these; a field takes what they type when the key itself arrives.
    **dict.fromkeys(
        ("enter", "slash", "plus", "minus", "up", "down", "left", "right", "home", "end", "pageup", "pagedown")
    ),
    **dict.fromkeys(f"f{number}" for number in range(1, 13)),
}


def sign_of(key: str) -> str | None:
    """What Textual's `key_to_character` says of `key`."""
    return _SIGNS[key] if key in _SIGNS else key_to_character(key)


def tell_textual() -> None:
    """From now on screens ask `sign_of`. Where another Textual does not ask this way, nothing changes."""
    vars(screen)["key_to_character"] = sign_of
