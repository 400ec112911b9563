"""What of a question only leads up to it."""

from __future__ import annotations

import pytest

from aiquiz.early.lead import lead_of


@pytest.mark.parametrize(
    ("lead", "asks"),
    [
        ("Olm › The fire: ", "In _____ the mill of Olm burned down."),
        ("Olm: The mill was old. It had no roof. ", "In _____ (year) it burned down. Nobody was hurt."),
        ("Ada Quill: ", "_____ (person) built the mill."),
        ("The mill was old. ", "“_____” was written on its door."),
        ("Your exam is in 30 days. ", "Which gap is best before a review?"),
        ("The mill was old (1802). ", "Who sold it to the town?"),
        (
            "“A year after the flood, southern Norland and northern Olmland wait for homes” › What comes next: ",
            "In _____ the mill of Olm burned down.",
        ),
        ("“The Mill” › Why did it burn?: ", "It was full of _____ and flour."),
        ("“Olm Burned, Zell Went On Milling: Inside the Flour War”: ", "In _____ the mill of Olm burned down."),
        ("“Olm burned: The mill” › Who lit it?: ", "The mill was full of _____ and flour."),
        ("“Who lit it? The mill is still closed”: ", "The mill was full of _____ and flour."),
        ("“The miller said: “Let it burn”: A town looks back”: ", "The mill was full of _____ and flour."),
        ("“Olm burned: The mill is closed”: The mill was old. ", "It was full of _____ and flour."),
    ],
)
def test_it_ends_where_the_sentence_begins_that_asks(lead: str, asks: str) -> None:
    assert lead_of(lead + asks) == len(lead)


def test_what_is_too_short_to_ask_alone_asks_with_the_sentence_before() -> None:
    lead = "Olm: The mill burned down. "
    assert lead_of(lead + "The proposal of the town failed. Why?") == len(lead)
    assert lead_of("Capital of Norway: _____") == 0


@pytest.mark.parametrize(
    "whole",
    [
        "Who built the mill of Olm?",
        "The mill of St. Olm burned in _____ to the ground.",
        "It holds 3.5 litres of _____, as the others do.",
        "The mill was old. It burned down.",
        "The mill was old. What was it?\nAnd whose?",
        "_____ burned down. The mill was old.",
        "",
    ],
)
def test_one_sentence_lines_and_statements_have_no_lead(whole: str) -> None:
    assert lead_of(whole) == 0
