"""Which clauses of a sentence are not plainly stated, and that nothing is asked of those."""

import pytest

from aiquiz.generate.engine import generate_deck
from aiquiz.generate.language.doubts import hedges_in, is_beside, is_plain, opinions_in
from aiquiz.model.ids import DeckId
from articles import article


def plain(text: str) -> str:
    """What is left of a sentence without its doubtful clauses."""
    for doubt in sorted((*hedges_in(text), *opinions_in(text)), key=lambda one: -one.at.start):
        text = text[: doubt.at.start] + text[doubt.at.end :]
    return text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The mill was shut in 1902, and it may have burned.", "The mill was shut in 1902, "),
        ("It may have burned; the mill was shut in 1902.", "; the mill was shut in 1902."),
        ("The mill was raised so that barges could pass.", "The mill was raised so that barges could pass."),
        ("Stone went to Olm to learn whether mills burn.", "Stone went to Olm to learn "),
        ("Although it seemed too late, Stone shut the mill.", "Stone shut the mill."),
        ("Since nobody came, Stone must have shut it.", "Since nobody came, "),
        ("Stone shut the mill, which he called a terrible place.", "Stone shut the mill, "),
        (
            "The canal was renamed in 1902, since the old name, Olm Water, seemed too modest.",
            "The canal was renamed in 1902, ",
        ),
        ("Stone shut the mill, and historians argue that it was late.", "Stone shut the mill, "),
    ],
)
def test_only_the_clause_that_holds_the_hedge_is_doubtful(text: str, left: str) -> None:
    assert plain(text).lstrip(",") == left


@pytest.mark.parametrize(
    "text",
    [
        "The people who live in Olm, who have two mills, seem content with that.",
        "If the mill burned in 1902, the barges may have been lost.",
        "It is said that Stone shut the mill of Olm in 1902.",
        "One story has Stone running to the mill of Olm with a bucket.",
        "Legend makes Olm the birthplace of Stone, carried off to Norland by Quill.",
        "There is a story that Stone, seeing the mill of Olm, rubbed out its name.",
        "Critics say that the mill of Olm, which was shut in 1902, was old.",
        "According to tradition a second mill, the Old Olm, stood here in 1902.",
        "Myths from Norland and Sudland describe an owl that carries the mill of Olm.",
        "Millers like to say that Stone shut the mill of Olm in 1902.",
        "A theory put forward in 1970 held that Stone had shut the mill of Olm.",
    ],
)
def test_a_hedge_of_the_main_clause_covers_what_hangs_on_it(text: str) -> None:
    doubts = hedges_in(text)
    assert doubts
    assert not is_beside(doubts, text)


def test_a_decision_and_a_month_are_no_doubts() -> None:
    assert is_plain("Myths of the north were printed in 1902, and Stone told Olm of them.")
    assert opinions_in("Ada Quill maintained that Stone had shut the mill in 1902.")
    assert not opinions_in("Ada Quill maintained the mill that Stone had shut in 1902.")
    assert is_plain("In May 1905 the court decided that the king of Norway should live in Oslo.")


@pytest.mark.parametrize(
    "text",
    [
        "Stone discovered that a sprig of mint could restore air.",
        "No state may lose its vote in Norland.",
        "The ships were sunk faster than the yards could replace them.",
        "In 1902 Norland sent a force of perhaps 30,000 to Olm.",
        "A bookkeeper, Robert Stone, suggested the name and wrote it out.",
        "The balance meant that no king should rule all the others.",
        "At her peak Quill could sort three stars a minute.",
        "Ada May shut the mill in the following May.",
        "The legend on the coin names the mill of Olm.",
        "There is a story below the mill of Olm.",
    ],
)
def test_what_was_found_out_forbidden_counted_or_done_is_no_doubt(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stone feared that mint could restore air.",
        "No doubt the state may lose its vote.",
        "It could be sunk faster than the others.",
        "In 1902 Norland perhaps sent a force to Olm.",
        "Stone suggested that the name was Olm.",
        "The mill may close.",
    ],
)
def test_what_is_only_held_possible_stays_a_doubt(text: str) -> None:
    assert not is_plain(text)


def test_a_fact_beside_a_doubt_is_asked_and_the_doubt_is_not() -> None:
    text = "The Norland Bridge was opened in 1883, and Robert Stone may have drawn its plans in 1871."
    deck = generate_deck(
        article("The Norland Bridge crosses the Olm.", text), deck_id=DeckId("bridge"), least_promise=0
    ).deck
    answers = {answer for item in deck.items for answer in getattr(item.body, "answers", ()) or [str(item.body)]}
    assert any("{{1883" in answer for answer in answers)
    assert not any("{{1871" in answer or "{{Robert Stone" in answer for answer in answers)


def test_what_anybody_might_take_is_an_example() -> None:
    assert hedges_in("A baker who wants more salt adds perhaps 5 grams of it.")
    assert not hedges_in("The baker then added perhaps 5 grams of it.")


@pytest.mark.parametrize("told", ["they say", "so they say", "people say", "so the story goes", "as the story has it"])
def test_what_is_told_between_commas_is_hearsay(told: str) -> None:
    assert hedges_in(f"Ada Quill, {told}, kept a hundred boats in Norland.")
    assert hedges_in(f"Ada Quill kept a hundred boats in Norland, {told}.")


def test_what_somebody_says_in_so_many_words_is_no_hearsay() -> None:
    assert not hedges_in("In Norland people say “olm” where they mean a boat.")
