"""From the note to the first question: what `aiquiz study` paints, if it can."""

from __future__ import annotations

import time

from aiquiz.early.frame import framed
from aiquiz.early.note import study_note
from aiquiz.early.reading import first_question
from aiquiz.early.terminal import Standing, painted, size_of_terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["first_frame"]


def first_frame(words: Sequence[str]) -> Standing:
    """Paints the first question about the decks `words`. Raises whatever keeps it from that, before it paints."""
    width, height = size_of_terminal()
    note = study_note()
    now_ms = time.time_ns() // 1_000_000
    asked = first_question(note["facts"], words, now_ms, time.localtime(now_ms // 1000).tm_gmtoff // 60)
    lines = framed(asked, note["ways"][asked.asking], width, height)
    return painted(lines, note["looks"], width, asked.seen)
