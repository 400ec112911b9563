"""Time spent, as a function of the log."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating, Review
from aiquiz.schedule import Scheduler
from aiquiz.stats import TimeSpent
from learning import TODAY, on_day, review_of
from summed import times_spent

_OUTCOMES = Scheduler().outcomes(CardId("a/q/front"), None, on_day(TODAY))
_ONE = review_of(CardId("a/q/front"), Rating.GOOD, _OUTCOMES, on_day(TODAY), TODAY)


def took(ms: int, *, deck: str = "a", day: int = TODAY) -> Review:
    return replace(_ONE, card=CardId(f"{deck}/q/front"), study_day=day, took_ms=ms)


reviews = st.lists(
    st.builds(
        lambda ms, deck, back: took(ms, deck=deck, day=TODAY - back),
        st.integers(0, 200_000),
        st.sampled_from("abc"),
        st.integers(0, 40),
    ),
    max_size=30,
)


def test_nothing_answered_took_no_time() -> None:
    found = times_spent(())
    assert (found.ever, found.by_day, found.by_deck) == (TimeSpent(), {}, {})
    assert found.ever.seconds_per_answer is None


def test_an_answer_counts_for_a_minute_at_most() -> None:
    found = times_spent((took(10_000), took(3_600_000)))
    assert found.ever == TimeSpent(2, 70_000)
    assert found.ever.seconds_per_answer == 35


def test_days_stand_in_order_and_decks_by_their_time() -> None:
    found = times_spent((took(1_000, deck="b"), took(5_000, day=TODAY - 3), took(2_000, deck="b", day=TODAY - 1)))
    assert list(found.by_day) == [TODAY - 3, TODAY - 1, TODAY]
    assert list(found.by_deck.items()) == [("a", TimeSpent(1, 5_000)), ("b", TimeSpent(2, 3_000))]
    assert found.since(TODAY - 1) == TimeSpent(2, 3_000)


@given(reviews)
def test_days_and_decks_each_make_up_the_whole(given_reviews: list[Review]) -> None:
    found = times_spent(given_reviews)
    for parts in (found.by_day, found.by_deck):
        assert sum(one.answers for one in parts.values()) == found.ever.answers == len(given_reviews)
        assert sum(one.spent_ms for one in parts.values()) == found.ever.spent_ms
    assert found.since(TODAY - 40) == found.ever
