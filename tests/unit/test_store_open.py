import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from aiquiz.errors import StoreError
from aiquiz.store import CODES, migrations
from aiquiz.store.connection import Connection
from answering import NOON, answer, opened


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def refusal(path: Path) -> str:
    """The code with which the file is refused, after checking that nothing in its folder has changed."""
    before = contents(path.parent)
    with pytest.raises(StoreError) as error:
        opened(path, busy_timeout_seconds=0.0)
    assert contents(path.parent) == before
    (found,) = error.value.diagnostics
    assert found.code in CODES
    assert found.place.file == str(path)
    return found.code


def contents(folder: Path) -> dict[str, bytes | None]:
    return {entry.name: entry.read_bytes() if entry.is_file() else None for entry in sorted(folder.iterdir())}


def test_a_missing_file_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "share" / "aiquiz" / "progress.db"
    with opened(path) as store:
        assert store.reviews() == ()
    assert path.is_file()


def test_an_empty_file_becomes_a_progress_file(db: Path) -> None:
    db.touch()
    with opened(db) as store:
        store.record(answer())
    with opened(db) as store:
        assert len(store.reviews()) == 1


def test_the_file_says_whose_it_is(db: Path) -> None:
    opened(db).close()
    header = db.read_bytes()[:100]
    assert struct.unpack_from(">i", header, 60) == (1,)
    assert header[68:72] == b"aiqz"


def test_the_connection_is_as_durable_as_promised(db: Path) -> None:
    with closing(Connection(db)) as connection, connection.reading() as raw:
        settings = {
            name: raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "trusted_schema", "foreign_keys", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "delete",
        "synchronous": 3,  # EXTRA
        "trusted_schema": 0,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


def test_a_file_reached_by_a_link_keeps_its_journal_beside_itself(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link.db").symlink_to(tmp_path / "real" / "progress.db")
    with opened(tmp_path / "link.db") as store:
        store.record(answer())
        assert store.path == tmp_path / "real" / "progress.db"
    assert (tmp_path / "link.db").is_symlink()


@pytest.mark.parametrize("data", [b"x", b"notes\n" * 100, b"SQLite format 3\x00", bytes(5000)])
def test_a_file_that_is_no_database_is_refused_untouched(db: Path, data: bytes) -> None:
    db.write_bytes(data)
    assert refusal(db) == "S001"


@pytest.mark.parametrize("statement", ["PRAGMA application_id = 7", "CREATE TABLE t (a)", "PRAGMA user_version = 1"])
def test_a_database_of_another_program_is_refused_untouched(db: Path, statement: str) -> None:
    with closing(sqlite3.connect(db)) as raw:
        raw.execute(statement)
    assert refusal(db) == "S002"


def test_a_file_from_a_newer_aiquiz_is_refused_byte_for_byte_untouched(db: Path) -> None:
    with opened(db) as store:
        store.record(answer())
    with closing(sqlite3.connect(db)) as raw:
        raw.execute(f"PRAGMA user_version = {migrations.NEWEST_VERSION + 1}")
    assert refusal(db) == "S003"


def test_a_newer_file_is_refused_before_its_unfinished_journal_is_played_back(db: Path) -> None:
    opened(db).close()
    with closing(sqlite3.connect(db)) as raw:
        raw.execute("PRAGMA user_version = 99")
    Path(f"{db}-journal").write_bytes(b"of the newer program")
    assert refusal(db) == "S003"


def test_a_file_torn_while_it_was_made_is_made_again(db: Path) -> None:
    with closing(sqlite3.connect(db, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("CREATE TABLE t (a)")
        raw.executemany("INSERT INTO t VALUES (?)", [("x" * 4000,)] * 50)  # spills: the journal becomes hot
        copy = {name: Path(f"{db}{name}").read_bytes() for name in ("", "-journal")}
        raw.execute("ROLLBACK")
    db.write_bytes(b"torn" + copy[""][4:])
    Path(f"{db}-journal").write_bytes(copy["-journal"])
    with opened(db) as store:
        store.record(answer())
        assert len(store.reviews()) == 1


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "progress.db").mkdir()
    assert refusal(tmp_path / "progress.db") == "S010"


def test_a_pipe_in_the_files_place_is_told_and_not_waited_for(db: Path) -> None:
    os.mkfifo(db)
    assert refusal(db) == "S010"


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "share").touch()
    with pytest.raises(StoreError, match="S010"):
        opened(tmp_path / "share" / "aiquiz" / "progress.db")
    with pytest.raises(StoreError, match="S010"):
        opened(tmp_path / "share" / "progress.db")


def test_a_read_only_folder_is_told_at_the_start_not_at_the_first_answer(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root, who may write anywhere
    with pytest.raises(StoreError, match=r"S006.*cannot be written"):
        opened(db)


def test_a_progress_file_without_its_device_id_is_told_as_damaged(db: Path) -> None:
    opened(db).close()
    with closing(sqlite3.connect(db)) as raw, raw:
        raw.execute("DELETE FROM meta")
    assert refusal(db) == "S008"


def add_notes(raw: sqlite3.Connection) -> None:
    raw.execute("CREATE TABLE notes (text TEXT) STRICT")


def fail(raw: sqlite3.Connection) -> None:
    raw.execute("CREATE TABLE half (a)")
    raise sqlite3.OperationalError("no such luck")


def upgrade(db: Path, *steps: migrations.Migration) -> None:
    with closing(Connection(db)) as connection:
        migrations.bring_up_to_date(connection, lambda _: None, steps)


def version_and_tables(db: Path) -> tuple[int, set[str]]:
    with closing(sqlite3.connect(db)) as raw:
        (version,) = raw.execute("PRAGMA user_version").fetchone()
        return version, {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_an_old_file_is_upgraded_and_a_copy_of_it_kept(db: Path) -> None:
    with opened(db) as store:
        store.record(answer())
    old = version_and_tables(db)
    upgrade(db, add_notes)
    assert version_and_tables(db) == (2, old[1] | {"notes"})
    copy = db.with_name("progress.db.v1-backup")
    assert version_and_tables(copy) == old
    with opened(copy) as store:
        assert len(store.reviews()) == 1


def test_a_new_file_goes_through_every_version_without_a_copy(db: Path) -> None:
    upgrade(db, add_notes)
    assert version_and_tables(db)[0] == 2
    assert contents(db.parent).keys() == {db.name}


def test_a_file_that_is_up_to_date_is_left_alone(db: Path) -> None:
    opened(db).close()
    before = db.read_bytes()
    opened(db).close()
    assert db.read_bytes() == before
    assert contents(db.parent).keys() == {db.name}


def test_a_failed_upgrade_leaves_the_old_file_as_it_was(db: Path) -> None:
    opened(db).close()
    before = db.read_bytes()
    with pytest.raises(StoreError, match=r"S013.*no such luck"):
        upgrade(db, add_notes, fail)
    assert db.read_bytes() == before


def test_without_a_backup_there_is_no_upgrade(db: Path) -> None:
    opened(db).close()
    before = db.read_bytes()
    (db.parent / "progress.db.v1-backup.tmp").mkdir()
    with pytest.raises(StoreError, match="S012"):
        upgrade(db, add_notes)
    assert db.read_bytes() == before


def test_a_script_is_cut_into_whole_statements_triggers_included() -> None:
    script = "-- about t; and more\nCREATE TABLE t (a);\nCREATE TRIGGER x BEFORE DELETE ON t\nBEGIN SELECT 1; END;\n"
    first, second = migrations.statements(script)
    assert first.endswith("CREATE TABLE t (a);\n")
    assert second.endswith("END;\n")


def test_the_moment_of_making_is_kept(db: Path) -> None:
    opened(db).close()
    with closing(sqlite3.connect(db)) as raw:
        row = raw.execute("SELECT value FROM meta WHERE key = 'created_at_ms'").fetchone()
    assert row == (str(NOON.ms),)
