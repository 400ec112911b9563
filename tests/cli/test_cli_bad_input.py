"""Everything a person can hand in that is no good: one clear message, its place, a hint, the right exit code."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from aiquiz.errors import ExitCode
from aiquiz.reading import MAX_ARTICLE_BYTES
from commandline import ARTICLE, DECK, Outcome, Run, runner, write

HUGE_BYTES = 200_000_000
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def refused(done: Outcome, code: str, place: str, exit_code: ExitCode = ExitCode.BAD_INPUT) -> None:
    """`done` failed with exactly one error, at `place`, with a hint, and without a stack."""
    told = done.out + done.err
    assert done.code == exit_code, told
    assert told.count(": error[") == 1, told
    assert f"{place}: error[{code}]: " in told
    assert "  hint: " in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "A001"),
        ("blank.md", b" \n\t\n", "A001"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "A003"),
        ("report.rtf", b"{\\rtf1\\ansi " + b"\x00" * 64, "A003"),
    ],
)
def test_an_article_that_is_no_text_is_refused(run: Run, name: str, content: bytes, code: str) -> None:
    write(name, content)
    refused(run("generate", name, "-o", "deck.yaml"), code, name)
    assert not Path("deck.yaml").exists()


def test_an_article_in_no_known_encoding_is_refused_at_its_first_bad_byte(run: Run) -> None:
    write("a.txt", b"The tower was finished in 1874.\nIt is \xff\xfe\x81\x8d\x8f high.\n")
    done = run("generate", "a.txt", "-o", "deck.yaml")
    assert done.code == ExitCode.BAD_INPUT
    assert "error[A00" in done.err
    assert "hint:" in done.err


def test_a_missing_article_is_named(run: Run) -> None:
    refused(run("generate", "missing.md", "-o", "deck.yaml"), "F001", "missing.md")


def test_a_folder_is_no_article(run: Run) -> None:
    Path("folder").mkdir()
    refused(run("generate", "folder", "-o", "deck.yaml"), "F002", "folder")


def test_a_web_address_is_no_file(run: Run) -> None:
    refused(run("generate", "https://example.org/a", "-o", "deck.yaml"), "A006", "https://example.org/a")


def test_a_huge_article_is_refused_without_being_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("huge.txt").open("wb") as file:
        file.truncate(HUGE_BYTES)
    monkeypatch.setattr("aiquiz.reading.read_article", None)
    done = run("generate", "huge.txt", "-o", "deck.yaml")
    refused(done, "F003", "huge.txt")
    assert "200.0 MB" in done.err


def test_a_huge_article_on_standard_input_is_refused(run: Run) -> None:
    refused(run("generate", "-", stdin=b"a" * (MAX_ARTICLE_BYTES + 1)), "A005", "standard input")


def test_a_pipe_without_end_is_not_waited_for(run: Run) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo("pipe")
    refused(run("generate", "pipe", "-o", "deck.yaml"), "F005", "pipe")


def test_a_deck_cannot_be_written_into_a_missing_folder(run: Run) -> None:
    write("a.md", ARTICLE)
    refused(run("generate", "a.md", "-o", "missing/deck.yaml"), "F007", "missing/deck.yaml")


def test_a_deck_cannot_be_written_over_a_folder(run: Run) -> None:
    write("a.md", ARTICLE)
    Path("folder").mkdir()
    refused(run("generate", "a.md", "-o", "folder"), "F002", "folder")


def test_a_device_is_never_replaced_by_a_deck(run: Run) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    write("a.md", ARTICLE)
    refused(run("generate", "a.md", "-o", "/dev/full", "--force"), "F005", "/dev/full")
    assert full.is_char_device()


@pytest.mark.skipif(IS_ROOT, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(run: Run) -> None:
    write("a.md", ARTICLE)
    Path("closed").mkdir(mode=0o500)
    refused(run("generate", "a.md", "-o", "closed/deck.yaml"), "F004", "closed/deck.yaml")


ALIAS_BOMB = "id: bomb\ntitle: &a [x, x]\nitems: &b [*a, *a, *a, *a]\ntags: [*b, *b, *b, *b, *b]\n"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (DECK.replace("question: Which planet is the largest?", "question: 'Which planet"), 5),
        (DECK.replace("title: Planets", "title: Planets\ntitle: Again"), 3),
        (ALIAS_BOMB, 2),
        (DECK + f"    explanation: {'x' * 6_000_000}\n", 7),
        ("[" * 200_000, 1),
        ("just a sentence\n", 1),
        ("", 1),
    ],
    ids=["unclosed quote", "duplicate key", "alias bomb", "huge scalar", "deep nesting", "no mapping", "empty"],
)
@pytest.mark.parametrize("command", ["check", "study"])
def test_a_broken_deck_is_refused_at_its_line(run: Run, command: str, content: str, line: int) -> None:
    write("bad.yaml", content)
    done = run(command, "bad.yaml", is_terminal=True)
    told = done.out + done.err
    assert done.code == (ExitCode.FINDINGS if command == "check" else ExitCode.BAD_INPUT)
    assert "Traceback" not in told
    assert "[D0" in told
    assert f"bad.yaml:{line}:" in told or (line == 1 and "bad.yaml" in told)


def test_a_deck_of_ten_megabytes_is_refused_without_being_parsed(run: Run) -> None:
    write("big.yaml", DECK + "    explanation: " + "x" * 10_000_000)
    refused(run("check", "big.yaml"), "F003", "big.yaml")


def test_bytes_that_are_no_text_are_no_deck(run: Run) -> None:
    write("bad.yaml", b"\xff\xfe\x00\x81" * 50)
    done = run("check", "bad.yaml")
    assert done.code == ExitCode.FINDINGS
    assert "error[D0" in done.out


@pytest.mark.parametrize("command", ["decks", "stats"])
def test_a_progress_file_that_is_none_is_refused_and_left_as_it_is(run: Run, command: str, tmp_path: Path) -> None:
    path = tmp_path / "home" / "progress.db"
    path.parent.mkdir()
    path.write_bytes(b"my shopping list\n" * 100)
    before = path.read_bytes()
    refused(run(command), "S001", str(path))
    assert path.read_bytes() == before


def test_a_progress_file_from_a_newer_version_is_refused_and_left_as_it_is(run: Run, tmp_path: Path) -> None:
    assert run("stats").code == ExitCode.FINE
    path = tmp_path / "home" / "progress.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    refused(run("stats"), "S003", str(path))
    assert path.read_bytes() == before


def test_a_progress_file_without_a_place_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    done = run("stats")
    assert done.code == ExitCode.BAD_INPUT
    assert "error[" in done.err
    assert "Traceback" not in done.err


def test_bad_settings_are_told_with_their_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "home" / "config.toml"
    path.parent.mkdir()
    path.write_text("new_per_day = 20\ndesired_retenton = 0.9\n", encoding="utf-8")
    done = run("stats")
    assert done.code == ExitCode.BAD_INPUT
    assert f"{path}:2:1: error[C002]" in done.err
    assert "did you mean `desired_retention`?" in done.err


def test_a_broken_deck_in_a_folder_does_not_hide_the_others(run: Run, tmp_path: Path) -> None:
    write(str(tmp_path / "home" / "decks" / "good.yaml"), DECK)
    write(str(tmp_path / "home" / "decks" / "bad.yaml"), "id: [")
    done = run("decks")
    assert done.code == ExitCode.FINE
    assert "planets" in done.out
    assert "bad.yaml:" in done.err
