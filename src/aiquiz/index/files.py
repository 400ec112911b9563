"""Deck files in the index: what each was found to hold, and when it must be read again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.index.signature import SETTLED_NS, status_of, stored_as
from aiquiz.model.article_ref import ArticleRef
from aiquiz.model.ids import DeckId
from aiquiz.values import dataclass

__all__ = ["Head", "Known", "Signature", "known_file", "known_from", "rows_by_path", "signature_of"]


class Signature(NamedTuple):
    """A file as the system describes it: as long as this stays, its content is taken to be the same."""

    inode: int
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a sound deck without reading it: all but its items.

    `count` counts the items, `proposed` those not accepted yet, `cards` the cards of all others.
    """

    id: DeckId
    title: str
    description: str
    language: str
    article: ArticleRef | None
    exam: date | None
    count: int
    proposed: int
    cards: int


class Known(NamedTuple):
    """A deck file that was read once: its number, and its deck's head or, where that is None, what is wrong with it."""

    number: int
    signature: Signature
    read_ns: int
    digest: bytes
    head: Head | None
    problems: tuple[Diagnostic, ...]

    def holds_for(self, signature: Signature) -> bool:
        """Whether the file need not be read again."""
        return self.signature == signature and self.read_ns - signature.mtime_ns > SETTLED_NS


def signature_of(path: Path) -> Signature | None:
    """The file's signature; None where there is no such file."""
    status = status_of(path)
    return None if status is None else Signature(*status)


_COLUMNS: Final = "id, inode, size, mtime_ns, read_ns, digest, head, problems"


def known_file(raw: sqlite3.Connection, path: Path, shown: str) -> Known | None:
    """What is known of `path`, its problems placed in the file called `shown`; None where it was never read."""
    row = raw.execute(f"SELECT {_COLUMNS} FROM file WHERE path = ?", (stored_as(path),)).fetchone()
    return None if row is None else known_from(row, shown)


def rows_by_path(raw: sqlite3.Connection) -> dict[bytes, list[Any]]:
    """The rows of all files ever read, by `stored_as`, for `known_from`: one query where there are many files."""
    return {path: row for path, *row in raw.execute(f"SELECT path, {_COLUMNS} FROM file")}


def known_from(row: Sequence[Any], shown: str) -> Known:
    """What a row of `rows_by_path` says, its problems placed in the file called `shown`."""
    number, inode, size, mtime_ns, read_ns, digest, head, problems = row
    return Known(
        number,
        Signature(inode, size, mtime_ns),
        read_ns,
        digest,
        _head(json.loads(head)),
        tuple(
            Diagnostic(Place(shown, line, column), code, message, hint, Severity(severity))
            for line, column, code, message, hint, severity in json.loads(problems)
        ),
    )


def _head(values: dict[str, Any] | None) -> Head | None:
    if values is None:
        return None
    article, exam = values.pop("article"), values.pop("exam")
    return Head(
        **values,
        article=None if article is None else ArticleRef(**article),
        exam=None if exam is None else date.fromisoformat(exam),
    )
