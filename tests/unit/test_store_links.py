"""Aliases: a history follows its question to another id, on every device alike, and back again."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId, DeckId, EventId, ItemId
from aiquiz.model.review import Now, Rating, Remarks
from aiquiz.store import Action, MemoryRule, Store, log, migrations
from aiquiz.store.connection import Connection
from aiquiz.store.doctor import examine
from aiquiz.store.events import Event, EventKind, answer_event, review_of
from aiquiz.store.lines import event_of, line_of
from aiquiz.store.links import links_of
from answering import NOON, RULE, answer, opened, replayed

OLD, NEW, NEWER = CardId("deck/old/front"), CardId("deck/new/front"), CardId("deck/newer/front")
DAY = 19_675


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return opened(tmp_path / "progress.db")


def alias(number: int, old: str, new: object) -> Event:
    body = json.dumps({"card": new})
    return Event(EventId(str(number)), number, "device", EventKind.ALIAS, old, NOON, None, body)


def no_damage(row: int) -> None:
    raise AssertionError(f"row {row} is damaged")


def ends(*aliases: tuple[str, object]) -> dict[str, str]:
    return dict(links_of(alias(at, old, new) for at, (old, new) in enumerate(aliases)).cards)


def test_a_chain_of_aliases_leads_to_its_end() -> None:
    assert ends(("a", "b"), ("b", "c"), ("d", "b")) == {"a": "c", "b": "c", "d": "c"}


def test_the_last_alias_of_a_name_holds() -> None:
    assert ends(("a", "b"), ("a", "c")) == {"a": "c"}


def test_an_alias_to_itself_ends_the_one_before() -> None:
    assert ends(("a", "b"), ("a", "a")) == {}


def test_a_ring_ends_where_its_last_alias_leads() -> None:
    assert ends(("a", "b"), ("b", "a")) == {"b": "a"}
    assert ends(("b", "c"), ("c", "a"), ("a", "b"), ("x", "a")) == {"a": "b", "c": "b", "x": "b"}


def test_an_alias_of_another_programs_making_says_nothing() -> None:
    assert ends(("a", 7), ("b", ""), ("c", None)) == {}


def test_a_long_chain_is_followed_in_one_go() -> None:
    count = 50_000
    found = links_of(alias(at, str(at), str(at + 1)) for at in range(count)).cards
    assert set(found.values()) == {str(count)}


def test_an_items_flag_follows_its_card() -> None:
    assert dict(links_of([alias(0, OLD, NEW)]).items) == {"deck/old": "deck/new"}


def test_what_was_learned_follows_and_comes_back_on_undo(store: Store) -> None:
    before = store.record(answer(OLD))
    store.act(Action.SUSPEND, [OLD], NOON)
    store.set_flag(DeckId("deck"), ItemId("old"), True, NOON)
    store.act(Action.BURY, [OLD], NOON, DAY)
    store.link({OLD: NEW}, NOON)
    assert store.memories() == {NEW: before}
    assert store.memory_of(OLD) is None
    assert store.suspended() == store.buried_on(DAY) == {NEW}
    assert store.flagged() == {("deck", "new")}
    assert [review.card for review in store.reviews()] == [NEW]
    assert [review.card for review in store.reviews_on(DAY)] == [NEW]
    assert store.introduced_on(DAY) == (NEW,)
    assert [event.kind for event in store.history(NEW)] == ["answer", "suspend", "bury", "alias"]
    last = store.last_answer({NEW})
    assert last is not None
    assert last.card == NEW
    done = store.undo_last(NOON)
    assert done is not None
    assert done.subjects == (OLD,)
    assert store.memories() == {OLD: before}
    assert store.suspended() == {OLD}
    assert store.kept_apart() == {(OLD, NEW)}


def test_answers_under_both_names_are_one_history(store: Store) -> None:
    first = answer(OLD)
    second = answer(NEW, rating=Rating.HARD, at_ms=NOON.ms + 1)
    third = answer(NEW, rating=Rating.EASY, at_ms=NOON.ms + 2)
    store.record(first)
    store.record(second)
    store.link({OLD: NEW}, NOON)
    store.record(third)
    own = [answer(NEW, rating=one.rating, at_ms=one.at.ms, event_id=one.id) for one in (first, second, third)]
    assert store.memories() == replayed(own)
    store.undo(first.id, NOON)
    assert store.memories() == replayed(own[1:])
    store.rebuild_memory()
    assert store.memories() == replayed(own[1:])


def test_a_question_that_returns_under_its_old_id_has_its_history_back(store: Store) -> None:
    store.record(answer(OLD))
    store.link({OLD: NEW}, NOON)
    store.record(answer(NEW, at_ms=NOON.ms + 1))
    returned = store.record(answer(OLD, at_ms=NOON.ms + 2))
    assert returned.repetitions == 2
    assert {card: memory.repetitions for card, memory in store.memories().items()} == {OLD: 2, NEW: 1}


def test_an_alias_that_another_process_wrote_or_took_back_is_known_at_once(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as here, opened(tmp_path / "progress.db") as there:
        assert here.aliases() == {}
        there.link({OLD: NEW}, NOON)
        assert here.aliases() == {OLD: NEW}
        there.record(answer(NEWER))
        there.undo_last(NOON)
        assert here.aliases() == {OLD: NEW}
        there.undo_last(NOON)
        assert here.aliases() == {}


def test_an_alias_that_was_not_saved_is_none(tmp_path: Path) -> None:
    with closing(Connection(tmp_path / "progress.db")) as connection:
        migrations.bring_up_to_date(connection, lambda _: None)
        with suppress(ZeroDivisionError), connection.writing() as raw:
            log.append(raw, alias(1, OLD, NEW))
            assert log.links_in(raw, no_damage).cards == {OLD: NEW}
            raise ZeroDivisionError
        with connection.writing() as raw:
            log.append(raw, replace(alias(2, OLD, NEW), kind=EventKind.DISTINCT))
        with connection.reading() as raw:
            assert log.links_in(raw, no_damage).cards == {}


def test_aliases_are_read_again_only_when_one_joins_the_log(tmp_path: Path) -> None:
    with closing(Connection(tmp_path / "progress.db")) as connection:
        migrations.bring_up_to_date(connection, lambda _: None)
        with connection.writing() as raw:
            log.append(raw, alias(1, OLD, NEW))
            first = log.links_in(raw, no_damage)
            log.append(raw, replace(alias(2, OLD, NEW), kind=EventKind.DISTINCT))
            log.append(raw, replace(alias(3, "2", NEW), kind=EventKind.UNDO))
            assert log.links_in(raw, no_damage) is first
            log.append(raw, replace(alias(4, "1", NEW), kind=EventKind.UNDO))
            assert log.links_in(raw, no_damage).cards == {}


def test_a_damaged_alias_is_told_of_however_often_it_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.link({OLD: NEW}, NOON)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute("UPDATE log SET subject = 'deck/other/front'")
    with closing(Connection(path)) as connection, connection.reading() as raw:
        for _ in range(2):
            damaged: list[int] = []
            assert log.links_in(raw, damaged.append).cards == {}
            assert damaged == [1]


def test_many_names_move_at_once_and_back_at_once(store: Store) -> None:
    cards = [CardId(f"deck/q{number}/front") for number in range(60)]
    for card in cards:
        store.record(answer(card))
    before = store.memories()
    store.link({card: CardId(card.replace("deck/", "renamed/")) for card in cards}, NOON)
    assert store.memories() == {card.replace("deck/", "renamed/"): memory for card, memory in before.items()}
    store.undo_last(NOON)
    assert store.memories() == before


def test_devices_that_disagree_about_an_alias_agree_after_merging(tmp_path: Path) -> None:
    logs = []
    for number, (old, new) in enumerate([(OLD, NEW), (OLD, NEWER), (NEW, OLD)]):
        with opened(tmp_path / f"{number}.db") as store:
            store.record(answer(old, at_ms=NOON.ms + number))
            store.link({old: new}, Now(NOON.ms + 10 * (number % 2), 0))
            if number == 1:
                store.undo_last(NOON)
            logs.append(store.events())
    outcomes = []
    for at, order in enumerate(permutations(logs)):
        with opened(tmp_path / f"merged-{at}.db") as store:
            for events in (*order, order[0]):
                store.merge(events)
            outcomes.append((store.events(), store.memories(), store.aliases()))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert outcomes[0][1]


def test_the_doctor_finds_memory_and_replay_agreed_after_an_alias(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.record(answer(OLD))
        store.link({OLD: NEW}, NOON)
    assert examine(path, RULE, NOON).findings == ()


def test_how_a_card_reads_is_kept_once_for_each_wording(store: Store) -> None:
    first, second = CardText("Who left?", "Musk"), CardText("Who left the board?", "Musk")
    for number, wording in enumerate((first, first, second, second)):
        store.record(answer(OLD, at_ms=NOON.ms + number), text=wording)
    assert [event.kind for event in store.events()].count(EventKind.TEXT) == 2
    assert store.texts([OLD, NEW]) == {OLD: second}
    store.link({OLD: NEW}, NOON)
    assert store.texts([OLD, NEW]) == {NEW: second}


def test_undoing_passes_over_how_a_card_reads(store: Store) -> None:
    review = answer(OLD)
    store.record(review, text=CardText("Who left?", "Musk"))
    done = store.undo_last(NOON)
    assert done is not None
    assert done.kind is EventKind.ANSWER
    assert store.undo_last(NOON) is None


def test_two_cards_that_were_kept_apart_stay_so_until_that_is_undone(store: Store) -> None:
    store.keep_apart(OLD, NEW, NOON)
    assert store.kept_apart() == {(OLD, NEW)}
    store.undo_last(NOON)
    assert store.kept_apart() == frozenset()


@pytest.mark.parametrize("remarks", [Remarks(), Remarks(2), Remarks(0, True), Remarks(1, False, True)])
def test_what_was_remarked_about_an_answer_travels_with_it(remarks: Remarks) -> None:
    review = replace(answer(OLD), remarks=remarks)
    event = event_of(line_of(answer_event(review, hlc=1, device="here")))
    assert review_of(event) == review


def test_an_answer_without_remarks_is_written_as_it_always_was() -> None:
    keys = json.loads(answer_event(answer(OLD), hlc=1, device="here").body).keys()
    assert keys == {"due_at_ms", "due_day", "given", "is_right", "options", "rating", "took_ms", "way"}


@pytest.mark.parametrize("wrong", [{"hints": "2"}, {"hints": True}, {"is_sure": 1}, {"is_guess": 0}])
def test_remarks_in_another_form_are_refused(wrong: dict[str, object]) -> None:
    event = answer_event(answer(OLD), hlc=1, device="here")
    spoilt = replace(event, body=json.dumps(json.loads(event.body) | wrong))
    with pytest.raises(ValueError, match="not a line"):
        event_of(line_of(spoilt))


def test_a_rule_that_changes_still_knows_the_aliases(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    with opened(path) as store:
        store.record(answer(OLD))
        store.link({OLD: NEW}, NOON)
    with opened(path, MemoryRule(RULE.applied, "renamed")) as store:
        assert store.memories().keys() == {NEW}
