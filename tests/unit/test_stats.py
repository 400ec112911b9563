"""Numbers about learning."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.model.ids import CardId
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Rating, Review
from aiquiz.stats import Retention, counts, forecast
from learning import TODAY, card, in_learning, in_review, on_day, review_of
from summed import days_of, streak, times_spent, true_retention

A, B = card("a").id, card("b").id
OUTCOMES = Outcomes({rating: in_review() for rating in Rating})


def row(which: CardId, day: int, rating: Rating = Rating.GOOD, *, number: int = 0, took_ms: int = 4_000) -> Review:
    return review_of(which, rating, OUTCOMES, on_day(day), day, number=number, took_ms=took_ms)


def test_counts_know_four_states() -> None:
    memories = {A: in_learning(), B: in_review(due=TODAY), card("c").id: in_review(due=TODAY + 1)}
    found = counts([A, B, card("c").id, card("d").id], memories, TODAY)
    assert (found.new, found.learning, found.due, found.later) == (1, 1, 1, 1)


def test_the_forecast_puts_what_is_overdue_on_today() -> None:
    memories = [in_review(due=TODAY - 5), in_review(due=TODAY), in_review(due=TODAY + 2), in_review(due=TODAY + 3)]
    assert forecast(memories, TODAY, 3) == (2, 0, 1)


def test_retention_counts_only_the_first_answer_of_a_returning_card_on_a_day() -> None:
    rows = [
        row(A, TODAY - 10),  # first ever: nothing could be remembered yet
        row(A, TODAY - 5, Rating.AGAIN),
        row(A, TODAY - 5, Rating.GOOD, number=1),
        row(A, TODAY, Rating.HARD),
    ]
    assert true_retention(rows).all == Retention(passed=1, total=2)


def test_retention_parts_young_from_mature_at_three_weeks() -> None:
    rows = [row(A, TODAY - 21), row(B, TODAY - 20), row(A, TODAY, Rating.AGAIN), row(B, TODAY)]
    found = true_retention(rows)
    assert found.mature == Retention(0, 1)
    assert found.young == Retention(1, 1)


def test_retention_since_a_day_still_knows_what_was_seen_before() -> None:
    rows = [row(A, TODAY - 40), row(A, TODAY - 35, Rating.AGAIN), row(A, TODAY - 1)]
    assert true_retention(rows, since_day=TODAY - 30).all == Retention(1, 1)


def test_a_clock_set_back_makes_no_card_return() -> None:
    assert true_retention([row(A, TODAY), row(A, TODAY - 3)]).all.total == 0


def test_a_card_left_in_its_learning_step_overnight_does_not_count() -> None:
    missed = replace(row(A, TODAY - 1, Rating.AGAIN), due_at_ms=on_day(TODAY - 1, 10).ms)
    assert true_retention([missed, row(A, TODAY), row(A, TODAY + 2)]).all == Retention(1, 1)


def test_no_returning_card_means_no_share() -> None:
    assert true_retention([row(A, TODAY)]).all.share is None
    assert Retention(3, 4).share == 0.75


def test_each_day_has_its_answers() -> None:
    days = days_of([row(A, TODAY), row(B, TODAY), row(A, TODAY - 1)])
    assert {day: one.answers for day, one in days.items()} == {TODAY: 2, TODAY - 1: 1}


def test_a_streak_survives_a_today_that_is_still_open() -> None:
    rows = [row(A, TODAY - 1), row(A, TODAY - 2), row(A, TODAY - 4)]
    assert streak(rows, TODAY) == 2
    assert streak([*rows, row(B, TODAY)], TODAY) == 3
    assert streak(rows, TODAY + 1) == 0


def test_a_question_left_open_over_lunch_counts_as_a_minute() -> None:
    rows = [row(A, TODAY, took_ms=7_200_000), row(B, TODAY, took_ms=5_000), row(A, TODAY - 1, took_ms=9_000)]
    assert days_of(rows)[TODAY].spent_ms == 65_000
    assert times_spent(rows).ever.spent_ms == 74_000
