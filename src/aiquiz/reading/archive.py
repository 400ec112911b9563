"""Zip archives from strangers: bounded in number, in size and in what their XML may do."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Final
from xml.etree import ElementTree

from aiquiz.reading.codes import BROKEN_DOCUMENT, TOO_LARGE
from aiquiz.reading.documents import refused

__all__ = ["Archive", "has_member"]

_MAX_MEMBERS: Final = 5_000
_MAX_BYTES: Final = 64 * 1024 * 1024
"""Unpacked, all members together: a book with pictures has some megabytes, a zip bomb as much as it likes."""
_SIGNATURE: Final = b"PK\x03\x04"
_BROKEN_HINT: Final = "open it in its own program and save it again"


def has_member(data: bytes, name: bytes) -> bool:
    """Whether the bytes are a zip archive in which such a name stands."""
    return data.startswith(_SIGNATURE) and name in data


class Archive:
    """The members of a zip archive in memory. Raises ArticleError where it is damaged or unpacks to too much."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as failure:
            raise self.broken("the archive is damaged") from failure
        if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_BYTES:
            limit = _MAX_BYTES // 1024 // 1024
            raise refused(name, TOO_LARGE, f"unpacked, it is larger than {limit} MB", "take the pictures out of it")
        self.names = frozenset(member.filename for member in members)

    def read(self, member: str) -> bytes:
        """A member's bytes. Raises ArticleError where it is not there or damaged."""
        try:
            with self._zip.open(member) as stream:
                # The sizes in the directory are what the archive claims; this is what it keeps to.
                data = stream.read(_MAX_BYTES + 1)
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            OSError,
            EOFError,
            NotImplementedError,
        ) as failure:
            raise self.broken(f"its part `{member}` cannot be read") from failure
        if len(data) > _MAX_BYTES:
            raise refused(
                self.name, TOO_LARGE, f"its part `{member}` unpacks to too much", "take the pictures out of it"
            )
        return data

    def xml(self, member: str) -> ElementTree.Element:
        """A member as XML. Declarations of entities are refused: they may stand for gigabytes, or for other files."""
        data = self.read(member)
        if b"<!ENTITY" in data:
            raise self.broken(f"its part `{member}` declares entities")
        try:
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError) as failure:
            raise self.broken(f"its part `{member}` is no sound XML") from failure

    def broken(self, what: str) -> Exception:
        """The error for a damaged document."""
        return refused(self.name, BROKEN_DOCUMENT, what, _BROKEN_HINT)
