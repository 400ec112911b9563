"""A month without its year is noted with it where the dates before leave no doubt."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.resolution.months import with_year_of_month
from articles import article


def year(*paragraphs: str, asked: str) -> str:
    """The year noted in the sentence of the last paragraph that begins with `asked`; empty where none is."""
    analysis = analyse(article(*paragraphs, title="Ada Quill"))
    sentence = next(one for one in analysis.sentences if one.text.startswith(asked))
    found = passage_of(analysis, sentence, [True] * len(analysis.sentences))
    assert isinstance(found, Passage)
    noted = with_year_of_month(analysis, found).note
    return noted[1] if noted else ""


@pytest.mark.parametrize(
    "before",
    [
        "Olm fell in April 1547. The walls were low.",
        "Olm fell on 2 April 1547, after a siege.",
        "Olm fell in April 1547. Moor, who saw it years later in a dream, drew the walls.",
        "Olm fell in April 1547, and in May the bridge was burned.",
    ],
)
def test_a_month_is_of_the_year_of_the_last_date_before_it(before: str) -> None:
    assert year(f"{before} Ulm surrendered in August for want of water.", asked="Ulm") == "1547"
    assert year(before, "Ulm surrendered in August for want of water.", asked="Ulm") == "1547"


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Olm fell in September 1547. The walls were low.", "Ulm surrendered in August for want of water."),
        ("Olm fell in April 1547. Two years later the war went on.", "Ulm surrendered in August for want of water."),
        ("Olm fell in April 1547. It had been built in 1320.", "Ulm surrendered in August for want of water."),
        ("Olm fell in April 1547. The walls were low.", "Ulm surrendered in August 1548 for want of water."),
        ("Olm fell in April 1547. The walls were low.", "Ulm holds its fair in August by the water."),
        ("Olm fell in April 1547. The walls were low.", "Ulm was often flooded in August by the Zorb."),
    ],
)
def test_a_month_that_may_be_of_another_year_or_of_every_year_is_left_alone(before: str, asked: str) -> None:
    assert year(f"{before} {asked}", asked="Ulm") == ""


def test_a_date_that_is_told_by_the_way_dates_no_other_paragraph() -> None:
    told = "Lord Moor, hanged at Olm in April 1547, was the last of them."
    assert year(told, "Ulm surrendered in August for want of water.", asked="Ulm") == ""
    assert year(f"{told} Ulm surrendered in August for want of water.", asked="Ulm") == "1547"
