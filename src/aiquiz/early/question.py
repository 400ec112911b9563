"""A card of the index as it is asked now: by which way, its options shuffled, whether there is help."""

from __future__ import annotations

from aiquiz.early.lean import parsed, shuffle
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Way = list[Any]  # as `aiquiz.index.packing` writes it: the interaction's name and its fields

__all__ = ["Asked", "asked_as"]

_CLIMB_STABILITY_DAYS = 3.0
_WANTED = {"flip": "Recall", "choose": "Choice", "type": "TextEntry"}
_MAY_BE_MARKED = ("$", "`", "*", "![", "\\(", "\\[", "~~~")
_LONG_CHARS = 40


class Asked:
    """The first question with all that its frame shows.

    `way` is the interaction's name; `texts` are the options, the lines to be ordered or to be matched, as shown;
    `partners` what they are matched with.
    """

    __slots__ = (
        "card", "done", "due", "has_hints", "is_flagged", "is_several", "learning", "left", "new", "partners", "prompt",
        "texts", "title", "way",
    )  # fmt: skip

    def __init__(self, card: str, prompt: str, way: str) -> None:
        self.card, self.prompt, self.way = card, prompt, way
        self.texts: tuple[str, ...] = ()
        self.partners: tuple[str, ...] = ()
        self.is_several = self.has_hints = self.is_flagged = False
        self.title = ""
        self.done = self.left = self.due = self.learning = self.new = 0

    @property
    def asking(self) -> str:
        """The name of its screen."""
        return "Several" if self.is_several else self.way

    @property
    def seen(self) -> tuple[str, ...]:
        """What somebody who answers has seen: by this the app tells whether it asks the same."""
        return (self.card, self.prompt, self.way, *self.texts)


def asked_as(
    card: str, body: str, stability: float, repetitions: int, asking: str, today: int, *, is_review: bool
) -> Asked:
    """The card called `card`, whose texts are `body`; `stability` is in days, `repetitions` 0 for a new card.

    Raises UnsureError where a text may be marked.
    """
    prompt, answer, ways, hint, *_ = parsed(body)
    way = _way(ways, answer, asking, is_known=is_review and stability >= _CLIMB_STABILITY_DAYS)
    seed = f"{card} {repetitions} {today}"
    asked = Asked(card, prompt, way[0])
    own_hint = bool(hint) and hint not in prompt
    match way:
        case ["Choice", options, correct, several, fixed_order]:
            places = list(range(len(options)))
            if not fixed_order:
                shuffle(places, seed)
            asked.texts = tuple(options[place] for place in places)
            asked.is_several = several
            asked.has_hints = own_hint or (len(options) > 2 and len(options) - len(set(correct)) > 1)
        case ["TextEntry", accepted, *_]:
            asked.has_hints = own_hint or _can_be_hinted(accepted[0])
        case ["Recall", text, *_]:
            asked.has_hints = own_hint or _can_be_hinted(text)
        case ["Order", sequence, *_]:
            asked.texts = _unsolved(sequence, seed)
            asked.has_hints = own_hint or len(sequence) > 2
        case ["Match", pairs]:
            asked.texts = tuple(left for left, _ in pairs)
            asked.partners = tuple(sorted((right for _, right in pairs), key=lambda text: (text.casefold(), text)))
            asked.has_hints = own_hint or len(pairs) > 2
        case _:
            raise UnsureError(way[0])
    if any(mark in text for text in (prompt, *asked.texts, *asked.partners) for mark in _MAY_BE_MARKED):
        raise UnsureError("marked text")
    return asked


def _way(ways: list[Way], answer: str, asking: str, *, is_known: bool) -> Way:
    """The way that is wanted, where the card has it; else by the ladder."""
    wanted = _WANTED.get(asking)
    for way in ways:
        if way[0] == wanted:
            return way
    if asking == "flip" and len(ways) > 1:
        return ["Recall", answer]
    return ways[-1 if is_known else 0]


def _unsolved(sequence: list[str], seed: str) -> tuple[str, ...]:
    shown = list(sequence)
    shuffle(shown, seed)
    if shown == sequence:
        shown.append(shown.pop(0))
    return tuple(shown)


def _can_be_hinted(answer: str) -> bool:
    if len(answer) > _LONG_CHARS or "\n" in answer:
        return len(answer.split()) > 1
    return any(map(str.isalnum, answer)) or " ".join(answer.split()) != answer
