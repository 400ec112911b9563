"""Clocks of the whole world: daylight saving, journeys, and clocks that are set back and forth."""

from __future__ import annotations

import itertools
import tempfile
import zoneinfo
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.collection.rule import memory_rule
from aiquiz.config import Settings
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import Scheduler, replay, study_day
from aiquiz.store import Store
from answering import answer

ZONES = 150
FIRST, LAST = datetime(2021, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000


STRANGE = ("Australia/Lord_Howe", "Antarctica/Troll", "Asia/Kathmandu", "Pacific/Apia", "America/Havana", "Asia/Gaza")


@cache
def zones() -> tuple[zoneinfo.ZoneInfo, ...]:
    """150 of the world's zones, spread over all, and those with the strangest clocks among them."""
    names = [name for name in sorted(zoneinfo.available_timezones()) if "/" in name and name not in STRANGE]
    if len(names) < ZONES:
        pytest.skip("this machine has no table of time zones")
    step = len(names) / (ZONES - len(STRANGE))
    chosen = [*STRANGE, *(names[int(number * step)] for number in range(ZONES - len(STRANGE)))]
    return tuple(zoneinfo.ZoneInfo(name) for name in chosen)


def offset_min(zone: zoneinfo.ZoneInfo, ms: int) -> int:
    offset = datetime.fromtimestamp(ms / 1000, zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)


@cache
def changes_ms(zone: zoneinfo.ZoneInfo) -> tuple[int, ...]:
    """The days on which the zone's offset changes, by their first moment."""
    found, day = [], FIRST
    before = day.astimezone(zone).utcoffset()
    while day < LAST:
        after = (day + timedelta(days=1)).astimezone(zone).utcoffset()
        if after != before:
            found.append(int(day.timestamp() * 1000))
        before, day = after, day + timedelta(days=1)
    return tuple(found)


def moments(zone: zoneinfo.ZoneInfo) -> Iterator[Now]:
    """Every five minutes of the days around each change, in order."""
    for change in changes_ms(zone):
        for ms in range(change - HOUR_MS, change + DAY_MS + HOUR_MS, 5 * MINUTE_MS):
            yield Now(ms, offset_min(zone, ms))


def test_a_study_day_never_goes_back_while_the_clock_is_honest() -> None:
    changed = 0
    for zone in zones():
        day, ms = 0, 0
        for now in moments(zone):
            today = study_day(now)
            assert today >= day, (zone.key, now)
            assert today - day <= 1 or now.ms - ms > 2 * HOUR_MS, (zone.key, now)
            day, ms = today, now.ms
        changed += bool(changes_ms(zone))
    assert changed >= 40


def test_every_study_day_lasts_a_day_give_or_take_the_change() -> None:
    for zone in zones():
        for change in changes_ms(zone)[:4]:
            turns = []
            before = None
            for ms in range(change - DAY_MS, change + 3 * DAY_MS, 10 * MINUTE_MS):
                today = study_day(Now(ms, offset_min(zone, ms)))
                if before is not None and today != before:
                    turns.append(ms)
                before = today
            lengths = [(late - early) / HOUR_MS for early, late in itertools.pairwise(turns)]
            assert all(21 <= hours <= 27 for hours in lengths), (zone.key, lengths)


@st.composite
def journeys(draw: st.DrawFn) -> list[Review]:
    """Answers on a journey: each after a while, or a jump of the clock, in whatever zone the learner is then."""
    all_zones = zones()
    ms = int(draw(st.datetimes(datetime(2021, 1, 2), datetime(2026, 12, 1))).replace(tzinfo=UTC).timestamp() * 1000)
    jumps = st.sampled_from(
        [MINUTE_MS, 7 * HOUR_MS, DAY_MS, 30 * DAY_MS, -HOUR_MS, -3 * DAY_MS, 400 * DAY_MS, -400 * DAY_MS]
    )
    answers = []
    for number in range(draw(st.integers(1, 12))):
        ms += draw(jumps)
        now = Now(ms, offset_min(all_zones[draw(st.integers(0, ZONES - 1))], ms))
        card = CardId(f"deck/{draw(st.sampled_from('ab'))}/front")
        rating = draw(st.sampled_from(Rating))
        today = study_day(now)
        event = EventId(f"00000000-0000-7000-8000-{number:012}")
        given_answer = answer(card, rating=rating, at_ms=ms, day=today, event_id=event)
        answers.append(replace(given_answer, at=now))
    return answers


@given(journeys())
def test_whatever_the_clock_did_a_replay_gives_what_was_remembered(answers: list[Review]) -> None:
    rule = memory_rule(Settings())
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "p.db", rule, answers[0].at) as store:
        for one in answers:
            memory = store.record(one)
            assert memory.last_day == one.study_day
            assert memory.due_day >= one.study_day
        remembered = store.memories()
        store.rebuild_memory()
        assert store.memories() == remembered == replay(Scheduler(), answers)
        assert list(store.reviews()) == answers
