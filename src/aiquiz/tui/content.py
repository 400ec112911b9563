"""The one door through which text reaches a widget: always as content, never as markup.

Textual reads a bare string as markup: `[/]` in a question would crash the app and `[@click=app.quit]x[/]` would be
a button. Everything shown is a `Content` built here; a test reads the source and refuses widgets fed with strings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from textual.content import Content

from aiquiz.early.lead import lead_of
from aiquiz.text import clean, clean_line
from aiquiz.tui.inside.app import has_warnings

if TYPE_CHECKING:
    from textual.app import App

__all__ = [
    "Content",
    "Draw",
    "aligned",
    "asked",
    "asking",
    "beside",
    "cut",
    "hanging",
    "hush",
    "joined",
    "line",
    "phrase",
    "prose",
    "shown",
    "stacked",
    "toast",
    "wrapped",
]

Draw = Callable[[str], Content | None]
"""Gives the picture at a path that a deck names, some lines of cells; None where only its description can be shown."""

_TOAST_CHARS = 400
# Nearly all texts hold none of these; only for the others is more imported.
_MAY_BE_MARKED = re.compile(r"[$`*]|!\[|\\[(\[]|~~~")


def shown(text: str, style: str = "") -> Content:
    """`text` exactly as it reads, its line breaks kept, in one of the theme's styles (`bold $text-success`)."""
    return Content.styled(clean(text), style)


def line(text: str, style: str = "") -> Content:
    """`text` on one line."""
    return Content.styled(clean_line(text), style)


def prose(text: str, style: str = "", draw: Draw | None = None) -> Content:
    """`text` as its author meant it: formulas, code, images and emphasis drawn; all else exactly as it reads.

    Without `draw`, an image is its description and its path; with it, a picture on lines of its own.
    For questions, answers, explanations and what an article says. What was typed by the learner is `shown`.
    """
    text = clean(text)
    if not _MAY_BE_MARKED.search(text):
        return Content.styled(text, style)
    from aiquiz.tui.marked import illustrated, marked

    return illustrated(text, style, draw) if draw is not None and "![" in text else marked(text, style)


def asking(text: str, draw: Draw | None = None) -> Content:
    """The prompt of a card, as `prose`: what asks is bold, what only leads up to it is not."""
    text = clean(text)
    lead = _lead_of(text)
    return joined(prose(text[:lead]), prose(text[lead:], "bold", draw)) if lead else prose(text, "bold", draw)


def asked(text: str) -> str:
    """The prompt of a card from the sentence that asks on, behind an ellipsis where something only leads up to it."""
    lead = _lead_of(text)
    return f"… {text[lead:]}" if lead else text


def phrase(text: str, style: str = "") -> Content:
    """`text` as its author meant it, on one line: for the rows of a list, and for titles."""
    if not _MAY_BE_MARKED.search(text):
        return line(text, style)
    from aiquiz.typeset import as_line

    return Content.styled(as_line(text), style)


def joined(*parts: Content | str | tuple[str, str]) -> Content:
    """The parts one after the other; a string is our own wording, a tuple is (wording, style)."""
    return Content.assemble(*parts)


def beside(marker: Content, body: Content) -> Content:
    """`body` behind `marker`, its later lines under the beginning of the first; nothing is folded."""
    return joined(marker, Content("\n" + " " * marker.cell_length).join(body.split("\n", allow_blank=True)))


def stacked(lines: Iterable[Content]) -> Content:
    """The contents under each other, each on a new line."""
    return Content("\n").join(lines)


def cut(content: Content, width_cells: int) -> Content:
    """`content` on at most `width_cells` cells of one line, with `…` where cut."""
    return content.truncate(max(width_cells, 1), ellipsis=True)


def wrapped(content: Content, width_cells: int) -> list[Content]:
    """The lines of `content` folded at words to `width_cells`; at least one line."""
    return content.wrap(max(width_cells, 2)) or [Content()]


def hanging(marker: Content, body: Content, width_cells: int) -> list[Content]:
    """`body` wrapped beside `marker`, its later lines indented as far as the first."""
    indent = marker.cell_length
    lines = wrapped(body, width_cells - indent)
    return [joined(marker, lines[0]), *(joined(" " * indent, later) for later in lines[1:])]


def toast(app: App[object], text: str, severity: Literal["information", "warning", "error"] = "information") -> None:
    """A passing note in the corner of the screen; it takes the place of the one before, if that was no warning."""
    if severity == "information" and not app.screen.query("Toast.-warning, Toast.-error"):
        app.clear_notifications()
        app.screen.query("ToastHolder").remove()  # empty ones would push the next note down
    app.notify(clean(text)[:_TOAST_CHARS], severity=severity, markup=False, timeout=4)


def hush(app: App[object]) -> None:
    """Take passing notes away, unless one is a warning: what they tell of is not on the screen that opens over it."""
    if not has_warnings(app):
        app.clear_notifications()


def aligned(cells: Sequence[tuple[Content, int]]) -> Content:
    """One row of a table: each content cut or padded to its width; a negative width aligns to the right."""
    parts: list[Content] = []
    for content, width in cells:
        fitted = cut(content, abs(width))
        padding = " " * (abs(width) - fitted.cell_length)
        parts.append(joined(padding, fitted) if width < 0 else joined(fitted, padding))
    return joined(*parts)


def _lead_of(text: str) -> int:
    """How much of a prompt only leads up to what asks; nothing where an author may have marked a part of it."""
    return 0 if _MAY_BE_MARKED.search(text) else lead_of(text)
