"""The pages of `bench/reading/`: all of the article is read, and next to nothing else."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "reading.py"
_HEADINGS_IN_BOLD = "line-breaks"
"""Its headings are lines in bold between line breaks, which we take for paragraphs."""


def _bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_reading", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_reading"] = module
    spec.loader.exec_module(module)
    return module


bench = _bench()
PAGES = sorted(bench.PAGES.glob("*.html"))


def test_there_are_pages_of_many_kinds() -> None:
    assert len(PAGES) >= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_all_of_the_article_is_read_and_little_else(page: Path) -> None:
    score = bench.scored(bench.ours(page), page.with_suffix(".gold.txt").read_text("utf-8"))
    paragraphs, headings, *others = score.shares
    assert score.kept == 1
    assert score.clean >= 0.95, score.foreign
    assert paragraphs == 1, score.lost
    assert headings in ((0.0,) if page.stem == _HEADINGS_IN_BOLD else (None, 1.0))
    assert all(share in (None, 1.0) for share in others)
