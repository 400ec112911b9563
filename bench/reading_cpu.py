"""The processor time of what screens read, in this process, without any terminal."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.tui.pages import PAGES

__all__ = ["reading_cpu"]

WORDS = ("narte", "bibino", "romar", "gungifa", "tag:part-3", "is:due", "prop:lapses>2")
TIMES = 3


def reading_cpu(environment: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """What was read, and the seconds it took: the first rows of searches, then each page of statistics."""
    os.environ.update(environment)
    with Collection.open(Paths.from_environment(), Settings()) as collection:
        collection.overview()
        collection.browse("").rows(0, 64)
        for word in WORDS:
            first_rows = partial(_first_rows, collection, word)
            yield f"first rows of {word}", min(_seconds(first_rows) for _ in range(TIMES))
        for when in ("first time", "again"):
            for page in PAGES:
                yield f"statistics, {when}: {page.name}", _seconds(partial(page.load, collection))


def _first_rows(collection: Collection, search: str) -> None:
    collection.browse(search).rows(0, 64)


def _seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before
