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
    "G002": Code(
        "few questions for the length of the article",
        "Much of the text was passed over, mostly by one rule, which the message names. `--explain` shows every "
        "sentence.",
    ),
    "G003": Code(
        "the article is not in English",
        "The rules that find names and judge sentences are English. In another language only amounts and years in "
        "digits are asked, as gaps in the unchanged sentence.",
    ),
    "G004": Code(
        "only the beginning of a long article was read",
        "Generation considers the first 20,000 words. Split a book into chapters, one deck each.",
    ),
}
