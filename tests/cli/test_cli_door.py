"""The door: help, suggestions, exit codes, and what a bug of ours looks like from outside."""

from __future__ import annotations

import io
from pathlib import Path
from typing import NoReturn

import pytest

import aiquiz
from aiquiz.cli.main import main
from aiquiz.errors import ExitCode
from commandline import DECK, Run, runner, write


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def test_help_lists_every_command_and_says_what_the_exit_codes_mean(run: Run) -> None:
    done = run("--help")
    assert done.code == ExitCode.FINE
    assert "generate    Make a deck of an article" in done.out
    assert "exit codes:" in done.out
    assert done.err == ""


@pytest.mark.parametrize("words", [("help",), ("-h",), ("--help",)])
def test_every_habit_of_asking_for_help_is_understood(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).out == run("--help").out


def test_help_for_a_command_comes_before_complaints_about_missing_arguments(run: Run) -> None:
    done = run("generate", "--help")
    assert done.code == ExitCode.FINE
    assert done.out.startswith("usage: aiquiz generate")
    assert done.out == run("help", "generate").out


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").out == f"aiquiz {aiquiz.__version__}\n"


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("chek",), "U001", "did you mean `check`?"),
        (("frobnicate",), "U001", "see `aiquiz --help`"),
        (("deck.yaml",), "U001", "to study a deck: aiquiz study deck.yaml"),
        (("article.md",), "U001", "to make a deck of an article: aiquiz generate article.md -o deck.yaml"),
        (("--versoin",), "U002", "did you mean `--version`?"),
        (("check", "--jsn", "x"), "U002", "did you mean `--json`?"),
        (("stats", "extra"), "U002", "see `aiquiz stats --help`"),
        (("check",), "U002", "see `aiquiz check --help`"),
        (("generate", "a.md", "-o"), "U002", "see `aiquiz generate --help`"),
        (("explain", "D0012"), "U007", "did you mean `D012`?"),
    ],
)
def test_a_wrong_call_is_refused_with_a_guess_at_what_was_meant(
    run: Run, words: tuple[str, ...], code: str, hint: str
) -> None:
    done = run(*words)
    assert done.code == ExitCode.USAGE
    assert f"error[{code}]" in done.err
    assert done.err.endswith(f"  hint: {hint}\n")
    assert done.out == ""


def test_options_may_stand_between_arguments(run: Run) -> None:
    write("a.yaml", DECK)
    write("b.yaml", DECK.replace("id: planets", "id: others"))
    done = run("check", "a.yaml", "--json", "b.yaml")
    assert done.code == ExitCode.FINE
    assert '"b.yaml"' in done.out


def test_messages_are_coloured_only_for_people_who_want_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[31merror[U001]:\x1b[0m" in run("nonsense", is_terminal=True).err
    assert "\x1b" not in run("nonsense").err
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("nonsense", is_terminal=True).err


def test_a_file_name_cannot_drive_the_terminal(run: Run) -> None:
    done = run("check", "\x1b]0;owned\x07.yaml", is_terminal=True)
    assert "owned" not in done.err + done.out
    assert "\x07" not in done.err + done.out


def _break(monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    """Makes `aiquiz paths` fail from within."""

    def fail(*_: object) -> NoReturn:
        raise failure

    monkeypatch.setattr("aiquiz.config.load_settings", fail)


def test_a_bug_ends_with_a_short_word_and_a_report_without_anybodys_values(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("SECRET", "the-learners-secret")
    _break(monkeypatch, RuntimeError("out of luck"))
    done = run("paths")
    (report,) = tmp_path.glob("aiquiz-report-*.txt")
    assert done.code == ExitCode.BUG
    assert str(report) in done.err
    assert "Traceback" not in done.err
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError: out of luck" in text
    assert f"aiquiz {aiquiz.__version__}" in text
    assert "the-learners-secret" not in text


def test_a_bug_is_told_even_where_no_report_can_be_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    _break(monkeypatch, RuntimeError("out of luck"))
    done = run("paths")
    assert done.code == ExitCode.BUG
    assert "No report could be written." in done.err


def test_an_interrupted_command_says_nothing_and_tells_its_caller(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch, KeyboardInterrupt())
    done = run("paths")
    assert done == type(done)(ExitCode.INTERRUPTED, "", "")


def test_a_reader_that_leaves_early_is_no_failure_to_talk_about(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _break(monkeypatch, BrokenPipeError())
    done = run("paths")
    assert done == type(done)(ExitCode.BROKEN_PIPE, "", "")


def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    err = io.StringIO()
    out = full.open("w", encoding="utf-8")
    code = main(["--version"], io.StringIO(), out, err)
    assert code == ExitCode.BAD_INPUT
    assert "error[U008]" in err.getvalue()
    out.close()
