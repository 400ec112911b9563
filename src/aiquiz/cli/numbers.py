"""Numbers on the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

__all__ = ["whole"]


def whole(low: int, high: int) -> Callable[[str], int]:
    """What reads a whole number from `low` to `high`, both inclusive, for an argument's `type`."""

    def read(written: str) -> int:
        if re.fullmatch(r"\d{1,9}", written) is None or not low <= int(written) <= high:
            raise argparse.ArgumentTypeError(f"must be a whole number from {low:,} to {high:,}")
        return int(written)

    return read
