"""What somebody wants to study: which mode, and which cards."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from aiquiz.values import dataclass

__all__ = ["MISTAKES_DAYS", "NARROWED", "Mode", "Wish"]

MISTAKES_DAYS = 7
"""Mode.MISTAKES asks what was missed within so many study days."""


class Mode(StrEnum):
    """What a sitting is made of. CRAM, MISTAKES and SURE_BUT_WRONG are practice: they leave the schedule as it is."""

    DUE = "due"
    NEW = "new"
    AHEAD = "ahead"
    CRAM = "cram"
    MISTAKES = "mistakes"
    SURE_BUT_WRONG = "sure-but-wrong"


NARROWED: Mapping[Mode, str] = {
    Mode.MISTAKES: f"rated:{MISTAKES_DAYS}:1",
    Mode.SURE_BUT_WRONG: "is:surewrong",
}
"""The search that a mode is made of, where it is one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A sitting as somebody wants it.

    `search` narrows it to the cards found (empty: all). `count` is how many new cards Mode.NEW asks beyond today's
    limit, how many days Mode.AHEAD looks ahead, and how many cards the practising modes ask at most (0: all).
    """

    mode: Mode = Mode.DUE
    search: str = ""
    count: int = 0

    @property
    def is_practice(self) -> bool:
        """Whether answers leave the schedule untouched."""
        return self.mode in (Mode.CRAM, Mode.MISTAKES, Mode.SURE_BUT_WRONG)
