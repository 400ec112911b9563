"""What the standard library does in C, without the modules around it: a sixth of the time to the first frame.

`hashlib` would bring OpenSSL with it, and `json` regular expressions. Where there are no such parts, the usual ones do.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["blake2b", "parsed"]


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
