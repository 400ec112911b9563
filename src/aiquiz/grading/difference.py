"""How a typed answer differs from the right one, for the eye."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from aiquiz.grading.lexemes import without_accents
from aiquiz.model.verdict import Difference, DifferenceKind

__all__ = ["difference"]

_MAX_CHARS = 200
# Below this share of common letters a patchwork of them tells nobody anything; slips are all above 0.7.
_ALIKE = 0.6
_WORD_WITH_SPACE = re.compile(r"\S+\s*")


def difference(typed: str, expected: str) -> tuple[Difference, ...]:
    """The stretches that lead from `typed` to `expected`: shared, typed too much, missing.

    Word by word; letter by letter within a word that is nearly right. Case and accents make no difference: a shared
    stretch stands as expected. Shared and missing stretches together are `expected`. Texts longer than 200
    characters are compared whole.
    """
    if max(len(typed), len(expected)) > _MAX_CHARS:
        return _merged(_replaced(typed, expected))
    mine, right = _WORD_WITH_SPACE.findall(typed.strip()), _WORD_WITH_SPACE.findall(expected.strip())
    from difflib import SequenceMatcher  # here: the first question is asked without it

    parts: list[Difference] = []
    for tag, i, j, k, m in SequenceMatcher(None, _keys(mine), _keys(right), autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Difference(DifferenceKind.SAME, "".join(right[k:m])))
        elif j - i == m - k:
            for word, wanted in zip(mine[i:j], right[k:m], strict=True):
                parts += _letters(word, wanted)
        else:
            parts += _replaced("".join(mine[i:j]), "".join(right[k:m]))
    return _merged(parts)


def _letters(word: str, right: str) -> list[Difference]:
    """The difference of two words; the whole words where they are little alike, or numbers."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, _keys(word), _keys(right), autojunk=False)
    alike = SequenceMatcher(None, word.strip().casefold(), right.strip().casefold(), autojunk=False).ratio()
    if alike < _ALIKE or any(char.isdigit() for char in word + right):
        return _replaced(word, right)
    parts: list[Difference] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        same = tag == "equal"
        parts += [Difference(DifferenceKind.SAME, right[k:m])] if same else _replaced(word[i:j], right[k:m])
    return parts


def _replaced(typed: str, expected: str) -> list[Difference]:
    return [Difference(DifferenceKind.EXTRA, typed), Difference(DifferenceKind.MISSING, expected)]


def _keys(texts: Sequence[str]) -> list[str]:
    """What makes two words, or two letters, the same."""
    return [without_accents(text.strip().casefold()) or text for text in texts]


def _merged(parts: Sequence[Difference]) -> tuple[Difference, ...]:
    """`parts` without empty ones, neighbours of one kind joined."""
    groups = groupby((part for part in parts if part.text), key=lambda part: part.kind)
    return tuple(Difference(kind, "".join(part.text for part in group)) for kind, group in groups)
