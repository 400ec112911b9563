"""What a sound deck file says is what the deck holds: the texts as typed, clean, each with its place."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.ids import derived_id
from aiquiz.errors import Place
from aiquiz.kinds import Cloze, Match, Multi, Order, Qa, TrueFalse
from aiquiz.model.deck import ArticleRef
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Ask, Evidence
from deckfiles import as_deck_text, codes_in, deck_of, findings_in, item_of

_WHOLE = """\
# yaml-language-server: $schema=deck.schema.json
id: ai-rivalry
title: "OpenAI, xAI and Anthropic: the rivalry"
language: en
description: Who left whom, and why.
article: {title: The rivalry, path: articles/ai-rivalry.md}
items:
  - id: left-the-board
    question: When did Elon Musk leave OpenAI's board?
    answer: 2018                       # scalars are the text that was typed
    accept: [in 2018]
    distractors: [2015, 2017, 2020]
    explanation: He named a conflict of interest with Tesla.
    source: {quote: "Musk stepped down from the board in 2018 …", at: 17}
    tags: [people, dates]
  - id: pledge
    kind: cloze
    text: The founders pledged {{$1 billion::amount}} and wanted {{no profit}}.
"""


def test_a_whole_deck_is_read() -> None:
    decoded = decode_deck(_WHOLE.encode("utf-8"), "decks/ai.yaml")
    deck = decoded.deck
    assert (deck.id, deck.title, deck.language) == ("ai-rivalry", "OpenAI, xAI and Anthropic: the rivalry", "en")
    assert deck.description == "Who left whom, and why."
    assert deck.article == ArticleRef("The rivalry", "articles/ai-rivalry.md")
    first, second = deck.items
    assert first.body == Qa("When did Elon Musk leave OpenAI's board?", "2018", ("in 2018",), ("2015", "2017", "2020"))
    assert first.evidence == Evidence("Musk stepped down from the board in 2018 …", 17)
    assert (first.tags, first.id_is_written, first.ask) == (("people", "dates"), True, None)
    assert second.body == Cloze("The founders pledged {{$1 billion::amount}} and wanted {{no profit}}.")
    assert decoded.warnings == ()


def test_items_quotes_and_the_article_have_places() -> None:
    decoded = decode_deck(_WHOLE.encode("utf-8"), "decks/ai.yaml")
    assert dict(decoded.places) == {
        "left-the-board": Place("decks/ai.yaml", 8, 5),
        "pledge": Place("decks/ai.yaml", 16, 5),
    }
    assert dict(decoded.quote_places) == {"left-the-board": Place("decks/ai.yaml", 14, 21)}
    assert decoded.article_place == Place("decks/ai.yaml", 6, 10)


def test_every_kind_is_read() -> None:
    deck = deck_of(
        "- {kind: true-false, statement: The earth is flat., answer: False, correction: It is round.}\n"
        "- {kind: multi, question: Which fly?, answers: [bats, birds], distractors: cats}\n"
        "- {kind: order, question: 'By size:', items: [mouse, dog]}\n"
        "- {kind: match, question: Where?, pairs: {Paris: France, Rome: Italy}}\n"
        "- {question: How high?, answer: 324 m, tolerance: 2.5, reverse: true, ask: type}\n"
    )
    assert [item.body for item in deck.items] == [
        TrueFalse("The earth is flat.", False, "It is round."),
        Multi("Which fly?", ("bats", "birds"), ("cats",)),
        Order("By size:", ("mouse", "dog")),
        Match("Where?", (("Paris", "France"), ("Rome", "Italy"))),
        Qa("How high?", "324 m", tolerance=2.5, reverse=True),
    ]
    assert deck.items[4].ask is Ask.TYPE


@pytest.mark.parametrize(
    "typed",
    ["no", "Yes", "on", "~", "null", "true", "1:30", "0o17", "017", "0x1F", "1e5", "1_000", "2018", "2018-01-01", ".5",
     ".inf", "12:30:45", "=", "+1", "-1", "1.0", "1.10"],
)  # fmt: skip
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    body = item_of(f"- question: What?\n  answer: {typed}\n  distractors: [x{typed}, {typed}x]").body
    assert body == Qa("What?", typed, (), (f"x{typed}", f"{typed}x"))


def test_the_language_of_norway_is_not_false() -> None:
    assert deck_of("id: d\ntitle: t\nlanguage: no\nitems: []").language == "no"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(line_end: str) -> None:
    text = "id: d\ntitle: t\nitems:\n- question: |\n    One\n    two\n  answer: x\n- question: y\n"
    (found,) = findings_in(text.replace("\n", line_end))
    assert (found.code, found.place.line, found.place.column) == ("D020", 8, 3)
    sound = (text + "  answer: z\n").replace("\n", line_end)
    assert deck_of(sound).items[0].body == Qa("One\ntwo", "x")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    decoded = decode_deck(b"\xef\xbb\xbf" + _WHOLE.encode("utf-8"), "x")
    assert decoded.deck == decode_deck(_WHOLE.encode("utf-8"), "x").deck
    assert decoded.places[ItemId("left-the-board")].line == 8


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
def test_separators_that_no_editor_shows_as_line_ends_do_not_count_as_lines(odd: str) -> None:
    text = as_deck_text(f"- question: a{odd}b # c{odd}d\n  answer: x\n- question: y\n")
    missing = findings_in(text.encode("utf-8"))[-1]
    assert (missing.code, missing.place.line) == ("D020", 6)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r'"\e[31mred"', "red"),
        (r'"a\u202Eb"', "ab"),
        ("a\u202eb\u200b", "ab"),
        (r'"a\tb\0c"', "a bc"),
        (r'"e\u0301"', "é"),
        ("👩‍🚀 flies", "👩‍🚀 flies"),
        ("  two   spaces  ", "two spaces"),
        ('"[/] [@click=app.quit]x[/]"', "[/] [@click=app.quit]x[/]"),
    ],
)
def test_what_could_drive_a_terminal_or_mislead_a_reader_is_cleaned(written: str, read: str) -> None:
    assert item_of(f"- question: What?\n  answer: {written}").body == Qa("What?", read)


@pytest.mark.parametrize("text", ['- "que\\e[31mstion": x', '- kind: "\\e]0;x\\a\\e[31mred"', "- question: !%1B[31m x"])
def test_a_complaint_never_repeats_control_characters(text: str) -> None:
    assert not any("\x1b" in str(found) or "\x07" in str(found) for found in findings_in(text))


def test_a_text_of_several_lines_keeps_them() -> None:
    body = item_of("- question: |\n    def f():\n      return 1   \n\n    f()\n  answer: >\n    folded\n    text").body
    assert body == Qa("def f():\n  return 1\n\nf()", "folded text")


def test_options_are_always_of_one_line() -> None:
    assert item_of("- question: a\n  answer: b\n  accept:\n    - |\n      c\n        d\n").body == Qa(
        "a", "b", ("c d",)
    )


def test_a_single_text_counts_as_a_list_of_one() -> None:
    assert item_of("- {question: a, answer: b, accept: c, tags: d}").tags == ("d",)


def test_a_repeated_tag_is_kept_once() -> None:
    assert item_of("- {question: a, answer: b, tags: [x, y, x]}").tags == ("x", "y")


def test_two_spaces_before_a_comment_are_no_cut_text() -> None:
    assert codes_in("- question: What?  # a comment\n  answer: C#  # another\n") == []
    assert codes_in('- question: "C #sharp?" # quoted texts cannot be cut\n  answer: x') == []


def test_an_item_without_an_id_is_known_by_its_question() -> None:
    first = item_of("- question: Who left “the board”?\n  answer: A").id
    again = item_of('- question: who  left "the board"?\n  answer: B\n  distractors: [C]').id
    other = item_of("- question: Who joined the board?\n  answer: A").id
    assert first == again != other
    assert first.startswith("q-")
    assert len(first) == 12


def test_a_derived_id_never_changes_between_versions() -> None:
    assert derived_id("When did Elon Musk leave OpenAI's board?", set()) == "q-7154cf1f12"


def test_a_derived_id_steps_aside_for_one_that_is_taken() -> None:
    taken = derived_id("What?", set())
    deck = deck_of(f"- {{question: What?, answer: a}}\n- {{id: {taken}, question: Who?, answer: b}}\n")
    assert [item.id for item in deck.items] == [f"{taken}-2", taken]


def test_reordering_items_keeps_their_derived_ids() -> None:
    one, two = "- {question: a, answer: b}\n", "- {question: c, answer: d}\n"
    assert {item.id for item in deck_of(one + two).items} == {item.id for item in deck_of(two + one).items}


@pytest.mark.parametrize("path", ["articles/a.md", "a.md", "über uns/a b.html", "a..b.md", "..a.md", "./a.md"])
def test_a_path_in_the_decks_folder_is_fine(path: str) -> None:
    assert codes_in(f"id: d\ntitle: t\narticle: {{path: {path}}}\nitems: []") == ["D030"]


@pytest.mark.parametrize("name", ["a", "A-1", "été.2", "日本", "2018", "-x-", "x" * 80])
def test_ids_may_be_of_any_language(name: str) -> None:
    assert item_of(f"- {{id: {name}, question: a, answer: b}}").id == name


def test_findings_come_in_the_order_of_the_file() -> None:
    places = [found.place for found in findings_in("- {question: a}\n- {answer: b}\n- {question: c, answr: d}\n- x")]
    assert places == sorted(places)
    assert len(places) == 4


def test_fields_that_may_follow_in_a_second_document_are_not_called_missing() -> None:
    assert codes_in("id: d\n---\ntitle: t\nitems: []\n") == ["D007"]


def test_what_comes_before_a_syntax_error_is_still_checked() -> None:
    codes = codes_in('- question: What?\n- question: Who?\n  answer: b\n- question: "c\n')
    assert codes == ["D020", "D005"]
