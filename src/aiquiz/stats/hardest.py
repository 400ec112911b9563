"""What is missed most, by card and by tag."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.model.ids import CardId
from aiquiz.stats.sums import CardSums
from aiquiz.values import dataclass

__all__ = ["FEWEST_FOR_TAG", "Misses", "hardest_cards", "misses_of", "weakest_tags"]

FEWEST_FOR_TAG = 5
"""A tag is judged from so many answers on; fewer say little about it."""


@dataclass(frozen=True, slots=True)
class Misses:
    """Answers to returning cards, and how many of them were misses (rated Again)."""

    missed: int = 0
    answers: int = 0

    @property
    def share(self) -> float:
        """Missed of all, 0–1; 0 where there is no answer."""
        return self.missed / self.answers if self.answers else 0.0


def misses_of(cards: Mapping[CardId, CardSums]) -> dict[CardId, Misses]:
    """For every card that came back on a later day, what became of it then.

    Only a card's first answer of a day counts: what is missed twice within ten minutes was forgotten once. The very
    first answer is none: there was nothing to remember yet.
    """
    return {card: Misses(one.missed, one.held + one.missed) for card, one in cards.items() if one.held + one.missed}


def hardest_cards(misses: Mapping[CardId, Misses], limit: int) -> tuple[tuple[CardId, Misses], ...]:
    """At most `limit` cards that were missed, most often first; of equals the one with the larger share first."""
    missed = [(card, one) for card, one in misses.items() if one.missed]
    return tuple(sorted(missed, key=lambda pair: (-pair[1].missed, -pair[1].share, pair[0]))[:limit])


def weakest_tags(
    misses: Mapping[CardId, Misses], tags: Mapping[CardId, tuple[str, ...]], limit: int
) -> tuple[tuple[str, Misses], ...]:
    """At most `limit` tags by the share that is missed, largest first; none with fewer than 5 answers or no miss."""
    # Plain numbers: there may be a hundred thousand cards.
    sums: dict[str, list[int]] = {}
    for card, one in misses.items():
        for tag in tags.get(card, ()):
            of_tag = sums.setdefault(tag, [0, 0])
            of_tag[0] += one.missed
            of_tag[1] += one.answers
    by_tag = {tag: Misses(*both) for tag, both in sums.items()}
    judged = [(tag, one) for tag, one in by_tag.items() if one.answers >= FEWEST_FOR_TAG and one.missed]
    return tuple(sorted(judged, key=lambda pair: (-pair[1].share, -pair[1].answers, pair[0]))[:limit])
