"""Verdicts on what was picked, ordered, joined, flipped or given up, and the rating each suggests."""

from __future__ import annotations

import pytest

from aiquiz.grading import MAX_TYPED_CHARS, grade
from aiquiz.grading.amounts import amount_in
from aiquiz.grading.dates import CalendarDate
from aiquiz.grading.difference import difference
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, DontKnow, Matched, Response, Revealed, Typed
from aiquiz.model.review import Rating
from aiquiz.model.verdict import DifferenceKind, Outcome

SINGLE = Choice(("2015", "2018", "2020"), frozenset({1}))
SEVERAL = Choice(("Altman", "Bezos", "Musk", "Gates"), frozenset({0, 2}), several=True)
ORDER = Order(("OpenAI", "Neuralink", "Anthropic", "xAI"))
MATCH = Match((("Grok", "xAI"), ("Claude", "Anthropic"), ("ChatGPT", "OpenAI")))
TYPED = TextEntry(("Opteron", "AMD Opteron"))


def verdict_on(interaction: Interaction, response: Response) -> tuple[Outcome, Rating | None]:
    verdict = grade(interaction, response)
    return verdict.outcome, verdict.rating


@pytest.mark.parametrize(
    ("picked", "outcome"),
    [({1}, Outcome.RIGHT), ({0}, Outcome.WRONG), (set(), Outcome.WRONG), ({0, 1}, Outcome.WRONG), ({7}, Outcome.WRONG)],
)
def test_one_right_option_must_be_picked_alone(picked: set[int], outcome: Outcome) -> None:
    assert grade(SINGLE, Chosen(frozenset(picked))).outcome is outcome


@pytest.mark.parametrize(
    ("picked", "outcome"),
    [
        ({0, 2}, Outcome.RIGHT),
        ({0}, Outcome.PARTLY),
        ({0, 1, 2}, Outcome.PARTLY),
        ({1, 3}, Outcome.WRONG),
        (set(), Outcome.WRONG),
    ],
)
def test_of_several_right_options_all_and_no_other_must_be_picked(picked: set[int], outcome: Outcome) -> None:
    assert grade(SEVERAL, Chosen(frozenset(picked))).outcome is outcome


@pytest.mark.parametrize(
    ("arranged", "outcome"),
    [
        (("OpenAI", "Neuralink", "Anthropic", "xAI"), Outcome.RIGHT),
        (("Neuralink", "OpenAI", "Anthropic", "xAI"), Outcome.PARTLY),
        (("xAI", "OpenAI", "Neuralink", "Anthropic"), Outcome.PARTLY),
        (("xAI", "Anthropic", "Neuralink", "OpenAI"), Outcome.WRONG),
        ((), Outcome.WRONG),
        (("something", "else"), Outcome.WRONG),
    ],
)
def test_an_order_is_partly_right_where_most_neighbours_follow(arranged: tuple[str, ...], outcome: Outcome) -> None:
    assert grade(ORDER, Arranged(arranged)).outcome is outcome


@pytest.mark.parametrize("arranged", [("b", "a", "c"), ("a", "a", "a"), ("b", "c")])
def test_half_of_the_neighbours_is_not_most(arranged: tuple[str, ...]) -> None:
    assert grade(Order(("a", "b", "c")), Arranged(arranged)).outcome is Outcome.WRONG


def test_two_lines_the_wrong_way_round_are_wrong() -> None:
    assert grade(Order(("first", "second")), Arranged(("second", "first"))).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    ("pairs", "outcome"),
    [
        (MATCH.pairs, Outcome.RIGHT),
        (MATCH.pairs[::-1], Outcome.RIGHT),
        (MATCH.pairs[:2], Outcome.PARTLY),
        ((("Grok", "xAI"), ("Claude", "OpenAI"), ("ChatGPT", "Anthropic")), Outcome.PARTLY),
        ((("Grok", "OpenAI"), ("Claude", "xAI")), Outcome.WRONG),
        ((("Grok", "xAI"), ("Grok", "xAI"), ("Grok", "xAI")), Outcome.PARTLY),
        ((), Outcome.WRONG),
    ],
)
def test_every_line_must_have_its_partner(pairs: tuple[tuple[str, str], ...], outcome: Outcome) -> None:
    assert grade(MATCH, Matched(pairs)).outcome is outcome


@pytest.mark.parametrize(
    "interaction", [Recall("2018"), SINGLE, SEVERAL, ORDER, MATCH, TYPED], ids=lambda way: type(way).__name__
)
def test_not_knowing_is_said_and_comes_back(interaction: Interaction) -> None:
    verdict = grade(interaction, DontKnow())
    assert (verdict.outcome, verdict.rating, verdict.is_right) == (Outcome.UNKNOWN, Rating.AGAIN, False)
    assert verdict.expected


def test_only_the_learner_grades_a_flipped_card() -> None:
    verdict = grade(Recall("2018"), Revealed())
    assert (verdict.outcome, verdict.rating, verdict.is_right, verdict.expected) == (
        Outcome.UNGRADED,
        None,
        None,
        "2018",
    )


@pytest.mark.parametrize(
    ("interaction", "response", "expected"),
    [
        (TYPED, Typed("opteron"), (Outcome.RIGHT, Rating.GOOD)),
        (TYPED, Typed("Opteran"), (Outcome.CLOSE, Rating.HARD)),
        (TYPED, Typed("AMD"), (Outcome.PARTLY, Rating.AGAIN)),
        (TYPED, Typed("Xeon"), (Outcome.WRONG, Rating.AGAIN)),
        (SINGLE, Chosen(frozenset({1})), (Outcome.RIGHT, Rating.GOOD)),
        (SEVERAL, Chosen(frozenset({0})), (Outcome.PARTLY, Rating.AGAIN)),
    ],
)
def test_only_a_wholly_right_answer_counts_as_remembered(
    interaction: Interaction, response: Response, expected: tuple[Outcome, Rating]
) -> None:
    assert verdict_on(interaction, response) == expected


@pytest.mark.parametrize(
    ("interaction", "response"), [(SINGLE, Typed("2018")), (TYPED, Revealed()), (Recall("x"), Chosen(frozenset()))]
)
def test_a_response_to_another_interaction_is_a_bug(interaction: Interaction, response: Response) -> None:
    with pytest.raises(TypeError, match="does not answer"):
        grade(interaction, response)


def test_a_verdict_shows_what_was_picked_and_what_was_right() -> None:
    verdict = grade(SEVERAL, Chosen(frozenset({0, 1})))
    assert (verdict.given, verdict.expected) == ("Altman; Bezos", "Altman; Musk")
    joined = grade(MATCH, Matched(MATCH.pairs[:1]))
    assert joined.given == "Grok → xAI"
    assert joined.expected.splitlines()[1] == "Claude → Anthropic"


@pytest.mark.parametrize(
    ("interaction", "response", "given", "expected"),
    [
        (SINGLE, Chosen(frozenset({1})), "2018", "2018"),
        (SINGLE, Chosen(frozenset({0})), "2015", "2018"),
        (Order(("a", "b", "c")), Arranged(("a", "b", "c")), "a\nb\nc", "a\nb\nc"),
        (Order(("a", "b", "c")), Arranged(("c", "b", "a")), "c\nb\na", "a\nb\nc"),
        (Match((("a", "1"), ("b", "2"))), Matched((("a", "1"), ("b", "2"))), "a → 1\nb → 2", "a → 1\nb → 2"),
        (Match((("a", "1"), ("b", "2"))), Matched((("a", "2"),)), "a → 2", "a → 1\nb → 2"),
        (Order(("a", "b")), DontKnow(), "", "a\nb"),
        (Match((("a", "1"), ("b", "2"))), DontKnow(), "", "a → 1\nb → 2"),
        (SEVERAL, DontKnow(), "", "Altman; Musk"),
        (TYPED, DontKnow(), "", "Opteron"),
        (TYPED, Typed("  "), "", "Opteron"),
        (TYPED, Typed("xeon"), "xeon", "Opteron"),
        (TYPED, Typed("Opteran"), "Opteran", "Opteron"),
        (TYPED, Typed("x " * 300), "x " * 99 + "x…", "Opteron"),
        (TYPED, Typed("\ufdfa " * 50), " ".join(["\ufdfa"] * 50), "Opteron"),
    ],
)
def test_a_verdict_shows_both_sides_whatever_the_outcome(
    interaction: Interaction, response: Response, given: str, expected: str
) -> None:
    verdict = grade(interaction, response)
    assert (verdict.given, verdict.expected) == (given, expected)


def test_the_first_wording_is_the_one_to_show() -> None:
    verdict = grade(TYPED, Typed("amd opteron"))
    assert (verdict.outcome, verdict.given, verdict.expected) == (Outcome.RIGHT, "amd opteron", "Opteron")


def test_a_slip_is_measured_against_the_wording_it_is_nearest_to() -> None:
    verdict = grade(TYPED, Typed("AMD Opteran"))
    assert verdict.outcome is Outcome.CLOSE
    assert "".join(part.text for part in verdict.difference if part.kind is not DifferenceKind.EXTRA) == "AMD Opteron"


@pytest.mark.parametrize("nothing", ["", "   ", "\u200b\x1b[31m"])
def test_typing_nothing_is_not_knowing(nothing: str) -> None:
    assert verdict_on(TYPED, Typed(nothing)) == (Outcome.UNKNOWN, Rating.AGAIN)


@pytest.mark.parametrize(
    ("answer", "tolerance", "typed", "outcome"),
    [
        ("14", 1, "15", Outcome.RIGHT),
        ("14", 1, "13", Outcome.RIGHT),
        ("14", 1, "16", Outcome.WRONG),
        ("14", None, "15", Outcome.WRONG),
        ("5.0", 0.3, "5.3", Outcome.RIGHT),
        ("5.0", 0.3, "5.31", Outcome.WRONG),
        ("$350 billion", 10, "$345 billion", Outcome.RIGHT),
        ("$350 billion", 10, "$365 billion", Outcome.WRONG),
        ("$350 billion", 10, "€350 billion", Outcome.WRONG),
        ("10 km", 0.5, "10,400 m", Outcome.RIGHT),
        ("10 km", 0.5, "10,600 m", Outcome.WRONG),
        ("52%", 2, "half", Outcome.WRONG),
        ("-5 million", 1, "-5.5 million", Outcome.RIGHT),
        ("-5 million", 1, "-6.5 million", Outcome.WRONG),
        ("20 users", 2, "21", Outcome.RIGHT),
        ("14 (in all)", 1, "15", Outcome.RIGHT),
        ("20 users", 2, "23", Outcome.WRONG),
        ("twenty users", 2, "21 users", Outcome.RIGHT),
        ("1968", 2, "1970", Outcome.RIGHT),
        ("Opteron", 5, "Xeon", Outcome.WRONG),
    ],
)
def test_a_tolerance_is_in_the_unit_and_scale_of_the_answer(
    answer: str, tolerance: float | None, typed: str, outcome: Outcome
) -> None:
    assert grade(TextEntry((answer,), tolerance), Typed(typed)).outcome is outcome


@pytest.mark.parametrize(
    ("month", "day", "is_possible"), [(None, None, True), (12, 31, True), (13, 1, False), (1, 32, False), (2, 31, True)]
)
def test_a_date_has_a_month_and_a_day_that_can_be(month: int | None, day: int | None, is_possible: bool) -> None:
    assert CalendarDate(1968, month, day).is_possible() is is_possible


@pytest.mark.parametrize("rival", ["Dominican", "dominican", "the Dominican"])
def test_a_known_wrong_answer_is_no_slip_of_the_right_one(rival: str) -> None:
    assert grade(TextEntry(("Dominica",)), Typed("Dominican")).outcome is Outcome.CLOSE
    assert grade(TextEntry(("Dominica",), None, (rival,)), Typed("Dominican")).outcome is Outcome.WRONG


def test_an_accepted_wording_is_right_even_where_it_is_like_a_rival() -> None:
    assert grade(TextEntry(("Dominica",), None, ("Dominican",)), Typed("dominica")).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "hostile",
    [
        "x" * (MAX_TYPED_CHARS + 1),
        "x" * 200_000,
        "\ufdfa" * MAX_TYPED_CHARS,
        "e" + "\u0301" * (MAX_TYPED_CHARS - 1),
        "1e999999999",
        "9" * MAX_TYPED_CHARS,
        "trillion " * 55,
        "1/" * 249 + "0",
        "1/0",
        "-" * MAX_TYPED_CHARS,
        "half a " * 70,
        "(" * MAX_TYPED_CHARS,
        "\x00\x1b]52;c;aGk=\x07",
    ],
    ids=lambda text: f"{text[:6]!r} {len(text)}",
)
@pytest.mark.parametrize("answer", ["Opteron", "$1.4 trillion", "18 July 1968", "1e999999999", "x" * 10_000])
def test_no_answer_is_too_hostile_to_be_wrong(hostile: str, answer: str) -> None:
    verdict = grade(TextEntry((answer,), 1.0, ("Xeon", "1e99999999")), Typed(hostile))
    assert len(verdict.given) <= MAX_TYPED_CHARS
    assert verdict.is_right is (hostile == answer)


@pytest.mark.parametrize(
    ("typed", "expected", "shown"),
    [
        ("Opteran", "Opteron", "=Opter -a +o =n"),
        ("opteron", "Opteron", "=Opteron"),
        ("zurch", "Zürich", "=Zür +i =ch"),
        ("Sam Altmann", "Sam Altman", "=Sam Altman -n"),
        ("nueral network", "neural network", "=n +e =u -e =ral network"),
        ("2017", "2018", "-2017 +2018"),
        ("Xeon", "Opteron", "-Xeon +Opteron"),
        ("Musk", "Elon Musk", "+Elon  =Musk"),
        ("", "Musk", "+Musk"),
        ("the big Musk", "Elon Musk", "-the big  +Elon  =Musk"),
    ],
)
def test_a_difference_is_told_word_by_word_and_letter_by_letter(typed: str, expected: str, shown: str) -> None:
    signs = {DifferenceKind.SAME: "=", DifferenceKind.MISSING: "+", DifferenceKind.EXTRA: "-"}
    assert " ".join(signs[part.kind] + part.text for part in difference(typed, expected)) == shown


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("14", 14, ""),
        ("$1.4 trillion", 14 * 10**11, "money:usd"),
        ("about 52 percent", 52, "%"),
        ("more than 20 jobs", 20, "job"),
        ("1 job", 1, "job"),
        ("5 people", 5, "people"),
        ("5 bus", 5, "bus"),
        ("5 glass", 5, "glass"),
        ("5 " + "x" * 118, 5, "x" * 118),
        ("2 km", 2000, "metre"),
    ],
)
def test_an_amount_has_a_value_and_a_unit(text: str, value: int, unit: str) -> None:
    amount = amount_in(text)
    assert amount is not None
    assert (int(amount.value), amount.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["Opteron", "1914–1918", "18 July 1968", "GPT-4", "3 of 5", "5 7", "5 " + "x" * 119, "", "9" * 200]
)
def test_anything_else_is_no_amount(text: str) -> None:
    assert amount_in(text) is None
