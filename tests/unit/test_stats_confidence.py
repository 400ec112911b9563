"""How well somebody knows what they know, from what they said before the feedback."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiquiz.model.review import Rating, Remarks, Review
from aiquiz.stats import confidence
from aiquiz.stats.sureness import Share
from answering import answer

TODAY = 1_000


def given(*, is_sure: bool | None, right: bool, day: int = TODAY) -> Review:
    rating = Rating.GOOD if right else Rating.AGAIN
    return replace(answer(rating=rating, day=day), remarks=Remarks(is_sure=is_sure))


def many(sure: tuple[int, int], unsure: tuple[int, int]) -> list[Review]:
    """So many right and so many wrong answers, sure and not."""
    return [
        given(is_sure=is_sure, right=right)
        for is_sure, counts in ((True, sure), (False, unsure))
        for right, count in zip((True, False), counts, strict=True)
        for _ in range(count)
    ]


def test_only_answers_with_a_word_on_it_count() -> None:
    found = confidence([given(is_sure=None, right=True), given(is_sure=True, right=False)], TODAY)
    assert (found.sure, found.unsure, found.wrong_though_sure) == (Share(0, 1), Share(), 1)
    assert found.unsure.share is None
    assert confidence([], TODAY).periods == ()


def test_what_the_learner_says_was_right_was_right() -> None:
    overruled = replace(given(is_sure=True, right=True), is_right=False)
    rated_again = replace(given(is_sure=True, right=False), is_right=True)
    flipped = replace(given(is_sure=True, right=True), is_right=None)
    missed = replace(given(is_sure=True, right=False), is_right=None)
    assert confidence([overruled, rated_again, flipped, missed], TODAY).sure == Share(3, 4)


@pytest.mark.parametrize(
    ("sure", "unsure", "expected"),
    [
        ((90, 10), (50, 50), True),
        ((50, 50), (90, 10), False),
        ((80, 20), (78, 22), False),
        ((16, 4), (10, 10), True),
        ((20, 0), (19, 1), False),
        ((20, 0), (20, 0), False),
        ((19, 0), (10, 10), None),
        ((19, 1), (10, 9), None),
    ],
)
def test_it_says_whether_being_sure_means_anything(
    sure: tuple[int, int], unsure: tuple[int, int], expected: bool | None
) -> None:
    assert confidence(many(sure, unsure), TODAY).tells_apart is expected


def test_time_is_told_in_periods_of_four_weeks_counted_back_from_today() -> None:
    reviews = [
        given(is_sure=True, right=True, day=TODAY + 3),  # a clock that was ahead
        given(is_sure=True, right=True),
        given(is_sure=False, right=False, day=TODAY - 27),
        given(is_sure=True, right=False, day=TODAY - 28),
        given(is_sure=True, right=False, day=TODAY - 12 * 28),
    ]
    found = confidence(reviews, TODAY)
    assert found.periods == (
        (TODAY - 55, Share(0, 1), Share()),
        (TODAY - 27, Share(2, 2), Share(0, 1)),
    )
    assert found.sure == Share(2, 4)
