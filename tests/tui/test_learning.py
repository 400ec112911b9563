"""The learner's journey, by keyboard alone: real decks, a real progress file."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from aiquiz.errors import StoreError
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import Response
from aiquiz.model.review import Rating, Remarks, Review
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.help import HelpScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.source import SourceScreen
from aiquiz.tui.screens.study import Phase
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.rating_bar import RatingBar
from golden import screen_lines
from learner import answer, asked, keys_for, settle, study_screen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from house import House

SIZE = (80, 24)


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


async def _until_asked(pilot: Pilot[None], part: str) -> None:
    """Skip questions until `part` is asked for."""
    for _ in range(10):
        if part in asked(pilot).card.prompt:
            return
        await pilot.press(*(["tab"] if isinstance(asked(pilot).shown, TextEntry) else []), "n")
        await settle(pilot)
    raise AssertionError(f"{part} was never asked")


@pytest.mark.parametrize("right", [True, False])
async def test_every_kind_of_question_is_answered_by_keyboard(kinds: House, right: bool) -> None:
    app = kinds.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        seen = set()
        for _ in range(6):
            seen.add(type(asked(pilot).shown).__name__)
            await answer(pilot, right=right, rating="3" if right else "1")
        assert seen == {"Choice", "TextEntry", "Recall", "Order", "Match"}
        assert isinstance(app.screen, DoneScreen) is right


async def test_misses_come_back_in_the_same_sitting_until_they_are_known(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot, right=False)
        await answer(pilot, right=True)
        assert isinstance(app.screen, DoneScreen)
        assert "Right         1 of 2 (50%)" in _text(pilot)
        assert "How many days has a week?" in _text(pilot)


async def test_feedback_says_right_or_wrong_why_and_from_where(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until_asked(pilot, "measured")
        question_line = next(i for i, text in enumerate(screen_lines(app)) if "measured forgetting first" in text)
        await pilot.press(*keys_for(asked(pilot).shown, right=False))
        await settle(pilot)
        assert "measured forgetting first" in screen_lines(app)[question_line]
        said = _text(pilot)
        for part in (
            "✗ Wrong",
            "your answer",
            "lists of syllables",
            "From the article",
            "in 1885.",
            "▸1 Again 10 min◂",
        ):
            assert part in said


async def test_the_whole_paragraph_is_one_key_away(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until_asked(pilot, "measured")
        await pilot.press(*keys_for(asked(pilot).shown), "s")
        await settle(pilot)
        assert isinstance(app.screen, SourceScreen)
        assert "▸Hermann Ebbinghaus measured forgetting on himself in 1885.◂" in _text(pilot).replace("\n  ", " ")
        await pilot.press("escape")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ANSWERED


async def test_each_answer_is_in_the_log_before_the_next_question(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        with one.collection() as other:
            assert other.overview().reviewed_today == 1


async def test_a_rating_key_replaces_the_suggestion(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "2")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ANSWERED
        assert "▸2 Hard" in _text(pilot)
        with one.collection() as other:
            assert other.overview().reviewed_today == 1


async def test_a_typed_answer_can_be_declared_right(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until_asked(pilot, "which year")
        await pilot.press(*"1999", "enter")
        await settle(pilot)
        assert "✗ Wrong" in _text(pilot)
        await pilot.press("i")
        await settle(pilot)
        assert "✓ Right, as you say" in _text(pilot)
        assert "▸3 Good" in _text(pilot)


async def test_letters_are_typed_while_the_field_has_the_keyboard(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _until_asked(pilot, "which year")
        await pilot.press(*"qunfs?")
        await settle(pilot)
        assert "qunfs?" in _text(pilot)
        assert "u Undo" not in screen_lines(app)[-1]
        await pilot.press("tab")
        await pilot.pause()
        assert "u Undo" in screen_lines(app)[-1]


async def test_an_answer_is_taken_back_and_given_again(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown, right=False), "u")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING
        await answer(pilot)
        assert "Right         1 of 1 (100%)" in _text(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert asked(pilot).memory is None


async def test_there_is_nothing_to_take_back_at_the_start(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING
        await answer(pilot)
        assert isinstance(app.screen, DoneScreen)


async def test_an_undo_that_fails_says_why_and_not_that_it_was_done(
    one: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with one.app("one").run_test(size=SIZE) as pilot:
        await settle(pilot)

        def refusing() -> bool:
            raise StoreError.at("progress.db", "S005", "the disk is full", "free some space")

        monkeypatch.setattr(study_screen(pilot)._study, "undo", refusing)
        await pilot.press("u")
        await settle(pilot)
        assert "the disk is full" in _text(pilot)
        assert "Taken back" not in _text(pilot)


async def test_more_below_is_said_only_where_there_is_more(house: House) -> None:
    # The answered match is shorter than the asked one, and the reason below it makes the page as long as before.
    pairs = "{Again: a, Hard: b, Good: c, Easy: d}"
    reason = "They are the keys 1 to 4, and each of them shows when the question would come back."
    house.write(
        "m.yaml",
        f"id: m\ntitle: M\nitems:\n  - kind: match\n    id: a\n    question: What is what?\n"
        f"    pairs: {pairs}\n    explanation: {reason}\n",
    )
    async with house.app("m").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("1", "enter", "enter")
        await settle(pilot)
        screen = study_screen(pilot)
        assert reason[:20] in _text(pilot)
        assert not screen._page.has_more_below
        assert "PgDn: more" not in _text(pilot)


async def test_a_long_question_is_read_from_its_beginning_and_the_cursor_is_followed(house: House) -> None:
    long = "It begins here and " + "goes on and " * 60
    house.write(
        "long.yaml", f"id: long\ntitle: Long\nitems:\n  - {{id: a, question: {long}, answer: A, distractors: [B, C]}}\n"
    )
    app = house.app("long")
    async with app.run_test(size=(80, 18)) as pilot:
        await settle(pilot)
        assert "It begins here" in _text(pilot)
        await pilot.press("down")
        await settle(pilot)
        assert "❯  2" in _text(pilot)


async def test_a_skipped_question_comes_again_later(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        first = asked(pilot).card.id
        await pilot.press(*(["tab"] if isinstance(asked(pilot).shown, TextEntry) else []), "n")
        await settle(pilot)
        assert asked(pilot).card.id != first
        for _ in range(5):
            await answer(pilot)
        assert asked(pilot).card.id == first


async def test_a_flag_is_shown_and_kept(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert "flagged to edit" in _text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "⚑ 1" in _text(pilot)


async def test_leaving_in_the_middle_loses_nothing_and_resumes(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
        second = asked(pilot).card.id
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("q")
    again = kinds.app("kinds")
    async with again.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert asked(pilot).card.id == second
        assert "1 of 6" in _text(pilot)


async def test_what_was_learned_is_due_on_a_later_day(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "✓ done for today" in _text(pilot)
        one.clock.move(days=60)
        await pilot.press("r")
        await settle(pilot)
        assert "Today: 1 question – 1 due." in _text(pilot)


async def test_a_failure_to_store_keeps_the_question_and_tries_again(
    one: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        study = study_screen(pilot)._study
        record, is_full, reviews = study.record, True, []

        def refusing(rating: Rating, response: Response, took_ms: int, remarks: Remarks) -> Review:
            if is_full:
                raise StoreError.at("progress.db", "S005", "the disk is full", "free some space")
            reviews.append(record(rating, response, took_ms, remarks))
            return reviews[-1]

        monkeypatch.setattr(study, "record", refusing)
        await pilot.press(*keys_for(asked(pilot).shown))
        await settle(pilot)
        assert "Not saved: the disk is full – free some space." in _text(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ANSWERED
        await pilot.press("escape")
        await settle(pilot)
        assert "Esc again leaves without it" in _text(pilot).replace("\n  ", " ")
        is_full = False
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)
        assert len(reviews) == 1


async def test_going_on_waits_until_the_answer_is_stored(one: House, monkeypatch: pytest.MonkeyPatch) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        study, gate = study_screen(pilot)._study, asyncio.Event()
        record, loop = study.record, asyncio.get_running_loop()

        def slow(rating: Rating, response: Response, took_ms: int, remarks: Remarks) -> Review:
            asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()
            return record(rating, response, took_ms, remarks)

        monkeypatch.setattr(study, "record", slow)
        await pilot.press(*keys_for(asked(pilot).shown), "enter", "enter", "enter")
        await pilot.pause()
        assert study_screen(pilot).question is not None
        gate.set()
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)


async def test_keys_pressed_in_a_hurry_answer_one_question_once(kinds: House) -> None:
    app = kinds.app("kinds")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*keys_for(asked(pilot).shown), "enter", "enter")
        await settle(pilot)
        assert study_screen(pilot)._study.progress.done <= 2
        with kinds.collection() as other:
            assert other.overview().reviewed_today == study_screen(pilot)._study.progress.done


async def test_options_ratings_and_the_bar_can_be_clicked(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = study_screen(pilot)._page.view
        assert view is not None
        await pilot.click(view, offset=(10, 0))
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ANSWERED
        ratings = next(text for text in screen_lines(app) if "4 Easy" in text)
        await pilot.click(RatingBar, offset=(ratings.index("4 Easy") - 2, 0))
        await settle(pilot)
        assert "▸4 Easy" in _text(pilot)
        await pilot.click(KeyBar, offset=(3, 0))
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)


async def test_the_deck_after_this_one_is_offered_at_the_end(kinds: House) -> None:
    from house import ONE_CHOICE

    kinds.write("one.yaml", ONE_CHOICE)
    app = kinds.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await answer(pilot)
        assert "Next: One of each" in _text(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert asked(pilot).deck_title == "One of each"


async def test_help_lists_the_keys_of_the_moment(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "Choosing one" in _text(pilot)
        assert "After the answer" not in _text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING


async def test_a_command_of_the_palette_does_what_its_key_does(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", *"flag")
        await pilot.wait_for_scheduled_animations()
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        await settle(pilot)
        assert "flagged to edit" in _text(pilot)


async def test_a_window_that_is_too_small_can_be_left(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=(40, 10)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert app.return_code == 0
        assert not app.is_running


async def test_a_question_waits_while_the_window_is_too_small(one: House) -> None:
    app = one.app("one")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.resize_terminal(40, 10)
        await settle(pilot)
        assert "It is 40 × 10," in _text(pilot)
        assert "aiquiz needs 60 × 15." in _text(pilot)
        await pilot.press("1")
        await pilot.resize_terminal(60, 15)
        await settle(pilot)
        assert study_screen(pilot).phase is Phase.ASKING
        await answer(pilot)
        assert isinstance(app.screen, DoneScreen)
