"""Line by line on the command line: over pipes, on a dumb terminal, with an interrupt; home by number."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from aiquiz.errors import ExitCode
from commandline import Run, runner, write
from house import ALL_KINDS, ARTICLE
from sitting import capitals


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    call = runner(tmp_path, monkeypatch)
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")
    decks = tmp_path / "home" / "decks"
    write(str(decks / "capitals.yaml"), capitals(3))
    write(str(decks / "kinds.yaml"), ALL_KINDS)
    write(str(decks / "memory.md"), ARTICLE)
    return call


def answers(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "home" / "progress.db")) as file:
        (count,) = file.execute("SELECT count(*) FROM log WHERE kind = 'answer'").fetchone()
    return int(count)


@pytest.mark.parametrize("words", [("study", "capitals"), ("study", "capitals", "--plain")])
def test_a_pipe_is_asked_line_by_line_and_every_answer_is_a_row_in_the_log(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = run(*words, stdin=b"\n3\n\n1\n\n4\nq\n")
    assert done.code == ExitCode.FINE
    assert "Capital 0?" in done.out
    assert "Answered 3 in" in done.out
    assert answers(tmp_path) == 3
    is_told = "goes line by line" in done.err
    assert is_told is ("--plain" not in words)


def test_the_end_of_the_input_ends_the_sitting_with_everything_saved(run: Run, tmp_path: Path) -> None:
    done = run("study", "capitals", "--plain", stdin=b"\n3\n")
    assert done.code == ExitCode.FINE
    assert done.out.endswith("Right: 1 of 1, 100 percent.\nNew learned: 1.\nComes back: in 2 days: 1.\n")
    assert answers(tmp_path) == 1


def test_a_terminal_that_cannot_move_its_cursor_is_asked_line_by_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    done = run("study", "capitals", is_terminal=True)
    assert done.code == ExitCode.FINE
    assert "Capital 0?" in done.out
    assert "\x1b" not in done.out


def test_a_byte_that_is_no_character_and_an_endless_line_end_nothing(run: Run) -> None:
    done = run("study", "kinds", "--plain", stdin=b"\xff\xfe\n" + b"9" * 300_000 + b"\n1\n\n/q\n")
    assert done.code == ExitCode.FINE
    assert "Answered 1 in" in done.out
    assert len(done.out) < 10_000


def test_the_modes_of_studying_work_line_by_line(run: Run, tmp_path: Path) -> None:
    run("study", "capitals", "--plain", "--cram", "--search", "q1", stdin=b"\n1\n")
    assert answers(tmp_path) == 0, "practice is kept apart"
    assert "Nothing is left to ask" in run("study", "--plain", "--ahead", "3").out
    run("study", "capitals", "--plain", "--new", "1", stdin=b"\n1\n")
    assert "Capital 0?" in run("study", "--plain", "--mistakes").out


def test_a_wrong_call_is_refused_as_ever(run: Run) -> None:
    assert run("study", "no-such-deck", "--plain").code == ExitCode.USAGE
    assert run("study", "--plain", "--search", "(").code == ExitCode.USAGE


def test_home_lists_the_decks_by_number_and_studies_one(run: Run, tmp_path: Path) -> None:
    done = run("--plain", stdin=b"1\n\n3\nq\nq\n")
    assert done.code == ExitCode.FINE
    assert "1. Capitals: 3 new" in done.out
    assert "2. One of each: 6 new" in done.out
    assert "Capital 0?" in done.out
    assert "1. Capitals: 2 new" in done.out, "listed anew after the sitting"
    assert answers(tmp_path) == 1


def test_decks_in_folders_are_listed_behind_their_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "decks" / "school"
    for name in ("a", "b"):
        write(str(folder / f"{name}.yaml"), capitals(1, deck=name, title=f"History::{name.upper()}"))
    listed = run("--plain", stdin=b"q\n").out
    assert "3. school, History, A: 1 new" in listed
    assert "4. school, History, B: 1 new" in listed
    assert "school::History::A\n" in run("decks").out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("capitals", "Deck: Capitals"),
        ("a", "Question 1 of 9."),
        ("all", "Question 1 of 9."),
        ("n 1", "Deck: Capitals · new"),
        ("cram 2", "Deck: One of each · practice"),
        ("w 1", "Nothing is left to ask right now."),
        ("m 1", "Nothing is left to ask right now."),
        ("?", "c 3 or cram 3: practise all of deck 3; the schedule stays as it is."),
        ("p", "No problems."),
        ("e 1", "Exam: Capitals. 3 questions."),
        ("exam 7", "An exam of which deck? Type e and its number."),
        ("e", "An exam of which deck? Type e and its number."),
        ("7", "That is no deck and no command: 7"),
        ("9" * 5000, "That is no deck and no command: 9999"),
        ("n 7", "That is no deck and no command: n 7"),
    ],
)
def test_home_does_what_is_typed(run: Run, typed: str, said: str) -> None:
    assert said in run("--plain", stdin=typed.encode() + b"\n").out


def test_home_tells_of_an_exam_that_was_left_and_goes_on_with_it(run: Run, tmp_path: Path) -> None:
    told = "An exam was left before its end: Capitals. Type e to go on with it."
    assert told in run("--plain", stdin=b"e 1\n/q\n").out.split("The exam waits")[1]
    again = run("--plain", stdin=b"e\n/e\n/e\nq\n").out
    assert again.count(told) == 1
    assert "It was left before its end: 0 are answered." in again
    assert "Not passed: 0 of 3 right" in again
    (tmp_path / "home" / "exams" / "unfinished.json").write_text("no exam")
    broken = run("--plain", stdin=b"1\n\n3\nq\nq\n")
    assert "the unfinished exam cannot be read" in broken.out
    assert "1. Capitals: 2 new" in broken.out, "everything else works"


def test_home_without_decks_says_how_to_get_one(run: Run, tmp_path: Path) -> None:
    for deck in (tmp_path / "home" / "decks").iterdir():
        deck.unlink()
    assert "No decks yet." in run("--plain").out


def test_home_tells_of_broken_deck_files(run: Run, tmp_path: Path) -> None:
    write(str(tmp_path / "home" / "decks" / "broken.yaml"), "id: [")
    done = run("home", "--plain", stdin=b"p\n")
    assert re.search(r"^Problem: .*broken\.yaml", done.out, re.MULTILINE)
    assert "error[D" in done.out


def test_where_nothing_can_be_saved_that_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, home = os.access, str(tmp_path / "home")
    monkeypatch.setattr("aiquiz.store.store.os.access", lambda path, mode: str(path) != home and real(path, mode))
    done = run("study", "capitals", "--plain", stdin=b"\n3\n")
    assert "NOT SAVING: what you answer is gone when you leave." in done.out
    assert "Answered 1 in" in done.out


class Process:
    """`aiquiz WORDS…` in a process of its own, its lines read and typed through pipes."""

    def __init__(self, words: list[str], folder: Path) -> None:
        own = {"AIQUIZ_DB": "progress.db", "AIQUIZ_CONFIG": "config.toml", "AIQUIZ_DECKS": "decks"}
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        environment |= {name: str(folder / "home" / at) for name, at in own.items()}
        self.lines: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "aiquiz", *words],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, encoding="utf-8", cwd=folder,
            # Where the tests run in the background of a shell, interrupts are ignored, and so they would be here.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip

    def read_until(self, start: str) -> str:
        """The next line that begins with `start`; those before it are kept in `lines`."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line.rstrip("\n"))
            if line.startswith(start):
                return line
        raise AssertionError(f"never said: {start}\n" + "\n".join(self.lines))

    def type(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def interrupt(self) -> None:
        self._process.send_signal(signal.SIGINT)

    def end(self) -> tuple[int, str]:
        """Its exit code and what it said to standard error; its input ends here."""
        out, err = self._process.communicate(timeout=60)
        self.lines += out.splitlines()
        return self._process.returncode, err

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@contextmanager
def started(folder: Path, *words: str) -> Iterator[Process]:
    process = Process(list(words), folder)
    try:
        yield process
    finally:
        process.kill()


def test_a_question_answered_through_pipes_is_on_the_disk_when_its_verdict_arrives(run: Run, tmp_path: Path) -> None:
    with started(tmp_path, "study", "kinds", "--plain") as process:
        process.read_until("Who measured forgetting first?")
        process.read_until("Type a number")
        number = next(line[0] for line in process.lines if line.endswith(". Ebbinghaus"))
        process.type(number)
        process.read_until("Right.")
        assert answers(tmp_path) == 1
        process.kill()
    with started(tmp_path, "study", "kinds", "--plain") as again:
        again.read_until("Question 2 of 6.")
        code, err = again.end()
    assert (code, err) == (ExitCode.FINE, "")


def test_an_interrupt_ends_the_sitting_with_everything_saved(run: Run, tmp_path: Path) -> None:
    with started(tmp_path, "study", "capitals", "--plain") as process:
        process.read_until("Think of the answer")
        process.type("")
        process.read_until("Rate it")
        process.type("3")
        process.read_until("Question 2")
        process.interrupt()
        code, err = process.end()
    assert (code, err) == (ExitCode.INTERRUPTED, "")
    assert process.lines[-1] == "Stopped. Every answer is saved at once."
    assert answers(tmp_path) == 1


def test_studying_line_by_line_loads_no_screen(run: Run, tmp_path: Path) -> None:
    program = (
        "import sys\nfrom aiquiz.cli.main import main\n"
        "code = main(['study', '--plain'], sys.stdin, sys.stdout, sys.stderr)\n"
        "print([name for name in ('textual', 'rich', 'aiquiz.tui') if name in sys.modules])\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input="", capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_deck_of_which_nothing_was_kept_yet_says_what_to_do(run: Run, tmp_path: Path) -> None:
    proposed = capitals(3).replace(", question", ", status: proposed, question")
    write(str(tmp_path / "home" / "decks" / "capitals.yaml"), proposed)
    told = run("study", "capitals", "--plain").out
    assert "Nothing is left to ask right now.\n3 proposed items wait to be reviewed: aiquiz review" in told
    assert "wait" not in run("study", "kinds", "--plain", "--ahead", "1").out.split("\n")[0]
