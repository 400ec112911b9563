"""Small libraries that stand between a program and its disk, compiled for the test; skipped where that cannot be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import aiquiz

__all__ = ["built", "under"]

_HERE = Path(__file__).parent


def built(source: str, folder: Path) -> Path:
    """The library made of `source`, a file in `faults/`."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs a C compiler on Linux")
    library = (folder / source).with_suffix(".so")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(_HERE / "faults" / source), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"the compiler cannot build it: {done.stderr[-200:]}")
    return library


def under(library: Path, script: str, *words: str) -> str:
    """What the program `script` of the tests prints when it runs with `library` preloaded."""
    folders = (str(_HERE), str(Path(aiquiz.__file__).parent.parent))
    environment = {**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": os.pathsep.join(folders)}
    command = [sys.executable, str(_HERE / script), *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-3_000:]
    return done.stdout
