"""The commands that report: tables for people, JSON for programs, the same numbers in both."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.cli.output import Column, cells, counted, table
from aiquiz.collection import Collection
from aiquiz.collection.rule import memory_rule
from aiquiz.config import Paths, Settings
from aiquiz.errors import ExitCode
from aiquiz.model.ids import DeckId
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from aiquiz.store import Store
from aiquiz.store.events import answer_event
from answering import DAY_MS, NOON, answer
from commandline import DECK, Run, runner, write


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def _answer_one(rating: Rating) -> None:
    """Answers the first question of the deck `planets`."""
    with Collection.open(Paths.from_environment(), Settings()) as collection:
        study = collection.study([DeckId("planets")])
        study.record(rating, Revealed(), 45_000)


def _own_deck(tmp_path: Path) -> None:
    write(str(tmp_path / "home" / "decks" / "planets.yaml"), DECK)


def test_the_shipped_decks_are_listed_from_the_first_moment(run: Run) -> None:
    done = run("decks")
    lines = done.out.splitlines()
    assert done.code == ExitCode.FINE
    assert lines[0].split() == ["DECK", "NEW", "LEARNING", "DUE", "CARDS", "TITLE"]
    assert {line.split()[0] for line in lines[1:]} >= {"welcome", "ai-rivalry", "how-memory-works"}


def test_the_table_and_the_json_tell_the_same(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    table_rows = {line.split()[0]: line.split()[1:5] for line in run("decks").out.splitlines()[1:]}
    decks = json.loads(run("decks", "--json").out)
    assert {
        deck["id"]: [str(deck[name]) for name in ("new", "learning", "due", "cards")] for deck in decks
    } == table_rows
    (own,) = [deck for deck in decks if deck["id"] == "planets"]
    assert own["path"] == str(tmp_path / "home" / "decks" / "planets.yaml")
    assert not own["is_shipped"]


def test_an_answer_shows_in_the_numbers(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    before = json.loads(run("stats", "--json").out)
    _answer_one(Rating.EASY)
    after = json.loads(run("stats", "--json").out)
    assert (before["reviewed_today"], after["reviewed_today"]) == (0, 1)
    assert after["new"] == before["new"] - 1
    assert after["took_today_ms"] == 45_000
    assert after["retention_ever"] == {"passed": 0, "total": 0, "share": None}
    assert sum(after["forecast"]) == 1


def test_numbers_for_people_are_in_words(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    assert "Nothing comes back in the next 14 days." in run("stats").out
    _answer_one(Rating.EASY)
    shown = run("stats").out
    assert "nothing came back yet, wanted 90%" in shown
    assert shown.count("█") == 30


def test_the_places_are_those_of_the_environment(run: Run, tmp_path: Path) -> None:
    places = json.loads(run("paths", "--json").out)
    assert places["progress"] == str(tmp_path / "home" / "progress.db")
    assert places["deck_folders"] == [str(tmp_path / "home" / "decks")]
    assert Path(places["shipped_decks"], "welcome.yaml").is_file()
    assert "not yet  AIQUIZ_DB" in run("paths").out


def test_asking_for_the_places_makes_none_of_them(run: Run, tmp_path: Path) -> None:
    run("paths")
    assert not (tmp_path / "home").exists()


def test_a_code_is_explained_however_it_was_copied(run: Run) -> None:
    explained = run("explain", "D012").out
    assert explained.startswith("D012: ")
    assert "wrong:" in explained
    assert run("explain", "[d012]").out == explained


def test_all_codes_are_listed_one_a_line(run: Run) -> None:
    codes = [line.split()[0] for line in run("explain").out.splitlines()[1:]]
    assert codes == sorted(codes)
    assert {"D001", "A001", "S001", "G001", "C001", "F001", "U001", "L001"} <= set(codes)


def test_the_schema_printed_and_the_schema_written_are_one(run: Run) -> None:
    printed = run("schema").out
    assert run("schema", "-o", "s.json").code == ExitCode.FINE
    assert json.loads(Path("s.json").read_text(encoding="utf-8")) == json.loads(printed)
    assert printed.isascii()
    assert "properties" in json.loads(printed)


def test_columns_stand_straight_also_with_wide_characters_and_marks() -> None:
    rows = [("日本語", "1"), ("cafe\u0301", "22"), ("plain", "333")]
    lines = table((Column("NAME"), Column("N", is_number=True)), rows).splitlines()
    assert {cells(line) for line in lines} == {11}


def test_counts_have_the_right_number() -> None:
    assert [counted(number, "card") for number in (0, 1, 1200)] == ["0 cards", "1 card", "1,200 cards"]
    assert counted(2, "entry", "entries") == "2 entries"


def test_calibration_says_that_there_are_too_few_answers(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    _answer_one(Rating.GOOD)
    assert "Too few answers" in run("stats", "--calibration").out
    data = json.loads(run("stats", "--calibration", "--json").out)
    assert data == {"calibration": None, "cards": 1, "of_cards": 1}


def test_calibration_of_a_long_log_is_a_table_and_a_sentence(run: Run) -> None:
    rng = random.Random(4)
    rule = memory_rule(Settings())
    with Store.open(Paths.from_environment().db, rule, NOON) as store:
        lines = []
        for card in range(120):
            day = 19_675
            for number in range(6):
                at_ms = NOON.ms + card + number * DAY_MS
                rating = Rating.GOOD if rng.random() < 0.8 else Rating.AGAIN
                given = replace(answer(f"deck/{card}/front", rating=rating, at_ms=at_ms, day=day), due_at_ms=None)
                lines.append(answer_event(given, hlc=at_ms, device="d"))
                day += rng.randint(1, 9)
        store.merge(lines)
    told = run("stats", "--calibration")
    assert told.out.splitlines()[0].split() == ["FORECAST", "LOG", "LOSS", "RMSE", "(BINS)", "AUC"]
    assert "Judged on your latest 120 answers" in told.out
    data = json.loads(run("stats", "--calibration", "--json").out)["calibration"]
    assert data["judged"] == 120
    assert ("A constant foretells them as well" in told.out) is not data["is_better"]


def test_what_is_missed_most_and_the_calendar(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    assert run("stats", "--hardest").out == "Nothing that came back was missed yet.\n"
    with Store.open(Paths.from_environment().db, memory_rule(Settings()), NOON) as store:
        for number, rating in enumerate((Rating.GOOD, Rating.AGAIN, Rating.GOOD)):
            given = answer("planets/largest/front", rating=rating, at_ms=NOON.ms + number, day=19_675 + number)
            store.record(given)
    assert run("stats", "--hardest").out.splitlines()[1].split(maxsplit=2) == ["1", "2", "Which planet is the largest?"]
    (hardest,) = json.loads(run("stats", "--hardest", "--json").out)["cards"]
    assert (hardest["missed"], hardest["answers"]) == (1, 2)
    assert json.loads(run("stats", "--calendar", "--json").out)["2023-11-14"] == 1
    assert "answers on" in run("stats", "--calendar").out


def test_the_time_that_was_spent_is_told(run: Run, tmp_path: Path) -> None:
    _own_deck(tmp_path)
    assert run("stats", "--time").out == "Nothing was answered yet.\n"
    with Store.open(Paths.from_environment().db, memory_rule(Settings()), NOON) as store:
        for number, took_ms in enumerate((4_000, 8_000)):
            given = answer("planets/largest/front", at_ms=NOON.ms + number, day=19_675 + number)
            store.record(replace(given, took_ms=took_ms))
    told = json.loads(run("stats", "--time", "--json").out)
    assert told["ever"] == {"answers": 2, "seconds": 12.0, "seconds_per_answer": 6.0}
    assert told["days"]["2023-11-14"]["seconds"] == 4.0
    assert told["decks"]["planets"] == told["ever"]
    shown = run("stats", "--time").out
    assert "planets" in shown
    assert shown.splitlines()[-1].split() == ["all,", "ever", "2", "12", "s", "6.0", "s"]
