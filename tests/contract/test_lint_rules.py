"""Every rule of item writing: its own examples, and what a deck that keeps them all denies a guesser."""

from __future__ import annotations

import math
from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.deckfile import decode_deck
from aiquiz.generate.engine import generate_deck
from aiquiz.lint import RULES, Question, Rule, Sheet, lint, lint_question, sheet_of
from aiquiz.lint.words import stems
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from articles import CANAL

DECKS = Path(__file__).parents[2] / "decks"
EVERY = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def deck_of(items: str) -> Deck:
    text = f"id: example\ntitle: Example deck\nitems:\n{indent(items, '  ')}\n"
    return decode_deck(text.encode(), "example.yaml").deck


@EVERY
def test_the_bad_example_breaks_the_rule_and_the_good_one_keeps_all(rule: Rule) -> None:
    assert rule.code in {found.code for found in lint(deck_of(rule.bad))}
    assert lint(deck_of(rule.good)) == ()


@EVERY
def test_what_is_said_names_the_fault_and_what_to_do(rule: Rule) -> None:
    found = [objection for objection in lint(deck_of(rule.bad)) if objection.code == rule.code]
    assert all(objection.message[-1] != "." and objection.hint for objection in found)
    assert rule.why.endswith(".")


def test_codes_are_distinct_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


# --- who knows nothing ---------------------------------------------------------------------------------------------


def hits(sheet: Sheet, takes: dict[str, list[str]]) -> tuple[float, float]:
    """What a guesser scores and the most that chance reaches in 19 of 20 decks, worked out afresh."""
    asked = [one for one in sheet.questions if one.is_single_choice]
    score = sum(1 / len(takes[one.prompt]) for one in asked if one.answers[0] in takes[one.prompt])
    shares = [1 / len(one.options) for one in asked]
    return score, sum(shares) + 1.645 * math.sqrt(sum(share * (1 - share) for share in shares)) + 0.5


def takes_longest(sheet: Sheet) -> dict[str, list[str]]:
    return {
        one.prompt: [text for text in one.options if len(text) == max(map(len, one.options))] for one in sheet.questions
    }


def takes_echo(sheet: Sheet) -> dict[str, list[str]]:
    taken = {}
    for one in sheet.questions:
        shared = {text: len(stems(text) & stems(one.prompt)) for text in one.options}
        taken[one.prompt] = [text for text in one.options if shared[text] == max(shared.values())]
    return taken


@pytest.mark.parametrize("file", sorted(DECKS.glob("*.yaml")), ids=lambda file: file.stem)
def test_guessers_are_at_chance_on_every_shipped_deck(file: Path) -> None:
    deck = decode_deck(file.read_bytes(), file.name).deck
    assert lint(deck) == ()
    for guesser in (takes_longest, takes_echo):
        score, limit = hits(sheet_of(deck), guesser(sheet_of(deck)))
        assert score <= limit


def test_guessers_are_at_chance_on_a_generated_deck() -> None:
    deck = generate_deck(CANAL, deck_id=DeckId("canal"), least_promise=0).deck
    assert lint(deck) == ()
    assert sum(one.is_single_choice for one in sheet_of(deck).questions) >= 5
    for guesser in (takes_longest, takes_echo):
        score, limit = hits(sheet_of(deck), guesser(sheet_of(deck)))
        assert score <= limit


WORDS = st.sampled_from(["canal", "lock", "barge", "the salt road", "a gate", "water from above", "a mill in Olm"])


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    questions = []
    for number in range(draw(st.integers(1, 12))):
        options = draw(st.lists(WORDS, min_size=2, max_size=4, unique=True))
        asked = draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))
        prompt = f"What is number {number} of {', '.join(asked)}?"
        questions.append(Question(ItemId(f"q{number}"), "qa", prompt, (options[0],), tuple(options[1:])))
    return Sheet("Example", tuple(questions))


@given(sheets())
def test_no_deck_that_passes_lets_a_guesser_beat_chance(sheet: Sheet) -> None:
    said = {objection.code for rule in RULES for objection in rule.objections(sheet)}
    for code, guesser in (("Q002", takes_longest), ("Q005", takes_echo)):
        score, limit = hits(sheet, guesser(sheet))
        assert (score > limit) == (code in said)


# --- precision -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "answers", "distractors"),
    [
        ("It was in 1905 that Norway left the union. Who was its king?", ("Haakon VII",), ()),
        ("In 1906 Theodore Roosevelt received a prize for his work. Which?", ("the Nobel Peace Prize",), ()),
        ("In October 1904 his [Rozhestvensky’s] gunners fired on _____.", ("trawlers",), ()),
        ("_____ left his company in 2018.", ("Elon Musk",), ("Sam Altman", "Dario Amodei", "Ilya Sutskever")),
        ("An _____ may spell out letters.", ("MP",), ("FBI agent", "EU envoy", "AI model")),
        ("The _____ was opened in 1832.", ("Netherlands",), ("Belgians", "Danes", "Swede")),
        ("Which bird can fly?", ("a swift",), ("a kiwi", "an emu", "a rhea")),
        ("What is NOT a mammal?", ("a shark",), ("a bat", "a seal", "a whale")),
    ],
)
def test_sound_questions_are_left_alone(prompt: str, answers: tuple[str, ...], distractors: tuple[str, ...]) -> None:
    assert lint_question(Question(ItemId("one"), "qa", prompt, answers, distractors)) is None


def test_two_gaps_of_one_sentence_may_show_each_other() -> None:
    quote = "source: {quote: The canal of Olm was opened by King Sigurd in 1832.}"
    deck = deck_of(
        "- {kind: cloze, text: 'The canal of Olm was opened by {{King Sigurd}} in 1832.', " + quote + "}\n"
        "- {kind: cloze, text: 'The canal of Olm was opened by King Sigurd in {{1832}}.', " + quote + "}"
    )
    assert lint(deck) == ()
