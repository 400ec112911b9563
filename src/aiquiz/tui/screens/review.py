"""Review: a deck's proposed items one by one, beside the article that proves them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.kinds import cards_of_item
from aiquiz.tui.content import Content, aligned, joined, line, stacked, toast
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.article_pane import ArticlePane
from aiquiz.tui.widgets.item_view import item_view, objections_view
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.collection.coverage import Coverage
    from aiquiz.collection.proposals import Proposals
    from aiquiz.lint import Objection
    from aiquiz.model.deck import Deck
    from aiquiz.model.ids import ItemId
    from aiquiz.model.item import Item

__all__ = ["ReviewScreen"]

_WIDE_CELLS = 100


class ReviewScreen(HouseScreen):
    """Every key is written into the deck file at once, and `u` takes it back; what was not decided waits on."""

    SCOPE = Scope.REVIEW
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.REVIEW)

    def __init__(self, proposals: Proposals, note: str = "") -> None:
        super().__init__()
        self._proposals, self._note = proposals, note
        self._deck: Deck | None = None
        self._coverage: Coverage | None = None
        self._objections: tuple[Objection, ...] = ()
        self._at = 0
        self._done: Counter[str] = Counter()
        self._steps: list[str] = []
        self._is_busy = False

    def compose(self) -> ComposeResult:
        """Where one is, the item beside the article, keys."""
        yield Static(id="head", markup=False)
        with Container(id="panes"):
            with Vertical(id="proposal"):
                yield Static(id="note", markup=False)
                with VerticalScroll(id="scroll", can_focus=False):
                    yield Static(id="item", markup=False)
                    yield Static(id="objections", markup=False)
            yield ArticlePane()
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the deck and its article."""
        super().on_mount()
        self._fit()
        self._load()

    def on_resize(self) -> None:
        """Beside each other where there is room, else below each other."""
        self._fit()
        self._draw()

    def on_screen_resume(self) -> None:
        """The item may have been edited on a screen above."""
        if self._deck is not None:
            self._load()

    @property
    def item(self) -> Item | None:
        """The item on screen; None where nothing waits."""
        waiting = self._deck.proposed if self._deck else ()
        return waiting[min(self._at, len(waiting) - 1)] if waiting else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what would do something is offered."""
        match action:
            case "keep" | "drop" | "edit" | "keep_all":
                return self.item is not None and not self._is_busy
            case "turn":
                return self._deck is not None and len(self._deck.proposed) > 1
            case "undo":
                return bool(self._steps or self.house.saves) and not self._is_busy
            case _:
                return True

    def action_keep(self) -> None:
        """Make the item part of the deck."""
        self._decide("kept", self._proposals.keep)

    def action_drop(self) -> None:
        """Take the item out of the file."""
        self._decide("dropped", self._proposals.drop)

    def action_keep_all(self) -> None:
        """Make all that wait part of the deck, in one step."""
        count = len(self._deck.proposed) if self._deck else 0
        self._decide("kept", lambda _: self._proposals.keep_all(), count)

    def action_turn(self, step: int) -> None:
        """Look at another item that waits; behind the last comes the first."""
        if self._deck and self._deck.proposed:
            self._at = (self._at + step) % len(self._deck.proposed)
            self._draw()

    def action_edit(self) -> None:
        """Edit the item in its form."""
        from aiquiz.collection.authoring import Authoring
        from aiquiz.tui.screens.author import AuthorScreen

        if self.item is None:
            return
        try:
            authoring = Authoring(self._proposals.path, self.item.id)
        except AiquizError as failure:
            self._complain(failure)
            return
        self.app.push_screen(AuthorScreen(authoring))

    def action_scroll(self, lines: int) -> None:
        """Scroll the article by lines."""
        self.query_one(ArticlePane).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll the article by pages."""
        pane = self.query_one(ArticlePane)
        pane.scroll_relative(y=pages * max(pane.size.height - 2, 1), animate=False)

    def action_leave(self) -> None:
        """Go back; everything is in the file already."""
        self.close()

    @work(exclusive=True, group="step")
    async def action_undo(self) -> None:
        """Take the last step back and show its item again; what was saved in its form since goes first."""
        if self.house.saves:
            await self.house.take_save_back()
            self._load()
            return
        self._is_busy = True
        try:
            item = await asyncio.to_thread(self._proposals.undo)
        except AiquizError as failure:
            self._complain(failure)
            return
        finally:
            self._is_busy = False
        if item is None or not self._steps:
            return
        word, _, count = self._steps.pop().partition(" ")
        self._done[word] -= int(count)
        await self._read()
        self._show(item)

    @work(exclusive=True, group="step")
    async def _decide(self, word: str, step: Callable[[ItemId], None], count: int = 1) -> None:
        item = self.item
        if item is None or self._is_busy:
            return
        self._is_busy = True
        try:
            await asyncio.to_thread(step, item.id)
        except AiquizError as failure:
            self._complain(failure)
            return
        finally:
            self._is_busy = False
        self.house.saves.clear()  # the file is another one now
        self._done[word] += count
        self._steps.append(f"{word} {count}")
        await self._read()
        self._draw()

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        await self._read()
        self._draw()

    async def _read(self) -> None:
        """The deck, what is asked of its article, and what the rules say; none of it on the app's own thread."""
        try:
            self._deck, self._coverage, self._objections = await asyncio.to_thread(self._found)
        except AiquizError as failure:
            self._complain(failure)
        if self._deck is not None:
            self._at = min(self._at, max(len(self._deck.proposed) - 1, 0))

    def _found(self) -> tuple[Deck, Coverage | None, tuple[Objection, ...]]:
        from aiquiz.lint import lint

        deck = self._proposals.deck()
        return deck, self.house.collection.workshop.coverage(deck, self._proposals.path), lint(deck)

    def _complain(self, failure: AiquizError) -> None:
        """What is wrong with the file, in the words of its first finding."""
        first = failure.diagnostics[0]
        at = f":{first.place.line}" if first.place.line else ""
        hint = f": {first.hint}" if first.hint else ""
        toast(self.app, f"{self._proposals.path.name}{at}: {first.message}{hint}", "error")

    def _show(self, item: ItemId) -> None:
        waiting = self._deck.proposed if self._deck else ()
        self._at = next((index for index, one in enumerate(waiting) if one.id == item), self._at)
        self._draw()

    def _fit(self) -> None:
        self.set_class(self.size.width >= _WIDE_CELLS, "-wide")

    def _draw(self) -> None:
        if self._deck is None or not self.is_mounted:
            return
        item = self.item
        self.query_one("#head", Static).update(self._head())
        note = self.query_one("#note", Static)
        note.display = bool(self._note)
        note.update(line(self._note, "$foreground-muted"))
        said = tuple(one for one in self._objections if item is not None and one.item == item.id)
        self.query_one("#item", Static).update(self._item_content(item))
        self.query_one("#objections", Static).update(objections_view(said))
        self.query_one("#objections").display = bool(said)
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)
        pane = self.query_one(ArticlePane)
        pane.display = item is not None
        if item is not None:
            quote = self._coverage.quotes.get(item.id) if self._coverage else None
            pane.show(self._coverage, quote, item.evidence)
        self.refresh_keys()

    def _item_content(self, item: Item | None) -> Content:
        if item is None or self._deck is None:
            back = self.house.keymap.printed(Scope.REVIEW, "leave")
            return stacked(
                (
                    joined(("✓ Nothing waits for review.", "bold $text-success")),
                    joined((self._tally() or "Every item is part of the deck.", "")),
                    Content(),
                    joined((f"{back} goes back; the deck is ready to study.", "$foreground-muted")),
                )
            )
        return item_view(item, cards_of_item(self._deck.id, item), with_quote=False)

    def _tally(self) -> str:
        return " · ".join(f"{self._done[word]} {word}" for word in ("kept", "dropped") if self._done[word] > 0)

    def _head(self) -> Content:
        deck = self._deck
        if deck is None:
            return Content()
        waiting = len(deck.proposed)
        parts = [f"{self._at + 1} of {waiting} waiting" if waiting else "", self._tally()]
        if self._coverage is not None:
            asked, all_of_them = self._coverage.paragraphs
            parts.append(f"{asked} of {all_of_them} paragraphs asked")
        right = joined((" · ".join(part for part in parts if part), "$foreground-muted"))
        width = max(self.size.width - 4, 1)
        left = max(width - right.cell_length - 2, 1)
        return aligned([(line(deck.title, "bold $primary"), left), (Content(), 2), (right, right.cell_length)])
