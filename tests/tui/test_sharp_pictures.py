"""Sharp pictures: the terminal is asked what it can; what it draws stands where its text stands, and goes with it."""

from __future__ import annotations

import asyncio
import os
import re
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("PIL", reason="the extra `images` is not installed")

from PIL import Image
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from aiquiz.tui.pictures import canvas as canvas_module
from aiquiz.tui.pictures.canvas import Canvas
from aiquiz.tui.pictures.parts import parts_of
from aiquiz.tui.pictures.room import Room
from aiquiz.tui.pictures.signs import META, SIGN
from aiquiz.tui.pictures.sixel import few_coloured, sixels
from aiquiz.tui.pictures.terminal import ASKED, ASKED_OF_SIXELS, Answers, Terminal
from ptyscreen import PtyScreen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from house import House

RGB = tuple[int, int, int]
RED, BLUE, GREEN, GREY = (255, 0, 0), (0, 0, 255), (0, 255, 0), (51, 51, 51)
CELL_PX = (10, 20)


# What the terminal says

XTERM = "\x1bP>|XTerm(379)\x1b\\", "\x1b[?63;1;2;4;6;9;15;16;22;28c", "\x1b[?1;0;16S", "\x1b[6;20;10t"


def _asked(chunks: Sequence[str]) -> tuple[str, list[str], list[Terminal]]:
    """What is left as typed, what was sent to the terminal, and what was heard of it."""
    sent: list[str] = []
    heard: list[Terminal] = []
    answers = Answers(sent.append, heard.append)
    answers.ask()
    return "".join(map(answers.taken, chunks)), sent, heard


@given(
    keys=st.lists(
        st.sampled_from(["a", "é", "\x1b", "\x1b[A", "\x1b[6~", "\x1b[6;5~", "\x1b[<0;3;4M", "?"]), max_size=6
    ),
    cuts=st.lists(st.integers(0, 200), max_size=4),
)
def test_answers_are_taken_out_of_what_is_typed_wherever_a_read_ends(keys: list[str], cuts: list[int]) -> None:
    name, abilities, colours, cell = XTERM
    answers = [name, abilities, colours + cell, abilities]
    stream = "".join(answer + key for answer, key in zip(answers, [*keys, *[""] * 4], strict=False))
    places = sorted(
        {0, len(stream), *(cut for cut in cuts if cut < len(stream) and stream[cut - 1 : cut] not in "\x1b[")}
    )
    left, sent, heard = _asked([stream[at:to] for at, to in pairwise(places)])
    assert left == "".join(keys[:4])
    assert sent == [ASKED, ASKED_OF_SIXELS]
    assert heard == [Terminal("XTerm(379)", has_sixels=True, colours=16, cell_px=(10, 20))]


def test_a_terminal_without_sixels_is_not_asked_what_it_might_take_for_scrolling() -> None:
    left, sent, heard = _asked(["\x1bP>|kitty(0.41.1)\x1b\\\x1b[?62;c"])
    assert (left, sent) == ("", [ASKED])
    assert heard == [Terminal("kitty(0.41.1)")]


@pytest.mark.parametrize("name", ["Konsole 22.12.3", "tmux 3.5a"])
def test_sixels_that_might_be_drawn_beside_their_cells_are_none(name: str) -> None:
    _, sent, (heard,) = _asked([f"\x1bP>|{name}\x1b\\\x1b[?62;1;4c"])
    assert not heard.has_sixels
    assert sent == [ASKED]


def test_what_looks_like_an_answer_later_is_left_to_the_keys() -> None:
    left, _, heard = _asked(["\x1b[?62;22c", "\x1b[?62;22c"])
    assert left == "\x1b[?62;22c"
    assert len(heard) == 1


@pytest.mark.parametrize(
    ("name", "knows"),
    [
        ("kitty(0.41.1)", True),
        ("kitty(0.28.0)", True),
        ("kitty(0.26.5)", False),
        ("ghostty 1.1.3", True),
        ("XTerm(379)", False),
        ("", False),
    ],
)
def test_who_knows_placeholders_is_known_by_name_and_version(name: str, *, knows: bool) -> None:
    assert Terminal(name).knows_placeholders is knows


def test_a_count_of_colours_that_cannot_be_is_not_believed() -> None:
    for said in ("\x1b[?1;3S", "\x1b[?1;0;0S", "\x1b[?1;0S"):
        _, _, (heard,) = _asked(["\x1b[?62;4c", said, "\x1b[?62;4c"])
        assert heard.colours == 256


# The language


def _read(data: str) -> Image.Image:
    """The picture that a terminal draws; white where nothing is drawn."""
    head = re.match(r'\x1bP0;1;0q"1;1;(\d+);(\d+)', data)
    assert head is not None
    image = Image.new("RGB", (int(head[1]), int(head[2])), "white")
    palette: dict[int, RGB] = {}
    x = y = colour = 0
    for part in re.finditer(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|(?:!(\d+))?([?-~])|([$-])|\x1b\\", data[head.end() :]):
        if part[1]:
            red, green, blue = (round(int(part[place]) * 255 / 100) for place in (2, 3, 4))
            palette[int(part[1])] = red, green, blue
        elif part[5]:
            colour = int(part[5])
        elif part[7]:
            for _ in range(int(part[6] or 1)):
                for line in range(6):
                    if (ord(part[7]) - 63) >> line & 1:
                        image.putpixel((x, y + line), palette[colour])
                x += 1
        else:
            x, y = 0, y + 6 * (part[8] == "-")
    return image


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_is_drawn_is_the_picture(data: st.DataObject) -> None:
    width, height = data.draw(st.integers(1, 40)), data.draw(st.integers(1, 20))
    pixels = data.draw(st.binary(min_size=3 * width * height, max_size=3 * width * height))
    few = few_coloured(Image.frombytes("RGB", (width, height), pixels), data.draw(st.sampled_from([2, 16, 255])))
    wanted, drawn = few.convert("RGB").tobytes(), _read(sixels(few)).tobytes()
    assert max(abs(one - other) for one, other in zip(wanted, drawn, strict=True)) <= 2  # colours are in hundredths


def test_few_colours_are_mixed() -> None:
    grey = few_coloured(Image.new("RGB", (20, 20), (128, 128, 128)), 2).convert("L")
    assert sum(grey.tobytes()) / 400 == pytest.approx(128, abs=2)


# Where it stands


def _pattern(columns: int, lines: int) -> Image.Image:
    """A colour of its own for each cell."""
    image = Image.new("RGB", (columns * CELL_PX[0], lines * CELL_PX[1]))
    for column in range(columns):
        for line in range(lines):
            image.paste(_colour(column, line), (column * 10, line * 20, column * 10 + 10, line * 20 + 20))
    return image


def _colour(column: int, line: int) -> RGB:
    return 51 * (column % 6), 51 * (line % 6), 51 * (column // 6)


def _screen(canvas: Canvas, image: Image.Image, room: Room, ground: str = "#333333") -> list[Strip]:
    """The picture's cells two columns and one line from the corner, and two lines below."""
    content = canvas.place(image, room)
    (span,) = content.spans
    number = span.style.meta[META] if not isinstance(span.style, str) else None
    style = Style.from_meta({META: number}) + Style(bgcolor=ground)
    rows = [Strip([Segment("  "), Segment(row, style), Segment("..")]) for row in content.plain.split("\n")]
    return [Strip([Segment("...")]), *rows, Strip([Segment("...")]), Strip([Segment("...")])]


def _drawn(canvas: Canvas, strips: Sequence[Strip]) -> dict[tuple[int, int], RGB]:
    """The colour in the middle of every cell that is drawn, by column and line."""
    cells: dict[tuple[int, int], RGB] = {}
    for part in parts_of(strips):
        written = canvas.draw(part)
        place = re.match(r"\x1b\[(\d+);(\d+)H", written)
        assert place is not None
        image = _read(written[place.end() :])
        for column in range(image.width // 10):
            for line in range(image.height // 20):
                pixel = image.getpixel((column * 10 + 5, line * 20 + 10))
                assert isinstance(pixel, tuple)
                cells[int(place[2]) - 1 + column, int(place[1]) - 1 + line] = pixel[0], pixel[1], pixel[2]
    return cells


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(256, lambda: CELL_PX, lambda: None)


@settings(deadline=None, max_examples=30)
@given(left=st.integers(0, 8), top=st.integers(0, 5), width=st.integers(0, 6), height=st.integers(0, 4))
def test_what_covers_a_picture_cuts_it_and_the_rest_stays_in_place(
    left: int, top: int, width: int, height: int
) -> None:
    canvas = Canvas(256, lambda: CELL_PX, lambda: None)
    strips = _screen(canvas, _pattern(8, 4), Room(8, 4))
    for y in range(top, min(top + height, len(strips))):
        strips[y] = Strip.join(
            [strips[y].crop(0, left), Strip([Segment("x" * width)]), strips[y].crop(left + width, 12)]
        )
    covered = {(x, y) for x in range(left, left + width) for y in range(top, top + height)}
    wanted = {(2 + x, 1 + y): _colour(x, y) for x in range(8) for y in range(4) if (2 + x, 1 + y) not in covered}
    assert _drawn(canvas, strips) == wanted


def test_a_picture_that_nothing_covers_is_one_part(canvas: Canvas) -> None:
    # Some terminals keep only so many.
    assert len(parts_of(_screen(canvas, _pattern(8, 4), Room(8, 4)))) == 1


def test_nothing_is_drawn_on_the_last_line_where_terminals_scroll(canvas: Canvas) -> None:
    strips = _screen(canvas, _pattern(8, 4), Room(8, 4))[:5]
    assert {y for _, y in _drawn(canvas, strips)} == {1, 2, 3}


def test_what_a_picture_leaves_of_its_cells_has_the_ground_of_the_text(canvas: Canvas) -> None:
    (part,) = parts_of(_screen(canvas, Image.new("RGB", (70, 50), RED), Room(8, 4)))
    image = _read(canvas.draw(part).partition("H")[2])
    assert image.size == (part.piece.columns * 10, part.piece.lines * 20)
    assert image.getpixel((0, 0)) == RED
    assert image.getpixel((image.width - 1, image.height - 1)) == GREY


def test_a_picture_that_is_read_anew_is_the_same(canvas: Canvas) -> None:
    parts = [parts_of(_screen(canvas, image, Room(8, 4))) for image in (_pattern(8, 4), _pattern(8, 4), _pattern(4, 8))]
    assert parts[0] == parts[1]
    assert parts[0][0].piece.number != parts[2][0].piece.number


async def test_a_large_picture_is_made_beside_the_app_and_then_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas_module, "_MADE_AT_ONCE_PX", 100)
    is_there = asyncio.Event()
    canvas = Canvas(256, lambda: CELL_PX, is_there.set)
    (part,) = parts_of(_screen(canvas, _pattern(8, 4), Room(8, 4)))
    assert canvas.draw(part) == ""
    await asyncio.wait_for(is_there.wait(), 30)
    assert canvas.draw(part).startswith("\x1b[2;3H\x1bP")


# On a terminal


class _Terminal(PtyScreen):
    """Answers as `name`, draws sixels if it has `sixels`, and forgets of a picture what text is written over."""

    def __init__(self, folder: Path, name: str, *, sixels: bool, manner: str = "auto") -> None:
        kept = {key: value for key, value in os.environ.items() if key not in ("TMUX", "STY", "NO_COLOR")}
        self.pictures: dict[tuple[int, int], RGB] = {}
        self._held = ""
        self._name, self._abilities = name, "\x1b[?62;4;22c" if sixels else "\x1b[?62;c"
        self.is_silent = False
        super().__init__(["-c", _RUN, str(folder), manner], kept)

    def _draw(self, text: str) -> None:
        *parts, self._held = re.split(r"(\x1b[P_][^\x1b]*\x1b\\)", self._held + text)
        for part in parts:
            if part.startswith("\x1bP"):
                self._paint(_read(part))
            elif not part.startswith("\x1b_"):
                super()._draw(part)
        if "\x1b" not in self._held[-2:] and not re.search(r"\x1b[P_][^\x1b]*\Z", self._held):
            held, self._held = self._held, ""
            super()._draw(held)

    def _paint(self, image: Image.Image) -> None:
        for column in range(image.width // CELL_PX[0]):
            for line in range(image.height // CELL_PX[1]):
                pixel = image.getpixel((column * CELL_PX[0] + 5, line * CELL_PX[1] + 10))
                assert isinstance(pixel, tuple)
                self.pictures[self._row + line, self._column + column] = pixel[0], pixel[1], pixel[2]

    def _put(self, text: str) -> None:
        first = self._column
        super()._put(text)
        for column in range(first, self._column):
            self.pictures.pop((self._row, column), None)

    def _obey(self, command: str, numbers: list[int], written: str) -> None:
        if command == "c":
            if not self.is_silent:
                self.answer()
        elif command == "t":
            self.press(b"\x1b[6;20;10t")
        else:
            super()._obey(command, numbers, written)

    def answer(self) -> None:
        """Say what it is and can."""
        self.press(f"\x1bP>|{self._name}\x1b\\{self._abilities}".encode())

    def read_until_shown(self, *wanted: str) -> None:
        """Until these words stand on the screen, and all that was written is taken in."""
        while not all(any(word in line for line in self.lines) for word in wanted) or self.is_writing(0.3):
            self.read()

    def lines_in(self, colour: RGB) -> list[int]:
        """The lines on which something of this colour is drawn."""
        return sorted({row for (row, _), drawn in self.pictures.items() if drawn == colour})

    def line_with(self, word: str) -> int:
        return next(row for row, line in enumerate(self.lines) if word in line)


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

DECK = """\
id: pictures
title: Pictures
items:
  - id: seen
    question: "Before ![A red square](red.png) behind."
    answer: It
    distractors: ["![A blue one](blue.png)", "Another", "A third", "A fourth", "A fifth", "A sixth"]
    ask: choose
  - id: plain
    question: Which has none?
    answer: This
    ask: flip
"""


@pytest.fixture
def folder(house: House) -> Path:
    house.write("pictures.yaml", DECK)
    for name, colour in (("red", RED), ("blue", BLUE)):
        buffer = BytesIO()
        Image.new("RGB", (140, 140), colour).save(buffer, "PNG")
        (house.decks / f"{name}.png").write_bytes(buffer.getvalue())
    return house.decks.parent


@pytest.fixture
def sixel_terminal(folder: Path) -> Iterator[_Terminal]:
    with _Terminal(folder, "XTerm(379)", sixels=True) as terminal:
        terminal.read_until(b"\x1bP0;1;0q")
        terminal.read_until_shown("behind.", "Choose")
        yield terminal


def test_a_picture_stands_between_the_words_scrolls_with_them_and_is_gone_with_its_question(
    sixel_terminal: _Terminal,
) -> None:
    screen = sixel_terminal
    assert screen.lines_in(RED) == [*range(screen.line_with("Before") + 1, screen.line_with("behind."))]
    assert screen.lines_in(BLUE)
    assert not any("▀" in line for line in screen.lines)
    screen.press(b"\x1b[6~")
    while any("Before" in line for line in screen.lines) or screen.is_writing(0.3):
        screen.read()
    reds = screen.lines_in(RED)
    assert reds == [*range(reds[0], screen.line_with("behind."))]
    screen.press(b"n")
    screen.read_until_shown("Which has none?")
    assert not screen.pictures
    screen.press(b"\x11")
    assert screen.ended() == 0


def test_an_answer_that_comes_late_makes_all_pictures_sharp_that_stand_there(folder: Path) -> None:
    with _Terminal(folder, "XTerm(379)", sixels=True) as screen:
        screen.is_silent = True
        screen.read_until_shown("behind.", "Choose")
        assert sum("▀" in line for line in screen.lines) > 7
        screen.is_silent = False
        screen.answer()
        while not (screen.lines_in(RED) and screen.lines_in(BLUE)) or screen.is_writing(0.3):
            screen.read()
        assert not any("▀" in line for line in screen.lines)


def test_what_lies_over_a_picture_is_not_drawn_over(sixel_terminal: _Terminal) -> None:
    screen = sixel_terminal
    screen.press(b"\x10")  # the palette of commands
    screen.read_until_shown("Search for commands")
    first, last = screen.line_with("Search for commands"), screen.line_with("Browse")
    assert not [row for row, _ in screen.pictures if first <= row <= last]
    screen.press(b"\x1b")
    screen.read_until_shown("Before", "behind.")
    assert screen.lines_in(RED) == [*range(screen.line_with("Before") + 1, screen.line_with("behind."))]


def test_a_new_kitty_gets_its_own_pictures_unasked_and_keeps_none_of_the_last_question(folder: Path) -> None:
    with _Terminal(folder, "kitty(0.41.1)", sixels=False) as screen:
        screen.read_until(SIGN.encode())
        screen.read_until_shown("behind.", "Choose")
        assert SIGN in screen.lines[screen.line_with("Before") + 1]
        screen.press(b"n")
        screen.read_until_shown("Which has none?")
        assert not any(SIGN in line for line in screen.lines)


@pytest.mark.parametrize(("name", "manner"), [("kitty(0.26.5)", "auto"), ("XTerm(379)", "blocks")])
def test_an_old_kitty_and_whoever_wants_blocks_gets_blocks(folder: Path, name: str, manner: str) -> None:
    with _Terminal(folder, name, sixels=manner == "blocks", manner=manner) as screen:
        screen.read_until_shown("behind.", "Choose")
        assert any("▀" in line for line in screen.lines)
        assert not screen.pictures
        assert (ASKED.encode() in screen.written) == (manner == "auto")
