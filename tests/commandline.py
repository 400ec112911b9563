"""Runs the command line in this process, with streams that tell what was written."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from aiquiz.cli.main import main

DECK = """\
id: planets
title: Planets
items:
  - id: largest
    question: Which planet is the largest?
    answer: Jupiter
"""

ARTICLE = """\
# The Lighthouse of Brenholm

The Lighthouse of Brenholm was finished in 1874. It is 42 metres high and stands on the island of Sker.
Maria Lindqvist designed the Lighthouse of Brenholm for the Northern Harbour Board. The Northern Harbour Board paid
$2.4 million for the tower in 1871. In 1923 the Northern Harbour Board replaced the oil lamp with an electric one.
The Lighthouse of Brenholm closed in 1988. The town of Brenholm bought the tower for $310,000 in 1991.
"""


@dataclass(frozen=True)
class Outcome:
    """What one call did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


class Terminal(io.TextIOWrapper):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Returns what runs `aiquiz WORDS…` in an empty folder, with a progress file, settings and decks of its own."""
    for variable, name in (("AIQUIZ_DB", "progress.db"), ("AIQUIZ_CONFIG", "config.toml"), ("AIQUIZ_DECKS", "decks")):
        monkeypatch.setenv(variable, str(tmp_path / "home" / name))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def call(*words: str, stdin: bytes = b"", is_terminal: bool = False) -> Outcome:
        out, err = (_stream(is_terminal=is_terminal) for _ in range(2))
        code = main(words, _stream(stdin), out, err)
        return Outcome(code, _text_of(out), _text_of(err))

    return call


def write(name: str, content: str | bytes) -> Path:
    """A file in the folder of the run."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def _stream(data: bytes = b"", *, is_terminal: bool = False) -> io.TextIOWrapper:
    kind = Terminal if is_terminal else io.TextIOWrapper
    return kind(io.BytesIO(data), encoding="utf-8", write_through=True)


def _text_of(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
