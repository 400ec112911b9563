"""With a parser, gaps in statements that a sentence makes among others; and slips of the parser stay gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiquiz.generate import generate_deck
from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.grammar.carving import apposed_in, joined_verbs
from aiquiz.generate.grammar.further import further_facts
from aiquiz.generate.grammar.tellings import tellings
from aiquiz.generate.grammar.upgrade import upgraded
from aiquiz.kinds import cards_of_item
from aiquiz.model.fact import AnswerType
from aiquiz.model.ids import DeckId
from articles import article
from parsing import candidate, needs_model, parser

pytestmark = needs_model
LENA = "Lena Brandt was born in Vienna in 1870. "


def asked(*paragraphs: str, title: str = "Ships of the north") -> dict[str, str]:
    """Every question of the parser's deck by its answer, however little it promises."""
    about = article(*paragraphs, title=title)
    deck = generate_deck(about, deck_id=DeckId("a"), parse=parser(), least_promise=0).deck
    assert all(item.evidence and item.evidence.quote in about.text for item in deck.items)
    return {card.answer: card.prompt for item in deck.items for card in cards_of_item(deck.id, item)}


def test_what_a_second_verb_tells_is_asked_with_the_subject_in_front() -> None:
    found = asked(LENA + "She caught what was probably malaria and returned to Norway in 1891, bringing 14 boxes.")
    assert "Lena Brandt" in found["1891"]
    assert "malaria" not in found["1891"]


def test_a_second_verb_with_a_subject_of_its_own_is_not_told_of_the_first() -> None:
    parsed = parser()("The ship sank in a storm, and the captain swam ashore and lived in Norway.")
    subject = (("The ship", 0),)
    assert [told[-1][0] for told in joined_verbs(parsed, subject)] == []
    parsed = parser()("The ship left Ulm in May and reached Norway in June.")
    assert [told[-1][0] for told in joined_verbs(parsed, subject)] == ["reached Norway in June"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It runs over Kova, a protocol built on packets.", "Kova is a protocol built on packets"),
        ("It ran over Kova, a protocol built on packets.", ""),
        ("It runs over Kova, a protocol.", ""),
        ("It runs over Kova, a protocol built on packets, a codec and a clock.", ""),
    ],
)
def test_what_something_is_called_tells_what_it_is_in_the_present(sentence: str, told: str) -> None:
    found = ["".join(text for text, _ in pieces) for pieces in apposed_in(parser()(sentence), {"Kova"})]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The letter was read to an envoy of Hugo Weber, who reached Olm in 1404.", False),
        ("Ada saw a storm the size of Norway, named Klara in 1989.", False),
        ("It was carried by a ferry built by Hugo Weber, shipped to Norway in parts.", False),
        ("The letter was read to Hugo Weber, who reached Olm in 1404.", True),
    ],
)
def test_a_clause_behind_two_nouns_tells_of_neither(sentence: str, told: bool) -> None:
    found = [*tellings(parser()(sentence), {"Hugo Weber", "Norway", "Ada", "Klara"})]
    assert bool(found) == told


def test_what_leads_on_to_a_list_is_asked_without_it() -> None:
    found = asked("Near Ulm the Arnheim Canal was dug by Ada Quill in 1871 and has three locks:")
    assert found
    assert all(question.endswith(("?", ".")) for question in found.values())


def test_a_first_clause_is_asked_without_the_second_that_leans_on_more() -> None:
    found = asked(
        "But "
        + LENA
        + "In 1891 she married Hugo Weber, a pupil of her stepfather, and soon they moved to his home town."
    )
    assert found["Hugo Weber"].endswith(", a pupil of her stepfather.")
    hoped = (
        "Lena Brandt would pay for the studies of Hugo Weber in Oslo, and he, once there, would do the same for her."
    )
    assert "Hugo Weber" not in asked(hoped)


def test_a_statement_that_names_the_topic_has_no_label() -> None:
    found = asked(LENA + "She moved to Norway with 14 boxes of books.", title="Lena Brandt")
    assert found["Norway"] == "To which country did Lena Brandt move with 14 boxes of books?"


@pytest.mark.parametrize(("worth", "promise", "is_asked"), [(2.0, 0.9, True), (2.0, 0.72, False), (1.0, 0.9, False)])
def test_of_a_sentence_that_nothing_asks_the_likeliest_question_is_asked(
    worth: float, promise: float, is_asked: bool
) -> None:
    one = replace(candidate("Lena Brandt was born in Vienna in 1870.", "Vienna"), worth=worth, promise=promise)
    analysis = analyse(article("Lena Brandt was born in Vienna in 1870."))

    def more(*chosen: Candidate) -> tuple[Candidate, ...]:
        return further_facts(chosen, [], analysis, parser(), lambda _: True, 0.7, [one])

    assert [found.answers for found in more()] == ([("Vienna",)] if is_asked else [])
    assert more(candidate("Lena Brandt was born in Vienna in 1870.", "1870")) == ()


def test_a_statement_to_judge_is_no_question_for_a_sentence_that_nothing_asks() -> None:
    text = "Lena Brandt was born in Vienna in 1870."
    one = replace(candidate(text, "1870"), kind="true-false", answers=(), worth=5.0, promise=0.9)
    assert further_facts([], [], analyse(article(text)), parser(), lambda _: True, 0.7, [one]) == ()


def test_a_term_is_asked_for_less_where_nothing_else_of_its_sentence_is() -> None:
    text = "Lena Brandt called the press Grundel after a village in Norway."
    term, analysis = candidate(text, "Grundel"), analyse(article(text))
    assert term.mention.type is AnswerType.TERM
    for promise, answers in ((0.66, [("Grundel",)]), (0.64, [])):
        refused = [replace(term, promise=promise, worth=3.5)]
        found = further_facts([], [], analysis, parser(), lambda _: True, 0.7, refused)
        assert [one.answers for one in found] == answers


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "The machine that made bags cheap came later: press, tear, roll, or PTR, invented in Norway in 1930 by Ada "
            "Weber, turns leaves into pellets.",
            "1930",
        ),
        ("Lena Brandt led the Institute of Glaciers for thirty-four years, from 1801 to 1835.", "thirty-four years"),
        ("Rudolf Weber died in October 1974 and Adi in September 1978.", "Rudolf Weber"),
        ("On 2 November 2022 the Vienna Review published an article by Hugo Weber about Norway.", "Hugo Weber"),
        ("Lena Brandt turned down the poet and politician Hugo Weber after a year in Norway.", "Hugo Weber"),
        ("On 19 April 1906 Hugo Weber slipped while crossing Vienna and was killed by a wagon.", "1906"),
        ("Norway took full control of the Kiel Canal at noon on 31 December 1999.", "1999"),
        ("But Norway controlled the whole supply, and the Glacier Act of 1927 forbade its sale.", "Norway"),
        ("At 9,289 kilometres the Norway Railway is the longest line in the world.", "9,289 kilometres"),
    ],
)
def test_what_a_parser_reads_wrongly_stays_a_gap(sentence: str, answer: str) -> None:
    found = upgraded(candidate(sentence, answer), parser(), analyse(article(sentence)), is_chosen=True)
    assert not isinstance(found, Candidate), found.prompt
