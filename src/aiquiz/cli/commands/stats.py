"""`aiquiz stats`: how the learning goes, in numbers."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiquiz.cli.calibration import tell_calibration
from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.confidence import tell_confidence
from aiquiz.cli.door import opened
from aiquiz.cli.hardest import tell_hardest
from aiquiz.cli.heatmap import heatmap
from aiquiz.cli.output import Column, Console, as_json, counted, table
from aiquiz.cli.timespent import tell_time
from aiquiz.cli.workload import tell_workload
from aiquiz.errors import ExitCode
from aiquiz.schedule import ago_label

if TYPE_CHECKING:
    from aiquiz.collection import Statistics
    from aiquiz.stats import Retention

__all__ = ["STATS"]

_EPOCH = date(1970, 1, 1)
_BAR_CELLS = 30


class _Options(argparse.Namespace):
    json: bool
    calibration: bool
    confidence: bool
    hardest: bool
    calendar: bool
    workload: bool
    time: bool


def _arguments(parser: Arguments) -> None:
    view = parser.add_mutually_exclusive_group()
    view.add_argument("--hardest", action="store_true", help="what is missed most, by question and by tag")
    view.add_argument("--calendar", action="store_true", help="half a year of study, a column a week")
    view.add_argument("--calibration", action="store_true", help="how well the schedule foretells your answers")
    view.add_argument("--confidence", action="store_true", help="how often you are right when you are sure")
    view.add_argument("--time", action="store_true", help="time spent, by day and by deck, and on an answer")
    view.add_argument("--workload", action="store_true", help="what wanting more, or less, retention would cost")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, settings = opened()
    with collection:
        if options.calibration:
            tell_calibration(collection.figures.foretelling(), console, json=options.json)
            return ExitCode.FINE
        if options.confidence:
            tell_confidence(collection.confidence(), console, json=options.json)
            return ExitCode.FINE
        if options.hardest:
            tell_hardest(collection.hardest(), console, json=options.json)
            return ExitCode.FINE
        if options.time:
            tell_time(*collection.figures.times_spent(), console, json=options.json)
            return ExitCode.FINE
        if options.workload:
            tell_workload(collection.workload(), settings.desired_retention, console, json=options.json)
            return ExitCode.FINE
        if options.calendar:
            answers, today = collection.answers_by_day()
            console.data(as_json(_by_date(answers)) if options.json else heatmap(answers, today))
            return ExitCode.FINE
        statistics = collection.statistics()
    console.findings(statistics.damaged)
    if options.json:
        console.data(as_json(_as_data(statistics, settings.desired_retention)))
    else:
        console.data(f"{_today(statistics, settings.desired_retention)}\n\n{_forecast(statistics)}")
    return ExitCode.FINE


def _today(statistics: Statistics, desired_retention: float) -> str:
    counts = statistics.counts
    minutes = round(statistics.took_today_ms / 60_000)
    rows = [
        ("due today", f"{counts.due:,}"),
        ("in learning", f"{counts.learning:,}"),
        (
            "never answered",
            f"{counts.new:,} of {counted(statistics.cards, 'card')} in {counted(statistics.decks, 'deck')}",
        ),
        *([("suspended", f"{statistics.suspended:,}")] if statistics.suspended else []),
        ("answered today", f"{statistics.reviewed_today:,}" + (f" in {counted(minutes, 'minute')}" if minutes else "")),
        ("answered ever", f"{statistics.reviewed_ever:,}"),
        ("days in a row", f"{statistics.streak_days:,}"),
        ("remembered, 30 days", f"{_share(statistics.retention.all)}, wanted {desired_retention:.0%}"),
        ("remembered, ever", _share(statistics.retention_ever.all)),
        ("… after under 3 weeks", _share(statistics.retention_ever.young)),
        ("… after 3 weeks or more", _share(statistics.retention_ever.mature)),
    ]
    if statistics.synced_days_ago is not None:
        rows.append(("last synced", ago_label(statistics.synced_days_ago)))
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows)


def _share(retention: Retention) -> str:
    if retention.share is None:
        return "nothing came back yet"
    return f"{retention.share:.0%} ({retention.passed:,} of {retention.total:,})"


def _forecast(statistics: Statistics) -> str:
    """The coming days, a bar each."""
    most = max(statistics.forecast, default=0)
    if not most:
        return f"Nothing comes back in the next {counted(len(statistics.forecast), 'day')}."
    rows = [
        (_day(statistics.today + ahead), str(count), "█" * round(_BAR_CELLS * count / most))
        for ahead, count in enumerate(statistics.forecast)
    ]
    return table((Column("COMING"), Column("CARDS", is_number=True), Column("")), rows)


def _day(study_day: int) -> str:
    return (_EPOCH + timedelta(days=study_day)).strftime("%a %Y-%m-%d")


def _by_date(answers: dict[int, int]) -> dict[str, int]:
    return {(_EPOCH + timedelta(days=day)).isoformat(): count for day, count in sorted(answers.items())}


def _as_data(statistics: Statistics, desired_retention: float) -> dict[str, object]:
    counts = statistics.counts
    return {
        "today": (_EPOCH + timedelta(days=statistics.today)).isoformat(),
        "decks": statistics.decks,
        "cards": statistics.cards,
        "new": counts.new,
        "learning": counts.learning,
        "due": counts.due,
        "suspended": statistics.suspended,
        "reviewed_today": statistics.reviewed_today,
        "took_today_ms": statistics.took_today_ms,
        "reviewed_ever": statistics.reviewed_ever,
        "streak_days": statistics.streak_days,
        "desired_retention": desired_retention,
        "retention_30_days": _as_pair(statistics.retention.all),
        "retention_ever": _as_pair(statistics.retention_ever.all),
        "retention_young": _as_pair(statistics.retention_ever.young),
        "retention_mature": _as_pair(statistics.retention_ever.mature),
        "forecast": list(statistics.forecast),
        "synced_days_ago": statistics.synced_days_ago,
    }


def _as_pair(retention: Retention) -> dict[str, object]:
    return {"passed": retention.passed, "total": retention.total, "share": retention.share}


STATS = Command(
    name="stats",
    summary="Show what is due, what was reviewed, how much is remembered, and what is coming",
    examples=(
        Example("aiquiz stats", "the numbers, and the coming two weeks"),
        Example("aiquiz stats --hardest", "what you miss most, by question and by tag"),
        Example("aiquiz stats --calendar", "half a year of study at a glance"),
        Example("aiquiz stats --time", "how long it takes, by day and by deck"),
        Example("aiquiz stats --calibration", "whether the schedule knows more than an average"),
        Example("aiquiz stats --confidence", "whether you can tell what you know"),
        Example("aiquiz stats --workload", "how much work each desired retention means"),
        Example("aiquiz stats --json", "the same for a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
