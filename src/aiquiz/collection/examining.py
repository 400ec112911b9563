"""Timed tests: beginning one, going on with the one that was left, putting it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from aiquiz.collection.choosing import chosen_on
from aiquiz.collection.exam import ExamSitting, ExamWish, exam_of
from aiquiz.collection.examfiles import ExamFiles
from aiquiz.collection.present import Present
from aiquiz.collection.sittings import wanted
from aiquiz.collection.wish import Wish
from aiquiz.errors import UsageError
from aiquiz.model.ids import DeckId
from aiquiz.study.exam import Exam

__all__ = ["discard_exam", "new_exam", "unfinished_exam"]


def new_exam(present: Present, decks: Sequence[DeckId], wish: ExamWish) -> ExamSitting:
    """`Collection.exam`."""
    if wish.is_saving and _files(present, wish).load() is not None:
        hint = "`aiquiz exam` goes on with it; `aiquiz exam --discard` puts it away"
        raise UsageError.at("aiquiz exam", "L022", "an exam is unfinished", hint)
    chosen = chosen_on(present.shelf(), decks)
    agenda = present.agenda()
    about = wanted(present, chosen, agenda, Wish(search=wish.search))
    cards = [card for one in chosen for card in one.cards if card.id not in agenda.suspended and about(card)]
    return _sitting(present, exam_of(chosen, cards, wish, present.clock()), wish)


def unfinished_exam(present: Present) -> ExamSitting | None:
    """`Collection.unfinished_exam`."""
    wish = ExamWish()
    exam = _files(present, wish).load()
    return None if exam is None else _sitting(present, replace(exam, pauses=exam.pauses + 1), wish)


def discard_exam(present: Present) -> Path | None:
    """`Collection.discard_exam`."""
    return _files(present, ExamWish()).discard()


def _files(present: Present, wish: ExamWish) -> ExamFiles:
    return ExamFiles(present.store.path, is_saving=wish.is_saving and present.is_saving)


def _sitting(present: Present, exam: Exam, wish: ExamWish) -> ExamSitting:
    files = _files(present, wish)
    is_saving = wish.is_saving and present.is_saving
    return ExamSitting(exam, files, present.store, present.clock, present.rollover_hour, is_saving=is_saving)
