"""Every broken file in tests/data/bad draws exactly the findings that stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiquiz.deckfile import decode_deck
from aiquiz.errors import DeckError

_FOLDER = Path(__file__).parent.parent / "data" / "bad"
_FILES = sorted(_FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_broken_file_draws_the_findings_beside_it(file: Path) -> None:
    try:
        found = decode_deck(file.read_bytes(), file.name).warnings
    except DeckError as error:
        found = error.diagnostics
    assert "".join(f"{one}\n" for one in found) == file.with_suffix(".expected").read_text("utf-8")


def test_every_expectation_belongs_to_a_file_and_expects_something() -> None:
    expected = sorted(_FOLDER.glob("*.expected"))
    assert [file.stem for file in expected] == [file.stem for file in _FILES]
    assert all(file.stat().st_size for file in expected)
