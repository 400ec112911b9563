"""Gaps that other words would fill as well, or that nobody need know, are not asked."""

import pytest

from aiquiz.generate.engine import candidates_of
from articles import article

TOLD = ("Olm is a port of Norland.", "Ada Quill of Olm was a chemist.")


def asked(text: str, title: str = "") -> set[str]:
    """The answers of the gaps that the gates let through in the last paragraph."""
    made = article(*TOLD, text, title=title) if title else article(*TOLD, text)
    _, found = candidates_of(made)
    return {one.answers[0] for one in found if one.kind == "cloze" and one.fact.sentence.of(made.text) in text}


@pytest.mark.parametrize(
    ("text", "open_gap", "sound"),
    [
        (
            "More than 40 chemists lived in the port of Olm in 1921, among them Jan Merle, Otto Stone and Pia Lind.",
            "Jan Merle, Otto Stone and Pia Lind",
            "40",
        ),
        (
            "In 1921 Ada Quill of Norland, who owned 315 boats, met Jan Merle, Otto Stone and Pia Lind.",
            "Jan Merle, Otto Stone and Pia Lind",
            "315",
        ),
        (
            "With Jan Merle, Otto Stone and Pia Lind she built 315 boats of a new kind in the port of Olm in Norland.",
            "Jan Merle, Otto Stone and Pia Lind",
            "315",
        ),
        (
            "Other owners include Zorbo, the southern part of Norland, and Ada Quill, who had 315 boats in 1921.",
            "Zorbo",
            "315",
        ),
        (
            "Fishing was the main source of income in 1921, and the port of Olm in Norland counted 31,500 boats.",
            "income",
            "31,500",
        ),
        (
            "In 1921 the boats of Norland traded as far as Olmstadt, Zorbo and Ulmstadt.",
            "Olmstadt, Zorbo and Ulmstadt",
            "1921",
        ),
        (
            "In 1921 women of Norland held 315 posts, among them Pia Lind, a chemist, and Ada Quill.",
            "Ada Quill",
            "315",
        ),
        (
            "In 1921 Ada Quill of Norland roasted 31,500 stones at 1,050 degrees Celsius in the port of Olm.",
            "Celsius",
            "31,500",
        ),
        (
            "Ada Quill of Norland was seen by 31,500 people in the port of Olm at the 1986 World Cup.",
            "World Cup",
            "31,500",
        ),
        (
            "In 1921 Ada Quill of Norland said that a living room at 20°C keeps 315 boats in the port warm.",
            "20°C",
            "315",
        ),
        (
            "The river of Norland, which rose in 1921, passes through Olmstadt, Zorbo and Ulmstadt.",
            "Olmstadt, Zorbo and Ulmstadt",
            "1921",
        ),
        (
            "Ada Quill kept 31,500 facts in a box of her port in Olm, such as the capital of Peru.",
            "Peru",
            "31,500",
        ),
        (
            "In 1921 Ada Quill of Norland wrote that chemistry does not mean knowing that Paris is in France.",
            "Paris",
            "1921",
        ),
        (
            "The census of 2023 counted 31,500 inhabitants in the port of Olm in Norland.",
            "2023",
            "31,500",
        ),
        (
            "A study published in 2014 found that 31,500 seals of Norland feed in the port of Olm.",
            "2014",
            "31,500",
        ),
        (
            "The ship of Ada Quill left Olm in December 1914, and in January 1915 the ice of Norland broke 315 boats.",
            "1915",
            "315",
        ),
        (
            "During the pandemic, in May 2020, Ada Quill of Norland sold 31,500 boats in the port of Olm.",
            "2020",
            "31,500",
        ),
        (
            "Among the chemists of the port in 1921 were Jan Merle, Otto Stone and Pia Lind.",
            "Jan Merle, Otto Stone and Pia Lind",
            "1921",
        ),
        (
            "Ada Quill was not the first visitor of the port, as she well knew, and in 1921 she left Norland.",
            "Ada Quill",
            "1921",
        ),
        (
            "In 1921 Ada Quill of Norland, who had sold the port of Olm, wanted no land on the Continent.",
            "Continent",
            "1921",
        ),
        (
            "In the finest walls of the port, such as those of the Temple of Zorbo, Ada Quill counted 31,500 stones.",
            "Temple of Zorbo",
            "31,500",
        ),
        (
            "With 31,500 stones, the port was not a town of Ada Quill, nor the cradle of the Zorbos.",
            "Zorbos",
            "31,500",
        ),
        (
            "In 1890 Norland recognised the port of Olm in an agreement that gave it the North Sea island of Zorbo.",
            "North Sea",
            "1890",
        ),
        (
            "By 1898 Ada Quill of Norland was certified as a master of the port, which sold 31,500 boats.",
            "1898",
            "31,500",
        ),
        (
            "Visitors have been able to walk through the port of Olm since June 2021, past 31,500 stones of Norland.",
            "2021",
            "31,500",
        ),
        (
            "The bus from the port of Olm to the town of Norland takes twenty-five minutes and passes 31,500 stones.",
            "twenty-five minutes",
            "31,500",
        ),
        (
            "The port of Olm in Norland held about 31,500 boats at the end of 2024, close to a fifth of all boats.",
            "2024",
            "31,500",
        ),
        (
            "In the Middle Ages the Quill family of Norland turned the port of Olm into a fortress of 31,500 stones.",
            "Middle Ages",
            "31,500",
        ),
        (
            "In 1921 Ada Quill, the Labor premier of Norland, sold 31,500 boats in the port of Olm.",
            "Labor",
            "31,500",
        ),
    ],
)
def test_what_is_open_or_passing_is_not_asked_and_the_rest_is(text: str, open_gap: str, sound: str) -> None:
    found = asked(text)
    assert open_gap not in found
    assert sound in found


def test_one_of_many_is_asked_where_the_text_says_who_it_is() -> None:
    text = (
        "Among the firms of Olm was Merle Electric, then a modest company of Norland, which in 1949 bought ten mills."
    )
    assert "Merle Electric" in asked(text)


def test_a_form_of_a_word_of_the_label_is_no_gap() -> None:
    title = "How Seals Swim"
    texts = ("Swimming, an art of the hind flippers, is hard work for a seal.", "Seals swim with them in winter.")
    _, found = candidates_of(article(*texts, title=title))
    assert "Swimming" not in {one.answers[0] for one in found}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "In 1921 the port of Olm was called a heap of plates, a herd of sheep and a flock of geese.",
            "heap of plates",
        ),
        (
            "A carp streamer, a lantern or the leg of a horse looms in the prints of Norland of 1921.",
            "carp streamer",
        ),
        ("The war of Norland with Olm in 1921 is described as the “shortest” in history.", "shortest"),
    ],
)
def test_what_only_ranks_or_is_one_of_several_is_no_gap(text: str, whole: str) -> None:
    assert whole not in asked(text)
    assert "1921" in asked(text)


def test_a_gap_ends_where_a_phrase_ends() -> None:
    texts = (
        "In 1921 the custom known in Olm as boating was new, and the cellars and mills of Norland were old.",
        "The boats of Norland were moored by a custom known in 1921, and the holes were used as cellars and, in war, "
        "as cellars and mills.",
    )
    _, found = candidates_of(article(*texts))
    assert not [one.answers for one in found if one.answers[0].endswith((" known", " and"))]


def test_a_label_in_front_of_a_sentence_is_no_gap() -> None:
    assert "Zorbo" not in asked("Zorbo. Most of the 315 boats of Ada Quill in Norland were sold in 1921.")
    assert "315" in asked("Zorbo sold most of the 315 boats of Ada Quill in Norland in 1921.")


def test_what_names_are_of_is_no_gap() -> None:
    texts = (
        "Olm was one of the provinces of Norland.",
        "The word Norland of 1921 was built from the names of provinces, with N standing for Num.",
    )
    _, found = candidates_of(article(*texts))
    assert "provinces" not in {one.answers[0] for one in found}


@pytest.mark.parametrize(
    ("text", "half", "sound"),
    [
        ("In 1921 Ada Quill of Olm sold 31,500 boats in Northern Zorbo.", "Zorbo", "31,500"),
        ("In 1921 the port of Olm sold 31,500 boats to Joana de Merle e Lind.", "Lind", "31,500"),
        ("In 1921 the port of Olm sold 31,500 boats to Joana de Merle e Lind.", "Joana de Merle", "31,500"),
        ("In 1921 the port of Olm sold 31,500 boats to the bank Anstalt für Aufbau.", "Aufbau", "31,500"),
        ("In 1998 the port of Olm sold 31,500 boats at a fair, Expo '98, in Norland.", "Expo", "31,500"),
    ],
)
def test_half_of_a_name_is_no_gap(text: str, half: str, sound: str) -> None:
    found = asked(text)
    assert half not in found
    assert sound in found


def test_a_name_is_asked_with_the_small_word_of_another_tongue_in_it() -> None:
    text = "In 1921 the port of Olm was rebuilt by its first minister, Joana de Merle e Lind, who sold 31,500 boats."
    assert "Joana de Merle e Lind" in asked(text)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("In 1921 Jan Merle of Norland wrote “Seven Seals, Minus Two” in Olm.", "Seven Seals, Minus Two", "1921"),
        ("In 1921 Jan Merle of Norland played in “Zorbo Trek: The Next Olmians”.", "Zorbo Trek", "1921"),
    ],
)
def test_a_title_in_quotation_marks_is_not_asked_in_part(text: str, part: str, whole: str) -> None:
    found = asked(text)
    assert part not in found
    assert whole in found


@pytest.mark.parametrize(
    ("text", "half", "sound"),
    [
        (
            "In 1921 Jan Merle of Norland painted Zell Alley; Foggy Night, a picture of 31,500 dots.",
            "Foggy Night",
            "1921",
        ),
        (
            "In 1921 Jan Merle of Norland painted Zell Alley; Foggy Night, a picture of 31,500 dots.",
            "Zell Alley",
            "1921",
        ),
        (
            "In 1921 Jan Merle of Norland painted Zell Alley, Foggy Night, a picture of 31,500 dots.",
            "Foggy Night",
            "1921",
        ),
        ("In 1921 Jan Merle of Norland wrote his novel Zorbo: Night of the Boats, in Olm.", "Zorbo", "1921"),
        ("In 1921 the lamps of Norland were lent by Zell, Merle and Company.", "Merle and Company", "1921"),
    ],
)
def test_half_of_a_title_with_a_sign_in_it_or_of_a_firm_is_no_gap(text: str, half: str, sound: str) -> None:
    found = asked(text)
    assert half not in found
    assert sound in found


def test_a_work_before_another_clause_is_a_whole_title() -> None:
    found = asked("In 1921 Jan Merle of Norland painted Zell Alley; Ada Quill, his wife, sold 315 boats in the port.")
    assert {"Zell Alley", "Ada Quill"} <= found


def test_an_ordinal_is_no_term() -> None:
    found = asked("Olm has 315 crimes in its law of 1921. The fourth, the crime of arson, was left undefined in Zell.")
    assert "fourth" not in found
    assert "Zell" in found
