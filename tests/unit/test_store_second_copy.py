"""The text file that follows the log: it catches up after anything, and a damaged log is mended from it."""

from __future__ import annotations

import itertools
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from aiquiz.errors import Severity, StoreError
from aiquiz.model.ids import EventId
from aiquiz.store import Store
from aiquiz.store import second_copy as module
from aiquiz.store.connection import Connection
from aiquiz.store.failures import store_error
from aiquiz.store.foreign import Rows, rows_of_log
from aiquiz.store.second_copy import SecondCopy, second_copy_error, second_copy_path
from answering import NOON, answer, opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "progress.db") as opened_store:
        yield opened_store


def fill(store: Store, first: int, last: int) -> None:
    for number in range(first, last):
        store.record(answer(f"deck/{number}/front", at_ms=NOON.ms + number))


def copy_of(store: Store) -> SecondCopy:
    """A second copy as another process would begin to follow it."""
    return SecondCopy(store._connection, store.device)


def copied(store: Store) -> Rows:
    return rows_of_log(copy_of(store).path)


def test_the_copy_holds_every_row_once_in_the_order_of_arrival(store: Store) -> None:
    fill(store, 0, 3)
    copy = copy_of(store)
    copy.catch_up()
    assert copied(store) == Rows(store.events(), 0)
    fill(store, 3, 5)
    store.undo(store.reviews()[0].id, NOON)
    copy.catch_up()
    copy_of(store).catch_up()  # another process finds nothing to do
    assert copied(store) == Rows(store.events(), 0)
    assert copy.path.read_bytes().count(b"\n") == 6


def test_it_is_readable_by_its_owner_only(store: Store) -> None:
    copy_of(store).catch_up()
    assert copy_of(store).path.stat().st_mode & 0o777 == 0o600


def test_every_cut_of_the_end_is_made_good_and_nothing_else_is_written_again(store: Store) -> None:
    fill(store, 0, 3)
    copy = copy_of(store)
    copy.catch_up()
    whole = copy.path.read_bytes()
    last_line = whole.rindex(b"\n", 0, -1) + 1
    for end in range(last_line - 2, len(whole)):
        copy.path.write_bytes(whole[:end])
        copy_of(store).catch_up()
        rows = copied(store)
        assert {event.id for event in rows.events} == {event.id for event in store.events()}, end
        assert copy.path.read_bytes().startswith(whole[:end])
        is_between_lines = end in (last_line, len(whole) - 1, last_line - 1)
        assert rows.unusable == (0 if is_between_lines else 1), end


def test_a_hole_in_what_may_be_unsynced_is_found_and_filled(store: Store) -> None:
    fill(store, 0, 12)
    copy = copy_of(store)
    copy.catch_up()
    lines = copy.path.read_bytes().splitlines(keepends=True)
    lines[5] = b"\0" * (len(lines[5]) - 1) + b"\n"
    copy.path.write_bytes(b"".join(lines))
    copy_of(store).catch_up()
    rows = copied(store)
    assert {event.id for event in rows.events} == {event.id for event in store.events()}
    assert rows.unusable == 1
    assert copy.path.read_bytes().count(b"\n") == 13  # only the one that was missing is written again


def test_only_the_end_is_read_when_a_long_copy_is_taken_up(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH_BYTES", 2_000)
    monkeypatch.setattr(module, "_WINDOW_BYTES", 4_000)
    monkeypatch.setattr(module, "_BATCH_ROWS", 7)
    fill(store, 0, 40)
    copy = copy_of(store)
    copy.catch_up()
    data = bytearray(copy.path.read_bytes())
    data[10] ^= 1  # far from the end: not looked at, and no reason to write anything anew
    copy.path.write_bytes(data)
    fill(store, 40, 42)
    copy_of(store).catch_up()
    rows = copied(store)
    assert (len(rows.events), rows.unusable) == (41, 1)
    thorough = copy_of(store)
    thorough.distrust()
    thorough.catch_up()
    assert {event.id for event in copied(store).events} == {event.id for event in store.events()}
    assert [event.id for event in copied(store).events][-1] == store.events()[0].id


def test_two_processes_lose_no_row_between_them(store: Store) -> None:
    one, other = copy_of(store), copy_of(store)
    for number in range(0, 12, 2):
        fill(store, number, number + 1)
        one.catch_up()
        fill(store, number + 1, number + 2)
        other.catch_up()
    assert copied(store).events == store.events()
    assert one.path.read_bytes().count(b"\n") == 12


def test_a_copy_that_knows_more_than_the_log_keeps_what_it_knows(store: Store, tmp_path: Path) -> None:
    fill(store, 0, 2)
    older = tmp_path / "older.db"
    store.back_up(older)
    fill(store, 2, 4)
    copy_of(store).catch_up()
    whole = store.events()
    with opened(older) as restored:
        restored.record(answer("deck/new/front", at_ms=NOON.ms + 99))
        copy = SecondCopy(restored._connection, "x")
        copy.path = copy_of(store).path
        copy.catch_up()
        found = rows_of_log(copy.path).events
        assert {event.id for event in found} == {event.id for event in (*whole, *restored.events())}
        assert len(found) == copy.path.read_bytes().count(b"\n") == 5


def test_a_failure_is_told_and_the_next_commit_tries_again(store: Store) -> None:
    path = second_copy_path(store.path, store.device)
    path.mkdir()
    store.keep_second_copy()
    fill(store, 0, 1)
    follower = store._follower
    assert follower is not None
    follower.close()
    (told,) = store.problems()
    assert (told.code, told.severity) == ("S020", Severity.WARNING)
    assert "second copy of the log cannot be written" in told.message
    assert len(store.reviews()) == 1
    with pytest.raises(StoreError, match="S020"):
        store.mend_second_copy()
    path.rmdir()
    store.mend_second_copy()
    assert copied(store).events == store.events()


def test_closing_waits_for_the_copy_and_a_store_without_news_makes_none(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        store.keep_second_copy()
        path = second_copy_path(store.path, store.device)
    assert not path.exists()
    with opened(tmp_path / "progress.db") as store:
        store.keep_second_copy()
        store.keep_second_copy()
        fill(store, 0, 30)
        events = store.events()
        follower = store._follower
        assert follower is not None
        assert follower._thread.daemon  # a disk that hangs must not keep the process from ending
    assert rows_of_log(path) == Rows(events, 0)
    assert follower.failure is None
    assert not follower._is_behind  # else it would look again without need
    store.close()


def test_leaving_does_not_wait_for_a_long_log_to_be_copied_and_the_next_time_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH_BYTES", 2_000)
    monkeypatch.setattr(module, "_WINDOW_BYTES", 4_000)
    monkeypatch.setattr(module, "_BATCH_ROWS", 7)
    monkeypatch.setattr(module, "_BATCHES_AT_END", 2)
    monkeypatch.setattr(module, "_PAUSE_SECONDS", 60.0)  # the end wakes it
    with opened(tmp_path / "progress.db") as store:
        fill(store, 0, 60)
        store.keep_second_copy()
        fill(store, 60, 61)
        path = copy_of(store).path
    begun = len(rows_of_log(path).events)
    assert 7 <= begun < 40
    with opened(tmp_path / "progress.db") as store:
        copy_of(store).catch_up()
        assert rows_of_log(path) == Rows(store.events(), 0)  # nothing twice
        assert path.read_bytes().count(b"\n") == 61


def test_a_damaged_row_is_not_copied(store: Store) -> None:
    fill(store, 0, 3)
    with store._connection.writing() as raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute("UPDATE log SET at_ms = at_ms + 1 WHERE seq = 2")
    copy_of(store).catch_up()
    assert copied(store).events == store.events()
    assert len(store.events()) == 2


def test_the_copy_is_durable_when_catching_up_returns(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fsync

    def noting(descriptor: int) -> None:
        real(descriptor)
        synced.append(os.fstat(descriptor).st_size)

    monkeypatch.setattr(os, "fsync", noting)
    fill(store, 0, 2)
    copy = copy_of(store)
    copy.catch_up()
    assert synced[-1] == copy.path.stat().st_size
    count = len(synced)
    copy.catch_up()
    assert len(synced) == count


def test_the_name_of_the_copy_says_whose_it_is(tmp_path: Path) -> None:
    assert second_copy_path(tmp_path / "progress.db", "abc") == tmp_path / "device-abc.jsonl"
    with opened(tmp_path / "progress.db") as store:
        assert isinstance(store._connection, Connection)
        assert EventId(store.device) in copy_of(store).path.name


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("something odd"), "something odd"),
        (store_error(Path("p.db"), "S007", "the disk failed"), "the disk failed"),
    ],
)
def test_what_hindered_the_copy_is_told_in_its_own_words(failure: OSError | StoreError, reason: str) -> None:
    (told,) = second_copy_error(Path("device-x.jsonl"), failure).diagnostics
    assert told.code == "S020"
    assert told.message == f"the second copy of the log cannot be written: {reason}"
    assert told.hint.startswith("every answer is in the progress file")


def test_the_same_process_goes_on_where_it_left_off_without_reading(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copy_of(store)
    fill(store, 0, 3)
    copy.catch_up()

    def never(*_: object) -> None:
        raise AssertionError("the file was read")

    for reader in ("event_or_none", "events_in_file"):
        monkeypatch.setattr(module, reader, never)
    for number in range(3, 6):
        fill(store, number, number + 1)
        copy.catch_up()
    assert copy.path.read_bytes().count(b"\n") == 6


def test_between_two_syncs_no_more_is_written_than_the_window_can_show(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH_BYTES", 2_000)
    monkeypatch.setattr(module, "_BATCH_ROWS", 7)
    sizes = [0]
    real = os.fsync

    def noting(descriptor: int) -> None:
        real(descriptor)
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            sizes.append(os.fstat(descriptor).st_size)

    fill(store, 0, 40)
    monkeypatch.setattr(os, "fsync", noting)
    copy_of(store).catch_up()
    steps = [after - before for before, after in itertools.pairwise(sizes)]
    assert sizes[-1] == copy_of(store).path.stat().st_size
    assert all(2_000 <= step < 3_000 for step in steps[:-1])
    assert len(steps) > 5


def test_a_new_copy_has_its_name_for_good(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(module, "sync_folder", synced.append)
    fill(store, 0, 1)
    copy_of(store).catch_up()
    copy_of(store).catch_up()
    assert synced == [store.path.parent]
