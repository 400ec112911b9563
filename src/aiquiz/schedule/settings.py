"""What the scheduler may be told."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DEFAULT_PARAMETERS", "ScheduleSettings"]

# Source: FSRS-6, the defaults its authors fitted to several hundred million reviews; the same as in `fsrs` 6.3.
DEFAULT_PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScheduleSettings:
    """How the schedule is laid.

    `desired_retention` is the probability of recall at which a card returns, in (0, 1); the learning step is the
    wait after a miss, > 0; the longest interval is at least a day; the rollover hour is 0–23; `parameters` are
    FSRS-6's 21 weights. Anything else is a bug of the caller: ValueError.
    """

    desired_retention: float = 0.90
    learning_step_minutes: int = 10
    maximum_interval_days: int = 3650
    rollover_hour: int = 4
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS

    def __post_init__(self) -> None:
        sound = (
            0 < self.desired_retention < 1
            and self.learning_step_minutes > 0
            and self.maximum_interval_days >= 1
            and 0 <= self.rollover_hour <= 23
            and len(self.parameters) == len(DEFAULT_PARAMETERS)
        )
        if not sound:
            raise ValueError(f"not a schedule: {self}")
