"""What the schedule foretold of every answer to a returning card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating, Reset, Review, Step
from aiquiz.schedule import Scheduler
from aiquiz.stats import Foretold

__all__ = ["foretold"]


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
