"""The program as a process: what it loads, what it does with its streams, and on a pseudo-terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commandline import ARTICLE, DECK

HEAVY = ("textual", "rich", "aiquiz.tui", "fsrs", "ftfy", "pysbd", "sqlite3", "aiquiz.store")
REPORT_LOADED = """\
import json, sys
from aiquiz.cli.main import main
code = main(sys.argv[2:], sys.stdin, sys.stdout, sys.stderr)
with open(sys.argv[1], "w") as file:
    json.dump([code, sorted(sys.modules)], file)
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment of its own, with a deck, a deck with an article, and an article in `tmp_path`."""
    (tmp_path / "planets.yaml").write_text(DECK, encoding="utf-8")
    quoted = DECK.replace("title: Planets", "title: Planets\narticle: {path: a.md}").replace(
        "id: planets", "id: quoted"
    )
    quoted += "    source: {quote: The Lighthouse of Brenholm closed in 1988.}\n"
    (tmp_path / "quoted.yaml").write_text(quoted, encoding="utf-8")
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    own = {"AIQUIZ_DB": "progress.db", "AIQUIZ_CONFIG": "config.toml", "AIQUIZ_DECKS": "none"}
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **{name: str(tmp_path / at) for name, at in own.items()}}


def loaded_by(words: list[str], home: dict[str, str], folder: Path) -> set[str]:
    """The modules that a call of `aiquiz WORDS…` loads; it must end well."""
    report = folder / "report.json"
    command = [sys.executable, "-c", REPORT_LOADED, str(report), *words]
    subprocess.run(command, env=home, cwd=folder, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    code, modules = json.loads(report.read_text())
    assert code == 0
    return set(modules)


@pytest.mark.parametrize(
    ("words", "may_load"),
    [
        (["--version"], ()),
        (["--help"], ()),
        (["check", "planets.yaml"], ()),
        (["check", "quoted.yaml"], ()),
        (["schema"], ()),
        (["generate", "a.md", "-o", "new.yaml"], ("pysbd",)),
        (["paths"], ()),
        (["decks"], ("sqlite3", "aiquiz.store", "fsrs")),
        (["stats"], ("sqlite3", "aiquiz.store", "fsrs")),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(
    words: list[str], may_load: tuple[str, ...], home: dict[str, str], tmp_path: Path
) -> None:
    loaded = loaded_by(words, home, tmp_path)
    assert "aiquiz.cli.main" in loaded
    assert [name for name in HEAVY if name in loaded and name not in may_load] == []


def call(words: list[str], home: dict[str, str], folder: Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "aiquiz", *words]
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run(command, env=home, cwd=folder, timeout=60, check=False, **settings)  # type: ignore[call-overload,no-any-return]


def test_the_module_is_the_program(home: dict[str, str], tmp_path: Path) -> None:
    done = call(["check", "planets.yaml"], home, tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")


def test_an_article_may_be_piped_through(home: dict[str, str], tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("rb") as article:
        done = call(["generate", "-", "-o", "-"], home, tmp_path, stdin=article)
    assert done.returncode == 0
    assert done.stdout.startswith(b"id: the-lighthouse-of-brenholm\n")


def test_a_reader_that_left_is_met_with_silence(home: dict[str, str], tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = call(["explain"], home, tmp_path, stdout=write_end)
    os.close(write_end)
    assert done.stderr == b""
    assert done.returncode == 141


def test_an_encoding_without_the_character_gets_a_substitute(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "planets.yaml").write_text(DECK.replace("answer:", "ånswer:"), encoding="utf-8")
    done = call(["check", "planets.yaml"], {**home, "PYTHONIOENCODING": "ascii"}, tmp_path)
    assert done.returncode == 1
    assert b"?nswer" in done.stdout
    assert done.stdout.isascii()


def test_a_full_disk_behind_standard_output_ends_with_one_message(home: dict[str, str], tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = call(["schema"], home, tmp_path, stdout=full)
    assert done.returncode == 3
    assert done.stderr.startswith(b"standard output: error[U008]")
    assert b"Traceback" not in done.stderr


INTERRUPTED = """\
import signal, sys, types
from aiquiz.cli.main import run
signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a shell it is ignored
read = lambda limit: signal.raise_signal(signal.SIGINT)
sys.stdin = types.SimpleNamespace(buffer=types.SimpleNamespace(read=read))
run()
"""


def test_an_interrupt_while_waiting_for_input_is_quiet(home: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED, "generate", "-"]
    done = subprocess.run(command, env=home, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def on_a_terminal(words: list[str], home: dict[str, str], folder: Path) -> tuple[int, str]:
    """Exit code and everything shown, of a call with a pseudo-terminal for all three streams."""
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "aiquiz", *words],
        env={**home, "TERM": "xterm-256color"}, cwd=folder, stdin=slave, stdout=slave, stderr=slave,
    )  # fmt: skip
    os.close(slave)
    shown = b""
    try:
        while chunk := os.read(master, 65536):
            shown += chunk
    except OSError:
        pass  # the other side is closed
    os.close(master)
    return process.wait(timeout=60), shown.decode("utf-8", "replace")


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["study", "broken.yaml"], 3, "[D0"),
        (["study", "missing.yaml"], 3, "[F001]"),
        (["study", "no-such-deck"], 2, "[L004]"),
        (["study", "empty/"], 2, "[U006]"),
    ],
)
def test_a_deck_that_cannot_be_studied_is_told_before_the_screen_opens(
    home: dict[str, str], tmp_path: Path, words: list[str], code: int, message: str
) -> None:
    (tmp_path / "broken.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    returned, shown = on_a_terminal(words, home, tmp_path)
    assert returned == code
    assert message in shown
    assert "Traceback" not in shown
    assert "\x1b[?1049h" not in shown, "the screen was opened"


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
def test_messages_on_a_terminal_are_coloured_unless_told_not_to(home: dict[str, str], tmp_path: Path) -> None:
    home = {name: value for name, value in home.items() if name != "NO_COLOR"}
    assert "\x1b[31m" in on_a_terminal(["study", "no-such-deck"], home, tmp_path)[1]
    assert "\x1b" not in on_a_terminal(["study", "no-such-deck"], {**home, "NO_COLOR": "1"}, tmp_path)[1]
