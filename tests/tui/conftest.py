"""The houses that tests of the terminal app live in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from house import ALL_KINDS, ARTICLE, ONE_CHOICE, House


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """An empty house: no decks but those a test writes, not even the shipped ones."""
    (tmp_path / "none").mkdir()
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")
    made = House(tmp_path)
    yield made
    made.close()


@pytest.fixture
def kinds(house: House) -> House:
    """A house with one deck that has a question of every kind."""
    house.write("kinds.yaml", ALL_KINDS)
    house.write("memory.md", ARTICLE)
    return house


@pytest.fixture
def one(house: House) -> House:
    """A house with one deck of one question."""
    house.write("one.yaml", ONE_CHOICE)
    return house
