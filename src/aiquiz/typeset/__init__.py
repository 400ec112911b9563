"""How the texts of a deck are written: formulas, code, images, emphasis. Pure; what shows them gives them looks."""

from aiquiz.typeset.latex import UnknownFormulaError, formula
from aiquiz.typeset.pieces import MAX_CHARS, MAX_LINE_CHARS, Look, Piece
from aiquiz.typeset.reading import as_line, as_text, images, pieces

__all__ = [
    "MAX_CHARS",
    "MAX_LINE_CHARS",
    "Look",
    "Piece",
    "UnknownFormulaError",
    "as_line",
    "as_text",
    "formula",
    "images",
    "pieces",
]
