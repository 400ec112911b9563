"""Judging what was picked, put in order or joined."""

from __future__ import annotations

from itertools import pairwise

from aiquiz.model.interaction import Choice, Match, Order
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome, Verdict

__all__ = ["chosen_text", "grade_arranged", "grade_chosen", "grade_matched", "pairs_text"]


def grade_chosen(choice: Choice, picked: frozenset[int]) -> Verdict:
    """Right when exactly the right options were picked; partly when some of several right ones were."""
    given, expected = chosen_text(choice, picked), chosen_text(choice, choice.correct)
    if picked == choice.correct:
        return _verdict(Outcome.RIGHT, given, expected)
    some_right = choice.several and bool(picked & choice.correct)
    return _verdict(Outcome.PARTLY if some_right else Outcome.WRONG, given, expected)


def grade_arranged(order: Order, sequence: tuple[str, ...]) -> Verdict:
    """Right in the one order; partly where more than half of the neighbours follow each other as they should."""
    given, expected = "\n".join(sequence), "\n".join(order.sequence)
    if sequence == order.sequence:
        return _verdict(Outcome.RIGHT, given, expected)
    place = {line: index for index, line in enumerate(order.sequence)}
    known = [place[line] for line in sequence if line in place]
    rising = sum(1 for first, second in pairwise(known) if first < second)
    return _verdict(Outcome.PARTLY if 2 * rising > len(order.sequence) - 1 else Outcome.WRONG, given, expected)


def grade_matched(match: Match, pairs: tuple[tuple[str, str], ...]) -> Verdict:
    """Right when every line has its partner; partly when some have."""
    made = frozenset(pairs)
    right = sum(1 for pair in match.pairs if pair in made)
    given, expected = pairs_text(pairs), pairs_text(match.pairs)
    if right == len(match.pairs) == len(pairs):
        return _verdict(Outcome.RIGHT, given, expected)
    return _verdict(Outcome.PARTLY if right else Outcome.WRONG, given, expected)


def chosen_text(choice: Choice, picked: frozenset[int]) -> str:
    """The picked options in their order, joined; places that do not exist are passed over."""
    return "; ".join(text for place, text in enumerate(choice.options) if place in picked)


def pairs_text(pairs: tuple[tuple[str, str], ...]) -> str:
    """One pair a line: `left → right`."""
    return "\n".join(f"{left} → {right}" for left, right in pairs)


def _verdict(outcome: Outcome, given: str, expected: str) -> Verdict:
    """Only a wholly right answer counts as remembered: what was missing must come back."""
    return Verdict(outcome, Rating.GOOD if outcome is Outcome.RIGHT else Rating.AGAIN, given, expected)
