"""The answers of a long life for the statistics: many rows, little of each."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from json.encoder import encode_basestring_ascii as _quoted

from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating
from aiquiz.model.trace import Trace
from aiquiz.store.links import Links
from aiquiz.store.log import OnDamage

__all__ = ["traces"]

_RATINGS = {int(rating): rating for rating in Rating}
# A damaged body may be no JSON, and that would end the whole statement.
_FROM_BODY = ", ".join(
    f"CASE WHEN json_valid(body) THEN json_extract(body, '$.{name}') END" for name in ("rating", "took_ms", "due_at_ms")
)
# The plus keeps SQLite from going by kind, and then having to sort: nearly every row is an answer.
_ANSWERS = f"""
SELECT seq, id, hlc, device, kind, subject, at_ms, utc_offset_min, study_day, body, checksum, {_FROM_BODY}
FROM log WHERE +kind = 'answer' ORDER BY hlc, id
"""


def traces(raw: sqlite3.Connection, links: Links, on_damage: OnDamage) -> Iterator[Trace]:
    """Every answer that was not undone and is whole, in the order of replay, under its card's present name.

    The same answers as `log.answers`, in less than half the time. Raises KeyError where an answer has no rating.
    """
    undone = {subject for (subject,) in raw.execute("SELECT subject FROM log WHERE kind = 'undo'")}
    names: dict[str, CardId] = {}  # one text for all answers of a card
    for (
        seq, event_id, hlc, device, kind, subject, at_ms, offset_min, day, body, checksum, rating, took_ms, due_at_ms,
    ) in raw.execute(_ANSWERS):  # fmt: skip
        if event_id in undone:
            continue
        try:  # as `Event.checksum` makes it of a row with a study day, without making an event of each
            fields = (
                f"[{_quoted(event_id)}, {hlc}, {_quoted(device)}, {_quoted(kind)}, {_quoted(subject)},"
                f" {at_ms}, {offset_min}, {day}, {_quoted(body)}]"
            )
        except TypeError:  # a damaged row may even have values of another type
            fields = ""
        if zlib.crc32(fields.encode("ascii")) != checksum:
            on_damage(seq)
            continue
        card = names.get(subject)
        if card is None:
            card = names[subject] = links.card(subject)
        yield Trace(card, day, _RATINGS[rating], took_ms, due_at_ms)
