"""From an article's file to a deck file full of proposals, told of stage by stage."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from aiquiz.errors import ArticleError, DeckError, UsageError
from aiquiz.files import path_below, read_limited, shown_path, write_atomic
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.generate.grammar.parse import Parsed, Parser
    from aiquiz.model.article import Article

__all__ = [
    "Drafted",
    "Stage",
    "StoppedError",
    "articles_at",
    "articles_near",
    "copy_reference",
    "draft",
    "free_target",
    "pasted_path",
    "write_copy",
]

_ARTICLES: Final = "articles"
_MOST_NEAR: Final = 40
_ADDRESS: Final = re.compile(r"(https?|ftp|file):/+(.*)", re.IGNORECASE)
"""A web address as it looks once it was taken for a path."""


class Stage(StrEnum):
    """What is being done, in the order of doing."""

    READING = "Reading the article"
    LOADING = "Loading the language model"
    MAKING = "Finding facts and wording questions"
    WRITING = "Writing the deck"


class StoppedError(Exception):
    """The person does not want it any more; nothing was written."""


Report = Callable[[Stage, int], None]
"""Told of every stage as it begins, and within MAKING of every sentence read with a language model."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The deck file that was written, how many items it proposes, and in words why they are few; `path` is None where
    nothing could be asked, and nothing was written."""

    path: Path | None
    items: int
    reasons: tuple[str, ...]


def draft(
    source: Path, target: Path, *, language_model: str, report: Report, is_stopped: Callable[[], bool]
) -> Drafted:
    """Propose a deck in `target`, a file that does not exist, for the article in `source`.

    The article is copied beside the deck where it lies elsewhere, so that every quote can be looked up. With a
    `language_model` (the name of a package) some gaps become questions; empty: the rules alone. Raises ArticleError,
    DeckError, UsageError (U005) where `target` exists, MissingExtraError, and StoppedError.
    """
    _demand_free(target)
    _go_on(is_stopped)
    report(Stage.READING, 0)
    article, data = _article(source)
    parse = _parser(language_model, report, is_stopped) if language_model else None
    report(Stage.MAKING, 0)
    from aiquiz.deckfile import encode_deck
    from aiquiz.generate import generate_deck
    from aiquiz.generate.naming import deck_id

    name = deck_id((target.name, source.name), article.title)
    inside = path_below(target.parent, source)
    reference = inside or copy_reference(source, target)
    generated = generate_deck(article, deck_id=name, article_path=reference, parse=parse)
    _go_on(is_stopped)
    count = len(generated.deck.items)
    if not count:
        return Drafted(None, 0, generated.report.reasons)
    report(Stage.WRITING, count)
    _make_folder(target)
    if not inside:
        write_copy(target, reference, data)
    write_atomic(target, encode_deck(generated.deck.as_proposed()).encode("utf-8"), DeckError)
    return Drafted(target, count, generated.report.reasons)


def copy_reference(source: Path, target: Path) -> str:
    """How the deck in `target` names a copy of the article in `source`: a name beside it that is not taken."""
    return f"{_ARTICLES}/{_free(target.parent / _ARTICLES / source.name).name}"


def write_copy(target: Path, reference: str, data: bytes) -> None:
    """Writes the article's bytes where the deck in `target` names them. Raises DeckError."""
    _make_folder(target.parent / reference)
    write_atomic(target.parent / reference, data, DeckError)


def free_target(folder: Path, article: Path) -> Path:
    """A name in `folder` for the deck of an article, one that is not taken."""
    from aiquiz.generate.naming import deck_id

    stem = deck_id((article.name,), "")
    return _free(folder / f"{stem}.yaml")


def pasted_path(text: str) -> Path | None:
    """The path that was typed, or dropped onto the terminal in one of the forms terminals know; None for nothing."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif text.startswith("file:///"):
        text = unquote(text.removeprefix("file://"))
    elif os.name == "posix":
        text = re.sub(r"\\(.)", r"\1", text)  # a shell's way to write spaces
    return Path(os.path.expanduser(text)) if text else None


def articles_near(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Files that may be articles in these folders and their folders `articles`, the newest first."""
    return _newest_articles(place for folder in folders for place in (folder, folder / _ARTICLES))


def articles_at(written: str) -> tuple[Path, ...]:
    """Files that may be articles where the path `written` leads so far: in its folder, with names that begin so."""
    path = pasted_path(written)
    if path is None or not path.name:
        return ()
    is_folder = written.strip().endswith(os.sep) or path.is_dir()
    return _newest_articles((path,)) if is_folder else _newest_articles((path.parent,), path.name.casefold())


def _newest_articles(places: Iterable[Path], start: str = "") -> tuple[Path, ...]:
    from aiquiz.reading import DOCUMENTS, READERS

    endings = {ending for reader in READERS for ending in reader.extensions}
    endings.update(ending for document in DOCUMENTS for ending in document.extensions)
    found: dict[Path, float] = {}
    for place in places:
        for file in _files(place):
            is_visible = not file.name.startswith(".") and file.name.casefold().startswith(start)
            if is_visible and file.suffix.lower() in endings:
                found[Path(os.path.abspath(file))] = _age(file)
    return tuple(sorted(found, key=lambda file: (-found[file], file.name)))[:_MOST_NEAR]


def _files(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if entry.is_file()]
    except OSError:
        return []  # what cannot be listed offers nothing


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _article(source: Path) -> tuple[Article, bytes]:
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    if found := _ADDRESS.match(source.as_posix()):
        return read_article(b"", f"{found[1]}://{found[2]}"), b""  # the reader knows how to refuse it
    data = read_limited(source, MAX_ARTICLE_BYTES, ArticleError)
    return read_article(data, shown_path(source)), data


def _parser(language_model: str, report: Report, is_stopped: Callable[[], bool]) -> Parser:
    report(Stage.LOADING, 0)
    from aiquiz.nlp import load_parser

    parse = load_parser(language_model)
    sentences = 0

    def telling(text: str) -> Parsed:
        nonlocal sentences
        _go_on(is_stopped)
        sentences += 1
        report(Stage.MAKING, sentences)
        return parse(text)

    return cache(telling)


def _go_on(is_stopped: Callable[[], bool]) -> None:
    if is_stopped():
        raise StoppedError


def _demand_free(target: Path) -> None:
    if os.path.lexists(target):
        raise UsageError.at(shown_path(target), "U005", "this file exists", "choose another name")
    if target.suffix not in (".yaml", ".yml"):
        raise UsageError.at(shown_path(target), "U002", "a deck file's name ends in `.yaml`", "add it to the name")


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        message = f"the folder cannot be made: {failure.strerror}"
        raise DeckError.at(shown_path(file.parent), "F007", message, "choose another place") from failure


def _free(path: Path) -> Path:
    """`path`, its name numbered where it is taken."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
