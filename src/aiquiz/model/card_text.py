"""By what a card is known again."""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["CardText"]


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card asked and what the answer was, cut to 400 and 200 characters: by this it is known again."""

    prompt: str
    answer: str
