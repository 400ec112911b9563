"""Help before the answer, a step at a time: enough to get on the track, never the answer itself."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, assert_never

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["Hint", "hints_of"]

_SHORT_CHARS = 40
_FEWEST_LETTERS = 3
_LETTERS_FOR_TWO = 6
_MOST_FIRST_WORDS = 4
_COVER = "·"


@dataclass(frozen=True, slots=True)
class Hint:
    """One step of help: what to say, and the place of an option, as shown, that it strikes out."""

    text: str
    struck: int | None = None


def hints_of(card: Card, shown: Interaction, rng: random.Random) -> tuple[Hint, ...]:
    """The hints for `card` asked as `shown`, the gentlest first; empty where any would give the answer away.

    The author's own comes first, then: of options the wrong ones, until two are left; of a text its letters' number
    and the first of them; of an order what comes first; of a match one pair after another, until two are left.
    """
    own = (Hint(card.hint),) if card.hint and card.hint not in card.prompt else ()
    match shown:
        case Choice():
            return own + _struck(shown, rng)
        case TextEntry(accepted=accepted):
            return own + _of_text(accepted[0])
        case Recall(answer=answer):
            return own + _of_text(answer)
        case Order(sequence=sequence):
            return own + ((Hint(f"First comes: {sequence[0]}"),) if len(sequence) > 2 else ())
        case Match(pairs=pairs):
            return own + tuple(Hint(f"{left} → {right}") for left, right in pairs[:-2])
        case _:
            assert_never(shown)


def _struck(choice: Choice, rng: random.Random) -> tuple[Hint, ...]:
    wrong = [place for place in range(len(choice.options)) if place not in choice.correct]
    rng.shuffle(wrong)
    # At least one wrong option stays, and at least two options do.
    most = min(len(wrong) - 1, len(choice.options) - 2)
    return tuple(Hint(f"Not this one: {choice.options[place]}", place) for place in wrong[: max(most, 0)])


def _of_text(answer: str) -> tuple[Hint, ...]:
    if len(answer) > _SHORT_CHARS or "\n" in answer:
        words = answer.split()
        first = words[: max(1, min(len(words) // 4, _MOST_FIRST_WORDS))]
        return (Hint(f"It begins: {' '.join(first)} …"),) if len(words) > 1 else ()
    forms = dict.fromkeys(_covered(answer, letters) for letters in (1, 2))
    return tuple(Hint(f"It looks like this: {form}") for form in forms if form != answer)


def _covered(answer: str, letters: int) -> str:
    """`answer` with so many letters of each word to be seen; of short words fewer, so that most stays covered."""
    return " ".join(_covered_word(word, letters) for word in answer.split())


def _covered_word(word: str, letters: int) -> str:
    count = sum(char.isalnum() for char in word)
    seen = 0 if count < _FEWEST_LETTERS else 1 if count < _LETTERS_FOR_TWO else letters
    parts: list[str] = []
    for char in word:
        if not char.isalnum():
            parts.append(char)
        else:
            parts.append(char if seen > 0 else _COVER)
            seen -= 1
    return "".join(parts)
