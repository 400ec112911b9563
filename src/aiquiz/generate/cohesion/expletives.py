"""“It” without a meaning: “It was in Leiden that …”, “It took years to …”."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_expletive"]

_JUDGED: Final = (
    r"(?:possible|impossible|hard|harder|easy|easier|difficult|necessary|natural|useful|customary|better|best|safer?|common"
    r"|uncommon|usual|normal|wise|important|tempting|enough|left|up|cheaper|quicker|simpler?|unusual|forbidden|illegal|legal"
    r"|time|rare|likely|unlikely|hoped|thought|said|known|agreed|decided|clear|true|reasonable|essential|vital|crucial"
    r"|risky|dangerous|pointless|worth|estimated|believed|reckoned|expected)"
)
_EXPLETIVE: Final = re.compile(
    r"It (?:(?:is|was|has been|had been) (?!(?:an?|the) (?:\w+est|only|first|last|main|chief) (?!time\b)[a-z])"
    r"(?:(?:only|not|just|probably|perhaps|mainly|largely|even|also) )?(?:[\w,’'-]+ )?"
    r"(?:(?!(?:when|while|where|because|if|until|after|before)\b)[\w,’'-]+ ){0,5}?(?:that|who|which)\b"
    rf"|(?:is|was|has been|had been|seemed|became|remains|proved) (?:\w+ )?{_JUDGED}\b(?: \w+){{0,6}}? (?:to|that)\b"
    r"|(?:takes?|took|has taken|had taken) (?:[\w,-]+ ){0,9}?(?:to|for|before|until)\b"
    r"|(?:was|is) (?:[\w-]+ ){1,3}(?:before|until)\b"
    r"|(?:seems?|turned out|appears?|follows?|helps|helped|happened|happens) (?:\w+ )?that\b"
    r"|(?:fell|falls) to (?:an?|the|[A-Z])[^,;:.]* to [a-z]+\b)"
)
"""Not “It is due to …”, “It was undone when Moor showed that …”, “It is the smallest number that …”, “It is the
only port that …”."""


def is_expletive(text: str) -> bool:
    """Whether the “it” that the text begins with stands for nothing."""
    return _EXPLETIVE.match(text[:1].upper() + text[1:]) is not None
