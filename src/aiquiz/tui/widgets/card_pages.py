"""A card as it is read while browsing: question, answer, source, how it stands, and everything that was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from aiquiz.text import short
from aiquiz.tui.content import Content, Draw, asking, hanging, joined, line, prose, stacked, wrapped
from aiquiz.typeset import as_line

if TYPE_CHECKING:
    from aiquiz.collection.cards import Past
    from aiquiz.model.review import Now
    from aiquiz.search import CardFacts

__all__ = ["history_pages", "preview"]

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_NAME_CELLS = 13
_MOST_CHARS = 4_000
_GIVEN_CHARS = 60
_RATINGS = {1: "again", 2: "hard", 3: "good", 4: "easy"}
_KINDS = {
    "suspend": "suspended",
    "unsuspend": "taken back",
    "bury": "put off for the day",
    "reset": "made new again",
    "practice": "practised",
    "alias": "moved or reworded, its history with it",
}


def preview(facts: CardFacts, width_cells: int, draw: Draw | None = None) -> Content:
    """The card on a page `width_cells` wide, its pictures as `draw` gives them."""
    card, memory = facts.card, facts.memory
    parts = [("→ ", card.answer, "$text-success")]
    if card.explanation:
        parts.append(("", card.explanation, "$foreground-muted"))
    if card.evidence is not None and card.evidence.quote:
        parts.append(("❝ ", card.evidence.quote, ""))
    lines = wrapped(asking(_within_limit(card.prompt), draw), width_cells)
    lines += [drawn for part in parts for drawn in _part(*part, width_cells, draw)]
    entries = [
        ("deck", f"{card.deck} · {card.item}"),
        ("tags", " ".join(card.tags) or "none"),
        ("state", ", ".join(_standing(facts))),
    ]
    if memory is not None:
        recall = f"{facts.retrievability:.0%}" if facts.retrievability is not None else "–"
        entries += [
            ("due", f"{_day(memory.due_day)} ({_away(memory.due_day - facts.today)})"),
            ("recall today", recall),
            ("stability", f"{memory.stability:.1f} days"),
            ("difficulty", f"{memory.difficulty:.1f} of 10"),
            ("answered", f"{_times(memory.repetitions)}, lost {memory.lapses}; last {_day(memory.last_day)}"),
        ]
    lines.append(Content())
    for name, value in entries:
        lines += hanging(joined((f"{name:<{_NAME_CELLS}}", "$foreground-muted")), line(value), width_cells)
    return stacked(lines)


def history_pages(past: Sequence[Past]) -> tuple[Content, ...]:
    """Each thing that was done, newest first."""
    if not past:
        return (joined("Nothing was done with this card yet."),)
    return (stacked(_entry(one) for one in reversed(past)),)


def _part(sign: str, text: str, style: str, width_cells: int, draw: Draw | None) -> list[Content]:
    """A text under a sign, folded to the width."""
    body = prose(_within_limit(text), style, draw)
    return hanging(joined((sign, "$foreground-muted")), body, width_cells) if sign else wrapped(body, width_cells)


def _within_limit(text: str) -> str:
    return text[:_MOST_CHARS] + ("…" if len(text) > _MOST_CHARS else "")


def _standing(facts: CardFacts) -> list[str]:
    said = [facts.memory.state.value if facts.memory else "new"]
    marks = (
        (facts.is_suspended, "suspended"),
        (facts.is_buried, "put off until tomorrow"),
        (facts.is_leech, "leech"),
        (facts.is_flagged, "flagged to edit"),
    )
    return said + [word for is_so, word in marks if is_so]


def _entry(one: Past) -> Content:
    head = joined((f"{_moment(one.at)}  ", "$foreground-muted"))
    if one.rating is None:
        moved = f"put on {_day(one.due_day)}" if one.due_day is not None else _KINDS.get(one.kind, one.kind)
        return joined(head, line(moved))
    word = _RATINGS[int(one.rating)]
    said = joined(head, (f"{word:<6}", "bold"), f"{one.took_ms / 1000:5.0f} s  ")
    back = f"  → {_day(one.due_day)}" if one.due_day is not None else "  practice"
    given = line(short(one.given if one.is_typed else as_line(one.given), _GIVEN_CHARS) or "–")
    return joined(said, given, (back, "$foreground-muted"))


def _moment(now: Now) -> str:
    """A moment in the local time it happened in."""
    try:
        zone = timezone(timedelta(minutes=now.utc_offset_min))
        return f"{datetime.fromtimestamp(now.ms / 1000, UTC).astimezone(zone):%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a clock gone astray
        return "?"


def _day(study_day: int) -> str:
    try:
        return date.fromordinal(_EPOCH_ORDINAL + study_day).isoformat()
    except (ValueError, OverflowError):
        return "?"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _away(days: int) -> str:
    if not days:
        return "today"
    count = "1 day" if abs(days) == 1 else f"{abs(days):,} days"
    return f"in {count}" if days > 0 else f"{count} ago"
