"""Where a server listens, and by which names browsers may call it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from ipaddress import ip_address
from typing import Self

from aiquiz.errors import UsageError
from aiquiz.text import clean_line, short
from aiquiz.values import dataclass
from aiquiz.web.codes import NEEDS_NAME, NOT_AN_ADDRESS

__all__ = ["LOOPBACK", "Listening"]

LOOPBACK = "127.0.0.1"
_LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
_NAME = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?")


@dataclass(frozen=True, slots=True)
class Listening:
    """`address` is an IP address of this computer; `names` are the hosts, as in a URL, that requests may name."""

    address: str
    names: tuple[str, ...]

    @classmethod
    def at(cls, address: str, names: Sequence[str]) -> Self:
        """Raises UsageError for what is no address or name, and for every address without any name."""
        try:
            parsed = ip_address(address)
        except ValueError as failure:
            raise _unusable(address) from failure
        lowered = tuple(name.lower() for name in names)
        if unfit := next((name for name in lowered if not _NAME.fullmatch(name)), None):
            raise _unusable(unfit)
        if parsed.is_unspecified and not names:
            hint = "say how browsers will call it, for example --name study-pi.local"
            raise UsageError.at(address, NEEDS_NAME, "listening everywhere needs a name to be reached by", hint)
        own = () if parsed.is_unspecified else (f"[{parsed}]" if parsed.version == 6 else str(parsed),)
        local = _LOOPBACK_NAMES if parsed.is_loopback or parsed.is_unspecified else ()
        return cls(str(parsed), tuple(dict.fromkeys((*own, *lowered, *local))))

    @property
    def is_private(self) -> bool:
        """Whether only this computer can reach it."""
        return ip_address(self.address).is_loopback


def _unusable(word: str) -> UsageError:
    shown = short(clean_line(word), 60)
    return UsageError.at("aiquiz serve", NOT_AN_ADDRESS, f"`{shown}` is no address", "see `aiquiz explain W003`")
