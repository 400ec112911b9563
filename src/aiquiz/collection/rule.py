"""How answers become memory under somebody's settings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from aiquiz.collection.rulename import rule_name, sound_parameters
from aiquiz.config import Settings
from aiquiz.schedule import Scheduler, ScheduleSettings, became_leech
from aiquiz.store import MemoryRule

__all__ = ["memory_rule", "scheduler_of"]


def scheduler_of(settings: Settings, parameters: Sequence[float] | None = None) -> Scheduler:
    """The scheduler that these settings ask for, with parameters fitted to a learner where there are some.

    Parameters that are no FSRS-6 parameters are passed over: a file may be of another version's making.
    """
    return Scheduler(
        ScheduleSettings(
            desired_retention=settings.desired_retention,
            learning_step_minutes=settings.learning_step_minutes,
            maximum_interval_days=settings.maximum_interval_days,
            rollover_hour=settings.rollover_hour,
            parameters=sound_parameters(parameters),
        )
    )


def memory_rule(settings: Settings, parameters: Sequence[float] | None = None) -> MemoryRule:
    """The rule of memory, named after what it depends on: the parameters, and the version of the rule itself."""
    scheduler = scheduler_of(settings, parameters)
    leech = partial(became_leech, threshold_lapses=settings.leech_lapses)
    return MemoryRule(scheduler.applied, rule_name(scheduler.settings.parameters), leech)
