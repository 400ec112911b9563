"""A conversation in lines: what is said, and what comes back."""

from __future__ import annotations

from collections.abc import Callable

from aiquiz.text import clean, clean_line
from aiquiz.values import dataclass

__all__ = ["EndOfInput", "Talk"]


class EndOfInput(Exception):  # noqa: N818 - the person has left, which is no error
    """Nothing more will be typed."""


@dataclass(frozen=True, slots=True)
class Talk:
    """`hear` waits for the next line and raises EndOfInput at the end; `write` takes one line without its break.

    Nothing is ever taken back or written over: no colour, no cursor movement, one thing a line.
    """

    hear: Callable[[], str]
    write: Callable[[str], None]

    def listen(self) -> str:
        """What was typed, on one line, without anything that is no text."""
        return clean_line(self.hear())

    def say(self, *texts: str) -> None:
        """The texts one after the other, their line breaks kept."""
        for text in texts:
            for line in clean(text).split("\n"):
                self.write(line.rstrip())
