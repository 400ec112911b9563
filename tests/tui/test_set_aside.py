"""Suspending, burying, leeches and the other ways to study, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aiquiz.model.interaction import TextEntry
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.home import HomeScreen
from golden import screen_lines
from learner import answer, asked, settle, study_screen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from house import House

SIZE = (80, 24)


def _told(pilot: Pilot[None]) -> str:
    """The passing notes."""
    return "\n".join(note.message for note in pilot.app._notifications)


async def _press_key_of_the_screen(pilot: Pilot[None], key: str) -> None:
    """Presses a letter that works on the study screen, also where letters are typed."""
    await pilot.press(*(["tab"] if isinstance(asked(pilot).shown, TextEntry) else []), key)
    await settle(pilot)


@pytest.mark.parametrize(("key", "told"), [("b", "Not asked again today."), ("x", "Not asked again.")])
async def test_a_question_is_set_aside_and_undo_brings_it_back(kinds: House, key: str, told: str) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = asked(pilot).card.id
        await _press_key_of_the_screen(pilot, key)
        assert asked(pilot).card.id != first
        assert told in "\n".join(screen_lines(app))
        assert not _told(pilot), "a passing note would hide a part of the next question"
        await _press_key_of_the_screen(pilot, "u")
        assert asked(pilot).card.id == first
        assert "Taken back.  Choose the right answer." in "\n".join(screen_lines(app))


async def test_setting_the_only_question_aside_ends_the_sitting(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press_key_of_the_screen(pilot, "x")
        assert isinstance(app.screen, DoneScreen)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "all its cards are suspended" in _told(pilot)


async def test_cramming_from_home_is_named_and_leaves_the_schedule_alone(one: House) -> None:
    app = one.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert asked(pilot).deck_title.endswith("· practice")
        await answer(pilot)
        assert isinstance(app.screen, DoneScreen)
        assert app.collection.overview().decks[0].new == 1


@pytest.mark.parametrize(("key", "told"), [("m", "nothing was missed"), ("w", "nothing returns within a week")])
async def test_where_there_is_nothing_to_study_home_says_so(one: House, key: str, told: str) -> None:
    app = one.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert told in _told(pilot)


async def test_more_new_cards_from_home(kinds: House) -> None:
    app = kinds.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        assert study_screen(pilot).question is not None
        assert asked(pilot).deck_title.endswith("· new")
