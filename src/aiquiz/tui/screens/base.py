"""What every screen of aiquiz has: its part of the key table, and the bar at the foot drawn from it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import App
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.widgets import Input

from aiquiz.tui.content import hush
from aiquiz.tui.inside.screen import QuickScreen
from aiquiz.tui.keys import Scope
from aiquiz.tui.widgets.key_bar import ActiveKey, KeyBar

if TYPE_CHECKING:
    from aiquiz.tui.app import AiquizApp

__all__ = ["HouseScreen"]


class HouseScreen(QuickScreen):
    """A screen whose keys come from the table. `SCOPE` is its own part of it."""

    SCOPE: ClassVar[Scope]
    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = ""

    @property
    def house(self) -> AiquizApp:
        """The app, by its own type."""
        return cast("AiquizApp", self.app)

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """The parts of the table that work now and who carries them out, the most particular first."""
        yield self.SCOPE, self

    def active_keys(self) -> tuple[ActiveKey, ...]:
        """Every key that would do something now, in the order of the bar."""
        app = cast("App[object]", self.app)
        hosts: list[tuple[Scope, DOMNode]] = [*self.key_hosts(), (Scope.APP, app), (Scope.TERMINAL, app)]
        keys_of = self.house.keymap.of
        return tuple(
            ActiveKey(key, node) for scope, node in hosts for key in keys_of(scope) if _is_possible(node, key.action)
        )

    @property
    def is_typing(self) -> bool:
        """Whether letters are written now, rather than being keys."""
        return isinstance(self.focused, Input)

    def close(self) -> None:
        """Go back to the screen below, home as a rule; a second key in the same moment does nothing more."""
        if not self.is_current:
            return
        if self._lies_on_another:
            self.dismiss()
        else:
            self.app.switch_screen(self.house.home())

    async def make_home_ready(self) -> None:
        """Make home while there is time, where the app began on this screen and closing it goes there."""
        if not self._lies_on_another:
            await asyncio.to_thread(import_module, "aiquiz.tui.screens.home")
            if self.is_current:  # it may have been left meanwhile
                self.house.make_home_ready()

    @property
    def _lies_on_another(self) -> bool:
        return len(self.app.screen_stack) > 1 + self.house.screens_below

    def look_at_the_day(self) -> None:
        """Somebody is back at the terminal: what tells of today may be of yesterday."""

    def refresh_keys(self) -> None:
        """Draw the bar anew, after anything that changes which keys work."""
        for bar in self.query(KeyBar):
            bar.show(self.active_keys(), is_typing=self.is_typing)

    def on_mount(self) -> None:
        """The bar says what works from the first frame on."""
        self.refresh_keys()

    def on_screen_suspend(self) -> None:
        """Another screen opens over it, or it is closed."""
        if self in self.app.screen_stack:
            hush(self.app)

    def on_descendant_focus(self) -> None:
        """Whether letters are typed depends on what has the focus."""
        self.refresh_keys()

    async def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        """A click in the bar is the key."""
        await self.run_key(message.active)

    async def run_key(self, active: ActiveKey) -> None:
        """Do what `active` does, as if it were pressed."""
        await self.app.run_action(active.key.action, active.node)


def _is_possible(node: DOMNode, action: str) -> bool:
    name = action.partition("(")[0]
    if "." in name:
        return True
    return bool(node.check_action(name, ()))
