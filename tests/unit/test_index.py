from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.collection import Collection, catalog, indexfile
from aiquiz.collection.browse import Sort
from aiquiz.index.found import Found
from aiquiz.index.packing import packed, unpacked
from aiquiz.kinds import cards_of
from aiquiz.model.deck import Deck
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.review import Rating
from aiquiz.store import Action
from sitting import CAPITALS, DAY_MS, HandClock, answer_one, asked, capitals, opened_collection, put
from strategies import decks

KINDS = """\
id: kinds
title: One of each
items:
  - id: choose
    question: Who measured forgetting FIRST?
    answer: Ébbinghaus
    distractors: [Pavlov, Freud]
    tags: [people, memory::old]
    explanation: He learned “syllables” by heart.
    source: {quote: Hermann Ebbinghaus measured forgetting in 1885.}
  - id: gaps
    kind: cloze
    text: "{{Sleep::what}} helps {{memory}} to last."
    tags: [people]
  - id: several
    kind: multi
    question: What [helps]?
    answers: [Sleep, "100 % rest"]
    distractors: [Music]
  - id: new-one
    question: 日本語 is which language?
    answer: Japanese
"""
SEARCHES = (
    "", "capital", "CAPITAL", "city 1", '"capital 1"', "eb", "é", "ebbing", "ébbing", "%", '"100 % r"', "[helps]",
    "日本語", "日本", "“syllables”", "-capital", "capital or sleep", "(capital 1) or -(city or sleep)", "tag:people",
    "tag:memory", "tag:MEM*", "tag:none", "tag:nobody", "deck:cap*", "deck:kinds -sleep", "item:q1", "item:*",
    "item:[q]1", "kind:cloze", "kind:q*", "is:new", "is:learning", "is:learn", "is:review", "is:due",
    "is:suspended", "is:buried", "is:flagged", "is:leech", "is:surewrong", "-is:new", "is:due or is:new", "prop:s<3",
    "prop:s>=0.1", "prop:d>4", "prop:r<0.9", "prop:r>0.5", "prop:ivl>=1", "prop:due<1", "prop:due=0",
    "prop:reps=1", "prop:reps!=1", "prop:lapses=0", "-prop:s<3", "rated:1", "rated:2", "rated:1:1", "rated:9:3",
    "introduced:1", "introduced:9", "capital is:due prop:reps>0", "is:new city", "deck:kinds or capital 2", "(",
    "x\x00y", "a\tb", "'", '""', "deck:kinds deck:cap*",
)  # fmt: skip


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def study_some(collection: Collection, clock: HandClock) -> None:
    """Answers, misses, flags, suspends and buries, on two days."""
    study = collection.study([CAPITALS])
    answer_one(study)
    answer_one(study, Rating.AGAIN)
    study.flag()
    clock.wait(DAY_MS)
    study = collection.study([])
    answer_one(study)
    answer_one(study, Rating.EASY)
    study.set_aside(Action.SUSPEND)
    study.set_aside(Action.BURY)


def found(collection: Collection, search: str) -> list[CardId]:
    rows = collection.browse(search)
    rows.complete()
    return list(rows.card_ids())


@given(decks())
def test_a_card_comes_out_of_the_index_as_it_went_in(deck: Deck) -> None:
    for card in cards_of(deck):
        quote, at = (card.evidence.quote, card.evidence.at) if card.evidence else (None, None)
        assert unpacked(card.id, card.deck, card.item, quote, at, packed(card)) == card


def test_browsing_finds_what_the_search_finds_card_by_card(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(12))
    put(tmp_path, KINDS, "kinds.yaml")
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        for search in SEARCHES:
            if search in ("(",):
                continue
            assert found(collection, search) == [facts.card.id for facts in collection.cards(search)], search


@given(st.text(max_size=6), st.sampled_from(["", "-", "deck:kinds ", "is:new or "]))
def test_browsing_finds_any_words_that_the_search_finds(
    tmp_path_factory: pytest.TempPathFactory, words: str, before: str
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-words"
    if not folder.exists():
        folder.mkdir()
        put(folder, KINDS, "kinds.yaml")
    with opened_collection(folder, HandClock()) as collection:
        search = before + '"' + words.replace('"', "") + '"'
        assert found(collection, search) == [facts.card.id for facts in collection.cards(search)]


def test_rows_say_what_the_cards_say(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(12))
    put(tmp_path, KINDS, "kinds.yaml")
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        rows = collection.browse("")
        for at, facts in enumerate(collection.cards("")):
            (row,) = rows.rows(at, 1)
            assert rows.facts(at) == facts
            assert (row.prompt, row.answer, row.tags) == (facts.card.prompt, facts.card.answer, facts.card.tags)
            assert (row.deck, row.item, row.kind) == (facts.card.deck, facts.card.item, facts.kind)
        assert rows.rows(rows.count, 5) == ()
        assert rows.facts(rows.count) is None


@pytest.mark.parametrize("sort", [sort for sort in Sort if sort is not Sort.DECK])
def test_rows_are_sorted_and_unanswered_cards_come_last(tmp_path: Path, clock: HandClock, sort: Sort) -> None:
    put(tmp_path, capitals(12))
    put(tmp_path, KINDS, "kinds.yaml")
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        if sort is Sort.QUESTION:
            prompts = [row.prompt.casefold() for row in collection.browse("", sort=sort).rows(0, 99)]
            assert prompts == sorted(prompts)
            return
        for descending in (False, True):
            rows = collection.browse("", sort=sort, descending=descending).rows(0, 99)
            name = "due_day" if sort is Sort.DUE else sort.value
            known = [getattr(row, name) for row in rows if row.memory]
            assert [row.memory is None for row in rows] == sorted(row.memory is None for row in rows)
            assert known == sorted(known, reverse=descending)


def test_the_first_rows_are_there_before_the_last(tmp_path: Path, clock: HandClock) -> None:
    for number in range(4):
        put(tmp_path, capitals(120, deck=f"d{number}"), f"d{number}.yaml")
    with opened_collection(tmp_path, clock) as collection:
        rows = collection.browse("is:new deck:d*")
        assert not rows.is_complete
        assert 0 < rows.count < 480
        first = rows.rows(0, 50)
        rows.complete()
        assert rows.count == 480
        assert rows.rows(0, 50) == first
        assert collection.browse("deck:d*", descending=True).card_ids(0, 1) == ("d3/q119/front",)


def test_a_search_that_was_given_up_goes_on_when_it_is_asked_to(tmp_path: Path, clock: HandClock) -> None:
    for number in range(40):
        put(tmp_path, capitals(30, deck=f"d{number:02}"), f"d{number:02}.yaml")
    with opened_collection(tmp_path, clock) as collection:
        rows = collection.browse("deck:d*")
        take = rows._found._take

        def give_up_meanwhile(files: int) -> None:
            take(files)
            rows.give_up()

        rows._found._take = give_up_meanwhile  # type: ignore[method-assign]
        rows.complete()
        assert rows.count < 1200
        rows._found._take = take  # type: ignore[method-assign]
        rows.complete()
        assert rows.is_complete
        assert rows.count == len(set(rows.card_ids())) == 1200


def test_a_search_that_is_overtaken_gives_up_and_finds_its_rows_when_they_are_asked_for_all_the_same(
    tmp_path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        put(tmp_path, capitals(2, deck=f"d{number:02}"), f"d{number:02}.yaml")
    with opened_collection(tmp_path, clock) as collection:
        typed_next = ["deck:d00"]
        take = Found._take

        def take_and_type(found: Found, files: int) -> None:
            take(found, files)
            if typed_next:
                assert collection.browse(typed_next.pop()).count == 2

        monkeypatch.setattr(Found, "_take", take_and_type)
        rows = collection.browse("deck:d*")
        assert (rows.count, rows.is_complete) == (2, False)
        rows.complete()
        assert (rows.count, rows.is_complete) == (40, True)


def test_letters_typed_are_looked_for_in_the_decks_as_they_were(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(3, deck="one"), "one.yaml")
    with opened_collection(tmp_path, clock) as collection:
        before = collection.browse("deck:one or deck:two")
        put(tmp_path, capitals(4, deck="two"), "two.yaml")
        collection.act(Action.SUSPEND, before.card_ids(0, 1))
        letter = collection.browse("deck:one or deck:two", among=before)
        assert (letter.count, letter.rows(0, 1)[0].is_suspended) == (3, False)
        left = collection.browse("deck:one or deck:two")
        assert (left.count, left.rows(0, 1)[0].is_suspended) == (7, True)
        clock.wait(DAY_MS)
        assert collection.browse("is:suspended", among=before).agenda.today == collection.today


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path, clock: HandClock) -> None:
    file = put(tmp_path, capitals(2, title="Older"))
    long_ago = 1_600_000_000
    os.utime(file, (long_ago, long_ago))
    with opened_collection(tmp_path, clock) as collection:
        assert [deck.title for deck in collection.overview().decks if deck.id == CAPITALS] == ["Older"]
    file.write_text(capitals(2, title="Newer"), encoding="utf-8")
    os.utime(file, (long_ago, long_ago))
    with opened_collection(tmp_path, clock) as collection:
        assert [deck.title for deck in collection.overview().decks if deck.id == CAPITALS] == ["Older"]
        os.utime(file, (long_ago, long_ago + 1))
        assert [deck.title for deck in collection.overview().decks if deck.id == CAPITALS] == ["Newer"]


def test_a_file_written_twice_within_a_moment_is_read_again(tmp_path: Path, clock: HandClock) -> None:
    file = put(tmp_path, capitals(2, title="Older"))
    before = file.stat()
    with opened_collection(tmp_path, clock) as collection:
        collection.overview()
        file.write_text(capitals(2, title="Newer"), encoding="utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert [deck.title for deck in collection.overview().decks if deck.id == CAPITALS] == ["Newer"]


def index_file(folder: Path) -> Path:
    (file,) = (folder / "cache").glob("decks-*.db")
    return file


@pytest.mark.parametrize("damage", ["gone", "empty", "not a database", "torn", "another program's", "another version"])
def test_an_index_that_cannot_be_used_is_made_again_in_silence(tmp_path: Path, clock: HandClock, damage: str) -> None:
    put(tmp_path, capitals(40))
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        expected = collection.overview(), found(collection, "capital -is:new")
    file = index_file(tmp_path)
    data = file.read_bytes()
    match damage:
        case "gone":
            file.unlink()
        case "empty":
            file.write_bytes(b"")
        case "not a database":
            file.write_bytes(b"x" * 5000)
        case "torn":
            file.write_bytes(data[: len(data) // 3])
        case "another program's":
            file.unlink()
            with sqlite3.connect(file) as other:
                other.execute("CREATE TABLE theirs (x)")
        case _:
            with sqlite3.connect(file) as same:
                same.execute("UPDATE meta SET value = 'old' WHERE key = 'fingerprint'")
    with opened_collection(tmp_path, clock) as collection:
        assert (collection.overview(), found(collection, "capital -is:new")) == expected


@pytest.mark.parametrize("place", [0.2, 0.4, 0.6, 0.8])
def test_damage_in_the_middle_of_a_session_loses_nothing(tmp_path: Path, clock: HandClock, place: float) -> None:
    put(tmp_path, capitals(300))
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        expected = [facts.card for facts in collection.cards("")]
        file = index_file(tmp_path)
        data = bytearray(file.read_bytes())
        data[int(len(data) * place) :] = b"\xa5" * (len(data) - int(len(data) * place))
        file.write_bytes(data)
    with opened_collection(tmp_path, clock) as collection:
        assert [facts.card for facts in collection.cards("")] == expected


def test_cards_are_found_under_their_own_decks_after_another_program_took_the_index(
    tmp_path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, capitals(5))
    with opened_collection(tmp_path, clock) as collection:
        decks = collection.overview().decks
        put(tmp_path, capitals(7, deck="more"), "before.yaml")
        monkeypatch.setattr(catalog, "fingerprint", lambda: "a newer version")
        with opened_collection(tmp_path, clock) as other:
            other.overview()
        _assert_shown(collection)
        index_file(tmp_path).unlink()
        _assert_shown(collection)
        assert len(collection.overview().decks) == len(decks) + 1


def _assert_shown(collection: Collection) -> None:
    """Every card is found, and each under its own deck."""
    rows = collection.browse("", (), Sort.DECK)
    rows.complete()
    shown = Counter((row.deck, row.deck_title) for row in rows.rows(0, rows.count))
    assert shown == {(deck.id, deck.title): deck.cards for deck in collection.overview().decks}


def test_the_index_may_be_deleted_while_it_is_open(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(5))
    with opened_collection(tmp_path, clock) as collection:
        collection.overview()
        index_file(tmp_path).unlink()
        put(tmp_path, capitals(7, deck="more"), "more.yaml")
        assert {deck.id: deck.cards for deck in collection.overview().decks if not deck.is_shipped} == {
            CAPITALS: 5,
            DeckId("more"): 7,
        }
        assert len(found(collection, "deck:more")) == 7
        assert index_file(tmp_path).exists()


def test_where_no_index_can_be_kept_everything_works(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(5))
    (tmp_path / "cache").write_text("a file where the folder should be")
    with opened_collection(tmp_path, clock) as collection:
        study_some(collection, clock)
        assert len(found(collection, "deck:capitals capital")) == 5
        clock.wait(DAY_MS)
        assert asked(collection.study([CAPITALS])).card.deck == CAPITALS


def test_what_was_undone_reset_or_answered_elsewhere_is_seen(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock) as collection, opened_collection(tmp_path, clock) as other:
        study = collection.study([CAPITALS])
        for _ in range(3):
            answer_one(study)
        assert len(found(collection, "-is:new deck:capitals")) == 3
        collection.undo()
        assert len(found(collection, "-is:new deck:capitals")) == 2
        answer_one(other.study([CAPITALS]))
        assert len(found(collection, "-is:new deck:capitals")) == 3
        collection.act(Action.RESET, list(found(collection, "-is:new deck:capitals"))[:1])
        assert len(found(collection, "-is:new deck:capitals")) == 2
        collection.undo()
        assert len(found(collection, "-is:new deck:capitals")) == 3


def test_another_progress_file_in_its_place_is_noticed(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock) as collection:
        answer_one(collection.study([CAPITALS]))
        assert len(found(collection, "-is:new deck:capitals")) == 1
    saved = (tmp_path / "progress.db").read_bytes()
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([CAPITALS])
        answer_one(study)
        answer_one(study)
        assert len(found(collection, "-is:new deck:capitals")) == 3
    (tmp_path / "progress.db").write_bytes(saved)
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([CAPITALS])
        assert len(found(collection, "-is:new deck:capitals")) == 1
        answer_one(study)
        assert len(found(collection, "-is:new deck:capitals")) == 2


def test_a_deck_that_comes_back_brings_its_memories(tmp_path: Path, clock: HandClock) -> None:
    file = put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock) as collection:
        answer_one(collection.study([CAPITALS]))
        assert len(found(collection, "-is:new deck:capitals")) == 1
        file.rename(tmp_path / "away.yaml")
        assert found(collection, "deck:capitals") == []
        (tmp_path / "away.yaml").rename(file)
        os.utime(file)
        assert len(found(collection, "-is:new deck:capitals")) == 1


def test_a_history_that_followed_its_question_is_found_there(tmp_path: Path, clock: HandClock) -> None:
    file = put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([CAPITALS])
        answer_one(study)
        answer_one(study)
        assert found(collection, "-is:new deck:capitals") == ["capitals/q0/front", "capitals/q1/front"]
        file.write_text(capitals(6).replace("id: q0", "id: renamed"), encoding="utf-8")
        assert found(collection, "-is:new deck:capitals") == ["capitals/q1/front"]
        assert collection.refind() == 1
        assert found(collection, "-is:new deck:capitals") == ["capitals/renamed/front", "capitals/q1/front"]
        collection.undo()
        assert found(collection, "-is:new deck:capitals") == ["capitals/q1/front"]


OPENS = """
import sys
from pathlib import Path
from aiquiz.collection import Collection, indexfile
from aiquiz.config import Paths, Settings
folder = Path(sys.argv[1])
paths = Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")
for _ in range(5):
    with Collection.open(paths, Settings()) as collection:
        print(sum(deck.cards for deck in collection.overview().decks if not deck.is_shipped))
        rows = collection.browse("capital deck:d*")
        rows.complete()
        print(rows.count)
"""


def test_two_programs_make_one_index_together(tmp_path: Path, clock: HandClock) -> None:
    for number in range(6):
        put(tmp_path, capitals(40, deck=f"d{number}"), f"d{number}.yaml")
    with opened_collection(tmp_path, clock):
        pass  # the progress file is there, the index is not filled
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", OPENS, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    assert [program.communicate() for program in programs] == [("240\n240\n" * 5, "")] * 2
    with opened_collection(tmp_path, clock) as collection:
        assert [facts.card.id for facts in collection.cards("deck:d*")] == found(collection, "deck:d*")


def test_byte_code_that_is_written_later_does_not_void_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    for name in indexfile._MADE_BY:
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).touch() if name.endswith(".py") else (package / name).mkdir(exist_ok=True)
    source = package / "model" / "card.py"
    source.write_text("")
    monkeypatch.setattr(indexfile, "_PACKAGE", package)
    before = indexfile.fingerprint()
    (package / "model" / "__pycache__").mkdir()
    os.utime(package / "model" / "__pycache__", ns=(2 * 10**18, 2 * 10**18))
    assert indexfile.fingerprint() == before
    os.utime(source, ns=(2 * 10**18, 2 * 10**18))
    assert indexfile.fingerprint() != before
