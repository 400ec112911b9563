"""A learner in a process of their own, who answers until the process is killed."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from aiquiz.config import Settings
from aiquiz.model.review import Rating
from sitting import CAPITALS, HandClock, asked, opened_collection, right

SETTINGS = Settings(new_per_day=9_999)


def answer_until_killed(folder: Path, acknowledged: Connection) -> None:
    """Answers question after question; sends (card, event id) as soon as `record` has returned.

    Every third answer gets another rating first, so that a kill may fall into a replacement too.
    """
    with opened_collection(folder, HandClock(), SETTINGS) as collection:
        study = collection.study([CAPITALS])
        while study.question is not None:
            response = right(asked(study).shown)
            study.grade(response)
            if study.progress.done % 3 == 0:
                first = study.record(Rating.EASY, response, 1_000)
                acknowledged.send((first.card, first.id))
            saved = study.record(Rating.GOOD, response, 1_000)
            acknowledged.send((saved.card, saved.id))
            study.advance()
