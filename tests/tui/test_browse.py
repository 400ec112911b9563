"""Browsing by keyboard: finding as one types, sorting, marking, acting on many cards, and taking it back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual import events

from aiquiz.collection import Collection
from aiquiz.collection.present import Present
from aiquiz.tui.screens.author import AuthorScreen
from aiquiz.tui.screens.browse import BrowseScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.reader import ReaderScreen
from aiquiz.tui.screens.source import SourceScreen
from aiquiz.tui.screens.study import StudyScreen
from aiquiz.tui.widgets.card_pages import preview
from aiquiz.tui.widgets.card_table import CardTable, TableHead, columns_for
from golden import check_golden, screen_lines
from house import ONE_CHOICE
from learner import settle
from semester import studied

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.tui.app import AiquizApp
    from house import House

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
_NAMES = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus", "(": "left_parenthesis", "*": "asterisk"}


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


def _told(pilot: Pilot[None]) -> str:
    return "\n".join(note.message for note in pilot.app._notifications)


def _table(pilot: Pilot[None]) -> CardTable:
    return pilot.app.screen.query_one(CardTable)


async def _type(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*(_NAMES.get(letter, letter) for letter in text))


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def _browse(pilot: Pilot[None], search: str = "") -> None:
    """From home to the table, with a search where one is wanted."""
    await settle(pilot)
    await _press(pilot, "b")
    if search:
        await pilot.press("slash")
        await _type(pilot, search)
        await _press(pilot, "enter")


async def test_cards_are_found_with_every_letter(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        assert "6 cards" in _text(pilot)
        await pilot.press("slash")
        for letters, count in (("m", "5 cards"), ("em", "3 cards"), ("ory last", "1 card")):
            await _type(pilot, letters)
            await settle(pilot)
            assert count in screen_lines(pilot.app)[2], letters
        assert "What helps a memory" in _text(pilot)
        await _press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_while_the_decks_are_looked_through_the_screen_says_so(
    kinds: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_find, shelf = threading.Event(), Present.shelf

    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        monkeypatch.setattr(Present, "shelf", lambda present: shelf(present) if may_find.wait(60) else None)
        await pilot.press("b")
        while not isinstance(pilot.app.screen, BrowseScreen):
            await pilot.pause()
        await pilot.pause()
        assert "Looking through your decks" in _text(pilot)
        may_find.set()
        await settle(pilot)
        assert "6 cards" in _text(pilot)


async def test_a_letter_that_was_sent_before_the_search_had_the_keyboard_is_the_searchs(kinds: House) -> None:
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "slash")
        for letter in "xe":  # as where the screen was still opening when they were pressed
            sent = events.Key(letter, letter)
            sent._set_forwarded()
            app.screen.post_message(sent)
        await settle(pilot)
        assert "Search xe" in _text(pilot)
        assert not app.collection.cards("is:suspended")


async def test_a_search_that_cannot_be_read_says_where_and_keeps_the_rows(kinds: House) -> None:
    async with kinds.app().run_test(size=(120, 40)) as pilot:
        await _browse(pilot)
        await pilot.press("slash")
        await _type(pilot, "which or is:nice")
        await settle(pilot)
        status = screen_lines(pilot.app)[2]
        assert "! column 10: `is:` does not know `nice`" in status
        assert "it knows new, learning" in status
        assert _table(pilot).count == 1
        await _press(pilot, *["backspace"] * 4, *"new")
        assert "6 cards" in screen_lines(pilot.app)[2]


@pytest.mark.parametrize("search", ["is:flagged", "tag:none", "deck:kinds -which", "kind:order", '"what makes"'])
async def test_the_table_finds_what_the_collection_finds(kinds: House, search: str) -> None:
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot, search)
        expected = [facts.card.id for facts in app.collection.cards(search)]
        found = [row.card for index in range(_table(pilot).count) if (row := _table(pilot).row(index))]
        assert found == expected


async def test_a_digit_or_a_click_sorts_and_again_turns_it_round(house: House) -> None:
    app = studied(house, days=40).app()
    async with app.run_test(size=(120, 40)) as pilot:
        await _browse(pilot)
        await _press(pilot, "4")
        days = [row.due_day for index in range(20) if (row := _table(pilot).row(index))]
        assert None not in days
        assert days == sorted(day for day in days if day is not None)
        assert "4 Due▲" in _text(pilot)
        await _press(pilot, "4")
        assert "4 Due▼" in _text(pilot)
        column = screen_lines(app)[4].index("7 Lost") - pilot.app.screen.query_one(TableHead).region.x
        await pilot.click(TableHead, offset=(column + 1, 0))
        await settle(pilot)
        assert "7 Lost▲" in _text(pilot)


def test_the_columns_fill_the_line_at_every_width() -> None:
    for width in range(20, 260):
        cells = {column.head: cells for column, cells in columns_for(width)}
        assert {"Question", "State", "Due"} <= cells.keys()
        if width >= 60:
            assert 3 + sum(cells.values()) + 2 * (len(cells) - 1) == width
            assert cells["Question"] >= 32
        if width >= 150:
            assert len(cells) == 7
            assert cells["Deck"] > 12


async def test_only_the_rows_on_the_screen_are_read(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from aiquiz.collection.browse import Rows

    asked: list[int] = []
    read = Rows.rows

    def noted(self: Rows, start: int, count: int) -> object:
        asked.append(count)
        return read(self, start, count)

    monkeypatch.setattr(Rows, "rows", noted)
    items = "".join(f"  - id: n{number}\n    question: Number {number}?\n    answer: x\n" for number in range(3_000))
    house.write("many.yaml", f"id: many\ntitle: Many\nitems:\n{items}")
    async with house.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "end")
        assert _table(pilot).cursor == 2_999
        assert "Number 2999?" in _text(pilot)
        await _press(pilot, "k", "k", "pageup", "home")
        assert "▸  Number 0?" in _text(pilot)
        assert sum(asked) < 1_000


async def test_keys_move_the_cursor_and_stop_at_both_ends(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        steps = (("j", 1), ("down", 2), ("k", 1), ("G", 5), ("j", 5), ("g", 0), ("k", 0), ("end", 5), ("home", 0))
        for key, at in steps:
            await _press(pilot, key)
            assert _table(pilot).cursor == at, key


async def test_who_goes_on_while_cards_are_looked_at_anew_is_not_taken_back(
    kinds: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with kinds.app().run_test(size=(120, 40)) as pilot:
        await _browse(pilot)
        await _press(pilot, "s")
        gate, browse = threading.Event(), Collection.browse

        def late(*words: object, **named: object) -> object:
            gate.wait(10)
            return browse(*words, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(Collection, "browse", late)
        await pilot.press("escape", "j")
        gate.set()
        await settle(pilot)
        assert _table(pilot).cursor == 1


async def test_the_card_under_the_cursor_is_shown_with_its_source(kinds: House) -> None:
    async with kinds.app().run_test(size=(120, 40)) as pilot:
        await _browse(pilot)
        assert "→ Ebbinghaus" in _text(pilot)
        assert "❝ Hermann Ebbinghaus measured" in _text(pilot)
        await _press(pilot, "s")
        assert isinstance(pilot.app.screen, SourceScreen)
        assert "▸Hermann Ebbinghaus measured forgetting on himself in 1885.◂" in " ".join(_text(pilot).split())
        await _press(pilot, "escape", "j")
        assert "→ 1885" in _text(pilot)
        assert "s Source" not in screen_lines(pilot.app)[-1]


def test_of_a_question_only_what_asks_is_bold_in_the_preview(house: House) -> None:
    prompt = "Olm: The mill was old. Who sold it to the town?"
    house.write(
        "led.yaml", ONE_CHOICE.replace("id: one", "id: led").replace("How many days has a week?", f"'{prompt}'")
    )
    (facts,) = house.collection().cards("deck:led")
    shown = preview(facts, 100)
    bold = [shown.plain[span.start : span.end] for span in shown.spans if span.style == "bold"]
    assert bold == ["Who sold it to the town?"]


async def test_enter_or_a_second_click_opens_the_whole_card(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "difficulty" not in _text(pilot)
        await _press(pilot, "escape")
        await pilot.click(CardTable, offset=(5, 2))
        await settle(pilot)
        assert _table(pilot).cursor == 2
        await pilot.click(CardTable, offset=(5, 2))
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_marked_cards_are_suspended_together_and_undo_takes_it_back(kinds: House) -> None:
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "space", "space", "J", "x")
        assert {facts.card.item for facts in app.collection.cards("is:suspended")} == {
            "choose",
            "type",
            "flip",
            "several",
        }
        assert "4 cards suspended. u takes it back." in _told(pilot)
        assert _text(pilot).count("suspended ") == 4
        await _press(pilot, "u")
        assert not app.collection.cards("is:suspended")
        assert "u Undo" not in screen_lines(app)[-1]


async def test_a_suspended_card_is_taken_back_by_the_same_key(kinds: House) -> None:
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        for expected in (1, 0, 1):
            await _press(pilot, "x")
            assert len(app.collection.cards("is:suspended")) == expected


async def test_all_that_is_found_is_marked_at_once_and_escape_takes_marks_away(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "what")
        await _press(pilot, "asterisk")
        assert "● 3 marked" in _text(pilot)
        await _press(pilot, "asterisk")
        assert "marked" not in _text(pilot)
        await _press(pilot, "asterisk", "escape")
        assert "marked" not in _text(pilot)
        assert _table(pilot).count == 3
        await _press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_the_mouse_marks_in_the_margin_and_the_rows_between_with_shift(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await pilot.click(CardTable, offset=(2, 1))
        await settle(pilot)
        assert "● 1 marked" in _text(pilot)
        await pilot.click(CardTable, offset=(9, 3), shift=True)
        await settle(pilot)
        assert "● 3 marked" in _text(pilot)
        await _press(pilot, "slash", *"first")
        assert "● 3 marked, not only here" in _text(pilot)


async def test_cards_are_reset_put_off_and_put_on_a_day(house: House) -> None:
    app = studied(house, days=30).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "-is:new")
        before = len(app.collection.cards("-is:new"))
        await _press(pilot, "z")
        assert len(app.collection.cards("-is:new")) == before - 1
        await _press(pilot, "u", "b")
        assert len(app.collection.cards("is:buried")) == 1
        await _press(pilot, "d", *"17", "enter")
        assert len(app.collection.cards("prop:due=17")) >= 1
        await _press(pilot, "d", *"soon", "enter")
        assert "no day that can be used" in _told(pilot)
        await _press(pilot, "u", "u", "u")
        assert len(app.collection.cards("-is:new")) == before
        assert not app.collection.cards("is:buried")


async def test_tags_are_written_into_the_deck_file_and_undo_restores_it(kinds: House) -> None:
    file = kinds.decks / "kinds.yaml"
    before = file.read_text("utf-8")
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "space", "space", "t")
        await _type(pilot, "exam people")
        await _press(pilot, "enter")
        assert file.read_text("utf-8").count("    tags: [exam, people]\n") == 2
        assert _told(pilot).endswith("Tags of 2 items changed in kinds.yaml. u takes it back.")
        await _press(pilot, "b", "u")
        assert _told(pilot).endswith("Taken back for 1 card. u takes back what was done before.")
        await _press(pilot, "u")
        assert _told(pilot).endswith("Taken back in kinds.yaml.")
        assert file.read_text("utf-8") == before
        await _press(pilot, "t", "escape")
        assert file.read_text("utf-8") == before


async def test_marked_items_are_deleted_from_their_file_and_undo_brings_them_back(kinds: House) -> None:
    before = (kinds.decks / "kinds.yaml").read_bytes()
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "deck:kinds")
        there = _table(pilot).count
        await _press(pilot, "space", "space", "delete")
        assert _told(pilot) == "2 items deleted from kinds.yaml. u takes it back."
        assert _table(pilot).count == there - 2
        await _press(pilot, "escape", "b", "u")
        assert (kinds.decks / "kinds.yaml").read_bytes() == before
        await _press(pilot, "x")
        await _press(pilot, "escape", "b", "u")
        assert len(app.collection.cards("is:suspended")) == 1  # answers may have been given since


async def test_undo_pressed_once_too_often_in_a_row_takes_nothing_else_back(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "b")
        screen = pilot.app.screen
        for _ in range(2):
            await screen.run_action("undo")
        await settle(pilot)
        assert _told(pilot).endswith("Nothing to take back.")
        assert "buried" not in _text(pilot)


async def test_a_card_is_moved_to_another_deck_by_the_first_letters_of_its_name(kinds: House) -> None:
    kinds.write("other.yaml", "id: other-deck\ntitle: Other\nitems:\n  - question: Q?\n    answer: A\n")
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "which year")
        await _press(pilot, "m", *"oth", "right", "enter")
        assert [facts.card.deck for facts in app.collection.cards('"which year"')] == ["other-deck"]
        await _press(pilot, "m", *"nowhere", "enter")
        assert "There is no deck with this id" in _told(pilot)
        await _press(pilot, "u")
        assert [facts.card.deck for facts in app.collection.cards('"which year"')] == ["kinds"]


async def test_history_tells_every_answer(house: House) -> None:
    async with studied(house, days=30).app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "prop:lapses>0")
        await _press(pilot, "h")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "again" in _text(pilot)
        assert "no idea" in _text(pilot)


async def test_a_card_is_edited_from_the_table_and_read_anew_on_coming_back(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "which year")
        await _press(pilot, "e")
        assert isinstance(pilot.app.screen, AuthorScreen)
        assert "In which year did he publish?" in _text(pilot)
        await _press(pilot, "escape")
        assert _table(pilot).count == 1


async def test_what_is_found_can_be_practised(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot, "which year")
        await _press(pilot, "p")
        assert isinstance(pilot.app.screen, StudyScreen)
        assert "0 of 1" in _text(pilot)


async def test_marks_and_cursor_are_told_by_signs_too(kinds: House) -> None:
    async with kinds.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "space", "k")
        assert "▸● Who measured" in _text(pilot)
        await _press(pilot, "j", "x", "j")
        assert "suspended" in _text(pilot)


async def test_a_deck_file_edited_elsewhere_is_seen_on_coming_back(one: House) -> None:
    app = one.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await _press(pilot, "enter")
        file = one.decks / "one.yaml"
        file.write_text(file.read_text("utf-8").replace("How many days has a week?", "Days of a week?"), "utf-8")
        await _press(pilot, "escape")
        assert "Days of a week?" in _text(pilot)


async def test_a_deck_file_edited_while_one_types_is_seen_when_the_search_is_left(one: House) -> None:
    async with one.app().run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        await pilot.press("slash")
        file = one.decks / "one.yaml"
        file.write_text(file.read_text("utf-8").replace("How many days has a week?", "Days of a week?"), "utf-8")
        await _type(pilot, "week")
        await _press(pilot, "enter")
        assert "Days of a week?" in _text(pilot)


def _still(app: AiquizApp) -> AiquizApp:
    app.animation_level = "none"
    return app


async def test_of_a_deck_whose_file_broke_it_is_told_why_its_cards_are_not_there(kinds: House) -> None:
    file = kinds.write("one.yaml", ONE_CHOICE)
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await _browse(pilot)
        assert "7 cards   words, tag:" in _text(pilot)
        file.write_text(ONE_CHOICE.replace("question:", "qestion:"))
        await _press(pilot, "f1", "escape")
        assert "6 cards   ! one.yaml:5:5: unknown field" in _text(pilot)
        assert "w shows" in _text(pilot)
        await pilot.press("slash")
        await _type(pilot, "week")
        await settle(pilot)
        assert "0 cards   Nothing is found by this search.   ! one.yaml:5:5" in _text(pilot)
        await _press(pilot, "enter", "w")
        assert isinstance(app.screen, ReaderScreen)
        assert "did you mean `question`?" in _text(pilot)
        file.write_text(ONE_CHOICE)
        await _press(pilot, "escape")
        assert "1 card" in _text(pilot)
        assert "!" not in _text(pilot)


@SIZES
async def test_the_looks_of_browsing(house: House, size: tuple[int, int]) -> None:
    app = _still(studied(house).app())
    async with app.run_test(size=size) as pilot:
        await _browse(pilot)
        check_golden(app, "browse")
        await _press(pilot, "5")
        await _press(pilot, "space", "j", "space", "k", "x")
        await _press(pilot, "space", "space")
        check_golden(app, "browse-marked")
        await _press(pilot, "t")
        check_golden(app, "browse-asking")
        await _press(pilot, "escape", "slash", *"nothing-like-it", "enter")
        check_golden(app, "browse-nothing")


@SIZES
async def test_the_looks_of_a_history(house: House, size: tuple[int, int]) -> None:
    app = _still(studied(house, days=30).app())
    async with app.run_test(size=size) as pilot:
        await _browse(pilot, "prop:lapses>0")
        await _press(pilot, "h")
        check_golden(app, "history")
