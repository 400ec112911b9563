import json
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from aiquiz.errors import StoreError
from aiquiz.model.review import Rating
from aiquiz.store.backups import backup_name, day_of, outdated
from aiquiz.store.foreign import rows_of_backup, rows_of_folder, rows_of_log, share
from aiquiz.store.lines import event_of, line_of
from answering import NOON, answer, opened, replayed


def two_devices(tmp_path: Path) -> tuple[Path, Path]:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    with opened(here) as store:
        store.record(answer())
    with opened(there) as store:
        store.record(answer(rating=Rating.AGAIN, at_ms=NOON.ms + 7))
    return here, there


def test_a_line_gives_back_the_very_event(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        given = answer(given="“é”\n漢 🙂")
        store.record(given)
        store.undo(given.id, NOON)
        events = store.events()
    assert len(events) == 2
    for event in events:
        line = line_of(event)
        assert line.isascii()
        assert "\n" not in line
        assert event_of(line) == event


@pytest.mark.parametrize(
    "spoil",
    [
        lambda v: v | {"hlc": v["hlc"] + 1},
        lambda v: v | {"hlc": 2**60},
        lambda v: v | {"hlc": True},
        lambda v: v | {"subject": "\ud800"},
        lambda v: v | {"id": v["id"].upper().replace("-", "")},
        lambda v: v | {"body": "[" * 100_000},
        lambda v: v | {"study_day": None},
        lambda v: {key: value for key, value in v.items() if key != "device"},
        lambda v: [v],
        lambda v: 7,
    ],
)
def test_a_line_that_was_altered_is_refused(tmp_path: Path, spoil: object) -> None:
    with opened(tmp_path / "a.db") as store:
        store.record(answer())
        line = line_of(store.events()[0])
    assert callable(spoil)
    with pytest.raises(ValueError):  # noqa: PT011 -- what json says is not ours
        event_of(json.dumps(spoil(json.loads(line))))


def test_every_cut_of_a_line_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.record(answer())
        line = line_of(store.events()[0])
    for end in range(len(line)):
        with pytest.raises(ValueError):  # noqa: PT011 -- what json says is not ours
            event_of(line[:end])


def test_a_backup_merges_into_another_file_and_keeps_both_sides(tmp_path: Path) -> None:
    here, there = two_devices(tmp_path)
    copy = tmp_path / "copy.db"
    with opened(here) as store:
        store.back_up(copy)
    before = copy.read_bytes()
    with opened(there) as store:
        assert store.merge(rows_of_backup(copy).events).added == 1
        assert store.merge(rows_of_backup(copy).events).added == 0
        assert len(store.reviews()) == 2
        merged = store.memories()
        store.rebuild_memory()
        assert store.memories() == merged
    assert copy.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"here.db", "there.db", "copy.db"}


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    text, empty = tmp_path / "text.db", tmp_path / "empty.db"
    text.write_text("words " * 100)
    empty.touch()
    for path, code in ((text, "S001"), (empty, "S015"), (tmp_path / "none.db", "S015"), (tmp_path, "S015")):
        with pytest.raises(StoreError) as caught:
            rows_of_backup(path)
        assert caught.value.diagnostics[0].code == code


def test_a_damaged_backup_is_told_of_as_such_and_not_as_the_progress_file(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with opened(tmp_path / "here.db") as store:
        for number in range(60):
            store.record(answer(at_ms=NOON.ms + number))
        store.back_up(path)
    path.write_bytes(path.read_bytes()[:12_000])
    with pytest.raises(StoreError) as caught:
        rows_of_backup(path)
    (found,) = caught.value.diagnostics
    assert (found.code, found.message) == ("S008", "the backup is damaged; nothing was changed")


def test_a_log_in_text_is_read_past_its_torn_lines(tmp_path: Path) -> None:
    here, _ = two_devices(tmp_path)
    with opened(here) as store:
        line = line_of(store.events()[0])
    path = tmp_path / "log.jsonl"
    path.write_text(f"{line[:40]}\n\n{line}\n{'x' * 2_500_000}\n{line}\n{line[:-1]}")
    rows = rows_of_log(path)
    assert (len(rows.events), rows.unusable) == (1, 3)


def test_a_log_without_answers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text("{}\n")
    for wrong in (path, tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(StoreError) as caught:
            rows_of_log(wrong)
        assert caught.value.diagnostics[0].code == "S015"


def test_devices_that_share_a_folder_come_to_know_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    stores = two_devices(tmp_path)
    for path in (*stores, stores[0]):
        with opened(path) as store:
            rows = rows_of_folder(folder)
            store.merge(rows.events)
            known = {event.id for event in rows.events}
            share(folder, store.device, [event for event in store.events() if event.id not in known])
    with opened(stores[0]) as here, opened(stores[1]) as there:
        there.merge(rows_of_folder(folder).events)
        assert here.events() == there.events()
        assert here.memories() == there.memories()


def test_a_torn_end_does_not_swallow_what_is_shared_next(tmp_path: Path) -> None:
    here, there = two_devices(tmp_path)
    with opened(here) as store, opened(there) as other:
        share(tmp_path, "a", store.events())
        segment = tmp_path / "device-a.jsonl"
        segment.write_bytes(segment.read_bytes()[:-30])
        share(tmp_path, "a", other.events())
        rows = rows_of_folder(tmp_path)
        assert (rows.events, rows.unusable) == (other.events(), 1)


def test_conflict_copies_are_read_too(tmp_path: Path) -> None:
    here, there = two_devices(tmp_path)
    with opened(here) as store, opened(there) as other:
        share(tmp_path, "a", store.events())
        copy = tmp_path / "device-a.sync-conflict-20261124-070000-ABCDEFG.jsonl"
        copy.write_text("".join(line_of(event) + "\n" for event in other.events()))
        rows = rows_of_folder(tmp_path)
        assert {event.id for event in rows.events} == {event.id for event in (*store.events(), *other.events())}
        assert rows.files == 2


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    for wrong in (tmp_path / "none",):
        with pytest.raises(StoreError) as caught:
            rows_of_folder(wrong)
        assert caught.value.diagnostics[0].code == "S016"
        with opened(tmp_path / "a.db") as store:
            store.record(answer())
            with pytest.raises(StoreError) as caught:
                share(wrong, "a", store.events())
            assert caught.value.diagnostics[0].code == "S016"


def test_a_backup_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store, pytest.raises(StoreError) as caught:
        store.back_up(tmp_path / "none" / "b.db")
    (told,) = caught.value.diagnostics
    assert told.code == "S014"
    assert told.message.startswith("no backup was made: ")
    assert told.hint == "try another place"
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]


def test_backups_of_a_year_are_thinned_to_days_weeks_and_months() -> None:
    kept: set[date] = set()
    for number in range(400):
        kept.add(date(2026, 1, 1) + timedelta(days=number))
        kept -= outdated(kept)
    newest = date(2026, 1, 1) + timedelta(days=399)
    assert {newest - timedelta(days=back) for back in range(7)} <= kept
    assert len({(day.year, day.month) for day in kept}) == 12
    assert 7 + 12 <= len(kept) <= 7 + 4 + 12


def test_a_backup_is_known_by_its_name_alone(tmp_path: Path) -> None:
    file, day = tmp_path / "progress.db", date(2026, 11, 24)
    assert day_of(file, tmp_path / backup_name(file, day)) == day
    for other in ("progress.db", "progress-2026-11-24.txt", "progress-20261124.db", "notes-2026-11-24.db"):
        assert day_of(file, tmp_path / other) is None


def test_an_answer_undone_on_one_device_does_not_count_on_the_other(tmp_path: Path) -> None:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    given = replace(answer(), given="wrong")
    with opened(here) as store, opened(there) as other:
        store.record(given)
        other.merge(store.events())
        assert store.undo(given.id, NOON)
        undone = [event for event in store.events() if event.id != given.id]
        assert other.merge(undone).added == 1
        assert other.reviews() == ()
        assert other.memories() == {}
        with suppress(ValueError):
            other.record(given)
        assert other.reviews() == ()


def test_answers_are_saved_while_a_backup_is_made_and_the_copy_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aiquiz.store.backups._PAGES_AT_ONCE", 2)
    with opened(tmp_path / "a.db", busy_timeout_seconds=0.0) as store:
        for number in range(60):
            store.record(answer(f"deck/{number}/front", at_ms=NOON.ms + number))
        before = store.events()
        steps = iter(range(1_000))

        def answer_meanwhile() -> bool:
            number = next(steps)
            if number in (3, 11):
                store.record(answer("deck/x/front", at_ms=NOON.ms + 1_000 + number))
            return True

        store.back_up(tmp_path / "b.db", answer_meanwhile)
        assert next(steps) > 12
        with opened(tmp_path / "b.db") as copy:
            assert copy.events()[: len(before)] == before
            assert copy.memories() == replayed(copy.reviews())
        assert len(store.events()) == len(before) + 2


def test_a_backup_that_is_not_wanted_any_more_leaves_the_older_one(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.record(answer())
        store.back_up(tmp_path / "b.db")
        older = (tmp_path / "b.db").read_bytes()
        store.record(answer(at_ms=NOON.ms + 1))
        with pytest.raises(StoreError, match="S014"):
            store.back_up(tmp_path / "b.db", lambda: False)
    assert (tmp_path / "b.db").read_bytes() == older
    assert {file.name for file in tmp_path.iterdir()} == {"a.db", "b.db"}


def test_what_cannot_be_read_as_a_backup_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = two_devices(tmp_path)
    copy = tmp_path / "copy.db"
    with opened(here) as store:
        store.back_up(copy)
    journal = Path(f"{copy}-journal")
    journal.touch()
    assert told_of(copy) == (
        "S015",
        "this progress file is in use or was not closed",
        "close the aiquiz that has it open, or copy it with `aiquiz backup`",
    )
    journal.unlink()
    other = tmp_path / "empty.db"
    other.touch()
    assert told_of(other) == ("S015", "this is not a backup of a progress file", "name another file")
    assert told_of(tmp_path / "none.db")[1:] == ("there is no such backup", "`aiquiz backup` says where it puts them")

    def unreadable(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("aiquiz.store.foreign.refuse_foreign", unreadable)
    assert told_of(copy) == ("S015", "the backup cannot be read: Permission denied", "")


def told_of(path: Path) -> tuple[str, str, str]:
    with pytest.raises(StoreError) as caught:
        rows_of_backup(path)
    (found,) = caught.value.diagnostics
    return found.code, found.message, found.hint


def test_reading_a_folder_tells_how_far_it_is(tmp_path: Path) -> None:
    here, there = two_devices(tmp_path)
    with opened(here) as store, opened(there) as other:
        share(tmp_path, "a", store.events())
        share(tmp_path, "b", other.events())
    shares: list[float] = []
    rows_of_folder(tmp_path, on_read=shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.9
    assert shares[-1] == 1.0


def test_what_is_shared_in_turns_stands_line_by_line(tmp_path: Path) -> None:
    here, there = two_devices(tmp_path)
    with opened(here) as store, opened(there) as other:
        assert share(tmp_path, "a", store.events()) == 1
        assert share(tmp_path, "a", ()) == 0
        assert share(tmp_path, "a", other.events()) == 1
        lines = [line_of(event) for event in (*store.events(), *other.events())]
    assert (tmp_path / "device-a.jsonl").read_text() == "".join(f"{line}\n" for line in lines)


def test_a_line_that_is_known_is_not_looked_at_in_depth_but_its_checksum_holds(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.practise(answer())
        (event,) = store.events()
        known = store.checksums()
    assert known == {event.id: event.checksum}
    assert event_of(line_of(event)) == event_of(line_of(event), known) == event
    odd = replace(event, body='{"rating": 3}')  # whole, but no answer of ours
    with pytest.raises(ValueError, match="not a line"):
        event_of(line_of(odd), known)
    assert event_of(line_of(odd), {odd.id: odd.checksum}) == odd
    with pytest.raises(ValueError, match="checksum"):
        event_of(line_of(event).replace('"hlc":', '"hlc":1'), known)


def test_the_checksum_is_that_of_the_fields_as_json(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        store.record(answer(given='“é”\n"\\ 漢 🙂'))
        store.undo(store.reviews()[0].id, NOON)
        for event in store.events():
            fields = [
                event.id, event.hlc, event.device, event.kind, event.subject,
                event.at.ms, event.at.utc_offset_min, event.study_day, event.body,
            ]  # fmt: skip
            assert event.checksum == zlib.crc32(json.dumps(fields).encode("ascii"))


def test_only_rows_that_nobody_has_are_handed_out_in_the_order_of_replay(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as store:
        for number in range(5):
            store.record(answer(f"deck/{number}/front", at_ms=NOON.ms + number))
        events = store.events()
        assert store.events_but({events[1].id, events[3].id}) == (events[0], events[2], events[4])
        assert store.events_but({event.id for event in events}) == ()
