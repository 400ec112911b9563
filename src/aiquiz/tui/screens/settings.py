"""Settings: every setting and every key with its value, changed here, checked at once, and written."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.dom import DOMNode
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from aiquiz.config import Settings
from aiquiz.config.writing import RawValue, SettingsFile, raw_values
from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, aligned, cut, joined, line, shown, stacked, toast, wrapped
from aiquiz.tui.keymap import keymap_of
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.setting_rows import SettingRow, rows_of, rows_of_deck, stepped, told_range, told_value, typed_value
from aiquiz.tui.typed_lists import example_of
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.line_field import LineField

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview

__all__ = ["SettingsScreen"]

_TITLE_CELLS = 24
_HELP_LINES = 3
_NAMED = re.compile(r"`([^`]+)`")


class SettingsScreen(HouseScreen):
    """What is changed holds at once, and is in the file at once. A value that cannot be is told while it is typed."""

    SCOPE = Scope.SETTINGS
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.SETTINGS)

    def __init__(self, deck: DeckOverview | None = None) -> None:
        """All settings, or what `deck` does otherwise."""
        super().__init__()
        self._deck = deck
        self._file: SettingsFile | None = None
        self._rows: tuple[SettingRow, ...] = ()
        self._cursor = 0
        self._lines_of_rows: tuple[int, ...] = ()
        self._is_typing = False
        self._said: Content | None = None
        self._changing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Title with the file, rows, what the row is, the line to type in, keys."""
        yield Static(id="title", markup=False)
        with VerticalScroll(id="body", can_focus=False):
            yield SettingList()
        yield Static(id="help", markup=False)
        with Container(id="asking"):
            yield Static(id="question", markup=False)
            yield LineField("", id="answer")
        yield KeyBar()

    def on_mount(self) -> None:
        """The file as it is now."""
        super().on_mount()
        self.query_one("#asking").visible = False
        self._file = SettingsFile(self.house.config_file)
        self._read()

    def on_resize(self) -> None:
        """Fit again."""
        self.call_after_refresh(self._draw)

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """While a value is typed, the keys of the line."""
        field = self.focused
        if isinstance(field, LineField):
            yield Scope.FIELD, field
        else:
            yield Scope.SETTINGS, self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what would do something is offered."""
        row = self._row
        match action:
            case "step":
                return row is not None and stepped(row, 1, ()) is not None
            case "reset":
                return row is not None and row.is_set
            case "edit":
                return row is not None
            case _:
                return True

    @property
    def _row(self) -> SettingRow | None:
        return self._rows[self._cursor] if self._cursor < len(self._rows) else None

    # Moving

    def action_move(self, step: int) -> None:
        """Another setting."""
        self._go(self._cursor + step)

    def action_group(self, step: int) -> None:
        """The first setting of the next part, or of the one before."""
        groups = [
            index for index, row in enumerate(self._rows) if not index or self._rows[index - 1].group != row.group
        ]
        wanted = [start for start in groups if (start > self._cursor if step > 0 else start < self._cursor)]
        if wanted:
            self._go(wanted[0] if step > 0 else wanted[-1])

    def on_setting_list_clicked(self, message: SettingList.Clicked) -> None:
        """A click goes to a row; another one on it edits it."""
        row = next((index for index, at in enumerate(self._lines_of_rows) if at == message.line), None)
        if row is not None and row == self._cursor:
            self.action_edit()
        elif row is not None:
            self._go(row)

    def _go(self, row: int) -> None:
        self._cursor = min(max(row, 0), max(len(self._rows) - 1, 0))
        self._said = None
        self._draw()

    # Changing

    def action_step(self, step: int) -> None:
        """The next value up or down."""
        themes = sorted(self.app.available_themes)
        if self._row is not None and stepped(self._row, step, themes) is not None:
            self._change(lambda row: stepped(row, step, themes))

    def action_reset(self) -> None:
        """The value that holds without the file."""
        self._change(lambda _: None)

    def action_edit(self) -> None:
        """Type another value; a yes or no is turned round."""
        row = self._row
        if row is None:
            return
        if row.setting is not None and row.value in ("true", "false"):
            self.action_step(1)
            return
        self._is_typing = True
        self.query_one("#question", Static).update(joined((f"{row.title}: ", "bold")))
        field = self.query_one("#answer", LineField)
        field.value = row.value
        field.cursor_position = len(row.value)
        self.query_one("#asking").visible = True
        field.focus()
        self._draw_help()

    def on_line_field_typed(self, message: LineField.Typed) -> None:
        """Say at once what is wrong with the value."""
        if self._is_typing:
            self._try(message.field.value)

    def on_line_field_left(self, message: LineField.Left) -> None:
        """Enter writes the value, where it can be."""
        row = self._row
        if message.is_done and row is not None and message.field.value.strip() != row.value:
            typed = message.field.value.strip()
            self._change(lambda row: typed_value(row, typed), is_typed=True)
        else:
            self._stop_typing()

    def _stop_typing(self) -> None:
        """Leave the line; its place stays, so that nothing moves."""
        self._is_typing, self._said = False, None
        self.query_one("#asking").visible = False
        self.set_focus(None)
        self._draw_help()
        self.refresh_keys()

    def _try(self, typed: str) -> None:
        """Whether the file would be sound with this value."""
        row, file = self._row, self._file
        if row is None or file is None:
            return
        try:
            keymap_of(file.tried(row.place, typed_value(row, typed.strip())).keys)
        except AiquizError as failure:
            self._said = self._complaint(failure)
        else:
            self._said = joined(
                (self.house.keymap.told(Scope.FIELD, "✓ can be used; {done} writes it"), "$text-success")
            )
        self._draw_help()

    @work(group="change")
    async def _change(self, value_of: Callable[[SettingRow], RawValue | None], *, is_typed: bool = False) -> None:
        """Write what becomes of the row and follow it; what cannot be is told, and nothing is written.

        One change after another, each from what the one before left: keys may come faster than the disk.
        """
        at, file = self._cursor, self._file
        async with self._changing:
            if file is None or at >= len(self._rows):
                return
            row = self._rows[at]
            await self._write(file, row, value_of(row), is_typed=is_typed)

    async def _write(self, file: SettingsFile, row: SettingRow, value: RawValue | None, *, is_typed: bool) -> None:
        try:
            keymap_of((await asyncio.to_thread(file.tried, row.place, value)).keys)
            settings = await asyncio.to_thread(file.change, row.place, value)
        except AiquizError as failure:
            self._said = self._complaint(failure)
            self._draw_help()
            return
        except OSError as failure:
            toast(self.app, f"The settings cannot be written: {failure.strerror}", "error")
            return
        if is_typed:
            self._stop_typing()
        self._follow(settings)
        self._read()

    def _follow(self, settings: Settings) -> None:
        """The app goes by the new settings at once."""
        house = self.house
        house.collection.use_settings(settings)
        house.use_keys(keymap_of(settings.keys))
        house.use_theme(settings.theme)

    # Drawing

    def _read(self) -> None:
        """The rows anew, from the file."""
        if self._file is None:
            return
        try:
            keymap = keymap_of(self._file.settings().keys)
            raw = raw_values(self._file.text())
        except AiquizError as failure:
            self._rows = ()
            self.query_one(SettingList).update(shown(str(failure), "$text-error"))
            return
        self._rows = rows_of(raw, keymap) if self._deck is None else rows_of_deck(raw, self._deck.id)
        self._draw()
        self.refresh_keys()

    def _draw(self) -> None:
        body = self.query_one("#body", VerticalScroll)
        width = body.scrollable_content_region.width
        if width > 0 and self._file is not None:
            name = line(self._file.name, "$foreground-muted")
            of_deck = joined((" of ", "bold $primary"), line(self._deck.title, "bold $primary")) if self._deck else ""
            title = joined(("Settings", "bold $primary"), of_deck, "  ", name)
            self.query_one("#title", Static).update(cut(title, width))
        if not self._rows or width <= 0:
            return
        lines: list[Content] = []
        places: list[int] = []
        group = ""
        for index, row in enumerate(self._rows):
            if row.group != group:
                lines += [*([Content()] if lines else []), joined((row.group, "$foreground-muted"))]
                group = row.group
            places.append(len(lines))
            lines.append(_drawn(row, width, is_cursor=index == self._cursor))
        self._lines_of_rows = tuple(places)
        self.query_one(SettingList).update(stacked(lines))
        self._draw_help()
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        if self._cursor < len(self._lines_of_rows):
            at = self._lines_of_rows[self._cursor]
            top = 0 if not self._cursor else at - 1
            body = self.query_one("#body", VerticalScroll)
            body.scroll_to_region(Region(0, top, 1, at - top + 1), animate=False, force=True)

    def _draw_help(self) -> None:
        row = self._row
        if row is None:
            return
        width = max(self.size.width - 4, 20)
        usual = told_value(row, row.default) or "none"
        about = joined((f"{told_range(row)}; usual: {usual}", "$foreground-muted"))
        said = wrapped(self._said or about, width)
        lines = [*wrapped(line(row.help), width)[: max(_HELP_LINES - len(said), 1)], *said][:_HELP_LINES]
        self.query_one("#help", Static).update(stacked(cut(one, width) for one in lines))
        self.refresh_keys()

    def _complaint(self, failure: AiquizError) -> Content:
        """What is wrong, in the words of this screen: the file's names and its quotes are nothing to whoever types."""
        names = {row.place[-1] if row.setting is not None else ".".join(row.place[1:]): row.title for row in self._rows}
        first = failure.diagnostics[0]
        message = _NAMED.sub(lambda found: f"“{names[found[1]]}”" if found[1] in names else found[0], first.message)
        hint = "give the other one another key first" if first.code == "C008" else self._hint or first.hint
        tail = f" – {hint.removesuffix(', without quotes')}" if hint else ""
        return joined(("! ", "bold $text-error"), line(f"{message}{tail}", "$text-error"))

    @property
    def _hint(self) -> str:
        """How the value of this row is typed, where that is not as the file writes it."""
        row = self._row
        example = example_of(row.setting.kind) if row is not None and row.setting is not None else ""
        return f"for example {example}" if example else ""

    def action_close(self) -> None:
        """Go back; everything is written."""
        self.close()


class SettingList(Static):
    """The rows, one content; a click tells its line."""

    class Clicked(Message):
        """A line was clicked."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_click(self, event: events.Click) -> None:
        """Tell which line."""
        offset = event.get_content_offset(self)
        if offset is not None:
            event.stop()
            self.post_message(self.Clicked(offset.y))


def _drawn(row: SettingRow, width_cells: int, *, is_cursor: bool) -> Content:
    """A row: what was changed is marked by a sign, the cursor by a sign and a bar."""
    sign = joined(("▸ " if is_cursor else "  ", "bold $text-primary"))
    mark = joined(("● ", "$text-primary") if row.is_set else ("  ", ""))
    value = line(told_value(row, row.value) or "–", "bold" if row.is_set else "")
    cells = [(sign, 2), (mark, 2), (line(row.title), _TITLE_CELLS), (value, max(width_cells - _TITLE_CELLS - 4, 1))]
    drawn = aligned(cells)
    return drawn.stylize_before("bold on $lit") if is_cursor else drawn
