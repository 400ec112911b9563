"""The statistics screen: its pages by keyboard and mouse, plots with their numbers, at every size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from aiquiz.errors import StoreError
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content
from aiquiz.tui.pages import PAGES, Page
from aiquiz.tui.screens.stats import PageLine, StatsScreen
from golden import check_golden, screen_lines
from learner import settle
from semester import studied

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from aiquiz.collection import Collection
    from house import House

SIZES = [(56, 8), (76, 16), (116, 33), (240, 70)]
PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


def _fits(content: Content, width: int, height: int) -> bool:
    lines = content.split("\n", allow_blank=True)
    return len(lines) <= max(height, 12) and all(text.cell_length <= width for text in lines)


@pytest.fixture(scope="module")
def semester(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A hundred days of study, counted from by every test here and changed by none."""
    from house import House

    return studied(House(tmp_path_factory.mktemp("semester"))).collection()


@PAGE
def test_a_page_draws_within_its_bounds_and_has_its_numbers(page: Page, semester: Collection) -> None:
    figure = page.load(semester)
    assert figure.draw is not None
    assert len(figure.grid.rows) >= 3
    for width, height in SIZES:
        assert _fits(figure.draw(width, height), width, height), (width, height)
        assert all(text.cell_length <= width for text in figure.grid.draw(width).split("\n"))
    assert all(text.endswith((".", "%).")) for text in figure.said)


@PAGE
def test_a_page_without_answers_says_what_will_be_there(page: Page, house: House) -> None:
    figure = page.load(house.collection())
    if page.name == "Workload":  # known from the parameters alone
        assert figure.draw is not None
    else:
        assert figure.draw is None
        assert len(figure.said) == 1


def test_what_is_plotted_is_what_the_collection_counts(semester: Collection) -> None:
    numbers = semester.statistics()
    by_name = {page.name: page.load(semester) for page in PAGES}
    days = by_name["Calendar"].grid.rows
    assert sum(int(count.replace(",", "")) for _, _, count in days) == numbers.reviewed_ever
    coming = [int(count) for _, count, _ in by_name["Coming"].grid.rows]
    assert tuple(coming[: len(numbers.forecast)]) == numbers.forecast
    recall = {row[0]: row for row in by_name["Recall"].grid.rows[:4]}
    assert recall["ever"][1:3] == (str(numbers.retention_ever.all.passed), str(numbers.retention_ever.all.total))
    memory = [row for row in by_name["Memory"].grid.rows if row[0].startswith("Stability")]
    assert sum(int(count) for *_, count in memory) == numbers.cards - numbers.counts.new


async def test_pages_turn_by_arrows_letters_digits_and_clicks(house: House) -> None:
    app = studied(house, days=30).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        for key, page in (("right", 1), ("l", 2), ("h", 1), ("left", 0), ("left", 7), ("tab", 0), ("4", 3)):
            await pilot.press(key)
            await settle(pilot)
            assert PAGES[page].title in _text(pilot), key
        at = screen_lines(app)[1].index("Workload") - app.screen.query_one(PageLine).region.x
        await pilot.click(PageLine, offset=(at, 0))
        await settle(pilot)
        assert "What a wanted recall costs" in _text(pilot)


def test_a_row_of_numbers_that_is_a_part_of_the_one_above_is_set_in() -> None:
    drawn = Grid(("What", "Of"), (("ever", "9"), ("  lately", "3")), frozenset({1})).draw(40)
    assert drawn.plain.split("\n") == ["What      Of", "ever       9", "  lately   3"]


async def test_one_key_shows_the_numbers_of_every_page_and_the_plot_again(house: House) -> None:
    app = studied(house, days=30).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        assert re.search("[░▒▓█]", _text(pilot))
        await pilot.press("t")
        await settle(pilot)
        assert not re.search("[░▒▓█]", _text(pilot))
        assert re.search(r"2023-11-\d\d", _text(pilot))
        await pilot.press("right")
        await settle(pilot)
        assert "Together" in _text(pilot)
        await pilot.press("t")
        await settle(pilot)
        assert "Together" not in _text(pilot)


async def test_a_progress_file_that_cannot_be_read_is_told_on_the_page(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        def fail(_: object) -> None:
            raise StoreError.at("progress.db", "S006", "the progress file cannot be read: [/] broken")

        monkeypatch.setattr("aiquiz.collection.Collection.answers_by_day", fail)
        await pilot.press("s")
        await settle(pilot)
        assert "cannot be read: [/] broken" in _text(pilot)
        monkeypatch.undo()
        await pilot.press("r")
        await settle(pilot)
        assert "Nothing was answered yet" in _text(pilot)
        assert isinstance(app.screen, StatsScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_the_looks_of_every_page(house: House, size: tuple[int, int]) -> None:
    app = studied(house).app()
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("s")
        for page in PAGES:
            await settle(pilot)
            check_golden(app, f"stats-{page.name.lower()}")
            await pilot.press("right")
        await pilot.press("5", "t")
        await settle(pilot)
        check_golden(app, "stats-numbers")


async def test_counting_that_was_given_up_is_no_bug(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def given_up(_: object) -> None:
        raise InterruptedError

    monkeypatch.setattr("aiquiz.collection.Collection.answers_by_day", given_up)
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert app.bug is None
