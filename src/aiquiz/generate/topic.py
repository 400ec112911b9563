"""What an article is about, elected from all that its title and text name: shown before a question that needs it.

Whoever stands is somewhere named with weight: in the title, in the opening, or by a noun that the text takes up again
and again. What counts is in how many paragraphs and sentences the text is about it, and how plainly the title says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.ballot import EVENT_HEADS, Told
from aiquiz.generate.framing import shown_title
from aiquiz.generate.nominees import nominees
from aiquiz.generate.titles import Role, in_small

__all__ = ["EVENT_HEADS", "Elected", "Told", "elect"]

_ENOUGH: Final = 2.3
"""Who has fewer points is not clearly what the text is about."""
_MAX_WORDS, _MAX_CHARS = 11, 76


@dataclass(frozen=True, slots=True)
class Elected:
    """What the article is about: `name` as its text is about it, empty where nothing is clear; `label` as shown."""

    name: str = ""
    label: str = ""
    is_life: bool = False


def elect(told: Told) -> Elected:
    """What the article is about: who has most points, else its title as it stands, in quotes.

    A text without sentences, such as one of tables, is about what its title says.
    """
    if not told.sentences:
        return Elected("", _fit_title(told))
    ranked = sorted(nominees(told), key=lambda one: (-told.score(one), -len(one.name), one.name))
    if ranked and told.score(ranked[0]) >= _ENOUGH:
        first = ranked[0]
        return Elected(first.name, first.label or first.name, first.is_life)
    title = _fit_title(told)
    tells = any(phrase.role is Role.HEADLINE for phrase in told.phrases)
    return Elected(title if tells else "", f"“{title}”" if " " in title else title)


def _fit_title(told: Told) -> str:
    """The title as it stands, but not shouted; empty where it is too long to stand in front."""
    title = shown_title(told.title)
    title = in_small(title, told.text) if title.isupper() else title
    is_fit = 0 < len(title.split()) <= _MAX_WORDS and len(title) <= _MAX_CHARS
    return title if is_fit and re.search(r"[{}|<>]", title) is None else ""
