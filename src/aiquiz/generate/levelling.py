"""The last look at a deck as a whole: who knows nothing must not do better than by guessing blindly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.kinds import Cloze, Qa
from aiquiz.lint import RULES, Objection, sheet_of
from aiquiz.lint.rules.echo import ECHOING_KEYS
from aiquiz.lint.rules.leaks import LEAKS
from aiquiz.lint.rules.longest import LONGEST_KEYS
from aiquiz.lint.rules.place import PLACE_OF_KEYS
from aiquiz.lint.words import holds_phrase
from aiquiz.model.deck import Deck

__all__ = ["levelled"]

_ABOUT_OPTIONS: Final = frozenset(rule.code for rule in (LONGEST_KEYS, ECHOING_KEYS, PLACE_OF_KEYS))


def levelled(
    chosen: Sequence[Candidate], deck_of: Callable[[Sequence[Candidate]], Deck]
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The candidates with which the deck keeps the rules that judge it as a whole, and those dropped, with the reason.

    Where options give too much away over the deck, one question after the other is asked without them; of two that
    ask or tell the same, one goes; where one tells the other's answer, the one that promises less. `deck_of` makes the
    deck of some candidates, an item for each in order.
    """
    kept = list(chosen)
    dropped: list[tuple[Candidate, str]] = []
    while objection := _first_objection(deck := deck_of(kept)):
        at = next(index for index, item in enumerate(deck.items) if item.id == objection.item)
        plain = _without_options(kept[at]) if objection.code in _ABOUT_OPTIONS else None
        if objection.code == LEAKS.code and (teller := _lesser_teller(kept, at, deck_of)) is not None:
            dropped.append((kept.pop(teller), "it states the answer of a question that more readers let pass"))
        elif plain is None:
            dropped.append((kept.pop(at), objection.message))
        else:
            kept[at] = plain
    return tuple(kept), tuple(dropped)


def _first_objection(deck: Deck) -> Objection | None:
    sheet = sheet_of(deck)
    found = (objection for rule in RULES if not rule.is_per_item for objection in rule.objections(sheet))
    return next(found, None)


def _lesser_teller(kept: Sequence[Candidate], at: int, deck_of: Callable[[Sequence[Candidate]], Deck]) -> int | None:
    """Which question, without which nobody tells the answer of that `at`, promises less than it; None where none does.

    What more than one tells goes itself.
    """
    asked = kept[at]
    for index, one in enumerate(kept):
        if one.promise < asked.promise and any(holds_phrase(one.prompt, answer) for answer in asked.answers):
            rest = [each for each in kept if each is not one]
            deck = deck_of(rest)
            mine = deck.items[rest.index(asked)].id
            if all(objection.item != mine for objection in LEAKS.objections(sheet_of(deck))):
                return index
    return None


def _without_options(candidate: Candidate) -> Candidate | None:
    """The same question to be answered freely; None where it lives by its options."""
    if not candidate.distractors or not isinstance(candidate.body, Cloze | Qa):
        return None
    return replace(candidate, distractors=(), body=replace(candidate.body, distractors=()))
