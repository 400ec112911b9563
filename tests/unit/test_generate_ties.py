"""Forms of words that tie a sentence to the one before."""

import pytest

from aiquiz.generate.ties import taken_up


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The first ten, ratified together on 15 December 1791, are known as the Bill of Rights.", "The first ten"),
        ("With all three in place a train can run from Basel to the border.", "With all three"),
        ("In the meantime passenger trains went the old way, past the church at Wassen.", "In the meantime"),
    ],
)
def test_a_count_without_its_noun_and_a_time_that_goes_on_lean_on_what_was_said(text: str, word: str) -> None:
    assert taken_up(text, ()).startswith(f"“{word}”")


@pytest.mark.parametrize(
    "text",
    [
        "The first ten amendments were ratified together on 15 December 1791.",
        "All three tunnels of the Gotthard are open.",
        "The last two kings of Norway were born in Denmark.",
    ],
)
def test_a_count_with_its_noun_leans_on_nothing(text: str) -> None:
    assert taken_up(text, ()) == ""
