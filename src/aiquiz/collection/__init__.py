"""Decks + progress + clock: what the terminal app and the command line work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.collection.clock import system_clock
from aiquiz.collection.codes import CODES
from aiquiz.collection.collection import Collection
from aiquiz.collection.exams import PlannedExam
from aiquiz.collection.study import Study
from aiquiz.collection.values import DeckOverview, Feedback, Overview, Passage, Question, Statistics
from aiquiz.collection.wish import Mode, Wish
from aiquiz.store import Action
from aiquiz.study import Progress, Summary

if TYPE_CHECKING:
    from aiquiz.collection.exam import ExamReport, ExamSitting, ExamWish

__all__ = [
    "CODES",
    "Action",
    "Collection",
    "DeckOverview",
    "ExamReport",
    "ExamSitting",
    "ExamWish",
    "Feedback",
    "Mode",
    "Overview",
    "Passage",
    "PlannedExam",
    "Progress",
    "Question",
    "Statistics",
    "Study",
    "Summary",
    "Wish",
    "system_clock",
]

_OF_EXAMS = ("ExamReport", "ExamSitting", "ExamWish")


def __getattr__(name: str) -> object:
    """What belongs to timed tests comes when it is asked for: few starts are about one."""
    if name not in _OF_EXAMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from aiquiz.collection import exam

    return getattr(exam, name)
