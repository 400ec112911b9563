"""Item writing: what makes a question guessable, ambiguous or unreadable. A rule is one file and one line here.

The sources are the usual guidelines for multiple-choice items (Haladyna, Downing and Rodriguez 2002), as far as a
program can tell whether they are kept. `aiquiz check` reports what the rules find, and `generate` keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiquiz.errors import Code
from aiquiz.lint.base import Objection, Rule
from aiquiz.lint.question import Question, Sheet, sheet_of
from aiquiz.lint.rules.absolutes import ABSOLUTES
from aiquiz.lint.rules.catchall import CATCH_ALL
from aiquiz.lint.rules.echo import ECHOING_KEY, ECHOING_KEYS
from aiquiz.lint.rules.grammar import GRAMMAR
from aiquiz.lint.rules.leaks import LEAKS
from aiquiz.lint.rules.length import TOO_LONG
from aiquiz.lint.rules.longest import LONGEST_KEY, LONGEST_KEYS
from aiquiz.lint.rules.negatives import NEGATIVES
from aiquiz.lint.rules.place import PLACE_OF_KEYS
from aiquiz.lint.rules.pronouns import PRONOUNS
from aiquiz.lint.rules.repeats import REPEATS
from aiquiz.lint.rules.topic import TOPIC
from aiquiz.lint.rules.twins import TWINS
from aiquiz.model.deck import Deck

__all__ = ["CODES", "RULES", "Objection", "Question", "Rule", "Sheet", "lint", "lint_question", "sheet_of"]

RULES: Final[tuple[Rule, ...]] = (
    LONGEST_KEY,
    LONGEST_KEYS,
    PLACE_OF_KEYS,
    ECHOING_KEY,
    ECHOING_KEYS,
    GRAMMAR,
    REPEATS,
    LEAKS,
    CATCH_ALL,
    ABSOLUTES,
    NEGATIVES,
    TOO_LONG,
    PRONOUNS,
    TOPIC,
    TWINS,
)
"""Every rule, by code."""
CODES: Final[Mapping[str, Code]] = {rule.code: rule.explained for rule in RULES}


def lint(deck: Deck) -> tuple[Objection, ...]:
    """What the rules have against a deck, rule by rule, each rule's in the order of the items."""
    sheet = sheet_of(deck)
    return tuple(objection for rule in RULES for objection in rule.objections(sheet))


def lint_question(question: Question, title: str = "") -> Objection | None:
    """The first objection to a question by itself, in a deck of that title; None where there is none."""
    sheet = Sheet(title, (question,))
    found = (objection for rule in RULES if rule.is_per_item for objection in rule.objections(sheet))
    return next(found, None)
