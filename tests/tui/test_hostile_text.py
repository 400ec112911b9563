"""Deck text is content: whatever it says, it is shown, and nothing happens."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aiquiz.model.interaction import TextEntry
from aiquiz.tui.screens.done import DoneScreen
from golden import screen_lines
from learner import answer, asked, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from house import House

HOSTILE = {
    "closing tag": "[/]",
    "action": "[@click=app.quit]x[/]",
    "index": "a[0]",
    "open tag": "[bold red",
    "style": "[$error on $primary]x[/]",
    "escape sequence": "a\x1b[31mb\x1b]52;c;ZXZpbA==\x07c\x9b2Jd",
    "reordering": "a\u202egnp.exe\u2066b",
    "long line": "x" * 10_000,
    "long text": "word " * 2_000,
    "tower": "e" + "\u0301" * 500,
    "wide": "日本語🎉👩‍👩‍👧 العربية",
    "braces": "{0} {name} %s ${HOME} \\n",
}


def _quoted(text: str) -> str:
    """`text` as a YAML scalar in double quotes, everything unprintable as an escape."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in inner) + '"'


def hostile_deck(text: str) -> str:
    """A deck that carries `text` wherever a deck can carry text; only the names of a mapping have to be short."""
    items: list[dict[str, str]] = [
        {"question": "1", "answer": "2", "distractors": "3,", "ask": "choose", "explanation": "", "tags": ","},
        {"question": "4", "answer": "5", "ask": "flip", "explanation": ""},
        {"question": "6", "answer": "7", "ask": "type"},
        {"kind": "order", "question": "8", "items": "9,10"},
        {"kind": "match", "question": "11", "pairs": "12:13,14:15"},
        {"kind": "multi", "question": "16", "answers": "17,", "distractors": "18,"},
    ]
    lines = ["id: hostile", f"title: {_quoted(text)}", f"description: {_quoted(text)}", "items:"]
    for number, item in enumerate(items):
        lines.append(f"  - id: item-{number}")
        lines += [f"    {name}: {_value(name, value, text)}" for name, value in item.items()]
    return "\n".join([*lines, f"    source: {{quote: {_quoted(text)}}}", ""])


def _value(name: str, value: str, text: str) -> str:
    """The field's own word for `kind` and `ask`, a list where there are commas, pairs where there are colons."""
    if name in ("kind", "ask"):
        return value
    if ":" in value:
        pairs = (pair.split(":") for pair in value.split(","))
        joined = (f"\n      {_quoted(f'{text[:200]} {left}')}: {_quoted(f'{text} {right}')}" for left, right in pairs)
        return "".join(joined)
    if "," in value:
        return "".join(f"\n      - {_quoted(f'{text} {part}')}" for part in value.split(",") if part or value == ",")
    return _quoted(f"{text} {value}")


async def _type_anything(pilot: Pilot[None]) -> None:
    """A wrong answer, counted as right; typing ten thousand letters would test nothing more."""
    await pilot.press("z", "enter")
    await settle(pilot)
    await pilot.press("3")
    await settle(pilot)
    await pilot.press("enter")
    await settle(pilot)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_text_is_shown_on_every_screen_and_does_nothing(house: House, text: str) -> None:
    house.write("hostile.yaml", hostile_deck(text))
    house.write("broken.yaml", f"id: broken\ntitle: x\n{_quoted(text[:200])}: y\n")
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        start = "".join(character for character in text[:3] if character.isprintable())
        if text.isascii() and text.isprintable():
            assert start in "\n".join(screen_lines(app))
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        for turn in range(14):
            if isinstance(app.screen, DoneScreen):
                break
            if isinstance(asked(pilot).shown, TextEntry):
                await _type_anything(pilot)
            else:
                await answer(pilot, right=turn > 5)
        assert app.is_running
        assert app.bug is None
        assert isinstance(app.screen, DoneScreen)


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


def test_no_control_character_of_a_deck_reaches_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    text = "PROBE\x1b]52;c;ZXZpbA==\x07\x1b[2;31mEVIL\x9b31m\u202eDEKCAH"
    (tmp_path / "decks" / "hostile.yaml").write_text(hostile_deck(text), encoding="utf-8")
    written = _played(tmp_path, b"1\x11", until=b"PROBE")
    assert b"EVIL" in written
    for hostile in (b"\x1b]52", b"\x1b[2;31m", b"\xc2\x9b", "\u202e".encode()):
        assert hostile not in written
