"""The log as text: an event a line, so that it can be read, shared and joined without SQLite."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from aiquiz.model.ids import EventId
from aiquiz.model.review import Now
from aiquiz.store.events import Event, EventKind, answer_event, review_of

__all__ = ["event_of", "event_or_none", "events_in_file", "line_of"]

_NOTHING_KNOWN: Mapping[str, int] = MappingProxyType({})
_LONGEST_LINE_BYTES = 1_000_000
# What other programs' JSON numbers hold exactly, and far from where adding one to a clock would overflow.
_LARGEST_WHOLE = 2**53 - 1
_FIELDS = ("id", "hlc", "device", "kind", "subject", "at_ms", "utc_offset_min", "study_day", "body", "checksum")


def line_of(event: Event) -> str:
    """`event` as one line of JSON in ASCII, without the line's end."""
    values = (
        event.id, event.hlc, event.device, event.kind, event.subject,
        event.at.ms, event.at.utc_offset_min, event.study_day, event.body, event.checksum,
    )  # fmt: skip
    return json.dumps(dict(zip(_FIELDS, values, strict=True)), separators=(",", ":"))


def event_of(line: str, known: Mapping[str, int] = _NOTHING_KNOWN) -> Event:
    """The event that `line` keeps. Raises ValueError for a line that is torn, altered or of another program.

    `known` has the checksums of rows by id that were looked at before: a line that keeps one of these is read faster.
    """
    try:
        values = json.loads(line)
        event = _event(values)
        checksum = event.checksum
        if checksum != values["checksum"]:
            raise ValueError("the checksum does not hold")
        if known.get(event.id) == checksum:
            return event
        if event.kind in (EventKind.ANSWER, EventKind.PRACTICE):
            _demand_answer(event)
        elif event.kind == EventKind.DUE:
            _whole(json.loads(event.body)["day"])
    except (KeyError, TypeError, AttributeError, RecursionError) as failure:
        raise ValueError("not a line of an answer log") from failure
    return event


def events_in_file(
    path: Path, known: Mapping[str, int] = _NOTHING_KNOWN, on_bytes: Callable[[int], None] = lambda _: None
) -> Iterator[Event | None]:
    """The events of the file `path`, in its order; None for each line that cannot be used. Raises OSError.

    Empty lines are passed over. A line longer than a megabyte counts as one that cannot be used. `known` is as for
    `event_of`; `on_bytes` is told the length of what was read, piece by piece.
    """
    with path.open("rb") as file:
        while line := file.readline(_LONGEST_LINE_BYTES):
            on_bytes(len(line))
            is_cut = not line.endswith(b"\n") and len(line) >= _LONGEST_LINE_BYTES
            while is_cut and line and not line.endswith(b"\n"):
                line = file.readline(_LONGEST_LINE_BYTES)
                on_bytes(len(line))
            if is_cut:
                yield None
            elif line.strip():
                yield event_or_none(line, known)


def event_or_none(line: bytes, known: Mapping[str, int] = _NOTHING_KNOWN) -> Event | None:
    """The event that `line` keeps; None where `event_of` would refuse it."""
    try:
        return event_of(line.decode("utf-8"), known)
    except ValueError:
        return None


def _event(values: dict[str, Any]) -> Event:
    study_day = values["study_day"]
    event_id = _text(values["id"])
    if str(uuid.UUID(event_id)) != event_id:
        raise ValueError("an id in another form")
    return Event(
        id=EventId(event_id),
        hlc=_whole(values["hlc"]),
        device=_text(values["device"]),
        kind=_text(values["kind"]),
        subject=_text(values["subject"]),
        at=Now(_whole(values["at_ms"]), _whole(values["utc_offset_min"])),
        study_day=None if study_day is None else _whole(study_day),
        body=_text(values["body"]),
    )


def _demand_answer(event: Event) -> None:
    """Raises where an answer would not be written the way it stands, or holds something that cannot be replayed."""
    review = review_of(event)
    for number in (review.took_ms, review.due_day, review.due_at_ms or 0):
        _whole(number)
    if answer_event(review, hlc=event.hlc, device=event.device, kind=EventKind(event.kind)) != event:
        raise ValueError("an answer in another form")


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST_WHOLE:
        raise ValueError("not a whole number in range")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    value.encode("utf-8")  # half a surrogate pair cannot be kept; UnicodeEncodeError is a ValueError
    return value
