"""How one question with one answer can be asked, from the easiest way to the hardest."""

from __future__ import annotations

from aiquiz.grading.amounts import Amount, amount_in
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId, card_id
from aiquiz.model.interaction import Choice, Interaction, Recall, TextEntry
from aiquiz.model.item import Ask, Item
from aiquiz.text import word_count

__all__ = ["by_size", "card_of", "choice", "is_short", "ladder", "possible_asks"]

_SHORT_CHARS = 40
_SHORT_WORDS = 6
_MANY_DIGITS = 20


def is_short(answer: str) -> bool:
    """Whether an answer is quick to type: one line of at most 40 characters and 6 words."""
    return len(answer) <= _SHORT_CHARS and "\n" not in answer and word_count(answer) <= _SHORT_WORDS


def by_size(options: tuple[str, ...]) -> tuple[str, ...] | None:
    """`options` from the smallest to the greatest; None unless all are amounts of one unit."""
    if all(len(option) < _MANY_DIGITS and option.isascii() and option.isdecimal() for option in options):
        return tuple(sorted(options, key=int))  # years, mostly: no need to look for units
    amounts: list[Amount] = []
    for option in options:
        amount = amount_in(option)
        if amount is None or (amounts and amount.unit != amounts[0].unit):
            return None  # as a rule at the first option: most are words
        amounts.append(amount)
    return tuple(option for _, option in sorted(zip(amounts, options, strict=True), key=lambda pair: pair[0].value))


def choice(right: tuple[str, ...], wrong: tuple[str, ...], *, several: bool = False) -> Choice:
    """The choice among `right` and `wrong`, all distinct; amounts of one unit stand in order of size."""
    options = right + wrong
    sized = by_size(options)
    shown = sized or options
    return Choice(shown, frozenset(shown.index(text) for text in right), several, fixed_order=sized is not None)


def possible_asks(answer: str, distractors: tuple[str, ...]) -> tuple[Ask, ...]:
    """The ways an author may insist on: choosing needs distractors, typing an answer of one line."""
    choose = (Ask.CHOOSE,) if distractors else ()
    type_it = () if "\n" in answer else (Ask.TYPE,)
    return (Ask.FLIP, *choose, *type_it)


def ladder(
    answer: str,
    accept: tuple[str, ...],
    distractors: tuple[str, ...],
    ask: Ask | None,
    tolerance: float | None = None,
) -> tuple[Interaction, ...]:
    """The ways to ask, easiest first: only the one `ask` names where that is possible, else the whole ladder.

    With distractors: choose, then type a short answer or recall a long one. Without: recall, then type if short.
    """
    typed = TextEntry((answer, *accept), tolerance, rivals=distractors)
    if ask in possible_asks(answer, distractors):
        if ask is Ask.CHOOSE:
            return (choice((answer,), distractors),)
        return (typed,) if ask is Ask.TYPE else (Recall(answer),)
    if distractors:
        return (choice((answer,), distractors), typed if is_short(answer) else Recall(answer))
    return (Recall(answer), typed) if is_short(answer) else (Recall(answer),)


def card_of(deck: DeckId, item: Item, part: str, prompt: str, answer: str, ways: tuple[Interaction, ...]) -> Card:
    """The card `part` of `item`, with all that its item says of it."""
    return Card(
        id=card_id(deck, item.id, part),
        deck=deck,
        item=item.id,
        prompt=prompt,
        answer=answer,
        ways=ways,
        explanation=item.explanation,
        evidence=item.evidence,
        tags=item.tags,
    )
