"""What the app leaves behind for its next start: where its files are, which decks there are, and how it looks.

There is one note for the first question, and one for the home screen. Each lies in the cache folder, only for its
owner, and may be deleted. A note of other surroundings, settings or another version is no note. Of the environment it
holds a digest, and no more than the variables that decide what is shown.
"""

from __future__ import annotations

import os

from aiquiz import __version__
from aiquiz.early.folders import find_decks
from aiquiz.early.lean import blake2b, parsed
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from aiquiz.early.noted import File, HomeNote, NoteOfHome, NoteOfStudy, StudyNote, Surroundings

__all__ = ["files_in", "home_note", "study_note", "surroundings", "write_home_note", "write_study_note"]

_NAMED = (
    "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "AIQUIZ_DB", "AIQUIZ_CONFIG", "AIQUIZ_DECKS",
    "TERM", "COLORTERM", "FORCE_COLOR", "TERM_PROGRAM", "WT_SESSION", "LANG", "LC_ALL",
)  # fmt: skip
_PLACES = ("AIQUIZ_DB", "AIQUIZ_CONFIG", "AIQUIZ_DECKS")
_OF_TEXTUAL = "TEXTUAL"
_LARGEST = (1 << 63) - 1
_MOST_CHARS = 4_000_000
_OF_STUDY, _OF_HOME = "first-frame.json", "home-frame.json"


def study_note() -> NoteOfStudy:
    """The note for the first question, made in these surroundings.

    Raises UnsureError, OSError, and ValueError where it is damaged.
    """
    note: NoteOfStudy = _read(_OF_STUDY)
    return note


def home_note() -> NoteOfHome:
    """The note for the home screen, likewise."""
    note: NoteOfHome = _read(_OF_HOME)
    return note


def write_study_note(note: StudyNote, config_file: str, *, has_colours: bool) -> None:
    """Leaves `note`, made in these surroundings, in the place of the one before. Raises OSError.

    `has_colours` says that no colours are not wanted: Textual takes that word out of the environment.
    """
    _write(_OF_STUDY, {**note, "around": surroundings(config_file, has_colours=has_colours)})


def write_home_note(note: HomeNote, config_file: str, *, has_colours: bool) -> None:
    """The same of the home screen."""
    _write(_OF_HOME, {**note, "around": surroundings(config_file, has_colours=has_colours)})


def surroundings(config_file: str, *, has_colours: bool) -> Surroundings:
    """Everything outside the files of the learner that decides what is shown: version, environment, settings file."""
    is_relative = any(not os.environ.get(name, "/").startswith("/") for name in _PLACES)
    return {
        "version": __version__,
        "environment": _digest(has_colours=has_colours),
        "folder": os.getcwd() if is_relative else "",
        "config": [config_file, *(_signature(config_file) or ())],
    }


def _digest(*, has_colours: bool) -> str:
    """What the variables that matter come to. Not their values: what stands in an environment is no text for a file."""
    matters = {name: value for name, value in os.environ.items() if name in _NAMED or name.startswith(_OF_TEXTUAL)}
    text = repr((sorted(matters.items()), has_colours))
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _path(name: str) -> str:
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(cache, "aiquiz", name)


def _read(name: str) -> Any:
    with open(_path(name), encoding="ascii") as file:
        note = parsed(file.read(_MOST_CHARS))
    if note["around"] != surroundings(str(note["around"]["config"][0]), has_colours="NO_COLOR" not in os.environ):
        raise UnsureError("other surroundings")
    return note


def _write(name: str, note: NoteOfStudy | NoteOfHome) -> None:
    import json  # here: the first frame is painted without it

    path = _path(name)
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    text = json.dumps(note).encode("ascii")
    temporary = f"{path}.{os.getpid()}"
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(text)
    os.replace(temporary, path)


def files_in(folders: Sequence[str], known: Sequence[str]) -> list[File]:
    """The deck files in these folders or below, then the `known` ones: path, inode, size, time of change."""
    found: list[File] = []
    for folder in folders:
        try:
            files = find_decks(folder).files
        except OSError:
            continue
        found += ([path, *(_signature(path) or ())] for path in files)
    found += ([path, *(_signature(path) or ())] for path in known)
    return found


def _signature(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_ino & _LARGEST, status.st_size, status.st_mtime_ns)
