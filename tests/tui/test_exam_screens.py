"""An exam on the screen, at the keyboard."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.worker import WorkerCancelled

from aiquiz.collection import ExamWish
from aiquiz.config import DeckSettings, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice, TextEntry
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.screens.desk import DeskScreen
from aiquiz.tui.screens.exam import ExamScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.marking import MarkingScreen
from aiquiz.tui.screens.result import ResultScreen
from aiquiz.tui.widgets.question_page import QuestionPage
from golden import check_golden, screen_lines
from house import ONE_CHOICE
from learner import keys_for, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.study.exam import Exam
    from house import House

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


class Stopwatch:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


def app_of(house: House, stopwatch: Stopwatch, *, count: int = 6) -> AiquizApp:
    """An app that was started for an exam of all kinds, or of so many."""
    collection = house.collection()
    sitting = collection.unfinished_exam() or collection.exam([DeckId("kinds")], ExamWish(count, minutes=6, seed=3))
    app = AiquizApp(collection, exam=sitting, stopwatch=stopwatch)
    app.animation_level = "none"
    return app


def exam_screen(pilot: Pilot[None]) -> ExamScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ExamScreen)
    return screen


def exam_on(pilot: Pilot[None]) -> Exam:
    return exam_screen(pilot).sitting.exam


async def answer(pilot: Pilot[None], *, right: bool = True) -> None:
    await pilot.press(*keys_for(exam_on(pilot).question.shown, right=right))
    await settle(pilot)


def said(app: AiquizApp) -> str:
    return "\n".join(screen_lines(app))


async def test_an_exam_from_the_desk_to_the_result(kinds: House) -> None:
    app = app_of(kinds, Stopwatch(), count=2)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, DeskScreen)
        await pilot.press("enter")
        await settle(pilot)
        while exam_on(pilot).open:
            await answer(pilot)
            assert "✓" not in said(app)
        assert "Nothing is open" in said(app)
        await pilot.press("f10")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert "✓ Passed" in said(app)
        assert app.exam_report is not None
        assert app.exam_report.result.share == 1
        await pilot.press("enter")
        await settle(pilot)
    assert app.return_code == 0


async def test_open_questions_are_asked_about_before_handing_in(kinds: House) -> None:
    app = app_of(kinds, Stopwatch())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f8", "f8")
        await settle(pilot)
        await answer(pilot)
        await pilot.press("f10")
        await settle(pilot)
        key = "F10" if isinstance(exam_on(pilot).question.shown, TextEntry) else "e"
        assert f"5 questions are open and would count as wrong. {key} again hands in." in said(app)
        while not isinstance(exam_on(pilot).question.shown, TextEntry):
            await pilot.press("f8")
            await settle(pilot)
        await pilot.press("f10")
        await settle(pilot)
        if isinstance(app.screen, ExamScreen):  # another question asks about it anew
            assert "F10 again hands in." in said(app)
            await pilot.press("f10")
            await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert "✗ Not passed" in said(app)


async def test_what_was_put_off_comes_again_and_an_answer_can_be_changed(kinds: House) -> None:
    app = app_of(kinds, Stopwatch(), count=3)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert exam_on(pilot).at == 1
        for _ in range(2):
            await answer(pilot, right=False)
        assert exam_on(pilot).at == 0
        assert exam_on(pilot).open == (0,)
        await answer(pilot)
        await pilot.press("f10")
        await settle(pilot)
        if isinstance(app.screen, MarkingScreen):
            await pilot.press("n")
            await settle(pilot)
        assert app.exam_report is not None
        assert app.exam_report.result.right == 1


async def test_what_was_answered_stands_there_when_one_comes_back_to_it(kinds: House) -> None:
    app = app_of(kinds, Stopwatch())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        while exam_on(pilot).open:
            await answer(pilot)
        given = exam_on(pilot).answers
        assert None not in given
        for _ in given:
            await pilot.press("enter")
            await settle(pilot)
            assert exam_on(pilot).answers == given
            await pilot.press("f7")
            await settle(pilot)
        assert exam_on(pilot).at == 0


async def test_what_was_begun_and_not_given_stands_there_on_coming_back(kinds: House) -> None:
    app = app_of(kinds, Stopwatch())
    begun = {"TextEntry": "abc", "Order": "2", "Match": "1", "Choice": "1"}
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        for _ in exam_on(pilot).questions:
            shown = exam_on(pilot).question.shown
            if not isinstance(shown, Choice) or shown.several:  # a single option is given when it is picked
                await pilot.press(*begun[type(shown).__name__])
            await pilot.press("f8")
            await settle(pilot)
        drafts = exam_on(pilot).drafts
        assert len(drafts) == 5
        assert exam_on(pilot).open == tuple(range(6))
        await pilot.press("escape")
        with suppress(WorkerCancelled):  # the app ends with what leaves the exam
            await app.workers.wait_for_complete()
    later = app_of(kinds, Stopwatch())
    async with later.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert exam_on(pilot).drafts == drafts
        for place in range(6):
            begun_here = dict(drafts).get(exam_on(pilot).at)
            view = exam_screen(pilot).query_one(QuestionPage).view
            assert view is not None
            assert view.begun() == begun_here
            assert ("Begun before, and not given yet." in said(later)) is (begun_here is not None), place
            await pilot.press("f8")
            await settle(pilot)
        await pilot.press("f10")
        assert "1 question is open and would count as wrong." in said(later)


async def test_words_that_stand_in_the_field_when_the_time_is_up_are_the_answer(one: House) -> None:
    one.write("one.yaml", ONE_CHOICE.replace("ask: choose", "ask: type"))
    stopwatch, collection = Stopwatch(), one.collection()
    app = AiquizApp(collection, exam=collection.exam([DeckId("one")], ExamWish(1, minutes=1)), stopwatch=stopwatch)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press(*"seven")
        stopwatch.ms = 60_000
        exam_screen(pilot)._tick()
        await settle(pilot)
        assert app.exam_report is not None
        assert app.exam_report.result.right == 1


async def test_when_the_time_is_up_the_exam_ends_with_what_was_answered(kinds: House) -> None:
    stopwatch = Stopwatch()
    app = app_of(kinds, stopwatch)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await answer(pilot)
        stopwatch.ms = 6 * 60_000
        exam_screen(pilot)._tick()
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert "6:00 of 6:00" in said(app)
        assert app.exam_report is not None
        assert (app.exam_report.result.right, app.exam_report.result.answered) == (1, 1)


async def test_the_time_may_run_out_while_the_help_is_read(kinds: House) -> None:
    stopwatch = Stopwatch()
    app = app_of(kinds, stopwatch, count=2)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        exam = exam_screen(pilot)
        await pilot.press("f1")
        await settle(pilot)
        stopwatch.ms = 6 * 60_000
        exam._tick()
        await settle(pilot)
        assert app.exam_report is not None
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)


async def test_an_answer_that_cannot_be_saved_stays_and_is_told(kinds: House) -> None:
    app = app_of(kinds, Stopwatch(), count=2)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        file = kinds.paths.db.parent / "exams" / "unfinished.json"
        file.unlink()
        file.mkdir()
        await answer(pilot)
        assert "! Not saved" in said(app)
        assert exam_on(pilot).at == 0
        file.rmdir()
        await answer(pilot)
        assert exam_on(pilot).at == 1


async def test_an_exam_that_was_left_goes_on_from_home_with_its_time(kinds: House) -> None:
    stopwatch = Stopwatch()
    app = app_of(kinds, stopwatch)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await answer(pilot)
        stopwatch.ms = 65_000
        await pilot.press("escape")
        await settle(pilot)
    stopwatch.ms = 10**9
    later = kinds.app()
    async with later.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Exam left: One of each – 1 of 6 answered, 4:55 left. e goes on with it." in said(later)
        await pilot.press("e")
        await settle(pilot)
        assert "1 of 6 answered, 4:55 left" in said(later)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(later.screen, HomeScreen)
        assert "Exam left" not in said(later)
        await pilot.press("e")
        await settle(pilot)
        assert "Enter begins." in said(later)


async def test_an_exam_whose_deck_has_gone_is_still_gone_on_with_from_home(kinds: House) -> None:
    app = app_of(kinds, Stopwatch())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
    (kinds.decks / "kinds.yaml").unlink()
    later = kinds.app()
    async with later.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Exam left: One of each" in said(later)
        await pilot.press("e")
        await settle(pilot)
        assert isinstance(later.screen, DeskScreen)


async def test_what_no_rule_can_judge_is_marked_by_the_learner(kinds: House) -> None:
    app = app_of(kinds, Stopwatch())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        while exam_on(pilot).open:
            is_own = exam_on(pilot).question.is_self_marked
            await answer(pilot, right=not is_own)
        await pilot.press("f10")
        await settle(pilot)
        assert isinstance(app.screen, MarkingScreen)
        assert "zzzz" in said(app)
        await pilot.press("y")
        await settle(pilot)
        assert isinstance(app.screen, ResultScreen)
        assert app.exam_report is not None
        assert app.exam_report.result.share == 1


@SIZES
async def test_the_screens_of_an_exam(kinds: House, size: tuple[int, int]) -> None:
    app = app_of(kinds, Stopwatch())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        check_golden(app, "exam-desk")
        await pilot.press("enter")
        await settle(pilot)
        while not isinstance(exam_on(pilot).question.shown, TextEntry) or exam_on(pilot).question.is_self_marked:
            await answer(pilot, right=False)
        check_golden(app, "exam-typed")
        await pilot.press("f7")
        await settle(pilot)
        check_golden(app, "exam-answered")
        while exam_on(pilot).open:
            await pilot.press("f8")
            await settle(pilot)
            await answer(pilot, right=False)
        await pilot.press("f10")
        await settle(pilot)
        check_golden(app, "exam-marking")
        await pilot.press("n")
        await settle(pilot)
        check_golden(app, "exam-result")


HOSTILE = """\
id: kinds
title: "[bold]T[/] \\e[31m[/]"
items:
  - id: a
    question: "[/] a[0] [@click=app.quit]x[/]?"
    answer: "[b]yes[/b]"
    distractors: ["[/]", "[link]no"]
    explanation: "[/red] because"
    ask: choose
    source: {quote: "The [/] said so."}
  - {id: b, question: "Flip [/]?", answer: "[reverse]long, so that no rule can judge it", ask: flip}
"""


async def test_text_of_a_deck_is_never_markup_in_an_exam(house: House) -> None:
    house.write("hostile.yaml", HOSTILE)
    app = app_of(house, Stopwatch())
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        assert "[bold]T[/]" in said(app)
        await pilot.press("enter")
        await settle(pilot)
        while exam_on(pilot).open:
            await answer(pilot, right=False)
        await pilot.press("f10" if isinstance(exam_on(pilot).question.shown, TextEntry) else "e")
        await settle(pilot)
        assert "[reverse]long" in said(app)
        await pilot.press("n")
        await settle(pilot)
        for text in ("[/] a[0] [@click=app.quit]x[/]?", "[b]yes[/b]", "[/red] because", "The [/] said so."):
            assert text in said(app)


def with_exam(house: House) -> AiquizApp:
    """An app over an exam in ten days, of a deck that was never answered."""
    settings = Settings(decks={"kinds": DeckSettings(exam=date(2023, 11, 30), minutes_per_day=1)})
    app = AiquizApp(house.collection(settings), stopwatch=Stopwatch())
    app.animation_level = "none"
    return app


@SIZES
async def test_home_tells_of_an_exam_ahead_and_one_key_of_its_plan(kinds: House, size: tuple[int, int]) -> None:
    app = with_exam(kinds)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "Exam in 10 days · 6 cards" in said(app)
        await pilot.press("t")
        await settle(pilot)
        check_golden(app, "exam-plan")
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_without_an_exam_the_plan_says_how_to_set_one(kinds: House) -> None:
    app = kinds.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Exam in" not in said(app)
        await pilot.press("t")
        await settle(pilot)
        assert "No exam is ahead." in said(app)
