"""What the unit tests of a collection share: a clock that stands still, and a collection with one small deck."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from sitting import HandClock, capitals, opened_collection, put


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def collection(tmp_path: Path, clock: HandClock) -> Iterator[Collection]:
    put(tmp_path, capitals(5))
    with opened_collection(tmp_path, clock) as opened:
        yield opened
