"""Documents that are no text: each format recognised by its bytes, read by a library of the extra `ingest` or by us."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from aiquiz.errors import ArticleError, MissingExtraError
from aiquiz.reading.codes import MISSING_INGEST
from aiquiz.reading.draft import Draft
from aiquiz.values import dataclass

__all__ = ["INSTALL", "Document", "iso_date", "missing", "refused"]

INSTALL: Final = "pip install 'aiquiz[ingest]'"
_DATE: Final = re.compile(r"(?:D:)?(\d{4})-?(\d{2})-?(\d{2})")


@dataclass(frozen=True, slots=True)
class Document:
    """One binary format. `fits` tells it by the bytes alone. `read` raises ArticleError for what cannot be read and
    MissingExtraError where its library is not installed; `name` is what messages call the file."""

    name: str
    extensions: tuple[str, ...]
    fits: Callable[[bytes], bool]
    read: Callable[[bytes, str], Draft]


def missing(name: str, library: str) -> MissingExtraError:
    """The error for a library of the extra that is not there."""
    return MissingExtraError.at(name, MISSING_INGEST, f"reading this needs the package {library}", INSTALL)


def refused(name: str, code: str, message: str, hint: str) -> ArticleError:
    """The error for a document that cannot be read."""
    return ArticleError.at(name, code, message, hint)


def iso_date(metadata: Mapping[str, str], *keys: str) -> str:
    """The first of the values under `keys` that begins with a date, as YYYY-MM-DD; empty where none does."""
    for key in keys:
        if found := _DATE.match(metadata.get(key, "").strip()):
            year, month, day = found.groups()
            if year >= "1000" and "01" <= month <= "12" and "01" <= day <= "31":
                return f"{year}-{month}-{day}"
    return ""
