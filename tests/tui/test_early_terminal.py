"""The first frame in a real terminal: before the app, the same as the app's, and never in the way of anything."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from firstframe import LONG_AGO
from house import ALL_KINDS, ONE_CHOICE
from ptyscreen import PtyScreen
from sitting import answer_one

HOME, STUDY = ("-m", "aiquiz"), ("-m", "aiquiz", "study", "kinds")
APP_IS_THERE = b"\x1b[?1003h"
CANARY = "sk-canary-7a1d9e"
OTHER_SCREEN, BACK = b"\x1b[?1049h", b"\x1b[?1049l"
WORDS = ["study", "kinds"]
TYPED = "id: typed\ntitle: Typed\nitems:\n  - {id: a, question: Who measured it?, answer: Bjork, ask: type}\n"
INSTEAD_OF_THE_APP = """\
import os, select, sys
from aiquiz.cli import dispatch, main
app = dispatch.run_words
def instead(*arguments):
    {what}
dispatch.run_words = instead
sys.argv = ["aiquiz", *{words}]
main.run()
"""


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which somebody has studied before; beside it, to go back to, how it was then."""
    folder = tmp_path_factory.mktemp("learner") / "now"
    deck = folder / "decks" / "kinds.yaml"
    deck.parent.mkdir(parents=True)
    deck.write_text(ALL_KINDS.replace("    ask: choose\n", ""), encoding="utf-8")
    other = deck.with_name("other.yaml")
    other.write_text(ONE_CHOICE, encoding="utf-8")
    typed = deck.with_name("typed.yaml")
    typed.write_text(TYPED, encoding="utf-8")
    for file in (deck, other, typed):
        os.utime(file, (LONG_AGO, LONG_AGO))
    paths = Paths(folder / "progress.db", folder / "config.toml", (deck.parent,), folder / "cache" / "aiquiz")
    with Collection.open(paths, Settings()) as collection:
        answer_one(collection.study([DeckId("one")]))  # it is no first run any more
    with PtyScreen(STUDY, surroundings(folder)) as terminal:
        terminal.read_until(b"Choose the right")
        assert terminal.written.index(APP_IS_THERE) < terminal.written.index(b"Who measured")
        terminal.read_until_there_is(note_in(folder))
        terminal.press(b"\x11")
        assert terminal.ended() == 0
    with PtyScreen(HOME, surroundings(folder)) as terminal:
        terminal.read_until(b"One of each")
        assert terminal.written.index(APP_IS_THERE) < terminal.written.index(b"One of each")
        terminal.read_until_there_is(note_in(folder, "home-frame.json"))
        terminal.press(b"\x11")
        assert terminal.ended() == 0
    shutil.copytree(folder, folder.with_name("before"))
    return folder


@pytest.fixture
def home(studied: Path) -> Mapping[str, str]:
    """The environment of somebody who studies there again. The deck's file must stay the same one."""
    before = studied.with_name("before")
    shutil.copytree(before, studied, ignore=shutil.ignore_patterns("decks"), dirs_exist_ok=True)
    return surroundings(studied)


def surroundings(folder: Path) -> Mapping[str, str]:
    return {
        **{key: value for key, value in os.environ.items() if not key.startswith("AIQUIZ_")},
        "AIQUIZ_DB": str(folder / "progress.db"),
        "AIQUIZ_CONFIG": str(folder / "config.toml"),
        "AIQUIZ_DECKS": str(folder / "decks"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "AIQUIZ_LLM_KEY": CANARY,
        "ANOTHER_TOKEN": CANARY,
    }


def note_in(folder: Path, name: str = "first-frame.json") -> Path:
    return folder / "cache" / "aiquiz" / name


def test_no_key_of_the_environment_stands_in_any_file(studied: Path) -> None:
    files = [file for file in studied.rglob("*") if file.is_file()]
    for note in (note_in(studied), note_in(studied, "home-frame.json")):
        assert note.stat().st_mode & 0o077 == 0
        assert note in files
        assert os.environ["HOME"].encode() not in note.read_bytes()
    assert [file for file in files if CANARY.encode() in file.read_bytes()] == []


def answers(home: Mapping[str, str]) -> int:
    with closing(sqlite3.connect(home["AIQUIZ_DB"])) as raw:
        return int(raw.execute("SELECT count(*) FROM log WHERE kind = 'answer'").fetchone()[0])


@pytest.mark.parametrize(("deck", "key"), [("kinds", b"1"), ("typed", b"Bjork\r")])
def test_the_question_stands_before_the_app_is_there_and_does_not_change_when_it_comes(
    home: Mapping[str, str], deck: str, key: bytes
) -> None:
    with PtyScreen((*HOME, "study", deck), home) as terminal:
        terminal.read_until(b"Help")
        early = terminal.written
        assert APP_IS_THERE not in early
        assert b"Who measured" in early
        while len(terminal.cells) < 80 * 24:
            terminal.read()
        frame = terminal.picture
        while terminal.written.count(b"Who measured") < 2 or terminal.is_writing(0.2):
            terminal.read()
            assert terminal.picture == frame
        assert terminal.written.count(OTHER_SCREEN) == 1
        terminal.press(key)
        terminal.read_until(b"Again")
        terminal.press(b"\x11")
        assert terminal.ended() == 0
        assert terminal.written.count(BACK) == 1
        assert terminal.attributes == terminal.before
    assert answers(home) == 2


@pytest.mark.parametrize(("zone", "height"), [("UTC0", 15), ("TOMORROW-23:59", 24)])
def test_home_stands_before_the_app_is_there_and_does_not_change_when_it_comes(
    home: Mapping[str, str], zone: str, height: int
) -> None:
    with PtyScreen(HOME, {**home, "TZ": zone}, height=height) as terminal:
        terminal.read_until(b"Quit")
        assert APP_IS_THERE not in terminal.written
        while len(terminal.cells) < 80 * height:
            terminal.read()
        frame = terminal.picture
        assert any("One of each" in line for line in terminal.lines)
        while terminal.written.count(b"One of each") < 2 or terminal.is_writing(0.2):
            terminal.read()
            assert terminal.picture == frame, terminal.lines
        assert terminal.written.count(OTHER_SCREEN) == 1
        terminal.press(b"q")
        assert terminal.ended() == 0
        assert terminal.attributes == terminal.before


def test_keys_typed_at_once_open_the_deck_that_they_went_to(home: Mapping[str, str]) -> None:
    with PtyScreen(HOME, home) as terminal:
        terminal.read_until(b"Quit")
        terminal.press(b"jk\r")
        assert APP_IS_THERE not in terminal.written
        terminal.read_until(b"Choose the right")
        terminal.press(b"\x11")
        assert terminal.ended() == 0


def test_keys_typed_at_other_decks_are_forgotten(home: Mapping[str, str], studied: Path) -> None:
    note = note_in(studied, "home-frame.json")
    note.write_text(note.read_text().replace('"name": "One of each"', '"name": "One of many"'))
    what = "select.select([0], [], []); return app(*arguments)"
    with PtyScreen(("-c", INSTEAD_OF_THE_APP.format(what=what, words=[])), home) as terminal:
        terminal.read_until(b"One of many")
        terminal.press(b"\r")
        terminal.read_until(b"One of each")
        terminal.press(b"s")
        terminal.read_until(b"Recall")
        assert b"Choose the right" not in terminal.written
        terminal.press(b"\x11")
        assert terminal.ended() == 0


def test_a_key_typed_at_once_answers_the_question(home: Mapping[str, str]) -> None:
    with PtyScreen(STUDY, home) as terminal:
        terminal.press(b"1")
        terminal.read_until(b"Again")
        terminal.press(b"\x11")
        assert terminal.ended() == 0
    assert answers(home) == 2


def test_an_interrupt_before_the_app_is_there_leaves_the_terminal_as_it_was(home: Mapping[str, str]) -> None:
    with PtyScreen(("-c", INSTEAD_OF_THE_APP.format(what="os.read(0, 1)", words=WORDS)), home) as terminal:
        terminal.read_until(b"Help")
        terminal.press(b"\x03")
        assert terminal.ended() == 130
        assert terminal.written.endswith(BACK + b"\x1b[?25h")
        assert terminal.attributes == terminal.before


def test_who_ends_it_before_the_app_is_there_finds_the_terminal_as_it_was(home: Mapping[str, str]) -> None:
    with PtyScreen(("-c", INSTEAD_OF_THE_APP.format(what="os.read(0, 1)", words=WORDS)), home) as terminal:
        terminal.read_until(b"Help")
        terminal.program.terminate()
        assert terminal.ended() == 128 + signal.SIGTERM
        assert terminal.written.endswith(BACK + b"\x1b[?25h")
        assert terminal.attributes == terminal.before


def test_what_fails_after_the_frame_is_told_on_the_screen_below(home: Mapping[str, str]) -> None:
    what = 'open(os.environ["AIQUIZ_DB"], "wb").write(b"x" * 9000); return app(*arguments)'
    with PtyScreen(("-c", INSTEAD_OF_THE_APP.format(what=what, words=WORDS)), home) as terminal:
        terminal.read_until(b"Who measured")
        assert terminal.ended() == 3
        assert terminal.written.index(BACK) < terminal.written.index(b"error[S001]")
        assert terminal.attributes == terminal.before


def test_keys_typed_at_another_question_are_forgotten(home: Mapping[str, str], studied: Path) -> None:
    note = note_in(studied)
    note.write_text(note.read_text().replace('"asking": "ladder"', '"asking": "flip"'))
    what = "select.select([0], [], []); return app(*arguments)"
    with PtyScreen(("-c", INSTEAD_OF_THE_APP.format(what=what, words=WORDS)), home) as terminal:
        terminal.read_until(b"The answer is covered")
        terminal.press(b"1")
        terminal.read_until(b"Choose the right")
        terminal.press(b"\x11")
        assert terminal.ended() == 0
    assert answers(home) == 1


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (("study", "kinds", "--cram"), {}),
        (("study", "unknown"), {}),
        (("study",), {"AIQUIZ_DECKS": "/nowhere"}),
        (("study", "kinds"), {"NO_COLOR": "1"}),
        (("study", "kinds"), {"LINES": "12"}),
        (("home",), {"LINES": "12"}),
    ],
    ids=str,
)
def test_where_anything_is_other_than_it_was_nothing_is_painted(
    home: Mapping[str, str], arguments: tuple[str, ...], more: Mapping[str, str]
) -> None:
    with PtyScreen(("-m", "aiquiz", *arguments), {**home, **more}) as terminal:
        terminal.read()
        assert b"Who measured" not in terminal.written
        assert b"One of each" not in terminal.written
