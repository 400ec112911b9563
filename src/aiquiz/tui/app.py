"""The terminal app: themes, screens, and what holds on every one of them."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from aiquiz import early
from aiquiz.errors import AiquizError
from aiquiz.tui.content import toast
from aiquiz.tui.garbage import UNTIL_SWEPT_SECONDS, look_again, sweep
from aiquiz.tui.guard import ControlFilter
from aiquiz.tui.inside.app import QuickApp, sent_again
from aiquiz.tui.keymap import KeyMap, keymap_of
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.legible import ground_of, legible
from aiquiz.tui.pictures.gallery import Gallery
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.registry import SCREENS, screen_named
from aiquiz.tui.screens.small import SmallScreen, is_too_small
from aiquiz.tui.theme import THEMES

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.strip import Strip

    from aiquiz.collection import Collection, ExamReport, ExamSitting, Overview, Study, Wish
    from aiquiz.collection.authoring import Authoring
    from aiquiz.collection.handling import Handling
    from aiquiz.config import WantedKeys
    from aiquiz.model.ids import DeckId, ItemId
    from aiquiz.tui.pictures.terminal import Terminal

__all__ = ["AiquizApp", "run_app"]

_MOST_PASSED_ON = 16
_CONTROL_FILTER = ControlFilter()
_SHEETS = Path(__file__).parent / "screens"


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000


class AiquizApp(QuickApp):
    """Home, and from there everything else. Holds the collection; knows no rule of learning.

    `start` are decks to study at once, `study` that sitting where it has begun already; `overview` is what home tells,
    and `told` what it told besides, where home stands on the terminal already.
    `stopwatch` counts milliseconds from any start; it times the answers. By it the first question of `study` has stood
    on the terminal since `stood_since_ms`, where that was before the app.
    """

    TITLE = "aiquiz"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.APP), *bindings(Scope.TERMINAL)]
    # Notes come at the top: at the bottom they would cover the ratings.
    CSS = """
    ToastRack { dock: top; align: right top; }
    CommandPalette > .command-palette--help-text { color: $foreground; text-style: not bold; }
    CommandInput > .input--placeholder { color: $foreground-muted; }
    SearchIcon { color: $foreground; }
    """

    def __init__(
        self,
        collection: Collection,
        *,
        start: Sequence[DeckId] = (),
        wish: Wish | None = None,
        exam: ExamSitting | None = None,
        study: Study | None = None,
        overview: Overview | None = None,
        told: tuple[float | None, int] = (None, 0),
        theme: str = "",
        keymap: KeyMap | None = None,
        stood_since_ms: int | None = None,
        config_file: Path | None = None,
        stopwatch: Callable[[], int] = _milliseconds,
    ) -> None:
        # Read along with the app's own: a style sheet that comes with its screen has everything parsed once more.
        super().__init__(css_path=_SHEETS / ("study.tcss" if start else "desk.tcss" if exam else "home.tcss"))
        self.collection = collection
        self._stopwatch = stopwatch
        self.gallery = Gallery(self)
        self._config_file = config_file
        self.keymap = KeyMap()
        self.use_keys(keymap or KeyMap())
        self._start = tuple(start)
        self._wish = wish
        self._exam = exam
        self._study = study
        self._overview, self._told = overview, told
        self._stood_since_ms = stood_since_ms
        self.exam_report: ExamReport | None = None
        self.saves: list[Authoring] = []
        self.handling: Handling | None = None
        self._passed_on: list[events.Key] = []
        self._ready_home: HouseScreen | None = None
        for own in THEMES:
            self.register_theme(own)
        self.use_theme(theme)

    def first_screen(self) -> HouseScreen:
        """What was asked for; home is made when somebody goes there (`HouseScreen.close`)."""
        if self._start:
            from aiquiz.tui.screens.study import StudyScreen

            return StudyScreen(self._study or self.collection.study(self._start, self._wish))
        if self._exam is not None:
            from aiquiz.tui.screens.desk import DeskScreen

            return DeskScreen(self._exam)
        return self.home()

    def on_ready(self) -> None:
        """The first screen is being laid out: the collector works again, where `aiquiz.cli.door` put it off."""
        if not gc.isenabled():
            look_again()
            self.set_timer(UNTIL_SWEPT_SECONDS, sweep)

    def stopwatch(self) -> int:
        """Milliseconds since any start; those in which another program had the terminal are none."""
        return self._stopwatch() - (self._own_driver.away_ms if self._own_driver else 0)

    @property
    def config_file(self) -> Path:
        """Where settings are written."""
        from aiquiz.config import Paths

        return self._config_file or Paths.from_environment().config_file

    def use_theme(self, name: str) -> None:
        """The colours of the theme with this name; the usual ones where there is none."""
        self.theme = name if name in self.available_themes else THEMES[0].name

    def keep_theme(self, name: str) -> None:
        """The theme with this name, now and from now on; where the settings cannot be written, that is told."""
        from aiquiz.config.writing import SettingsFile

        self.use_theme(name)
        try:
            self.collection.use_settings(SettingsFile(self.config_file).change(("theme",), name))
        except (AiquizError, OSError) as failure:
            why = failure.diagnostics[0].message if isinstance(failure, AiquizError) else failure.strerror
            toast(cast("App[object]", self), f"The theme holds until you leave: it cannot be written, {why}", "warning")

    def search_themes(self) -> None:
        """The palette of themes."""
        from textual.command import CommandPalette

        from aiquiz.tui.theme_choice import ThemeChoice

        self.push_screen(CommandPalette(providers=[ThemeChoice], placeholder="Search for themes…"))

    def use_keys(self, keymap: KeyMap) -> None:
        """From now on these keys do what it says; the bar at the foot of a screen follows when it is next drawn."""
        self.keymap = keymap
        self.set_keymap(keymap.bindings)

    def home(self) -> HouseScreen:
        """The home screen to go to, where none lies below: the one that was made ready, if any."""
        from aiquiz.tui.screens.home import HomeScreen  # the app may have begun on another screen

        ready, self._ready_home = self._ready_home, None
        overview, self._overview = self._overview, None
        return ready or HomeScreen(overview, self._told)

    def make_home_ready(self) -> None:
        """Make home before somebody goes there, while there is time: then the way is as short as if it lay below."""
        if self._ready_home is None:
            self._ready_home = self.home()
            self.load_ahead(self._ready_home)

    def open_study(self, study: Study) -> None:
        """Put the study screen on top of home."""
        from aiquiz.tui.screens.study import StudyScreen

        self.push_screen(StudyScreen(study))

    def open_author(self, deck: DeckId, item: ItemId | None = None) -> None:
        """Edit an item of a deck, or write a new one; what stands against it is told."""
        from aiquiz.tui.screens.author import AuthorScreen

        try:
            authoring = self.collection.workshop.authoring(deck, item)
        except AiquizError as failure:
            toast(
                cast("App[object]", self),
                "\n".join(f"{one.message}: {one.hint}" for one in failure.diagnostics[:1]),
                "error",
            )
            return
        self.push_screen(AuthorScreen(authoring))

    async def take_save_back(self) -> Authoring | None:
        """Put the file back as it was before the last of `saves`, and tell; None where it was changed since."""
        saved = self.saves.pop()
        try:
            await asyncio.to_thread(saved.undo)
        except AiquizError as failure:
            first = failure.diagnostics[0]
            toast(cast("App[object]", self), f"{saved.path.name}: {first.message}: {first.hint}", "error")
            return None
        toast(cast("App[object]", self), f"Taken back: {saved.path.name} is as it was before you saved.")
        return saved

    def open_exam(self, sitting: ExamSitting) -> None:
        """Put the desk on top of home, where an exam begins or is gone on with."""
        from aiquiz.tui.screens.desk import DeskScreen

        self.push_screen(DeskScreen(sitting))

    def leave_exam(self, screen: HouseScreen) -> None:
        """Go home from a screen of an exam; an app that was started for the exam ends with it."""
        if self._exam is not None:
            self.exit()
        else:
            screen.close()

    def on_resize(self, event: events.Resize) -> None:
        """Cover the screens while the terminal is too small for them.

        Where its cells have another size, and are as many as before, nothing else would be painted anew.
        """
        if self.gallery.canvas is not None:
            self.screen.refresh()
        top = self.screen
        if isinstance(top, SmallScreen):
            if is_too_small(event.size):
                top.tell(event.size)
            else:
                self.pop_screen()
        elif is_too_small(event.size):
            self.push_screen(SmallScreen())

    def action_keys(self) -> None:
        """Show the keys that work on the present screen."""
        from aiquiz.tui.screens.help import HelpScreen

        if isinstance(self.screen, HouseScreen) and not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen.active_keys()))

    def action_open(self, name: str) -> None:
        """Put the screen of this name on top; where it is on top already, nothing happens."""
        wanted = screen_named(name).load()
        if not isinstance(self.screen, wanted):
            self.push_screen(wanted())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no shell behind a browser's page; and a screen that has another use for the key goes first."""
        if action != "to_shell" or self._own_driver is None:
            return action != "to_shell"
        hosts = self.screen.key_hosts() if isinstance(self.screen, HouseScreen) else ()
        taken = {pressed for scope, _ in hosts for key in self.keymap.of(scope) for pressed in key.keys}
        return taken.isdisjoint(pressed for key in self.keymap.of(Scope.TERMINAL) for pressed in key.keys)

    def action_to_shell(self) -> None:
        """Give the terminal back, and stop until the shell goes on with it."""
        if self._own_driver is None:
            return
        with self.collection.at_rest():  # a save that was begun would shut every other program out meanwhile
            had_shell = self._own_driver.to_shell()
        if had_shell:
            self.on_app_focus()
        else:
            toast(cast("App[object]", self), "There is no shell to go to: aiquiz was not started from one.", "warning")

    def on_app_focus(self) -> None:
        """Somebody is back, and it may be another day."""
        if isinstance(self.screen, HouseScreen):
            self.screen.look_at_the_day()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The key table and the screens as commands, and the choice of a theme."""
        if isinstance(screen, HouseScreen):
            for active in screen.active_keys():
                if active.key.in_palette:
                    yield SystemCommand(
                        active.key.in_palette,
                        active.key.help,
                        lambda active=active: screen.run_worker(screen.run_key(active)),
                    )
        for entry in SCREENS:
            if entry.command:
                yield SystemCommand(entry.command, entry.help, partial(self.action_open, entry.name))
        yield SystemCommand("Theme", "Change the colours.", self.action_change_theme)

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, those that could not be read on its ground moved away from it; and what lights a row.

        In the terminal's own colours nothing lies over another: there a row is known by its sign alone.
        """
        variables = super().get_css_variables()
        variables |= legible(variables)
        lit = ground_of(variables, "primary 30%")
        variables["lit"] = "ansi_default" if lit is None else lit.hex
        self.theme_variables = variables
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual's; before there is a screen there is nothing that would have to be parsed anew."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def asked_since(self) -> int:
        """Since when, by the stopwatch, the question stands that is shown just now."""
        since, self._stood_since_ms = self._stood_since_ms, None
        return self.stopwatch() if since is None else since

    def ask_terminal(self, heard: Callable[[Terminal], object]) -> bool:
        """Ask the terminal what it is and can; whether it could be asked."""
        if self._own_driver is None:
            return False
        self._own_driver.ask(heard)
        return True

    def cell_px(self) -> tuple[int, int]:
        """Width and height of a cell of the terminal; (0, 0) where that is not known."""
        return self._own_driver.cell_px() if self._own_driver else (0, 0)

    def over_cells(self, written: RenderableType | None, strips: Callable[[], list[Strip]]) -> RenderableType | None:
        """Pictures that this terminal draws over cells are drawn with what is written into them."""
        canvas = self.gallery.canvas
        return written if canvas is None else canvas.over(written, strips)

    def listen(self) -> None:
        """Read the keys that waited for the first screen, and all others from now on."""
        if self._own_driver:
            self._own_driver.listen()

    def on_key(self, event: events.Key) -> None:
        """A letter that nobody took. Where one types, it was sent before the field had the keyboard: it is the field's.

        On a slow machine a search can be typed on while the screen for it still opens.
        """
        screen, field = self.screen, self.focused
        if not event.is_printable or field is None or not isinstance(screen, HouseScreen) or not screen.is_typing:
            return
        again = sent_again(event)
        if again is not None and not any(event is one for one in self._passed_on):
            event.prevent_default()
            self._passed_on = [*self._passed_on[-_MOST_PASSED_ON:], again]
            field.post_message(again)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, then ours: nothing comes after the guard."""
        return [*super().get_line_filters(), _CONTROL_FILTER]

    def on_unmount(self) -> None:
        """The terminal keeps nothing of ours."""
        self.gallery.clear()


def run_app(
    collection: Collection,
    *,
    start: Sequence[DeckId] = (),
    wish: Wish | None = None,
    exam: ExamSitting | None = None,
    theme: str = "",
    keys: Sequence[WantedKeys] = (),
) -> int:
    """Run the app until the learner leaves; returns the exit code.

    `start` opens straight into studying those decks, as `wish` says, `exam` into that exam: then the code is 0 if it
    was passed, 1 if it was not, or not finished. `keys` are the learner's own. Raises ConfigError,
    before anything is shown, where these cannot be. A bug of ours is raised after the terminal is itself again.
    """
    keymap = keymap_of(keys)
    is_home = not start and exam is None
    study = None if is_home else _continued(collection, start, wish)
    overview = _met_at_home(collection) if is_home else None
    frame = early.standing()
    app = AiquizApp(
        collection,
        start=start,
        wish=wish,
        exam=exam,
        study=study,
        overview=overview,
        told=frame.told if frame else (None, 0),
        theme=theme,
        keymap=keymap,
        stood_since_ms=frame.since_ms if frame and frame.is_asked else None,
    )
    app.run()
    if app.bug is not None:
        raise app.bug
    if exam is not None:
        return int(app.exam_report is None or not app.exam_report.result.is_passed)
    return app.return_code or 0


def _continued(collection: Collection, start: Sequence[DeckId], wish: Wish | None) -> Study | None:
    """The sitting whose first question stands on the terminal already; None where there is no such frame.

    Keys that were typed at another question than the one that is asked are forgotten.
    """
    frame = early.standing()
    if frame is None:
        return None
    from aiquiz.tui.nextstart import seen_in

    study = collection.study(start, wish)
    if study.question is not None and frame.seen == seen_in(study.question):
        frame.is_asked = True
    else:
        frame.drop_keys()
    return study


def _met_at_home(collection: Collection) -> Overview | None:
    """What home tells where it stands on the terminal already; None where there is no such frame, or no telling.

    Keys that were typed at other decks than there are now are forgotten.
    """
    frame = early.standing()
    if frame is None:
        return None
    from aiquiz.tui.nexthome import seen_at_home

    try:
        overview = collection.overview()
    except AiquizError:
        frame.drop_keys()
        return None  # home tells of it
    if frame.seen == seen_at_home(overview):
        frame.is_asked = True
    else:
        frame.drop_keys()
    return overview
