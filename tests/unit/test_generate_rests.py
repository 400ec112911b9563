"""A gap is whole, cannot be reckoned from what is shown, and has no option that its own sentence rules out."""

import pytest

from aiquiz.generate.engine import candidates_of
from aiquiz.generate.entities.names import Vocabulary, names_in
from articles import article

TOLD = ("Olm is a port of Norland.", "Ada Quill of Olm was a chemist.")


def asked(text: str) -> dict[str, tuple[str, ...]]:
    """The answers of the gaps in the last paragraph, with their options."""
    made = article(*TOLD, text)
    _, found = candidates_of(made)
    return {one.answers[0]: one.distractors for one in found if one.answers and one.fact.sentence.of(made.text) in text}


@pytest.mark.parametrize(
    ("text", "rest", "whole"),
    [
        ("In 1905 the port of Olm in Norland was warmed to at least 26.5 degrees Celsius.", "Celsius", "1905"),
        ("In 1905 the port of Olm in Norland gave Ada Quill 3 Mbit/s in place of one.", "Mbit/s", "1905"),
        ("In 1905 Ada Quill of Norland wrote version 2.1 of a game in the port of Olm.", "2.1", "1905"),
        ("In 1905 Ada Quill of Norland wrote ZLS 1.3 and a game in the port of Olm.", "1.3", "1905"),
        ('In 1905 Otto "Bull" Merle sold the port of Olm to Ada Quill of Norland.', "Merle", "1905"),
        ("In 1905 the Ferme générale of Norland sold the port of Olm to Ada Quill.", "Ferme", "1905"),
        ("In 1905 Daniel arap Merle sold the port of Olm to Ada Quill of Norland.", "Merle", "1905"),
        ("Advanced Zorbo Parts has sold the port of Olm to Ada Quill of Norland in 1905.", "Zorbo Parts", "1905"),
        ("In 1905 the port of Olm was crowned on Christmas Day by Ada Quill of Norland.", "Day", "Christmas Day"),
        ("In 1905 Ada Quill of Norland gave the forty-niners of the port of Olm a name.", "forty", "1905"),
        ("By the afternoon of Dec. 1, 1955, Ada Quill had left the port of Olm in Norland.", "Dec", "1955"),
        ("In 1905 Ada Quill was born at Zorbo, Ala., and not in the port of Olm in Norland.", "Ala", "1905"),
        ("In 1905 two Zorbo 340s flew from the port of Olm to Norland for Ada Quill.", "Zorbo", "1905"),
        ("Ada Quill of Norland was born on Christmas Day 1842 near the port of Olm.", "Day 1842", "1842"),
        ("Ada Quill of Norland died on New Year's Eve near the port of Olm in 1905.", "Eve", "1905"),
        ("In 1905 Ada Quill of Norland sold the Zorbo nan Eilean near the port of Olm.", "Zorbo", "1905"),
        ("In 1905 Ada Quill of Norland climbed kunanyi/Mount Zorbo above the port of Olm.", "Zorbo", "1905"),
        ('In 1905 Otto "Bull" Merle sold the port of Olm to Ada Quill of Norland.', "Otto", "1905"),
        ("Norland (Ulmish: Norlandia; Olmish: Norlando) sold the port of Olm to Ada Quill in 1905.", "Ulmish", "1905"),
        (
            "In 1905 fewer than 400 Great Ulmish whales of Norland were seen by Ada Quill from the port of Olm.",
            "400 Great Ulmish",
            "400",
        ),
        ("In 1905 Ada Quill of Norland was born in Olm, in the same year as Jan Merle.", "Jan Merle", "Norland"),
        ("A Zorbo Carol, written in 1905 in the port of Olm, was sung by Ada Quill of Norland.", "Carol", "1905"),
        (
            "The Guarding Zorbos from Foreign Boats Act of 1905 shut the port of Olm to Ada Quill of Norland.",
            "Guarding Zorbos",
            "1905",
        ),
        ("In 1905 the boards of the port of Olm said: Norland 72, Zorbo 18, as Ada Quill saw.", "Zorbo 18", "1905"),
        ("In 1905 Ada Quill of Norland sold a Zorbo 4S in the port of Olm.", "Zorbo", "1905"),
        ("In 1905 the queen of Norland was not Jan Merle or Pia Vale, but Ada Quill of Olm.", "Jan Merle", "Ada Quill"),
        (
            "In 1905 the port of Norland shut, and although Ada Quill begged for years, shops and boats of Olm lay.",
            "years, shops and boats of Olm lay",
            "1905",
        ),
        ("In Norland the salt crystals of Olm grow outward until Ada Quill cuts them.", "outward", "Norland"),
        ("ZORBO VALE, Norland: In 1905 Ada Quill sold the port of Olm to a chemist.", "ZORBO VALE", "1905"),
        (
            "In Zurich Huldrych Merle, a former monk, sold 31,500 books of Norland in 1905.",
            "Zurich Huldrych Merle",
            "Huldrych Merle",
        ),
        (
            "Reading Thomas Merle on ships, Ada Quill sold the port of Olm in 1905.",
            "Reading Thomas Merle",
            "1905",
        ),
        (
            "In 1905 Ada Quill sold a boat of Norland to two smiths of a school at Merle, Leo Vale and Frank Stone.",
            "Merle, Leo Vale and Frank Stone",
            "Leo Vale and Frank Stone",
        ),
    ],
)
def test_a_gap_is_no_rest_of_a_fixed_name_and_no_run_of_two(text: str, rest: str, whole: str) -> None:
    found = asked(text)
    assert rest not in found
    assert whole in found


def test_a_share_that_no_sums_beside_it_make_up_is_asked() -> None:
    found = asked("In 1905 Ada Quill of Olm got 0.7% of the shares of Norland, worth $245m at a valuation of $72bn.")
    assert "0.7%" in found


def test_a_feast_a_land_and_a_person_are_named_whole() -> None:
    said = "Reading Thomas Merle, she came from Latin America to Zorbo Bay on Christmas Eve."
    there = "At Table Bay the Irishman Colm Merle said that she met Côte d'Ivoire, and Bosnia and Herzegovina."
    guest = "She was an Easter guest of Olm, as of Table 3."
    names = [one.text for text in (said, there, guest) for one in names_in(text, Vocabulary.of([]))]
    assert names[:4] == ["Thomas Merle", "Latin America", "Zorbo Bay", "Christmas Eve"]
    assert names[4:] == ["Table Bay", "Colm Merle", "Côte d'Ivoire", "Bosnia and Herzegovina", "Olm"]


@pytest.mark.parametrize(
    ("text", "reckoned", "sound"),
    [
        (
            "The airline of Norland served the port of Olm for twenty-seven years, from 1976 to 2003, with 31 boats.",
            "2003",
            "31",
        ),
        (
            "Ada Quill left the port of Olm in 1899, and six years later, in 1905, she sold 31 boats of Norland.",
            "six years",
            "31",
        ),
        (
            "Ada Quill left the port of Olm in 1903. Two years later, on 10 July 1905, she sold 31 boats of Norland.",
            "1905",
            "1903",
        ),
        (
            "In 1905 Ada Quill of Norland named five beasts of Olm: sheep, goats, cattle (yaks), horses and camels.",
            "five",
            "1905",
        ),
        (
            "On 15 May 1904 Ada Quill of Norland sold 31 boats. Fifteen months later, on 5 August 1905, she left Olm.",
            "1905",
            "1904",
        ),
        (
            "In 1905 Ada Quill of Norland counted eight boats, numbered 1 to 8, in the port of Olm.",
            "eight",
            "Ada Quill",
        ),
        (
            "In 1905 three schools, in Zorbo, Ulm and Merle, taught Ada Quill of Norland in the port of Olm.",
            "three",
            "1905",
        ),
        (
            "In 1905 Olm sold a quarter of its boats to Ada Quill, and the remaining three-quarters went to Norland.",
            "three-quarters",
            "1905",
        ),
        (
            "In 1905 the rocket of Ada Quill rose over Norland to 107 kilometres (66.5 miles) above the port.",
            "66.5 miles",
            "107 kilometres (66.5 miles)",
        ),
        (
            "In 1905 the rocket of Ada Quill rose over Norland to 107 kilometres, or 66.5 miles, above the port.",
            "66.5 miles",
            "107 kilometres, or 66.5 miles",
        ),
        (
            "In 1905 more than a third of the voters of Norland, 35.6 per cent, chose Ada Quill of Olm.",
            "35.6 per cent",
            "1905",
        ),
        (
            "In 1905 Ada Quill of Norland sold 12,000 boats of Olm at three dollars per boat, which made $36,000.",
            "$36,000",
            "1905",
        ),
        (
            "In 1905 Ada Quill of Olm got 0.34% of the shares of Norland, worth $245m at a valuation of $72bn.",
            "0.34%",
            "Ada Quill",
        ),
        (
            "In 1905 Ada Quill of Norland burned 75 per cent salt, 15 per cent rye and 10 per cent ash in Olm.",
            "15 per cent",
            "Ada Quill",
        ),
        (
            "In 1905 Ada Quill of Olm won 411 of the 650 seats of Norland, or 63 per cent, with a third of the vote.",
            "63 per cent",
            "Ada Quill",
        ),
    ],
)
def test_what_the_question_lets_one_reckon_is_not_asked(text: str, reckoned: str, sound: str) -> None:
    found = asked(text)
    assert reckoned not in found
    assert sound in found


@pytest.mark.parametrize(
    ("text", "open_gap"),
    [
        ("Ada Quill left Olm in 1899 for nine years, and in 1905 Jan Merle sold the port of Norland.", "nine years"),
        ("In 1905 Ada Quill of Norland named five beasts of Olm, and drew sheep, goats and camels.", "five"),
        ("After a fire in 1893 Ada Quill came to Olm in 1896 and left Norland three years later.", "1896"),
        ("The airline of Norland served the port of Olm for twenty-six years, but not in 1976 or in 2003.", "2003"),
        (
            "In 1905 Ada Quill of Norland sold a quarter of the port of Olm, and Jan Merle three-quarters.",
            "three-quarters",
        ),
    ],
)
def test_what_only_looks_like_a_sum_is_asked(text: str, open_gap: str) -> None:
    assert open_gap in asked(text)


@pytest.mark.parametrize(
    ("answer", "text", "low", "high"),
    [
        ("25 days", "The fever of Olm begins 10 to 25 days after a bite in Norland.", 10, 1000),
        ("150", "In 1905 between 100 and 150 men of Norland boarded the ships of Ada Quill.", 100, 1000),
        ("39 miles", "In 1905 the winds of Olm reached 39 miles an hour, and broke the boats at 74.", 0, 74),
    ],
)
def test_no_option_lies_beyond_the_other_end_of_a_range(answer: str, text: str, low: int, high: int) -> None:
    options = asked(text)[answer]
    assert options
    assert all(low < float(option.split()[0]) < high for option in options)


def test_both_ends_of_a_range_bound_only_what_is_said_with_it() -> None:
    near = asked("In 1905 the ships of Ada Quill took 40 days to Norland, and the boats of Olm counted 37 oars.")
    assert any(float(option.split()[0]) < 37 for option in near["40 days"])


def test_one_of_several_plain_things_is_no_gap() -> None:
    assert "hotels" not in asked("In 1905 the ships of Norland were used as hotels, barns and, in Olm, a jail.")
    assert "barns" in asked("In 1905 the ships of Norland were used as barns, and Ada Quill sold the port of Olm.")


def test_a_year_that_only_says_which_one_is_meant_is_no_number() -> None:
    assert "2019" not in asked(
        "In Olm the 2019 census counted 97,073 people of Norland, and Ada Quill was one of them."
    )
    assert "1500" in asked("In 1905 Ada Quill of Norland printed 1500 pages for the port of Olm.")


def test_an_entry_in_a_list_of_dates_that_has_no_subject_is_not_asked() -> None:
    assert asked("1885 Moves into the port of Norland, designed by Ada Quill.") == {}
    assert "Ada Quill" in asked("1885 Ships from Norland, designed by Ada Quill, reach the port of Olm.")


def test_shares_of_two_wholes_that_happen_to_make_one_are_asked() -> None:
    text = "In 1905 Ada Quill of Olm grew about 40 per cent of the rye and 60 per cent of the oats of Norland."
    assert {"40 per cent", "60 per cent"} & set(asked(text))
