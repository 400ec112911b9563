"""Hints, luck and confidence: what a learner adds to an answer, one key each, and what becomes of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from aiquiz.config import Settings
from aiquiz.model.interaction import Choice, TextEntry
from aiquiz.model.review import Remarks
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.help import HelpScreen
from aiquiz.tui.screens.study import Phase
from golden import screen_lines
from learner import asked, keys_for, settle, study_screen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.collection.cards import Past
    from house import House

SIZE = (80, 24)
SURE = Settings(ask_confidence=True)


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


def _last(house: House) -> Past:
    with house.collection() as other:
        return [one for facts in other.cards("") for one in other.history(facts.card.id)][-1]


async def _until(pilot: Pilot[None], part: str) -> None:
    for _ in range(10):
        if part in asked(pilot).card.prompt:
            return
        await pilot.press(*(["tab"] if isinstance(asked(pilot).shown, TextEntry) else []), "n")
        await settle(pilot)
    raise AssertionError(f"{part} was never asked")


async def test_a_hint_strikes_a_wrong_option_that_cannot_be_picked_then(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = screen_lines(app)
        await pilot.press("h")
        await settle(pilot)
        struck = asked(pilot).hints[0].struck
        assert struck is not None
        assert "not this one" in _text(pilot)
        after = [text.replace("  not this one", "").replace("❯", " ").rstrip() for text in screen_lines(app)[:10]]
        assert after == [text.replace("❯", " ").rstrip() for text in before[:10]]
        await pilot.press(str(struck + 1))
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING
        await pilot.press("h")
        await settle(pilot)
        assert "There is no other." in _text(pilot)
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        assert "✓ Right, with a hint  Hard: asked again in" in _text(pilot)
        assert "▸2 Hard" in _text(pilot)
    assert _last(one).remarks == Remarks(hints=1)


async def test_while_typing_f2_is_the_hint(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until(pilot, "which year")
        assert "F2 Hint" in screen_lines(app)[-1]
        await pilot.press("1", "8", "h", "f2")
        await settle(pilot)
        assert "It looks like this: 1···" in _text(pilot)
        assert "18h" in _text(pilot)


async def test_enter_on_a_struck_option_picks_nothing(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("h")
        await settle(pilot)
        struck = asked(pilot).hints[0].struck
        assert struck is not None
        await pilot.press(*["up"] * 3, *["down"] * struck, "enter")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING


async def test_a_question_without_a_hint_offers_none(house: House) -> None:
    house.write("two.yaml", "id: two\ntitle: T\nitems:\n  - {kind: true-false, statement: It is wet, answer: true}\n")
    app = house.app("two")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Hint" not in screen_lines(app)[-1]
        await pilot.press("h")
        assert study_screen(pilot).phase is Phase.ASKING


async def test_a_guess_is_asked_again_and_a_rating_takes_that_back(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        assert "g I guessed" in screen_lines(app)[-1]
        await pilot.press("g")
        await settle(pilot)
        assert "◐ Right, by luck  Again: asked again in 10 min" in _text(pilot)
        assert "I guessed" not in screen_lines(app)[-1]
        assert _last(one).remarks == Remarks(is_guess=True)
        await pilot.press("3")
        await settle(pilot)
        assert "✓ Right  Good" in _text(pilot)
        assert _last(one).remarks == Remarks()
        await pilot.press("g", "enter")
        await settle(pilot)
        assert asked(pilot).memory is not None  # it came again


async def test_only_a_right_answer_can_be_luck(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown, right=False), "g")
        await settle(pilot)
        assert "✗ Wrong" in _text(pilot)
    assert _last(one).remarks == Remarks()


@pytest.mark.parametrize(("key", "is_sure"), [("1", True), ("y", True), ("2", False)])
async def test_how_sure_is_asked_before_the_feedback(one: House, key: str, is_sure: bool) -> None:
    app = one.app("one", settings=SURE)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown, right=False))
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.JUDGING
        assert "How sure are you?" in _text(pilot)
        assert "Wrong" not in _text(pilot)
        assert "Sure" in screen_lines(app)[-1]
        await pilot.press("u", "n", "i", "g", "4", "enter", "h")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.JUDGING
        await pilot.press(key)
        await settle(pilot)
        assert "✗ Wrong" in _text(pilot)
    assert _last(one).remarks == Remarks(is_sure=is_sure)


async def test_not_knowing_needs_no_word_on_how_sure(one: House) -> None:
    app = one.app("one", settings=SURE)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert "Not known yet" in _text(pilot)


async def test_a_flip_card_asks_how_sure_before_the_flip(kinds: House) -> None:
    app = kinds.app("kinds", settings=SURE)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until(pilot, "stronger")
        await pilot.press("space")
        await settle(pilot)
        assert "Recalling it" not in _text(pilot)
        await pilot.press("2")
        await settle(pilot)
        assert "Recalling it" in _text(pilot)
        assert study_screen(pilot).phase is Phase.SELF_GRADING
        await pilot.press("3")
        await settle(pilot)
    assert _last(kinds).remarks == Remarks(is_sure=False)


async def test_help_lists_the_keys_of_being_sure(one: House) -> None:
    app = one.app("one", settings=SURE)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "question_mark")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "Say that you are sure" in _text(pilot)


async def test_sure_but_wrong_is_practised_until_it_is_right_on_a_later_day(one: House) -> None:
    app = one.app("one", settings=SURE)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown, right=False), "1", "enter")
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "1", "enter")
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)
    app = one.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        assert "sure but wrong" in _text(pilot)
        await pilot.press("escape")
        await settle(pilot)
    one.clock.move(days=10)
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "enter")
        await settle(pilot)
    app = one.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        told = [note.message for note in app._notifications]
        assert told == ["A single question: nothing you were sure of was wrong."]


async def test_two_buttons_are_missed_and_known(one: House) -> None:
    app = one.app("one", settings=Settings(two_buttons=True))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert isinstance(asked(pilot).shown, Choice)
        await pilot.press("h", *keys_for(asked(pilot).shown))
        await settle(pilot)
        assert "1 Missed 10 min" in _text(pilot)
        assert "▸2 Known" in _text(pilot)
        assert "3 Good" not in _text(pilot)
        await pilot.press("4", "1")
        await settle(pilot)
        assert "▸1 Missed 10 min◂" in _text(pilot)
        await pilot.press("2")
        await settle(pilot)
    last = _last(one)
    assert last.rating is not None
    assert (last.rating.name, json.dumps(last.remarks.hints)) == ("HARD", "1")


async def test_the_bar_and_the_help_know_of_two_buttons(one: House) -> None:
    app = one.app("one", settings=Settings(two_buttons=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        assert "1–2 Rate" in screen_lines(app)[-1]
        await pilot.press("question_mark")
        await settle(pilot)
        assert ["1–2", "Rate", "it", "yourself:", "missed", "or", "known."] in [
            text.split() for text in screen_lines(app)
        ]


async def test_a_flip_card_has_two_buttons_too(kinds: House) -> None:
    app = kinds.app("kinds", settings=Settings(two_buttons=True))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until(pilot, "stronger")
        await pilot.press("space")
        await settle(pilot)
        assert "Press 1 or 2." in _text(pilot)
        await pilot.press("2")
        await settle(pilot)
    last = _last(kinds)
    assert last.rating is not None
    assert last.rating.name == "GOOD"
