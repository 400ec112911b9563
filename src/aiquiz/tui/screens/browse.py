"""Browse: all cards in a table, found as one types, seen beside it, and acted on one by one or together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.dom import DOMNode
from textual.suggester import SuggestFromList
from textual.widgets import Static

from aiquiz.collection import Action, Mode, Wish
from aiquiz.collection.browse import Sort
from aiquiz.collection.pictures import texts_of
from aiquiz.errors import AiquizError, UsageError
from aiquiz.model.ids import CardId, DeckId
from aiquiz.text import clean_line
from aiquiz.tui.content import Content, Draw, cut, joined, line, toast
from aiquiz.tui.home_words import told_of
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.pictures.room import room_for
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.reader import ReaderScreen, problem_pages
from aiquiz.tui.screens.source import SourceScreen
from aiquiz.tui.widgets.card_pages import history_pages, preview
from aiquiz.tui.widgets.card_table import COLUMNS, CardTable, TableHead
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.line_field import LineField
from aiquiz.typeset import as_line

if TYPE_CHECKING:
    from aiquiz.collection.browse import Rows
    from aiquiz.collection.handling import Handling
    from aiquiz.search import CardFacts

__all__ = ["BrowseScreen"]

_LEAST_PICTURE_LINES = 5
_WIDE_CELLS = 150
_TALL_LINES = 36
_SEARCH_LABEL = "Search "
_PAGE_CELLS, _PAGE_EDGES_CELLS = 80, 5
_NOTHING = "Nothing is found by this search."
_EXAMPLE = "words, tag:history is:due prop:lapses>2 rated:3 -is:suspended"


class BrowseScreen(HouseScreen):
    """The table has the keyboard; `/` goes to the search, and Enter or ↓ from there back to the table."""

    SCOPE = Scope.BROWSE
    CSS_PATH = "browse.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.BROWSE)

    def __init__(self, search: str = "") -> None:
        super().__init__()
        self._search, self._sort, self._descending = search, Sort.DECK, False
        self._found: Rows | None = None
        self._facts: CardFacts | None = None
        self._asking: Callable[[str], object] | None = None
        self._busy = "Looking through your decks …"
        self._card_lines = -1
        self._is_typing_search = False
        self._marked_under: set[str] = set()
        self._one_by_one = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Search, what was found, the table beside or above the card, keys."""
        with Container(id="top"):
            yield Static(joined((_SEARCH_LABEL, "bold $primary")), id="label", markup=False)
            yield LineField(self._search, id="search", goes_down=True)
        yield Static(joined((self._busy, "$foreground-muted")), id="status", markup=False)
        with Container(id="asking"):
            yield Static(id="question", markup=False)
            yield LineField("", id="answer")
        with Container(id="panes"):
            with Container(id="left"):
                yield TableHead()
                yield CardTable()
            with VerticalScroll(id="right", can_focus=False):
                yield Static(id="card", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """All cards, the table first."""
        super().on_mount()
        if self.house.handling is not None:
            self.house.handling.forget_actions()
        self._show_line(asking=False)
        self.set_focus(self._table)
        self._fit()
        self._look()

    def on_screen_resume(self) -> None:
        """Something may have been edited on another screen."""
        while self.house.saves:
            self._handler.edited(self.house.saves.pop(0))
        if self._found is not None:
            self._look(keep=self._current_card)

    def on_resize(self) -> None:
        """The card beside the table where there is room, else below it."""
        self._fit()
        self.call_after_refresh(self._show_card)

    # Which keys work

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """While a line is typed, its keys."""
        field = self.focused
        if isinstance(field, LineField):
            yield Scope.FIELD, field
        else:
            yield Scope.BROWSE, self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what would do something is offered."""
        match action:
            case "suspend" | "act" | "ask" | "delete" | "history" | "details" | "practise" | "edit":
                return self._table.count > 0
            case "source":
                return self._facts is not None and self._facts.card.evidence is not None
            case "problems":
                return self._found is not None and bool(self._found.problems)
            case "undo":
                return self.house.handling is not None and self.house.handling.has_steps
            case _:
                return True

    @property
    def _table(self) -> CardTable:
        return self.query_one(CardTable)

    @property
    def _current_card(self) -> CardId | None:
        row = self._table.current
        return row.card if row else None

    # Searching and sorting

    def on_line_field_typed(self, message: LineField.Typed) -> None:
        """Search with every letter, in the decks as they were at the first."""
        if message.field.id == "search" and message.field.value != self._search:
            self._search = message.field.value
            self._is_typing_search = True
            self._look(among=self._found)

    def on_line_field_left(self, message: LineField.Left) -> None:
        """Enter or Esc in a field."""
        if message.field.id == "search":
            self.set_focus(self._table)
            if self._is_typing_search:
                self._is_typing_search = False
                self._look(keep=self._current_card)
        elif message.is_done:
            self._answered(message.field.value)
        else:
            self._stop_asking()

    def action_search(self) -> None:
        """To the search."""
        self.set_focus(self.query_one("#search", LineField))

    def action_sort(self, number: int) -> None:
        """Sort by the column with this number, counted from 1; again: the other way round."""
        if number <= len(COLUMNS):
            self.sort_by(COLUMNS[number - 1].sort)

    def on_table_head_clicked(self, message: TableHead.Clicked) -> None:
        """A click on a head sorts by its column."""
        self.sort_by(message.sort)

    def sort_by(self, sort: Sort) -> None:
        """Sort by `sort`; where that is so already, the other way round."""
        self._descending = sort is self._sort and not self._descending
        self._sort = sort
        self._look()

    @work(exclusive=True, group="look")
    async def _look(self, keep: CardId | None = None, among: Rows | None = None) -> None:
        """Find, show the first rows, then find the rest; `among` as in `Collection.browse`."""
        browse = partial(
            self.house.collection.browse, self._search, (), self._sort, descending=self._descending, among=among
        )
        if self._found is not None:
            self._found.give_up()
        began_on = self._current_card
        try:
            found = await asyncio.to_thread(browse)
        except AiquizError as failure:
            self._demand_here()
            self._tell_failure(failure)
            await self._find_rest()
            return
        self._demand_here()
        self._busy = ""
        self._found = found
        if keep and self._current_card not in (None, began_on):
            keep = self._current_card  # somebody went on while it was looked for
        self.query_one(TableHead).show(self._sort, descending=self._descending)
        self._table.show(found, self.house.collection.today, keep=keep)
        self._show_status()
        if not found.is_complete:
            await self._find_rest()
            self._show_status()
        self.refresh_keys()

    async def _find_rest(self) -> None:
        """Find what comes behind the rows that are shown."""
        if self._found is not None and not self._found.is_complete:
            await self._painted()
            await asyncio.to_thread(self._found.complete)
            self._demand_here()
            self._table.grown()

    async def _painted(self) -> None:
        """Wait until what was changed is on the screen: nothing that can wait takes the processor from that."""
        painted = asyncio.Event()
        self.call_after_refresh(painted.set)
        await painted.wait()
        self._demand_here()

    def _demand_here(self) -> None:
        """Ends the worker that runs where the screen was left while it waited: then there is nothing to show it in."""
        if self not in self.app.screen_stack:
            raise asyncio.CancelledError

    def _tell_failure(self, failure: AiquizError) -> None:
        """A search that cannot be read yet: the rows stay, and the line says where it ends to be understood."""
        first = failure.diagnostics[0]
        place = f"column {first.place.column}: " if isinstance(failure, UsageError) and first.place.column else ""
        hint = f" – {first.hint}" if first.hint else ""
        self._put_status(joined(("! ", "bold $text-error"), line(f"{place}{first.message}{hint}", "$text-error")))

    def _show_status(self) -> None:
        table, marks = self._table, len(self._table.marks)
        if not marks:
            self._marked_under.clear()
        if self._busy:
            self._put_status(joined((self._busy, "$foreground-muted")))
            return
        more = "" if self._found is None or self._found.is_complete else " and more"
        count = "1 card" if table.count == 1 else f"{table.count:,} cards{more}"
        parts = [joined((count, "bold"))]
        if marks:
            elsewhere = ", not only here" if self._marked_under - {self._search} else ""
            parts.append(joined((f"● {marks:,} marked{elsewhere}", "bold $text-primary")))
        if self._search and not table.count:
            parts.append(line(_why_nothing(self._search)))
        if self._found is not None and self._found.problems:
            parts.append(self._problem(joined("   ").join(parts).cell_length + 3))
        elif not self._search:
            parts.append(joined((_EXAMPLE, "$foreground-muted")))
        self._put_status(joined("   ").join(parts))

    def _problem(self, taken_cells: int) -> Content:
        """The first problem of deck files, as home tells it, in the cells that are left."""
        said, more, hint = told_of(self._found.problems if self._found else (), self.house.keymap, Scope.BROWSE)
        tail = joined(more, (hint, "$foreground-muted"))
        room = max(self.size.width - 2 - taken_cells - tail.cell_length, 1)
        return joined(cut(line(said, "$text-error"), room), tail)

    def action_problems(self) -> None:
        """What is wrong in deck files, of which nothing is found."""
        if self._found is not None:
            self.app.push_screen(ReaderScreen("Problems in deck files", problem_pages(self._found.problems)))

    def _put_status(self, content: Content) -> None:
        self.query_one("#status", Static).update(cut(content, max(self.size.width - 2, 1)), layout=False)

    # Moving and marking

    def action_move(self, step: int) -> None:
        """Another card."""
        self._table.move(step)

    def action_page(self, pages: int) -> None:
        """A screenful of cards on."""
        self._table.page(pages)

    def action_end(self, step: int) -> None:
        """The last card, or the first."""
        self._table.move_to(self._table.count - 1 if step > 0 else 0)

    def action_mark(self) -> None:
        """Mark the card and go to the next."""
        self._table.toggle_mark()
        self._table.move(1)
        self.on_card_table_marked()

    def action_mark_range(self, step: int) -> None:
        """Mark the card and the next one along with it."""
        self._table.mark_range(self._table.cursor + step)
        self.on_card_table_marked()

    @work(exclusive=True, group="mark")
    async def action_mark_all(self) -> None:
        """Mark everything that is found; where all is marked, take the marks away."""
        if self._found is None:
            return
        marks = self._table.marks
        cards = await asyncio.to_thread(self._found.card_ids)
        self._demand_here()
        if len(marks) and all(card in marks for card in cards):
            marks.clear()
        else:
            self._marked_under.add(self._search)
            marks.add(cards)
        self._table.redraw()
        self._show_status()

    def action_leave(self) -> None:
        """Take the marks away, where there are any; else go back."""
        if len(self._table.marks):
            self._table.marks.clear()
            self._table.redraw()
            self._show_status()
        else:
            self.close()

    def on_card_table_moved(self) -> None:
        """Show the card under the cursor."""
        self._show_card()

    def on_card_table_marked(self) -> None:
        """Count the marks, and note under which search they were made."""
        self._marked_under.add(self._search)
        self._show_status()

    def on_card_table_chosen(self) -> None:
        """A second click."""
        self.action_details()

    # The card

    @work(exclusive=True, group="card")
    async def _show_card(self) -> None:
        await self._painted()
        found, at = self._found, self._table.cursor
        facts = await asyncio.to_thread(found.facts, at) if found is not None and at < found.count else None
        self._demand_here()
        self._facts = facts
        place = self.query_one("#right", VerticalScroll)
        width = max(place.scrollable_content_region.width, 20)
        content = preview(facts, width, await self._pictures(facts, place)) if facts else Content()
        lines = content.plain.count("\n")
        # A card as high as the one before needs no new layout, which costs more than all the rest of a step.
        self.query_one("#card", Static).update(content, layout=lines != self._card_lines)
        self._card_lines = lines
        if place.scroll_offset.y:
            place.scroll_home(animate=False)
        self.refresh_keys()

    async def _pictures(self, facts: CardFacts, place: VerticalScroll) -> Draw | None:
        """Draws the card's pictures, in half of its pane; None where it has none that can be shown."""
        read = partial(self.house.collection.picture, facts.card.deck)
        pictures = await self.house.gallery.load(texts_of(facts.card), read, self._show_card)
        if pictures is None:
            return None
        area = place.scrollable_content_region
        return pictures.draw(lambda: room_for(area.width - 2, max(area.height // 2, _LEAST_PICTURE_LINES)))

    def action_details(self) -> None:
        """The whole card on a page of its own."""
        if self._facts is not None:
            page = preview(self._facts, min(self.size.width, _PAGE_CELLS) - _PAGE_EDGES_CELLS)
            self.app.push_screen(ReaderScreen(as_line(self._facts.card.prompt)[:200], (page,)))

    @work(exclusive=True, group="card")
    async def action_history(self) -> None:
        """Everything that was done to the card."""
        facts = self._facts
        if facts is None:
            return
        past = await asyncio.to_thread(self.house.collection.history, facts.card.id)
        self.app.push_screen(ReaderScreen(as_line(facts.card.prompt)[:200], history_pages(past)))

    @work(exclusive=True, group="card")
    async def action_source(self) -> None:
        """The paragraph that proves the answer."""
        if self._facts is None:
            return
        passage = await asyncio.to_thread(self.house.collection.passage, self._facts.card)
        if passage is not None:
            self.app.push_screen(SourceScreen(passage))
        else:
            toast(self.app, "The article is not there, or the quote is not in it. The card shows the quote itself.")

    @work(exclusive=True, group="open")
    async def action_practise(self) -> None:
        """Practise what was found; the schedule stays as it is."""
        wish = Wish(Mode.CRAM, self._search)
        study = await asyncio.to_thread(self.house.collection.study, (), wish)
        self.house.open_study(study)

    def action_edit(self) -> None:
        """Edit the card's item in its file; what it says then is seen on coming back."""
        row = self._table.current
        if row is not None:
            self.house.open_author(row.deck, row.item)

    # Doing something to cards

    def _meant(self) -> tuple[CardId, ...]:
        """The marked cards, else the one under the cursor."""
        card = self._current_card
        return self._table.marks.cards or ((card,) if card else ())

    def action_suspend(self) -> None:
        """Ask them no more, or, where the card under the cursor is suspended, ask them all again."""
        row = self._table.current
        action = Action.UNSUSPEND if row is not None and row.is_suspended else Action.SUSPEND
        self._do(partial(self._handler.act, action, self._meant()))

    def action_act(self, name: str) -> None:
        """Put them off until tomorrow, or make them new again."""
        self._do(partial(self._handler.act, Action(name), self._meant()))

    def action_delete(self) -> None:
        """Take their items, with all cards of each, out of the deck files."""
        self._do(partial(self._handler.delete, self._meant()))

    def action_undo(self) -> None:
        """Take back what was done last here."""
        self._do(self._handler.undo)

    def action_ask(self, what: str) -> None:
        """Ask for tags, a deck or a day, in the line below the search."""
        cards = self._meant()
        count = "1 card" if len(cards) == 1 else f"{len(cards):,} cards"
        match what:
            case "tag":
                self._ask(f"Tags for {count} (x adds, -x takes away):", partial(self._handler.tag, cards))
            case "move":
                decks = sorted({deck.id for deck in self.house.collection.overview().decks if not deck.is_shipped})
                self._ask(f"Move {count} to deck:", lambda deck: self._handler.move(cards, DeckId(deck)), decks)
            case "due":
                self._ask(f"Ask {count} in so many days, or on a day:", partial(self._put_on_day, cards))

    def _put_on_day(self, cards: tuple[CardId, ...], written: str) -> str:
        from aiquiz.collection.handling import due_in_days

        days = due_in_days(written, self.house.collection.today)
        return self._handler.act(Action.DUE, cards, days)

    @property
    def _handler(self) -> Handling:
        if self.house.handling is None:
            from aiquiz.collection.handling import Handling  # edits files: nothing that reading needs

            self.house.handling = Handling(self.house.collection)
        return self.house.handling

    def _ask(self, question: str, then: Callable[[str], str], suggested: Iterable[str] = ()) -> None:
        self._asking = then
        self.query_one("#question", Static).update(joined((f"{question} ", "bold")))
        field = self.query_one("#answer", LineField)
        field.suggester = SuggestFromList(suggested, case_sensitive=False) if suggested else None
        field.value = ""
        self._show_line(asking=True)
        self.set_focus(field)

    def _answered(self, value: str) -> None:
        then, value = self._asking, clean_line(value)
        self._stop_asking()
        if then is not None and value:
            self._do(partial(then, value))

    def _stop_asking(self) -> None:
        self._asking = None
        self._show_line(asking=False)
        self.set_focus(self._table)

    def _show_line(self, *, asking: bool) -> None:
        """The question stands where the status stands, so that nothing moves."""
        self.query_one("#asking").display = asking
        self.query_one("#status").display = not asking

    @work(group="do")
    async def _do(self, deed: Callable[[], object]) -> None:
        """Do it in a thread, after what was begun before, tell, and show what the cards are like now."""
        keep = self._current_card
        try:
            async with self._one_by_one:
                told = await asyncio.to_thread(deed)
        except AiquizError as failure:
            first = failure.diagnostics[0]
            said = first.message[:1].upper() + first.message[1:]
            toast(self.app, f"{said}: {first.hint}" if first.hint else said, "error")
            return
        undo = self.house.keymap.printed(Scope.BROWSE, "undo")
        what = "back what was done before" if deed == self._handler.undo else "it back"
        tail = f" {undo} takes {what}." if self._handler.has_steps else ""
        toast(self.app, f"{told}{tail}")
        self._demand_here()
        self._table.marks.clear()
        self._look(keep=keep)

    def _fit(self) -> None:
        panes = self.query_one("#panes")
        panes.set_class(self.size.width >= _WIDE_CELLS, "wide")
        panes.set_class(self.size.height >= _TALL_LINES, "tall")


def _why_nothing(search: str) -> str:
    """What is said of a search that found nothing; by now it may be one that cannot be read."""
    from aiquiz.search import advice, parse_query

    with suppress(UsageError):
        return advice(parse_query(search)) or _NOTHING
    return _NOTHING
