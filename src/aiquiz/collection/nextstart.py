"""What the next start may know beforehand: the decks, where all files are, and what a day's queue goes by."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from aiquiz.collection.exams import FEWEST_ANSWERS
from aiquiz.collection.limits import load_of
from aiquiz.collection.pace import LONGEST_ANSWER_MS
from aiquiz.collection.present import Present
from aiquiz.collection.rule import memory_rule
from aiquiz.early.note import files_in

if TYPE_CHECKING:
    from aiquiz.early.noted import Facts, Lately

__all__ = ["facts_for_next_start", "lately_for_next_start"]

_TWO_OF_ONE_ID = "L001"


def facts_for_next_start(present: Present) -> Facts | None:
    """The facts by which `aiquiz.early` finds the first question; None where they would not tell it.

    That is so with exams ahead, with decks that will not be found where they were found now, and where nothing is
    saved.
    """
    settings, index, library = present.settings, present.library.index, present.library
    shelf = present.shelf()
    present.followed()
    exams = present.exams(present.study_day())
    if any(map(exams.concerns, shelf.decks.values())):
        return None
    folders = [str(folder) for folder in library.folders]
    files = files_in(folders, [str(known.path) for known in present.store.known_decks()])
    decks = [(one.number, one.id, one.title, os.path.abspath(one.path)) for one in shelf.decks.values()]
    is_found_again = {path for *_, path in decks} <= {file[0] for file in files}
    has_rivals = any(problem.code == _TWO_OF_ONE_ID for problem in shelf.problems)
    if not is_found_again or has_rivals or not present.is_saving or index.path is None:
        return None
    fingerprint = index.read(lambda raw: raw.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()[0])
    load = load_of(settings, ())
    usual = (settings.new_per_day, settings.reviews_per_day)
    own = {deck: (one.new_per_day, one.reviews_per_day) for deck, one in settings.decks.items()}
    return {
        "db": str(present.store.path),
        "index": str(index.path),
        "fingerprint": fingerprint,
        "rule": memory_rule(settings, present.scheduler.settings.parameters).fingerprint,
        "hour": settings.rollover_hour,
        "asking": settings.asking,
        "limits": usual,
        "limits_of": {
            deck: (usual[0] if new is None else new, usual[1] if reviews is None else reviews)
            for deck, (new, reviews) in own.items()
        },
        "shares": load.shares,
        "breaks": load.breaks,
        "new_in_backlog": settings.new_in_backlog,
        "forgetting": present.scheduler.forgetting,
        "folders": folders,
        "files": files,
        "decks": decks,
    }


def lately_for_next_start(present: Present) -> Lately:
    """What the last days came to, so that none of them need be counted twice."""
    today = present.study_day()
    seq, _, made = present.store.mark()
    return {
        "today": today,
        "seq": seq,
        "made": made,
        "row": present.store.days_in_a_row(today) - present.store.is_answered_on(today),
        "days": present.late.days(today),
        "longest_ms": LONGEST_ANSWER_MS,
        "fewest_answers": FEWEST_ANSWERS,
    }
