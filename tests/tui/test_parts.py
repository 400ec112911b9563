"""The parts of screens that are plain functions of what they show."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widgets import Static

from aiquiz.early.figures import bars
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.interaction import Choice, Interaction, TextEntry
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Difference, DifferenceKind, Outcome, Verdict
from aiquiz.tui.keys import KEYS
from aiquiz.tui.screens.help import help_pages
from aiquiz.tui.widgets.feedback import difference_line, explanation_of, verdict_line
from aiquiz.tui.widgets.forecast import forecast_chart
from aiquiz.tui.widgets.key_bar import ActiveKey
from aiquiz.tui.widgets.question_page import QuestionPage
from aiquiz.tui.widgets.writing import Writing

_TYPED = TextEntry(("1 billion",))


def _card(way: Interaction, explanation: str = "") -> Card:
    return Card(
        CardId("d/i/front"), DeckId("d"), ItemId("i"), "How much?", "1 billion", (way,), explanation=explanation
    )


def _verdict(outcome: Outcome, *difference: Difference) -> Verdict:
    return Verdict(outcome, Rating.AGAIN, "1 million", "1 billion", difference)


def test_the_highest_day_fills_the_chart_and_the_lowest_still_shows() -> None:
    assert bars((80, 1, 0, 40), 2) == [["█", " ", " ", " "], ["█", "▁", " ", "█"]]


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=14), st.integers(1, 6))
def test_a_day_has_a_bar_exactly_when_something_comes_back(counts: list[int], height: int) -> None:
    lowest = bars(counts, height)[-1]
    assert [block != " " for block in lowest] == [count > 0 for count in counts]


def test_the_chart_names_its_days_and_numbers() -> None:
    chart = forecast_chart((3, 0, 12), date(2024, 2, 29), height_lines=1, width_cells=80)
    assert chart.plain.splitlines()[1:] == ["    3    ·   12", "today  Fri  Sat"]


def test_the_chart_leaves_out_days_that_do_not_fit() -> None:
    chart = forecast_chart((1,) * 14, date(2024, 2, 29), height_lines=1, width_cells=33)
    assert max(len(text) for text in chart.plain.splitlines()) == 30


def test_each_outcome_is_told_by_sign_and_word() -> None:
    said = [verdict_line(_verdict(outcome), Rating.AGAIN, "10 min").plain.split("  ")[0] for outcome in Outcome]
    assert len(set(said)) == len(Outcome)
    assert all(not text[0].isalnum() and text[2:] for text in said)


def test_the_verdict_says_what_the_rating_does() -> None:
    assert verdict_line(_verdict(Outcome.RIGHT), Rating.GOOD, "6 d").plain == "✓ Right  Good: asked again in 6 d"
    assert verdict_line(_verdict(Outcome.RIGHT), Rating.GOOD, "").plain == "✓ Right  Good. Practice: its day stays."


def test_without_a_rating_the_learner_is_asked_for_one() -> None:
    assert "1 to 4" in verdict_line(_verdict(Outcome.UNGRADED), None, "").plain


def test_an_answer_that_the_learner_calls_right_is_not_called_wrong() -> None:
    assert "Wrong" not in verdict_line(_verdict(Outcome.WRONG), Rating.GOOD, "6 d").plain


def test_the_difference_is_readable_without_colour() -> None:
    difference = (
        Difference(DifferenceKind.SAME, "1 "),
        Difference(DifferenceKind.EXTRA, "m"),
        Difference(DifferenceKind.MISSING, "b"),
        Difference(DifferenceKind.SAME, "illion"),
    )
    typed = difference_line(difference)
    assert typed.plain == "You     1 million"
    assert [typed.plain[span.start : span.end] for span in typed.spans if "strike" in str(span.style)] == ["m"]
    told = explanation_of(_card(_TYPED), _TYPED, _verdict(Outcome.WRONG, *difference))
    assert "Answer  1 billion" in told.plain
    assert [told.plain[span.start : span.end] for span in told.spans if "underline" in str(span.style)] == ["b"]
    assert difference_line((Difference(DifferenceKind.SAME, "1 billion"),)).plain == ""


def test_no_difference_is_drawn_between_texts_that_share_nothing() -> None:
    difference = (Difference(DifferenceKind.EXTRA, "dog"), Difference(DifferenceKind.MISSING, "cat"))
    assert difference_line(difference).plain == ""


def test_a_wrong_typed_answer_is_followed_by_the_right_one_and_the_reason() -> None:
    said = explanation_of(_card(_TYPED, "They said so."), _TYPED, _verdict(Outcome.WRONG)).plain
    assert said == "Answer  1 billion\n\nThey said so."


def test_a_right_answer_is_not_repeated() -> None:
    assert explanation_of(_card(_TYPED), _TYPED, _verdict(Outcome.RIGHT)).plain == ""


def test_help_keeps_keys_and_sentences_apart() -> None:
    pages = help_pages([ActiveKey(key, Static()) for key in KEYS])
    lines = {line for page in pages for line in page.plain.splitlines()}
    assert all(
        any(line.startswith(f"{key.spelled_out} ") and line.endswith(f" {key.help}") for line in lines) for key in KEYS
    )


def test_options_show_the_right_answer_themselves() -> None:
    choice = Choice(("1 billion", "2 billion"), frozenset({0}))
    assert explanation_of(_card(choice), choice, _verdict(Outcome.WRONG)).plain == ""


async def test_a_page_without_a_question_has_nothing_more_below() -> None:
    class OnlyAPage(App[None]):
        def compose(self) -> ComposeResult:
            yield QuestionPage()

    async with OnlyAPage().run_test(size=(40, 3)) as pilot:
        page = pilot.app.query_one(QuestionPage)
        assert page.max_scroll_y > 0
        assert not page.has_more_below


async def test_a_place_to_write_in_bears_to_be_painted_before_its_styles_are_known() -> None:
    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield Writing("Some words")

    app = Bare()
    async with app.run_test(size=(40, 5)):
        place = app.query_one(Writing)
        row = Region(0, 0, 20, 3)
        assert "Some words" in place.render_lines(row)[1].text
        known = dict(place._component_styles)
        place._component_styles.clear()
        place._rich_style_cache.clear()
        assert place.render_lines(row)[1].text.isspace()
        place._component_styles.update(known)
        assert "Some words" in place.render_lines(row)[1].text
