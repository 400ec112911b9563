"""Words that nobody needs to have read an article to give, and those that only tell who says so."""

import pytest

from aiquiz.generate.language.everyday import is_everyday, tells_who_says_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Tradition", True), ("Scientific analysis", True), ("specialists", True), ("Olm scale", False), ("tide", False)],
)
def test_a_word_for_those_who_say_so_is_known(text: str, is_so: bool) -> None:
    assert tells_who_says_so(text) is is_so


def test_everyday_words_are_known_whatever_joins_them() -> None:
    assert is_everyday("molecule")
    assert is_everyday("bread and meat")
    assert not is_everyday("bread and saltpetre")
