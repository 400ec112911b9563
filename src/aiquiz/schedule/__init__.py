"""When a card is asked again: FSRS-6 over study days, with a fuzz that replays to the same day everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

if TYPE_CHECKING:
    from aiquiz.schedule.days import elapsed_days, study_day
    from aiquiz.schedule.exam import (
        ExamAim,
        answers_needed,
        chance_on,
        expected_after,
        gain_per_answer,
        mixed,
        strength_of,
    )
    from aiquiz.schedule.foresight import Foresight, Strength
    from aiquiz.schedule.fuzz import fuzz_range, fuzzed_days
    from aiquiz.schedule.labels import ago_label, days_label, interval_label
    from aiquiz.schedule.leech import became_leech, is_leech
    from aiquiz.schedule.load import DAYS_OF_WEEK, Load, balanced_days
    from aiquiz.schedule.memory import MemoryModel
    from aiquiz.schedule.scheduler import Scheduler, replay
    from aiquiz.schedule.settings import DEFAULT_PARAMETERS, ScheduleSettings, are_sound, within_range

__all__ = [
    "DAYS_OF_WEEK",
    "DEFAULT_PARAMETERS",
    "ExamAim",
    "Foresight",
    "Load",
    "MemoryModel",
    "ScheduleSettings",
    "Scheduler",
    "Strength",
    "ago_label",
    "answers_needed",
    "are_sound",
    "balanced_days",
    "became_leech",
    "chance_on",
    "days_label",
    "elapsed_days",
    "expected_after",
    "fuzz_range",
    "fuzzed_days",
    "gain_per_answer",
    "interval_label",
    "is_leech",
    "mixed",
    "replay",
    "strength_of",
    "study_day",
    "within_range",
]

_PLACES = {
    "elapsed_days": "aiquiz.schedule.days",
    "study_day": "aiquiz.schedule.days",
    "ExamAim": "aiquiz.schedule.exam",
    "answers_needed": "aiquiz.schedule.exam",
    "chance_on": "aiquiz.schedule.exam",
    "expected_after": "aiquiz.schedule.exam",
    "gain_per_answer": "aiquiz.schedule.exam",
    "mixed": "aiquiz.schedule.exam",
    "strength_of": "aiquiz.schedule.exam",
    "Foresight": "aiquiz.schedule.foresight",
    "Strength": "aiquiz.schedule.foresight",
    "fuzz_range": "aiquiz.schedule.fuzz",
    "fuzzed_days": "aiquiz.schedule.fuzz",
    "ago_label": "aiquiz.schedule.labels",
    "days_label": "aiquiz.schedule.labels",
    "interval_label": "aiquiz.schedule.labels",
    "became_leech": "aiquiz.schedule.leech",
    "is_leech": "aiquiz.schedule.leech",
    "DAYS_OF_WEEK": "aiquiz.schedule.load",
    "Load": "aiquiz.schedule.load",
    "balanced_days": "aiquiz.schedule.load",
    "MemoryModel": "aiquiz.schedule.memory",
    "Scheduler": "aiquiz.schedule.scheduler",
    "replay": "aiquiz.schedule.scheduler",
    "DEFAULT_PARAMETERS": "aiquiz.schedule.settings",
    "ScheduleSettings": "aiquiz.schedule.settings",
    "are_sound": "aiquiz.schedule.settings",
    "within_range": "aiquiz.schedule.settings",
}

__getattr__ = coming_when_asked_for(__name__, _PLACES)
