"""How a typed answer differs from the right one, for the eye."""

from __future__ import annotations

from difflib import SequenceMatcher

from aiquiz.model.verdict import Difference, DifferenceKind

__all__ = ["difference"]

_MAX_CHARS = 200


def difference(typed: str, expected: str) -> tuple[Difference, ...]:
    """The stretches that lead from `typed` to `expected`: shared, typed too much, missing.

    Letter by letter where the two are much alike; otherwise the whole texts, since a patchwork of shared letters
    tells nobody anything. Texts longer than 200 characters are compared whole.
    """
    if typed == expected:
        return (Difference(DifferenceKind.SAME, expected),) if expected else ()
    matcher = SequenceMatcher(None, typed.casefold(), expected.casefold(), autojunk=False)
    is_long = max(len(typed), len(expected)) > _MAX_CHARS
    # Case folding may change a text's length (ß → ss); offsets would then point beside the letters.
    is_shifted = len(typed.casefold()) != len(typed) or len(expected.casefold()) != len(expected)
    if is_long or is_shifted or matcher.ratio() < 0.6:
        whole = (Difference(DifferenceKind.EXTRA, typed), Difference(DifferenceKind.MISSING, expected))
        return tuple(part for part in whole if part.text)
    parts: list[Difference] = []
    for tag, typed_from, typed_to, expected_from, expected_to in matcher.get_opcodes():
        if tag == "equal":
            parts.append(Difference(DifferenceKind.SAME, expected[expected_from:expected_to]))
            continue
        if typed_from < typed_to:
            parts.append(Difference(DifferenceKind.EXTRA, typed[typed_from:typed_to]))
        if expected_from < expected_to:
            parts.append(Difference(DifferenceKind.MISSING, expected[expected_from:expected_to]))
    return tuple(parts)
