"""Each way of answering by itself: keys and clicks in, one response out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import get_args

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, DontKnow, Matched, Response, Revealed, Typed
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome, Verdict
from aiquiz.tui.interactions import VIEWS, AnswerView, AnyView, view_for
from golden import screen_lines

YEARS = Choice(("2015", "2018", "2020"), frozenset({1}))
FOUNDERS = Choice(("Altman", "Musk", "Gates"), frozenset({0, 1}), several=True)
EVENTS = Order(("founded", "split", "sued"), shown=("sued", "founded", "split"))
PAIRS = Match((("OpenAI", "GPT"), ("xAI", "Grok"), ("Anthropic", "Claude")))
WRONG = Verdict(Outcome.WRONG, Rating.AGAIN, "", "")


class Host(App[None]):
    """One view, and what it reported."""

    def __init__(self, interaction: Interaction) -> None:
        super().__init__()
        self.view: AnyView = view_for(interaction)()
        self.interaction = interaction
        self.responses: list[Response] = []
        self.notes: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        self.view.ask(self.interaction)
        self.view.take_focus()

    def on_answer_view_answered(self, message: AnswerView.Answered) -> None:
        self.responses.append(message.response)

    def on_answer_view_noted(self, message: AnswerView.Noted) -> None:
        self.notes.append(message.text)

    @property
    def lines(self) -> list[str]:
        return [text.strip() for text in screen_lines(self) if text.strip()]


@asynccontextmanager
async def asking(interaction: Interaction, *keys: str) -> AsyncIterator[tuple[Host, Pilot[None]]]:
    host = Host(interaction)
    async with host.run_test(size=(60, 20)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        yield host, pilot


def test_every_interaction_has_a_view() -> None:
    assert set(VIEWS) == set(get_args(Interaction))


@pytest.mark.parametrize("interaction", [YEARS, FOUNDERS, EVENTS, PAIRS, Recall("x"), TextEntry(("x",))])
def test_every_view_says_what_to_do_in_one_short_sentence(interaction: Interaction) -> None:
    instruction = view_for(interaction)().instruction
    assert instruction.endswith(".")
    assert len(instruction) < 60


@pytest.mark.parametrize(
    ("interaction", "keys", "response"),
    [
        (YEARS, ["2"], Chosen(frozenset({1}))),
        (YEARS, ["down", "j", "up", "enter"], Chosen(frozenset({1}))),
        (YEARS, ["down", "down", "down", "down", "space"], Chosen(frozenset({2}))),
        (YEARS, ["d"], DontKnow()),
        (FOUNDERS, ["1", "2", "enter"], Chosen(frozenset({0, 1}))),
        (FOUNDERS, ["1", "1", "j", "j", "space", "enter"], Chosen(frozenset({2}))),
        (EVENTS, ["enter"], Arranged(("sued", "founded", "split"))),
        (EVENTS, ["shift+down", "J", "enter"], Arranged(("founded", "split", "sued"))),
        (EVENTS, ["space", "down", "down", "space", "up", "enter"], Arranged(("founded", "split", "sued"))),
        (EVENTS, ["3", "K", "enter"], Arranged(("founded", "sued", "split"))),
        (EVENTS, ["9", "shift+up", "enter"], Arranged(("sued", "founded", "split"))),
        (PAIRS, ["2", "3", "1", "enter"], Matched((("OpenAI", "GPT"), ("xAI", "Grok"), ("Anthropic", "Claude")))),
        (PAIRS, ["2", "up", "1", "enter", "enter"], Matched((("OpenAI", "Claude"),))),
        (
            PAIRS,
            ["right", "down", "right", "down", "left", "enter"],
            Matched(tuple(zip(("OpenAI", "xAI", "Anthropic"), ("Claude", "GPT", "Grok"), strict=True))),
        ),
        (PAIRS, ["1", "up", "backspace", "enter", "enter"], Matched(())),
        (PAIRS, ["d"], DontKnow()),
        (Recall("a lot"), ["space"], Revealed()),
        (Recall("a lot"), ["enter"], Revealed()),
        (TextEntry(("q",)), ["q", "space", "u", "enter"], Typed("q u")),
        (TextEntry(("q",)), ["enter", "enter"], DontKnow()),
        (TextEntry(("q",)), ["x", "tab", "d"], DontKnow()),
        (TextEntry(("q",)), ["x", "tab", "tab", "d", "enter"], Typed("xd")),
    ],
)
async def test_keys_become_a_response(interaction: Interaction, keys: Sequence[str], response: Response) -> None:
    async with asking(interaction, *keys) as (host, _):
        assert host.responses == [response]


async def test_a_digit_without_an_option_does_nothing() -> None:
    async with asking(YEARS, "9") as (host, _):
        assert host.responses == []


async def test_confirming_without_a_tick_explains_itself() -> None:
    async with asking(FOUNDERS, "enter") as (host, _):
        assert host.responses == []
        assert "ticked" in host.notes[0]


async def test_an_empty_field_asks_before_it_counts_as_not_known() -> None:
    async with asking(TextEntry(("q",)), "space", "enter", "x", "backspace") as (host, pilot):
        await pilot.press("enter")
        assert host.responses == []
        assert len(host.notes) == 2


async def test_open_lines_are_counted_before_they_are_answered() -> None:
    async with asking(PAIRS, "1", "enter") as (host, _):
        assert host.responses == []
        assert host.notes == ["2 lines have no partner yet. {confirm} once more answers so."]


async def test_the_right_option_and_the_wrong_pick_are_marked_by_signs() -> None:
    async with asking(YEARS, "1") as (host, pilot):
        host.view.reveal(WRONG)
        await pilot.pause()
        assert host.lines == ["✗  1  2015  your answer", "✓  2  2018", "3  2020"]
        await pilot.press("2")
        assert len(host.responses) == 1


async def test_a_right_option_that_was_left_out_is_named() -> None:
    async with asking(FOUNDERS, "1", "enter") as (host, pilot):
        host.view.reveal(WRONG)
        await pilot.pause()
        assert host.lines == ["✓  1  [x] Altman", "✓  2  [ ] Musk  you left it out", "3  [ ] Gates"]


async def test_misplaced_lines_say_where_they_belong() -> None:
    async with asking(EVENTS, "enter") as (host, pilot):
        host.view.reveal(WRONG)
        await pilot.pause()
        assert host.lines == ["✗  1  sued  → 3", "✗  2  founded  → 1", "✗  3  split  → 2"]


async def test_wrong_pairs_show_their_true_partner() -> None:
    async with asking(PAIRS, "3", "2", "1") as (host, pilot):
        host.view.reveal(WRONG)
        await pilot.pause()
        assert host.lines[0].split() == ["✗", "OpenAI", "→", "GPT", "you:", "Grok"]
        assert host.lines[2].split() == ["✓", "Anthropic", "→", "Claude"]


async def test_the_covered_answer_shows_only_after_the_flip() -> None:
    async with asking(Recall("forty-two")) as (host, pilot):
        assert "forty-two" not in " ".join(host.lines)
        host.view.reveal(WRONG)
        await pilot.pause()
        assert host.lines == ["▌ forty-two"] or host.lines[0].endswith("forty-two")


async def test_an_option_can_be_clicked() -> None:
    async with asking(YEARS) as (host, pilot):
        await pilot.click(host.view, offset=(8, 1))
        assert host.responses == [Chosen(frozenset({1}))]


async def test_a_line_is_lifted_and_put_down_by_clicks() -> None:
    async with asking(EVENTS) as (host, pilot):
        await pilot.click(host.view, offset=(8, 0))
        await pilot.click(host.view, offset=(8, 2))
        await pilot.press("enter")
        assert host.responses == [Arranged(("founded", "split", "sued"))]


async def test_a_partner_is_joined_by_clicks() -> None:
    async with asking(PAIRS) as (host, pilot):
        await pilot.click(host.view, offset=(8, 1))
        await pilot.click(host.view, offset=(8, 6))
        await pilot.press("enter", "enter")
        assert host.responses == [Matched((("xAI", "Grok"),))]


async def test_a_view_forgets_the_question_before() -> None:
    async with asking(FOUNDERS, "1", "enter") as (host, pilot):
        host.view.reveal(WRONG)
        host.view.ask(Choice(("a", "b"), frozenset({0}), several=True))
        await pilot.press("2", "enter")
        assert host.responses[-1] == Chosen(frozenset({1}))


async def test_a_long_option_is_wrapped_under_itself() -> None:
    async with asking(Choice(("word " * 20, "b"), frozenset({0}))) as (host, _):
        assert screen_lines(host)[1].startswith("      word")
        assert host.lines[2].endswith("b")
