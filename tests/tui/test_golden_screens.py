"""What the screens look like, each in the states that matter, on two sizes of terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aiquiz.config import Settings
from aiquiz.model.interaction import TextEntry
from golden import check_golden
from house import ONE_CHOICE
from learner import asked, keys_for, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.tui.app import AiquizApp
    from house import House

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
QUESTIONS = {
    "choice": "measured forgetting",
    "typed": "which year",
    "flip": "stronger",
    "several": "helps a memory",
    "order": "earliest",
    "match": "found what",
}


async def _to(pilot: Pilot[None], part: str) -> None:
    for _ in range(len(QUESTIONS)):
        if part in asked(pilot).card.prompt:
            return
        await pilot.press(*(["tab"] if isinstance(asked(pilot).shown, TextEntry) else []), "n")
        await settle(pilot)
    raise AssertionError(part)


def _still(app: AiquizApp) -> AiquizApp:
    """The app without a blinking cursor, which would be seen in half of the pictures."""
    app.animation_level = "none"
    return app


@SIZES
@pytest.mark.parametrize("name", QUESTIONS)
async def test_a_question_before_and_after_a_wrong_answer(kinds: House, name: str, size: tuple[int, int]) -> None:
    app = _still(kinds.app("kinds"))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await _to(pilot, QUESTIONS[name])
        check_golden(app, f"{name}-asked")
        await pilot.press(*keys_for(asked(pilot).shown, right=False))
        await settle(pilot)
        check_golden(app, f"{name}-wrong")


@SIZES
async def test_a_right_answer(kinds: House, size: tuple[int, int]) -> None:
    app = _still(kinds.app("kinds"))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await _to(pilot, QUESTIONS["choice"])
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        check_golden(app, "choice-right")
        await pilot.press("s")
        await settle(pilot)
        check_golden(app, "source")
        await pilot.press("escape", "question_mark")
        await settle(pilot)
        check_golden(app, "help")


@SIZES
async def test_home_and_done(kinds: House, size: tuple[int, int]) -> None:
    kinds.write("one.yaml", ONE_CHOICE)
    kinds.write("broken.yaml", "id: broken\ntitle: A broken deck\nitms: []\n")
    app = _still(kinds.app("one"))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown, right=False), "enter")
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "enter")
        await settle(pilot)
        check_golden(app, "done")
        await pilot.press("escape")
        await settle(pilot)
        check_golden(app, "home")


@SIZES
async def test_an_empty_home_and_a_small_window(house: House, size: tuple[int, int]) -> None:
    app = _still(house.app())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        check_golden(app, "home-empty")
        await pilot.resize_terminal(40, 10)
        await settle(pilot)
        check_golden(app, "small")


@SIZES
async def test_what_is_added_to_an_answer(kinds: House, size: tuple[int, int]) -> None:
    app = _still(kinds.app("kinds", settings=Settings(ask_confidence=True)))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await _to(pilot, QUESTIONS["choice"])
        await pilot.press("h")
        await settle(pilot)
        check_golden(app, "choice-hint")
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        check_golden(app, "choice-how-sure")
        await pilot.press("2", "g")
        await settle(pilot)
        check_golden(app, "choice-luck")


@SIZES
async def test_two_buttons(kinds: House, size: tuple[int, int]) -> None:
    app = _still(kinds.app("kinds", settings=Settings(two_buttons=True)))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await _to(pilot, QUESTIONS["choice"])
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        check_golden(app, "choice-two-buttons")


MARKED = r"""
id: marked
title: Text as authors mark it
items:
  - id: code
    question: |
      What does **this** print?
      ```python
      for n in range(3):  # three times
          print(f"{n}² is {n ** 2}")
      ```
    answer: "$n^2$ for each, *in order*"
    distractors: ["`SyntaxError`", "日本語 🎉 $\\frac{a+b}{2}$", "שלום e\u0301\u0301 $5 and $6"]
    ask: choose
    explanation: "`n ** 2` is $n^2$. ![A diagram](fstring.png)"
"""


@SIZES
async def test_marked_text(house: House, size: tuple[int, int]) -> None:
    house.write("marked.yaml", MARKED)
    app = _still(house.app("marked"))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        check_golden(app, "marked-asked")
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        check_golden(app, "marked-right")
