"""Numbers about learning: pure functions of the log and the memories."""

from aiquiz.stats.activity import answers_by_day, reviewed_on, streak_days, time_spent_ms
from aiquiz.stats.calibration import FEWEST_JUDGED, Calibration, Fit, Foretold, calibration
from aiquiz.stats.counts import Counts, counts
from aiquiz.stats.forecast import forecast
from aiquiz.stats.hardest import Misses, hardest_cards, misses_by_card, weakest_tags
from aiquiz.stats.retention import Retention, Retentions, true_retention
from aiquiz.stats.workload import Workload, workload

__all__ = [
    "FEWEST_JUDGED",
    "Calibration",
    "Counts",
    "Fit",
    "Foretold",
    "Misses",
    "Retention",
    "Retentions",
    "Workload",
    "answers_by_day",
    "calibration",
    "counts",
    "forecast",
    "hardest_cards",
    "misses_by_card",
    "reviewed_on",
    "streak_days",
    "time_spent_ms",
    "true_retention",
    "weakest_tags",
    "workload",
]
