"""`aiquiz plan`: what an exam takes, day by day, and what it will come to."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console, as_json, brief, counted, unmarked
from aiquiz.errors import ExitCode

if TYPE_CHECKING:
    from aiquiz.collection import PlannedExam

__all__ = ["PLAN"]

_EPOCH = date(1970, 1, 1)
_DROPS_SHOWN = 10
_NO_EXAM = (
    'No exam is ahead. A deck has one by a line `exam: 2026-12-15` in its file, or by `exam = "2026-12-15"` under'
    " `[deck.ID]` or `[tag.NAME]` in the settings; `aiquiz paths` says where these are."
)


class _Options(argparse.Namespace):
    decks: list[str]
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="ids of decks (see `aiquiz decks`); none: all")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.model.ids import DeckId

    collection, _ = opened()
    with collection:
        plans = collection.exam_plans([DeckId(deck) for deck in options.decks])
    if options.json:
        console.data(as_json([_as_data(one) for one in plans]))
    elif plans:
        console.data("\n\n".join(_told(one) for one in plans))
    else:
        console.say(_NO_EXAM)
    return ExitCode.FINE


def _told(one: PlannedExam) -> str:
    plan = one.plan
    when = "today" if plan.exam.day == plan.today else f"in {counted(plan.exam.day - plan.today, 'day')}"
    pace = "your pace" if one.is_own_pace else "reckoned, until your own answers say better"
    known = (
        f"{plan.with_plan:.0%} with the plan, {plan.by_habit:.0%} with the usual schedule,"
        f" {plan.untouched:.0%} without studying; goal {plan.exam.goal:.0%}"
    )
    goal = "" if plan.exam.cards_per_day is None else f"; the goal needs {_minutes(one.needed_minutes_per_day)}"
    time = f"{_minutes(one.minutes_per_day)} a day{goal} ({one.seconds_per_card:.0f} s a card, {pace})"
    rows = [
        ("cards", f"{plan.cards:,}, {plan.unseen:,} never answered"),
        ("known today", f"{plan.known_now:.0%}"),
        ("known on the day", known),
        ("time", time),
        ("asked a day", f"{counted(plan.cards_per_day, 'card')}, {plan.new_per_day:,} of them new"),
    ]
    lines = [f"{one.name}: exam on {_day(plan.exam.day)}, {when}", *(f"  {name:<18}{value}" for name, value in rows)]
    if one.dropped:
        lines.append(f"  The time is short. Leave these out first, {counted(len(one.dropped), 'card')} in all:")
        lines += [f"    {unmarked(brief(card.prompt, 90))}" for card in one.dropped[:_DROPS_SHOWN]]
        if len(one.dropped) > _DROPS_SHOWN:
            lines.append(f"    … and {len(one.dropped) - _DROPS_SHOWN:,} more (`--json` has them all)")
    return "\n".join(lines)


def _minutes(minutes: float) -> str:
    return "under a minute" if minutes < 1 else f"{round(minutes):,} min"


def _day(study_day: int) -> str:
    return (_EPOCH + timedelta(days=study_day)).strftime("%a %Y-%m-%d")


def _as_data(one: PlannedExam) -> dict[str, object]:
    plan = one.plan
    return {
        "name": one.name,
        "decks": list(one.decks),
        "exam": (_EPOCH + timedelta(days=plan.exam.day)).isoformat(),
        "days_left": plan.exam.day - plan.today,
        "goal": plan.exam.goal,
        "cards": plan.cards,
        "unseen": plan.unseen,
        "known_today": plan.known_now,
        "known_on_the_day": {
            "with_plan": plan.with_plan,
            "usual_schedule": plan.by_habit,
            "without_studying": plan.untouched,
        },
        "cards_per_day": plan.cards_per_day,
        "new_per_day": plan.new_per_day,
        "minutes_per_day": one.minutes_per_day,
        "minutes_per_day_needed": one.needed_minutes_per_day,
        "seconds_per_card": one.seconds_per_card,
        "is_own_pace": one.is_own_pace,
        "drop_first": [{"card": drop.card, "gain": drop.gain} for drop in plan.drops],
    }


PLAN = Command(
    name="plan",
    summary="Show what an exam takes: time, new cards, and what will be known on the day",
    examples=(
        Example("aiquiz plan", "every exam that is ahead"),
        Example("aiquiz plan chemistry", "the exams that ask of one deck"),
        Example("aiquiz plan --json", "the same for a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
