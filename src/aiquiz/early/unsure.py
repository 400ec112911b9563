"""The one way out: nothing is painted, and the app starts as it would without this package."""

from __future__ import annotations

__all__ = ["UnsureError"]


class UnsureError(Exception):
    """The first frame is not known for certain. Never told to anybody: the app will show what there is."""
