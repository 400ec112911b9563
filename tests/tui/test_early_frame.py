"""The frame that is painted before the app is there is the one that the app paints: every cell, and its colours."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from rich.cells import cell_len
from textual.theme import BUILTIN_THEMES

from aiquiz.early.cells import cells, harmless
from aiquiz.early.frame import framed
from aiquiz.early.noted import Way
from aiquiz.early.question import Asked
from aiquiz.early.unsure import UnsureError
from aiquiz.model.ids import DeckId
from aiquiz.tui.app import AiquizApp
from firstframe import app_cells, asked_early, early_cells, rows_written, settled
from hostile import CORPUS, FORBIDDEN
from house import ALL_KINDS, House
from learner import settle

SIZES = ((80, 24), (120, 40), (250, 80), (64, 18))
KINDS = dict(
    zip(("choose", "type", "flip", "several", "order", "match"), re.split(r"(?m)^  - ", ALL_KINDS)[1:], strict=True)
)
LONG = "What did the first of the engineers who " + "came to the valley and " * 6 + "stayed call the machine?"


def deck_of(item: str, *, title: str = "One of each") -> str:
    return f"id: kinds\ntitle: {title}\nitems:\n  - {item}"


async def compare(house: House, *sizes: tuple[int, int], themes: Iterable[str] = ("",)) -> None:
    """Asserts that both frames of the deck `kinds` are the same in every size and theme."""
    app = settled(house).app("kinds")
    async with app.run_test(size=sizes[0]) as pilot:
        asked = asked_early(app, house, "kinds")
        for size in sizes:
            await pilot.resize_terminal(*size)
            for theme in themes:
                app.use_theme(theme)
                await settle(pilot)
                check_same(app, asked, f"{theme} {size}")


def check_same(app: AiquizApp, asked: Asked, where: str) -> None:
    early, drawn = early_cells(app, asked), app_cells(app)
    assert len(early) == len(drawn)
    for number, (mine, theirs) in enumerate(zip(early, drawn, strict=True)):
        assert mine == theirs, f"{where}, line {number}"


@pytest.mark.parametrize("kind", KINDS)
async def test_every_way_of_asking_looks_the_same(house: House, kind: str) -> None:
    house.write("kinds.yaml", deck_of(KINDS[kind]))
    await compare(house, *(SIZES if kind in ("choose", "match") else SIZES[:2]))


TEXTS = {
    "long": f"{{id: a, question: {LONG}, answer: 'An engine that runs by itself and {LONG}', distractors: [b, c]}}",
    "cloze": "{id: a, kind: cloze, text: 'The founders pledged {{$1 billion::amount}} and wanted no profit.'}",
    "lead": "{id: a, kind: cloze, text: 'Olm › The fire: The mill of Olm was old, and nobody had looked after it for "
    + "many years. In the dry spring of {{1874}} it burned to the ground with all the flour that was in it. Why?'}",
    "led": "{id: a, question: 'The mill of Olm was old. It had stood there. Who had built it at last?', answer: Ada}",
    "wide": "{id: a, question: '"
    + "日本の首都はどこですか。" * 8
    + "', answer: 東京, distractors: [大阪, "
    + "京都" * 40
    + "]}",
    "rtl": "{id: a, question: 'מה בירת ישראל? ما هي العاصمة؟', answer: ירושלים, distractors: [חיפה, القاهرة]}",
    "lines": '{id: a, question: "first\\n\\n  third, indented\\nlast", answer: "a\\nb", distractors: [c, "d\\ne"]}',
    "emoji": "{id: a, question: 'Which fruit is 🍎?', answer: Apple 🍏, distractors: [Pear 🍐, Plum]}",
    "word": "{id: a, question: '" + "x" * 200 + " and more', answer: '" + "y" * 90 + "', distractors: [c]}",
}


@pytest.mark.parametrize("text", TEXTS)
async def test_texts_are_folded_alike(house: House, text: str) -> None:
    house.write("kinds.yaml", deck_of(TEXTS[text], title="A title that is so long that it has to be cut " * 2))
    await compare(house, (80, 30), (61, 40))


async def test_the_colours_are_those_of_every_theme(house: House) -> None:
    house.write("kinds.yaml", deck_of(KINDS["match"]))
    await compare(house, (80, 24), themes=("aiquiz-light", *BUILTIN_THEMES))


DECLINED = {
    "combining": "{id: a, question: 'Which letter is e\u0331?', answer: e, distractors: [o]}",
    "joined": "{id: a, question: 'Who is 👩\u200d🔬?', answer: A scientist, distractors: [o]}",
    "formula": "{id: a, question: 'What is $x^2$ for 3?', answer: 9, distractors: [6]}",
    "code": "{id: a, question: 'What does `len` do?', answer: It counts, distractors: [It adds]}",
    "too long": "{id: a, question: '" + LONG * 12 + "', answer: b, distractors: [c]}",
}


@pytest.mark.parametrize("text", DECLINED)
async def test_what_is_not_sure_to_look_the_same_is_left_to_the_app(house: House, text: str) -> None:
    house.write("kinds.yaml", deck_of(DECLINED[text]))
    with pytest.raises(UnsureError):
        await compare(house, (80, 24))


@pytest.mark.parametrize("size", [(59, 24), (80, 14)], ids=str)
async def test_where_the_app_is_too_large_nothing_is_painted(house: House, size: tuple[int, int]) -> None:
    house.write("kinds.yaml", deck_of(KINDS["choose"]))
    with pytest.raises(UnsureError):
        await compare(house, size)


async def test_without_colours_it_looks_the_same_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    house.write("kinds.yaml", deck_of(KINDS["choose"]))
    await compare(house, (80, 24))


def test_the_width_of_a_character_is_what_the_app_takes_it_to_be() -> None:
    for character in map(chr, range(0x20, 0x3_0000)):
        try:
            width = cells(harmless(character))
        except UnsureError:
            continue
        assert width == cell_len(character), hex(ord(character))
    assert cells("aä→─日") == 6


async def test_an_answer_is_timed_from_when_the_question_stood_there(house: House) -> None:
    house.write("kinds.yaml", deck_of(KINDS["choose"]))
    collection = house.collection()
    app = AiquizApp(collection, start=[DeckId("kinds")], stopwatch=lambda: 9_000, stood_since_ms=4_000)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("1")
        await settle(pilot)
    (review,) = collection._store.reviews()
    assert review.took_ms == 5_000


def test_no_text_whatever_it_holds_drives_the_terminal() -> None:
    way: Way = {"instruction": "Choose.", "bar": [("1", "One", "One", "one")]}
    for text in (text for texts in CORPUS.values() for text in texts):
        for part in ("prompt", "texts", "title"):
            asked = Asked("card", "A question?", "Choice")
            setattr(asked, part, (text, "other") if part == "texts" else text)
            try:
                lines = framed(asked, way, 80, 24)
                written = rows_written(lines, 80)
            except UnsureError:
                continue
            assert text.isprintable() or "\n" in text
            assert FORBIDDEN.isdisjoint(written), text
            assert len(lines) == 24
