"""`kill -9` at any moment: what was acknowledged is there, what is there is whole, and the sitting goes on."""

import multiprocessing
import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

from aiquiz.model.ids import CardId, EventId
from aiquiz.schedule import Scheduler, replay
from aiquiz.store.lines import events_in_file
from killed_sitting import SETTINGS, answer_until_killed
from sitting import CAPITALS, HandClock, answer_all, answer_one, capitals, opened_collection, put

# 200 in the suite; a night may want more.
KILLS = int(os.environ.get("AIQUIZ_KILLS", "200"))
CARDS = min(10 * KILLS, 9_999)  # no setting lets a day begin more
# Long enough for a few answers, so that kills fall into every phase of one.
LONGEST_LIFE_SECONDS = 0.03


def killed_once(folder: Path, rng: random.Random) -> list[tuple[CardId, EventId]]:
    """Lets the learner answer for a random while; what was acknowledged before the kill."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["aiquiz.collection"])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=answer_until_killed, args=(folder, sender))
    process.start()
    sender.close()
    acknowledged = [receiver.recv()]  # it lives: from here on every moment is as good as any other
    process.join(timeout=rng.uniform(0, LONGEST_LIFE_SECONDS))
    process.kill()
    process.join()
    try:
        while True:
            acknowledged.append(receiver.recv())
    except EOFError:
        receiver.close()
    process.close()
    return acknowledged


def copied_ids(folder: Path) -> set[str]:
    """The rows that the second copy of the log holds."""
    return {event.id for copy in folder.glob("device-*.jsonl") for event in events_in_file(copy) if event is not None}


def test_no_acknowledged_answer_is_lost_and_the_sitting_goes_on_with_exactly_the_rest(tmp_path: Path) -> None:
    put(tmp_path, capitals(CARDS))
    rng = random.Random(5)
    all_cards = {f"capitals/q{number}/front" for number in range(CARDS)}
    answered: set[CardId] = set()
    for _ in range(KILLS):
        acknowledged = killed_once(tmp_path, rng)
        with opened_collection(tmp_path, HandClock(), SETTINGS) as collection:
            standing = {review.card: review.id for review in collection._store.reviews()}
            memories = collection._store.memories()
            # Saved but not acknowledged is allowed for the one answer in flight; the reverse never.
            assert answered | {card for card, _ in acknowledged} <= standing.keys()
            assert len(standing) <= len(answered | {card for card, _ in acknowledged}) + 1
            latest = dict(acknowledged)
            assert sum(standing[card] != event for card, event in latest.items()) <= 1
            assert len(collection._store.reviews()) == len(standing)
            assert memories == replay(Scheduler(), collection._store.reviews())
            copied = copied_ids(tmp_path)
            assert copied <= {event.id for event in collection._store.events()}
            study = collection.study([CAPITALS])
            study.prepare()
            left = {*map(str, study._session.main), *(str(one.card) for one in [study._session.current] if one)}
            assert left == all_cards - standing.keys()
            assert study.progress.done == len(standing)
            answered = set(standing)
    with opened_collection(tmp_path, HandClock(), SETTINGS) as collection:
        answer_one(collection.study([CAPITALS]))
        events = {event.id for event in collection._store.events()}
    assert copied_ids(tmp_path) == events
    with closing(sqlite3.connect(tmp_path / "progress.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(answered) > KILLS


def test_a_sitting_killed_again_and_again_still_comes_to_its_end(tmp_path: Path) -> None:
    put(tmp_path, capitals(12))
    rng = random.Random(8)
    killed_once(tmp_path, rng)
    with opened_collection(tmp_path, HandClock(), SETTINGS) as collection:
        already = len(collection._store.reviews())
        rest = answer_all(collection.study([CAPITALS]))
        assert already + len(rest) == 12
        assert collection.study([CAPITALS]).question is None
