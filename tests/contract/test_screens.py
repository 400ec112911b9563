"""What every screen of the registry must keep."""

from __future__ import annotations

from pathlib import Path

import pytest

import aiquiz.tui.screens
from aiquiz.tui.keys import KEYS, Scope, keys_of
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry

_FOLDER = Path(aiquiz.tui.screens.__file__).parent
_NO_SCREENS = {"__init__", "base", "registry", "small"}  # the notice that the window is too small has no keys
_OPENABLE = [entry for entry in SCREENS if entry.command]


def _name(entry: ScreenEntry) -> str:
    return entry.name


def test_every_screen_is_registered_once() -> None:
    files = {file.stem for file in _FOLDER.glob("*.py")} - _NO_SCREENS
    assert sorted(entry.name for entry in SCREENS) == sorted(files)


@pytest.mark.parametrize("entry", SCREENS, ids=_name)
def test_a_screen_has_its_scope_keys_and_styles(entry: ScreenEntry) -> None:
    screen = entry.load()
    assert issubclass(screen, HouseScreen)
    assert isinstance(screen.SCOPE, Scope)
    assert any(key.label for key in keys_of(screen.SCOPE))
    assert isinstance(screen.CSS_PATH, str)
    assert (_FOLDER / screen.CSS_PATH).is_file()


@pytest.mark.parametrize("entry", SCREENS, ids=_name)
def test_every_screen_but_the_first_can_be_left_by_escape(entry: ScreenEntry) -> None:
    # At home, which is never left by it, it only ends the looking for a deck.
    ways_out = [key for key in keys_of(entry.load().SCOPE) if "escape" in key.keys and key.action != "show_all"]
    assert bool(ways_out) is (entry.name != "home")
    assert all(key.label for key in ways_out)


@pytest.mark.parametrize("entry", _OPENABLE, ids=_name)
def test_what_can_be_opened_by_name_has_a_key_at_home_and_a_sentence(entry: ScreenEntry) -> None:
    keys = [key for key in KEYS if key.action == f"app.open('{entry.name}')"]
    assert [key.scope for key in keys] == [Scope.HOME]
    assert entry.help.endswith(".")
    assert entry.help == keys[0].help
