"""The one table of screens. What can be opened by name is in the palette everywhere, and has a key at home."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.tui.screens.base import HouseScreen

__all__ = ["SCREENS", "ScreenEntry", "screen_named"]


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen: the class `NameScreen` of the module `name`, imported when it is first wanted.

    `command` is its name in the palette and `help` a sentence; both empty for a screen that needs something to show
    and is opened by others.
    """

    name: str
    command: str = ""
    help: str = ""

    def load(self) -> type[HouseScreen]:
        """The screen's class; without arguments it makes the screen, where there is a `command`."""
        found: type[HouseScreen] = getattr(
            import_module(f"aiquiz.tui.screens.{self.name}"), f"{self.name.capitalize()}Screen"
        )
        return found


SCREENS: tuple[ScreenEntry, ...] = (
    ScreenEntry("home"),
    ScreenEntry("study"),
    ScreenEntry("done"),
    ScreenEntry("browse", "Browse", "Find cards, read them, and act on many at once."),
    ScreenEntry("stats", "Statistics", "See how the learning goes, in plots and numbers."),
    ScreenEntry("generate", "Make a deck", "Make a deck of an article, and review it."),
    ScreenEntry("review"),
    ScreenEntry("author"),
    ScreenEntry("desk"),
    ScreenEntry("exam"),
    ScreenEntry("marking"),
    ScreenEntry("result"),
    ScreenEntry("settings", "Settings", "Change settings and keys."),
    ScreenEntry("help"),
    ScreenEntry("source"),
    ScreenEntry("reader"),
)


def screen_named(name: str) -> ScreenEntry:
    """The entry with this name; an unknown one is a bug of the caller."""
    return next(entry for entry in SCREENS if entry.name == name)
