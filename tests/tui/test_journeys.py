"""Three people, each from the first screen to what they came for, by the keyboard alone.

A learner, a teacher, and somebody who studies alone, with folders of decks, an exam ahead and two devices.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aiquiz.config import load_settings
from aiquiz.deckfile import decode_deck
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.exam import ExamScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.result import ResultScreen
from aiquiz.tui.screens.review import ReviewScreen
from aiquiz.tui.screens.study import StudyScreen
from golden import screen_lines
from house import ONE_CHOICE, House
from learner import answer, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

SIZE = (100, 30)
ARTICLE = """\
# Measuring memory

Hermann Ebbinghaus measured forgetting on himself in 1885. He published his book On Memory in Leipzig in the same year.

In 1932 Frederic Bartlett published his book Remembering in Cambridge, England. Perhaps it was the better book.
"""


def seen(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


def on_top(pilot: Pilot[None]) -> type[object]:
    return type(pilot.app.screen)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def test_a_learner_studies_is_told_why_leaves_comes_back_and_sees_when_it_returns(kinds: House) -> None:
    async with kinds.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Today: 6 questions – 6 new." in seen(pilot)
        await press(pilot, "enter", "1")
        assert "From the article" in seen(pilot)
        assert "Hermann Ebbinghaus measured forgetting on himself in 1885." in seen(pilot)
        await press(pilot, "escape", "q")
    async with kinds.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "1 answered so far." in seen(pilot)
        await press(pilot, "enter")
        while on_top(pilot) is StudyScreen:
            await answer(pilot)
            kinds.clock.move(ms=700_000)  # what was missed is asked again, ten minutes later
        assert on_top(pilot) is DoneScreen
        assert "Comes back" in seen(pilot)
        await press(pilot, "enter")
        assert "✓ All done for today." in seen(pilot)


async def test_a_teacher_makes_a_deck_keeps_edits_and_drops_and_hands_out_a_file(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = house.decks.parent / "lessons"
    folder.mkdir()
    (folder / "memory.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(folder)
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "g", "down", "enter")
        await press(pilot, "enter")
        assert on_top(pilot) is ReviewScreen
        assert "▸" in seen(pilot)  # the sentence that proves it, in the article beside
        await press(pilot, "e")
        await press(pilot, *"Note", "space", "ctrl+s")
        await press(pilot, "escape", "k")
        while on_top(pilot) is ReviewScreen and " waiting" in seen(pilot):
            await press(pilot, "d")
        await press(pilot, "escape")
        assert on_top(pilot) is HomeScreen
        await press(pilot, "q")
    deck = decode_deck((house.decks / "memory.yaml").read_bytes(), "memory.yaml").deck
    assert len(deck.items) == 1
    assert "Note " in str(deck.items[0])


async def test_one_who_studies_alone_sets_an_exam_tests_themselves_and_goes_on_elsewhere(
    house: House, tmp_path: Path
) -> None:
    for name in ("school", "work"):
        (house.decks / name).mkdir()
        deck = ONE_CHOICE.replace("id: one", f"id: {name}").replace("A single question", f"Weeks::At {name}")
        house.write(f"{name}/deck.yaml", deck)
    app = house.app(settings=load_settings(house.paths.config_file))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert ["▾ Weeks" in seen(pilot), "At school" in seen(pilot), "At work" in seen(pilot)] == [True] * 3
        await press(pilot, "down", "d")
        while "▸   Exam on" not in seen(pilot):
            await press(pilot, "j")
        await press(pilot, "enter")
        await press(pilot, *"2023", "minus", *"11", "minus", *"30", "enter")
        await press(pilot, "escape")
        assert "Exam in 10 days" in seen(pilot)
        await press(pilot, "t")
        assert "Weeks::At school  Thursday 30 November, in 10 days" in seen(pilot)
        assert "under a minute, 1 card, 1 of them new" in seen(pilot)
        await press(pilot, "escape", "e")
        await press(pilot, "enter")
        assert on_top(pilot) is ExamScreen
        await press(pilot, "1")
        await press(pilot, "f10")
        assert on_top(pilot) is ResultScreen
        await press(pilot, "escape")
        await press(pilot, "a")
        while on_top(pilot) is StudyScreen:
            await answer(pilot)
        (tmp_path / "shared").mkdir()
        app.collection.copies.sync(tmp_path / "shared")
    (tmp_path / "other").mkdir()
    other = House(tmp_path / "other")
    for folder in ("school", "work"):
        (other.decks / folder).symlink_to(house.decks / folder)
    elsewhere = other.app()
    elsewhere.collection.copies.sync(tmp_path / "shared")
    async with elsewhere.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "✓ All done for today. Next: 2 tomorrow.  2 answered so far." in seen(pilot)
    other.close()
