"""The codes of generation's findings, for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Final[Mapping[str, Code]] = {
    "G001": Code(
        "nothing in this article can be asked",
        "A question needs a sentence that states a fact on its own: with a name, a number, a date or a term, without "
        "“he” or “the company” left hanging, without “may” or “perhaps”. Columns of opinion and lists of headings "
        "have few of them. `--explain` tells for every sentence why it was passed over.",
    ),
}
