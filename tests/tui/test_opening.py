"""Every screen that opens by name: from home by its key, from the palette by its name, and back again."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from rich import cells
from textual.css.stylesheet import Stylesheet

from aiquiz.tui.garbage import look_again, sweep
from aiquiz.tui.keys import KEYS
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry
from golden import screen_lines
from learner import settle

if TYPE_CHECKING:
    from house import House

FIRST = pytest.mark.parametrize("start", [(), ("kinds",)], ids=["home", "study"])
OPENABLE = pytest.mark.parametrize("entry", [entry for entry in SCREENS if entry.command], ids=lambda entry: entry.name)


def _key_of(entry: ScreenEntry) -> str:
    return next(key.keys[0] for key in KEYS if key.action == f"app.open('{entry.name}')")


@OPENABLE
@pytest.mark.parametrize("size", [(60, 15), (80, 24), (250, 80)], ids=["60x15", "80x24", "250x80"])
async def test_a_screen_opens_by_its_key_on_an_empty_house_and_closes(
    house: House, entry: ScreenEntry, size: tuple[int, int]
) -> None:
    app = house.app()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(_key_of(entry))
        await settle(pilot)
        assert isinstance(app.screen, entry.load())
        assert "Esc" in screen_lines(app)[-1]
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


@OPENABLE
async def test_a_screen_opens_from_the_palette_over_another_one(kinds: House, entry: ScreenEntry) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        commands = {command.title: command for command in app.get_system_commands(app.screen)}
        commands[entry.command].callback()
        await settle(pilot)
        assert isinstance(app.screen, entry.load())


@FIRST
async def test_no_empty_screen_is_laid_out_below_the_first_one(kinds: House, start: tuple[str, ...]) -> None:
    async with kinds.app(*start).run_test() as pilot:
        await settle(pilot)
        assert len(pilot.app.screen_stack) == 1


@FIRST
async def test_garbage_is_collected_again_once_the_first_screen_stands(kinds: House, start: tuple[str, ...]) -> None:
    gc.disable()
    try:
        async with kinds.app(*start).run_test() as pilot:
            await settle(pilot)
            assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()


def test_what_the_start_leaves_behind_is_swept_up_once() -> None:
    class Left:
        """Refers to itself, as a class does."""

        def __init__(self) -> None:
            self.itself = self

    gc.disable()
    try:
        left = weakref.ref(Left())
        look_again()
        gc.collect()
        assert left() is not None, "it is left out"
        sweep()
        assert left() is None
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.enable()


def test_words_are_measured_as_ever_and_few_of_them_remembered() -> None:
    measure = cells.cached_cell_len
    for word in ("plain", "Größe", "漢字", "👩‍👩‍👧", "कि", ""):
        assert measure(word) == measure.__wrapped__(word) == cells.cell_len(word)
    assert measure.cache_parameters()["maxsize"] <= 1_000


@FIRST
async def test_the_style_sheets_are_read_once_until_the_first_screen_stands(
    kinds: House, monkeypatch: pytest.MonkeyPatch, start: tuple[str, ...]
) -> None:
    again: list[Stylesheet] = []
    monkeypatch.setattr(Stylesheet, "reparse", lambda sheet: again.append(sheet))
    monkeypatch.setattr("aiquiz.tui.screens.study._PREPARED_AFTER_SECONDS", 60.0)  # home is made ready after that
    async with kinds.app(*start).run_test() as pilot:
        await settle(pilot)
    assert again == []
