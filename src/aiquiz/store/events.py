"""Rows of the log as values, their checksum, and how an answer is written in one."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now, Rating, Review

__all__ = ["Event", "EventKind", "answer_event", "review_of"]


class EventKind(StrEnum):
    """What happened. Further kinds may join; a program that does not know one passes over it."""

    ANSWER = "answer"
    UNDO = "undo"
    FLAG = "flag"
    UNFLAG = "unflag"


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the log. `schema.sql` tells what each field is; `body` is JSON text, `{}` where there is no more."""

    id: EventId
    hlc: int
    device: str
    kind: str
    subject: str
    at: Now
    study_day: int | None = None
    body: str = "{}"

    @property
    def checksum(self) -> int:
        """CRC-32 over every field, in an encoding that cannot be read two ways."""
        fields = [
            self.id, self.hlc, self.device, self.kind, self.subject,
            self.at.ms, self.at.utc_offset_min, self.study_day, self.body,
        ]  # fmt: skip
        return zlib.crc32(json.dumps(fields).encode("ascii"))


def answer_event(review: Review, *, hlc: int, device: str) -> Event:
    """The row that keeps `review`."""
    body = {
        "due_at_ms": review.due_at_ms,
        "due_day": review.due_day,
        "given": review.given,
        "is_right": review.is_right,
        "options": list(review.options),
        "rating": int(review.rating),
        "took_ms": review.took_ms,
        "way": review.way,
    }
    return Event(
        id=review.id,
        hlc=hlc,
        device=device,
        kind=EventKind.ANSWER,
        subject=review.card,
        at=review.at,
        study_day=review.study_day,
        body=json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
    )


def review_of(event: Event) -> Review:
    """The answer that `event` keeps. Raises ValueError, KeyError or TypeError where it keeps none."""
    body: dict[str, Any] = json.loads(event.body)
    if event.study_day is None:
        raise ValueError("an answer without its study day")
    return Review(
        id=event.id,
        card=CardId(event.subject),
        at=event.at,
        study_day=event.study_day,
        rating=Rating(body["rating"]),
        is_right=body["is_right"],
        way=body["way"],
        options=tuple(body["options"]),
        given=body["given"],
        took_ms=body["took_ms"],
        due_day=body["due_day"],
        due_at_ms=body["due_at_ms"],
    )
