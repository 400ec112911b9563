"""A sitting: which card, in which way, and what comes next. Pure values; the collection adds the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

if TYPE_CHECKING:
    from aiquiz.study.examplan import Drop, ExamPlan, Habit, exam_plan
    from aiquiz.study.examqueue import exam_queue
    from aiquiz.study.guess import guess_chance
    from aiquiz.study.hints import Hint, hints_of
    from aiquiz.study.ladder import CLIMB_STABILITY_DAYS, Asking, way_for
    from aiquiz.study.progress import Progress
    from aiquiz.study.queue import Chosen, Limits, Queue, chosen_today, merged
    from aiquiz.study.refind import Doubt, Refound, refound
    from aiquiz.study.session import (
        Entry,
        EntryKind,
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
    from aiquiz.study.today import NO_LIMITS, chosen_of_day, was_answered_on

__all__ = [
    "CLIMB_STABILITY_DAYS",
    "NO_LIMITS",
    "Askable",
    "Asking",
    "Chosen",
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
    "chosen_of_day",
    "chosen_today",
    "exam_plan",
    "exam_queue",
    "guess_chance",
    "hints_of",
    "merged",
    "refound",
    "started",
    "summary_of",
    "was_answered_on",
    "way_for",
    "without_current",
]

_PLACES = {
    "NO_LIMITS": "aiquiz.study.today",
    "chosen_of_day": "aiquiz.study.today",
    "was_answered_on": "aiquiz.study.today",
    "guess_chance": "aiquiz.study.guess",
    "Hint": "aiquiz.study.hints",
    "hints_of": "aiquiz.study.hints",
    "CLIMB_STABILITY_DAYS": "aiquiz.study.ladder",
    "Asking": "aiquiz.study.ladder",
    "way_for": "aiquiz.study.ladder",
    "Limits": "aiquiz.study.queue",
    "Queue": "aiquiz.study.queue",
    "Chosen": "aiquiz.study.queue",
    "chosen_today": "aiquiz.study.queue",
    "merged": "aiquiz.study.queue",
    "Entry": "aiquiz.study.session",
    "EntryKind": "aiquiz.study.session",
    "Progress": "aiquiz.study.progress",
    "Session": "aiquiz.study.session",
    "after_answer": "aiquiz.study.session",
    "after_skip": "aiquiz.study.session",
    "brought_back": "aiquiz.study.session",
    "started": "aiquiz.study.session",
    "without_current": "aiquiz.study.session",
    "as_shown": "aiquiz.study.shown",
    "Askable": "aiquiz.study.siblings",
    "ItemKey": "aiquiz.study.siblings",
    "Summary": "aiquiz.study.summary",
    "summary_of": "aiquiz.study.summary",
    "Drop": "aiquiz.study.examplan",
    "ExamPlan": "aiquiz.study.examplan",
    "Habit": "aiquiz.study.examplan",
    "exam_plan": "aiquiz.study.examplan",
    "exam_queue": "aiquiz.study.examqueue",
    "Doubt": "aiquiz.study.refind",
    "Refound": "aiquiz.study.refind",
    "refound": "aiquiz.study.refind",
}

__getattr__ = coming_when_asked_for(__name__, _PLACES)
