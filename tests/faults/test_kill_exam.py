"""`kill -9` at any moment of a timed test: every answer that was acknowledged is there, and the test goes on."""

from __future__ import annotations

import multiprocessing
import os
import random
from multiprocessing.connection import Connection
from pathlib import Path

from aiquiz.collection import ExamWish
from aiquiz.model.response import Typed
from sitting import CAPITALS, HandClock, capitals, opened_collection, put

KILLS = int(os.environ.get("AIQUIZ_KILLS", "30"))
# Long enough for a few answers, so that kills fall into every phase of a write.
LONGEST_LIFE_SECONDS = 0.03


def answer_until_killed(folder: Path, acknowledged: Connection) -> None:
    """Answers one question after another, the first again after the last; tells place and answer when it is saved."""
    with opened_collection(folder, HandClock()) as collection:
        sitting = collection.unfinished_exam() or collection.exam([CAPITALS], ExamWish(count=30, seed=1))
        sitting.begin()
        acknowledged.send(None)
        while True:
            place = sitting.exam.at if sitting.exam.open else (sitting.exam.at + 1) % 30
            sitting.go_to(place, sitting.exam.used_ms)
            response = Typed(f"answer {random.random()}")
            sitting.answer(response, 1_000, sitting.exam.used_ms + 1)
            acknowledged.send((place, response, sitting.exam.used_ms))


def test_no_acknowledged_answer_of_a_test_is_lost(tmp_path: Path) -> None:
    put(tmp_path, capitals(30))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["aiquiz.collection"])
    rng = random.Random(5)
    known: dict[int, Typed] = {}
    for kill in range(1, KILLS + 1):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=answer_until_killed, args=(tmp_path, sender))
        process.start()
        sender.close()
        receiver.recv()  # it lives: from here on every moment is as good as any other
        process.join(timeout=rng.uniform(0, LONGEST_LIFE_SECONDS))
        process.kill()
        process.join()
        used_ms, in_flight = 0, 0
        try:
            while True:
                place, response, used_ms = receiver.recv()
                known[place] = response
        except EOFError:
            receiver.close()
        with opened_collection(tmp_path, HandClock()) as collection:
            left = collection.unfinished_exam()
        assert left is not None
        assert left.exam.pauses == kill
        assert left.exam.used_ms >= used_ms
        for place, answer in enumerate(left.exam.answers):
            if answer is not None and answer.response != known.get(place):
                in_flight += 1  # saved, and killed before it could say so
                assert isinstance(answer.response, Typed)
                known[place] = answer.response
        assert in_flight <= 1
        assert {place for place, answer in enumerate(left.exam.answers) if answer} == known.keys()
    assert not [
        file for file in (tmp_path / "exams").iterdir() if file.suffix == ".json" and "unfinished" not in file.name
    ]
