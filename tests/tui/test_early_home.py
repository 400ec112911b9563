"""Home as it is painted before the app is there is home as the app paints it: every cell, and its colours."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from textual.theme import BUILTIN_THEMES

from firstframe import app_cells, drawn, home_lines, settled
from house import ALL_KINDS, House
from learner import answer, settle

SIZES = ((80, 24), (120, 40), (250, 80), (64, 18))


def deck(name: str, title: str, items: int = 3, more: str = "") -> str:
    lines = [f"  - {{id: i{item}, question: Q{item}?, answer: A{item}}}" for item in range(items)]
    return "\n".join([f"id: {name}", f'title: "{title}"', *([more] if more else []), "items:", *lines]) + "\n"


async def compare(house: House, *sizes: tuple[int, int], themes: Iterable[str] = ("",)) -> None:
    app = settled(house).app()
    async with app.run_test(size=sizes[0]) as pilot:
        for size in sizes:
            await pilot.resize_terminal(*size)
            for theme in themes:
                app.use_theme(theme)
                await settle(pilot)
                early, painted = drawn(app, home_lines(app, house)), app_cells(app)
                assert len(early) == len(painted)
                for number, (mine, theirs) in enumerate(zip(early, painted, strict=True)):
                    assert mine == theirs, f"{theme} {size}, line {number}"


async def study_a_little(house: House, cards: int) -> None:
    app = settled(house).app("kinds")
    async with app.run_test() as pilot:
        for _ in range(cards):
            await settle(pilot)
            await answer(pilot)


async def test_home_looks_the_same(house: House) -> None:
    house.write("kinds.yaml", ALL_KINDS)
    await study_a_little(house, 2)
    await compare(house, *SIZES)
