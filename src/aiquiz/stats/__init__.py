"""Numbers about learning: pure functions of the log and the memories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

if TYPE_CHECKING:
    from aiquiz.stats.activity import streak_days
    from aiquiz.stats.calibrating import FEWEST_JUDGED, Calibration, Fit, Foretold, Level, calibration, levels
    from aiquiz.stats.counting import Counts, counts
    from aiquiz.stats.hardest import Misses, hardest_cards, misses_of, weakest_tags
    from aiquiz.stats.retention import Retention, Retentions, retention_of, retention_of_weeks
    from aiquiz.stats.returning import forecast, forecast_of
    from aiquiz.stats.spreading import Bin, Spread, spread
    from aiquiz.stats.sureness import Confidence, Share, confidence
    from aiquiz.stats.timing import TimeSpent, TimesSpent, times_of
    from aiquiz.stats.working import Workload, workload

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

_PLACES = {
    "streak_days": "aiquiz.stats.activity",
    "FEWEST_JUDGED": "aiquiz.stats.calibrating",
    "Calibration": "aiquiz.stats.calibrating",
    "Fit": "aiquiz.stats.calibrating",
    "Foretold": "aiquiz.stats.calibrating",
    "Level": "aiquiz.stats.calibrating",
    "calibration": "aiquiz.stats.calibrating",
    "levels": "aiquiz.stats.calibrating",
    "Counts": "aiquiz.stats.counting",
    "counts": "aiquiz.stats.counting",
    "Misses": "aiquiz.stats.hardest",
    "hardest_cards": "aiquiz.stats.hardest",
    "misses_of": "aiquiz.stats.hardest",
    "weakest_tags": "aiquiz.stats.hardest",
    "Retention": "aiquiz.stats.retention",
    "Retentions": "aiquiz.stats.retention",
    "retention_of": "aiquiz.stats.retention",
    "retention_of_weeks": "aiquiz.stats.retention",
    "forecast": "aiquiz.stats.returning",
    "forecast_of": "aiquiz.stats.returning",
    "Bin": "aiquiz.stats.spreading",
    "Spread": "aiquiz.stats.spreading",
    "spread": "aiquiz.stats.spreading",
    "Confidence": "aiquiz.stats.sureness",
    "Share": "aiquiz.stats.sureness",
    "confidence": "aiquiz.stats.sureness",
    "TimeSpent": "aiquiz.stats.timing",
    "TimesSpent": "aiquiz.stats.timing",
    "times_of": "aiquiz.stats.timing",
    "Workload": "aiquiz.stats.working",
    "workload": "aiquiz.stats.working",
}

__getattr__ = coming_when_asked_for(__name__, _PLACES)
