"""Makes the pictures of the README from the real app: a shipped deck, a clock that stands still, no one's progress.

Run from the root of the checkout: `.venv/bin/python docs/make_pictures.py`. Two runs write the same bytes.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice
from aiquiz.model.review import Now
from aiquiz.tui import AiquizApp
from aiquiz.tui.screens.study import StudyScreen

IMAGES = Path(__file__).parent / "images"
DECK = DeckId("how-memory-works")
SIZE = (92, 27)
NOON = Now(1_767_610_800_000, 60)
"""5 January 2026, 12:00, an hour east of Greenwich."""


async def study_picture(folder: Path) -> str:
    """The study screen as SVG, its first question answered right."""
    paths = Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")
    ticks = itertools.count(0, 4_000)
    with Collection.open(paths, Settings(), lambda: NOON) as collection:
        app = AiquizApp(collection, start=[DECK], stopwatch=lambda: next(ticks))
        app.animation_level = "none"
        async with app.run_test(size=SIZE) as pilot:
            await _settled(pilot)
            await pilot.press(_right_key(app))
            await _settled(pilot)
            return app.export_screenshot(title="aiquiz")


def _right_key(app: AiquizApp) -> str:
    assert isinstance(app.screen, StudyScreen)
    question = app.screen.study.question
    assert question is not None
    assert isinstance(question.shown, Choice), "the deck's first question is one to choose from"
    return str(1 + min(question.shown.correct))


async def _settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def main() -> None:
    """Writes every picture."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        picture = asyncio.run(study_picture(Path(folder)))
    (IMAGES / "study.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
