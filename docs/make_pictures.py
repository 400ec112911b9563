"""Makes the pictures of the README from the real app: shipped decks and a clock that stands still.

Home and study begin with no one's progress; the table of cards and the statistics show a simulated learner's, whose
answers went through the real scheduler.

Run from the root of the checkout: `.venv/bin/python docs/make_pictures.py`. The same deck gives the same bytes.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from aiquiz.collection import Collection, Question
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice
from aiquiz.model.review import Now
from aiquiz.tui import AiquizApp

IMAGES = Path(__file__).parent / "images"
DECK = DeckId("ai-rivalry")
SIZE = (80, 24)
WIDE = (120, 32)
STUDIED_DAYS, SEED = 160, 3
_OPTIONS = 4
NOON = Now(1_767_610_800_000, 60)
"""5 January 2026, 12:00, an hour east of Greenwich."""


async def pictures(collection: Collection) -> dict[str, str]:
    """Home, and the study screen with the first ordinary choice answered, as SVG by name."""
    ticks = itertools.count(0, 4_000)
    app = AiquizApp(collection, stopwatch=lambda: next(ticks))
    app.animation_level = "none"
    made = {}
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        made["home"] = app.export_screenshot(title="aiquiz")
        study = collection.study([DECK])
        app.open_study(study)
        await _settled(pilot)
        while (key := _right_key(study.question)) is None:
            await pilot.press("n")
            await _settled(pilot)
        await pilot.press(key)
        await _settled(pilot)
        made["study"] = app.export_screenshot(title="aiquiz")
    return made


async def pictures_of_progress(collection: Collection) -> dict[str, str]:
    """The table of cards, and a page of the statistics."""
    app = AiquizApp(collection)
    app.animation_level = "none"
    made = {}
    async with app.run_test(size=WIDE) as pilot:
        await _settled(pilot)
        await pilot.press("b", "slash", *"prop", "colon", *"lapses", "greater_than_sign", "0", "enter")
        await _settled(pilot)
        await pilot.press("space", "j", "space")
        await _settled(pilot)
        made["browse"] = app.export_screenshot(title="aiquiz")
        await pilot.press("escape", "escape", "s", "3")
        await _settled(pilot)
        made["stats"] = app.export_screenshot(title="aiquiz")
    return made


def learn(paths: Paths) -> None:
    """Writes the log of a simulated learner into the progress file."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    from aiquiz.collection.rule import memory_rule
    from aiquiz.store import Store
    from semester import learner_log

    with Collection.open(paths, Settings(), lambda: NOON) as collection:
        cards = [facts.card for facts in collection.cards("")]
    with Store.open(paths.db, memory_rule(Settings()), NOON) as store:
        store.merge(learner_log(cards, NOON, days=STUDIED_DAYS, seed=SEED))


def _right_key(question: Question | None) -> str | None:
    """The key that answers a question of several options of which one is right; None for any other question."""
    if question is None:
        raise SystemExit(f"no question of {DECK} has several options of which one is right")
    if not isinstance(question.shown, Choice) or question.shown.several or len(question.shown.options) < _OPTIONS:
        return None
    return str(1 + min(question.shown.correct))


async def _settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def main() -> None:
    """Writes every picture."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")
        with Collection.open(paths, Settings(), lambda: NOON) as collection:
            made = asyncio.run(pictures(collection))
        learn(paths)
        with Collection.open(paths, Settings(), lambda: NOON) as collection:
            made |= asyncio.run(pictures_of_progress(collection))
    for picture, svg in made.items():
        (IMAGES / f"{picture}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
