"""The looks of a text's pieces: code highlighted, formulas and images as text, emphasis as such."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from textual.content import Content

from aiquiz.typeset import Look, Piece, pieces
from aiquiz.typeset.code import Part, parts

if TYPE_CHECKING:
    from aiquiz.tui.content import Draw

__all__ = ["illustrated", "marked"]

_STYLES: Final[Mapping[Look, str]] = {
    Look.TEXT: "",
    Look.FORMULA: "",
    Look.STRONG: "bold underline",  # questions are bold already
    Look.EMPHASIS: "italic",
    Look.IMAGE: "italic",
}
_BREAK: Final = Content("\n")
_BAR: Final = ("\u2502 ", "$foreground-muted")
_PARTS: Final[Mapping[Part, str]] = {
    Part.PLAIN: "$text",
    Part.COMMENT: "italic $foreground-muted",
    Part.TEXT: "$text-success",
    Part.NUMBER: "$text-warning",
    Part.WORD: "bold $text-accent",
}


@lru_cache(maxsize=128)
def marked(text: str, style: str) -> Content:
    """`text`, which is clean, in its looks on the ground of `style`."""
    has_colour = "$" in style
    return Content.assemble(*(_drawn(piece, has_colour=has_colour) for piece in pieces(text))).stylize_before(style)


def illustrated(text: str, style: str, draw: Draw) -> Content:
    """As `marked`, with the pictures that `draw` gives on lines of their own."""
    has_colour = "$" in style
    parts: list[Content] = []
    is_below_picture = False
    for piece in pieces(text):
        picture = draw(piece.path) if piece.path else None
        drawn = _drawn(piece, has_colour=has_colour) if picture is None else picture
        if picture is not None and parts:
            parts[-1] = parts[-1].rstrip()
        elif is_below_picture:
            drawn = _without_lead(drawn)
        if not drawn:
            continue
        if any(parts) and (picture is not None or is_below_picture):
            parts.append(_BREAK)
        parts.append(drawn)
        is_below_picture = picture is not None
    return Content.assemble(*parts).stylize_before(style)


def _without_lead(content: Content) -> Content:
    return content[len(content.plain) - len(content.plain.lstrip()) :]


def _drawn(piece: Piece, *, has_colour: bool) -> Content:
    match piece.look:
        case Look.BLOCK:
            return _block(piece)
        case Look.CODE:
            # A colour that says right or wrong is not painted over; the backticks say what it is without any.
            return Content.styled(piece.text, "" if has_colour else "$text-accent")
        case look:
            return Content.styled(piece.text, _STYLES[look])


def _block(piece: Piece) -> Content:
    """The lines of a program behind a bar, which says where it begins and ends without a colour."""
    code = Content.assemble(*((text, _PARTS[part]) for part, text in parts(piece.text, piece.language)))
    lines = code.stylize_before("not bold not italic").split("\n", allow_blank=True)
    return Content("\n").join(Content.assemble(_BAR, line) for line in lines)
