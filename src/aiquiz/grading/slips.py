"""Slips of the fingers: when a word is another one misspelt, and when it is another word."""

from __future__ import annotations

__all__ = ["is_slip_of", "respelt"]

# One slip from four letters on, two from nine on: in a shorter word one letter makes another word too easily.
_ONE_SLIP_CHARS = 4
_ANY_SLIP_CHARS = 6
_TWO_SLIPS_CHARS = 9
# Words that differ in one of these parts alone mean different things, often opposite ones.
_BEGINNINGS = (
    ("hyper", "hypo"), ("inter", "intra", "intro"), ("macro", "micro"), ("endo", "exo", "ecto", "epi"), ("ab", "ad"),
    ("ante", "anti"), ("pre", "pro", "per"), ("mono", "di", "bi", "tri", "poly"), ("over", "under"), ("super", "sub"),
    ("homo", "hetero"), ("kilo", "milli", "mega", "giga"), ("east", "west"), ("north", "south"), ("im", "em"),
)  # fmt: skip
_ENDINGS = (
    ("ate", "ite", "ide"), ("ane", "ene", "yne"), ("ase", "ose"), ("er", "ee", "or"), ("east", "west"),
    ("ctite", "gmite"), ("phobia", "philia"), ("gram", "graph"), ("scope", "scopy"), ("al", "le"), ("ary", "ery"),
    ("anol", "anal"), ("onomy", "ology"),
)  # fmt: skip


def is_slip_of(word: str, right: str) -> bool:
    """Whether `word` is `right` (both folded, different) with a slip or two, and no other likely word.

    Letters left out, doubled, swapped or struck beside the right key; never the first letter, never where a digit is
    involved, and in four or five letters no exchanged letter either: `Iraq` is no slip of `Iran`. The shorter word
    decides how many slips there may be: `Austria` is no slip of `Australia`.
    """
    shorter = min(len(word), len(right))
    if shorter < _ONE_SLIP_CHARS or any(char.isdigit() for char in word + right):
        return False
    is_swap = len(word) == len(right) and sorted(word) == sorted(right)
    if word[0] != right[0] and not (is_swap and word[:2] == right[1::-1]):
        return False
    if shorter < _ANY_SLIP_CHARS and len(word) == len(right) and not is_swap:
        return False
    allowed = 2 if shorter >= _TWO_SLIPS_CHARS else 1
    from rapidfuzz.distance import OSA  # here: the first question is asked without it

    if OSA.distance(word, right, score_cutoff=allowed) > allowed:
        return False
    return not _differ_in_a_part(word, right)


def respelt(word: str, vocabulary: tuple[str, ...]) -> str | None:
    """The one word of `vocabulary` that `word` is a slip of; None where it is none, or of several."""
    if word in vocabulary:
        return None
    meant = [known for known in vocabulary if is_slip_of(word, known)]
    return meant[0] if len(meant) == 1 else None


def _differ_in_a_part(word: str, right: str) -> bool:
    for parts in _BEGINNINGS:
        mine, theirs = _rests(word, parts, at_end=False), _rests(right, parts, at_end=False)
        if any(part != other and rest == theirs[other] for part, rest in mine.items() for other in theirs):
            return True
    for parts in _ENDINGS:
        mine, theirs = _rests(word, parts, at_end=True), _rests(right, parts, at_end=True)
        if any(part != other and rest == theirs[other] for part, rest in mine.items() for other in theirs):
            return True
    return False


def _rests(word: str, parts: tuple[str, ...], *, at_end: bool) -> dict[str, str]:
    """What is left of `word` without each of `parts` that it has."""
    if at_end:
        return {part: word[: -len(part)] for part in parts if word.endswith(part)}
    return {part: word[len(part) :] for part in parts if word.startswith(part)}
