"""Any deck and any answer: what is looked at stays small, however much there is. Counted, not timed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from aiquiz.grading import MAX_TYPED_CHARS, answers, grade, lexemes, likeness, tokens, typed
from aiquiz.grading.numerals import digits_value
from aiquiz.model.interaction import Match, TextEntry
from aiquiz.model.response import Matched, Typed
from aiquiz.model.verdict import Outcome
from aiquiz.text import folded

# What reading all of a judged answer may cost, in characters handed to the folding and to the lexer.
MOST_FOLDED, MOST_LEXED = 260_000, 30_000
MANY = tuple(f"answer number {number} of many" for number in range(10_000))
LIGATURE = "\ufdfa"
"""One character that folding turns into eighteen."""


class Counted:
    """How many characters were folded and lexed."""

    def __init__(self) -> None:
        self.folded = self.lexed = 0


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    count = Counted()

    def counting_fold(text: str) -> str:
        plain = folded(text)
        count.folded += max(len(text), len(plain))
        return plain

    def counting_lexemes(text: str) -> tuple[lexemes.Lexeme, ...]:
        count.lexed += len(text)
        return lexemes.lexemes(text)

    for module in (typed, likeness, lexemes):
        monkeypatch.setattr(module, "folded", counting_fold)
    monkeypatch.setattr(tokens, "lexemes", counting_lexemes)
    answers.answer_of.cache_clear()
    likeness._mended.cache_clear()
    yield count
    answers.answer_of.cache_clear()
    likeness._mended.cache_clear()


HOSTILE = {
    "a huge number": (TextEntry(("100",)), "1e999999999"),
    "a tower of marks": (TextEntry(("Zürich",)), "Z" + "\u0301" * 200_000),
    "towers all over": (TextEntry(("a\u0301\u0302\u0303\u0304" * 100,)), "a\u0301\u0302\u0303\u0304" * 99),
    "200 kB": (TextEntry(("Opteron",)), "x" * 200_000),
    "200 kB of nothing": (TextEntry(("Opteron",)), " " * 200_000),
    "escape sequences": (TextEntry(("a",)), "\x1b]" * 100_000),
    "ten thousand accepted answers": (TextEntry(MANY), "answer numbr 9999 of many"),
    "ten thousand rivals": (TextEntry(("answer",), rivals=MANY), "anwser"),
    "growing answers": (TextEntry((LIGATURE * 500,) * 1000), LIGATURE * 27),
    "endless accepted answers": (TextEntry(tuple("é" * 100_000 + str(number) for number in range(100))), "x"),
    "fractions": (TextEntry(tuple("1/2 " * 120 + str(number) for number in range(30))), "1/3 " * 124),
    "lists": (TextEntry(tuple(", ".join("ab" * 20) + str(number) for number in range(30))), ", ".join("ba" * 20)),
    "brackets": (TextEntry(tuple(" (a" * 160 + str(number) for number in range(30))), " (a" * 160),
    "misspelt numbers": (TextEntry(tuple(f"{'milion ' * 70}{number}" for number in range(30))), "bilion " * 70),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_is_typed_little_of_it_is_looked_at(name: str, counted: Counted) -> None:
    entry, given = HOSTILE[name]
    assert grade(entry, Typed(given)).outcome is not Outcome.RIGHT
    assert counted.folded <= MOST_FOLDED
    assert counted.lexed <= MOST_LEXED


def test_an_ordinary_answer_is_read_twice_at_most(counted: Counted) -> None:
    assert grade(TextEntry(("20 million users", "20m")), Typed("twenty milion users")).outcome is Outcome.CLOSE
    assert counted.lexed <= 4 * len("twenty milion users")


def test_an_exact_answer_counts_wherever_it_stands_among_ten_thousand() -> None:
    assert grade(TextEntry(MANY), Typed(MANY[-1])).outcome is Outcome.RIGHT
    assert grade(TextEntry(MANY), Typed(MANY[3_000].upper())).outcome is Outcome.RIGHT


def test_other_forms_of_the_first_wordings_count_and_of_very_many_not_all() -> None:
    wordings = tuple(f"{number} million users" for number in range(1_000))
    assert grade(TextEntry(wordings), Typed("7,000,000")).outcome is Outcome.RIGHT
    assert grade(TextEntry(wordings), Typed("999,000,000")).outcome is not Outcome.RIGHT


def test_the_first_wording_counts_however_long_it_is() -> None:
    longest = "ü" * MAX_TYPED_CHARS
    assert grade(TextEntry((longest, "u")), Typed(longest.upper())).outcome is Outcome.RIGHT
    assert grade(TextEntry((longest, "u")), Typed("u" * MAX_TYPED_CHARS)).outcome is Outcome.RIGHT


@pytest.mark.parametrize(("given", "is_looked_at"), [(MAX_TYPED_CHARS, True), (MAX_TYPED_CHARS + 1, False)])
def test_an_answer_is_looked_at_up_to_500_characters(given: int, is_looked_at: bool) -> None:
    entry = TextEntry(("x" * given,))
    assert (grade(entry, Typed("x" * given)).outcome is Outcome.RIGHT) is is_looked_at


@pytest.mark.parametrize("digits", ["9" * 31, "1e31", "1e-31", "1e99999", "1e+0031"])
def test_a_number_that_would_be_huge_is_not_built(digits: str) -> None:
    assert digits_value(digits) is None


def test_two_thousand_pairs_are_compared_once_each() -> None:
    class Pair(tuple[str, str]):
        """A pair that counts how often it is compared."""

        times = 0
        __hash__ = tuple.__hash__

        def __eq__(self, other: object) -> bool:
            Pair.times += 1
            return tuple.__eq__(self, other)

    asked = tuple((str(number), f"{number} right") for number in range(2_000))
    made = tuple(Pair(pair) for pair in reversed(asked))
    assert grade(Match(asked), Matched(made)).outcome is Outcome.RIGHT
    assert Pair.times < 3 * len(asked)
