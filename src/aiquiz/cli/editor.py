"""A text in the person's own editor."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from aiquiz.collection.editor import editor_command, editor_words
from aiquiz.errors import UsageError

__all__ = ["edited"]


def edited(text: str, suffix: str) -> str:
    """What the editor (VISUAL, else EDITOR, else vi) leaves of `text`; the file's name ends in `suffix`.

    Raises UsageError (U009) where the editor cannot be started or fails.
    """
    command = editor_command()
    with tempfile.TemporaryDirectory(prefix="aiquiz-") as folder:
        file = Path(folder) / f"item{suffix}"
        file.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run(editor_words(command, file), check=False)
        except (OSError, ValueError) as failure:
            raise _failure(command, str(failure)) from failure
        if done.returncode:
            raise _failure(command, f"it ended with {done.returncode}")
        return file.read_text(encoding="utf-8", errors="replace")


def _failure(command: str, reason: str) -> UsageError:
    hint = "set the environment variable EDITOR to the editor you use"
    return UsageError.at("aiquiz review", "U009", f"the editor `{command}` cannot be used: {reason}", hint)
