"""Cleaning, comparing and shortening text."""

from __future__ import annotations

import pytest

from aiquiz.text import clean, clean_line, folded, short, word_count, words


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;a new window title\x07text", "text"),
        ("\x1b]52;c;aGk=\x1b\\text", "text"),
        ("\x9b31mred", "red"),
        ("\x1bPq#0\x1b\\text", "text"),
        ("\x1b(Btext", "text"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("user\u202etxt.exe", "usertxt.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("zero\u200bwidth", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufefftext", "text"),
        ("tag\U000e0041", "tag"),
        ("lone \ud800surrogate", "lone surrogate"),
    ],
)
def test_what_drives_a_terminal_or_hides_is_taken_away(hostile: str, harmless: str) -> None:
    assert clean(hostile) == harmless


def test_every_line_break_becomes_a_newline() -> None:
    assert clean("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_a_tab_becomes_a_space() -> None:
    assert clean("a\tb") == "a b"


def test_letters_and_marks_are_composed() -> None:
    assert clean("cafe\u0301") == "café"


def test_a_tower_of_marks_is_cut_at_four() -> None:
    assert clean("x" + "\u0323" * 100) == "x" + "\u0323" * 4


def test_joiners_stay_because_emoji_and_scripts_need_them() -> None:
    assert clean("👩\u200d🚀") == "👩\u200d🚀"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_an_escape_that_never_ends_swallows_no_text() -> None:
    assert clean("before \x1b]8;;http://x\nafter") == "before 8;;http://x\nafter"
    assert clean("before \x9d between\nlines \x9c after") == "before  between\nlines  after"


def test_a_hundred_thousand_unended_escapes_are_cleaned_at_once() -> None:
    assert clean("\x9d" * 100_000 + "a") == "a"
    assert clean("\x90b" * 100_000) == "b" * 100_000
    assert clean("\x1b]" * 100_000 + "a") == "a"


def test_a_line_has_single_spaces_and_none_at_its_ends() -> None:
    assert clean_line("  a \n\n b\u00a0\u2003c\t") == "a b c"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "STRASSE"),
        ("don’t", "don't"),
        ("“quoted”", '"quoted"'),
        ("1990–2000", "1990-2000"),
        ("wait…", "wait..."),
        ("ﬁne", "fine"),
        ("a\u00a0b", "a b"),
        ("e\u0301", "é"),
        ("m²", "m2"),
    ],
)
def test_texts_that_differ_only_in_type_fold_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_folding_keeps_accents_apart() -> None:
    assert folded("résumé") != folded("resume")


def test_words_keep_what_stands_inside_them() -> None:
    assert words("Musk’s $1.4 trillion state-of-the-art plan, in 2018.") == [
        "Musk’s",
        "1.4",
        "trillion",
        "state-of-the-art",
        "plan",
        "in",
        "2018",
    ]
    assert word_count("one, two – three") == 3


def test_a_short_text_stays_whole() -> None:
    assert short("nine chars", 10) == "nine chars"


def test_a_long_text_is_cut_at_the_end_of_a_word() -> None:
    assert short("the quick brown fox", 12) == "the quick…"
    assert short("the quick brown fox", 16) == "the quick brown…"


def test_a_word_too_long_for_the_limit_is_cut_inside() -> None:
    assert short("incomprehensibilities", 8) == "incompr…"


def test_a_shortened_text_ends_in_no_comma() -> None:
    assert short("first, second and third", 10) == "first…"


def test_several_lines_are_shown_as_one() -> None:
    assert short("a\nb   c", 20) == "a b c"
