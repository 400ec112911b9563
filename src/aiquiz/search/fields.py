"""The fields of a search, one function each: from what is written after the colon to a test of a card."""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase

from aiquiz.model.memory import CardState
from aiquiz.search.facts import Answered, CardFacts
from aiquiz.text import folded

__all__ = ["FIELDS", "UnfitError", "is_sure_but_wrong", "needs_log", "plain", "words"]

Test = Callable[[CardFacts], bool]

_SURE_BUT_WRONG = "surewrong"


def needs_log(field: str, value: str) -> bool:
    """Whether `field:value` looks at answers."""
    return field in ("rated", "introduced") or (field == "is" and value.casefold() == _SURE_BUT_WRONG)


class UnfitError(Exception):
    """A value that the field cannot have."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


def words(value: str) -> Test:
    """Cards with `value` in question, answer or explanation, in whatever case and with or without accents."""
    wanted = plain(value)
    return lambda facts: any(
        wanted in plain(text) for text in (facts.card.prompt, facts.card.answer, facts.card.explanation)
    )


def plain(text: str) -> str:
    """`text` without case and accents."""
    same_case = folded(text)
    if same_case.isascii():
        return same_case  # nearly all text is, of every card that is put into the index
    return "".join(sign for sign in unicodedata.normalize("NFD", same_case) if not unicodedata.combining(sign))


def _pattern(value: str) -> Callable[[str], bool]:
    """Whether a name is `value`, in whatever case; `*` stands for anything."""
    wanted = re.sub(r"[\[\]?]", lambda sign: f"[{sign[0]}]", folded(value))
    return lambda name: fnmatchcase(folded(name), wanted)


def _tag(value: str) -> Test:
    if value.casefold() == "none":
        return lambda facts: not facts.card.tags
    fits, below = _pattern(value), _pattern(f"{value}::*")
    return lambda facts: any(fits(tag) or below(tag) for tag in facts.card.tags)


def _deck(value: str) -> Test:
    fits = _pattern(value)
    return lambda facts: fits(facts.card.deck)


def _item(value: str) -> Test:
    fits = _pattern(value)
    return lambda facts: fits(facts.card.item)


def _kind(value: str) -> Test:
    fits = _pattern(value)
    return lambda facts: fits(facts.kind)


def _is_due(facts: CardFacts) -> bool:
    return facts.memory is not None and facts.memory.due_day <= facts.today


def _is_in(state: CardState) -> Test:
    return lambda facts: facts.memory is not None and facts.memory.state is state


def is_sure_but_wrong(answers: Sequence[Answered]) -> bool:
    """Answered wrong though the learner was sure, and not answered right on any later day; the oldest answer first."""
    error = next((one for one in reversed(answers) if one.is_sure and not one.was_right), None)
    if error is None:
        return False
    return not any(one.was_right and one.days_ago < error.days_ago for one in answers)


_STATES: Mapping[str, Test] = {
    "new": lambda facts: facts.memory is None,
    "learning": _is_in(CardState.LEARNING),
    "review": _is_in(CardState.REVIEW),
    "due": _is_due,
    "suspended": lambda facts: facts.is_suspended,
    "buried": lambda facts: facts.is_buried,
    "flagged": lambda facts: facts.is_flagged,
    "leech": lambda facts: facts.is_leech,
    _SURE_BUT_WRONG: lambda facts: is_sure_but_wrong(facts.answers),
}


def _is(value: str) -> Test:
    found = _STATES.get("learning" if value.casefold() == "learn" else value.casefold())
    if found is None:
        raise UnfitError("it knows " + ", ".join(_STATES))
    return found


_PROPERTIES: Mapping[str, Callable[[CardFacts], float | None]] = {
    "s": lambda facts: facts.memory.stability if facts.memory else None,
    "d": lambda facts: facts.memory.difficulty if facts.memory else None,
    "r": lambda facts: facts.retrievability,
    "ivl": lambda facts: facts.memory.due_day - facts.memory.last_day if facts.memory else None,
    "due": lambda facts: facts.memory.due_day - facts.today if facts.memory else None,
    "reps": lambda facts: facts.memory.repetitions if facts.memory else 0,
    "lapses": lambda facts: facts.memory.lapses if facts.memory else 0,
}
_OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip
_COMPARISON = re.compile(r"([a-z]+)(<=|>=|!=|<|>|=)(-?\d{1,9}(?:\.\d{1,9})?)", re.IGNORECASE)


def _prop(value: str) -> Test:
    found = _COMPARISON.fullmatch(value)
    read = _PROPERTIES.get(found[1].casefold()) if found else None
    if found is None or read is None:
        raise UnfitError(f"for example prop:s<7, with one of {', '.join(_PROPERTIES)}")
    compare, number = _OPERATORS[found[2]], float(found[3])

    def test(facts: CardFacts) -> bool:
        known = read(facts)
        return known is not None and compare(known, number)

    return test


def _rated(value: str) -> Test:
    found = re.fullmatch(r"(\d{1,5})(?::([1-4]))?", value)
    if found is None or int(found[1]) < 1:
        raise UnfitError("for example rated:3, answered within 3 days, or rated:3:1, of these with the rating 1")
    days, rating = int(found[1]), int(found[2] or 0)
    return lambda facts: any(
        answer.days_ago < days and (not rating or answer.rating == rating) for answer in facts.answers
    )


def _introduced(value: str) -> Test:
    if re.fullmatch(r"\d{1,5}", value) is None or int(value) < 1:
        raise UnfitError("for example introduced:7, first answered within 7 days")
    days = int(value)
    return lambda facts: bool(facts.answers) and max(answer.days_ago for answer in facts.answers) < days


FIELDS: Mapping[str, Callable[[str], Test]] = {
    "deck": _deck,
    "tag": _tag,
    "item": _item,
    "kind": _kind,
    "is": _is,
    "prop": _prop,
    "rated": _rated,
    "introduced": _introduced,
}
