from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Rating, Review
from aiquiz.stats import Foretold, levels, spread
from aiquiz.stats.spreading import Bin
from learning import TODAY, card, in_review, on_day, review_of
from summed import retention_by_week, true_retention

_OUTCOMES = Outcomes({rating: in_review() for rating in Rating})


def _memory(stability: float, difficulty: float) -> MemoryState:
    return MemoryState(stability, difficulty, CardState.REVIEW, TODAY - 1, TODAY, None, 3, 0)


def _answered(number: int, day: int, *, is_right: bool = True) -> Review:
    rating = Rating.GOOD if is_right else Rating.AGAIN
    return review_of(card(f"card-{number}").id, rating, _OUTCOMES, on_day(day), day)


def test_each_card_lies_in_one_stretch_of_every_scale() -> None:
    found = spread([(_memory(0.4, 1.0), 0.05), (_memory(7.0, 4.9), 0.95), (_memory(5_000.0, 10.0), 1.0)])
    assert found.cards == 3
    assert [one.name for one in found.stability if one.count] == ["under 1 day", "1–2 weeks", "over 2 years"]
    assert [one.name for one in found.difficulty if one.count] == ["1", "4", "10"]
    assert [one for one in found.recall if one.count] == [Bin("0–10%", 1), Bin("90–100%", 2)]
    assert found.expected == 2.0


def test_nothing_learned_is_an_empty_spread() -> None:
    found = spread([])
    assert found.cards == 0
    assert not any(one.count for one in (*found.stability, *found.difficulty, *found.recall))


@given(
    st.lists(
        st.tuples(st.floats(0.001, 40_000), st.floats(1, 10), st.floats(0, 1)).map(
            lambda one: (_memory(one[0], one[1]), one[2])
        )
    )
)
def test_no_card_is_lost_or_counted_twice(cards: list[tuple[MemoryState, float]]) -> None:
    found = spread(cards)
    for bins in (found.stability, found.difficulty, found.recall):
        assert sum(one.count for one in bins) == len(cards)


def test_weeks_of_retention_add_up_to_the_whole() -> None:
    returned = ((TODAY - 30, True), (TODAY - 9, False), (TODAY - 7, True), (TODAY, False))
    reviews = [_answered(number, TODAY - 60) for number in range(len(returned))]
    reviews += [_answered(number, day, is_right=is_right) for number, (day, is_right) in enumerate(returned)]
    weeks = retention_by_week(reviews, TODAY, 5)
    assert [(one.passed, one.total) for one in weeks] == [(1, 1), (0, 0), (0, 0), (1, 2), (0, 1)]
    whole = true_retention(reviews).all
    assert (sum(one.passed for one in weeks), sum(one.total for one in weeks)) == (whole.passed, whole.total)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()).map(lambda one: Foretold(*one))))
def test_every_answer_lies_in_the_level_of_its_chance(foretold: list[Foretold]) -> None:
    found = levels(foretold)
    expected = Counter(min(int(one.chance * 10), 9) for one in foretold)
    assert {round(level.low * 10): level.answers for level in found} == expected
    assert all(level.low - 1e-9 <= level.foretold <= level.high + 1e-9 for level in found)
