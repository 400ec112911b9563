"""In what manner a text is written: as the story of a firm, or as a guide. Then more of it is told in passing.

A firm's story and news of trade are full of years, sums and people that a reader of the subject need not keep; a guide
points at what hangs in front of its reader. (`newslike.py` tells news.)
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["businesslike", "guidelike"]

_BUSINESS: Final = re.compile(
    r"\b(?:company|companies|firms?|sales|profits?|shares?|shareholders?|factory|factories|brands?|founder"
    r"|chief executive|customers|market|business|revenue|turnover)\b",
    re.I,
)
_GUIDE: Final = re.compile(
    r"\b(?:gallery|galleries|rooms?|halls?|floor|display|displayed|visitors?|exhibits?|museum|collection|ticket"
    r"|entrance|staircase)\b",
    re.I,
)
_LEAST, _MOST = 4, 20
"""So many of these words in a thousand may stand in any text, and so many are a text of nothing else: portraits of
firms have 18 on an average, museum guides 10, encyclopaedias one."""


def businesslike(text: str) -> float:
    """How much of a text is about a firm and its trade, from 0 to 1."""
    return _share(_BUSINESS, text)


def guidelike(text: str) -> float:
    """How much a text is like a guide through rooms, from 0 to 1."""
    return _share(_GUIDE, text)


def _share(wanted: re.Pattern[str], text: str) -> float:
    often = 1000 * len(wanted.findall(text)) / max(len(text.split()), 1)
    return (min(max(often, _LEAST), _MOST) - _LEAST) / (_MOST - _LEAST)
