"""Numbers about learning: pure functions of the log and the memories."""

from aiquiz.stats.activity import answers_by_day, reviewed_on, streak_days, time_spent_ms
from aiquiz.stats.calibration import FEWEST_JUDGED, Calibration, Fit, Foretold, Level, calibration, levels
from aiquiz.stats.confidence import Confidence, Share, confidence
from aiquiz.stats.counts import Counts, counts
from aiquiz.stats.forecast import forecast, forecast_of
from aiquiz.stats.hardest import Misses, hardest_cards, misses_by_card, weakest_tags
from aiquiz.stats.retention import Retention, Retentions, retention_by_week, true_retention
from aiquiz.stats.spread import Bin, Spread, spread
from aiquiz.stats.timing import TimeSpent, TimesSpent, times_spent
from aiquiz.stats.workload import Workload, workload

__all__ = [
    "FEWEST_JUDGED",
    "Bin",
    "Calibration",
    "Confidence",
    "Counts",
    "Fit",
    "Foretold",
    "Level",
    "Misses",
    "Retention",
    "Retentions",
    "Share",
    "Spread",
    "TimeSpent",
    "TimesSpent",
    "Workload",
    "answers_by_day",
    "calibration",
    "confidence",
    "counts",
    "forecast",
    "forecast_of",
    "hardest_cards",
    "levels",
    "misses_by_card",
    "retention_by_week",
    "reviewed_on",
    "spread",
    "streak_days",
    "time_spent_ms",
    "times_spent",
    "true_retention",
    "weakest_tags",
    "workload",
]
