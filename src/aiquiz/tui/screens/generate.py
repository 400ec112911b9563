"""Generate: from an article's file to a deck of proposals, and straight on to reviewing them."""

from __future__ import annotations

import asyncio
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from aiquiz.collection.drafting import Drafted, Stage, StoppedError, articles_at, draft, pasted_path
from aiquiz.errors import AiquizError
from aiquiz.files import shown_path
from aiquiz.tui.content import Content, joined, line, stacked
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.item_view import problems_view
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.marked_list import MarkedList

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GenerateScreen"]

_BAR_CELLS = 24
_TICK_SECONDS = 0.2


class GenerateScreen(HouseScreen):
    """Name an article, choose where the deck goes, and watch it being made."""

    SCOPE = Scope.GENERATE
    CSS_PATH = "generate.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.GENERATE)

    def __init__(self) -> None:
        super().__init__()
        self._near: tuple[Path, ...] = ()
        self._listed: tuple[Path, ...] = ()
        self._uses_model = False
        self._target_is_ours = True
        self._stages: list[Stage] = []
        self._sentences = 0
        self._ticks = 0
        self._stop: threading.Event | None = None

    def compose(self) -> ComposeResult:
        """Article, files at hand, deck, how it is made, progress, keys."""
        with Vertical(id="page"):
            yield Static(joined(("Make a deck of an article", "bold $primary")), id="title", markup=False)
            yield Static(
                joined(
                    ("Article  ", "bold"), ("a file: type its path, paste it, or choose below", "$foreground-muted")
                ),
                markup=False,
            )
            yield Input(id="article", select_on_focus=False)
            yield MarkedList(id="files")
            yield Static(
                joined(("Deck  ", "bold"), ("the file to write; nothing is ever overwritten", "$foreground-muted")),
                markup=False,
            )
            yield Input(id="deck", select_on_focus=False)
            yield Static(id="engine", markup=False)
            yield Static(id="progress", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Look for articles, and wait for a name."""
        super().on_mount()
        self.query_one("#article", Input).focus()
        self.set_interval(_TICK_SECONDS, self._tick)
        self._show_engine()
        self._look_around()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a deck is being made, the only thing to do is to stop it."""
        return self._stop is None if action in ("start", "engine", "to_files") else True

    def action_engine(self) -> None:
        """With a language model, or with the rules alone."""
        self._uses_model = not self._uses_model
        self._show_engine()

    def action_to_files(self) -> None:
        """From the article's line into the list, and back."""
        files = self.query_one("#files", OptionList)
        if files.has_focus or not self._listed:
            self.query_one("#article", Input).focus()
        else:
            files.focus()
            files.highlighted = files.highlighted or 0

    def action_start(self) -> None:
        """Make the deck, of the file that is named or of the only one in the list that is meant."""
        source = pasted_path(self.query_one("#article", Input).value)
        # The list follows what is typed a moment later: a file of the one before may still stand there.
        only = next(iter(self._meant(self._listed)), None) if len(self._listed) == 1 else None
        if source is not None and only is not None and not source.exists():
            self._take(only)
            source = only
        if source is None:
            self._say(joined(("Name an article first.", "$text-warning")))
            return
        written = None if self._target_is_ours else pasted_path(self.query_one("#deck", Input).value)
        target = written or self._free_target(source)
        self._stop = threading.Event()
        self._stages, self._sentences = [], 0
        self.refresh_keys()
        self._make(source, target, self._stop)

    def action_leave(self) -> None:
        """Stop what is being made, else go back."""
        if self._stop is not None:
            self._stop.set()
        else:
            self.close()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The list follows the article's line, and so does the deck's name until it was written by hand."""
        event.stop()
        if event.input.id == "deck":
            self._target_is_ours = event.input.has_focus is False
            return
        self._list()
        if self._stop is None:
            self._say(Content())  # what was wrong with another file
        source = pasted_path(event.value)
        if self._target_is_ours and source is not None:
            with self.prevent(Input.Changed):
                self.query_one("#deck", Input).value = shown_path(self._free_target(source))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter begins."""
        event.stop()
        self.action_start()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A file from the list."""
        event.stop()
        self._take(self._listed[event.option_index])

    @work(exclusive=True, group="look")
    async def _look_around(self) -> None:
        self._near = await asyncio.to_thread(self.house.collection.workshop.articles_near)
        self._list()
        # What names decks takes a third of a second to import: not at the first key that is typed.
        await asyncio.to_thread(import_module, "aiquiz.generate")

    @work(exclusive=True, group="make")
    async def _make(self, source: Path, target: Path, stop: threading.Event) -> None:
        model = self.house.collection.workshop.language_model if self._uses_model else ""
        try:
            drafted = await asyncio.to_thread(
                draft, source, target, language_model=model, report=self._told, is_stopped=stop.is_set
            )
        except StoppedError:
            self._say(joined(("Stopped. Nothing was written.", "$text-warning")))
        except AiquizError as failure:
            self._say(problems_view(failure.diagnostics))
        else:
            self._finish(drafted)
        finally:
            self._stop = None
            if self.is_mounted:
                self.refresh_keys()

    def _finish(self, drafted: Drafted) -> None:
        from aiquiz.collection.proposals import Proposals
        from aiquiz.tui.screens.review import ReviewScreen

        if drafted.path is None:
            reasons = [joined(("Nothing in this article can be asked.", "bold $text-warning"))]
            self._say(stacked([*reasons, *(line(reason, "$foreground-muted") for reason in drafted.reasons)]))
        elif self.is_current:
            self.app.switch_screen(ReviewScreen(Proposals(drafted.path), " ".join(drafted.reasons)))

    def _told(self, stage: Stage, count: int) -> None:
        """Called from the thread that works."""
        if stage not in self._stages:
            self._stages = [*self._stages, stage]
        if stage is Stage.MAKING:
            self._sentences = count

    def _tick(self) -> None:
        """Draw the progress: what is done, what is being done."""
        if self._stop is None:
            return
        self._ticks += 1
        planned = [stage for stage in Stage if stage is not Stage.LOADING or self._uses_model]
        self._say(stacked(self._stage_line(stage, planned) for stage in planned))

    def _stage_line(self, stage: Stage, planned: Sequence[Stage]) -> Content:
        begun = self._stages
        if stage not in begun:
            return joined(("  ", ""), (stage.value, "$foreground-muted"))
        if begun[-1] is not stage:
            return joined(("✓ ", "$text-success"), stage.value)
        at = self._ticks % _BAR_CELLS
        bar = joined(("━" * at, "$foreground 20%"), ("━━", "$primary"), ("━" * (_BAR_CELLS - at), "$foreground 20%"))
        sentences = f"  {self._sentences} sentences" if stage is Stage.MAKING and self._sentences else ""
        number = f"  {planned.index(stage) + 1} of {len(planned)}"
        return joined(
            ("▸ ", "bold $text-primary"), (stage.value, "bold"), "  ", bar, (number + sentences, "$foreground-muted")
        )

    def _take(self, article: Path) -> None:
        """Write this file's name where articles are named."""
        named = self.query_one("#article", Input)
        named.value = shown_path(article)
        named.cursor_position = len(named.value)
        named.focus()

    def _meant(self, paths: Sequence[Path]) -> list[Path]:
        """Those that have what is typed in their name."""
        typed = self._typed.casefold()
        return [path for path in paths if typed in shown_path(path).casefold()]

    @property
    def _typed(self) -> str:
        return self.query_one("#article", Input).value.strip()

    def _list(self) -> None:
        self._list_at(self._typed, self._meant(self._near))

    @work(exclusive=True, group="list")
    async def _list_at(self, typed: str, found: Sequence[Path]) -> None:
        """Those at hand that are meant; where none is, those in the folder that is typed."""
        self._put_list(found or (await asyncio.to_thread(articles_at, typed)))

    def _put_list(self, found: Sequence[Path]) -> None:
        self._listed = tuple(found)
        files = self.query_one("#files", OptionList)
        files.clear_options()
        files.add_options([Option(_file_line(path)) for path in found])
        files.display = bool(found)

    def _free_target(self, source: Path) -> Path:
        return self.house.collection.workshop.free_target(source)

    def _show_engine(self) -> None:
        name = "rules and a language model" if self._uses_model else "rules"
        why = (
            "some gaps become plain questions; takes longer"
            if self._uses_model
            else "gaps in the article’s own sentences"
        )
        about = self.house.keymap.told(Scope.GENERATE, f"  {why}; {{engine}} changes it")
        self.query_one("#engine", Static).update(
            joined(("Made by  ", "bold"), (name, "bold $text-primary"), (about, "$foreground-muted"))
        )

    def _say(self, content: Content) -> None:
        self.query_one("#progress", Static).update(content)


def _file_line(path: Path) -> Content:
    return joined(line(path.name), "  ", line(shown_path(path.parent), "$foreground-muted"))
