"""How each screen of the registry is opened over a house with the deck `hostile` (and `proposed`, whose items wait).

A screen with a command opens by its name. Any other needs a way here, or the tests that go through every screen fail.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, cast

from aiquiz.collection import ExamSitting, ExamWish, Passage, Wish
from aiquiz.collection.proposals import Proposals
from aiquiz.errors import Diagnostic, Place
from aiquiz.model.article import Span
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Recall, TextEntry
from aiquiz.model.response import DontKnow, Typed
from aiquiz.model.review import Rating
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry
from learner import settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.collection import Study
    from house import House

__all__ = ["DECK", "open_screen"]

DECK = DeckId("hostile")
Way = Callable[[AiquizApp, "House", str], Awaitable[None]]


async def open_screen(pilot: Pilot[None], house: House, entry: ScreenEntry, text: str) -> None:
    """Puts the screen on top, showing `text` where it shows what is not in a deck."""
    app = cast("AiquizApp", pilot.app)
    await settle(pilot)
    if entry.name in _WAYS:
        await _WAYS[entry.name](app, house, text)
    else:
        assert entry.command, f"tests/openings.py has no way to the screen `{entry.name}`"
        app.action_open(entry.name)
    await settle(pilot)
    assert isinstance(app.screen, entry.load())


def _study(app: AiquizApp) -> Study:
    return app.collection.study([DECK], Wish())


def _exam(app: AiquizApp) -> ExamSitting:
    return app.collection.exam([DECK], ExamWish(20, minutes=0, seed=1))


def _finished(app: AiquizApp, typed: str = "") -> ExamSitting:
    """An exam handed in: `typed` wherever something can be typed, the rest not known."""
    sitting = _exam(app)
    sitting.begin()
    for _ in sitting.exam.questions:
        can_type = typed and isinstance(sitting.exam.question.shown, Recall | TextEntry)
        sitting.answer(Typed(typed) if can_type else DontKnow(), 1_000, 1_000)
    sitting.hand_in(1_000)
    return sitting


async def _home(app: AiquizApp, house: House, text: str) -> None:
    pass


async def _to_study(app: AiquizApp, house: House, text: str) -> None:
    app.open_study(_study(app))


async def _to_done(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.done import DoneScreen

    study = _study(app)
    for _ in range(4):
        if study.question is not None:
            study.record(Rating.AGAIN, DontKnow(), 1_000)
            study.advance()
    await app.push_screen(DoneScreen(study))


async def _to_review(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.review import ReviewScreen

    await app.push_screen(ReviewScreen(Proposals(house.decks / "proposed.yaml"), text))


async def _to_author(app: AiquizApp, house: House, text: str) -> None:
    app.open_author(DECK, app.collection.deck(DECK).items[0].id)


async def _to_desk(app: AiquizApp, house: House, text: str) -> None:
    app.open_exam(_exam(app))


async def _to_exam(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.exam import ExamScreen

    sitting = _exam(app)
    sitting.begin()
    await app.push_screen(ExamScreen(sitting))


async def _to_marking(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.marking import MarkingScreen

    sitting = _finished(app, text[:200])
    assert sitting.to_mark
    await app.push_screen(MarkingScreen(sitting))


async def _to_result(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.result import ResultScreen

    await app.push_screen(ResultScreen(_finished(app).finish()))


async def _to_help(app: AiquizApp, house: House, text: str) -> None:
    app.action_keys()


async def _to_source(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.source import SourceScreen

    await app.push_screen(SourceScreen(Passage(text, f"before {text} after", Span(7, 7 + len(text)))))


async def _to_reader(app: AiquizApp, house: House, text: str) -> None:
    from aiquiz.tui.screens.reader import ReaderScreen, problem_pages

    problems = [Diagnostic(Place(text, 1, 2), "D001", text, text)]
    await app.push_screen(ReaderScreen(text, problem_pages(problems)))


_WAYS: Mapping[str, Way] = {
    "home": _home,
    "study": _to_study,
    "done": _to_done,
    "review": _to_review,
    "author": _to_author,
    "desk": _to_desk,
    "exam": _to_exam,
    "marking": _to_marking,
    "result": _to_result,
    "help": _to_help,
    "source": _to_source,
    "reader": _to_reader,
}
assert set(_WAYS) <= {entry.name for entry in SCREENS}
