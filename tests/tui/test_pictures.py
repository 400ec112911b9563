"""Pictures are drawn where they can be; everywhere else, and whatever their file holds, stands their description."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import unicodedata
import zlib
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("PIL", reason="the extra `images` is not installed")

from PIL import Image
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from aiquiz.collection.decoding import MAX_PIXELS, BrokenPictureError, decoded
from aiquiz.config import Settings
from aiquiz.errors import DeckError
from aiquiz.text import clean
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.content import Content, prose
from aiquiz.tui.guard import ControlFilter
from aiquiz.tui.pictures import gallery as gallery_module
from aiquiz.tui.pictures.blocks import blocks
from aiquiz.tui.pictures.placing import placed
from aiquiz.tui.pictures.room import Room, fitted
from aiquiz.tui.pictures.signs import MARKS, META, is_placed, rows_of
from aiquiz.tui.screens.browse import BrowseScreen
from aiquiz.tui.widgets.question_page import QuestionPage
from golden import screen_lines
from learner import answer, settle, study_screen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from house import House

HALF = "▀"
RED, BLUE = (255, 0, 0), (0, 0, 255)
DECK = """\
id: pictures
title: Pictures
items:
  - id: seen
    question: "Before ![A red square](red.png) behind."
    answer: It
    distractors: ["![A blue one](blue.png)", "![Nothing](none.png)"]
    ask: choose
    explanation: "Look: ![A blue square](blue.png)"
"""


def _file(image: Image.Image, kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def _png(color: tuple[int, int, int], width_px: int = 12, height_px: int = 12) -> bytes:
    return _file(Image.new("RGB", (width_px, height_px), color))


@pytest.fixture
def colourful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def illustrated(house: House) -> House:
    house.write("pictures.yaml", DECK)
    (house.decks / "red.png").write_bytes(_png(RED))
    (house.decks / "blue.png").write_bytes(_png(BLUE))
    return house


def _lines(pilot: Pilot[None]) -> list[str]:
    return [line.strip() for line in screen_lines(pilot.app)]


# Decoding


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_formats_of_the_web_are_decoded(kind: str) -> None:
    image = decoded(_file(Image.new("RGB", (40, 20), RED), kind))
    assert (image.mode, image.size) == ("RGB", (40, 20))
    red, _, blue = image.tobytes()[:3]
    assert red > 240
    assert blue < 20


def test_a_large_picture_is_kept_small_with_its_proportions() -> None:
    assert decoded(_png(RED, 4_000, 1_000)).size == (960, 240)


def test_photographs_may_be_larger_than_drawings() -> None:
    large = Image.new("L", (4_000, MAX_PIXELS // 4_000 + 1))
    assert decoded(_file(large, "JPEG")).height == 640
    with pytest.raises(BrokenPictureError):
        decoded(_file(large, "GIF"))


def test_what_shines_through_stands_on_white() -> None:
    clear = Image.new("RGBA", (2, 1), (0, 0, 0, 0))
    clear.putpixel((1, 0), (0, 0, 255, 255))
    assert decoded(_file(clear)).tobytes() == bytes((255, 255, 255, 0, 0, 255))
    in_palette = Image.new("P", (1, 1), 0)
    buffer = BytesIO()
    in_palette.save(buffer, "GIF", transparency=0)
    assert decoded(buffer.getvalue()).tobytes() == bytes((255, 255, 255))


def test_a_photograph_that_lies_on_its_side_is_put_upright() -> None:
    image = Image.new("RGB", (40, 20), RED)
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    buffer = BytesIO()
    image.save(buffer, "JPEG", exif=exif)
    assert decoded(buffer.getvalue()).size == (20, 40)


def _bomb(width_px: int, height_px: int) -> bytes:
    """The head of a PNG that is so large, and no pixel of it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width_px, height_px, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side_px", [MAX_PIXELS // 4_000 + 1, 25_000, 60_000])
def test_a_bomb_is_turned_away_by_its_size(side_px: int) -> None:
    with pytest.raises(BrokenPictureError):
        decoded(_bomb(max(side_px, 4_000), side_px))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg/>", b"%PDF-1.4", b"\0" * 100])
def test_what_is_no_picture_is_none(data: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        decoded(data)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_spoilt_file_is_a_picture_or_none_and_never_anything_else(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]))
    spoilt = bytearray(_file(Image.frombytes("RGB", (16, 16), bytes(range(256)) * 3), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(spoilt)))
    try:
        image = decoded(bytes(spoilt[:cut]))
    except BrokenPictureError:
        return
    assert image.mode == "RGB"
    assert max(image.size) <= 960


# Cells


@given(
    size=st.tuples(st.integers(1, 5_000), st.integers(1, 5_000)),
    room=st.builds(Room, st.integers(1, 80), st.integers(1, 40)),
)
def test_a_picture_fits_its_room_and_keeps_its_proportions(size: tuple[int, int], room: Room) -> None:
    columns, lines = fitted(size, room, 1)
    assert 1 <= columns <= room.columns
    assert 1 <= lines <= room.lines
    if columns > 1 and lines > 1:  # else it is as thin as cells allow
        assert abs(columns - size[0] / size[1] * 2 * lines) <= max(size[0] / size[1], 1) + 1
    assert columns <= size[0]


def test_two_pixels_stand_in_a_cell() -> None:
    image = Image.new("RGB", (2, 2), RED)
    image.paste(BLUE, (0, 1, 2, 2))
    content = blocks(image, Room(10, 10))
    assert content.plain == HALF * 2
    (span,) = content.spans
    assert str(span.style) == "rgb(255,0,0) on rgb(0,0,255)"


def test_a_picture_stands_on_lines_of_its_own() -> None:
    def draw(path: str) -> Content | None:
        return Content("##\n##") if path == "a.png" else None

    assert prose("See ![x](a.png) there", draw=draw).plain == "See\n##\n##\nthere"
    assert prose("![x](a.png)", draw=draw).plain == "##\n##"
    assert prose("![x](a.png)\n\n![y](a.png)\n", draw=draw).plain == "##\n##\n##\n##"
    assert prose("See ![x](b.png) there", draw=draw).plain == "See [image: x, b.png] there"
    assert prose("See ![x](a.png) there").plain == "See [image: x, a.png] there"


# On the screen


@pytest.mark.usefixtures("colourful")
async def test_a_question_comes_with_its_pictures_and_does_not_move(illustrated: House) -> None:
    app = illustrated.app("pictures")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = _lines(pilot)
        at = before.index("Before")
        assert before[at + 1 : at + 7] == [HALF * 12] * 6
        assert before[at + 7] == "behind."
        assert any("[image: Nothing, none.png]" in line for line in before)
        assert any(line.endswith(HALF * 6) and line[0] in "❯123" for line in before)
        await pilot.press("d")
        await settle(pilot)
        after = _lines(pilot)
        assert after[at : at + 8] == before[at : at + 8]
        study_screen(pilot).action_page(1)
        await settle(pilot)
        assert "Look:" in _lines(pilot)
        assert HALF * 12 in _lines(pilot)


@pytest.mark.usefixtures("colourful")
async def test_pictures_take_the_room_of_a_window_that_changes(illustrated: House) -> None:
    (illustrated.decks / "red.png").write_bytes(_png(RED, 900, 300))
    app = illustrated.app("pictures")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert HALF * 72 in _lines(pilot)
        await pilot.resize_terminal(64, 24)
        await settle(pilot)
        assert HALF * 42 in _lines(pilot)


@pytest.mark.usefixtures("colourful")
@pytest.mark.parametrize("missing", ["NO_COLOR", "COLORTERM", "browser", "wish"])
async def test_without_colours_or_the_wish_there_is_the_description(
    illustrated: House, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    if missing == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    elif missing == "browser":
        monkeypatch.setattr(AiquizApp, "is_web", True)
    elif missing == "COLORTERM":
        monkeypatch.delenv("COLORTERM")
        monkeypatch.setenv("TERM", "xterm")
    wanted = Settings(pictures="none") if missing == "wish" else Settings()
    app = illustrated.app("pictures", settings=wanted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Before [image: A red square, red.png] behind." in _lines(pilot)
        assert not app._notifications


@pytest.mark.usefixtures("colourful")
async def test_without_the_extra_it_is_told_once_how_to_get_it(
    illustrated: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery_module, "find_spec", lambda name: None)
    app = illustrated.app("pictures")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Before [image: A red square, red.png] behind." in _lines(pilot)
        page = study_screen(pilot).query_one(QuestionPage)
        question = study_screen(pilot).question
        assert question is not None
        await page.ask(question)
        assert [note.message for note in app._notifications] == [
            "Pictures are shown here once the extra is installed: pip install 'aiquiz[images]'"
        ]


@pytest.mark.usefixtures("colourful")
async def test_a_file_that_is_no_picture_leaves_its_description(illustrated: House) -> None:
    (illustrated.decks / "red.png").write_bytes(_png(RED)[:40])
    (illustrated.decks / "blue.png").write_bytes(_bomb(30_000, 30_000))
    app = illustrated.app("pictures")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Before [image: A red square, red.png] behind." in _lines(pilot)
        assert HALF not in "".join(_lines(pilot))


@pytest.mark.usefixtures("colourful")
async def test_browse_and_the_form_of_an_item_show_them_too(illustrated: House) -> None:
    app = illustrated.app()
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.push_screen(BrowseScreen("deck:pictures"))
        await settle(pilot)
        assert sum(HALF * 12 in line for line in _lines(pilot)) >= 6
        await pilot.press("e")
        await settle(pilot)
        await pilot.pause(0.2)
        await settle(pilot)
        assert sum(HALF * 12 in line for line in _lines(pilot)) >= 6


@pytest.mark.usefixtures("colourful")
async def test_a_question_without_pictures_imports_nothing_for_them(
    kinds: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(f"looked for {name}")

    monkeypatch.setattr(gallery_module, "find_spec", refuse)
    app = kinds.app("kinds")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await answer(pilot)
        assert study_screen(pilot).question is not None


def test_the_picture_of_a_deck_is_read_through_the_collection(illustrated: House) -> None:
    collection = illustrated.collection()
    (card,) = [facts.card for facts in collection.cards("deck:pictures")]
    assert collection.picture(card.deck, "red.png") == _png(RED)
    with pytest.raises(DeckError):
        collection.picture(card.deck, "../red.png")


# As kitty draws them


def test_the_cells_of_a_picture_name_their_part_and_its_number() -> None:
    content, sent = placed(Image.new("RGB", (280, 140), RED), Room(20, 5), 0x010203)
    lines = content.plain.split("\n")
    assert [len(line) for line in lines] == [3 * 20] * 5
    assert content.cell_length == 20 * 5
    assert lines[0].startswith("\U0010eeee\u0305\u0305\U0010eeee\u0305\u030d")
    assert lines[1].startswith("\U0010eeee\u030d\u0305")
    (span,) = content.spans
    assert str(span.style).startswith("rgb(1,2,3)")
    assert sent.startswith("\x1b_Ga=T,U=1,q=2,f=100,i=66051,c=20,r=5,m=0;")


@pytest.mark.usefixtures("colourful")
async def test_a_picture_that_the_terminal_has_is_not_sent_again(
    illustrated: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    sent: list[str] = []
    monkeypatch.setattr(gallery_module.Gallery, "_send", lambda _gallery, data: sent.append(data))
    app = illustrated.app("pictures", settings=Settings(pictures="kitty"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = [*sent]
        question = study_screen(pilot).question
        assert question is not None
        await study_screen(pilot).query_one(QuestionPage).ask(question)
        assert before
        assert sent == before


def _pictures_in(written: bytes) -> list[tuple[dict[str, str], Image.Image]]:
    """What a terminal that knows kitty's protocol takes in: the keys of each picture, and the picture."""
    found: list[tuple[dict[str, str], Image.Image]] = []
    keys: dict[str, str] = {}
    data = b""
    for control, chunk in re.findall(rb"\x1b_G([^;\x1b]*);?([A-Za-z0-9+/=]*)\x1b\\", written):
        said = dict(pair.split("=") for pair in control.decode().split(","))
        assert said["q"] == "2", "the terminal would answer, and the answer be taken for keys"
        if said.get("a") == "d":
            continue
        keys, data = {**keys, **said}, data + chunk
        assert len(chunk) <= 4096
        if said["m"] == "0":
            found.append((keys, Image.open(BytesIO(base64.b64decode(data, validate=True)))))
            keys, data = {}, b""
    assert not data
    return found


def test_a_picture_of_many_chunks_arrives_whole() -> None:
    noise = Image.frombytes("RGB", (280, 140), Random(1).randbytes(280 * 140 * 3))
    _, sent = placed(noise, Room(40, 10), 7)
    ((keys, image),) = _pictures_in(sent.encode())
    assert (keys["i"], keys["c"], keys["r"]) == ("7", "40", "10")
    assert sent.count("\x1b_G") > 1
    assert image.convert("RGB").tobytes() == noise.tobytes()


def test_every_mark_counts_differently_and_survives_what_is_done_to_texts() -> None:
    assert len(set(MARKS)) == 80
    for row in rows_of(80, 80):
        assert unicodedata.normalize("NFC", row) == row
        assert is_placed(row)
        assert cell_len(row) == 80


def test_only_our_own_cells_pass_the_guard() -> None:
    cells = next(rows_of(4, 1))
    ours = Style.from_meta({META: 7})
    black = Color(0, 0, 0)
    (passed,) = ControlFilter().apply([Segment(cells, ours)], black)
    assert passed.text == cells
    for segment in (Segment(cells), Segment(f"{cells}\x1b[2J", ours), Segment(f"a{cells}", ours)):
        (kept,) = ControlFilter().apply([segment], black)
        assert "\U0010eeee" not in kept.text
        assert "\x1b" not in kept.text
    assert clean(cells).count("\U0010eeee") == 0


_RUN = """
import sys
from pathlib import Path
from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from aiquiz.tui.app import run_app
folder = Path(sys.argv[1])
paths = Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")
with Collection.open(paths, Settings(pictures=sys.argv[2])) as collection:
    run_app(collection, start=[DeckId("pictures")])
"""


def _played(folder: Path, manner: str, **environment: str) -> bytes:
    """All that the app writes to a terminal until the first picture question is left."""
    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("TMUX", "STY", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder), manner],
        stdin=terminal, stdout=terminal, stderr=terminal,
        env={**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
    )  # fmt: skip
    os.close(terminal)
    written, pressed = b"", 0
    try:
        while select.select([main], [], [], 30)[0]:
            try:
                written += os.read(main, 65536)
            except OSError:
                break  # the other end is closed: the app is gone
            if not pressed and b"Choose the right" in written:
                pressed = os.write(main, b"\x11")
    finally:
        process.kill()
        process.wait()
        os.close(main)
    return written


def test_a_terminal_gets_the_pictures_once_then_their_cells_and_nothing_is_left(illustrated: House) -> None:
    written = _played(illustrated.decks.parent, "kitty")
    sent = _pictures_in(written)
    assert [image.convert("RGB").getpixel((0, 0)) for _, image in sent] == [RED, BLUE]
    for keys, _ in sent:
        number = int(keys["i"])
        colour = f"38;2;{number >> 16};{number >> 8 & 255};{number & 255};".encode()
        columns, lines = int(keys["c"]), int(keys["r"])
        drawn = [text for style, text in _STYLED.findall(written) if colour in style]
        assert {row.encode() for row in rows_of(columns, lines)} <= set(drawn)
        first = written.index(f"i={number},".encode())
        assert first < written.index(colour)
        assert f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\".encode() in written[first:]
    assert HALF.encode() not in written


_STYLED = re.compile(rb"\x1b\[([\d;]*m)([^\x1b]*)")


def test_within_tmux_pictures_are_blocks(illustrated: House) -> None:
    written = _played(illustrated.decks.parent, "kitty", TMUX="/tmp/tmux-0/default,1,0")
    assert b"\x1b_G" not in written
    assert HALF.encode() in written
