"""Keys for rows of the log that are unique on every device and sort by time."""

from __future__ import annotations

import os
import uuid

from aiquiz.model.ids import EventId

__all__ = ["new_event_id"]

_RANDOM_BYTES = 10


def new_event_id(at_ms: int, randomness: bytes | None = None) -> EventId:
    """A UUID of version 7 for the moment `at_ms` (Unix, milliseconds), in the usual 36 characters.

    `randomness`: ten bytes, the system's own unless given. Source: RFC 9562, section 5.7: 48 bits of time, the
    version, 12 random bits, the variant, 62 random bits.
    """
    random_bits = int.from_bytes(os.urandom(_RANDOM_BYTES) if randomness is None else randomness, "big")
    time_bits = min(max(at_ms, 0), (1 << 48) - 1)
    upper = time_bits << 16 | 0x7000 | random_bits >> 62 & 0xFFF
    lower = 0b10 << 62 | random_bits & ((1 << 62) - 1)
    return EventId(str(uuid.UUID(int=upper << 64 | lower)))
