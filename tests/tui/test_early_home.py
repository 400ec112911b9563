"""Home as it is painted before the app is there is home as the app paints it: every cell, and its colours."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from textual.theme import BUILTIN_THEMES

from aiquiz.early.homeframe import home_frame
from aiquiz.early.noted import Home
from aiquiz.early.outlook import Counts, Outlook
from aiquiz.early.unsure import UnsureError
from aiquiz.model.ids import DeckId, ItemId
from firstframe import app_cells, drawn, home_lines, rows_written, settled
from hostile import CORPUS, FORBIDDEN
from house import House
from learner import answer, settle

SIZES = ((80, 24), (120, 40), (250, 80), (60, 19))


def deck(name: str, title: str, items: int = 3, more: str = "") -> str:
    """A deck of single cards, none of which tells of another."""
    lines = [f"  - {{id: i{item}, question: Q{item}?, answer: A{item}, ask: flip}}" for item in range(items)]
    return "\n".join([f"id: {name}", f'title: "{title}"', *([more] if more else []), "items:", *lines]) + "\n"


def shelve(house: House) -> None:
    """A tree of decks: groups of several levels, twins, long and wide titles, one that only waits to be reviewed."""
    house.write("a.yaml", deck("a", "History::Rome::The kings", more="description: Seven of them, by tradition."))
    house.write("b.yaml", deck("b", "History::Rome"))
    house.write("c.yaml", deck("c", "History::" + "A title that is far too long for its column " * 3))
    house.write("d.yaml", deck("d", "日本の歴史::" + "とても長い" * 12))
    house.write("e.yaml", deck("e", "Twin", 1))
    house.write("f.yaml", deck("f", "Twin", 25))
    proposed = deck("g", "Zeal").replace("ask: flip}", "status: proposed}")
    house.write("g.yaml", proposed)


async def compare(house: House, *sizes: tuple[int, int], themes: Iterable[str] = ("",)) -> None:
    """Asserts that both frames are the same in every size and theme."""
    app = settled(house).app()
    async with app.run_test(size=sizes[0]) as pilot:
        for size in sizes:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            lines = home_lines(app, house)
            for theme in themes:
                app.use_theme(theme)
                await settle(pilot)
                early, painted = drawn(app, lines), app_cells(app)
                assert len(early) == len(painted)
                for number, (mine, theirs) in enumerate(zip(early, painted, strict=True)):
                    assert mine == theirs, f"{theme} {size}, line {number}"


async def study(house: House, name: str, cards: int, *, right: bool = True) -> None:
    app = settled(house).app(name)
    async with app.run_test() as pilot:
        for _ in range(cards):
            await settle(pilot)
            await answer(pilot, right=right, rating="3" if right else "1")


async def test_a_tree_of_decks_looks_the_same(house: House) -> None:
    shelve(house)
    await study(house, "b", 2)
    await study(house, "f", 3, right=False)
    house.collection()._store.set_flag(DeckId("a"), ItemId("i1"), True, house.clock.now)
    await compare(house, *SIZES)
    house.clock.move(days=2)
    await compare(house, (80, 24))


async def test_a_bar_tells_of_decks_below(house: House) -> None:
    for number in range(40):
        house.write(f"{number:02}.yaml", deck(f"deck-{number:02}", f"Deck {number}", 1))
    await compare(house, (80, 24), (80, 25), (60, 15), (120, 40), (90, 51))


async def test_a_day_that_is_done_looks_the_same(house: House) -> None:
    house.write("e.yaml", deck("e", "Only", 2, more="description: " + "Many words about it. " * 9))
    await study(house, "e", 2)
    await compare(house, (80, 24), (64, 31))


async def test_what_a_deck_proposes_is_told(house: House) -> None:
    house.write("a.yaml", deck("a", "A", 4).replace("ask: flip}", "status: proposed}", 2))
    await study(house, "a", 1)
    await compare(house, (80, 24))


async def test_what_is_wrong_with_files_is_told(house: House) -> None:
    shelve(house)
    house.write("broken.yaml", "title: no items, " + "and many words " * 9)
    await compare(house, (80, 24), (60, 19))
    house.write("also-broken.yaml", "items: 1")
    await compare(house, (80, 24))


# Between two themes in the terminal's own colours Textual keeps what it has drawn.
@pytest.mark.parametrize("themes", [("aiquiz-light", *sorted({*BUILTIN_THEMES} - {"ansi-light"})), ("ansi-light",)])
async def test_the_colours_are_those_of_every_theme(house: House, themes: tuple[str, ...]) -> None:
    for number in range(9):
        house.write(f"{number:02}.yaml", deck(f"deck-{number:02}", f"Deck {number}::Part", 2))
    await study(house, "deck-00", 1, right=False)
    house.collection()._store.set_flag(DeckId("deck-00"), ItemId("i1"), True, house.clock.now)
    house.write("broken.yaml", "items: 1")
    await compare(house, (80, 24), themes=themes)


async def test_without_colours_it_looks_the_same_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shelve(house)
    await study(house, "f", 2)
    await compare(house, (80, 20))


async def test_a_first_run_is_left_to_the_app(house: House) -> None:
    house.write("welcome.yaml", deck("welcome", "Welcome"))
    app = settled(house).app()
    async with app.run_test() as pilot:
        await settle(pilot)
        with pytest.raises(UnsureError):
            home_lines(app, house)
    await study(house, "welcome", 1)
    await compare(house, (80, 24))


@pytest.mark.parametrize("title", ["e\u0331", "👩\u200d🔬"])
async def test_a_title_that_is_not_sure_to_look_the_same_is_left_to_the_app(house: House, title: str) -> None:
    house.write("a.yaml", deck("a", title))
    app = settled(house).app()
    async with app.run_test() as pilot:
        await settle(pilot)
        with pytest.raises(UnsureError):
            home_lines(app, house)


def test_no_title_whatever_it_holds_drives_the_terminal() -> None:
    outlook = Outlook(20_000, [Counts(1, 2, 3)], [3, 0, 5])
    for text in (text for texts in CORPUS.values() for text in texts):
        for part in ("name", "about", "problem"):
            home: Home = {
                "rows": [
                    {"depth": 1, "name": "A deck", "is_group": True, "deck": "a", "decks": [0], "idle": ("due", "done")}
                ],
                "cards": "3 cards", "to_review": "", "about": "", "problem": ("", "", ""), "welcome": -1,
                "bar": [("q", "Quit", "Quit", "quit")],
                "lately": {"today": 0, "seq": 0, "made": "", "row": 0, "days": [],
                           "longest_ms": 0, "fewest_answers": 0},
            }  # fmt: skip
            if part == "name":
                home["rows"][0]["name"] = text
            elif part == "about":
                home["about"] = text
            else:
                home["problem"] = (text, " and 1 more", " p")
            try:
                lines = home_frame(home, outlook, 80, 24)
                written = rows_written(lines, 80)
            except UnsureError:
                continue
            assert text.isprintable()
            assert FORBIDDEN.isdisjoint(written), text
            assert len(lines) == 24
