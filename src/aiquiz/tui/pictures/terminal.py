"""What a terminal says of itself: its name and version, whether it draws sixels, and the size of its cells.

Sources: XTVERSION, DA1, XTSMGRAPHICS and the window operations in “XTerm Control Sequences”.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from aiquiz.values import dataclass

__all__ = ["ASKED", "ASKED_OF_SIXELS", "Answers", "Terminal"]

ASKED: Final = "\x1b[>q\x1b[c"
"""Its name, and what it can do. Every terminal answers the second, and answers in order: then no more is coming."""
ASKED_OF_SIXELS: Final = "\x1b[?1;1;0S\x1b[16t\x1b[c"
"""How many colours a picture may have, and how large a cell is. Others than those that draw sixels might scroll."""
_SIXELS: Final = "4"
_UNSOUND: Final = ("Konsole", "tmux")
"""Konsole 22.12 draws a column more than there is, with what stood there before. And tmux answers for itself, not for
the terminal that it is in; its name is all that is known of it on another computer than its own.
"""
_MOST_COLOURS: Final = 256
_FEWEST_COLOURS: Final = 2
_KITTY_WITH_PLACEHOLDERS: Final = (0, 28)

_ANSWER: Final = re.compile(
    r"\x1bP>\|(?P<name>[^\x1b]*)\x1b\\"
    r"|\x1b\[\?(?P<abilities>[\d;]*)c"
    r"|\x1b\[\?1;(?P<colours>[\d;]*)S"
    r"|\x1b\[6;(?P<height>\d+);(?P<width>\d+)t"
)
_BEGUN: Final = re.compile(r"\x1b(?:P>[^\x1b]*\x1b?|\[\?[\d;]*|\[6;[\d;]*)\Z")
"""The beginning of an answer, where the rest is still to be read. What keys send ends differently."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal by its own words. `has_sixels` only where they stay within their cells.

    `cell_px` is the width and height of a cell, (0, 0) where it did not say.
    """

    name: str = ""
    has_sixels: bool = False
    colours: int = _MOST_COLOURS
    cell_px: tuple[int, int] = (0, 0)

    @property
    def knows_placeholders(self) -> bool:
        """Whether it puts pictures in the place of cells of text, as kitty does."""
        version = re.match(r"kitty\((\d+)\.(\d+)", self.name)
        if version is None:
            return self.name.startswith("ghostty")
        return (int(version[1]), int(version[2])) >= _KITTY_WITH_PLACEHOLDERS


class Answers:
    """Asks a terminal, and takes what it answers out of what is typed."""

    def __init__(self, write: Callable[[str], object], heard: Callable[[Terminal], object]) -> None:
        """`write` sends to the terminal, `heard` is told once what it said. Both are called where `taken` is."""
        self._write, self._heard = write, heard
        self._terminal = Terminal()
        self._begun = ""
        self._is_asked_of_sixels = self.is_done = False

    def ask(self) -> None:
        """Send the first question; the second follows where it makes sense."""
        self._write(ASKED)

    def taken(self, typed: str) -> str:
        """What of `typed` is no answer. The beginning of an answer is kept until its rest comes."""
        data, self._begun = self._begun + typed, ""
        if self.is_done:
            return data
        rest = _ANSWER.sub(self._take, data)
        begun = _BEGUN.search(rest)
        self._begun = begun[0] if begun else ""
        return rest.removesuffix(self._begun)

    def _take(self, answer: re.Match[str]) -> str:
        found = answer.groupdict()
        if found["name"] is not None:
            self._terminal = replace(self._terminal, name=found["name"])
        elif found["colours"] is not None:
            status, _, count = found["colours"].partition(";")
            if status == "0" and count.isdecimal() and int(count) >= _FEWEST_COLOURS:
                self._terminal = replace(self._terminal, colours=min(int(count), _MOST_COLOURS))
        elif found["width"] is not None:
            self._terminal = replace(self._terminal, cell_px=(int(found["width"]), int(found["height"])))
        else:
            self._go_on(found["abilities"].split(";"))
        return ""

    def _go_on(self, abilities: list[str]) -> None:
        is_able = _SIXELS in abilities[1:] and not self._terminal.name.startswith(_UNSOUND)
        if is_able and not self._is_asked_of_sixels:
            self._is_asked_of_sixels = True
            self._terminal = replace(self._terminal, has_sixels=True)
            self._write(ASKED_OF_SIXELS)
        elif not self.is_done:
            self.is_done = True
            self._heard(self._terminal)
