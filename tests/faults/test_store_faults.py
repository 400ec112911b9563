"""What the progress file does when the disk, the system or another program gets in its way."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from aiquiz.errors import StoreError
from aiquiz.model.review import Review
from aiquiz.store import CODES, Store
from answering import NOON, RULE, answer, opened, replayed


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


@pytest.fixture
def store(db: Path) -> Iterator[Store]:
    with opened(db, busy_timeout_seconds=0.0) as opened_store:
        yield opened_store


def code_of(error: pytest.ExceptionInfo[StoreError]) -> str:
    (found,) = error.value.diagnostics
    assert found.code in CODES
    return found.code


def set_page_limit(store: Store, pages: int) -> None:
    with store._connection.reading() as raw:
        raw.execute(f"PRAGMA max_page_count = {pages}")


def page_count(store: Store) -> int:
    with store._connection.reading() as raw:
        return int(raw.execute("PRAGMA page_count").fetchone()[0])


def test_a_full_disk_saves_nothing_of_the_answer_and_the_same_answer_can_be_saved_later(store: Store) -> None:
    set_page_limit(store, page_count(store))
    tried: list[Review] = []

    def answer_on_and_on() -> None:
        while True:
            number = len(tried)
            tried.append(answer(f"rivalry/{number}/front", at_ms=NOON.ms + number, given="x" * 500))
            store.record(tried[-1])

    with pytest.raises(StoreError, match="disk is full") as error:
        answer_on_and_on()
    assert code_of(error) == "S005"
    assert list(store.reviews()) == tried[:-1]
    assert store.memories() == replayed(tried[:-1])
    set_page_limit(store, 1_000_000)
    store.record(tried[-1])
    assert list(store.reviews()) == tried
    assert store.memories() == replayed(tried)


def test_a_full_disk_replaces_no_rating_by_halves(store: Store) -> None:
    tried = [answer(given="x" * 3_000)]
    store.record(tried[0])
    set_page_limit(store, page_count(store) + 8)

    def change_ones_mind_for_ever() -> None:
        while True:
            tried.append(answer(at_ms=NOON.ms + len(tried), given="x" * 3_000))
            store.record(tried[-1], replaces=[tried[-2].id])

    with pytest.raises(StoreError) as error:
        change_ones_mind_for_ever()
    assert code_of(error) == "S005"
    assert list(store.reviews()) == [tried[-2]]
    assert store.memories() == replayed([tried[-2]])


def test_a_file_held_by_another_program_is_told_and_the_answer_can_be_repeated(db: Path, store: Store) -> None:
    given = answer()
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="another program") as error:
            store.record(given)
        assert code_of(error) == "S004"
        with pytest.raises(StoreError, match="another program"):
            opened(db, busy_timeout_seconds=0.0)
        other.execute("ROLLBACK")
    store.record(given)
    assert store.reviews() == (given,)


def test_a_reader_that_blocks_the_commit_leaves_nothing_half_done(db: Path, store: Store) -> None:
    first, second = answer(), answer(at_ms=NOON.ms + 1)
    store.record(first)
    with closing(sqlite3.connect(db, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM log").fetchall()
        with pytest.raises(StoreError) as error:
            store.record(second)
        assert code_of(error) == "S004"
        reader.execute("COMMIT")
    assert store.reviews() == (first,)
    store.record(second)
    assert store.memories() == replayed([first, second])


def test_a_folder_in_the_journals_place_is_told_and_breaks_nothing(db: Path, store: Store) -> None:
    journal = Path(f"{db}-journal")
    journal.mkdir()
    with pytest.raises(StoreError) as error:
        store.record(answer())
    assert code_of(error) in {"S006", "S007"}  # SQLite's versions tell it differently
    journal.rmdir()
    assert store.reviews() == ()
    store.record(answer())


@pytest.mark.parametrize("mishap", ["deleted", "moved", "replaced"])
def test_a_file_that_lost_its_name_is_not_written_to(db: Path, store: Store, mishap: str) -> None:
    store.record(answer())
    elsewhere = db.with_name("elsewhere.db")
    db.rename(elsewhere)
    if mishap == "replaced":
        opened(db).close()
    elif mishap == "deleted":
        elsewhere.unlink()
    with pytest.raises(StoreError, match="moved or deleted") as error:
        store.record(answer(at_ms=NOON.ms + 1))
    assert code_of(error) == "S009"


def filled(db: Path, count: int) -> bytes:
    with opened(db) as store:
        for number in range(count):
            store.record(answer(f"rivalry/{number}/front", at_ms=NOON.ms + number))
    return db.read_bytes()


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_truncated_file_is_told_as_damaged(db: Path, keep: float) -> None:
    whole = filled(db, 200)
    db.write_bytes(whole[: int(len(whole) * keep)])

    def read_all() -> None:
        with opened(db) as store:
            store.memories()
            store.reviews()

    with pytest.raises(StoreError) as error:
        read_all()
    assert code_of(error) == "S008"


def test_random_damage_is_told_or_passed_over_but_never_believed(db: Path) -> None:
    whole = filled(db, 60)
    with opened(db) as store:
        sound = {review.id: review for review in store.reviews()}
    rng = random.Random(2024)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(rng.randint(1, 8)):
            broken[rng.randrange(100, len(broken))] ^= 1 << rng.randrange(8)
        db.write_bytes(broken)
        Path(f"{db}-journal").unlink(missing_ok=True)
        try:
            with opened(db) as store:
                believed = store.reviews()
        except StoreError:
            continue
        assert all(sound.get(review.id) == review for review in believed)


def test_a_damaged_memory_is_made_again(db: Path) -> None:
    filled(db, 3)
    with closing(sqlite3.connect(db)) as raw, raw:
        raw.execute("UPDATE memory SET state = 'rev?ew'")
    with opened(db) as store:
        assert store.memories() == replayed(store.reviews())


def test_a_failed_open_leaves_no_lock_behind(db: Path) -> None:
    whole = filled(db, 200)
    db.write_bytes(whole[:20_000])
    with pytest.raises(StoreError), opened(db) as store:
        store.reviews()
    db.write_bytes(whole)
    with opened(db, RULE, busy_timeout_seconds=0.0) as store:
        assert len(store.reviews()) == 200
