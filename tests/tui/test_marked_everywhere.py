"""What authors mark is drawn on every screen, and by every other way of reading a card; nowhere stand its signs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aiquiz.model.ids import DeckId
from aiquiz.model.response import Chosen, DontKnow, Response, Typed
from aiquiz.model.review import Rating
from aiquiz.plain.verdicts import passage_lines
from aiquiz.tui.pages import PAGES
from aiquiz.tui.pages.hardest import HARDEST
from aiquiz.tui.screens.browse import BrowseScreen
from aiquiz.tui.screens.registry import SCREENS, ScreenEntry, screen_named
from aiquiz.tui.screens.stats import StatsScreen
from aiquiz.tui.widgets.card_pages import history_pages
from commandline import runner, write
from golden import screen_lines
from learner import settle
from openings import open_screen

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from house import House

_ITEMS = """\
  - id: q1
    question: "What is $x_1^2$ in `f(x)`? ![A curve](curve.png)"
    answer: $\\alpha_1$
    {distractors}
    explanation: By *rule*, $\\beta_2$.
    source: {{quote: $\\gamma_3$ is told.}}
"""
FLIPPED = "id: hostile\ntitle: Signs\nitems:\n" + _ITEMS.format(distractors="ask: flip")
CHOSEN = "id: hostile\ntitle: Signs\nitems:\n" + _ITEMS.format(
    distractors="distractors: ['$\\delta_4$', 'the `g`', '$\\pi$']"
)
PROPOSED = CHOSEN.replace("hostile", "proposed").replace("id: q1\n", "id: q1\n    status: proposed\n")
READ = "What is x₁² in `f(x)`? [image: A curve, curve.png]"
SIGNS = ("$x", "![", "$\\", "*rule*")
_QUESTION_ON = ("study", "done", "browse", "review", "exam", "marking", "result", "stats", "author")


def _miss_it_often(collection: Collection, house: House) -> None:
    for _ in range(3):
        study = collection.study([DeckId("hostile")])
        study.record(Rating.AGAIN, DontKnow(), 1_000)
        house.clock.move(days=2)


@pytest.mark.parametrize("entry", SCREENS, ids=[entry.name for entry in SCREENS])
async def test_no_screen_shows_the_signs_of_a_mark(house: House, entry: ScreenEntry) -> None:
    # Only a flipped card is marked by hand after an exam; only another one shows options.
    house.write("hostile.yaml", FLIPPED if entry.name == "marking" else CHOSEN)
    house.write("proposed.yaml", PROPOSED)
    app = house.app()
    async with app.run_test(size=(120, 40)) as pilot:
        if entry.name == "stats":
            _miss_it_often(app.collection, house)
        await open_screen(pilot, house, entry, "told")
        if isinstance(app.screen, StatsScreen):
            await pilot.press(str(1 + PAGES.index(HARDEST)))
            await settle(pilot)
        drawn = screen_lines(app)
        text = " ".join("\n".join(drawn).split())
        if entry.name in _QUESTION_ON:
            assert "x₁²" in text
        if entry.name == "author":  # the form holds what the author wrote; beside it stands what it comes to
            assert READ in text
        else:
            assert not [sign for sign in SIGNS if sign in text]


async def test_the_pages_of_browse_and_study_hold_no_signs_either(house: House) -> None:
    house.write("hostile.yaml", CHOSEN)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(BrowseScreen("deck:hostile"))
        await settle(pilot)
        for key in ("enter", "h"):
            await pilot.press(key)
            await settle(pilot)
            text = "\n".join(screen_lines(app))
            assert "What is x₁² in `f(x)`?" in text
            assert not [sign for sign in SIGNS if sign in text]
            await pilot.press("escape")
            await settle(pilot)


def test_a_proposal_is_read_out_with_its_program_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runner(tmp_path, monkeypatch)
    program = '"What is $x_1^2$ after this?\\n```python\\nif x:\\n    y()\\n```"'
    question = '"What is $x_1^2$ in `f(x)`? ![A curve](curve.png)"'
    write("deck.yaml", PROPOSED.replace(question, program))
    told = run("review", "deck.yaml", stdin=b"q\n").out
    assert "What is x₁² after this?\nCode (python):\nif x:\n    y()\nEnd of code." in told
    assert "α₁" in told
    assert not [sign for sign in SIGNS if sign in told]


async def test_an_exam_says_what_was_picked_as_it_is_read(house: House) -> None:
    chosen = CHOSEN.replace("'the `g`'", "'$\\mu$'").replace("answer:", "ask: choose\n    answer:")
    house.write("hostile.yaml", chosen + chosen.partition("items:\n")[2].replace("q1", "q2"))
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_screen(pilot, house, screen_named("exam"), "told")
        await pilot.press("1")
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        (said,) = [line for line in screen_lines(app) if "Answered: " in line]
        assert "\\" not in said


def test_the_command_line_reads_them_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runner(tmp_path, monkeypatch)
    write(str(tmp_path / "home" / "decks" / "signs.yaml"), CHOSEN)
    assert "What is x₁² in `f(x)`?" in run("cards", "deck:hostile").out
    assert "What is x₁² in `f(x)`?" in run("cards", "deck:hostile", "--history").out
    assert "$x_1^2$" in run("cards", "deck:hostile", "--json").out


def test_what_was_picked_is_read_and_what_was_typed_is_not(house: House) -> None:
    house.write("hostile.yaml", CHOSEN)
    house.write("typed.yaml", FLIPPED.replace("hostile", "typed").replace("ask: flip", "ask: type"))
    collection = house.collection()
    responses: dict[str, Response] = {"hostile": Chosen(frozenset({0})), "typed": Typed("$x_1$ was typed")}
    told = {}
    for deck, response in responses.items():
        study = collection.study([DeckId(deck)])
        study.record(Rating.GOOD, response, 1_000)
        (card,) = [facts.card for facts in collection.cards(f"deck:{deck}")]
        told[deck] = history_pages(collection.history(card.id))[0].plain
    assert "\\" not in told["hostile"]
    assert "$x_1$ was typed" in told["typed"]


def test_an_article_read_out_has_its_formulas_read(house: House) -> None:
    from aiquiz.collection import Passage
    from aiquiz.model.article import Span

    text = "Before $x_1$. Here $y_2$ is. After $z_3$."
    said = "\n".join(passage_lines(Passage("Signs", text, Span(14, 29))))
    assert said == "From: Signs\nBefore x₁. >>Here y₂ is. <<After z₃."
