"""Decks + progress + clock: what the terminal app and the command line work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

if TYPE_CHECKING:
    from aiquiz.collection.answers import Feedback
    from aiquiz.collection.clock import system_clock
    from aiquiz.collection.codes import CODES
    from aiquiz.collection.collection import Collection
    from aiquiz.collection.deck_overview import DeckOverview, Overview
    from aiquiz.collection.exam import ExamReport, ExamSitting, ExamWish
    from aiquiz.collection.numbers import Statistics
    from aiquiz.collection.passages import Passage
    from aiquiz.collection.planned import PlannedExam
    from aiquiz.collection.study import Study
    from aiquiz.collection.values import Question
    from aiquiz.collection.wish import Mode, Wish
    from aiquiz.store import Action
    from aiquiz.study import Progress, Summary

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

_PLACES = {
    "system_clock": "aiquiz.collection.clock",
    "CODES": "aiquiz.collection.codes",
    "Collection": "aiquiz.collection.collection",
    "PlannedExam": "aiquiz.collection.planned",
    "Study": "aiquiz.collection.study",
    "DeckOverview": "aiquiz.collection.deck_overview",
    "Feedback": "aiquiz.collection.answers",
    "Overview": "aiquiz.collection.deck_overview",
    "Passage": "aiquiz.collection.passages",
    "Question": "aiquiz.collection.values",
    "Statistics": "aiquiz.collection.numbers",
    "Mode": "aiquiz.collection.wish",
    "Wish": "aiquiz.collection.wish",
    "Action": "aiquiz.store",
    "Progress": "aiquiz.study",
    "Summary": "aiquiz.study",
    "ExamReport": "aiquiz.collection.exam",
    "ExamSitting": "aiquiz.collection.exam",
    "ExamWish": "aiquiz.collection.exam",
}

__getattr__ = coming_when_asked_for(__name__, _PLACES)
