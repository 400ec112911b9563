"""The current moment, as an argument: the core never reads a clock."""

from __future__ import annotations

from collections.abc import Callable

from aiquiz.model.review import Now

__all__ = ["Clock"]

Clock = Callable[[], Now]
"""Says what time it is. The product passes the system's, tests pass their own."""
