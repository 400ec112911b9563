"""A deck is written one way: block style, stable order, and no text that any reader could take for something else."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import decode_deck, encode_deck
from aiquiz.deckfile.scalars import can_be_block, inline, is_plain_anywhere
from aiquiz.kinds import Cloze, Match, Multi, Qa, TrueFalse
from aiquiz.model.deck import ArticleRef, Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Ask, Evidence, Item

_DECK = Deck(
    id=DeckId("ai-rivalry"),
    title="OpenAI, xAI and Anthropic: the rivalry",
    description="Who left whom.\nAnd why.",
    article=ArticleRef("The rivalry", "articles/ai-rivalry.md", "0" * 64),
    items=(
        Item(
            ItemId("left"),
            "qa",
            Qa("When did he leave?", "2018", ("in 2018",), ("2015", "no date, ever"), 1.0, reverse=True),
            explanation="Don't ask: it's known.",
            evidence=Evidence("He left in 2018 … “finally”.", 17),
            tags=("people", "dates"),
            ask=Ask.TYPE,
        ),
        Item(ItemId("q-1"), "cloze", Cloze("{{Paris::city}} is in France."), id_is_written=False),
        Item(ItemId("flat"), "true-false", TrueFalse("The earth is flat.", False, "yes")),
        Item(ItemId("many"), "multi", Multi("Which?", tuple(f"a rather long right answer {n}" for n in range(4)))),
        Item(ItemId("where"), "match", Match("Where?", (("Paris: city", "France"), ("no", "Norway")))),
    ),
)
_WRITTEN = """\
# yaml-language-server: $schema=deck.schema.json
id: ai-rivalry
title: "OpenAI, xAI and Anthropic: the rivalry"
language: en
description: |-
  Who left whom.
  And why.
article:
  title: The rivalry
  path: articles/ai-rivalry.md
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
items:
  - id: left
    question: When did he leave?
    answer: "2018"
    accept: [in 2018]
    distractors: ["2015", "no date, ever"]
    tolerance: 1
    reverse: true
    ask: type
    explanation: "Don't ask: it's known."
    source:
      quote: He left in 2018 … “finally”.
      at: 17
    tags: [people, dates]

  - kind: cloze
    text: "{{Paris::city}} is in France."

  - id: flat
    kind: true-false
    statement: The earth is flat.
    answer: false
    correction: "yes"

  - id: many
    kind: multi
    question: Which?
    answers:
      - a rather long right answer 0
      - a rather long right answer 1
      - a rather long right answer 2
      - a rather long right answer 3

  - id: where
    kind: match
    question: Where?
    pairs:
      "Paris: city": France
      "no": Norway
"""


def test_a_deck_is_written_like_this() -> None:
    assert encode_deck(_DECK, schema="deck.schema.json") == _WRITTEN


def test_without_a_schema_there_is_no_header() -> None:
    assert encode_deck(_DECK) == _WRITTEN.split("\n", 1)[1]


def test_a_deck_without_items_is_written_and_read() -> None:
    deck = Deck(DeckId("new"), "New", ())
    assert encode_deck(deck) == "id: new\ntitle: New\nlanguage: en\nitems: []\n"
    assert decode_deck(encode_deck(deck).encode("utf-8"), "x").deck == deck


def test_an_article_of_which_nothing_is_known_stays_an_article() -> None:
    deck = Deck(DeckId("new"), "New", (), article=ArticleRef())
    assert decode_deck(encode_deck(deck).encode("utf-8"), "x").deck == deck


@pytest.mark.parametrize(
    "text",
    ["a word", "When did it end?", "2018 was late", "$1 billion", "“quoted”", "it's", 'the "lab"', "C#", "a:b", "x [y]",
     "Österreich", "日本", "(in part)", "yesterday", "a, b"],
)  # fmt: skip
def test_ordinary_texts_stay_plain(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize(
    "text",
    ["", " a", "a ", "yes", "No", "OFF", "y", "null", "~", "true", "2018", "1.5", "-1", "+1", ".5", "1:30", "0x1F",
     "0b1", "1e5", "2018-01-01", "2018-01-01 10:00:00 +2", "- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "&a", "*a",
     "!a", "|", ">", "%a", "@a", "`a`", "[a", "]", "{a", "}", ",a", "'a", '"a', "---", "...", "<<", "=", "a\nb",
     "\ufffe", "a\tb", "a\xa0b", "1_000", "NaN", "None"],
)  # fmt: skip
def test_texts_that_some_reader_could_misread_are_quoted(text: str) -> None:
    assert not is_plain_anywhere(text)
    assert inline(text)[0] in "\"'"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: b", '"a: b"'),
        ('say: "hi"', "'say: \"hi\"'"),
        ("it's: so", '"it\'s: so"'),
        ("C:\\: x", "'C:\\: x'"),
        ('it\'s: "hi"', "'it''s: \"hi\"'"),
        ("a\nb", '"a\\nb"'),
        ("\ufffe", '"\\uFFFE"'),
    ],
)
def test_the_quotes_are_those_that_need_least_escaping(text: str, written: str) -> None:
    assert inline(text) == written


@pytest.mark.parametrize("text", ["a, b", "a:b", "what?", "x [y]", "{a}"])
def test_inside_a_list_on_one_line_more_texts_are_quoted(text: str) -> None:
    assert inline(text, in_flow=True) == f'"{text}"'


@pytest.mark.parametrize(
    ("value", "written"), [(0.5, "0.5"), (2.0, "2"), (1e-7, "1e-07"), (0.1 + 0.2, "0.30000000000000004")]
)
def test_a_tolerance_is_written_as_a_plain_number(value: float, written: str) -> None:
    deck = Deck(DeckId("d"), "D", (Item(ItemId("i"), "qa", Qa("a", "1", tolerance=value)),))
    assert f"    tolerance: {written}\n" in encode_deck(deck)
    assert decode_deck(encode_deck(deck).encode("utf-8"), "x").deck == deck


@pytest.mark.parametrize("text", ["a", " a\nb", "\na", "a\n", "a\n\ufffe"])
def test_texts_that_a_block_would_change_are_no_blocks(text: str) -> None:
    assert not can_be_block(text)
    assert can_be_block("a\n\n  b")
