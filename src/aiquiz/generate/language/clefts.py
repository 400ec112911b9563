"""Sentences that hold a question already: “What activates prothrombin is another enzyme, factor Xa.”"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CLEFT"]

CLEFT: Final = re.compile(
    r"What (?P<asked>(?!(?:was|is|has|does|looks?|sounds?|seems?|makes?|made|changed|matter(?:s|ed)|happened|happens"
    r"|follow(?:s|ed)|saved|help(?:s|ed)|count(?:s|ed)|drove|struck|delighted|surprised|pleased|impressed|worried"
    r"|puzzled)\b)"
    r"(?:[a-z]{3,}(?:s|ed)|made|drove|brought|gave|kept|led|set|broke|struck|held)"
    r" (?!to\b|at\b|before\b|after\b|next\b)(?:[\w’'-]+ ){1,8}?)"
    r"(?:is|was|are|were) (?:usually |mainly |chiefly )?"
    r"(?P<answer>(?:(?:an?|another|the|their|its) [a-z]|[A-Z])[^;:]+?)"
    r"(?=, (?:which|who|where|and|but|so|together|opened|built|made|found)\b|;|\.$)"
)
"""What does something: the words behind “What” begin with their verb, so that they make a question as they stand.

“What looks like a garden is a city” and “what delighted players was …” tell how something strikes people; “what makes
it work” has as many answers as there are parts.
"""
