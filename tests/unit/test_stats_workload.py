"""What a desired retention costs."""

from __future__ import annotations

from itertools import pairwise

from aiquiz.schedule import ScheduleSettings
from aiquiz.stats import workload


def test_wanting_more_costs_more_and_gives_more() -> None:
    found = workload(ScheduleSettings())
    for less, more in pairwise(found):
        assert less.answers_per_card < more.answers_per_card
        assert less.known < more.known
    assert all(one.desired_retention < one.known < 1 for one in found)


def test_it_is_the_same_every_time() -> None:
    assert workload(ScheduleSettings(), [0.9]) == workload(ScheduleSettings(), [0.9])
