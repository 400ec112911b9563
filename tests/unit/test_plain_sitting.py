"""Line by line: a whole sitting, its commands, and what is on the disk whenever it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st

from aiquiz.collection import Collection, Mode, Study, Wish
from aiquiz.config import Settings
from aiquiz.errors import StoreError
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice, Match, Order, Recall, TextEntry
from aiquiz.model.review import Rating
from aiquiz.plain import Sitting
from aiquiz.plain.commands import COMMANDS
from aiquiz.plain.spoken import spoken
from hostile import CORPUS, FORBIDDEN, TYPED_ONLY, deck_of
from house import ALL_KINDS, ARTICLE
from plainly import Heard, answering
from sitting import CAPITALS, HandClock, capitals, opened_collection, places, put

KINDS = DeckId("kinds")
TYPED = """\
id: typed
title: Typed
items: [{id: year, question: In which year?, answer: "1885", ask: type, explanation: So it was.}]
"""


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    put(tmp_path, ALL_KINDS, "kinds.yaml")
    put(tmp_path, ARTICLE, "memory.md")
    put(tmp_path, capitals(3))
    put(tmp_path, TYPED, "typed.yaml")
    with opened_collection(tmp_path, HandClock()) as opened:
        yield opened


def answers(folder: Path) -> int:
    """How many answers lie on the disk, read past the app."""
    with closing(sqlite3.connect(places(folder).db)) as file:
        (count,) = file.execute("SELECT count(*) FROM log WHERE kind = 'answer'").fetchone()
    return int(count)


def held(collection: Collection, study: Study, *typed: str | BaseException | Callable[[], str]) -> Heard:
    """A sitting in which these lines are typed, then the input ends."""
    heard = Heard(typed)
    ticks = iter(range(0, 10**9, 4_000))
    Sitting(study, heard.talk, collection.passage, lambda: next(ticks), is_saving=collection.is_saving).run()
    return heard


@pytest.mark.parametrize("is_right", [True, False])
def test_every_way_of_asking_is_answered_and_every_answer_is_saved_before_its_verdict_is_told(
    collection: Collection, tmp_path: Path, is_right: bool
) -> None:
    study = collection.study([KINDS])
    told: list[int] = []
    ways = set()

    def answer() -> str:
        assert study.question is not None
        ways.add(type(study.question.shown))
        told.append(answers(tmp_path))
        return answering(study, is_right=is_right)()

    def go_on() -> str:
        told.append(answers(tmp_path))
        return "3" if "Rate it" in heard.lines[-1] else ""

    heard = Heard([answer, go_on] * 6)
    Sitting(study, heard.talk, collection.passage, lambda: 0).run()
    assert ways == {Recall, Choice, TextEntry, Order, Match}
    assert answers(tmp_path) == 6
    flips = sum(one == other for one, other in zip(told[::2], told[1::2], strict=True))
    assert flips == 1, "only a flip card is saved after its answer is told, once it is rated"
    assert f"Right: {6 if is_right else 1} of 6" in heard.text


def test_a_right_answer_is_told_with_its_reason_and_when_it_returns(collection: Collection) -> None:
    study = collection.study([DeckId("typed")])
    heard = held(collection, study, "1885", "")
    assert heard.lines[-12:] == [
        "Question 1 of 1.",
        "In which year?",
        "Type the answer. A command begins with a slash here: /? for help, /q to stop.",
        "Right.",
        "Why: So it was.",
        "Good: asked again in 2 days.",
        "Enter for the next question; 1 to 4 to rate it otherwise. g if it was luck.",
        "Done: nothing is left to ask right now.",
        "Answered 1 in 4 seconds.",
        "Right: 1 of 1, 100 percent.",
        "New learned: 1.",
        "Comes back: in 2 days: 1.",
    ]


def test_a_wrong_answer_is_told_beside_the_right_one_and_may_have_been_right(
    collection: Collection, tmp_path: Path
) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "eighteen eighty", "i", "")
    assert "Wrong.\nYou answered: eighteen eighty\nAnswer: 1885" in heard.text
    assert "Good: asked again in 2 days." in heard.text
    assert "Right: 1 of 1" in heard.text
    assert collection.history(collection.cards("deck:typed")[0].card.id)[-1].rating is Rating.GOOD


@pytest.mark.parametrize("typed", ["q", "Quit", "n", "don't know"])
def test_a_command_without_its_slash_is_no_answer_to_a_typed_question_until_it_is_typed_again(
    collection: Collection, tmp_path: Path, typed: str
) -> None:
    letter = {"q": "q", "Quit": "q", "n": "n", "don't know": "d"}[typed]
    heard = held(collection, collection.study([DeckId("typed")]), typed, "help", typed, typed, "")
    asked_again = f"If {typed} is your answer, type it once more. As a command: /{letter}"
    assert heard.lines.count(asked_again) == 2, "help came between"
    assert answers(tmp_path) == 1


def test_who_types_q_twice_different_ways_stops_without_an_answer(collection: Collection, tmp_path: Path) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "q", "/q")
    assert heard.lines[-2:] == ["Stopped.", "Nothing was answered."]
    assert answers(tmp_path) == 0


def test_a_hint_helps_is_told_and_makes_a_right_answer_hard(collection: Collection) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "/h", "/h", "/h", "1885", "")
    assert "Hint: It looks like this: 1···" in heard.lines
    assert "There is no other." in heard.lines
    assert "Right, with a hint." in heard.lines
    (past,) = collection.history(collection.cards("deck:typed")[0].card.id)
    assert past.rating is Rating.HARD


def test_a_right_answer_may_be_called_luck_and_a_wrong_one_may_not(collection: Collection) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "1884", "g", "u", "1885", "g", "")
    assert "Only a right answer can have been luck." in heard.lines
    assert collection.history(collection.cards("deck:typed")[0].card.id)[-1].rating is Rating.AGAIN


def test_one_who_wants_to_says_how_sure_they_are_before_they_are_told(tmp_path: Path) -> None:
    put(tmp_path, TYPED, "typed.yaml")
    with opened_collection(tmp_path, HandClock(), Settings(ask_confidence=True)) as collection:
        heard = held(collection, collection.study([DeckId("typed")]), "1884", "perhaps", "1", "")
        assert heard.lines.count("How sure are you? 1 sure, 2 not sure.") == 2
        assert heard.lines.index("How sure are you? 1 sure, 2 not sure.") < heard.lines.index("Wrong.")
        assert len(collection.cards("deck:typed is:surewrong")) == 1


def test_with_two_buttons_an_answer_is_missed_or_known(tmp_path: Path) -> None:
    put(tmp_path, capitals(1))
    with opened_collection(tmp_path, HandClock(), Settings(two_buttons=True)) as collection:
        heard = held(collection, collection.study([CAPITALS]), "", "3", "2")
        assert "Rate it: 1 Missed (10 minutes), 2 Known (2 days)." in heard.lines
        assert "Type a number from 1 to 2." in heard.lines
        assert "Known: asked again in 2 days." in heard.lines


def test_what_was_picked_cannot_be_called_right(collection: Collection) -> None:
    study = collection.study([KINDS])
    heard = held(collection, study, answering(study, is_right=False), "i")
    assert "Only a typed answer that was marked wrong can be counted as right." in heard.text


def test_a_number_after_the_answer_rates_it_otherwise_and_counts_once(collection: Collection, tmp_path: Path) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "1885", "4", "")
    assert any(line.startswith("Easy: asked again in ") for line in heard.lines)
    assert "Answered 1 in" in heard.text
    assert collection.history(collection.cards("deck:typed")[0].card.id)[-1].rating is Rating.EASY


def test_an_answer_is_taken_back_and_given_anew(collection: Collection) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "1884", "u", "1885", "")
    assert heard.text.count("In which year?") == 2
    assert "Taken back. Answer it again." in heard.text
    assert "Right: 1 of 1, 100 percent." in heard.text


def test_with_nothing_answered_there_is_nothing_to_take_back(collection: Collection) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "/u")
    assert "There is no answer to take back." in heard.text


def test_a_question_is_put_off_flagged_buried_and_suspended(collection: Collection) -> None:
    study = collection.study([CAPITALS])
    heard = held(collection, study, "f", "n", "b", "x")
    assert "Flagged, to be edited later." in heard.text
    assert "Put off." in heard.text
    assert "Not asked again today." in heard.text
    assert "aiquiz cards is:suspended --unsuspend" in heard.text
    assert [len(collection.cards(f"deck:capitals is:{state}")) for state in ("suspended", "buried")] == [1, 1]
    assert study.question is not None


def test_a_flag_is_told_with_the_question_and_taken_away_again(collection: Collection) -> None:
    heard = held(collection, collection.study([CAPITALS]), "f", "r", "f")
    assert "Question 1 of 3. Flagged to edit." in heard.lines
    assert "No longer flagged." in heard.lines


def test_the_source_is_one_letter_away_after_the_answer(collection: Collection) -> None:
    study = collection.study([KINDS])
    heard = held(collection, study, answering(study), "s")
    assert "From: On memory" in heard.lines
    assert ">>Hermann Ebbinghaus measured forgetting on himself in 1885.<<" in heard.text


def test_a_question_without_a_source_says_so(collection: Collection) -> None:
    assert "This question names no source." in held(collection, collection.study([CAPITALS]), "", "s").lines


def test_the_help_is_there_at_every_stage(collection: Collection) -> None:
    heard = held(collection, collection.study([CAPITALS]), "?", "", "?")
    assert heard.lines.count("u or undo: Take the last answer back and answer it again.") == 2
    assert heard.lines.count("n or notnow: Leave this question for later.") == 1


def test_a_question_and_its_answer_are_told_again(collection: Collection) -> None:
    heard = held(collection, collection.study([CAPITALS]), "r", "", "r")
    assert heard.lines.count("Capital 0?") == 2
    assert heard.lines.count("Answer: City 0") == 2


def test_nothing_typed_is_no_answer(collection: Collection, tmp_path: Path) -> None:
    heard = held(collection, collection.study([DeckId("typed")]), "", "  ", "/d", "")
    assert heard.lines.count("Nothing typed. /d says that you don't know; /? is help.") == 2
    assert "Not known yet." in heard.lines
    assert answers(tmp_path) == 1


def test_one_who_quits_or_whose_input_ends_hears_what_it_came_to(collection: Collection) -> None:
    for typed in (["", "3", "q"], ["", "3"]):
        heard = held(collection, collection.study([CAPITALS]), *typed)
        at = heard.lines.index("Stopped.")
        assert heard.lines[at + 1].startswith("Answered 1 in")


def test_an_interrupt_is_passed_on_once_it_is_told_that_nothing_is_lost(collection: Collection, tmp_path: Path) -> None:
    heard = Heard(["", "3", KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        Sitting(collection.study([CAPITALS]), heard.talk, collection.passage, lambda: 0).run()
    assert heard.lines[-1] == "Stopped. Every answer is saved at once."
    assert answers(tmp_path) == 1


def test_where_nothing_is_saved_that_is_said_at_once_and_at_the_end(collection: Collection) -> None:
    heard = Heard([KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        Sitting(collection.study([CAPITALS]), heard.talk, collection.passage, lambda: 0, is_saving=False).run()
    assert "NOT SAVING" in heard.lines[0]
    assert "NOT SAVING" in heard.lines[-1]


def test_an_answer_that_cannot_be_saved_is_told_and_tried_again(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = collection.study([DeckId("typed")])
    real, failures = study.record, [StoreError.at("progress.db", "S003", "the disk is full", "free some space")]

    def record(*words: object) -> object:
        if failures:
            raise failures.pop()
        return real(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(study, "record", record)
    heard = held(collection, study, "1885", "", "")
    assert "Not saved: the disk is full. free some space." in heard.lines
    assert heard.lines.index("Enter tries again; q stops without this answer.") < heard.lines.index("Right.")
    assert answers(tmp_path) == 1


def test_one_may_stop_without_an_answer_that_cannot_be_saved(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = collection.study([DeckId("typed")])

    def record(*_: object) -> object:
        raise StoreError.at("progress.db", "S003", "the disk is full", "free some space")

    monkeypatch.setattr(study, "record", record)
    heard = held(collection, study, "1885", "q")
    assert heard.lines[-2:] == ["Stopped.", "Nothing was answered."]
    assert "Right." not in heard.lines
    assert answers(tmp_path) == 0


@pytest.mark.parametrize("mode", [Mode.DUE, Mode.NEW, Mode.CRAM])
def test_every_mode_is_asked_the_same_way(collection: Collection, mode: Mode) -> None:
    study = collection.study([CAPITALS], Wish(mode))
    heard = held(collection, study, *["", "3"] * 3)
    assert heard.text.count("Capital ") >= 3
    assert "Answered 3 in" in heard.text
    is_scheduled = bool(collection.cards("deck:capitals -is:new"))
    assert is_scheduled is (mode is not Mode.CRAM)
    assert ("Good: asked again in 2 days." in heard.lines) is is_scheduled
    assert ("Good." in heard.lines) is not is_scheduled


def test_a_sitting_with_nothing_to_ask_says_so(collection: Collection) -> None:
    heard = held(collection, collection.study([CAPITALS], Wish(Mode.MISTAKES)), "q")
    assert heard.lines == ["Nothing is left to ask right now."]


_LINES = st.lists(
    st.sampled_from(
        [
            "",
            "1",
            "2",
            "3",
            "4",
            "1 2",
            "A1 B2",
            "2 1 3",
            "zzz",
            *(word.letter for word in COMMANDS if word.letter != "q"),
        ]
    )
    | st.text(max_size=12),
    max_size=20,
)


@tried(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=_LINES)
def test_whatever_is_typed_the_sitting_ends_and_the_log_holds_what_the_summary_counts(
    tmp_path_factory: pytest.TempPathFactory, typed: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    put(folder, ALL_KINDS, "kinds.yaml")
    with opened_collection(folder, HandClock()) as collection:
        study = collection.study([KINDS])
        heard = held(collection, study, *typed)
        answered = study.summary().answered
        assert collection.statistics().reviewed_ever == answered
    said = f"Answered {answered} in" if answered else "Nothing was answered."
    assert any(line.startswith(said) for line in heard.lines)


@pytest.mark.parametrize(
    "category",
    ["escape sequences", "commands to the terminal", "control characters", "reordering", "invisible", "long"],
)
def test_hostile_text_is_told_without_a_sign_that_drives_a_terminal(tmp_path: Path, category: str) -> None:
    put(tmp_path, deck_of(CORPUS[category]), "hostile.yaml")
    with opened_collection(tmp_path, HandClock(), Settings(new_per_day=999)) as collection:
        study = collection.study([])
        count = study.progress.left
        typed: list[str | BaseException | Callable[[], str]] = [answering(study), "s", "b"]
        heard = held(collection, study, *typed * count)
    said = "".join(heard.lines)
    assert study.question is None
    assert sum(line.startswith("Question ") for line in heard.lines) == count
    assert not FORBIDDEN.intersection(said)
    assert "ZXZpbA" not in said


def test_hostile_text_that_is_typed_is_told_back_as_harmless(collection: Collection) -> None:
    typed = [text for text in (*TYPED_ONLY, *CORPUS["commands to the terminal"]) for text in (text, "u")]
    heard = held(collection, collection.study([DeckId("typed")]), *typed)
    assert not FORBIDDEN.intersection("".join(heard.lines))


@pytest.mark.parametrize(
    ("label", "words"),
    [("10 min", "10 minutes"), ("1 d", "1 day"), ("~6 d", "about 6 days"), ("2.1 mo", "2.1 months"), ("now", "now")],
)
def test_an_interval_is_said_in_whole_words(label: str, words: str) -> None:
    assert spoken(label) == words
