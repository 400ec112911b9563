"""Finding and loading deck files: which folders, which file counts where two claim one id, and what is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.limits import MAX_DECK_BYTES
from aiquiz.errors import DeckError, Diagnostic, Place, Severity
from aiquiz.files import read_limited, shown_path
from aiquiz.kinds import cards_of
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId

__all__ = ["Library", "LoadedDeck", "Shelf"]

_DECK_SUFFIXES = (".yaml", ".yml")
# The deck that teaches the keys stands first among the shipped ones.
_FIRST_SHIPPED = DeckId("welcome")


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """A sound deck, its cards in order, and the file it came from."""

    deck: Deck
    cards: tuple[Card, ...]
    path: Path
    is_shipped: bool = False
    is_extra: bool = False
    is_named: bool = False
    """Whether it was named by file, now or earlier, rather than found in a folder."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All decks that can be studied, in the order to show them, each id once; and what was wrong on the way.

    `extra` are those that came from files and folders given by name.
    """

    decks: Mapping[DeckId, LoadedDeck]
    problems: tuple[Diagnostic, ...]
    extra: tuple[DeckId, ...] = ()


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that may hold a deck, and where the search came upon it."""

    path: Path
    is_shipped: bool = False
    is_extra: bool = False
    is_named: bool = False


_Signature = tuple[int, int, int]
"""A file's inode, size and time of change: as long as they stay, it is not read again."""


class Library:
    """The places where decks are searched. Files that did not change since the last search are not read again."""

    def __init__(self, shipped: Path, folders: Sequence[Path], promised: Sequence[Path], extra: Sequence[Path]) -> None:
        """`folders` may be missing in silence, `promised` ones (of the settings) not; `extra` are files or folders."""
        self._shipped = shipped
        self._folders = tuple(folders)
        self._promised = tuple(promised)
        self._extra = tuple(extra)
        self._cache: dict[Path, tuple[_Signature, LoadedDeck | tuple[Diagnostic, ...]]] = {}

    def search(self, known_files: Iterable[Path]) -> Shelf:
        """Everything there is now. `known_files` are deck files studied by name before; missing ones are no problem."""
        problems: list[Diagnostic] = []
        chosen: dict[DeckId, LoadedDeck] = {}
        seen: set[str] = set()
        for source in self._sources(known_files, problems):
            real = os.path.realpath(source.path)
            if real in seen:
                continue
            seen.add(real)
            loaded = self._load(source)
            if not isinstance(loaded, LoadedDeck):
                problems.extend(loaded)
                continue
            rival = chosen.setdefault(loaded.deck.id, loaded)
            if rival is not loaded and not loaded.is_shipped:
                problems.append(_same_id(rival, loaded))
        in_order = sorted(chosen.values(), key=_order)
        extra = tuple(loaded.deck.id for loaded in in_order if loaded.is_extra)
        return Shelf({loaded.deck.id: loaded for loaded in in_order}, tuple(problems), extra)

    def _sources(self, known_files: Iterable[Path], problems: list[Diagnostic]) -> Iterator[_Source]:
        """Candidates, the ones that win over a deck of the same id first."""
        for path in self._extra:
            if path.is_dir():
                yield from (_Source(file, is_extra=True) for file in _deck_files(path, problems))
            else:
                yield _Source(path, is_extra=True, is_named=True)
        for folder in self._promised:
            yield from (_Source(file) for file in _deck_files(folder, problems))
        for folder in filter(os.path.isdir, self._folders):
            yield from (_Source(file) for file in _deck_files(folder, problems))
        yield from (_Source(path, is_named=True) for path in known_files if path.is_file())
        if self._shipped.is_dir():
            yield from (_Source(file, is_shipped=True) for file in _deck_files(self._shipped, problems))

    def _load(self, source: _Source) -> LoadedDeck | tuple[Diagnostic, ...]:
        """The deck in the file, or everything that is wrong with it."""
        signature = _signature(source.path)
        cached = self._cache.get(source.path)
        if cached is not None and signature is not None and cached[0] == signature:
            return cached[1]
        try:
            deck = decode_deck(read_limited(source.path, MAX_DECK_BYTES, DeckError), shown_path(source.path)).deck
            result: LoadedDeck | tuple[Diagnostic, ...] = LoadedDeck(
                deck, cards_of(deck), source.path, source.is_shipped, source.is_extra, source.is_named
            )
        except DeckError as error:
            result = error.diagnostics
        if signature is not None:
            self._cache[source.path] = (signature, result)
        return result


def _deck_files(folder: Path, problems: list[Diagnostic]) -> list[Path]:
    """The deck files directly in `folder`, by name; a folder that cannot be read is noted and has none."""
    try:
        return sorted(file for file in folder.iterdir() if file.suffix in _DECK_SUFFIXES and not _is_hidden(file))
    except OSError as failure:
        message = f"this deck folder cannot be read: {failure.strerror}"
        hint = "make it, or take it out of `deck_folders` in the settings"
        problems.append(Diagnostic(Place(shown_path(folder)), "L003", message, hint, Severity.WARNING))
        return []


def _is_hidden(file: Path) -> bool:
    """Editors and sync tools leave copies behind whose names begin with a dot."""
    return file.name.startswith(".")


def _signature(path: Path) -> _Signature | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_ino, status.st_size, status.st_mtime_ns)


def _order(loaded: LoadedDeck) -> tuple[bool, bool, str, str]:
    """A person's own decks first; then by file name, with the deck that teaches the keys before its shipped peers."""
    is_ordinary = loaded.deck.id != _FIRST_SHIPPED
    return (loaded.is_shipped, is_ordinary, loaded.path.name, str(loaded.path))


def _same_id(used: LoadedDeck, passed_over: LoadedDeck) -> Diagnostic:
    message = f"the deck id `{used.deck.id}` is taken by `{shown_path(used.path)}`, so this file is not used"
    hint = "give one of them another `id`, or remove the copy"
    return Diagnostic(Place(shown_path(passed_over.path)), "L001", message, hint)
