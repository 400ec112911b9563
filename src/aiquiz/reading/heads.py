"""Which of the headings above a text is its title, where the source does not say: neither the name of the site, nor
that of a section, nor what counts the text among others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from aiquiz.reading.phrases import LABELS, bare
from aiquiz.text import folded, words

__all__ = ["counter_of", "first_title"]

_COUNTED: Final = re.compile(
    r"(?P<noun>chapter|section|part|lesson|unit|module|lecture|room|gallery|hall|exhibit|case|panel|episode|issue|volume)"
    r" (?:\d[\d.]*|[ivx]+|[a-d])\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"(?:\d+\.\d+\.?|1[.)]?) ")
"""“9.1 A divided empire” and “1 A widow” are parts of what they stand in."""
_NO_TITLE: Final = re.compile(r"\||; ")
"""“Sign in | Subscribe”, “Norland painter; born in Olm”: a line of things to press, or of dates."""
_LONGEST_LABEL_WORDS: Final = 3
_LEAST_LETTERS: Final = 4
_USED_FROM: Final = 2
"""A word that the text has so often is one of its own: the name of a site is not."""
_SHOUTED_FROM: Final = 6
"""One in capitals over a title that is not may be a section's, such as TECHNOLOGY, which its text may use too."""


def counter_of(heading: str) -> str:
    """What a heading counts its text as, “gallery” of “GALLERY 3: INLAND SEAS”; empty where it counts nothing."""
    found = _COUNTED.match(heading.strip())
    return found["noun"].lower() if found else ""


def first_title(headings: Mapping[int, str], text: str) -> int:
    """The index of the heading that is the title. `headings` are those of the top level; `text` is what follows them.

    It is the first of more than three words, or a shorter one before it whose every word the text goes on using.
    """
    used = Counter(_stem(word) for word in words(folded(text)))
    plain = {index: one for index, one in headings.items() if not (counter_of(one) or _NO_TITLE.search(one))}
    plain = {index: heading for index, heading in plain.items() if not _NUMBERED.match(heading)} or plain
    plain = plain or dict(headings)
    are_shouted = all(heading.isupper() for heading in plain.values())
    long = [index for index, heading in plain.items() if len(words(heading)) > _LONGEST_LABEL_WORDS]
    told = [index for index in long if _is_mostly_used(_own_words(plain[index]), used)]
    first_long = next(iter(told or long), None)
    for index, heading in plain.items():
        if index == first_long:
            break
        own = _own_words(heading)
        least = _SHOUTED_FROM if told and heading.isupper() and not are_shouted else _USED_FROM
        if own and bare(heading) not in LABELS and all(used[word] >= least for word in own):
            return index
    if first_long is not None:
        return first_long
    return max(plain, key=lambda index: (len(words(plain[index])), -index))


def _is_mostly_used(own: list[str], used: Counter[str]) -> bool:
    return 2 * sum(used[word] > 0 for word in own) >= max(len(own), 1)


def _own_words(heading: str) -> list[str]:
    return [_stem(word) for word in words(folded(heading)) if len(word) >= _LEAST_LETTERS and not word[0].isdigit()]


def _stem(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s")
