"""`aiquiz exam`, line by line and from outside: what is asked, what is kept, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from aiquiz.kinds import cards_of
from aiquiz.study.exam import drawn
from commandline import Run, runner, write
from deckfiles import deck_of

DECK = """\
id: capitals
title: Capitals
items:
  - {id: peru, question: Capital of Peru?, answer: Lima, ask: type}
  - {id: norway, question: Capital of Norway?, answer: Oslo, ask: type}
  - {id: why, question: Why Canberra?, answer: Sydney and Melbourne could not agree, ask: flip}
"""
ANSWERS = {"Capital of Peru?": "Lima", "Capital of Norway?": "Oslo", "Why Canberra?": "They quarrelled"}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    write(str(tmp_path / "home" / "decks" / "capitals.yaml"), DECK)
    (tmp_path / "none").mkdir()
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")
    return runner(tmp_path, monkeypatch)


def lines(*typed: str) -> bytes:
    return "".join(f"{line}\n" for line in typed).encode()


ORDER = [question.card.prompt for question in drawn(cards_of(deck_of(DECK)), 20, seed=1)]
"""The questions as the tests' seed asks them."""


def test_an_exam_is_passed_with_the_right_answers_and_ones_own_mark(run: Run) -> None:
    typed = [ANSWERS[question] for question in ORDER]
    told = run("exam", "capitals", "--plain", "--seed", "1", "-o", "r.json", stdin=lines(*typed, "e", "y"))
    assert told.code == 0
    assert "Passed: 3 of 3 right" in told.err
    assert "right" not in told.out.split("Every question is answered")[0].replace("right and wrong", "")
    written = json.loads(Path("r.json").read_text("utf-8"))
    assert (written["passed"], written["seed"], len(written["questions"])) == (True, 1, 3)
    (kept,) = Path("../home/exams").iterdir()
    assert json.loads(kept.read_text("utf-8"))["questions"] == written["questions"]


def test_what_was_begun_on_the_screen_is_told_line_by_line_and_counts_when_it_is_handed_in(run: Run) -> None:
    run("exam", "capitals", "--plain", "--seed", "1", stdin=lines("/q"))
    file = Path("../home/exams/unfinished.json")
    kept = json.loads(file.read_text("utf-8"))
    kept["exam"]["drafts"] = [[0, {"is": "Typed", "text": ANSWERS[ORDER[0]]}]]
    file.write_text(json.dumps(kept), "utf-8")
    told = run("exam", "--plain", stdin=lines("/e", "/e", "y"))
    assert f"Begun before, and not given yet: {ANSWERS[ORDER[0]]}." in told.out + told.err
    assert "2 open, which would count as wrong." in told.out + told.err
    assert "1 of 3 right" in told.out + told.err


def test_an_exam_that_is_not_passed_is_a_finding_and_shows_the_mistakes(run: Run) -> None:
    told = run("exam", "capitals", "--plain", "--seed", "1", stdin=lines("/d", "Rome", "/e", "/e", "n"))
    assert told.code == 1
    assert "Not passed: 0 of 3 right (0%)." in told.out
    assert "Answer: Lima" in told.out
    assert "1 open, which would count as wrong. e again hands in." in told.out


@pytest.mark.parametrize(("needed", "code"), [("30%", 0), ("0.34", 1)])
def test_what_it_takes_to_pass_can_be_set(run: Run, needed: str, code: int) -> None:
    typed = lines("/d", "/d", "/d", "1", ANSWERS[ORDER[0]], "e", "y")
    told = run("exam", "capitals", "--plain", "--seed", "1", "--pass", needed, "--no-save", stdin=typed)
    assert told.code == code
    assert "1 of 3 right" in told.err


def test_an_exam_that_was_left_goes_on_and_a_new_one_waits(run: Run) -> None:
    left = run("exam", "capitals", "--plain", "--seed", "1", stdin=lines(ANSWERS[ORDER[0]], "/q"))
    assert left.code == 1
    assert "The exam waits" in left.out
    again = run("exam", "--plain", "--questions", "1", stdin=lines("/d", "/d", "e", "y"))
    assert "It was left before its end: 1 are answered." in again.out
    assert "1 of 3 right" in again.err
    assert run("exam", "--discard").err == "No exam is unfinished.\n"


def test_going_back_changes_an_answer(run: Run) -> None:
    typed = ["/d", "/p", ANSWERS[ORDER[0]], ANSWERS[ORDER[1]], ANSWERS[ORDER[2]], "e", "y"]
    assert run("exam", "capitals", "--plain", "--seed", "1", stdin=lines(*typed)).code == 0


def test_a_seed_asks_its_questions_in_its_order(run: Run) -> None:
    told = run("exam", "capitals", "--no-save", "--plain", "--seed", "1", stdin=lines("/n", "/n", "/q")).out
    assert [line for line in told.splitlines() if line in ANSWERS] == ORDER


def test_a_command_without_its_slash_is_asked_about_where_a_text_is_the_answer(run: Run) -> None:
    typed = lines("e", "n", "n", "/q")
    told = run("exam", "capitals", "--plain", "--seed", "1", "--questions", "2", stdin=typed).out
    assert "If e is your answer, type it once more. As a command: /e" in told
    assert told.count("If n is your answer") == 1
    assert "Question 2 of 2." in told


def test_the_help_the_time_and_a_repetition_are_told(run: Run) -> None:
    told = run("exam", "--plain", "--minutes", "7", "--no-save", stdin=lines("?", "/t", "/r", "", "/q")).out
    assert "n or later" in told
    assert "Nothing typed." in told
    assert told.count("Time left: ") == 2
    assert "No limit of time." in run("exam", "--plain", "--minutes", "0", "--no-save", stdin=lines("/q")).out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["exam", "capitol"], 2, "did you mean `capitals`?"),
        (["exam", "--search", "tag:none_such"], 2, "there is nothing to ask"),
        (["exam", "--pass", "1.5"], 2, "must be a share from 0 to 1"),
        (["exam", "--questions", "0"], 2, "must be a whole number"),
        (["exam", "--plain", "--json"], 2, "-o FILE"),
    ],
)
def test_what_cannot_be_is_told(run: Run, words: list[str], code: int, said: str) -> None:
    told = run(*words)
    assert told.code == code
    assert said in told.err


def test_after_kill_9_the_exam_goes_on_with_every_answer(run: Run) -> None:
    """A real process, killed while it waits for the third answer."""
    command = [sys.executable, "-m", "aiquiz", "exam", "capitals", "--plain", "--seed", "1"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ.copy()) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number, question in enumerate(ORDER, start=1):
            while (heard := process.stdout.readline().decode().strip("\r\n")) != question:
                assert heard or process.poll() is None
            if number < 3:
                process.stdin.write(lines(ANSWERS[question]))
                process.stdin.flush()
        process.kill()
        process.wait()
    again = run("exam", "--plain", stdin=lines(ANSWERS[ORDER[2]], "e", "y"))
    assert "It was left before its end: 2 are answered." in again.out
    assert again.code == 0
    assert "Passed: 3 of 3 right" in again.err
