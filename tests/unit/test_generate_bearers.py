"""Dukes, workforces and makers that only the sentence before names are not asked about without it."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.definite import definites_in
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.context.surroundings import whole_paragraph
from articles import article


def passage(*sentences: str, title: str = "") -> Passage | str:
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


def test_a_duke_is_told_by_name() -> None:
    leans = passage("In 1905 Robert Stone left Norland.", "The Duke became king in 1906.")
    assert isinstance(leans, str)
    told = passage("In 1905 the Duke of Olm, Robert Stone, left Norway.", "The Duke became king in 1906.")
    assert isinstance(told, Passage)


def test_a_workforce_is_that_of_the_country_before() -> None:
    found = passage(
        "The bravest country is Iceland.", "By 1905 about 2,500 clerks, one per cent of the workforce, worked less."
    )
    assert isinstance(found, Passage)
    assert found.has_context
    alone = passage(
        "The bravest country is Iceland.",
        "By 1905 about 2,500 clerks in Norway, one per cent of the workforce, rested.",
    )
    assert isinstance(alone, Passage)
    assert not alone.has_context


@pytest.mark.parametrize(
    ("lands", "before", "stands"),
    [
        (("Chile", "Peru"), "Now the army could move.", False),
        (("Chile", "Peru"), "Now the army of Chile could move.", True),
        (("Chile", "Peru"), "Now the army could leave for Peru.", True),
        (("Chile", "Olm"), "Now the army could move.", True),
    ],
)
def test_an_army_is_that_of_one_of_two_lands(lands: tuple[str, str], before: str, stands: bool) -> None:
    war = " ".join(
        f"In 18{year} {land} {did}." for land in lands for year, did in ((70, "paid"), (71, "lost"), (72, "won"))
    )
    asked = "It landed at Zell on 2 November 1879 and soon held the province of Ulm."
    analysis = analyse(article(war, f"{before} {asked}", title="The Desert Nobody Wanted"))
    shown = [True] * len(analysis.sentences)
    found = passage_of(analysis, analysis.sentences[-1], shown)
    assert isinstance(found, Passage) is stands
    assert (whole_paragraph(analysis, analysis.sentences[-1], shown) is not None) is stands


@pytest.mark.parametrize(
    ("told", "noun"),
    [
        ("Zorbo let its contract with the retailer lapse.", "retailer"),
        ("Zorbo counted on the retailer lapse.", "lapse"),
    ],
)
def test_what_is_let_lapse_ends_before_the_verb(told: str, noun: str) -> None:
    assert [one.noun for one in definites_in(told)] == [noun]


@pytest.mark.parametrize(("who", "stands"), [("the salt maker", False), ("Zorbo, a salt maker,", True)])
def test_a_maker_is_told_by_no_date_and_place(who: str, stands: bool) -> None:
    before = "Nobody forgot the tale of Quill and the salt maker."
    shown = f"In 1905 {who} brought a short day to Norway. Everybody loved it."
    analysis = analyse(article(f"{before} {shown} The last such days were abolished in Sweden in 1925."))
    found = passage_of(analysis, analysis.sentences[-1], [False, True, True, True])
    assert isinstance(found, Passage) is stands
