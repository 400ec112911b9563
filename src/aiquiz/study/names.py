"""Names of thousands of cards in one text: a fourth of what they take one by one, and looked through as quickly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aiquiz.model.ids import CardId
from aiquiz.values import dataclass

__all__ = ["Names"]

_END = "\n"
"""Stands in no name: what enters the model as a line has none."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names in their order. A place is a number by which one of them is found; that of the first is 0."""

    text: str = _END
    """Each name with a line feed before it and behind it, two neighbours sharing one."""

    @classmethod
    def of(cls, cards: Iterable[CardId]) -> Names:
        """These names, none of them twice."""
        joined = _END.join(cards)
        return cls(f"{_END}{joined}{_END}" if joined else _END)

    def __contains__(self, card: object) -> bool:
        return self.place_of(str(card)) >= 0

    def __iter__(self) -> Iterator[CardId]:
        return self.since(0)

    def since(self, place: int) -> Iterator[CardId]:
        """The name at this place, and those that follow."""
        while not self.is_end(place):
            yield self.at(place)
            place = self.after(place)

    def at(self, place: int) -> CardId:
        """The name at this place, which is not the end."""
        return CardId(self.text[place + 1 : self.after(place)])

    def after(self, place: int) -> int:
        """The place of the name behind it, or the end."""
        return self.text.index(_END, place + 1)

    def is_end(self, place: int) -> bool:
        """Whether no name begins here."""
        return place == len(self.text) - 1

    def place_of(self, card: str, since: int = 0) -> int:
        """Where this name is, from place `since` on; −1 where it is not."""
        return self.text.find(f"{_END}{card}{_END}", since)

    def count(self, since: int, until: int) -> int:
        """How many names begin from one place on, before another."""
        return self.text.count(_END, since, until)

    def without(self, place: int) -> Names:
        """All but the name at this place."""
        return Names(self.text[:place] + self.text[self.after(place) :])
