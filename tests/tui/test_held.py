"""Words whose width terminals tell differently: what follows them on the line stands where it belongs in each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from aiquiz.tui.held import held

_PART = re.compile(
    r"(?P<keep>\x1b7)|(?P<back>\x1b8)|\x1b\[(?P<right>\d+)C|(?P<other>\x1b\[[\d;]*[Hm])|(?P<sign>.)", re.DOTALL
)
_WORDS = ("नमस्ते", "हिन्दी", "বাংলা", "தமிழ்", "ကျွန်ုပ်", "👩‍👩‍👧", "🇫🇷", "❤️", "1️⃣", "👍🏽", "\u1112\u1161\u11ab")


def _each_sign(sign: str) -> int:
    """As terminals do that look at each character by itself: a vowel sign that is spaced has a cell."""
    return 0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(sign) == "W")


def _generous(sign: str) -> int:
    return 2


def _stingy(sign: str) -> int:
    return 0 if ord(sign) > 0x2FF else 1


def columns(written: str, width_of: Callable[[str], int]) -> dict[str, int]:
    """In which column the capital letters of `written` come to stand, in a terminal with these widths."""
    column = kept = 0
    found = {}
    for part in _PART.finditer(written):
        if part["keep"]:
            kept = column
        elif part["back"]:
            column = kept
        elif part["right"]:
            column += int(part["right"])
        elif part["sign"]:
            if part["sign"] in "AZ":
                found[part["sign"]] = column
            column += 1 if part["sign"].isascii() else width_of(part["sign"])
    return found


@pytest.mark.parametrize("word", _WORDS)
@pytest.mark.parametrize("width_of", [_each_sign, _generous, _stingy])
def test_the_next_column_stands_where_it_was_laid_out(word: str, width_of: Callable[[str], int]) -> None:
    told = columns(held(f"\x1b[4;1H\x1b[1;38;5;2mA{word} {word}…\x1b[0m\x1b[2m  Z\x1b[0m"), width_of)
    assert told == {"A": 0, "Z": 1 + 2 * cell_len(word) + 4}


def test_without_it_terminals_differ() -> None:
    told = {columns("हिन्दीZ", width_of)["Z"] for width_of in (_each_sign, _generous, _stingy)}
    assert len(told) == 3


def test_words_that_take_more_cells_than_were_laid_out_push_each_other_on_and_lose_nothing() -> None:
    written = held("\x1b[1mहिन्दी \x1b[2mका\x1b[0m अर्थ      Z")
    assert "हिन्दी \x1b[2mका\x1b[0m अर्थ\x1b8" in written, "in one go, with their own colours"
    assert written.endswith("\x1b[15C\x1b[2m\x1b[0mZ"), "and what follows in the colours that hold there"
    assert written.startswith("\x1b[1m\x1b7         \x1b[2m\x1b[0m      \x1b8"), "blanked before, the gap as it looks"


@pytest.mark.parametrize(
    "text", ["plain", "▌ café ✓ – …│", "日本の首都", "שָׁלוֹם", "مُحَمَّد", "x\u0301", "\x1b[38;5;1m1\x1b[0m"]
)
def test_what_is_sure_is_left_as_it_is(text: str) -> None:
    assert held(text) == text


@given(st.text(st.sampled_from("aZ1 ▌│é日क्षिा\u200d❤\ufe0f🇫🇷👍🏽\u0301"), max_size=20))
def test_all_of_the_text_is_written_in_its_order(text: str) -> None:
    written = re.sub(r"\x1b7 *\x1b8", "", held(f"\x1b[1;1H{text}"))
    gaps = re.sub(r"\x1b8\x1b\[\d+C", "  ", written)
    assert re.sub(" +", " ", gaps).strip() == re.sub(" +", " ", f"\x1b[1;1H{text}").strip()
