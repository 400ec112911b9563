"""An app that begins on its own screen, makes the next one ready, and ends on a bug without telling its values."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen

from aiquiz.tui.inside.key_signs import tell_textual
from aiquiz.tui.inside.tested import is_tested

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType
    from textual.strip import Strip

    from aiquiz.tui.inside.driver import QuickDriver
    from aiquiz.tui.inside.screen import QuickScreen

__all__ = ["QuickApp", "has_warnings", "sent_again"]


class QuickApp(App[None]):
    """Textual's, with shorter ways where it is the tested version."""

    bug: Exception | None = None
    """What ended the app."""
    _is_left = False

    def first_screen(self) -> QuickScreen:
        """What stands at the bottom of the stack. To be told by the app itself."""
        raise NotImplementedError

    def get_default_screen(self) -> Screen[None]:
        """The first screen itself: an empty one below it would be laid out for nothing."""
        if not is_tested():
            return super().get_default_screen()
        tell_textual()
        first = self.first_screen()
        first._push_result_callback(self, None)  # as `push_screen` does; `switch_screen` takes it away again
        return first

    def on_mount(self) -> None:
        """With another Textual the first screen lies on an empty one, as it does in any app."""
        if not is_tested():
            self.push_screen(self.first_screen())

    @property
    def screens_below(self) -> int:
        """How many screens lie below the first one."""
        return 0 if is_tested() else 1

    def load_ahead(self, screen: Screen[None]) -> None:
        """What `switch_screen` begins with; the screen is mounted by it, and waits."""
        if is_tested():
            self._load_screen_css(screen)
            self._get_screen(screen)

    def get_driver_class(self) -> type[Driver]:
        """Ours in the place of Textual's own, where that is safe."""
        stock = super().get_driver_class()
        if sys.platform == "win32":
            return stock
        from aiquiz.tui.inside.driver import quick_driver

        return quick_driver(stock)

    @property
    def _own_driver(self) -> QuickDriver | None:
        if sys.platform == "win32":
            return None
        from aiquiz.tui.inside.driver import QuickDriver

        return self._driver if isinstance(self._driver, QuickDriver) else None

    @property
    def has_own_driver(self) -> bool:
        """Whether the terminal is spoken to by ours."""
        return self._own_driver is not None

    def over_cells(self, written: RenderableType | None, strips: Callable[[], list[Strip]]) -> RenderableType | None:
        """What is written to the terminal where it draws more than cells; `strips` are all lines of the screen."""
        return written

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if is_tested():
            renderable = self.over_cells(renderable, screen._compositor.render_strips)
        super()._display(screen, renderable)

    def write_to_terminal(self, sent: str) -> None:
        """Write as it is; nowhere where there is no terminal."""
        if self._driver is not None:
            self._driver.write(sent)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """As Textual's; from now on it is being left."""
        self._is_left = True
        super().exit(result, return_code, message)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the bug and close the app; the frames Textual would print hold everybody's values."""
        if self._is_left and isinstance(error, NoMatches):
            return  # a key that was pressed along with the one that quits found the widgets gone
        self.bug = self.bug or error
        if not is_tested():
            self.exit(return_code=1)
            return
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()


def sent_again(key: events.Key) -> events.Key | None:
    """The same key for another widget, as Textual passes keys on; None where it may do that otherwise."""
    if not is_tested():
        return None
    again = events.Key(key.key, key.character)
    again._set_forwarded()
    return again


def has_warnings(app: App[object]) -> bool:
    """Whether a note that has not passed yet is more than information."""
    return is_tested() and any(note.severity != "information" for note in app._notifications)
