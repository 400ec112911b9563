"""The plans for the exams ahead, as pages to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from aiquiz.text import short
from aiquiz.tui.content import Content, joined, line, stacked

if TYPE_CHECKING:
    from aiquiz.collection import PlannedExam

__all__ = ["plan_pages"]

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_NAME_CELLS = 18
_BAR_CELLS = 24
_DROPS_SHOWN = 10
_PROMPT_CHARS = 70
_NO_EXAM = (
    'No exam is ahead. A deck has one by a line “exam: 2026-12-15” in its file, or by exam = "2026-12-15" under '
    "[deck.ID] or [tag.NAME] in the settings. From then on each day asks what adds most to what is known on that day."
)


def plan_pages(plans: Sequence[PlannedExam]) -> tuple[Content, ...]:
    """One part for each exam, soonest first; where none is ahead, how to set one."""
    return tuple(_told(one) for one in plans) or (joined(_NO_EXAM),)


def _told(one: PlannedExam) -> Content:
    plan = one.plan
    days = plan.exam.day - plan.today
    when = "today" if not days else "tomorrow" if days == 1 else f"in {days} days"
    on = date.fromordinal(_EPOCH_ORDINAL + plan.exam.day)
    pace = ", your own pace" if one.is_own_pace else " until your own answers say better"
    lines = [
        joined(line(one.name, "bold"), f"  {on:%A} {on.day} {on:%B}, {when}"),
        _entry("Cards", f"{plan.cards:,}, {plan.unseen:,} never answered"),
        _share("Known today", plan.known_now),
        joined((f"Known on the day, wanted {plan.exam.goal:.0%}", "$foreground-muted")),
        _share("  with the plan", plan.with_plan),
        _share("  as usual", plan.by_habit),
        _share("  without studying", plan.untouched),
        _entry(
            "A day", f"{_minutes(one.minutes_per_day)}, {_cards(plan.cards_per_day)}, {plan.new_per_day:,} of them new"
        ),
        _entry("", f"{one.seconds_per_card:.0f} s a card{pace}"),
    ]
    if plan.exam.cards_per_day is not None:
        lines.append(_entry("The goal needs", f"{_minutes(one.needed_minutes_per_day)} a day"))
    if one.dropped:
        from aiquiz.typeset import as_line  # home imports this page before its first frame

        lines.append(joined((f"The time is short. Leave these {len(one.dropped):,} out first:", "$text-warning")))
        lines += [joined("  ", line(short(as_line(card.prompt), _PROMPT_CHARS))) for card in one.dropped[:_DROPS_SHOWN]]
    return stacked(lines)


def _entry(name: str, value: str) -> Content:
    return joined((f"{name:<{_NAME_CELLS}} ", "$foreground-muted"), value)


def _share(name: str, share: float) -> Content:
    cells = round(share * _BAR_CELLS)
    bar = joined(("█" * cells, "$primary"), ("░" * (_BAR_CELLS - cells), "$foreground 20%"))
    return joined((f"{name:<{_NAME_CELLS}} ", "$foreground-muted"), bar, f" {share:.0%}")


def _minutes(minutes: float) -> str:
    return "under a minute" if minutes < 1 else "1 minute" if round(minutes) == 1 else f"{round(minutes):,} minutes"


def _cards(count: int) -> str:
    return "1 card" if count == 1 else f"{count:,} cards"
