"""The system's clock. Everything below this package gets the moment as an argument."""

from __future__ import annotations

import time
from datetime import datetime

from aiquiz.model.review import Now

__all__ = ["system_clock"]


def system_clock() -> Now:
    """This moment, with the local offset from UTC as it holds now (daylight saving included)."""
    ms = time.time_ns() // 1_000_000
    offset = datetime.fromtimestamp(ms / 1000).astimezone().utcoffset()
    return Now(ms, int(offset.total_seconds() // 60) if offset else 0)
