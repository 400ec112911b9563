"""`aiquiz generate`: from an article's file to a deck's file, and never over somebody's work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.deckfile import DecodedDeck, decode_deck
from aiquiz.errors import ExitCode
from aiquiz.reading import read_article
from commandline import ARTICLE, Run, runner, write


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def _deck(path: str = "deck.yaml") -> DecodedDeck:
    return decode_deck(Path(path).read_bytes(), path)


def test_a_deck_is_written_whose_quotes_stand_at_their_places(run: Run) -> None:
    path = write("article.md", ARTICLE)
    done = run("generate", "article.md", "-o", "deck.yaml")
    assert done.code == ExitCode.FINE, done.err
    assert done.out == ""
    assert "aiquiz study deck.yaml" in done.err
    deck, text = _deck().deck, read_article(path.read_bytes(), "article.md").text
    assert deck.id == "deck"
    assert len(deck.items) >= 3
    for item in deck.items:
        assert item.evidence is not None
        assert item.evidence.at is not None
        assert text.startswith(item.evidence.quote, item.evidence.at)


def test_what_was_generated_passes_the_check(run: Run) -> None:
    write("article.md", ARTICLE)
    run("generate", "article.md", "-o", "deck.yaml")
    done = run("check", "deck.yaml")
    assert (done.code, done.out) == (ExitCode.FINE, "")


def test_two_runs_give_the_same_bytes(run: Run) -> None:
    write("article.md", ARTICLE)
    run("generate", "article.md", "-o", "deck.yaml")
    first = Path("deck.yaml").read_bytes()
    run("generate", "article.md", "-o", "deck.yaml", "--force")
    assert Path("deck.yaml").read_bytes() == first


def test_a_deck_that_exists_is_never_overwritten_without_being_told_to(run: Run) -> None:
    write("article.md", ARTICLE)
    write("deck.yaml", "an hour of work")
    done = run("generate", "article.md", "-o", "deck.yaml")
    assert done.code == ExitCode.USAGE
    assert "deck.yaml: error[U005]" in done.err
    assert Path("deck.yaml").read_text() == "an hour of work"
    assert run("generate", "article.md", "-o", "deck.yaml", "--force").code == ExitCode.FINE
    assert len(_deck().deck.items) >= 3


def test_not_even_force_puts_the_deck_over_its_article(run: Run) -> None:
    write("article.md", ARTICLE)
    assert run("generate", "article.md", "-o", "./article.md", "--force").code == ExitCode.USAGE
    assert Path("article.md").read_text(encoding="utf-8") == ARTICLE


def test_standard_input_and_output_take_the_place_of_files(run: Run) -> None:
    done = run("generate", "-", "-o", "-", stdin=ARTICLE.encode())
    assert done.code == ExitCode.FINE
    deck = decode_deck(done.out.encode(), "-").deck
    assert deck.id == "the-lighthouse-of-brenholm"
    assert deck.article is not None
    assert deck.article.path == ""
    assert done.err.startswith("Made ")


def test_the_articles_path_is_written_from_the_decks_folder_on(run: Run) -> None:
    write("unit/articles/a.md", ARTICLE)
    assert run("generate", "unit/articles/a.md", "-o", "unit/deck.yaml").code == ExitCode.FINE
    article = _deck("unit/deck.yaml").deck.article
    assert article is not None
    assert article.path == "articles/a.md"


def test_an_article_outside_the_decks_folder_is_named_when_checking(run: Run) -> None:
    write("a.md", ARTICLE)
    Path("decks").mkdir()
    done = run("generate", "a.md", "-o", "decks/deck.yaml")
    assert "aiquiz check decks/deck.yaml --article a.md" in done.err
    assert run("check", "decks/deck.yaml", "--article", "a.md").code == ExitCode.FINE


def test_an_article_outside_the_decks_folder_is_copied_beside_the_deck_where_that_is_wanted(run: Run) -> None:
    write("a.md", ARTICLE)
    Path("decks").mkdir()
    done = run("generate", "a.md", "-o", "decks/deck.yaml")
    assert "`--copy-article`" in done.err
    assert "quotes not looked up: the deck names no article" in run("check", "decks/deck.yaml").err
    done = run("generate", "a.md", "-o", "decks/deck.yaml", "--force", "--copy-article")
    assert "--article" not in done.err
    assert Path("decks/articles/a.md").read_bytes() == Path("a.md").read_bytes()
    assert "not looked up" not in run("check", "decks/deck.yaml").err


def test_a_deck_is_not_written_under_a_name_that_no_deck_is_found_by(run: Run) -> None:
    write("a.md", ARTICLE)
    done = run("generate", "a.md", "-o", "deck.txt")
    assert done.code == ExitCode.USAGE
    assert "a deck file's name ends in `.yaml`" in done.err
    assert not Path("deck.txt").exists()


def test_a_schema_beside_the_deck_is_named_for_the_editor(run: Run) -> None:
    write("article.md", ARTICLE)
    assert run("schema", "-o", "deck.schema.json").code == ExitCode.FINE
    run("generate", "article.md", "-o", "deck.yaml")
    assert Path("deck.yaml").read_text().startswith("# yaml-language-server: $schema=deck.schema.json\n")


def test_explaining_tells_for_every_sentence_what_was_made_of_it(run: Run) -> None:
    write("article.md", ARTICLE)
    done = run("generate", "article.md", "-o", "deck.yaml", "--explain")
    assert "The Lighthouse of Brenholm closed in 1988." in done.out
    for item in _deck().deck.items:
        assert f"  + {item.id}\n" in done.out
    assert "# What is asked of each section" in done.out


def test_the_account_as_json_counts_what_the_deck_holds(run: Run) -> None:
    write("article.md", ARTICLE)
    account = json.loads(run("generate", "article.md", "-o", "deck.yaml", "--json", "--explain").out)
    items = [str(item.id) for item in _deck().deck.items]
    assert account["items"] == len(items)
    assert sorted(name for sentence in account["sentences"] for name in sentence["items"]) == sorted(items)
    assert sum(section["items"] for section in account["sections"]) == len(items)
    assert run("generate", "article.md", "--json").code == ExitCode.USAGE


def test_an_article_without_facts_is_told_with_reasons_and_writes_nothing(run: Run) -> None:
    write("column.md", "I think that we may be happier than ever. Perhaps you feel the same. Who knows?\n")
    done = run("generate", "column.md", "-o", "deck.yaml")
    assert done.code == ExitCode.BAD_INPUT
    assert "column.md: error[G001]" in done.err
    assert "hint:" in done.err
    assert not Path("deck.yaml").exists()


def test_without_the_extra_the_engine_names_the_command_and_writes_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    write("a.md", ARTICLE)
    done = run("generate", "a.md", "-o", "d.yaml", "--engine", "nlp")
    assert done.code == ExitCode.MISSING_EXTRA
    assert "error[N001]: the language model is not installed\n  hint: pip install 'aiquiz[nlp]'" in done.err
    assert not Path("d.yaml").exists()


def test_a_web_address_is_refused_even_where_the_deck_exists(run: Run) -> None:
    write("d.yaml", "anything")
    done = run("generate", "https://example.org/story", "-o", "d.yaml", "--force")
    assert done.code == ExitCode.BAD_INPUT
    assert "error[A006]" in done.err
    assert Path("d.yaml").read_text() == "anything"


def test_an_article_that_is_not_there_is_told_even_where_the_deck_exists(run: Run) -> None:
    write("d.yaml", "anything")
    done = run("generate", "no-such.md", "-o", "d.yaml", "--force")
    assert done.code == ExitCode.BAD_INPUT
    assert Path("d.yaml").read_text() == "anything"
