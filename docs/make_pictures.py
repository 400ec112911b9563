"""Makes the pictures of the README from the real app: a shipped deck, a clock that stands still, no one's progress.

Run from the root of the checkout: `.venv/bin/python docs/make_pictures.py`. The same deck gives the same bytes.
"""

from __future__ import annotations

import asyncio
import itertools
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
    for picture, svg in made.items():
        (IMAGES / f"{picture}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
