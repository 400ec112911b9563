"""What home says in words: today's plan, a deck in one line, the first problem, the days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from aiquiz.early.figures import minutes
from aiquiz.schedule import ago_label
from aiquiz.tui.content import Content, cut, joined, line
from aiquiz.tui.keys import Scope

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview, Overview
    from aiquiz.errors import Diagnostic
    from aiquiz.tui.deck_tree import Node
    from aiquiz.tui.keymap import KeyMap

__all__ = [
    "WELCOME",
    "detail_of",
    "in_a_row",
    "in_order",
    "is_first_run",
    "left_today",
    "plan_of",
    "size_of",
    "study_date",
    "synced",
    "told_of",
    "why_nothing",
]

WELCOME: Final = "welcome"
"""The id of the deck that a first run begins with."""
_EPOCH_ORDINAL: Final = date(1970, 1, 1).toordinal()
_AHEAD: Final = {1: "tomorrow"}
_NO_DECKS: Final = (
    "No decks yet. Make one from an article with `aiquiz generate article.html -o my-deck.yaml`, "
    "or put deck files where `aiquiz paths` says decks are searched, then press {reload}."
)
_FIRST: Final = "{study} starts the first deck: a few minutes teach every key."


def told_of(problems: Sequence[Diagnostic], keymap: KeyMap, scope: Scope = Scope.HOME) -> tuple[str, str, str]:
    """The first problem, how many more there are, and the key of `scope` that shows them."""
    first = problems[0]
    more = len(problems) - 1
    key = keymap.printed(scope, "problems")
    # The file's name says enough here; its whole path would push the line number out of sight.
    at = replace(first.place, file=PurePath(first.place.file).name)
    said = f"! {at}: {first.message}"
    return said, f"  and {more} more" if more else "", f"  {key} shows all" if more else f"  {key} shows it"


def study_date(study_day: int) -> date:
    """The calendar date of a study day (days since 1970-01-01)."""
    return date.fromordinal(_EPOCH_ORDINAL + study_day)


def synced(days_ago: int | None) -> str:
    """When this device was last synced with others, before the date; nothing where it never was."""
    return "" if days_ago is None else f"synced {ago_label(days_ago)} · "


def in_a_row(days: int) -> str:
    """For how many days there was study; nothing where it is one, for nobody needs to be told."""
    return f"{days} days in a row · " if days > 1 else ""


def is_first_run(overview: Overview) -> bool:
    """Whether nothing was ever answered and the deck that teaches the keys is there to begin with."""
    is_untouched = not overview.reviewed_today and not any(overview.forecast)
    return is_untouched and any(deck.id == WELCOME and deck.new for deck in overview.decks)


def in_order(overview: Overview) -> tuple[DeckOverview, ...]:
    """The decks as the collection orders them; on the first run the welcome deck stands before them."""
    if not is_first_run(overview):
        return overview.decks
    return tuple(sorted(overview.decks, key=lambda deck: deck.id != WELCOME))


def plan_of(overview: Overview, keymap: KeyMap, pace_seconds: float | None = None) -> Content:
    """Today in one line: what is left, how long that takes at `pace_seconds` a card, what was done."""
    if not overview.decks:
        return joined(keymap.told(Scope.HOME, _NO_DECKS))
    answered = f"  {overview.reviewed_today} answered so far." if overview.reviewed_today else ""
    left = left_today(overview.decks)
    if not left:
        ahead = next((days for days, count in enumerate(overview.forecast) if days and count), None)
        when = _AHEAD.get(ahead, f"in {ahead} days") if ahead else ""
        coming = f" Next: {overview.forecast[ahead]} {when}." if ahead else ""
        return joined(("✓ All done for today.", "bold $text-success"), coming, (answered, "$foreground-muted"))
    if is_first_run(overview):
        return joined(("Welcome! ", "bold"), keymap.told(Scope.HOME, _FIRST))
    due, learning, new = (sum(getattr(deck, part) for deck in overview.decks) for part in ("due", "learning", "new"))
    parts = [f"{count} {name}" for count, name in ((due, "due"), (learning, "learning"), (new, "new")) if count]
    noun = "question" if left == 1 else "questions"
    takes = f", about {minutes(left * pace_seconds)}" if pace_seconds else ""
    said = f"{left} {noun} – {', '.join(parts)}{takes}."
    return joined(("Today: ", "bold"), said, (answered, "$foreground-muted"))


def left_today(decks: Sequence[DeckOverview]) -> int:
    """How many questions of these decks are left for today."""
    return sum(deck.new + deck.learning + deck.due for deck in decks)


def detail_of(node: Node, width_cells: int, to_review: str) -> Content:
    """A deck, or a group, in one line; `to_review` says what waits to be reviewed."""
    flagged = sum(deck.flagged for deck in node.decks)
    marks = f" · {flagged} flagged to edit" if flagged else ""
    exam = _exam(node.deck) if node.deck else Content()
    about = line(node.deck.description, "$foreground-muted") if node.deck else Content()
    return cut(joined(exam, (size_of(node) + marks, "$foreground-muted"), to_review, "  ", about), width_cells)


def why_nothing(node: Node, keymap: KeyMap) -> str:
    """That nothing of a deck, or a group, is asked now, and what one can do all the same."""
    if node.cards and node.cards == node.suspended:
        browse, suspend = keymap.printed(Scope.HOME, "open_browse"), keymap.printed(Scope.BROWSE, "suspend")
        return f"{node.name}: all its cards are suspended; {browse} finds them, and there {suspend} takes that back."
    ways = (
        "To go on: {practise_new} learns more new cards, {practise_ahead} studies ahead, {practise_cram} practises all."
    )
    return f"{node.name}: nothing left for today. {keymap.told(Scope.HOME, ways) if node.cards else ''}".rstrip()


def size_of(node: Node) -> str:
    """How many cards a deck, or a group, has, and how many of them are set aside."""
    count = node.cards
    cards = "1 card" if count == 1 else f"{count:,} cards"
    aside = f", {node.suspended:,} suspended" if node.suspended else ""
    return f"{cards} in {len(node.decks)} decks{aside}" if len(node.decks) > 1 else f"{cards}{aside}"


def _exam(deck: DeckOverview) -> Content:
    """The exam that is ahead, in a few words."""
    if deck.exam_in_days is None:
        return Content()
    when = {0: "today", 1: "tomorrow"}.get(deck.exam_in_days, f"in {deck.exam_in_days} days")
    return joined((f"Exam {when}", "bold $text-warning"), (" · ", "$foreground-muted"))
