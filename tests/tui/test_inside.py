"""With another version of Textual than the tested one, its own ways are taken, and the app does the same."""

from __future__ import annotations

import asyncio

import pytest
from textual.driver import Driver
from textual.timer import Timer

from aiquiz.tui.app import AiquizApp
from aiquiz.tui.inside import tested
from aiquiz.tui.inside.app import QuickApp
from aiquiz.tui.inside.driver import QuickDriver
from aiquiz.tui.inside.painter import Painter
from aiquiz.tui.screens.browse import BrowseScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.study import StudyScreen
from golden import screen_lines
from house import House
from learner import answer, settle

ANOTHER = "8.2.0"


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> None:
    """The version that is installed is not the one that was looked into."""
    monkeypatch.setattr(tested, "TESTED_WITH", ANOTHER)


def on_top(app: AiquizApp) -> type[object]:
    return type(app.screen)


def timer_of(app: AiquizApp) -> type[object]:
    """What the screen is painted by."""
    return type(app.screen._update_timer)


async def test_the_tested_version_is_the_one_the_tests_run_with(one: House) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert timer_of(app) is Painter
        assert [type(screen) for screen in app.screen_stack] == [HomeScreen]


@pytest.mark.usefixtures("another")
async def test_a_sitting_from_its_first_question_home_and_into_browsing_with_another_textual(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert on_top(app) is StudyScreen
        assert timer_of(app) is Timer
        for _ in range(3):
            await answer(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert on_top(app) is HomeScreen
        await pilot.press("b")
        await settle(pilot)
        assert on_top(app) is BrowseScreen
        await pilot.press("slash", *"memory")
        await settle(pilot)
        assert "3 cards" in "\n".join(screen_lines(app))
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert on_top(app) is HomeScreen
        await pilot.press("q")
    assert (app.bug, app.return_code) == (None, 0)


@pytest.mark.usefixtures("another")
async def test_a_bug_ends_the_app_and_prints_nothing_with_another_textual(
    one: House, capfd: pytest.CaptureFixture[str]
) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        canary = ValueError("no colour left")

        def fail() -> None:
            raise canary

        app.screen.call_later(fail)
        while app.bug is None:
            await asyncio.sleep(0)
    assert app.bug is canary
    assert app.return_code == 1
    assert "".join(capfd.readouterr()) == ""


@pytest.mark.usefixtures("another")
def test_the_terminal_is_spoken_to_by_textuals_own_driver(one: House) -> None:
    app = one.app()
    assert issubclass(app.get_driver_class(), Driver)
    assert not issubclass(app.get_driver_class(), QuickDriver)
    assert isinstance(app, QuickApp)
    assert not app.has_own_driver
