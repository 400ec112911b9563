"""What the first screens are made of: nothing is imported, and no file is read, that they do not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitting import HandClock, capitals, opened_collection, put

LATER = (
    "aiquiz.deckfile", "aiquiz.generate", "aiquiz.grading", "aiquiz.kinds", "aiquiz.llm", "aiquiz.nlp",
    "aiquiz.reading", "aiquiz.typeset",
    "bs4", "difflib", "fsrs", "ftfy", "http", "lxml", "mammoth", "markdown_it", "numpy", "pydantic",
    "PIL", "pypdf", "pysbd", "rapidfuzz", "spacy", "ssl", "statistics", "subprocess", "yaml",
)  # fmt: skip
LATER_PARTS = (
    "aiquiz.collection.answers", "aiquiz.collection.copies", "aiquiz.collection.laid", "aiquiz.collection.moves",
    "aiquiz.collection.numbers", "aiquiz.collection.passages", "aiquiz.collection.plan", "aiquiz.collection.planned",
    "aiquiz.collection.relinking", "aiquiz.collection.steps", "aiquiz.collection.unsaved", "aiquiz.model.article",
    "aiquiz.model.card_text", "aiquiz.model.deck", "aiquiz.model.item", "aiquiz.model.outcomes",
    "aiquiz.model.response", "aiquiz.model.verdict",
    "aiquiz.schedule.exam", "aiquiz.search", "aiquiz.store.acting", "aiquiz.store.answered",
    "aiquiz.store.answering", "aiquiz.store.changes", "aiquiz.store.foreign", "aiquiz.store.identity",
    "aiquiz.store.joining", "aiquiz.store.sample", "aiquiz.store.traces", "aiquiz.store.writing",
    "aiquiz.study.session", "aiquiz.study.summary",
)  # fmt: skip
"""Parts of what the first screen does need."""
LATER_THAN = {
    "home": (
        "aiquiz.collection.sittings", "aiquiz.collection.study", "aiquiz.collection.values",
        "aiquiz.index.packing", "aiquiz.model.card", "aiquiz.model.interaction", "aiquiz.stats.calibrating",
        "aiquiz.stats.counting", "aiquiz.stats.sums", "aiquiz.study.hints", "aiquiz.study.shown",
    ),
    "study": ("aiquiz.collection.home", "aiquiz.collection.overview", "aiquiz.stats"),
}  # fmt: skip
"""And what only the other screen needs."""
LATER_SCREENS = (
    "aiquiz.model.response", "aiquiz.model.verdict", "aiquiz.tui.screens.done", "aiquiz.tui.screens.reader",
    "aiquiz.tui.screens.source", "aiquiz.tui.widgets.exam_plan", "aiquiz.tui.widgets.feedback",
)  # fmt: skip
"""What is shown when a key was pressed."""
FIRST_QUESTION = """
import sys
from pathlib import Path
from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
folder = Path(sys.argv[1])
paths = Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")
with Collection.open(paths, Settings()) as collection:
    {steps}
    print(*sorted(name for name in sys.argv[2:] if name in sys.modules))
"""
STEPS = {
    "home": "assert collection.overview().decks",
    "study": "question = collection.study(collection.ids()).question; assert question and question.card.prompt",
}


@pytest.mark.parametrize("screen", STEPS)
def test_the_first_screen_comes_without_the_libraries_of_later_ones(tmp_path: Path, screen: str) -> None:
    file = put(tmp_path, capitals(3))
    os.utime(file, (1_600_000_000, 1_600_000_000))
    with opened_collection(tmp_path, HandClock()) as collection:
        collection.overview()
    code = FIRST_QUESTION.format(steps=STEPS[screen])
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), *LATER, *LATER_PARTS, *LATER_THAN[screen]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_screens_themselves_come_without_them_too() -> None:
    code = (
        "import sys, textual.app; before = set(sys.modules)\n"
        "import aiquiz.tui.app, aiquiz.tui.screens.home, aiquiz.tui.screens.study\n"
        "print(*sorted(name for name in sys.argv[1:] if name in sys.modules and name not in before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *LATER, *LATER_SCREENS], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_screens_come_without_openssl_and_whoever_asks_for_it_later_gets_it() -> None:
    code = (
        "import sys, aiquiz.tui.app, aiquiz.tui.screens.home, aiquiz.tui.screens.study, aiquiz.collection.laid\n"
        "import asyncio, aiquiz.collection.catalog, aiquiz.collection.rule\n"
        "print(*sorted({'ssl', '_ssl', '_hashlib'} & set(sys.modules)))\n"
        "import http.client; print(http.client.HTTPSConnection('localhost').port)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("\n443\n", "")


FIRST_FRAME = """
import sys
before = set(sys.modules)
import aiquiz.cli.main, aiquiz.early.{start}
print(*sorted(name for name in set(sys.modules) - before if name.partition(".")[0] not in sys.argv[1:]))
"""
OF_SQLITE = (
    "_sqlite3", "functools", "collections", "itertools", "keyword", "operator", "reprlib", "types", "_collections",
    "_functools", "_operator",
)  # fmt: skip
OF_THE_REST = ("__future__", "gc", "termios", "time", "_blake2", "_json", "_random", "_sha512")


@pytest.mark.parametrize("start", ["start", "starthome"], ids=["study", "home"])
def test_the_first_frame_comes_without_anything_of_the_app_and_without_dataclasses(start: str) -> None:
    code, may_load = FIRST_FRAME.format(start=start), ("aiquiz", *OF_SQLITE, *OF_THE_REST)
    done = subprocess.run([sys.executable, "-c", code, *may_load], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_first_frame_comes_without_any_other_package_of_aiquiz() -> None:
    code = (
        "import sys, aiquiz.cli.main, aiquiz.early.start, aiquiz.early.starthome;"
        " print(*sorted(n for n in sys.modules if n[:6] == 'aiquiz'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    others = [name for name in done.stdout.split() if not name.startswith("aiquiz.early")]
    assert (others, done.stderr) == (["aiquiz", "aiquiz.cli", "aiquiz.cli.main"], "")


def test_what_only_painted_the_frame_is_let_go_and_nothing_of_the_app_needs_it() -> None:
    code = (
        "import sys, aiquiz.early.start, aiquiz.early.starthome as home, aiquiz.early as early\n"
        "early._let_go(); assert vars(home) == {}\n"
        "import aiquiz.tui.app, aiquiz.tui.screens.home, aiquiz.tui.screens.study, aiquiz.tui.nexthome\n"
        "print(*(name for name in early._ONLY_FOR_THE_FRAME if f'aiquiz.early.{name}' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")
