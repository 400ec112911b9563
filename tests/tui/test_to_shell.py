"""To the shell and back with one key: the terminal is given away whole, and the time away is nobody's."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from aiquiz.model.ids import DeckId
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.inside.driver import QuickDriver
from aiquiz.tui.screens.base import HouseScreen
from house import ONE_CHOICE, House
from ptyscreen import PtyScreen

HOUR_MS = 3_600_000
BACK = b"\x1b[?1049l"
# The least that a shell does with a job, and says so.
SHELL = """\
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
app = os.fork()
if app == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.executable, [sys.executable, "-c", sys.argv[1]])
while os.WIFSTOPPED(how := os.waitpid(app, os.WUNTRACED)[1]):
    os.tcsetpgrp(0, os.getpid())
    print("This is the shell.", flush=True)
    sys.stdin.readline()
    os.tcsetpgrp(0, app)
    os.killpg(app, signal.SIGCONT)
sys.exit(os.waitstatus_to_exitcode(how))
"""
# An hour passes whenever this is stopped.
APP = f"""\
import os, signal, sys, time
away, kill, clock = [], os.kill, time.monotonic_ns
def stopped(process, number):
    kill(process, number)
    away.append({HOUR_MS} * 1_000_000)
os.kill, time.monotonic_ns = stopped, lambda: clock() + sum(away)
from aiquiz.cli import main
sys.argv = ["aiquiz", "study", "one"]
main.run()
"""


@pytest.fixture
def home(tmp_path: Path) -> Mapping[str, str]:
    (tmp_path / "one.yaml").write_text(ONE_CHOICE)
    return {
        **os.environ,
        "AIQUIZ_DB": str(tmp_path / "progress.db"),
        "AIQUIZ_CONFIG": str(tmp_path / "config.toml"),
        "AIQUIZ_DECKS": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }


def test_the_shell_gets_its_terminal_and_the_question_waits_where_it_was(home: Mapping[str, str]) -> None:
    with PtyScreen(("-c", SHELL, APP), home) as terminal:
        terminal.read_until(b"Choose the right")
        terminal.press(b"\x1a")
        terminal.read_until(b"This is the shell.")
        assert BACK in terminal.written
        assert terminal.attributes == terminal.before
        terminal.written = b""
        terminal.cells.clear()
        terminal.press(b"\n")
        terminal.read_until(b"Choose the right")
        terminal.press(b"1")
        terminal.read_until(b"Again")
        terminal.press(b"\x11")
        assert terminal.ended() == 0
        assert terminal.attributes == terminal.before
    with closing(sqlite3.connect(home["AIQUIZ_DB"])) as raw:
        took_ms = raw.execute("SELECT json_extract(body, '$.took_ms') FROM log WHERE kind = 'answer'").fetchone()[0]
    assert 0 < took_ms < HOUR_MS


def test_without_a_shell_it_stays_and_a_stop_from_outside_leaves_the_keys_working(home: Mapping[str, str]) -> None:
    with PtyScreen(("-m", "aiquiz", "study", "one"), home) as terminal:
        terminal.read_until(b"Choose the right")
        terminal.press(b"\x1a")
        terminal.read_until(b"no shell")
        terminal.written = b""
        os.kill(terminal.program.pid, signal.SIGSTOP)
        os.kill(terminal.program.pid, signal.SIGCONT)
        terminal.read_until(b"Choose the right")
        terminal.press(b"?")
        terminal.read_until(b"Keys that work here")
        terminal.press(b"\x11")
        assert terminal.ended() == 0
        assert terminal.attributes == terminal.before


async def test_what_a_signal_asks_for_waits_until_the_loop_comes_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(QuickDriver, "to_shell", lambda _: done.append("stopped"))
    monkeypatch.setattr(QuickDriver, "_set_up_anew", lambda _: done.append("set up"))
    driver = QuickDriver.__new__(QuickDriver)
    driver._loop, driver._auto_restart = asyncio.get_running_loop(), True
    driver._sigtstp_application()
    driver._sigcont_application()
    assert done == []  # it may have come while a write holds its lock
    await asyncio.sleep(0)
    assert done == ["stopped", "set up"]


async def test_a_browser_has_no_shell_and_a_form_keeps_the_key_that_takes_back(
    one: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offered() -> bool:
        assert isinstance(app.screen, HouseScreen)
        return any(active.key.action == "to_shell" for active in app.screen.active_keys())

    app = one.app()
    async with app.run_test() as pilot:
        assert not offered()
        monkeypatch.setattr(AiquizApp, "_own_driver", QuickDriver.__new__(QuickDriver))
        assert offered()
        app.open_author(DeckId("one"))
        await pilot.pause()
        assert not offered()
