"""What the schedule foretold of every answer to a returning card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating, Reset, Review, Step
from aiquiz.schedule import Scheduler
from aiquiz.stats import Calibration, Foretold, Level, calibration, levels
from aiquiz.store import Store
from aiquiz.values import dataclass

__all__ = ["Foretelling", "foretelling", "foretold"]

_MOST_ANSWERS = 20_000
"""A log with more is sampled: so many are replayed in about a second."""


@dataclass(frozen=True, slots=True)
class Foretelling:
    """How well the schedule foretold the answers: judged against simpler forecasts (None: too few), and by chance.

    It goes by all answers to `cards` cards, of the `of_cards` that were answered.
    """

    judged: Calibration | None
    levels: tuple[Level, ...]
    cards: int
    of_cards: int

    @property
    def sample(self) -> str:
        """A sentence on the cards it goes by; empty where these are all."""
        if self.cards == self.of_cards:
            return ""
        return f"From a sample: all answers to {self.cards:,} of your {self.of_cards:,} cards."


def foretelling(scheduler: Scheduler, store: Store, most_answers: int = _MOST_ANSWERS) -> Foretelling:
    """How well `scheduler` foretold what `store` holds; where there are many more answers than so many, by a sample."""
    sample = store.sample(most_answers)
    found = tuple(foretold(scheduler, sample.steps))
    return Foretelling(calibration(found), levels(found), sample.cards, sample.of_cards)


def foretold(scheduler: Scheduler, steps: Iterable[Step]) -> Iterator[Foretold]:
    """One for each first answer of a later day to a card that had been sent into the future.

    Where one of n options was chosen, the chance of a lucky guess is added: 1/n + (1 − 1/n) · chance of recall.
    `steps` stand in the order of replay.
    """
    memories: dict[CardId, MemoryState] = {}
    for review in steps:
        if isinstance(review, Reset):
            memories.pop(review.card, None)
        if not isinstance(review, Review):
            continue
        memory = memories.get(review.card)
        if memory is not None and memory.state is CardState.REVIEW and review.study_day > memory.last_day:
            guess = 1 / len(review.options) if review.way == "choice" and review.options else 0.0
            chance = guess + (1 - guess) * scheduler.retrievability(memory, review.study_day)
            yield Foretold(chance, review.rating is not Rating.AGAIN)
        memories[review.card] = scheduler.applied(memory, review)
