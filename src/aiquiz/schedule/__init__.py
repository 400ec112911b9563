"""When a card is asked again: FSRS-6 over study days, with a fuzz that replays to the same day everywhere."""

from aiquiz.schedule.days import elapsed_days, study_day
from aiquiz.schedule.fuzz import fuzz_range, fuzzed_days
from aiquiz.schedule.labels import days_label, interval_label
from aiquiz.schedule.leech import became_leech, is_leech
from aiquiz.schedule.load import DAYS_OF_WEEK, Load, balanced_days
from aiquiz.schedule.memory import MemoryModel
from aiquiz.schedule.scheduler import Scheduler, replay
from aiquiz.schedule.settings import DEFAULT_PARAMETERS, ScheduleSettings, are_sound, within_range

__all__ = [
    "DAYS_OF_WEEK",
    "DEFAULT_PARAMETERS",
    "Load",
    "MemoryModel",
    "ScheduleSettings",
    "Scheduler",
    "are_sound",
    "balanced_days",
    "became_leech",
    "days_label",
    "elapsed_days",
    "fuzz_range",
    "fuzzed_days",
    "interval_label",
    "is_leech",
    "replay",
    "study_day",
    "within_range",
]
