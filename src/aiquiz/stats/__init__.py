"""Numbers about learning: pure functions of the log and the memories."""

from aiquiz.stats.activity import streak_days
from aiquiz.stats.calibration import FEWEST_JUDGED, Calibration, Fit, Foretold, Level, calibration, levels
from aiquiz.stats.confidence import Confidence, Share, confidence
from aiquiz.stats.counts import Counts, counts
from aiquiz.stats.forecast import forecast, forecast_of
from aiquiz.stats.hardest import Misses, hardest_cards, misses_of, weakest_tags
from aiquiz.stats.retention import Retention, Retentions, retention_of, retention_of_weeks
from aiquiz.stats.spread import Bin, Spread, spread
from aiquiz.stats.timing import TimeSpent, TimesSpent, times_of
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
    "calibration",
    "confidence",
    "counts",
    "forecast",
    "forecast_of",
    "hardest_cards",
    "levels",
    "misses_of",
    "retention_of",
    "retention_of_weeks",
    "spread",
    "streak_days",
    "times_of",
    "weakest_tags",
    "workload",
]
