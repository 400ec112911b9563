"""Deck files into the index: only those are read that changed since they were last read."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from aiquiz.collection.loaded import LoadedDeck, Source
from aiquiz.digest import blake2b
from aiquiz.errors import DeckError, Diagnostic
from aiquiz.files import read_limited, shown_path
from aiquiz.index import Database, Known, Signature, signature_of
from aiquiz.index.files import known_file, known_from, rows_by_path
from aiquiz.index.signature import stored_as

__all__ = ["Reader"]


class Reader:
    """Reads deck files through an index."""

    def __init__(self, index: Database) -> None:
        self._index = index
        self._known: dict[str, tuple[list[Any], Known]] = {}

    def read(self, sources: Iterable[Source]) -> Iterator[LoadedDeck | tuple[Diagnostic, ...]]:
        """For every source in turn its deck, or everything that is wrong with its file."""
        self._index.settle()
        rows = self._index.read(rows_by_path)
        for source in sources:
            row = rows.get(stored_as(source.path))
            known = None if row is None else self._known_from(row, source.path)
            signature = signature_of(source.path)
            if known is None or signature is None or not known.holds_for(signature):
                found = self._reread(source, signature, known)
                if not isinstance(found, Known):
                    yield found
                    continue
                known = found
            yield known.problems if known.head is None else LoadedDeck(known.head, known.number, source, self._index)

    def _known_from(self, row: list[Any], path: Path) -> Known:
        """What the index says of the file; as long as it says the same, it is not taken to pieces again."""
        before = self._known.get(str(path))
        if before is not None and before[0] == row:
            return before[1]
        known = known_from(row, shown_path(path))
        self._known[str(path)] = row, known
        return known

    def _reread(
        self, source: Source, signature: Signature | None, known: Known | None
    ) -> Known | tuple[Diagnostic, ...]:
        """What the file holds now; only what is wrong with it where it cannot be read at all."""
        from aiquiz.deckfile.limits import MAX_DECK_BYTES

        shown, read_ns = shown_path(source.path), time.time_ns()
        try:
            data = read_limited(source.path, MAX_DECK_BYTES, DeckError)
        except DeckError as error:
            return error.diagnostics
        signature = signature or Signature(0, len(data), read_ns)
        digest = blake2b(data, digest_size=16).digest()
        if known is not None and known.digest == digest:
            from aiquiz.index.writing import touch

            self._index.write(lambda raw: touch(raw, known, signature, read_ns))
            return known
        self._compile(source, data, signature, read_ns, digest)
        return self._index.read(lambda raw: known_file(raw, source.path, shown)) or ()

    def _compile(self, source: Source, data: bytes, signature: Signature, read_ns: int, digest: bytes) -> None:
        # Imported here: as long as no file changes, nobody needs the reader of YAML.
        from aiquiz.deckfile import decode_deck
        from aiquiz.index.writing import store_deck, store_problems
        from aiquiz.kinds import cards_of

        path = source.path
        try:
            deck = decode_deck(data, shown_path(path)).deck
        except DeckError as error:
            problems = error.diagnostics
            self._index.write(lambda raw: store_problems(raw, path, signature, read_ns, digest, problems))
            return
        cards = cards_of(deck)
        self._index.write(lambda raw: store_deck(raw, path, signature, read_ns, digest, deck, cards))
