"""A sitting: which card, in which way, and what comes next. Pure values; the collection adds the store."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from aiquiz.study.guess import guess_chance
from aiquiz.study.hints import Hint, hints_of
from aiquiz.study.ladder import CLIMB_STABILITY_DAYS, Asking, way_for
from aiquiz.study.queue import Limits, Queue, build_queue, merged
from aiquiz.study.session import (
    Entry,
    EntryKind,
    Progress,
    Session,
    after_answer,
    after_skip,
    brought_back,
    started,
    without_current,
)
from aiquiz.study.shown import as_shown
from aiquiz.study.siblings import Askable, ItemKey
from aiquiz.study.summary import Summary, summary_of

if TYPE_CHECKING:
    from aiquiz.study.examplan import Drop, ExamPlan, Habit, exam_plan
    from aiquiz.study.examqueue import exam_queue
    from aiquiz.study.refind import Doubt, Refound, refound

__all__ = [
    "CLIMB_STABILITY_DAYS",
    "Askable",
    "Asking",
    "Doubt",
    "Drop",
    "Entry",
    "EntryKind",
    "ExamPlan",
    "Habit",
    "Hint",
    "ItemKey",
    "Limits",
    "Progress",
    "Queue",
    "Refound",
    "Session",
    "Summary",
    "after_answer",
    "after_skip",
    "as_shown",
    "brought_back",
    "build_queue",
    "exam_plan",
    "exam_queue",
    "guess_chance",
    "hints_of",
    "merged",
    "refound",
    "started",
    "summary_of",
    "way_for",
    "without_current",
]

_LATER = {
    **dict.fromkeys(("Drop", "ExamPlan", "Habit", "exam_plan"), "aiquiz.study.examplan"),
    "exam_queue": "aiquiz.study.examqueue",
    **dict.fromkeys(("Doubt", "Refound", "refound"), "aiquiz.study.refind"),
}


def __getattr__(name: str) -> object:
    """What belongs to exams and to lost histories comes when it is asked for: most starts are about neither."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
