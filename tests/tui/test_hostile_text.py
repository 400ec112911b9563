"""Deck text is content: whatever it says, it is shown, and nothing happens."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from rich.segment import Segment
from textual.app import App
from textual.color import Color

from aiquiz.collection import Action
from aiquiz.config import Settings
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import DontKnow
from aiquiz.text import clean
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.content import toast
from aiquiz.tui.guard import ControlFilter
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry
from aiquiz.tui.widgets.question_page import QuestionPage
from aiquiz.typeset import as_text
from golden import screen_lines
from hostile import CORPUS, FORBIDDEN, TYPED_ONLY, deck_of
from learner import answer, asked, settle, study_screen
from openings import open_screen
from sitting import right

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from house import House

MIXED = tuple(text for texts in CORPUS.values() for text in texts[:3] if len(text) < 2_000)
"""Some of everything, for screens that show many texts at once."""
SCREENS_EACH = pytest.mark.parametrize("entry", SCREENS, ids=[entry.name for entry in SCREENS])


@pytest.fixture
def guarded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the guard had to take out of drawn lines: nothing, if everything shown was cleaned before."""
    caught: list[str] = []
    real = ControlFilter.apply

    def apply(self: ControlFilter, segments: list[Segment], background: Color) -> list[Segment]:
        caught.extend(one.text for one in segments if not one.control and clean(one.text) != one.text)
        return real(self, segments, background)

    monkeypatch.setattr(ControlFilter, "apply", apply)
    return caught


def check_picture(app: AiquizApp) -> None:
    """Nothing forbidden is drawn, and every line is as wide as the window."""
    assert app.bug is None
    strips = app.screen._compositor.render_strips()
    assert len(strips) == app.size.height
    for strip in strips:
        assert strip.cell_length == app.size.width
        assert not FORBIDDEN.intersection(strip.text)


@SCREENS_EACH
async def test_every_screen_shows_hostile_text_and_nothing_happens(
    house: House, guarded: list[str], entry: ScreenEntry
) -> None:
    house.write("hostile.yaml", deck_of(MIXED))
    house.write("proposed.yaml", deck_of(MIXED, "proposed", is_proposed=True))
    house.write("bro\x1b[31mken\u202e.yaml", "id: broken\ntitle: x\n[/x: y\n")
    app = house.app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await open_screen(pilot, house, entry, " ".join([*MIXED, *TYPED_ONLY]))
        top = app.screen
        check_picture(app)
        for text in (*MIXED[:12], *TYPED_ONLY):
            toast(cast("App[object]", app), text, "error")
        await settle(pilot)
        check_picture(app)
        await pilot.resize_terminal(64, 20)
        await settle(pilot)
        check_picture(app)
        assert app.is_running
        assert app.screen is top
    assert guarded == []


@pytest.mark.parametrize("category", CORPUS)
async def test_every_text_of_the_corpus_is_asked_and_answered_on_the_page(
    house: House, guarded: list[str], category: str
) -> None:
    house.write("hostile.yaml", deck_of(CORPUS[category]))
    app = house.app("hostile")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        page = study_screen(pilot).query_one(QuestionPage)
        with house.collection(Settings(new_per_day=999)) as collection:
            study = collection.study([])
            questions = 0
            while (question := study.question) is not None:
                await page.ask(question)
                response = DontKnow() if questions % 2 else right(question.shown)
                page.reveal(question, study.grade(response).verdict)
                await pilot.pause()
                check_picture(app)
                if (
                    question.card.prompt.isascii()
                    and question.card.prompt.isprintable()
                    and len(question.card.prompt) < 60
                ):
                    assert as_text(question.card.prompt) in "\n".join(screen_lines(app))
                study.set_aside(Action.BURY)
                questions += 1
        assert questions >= len(CORPUS[category])
        assert app.is_running
    assert guarded == []


async def test_a_deck_of_hostile_text_is_played_through_at_the_keyboard(house: House) -> None:
    house.write("hostile.yaml", deck_of([MIXED[0], MIXED[3], MIXED[6], MIXED[9], *MIXED[12:15]]))
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        for turn in range(20):
            if isinstance(app.screen, DoneScreen):
                break
            if isinstance(asked(pilot).shown, TextEntry):
                await _type_anything(pilot)
            else:
                await answer(pilot, right=turn > 5)
            check_picture(app)
        assert isinstance(app.screen, DoneScreen)


async def _type_anything(pilot: Pilot[None]) -> None:
    """A wrong answer, counted as right."""
    await pilot.press("z", "left_square_bracket", "slash", "right_square_bracket", "enter")
    await settle(pilot)
    await pilot.press("3")
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)


_RUN = """
import sys
from pathlib import Path
from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.tui import run_app
folder = Path(sys.argv[1])
paths = Paths(folder / "p.db", folder / "c.toml", (folder / "decks",), folder / "cache")
with Collection.open(paths, Settings()) as collection:
    sys.exit(run_app(collection, start=["hostile"]))
"""


def _played(folder: Path, keys: bytes, *, until: bytes) -> bytes:
    """Everything the app writes to a real terminal while `keys` are pressed, up to the bytes `until`."""
    main, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "COLORTERM": "truecolor"}
    process = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder)], stdin=terminal, stdout=terminal, stderr=terminal, env=environment
    )
    os.close(terminal)
    written, pressed = b"", 0
    try:
        while select.select([main], [], [], 30)[0]:
            try:
                written += os.read(main, 65536)
            except OSError:
                break  # the other end is closed: the app is gone
            if not pressed and until in written:
                pressed = os.write(main, keys)
    finally:
        process.kill()
        process.wait()
        os.close(main)
    assert pressed, "the app never came up"
    return written


_DRIVING = ("commands to the terminal", "escape sequences", "control characters", "reordering", "invisible")
_SEQUENCE = re.compile(rb"\x1b(?:\[([?>=<]?)[\d;:]*([ -/]*[@-~])|\](\d*)|([^\[\]]))")


def kinds_of_sequences(written: bytes) -> set[tuple[bytes, ...]]:
    """The kinds of escape sequences in it, without their numbers: `[…m`, `[?…h`, `]52` …"""
    return {tuple(part or b"" for part in found) for found in _SEQUENCE.findall(written)}


def test_hostile_text_adds_no_sequence_to_what_the_app_writes_anyway(tmp_path: Path) -> None:
    written = []
    plain = ("PROBE का", "a", "b")  # a word that is held in its cells by sequences of ours
    hostile = ("PROBE", *(text for name in _DRIVING for text in CORPUS[name]))
    for name, texts in (("plain", plain), ("hostile", (f"PROBE {' '.join(hostile)}", "x"))):
        folder = tmp_path / name
        (folder / "decks").mkdir(parents=True)
        (folder / "decks" / "hostile.yaml").write_text(deck_of(texts), encoding="utf-8")
        written.append(_played(folder, b"1\x11", until=b"PROBE"))
    assert kinds_of_sequences(written[0]), "the app writes sequences of its own"
    assert kinds_of_sequences(written[1]) - kinds_of_sequences(written[0]) == set()
    forbidden = [FORBIDDEN.intersection(shown.decode("utf-8")) for shown in written]
    assert forbidden[1] - forbidden[0] == set()
    assert b"ZXZpbA" not in written[1]
