"""The person's own editor: its command, and how it is told a line."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

__all__ = ["editor_command", "editor_words"]

_PLUS = frozenset(
    {"vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "mg"}
)
_COLON = frozenset({"hx", "helix", "subl", "zed", "kate"})
_GOTO = frozenset({"code", "codium", "cursor", "windsurf"})


def editor_command(environment: Mapping[str, str] | None = None) -> str:
    """VISUAL, else EDITOR, else what every system has."""
    given = os.environ if environment is None else environment
    return given.get("VISUAL") or given.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")


def editor_words(command: str, file: Path, line: int = 0) -> list[str]:
    """The words that open `file`, at `line` (from 1) where the editor is known to take one.

    Raises ValueError for a command that is no sequence of words.
    """
    words = shlex.split(command)
    if not words:
        raise ValueError("the command is empty")
    name = Path(words[0]).stem.lower()
    if line < 1:
        return [*words, str(file)]
    if name in _PLUS:
        return [*words, f"+{line}", str(file)]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    if name in _GOTO:
        return [*words, "--goto", f"{file}:{line}"]
    return [*words, str(file)]
