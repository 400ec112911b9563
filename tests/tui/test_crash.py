"""A bug of ours: the app closes, nobody's values are printed, and the bug reaches whoever started the app."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from aiquiz.tui.app import AiquizApp
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry, screen_named
from hostile import deck_of
from learner import settle
from openings import open_screen

if TYPE_CHECKING:
    from house import House


_CANARY = "key-1234567890"


class _OwnBugError(Exception):
    pass


async def _asking_for_help(app: AiquizApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)


async def test_a_bug_is_kept_and_not_printed_with_local_variables(
    one: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SECRET_KEY", _CANARY)

    def failing(self: AiquizApp) -> None:
        secret = _CANARY
        raise _OwnBugError(len(secret))

    monkeypatch.setattr(AiquizApp, "action_keys", failing)
    app = one.app()
    with pytest.raises(_OwnBugError):
        await _asking_for_help(app)
    assert isinstance(app.bug, _OwnBugError)
    assert app.return_code == 1
    printed = capsys.readouterr()
    assert _CANARY not in printed.out + printed.err
    assert "Traceback" not in printed.out + printed.err


async def _failing_on(app: AiquizApp, house: House, entry: ScreenEntry) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_screen(pilot, house, entry, "some text")

        def failing() -> None:
            secret = os.environ["SECRET_KEY"]
            raise _OwnBugError(len(secret))

        app.screen.call_later(failing)
        await settle(pilot)


@pytest.mark.parametrize("entry", SCREENS, ids=[entry.name for entry in SCREENS])
async def test_a_bug_on_any_screen_prints_nobodys_values(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], entry: ScreenEntry
) -> None:
    monkeypatch.setenv("SECRET_KEY", _CANARY)
    texts = [f"text {number}" for number in range(7)]
    house.write("hostile.yaml", deck_of(texts))
    house.write("proposed.yaml", deck_of(texts, "proposed", is_proposed=True))
    app = house.app()
    with pytest.raises(_OwnBugError):
        await _failing_on(app, house, entry)
    assert isinstance(app.bug, _OwnBugError)
    printed = capsys.readouterr()
    assert _CANARY not in printed.out + printed.err
    assert "Traceback" not in printed.out + printed.err


async def _opened_without(app: AiquizApp, house: House, entry: ScreenEntry) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await open_screen(pilot, house, entry, "some text")


@pytest.mark.parametrize("name", ["study", "reader"])
async def test_a_screen_that_cannot_even_be_drawn_prints_nobodys_values(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.setenv("SECRET_KEY", _CANARY)
    house.write("hostile.yaml", deck_of(["text"]))
    entry = screen_named(name)

    def failing(self: object) -> object:
        secret = os.environ["SECRET_KEY"]
        raise _OwnBugError(len(secret))

    monkeypatch.setattr(entry.load(), "compose", failing)
    app = house.app()
    with pytest.raises(_OwnBugError):
        await _opened_without(app, house, entry)
    printed = capsys.readouterr()
    assert _CANARY not in printed.out + printed.err
    assert "Traceback" not in printed.out + printed.err


@pytest.mark.parametrize("name", ["stats", "browse", "settings", "generate"])
async def test_a_key_in_the_moment_of_leaving_is_no_bug(one: House, name: str) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.exit()
        app.action_open(name)
    assert app.bug is None
    assert app.return_code in (None, 0)
