"""Decks + progress + clock: what the terminal app and the command line work with."""

from aiquiz.collection.clock import system_clock
from aiquiz.collection.codes import CODES
from aiquiz.collection.collection import Collection
from aiquiz.collection.exam import ExamReport, ExamSitting, ExamWish
from aiquiz.collection.exams import PlannedExam
from aiquiz.collection.study import Study
from aiquiz.collection.values import DeckOverview, Feedback, Overview, Passage, Question, Statistics
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
