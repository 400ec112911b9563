"""Numbers about learning: pure functions of the log and the memories."""

from aiquiz.stats.activity import reviewed_on, streak_days, time_spent_ms
from aiquiz.stats.calibration import FEWEST_JUDGED, Calibration, Fit, Foretold, calibration
from aiquiz.stats.counts import Counts, counts
from aiquiz.stats.forecast import forecast
from aiquiz.stats.retention import Retention, Retentions, true_retention

__all__ = [
    "FEWEST_JUDGED",
    "Calibration",
    "Counts",
    "Fit",
    "Foretold",
    "Retention",
    "Retentions",
    "calibration",
    "counts",
    "forecast",
    "reviewed_on",
    "streak_days",
    "time_spent_ms",
    "true_retention",
]
