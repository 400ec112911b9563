"""What must hold of every text."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.text import clean, clean_line, folded, short, word_count, words

_CONTROLS = st.sampled_from("\x00\x07\x1b\x90\x9b\x9c\x9d[]\\;P0m\u0301\u0345\u202e\u00ad\u200b\r\n\t")
_ANY = st.one_of(st.text(), st.text(st.one_of(_CONTROLS, st.characters())))


@given(_ANY)
@settings(max_examples=300)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(_ANY)
def test_a_clean_text_holds_no_control_but_the_newline(text: str) -> None:
    kinds = {character: unicodedata.category(character) for character in clean(text)}
    assert all(kind not in ("Cc", "Cs") or character == "\n" for character, kind in kinds.items())


@given(_ANY)
def test_a_clean_line_is_one_trimmed_line(text: str) -> None:
    line = clean_line(text)
    assert line == " ".join(line.split())


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Zs"])))
def test_cleaning_leaves_letters_digits_and_punctuation(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert clean(text) == composed


@given(_ANY)
@settings(max_examples=300)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(_ANY)
def test_case_does_not_matter_to_folded_ascii(text: str) -> None:
    ascii_text = text.encode("ascii", "ignore").decode()
    assert folded(ascii_text.upper()) == folded(ascii_text.lower())


@given(_ANY, st.integers(1, 50))
def test_a_shortened_text_keeps_to_its_limit(text: str, limit_chars: int) -> None:
    cut = short(text, limit_chars)
    assert len(cut) <= limit_chars
    assert cut.endswith("…") or cut == short(text, 10_000)


@given(_ANY)
def test_counting_words_agrees_with_listing_them(text: str) -> None:
    assert word_count(text) == len(words(text))
    assert all(word in text for word in words(text))
