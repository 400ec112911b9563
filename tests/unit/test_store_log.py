import sqlite3
import threading
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.model.ids import DeckId, EventId, ItemId
from aiquiz.model.review import Now, Rating
from aiquiz.store import KnownDeck, MemoryRule, new_event_id
from answering import DAY_MS, NOON, RULE, answer, opened, replayed

DECK, ITEM = DeckId("rivalry"), ItemId("board")


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "progress.db"


def rows(db: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(db)) as raw:
        return raw.execute(query).fetchall()


def damage(db: Path, statement: str) -> None:
    """Changes the log as no program of ours can: the triggers out of the way, and back again."""
    with closing(sqlite3.connect(db)) as raw, raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)


def test_an_answer_is_there_after_reopening_exactly_as_it_was_given(db: Path) -> None:
    given = answer(given="“two\nlines”, é 漢字 🙂")
    with opened(db) as store:
        store.record(given)
    with opened(db) as store:
        assert store.reviews() == (given,)


def test_an_answer_and_its_memory_are_saved_together(db: Path) -> None:
    first, second = answer(), answer(rating=Rating.AGAIN, at_ms=NOON.ms + 5)
    with opened(db) as store:
        store.record(first)
        remembered = store.record(second)
        assert store.memories() == {first.card: remembered} == replayed([first, second])


def test_saving_the_same_answer_again_changes_nothing(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        once = store.record(given)
        assert store.record(given) == once
        assert store.reviews() == (given,)


def test_an_id_can_not_be_used_for_a_second_answer(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        with pytest.raises(ValueError, match="taken by another answer"):
            store.record(replace(given, given="2015"))
        assert store.reviews() == (given,)


def test_undo_takes_an_answer_out_of_the_count_but_not_out_of_the_log(db: Path) -> None:
    first, second = answer(), answer(rating=Rating.AGAIN, at_ms=NOON.ms + 5)
    with opened(db) as store:
        store.record(first)
        store.record(second)
        assert store.undo(second.id, NOON)
        assert store.reviews() == (first,)
        assert store.memories() == replayed([first])
    assert rows(db, "SELECT kind FROM log ORDER BY seq") == [("answer",), ("answer",), ("undo",)]


def test_undoing_the_only_answer_makes_the_card_new_again(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        store.undo(given.id, NOON)
        assert store.memories() == {}
        assert store.introduced_on(given.study_day) == ()


def test_an_answer_is_undone_once_and_an_unknown_one_never(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        assert store.undo(given.id, NOON)
        assert not store.undo(given.id, NOON)
        assert not store.undo(EventId("nobody"), NOON)
    assert rows(db, "SELECT count(*) FROM log") == [(2,)]


def test_an_undone_answer_can_not_be_saved_again_under_its_id(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        store.undo(given.id, NOON)
        with pytest.raises(ValueError, match="undone before"):
            store.record(given)


def test_a_new_rating_replaces_the_old_one_in_one_step(db: Path) -> None:
    first, second = answer(), answer(rating=Rating.HARD, at_ms=NOON.ms + 5)
    never_saved = new_event_id(1)
    with opened(db) as store:
        store.record(first)
        store.record(second, replaces=[never_saved, first.id])
        assert store.reviews() == (second,)
        assert store.memories() == replayed([second])
        store.record(second, replaces=[never_saved, first.id])
    assert rows(db, "SELECT kind, subject FROM log ORDER BY seq") == [
        ("answer", first.card),
        ("undo", first.id),
        ("answer", second.card),
    ]


def test_replay_follows_the_order_of_answering_even_if_the_clock_went_back(db: Path) -> None:
    later, earlier = answer(), answer(rating=Rating.AGAIN, at_ms=NOON.ms - 30 * DAY_MS)
    with opened(db) as store:
        store.record(later)
        store.record(earlier)
        assert store.reviews() == (later, earlier)
    assert rows(db, "SELECT hlc - at_ms FROM log ORDER BY seq") == [(0,), (30 * DAY_MS + 1,)]


def test_a_days_answers_and_new_cards_are_those_of_its_study_day(db: Path) -> None:
    monday, tuesday = answer(day=1), answer(day=2, at_ms=NOON.ms + DAY_MS)
    new_on_tuesday = answer("rivalry/other/front", day=2, at_ms=NOON.ms + DAY_MS + 1)
    with opened(db) as store:
        for given in (monday, tuesday, new_on_tuesday):
            store.record(given)
        assert store.reviews_on(2) == (tuesday, new_on_tuesday)
        assert store.introduced_on(1) == (monday.card,)
        assert store.introduced_on(2) == (new_on_tuesday.card,)


def test_a_flag_is_set_taken_away_and_kept(db: Path) -> None:
    with opened(db) as store:
        store.set_flag(DECK, ITEM, True, NOON)
        store.set_flag(DECK, ItemId("other"), True, NOON)
        store.set_flag(DECK, ItemId("other"), False, NOON)
    with opened(db) as store:
        assert store.flagged() == {(DECK, ITEM)}


@pytest.mark.parametrize("statement", ["DELETE FROM log", "UPDATE log SET at_ms = 0"])
def test_the_file_itself_refuses_to_change_its_log(db: Path, statement: str) -> None:
    with opened(db) as store:
        store.record(answer())
    with closing(sqlite3.connect(db)) as raw, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(statement)


def test_the_dropped_memory_is_made_again_from_the_log(db: Path) -> None:
    with opened(db) as store:
        for number in range(5):
            store.record(answer(f"rivalry/{number % 2}/front", at_ms=NOON.ms + number))
        before = store.memories()
        damage(db, "DELETE FROM memory")
        assert store.memories() == {}
        store.rebuild_memory()
        assert store.memories() == before


def test_memory_made_by_another_rule_is_made_again(db: Path) -> None:
    other = MemoryRule(lambda memory, review: replace(RULE.applied(memory, review), difficulty=9.0), "harder")
    given = answer()
    with opened(db) as store:
        store.record(given)
    with opened(db, other) as store:
        assert store.memories() == replayed([given], other)


def test_two_programs_with_different_rules_never_mix_their_memories(db: Path) -> None:
    other = MemoryRule(lambda memory, review: replace(RULE.applied(memory, review), difficulty=9.0), "harder")
    answers = [answer(f"rivalry/{card}/front", at_ms=NOON.ms + number) for number, card in enumerate("abab")]
    with opened(db) as plain, opened(db, other) as harder:
        plain.record(answers[0])
        plain.record(answers[1])
        harder.record(answers[2])
        assert harder.memories() == replayed(answers[:3], other)
        plain.record(answers[3])
        assert plain.memories() == replayed(answers)


def test_two_programs_see_each_others_answers(db: Path) -> None:
    first, second = answer(), answer(at_ms=NOON.ms - 1)
    with opened(db) as one, opened(db) as two:
        one.record(first)
        two.record(second)
        assert one.reviews() == two.reviews() == (first, second)
        assert one.memories() == two.memories() == replayed([first, second])


def test_answers_from_several_threads_are_all_kept(db: Path) -> None:
    answers = [answer(f"rivalry/{number}/front", at_ms=NOON.ms + number) for number in range(24)]
    with opened(db) as store:
        threads = [
            threading.Thread(target=lambda part: [store.record(given) for given in part], args=(answers[start::4],))
            for start in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(store.reviews(), key=lambda review: review.at.ms) == answers


@pytest.mark.parametrize(
    "flip",
    [
        "UPDATE log SET body = replace(body, '2018', '2019') WHERE seq = 2",
        "UPDATE log SET body = CAST(x'7bff7d' AS TEXT) WHERE seq = 2",
        "UPDATE log SET study_day = study_day + 1 WHERE seq = 2",
        "UPDATE log SET subject = 'rivalry/other/front' WHERE seq = 2",
        "UPDATE log SET checksum = checksum + 1 WHERE seq = 2",
        "UPDATE log SET utc_offset_min = 61 WHERE seq = 2",
    ],
)
def test_a_row_with_flipped_bits_is_passed_over_and_told(db: Path, flip: str) -> None:
    answers = [answer(at_ms=NOON.ms + number) for number in range(3)]
    with opened(db) as store:
        for given in answers:
            store.record(given)
        assert store.problems() == ()
    damage(db, flip)
    with opened(db) as store:
        assert store.reviews() == (answers[0], answers[2])
        store.reviews()
        (told,) = store.problems()
        assert told.code == "S011"
        assert told.message.startswith("1 damaged row ")


def test_events_of_a_kind_from_the_future_are_kept_and_passed_over(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        damage(db, "INSERT INTO log SELECT 99, 'x', hlc + 1, device, 'suspend', subject, 0, 0, 1, '{}', 0 FROM log")
        assert store.reviews() == (given,)
        store.rebuild_memory()
        assert store.problems() == ()


def test_known_deck_files_are_remembered_once_updated_and_forgotten(db: Path, tmp_path: Path) -> None:
    odd_name = Path("/decks/\udcff.yaml")  # a byte that is not UTF-8, as the system hands it over
    with opened(db) as store:
        store.remember_deck(KnownDeck(odd_name, DECK, "Rivalry", 1))
        store.remember_deck(KnownDeck(odd_name, DECK, "The rivalry", 2))
        store.remember_deck(KnownDeck(tmp_path / "b.yaml", DeckId("b"), "B", 3))
    with opened(db) as store:
        store.forget_deck(tmp_path / "b.yaml")
        assert store.known_decks() == (KnownDeck(odd_name, DECK, "The rivalry", 2),)


def test_every_file_has_its_own_device_id_and_keeps_it(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as a, opened(tmp_path / "b.db") as b:
        device = a.device
        assert a.device != b.device
    with opened(tmp_path / "a.db") as again:
        assert again.device == device


def test_closing_twice_is_fine(db: Path) -> None:
    store = opened(db)
    store.close()
    store.close()


def test_an_event_id_has_the_bits_that_rfc_9562_shows() -> None:
    randomness = (0xCC3 << 62 | 0x18C4DC0C0C07398F).to_bytes(10, "big")
    assert new_event_id(0x017F22E279B0, randomness) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


def test_event_ids_are_distinct_sort_by_time_and_survive_absurd_clocks() -> None:
    assert len({new_event_id(5) for _ in range(1_000)}) == 1_000
    assert new_event_id(5) < new_event_id(6)
    for at_ms in (-1, 1 << 60):
        made = uuid.UUID(new_event_id(at_ms))
        assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_an_undo_keeps_its_own_moment(db: Path) -> None:
    given = answer()
    with opened(db) as store:
        store.record(given)
        store.undo(given.id, Now(NOON.ms + 7, -300))
    assert rows(db, "SELECT at_ms, utc_offset_min FROM log WHERE kind = 'undo'") == [(NOON.ms + 7, -300)]
