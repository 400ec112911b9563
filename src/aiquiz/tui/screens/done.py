"""Done: what was learned, and when it comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.text import short
from aiquiz.tui.content import Content, joined, line, stacked, toast
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview, Study, Summary
    from aiquiz.model.card import Card

__all__ = ["DoneScreen", "summary_text"]

_NAME_CELLS = 14
_PROMPT_CHARS = 58


class DoneScreen(HouseScreen):
    """Takes the study screen's place when nothing is left to ask."""

    SCOPE = Scope.DONE
    CSS_PATH = "done.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DONE)

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._study = study
        self._next: DeckOverview | None = None

    def compose(self) -> ComposeResult:
        """What was done, what is next, keys."""
        with VerticalScroll(can_focus=False):
            yield Static(summary_text(self._study.summary()), id="summary", markup=False)
            yield Static(id="next", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Look for another deck with something due."""
        super().on_mount()
        self._look_ahead()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An answer can be taken back only where one was given."""
        return self._study.summary().answered > 0 if action == "undo" else True

    @work(exclusive=True, group="next")
    async def _look_ahead(self) -> None:
        overview = await asyncio.to_thread(self.house.collection.overview)
        self._next = next((deck for deck in overview.decks if deck.new + deck.learning + deck.due), None)
        go_on = self.house.keymap.printed(Scope.DONE, "go_on")
        if self._next is None:
            said = joined(("Nothing else is due today. ", "bold"), f"{go_on} goes home.", self._waiting())
        else:
            said = joined(("Next: ", "bold"), line(self._next.title), f" – {_left(self._next)}. {go_on} goes on.")
        self.query_one("#next", Static).update(said)

    def _waiting(self) -> str:
        """What the decks propose and nobody has kept or dropped yet; empty where nothing waits."""
        count = self._study.to_review
        if not count:
            return ""
        wait = "1 proposed item waits" if count == 1 else f"{count} proposed items wait"
        key = self.house.keymap.printed(Scope.HOME, "review")
        return f"\n{wait} to be reviewed: press {key} there, or run `aiquiz review` on the file."

    @work(exclusive=True, group="next")
    async def action_go_on(self) -> None:
        """Study the next deck, or go home."""
        if self._next is None:
            self.close()
            return
        from aiquiz.tui.screens.study import StudyScreen

        try:
            study = await asyncio.to_thread(self.house.collection.study, [self._next.id])
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        if self.is_current:
            self.app.switch_screen(StudyScreen(study))

    @work(exclusive=True, group="next")
    async def action_undo(self) -> None:
        """Take the last answer back and ask that question again."""
        from aiquiz.tui.screens.study import StudyScreen

        try:
            is_undone = await asyncio.to_thread(self._study.undo)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        if is_undone and self.is_current:
            self.app.switch_screen(StudyScreen(self._study))

    def action_leave(self) -> None:
        """Go home."""
        self.close()


def summary_text(summary: Summary) -> Content:
    """The sitting in a few lines."""
    if not summary.answered:
        return stacked(
            [joined(("Nothing left to ask right now", "bold $primary")), Content(), *_returns(summary.returns)]
        )
    share = round(100 * summary.right / summary.answered)
    lines = [
        joined(("✓ Done", "bold $text-success")),
        Content(),
        _entry("Answered", f"{summary.answered} in {_minutes(summary.took_ms)}"),
        _entry("Right", f"{summary.right} of {summary.answered} ({share}%)"),
        *([_entry("New learned", str(summary.new_learned))] if summary.new_learned else []),
        *_returns(summary.returns),
        *_hardest(summary.hardest),
    ]
    return stacked(lines)


def _entry(name: str, value: str) -> Content:
    return joined((f"{name:<{_NAME_CELLS}}", "$foreground-muted"), value)


def _returns(returns: Sequence[tuple[str, int]]) -> list[Content]:
    """When the answered cards come back, each moment with its number of cards."""
    if not returns:
        return []
    return [_entry("Comes back", " · ".join(f"{label}: {count}" for label, count in returns))]


def _hardest(cards: Sequence[Card]) -> list[Content]:
    if not cards:
        return []
    from aiquiz.typeset import as_line  # not needed before the first question is painted

    head = [Content(), joined(("Worth another look", "$foreground-muted"))]
    return head + [joined("  ", line(short(as_line(card.prompt), _PROMPT_CHARS))) for card in cards]


def _minutes(took_ms: int) -> str:
    seconds = round(took_ms / 1000)
    return f"{seconds} s" if seconds < 60 else f"{seconds // 60} min {seconds % 60} s"


def _left(deck: DeckOverview) -> str:
    parts = ((deck.due, "due"), (deck.learning, "learning"), (deck.new, "new"))
    return ", ".join(f"{count} {name}" for count, name in parts if count)
