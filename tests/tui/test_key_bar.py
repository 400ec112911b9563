"""The bar at the foot: whole words only, and it says when there are more keys than it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aiquiz.tui.keys import Key, Scope, keys_of, together
from aiquiz.tui.widgets.key_bar import bar_of
from golden import screen_lines
from learner import settle

if TYPE_CHECKING:
    from house import House

_WIDTHS = range(40, 251)
_SCREENS = [scopes for scopes in together() if scopes[-1] is not Scope.TERMINAL]  # which is no screen's


def _keys(scopes: tuple[Scope, ...]) -> list[Key]:
    """As a screen hands them over: the most particular first, those of the app last."""
    return [key for scope in reversed(scopes) for key in keys_of(scope)]


@pytest.mark.parametrize("scopes", _SCREENS, ids=lambda scopes: scopes[-1].name)
@pytest.mark.parametrize("is_typing", [False, True], ids=["keys", "typing"])
def test_the_bar_holds_whole_words_and_says_whether_there_are_more(scopes: tuple[Scope, ...], is_typing: bool) -> None:
    words = [
        f"{name} {key.label}" for key in _keys(scopes) if key.label and (name := key.printed(while_typing=is_typing))
    ]
    for width in _WIDTHS:
        told = bar_of(_keys(scopes), width, is_typing=is_typing)
        *shown, help_word = told.plain.split("  ")
        assert told.cell_length <= width
        assert help_word.split(" ")[-1] == ("Help" if len(shown) == len(words) - 1 else "more")
        assert shown == [word for word in words if word in shown]
        assert words[-2] in shown, "the way out is kept"


async def test_what_the_bar_has_no_room_for_is_behind_its_last_key(one: House) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert screen_lines(app)[-1].endswith("? more")
        assert ", Settings" not in screen_lines(app)[-1]
        await pilot.press("question_mark", "pagedown")
        await settle(pilot)
        assert any("Change settings and keys." in line for line in screen_lines(app))
        await pilot.press("escape")
        await pilot.resize_terminal(120, 24)
        await settle(pilot)
        assert screen_lines(app)[-1].endswith(", Settings  q Quit  ? Help")
