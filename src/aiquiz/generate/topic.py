"""What an article is about, in a word or two: shown before a question whose sentence takes it for granted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from aiquiz.generate.lexicon import ORGANISATION_HEADS, PLACE_HEADS
from aiquiz.generate.wording import content_words, holds_phrase

__all__ = ["topic_of"]

_MAX_WORDS: Final = 7
_MAX_CHARS: Final = 44
_BREAK: Final = re.compile(r"(?:: | [–—-] )")
_LEADING_SHARE, _AHEAD_SHARE = 0.22, 0.1
"""A name that stands in this part of all sentences is what they are about; less will do if it is far ahead."""
_WORD_SHARE: Final = 0.08


def topic_of(title: str, texts: tuple[str, ...], names: Mapping[str, int], places: frozenset[str]) -> str:
    """A label for the article of the sentences `texts`; empty where nothing short tells the topic.

    It is the name that leads all others, else a name in the title, else a word of the title that the article keeps
    using, else the title, where short. `names` are the article's, with the number of sentences each stands in;
    `places` those that are places, which lead only where the title names them.
    """
    held = [name for name in names if holds_phrase(title, name) and name not in ORGANISATION_HEADS | PLACE_HEADS]
    leading = [name for name in _leading(names, len(texts)) if name in held or name not in places]
    whole = [name for name in leading or held if not any(name != other and holds_phrase(other, name) for other in held)]
    if whole:
        return max(whole, key=lambda name: (name in held, names[name], name))
    return _key_word(title, texts) or _short_title(title)


def _leading(names: Mapping[str, int], sentences: int) -> list[str]:
    """The names that lead all others by the number of their sentences."""
    if not names or sentences <= 3:
        return []
    first, *rest = sorted(names, key=lambda name: -names[name])
    is_ahead = names[first] >= _AHEAD_SHARE * sentences and all(names[first] >= 2 * names[other] for other in rest)
    return [first] if is_ahead else [name for name in names if names[name] >= _LEADING_SHARE * sentences]


def _key_word(title: str, texts: tuple[str, ...]) -> str:
    """The word of a longer title that most sentences use, where it is in enough of them; plural endings aside."""
    if len(title.split()) <= 3:
        return ""
    stems = {word: word.removesuffix("s") for word in content_words(title) if not word.endswith("ed")}
    counts = {
        word: sum(re.search(rf"\b{re.escape(stem)}", text, re.I) is not None for text in texts)
        for word, stem in stems.items()
    }
    best = max(counts, key=lambda word: counts[word], default="")
    return best.capitalize() if best and counts[best] >= max(_WORD_SHARE * len(texts), 3) else ""


def _short_title(title: str) -> str:
    title = " ".join(title.split()).strip(" .")
    parts = (title, _BREAK.split(title, maxsplit=1)[0])
    return next((part for part in parts if _is_label(part)), "")


def _is_label(part: str) -> bool:
    is_short = 0 < len(part) <= _MAX_CHARS and len(part.split()) <= _MAX_WORDS
    return is_short and re.search(r"[?!:{}]", part) is None
