"""Editing an item, drafting a deck, and how much of an article is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiquiz.collection.authoring import Authoring
from aiquiz.collection.coverage import coverage_of
from aiquiz.collection.drafting import Stage, StoppedError, articles_at, articles_near, draft, free_target
from aiquiz.collection.item_form import changes, form_of
from aiquiz.deckfile import decode_deck
from aiquiz.errors import AiquizError, ArticleError, DeckError, UsageError
from aiquiz.kinds import KINDS
from aiquiz.model.ids import ItemId
from aiquiz.reading import read_article

DECK = """\
# mine
id: d
title: Memory
items:
  - id: one   # a note
    question: Who measured forgetting first?
    answer: Ebbinghaus
    distractors: [Pavlov, Freud, James]

  - {id: flow, question: Where?, answer: here}
"""
ARTICLE = """\
# On memory

Hermann Ebbinghaus measured forgetting on himself in 1885. He published his book On Memory in Leipzig in the same year.

In 1932 Frederic Bartlett published his book Remembering in Cambridge, England.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "deck.yaml"
    made.write_text(DECK, encoding="utf-8")
    return made


def texts(authoring: Authoring, **changed: str) -> dict[str, str]:
    return {field.name: changed.get(field.name, field.text) for field in authoring.fields}


def test_saving_a_form_changes_only_the_lines_of_what_was_changed(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    assert authoring.save(texts(authoring, answer="Hermann Ebbinghaus", tags="people\nhistory")) == "one"
    now = file.read_text(encoding="utf-8")
    assert "  - id: one   # a note\n" in now
    assert "    answer: Hermann Ebbinghaus\n" in now
    assert "    tags: [people, history]\n" in now
    assert now.count("\n") == DECK.count("\n") + 1
    assert authoring.undo()
    assert file.read_text(encoding="utf-8") == DECK


def test_a_form_that_was_not_touched_writes_nothing(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    assert authoring.save(texts(authoring)) == "one"
    assert file.read_text(encoding="utf-8") == DECK
    assert not authoring.undo()


def test_a_trial_shows_the_cards_and_what_the_rules_object_to_without_writing(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    trial = authoring.tried(texts(authoring, distractors="Pavlov\nall of the above"))
    assert [card.prompt for card in trial.cards] == ["Who measured forgetting first?"]
    assert trial.problems == ()
    assert trial.objections
    assert file.read_text(encoding="utf-8") == DECK


def test_a_trial_of_something_unsound_names_every_problem(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    trial = authoring.tried(texts(authoring, answer="", ask="sing"))
    assert len(trial.problems) == 2
    assert trial.cards == ()
    with pytest.raises(DeckError):
        authoring.save(texts(authoring, answer=""))
    assert file.read_text(encoding="utf-8") == DECK


def test_an_item_changed_elsewhere_meanwhile_is_not_overwritten(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    theirs = DECK.replace("Ebbinghaus", "Wundt")
    file.write_text(theirs, encoding="utf-8")
    with pytest.raises(DeckError) as caught:
        authoring.save(texts(authoring, answer="Hermann Ebbinghaus"))
    assert caught.value.diagnostics[0].code == "L009"
    assert file.read_text(encoding="utf-8") == theirs


def test_what_changed_elsewhere_in_the_file_stays(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    file.write_text(DECK.replace("here", "there"), encoding="utf-8")
    authoring.save(texts(authoring, answer="Hermann Ebbinghaus"))
    now = file.read_text(encoding="utf-8")
    assert "there" in now
    assert "answer: Hermann Ebbinghaus" in now


def test_renaming_an_item_gives_the_new_id(file: Path) -> None:
    authoring = Authoring(file, ItemId("one"))
    assert authoring.save(texts(authoring, id="first")) == "first"


def test_an_item_on_one_line_is_edited_as_text(file: Path) -> None:
    authoring = Authoring(file, ItemId("flow"))
    assert not authoring.has_form
    assert authoring.tried(texts(authoring, answer="there")).problems[0].code == "D072"
    assert authoring.save_text("- {id: flow, question: Where?, answer: there}\n") == "flow"
    assert "answer: there}" in file.read_text(encoding="utf-8")


def test_a_missing_item_is_told(file: Path) -> None:
    with pytest.raises(DeckError) as caught:
        Authoring(file, ItemId("gone"))
    assert caught.value.diagnostics[0].code == "L008"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_item_of_every_kind_can_be_written_in_a_form(kind: object, file: Path) -> None:
    name = getattr(kind, "name", "")
    authoring = Authoring(file, kind=name)
    sample = {
        "question": "What?", "answer": "true" if name == "true-false" else "This", "answers": "This\nThat",
        "distractors": "" if name == "cloze" else "Other\nAnother", "text": "It is {{this}}.", "statement": "It is so.",
        "items": "a\nb\nc", "pairs": "a: 1\nb: 2",
    }  # fmt: skip
    filled = {field.name: sample.get(field.name, "") for field in authoring.fields}
    assert authoring.tried(filled).problems == ()
    saved = authoring.save(filled)
    deck = decode_deck(file.read_bytes(), "deck.yaml").deck
    assert deck.items[-1].id == saved
    assert deck.items[-1].kind == name
    again = Authoring(file, saved)
    assert changes(again.fields, {field.name: field.text for field in again.fields}) == {}


def new_item(file: Path, question: str, **more: str) -> ItemId:
    authoring = Authoring(file)
    return authoring.save(texts(authoring, question=question, answer="Yes", **more))


def test_a_new_item_is_named_by_the_words_of_its_question_and_twins_are_numbered(file: Path) -> None:
    asked = "Où was *Hermann’s* book, On Memory, published first of all?"
    assert new_item(file, asked) == "ou-was-hermann-s-book-on"
    assert new_item(file, asked.replace("published", "printed")) == "ou-was-hermann-s-book-on-2"
    assert new_item(file, "Где это?") == "где-это"
    assert new_item(file, "Whatever it is", id="own") == "own"
    assert new_item(file, "?!").startswith("q-")
    assert "  - id: ou-was-hermann-s-book-on\n    question:" in file.read_text(encoding="utf-8")


def test_a_form_offers_the_ways_of_asking_that_the_kind_has(file: Path) -> None:
    told = {kind.name: {field.name: field.description for field in form_of(kind.name)} for kind in KINDS}
    assert "`type`" in told["qa"]["ask"]
    for name in ("order", "match", "multi"):
        assert "`flip`" in told[name]["ask"]
        assert "`type`" not in told[name]["ask"]
    assert "ask" not in told["true-false"]
    written = (
        file.read_text(encoding="utf-8") + "\n  - {id: t, kind: true-false, statement: So, answer: true, ask: choose}\n"
    )
    file.write_text(written, encoding="utf-8")
    assert "ask" in {field.name for field in Authoring(file, ItemId("t")).fields}, "what is written can be taken out"


def test_every_field_of_a_form_says_what_it_is_for() -> None:
    for kind in KINDS:
        fields = form_of(kind.name)
        assert len({field.name for field in fields}) == len(fields)
        assert all(field.description for field in fields)
        assert not {"kind", "status"} & {field.name for field in fields}


def never() -> bool:
    return False


def test_drafting_proposes_every_item_and_brings_the_article_along(tmp_path: Path) -> None:
    source, target = tmp_path / "memory.md", tmp_path / "decks" / "memory.yaml"
    source.write_text(ARTICLE, encoding="utf-8")
    stages: list[Stage] = []
    drafted = draft(source, target, language_model="", report=lambda stage, _: stages.append(stage), is_stopped=never)
    assert stages == [Stage.READING, Stage.MAKING, Stage.WRITING]
    deck = decode_deck(target.read_bytes(), "memory.yaml").deck
    assert drafted.path == target
    assert len(deck.proposed) == len(deck.items) == drafted.items > 0
    assert deck.article is not None
    assert (target.parent / deck.article.path).read_bytes() == source.read_bytes()


def test_an_article_inside_the_decks_folder_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "memory.md"
    source.write_text(ARTICLE, encoding="utf-8")
    draft(source, tmp_path / "memory.yaml", language_model="", report=lambda *_: None, is_stopped=never)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["memory.md", "memory.yaml"]


def test_a_deck_that_exists_is_never_overwritten(file: Path) -> None:
    source = file.with_name("memory.md")
    source.write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(UsageError):
        draft(source, file, language_model="", report=lambda *_: None, is_stopped=never)
    assert file.read_text(encoding="utf-8") == DECK
    assert free_target(file.parent, file.parent / "deck.md").name == "deck-2.yaml"


def test_stopping_writes_nothing(tmp_path: Path) -> None:
    source = tmp_path / "memory.md"
    source.write_text(ARTICLE, encoding="utf-8")
    asked: list[Stage] = []
    with pytest.raises(StoppedError):
        draft(
            source,
            tmp_path / "d" / "memory.yaml",
            language_model="",
            report=lambda stage, _: asked.append(stage),
            is_stopped=lambda: Stage.MAKING in asked,
        )
    assert [entry.name for entry in tmp_path.iterdir()] == ["memory.md"]


def test_an_article_without_facts_writes_nothing_and_says_why(tmp_path: Path) -> None:
    source = tmp_path / "opinion.txt"
    source.write_text(
        "I think this is a nice day. Perhaps it will be one tomorrow, too. Who knows?\n", encoding="utf-8"
    )
    drafted = draft(source, tmp_path / "o.yaml", language_model="", report=lambda *_: None, is_stopped=never)
    assert drafted.path is None
    assert drafted.reasons
    assert not (tmp_path / "o.yaml").exists()


@pytest.mark.parametrize("name", ["missing.md", "https://example.org/page"])
def test_what_is_no_file_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(AiquizError) as caught:
        draft(Path(name), tmp_path / "x.yaml", language_model="", report=lambda *_: None, is_stopped=never)
    assert isinstance(caught.value, ArticleError)


def test_articles_are_found_in_folders_and_their_articles_the_newest_first(tmp_path: Path) -> None:
    import os

    (tmp_path / "articles").mkdir()
    for age, name in enumerate(("new.md", "articles/old.txt", "deck.yaml", ".hidden.md")):
        path = tmp_path / name
        path.write_text("x", encoding="utf-8")
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    assert [path.name for path in articles_near([tmp_path, tmp_path / "none"])] == ["new.md", "old.txt"]


def test_articles_are_offered_where_a_path_leads_that_is_being_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts").mkdir()
    for name in ("Danube.md", "dams.txt", "rhine.md", "picture.png"):
        (tmp_path / "texts" / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert {path.name for path in articles_at("texts/da")} == {"Danube.md", "dams.txt"}
    assert len(articles_at("texts")) == len(articles_at(f"{tmp_path}/texts/")) == 3
    assert articles_at("texts/none") == articles_at("nowhere/da") == articles_at("") == ()


def test_coverage_counts_the_items_of_each_paragraph() -> None:
    article = read_article(ARTICLE.encode(), "memory.md")
    quote = "Hermann Ebbinghaus measured forgetting on himself in 1885."
    deck = decode_deck(
        f"id: d\ntitle: t\nitems:\n- question: When?\n  answer: '1885'\n  source: {{quote: {quote}}}\n"
        "- question: Who?\n  answer: he\n  source: {quote: Nowhere to be found.}\n".encode(),
        "d.yaml",
    ).deck
    found = coverage_of(article, deck.items)
    assert found.paragraphs == (1, 2)
    assert [span.of(article.text) for span in found.quotes.values()] == [quote]
