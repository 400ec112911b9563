from __future__ import annotations

import pytest

from aiquiz.collection.handling import due_in_days
from aiquiz.errors import UsageError

TODAY = 20_000  # 2024-10-04


@pytest.mark.parametrize(
    ("written", "days"), [("0", 0), ("7", 7), ("2024-10-04", 0), ("2024-10-14", 10), ("36500", 36_500)]
)
def test_a_day_is_a_number_from_today_or_a_date(written: str, days: int) -> None:
    assert due_in_days(written, TODAY) == days


@pytest.mark.parametrize("written", ["", "-1", "soon", "2024-10-03", "2024-13-01", "36501", "1.5", "٣", "999999999"])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(UsageError):
        due_in_days(written, TODAY)
