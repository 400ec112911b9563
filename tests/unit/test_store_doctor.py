import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from aiquiz.errors import StoreError
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating
from aiquiz.store.doctor import Examination, examine, readable_events
from aiquiz.store.events import answer_event
from answering import DAY_MS, NOON, RULE, answer, opened

ANSWERS = 300


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        for number in range(ANSWERS):
            rating = Rating.AGAIN if number % 5 == 0 else Rating.GOOD
            store.record(answer(f"deck/{number % 40}/front", rating=rating, at_ms=NOON.ms + number, given="x" * 90))
    return path


def examined(path: Path, now: Now = NOON) -> Examination:
    return examine(path, RULE, now)


def codes(path: Path, now: Now = NOON) -> list[str]:
    return [finding.code for finding in examined(path, now).findings]


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute(statement)


def test_a_sound_file_has_no_findings_and_is_not_changed(db: Path) -> None:
    before = db.read_bytes()
    cards = frozenset(CardId(f"deck/{number}/front") for number in range(40))
    assert examined(db) == Examination(ANSWERS, (), cards=cards)
    assert db.read_bytes() == before


def test_how_far_it_has_come_is_told_and_never_goes_back(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.merge(
            answer_event(answer(f"deck/{number % 40}/front", at_ms=NOON.ms + number), hlc=number, device="here")
            for number in range(1_000)
        )
        store.mend_second_copy()
    shares: list[float] = []
    assert examine(path, RULE, NOON, shares.append).rows == 1_000
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert {0.5, 0.55, 0.6, 0.8, 1.0} <= {round(share, 3) for share in shares}
    assert len(shares) > 1_000  # the second copy line by line


def test_a_row_that_was_altered_is_found(db: Path) -> None:
    changed(db, "UPDATE log SET study_day = study_day + 1 WHERE seq = 7")
    found = examined(db)
    assert found.rows == ANSWERS - 1
    assert "S011" in [finding.code for finding in found.findings]


def test_a_memory_that_a_replay_contradicts_is_found_and_a_replay_mends_it(db: Path) -> None:
    changed(db, "UPDATE memory SET stability = stability + 1 WHERE card = 'deck/3/front'")
    assert codes(db) == ["S018"]
    with opened(db) as store:
        store.rebuild_memory()
    assert codes(db) == []


def test_a_clock_that_jumped_is_told_as_a_warning(db: Path) -> None:
    with opened(db) as store:
        store.record(answer(at_ms=NOON.ms - 3 * DAY_MS))
    assert codes(db) == ["S019"]
    assert codes(db, Now(NOON.ms - 30 * DAY_MS, 60)) == ["S019", "S019"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        examined(tmp_path / "none.db")
    assert caught.value.diagnostics[0].code == "S006"
    assert list(tmp_path.iterdir()) == []


def test_a_broken_page_is_found_and_costs_only_its_own_rows(db: Path) -> None:
    with opened(db) as store:
        whole = {event.id: event for event in store.events()}
    assert {event.id: event for event in readable_events(db)} == whole
    data = bytearray(db.read_bytes())
    lost = 0
    for page in range(1, len(data) // 4096):
        broken = bytearray(data)
        broken[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
        db.write_bytes(broken)
        assert codes(db), page
        read = {event.id: event for event in readable_events(db)}
        assert read.items() <= whole.items()
        lost += len(read) < ANSWERS / 2
    # Only the pages that lead to all others, the schema's and the log's own root, may take more than half along.
    assert lost <= 2


def test_nothing_readable_is_nothing(tmp_path: Path) -> None:
    for content in (b"", b"words " * 500, b"SQLite format 3\x00" + b"\xff" * 5000):
        path = tmp_path / "progress.db"
        path.write_bytes(content)
        assert list(readable_events(path)) == []
    assert list(readable_events(tmp_path / "none.db")) == []
