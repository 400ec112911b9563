"""Rows of the log as values, their checksum, and how an answer is written in one."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from enum import StrEnum
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import DueSet, Now, Rating, Remarks, Reset, Review, Step
from aiquiz.values import dataclass

__all__ = ["STEP_KINDS", "TAKEN_BACK_KINDS", "Event", "EventKind", "answer_event", "body_of", "review_of", "step_of"]


class EventKind(StrEnum):
    """What happened. Further kinds may join; a program that does not know one passes over it."""

    ANSWER = "answer"
    UNDO = "undo"
    FLAG = "flag"
    UNFLAG = "unflag"
    SUSPEND = "suspend"
    UNSUSPEND = "unsuspend"
    BURY = "bury"
    RESET = "reset"
    DUE = "due"
    PRACTICE = "practice"
    PARAMETERS = "parameters"
    TEXT = "text"
    ALIAS = "alias"
    DISTINCT = "distinct"


STEP_KINDS = (EventKind.ANSWER, EventKind.RESET, EventKind.DUE)
"""What a replay goes by."""

TAKEN_BACK_KINDS = tuple(kind for kind in EventKind if kind not in (EventKind.UNDO, EventKind.TEXT))
"""What a person does, and may take back."""


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
        # The text is what `json.dumps` gives for a list of them, in a sixth of the time.
        day = "null" if self.study_day is None else self.study_day
        fields = (
            f"[{_quoted(self.id)}, {self.hlc}, {_quoted(self.device)}, {_quoted(self.kind)}, {_quoted(self.subject)},"
            f" {self.at.ms}, {self.at.utc_offset_min}, {day}, {_quoted(self.body)}]"
        )
        return zlib.crc32(fields.encode("ascii"))


def body_of(values: Mapping[str, object]) -> str:
    """`values` as the text of a row's body."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def answer_event(review: Review, *, hlc: int, device: str, kind: EventKind = EventKind.ANSWER) -> Event:
    """The row that keeps `review`: an answer, or one given in practice, which the schedule does not see."""
    body = {
        "due_at_ms": review.due_at_ms,
        "due_day": review.due_day,
        "given": review.given,
        "is_right": review.is_right,
        "options": list(review.options),
        "rating": int(review.rating),
        "took_ms": review.took_ms,
        "way": review.way,
        **_remarks_body(review.remarks),
    }
    return Event(
        id=review.id,
        hlc=hlc,
        device=device,
        kind=kind,
        subject=review.card,
        at=review.at,
        study_day=review.study_day,
        body=body_of(body),
    )


def _remarks_body(remarks: Remarks) -> dict[str, object]:
    """Only what was remarked: a row without remarks is what it was before there were any."""
    body: dict[str, object] = {"hints": remarks.hints} if remarks.hints else {}
    if remarks.is_sure is not None:
        body["is_sure"] = remarks.is_sure
    if remarks.is_guess:
        body["is_guess"] = True
    return body


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
        remarks=_remarks_of(body),
    )


def _remarks_of(body: Mapping[str, Any]) -> Remarks:
    hints, is_sure, is_guess = body.get("hints", 0), body.get("is_sure"), body.get("is_guess", False)
    if type(hints) is not int or type(is_sure) not in (bool, type(None)) or type(is_guess) is not bool:
        raise TypeError("remarks in another form")
    return Remarks(hints, is_sure, is_guess)


def step_of(event: Event) -> Step:
    """What `event`, of one of `STEP_KINDS`, does to its card. Raises as `review_of`."""
    card = CardId(event.subject)
    if event.kind == EventKind.RESET:
        return Reset(card)
    if event.kind == EventKind.DUE:
        day = json.loads(event.body)["day"]
        if not isinstance(day, int):
            raise TypeError("a day that is no number")
        return DueSet(card, day)
    return review_of(event)
