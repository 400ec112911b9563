"""A bug of ours: the app closes, nobody's values are printed, and the bug reaches whoever started the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aiquiz.tui.app import AiquizApp
from learner import settle

if TYPE_CHECKING:
    from house import House


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
    canary = "key-1234567890"
    monkeypatch.setenv("SECRET_KEY", canary)

    def failing(self: AiquizApp) -> None:
        secret = canary
        raise _OwnBugError(len(secret))

    monkeypatch.setattr(AiquizApp, "action_keys", failing)
    app = one.app()
    with pytest.raises(_OwnBugError):
        await _asking_for_help(app)
    assert isinstance(app.bug, _OwnBugError)
    assert app.return_code == 1
    printed = capsys.readouterr()
    assert canary not in printed.out + printed.err
    assert "Traceback" not in printed.out + printed.err
