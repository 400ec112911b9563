"""What alludes to a thing as known leans on the sentence that tells it, or on several."""

import pytest

from aiquiz.generate.cohesion.allusions import needs_more_told
from aiquiz.generate.cohesion.ties import taken_up


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Moor took the advice in 1886.", "Moor took the advice of Ada Quill in 1886."),
        ("Zorbo published the details on 8 May 1924.", "Zorbo published the details of the pump on 8 May 1924."),
        ("Delegates scrapped that rule in 2021.", "Delegates scrapped the rule that two votes must agree in 2021."),
        ("Moor sued, and in 1854 he won.", "Moor sued Zorbo for the pump, and in 1854 he won."),
        ("The leading makers came to terms.", "The leading makers came to terms with Moor."),
        ("Karl Moor, who had thought so for years, was appalled.", "When the bill came, Karl Moor was appalled."),
        ("Moor had been working on the idea for years.", "Moor had been working on the idea of a pump for years."),
        ("A shortage of money held things up until 1865.", "A shortage of money held the bridge up until 1865."),
        ("Ten weeks before the great day Moor went.", "Ten weeks before the great day of the fair Moor went."),
        ("The different outcomes are less odd.", "The different outcomes of the two trials are less odd."),
        ("The scientific lesson was drawn by Quill.", "The scientific lesson of the fire was drawn by Quill."),
        ("Karl Moor, an investor, smelled an opportunity.", "Karl Moor smelled an opportunity to buy Zorbo."),
        ("The second mill was not affected.", "The second mill was not affected by the fire."),
        (
            "In Olm, close to the old forge, Moor kept bees.",
            "In Olm, close to the old forge of Zell, Moor kept bees.",
        ),
        ("Moor presented the work in Ulm.", "Moor presented the work of Ada Quill in Ulm."),
        ("Moor published the details in Ulm.", "Moor published the details of the lamp in Ulm."),
        ("In 1905 Quill reported the findings to the court.", "Quill weighed salt and reported the findings."),
        ("In 1905 Moor surrendered the remnant at Ulm.", "In 1905 Moor surrendered the remnant of his army at Ulm."),
        ("Victims landed on the page of Zorbo.", "Victims of the trick landed on the page of Zorbo."),
        ("Victims pressed the bell and lost nothing.", "Victims may ring the bell of the mill."),
        ("In 1905 a club in Olm did just that: it ran.", "In 1905 a club in Olm did just that work: it ran."),
    ],
)
def test_what_is_alluded_to_is_told_in_the_sentence_before(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def test_several_things_are_told_by_more_than_one_sentence_that_tells_one() -> None:
    assert needs_more_told("The Tarn comes from the north.", "Together these rivers drain Olm.")
    assert not needs_more_told("The Tarn and the Olm come from the north.", "Together these rivers drain Olm.")
    assert needs_more_told("Quill goes on with the suit.", "The different outcomes are less odd.")
    assert not needs_more_told("Quill won in Ulm. Quill lost in Olm.", "The different outcomes are less odd.")


def test_a_remnant_is_that_of_an_army_which_is_told() -> None:
    asked = "Three days later Moor surrendered the remnant at Ulm."
    assert needs_more_told("Karl Stone, who had been shot, followed the battle from a litter.", asked)
    assert not needs_more_told("Karl Stone left the army that he had led to Ulm.", asked)


def test_the_old_forge_is_told_by_a_sentence_that_has_a_forge() -> None:
    asked = "In Olm, close to the old forge, Quill kept bees under glass."
    assert needs_more_told("Salt was dear in Norland. Mills were shut.", asked)
    assert not needs_more_told("Norland had one forge. Mills were shut.", asked)
