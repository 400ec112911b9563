"""`aiquiz check`: everything that is wrong with deck files, at once, each finding at its line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import AiquizError, DeckError, Diagnostic, ExitCode, Place, Severity, UsageError

__all__ = ["CHECK"]

_SUFFIXES = (".yaml", ".yml")


class _Options(argparse.Namespace):
    paths: list[str]
    article: str
    write_ids: bool
    json: bool


@dataclass(frozen=True, slots=True)
class _Checked:
    """One file's outcome: its findings, and the deck's id and size where it could be read at all."""

    file: str
    findings: tuple[Diagnostic, ...]
    deck_id: str = ""
    items: int = 0
    is_readable: bool = True


def _arguments(parser: Arguments) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="deck files, or folders of them")
    parser.add_argument("--article", default="", metavar="FILE", help="check the quotes against this article instead")
    parser.add_argument("--write-ids", action="store_true", help="write an id into every item that has none")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    checked: list[_Checked] = []
    for path in _deck_files(options.paths):
        if options.write_ids:
            _write_ids(path, console)
        checked.append(_checked(path, Path(options.article) if options.article else None))
    findings = [found for one in checked for found in one.findings] + list(_shared_ids(checked))
    if options.json:
        console.data(as_json(_summary(checked, findings)))
    else:
        console.findings(findings, console.stdout)
        console.say(_in_words(checked, findings))
    if not all(one.is_readable for one in checked):
        return ExitCode.BAD_INPUT
    return ExitCode.FINDINGS if _count(findings, Severity.ERROR) else ExitCode.FINE


def _deck_files(names: Sequence[str]) -> Iterator[Path]:
    """The files named, and those in the folders named, by name; raises UsageError for a folder without any."""
    for name in names:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        inside = sorted(found for found in path.rglob("*") if found.suffix in _SUFFIXES and not _is_hidden(found, path))
        if not inside:
            raise UsageError.at(name, "U006", "there is no deck file in this folder", "deck files end in `.yaml`")
        yield from inside


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _checked(path: Path, article: Path | None) -> _Checked:
    from aiquiz.deckfile import decode_deck
    from aiquiz.deckfile.limits import MAX_DECK_BYTES
    from aiquiz.files import read_limited, shown_path

    name = shown_path(path)
    try:
        data = read_limited(path, MAX_DECK_BYTES, DeckError)
    except DeckError as error:
        return _Checked(name, error.diagnostics, is_readable=False)
    try:
        decoded = decode_deck(data, name)
    except DeckError as error:
        return _Checked(name, error.diagnostics)
    found = (*decoded.warnings, *_quote_findings(decoded, path, article))
    deck = decoded.deck
    return _Checked(name, tuple(sorted(found, key=lambda one: one.place)), deck.id, len(deck.items))
