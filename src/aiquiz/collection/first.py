"""The first question of `aiquiz study`, found in milliseconds, or not at all: nothing is written, little imported.

`first_question` looks at the progress file and the index as the last start left them. Whatever is unusual (a deck file
that changed, an exam ahead, cards that lost their deck, a backlog, another program at work) gives None: then only a
`Collection` can tell. What it gives is exactly what `Collection.study(...).question` and `.progress` would be.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Iterator, Sequence, Set
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from aiquiz.collection.head import Day, Head, Placed, done_of, head_of
from aiquiz.collection.indexfile import fingerprint, index_path
from aiquiz.collection.limits import limits_today
from aiquiz.collection.rulename import rule_name, sound_parameters
from aiquiz.collection.shelving import is_deck_file, place_of
from aiquiz.config.paths import Paths, shipped_decks_folder
from aiquiz.config.values import Settings
from aiquiz.index.cards import card_named
from aiquiz.index.gathering import memory_named
from aiquiz.index.schema import VERSION
from aiquiz.index.signature import SETTLED_NS, status_of, stored_as
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.interaction import Interaction
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now
from aiquiz.schedule.days import study_day
from aiquiz.store.limits import load as limits_in
from aiquiz.store.mark import mark_in
from aiquiz.study.hints import Hint, hints_of
from aiquiz.study.ladder import Asking, way_for
from aiquiz.study.session import Progress
from aiquiz.study.shown import as_shown

__all__ = ["First", "first_question"]

_EPOCH = date(1970, 1, 1)


class First(NamedTuple):
    """What is asked first, in the names of `Question`, and how far the day's work is."""

    card: Card
    shown: Interaction
    memory: MemoryState | None
    deck_title: str
    is_flagged: bool
    hints: tuple[Hint, ...]
    progress: Progress


def first_question(paths: Paths, settings: Settings, now: Now, decks: Sequence[DeckId] = ()) -> First | None:
    """What studying these decks, or all where none is named, asks first; None where that is not sure, or nothing."""
    if not (os.access(paths.db, os.W_OK) and os.access(os.path.dirname(os.path.realpath(paths.db)), os.W_OK)):
        return None
    try:
        with closing(_opened(paths.db)) as progress, closing(_index_of(progress, paths.cache)) as index:
            return _found(progress, index, paths, settings, now, decks)
    except (_UnsureError, sqlite3.Error, OSError, ValueError, TypeError, KeyError):
        return None  # whatever is wrong, the collection finds it again, and tells


class _UnsureError(Exception):
    """Only the whole collection can tell."""


def _found(
    progress: sqlite3.Connection,
    index: sqlite3.Connection,
    paths: Paths,
    settings: Settings,
    now: Now,
    named: Sequence[DeckId],
) -> First | None:
    today = study_day(now, settings.rollover_hour)
    _demand_current(progress, index)
    shelf = _shelf(progress, index, paths, settings, today)
    chosen = [shelf[deck] for deck in dict.fromkeys(named)] or list(shelf.values())
    changed = limits_in(progress, today)
    day = Day(
        today=today,
        now_ms=now.ms,
        limits=lambda deck: limits_today(settings, deck, today, changed),
        introduced={
            CardId(card) for (card,) in progress.execute("SELECT card FROM memory WHERE first_day = ?", (today,))
        },
        aside=_aside(progress, today),
    )
    head = head_of(index, chosen, day)
    if head is None:
        return None
    done = _answered_on(progress, index, today, chosen)
    return _asked(
        progress, index, head, next(deck.id for deck in chosen if deck.number == head.number), done, settings, today
    )


def _asked(
    progress: sqlite3.Connection,
    index: sqlite3.Connection,
    head: Head,
    deck: DeckId,
    done: int,
    settings: Settings,
    today: int,
) -> First:
    """The question about the card at the head, as `Study` asks it."""
    card = card_named(index, head.number, deck, head.card)
    if card is None:
        raise _UnsureError
    memory = memory_named(index, head.number, head.card)
    rng = random.Random(f"{card.id} {memory.repetitions if memory else 0} {today}")
    shown = as_shown(way_for(card, memory, Asking(settings.asking)), rng)
    (title,) = index.execute("SELECT json_extract(head, '$.title') FROM file WHERE id = ?", (head.number,)).fetchone()
    return First(
        card=card,
        shown=shown,
        memory=memory,
        deck_title=title,
        is_flagged=(card.deck, card.item) in _flagged(progress),
        hints=hints_of(card, shown, rng),
        progress=head.progress(done),
    )


def _opened(path: Path) -> sqlite3.Connection:
    """The file, to be read as it stands at this moment; no wait for another program."""
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0, isolation_level=None)
    raw.execute("BEGIN")
    return raw


def _index_of(progress: sqlite3.Connection, cache: Path) -> sqlite3.Connection:
    """The index of this progress file, if this program made it."""
    (device,) = progress.execute("SELECT value FROM meta WHERE key = 'device'").fetchone() or ("",)
    path = index_path(cache, device)
    if not path.exists():
        raise _UnsureError
    raw = _opened(path)
    if raw.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone() != (f"{VERSION}/{fingerprint()}",):
        raw.close()
        raise _UnsureError
    return raw


def _demand_current(progress: sqlite3.Connection, index: sqlite3.Connection) -> None:
    """That the index knows all that is remembered, by the rule that holds, of cards that all have their decks."""
    (rule,) = progress.execute("SELECT value FROM meta WHERE key = 'memory_rule'").fetchone() or ("",)
    parameters = None
    if _is_any(progress, "parameters"):
        from aiquiz.store.log import latest_parameters

        parameters = latest_parameters(progress, lambda _: None)
    (mark,) = index.execute("SELECT value FROM meta WHERE key = 'followed_until'").fetchone() or ("null",)
    is_current = (
        rule == rule_name(sound_parameters(parameters))
        and json.loads(mark) == list(mark_in(progress))
        and not _is_any(progress, "alias")
        and index.execute("SELECT 1 FROM file WHERE NOT is_followed AND cards > 0 LIMIT 1").fetchone() is None
        and index.execute("SELECT 1 FROM orphan LIMIT 1").fetchone() is None
    )
    if not is_current:
        raise _UnsureError


def _shelf(
    progress: sqlite3.Connection, index: sqlite3.Connection, paths: Paths, settings: Settings, today: int
) -> dict[DeckId, Placed]:
    """All decks in the order to show them, if no file changed and none has an exam ahead."""
    rows = {
        path: row
        for path, *row in index.execute(
            "SELECT path, inode, size, mtime_ns, read_ns, id, deck, is_plain, seen, json_extract(head, '$.exam')"
            " FROM file WHERE retired_ns IS NULL"
        )
    }
    exams = [one.exam for one in settings.decks.values()] + [one.exam for one in settings.tags.values()]
    found: dict[DeckId, tuple[tuple[bool, bool, str, str], Placed]] = {}
    for path, is_shipped in _files(progress, paths, settings):
        inode, size, mtime_ns, read_ns, number, deck, is_plain, _, exam = rows[stored_as(path)]
        if status_of(path) != (inode, size, mtime_ns) or read_ns - mtime_ns <= SETTLED_NS:
            raise _UnsureError
        if deck is not None:
            exams.append(None if exam is None else date.fromisoformat(exam))
            found.setdefault(deck, (place_of(deck, path, is_shipped), Placed(number, deck, bool(is_plain))))
    if any(exam is not None and (exam - _EPOCH).days >= today for exam in exams):
        raise _UnsureError
    used = {placed.number for _, placed in found.values()}
    if any(row[7] and row[4] not in used for row in rows.values()):
        raise _UnsureError  # cards were answered whose deck is gone
    return {placed.id: placed for _, placed in sorted(found.values())}


def _files(progress: sqlite3.Connection, paths: Paths, settings: Settings) -> Iterator[tuple[str, bool]]:
    """Every deck file, and whether it came with aiquiz: as `Library` looks for them."""
    seen: set[str] = set()
    shipped = shipped_decks_folder()
    own = [*settings.deck_folders, *filter(os.path.isdir, paths.deck_folders)]
    for folder in (*own, None, shipped):
        if folder is None:
            known = (os.fsdecode(path) for (path,) in progress.execute("SELECT path FROM known_decks ORDER BY path"))
            files = list(filter(os.path.isfile, known))
        else:
            files = [os.path.join(folder, name) for name in sorted(filter(is_deck_file, os.listdir(folder)))]
        for path in files:
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield path, folder is shipped


def _introduced_on(progress: sqlite3.Connection, today: int) -> Set[CardId]:
    """The cards that were new today."""
    return {CardId(card) for (card,) in progress.execute("SELECT card FROM memory WHERE first_day = ?", (today,))}


def _aside(progress: sqlite3.Connection, today: int) -> Set[CardId]:
    """The cards that are not asked today, whatever is due."""
    if not (_is_any(progress, "suspend") or _is_any(progress, "bury")):
        return frozenset()
    from aiquiz.store.standing import buried_on, suspended

    return suspended(progress, lambda _: None) | buried_on(progress, today, lambda _: None)


def _flagged(progress: sqlite3.Connection) -> Set[tuple[str, str]]:
    """The items that carry the edit-later flag."""
    if not _is_any(progress, "flag"):
        return frozenset()
    from aiquiz.store.standing import flagged

    return flagged(progress, lambda _: None)


def _answered_on(progress: sqlite3.Connection, index: sqlite3.Connection, today: int, decks: Sequence[Placed]) -> int:
    """How many answers of today the sitting goes on from."""
    answered = "SELECT 1 FROM log WHERE study_day = ? AND kind = 'answer' LIMIT 1"
    if progress.execute(answered, (today,)).fetchone() is None:
        return 0
    from aiquiz.store.log import answers_on_day

    cards = [review.card for review in answers_on_day(progress, today, lambda _: None)]
    done = done_of(index, cards, {deck.number for deck in decks}, today)
    if done is None:
        raise _UnsureError
    return done


def _is_any(progress: sqlite3.Connection, kind: str) -> bool:
    """Whether the log has any row of this kind, undone or not."""
    return progress.execute("SELECT 1 FROM log WHERE kind = ? LIMIT 1", (kind,)).fetchone() is not None
