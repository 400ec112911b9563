"""Every code of a deck file's diagnostics is explained, exercised, and its examples tell the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aiquiz.deckfile import CODES
from deckfiles import codes_in

_ROOT = Path(__file__).parent.parent.parent
_EMITTED = re.compile(r'"(D\d{3})"')
# These need a file too large to keep, or an article; tests/unit holds their tests.
_TESTED_ELSEWHERE = {
    "D001": "test_deckfile_limits.py",
    "D014": "test_deckfile_limits.py",
    "D019": "test_deckfile_limits.py",
    "D060": "test_deckfile_quotes.py",
    "D061": "test_deckfile_quotes.py",
    "D062": "test_deckfile_quotes.py",
    "D070": "test_deckfile_edit.py",
    "D071": "test_deckfile_edit.py",
    "D072": "test_deckfile_item_fields.py",
}


def _emitted() -> set[str]:
    folders = [_ROOT / "src" / "aiquiz" / name for name in ("kinds", "deckfile")]
    files = [file for folder in folders for file in folder.glob("*.py") if file.name != "codes.py"]
    return {code for file in files for code in _EMITTED.findall(file.read_text("utf-8"))}


def test_every_code_that_is_emitted_is_explained_and_the_other_way_round() -> None:
    assert _emitted() == set(CODES)


def test_codes_stand_in_ascending_order() -> None:
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_exercised(code: str) -> None:
    if code in _TESTED_ELSEWHERE:
        text = (_ROOT / "tests" / "unit" / _TESTED_ELSEWHERE[code]).read_text("utf-8")
        assert f'"{code}"' in text
    else:
        expected = (_ROOT / "tests" / "data" / "bad").glob("*.expected")
        assert any(f"[{code}]" in file.read_text("utf-8") for file in expected)


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_is_a_title_and_whole_sentences(code: str) -> None:
    explained = CODES[code]
    assert explained.title
    assert explained.title[-1] not in ".!?"
    assert explained.explanation.endswith(".")
    assert "  " not in explained.explanation
    assert bool(explained.bad) == bool(explained.good)


@pytest.mark.parametrize("code", [code for code, explained in CODES.items() if explained.bad])
def test_the_bad_example_draws_the_code_and_the_good_one_does_not(code: str) -> None:
    assert code in codes_in(CODES[code].bad)
    assert set(codes_in(CODES[code].good)) <= {"D030"} - {code}
