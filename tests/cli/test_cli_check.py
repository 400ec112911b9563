"""`aiquiz check`: every finding at its place, verified quotes, exit codes a script can trust."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

import pytest

from aiquiz.errors import ExitCode
from commandline import ARTICLE, DECK, Run, runner, write


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
"""A picture of one pixel."""
QUOTED = DECK.replace("title: Planets", "title: Planets\narticle: {title: T, path: articles/a.md}") + (
    "    source:\n      quote: The Lighthouse of Brenholm closed in 1988.\n"
)


def test_a_sound_deck_is_fine_and_standard_output_stays_empty(run: Run) -> None:
    write("planets.yaml", DECK)
    done = run("check", "planets.yaml")
    assert done.code == ExitCode.FINE
    assert done.out == ""
    assert done.err == "All fine: 1 file, 1 item.\n"


def test_all_problems_of_all_files_are_told_at_once_each_with_its_place(run: Run) -> None:
    write("decks/a.yaml", DECK.replace("answer:", "anwser:"))
    write("decks/deep/b.yml", DECK.replace("question:", "qestion:"))
    write("decks/.hidden/c.yaml", "nonsense")
    done = run("check", "decks")
    assert done.code == ExitCode.FINDINGS
    assert "decks/a.yaml:6:5: error[" in done.out
    assert "decks/deep/b.yml:5:5: error[" in done.out
    assert "did you mean `answer`?" in done.out
    assert ".hidden" not in done.out
    assert done.err.endswith("in 2 files.\n")


def test_a_quote_that_stands_in_its_article_is_fine(run: Run) -> None:
    write("articles/a.md", ARTICLE)
    write("q.yaml", QUOTED)
    assert run("check", "q.yaml").code == ExitCode.FINE


def test_one_altered_word_of_a_quote_fails_at_the_quotes_line(run: Run) -> None:
    write("articles/a.md", ARTICLE)
    write("q.yaml", QUOTED.replace("closed", "opened"))
    done = run("check", "q.yaml")
    assert done.code == ExitCode.FINDINGS
    assert "q.yaml:9:14: error[" in done.out
    assert "closed in 1988" in done.out, "the nearest sentence is the hint"


def test_a_missing_article_is_a_warning_and_the_rest_is_checked(run: Run) -> None:
    write("q.yaml", QUOTED)
    done = run("check", "q.yaml")
    assert done.code == ExitCode.FINE
    assert "q.yaml:3:10: warning[U004]: the quotes were not checked" in done.out
    assert "0 errors, 1 warning in 1 file." in done.err


def test_a_picture_that_cannot_be_shown_is_a_warning_at_its_item(run: Run) -> None:
    _put("maps/here.png", DOT)
    write("words.png", "a text by the name of a picture")
    pictures = "![a](maps/here.png) ![b](maps/gone.png) ![c](../x.png) ![d](words.png)"
    pictured = DECK.replace("question: ", f"question: '{pictures}' #")
    write("decks.yaml", pictured)
    done = run("check", "decks.yaml")
    assert done.code == ExitCode.FINE
    assert done.out.count("decks.yaml:4:5: warning[U010]: the picture") == 3
    assert "`maps/gone.png` cannot be shown: there is no such file" in done.out
    assert "the picture `../x.png` cannot be shown" in done.out
    assert "`words.png` cannot be shown: it is no PNG, JPEG, GIF or WebP" in done.out


PICTURED = DECK.replace("question: ", "question: '![a](dot.gif) ![a](dot.gif)' #")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (DOT, ""),
        (DOT[:20], "cannot be shown: it is broken, or cut short"),
        (b"GIF89a" + bytes(40), "it is broken, or cut short"),
        (DOT.replace(b"\x01\x00\x01\x00", b"\x60\xea\x60\xea"), "it has too many pixels"),
    ],
)
def test_a_picture_is_decoded_where_that_can_be_done(run: Run, data: bytes, why: str) -> None:
    pytest.importorskip("PIL", reason="the extra `images` is not installed")
    _put("dot.gif", data)
    write("p.yaml", PICTURED)
    done = run("check", "p.yaml")
    assert done.code == ExitCode.FINE
    assert done.out.count("U010") == (1 if why else 0)
    assert why in done.out
    assert "first bytes" not in done.err


def test_without_the_extra_it_is_said_that_pictures_were_not_decoded(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiquiz.collection.decoding", None)
    _put("dot.gif", DOT[:20])
    write("p.yaml", PICTURED)
    done = run("check", "p.yaml")
    assert "U010" not in done.out
    assert "Of 1 picture only the first bytes were looked at; whole: pip install 'aiquiz[images]'" in done.err


def _put(name: str, data: bytes) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_bytes(data)


def test_an_article_elsewhere_can_be_named(run: Run) -> None:
    write("elsewhere.md", ARTICLE)
    write("q.yaml", QUOTED.replace("closed", "opened"))
    assert run("check", "q.yaml", "--article", "elsewhere.md").code == ExitCode.FINDINGS
    assert run("check", "q.yaml", "--article", "missing.md").code == ExitCode.BAD_INPUT


def test_two_decks_with_one_id_are_found(run: Run) -> None:
    write("decks/a.yaml", DECK)
    write("decks/b.yaml", DECK)
    done = run("check", "decks")
    assert done.code == ExitCode.FINDINGS
    assert "decks/b.yaml:1:1: error[L001]" in done.out


def test_a_folder_without_decks_is_not_called_fine(run: Run, tmp_path: Path) -> None:
    done = run("check", str(tmp_path))
    assert done.code == ExitCode.USAGE
    assert "error[U006]" in done.err


def test_a_missing_file_does_not_keep_the_others_from_being_checked(run: Run) -> None:
    write("bad.yaml", DECK.replace("answer:", "anwser:"))
    done = run("check", "missing.yaml", "bad.yaml")
    assert done.code == ExitCode.BAD_INPUT
    assert "missing.yaml: error[F001]" in done.out
    assert "bad.yaml:6:5: error[" in done.out


def test_findings_as_json_hold_the_same_and_nothing_else_is_on_standard_output(run: Run) -> None:
    write("bad.yaml", DECK.replace("answer:", "anwser:"))
    done = run("check", "--json", "bad.yaml")
    report = json.loads(done.out)
    assert done.code == ExitCode.FINDINGS
    assert report["errors"] == len([one for one in report["findings"] if one["severity"] == "error"]) > 0
    assert report["findings"][0]["file"] == "bad.yaml"
    assert report["findings"][0]["line"] in (5, 6)


def test_missing_ids_are_written_and_nothing_else_changes(run: Run) -> None:
    path = write("p.yaml", "# mine\n" + DECK.replace("  - id: largest\n    question", "  - question"))
    done = run("check", "--write-ids", "p.yaml")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert done.code == ExitCode.FINE
    assert "Wrote ids into p.yaml." in done.err
    assert lines[0] == "# mine"
    assert any("id: q-" in line or "id: which" in line for line in lines[4:])
    before = path.read_bytes()
    assert run("check", "--write-ids", "p.yaml").code == ExitCode.FINE
    assert path.read_bytes() == before


def test_a_broken_file_is_left_alone_when_ids_are_written(run: Run) -> None:
    path = write("p.yaml", DECK.replace("answer:", "anwser:"))
    before = path.read_bytes()
    assert run("check", "--write-ids", "p.yaml").code == ExitCode.FINDINGS
    assert path.read_bytes() == before


def test_the_rules_of_item_writing_warn_at_the_item(run: Run) -> None:
    write("deck.yaml", "id: d\ntitle: D\nitems:\n  - {question: When did he leave the board?, answer: 2018}\n")
    done = run("check", "deck.yaml")
    assert done.code == ExitCode.FINE
    assert "deck.yaml:4:5: warning[Q013]: “he” stands before anybody is named" in done.out
