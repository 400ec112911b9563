"""What the scheduler may be told."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.values import dataclass

__all__ = ["DEFAULT_PARAMETERS", "ScheduleSettings", "are_sound", "within_range"]

# Source: FSRS-6, the defaults its authors fitted to several hundred million reviews; the same as in `fsrs` 6.3.
DEFAULT_PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip


_SMALLEST = (
    0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0,
    0.0, 0.0, 0.1,
)  # fmt: skip
_LARGEST = (
    100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8,
)  # fmt: skip
"""The ranges of FSRS-6's parameters. Source: its authors' reference implementation, as in `fsrs` 6.3."""


def are_sound(parameters: Sequence[float]) -> bool:
    """Whether these are 21 numbers that FSRS-6 can work with."""
    return len(parameters) == len(DEFAULT_PARAMETERS) and all(
        low <= one <= high for low, one, high in zip(_SMALLEST, parameters, _LARGEST, strict=True)
    )


def within_range(parameters: Sequence[float]) -> tuple[float, ...]:
    """21 parameters, each brought into its range: a fit in single precision may overstep it by a rounding."""
    return tuple(min(max(one, low), high) for low, one, high in zip(_SMALLEST, parameters, _LARGEST, strict=True))


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
