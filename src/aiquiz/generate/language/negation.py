"""Words that deny or restrict what their sentence says."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["denies"]

_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|only)\b|n[’']t\b", re.I
)


def denies(text: str) -> bool:
    """Whether a word of the text denies or restricts something."""
    return _NEGATION.search(text) is not None
