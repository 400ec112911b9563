"""Values by name: what was measured of one program."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field

__all__ = ["Measured"]


@dataclass
class Measured:
    """What was measured of one program, by name; seconds, or MB."""

    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        """Keeps one more value."""
        self.values.setdefault(name, []).append(value)

    def median(self, name: str) -> float:
        """The middle one."""
        return statistics.median(self.values[name])

    def p95(self, name: str) -> float:
        """The one that 95 % do not exceed."""
        ordered = sorted(self.values[name])
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
