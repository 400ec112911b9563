"""Finding and loading deck files: which folders, which file counts where two claim one id, and what is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from aiquiz.collection.indexing import Reader
from aiquiz.collection.loaded import LoadedDeck, Source
from aiquiz.collection.shelving import place_of
from aiquiz.early.folders import MOST_FOLDERS, find_decks
from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.files import path_below, shown_path
from aiquiz.index import Database
from aiquiz.model.ids import DeckId
from aiquiz.values import dataclass

__all__ = ["Library", "LoadedDeck", "Shelf"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All decks that can be studied, in the order to show them, each id once; and what was wrong on the way.

    `extra` are those that came from files and folders given by name.
    """

    decks: Mapping[DeckId, LoadedDeck]
    problems: tuple[Diagnostic, ...]
    extra: tuple[DeckId, ...] = ()


class Library:
    """The places where decks are searched. Files that did not change since they were last read are not read again."""

    def __init__(
        self,
        shipped: Path,
        folders: Sequence[Path],
        promised: Sequence[Path],
        extra: Sequence[Path],
        index: Database | None = None,
    ) -> None:
        """`folders` may be missing in silence, `promised` ones (of the settings) not; `extra` are files or folders.

        What files were found to hold is kept in `index`; without one, for as long as this library lives.
        """
        self._shipped = shipped
        self._folders = tuple(folders)
        self._promised = tuple(promised)
        self._extra = tuple(extra)
        self.index = index or Database(None, "")
        self._reader = Reader(self.index)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are searched; a missing one may come to be there."""
        return (*self._promised, *self._folders, self._shipped)

    def search(self, known_files: Iterable[Path]) -> Shelf:
        """Everything there is now. `known_files` are deck files studied by name before; missing ones are no problem."""
        problems: list[Diagnostic] = []
        chosen: dict[DeckId, LoadedDeck] = {}
        for loaded in self._reader.read(_each_once(self._sources(known_files, problems))):
            if not isinstance(loaded, LoadedDeck):
                problems.extend(loaded)
                continue
            rival = chosen.setdefault(loaded.id, loaded)
            if rival is not loaded and not loaded.is_shipped:
                problems.append(_same_id(rival, loaded))
        in_order = sorted(
            chosen.values(),
            key=lambda loaded: place_of(loaded.id, str(loaded.path), loaded.source.folder, loaded.is_shipped),
        )
        extra = tuple(loaded.id for loaded in in_order if loaded.is_extra)
        return Shelf({loaded.id: loaded for loaded in in_order}, tuple(problems), extra)

    def _sources(self, known_files: Iterable[Path], problems: list[Diagnostic]) -> Iterator[Source]:
        """Candidates, the ones that win over a deck of the same id first."""
        for path in self._extra:
            if path.is_dir():
                yield from _sources_in(path, problems, is_extra=True)
            else:
                yield Source(path, is_extra=True, is_named=True)
        for folder in (*self._promised, *filter(os.path.isdir, self._folders)):
            yield from _sources_in(folder, problems)
        yield from (Source(path, is_named=True) for path in known_files if path.is_file())
        if self._shipped.is_dir():
            yield from _sources_in(self._shipped, problems, is_shipped=True)


def _each_once(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources without those that lead to a file that came before."""
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for source in sources:
        real = _real(source.path, folders)
        if real not in seen:
            seen.add(real)
            yield source


def _real(path: Path, folders: dict[str, str]) -> str:
    """Where `path` leads. Where `folders` lead is noted there: but for links, a folder of files is followed once."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def _sources_in(
    folder: Path, problems: list[Diagnostic], *, is_shipped: bool = False, is_extra: bool = False
) -> Iterator[Source]:
    """The deck files in `folder` and below; what cannot be read is noted, and holds none."""
    try:
        found = find_decks(str(folder))
    except OSError as failure:
        hint = "make it, or take it out of `deck_folders` in the settings"
        problems.append(_unread(folder, failure, hint))
        return
    problems.extend(_unread(Path(one), failure, "change its permissions") for one, failure in found.unread)
    if found.is_cut:
        message = f"only the first {MOST_FOLDERS} folders in this deck folder were searched"
        hint = "name the folders that hold decks in `deck_folders` in the settings, and not what lies around them"
        problems.append(Diagnostic(Place(shown_path(folder)), "L011", message, hint, Severity.WARNING))
    for file in found.files:
        path = Path(file)
        # One that stands directly in the folder, as most do, is in no group: nothing to work out.
        inside = "" if path.parent == folder else path_below(folder, path.parent)
        yield Source(path, is_shipped=is_shipped, is_extra=is_extra, folder=inside)


def _unread(folder: Path, failure: OSError, hint: str) -> Diagnostic:
    message = f"this deck folder cannot be read: {failure.strerror}"
    return Diagnostic(Place(shown_path(folder)), "L003", message, hint, Severity.WARNING)


def _same_id(used: LoadedDeck, passed_over: LoadedDeck) -> Diagnostic:
    message = f"the deck id `{used.id}` is taken by `{shown_path(used.path)}`, so this file is not used"
    hint = "give one of them another `id`, or remove the copy"
    return Diagnostic(Place(shown_path(passed_over.path)), "L001", message, hint)
