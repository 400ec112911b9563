"""How much of an article stands around each of its sentences: what comes back, and what it opens and ends with."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import fsum, log
from typing import Final

from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["Centrality", "centrality_of"]

_OPENING, _ENDING = 5, 4
"""So many sentences open an article, and so many end it: there its main things are said again."""
_MIDDLE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Centrality:
    """What the sentences of an article have in common, by their stems.

    `ranks` holds for each sentence the share of the others, from 0 to 1, that are less central; `using` where each stem
    stands, rows of tables aside; `opening` and `ending` what the first and last sentences say.
    """

    ranks: Mapping[int, float]
    using: Mapping[str, frozenset[int]]
    opening: frozenset[str]
    ending: frozenset[str]

    def rank(self, sentence: int) -> float:
        """How central a sentence is, from 0 to 1; the middle for one that was not counted."""
        return self.ranks.get(sentence, _MIDDLE)

    def saying_all(self, stems: Collection[str]) -> frozenset[int]:
        """The sentences that have every one of these stems; none for no stems."""
        found = [self.using.get(stem, frozenset[int]()) for stem in stems]
        return frozenset.intersection(*found) if found else frozenset()


def centrality_of(sentences: Sequence[Sentence], stems: Sequence[frozenset[str]]) -> Centrality:
    """Rank the sentences of prose by how alike they are to all others; `stems` are those of each, by index.

    The likeness of two is the cosine of their stems, each weighing as much as it is rare (degree centrality, after
    Erkan and Radev, “LexRank”, 2004). It is summed stem by stem, so that the work grows with the length only.
    """
    prose = [one for one in sentences if not one.is_row]
    using: dict[str, set[int]] = {}
    for one in prose:
        for stem in stems[one.index]:
            using.setdefault(stem, set()).add(one.index)
    rare = {stem: log((len(prose) + 1) / len(found)) ** 2 for stem, found in using.items()}
    # Exact sums, for the order of a set, which no run shares with the next, would break ties.
    length = {one.index: fsum(rare[stem] for stem in stems[one.index]) ** 0.5 for one in prose}
    near = Counter[str]()
    for one in prose:
        for stem in stems[one.index]:
            near[stem] += 1 / length[one.index]
    likeness = {
        index: fsum(rare[stem] * (near[stem] - 1 / size) for stem in stems[index]) / size if size else 0.0
        for index, size in length.items()
    }
    order = sorted(likeness.values())
    ranks = {index: bisect_left(order, value) / len(order) for index, value in likeness.items()}
    first, last = prose[:_OPENING], prose[-_ENDING:]
    return Centrality(
        ranks,
        {stem: frozenset(found) for stem, found in using.items()},
        frozenset[str]().union(*(stems[one.index] for one in first)),
        frozenset[str]().union(*(stems[one.index] for one in last)),
    )
