"""What a sitting came to, told in lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aiquiz.plain.spoken import spoken_time
from aiquiz.text import short
from aiquiz.typeset import as_text

if TYPE_CHECKING:
    from aiquiz.collection import Summary

__all__ = ["summary_lines"]

_PROMPT_CHARS = 100


def summary_lines(summary: Summary) -> Iterator[str]:
    """How many, how well, and when they come back; empty lines nowhere."""
    if not summary.answered:
        yield "Nothing was answered."
        return
    share = round(100 * summary.right / summary.answered)
    yield f"Answered {summary.answered} in {spoken_time(summary.took_ms)}."
    yield f"Right: {summary.right} of {summary.answered}, {share} percent."
    if summary.new_learned:
        yield f"New learned: {summary.new_learned}."
    if summary.returns:
        yield f"Comes back: {', '.join(f'{label}: {count}' for label, count in summary.returns)}."
    if summary.hardest:
        yield "Worth another look:"
        yield from (short(as_text(card.prompt), _PROMPT_CHARS) for card in summary.hardest)
