"""Author: one item in a form, or as text, with what the learner will see and what the rules say beside it."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.css.query import NoMatches
from textual.timer import Timer
from textual.widgets import Static, TextArea

from aiquiz.collection.authoring import Authoring
from aiquiz.collection.editor import editor_command, editor_words
from aiquiz.collection.pictures import read_picture, texts_of
from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, Draw, aligned, joined, line, stacked, toast
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.pictures.room import room_for
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.field_editor import FieldEditor
from aiquiz.tui.widgets.item_view import item_view, objections_view, problems_view
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.writing import Writing

if TYPE_CHECKING:
    from aiquiz.collection.authoring import Trial
    from aiquiz.model.card import Card

__all__ = ["AuthorScreen"]

_WIDE_CELLS = 100
_PAUSE_SECONDS = 0.15


class AuthorScreen(HouseScreen):
    """What is written here reaches the file with Ctrl+S, and only the changed lines of it."""

    SCOPE = Scope.AUTHOR
    CSS_PATH = "author.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.AUTHOR)

    def __init__(self, authoring: Authoring) -> None:
        super().__init__()
        self._authoring = authoring
        self._is_text = not authoring.has_form
        self._written: object = None
        self._saves = 0
        self._unsaved: dict[str, str] = {}
        self._carried: dict[str, str] = {}
        self._broken_line = 0
        self._cards: tuple[Card, ...] = ()
        self._warned_of = ""
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Which item, the form beside the preview, keys."""
        yield Static(id="head", markup=False)
        yield Static(id="said", markup=False)
        with Container(id="panes"):
            yield VerticalScroll(id="form", can_focus=False)
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="problems", markup=False)
                yield Static(id="objections", markup=False)
                yield Static(id="seen", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the form."""
        super().on_mount()
        self._fit()
        self._fill()

    def on_resize(self) -> None:
        """Beside each other where there is room, else below each other."""
        self._fit()
        self._show_head()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A new item has no place in the file yet, and one on a single line no form."""
        match action:
            case "undo":
                return self._saves > 0 and bool(self.house.saves) and not self._is_dirty
            case "as_text":
                return self._authoring.item_id is not None and self._authoring.has_form
            case "editor":
                return self._authoring.item_id is not None
            case "next_kind":
                return self._authoring.item_id is None
            case "source":
                return any(card.evidence is not None for card in self._cards)
            case _:
                return True

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Write what was changed into the file."""
        written = self._now()
        authoring = self._authoring
        save = authoring.save_text if isinstance(written, str) else authoring.save
        try:
            item = await asyncio.to_thread(save, written)  # type: ignore[arg-type]  # each with what it takes
            if authoring.has_saved:
                self.house.saves.append(authoring)
                self._saves += 1
            if authoring.item_id is None and isinstance(written, dict):
                self._unsaved = written
            await self._reopen(str(item))
        except AiquizError as failure:
            self._show_trial_of(failure)
            return
        undo = self.house.keymap.printed(Scope.AUTHOR, "undo")
        is_new = authoring.has_saved
        self._say(f"Saved. {undo} takes it back." if is_new else "There was nothing new to save.", "$text-success")

    @work(exclusive=True, group="save")
    async def action_undo(self) -> None:
        """Take the last save back, and show the item as the file has it then; a new one is in its form once more."""
        self._say("")
        saved = await self.house.take_save_back()
        self._saves -= 1
        if saved is None:
            return
        try:
            if saved.item_id is not None:
                await self._reopen(str(saved.item_id))
                return
            self._authoring = await asyncio.to_thread(Authoring, saved.path, kind=saved.kind)
        except AiquizError as failure:
            self._show_trial_of(failure)
            return
        self._fill(self._unsaved)

    def action_as_text(self) -> None:
        """From the form to the item's text in the file, and back; what was not saved goes."""
        if self._would_lose("as_text"):
            return
        self._is_text = not self._is_text
        self._say("")
        self._fill()

    def action_next_kind(self) -> None:
        """Another kind for a new item; what is written waits for a kind that has a field of that name."""
        from aiquiz.kinds import KINDS

        names = [kind.name for kind in KINDS]
        following = names[(names.index(self._authoring.kind) + 1) % len(names)]
        self._carried |= {editor.field.name: editor.text for editor in self.query(FieldEditor)}
        self._authoring = Authoring(self._authoring.path, kind=following)
        self._say("")
        self._fill({field.name: self._carried.get(field.name, field.text) for field in self._authoring.fields})

    @work(exclusive=True, group="save")
    async def action_editor(self) -> None:
        """Open the file at the item in the person's own editor, and read it again."""
        if self._would_lose("editor"):
            return
        command = editor_command()
        try:
            words = editor_words(command, self._authoring.path, self._broken_line or self._authoring.line)
            with self.app.suspend():
                wrong = _run(words)
        except SuspendNotSupported:
            said = "No other program can be shown here; the form and {as_text}, the text, can do the same."
            toast(self.app, self.house.keymap.told(Scope.AUTHOR, said), "warning")
            return
        except (ValueError, AiquizError) as failure:
            toast(self.app, f"The editor `{command}` cannot be used: {failure}", "error")
            return
        if wrong:
            toast(self.app, f"The editor `{command}` {wrong}.", "error")
        self._broken_line = 0
        self._say("")
        try:
            await self._reopen(str(self._authoring.item_id))
        except AiquizError as failure:
            self._tell_of_editor(failure)

    @work(exclusive=True, group="source")
    async def action_source(self) -> None:
        """The paragraph of the article that has the quote as it is written here."""
        from aiquiz.tui.screens.source import SourceScreen

        passage = await asyncio.to_thread(self.house.collection.passage, self._cards[0])
        if passage is not None:
            self.app.push_screen(SourceScreen(passage))
        else:
            self._say("The article is not there, or the quote is not in it.", "$text-warning")

    def action_turn_preview(self) -> None:
        """The next screenful of the preview; behind its end comes its beginning."""
        preview = self.query_one("#preview", VerticalScroll)
        if preview.scroll_offset.y >= preview.max_scroll_y:
            preview.scroll_home(animate=False)
        else:
            preview.scroll_relative(y=max(preview.scrollable_content_region.height - 1, 1), animate=False)

    def action_leave(self) -> None:
        """Go back; words that were not saved are not dropped in silence."""
        if self._would_lose("leave"):
            return
        self.close()

    def on_field_editor_changed(self, message: FieldEditor.Changed) -> None:
        """Try it out once the writing rests."""
        message.stop()
        self._try_soon()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The same for the text as a whole."""
        event.stop()
        self._try_soon()

    @property
    def is_typing(self) -> bool:
        """In a text of several lines, too."""
        return isinstance(self.focused, TextArea) or super().is_typing

    @property
    def _is_dirty(self) -> bool:
        written = self._now()
        waits = isinstance(written, dict) and any(
            text.strip() for name, text in self._carried.items() if name not in written
        )
        return waits or written != self._written

    def _now(self) -> str | dict[str, str]:
        """What is written: the text, or the text of every field."""
        if self._is_text:
            areas = self.query("#text").results(TextArea)
            return next((area.text for area in areas), self._authoring.text)
        return {editor.field.name: editor.text for editor in self.query(FieldEditor)}

    def _would_lose(self, going: str) -> bool:
        """Whether words would go unsaved, which is said once; the same key again means it, another one does not."""
        if not self._is_dirty or self._warned_of == going:
            return False
        self._warned_of = going
        save = self.house.keymap.printed(Scope.AUTHOR, "save")
        self._say(f"Not saved yet. {save} saves; the same key again goes on without.", "bold $text-warning")
        return True

    def _fit(self) -> None:
        self.set_class(self.size.width >= _WIDE_CELLS, "-wide")

    @work(exclusive=True, group="fill")
    async def _fill(self, words: Mapping[str, str] | None = None) -> None:
        form = self.query_one("#form", VerticalScroll)
        await form.remove_children()
        if self._is_text:
            area = Writing(self._authoring.text, id="text", tab_behavior="focus", soft_wrap=True)
            await form.mount(area)
            area.focus()
        else:
            fields = self._authoring.fields
            shown = [replace(one, text=words[one.name]) for one in fields] if words else fields
            editors = [FieldEditor(field) for field in shown]
            await form.mount_all(editors)
            editors[0].take_focus()
        form.scroll_home(animate=False)
        self._settle({one.name: one.text for one in self._authoring.fields} if words else self._now())

    def _settle(self, written: str | dict[str, str]) -> None:
        """`written` is what the file has."""
        self._written = written
        self._warned_of = ""
        self._show_head()
        self._try()
        self.refresh_keys()

    async def _reopen(self, item: str) -> None:
        """The item anew as the file has it now. Where it says what stands here already, the cursor stays."""
        from aiquiz.model.ids import ItemId

        was_text = self._is_text
        self._carried.clear()
        self._authoring = authoring = await asyncio.to_thread(Authoring, self._authoring.path, ItemId(item))
        self._is_text = self._is_text or not authoring.has_form
        filed = authoring.text if self._is_text else {one.name: one.text for one in authoring.fields}
        if self._is_text == was_text and filed == self._now():
            self._settle(filed)
        else:
            self._fill()

    def _try_soon(self) -> None:
        self._warned_of = ""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE_SECONDS, self._try)

    @work(exclusive=True, group="try")
    async def _try(self) -> None:
        written = self._now()
        if written != self._written:
            self._say("")  # it spoke of what stood there before
        if isinstance(written, str):
            trial = await asyncio.to_thread(self._authoring.tried_text, written)
        elif self._authoring.item_id is None and not any(text.strip() for text in written.values()):
            self._put(problems=Content(), seen=joined(("Fill in the fields with a *.", "$foreground-muted")))
            return
        else:
            trial = await asyncio.to_thread(self._authoring.tried, written)
        with suppress(NoMatches):  # the form was left meanwhile
            self._show_trial(trial, await self._pictures(trial))

    async def _pictures(self, trial: Trial) -> Draw | None:
        """Draws the item's pictures in a third of the window; None where it has none that can be shown."""
        texts = [text for card in trial.cards for text in texts_of(card)]
        pictures = await self.house.gallery.load(texts, partial(read_picture, self._authoring.path), self._try)
        area = self.query_one("#preview", VerticalScroll).scrollable_content_region
        return pictures.draw(lambda: room_for(area.width - 8, self.size.height // 3)) if pictures else None

    def _show_trial(self, trial: Trial, draw: Draw | None) -> None:
        self._cards = trial.cards
        self.refresh_keys()
        seen = item_view(trial.item, trial.cards, draw=draw) if trial.item is not None else Content()
        self._put(problems_view(trial.problems), seen, objections_view(trial.objections))

    def _show_trial_of(self, failure: AiquizError) -> None:
        self._put(problems_view(failure.diagnostics), Content())
        self._say("Not saved: see what is wrong.", "bold $text-error")

    def _tell_of_editor(self, failure: AiquizError) -> None:
        """The editor left a file that is no deck, or one without the item: the next time it opens at that line."""
        if self._pause is not None:
            self._pause.stop()  # what is tried then is the form, and would take the place of this
        self.workers.cancel_group(self, "try")
        first = failure.diagnostics[0]
        self._broken_line = first.place.line
        self._put(problems_view(failure.diagnostics, with_places=True), Content())
        what = "this item is not in it any more" if first.code == "L008" else "it cannot be read like this"
        said = f"The file is written, but {what}. {{editor}} opens it again."
        self._say(self.house.keymap.told(Scope.AUTHOR, said), "bold $text-error")

    def _say(self, text: str, style: str = "") -> None:
        """A word in the line kept for it: a note over the screen would cover what it speaks of."""
        self.query_one("#said", Static).update(joined((text, style)), layout=False)

    def _put(self, problems: Content, seen: Content, objections: Content | None = None) -> None:
        for name, content in (("#problems", problems), ("#seen", seen), ("#objections", objections or Content())):
            place = self.query_one(name, Static)
            place.update(content)
            place.display = bool(content)

    def _show_head(self) -> None:
        authoring = self._authoring
        name = f"New item: {authoring.kind}" if authoring.item_id is None else str(authoring.item_id)
        where = f"{authoring.path.name}:{authoring.line}" if authoring.item_id is not None else authoring.path.name
        width = max(self.size.width - 4, 1)
        right = line(where, "$foreground-muted")
        left = stacked([joined(line(name, "bold $primary"), "  ", line(authoring.deck.title, "$foreground-muted"))])
        self.query_one("#head", Static).update(
            aligned([(left, max(width - right.cell_length - 2, 1)), (Content(), 2), (right, right.cell_length)])
        )


def _run(words: Sequence[str]) -> str:
    """Runs a program to its end: what was wrong with that, empty for nothing.

    Nothing is raised: Textual would not take the terminal back.
    """
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as failure:
        return f"cannot be used: {failure.strerror}"
    except ValueError as failure:
        return f"cannot be used: {failure}"
    return f"ended with {code}" if code else ""
