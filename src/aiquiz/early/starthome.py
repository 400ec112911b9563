"""From the note to the home screen: what `aiquiz` alone paints, if it can."""

from __future__ import annotations

import time

from aiquiz.early.homeframe import home_frame, home_seen
from aiquiz.early.note import home_note
from aiquiz.early.outlook import outlook_at
from aiquiz.early.terminal import Standing, painted, size_of_terminal

__all__ = ["first_home"]


def first_home() -> Standing:
    """Paints the home screen. Raises whatever keeps it from that, before it paints."""
    width, height = size_of_terminal()
    note = home_note()
    home, now_ms = note["home"], time.time_ns() // 1_000_000
    offset_min = time.localtime(now_ms // 1000).tm_gmtoff // 60
    outlook = outlook_at(note["facts"], home["lately"], now_ms, offset_min)
    seen = home_seen((row["depth"], row["deck"], row["name"]) for row in home["rows"])
    standing = painted(home_frame(home, outlook, width, height), note["looks"], width, seen)
    standing.told = (outlook.pace_seconds, outlook.days_in_a_row)
    return standing
