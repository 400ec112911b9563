"""The driver in a real terminal: keys come through, Esc alone too, and the terminal is left as it was found."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
import textual
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from aiquiz.tui.inside import tested
from aiquiz.tui.inside.driver import QuickDriver, quick_driver
from house import ONE_CHOICE

LONGEST_SECONDS = 30.0


def read_until(terminal: int, wanted: bytes) -> bytes:
    """What the app writes, until `wanted` is among it."""
    written, until = b"", time.monotonic() + LONGEST_SECONDS
    while wanted not in written:
        ready, _, _ = select.select([terminal], [], [], max(0.0, until - time.monotonic()))
        assert ready, written[-500:]
        written += os.read(terminal, 65536)
    return written


def test_keys_a_lone_escape_and_the_end_come_through_a_real_terminal(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(ONE_CHOICE)
    environment = {
        **os.environ,
        "AIQUIZ_DB": str(tmp_path / "progress.db"),
        "AIQUIZ_CONFIG": str(tmp_path / "config.toml"),
        "AIQUIZ_DECKS": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "LINES": "24",
    }
    ours, theirs = pty.openpty()
    try:
        before = termios.tcgetattr(theirs)
        app = subprocess.Popen(
            [sys.executable, "-m", "aiquiz"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment
        )
        read_until(ours, b"A single")
        os.write(ours, b"?")
        read_until(ours, b"Keys that work here")
        os.write(ours, b"\x1b")
        read_until(ours, b"A single")
        os.write(ours, b"\x1b[B\x1b[A\xc3\xa9")  # whole sequences, and a letter of two bytes
        os.write(ours, b"q")
        read_until(ours, b"\x1b[?1049l")
        assert app.wait(LONGEST_SECONDS) == 0
        assert termios.tcgetattr(theirs) == before
    finally:
        os.close(ours)
        os.close(theirs)


def test_only_the_version_that_was_tested_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tested, "TESTED_WITH", textual.__version__)
    assert quick_driver(LinuxDriver) is QuickDriver
    assert quick_driver(HeadlessDriver) is HeadlessDriver
    monkeypatch.setattr(tested, "TESTED_WITH", "9.0.0")
    assert quick_driver(LinuxDriver) is LinuxDriver
