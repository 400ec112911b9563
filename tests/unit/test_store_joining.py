"""Damaged rows give way to their whole selves, and to nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.errors import Severity
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Review
from aiquiz.store import Action, Joined, Store
from aiquiz.store.events import Event
from answering import NOON, answer, opened, replayed

ROWS = 6


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "progress.db") as opened_store:
        for number in range(ROWS):
            opened_store.record(answer(f"deck/{number % 2}/front", at_ms=NOON.ms + number))
        yield opened_store


def damage(store: Store, change: str, seq: int = 3) -> None:
    with store._connection.writing() as raw:
        guard = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'log_is_never_changed'").fetchone()
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute(f"UPDATE log SET {change} WHERE seq = {seq}")
        raw.execute(guard[0])


def refuses_deletion(store: Store) -> bool:
    try:
        with store._connection.writing() as raw:
            raw.execute("DELETE FROM log")
    except sqlite3.IntegrityError:
        return True
    return False


CHANGES = [
    "at_ms = at_ms + 1",
    "body = '{}'",
    "subject = 'deck/9/front'",
    "kind = 'undone'",
    "study_day = NULL",
    "checksum = checksum + 1",
    "hlc = hlc - 9",
    "device = ''",
    "id = '01890000-0000-7000-8000-000000000000'",
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_damaged_row_is_mended_in_its_own_place_by_a_merge(store: Store, change: str) -> None:
    whole, memories = store.events(), store.memories()
    damage(store, change)
    store.rebuild_memory()
    assert len(store.events()) == ROWS - 1
    assert store.problems()
    assert store.merge(whole) == Joined(0, 1)
    assert store.events() == whole
    assert store.memories() == memories == replayed(store.reviews())
    assert store.problems() == ()
    assert store.mended_rows == 1
    with store._connection.reading() as raw:
        assert raw.execute("SELECT group_concat(seq) FROM log").fetchone() == ("1,2,3,4,5,6",)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert refuses_deletion(store)
    assert store.merge(whole) == Joined(0, 0)
    assert store.mended_rows == 1


def test_an_index_that_still_holds_the_old_value_is_mended_along(store: Store, tmp_path: Path) -> None:
    """As a flipped bit leaves it: changed in the table, unchanged in the indexes."""
    whole = store.events()
    store.close()
    path = tmp_path / "progress.db"
    old = whole[2].id.encode()
    data = bytearray(path.read_bytes())
    subject = whole[2].subject.encode()
    # In the table the row's subject follows; a page may also hold a former copy of it.
    places = [at for at in range(len(data)) if data.startswith(old, at) and subject in data[at : at + 120]]
    for at in places:
        data[at] ^= 1
    path.write_bytes(data)
    with opened(path) as damaged:
        with damaged._connection.reading() as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() != ("ok",)
        assert damaged.merge(whole) == Joined(0, 1)
        assert damaged.events() == whole
        with damaged._connection.reading() as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_damaged_row_that_nobody_has_whole_keeps_its_place(store: Store) -> None:
    whole = store.events()
    damage(store, "body = '{}'", seq=3)
    damage(store, "body = '{}'", seq=5)
    assert store.merge(event for event in whole if event != whole[2]) == Joined(0, 1)
    assert store.events() == tuple(event for event in whole if event != whole[2])
    with store._connection.reading() as raw:
        assert raw.execute("SELECT count(*) FROM log").fetchone() == (ROWS,)


def test_a_whole_row_never_gives_way(store: Store) -> None:
    whole = store.events()
    forged: list[Event] = [replace(event, body="{}") for event in whole]
    assert store.merge(forged) == Joined(0, 0)
    assert store.events() == whole


def test_mended_rows_are_counted_over_all_merges(store: Store) -> None:
    whole = store.events()
    for seq in (1, 4):
        damage(store, "body = '{}'", seq=seq)
        store.merge(whole)
    assert store.mended_rows == 2


def test_an_answer_that_comes_back_counts_again_unless_it_was_undone(store: Store) -> None:
    undone = store.reviews()[2]
    store.undo(undone.id, NOON)
    whole = store.events()
    damage(store, "body = '{}'")
    store.merge(whole)
    assert EventId(undone.id) not in {review.id for review in store.reviews()}
    assert store.memories() == replayed(store.reviews())


def test_a_merge_replays_the_cards_that_it_touches_and_only_those(store: Store, tmp_path: Path) -> None:
    seen: list[str] = []
    with opened(tmp_path / "other.db") as other:
        other.merge(store.events())
        given = answer("deck/1/front", at_ms=NOON.ms + 50)
        other.record(given)
        other.undo(other.reviews()[1].id, NOON)
        rule = store._rule

        def noting(memory: MemoryState | None, review: Review) -> MemoryState:
            seen.append(review.card)
            return rule.applied(memory, review)

        store.use(replace(rule, applied=noting))
        assert store.merge(other.events()) == Joined(2, 0)
        assert set(seen) == {"deck/1/front"}
        assert store.memories() == other.memories() == replayed(store.reviews())


def test_a_damaged_suspension_holds_no_longer_and_is_told_until_it_is_mended(store: Store) -> None:
    store.act(Action.SUSPEND, [CardId("deck/0/front")], NOON)
    store.act(Action.BURY, [CardId("deck/1/front")], NOON, 19_675)
    whole = store.events()
    damage(store, "at_ms = 1", seq=ROWS + 1)
    damage(store, "at_ms = 1", seq=ROWS + 2)
    assert store.suspended() == store.buried_on(19_675) == frozenset()
    (told,) = store.problems()
    assert (told.code, told.severity) == ("S011", Severity.WARNING)
    assert told.message.startswith("2 damaged rows of the answer log passed over")
    assert store.history(CardId("deck/0/front"))[-1].kind == "answer"
    assert store.merge(whole) == Joined(0, 2)
    assert store.suspended() == {"deck/0/front"}
    assert store.buried_on(19_675) == {"deck/1/front"}
    assert store.problems() == ()
