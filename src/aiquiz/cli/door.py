"""Opening the collection, and the terminal app on top of it: what several commands begin with."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.output import Console
from aiquiz.errors import DeckError, ExitCode, StoreError, UsageError

if TYPE_CHECKING:
    from aiquiz.collection import Collection, Wish
    from aiquiz.config import Settings
    from aiquiz.model.ids import DeckId

__all__ = ["entered", "opened", "run_tui"]


def opened(extra: Sequence[Path] = ()) -> tuple[Collection, Settings]:
    """The person's collection with the files and folders `extra` besides, to be closed by the caller; and settings."""
    from aiquiz.collection import Collection
    from aiquiz.config import Paths, load_settings

    paths = Paths.from_environment()
    settings = load_settings(paths.config_file)
    return Collection.open(paths, settings, extra=extra), settings


def run_tui(words: Sequence[str], console: Console, *, wish: Wish | None = None) -> ExitCode:
    """Runs the terminal app: home, or, with a `wish`, straight into studying. Words and failures as in `entered`."""
    # Thousands of lasting objects are made until the first frame stands: looking through them over and over for
    # garbage is a tenth of the start. The app has it looked for again from that frame on.
    gc.disable()
    try:
        return _run_tui(words, console, wish)
    finally:
        gc.enable()


def _run_tui(words: Sequence[str], console: Console, wish: Wish | None) -> ExitCode:
    with entered(words, console, wish) as (collection, settings, start):
        from aiquiz.tui import run_app

        return ExitCode(run_app(collection, start=start, wish=wish, theme=settings.theme, keys=settings.keys))


@contextmanager
def entered(
    words: Sequence[str], console: Console, wish: Wish | None
) -> Iterator[tuple[Collection, Settings, tuple[DeckId, ...]]]:
    """The collection to sit down with, the settings, and the decks that `words` name; a backup is made meanwhile.

    `words` name decks by id, file or folder; no words mean every deck. Without a `wish` no deck is looked for. Raises
    UsageError for an unknown id (L004), for a folder without decks (U006) and for a search that cannot be read,
    DeckError for a file that is no sound deck.
    """
    named = [Path(word) for word in words if _is_path(word)]
    for path in named:
        _demand_decks(path)
    with ExitStack() as stack:
        collection, settings = _opened_or_copied(named, stack)
        start = _start(words, collection) if wish else ()
        if wish and wish.search:
            from aiquiz.search import parse_query

            parse_query(wish.search)
        if collection.is_saving:
            stack.enter_context(_backed_up(collection, console))
        yield collection, settings, start


def _opened_or_copied(named: Sequence[Path], stack: ExitStack) -> tuple[Collection, Settings]:
    """The collection, closed along with `stack`; over a copy for the time of the sitting where nothing can be saved."""
    from tempfile import TemporaryDirectory

    from aiquiz.collection import Collection
    from aiquiz.collection.unsaved import CANNOT_BE_WRITTEN
    from aiquiz.config import Paths, load_settings

    try:
        collection, settings = opened(named)
    except StoreError as failure:
        if failure.diagnostics[0].code != CANNOT_BE_WRITTEN:
            raise
        paths = Paths.from_environment()
        settings = load_settings(paths.config_file)
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="aiquiz-")))
        collection = Collection.open_unsaved(paths, settings, failure, folder, extra=named)
    return stack.enter_context(collection), settings


@contextmanager
def _backed_up(collection: Collection, console: Console) -> Iterator[None]:
    """This day's backup, beside the sitting. That it failed is told at the end; no answer is lost by it."""
    from aiquiz.collection.daily import DailyBackup

    with DailyBackup(lambda: collection.copies) as backup:
        yield
    if backup.failure is not None:
        console.findings(backup.failure.diagnostics)


def _is_path(word: str) -> bool:
    return Path(word).suffix in (".yaml", ".yml") or "/" in word or "\\" in word or Path(word).is_dir()


def _demand_decks(path: Path) -> None:
    """Everything wrong with a deck file is told before the screen opens; decks in a folder are told of at home."""
    from aiquiz.deckfile import MAX_DECK_BYTES, decode_deck
    from aiquiz.files import read_limited, shown_path

    if not path.is_dir():
        decode_deck(read_limited(path, MAX_DECK_BYTES, DeckError), shown_path(path))


def _start(words: Sequence[str], collection: Collection) -> tuple[DeckId, ...]:
    from aiquiz.model.ids import DeckId

    if not words:
        return collection.ids()
    by_id = tuple(collection.known(DeckId(word)) for word in words if not _is_path(word))
    start = (*by_id, *collection.named())
    if not start:
        raise UsageError.at(words[0], "U006", "there is no sound deck in this folder", f"see `aiquiz check {words[0]}`")
    return start
