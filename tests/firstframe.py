"""What tests of the first frame share: the cells of the app's screen, and those of the frame before the app."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

from rich.cells import cell_len
from rich.color import ColorSystem
from textual.app import App
from textual.strip import Strip

from aiquiz.early.frame import framed
from aiquiz.early.homeframe import home_frame
from aiquiz.early.lines import Line
from aiquiz.early.outlook import outlook_at
from aiquiz.early.question import Asked
from aiquiz.early.reading import first_question
from aiquiz.early.terminal import row_of
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.looks import looks
from aiquiz.tui.nexthome import home_of
from aiquiz.tui.nextstart import ways
from aiquiz.tui.screens.home import HomeScreen
from house import House
from ptyscreen import visible

Cell = tuple[str, str]
"""A character, and what can be seen of its style: of a blank only the ground."""

LONG_AGO = 1_600_000_000


def settled(house: House) -> House:
    """The house, its deck files not written just now: else every start would read them anew."""
    for file in house.decks.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    return house


def asked_early(app: AiquizApp, house: House, *words: str) -> Asked:
    """What a start at this moment would find to be the first question."""
    facts = app.collection.facts_for_next_start()
    assert facts is not None
    return first_question(facts, words, house.clock.now.ms, house.clock.now.utc_offset_min)


def early_cells(app: AiquizApp, asked: Asked) -> list[list[Cell]]:
    """The frame with which a start would ask this, on a screen as large as the app's."""
    return drawn(app, framed(asked, ways(app)[asked.asking], *app.size))


def home_lines(app: AiquizApp, house: House) -> list[Line]:
    """The home screen as a start at this moment would paint it, on a screen as large as the app's."""
    assert isinstance(app.screen, HomeScreen)
    facts, now = app.collection.facts_for_next_start(), house.clock.now
    assert facts is not None
    overview, lately = app.collection.overview(), app.collection.lately_for_next_start()
    home = home_of(app, facts, lately, overview, app.screen._to_review)
    return home_frame(home, outlook_at(facts, lately, now.ms, now.utc_offset_min), *app.size)


def drawn(app: AiquizApp, lines: list[Line]) -> list[list[Cell]]:
    """The lines in the colours of the app."""
    looked = looks(app)
    return [_early_row(line, looked, app.size.width) for line in lines]


def app_cells(app: App[Any]) -> list[list[Cell]]:
    """The screen of the app."""
    colours = app.console._color_system or ColorSystem.TRUECOLOR
    return [list(_strip_cells(strip, colours)) for strip in app.screen._compositor.render_strips()]


def rows_written(lines: list[Line], width: int) -> str:
    """The characters of the lines, without the sequences that are ours."""
    looks = dict.fromkeys((name for line in lines for name, _ in line), "1") | {"ground": "1"}
    written = "".join(row_of(number, line, looks, width) for number, line in enumerate(lines))
    return re.sub(r"\x1b\[0;1m|\x1b\[\d+;1H", "", written)


def _early_row(line: Line, drawn: dict[str, str], width: int) -> list[Cell]:
    cells = [cell for name, text in line for cell in _cells(text, drawn[name])]
    return cells + list(_cells(" " * (width - len(cells)), drawn["ground"]))


def _strip_cells(strip: Strip, colours: ColorSystem) -> Iterator[Cell]:
    for text, style, control in strip:
        if not control:
            yield from _cells(text, "" if style is None else Strip.render_ansi(style, colours))


def _cells(text: str, look: str) -> Iterable[Cell]:
    """The cells of `text`, a wide character as itself and an empty one, a combining one with what it stands on."""
    found: list[Cell] = []
    for character in text:
        width = cell_len(character)
        if width == 0 and found:
            found[-1] = (found[-1][0] + character, found[-1][1])
            continue
        found += [(character, visible(character, look)), *[("", "")] * (width - 1)]
    return found
