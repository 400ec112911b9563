"""Home: the decks, what today holds, what the next days bring."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.dom import DOMNode
from textual.geometry import Size
from textual.widgets import OptionList, Static

from aiquiz.collection import Mode, Wish
from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, aligned, cut, joined, line, stacked, toast
from aiquiz.tui.home_words import (
    detail_of,
    in_a_row,
    in_order,
    is_first_run,
    left_today,
    plan_of,
    study_date,
    synced,
    told_of,
    why_nothing,
)
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.deck_list import DeckList, deck_columns
from aiquiz.tui.widgets.forecast import forecast_chart
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.line_field import LineField

if TYPE_CHECKING:
    from aiquiz.collection import Overview
    from aiquiz.model.ids import DeckId
    from aiquiz.tui.deck_tree import Node

__all__ = ["HomeScreen"]

_TALL_SCREEN_LINES = 30
_FORECAST_SCREEN_LINES = 20
_MAX_WIDTH_CELLS = 100
_LAID_OUT_SECONDS = 0.02
"""What stands on the terminal may stand there until the list has found that it needs a bar to scroll."""
_NEW_DAY_SECONDS = 20.0
_NOTED_AFTER_SECONDS = 0.3
"""Until then keys may be waiting, and what is told later."""
_WISHES = {
    Mode.NEW: Wish(Mode.NEW),
    Mode.AHEAD: Wish(Mode.AHEAD, count=7),
    Mode.CRAM: Wish(Mode.CRAM),
    Mode.MISTAKES: Wish(Mode.MISTAKES),
    Mode.SURE_BUT_WRONG: Wish(Mode.SURE_BUT_WRONG),
}
_NOTHING = {
    Mode.NEW: "{}: there are no new cards left.",
    Mode.AHEAD: "{}: nothing returns within a week.",
    Mode.CRAM: "{}: there is nothing to practise.",
    Mode.MISTAKES: "{}: nothing was missed this week.",
    Mode.SURE_BUT_WRONG: "{}: nothing you were sure of was wrong.",
}


class HomeScreen(HouseScreen):
    """The first screen, and the one every other returns to.

    Where its frame stands on the terminal already, it begins with `overview`, and with what the frame said besides: the
    seconds that a card takes, and for how many days in a row there was study.
    """

    SCOPE = Scope.HOME
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "DeckList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.HOME)

    def __init__(self, overview: Overview | None = None, told: tuple[float | None, int] = (None, 0)) -> None:
        super().__init__()
        self._overview = overview
        self._is_up_to_date = overview is not None
        self._drawn_for = Size(0, 0)
        self._looked_for_lost = False
        self._pace_seconds, self._days_in_a_row = told
        self._is_first_visit = False
        self._has_left_exam = False

    def compose(self) -> ComposeResult:
        """Title, plan, decks, forecast, problems, keys."""
        with Vertical(id="home"):
            yield Static(id="title", markup=False)
            yield Static(id="plan", markup=False)
            yield Static(id="columns", markup=False)
            with Horizontal(id="finding"):
                yield Static(joined(("Find ", "bold $primary")), markup=False)
                yield LineField("", id="find", goes_down=True)
            yield DeckList()
            yield Static(id="detail", markup=False)
            yield Static(id="left", markup=False)
            yield Static(id="problems", markup=False)
            yield Static(id="doubts", markup=False)
            yield Static(id="ahead", markup=False)
            yield Static(id="forecast", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the frame at once; where the decks are not known yet, they follow from a thread."""
        self.query_one("#doubts").display = False
        self.query_one("#left").display = False
        self.query_one("#finding").display = False
        if self._overview is None:
            self.query_one("#plan", Static).update(joined(("Reading your decks …", "$foreground-muted")))
        else:
            self._show_decks(self._overview)
            self.app.delay_update(_LAID_OUT_SECONDS)
            self.call_after_refresh(self.house.listen)
        self.set_interval(_NEW_DAY_SECONDS, self.look_at_the_day)
        super().on_mount()

    def look_at_the_day(self) -> None:
        """Where the app was left open overnight, count what the new day asks."""
        overview = self._overview
        if self.is_current and overview is not None and overview.today != self.house.collection.today:
            self.load()

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """While a deck is looked for, the keys of the line."""
        field = self.focused
        if isinstance(field, LineField):
            yield Scope.FIELD, field
        else:
            yield Scope.HOME, self

    def on_screen_resume(self) -> None:
        """Counts change while studying."""
        if self._is_up_to_date:
            self._is_up_to_date = False
            self.call_after_refresh(self._look_further)
        else:
            self.load()

    def on_resize(self) -> None:
        """Fit the lines to the new width; what was drawn before it was laid out fits already."""
        if self.app.size != self._drawn_for:
            self._draw()

    @work(exclusive=True, thread=False)
    async def load(self) -> None:
        """Read decks and progress, without holding up the keys."""
        import asyncio

        collection = self.house.collection
        try:
            self._overview = await asyncio.to_thread(collection.overview)
            if is_first_run(self._overview) and not self._is_first_visit:
                self._is_first_visit = await asyncio.to_thread(collection.is_first_visit)
        except AiquizError as failure:
            self.query_one("#plan", Static).update(line(str(failure), "$text-error"))
            return
        self._show_decks(self._overview)
        self.refresh_keys()
        self.call_after_refresh(self._look_further)

    def _show_decks(self, overview: Overview) -> None:
        decks = self.query_one(DeckList)
        decks.fit(self._width_cells)
        decks.show(in_order(overview))
        self._draw()

    def _look_further(self) -> None:
        """What is told once the counts are seen: it may take a while, and what was found counts anew."""
        if not self._looked_for_lost:
            self._looked_for_lost = True
            self._look_for_lost()
        self._look_back()
        self._look_for_exam()
        self.set_timer(_NOTED_AFTER_SECONDS, self._leave_note)

    @work(exclusive=True, group="note")
    async def _leave_note(self) -> None:
        """Leave for the next start what it takes to paint this screen before the app is there."""
        import asyncio

        from aiquiz.tui.nexthome import leave_home_note

        if self._overview is not None:
            await asyncio.to_thread(leave_home_note, self.house, self._overview, self._to_review)

    @work(exclusive=True, group="left")
    async def _look_for_exam(self) -> None:
        """Say which exam was left before its end, and the key that goes on with it."""
        import asyncio

        try:
            sitting = await asyncio.to_thread(self.house.collection.unfinished_exam)
        except AiquizError:
            return  # its key tells what is wrong
        self._has_left_exam = sitting is not None
        place = self.query_one("#left", Static)
        if sitting is not None:
            from aiquiz.tui.widgets.exam_head import standing

            key = self.house.keymap.printed(Scope.HOME, "exam")
            told = joined(("Exam left: ", "bold $text-warning"), line(sitting.exam.title))
            tail = joined(f" – {standing(sitting.exam)}.", (f" {key} goes on with it.", "bold"))
            width = self._width_cells
            place.update(joined(cut(told, width - tail.cell_length), tail))
        place.display = sitting is not None
        self.refresh_keys()

    @work(exclusive=True, group="back")
    async def _look_back(self) -> None:
        """How long today's questions will take, and for how many days there was study; told when it is known."""
        import asyncio

        collection = self.house.collection
        try:
            self._pace_seconds = await asyncio.to_thread(collection.pace)
            self._days_in_a_row = await asyncio.to_thread(collection.days_in_a_row)
        except AiquizError:
            return  # the overview tells of it
        self._draw()

    @work(exclusive=True, group="doubts")
    async def _look_for_lost(self) -> None:
        """Give reworded questions their history back, and say quietly where that takes a person's word."""
        import asyncio

        try:
            if await asyncio.to_thread(self.house.collection.refind):
                self.load()
            doubts = len(await asyncio.to_thread(self.house.collection.doubts))
        except AiquizError:
            return  # the overview tells of it
        noun = "1 question may be an old one" if doubts == 1 else f"{doubts} questions may be old ones"
        place = self.query_one("#doubts", Static)
        place.update(joined((f"{noun} in other words: aiquiz relink", "$foreground-muted")))
        place.display = bool(doubts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what would do something is offered."""
        overview = self._overview
        match action:
            case "show_all":
                return self.query_one("#finding").display
            case "exam" if self._has_left_exam:
                return True
            case "study" | "practise" | "exam":
                return bool(overview and overview.decks)
            case "study_all":
                return bool(overview and len(overview.decks) > 1 and left_today(overview.decks))
            case "problems":
                return bool(overview and overview.problems)
            case "review":
                deck = self.query_one(DeckList).current
                return bool(deck and deck.proposed and not deck.is_shipped)
            case "deck_settings":
                return self.query_one(DeckList).current is not None
            case "undo":
                return bool(self.house.saves)
            case "add_item":
                deck = self.query_one(DeckList).current
                return bool(deck and not deck.is_shipped)
            case _:
                return True

    def action_study(self) -> None:
        """Study the highlighted deck, or all decks of the group."""
        node = self.query_one(DeckList).node
        if node is None:
            return
        if node.left:
            self._open([deck.id for deck in node.decks])
        else:
            toast(self.app, why_nothing(node, self.house.keymap) + self._to_review(node))

    def action_study_all(self) -> None:
        """Study everything due today."""
        if self._overview:
            self._open([deck.id for deck in self._overview.decks])

    def action_practise(self, mode: str) -> None:
        """Study the highlighted deck in another way than by what is due."""
        node = self.query_one(DeckList).node
        if node is not None:
            wish = _WISHES[Mode(mode)]
            self._open([deck.id for deck in node.decks], wish, _NOTHING[wish.mode].format(node.name))

    @work(exclusive=True, group="open")
    async def action_exam(self) -> None:
        """A timed test of the highlighted deck, or the one that was left before its end."""
        import asyncio

        node = self.query_one(DeckList).node
        try:
            sitting = await asyncio.to_thread(self.house.collection.unfinished_exam)
            if sitting is None:
                if node is None:
                    return
                sitting = await asyncio.to_thread(self.house.collection.exam, [deck.id for deck in node.decks])
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        self.house.open_exam(sitting)

    @work(exclusive=True, group="open")
    async def action_exam_plan(self) -> None:
        """What the exams ahead take, and what they will come to."""
        import asyncio

        from aiquiz.tui.screens.reader import ReaderScreen
        from aiquiz.tui.widgets.exam_plan import plan_pages

        try:
            plans = await asyncio.to_thread(self.house.collection.exam_plans)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        self.app.push_screen(ReaderScreen("Exams ahead", plan_pages(plans)))

    @work(exclusive=True, group="open")
    async def action_undo(self) -> None:
        """Take back the item that was saved last in its form."""
        await self.house.take_save_back()
        self.load()

    def action_move(self, step: int) -> None:
        """Highlight another deck."""
        decks = self.query_one(DeckList)
        if step > 0:
            decks.action_cursor_down()
        else:
            decks.action_cursor_up()

    def action_leaf(self, pages: int) -> None:
        """A screenful of decks on."""
        self.query_one(DeckList).leaf(pages)

    def action_end(self, step: int) -> None:
        """The last deck, or the first."""
        decks = self.query_one(DeckList)
        if step > 0:
            decks.action_last()
        else:
            decks.action_first()

    def action_fold(self, step: int) -> None:
        """Open the highlighted group, or close it."""
        self.query_one(DeckList).fold(is_open=step > 0)

    def action_find(self) -> None:
        """Type words of a title; the heads of the columns make room, so that nothing moves."""
        self.query_one("#columns").display = False
        self.query_one("#finding").display = True
        self.query_one(LineField).focus()

    def on_line_field_typed(self, message: LineField.Typed) -> None:
        """Only the decks with these words."""
        self.query_one(DeckList).find(message.field.value)
        self._draw_detail()

    def on_line_field_left(self, message: LineField.Left) -> None:
        """To the decks that were found, or back to all."""
        if not message.is_done or not message.field.value:
            self.action_show_all()
        self.query_one(DeckList).focus()
        self.refresh_keys()

    def action_show_all(self) -> None:
        """All decks again, and the heads of their columns."""
        self.query_one(LineField).value = ""
        self.query_one(DeckList).find("")
        self.query_one("#finding").display = False
        self.query_one("#columns").display = True
        self._draw_detail()
        self.refresh_keys()

    def action_reload(self) -> None:
        """Read the deck files again."""
        self._looked_for_lost = False
        self.load()
        toast(self.app, "Deck files read again.")

    def action_problems(self) -> None:
        """Show what is wrong with deck files."""
        from aiquiz.tui.screens.reader import ReaderScreen, problem_pages

        if self._overview:
            self.app.push_screen(ReaderScreen("Problems in deck files", problem_pages(self._overview.problems)))

    def action_review(self) -> None:
        """Review what the highlighted deck proposes."""
        from aiquiz.collection.proposals import Proposals
        from aiquiz.tui.screens.review import ReviewScreen

        deck = self.query_one(DeckList).current
        if deck is not None:
            self.app.push_screen(ReviewScreen(Proposals(deck.path)))

    def action_add_item(self) -> None:
        """Write a new item for the highlighted deck."""
        deck = self.query_one(DeckList).current
        if deck is not None:
            self.house.open_author(deck.id)

    def action_deck_settings(self) -> None:
        """What the highlighted deck does otherwise than all decks."""
        from aiquiz.tui.screens.settings import SettingsScreen

        deck = self.query_one(DeckList).current
        if deck is not None:
            self.app.push_screen(SettingsScreen(deck))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a deck."""
        event.stop()
        self.action_study()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The line under the list tells of the highlighted deck."""
        event.stop()
        self._draw_detail()
        self.refresh_keys()

    @work(exclusive=True, group="open")
    async def _open(self, decks: Sequence[DeckId], wish: Wish | None = None, nothing: str = "") -> None:
        import asyncio

        try:
            study = await asyncio.to_thread(self.house.collection.study, decks, wish)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        if nothing and study.question is None:
            toast(self.app, nothing)
        else:
            self.house.open_study(study)

    @property
    def _width_cells(self) -> int:
        """The width of a line; known before anything is laid out."""
        return min(self.app.size.width, _MAX_WIDTH_CELLS) - 6

    def _draw(self) -> None:
        overview = self._overview
        if overview is None:
            return
        self._drawn_for = self.app.size
        width = self._width_cells
        self.query_one(DeckList).fit(width)
        today = study_date(overview.today)
        told = f"{in_a_row(self._days_in_a_row)}{synced(overview.synced_days_ago)}{today:%A} {today.day} {today:%B}"
        date_name = joined((told, "$foreground-muted"))
        title = joined(("aiquiz", "bold $primary"))
        self.query_one("#title", Static).update(aligned([(title, 10), (date_name, 10 - width)]), layout=False)
        plan = (
            self._welcome()
            if self._is_first_visit and is_first_run(overview) and self.app.size.height >= _FORECAST_SCREEN_LINES
            else plan_of(overview, self.house.keymap, self._pace_seconds)
        )
        self.query_one("#plan", Static).update(plan)
        self.query_one("#columns", Static).update(deck_columns(width), layout=False)
        self.query_one("#columns").display = bool(overview.decks) and not self.query_one("#finding").display
        height = 5 if self.app.size.height >= _TALL_SCREEN_LINES else 2
        chart = forecast_chart(overview.forecast, today, height_lines=height, width_cells=width + 2)
        self.query_one("#forecast", Static).update(chart)
        has_room = bool(overview.decks) and self.app.size.height >= _FORECAST_SCREEN_LINES
        returns = any(overview.forecast)
        coming = "Coming back" if returns else "What you learn comes back; from tomorrow on this says when."
        self.query_one("#ahead", Static).update(joined((coming, "$foreground-muted")))
        self.query_one("#ahead").display = has_room
        self.query_one("#forecast").display = has_room and returns
        self._draw_problems(overview, width)
        self._draw_detail()

    def _draw_detail(self) -> None:
        node = self.query_one(DeckList).node
        width = self._width_cells
        detail = detail_of(node, width, self._to_review(node)) if node else Content()
        if node is None and self.query_one("#finding").display:
            detail = joined(("No deck has these words in its title.", "$foreground-muted"))
        self.query_one("#detail", Static).update(detail)

    def _to_review(self, node: Node) -> str:
        """What the highlighted deck proposes, and the key that goes through it; empty where nothing waits."""
        if node.deck is None or not node.deck.proposed or node.deck.is_shipped:
            return ""
        key = self.house.keymap.printed(Scope.HOME, "review")
        return f"  {node.deck.proposed} to review: press {key}."

    def _welcome(self) -> Content:
        """The very first time: what this is, and which keys to begin with."""
        key = self.house.keymap.printed
        study, make = key(Scope.HOME, "study"), key(Scope.HOME, "open_generate")
        return stacked(
            [
                joined(("Welcome! ", "bold"), "Questions here come back just before you would forget the answer."),
                joined((study, "bold $primary"), " starts the first deck: a few minutes teach every key."),
                joined((make, "bold $primary"), " makes a deck of an article of yours; ")
                + joined((key(Scope.APP, "keys"), "bold $primary"), " shows the keys, on every screen."),
            ]
        )

    def _draw_problems(self, overview: Overview, width_cells: int) -> None:
        place = self.query_one("#problems", Static)
        place.display = bool(overview.problems)
        if not overview.problems:
            return
        said, more, hint = told_of(overview.problems, self.house.keymap)
        tail = joined((more, ""), (hint, "$foreground-muted"))
        place.update(joined(cut(line(said, "$text-error"), width_cells - tail.cell_length), tail))
