"""Golden screens: what a state of the app looks like, as text that a person can read and a diff can show.

Text rather than SVG: an SVG changes in every line with Textual's version, the font metrics or a shade of a theme, so
its diffs say nothing. Here the characters come first; below them a map of styles, one letter per cell, where equal
letters mean equal styles. The legend keeps the attributes (bold, underline, reverse …) and leaves the shades out: a
theme may change, but a highlight that disappears does not pass.

`AIQUIZ_UPDATE_GOLDEN=1 pytest tests/tui` writes the files anew; look at the diff before it is committed. With
`AIQUIZ_GOLDEN_SVG=folder` each state is also written there as SVG, to be looked at.
"""

from __future__ import annotations

import os
import string
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.style import Style
from textual.app import App
from textual.strip import Strip

__all__ = ["check_golden", "screen_lines", "screen_picture"]

_FOLDER = Path(__file__).parent / "tui" / "golden"
_LETTERS = "." + string.ascii_lowercase + string.ascii_uppercase + string.digits
_ATTRIBUTES = ("bold", "dim", "italic", "underline", "strike", "reverse")


def check_golden(app: App[Any], name: str) -> None:
    """Compare the screen of `app` with the golden file `name`-WIDTHxHEIGHT.txt, or write it where that is asked."""
    file = _FOLDER / f"{name}-{app.size.width}x{app.size.height}.txt"
    picture = screen_picture(app)
    if svg_folder := os.environ.get("AIQUIZ_GOLDEN_SVG"):
        Path(svg_folder, f"{file.stem}.svg").write_text(app.export_screenshot(), encoding="utf-8")
    if os.environ.get("AIQUIZ_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(picture, encoding="utf-8")
    assert file.exists(), f"no golden file {file.name}: run with AIQUIZ_UPDATE_GOLDEN=1 and look at it"
    assert picture.splitlines() == file.read_text(encoding="utf-8").splitlines()


def screen_lines(app: App[Any]) -> list[str]:
    """The characters on the screen, a line each, without trailing spaces."""
    return [strip.text.rstrip() for strip in _strips(app)]


def screen_picture(app: App[Any]) -> str:
    """The characters, the map of styles, and the legend of those styles that have an attribute."""
    letters: dict[Style | None, str] = {}
    style_map = [_letters_of(strip, letters) for strip in _strips(app)]
    legend = [f"{letter} {described}" for style, letter in letters.items() if (described := _attributes(style))]
    return "\n".join([*screen_lines(app), "", *style_map, "", *legend, ""])


def _strips(app: App[Any]) -> Iterable[Strip]:
    size = app.size
    return [strip.crop(0, size.width) for strip in app.screen._compositor.render_strips()]


def _letters_of(strip: Strip, letters: dict[Style | None, str]) -> str:
    cells = ""
    for segment in strip:
        style = (
            Style.from_color(segment.style.color, segment.style.bgcolor) + _bare(segment.style)
            if segment.style
            else None
        )
        letter = letters.setdefault(style, _LETTERS[min(len(letters), len(_LETTERS) - 1)])
        cells += letter * segment.cell_length
    return cells.rstrip(".")


def _bare(style: Style) -> Style:
    """The style's attributes without colours, links and meta data, which are not looks."""
    return Style(
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=style.reverse,
    )


def _attributes(style: Style | None) -> str:
    return " ".join(name for name in _ATTRIBUTES if style is not None and getattr(style, name))
