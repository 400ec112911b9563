"""Headings that only who has read the section understands: “A Planet in a Bottle”, “Getting It Right”, “"Onward!"”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.generate.language.wording import content_words

__all__ = ["is_clever"]

_QUOTED: Final = re.compile(r"[“\"‘'][^“”\"]+[”\"’'](?=$|[\s,.:;])")
_TO_READER: Final = re.compile(r"\b(?i:this|these|you|your|yours|we|us|our|my|me)\b|(?:^|\b[a-z]+ )I\b")
"""“The Original Bears This Sign”: which sign?"""
_SPOKEN: Final = re.compile(r"(?:(?:And|So|But|Or|Yet|Not|Never|Nearly|Only|Just)\b|(?:First|Next|Then),)", re.I)
"""“And Afterwards?”, “First, the Yarn”: as if the sentence before were still heard."""
_INDEFINITE: Final = re.compile(r"(?:An?|Another) ", re.I)
_POINTING: Final = re.compile(r"\b(?:it|her|him|them|that|who|which|nobody|everybody|something)\b", re.I)
"""“Keeping Her”, “The Word That Vanished”."""
_ASKING: Final = re.compile(r"(?:How|Why|What|When|Who|Where|Which|Whose|Was|Were|Is|Are|Did|Does|Do)\b", re.I)
_NUMBERED: Final = re.compile(r"\w+ \d|\d")
_STEM_CHARS: Final = 7


def is_clever(heading: str, section: str) -> bool:
    """Whether a heading says in no plain words what its section is about.

    Whatever else it is, it is plain where the section uses a word of it; a sort of question, or a bare noun, is plain.
    """
    if _ASKING.match(heading):
        return False
    bare = _QUOTED.sub(" ", heading)
    if bare != heading and not content_words(bare):
        return True
    if _TO_READER.search(heading):
        return True
    if _is_used(heading, section):
        return False
    first = heading.split(" ")[0].casefold()
    is_counting = first in NUMBER_WORDS and not _NUMBERED.search(heading)
    is_pointing = _INDEFINITE.match(heading) or _POINTING.search(heading)
    return bool(_SPOKEN.match(heading) or is_pointing or is_counting)


def _is_used(heading: str, section: str) -> bool:
    small = section.casefold()
    stems = (stem_of(word.casefold())[:_STEM_CHARS] for word in content_words(heading))
    return any(re.search(rf"\b{re.escape(stem)}", small) for stem in stems)
