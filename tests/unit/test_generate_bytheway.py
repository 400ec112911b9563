"""What a news page tells by the way."""

import pytest

from aiquiz.generate.worth.bytheway import name_by_the_way, time_by_the_way
from aiquiz.model.fact import AnswerType

PERSON, PLACE = AnswerType.PERSON, AnswerType.PLACE


@pytest.mark.parametrize(
    ("text", "sort", "told", "is_passing"),
    [
        ("Its lawyer [Ben Hale] sent the court three boxes.", PERSON, 1, True),
        ("Its lawyer [Ben Hale] sent the court three boxes.", PERSON, 2, False),
        ("[Ben Hale], a lawyer for Norland, sent the court three boxes.", PERSON, 1, True),
        ("Olm, the birthplace of [Ben Hale], is in debt.", PERSON, 1, True),
        ("Olm, the town of [Ben Hale], is in debt.", PERSON, 1, False),
        ("It got a lift from a lamp nicknamed [Olm Banana].", AnswerType.TERM, 1, True),
        ("It got a lift from a lamp called [Olm Star].", AnswerType.TERM, 1, False),
        ("Its head, [Ben Hale], told Congress that it had cost more.", PERSON, 1, True),
        ("The Olm Data executive [Ben Hale] said that it had cost more.", PERSON, 1, True),
        ("The chief executive [Ben Hale] said that it had cost more.", PERSON, 1, False),
        ("Its founder [Ben Hale] sent the court three boxes.", PERSON, 1, False),
        ("In July a federal judge in San Olmo, [Ada Quill], refused to stop it.", PERSON, 1, True),
        ("In July a federal agency in San Olmo, [Olm Data], refused to stop it.", AnswerType.ORGANISATION, 1, False),
        ("It is listed in [Portugal].", PLACE, 1, True),
        ("It is listed in [Portugal], where its founder lives.", PLACE, 1, False),
        ("It opened its first shop in [Portugal].", PLACE, 1, False),
        ("It stopped exports of tiles to [Portugal].", PLACE, 1, False),
        ("[Ben Hale], a former player, told Olm News viewers that he was tired.", PERSON, 1, True),
        ("[Ben Hale], a former player, told them that he would sell it.", PERSON, 1, False),
        ("[Ben Hale], the chief, had compared the ship to a whale.", PERSON, 1, True),
        ("[Ben Hale], the chief, had sold the ship to a whaler.", PERSON, 1, False),
        ("[Portugal] closed the first of its mills.", PLACE, 1, False),
        ("In [Portugal] the court closed the first of its mills.", PLACE, 1, False),
        ("[Olm Data], an insurer, put the losses at $5 million.", AnswerType.TERM, 3, True),
        ("[Olm Data], a maker of tiles, put a shop into the hall.", AnswerType.TERM, 3, False),
        ("Two pilots, [Ada Quill and Ben Hale], flew it.", PERSON, 0, True),
        ("Two pilots, [Ada Quill and Ben Hale], founded it.", PERSON, 0, False),
        ("Norland sent [Ben Hale] a letter that accused him of theft.", PERSON, 5, True),
        ("Norland sent [Ben Hale] to Oslo as its man.", PERSON, 5, False),
        ("[Ben Hale], 83, took off his glasses.", PERSON, 5, True),
        ("[Ben Hale], 83, took off in his plane.", PERSON, 5, False),
    ],
)
def test_names(text: str, sort: AnswerType, told: int, is_passing: bool) -> None:
    before, after = text.split("[")[0], text.split("]")[1]
    assert bool(name_by_the_way(sort, before, after, told, is_opening=False)) is is_passing


@pytest.mark.parametrize(
    ("text", "is_passing"),
    [
        ("He had sold the screens since [2019].", True),
        ("He had sold the screens in [2019].", False),
        ("In [2005] a group of bakers estimated that 4,000 people had been hurt.", True),
        ("In [2005] a group of bakers burnt the mills.", False),
        ("It presented its conclusions in May [2005].", True),
        ("On 24 May [2015] Ben Hale called a press conference.", True),
        ("On 24 May [2015] Ben Hale called a strike.", False),
        ("It cost $4 million in [1985] prices.", True),
        ("It presented the Olm Star in May [2005].", False),
        ("He left Olmside, the charity he had founded in [1997].", True),
        ("He founded Olmside, a charity, in [1997].", False),
    ],
)
def test_dates(text: str, is_passing: bool) -> None:
    before, after = text.split("[")[0], text.split("]")[1]
    assert bool(time_by_the_way(before, after, is_opening=False)) is is_passing


def test_the_picture_that_opens_a_page_is_told_by_the_way() -> None:
    date, scene, deed = (
        "On 26 August ",
        " a retired baker stood before reporters.",
        " a retired baker bought the mills.",
    )
    assert time_by_the_way(date, scene, is_opening=True)
    assert not time_by_the_way(date, scene, is_opening=False)
    assert not time_by_the_way(date, deed, is_opening=True)
    wanted, had = " wanted to tell the world, he went to his rival.", " bought the mills, they were old."
    assert name_by_the_way(PERSON, "When ", wanted, 9, is_opening=True)
    assert not name_by_the_way(PERSON, "When ", wanted, 9, is_opening=False)
    assert not name_by_the_way(PERSON, "When ", had, 9, is_opening=True)
