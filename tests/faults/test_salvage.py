"""Two hundred copies of a progress file, each damaged in its own way: with a backup and a log, everything is back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from aiquiz.collection import health
from aiquiz.config import Settings
from aiquiz.errors import StoreError
from aiquiz.model.review import Rating
from aiquiz.store import Store
from aiquiz.store.lines import line_of
from answering import NOON, answer

COPIES = 200
ANSWERS = 120
BEFORE_BACKUP = 80


def opened_as_usual(path: Path) -> Store:
    return Store.open(path, health.memory_rule(Settings()), NOON)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Spans overwritten, single bits turned, or the end cut off."""
    broken = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(broken))
        match rng.randrange(4):
            case 0:
                broken[at] ^= 1 << rng.randrange(8)
            case 1:
                length = min(rng.choice((16, 512, 4096)), len(broken) - at)
                broken[at : at + length] = rng.randbytes(length)
            case 2:
                length = min(rng.choice((512, 4096, 8192)), len(broken) - at)
                broken[at : at + length] = bytes(length)
            case _:
                del broken[max(at, 1) :]
    return bytes(broken)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    (folder / "backups").mkdir(parents=True)
    with opened_as_usual(folder / "progress.db") as store:
        for number in range(ANSWERS):
            if number == BEFORE_BACKUP:
                store.back_up(folder / "backups" / "progress-2023-11-14.db")
            rating = Rating.AGAIN if number % 4 == 0 else Rating.GOOD
            store.record(answer(f"deck/{number % 30}/front", rating=rating, at_ms=NOON.ms + number))
        lines = [line_of(event) for event in store.events()]
    # Its second copy, of which only the end survived.
    (folder / "device-x.jsonl").write_text("".join(f"{line}\n" for line in lines[BEFORE_BACKUP - 10 :]))
    return folder


def test_every_damaged_copy_is_restored_from_file_backup_and_log(home: Path) -> None:
    file = home / "progress.db"
    whole = file.read_bytes()
    with opened_as_usual(file) as store:
        events, memories = store.events(), store.memories()
    alone = 0
    for seed in range(COPIES):
        file.write_bytes(damaged(whole, random.Random(seed)))
        as_found = file.read_bytes()
        target = home / "rescued.db"
        salvaged = health.salvage(file, target, Settings(), lambda: NOON)
        alone += salvaged.from_file
        with opened_as_usual(target) as rescued:
            assert rescued.events() == events, seed
            assert rescued.memories() == memories, seed
        assert file.read_bytes() == as_found, seed
        target.unlink()
    # The damaged files themselves gave much of it: salvage is not only a reading of backups.
    assert alone > COPIES * ANSWERS / 3


def test_looking_over_a_damaged_copy_never_crashes_and_changes_no_byte_of_a_refused_one(home: Path) -> None:
    file = home / "progress.db"
    whole = file.read_bytes()
    noticed = 0
    for seed in range(COPIES):
        file.write_bytes(damaged(whole, random.Random(seed)))
        try:
            noticed += bool(health.examined(file, Settings(), lambda: NOON).findings)
        except StoreError:
            noticed += 1
        file.with_name("progress.db-journal").unlink(missing_ok=True)
    assert noticed > COPIES * 0.8
