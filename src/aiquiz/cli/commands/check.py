"""`aiquiz check`: everything that is wrong with deck files, at once, each finding at its line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import ArticleError, DeckError, Diagnostic, ExitCode, Place, Severity, UsageError
from aiquiz.files import shown_path
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection.picture_faults import PictureFaults
    from aiquiz.deckfile import DecodedDeck

__all__ = ["CHECK"]


class _Options(argparse.Namespace):
    paths: list[str]
    article: str
    write_ids: bool
    json: bool


@dataclass(frozen=True, slots=True)
class _Checked:
    """One file's outcome: its findings, and the deck's id and size where it could be read at all.

    `unproven` counts its quotes where no article is named to look for them in.
    """

    file: str
    findings: tuple[Diagnostic, ...]
    deck_id: str = ""
    items: int = 0
    proposed: int = 0
    is_readable: bool = True
    unproven: int = 0


def _arguments(parser: Arguments) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="deck files, or folders of them")
    parser.add_argument("--article", default="", metavar="FILE", help="check the quotes against this article instead")
    parser.add_argument("--write-ids", action="store_true", help="write an id into every item that has none")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection.picture_faults import PictureFaults

    checked: list[_Checked] = []
    pictures = PictureFaults()
    for path in _deck_files(options.paths):
        if options.write_ids:
            _write_ids(path, console)
        checked.append(_checked(path, Path(options.article) if options.article else None, pictures))
    findings = [found for one in checked for found in one.findings] + list(_shared_ids(checked))
    if options.json:
        console.data(as_json(_summary(checked, findings)))
    else:
        console.findings(findings, console.stdout)
        console.say(_in_words(checked, findings))
        if pictures.half_seen:
            count = counted(pictures.half_seen, "picture")
            console.say(f"Of {count} only the first bytes were looked at; whole: pip install 'aiquiz[images]'")
        for one in checked:
            if one.unproven:
                quotes = counted(one.unproven, "quote")
                console.say(f"{one.file}: {quotes} not looked up: the deck names no article; add `--article FILE`")
            if one.proposed:
                console.say(f"{one.file}: {counted(one.proposed, 'item')} to review: aiquiz review {one.file}")
    if not all(one.is_readable for one in checked):
        return ExitCode.BAD_INPUT
    return ExitCode.FINDINGS if _count(findings, Severity.ERROR) else ExitCode.FINE


def _deck_files(names: Sequence[str]) -> Iterator[Path]:
    """The files named, and those in the folders named; raises UsageError for a folder without any, or not whole."""
    for name in names:
        if Path(name).is_dir():
            yield from _deck_files_in(name)
        else:
            yield Path(name)


def _deck_files_in(folder: str) -> list[Path]:
    from aiquiz.early.folders import MOST_FOLDERS, find_decks

    try:
        found = find_decks(folder)
    except OSError as failure:
        raise _unread(folder, failure) from failure
    for inside, why in found.unread:
        raise _unread(inside, why)
    if found.is_cut:
        message = f"there are more than {MOST_FOLDERS} folders in this folder"
        raise UsageError.at(shown_path(Path(folder)), "L011", message, "name those that hold decks")
    if not found.files:
        message = "there is no deck file in this folder"
        raise UsageError.at(shown_path(Path(folder)), "U006", message, "deck files end in `.yaml`")
    return [Path(file) for file in found.files]


def _unread(folder: str, failure: OSError) -> UsageError:
    message = f"this folder cannot be read: {failure.strerror}"
    return UsageError.at(shown_path(Path(folder)), "L003", message, "change its permissions")


def _checked(path: Path, article: Path | None, pictures: PictureFaults) -> _Checked:
    from aiquiz.deckfile import decode_deck
    from aiquiz.deckfile.limits import MAX_DECK_BYTES
    from aiquiz.files import read_limited

    name = shown_path(path)
    try:
        data = read_limited(path, MAX_DECK_BYTES, DeckError)
    except DeckError as error:
        return _Checked(name, error.diagnostics, is_readable=False)
    try:
        decoded = decode_deck(data, name)
    except DeckError as error:
        return _Checked(name, error.diagnostics)
    found = (
        *decoded.warnings,
        *_quote_findings(decoded, path, article),
        *_picture_findings(decoded, path, pictures),
        *_writing_findings(decoded),
    )
    deck = decoded.deck
    findings = tuple(sorted(found, key=lambda one: one.place))
    is_named = article is not None or (deck.article is not None and bool(deck.article.path))
    unproven = 0 if is_named else sum(1 for item in deck.items if item.evidence is not None and item.evidence.quote)
    return _Checked(name, findings, deck.id, len(deck.items), len(deck.proposed), unproven=unproven)


def _quote_findings(decoded: DecodedDeck, path: Path, named: Path | None) -> tuple[Diagnostic, ...]:
    """What the article says about the deck's quotes; nothing where the deck names no article."""
    reference = decoded.deck.article
    if named is None and (reference is None or not reference.path):
        return ()
    article_path = named or path.parent / (reference.path if reference else "")
    # Only here: reading an article brings the text repair along, which a deck without one need not wait for.
    from aiquiz.deckfile import check_quotes
    from aiquiz.files import read_limited
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    try:
        data = read_limited(article_path, MAX_ARTICLE_BYTES, ArticleError)
        article = read_article(data, shown_path(article_path))
    except ArticleError as error:
        if named is not None:
            raise
        problem = error.diagnostics[0]
        message = f"the quotes were not checked: `{problem.place}`: {problem.message}"
        hint = "put the article there, or name it with `--article FILE`"
        return (Diagnostic(decoded.article_place, "U004", message, hint, Severity.WARNING),)
    return check_quotes(decoded, article)


def _picture_findings(decoded: DecodedDeck, path: Path, pictures: PictureFaults) -> Iterator[Diagnostic]:
    """The pictures that cannot be read or decoded, each at its item."""
    from aiquiz.collection.pictures import texts_of
    from aiquiz.kinds import cards_of_item
    from aiquiz.typeset import images

    for item in (*decoded.deck.items, *decoded.deck.proposed):
        texts = [text for card in cards_of_item(decoded.deck.id, item) for text in texts_of(card)]
        for written in dict.fromkeys(name for text in texts for name in images(text)):
            why, hint = pictures.fault(path, written)
            if why:
                message = f"the picture `{written}` cannot be shown: {why}"
                yield Diagnostic(decoded.places[item.id], "U010", message, hint, Severity.WARNING)


def _writing_findings(decoded: DecodedDeck) -> Iterator[Diagnostic]:
    """What the rules of item writing say, each at its item."""
    from aiquiz.lint import lint

    for said in lint(decoded.deck):
        yield Diagnostic(decoded.places[said.item], said.code, said.message, said.hint, Severity.WARNING)


def _write_ids(path: Path, console: Console) -> None:
    """Puts the missing ids into the file; a file that is broken stays as it is, and the check tells why."""
    from aiquiz.deckfile import with_written_ids
    from aiquiz.deckfile.limits import MAX_DECK_BYTES
    from aiquiz.files import read_limited, write_atomic

    try:
        data = read_limited(path, MAX_DECK_BYTES, DeckError)
        written = with_written_ids(data, shown_path(path))
    except DeckError:
        return
    if written != data:
        write_atomic(path, written)
        console.say(f"Wrote ids into {shown_path(path)}.")


def _shared_ids(checked: Iterable[_Checked]) -> Iterator[Diagnostic]:
    """A finding for every deck whose id another one before it has: they would share their progress."""
    first: dict[str, str] = {}
    for one in checked:
        if one.deck_id and first.setdefault(one.deck_id, one.file) != one.file:
            message = f"the deck id `{one.deck_id}` is also that of `{first[one.deck_id]}`"
            yield Diagnostic(Place(one.file, 1, 1), "L001", message, "give one of them another `id`")


def _count(findings: Iterable[Diagnostic], severity: Severity) -> int:
    return sum(1 for found in findings if found.severity is severity)


def _in_words(checked: Sequence[_Checked], findings: Sequence[Diagnostic]) -> str:
    decks, items = counted(len(checked), "file"), counted(sum(one.items for one in checked), "item")
    if not findings:
        return f"All fine: {decks}, {items}."
    errors, warnings = (_count(findings, severity) for severity in (Severity.ERROR, Severity.WARNING))
    return f"{counted(errors, 'error')}, {counted(warnings, 'warning')} in {decks}."


def _summary(checked: Sequence[_Checked], findings: Sequence[Diagnostic]) -> dict[str, object]:
    return {
        "files": [
            {"file": one.file, "deck": one.deck_id, "items": one.items, "proposed": one.proposed} for one in checked
        ],
        "errors": _count(findings, Severity.ERROR),
        "warnings": _count(findings, Severity.WARNING),
        "findings": [
            {
                "file": found.place.file,
                "line": found.place.line,
                "column": found.place.column,
                "severity": found.severity.value,
                "code": found.code,
                "message": found.message,
                "hint": found.hint,
            }
            for found in findings
        ],
    }


CHECK = Command(
    name="check",
    summary="Find everything that is wrong with deck files, and verify their quotes",
    examples=(
        Example("aiquiz check deck.yaml", "all mistakes of one deck, each with its line"),
        Example("aiquiz check decks", "all decks in a folder"),
        Example("aiquiz check --write-ids deck.yaml", "name every item, so that rewording keeps its history"),
        Example("aiquiz check --json decks", "the findings for a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
