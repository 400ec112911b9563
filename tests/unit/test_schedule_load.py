"""Where a card goes when days differ: full days, easy days, breaks."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.schedule import Load, balanced_days, became_leech, fuzz_range, fuzzed_days
from learning import in_review

MONDAY = 20_003
"""2024-10-07, a Monday."""
NO_WEEKEND = (1.0,) * 5 + (0.0, 0.0)


def chosen(load: Load, *, today: int = MONDAY, interval: float = 20.0, cards: int = 2_000) -> Counter[int]:
    return Counter(balanced_days(interval, CardId(f"deck/q{one}/front"), 3, today, load) for one in range(cards))


def test_without_load_every_day_of_the_range_is_about_as_likely() -> None:
    low, high = fuzz_range(20.0)
    counts = chosen(Load())
    assert set(counts) == set(range(low, high + 1))
    assert max(counts.values()) < 1.3 * min(counts.values())


def test_a_full_day_gets_few_of_the_cards() -> None:
    low, high = fuzz_range(20.0)
    counts = chosen(Load(due={MONDAY + low: 9}))
    others = [counts[day] for day in range(low + 1, high + 1)]
    # Room is 1/(1 + 9)² of an empty day's.
    assert 0 < counts[low] < min(others) / 20


def test_switched_off_a_full_day_is_as_good_as_any() -> None:
    low, _ = fuzz_range(20.0)
    assert chosen(Load(due={MONDAY + low: 9}, is_balanced=False)) == chosen(Load())


def test_added_one_by_one_cards_spread_more_evenly_than_by_chance() -> None:
    by_chance: Counter[int] = Counter()
    load = Load()
    for one in range(400):
        card = CardId(f"deck/q{one}/front")
        load = load.moved(None, MONDAY + balanced_days(20.0, card, 3, MONDAY, load))
        by_chance[fuzzed_days(20.0, card, 3)] += 1
    assert max(load.due.values()) - min(load.due.values()) < max(by_chance.values()) - min(by_chance.values())


def test_a_day_off_gets_no_card_where_another_day_fits() -> None:
    counts = chosen(Load(shares=NO_WEEKEND))
    assert {(MONDAY + days - MONDAY) % 7 for days in counts} <= {0, 1, 2, 3, 4}


def test_half_a_day_gets_about_half_the_cards() -> None:
    low, high = fuzz_range(20.0)
    easy = (low + high) // 2
    shares = tuple(0.5 if weekday == easy % 7 else 1.0 for weekday in range(7))
    counts = chosen(Load(shares=shares))
    same_weekday = [day for day in counts if day % 7 == easy % 7]
    others = [count for day, count in counts.items() if day not in same_weekday]
    assert all(0.35 < counts[day] / (sum(others) / len(others)) < 0.65 for day in same_weekday)


def test_a_break_is_stepped_around_to_the_nearer_side() -> None:
    low, high = fuzz_range(20.0)
    whole = Load(breaks=((MONDAY + low - 3, MONDAY + high + 20),))
    assert set(chosen(whole, cards=50)) == {low - 4}
    from_tomorrow = Load(breaks=((MONDAY + 1, MONDAY + high + 5),))
    assert set(chosen(from_tomorrow, cards=50)) == {high + 6}
    endless = Load(breaks=((MONDAY + 1, MONDAY + 5_000),))
    assert set(chosen(endless, cards=5)) == {low}


@given(
    interval=st.floats(0.1, 40_000),
    today=st.integers(0, 60_000),
    due=st.dictionaries(st.integers(0, 60_100), st.integers(0, 10_000), max_size=8),
    shares=st.tuples(*[st.sampled_from((0.0, 0.3, 1.0))] * 7),
    longest=st.integers(1, 36_500),
    repetition=st.integers(1, 50),
)
def test_the_day_is_always_one_that_may_be(
    interval: float, today: int, due: dict[int, int], shares: tuple[float, ...], longest: int, repetition: int
) -> None:
    load = Load(due, shares)
    days = balanced_days(interval, CardId("deck/q/front"), repetition, today, load, longest)
    low, high = fuzz_range(interval, longest)
    assert 1 <= days <= longest
    assert days == balanced_days(interval, CardId("deck/q/front"), repetition, today, load, longest)
    if any(load.share(today + one) for one in range(low, high + 1)):
        assert low <= days <= high
        assert load.share(today + days) > 0


def test_a_card_moved_there_and_back_leaves_the_load_as_it_was() -> None:
    load = Load(due={5: 2})
    assert load.moved(5, 9).moved(9, 5) == load
    assert load.moved(None, 9).moved(9, None) == load


def test_a_leech_is_told_at_the_threshold_and_every_half_of_it_after() -> None:
    told = [
        lapses for lapses in range(1, 30) if became_leech(in_review(lapses=lapses - 1), in_review(lapses=lapses), 8)
    ]
    assert told == [8, 12, 16, 20, 24, 28]
    assert not became_leech(in_review(lapses=8), in_review(lapses=8), 8)
    assert not became_leech(in_review(lapses=7), in_review(lapses=8), 0)
    assert became_leech(None, in_review(lapses=1), 1)
