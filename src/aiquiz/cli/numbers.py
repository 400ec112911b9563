"""Numbers on the command line."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["share", "whole"]


def whole(low: int, high: int) -> Callable[[str], int]:
    """What reads a whole number from `low` to `high`, both inclusive, for an argument's `type`."""

    def read(written: str) -> int:
        if re.fullmatch(r"\d{1,9}", written) is None or not low <= int(written) <= high:
            raise _told(f"must be a whole number from {low:,} to {high:,}")
        return int(written)

    return read


def share(low: float, high: float) -> Callable[[str], float]:
    """What reads a share such as 0.7 or 70%, from `low` to `high`, both inclusive, for an argument's `type`."""

    def read(written: str) -> float:
        found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(%?)", written)
        value = float(found[1]) / (100 if found[2] else 1) if found else -1.0
        if not low <= value <= high:
            raise _told(f"must be a share from {low:g} to {high:g}, such as 0.7")
        return value

    return read


def _told(complaint: str) -> Exception:
    """What the parser, where there is one, tells as it is."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError(complaint)
