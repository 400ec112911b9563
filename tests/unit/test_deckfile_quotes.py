"""Every quote is looked for in the article, and the nearest sentence named where it is not there."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import QuoteFinder, check_quotes, decode_deck
from aiquiz.errors import Diagnostic, Severity
from aiquiz.model.article import Article
from aiquiz.model.item import Evidence

_TEXT = (
    "The town library opened in 1921. Its first keeper, Ada Brandt, bought 400 books — “every one of them used”.\n\n"
    "A flood ruined the cellar in 1954. The library stayed open.\n\n"
    "A flood ruined the cellar in 1954. Volunteers dried\nthe maps on washing lines."
)
_ARTICLE = Article("The library", _TEXT, (), "library.md")


def _found(quote: str, at: int | None = None, sha256: str = "") -> tuple[Diagnostic, ...]:
    text = "id: d\ntitle: t\n"
    if sha256:
        text += f"article: {{sha256: {sha256}}}\n"
    place = "" if at is None else f"\n      at: {at}"
    quoted = quote.replace('"', '\\"')
    text += f'items:\n  - question: a\n    answer: b\n    source:\n      quote: "{quoted}"{place}\n'
    return check_quotes(decode_deck(text.encode("utf-8"), "decks/d.yaml"), _ARTICLE)


@pytest.mark.parametrize(
    "quote",
    [
        "The town library opened in 1921.",
        "Ada Brandt, bought 400 books",
        'bought 400 books - "every one of them used"',
        "bought   400 books – “every one",
        "Volunteers dried the maps on washing lines.",
        "the town library opened in 1921",
        "opened in 1921. Its first keeper",
    ],
)
def test_a_quote_may_differ_in_marks_dashes_case_and_spaces(quote: str) -> None:
    assert _found(quote) == ()


def test_a_changed_word_is_an_error_at_the_quote_that_names_the_word() -> None:
    (found,) = _found("The town library closed in 1921.")
    assert (found.code, found.severity) == ("D060", Severity.ERROR)
    assert str(found.place) == "decks/d.yaml:7:14"
    assert found.message == "this quote is not in the article library.md"
    assert found.hint == ("the quote has “closed” where the article has “opened”: “The town library opened in 1921.”")


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("The old town library opened in 1921.", "the article does not have “old”"),
        ("The library opened in 1921.", "the quote leaves out “town”"),
        ("first keeper, Ada Brandt, sold 400 books", "the quote has “sold” where the article has “bought”"),
        ("The town library, opened in 1921", "only the punctuation differs"),
        ("The town library opened in 1921. Its last keeper, Ada Brandt, bought 400 books",
         "the quote has “last” where the article has “first”"),
    ],
)  # fmt: skip
def test_the_hint_names_the_first_difference(quote: str, hint: str) -> None:
    (found,) = _found(quote)
    assert found.hint.startswith(hint)


def test_a_quote_from_elsewhere_is_not_compared_with_anything() -> None:
    (found,) = _found("Bananas ripen faster beside apples.")
    assert found.hint == "no sentence of the article is like it: is it the right article?"


@pytest.mark.parametrize("at", [0, None])
def test_a_quote_at_its_offset_is_fine(at: int | None) -> None:
    assert _found("The town library", at) == ()


def test_a_quote_that_moved_is_a_warning_with_its_new_offset() -> None:
    (found,) = _found("Its first keeper", 12)
    assert (found.code, found.severity) == ("D061", Severity.WARNING)
    assert found.hint == f"write `at: {_TEXT.index('Its first keeper')}`, or remove `at`"


def test_of_several_places_the_offset_may_be_any_and_the_nearest_is_offered() -> None:
    sentence = "A flood ruined the cellar in 1954."
    first, second = _TEXT.index(sentence), _TEXT.rindex(sentence)
    assert _found(sentence, first) == _found(sentence, second) == ()
    (found,) = _found(sentence, second + 3)
    assert f"`at: {second}`" in found.hint


def test_a_quote_with_other_marks_may_stand_at_any_of_its_places() -> None:
    assert _found("a flood ruined the cellar in 1954.", _TEXT.rindex("A flood")) == ()


def test_the_offset_of_a_quote_with_other_marks_counts_in_the_article() -> None:
    at = _TEXT.index("“every")
    assert _found('"every one of them used"', at) == ()
    (found,) = _found('"every one of them used"', at + 1)
    assert f"`at: {at}`" in found.hint


def test_a_changed_article_is_a_warning_even_if_every_quote_still_stands() -> None:
    assert _found("The town library", sha256=_ARTICLE.sha256) == ()
    (found,) = _found("The town library", sha256="0" * 64)
    assert (found.code, found.severity, str(found.place)) == ("D062", Severity.WARNING, "decks/d.yaml:3:10")
    assert _ARTICLE.sha256 in found.hint


def test_items_without_a_source_have_nothing_to_check() -> None:
    decoded = decode_deck(b"id: d\ntitle: t\nitems:\n- {question: a, answer: b}\n", "d")
    assert check_quotes(decoded, _ARTICLE) == ()


def test_hundreds_of_missing_quotes_are_all_told_the_first_hundred_with_advice() -> None:
    items = "".join(
        f"- {{question: q{n}, answer: b, source: {{quote: The town library sank in {n}.}}}}\n" for n in range(150)
    )
    decoded = decode_deck(f"id: d\ntitle: t\nitems:\n{items}".encode(), "d")
    found = check_quotes(decoded, _ARTICLE)
    assert len(found) == 150
    assert [bool(one.hint) for one in found] == [True] * 100 + [False] * 50


def test_an_empty_article_has_no_quotes() -> None:
    decoded = decode_deck(b"id: d\ntitle: t\nitems:\n- {question: a, answer: b, source: {quote: c}}\n", "d")
    (found,) = check_quotes(decoded, Article("", "", (), "empty.md"))
    assert found.code == "D060"


@pytest.mark.parametrize(
    ("quote", "at", "stands"),
    [
        ("The library stayed open.", None, "The library stayed open."),
        ("Volunteers  dried the maps on washing lines.", None, "Volunteers dried\nthe maps on washing lines."),
        ('"every one of them  used"', None, "“every one of them used”"),
        ("Nothing of the kind", 3, None),
        ("", 0, None),
        ("  ", None, None),
    ],
)
def test_the_place_of_a_quote_is_what_the_article_has_there(quote: str, at: int | None, stands: str | None) -> None:
    found = QuoteFinder(_ARTICLE).place(Evidence(quote, at))
    assert (found and found.of(_TEXT)) == stands


def test_of_two_places_the_noted_one_counts_or_the_one_nearest_to_it() -> None:
    quote = "A flood ruined the cellar in 1954."
    first, second = _TEXT.index(quote), _TEXT.rindex(quote)
    finder = QuoteFinder(_ARTICLE)
    starts = {
        at: found.start for at in (None, first, second, second + 5) if (found := finder.place(Evidence(quote, at)))
    }
    assert starts == {None: first, first: first, second: second, second + 5: second}
