"""Every single writing call of every step fails in turn, once or from then on: nothing is half done or lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shims import built, under


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("failing_io.c", tmp_path_factory.mktemp("shim"))


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize(
    "step", ["answer", "undo", "suspend", "merge", "mend", "upgrade", "backup", "second copy", "share"]
)
def test_a_failing_call_leaves_nothing_half_done(
    library: Path, tmp_path: Path, step: str, error: str, for_ever: bool
) -> None:
    told = json.loads(under(library, "failing_disk.py", str(tmp_path), step, error, str(for_ever)))
    assert told["is_whole"], "not every call was reached"
    assert told["tried"] >= (3 if step in ("second copy", "share") else 5)
    assert told["refused"] >= 1
