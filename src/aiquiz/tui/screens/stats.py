"""Statistics: one page at a time, a plot with its sentences, and the same numbers as a table."""

from __future__ import annotations

import asyncio
import time
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, cut, joined, line, stacked, wrapped
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.pages import PAGES, Figure
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.key_bar import KeyBar

__all__ = ["StatsScreen"]

_GAP_CELLS = 2
_SOON_SECONDS = 0.25
_WAITING = "━━━━━━━━━━━━"


class PageLine(Static):
    """The names of the pages, the present one marked by more than its colour; each can be clicked."""

    class Clicked(Message):
        """A page's name was clicked."""

        def __init__(self, page: int) -> None:
            super().__init__()
            self.page = page

    def __init__(self) -> None:
        super().__init__(markup=False, id="pages")
        self._present = 0

    def show(self, present: int) -> None:
        """Mark another page."""
        self._present = present
        self._draw()

    def on_resize(self) -> None:
        """Fit again."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell which page is wanted."""
        page = event.style.meta.get("page")
        if isinstance(page, int):
            event.stop()
            self.post_message(self.Clicked(page))

    def _draw(self) -> None:
        names = [self._entry(index, page.name) for index, page in enumerate(PAGES)]
        gap = _GAP_CELLS if _width(names, _GAP_CELLS) <= self.size.width else 1
        # In a narrow window the pages before the present one go first.
        first = 0
        while first < self._present and _width(names[first:], gap) > self.size.width:
            first += 1
        self.update(cut(joined(" " * gap).join(names[first:]), self.size.width))

    def _entry(self, index: int, name: str) -> Content:
        if index == self._present:
            shown = joined(("▸ ", "bold $text-primary"), (name, "bold underline $text-primary"))
        else:
            shown = joined((f"{index + 1} ", "$foreground-muted"), name)
        return shown.stylize(Style.from_meta({"page": index}))


class StatsScreen(HouseScreen):
    """Pages are counted in a thread when they are first shown, and kept until they are asked for anew."""

    SCOPE = Scope.STATS
    CSS_PATH = "stats.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.STATS)

    def __init__(self) -> None:
        super().__init__()
        self._present = 0
        self._shows_numbers = False
        self._figures: dict[int, Figure] = {}
        self._failure = ""
        self._began = 0.0

    def compose(self) -> ComposeResult:
        """Pages, title, plot or table, keys."""
        yield PageLine()
        yield Static(id="title", markup=False)
        with VerticalScroll(id="body", can_focus=False):
            yield Static(id="plot", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """The first page."""
        super().on_mount()
        self.set_interval(_SOON_SECONDS, self._tick)
        self._show()

    def on_unmount(self) -> None:
        """What is still being counted is wanted no more."""
        self.house.collection.stop_counting()

    def on_resize(self) -> None:
        """Draw to the new size, once the parts have theirs."""
        self.call_after_refresh(self._draw)

    def action_turn(self, step: int) -> None:
        """Another page; behind the last comes the first."""
        self._go((self._present + step) % len(PAGES))

    def action_page(self, number: int) -> None:
        """The page with this number, counted from 1."""
        if number <= len(PAGES):
            self._go(number - 1)

    def on_page_line_clicked(self, message: PageLine.Clicked) -> None:
        """A click on a name turns to that page."""
        self._go(message.page)

    def action_numbers(self) -> None:
        """From the plot to its numbers, and back."""
        self._shows_numbers = not self._shows_numbers
        self._draw()
        self.query_one("#body", VerticalScroll).scroll_home(animate=False)

    def action_reload(self) -> None:
        """Count everything anew."""
        self._figures.clear()
        self._show()

    def action_scroll(self, lines: int) -> None:
        """Scroll by single lines."""
        self.query_one("#body", VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_leaf(self, pages: int) -> None:
        """Scroll by pages, two lines of overlap."""
        body = self.query_one("#body", VerticalScroll)
        body.scroll_relative(y=pages * max(body.size.height - 2, 1), animate=False)

    def action_close(self) -> None:
        """Back to where it was opened."""
        self.close()

    def _go(self, page: int) -> None:
        self._present = page
        self.query_one("#body", VerticalScroll).scroll_home(animate=False)
        self._show()

    def _show(self) -> None:
        self._failure = ""
        self._draw()
        if self._present not in self._figures:
            self._load(self._present)

    @work(exclusive=True)
    async def _load(self, page: int) -> None:
        self._began = time.monotonic()
        try:
            self._figures[page] = await asyncio.to_thread(PAGES[page].load, self.house.collection)
        except AiquizError as failure:
            self._failure = str(failure)
        except InterruptedError:
            return  # the screen was left
        if page == self._present:
            self._draw()

    def _tick(self) -> None:
        """While it counts, show that it does, and for how long."""
        if self._present not in self._figures and not self._failure:
            seconds = time.monotonic() - self._began
            at = int(seconds / _SOON_SECONDS) % len(_WAITING)
            bar = joined((_WAITING[:at], "$foreground 20%"), ("━━", "$primary"), (_WAITING[at:], "$foreground 20%"))
            self._put(joined(bar, (f"  Counting … {int(seconds)} s", "$foreground-muted")))

    def _draw(self) -> None:
        self.query_one(PageLine).show(self._present)
        self.query_one("#title", Static).update(joined((PAGES[self._present].title, "bold $primary")))
        figure = self._figures.get(self._present)
        body = self.query_one("#body", VerticalScroll).scrollable_content_region
        if self._failure:
            self._put(line(self._failure, "$text-error"))
        elif figure is None:
            self._put(joined(("Counting …", "$foreground-muted")))
        elif body.width > 0:
            draw = _table if self._shows_numbers else _plot
            self._put(draw(figure, body.width, body.height))
        self.refresh_keys()

    def _put(self, content: Content) -> None:
        self.query_one("#plot", Static).update(content)


def _table(figure: Figure, width_cells: int, _height_lines: int) -> Content:
    return figure.grid.draw(width_cells) if figure.grid.rows else joined(figure.said[0])


def _plot(figure: Figure, width_cells: int, height_lines: int) -> Content:
    """The plot over its sentences, together no higher than the page where that is possible."""
    said = stacked(part for text in figure.said for part in wrapped(joined(text), width_cells))
    if figure.draw is None:
        return said
    room = height_lines - len(said.split("\n")) - 1
    return stacked([figure.draw(width_cells, max(room, 4)), Content(), said])


def _width(names: list[Content], gap_cells: int) -> int:
    return sum(name.cell_length for name in names) + gap_cells * (len(names) - 1)
