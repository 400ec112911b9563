"""Whether somebody did what is told: what stands behind it with “so that” was meant, or is one of several results.

“Olm sealed the jars, so that nobody could open them” asks what for; “Olm cut the letter, so that it read like a
threat” had other results as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.entities.mentions import Mention
from aiquiz.model.fact import AnswerType

__all__ = ["is_somebodys_deed"]

_FRONTED: Final = r"(?:^|, (?:and |but )?|; )(?:(?:In|On|At|By|After|During|From) (?:[^,;]{2,40}, |(?:\w+ )?\d{4} ))?"
_VERB: Final = (
    r"(?: (?:also|then|soon|later|now|therefore|even))? (?!(?:was|were|is|are|had|has|could|would|did)\b)[a-z]"
)
_PRONOUN: Final = re.compile(rf"{_FRONTED}(?:he|she){_VERB}", re.I)


def is_somebodys_deed(statement: str, start: int, mentions: Sequence[Mention]) -> bool:
    """Whether somebody of `mentions`, or “he”, does something in a past `statement`, which begins at `start`."""
    if not tells_the_past(statement):
        return False
    names = (one.text for one in mentions if one.type is AnswerType.PERSON and one.span.start >= start)
    deeds = (re.search(rf"{_FRONTED}{re.escape(name)}{_VERB}", statement) for name in names)
    return _PRONOUN.search(statement) is not None or any(deeds)
