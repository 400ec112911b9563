"""The looks of a text's pieces: code highlighted, formulas and images as text, emphasis as such."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from textual.content import Content

from aiquiz.typeset import Look, Piece, pieces

__all__ = ["marked"]

_STYLES: Final[Mapping[Look, str]] = {
    Look.TEXT: "",
    Look.FORMULA: "",
    Look.STRONG: "bold underline",  # questions are bold already
    Look.EMPHASIS: "italic",
    Look.IMAGE: "italic",
}
_BAR: Final = ("\u2502 ", "$foreground-muted")
# Only lexers that were looked at for patterns which take for ever: a deck may come from anybody.
_LANGUAGES: Final = frozenset(
    {
        "bash", "c", "c++", "console", "cpp", "cs", "csharp", "css", "diff", "go", "haskell", "html", "ini", "java",
        "javascript", "js", "json", "julia", "kotlin", "lua", "make", "makefile", "markdown", "md", "matlab",
        "objective-c", "ocaml", "pascal", "perl", "php", "powershell", "py", "python", "python3", "r", "ruby", "rust",
        "scala", "sh", "shell", "sql", "swift", "tex", "toml", "ts", "typescript", "vb", "xml", "yaml",
    }
)  # fmt: skip


@lru_cache(maxsize=128)
def marked(text: str, style: str) -> Content:
    """`text`, which is clean, in its looks on the ground of `style`."""
    has_colour = "$" in style
    return Content.assemble(*(_drawn(piece, has_colour=has_colour) for piece in pieces(text))).stylize_before(style)


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
    language = piece.language.casefold()
    if language in _LANGUAGES:
        from textual.highlight import highlight

        code = highlight(piece.text, language=language)
    else:
        code = Content.styled(piece.text, "not bold $text")
    return Content("\n").join(Content.assemble(_BAR, line) for line in code.stylize_before("not bold").split("\n"))
