"""A screen is painted at once, twice in a row, and then no more often than Textual paints."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from textual import events
from textual.constants import MAX_FPS
from textual.geometry import Size
from textual.widgets import Static

from aiquiz.tui.inside.painter import Painter
from house import House
from learner import settle


class HandLoop(asyncio.SelectorEventLoop):
    """A loop whose clock is moved by hand."""

    now_seconds = 100.0

    def time(self) -> float:
        return self.now_seconds


class Painted(list[str]):
    """What happened, as far as a painter tells."""

    def paint(self) -> None:
        self.append("painted")

    def fail(self) -> None:
        raise ValueError("no colour left")

    def failed(self, failure: Exception) -> None:
        self.append(str(failure))


async def turns() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


def run(steps: Coroutine[object, object, None], loop: HandLoop) -> None:
    try:
        loop.run_until_complete(steps)
    finally:
        loop.close()


def test_the_letter_and_what_it_finds_are_painted_at_once_and_the_next_change_when_its_time_has_come() -> None:
    loop, painted = HandLoop(), Painted()
    painter = Painter(painted.paint, painted.failed)

    async def steps() -> None:
        counts = []
        for later_seconds in (0.0, 0.002, 0.002, 1.1 / MAX_FPS, 0.0):
            loop.now_seconds += later_seconds
            painter.resume()
            await turns()
            counts.append(len(painted))
        assert counts == [1, 2, 2, 3, 3]

    run(steps(), loop)


def test_changes_that_come_together_are_painted_together_and_none_that_was_painted_by_somebody_else() -> None:
    loop, painted = HandLoop(), Painted()
    painter = Painter(painted.paint, painted.failed)

    async def steps() -> None:
        painter.resume()
        painter.resume()
        await turns()
        assert painted == ["painted"]
        painter.resume()
        painter.pause()
        await turns()
        assert painted == ["painted"]

    run(steps(), loop)


def test_a_failure_to_paint_is_told() -> None:
    loop, painted = HandLoop(), Painted()
    painter = Painter(painted.fail, painted.failed)

    async def steps() -> None:
        painter.resume()
        await turns()
        assert painted == ["no colour left"]

    run(steps(), loop)


class Told(Static):
    """Notes the sizes it is told of."""

    sizes: tuple[Size, ...] = ()

    def on_resize(self, event: events.Resize) -> None:
        self.sizes = (*self.sizes, event.size)


async def test_a_widget_whose_place_was_asked_for_before_the_layout_is_told_of_its_size(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        text = Told("a line")
        await app.screen.query_one("#home").mount(text)
        assert not text.sizes
        app.screen._compositor._full_map_invalidated = True  # as a scroll leaves it
        assert text in app.screen._compositor.full_map
        await settle(pilot)
        assert text.sizes
        assert text.sizes[-1] == text.size


async def test_a_text_written_twice_between_two_layouts_is_as_high_as_the_second(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        text = Static()
        text.styles.height = "auto"
        around = app.screen.query_one("#home")
        await around.mount(text)
        await settle(pilot)
        text.update("one line")
        around._clear_arrangement_cache()  # as where a neighbour has come to say that it changed
        app.screen._refresh_layout()
        text.update("three\nlines\nnow")
        await settle(pilot)
        assert text.size.height == 3
