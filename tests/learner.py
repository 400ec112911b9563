"""A learner at the keyboard: knows for every question which keys answer it right or wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import assert_never

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from aiquiz.collection import Question
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.tui.app import AiquizApp
from aiquiz.tui.screens.study import Phase, StudyScreen

__all__ = ["answer", "asked", "keys_for", "settle", "study_screen"]

_MAX_PAUSES = 200
_NAMES = {" ": "space", "$": "dollar_sign", ".": "full_stop", ",": "comma", "?": "question_mark"}


def keys_for(shown: Interaction, *, right: bool = True) -> list[str]:
    """The keys that answer `shown`; a flip card is only flipped, the rating is another matter."""
    match shown:
        case Recall():
            return ["space"]
        case TextEntry():
            return [_NAMES.get(letter, letter) for letter in (shown.accepted[0] if right else "zzzz")] + ["enter"]
        case Choice(several=True):
            picked = [index for index in range(len(shown.options)) if (index in shown.correct) is right]
            return [str(index + 1) for index in picked] + ["enter"]
        case Choice():
            return [str(next(index + 1 for index in range(len(shown.options)) if (index in shown.correct) is right))]
        case Order():
            return _ordering(list(shown.shown), list(shown.sequence)) if right else ["enter"]
        case Match():
            partners = sorted((partner for _, partner in shown.pairs), key=lambda text: (text.casefold(), text))
            numbers = [str(partners.index(partner) + 1) for _, partner in shown.pairs]
            return [*(numbers if right else [*numbers[1:], numbers[0]]), "enter"]
        case _:
            assert_never(shown)


def _ordering(lines: list[str], wanted: list[str]) -> list[str]:
    keys, cursor = [], 0
    for place, text in enumerate(wanted):
        at = lines.index(text)
        keys += ["down" if at > cursor else "up"] * abs(at - cursor) + [str(place + 1)]
        lines.insert(place, lines.pop(at))
        cursor = place
    return [*keys, "enter"]


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way: no thread, no message, nothing still to be laid out or painted."""
    for turn in range(_MAX_PAUSES):
        with suppress(WorkerCancelled):  # another key came: its own worker took the place, and is waited for below
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        screen = pilot.app.screen
        is_drawn = not (screen._layout_required or screen._dirty_widgets or screen._callbacks)
        # What one worker began at its end is under way as well.
        if turn and is_drawn and all(worker.is_finished for worker in pilot.app.workers):
            return
    raise AssertionError("the screen never came to rest")


def study_screen(pilot: Pilot[None]) -> StudyScreen:
    """The study screen, which must be on top."""
    assert isinstance(pilot.app, AiquizApp)
    assert isinstance(pilot.app.screen, StudyScreen)
    return pilot.app.screen


def asked(pilot: Pilot[None]) -> Question:
    """The question on screen."""
    question = study_screen(pilot).question
    assert question is not None
    return question


async def answer(pilot: Pilot[None], *, right: bool = True, rating: str = "3") -> None:
    """Answer the question on screen and go on to the next; a flip card is rated with `rating`."""
    screen = study_screen(pilot)
    await pilot.press(*keys_for(asked(pilot).shown, right=right))
    await settle(pilot)
    if screen.phase is Phase.SELF_GRADING:
        await pilot.press(rating)
    else:
        assert screen.phase is Phase.ANSWERED
        await pilot.press("enter")
    await settle(pilot)
