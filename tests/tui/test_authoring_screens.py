"""Making a deck, reviewing it and editing its items: the teacher's journey, by keyboard alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from aiquiz.collection.item_form import form_of
from aiquiz.deckfile import decode_deck
from aiquiz.tui.screens.author import AuthorScreen
from aiquiz.tui.screens.generate import GenerateScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.review import ReviewScreen
from aiquiz.tui.screens.source import SourceScreen
from aiquiz.tui.widgets.field_editor import FieldEditor
from golden import check_golden, screen_lines
from learner import settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.model.deck import Deck
    from aiquiz.tui.app import AiquizApp
    from house import House

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
ARTICLE = """\
# Measuring memory

Hermann Ebbinghaus measured forgetting on himself in 1885. He published his book On Memory in Leipzig in the same year.

In 1932 Frederic Bartlett published his book Remembering in Cambridge, England. Perhaps it was the better book.
"""
PROPOSED = """\
# my own deck
id: mine
title: Measuring memory
article: {path: memory.md}
items:
  - id: when   # a note
    status: proposed
    question: In which year did Ebbinghaus measure forgetting?
    answer: "1885"
    distractors: ["1879", "1890", "1901"]
    source: {quote: Hermann Ebbinghaus measured forgetting on himself in 1885.}

  - id: who
    status: proposed
    question: Who published Remembering?
    answer: Frederic Bartlett
    distractors: [all of the above, Freud, James]
    source: {quote: "In 1932 Frederic Bartlett published his book Remembering in Cambridge, England."}
"""


@pytest.fixture
def author(house: House) -> House:
    house.write("mine.yaml", PROPOSED)
    house.write("memory.md", ARTICLE)
    return house


def still(app: AiquizApp) -> AiquizApp:
    app.animation_level = "none"
    return app


def deck_in(house: House, name: str = "mine.yaml") -> Deck:
    return decode_deck((house.decks / name).read_bytes(), name).deck


def seen(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press the keys and wait until nothing is under way."""
    await pilot.press(*keys)
    await settle(pilot)


async def resting(pilot: Pilot[None]) -> None:
    """Wait out the moment after which what was written is tried."""
    await pilot.pause(0.2)
    await settle(pilot)


async def test_an_article_becomes_a_deck_that_is_reviewed_and_studied(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = house.decks.parent / "elsewhere" / "memory.md"
    source.parent.mkdir()
    source.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(source.parent)
    app = still(house.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "g")
        assert "memory.md" in seen(pilot)
        await press(pilot, "down", "enter")
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        proposed = deck_in(house, "memory.yaml").proposed
        assert proposed
        assert deck_in(house, "memory.yaml").article is not None
        for _ in proposed[:-1]:
            await press(pilot, "k")
        await press(pilot, "d")
        assert f"{len(proposed) - 1} kept · 1 dropped" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        assert "Measuring memory" in seen(pilot)
    deck = deck_in(house, "memory.yaml")
    assert len(deck.items) == len(proposed) - 1
    assert deck.proposed == ()


async def test_what_was_not_decided_waits_on_when_one_leaves(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert any(line.rstrip().endswith(" 2 to review") for line in screen_lines(app))
        assert "0 cards  2 to review: press v." in seen(pilot)
        await press(pilot, "enter")
        told = [notice.message for notice in app._notifications]
        assert told == ["Measuring memory: nothing left for today.  2 to review: press v."]
        await press(pilot, "v")
        await press(pilot, "k")
        await press(pilot, "escape")
        assert "1 card  1 to review: press v." in seen(pilot)
        assert [item.id for item in deck_in(author).proposed] == ["who"]
        await press(pilot, "v")
        assert "Who published Remembering?" in seen(pilot)


async def test_every_step_of_a_review_can_be_taken_back(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "d")
        await press(pilot, "K")
        assert "Nothing waits" in seen(pilot)
        for _ in range(2):
            await press(pilot, "u")
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.item is not None
        assert app.screen.item.id == "when"
    assert (author.decks / "mine.yaml").read_text(encoding="utf-8") == PROPOSED


async def test_items_are_looked_at_in_turn_and_the_quote_follows(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        assert "▸Hermann Ebbinghaus" in seen(pilot)
        await press(pilot, "right")
        assert "▸In 1932" in seen(pilot)
        assert "Q" in "".join(line for line in screen_lines(app) if "△" in line)
        await press(pilot, "right")
        assert "▸Hermann Ebbinghaus" in seen(pilot)


async def test_an_item_is_edited_during_a_review_and_only_its_line_changes(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        assert isinstance(app.screen, AuthorScreen)
        app.screen.query(TextArea).first().load_text("When did Ebbinghaus measure forgetting?")
        await resting(pilot)
        assert "│  When did Ebbinghaus" in seen(pilot)
        await press(pilot, "ctrl+s")
        await press(pilot, "escape")
        assert "When did Ebbinghaus measure forgetting?" in seen(pilot)
    now = (author.decks / "mine.yaml").read_text(encoding="utf-8")
    assert now == PROPOSED.replace("In which year did", "When did")


async def test_what_keeps_an_item_from_being_saved_is_told_while_it_is_written(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        fields = app.screen.query(TextArea)
        fields.first().load_text("")
        await resting(pilot)
        assert "✗ D0" in seen(pilot)
        await press(pilot, "ctrl+s")
        assert "✗ D0" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, AuthorScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)
    assert (author.decks / "mine.yaml").read_text(encoding="utf-8") == PROPOSED


async def test_a_key_that_was_pressed_once_lets_no_other_key_drop_what_was_written(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        app.screen.query(TextArea).first().load_text("When did Ebbinghaus measure forgetting?")
        await resting(pilot)
        for key in ("f2", "escape"):
            await press(pilot, key)
            assert isinstance(app.screen, AuthorScreen)
            assert app.screen.query(TextArea).first().text == "When did Ebbinghaus measure forgetting?"
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)


async def test_what_a_key_did_is_told_in_a_line_of_its_own_and_covers_nothing(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        before = screen_lines(app)[3:]
        app.screen.query(TextArea).first().load_text("When did Ebbinghaus measure it?")
        await resting(pilot)
        await press(pilot, "escape")
        assert screen_lines(app)[2].strip() == "Not saved yet. Ctrl+S saves; the same key again goes on without."
        assert not app._notifications
        app.screen.query(TextArea).first().load_text("In which year did Ebbinghaus measure forgetting?")
        await resting(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "e")
        assert screen_lines(app)[3:] == before
        app.screen.query(TextArea).first().load_text("When did Ebbinghaus measure it?")
        await resting(pilot)
        assert screen_lines(app)[2] == ""
        await press(pilot, "ctrl+s")
        assert screen_lines(app)[2].strip() == "Saved. Ctrl+Z takes it back."


async def test_an_item_is_edited_as_text(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await press(pilot, "f2")
        area = app.screen.query_one("#text", TextArea)
        assert area.text.startswith("- id: when   # a note")
        area.load_text(area.text.replace("# a note", "# another note"))
        await resting(pilot)
        await press(pilot, "ctrl+s")
    assert "# another note" in (author.decks / "mine.yaml").read_text(encoding="utf-8")


async def test_a_new_item_of_another_kind_is_written_from_home(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "plus")
        await press(pilot, "f3")
        assert "New item: cloze" in seen(pilot)
        app.screen.query(TextArea).first().load_text("Memory was measured by {{Ebbinghaus}}.")
        await resting(pilot)
        await press(pilot, "ctrl+s")
    assert deck_in(author).items[-1].kind == "cloze"


async def test_what_is_written_waits_for_a_kind_that_has_a_place_for_it(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "plus")
        app.screen.query(TextArea).first().load_text("Which of these are rivers?")
        await press(pilot, "f3", "f3")
        assert "New item: true-false" in seen(pilot)
        assert "rivers" not in seen(pilot)
        await press(pilot, "escape")
        assert "Not saved yet" in seen(pilot)
        await press(pilot, "f3")
        assert "New item: multi" in seen(pilot)
        assert "Which of these are rivers?" in seen(pilot)


async def _save_otherwise(pilot: Pilot[None], words: str) -> None:
    """Other words for the question in the form on top, saved."""
    pilot.app.screen.query(TextArea).first().load_text(words)
    await resting(pilot)
    await press(pilot, "ctrl+s")
    assert words in seen(pilot)


async def test_saves_are_taken_back_byte_for_byte_where_they_were_made(author: House) -> None:
    file = author.decks / "mine.yaml"
    before = file.read_bytes()
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await _save_otherwise(pilot, "When was it?")
        first = file.read_bytes()
        await _save_otherwise(pilot, "When was that?")
        assert "Saved. Ctrl+Z takes it back." in seen(pilot)
        app.screen.query(TextArea).first().focus()
        await press(pilot, "ctrl+z")
        assert file.read_bytes() == first
        assert "When was it?" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert file.read_bytes() == before != first
        assert "In which year did Ebbinghaus" in seen(pilot)
        assert [note.message for note in app._notifications] == ["Taken back: mine.yaml is as it was before you saved."]
        await press(pilot, "ctrl+z")
        assert file.read_bytes() == before


@pytest.mark.parametrize("form", ["fields", "text"])
async def test_a_save_leaves_the_cursor_where_one_writes(author: House, form: str) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await press(pilot, *(["tab"] * 2 if form == "fields" else ["f2"]))
        await press(pilot, "end", "x", "y", "ctrl+s")
        assert "Saved. Ctrl+Z takes it back." in seen(pilot)
        await resting(pilot)
        await press(pilot, "z", "ctrl+s")
        await resting(pilot)
        assert "xyz" in (author.decks / "mine.yaml").read_text(encoding="utf-8")
        await press(pilot, "ctrl+z")
        await resting(pilot)
        await press(pilot, "ctrl+z")
        assert "xy" not in (author.decks / "mine.yaml").read_text(encoding="utf-8")
        assert "xy" not in seen(pilot)


async def test_what_is_being_written_is_not_lost_to_the_key_that_takes_a_save_back(author: House) -> None:
    file = author.decks / "mine.yaml"
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await _save_otherwise(pilot, "When was it?")
        saved = file.read_bytes()
        app.screen.query(TextArea).first().focus()
        await press(pilot, "x", "y")
        await press(pilot, "ctrl+z")  # takes the letters back, as in any text
        assert file.read_bytes() == saved


@pytest.mark.parametrize("place", ["home", "browse", "review"])
async def test_a_save_can_be_taken_back_after_leaving_the_form(author: House, place: str) -> None:
    file = author.write("mine.yaml", PROPOSED.replace("status: proposed\n    question: Who", "question: Who"))
    before = file.read_bytes()
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        if place != "home":
            await press(pilot, {"browse": "b", "review": "v"}[place])
        await press(pilot, "plus" if place == "home" else "e")
        app.screen.query(TextArea).first().load_text("Which book came later?")
        app.screen.query(Input).first().value = "Remembering"
        await resting(pilot)
        await press(pilot, "ctrl+s")
        assert file.read_bytes() != before
        await press(pilot, "escape")
        await press(pilot, "u")
        assert file.read_bytes() == before
        assert "Which book came later?" not in seen(pilot)
        assert len(app._notifications) == 1
        await press(pilot, "u")
        assert file.read_bytes() == before


async def test_a_new_item_that_is_taken_back_is_in_its_form_once_more(author: House) -> None:
    file = author.decks / "mine.yaml"
    before = file.read_bytes()
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "plus")
        app.screen.query(Input).first().value = "Remembering"
        await _save_otherwise(pilot, "Which book came later?")
        await press(pilot, "ctrl+z")
        await resting(pilot)
        assert file.read_bytes() == before
        assert "New item: qa" in seen(pilot)
        assert app.screen.query(TextArea).first().text == "Which book came later?"
        await press(pilot, "ctrl+s")
        assert "Which book came later?" in file.read_text(encoding="utf-8")


async def test_a_file_that_was_changed_meanwhile_is_left_alone(author: House) -> None:
    file = author.decks / "mine.yaml"
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await _save_otherwise(pilot, "When was it?")
        changed = file.read_bytes() + b"# a line of an editor\n"
        file.write_bytes(changed)
        await press(pilot, "ctrl+z")
        assert file.read_bytes() == changed
        (note,) = [note.message for note in app._notifications if note.severity == "error"]
        assert note.startswith("mine.yaml: the file was changed elsewhere since the last step: take it back by hand")


async def test_the_editor_opens_the_file_at_the_item_where_another_program_can_be_shown(
    author: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", f"{sys.executable} -c 'raise SystemExit(0)'")
    app = still(author.app())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await pilot.press("f4")  # a test's screen cannot be left to another program
        await settle(pilot)
        assert [note.message[:35] for note in app._notifications] == ["No other program can be shown here;"]
        assert isinstance(app.screen, AuthorScreen)


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("no-such-program", "The editor `no-such-program` cannot be used: No such file or directory."),
        (f"{sys.executable} -c 'raise SystemExit(3)'", "ended with 3."),
        (f"{sys.executable} -c pass", ""),
    ],
)
async def test_the_terminal_is_taken_back_however_the_editor_ends(
    author: House, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    app = still(author.app())
    taken_back = []

    @contextmanager
    def suspend() -> Iterator[None]:
        yield
        taken_back.append(True)  # as Textual's: not where something is raised

    monkeypatch.setattr(app, "suspend", suspend)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        await press(pilot, "e")
        await press(pilot, "f4")
        assert taken_back == [True]
        notes = [note.message for note in app._notifications]
        assert (notes[0].endswith(said) and len(notes) == 1) if said else not notes
        assert isinstance(app.screen, AuthorScreen)


async def test_the_paragraph_behind_an_item_is_one_key_away_from_its_form(author: House) -> None:
    app = still(author.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "e")
        await resting(pilot)
        await press(pilot, "f5")
        assert isinstance(app.screen, SourceScreen)
        assert "▸Hermann Ebbinghaus measured forgetting on himself in 1885.◂ He published" in seen(pilot)
        await press(pilot, "escape")
        quote = next(field for field in app.screen.query(FieldEditor) if field.field.name == "source")
        quote.query_one(TextArea).load_text("Nobody measured forgetting in 1885.")
        await resting(pilot)
        await press(pilot, "f5")
        assert "The article is not there, or the quote is not in it." in seen(pilot)


def test_a_field_that_is_being_mounted_says_what_it_was_given() -> None:
    fields = form_of("qa")
    given = [replace(field, text=f"{field.name}?") for field in fields]
    assert [FieldEditor(field).text for field in given] == [field.text for field in given]


async def test_nonsense_left_by_the_editor_is_told_with_its_line_which_it_opens_at_next(
    author: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, opened = author.decks / "mine.yaml", []

    def edit(words: Sequence[str], **_: object) -> CompletedProcess[str]:
        opened.append(words)
        file.write_text("id: mine\ntitle: Mine\nitems: [oops\n" if len(opened) == 1 else before, "utf-8")
        return CompletedProcess(words, 0)

    before = file.read_text("utf-8")
    monkeypatch.setenv("EDITOR", "vi")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("aiquiz.tui.screens.author.subprocess.run", edit)
    app = still(author.app())
    monkeypatch.setattr(app, "suspend", nullcontext)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "e", "f4")
        assert "The file is written, but it cannot be read like this. F4 opens it again." in seen(pilot)
        assert "✗ D005 mine.yaml:3  " in seen(pilot)
        await press(pilot, "f4")
        assert "+3" in opened[1]
        assert "cannot be read" not in seen(pilot)


async def test_a_question_is_edited_while_studying(kinds: House) -> None:
    app = still(kinds.app("kinds"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        commands = {command.title: command for command in app.get_system_commands(app.screen)}
        commands["Edit the question"].callback()
        await settle(pilot)
        assert isinstance(app.screen, AuthorScreen)


async def test_what_is_no_article_is_told_and_nothing_is_written(house: House) -> None:
    app = still(house.app())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g")
        await press(pilot, "enter")
        assert "Name an article first." in seen(pilot)
        app.screen.query_one("#article", Input).value = "'nowhere/it is.md'"
        await press(pilot, "enter")
        assert "F001" in seen(pilot)
        await press(pilot, "x")
        assert "F001" not in seen(pilot)
        assert isinstance(app.screen, GenerateScreen)
    assert list(house.decks.iterdir()) == []


async def test_part_of_a_name_means_the_only_file_that_has_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = tmp_path / "lessons"
    lessons.mkdir()
    for name in ("memory.md", "memories.md"):
        (lessons / name).write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(lessons)
    app = still(house.app())
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "g", *"memor", "enter")
        assert "F001" in seen(pilot)
        assert list(house.decks.iterdir()) == []
        await press(pilot, "y", "enter")
        assert isinstance(app.screen, ReviewScreen)
    assert [path.name for path in house.decks.glob("*.yaml")] == ["memory.yaml"]


@SIZES
async def test_how_making_reviewing_and_editing_look(
    author: House, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    app = still(author.app())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        check_golden(app, "review-first")
        await press(pilot, "right")
        check_golden(app, "review-objection")
        await press(pilot, "e")
        check_golden(app, "author-form")
        await press(pilot, "f2")
        check_golden(app, "author-text")
        await press(pilot, "escape", "K")
        check_golden(app, "review-done")


@SIZES
async def test_how_choosing_an_article_looks(
    house: House, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = tmp_path / "lessons"
    lessons.mkdir()
    (lessons / "memory.md").write_text(ARTICLE, encoding="utf-8")
    (lessons / "empty.md").write_text("", encoding="utf-8")
    monkeypatch.chdir(lessons)
    monkeypatch.setattr("aiquiz.tui.screens.generate.shown_path", lambda path: f"~/{path.name}")
    app = still(house.app())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "g")
        for file in ("memory.md", "empty.md"):
            assert file in seen(pilot)
        await press(pilot, *"memory", "full_stop", *"md")
        check_golden(app, "generate-chosen")
        await press(pilot, *["backspace"] * 9, *"empty", "full_stop", *"md", "enter")
        check_golden(app, "generate-wrong")
