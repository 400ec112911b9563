"""Plain text by the look of its lines."""

from __future__ import annotations

import textwrap

import pytest

from aiquiz.model.article import BlockKind
from aiquiz.reading.plaintext import PLAIN_TEXT

_LONG = (
    "The tower was moved inland in 1999 by engineers who pushed it along greased beams for twenty-three days. "
    "In the year before the move, some 40,000 people had come to see it for what they thought was the last time, "
    "and the county sold them tickets, postcards and a soup that was named after the light."
)


def _read(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in PLAIN_TEXT.read(source).blocks]


@pytest.mark.parametrize("width", [50, 60, 72, 79, 100, 140])
def test_wrapped_lines_become_one_paragraph(width: int) -> None:
    source = textwrap.fill(_LONG, width) + "\n\n" + textwrap.fill(_LONG[::-1], width)
    assert [text for _, text in _read(source)] == [_LONG, _LONG[::-1]]


def test_long_lines_are_a_paragraph_each() -> None:
    assert _read(f"{_LONG}\n{_LONG}") == [(BlockKind.PARAGRAPH, _LONG)] * 2


def test_short_lines_below_each_other_stay_apart() -> None:
    assert [text for _, text in _read("Is it too big?\nThe gamble: what it buys\nTen soups for cold days")] == [
        "Is it too big?",
        "The gamble: what it buys",
        "Ten soups for cold days",
    ]


def test_a_sentence_broken_off_by_hand_goes_on() -> None:
    assert [text for _, text in _read("It was moved\nin the year 1999.")] == ["It was moved in the year 1999."]


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    assert _read(f"A slow journey\n\n{_LONG}")[0] == (BlockKind.HEADING, "A slow journey")
    assert _read(f"A slow journey\n{_LONG}")[0] == (BlockKind.HEADING, "A slow journey")
    assert _read(f"1. A slow journey\n\n{_LONG}")[0] == (BlockKind.HEADING, "1. A slow journey")
    assert _read(f"Was it slow?\n\n{_LONG}")[0] == (BlockKind.HEADING, "Was it slow?")


@pytest.mark.parametrize("line", ["It was slow.", "Three things matter:", "in lower case", "and so on…", "----"])
def test_a_line_with_another_shape_is_no_heading(line: str) -> None:
    assert BlockKind.HEADING not in [kind for kind, _ in _read(f"{line}\n\n{_LONG}")]


@pytest.mark.parametrize("line", ["— A clerk of Olm", "―Ada Quill, mayor", "-- Ada Quill"])
def test_a_line_that_says_whose_words_are_quoted_is_no_heading_nor_are_they(line: str) -> None:
    kinds = [kind for kind, _ in _read(f"{_LONG}\n\n“It was a slow journey to nowhere”\n{line}\n\n{_LONG}")]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.QUOTATION, BlockKind.PARAGRAPH]
    assert _read(f"“A slow journey”\n\n{_LONG}")[0] == (BlockKind.HEADING, "“A slow journey”")
    assert _read(f"— II —\n\n{_LONG}")[0] == (BlockKind.HEADING, "— II —")


def test_the_last_line_is_no_heading() -> None:
    assert _read(f"{_LONG}\n\nThe end")[-1] == (BlockKind.PARAGRAPH, "The end")


def test_an_underlined_title_loses_its_line() -> None:
    assert _read(f"The Tower\n=========\n\n{_LONG}")[0] == (BlockKind.HEADING, "The Tower")


@pytest.mark.parametrize("bullet", ["-", "*", "•", "–", "1.", "(2)", "a)"])
def test_bullets_begin_list_items_and_go(bullet: str) -> None:
    assert _read(f"Kinds of salt:\n\n{bullet} rock salt\n{bullet} sea salt\n")[1:] == [
        (BlockKind.LIST_ITEM, "rock salt"),
        (BlockKind.LIST_ITEM, "sea salt"),
    ]


def test_an_indented_line_goes_on_with_its_list_item() -> None:
    source = "  - salt in barrels of oak.\n    Each held ninety kilograms.\n  - hides"
    assert [text for _, text in _read(source)] == [
        "salt in barrels of oak. Each held ninety kilograms.",
        "hides",
    ]


def test_a_wrapped_line_that_begins_with_a_number_begins_no_list() -> None:
    source = textwrap.fill("It was moved inland by engineers from the north in the spring of 1999", 60)
    assert source.count("\n") == 1
    wrapped = source.replace(
        "1999", "12. 4 tons of soap were used, and the people of the town\nhad to wash in the sea."
    )
    assert len(_read(textwrap.fill(_LONG, 60) + "\n\n" + wrapped)) == 2


def test_the_indented_first_lines_of_a_book_part_its_paragraphs() -> None:
    first, second = textwrap.fill(_LONG, 70), textwrap.fill("  " + _LONG, 70)
    assert [text for _, text in _read(f"{first}\n{second}")] == [_LONG, _LONG]


def test_a_hyphen_at_the_end_of_a_line_stays_without_a_space() -> None:
    assert _read("the well-\nknown road")[0][1] == "the well-known road"


def test_three_lines_in_columns_are_a_table() -> None:
    source = "Year     Carts   Barges\n1390     5,100   0\n1400     2,300   640"
    assert _read(source) == [
        (BlockKind.TABLE_ROW, "Year | Carts | Barges"),
        (BlockKind.TABLE_ROW, "1390 | 5,100 | 0"),
        (BlockKind.TABLE_ROW, "1400 | 2,300 | 640"),
    ]


def test_lines_with_a_reply_sign_are_a_quotation() -> None:
    assert _read("> Nobody built the road.\n> It was put down.") == [
        (BlockKind.QUOTATION, "Nobody built the road. It was put down.")
    ]


@pytest.mark.parametrize("caption", ["Figure 2: The toll house.", "Table 1. Carts and barges", "Photo: The road"])
def test_a_numbered_or_named_picture_is_a_caption(caption: str) -> None:
    assert _read(caption)[0][0] is BlockKind.CAPTION


def test_a_byline_right_below_the_title_is_not_joined_to_it() -> None:
    title = "How a Tower That Had Stood for a Hundred Years Went for a Walk"
    source = f"{title}\nBy Ines Holt and Carl Mayhew\n\n" + textwrap.fill(_LONG, 66)
    assert [text for _, text in _read(source)][:2] == [title, "By Ines Holt and Carl Mayhew"]


def test_ruled_lines_are_dropped() -> None:
    assert _read("- - -\n\n***\n\n______") == []
