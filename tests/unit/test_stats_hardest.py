"""What is missed most, and the half year at a glance."""

from __future__ import annotations

from datetime import date

from aiquiz.cli.heatmap import WEEKS, heatmap
from aiquiz.model.ids import CardId
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Rating, Review
from aiquiz.stats import Misses, hardest_cards, weakest_tags
from learning import TODAY, card, in_review, on_day, review_of
from summed import misses_by_card

A, B, C = (card(name).id for name in "abc")
OUTCOMES = Outcomes({rating: in_review() for rating in Rating})


def row(which: CardId, day: int, rating: Rating = Rating.AGAIN, *, number: int = 0) -> Review:
    return review_of(which, rating, OUTCOMES, on_day(day), day, number=number, took_ms=4_000)


def test_a_card_missed_twice_within_a_day_was_forgotten_once() -> None:
    rows = [row(A, 1), row(A, 1, number=1), row(A, 2), row(A, 2, number=1), row(A, 3, Rating.GOOD)]
    assert misses_by_card(rows) == {A: Misses(1, 2)}


def test_a_clock_set_back_makes_no_card_return() -> None:
    assert misses_by_card([row(A, 5), row(A, 3), row(A, 5)]) == {}


def test_the_hardest_are_missed_most_often_then_at_the_larger_share() -> None:
    misses = {A: Misses(2, 10), B: Misses(2, 4), C: Misses(3, 30), CardId("d"): Misses(0, 9)}
    assert [which for which, _ in hardest_cards(misses, 9)] == [C, B, A]
    assert len(hardest_cards(misses, 2)) == 2


def test_a_tag_is_judged_over_all_its_cards_and_only_from_enough_answers() -> None:
    misses = {A: Misses(1, 4), B: Misses(3, 4), C: Misses(4, 4)}
    tags = {A: ("dates", "people"), B: ("dates",), C: ("rare",)}
    assert weakest_tags(misses, tags, 9) == (("dates", Misses(4, 8)),)


def test_the_calendar_has_today_at_its_end_and_four_shades() -> None:
    today = (date(2026, 11, 24) - date(1970, 1, 1)).days  # a Tuesday
    lines = heatmap({today: 40, today - 1: 20, today - 7: 1, today - 14: 30, today - 400: 999}, today).splitlines()
    weeks = [line[4:].split(" ") for line in lines[1:8]]
    assert weeks[0][-1] == "▒"
    assert [weeks[1][-1], weeks[1][-2], weeks[1][-3]] == ["█", "░", "▓"]
    assert len(weeks[1]) == WEEKS
    assert lines[0].endswith("Nov")
    assert lines[-1] == "91 answers on 4 days; · none  ░ to 10  ▒ to 20  ▓ to 30  █ to 40"


def test_a_calendar_without_answers_is_empty() -> None:
    told = heatmap({}, TODAY)
    assert "0 answers on 0 days" in told
    assert not set("░▒▓█") & set(told)
