"""Who trades in a text that is told as business: names that are told of as a firm, whether known as one or not."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.topics.ballot import HEADS, SETTINGS, Told
from aiquiz.generate.worth.manner import businesslike

__all__ = ["is_business", "traders"]

_BUSINESS: Final = 0.5
"""So much of a text about a firm and its trade, and it is told as business."""
_SAID: Final = 3
_DOES: Final = (
    r" (?:(?:has|had|also|now|then|once|still|later) )?(?:sold|sells|bought|buys|opened|opens|launched|launches|filed"
    r"|reported|reports|raised|hired|employs|posted|announced|overtook|acquired|earned|charges|charged|advertised)\b"
)
"""“Zorbo opened”, “Zorbo has sold”."""
_HAS: Final = (
    r"['’]s? (?:(?!(?:and|or)\b)[\w-]+ ){0,2}(?:shares?|sales|profits?|revenue|turnover|shops?|stores?|founders?|chief"
    r"|board|customers|investors|products?|factory|factories|shareholders)\b"
)
"""“Zorbo's first shops”."""
_AT: Final = r"\b(?:shares?|founders?|chief executive|boss|board|customers|investors|stake|shareholders) (?:of|in|at) "
"""“the chief executive of Zorbo”."""


def is_business(told: Told) -> bool:
    """Whether a text is told as business."""
    return businesslike(told.text) >= _BUSINESS


def traders(told: Told) -> frozenset[str]:
    """The names that a text told as business tells of as firms; none in any other text."""
    if not is_business(told):
        return frozenset()
    kept_out = told.people | told.places | SETTINGS | HEADS
    often = (name for name, said in told.names.items() if len(said) >= _SAID and name not in kept_out)
    return frozenset(name for name in often if name in told.firms or _trades(name, told.text))


def _trades(name: str, text: str) -> bool:
    """Whether somebody runs it or holds a part of it, or it does what only a firm does, more than once in all."""
    own = rf"\b{re.escape(name)}"
    return len(re.findall(rf"{own}{_DOES}|{own}{_HAS}|{_AT}{re.escape(name)}\b", text)) > 1
