"""Home: what it says of decks, of today and of trouble."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import AppFocus

from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.reader import ReaderScreen
from aiquiz.tui.screens.study import StudyScreen
from aiquiz.tui.widgets.deck_list import DeckList
from golden import screen_lines
from house import ALL_KINDS, ONE_CHOICE
from learner import answer, asked, settle, study_screen
from semester import studied

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from house import House

SIZE = (80, 24)
WELCOME = ONE_CHOICE.replace("id: one", "id: welcome").replace("A single question", "Welcome")


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


async def test_an_empty_house_says_how_to_get_decks(house: House) -> None:
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "No decks yet" in _text(pilot)
        assert "aiquiz generate" in _text(pilot)
        await pilot.press("enter", "a", "p")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_the_first_run_begins_with_the_welcome_deck(house: House) -> None:
    house.write("a.yaml", ONE_CHOICE)
    house.write("z.yaml", WELCOME)
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Welcome! Questions here come back" in _text(pilot)
        assert "Enter starts the first deck" in _text(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert asked(pilot).deck_title == "Welcome"
        await answer(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Welcome!" not in _text(pilot)


async def test_the_welcome_is_shown_once_and_then_one_line_is_enough(house: House) -> None:
    house.write("z.yaml", WELCOME)
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "? shows the keys" in _text(pilot)
        await pilot.press("r")
        await settle(pilot)
        assert "? shows the keys" in _text(pilot)
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "? shows the keys" not in _text(pilot)
        assert "Welcome! Enter starts the first deck" in _text(pilot)


async def test_decks_stand_in_a_tree_by_their_titles(house: House) -> None:
    for name, title in (("rome", "History::Rome"), ("greece", "History::Greece"), ("math", "Mathematics")):
        house.write(f"{name}.yaml", ONE_CHOICE.replace("id: one", f"id: {name}").replace("A single question", title))
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        rows = [text.split() for text in screen_lines(app) if text.strip()]
        assert ["❯", "▾", "History", "2", "·", "·"] in rows
        assert ["Rome", "1", "·", "·"] in rows
        await pilot.press("home", "left")
        await settle(pilot)
        assert "Rome" not in _text(pilot)
        assert "▸ History" in _text(pilot)
        assert "2 cards in 2 decks" in _text(pilot)
        await pilot.press("right", "down", "left")
        await settle(pilot)
        assert app.screen.query_one(DeckList).highlighted == 0
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, StudyScreen)
        assert "0 of 2" in _text(pilot)


async def test_a_deck_is_found_by_words_of_its_title_and_escape_shows_all_again(house: House) -> None:
    for name, title in (("rome", "History::Rome"), ("math", "Mathematics"), ("music", "Music")):
        house.write(f"{name}.yaml", ONE_CHOICE.replace("id: one", f"id: {name}").replace("A single question", title))
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", "m", "a", "t")
        await settle(pilot)
        assert "Mathematics" in _text(pilot)
        assert "Music" not in _text(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert asked(pilot).deck_title == "Mathematics"
        await pilot.press("escape", "slash", "escape")
        await settle(pilot)
        assert "Music" in _text(pilot)
        assert "learning" in _text(pilot)


async def test_where_no_deck_has_the_words_home_says_so_and_escape_leads_back(house: House) -> None:
    house.write("math.yaml", ONE_CHOICE.replace("A single question", "Mathematics"))
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", "z", "z", "enter")
        await settle(pilot)
        assert "No deck has these words in its title." in _text(pilot)
        assert "1 card" not in _text(pilot)
        assert "Esc All decks" in screen_lines(pilot.app)[-1]
        await pilot.press("escape")
        await settle(pilot)
        assert "Mathematics" in _text(pilot)
        assert "Find" not in _text(pilot)
        assert "Esc" not in screen_lines(pilot.app)[-1]


async def test_many_decks_keep_their_numbers_in_their_columns_when_they_are_read_again(house: House) -> None:
    for number in range(30):
        text = ONE_CHOICE.replace("id: one", f"id: d{number}").replace("A single question", f"Deck {number}")
        house.write(f"d{number}.yaml", text)
    async with house.app().run_test(size=SIZE) as pilot:
        for keys in ((), ("r",)):
            await pilot.press(*keys)
            await settle(pilot)
            lines = screen_lines(pilot.app)
            due = next(line for line in lines if line.endswith("due")).index("due") + 2
            rows = [line for line in lines if "  Deck " in line and "due" not in line]
            assert len(rows) > 5
            assert all(row[due] == "·" for row in rows)


async def test_the_welcome_is_one_line_where_the_decks_need_the_room(house: House) -> None:
    house.write("z.yaml", WELCOME)
    house.write("a.yaml", ONE_CHOICE)
    async with house.app().run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        assert "Welcome! Enter starts the first deck" in _text(pilot)
        assert "A single question" in _text(pilot)


async def test_a_passing_note_takes_the_place_of_the_one_before_but_of_no_warning(one: House) -> None:
    app = one.app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        assert "nothing returns" in _text(pilot)
        assert "nothing was" not in _text(pilot)
        app.notify("It is broken.", severity="error")
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        assert "It is broken." in _text(pilot)
        assert "nothing was" in _text(pilot)


async def test_today_says_how_long_it_takes_and_for_how_many_days_there_was_study(house: House) -> None:
    studied(house, days=100)
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert re.search(r"Today: \d+ questions – .*, about \d+ minutes?\.", _text(pilot))
        streak = house.collection().statistics().streak_days
        assert f"{streak} days in a row · Monday 20 November" in screen_lines(pilot.app)[1]


async def test_home_says_when_progress_was_last_synced(house: House, tmp_path: Path) -> None:
    house.write("one.yaml", ONE_CHOICE)
    folder = tmp_path / "shared"
    folder.mkdir()
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "synced" not in _text(pilot)
        app.collection.copies.sync(folder)
        await pilot.press("r")
        await settle(pilot)
        assert "synced today · " in screen_lines(app)[1]


async def test_each_deck_shows_what_it_would_ask(kinds: House) -> None:
    kinds.write("one.yaml", ONE_CHOICE)
    async with kinds.app("one").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Today: 6 questions – 6 new.  1 answered so far." in _text(pilot)
        row = next(text for text in screen_lines(pilot.app) if "One of each" in text)
        assert row.split() == ["❯", "One", "of", "each", "6", "·", "·"]
        assert "✓ done for today" in _text(pilot)
        assert "Coming back" in _text(pilot)


async def test_decks_are_reached_by_letters_and_by_arrows_and_a_sign_says_which_it_is(kinds: House) -> None:
    kinds.write("one.yaml", ONE_CHOICE)
    async with kinds.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        decks = pilot.app.screen.query_one(DeckList)
        for keys, place in ((["j"], 1), (["k"], 0), (["down"], 1), (["up"], 0)):
            await pilot.press(*keys)
            assert decks.highlighted == place
            await pilot.pause()
            marked = [text.strip() for text in screen_lines(pilot.app) if "❯" in text]
            assert len(marked) == 1
            assert marked[0].startswith(("❯ One of each", "❯ A single question")[place])


async def test_home_left_open_overnight_tells_of_the_new_day_when_somebody_is_back(one: House) -> None:
    app = one.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Monday 20 November" in _text(pilot)
        one.clock.move(days=1)
        app.post_message(AppFocus())
        await settle(pilot)
        assert "Tuesday 21 November" in _text(pilot)


async def test_everything_due_can_be_studied_at_once(kinds: House) -> None:
    kinds.write("one.yaml", ONE_CHOICE)
    async with kinds.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StudyScreen)
        assert "0 of 7" in _text(pilot)


async def test_a_passing_note_does_not_cover_the_screen_that_opens_next_and_a_warning_does(one: House) -> None:
    app = one.app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        assert "nothing returns" in _text(pilot)
        await pilot.press("t")
        await settle(pilot)
        assert "Exams ahead" in _text(pilot)
        assert "nothing returns" not in _text(pilot)
        await pilot.press("escape")
        app.notify("Mind the gap.", severity="warning", markup=False)
        await pilot.press("t")
        await settle(pilot)
        assert "Mind the gap." in _text(pilot)


async def test_a_click_on_the_sign_of_a_group_folds_it_and_on_its_name_studies_it(house: House) -> None:
    for name in ("rome", "greece"):
        (house.decks / "history").mkdir(exist_ok=True)
        house.write(f"history/{name}.yaml", ONE_CHOICE.replace("id: one", f"id: {name}").replace("A single", name))
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert any("▾ history" in text for text in screen_lines(app))
        await pilot.click(DeckList, offset=(2, 0))
        await settle(pilot)
        assert any("▸ history" in text for text in screen_lines(app))
        assert not any("greece" in text for text in screen_lines(app))
        await pilot.click(DeckList, offset=(2, 0))
        await pilot.click(DeckList, offset=(6, 0))
        await settle(pilot)
        assert isinstance(app.screen, StudyScreen)
        assert study_screen(pilot).question is not None


async def test_a_deck_can_be_clicked(one: House) -> None:
    async with one.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.click(DeckList, offset=(5, 0))
        await settle(pilot)
        assert asked(pilot).deck_title == "A single question"


async def test_a_deck_that_is_done_says_so_instead_of_opening(one: House) -> None:
    async with one.app("one").run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await answer(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "nothing left" in _text(pilot).lower()


async def test_a_broken_deck_file_is_told_with_its_line_and_the_others_work(one: House) -> None:
    one.write("broken.yaml", ONE_CHOICE.replace("id: one", "id: two").replace("answer: Seven", "anser: Seven"))
    async with one.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "broken.yaml:" in _text(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "error[D" in _text(pilot)
        assert "hint: " in _text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert asked(pilot).deck_title == "A single question"


async def test_a_mended_file_is_read_again(house: House) -> None:
    file = house.write("one.yaml", "id: [")
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "A single question" not in _text(pilot)
        file.write_text(ONE_CHOICE, encoding="utf-8")
        await pilot.press("r")
        await settle(pilot)
        assert "A single question" in _text(pilot)


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 50)])
async def test_many_decks_scroll_and_leave_the_rest_in_sight(house: House, size: tuple[int, int]) -> None:
    for number in range(40):
        house.write(f"{number:02}.yaml", ALL_KINDS.replace("id: kinds", f"id: deck-{number}"))
    async with house.app().run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert "6 cards" in _text(pilot)
        assert "q Quit" in screen_lines(pilot.app)[-1]
        decks = pilot.app.screen.query_one(DeckList)
        assert decks.highlighted == 39
        assert decks.region.bottom < size[1] - 1


async def test_a_question_in_other_words_is_told_of_quietly(house: House) -> None:
    house.write("one.yaml", ONE_CHOICE)
    app = house.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
    house.write("one.yaml", ONE_CHOICE.replace("id: only", "id: reworded").replace("has a week", "are there in a week"))
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "1 question may be an old one in other words: aiquiz relink" in _text(pilot)


async def test_a_question_under_another_id_is_known_again_at_home(house: House) -> None:
    house.write("one.yaml", ONE_CHOICE)
    app = house.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
    house.write("one.yaml", ONE_CHOICE.replace("id: only", "id: renamed"))
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "All done for today" in _text(pilot)


async def test_home_is_made_while_the_first_question_is_read(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        study = app.screen
        assert isinstance(study, StudyScreen)
        await study.make_home_ready()
        made = app._ready_home
        assert isinstance(made, HomeScreen)
        assert not made.is_current
        await pilot.press("escape")
        await settle(pilot)
        assert app.screen is made
        assert "Today: 1 question" in _text(pilot)
        await pilot.press("enter")
        await settle(pilot)
        again = study_screen(pilot)
        await again.make_home_ready()
        assert app._ready_home is None  # home lies below already


async def test_a_row_has_its_new_numbers_after_a_sitting_and_the_others_stay(kinds: House) -> None:
    kinds.write("one.yaml", ONE_CHOICE)
    async with kinds.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        decks = pilot.app.screen.query_one(DeckList)
        await pilot.press("j")
        untouched = decks.get_option_at_index(0)
        await pilot.press("enter")
        await settle(pilot)
        await answer(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert decks.highlighted == 1
        assert decks.get_option_at_index(0) is untouched
        assert "✓ done for today" in _text(pilot)


async def test_studying_a_deck_of_proposals_says_where_they_are_reviewed(house: House) -> None:
    house.write("one.yaml", ONE_CHOICE.replace("    question", "    status: proposed\n    question", 1))
    app = house.app("one")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)
        said = "\n".join(screen_lines(app))
        assert "1 proposed item waits to be reviewed: press v there, or run `aiquiz" in said
