"""What only leads on to the next sentence is not asked; what tells itself what it announces is."""

import pytest

from aiquiz.generate.engine import candidates_of
from aiquiz.generate.language.leadins import announces
from articles import article


@pytest.mark.parametrize(
    ("announcing", "telling"),
    [
        (
            "In 1871 Olmland made a mistake that nobody noticed for years.",
            "In 1871 Olmland made a mistake with its rats.",
        ),
        ("In 1905 Ada Quill faced a difficult choice.", "In 1905 Ada Quill faced a choice between Olm and Zell."),
        (
            "In May 1905 Quill made a discovery that would change Norland.",
            "In May 1905 Quill made a discovery that won her the Zell Prize.",
        ),
        ("On 3 May 1905 the millers of Olm took a fateful decision.", "In 1905 Olm took a decision to leave Norland."),
        ("In Zell in 1905, something strange happened.", "In Zell in 1905, something strange fell from the sky."),
        ("In 1905 Zorbo made a proposal of its own.", "In 1905 Zorbo made a promise that it would sell its mills."),
        ("In 1905 everything changed.", "In 1905 everything changed hands in Olm."),
        ("By 1905 life in Olm was about to change forever.", "By 1905 Olm was about to change its flag."),
        ("In 1905 Quill came up with a better idea.", "In 1905 Quill came up with a better idea: a wheel of tin."),
    ],
)
def test_a_sentence_that_only_announces_is_told_from_one_that_tells(announcing: str, telling: str) -> None:
    assert announces(announcing)
    assert not announces(telling)


@pytest.mark.parametrize(
    ("following", "is_asked"),
    [
        ("On board was Ada Quill, back from Norland.", False),
        ("It was the Zorba, two years overdue.", False),
        ("Its captain was Ada Quill.", False),
        ("The quays of Olm were free of ice by May.", True),
    ],
)
def test_a_boat_that_only_the_next_sentence_names_is_not_asked_about(following: str, *, is_asked: bool) -> None:
    told = "In May 1812 a leaking schooner reached the quays of Olm in Norland."
    _, found = candidates_of(article(f"{told} {following}"))
    assert any(one.passage.sentence.text == told for one in found) is is_asked


@pytest.mark.parametrize(
    ("who", "is_asked"),
    [("a tall man in his twenties", False), ("a young man named Karl Moor", True)],
)
def test_a_young_man_whom_the_next_sentence_names_is_not_asked_about(who: str, *, is_asked: bool) -> None:
    told = f"In May 1838 {who} bought a leaky forge near the cathedral of Oslo."
    _, found = candidates_of(article(f"{told} Robert Stone knew little of iron, and Oslo laughed at him."))
    assert any(one.passage.sentence.text == told and "1838" in one.answers for one in found) is is_asked


def test_a_sentence_that_only_announces_may_still_stand_before_what_it_announces() -> None:
    told = "In 1871 Norland made a mistake that nobody noticed for years."
    text = f"{told} Its courts were slow, and in 1990 it asked the Olm Council and the Zorbo Bank for judges."
    _, found = candidates_of(article(text))
    assert found
    assert all(one.passage.sentence.text != told and one.prompt.startswith(told) for one in found)
