"""Firms that bear somebody's name: “Quill” of “Quill's shares fell”, though the text tells of an Ada Quill too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["is_firm_here"]

_FEW: Final = 2
"""So many places must tell that a name is a firm's …"""
_AHEAD: Final = 2
"""… and so many times as many as tell that it is somebody's."""
_OWNED: Final = (
    r"(?:shares?|stock|shareholders|board|bonds|chief executive|directors|executives|headquarters|revenues?|profits?"
    r"|sales|employees|workforce|staff|subsidiar(?:y|ies)|lawyers|engineers|animators|management|customers|factor(?:y|ies)"
    r"|researchers|drugs?|products?|phones?|cars|stores|shops|restaurants|franchises?|brands?|bankruptcy|collapse|bid|offer"
    r"|rivals?|debts?|trades|assets|loans|market|plants?|mechanics|dealers|accounts|share price)"
)
_FIRM: Final = (
    rf"['’]s? (?:own |new |former |next |first |last |[a-z]+ ){{0,1}}{_OWNED}\b",
    rf" {_OWNED}\b",
    r",? which\b",
    r" (?:[a-z]+ly )?(?:had|has|[a-z]+ed|cut|put|set|sold|bought|made|lost|won) (?:[a-z-]+ ){0,2}its\b",
    r" (?:filed for|went public|went bankrupt|was (?:bought|acquired|valued|founded|sold|taken over|nationalised)"
    r"|(?:had )?(?:acquired|merged with|launched|unveiled|reported|forecast|overtook|hired|employs|employed|sells"
    r"|makes))\b",
)
_BEFORE_FIRM: Final = (
    r"\b(?:shares (?:in|of)|stake in|took over|turned on|sold to|bought by|owned by|works? for|joined|merger with)"
)
_SOMEBODY: Final = (
    r"(?:,? who\b|,? aged\b|,? (?:then )?\d\d,| (?:was born|died|resigned|retired|married|told|recalled|wrote|thought"
    r"|grew up|studied|became (?:president|king|chairman|chief)|himself|herself)\b)"
)
_TITLED: Final = r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Senator|Judge|Captain|General|Governor|Professor)\.? "


def is_firm_here(name: str, texts: Sequence[str]) -> bool:
    """Whether the bare name is a firm's in these sentences, as far as what stands beside it tells."""
    bare = rf"(?<![A-ZÀ-ÖØ-Þ][\w.] )(?<![\w’'-]){re.escape(name)}(?![\w-]| [A-ZÀ-ÖØ-Þ])"
    behind = re.compile(rf"{bare}(?:{'|'.join(_FIRM)})")
    before = re.compile(rf"{_BEFORE_FIRM} {bare}")
    person = re.compile(rf"{_TITLED}{bare}|{bare}{_SOMEBODY}")
    firm = sum(bool(behind.search(text) or before.search(text)) for text in texts)
    somebody = sum(person.search(text) is not None for text in texts)
    return firm >= max(_FEW, _AHEAD * somebody)
