"""Every single writing call of every step fails in turn, once or from then on: nothing is half done or lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
COMPILER = shutil.which("cc") or shutil.which("gcc")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if COMPILER is None or not sys.platform.startswith("linux"):
        pytest.skip("needs a C compiler on Linux")
    built = tmp_path_factory.mktemp("shim") / "failing_io.so"
    command = [COMPILER, "-shared", "-fPIC", "-O1", "-o", str(built), str(HERE / "failing_io.c"), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"the compiler cannot build it: {done.stderr[-200:]}")
    return built


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("step", ["answer", "undo", "suspend", "merge", "backup"])
def test_a_failing_call_leaves_nothing_half_done(
    library: Path, tmp_path: Path, step: str, error: str, for_ever: bool
) -> None:
    environment = {**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(HERE.parent)}
    command = [sys.executable, str(HERE.parent / "failing_disk.py"), str(tmp_path), step, error, str(for_ever)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-3_000:]
    told = json.loads(done.stdout)
    assert told["is_whole"], "not every call was reached"
    assert told["tried"] >= 5
    assert told["refused"] >= 1
