"""Days of study, told from the log without reading an answer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from answering import NOON, answer, opened
from summed import streak

TODAY = 19_675


@settings(max_examples=20, deadline=None)
@given(days=st.lists(st.integers(TODAY - 6, TODAY), max_size=12))
def test_the_row_of_days_is_that_of_the_answers_themselves(days: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "progress.db") as store:
        rows = [answer(f"d/i{place}/front", at_ms=NOON.ms + place, day=day) for place, day in enumerate(days)]
        for row in rows:
            store.record(row)
        assert store.days_in_a_row(TODAY) == streak(store.reviews(), TODAY)


def test_yesterdays_row_stands_while_today_is_open(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        for place, day in enumerate((TODAY - 4, TODAY - 2, TODAY - 1)):
            store.record(answer(f"d/i{place}/front", at_ms=NOON.ms + place, day=day))
        assert store.days_in_a_row(TODAY) == 2
        assert store.days_in_a_row(TODAY + 1) == 0


def test_a_new_file_has_no_days_and_welcomes_once(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        assert store.days_in_a_row(TODAY) == 0
        assert not store.is_welcomed
        store.note_welcome(NOON)
    with opened(tmp_path / "progress.db") as store:
        assert store.is_welcomed
