"""What the standard library does in C, without the modules around it: a third of the time to the first frame.

`hashlib` would bring OpenSSL with it, `json` regular expressions, `sqlite3` dates, `signal` enumerations, `random`
distributions. Where there are no such parts, the usual ones do.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

try:
    from _sqlite3 import connect
except ImportError:
    from sqlite3 import connect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from signal import SIGHUP, SIGTERM, signal
    from typing import Any, TypeVar

    T = TypeVar("T")
else:
    try:
        from _signal import SIGHUP, SIGTERM, signal
    except ImportError:
        from signal import SIGHUP, SIGTERM, signal

__all__ = ["SIGHUP", "SIGTERM", "blake2b", "connect", "parsed", "shuffle", "signal"]


class _AsUsual:
    """How `json.loads` reads by default."""

    strict = True
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant = float, int, float


try:
    from _json import make_scanner

    _scan = make_scanner(_AsUsual())  # type: ignore[arg-type]  # typed as if it took another scanner

    def parsed(text: str) -> Any:
        """The value that `text` writes as JSON, which begins with it. Raises ValueError or StopIteration."""
        value, end = _scan(text, 0)
        if text[end:].strip():
            raise ValueError(text[end:])
        return value

except ImportError:
    from json import loads as parsed  # type: ignore[assignment]  # it takes more


try:
    from _random import Random
    from _sha512 import sha512  # type: ignore[import-not-found]  # has no stub; gone from Python 3.12 on

    def shuffle(values: list[T], seed: str) -> None:
        """Puts `values` in the order in which `random.Random(seed).shuffle` would put them."""
        data = seed.encode()
        bits = Random(int.from_bytes(data + sha512(data).digest(), "big")).getrandbits
        for last in range(len(values) - 1, 0, -1):
            other = _below(last + 1, bits)
            values[last], values[other] = values[other], values[last]

except ImportError:

    def shuffle(values: list[T], seed: str) -> None:
        """As above."""
        from random import Random

        Random(seed).shuffle(values)


def _below(end: int, bits: Callable[[int], int]) -> int:
    found = bits(end.bit_length())
    while found >= end:
        found = bits(end.bit_length())
    return found
