"""How answers become memory under somebody's settings."""

from __future__ import annotations

import hashlib
from functools import partial

from aiquiz.config import Settings
from aiquiz.schedule import Scheduler, ScheduleSettings, became_leech
from aiquiz.store import MemoryRule

__all__ = ["memory_rule", "scheduler_of"]

# To be raised whenever the scheduler would make other memories of the same answers.
_VERSION = 2


def scheduler_of(settings: Settings) -> Scheduler:
    """The scheduler that these settings ask for."""
    return Scheduler(
        ScheduleSettings(
            desired_retention=settings.desired_retention,
            learning_step_minutes=settings.learning_step_minutes,
            maximum_interval_days=settings.maximum_interval_days,
            rollover_hour=settings.rollover_hour,
        )
    )


def memory_rule(settings: Settings) -> MemoryRule:
    """The rule of memory, named after what it depends on: the parameters, and the version of the rule itself."""
    scheduler = scheduler_of(settings)
    digest = hashlib.blake2b(repr(scheduler.settings.parameters).encode(), digest_size=8).hexdigest()
    leech = partial(became_leech, threshold_lapses=settings.leech_lapses)
    return MemoryRule(scheduler.applied, f"fsrs-6/{_VERSION}/{digest}", leech)
