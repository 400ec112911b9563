"""Two aiquiz in two processes over one progress file, both writing as fast as they can: nothing of either is lost."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Barrier

from aiquiz.model.ids import EventId
from aiquiz.model.review import Rating
from aiquiz.store.lines import events_in_file
from aiquiz.store.second_copy import SecondCopy, second_copy_path
from answering import NOON, answer, opened, replayed

ANSWERS = 40


def answer_on(path: Path, number: int, ready: Barrier, acknowledged: Connection) -> None:
    """Answers, changes its mind every fifth time, and follows with the second copy; in a process of its own."""
    ids: list[EventId] = []
    with opened(path, busy_timeout_seconds=60) as store:
        copy = SecondCopy(store._connection, "both")
        ready.wait()
        for count in range(ANSWERS):
            given = answer(f"deck/{number if count % 2 else 'both'}/front", at_ms=NOON.ms + count)
            store.record(given)
            if count % 5 == 0:
                again = answer(given.card, rating=Rating.AGAIN, at_ms=NOON.ms + count)
                store.record(again, replaces=[given.id])
                given = again
            ids.append(given.id)
            copy.catch_up()
    acknowledged.send(ids)


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    opened(path).close()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["aiquiz.store"])
    ready = context.Barrier(2)
    processes, receivers = [], []
    for number in range(2):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=answer_on, args=(path, number, ready, sender))
        process.start()
        sender.close()
        processes.append(process)
        receivers.append(receiver)
    acknowledged = [set(receiver.recv()) for receiver in receivers]
    for process in processes:
        process.join()
        assert process.exitcode == 0
    with opened(path) as store:
        reviews = store.reviews()
        assert {review.id for review in reviews} == acknowledged[0] | acknowledged[1]
        assert len(reviews) == 2 * ANSWERS
        assert store.memories() == replayed(reviews)
        clocks = [event.hlc for event in store.events()]
        assert clocks == sorted(set(clocks))  # one writer at a time: no two rows share a moment
        copied = list(events_in_file(second_copy_path(path, "both")))
        assert None not in copied
        assert {event.id for event in copied if event} == {event.id for event in store.events()}
