"""The keys that work on the screen underneath, from the one table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from aiquiz.tui.content import Content, joined, stacked
from aiquiz.tui.screens.reader import ReaderScreen
from aiquiz.tui.widgets.key_bar import ActiveKey

__all__ = ["HelpScreen", "help_pages"]

_KEY_CELLS = 14


class HelpScreen(ReaderScreen):
    """Opened with `?` anywhere."""

    def __init__(self, active: Sequence[ActiveKey]) -> None:
        super().__init__("Keys that work here", help_pages(active))


def help_pages(active: Sequence[ActiveKey]) -> tuple[Content, ...]:
    """One part per scope, in order: its name, then each key and its sentence."""
    parts = groupby(active, key=lambda entry: entry.key.scope)
    return tuple(
        stacked([joined((str(scope), "$foreground-muted")), *(_entry(entry) for entry in entries)])
        for scope, entries in parts
    )


def _entry(entry: ActiveKey) -> Content:
    keys = f"{entry.key.spelled_out} ".ljust(_KEY_CELLS)
    return joined((keys, "bold $footer-key-foreground"), entry.key.help)
