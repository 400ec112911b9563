"""`aiquiz review` and `generate --review`: nothing is studied before somebody kept it, each key is saved at once."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from aiquiz.errors import ExitCode
from commandline import ARTICLE, Run, runner, write

DECK = """\
id: planets
title: Planets
article: {path: article.md}
items:
  # the giants
  - id: largest
    status: proposed
    question: Which planet is the largest?
    answer: Jupiter
    distractors: [Saturn, Neptune, Uranus]
    source:
      quote: Jupiter is the largest planet.

  - id: rings
    status: proposed
    question: Which planet has the brightest rings?
    answer: Saturn

  - id: red
    question: Which planet is red?
    answer: Mars
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def ids_and_status(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith(("- id:", "status:"))]


def test_keep_and_drop_are_written_at_once_and_the_rest_stays(run: Run) -> None:
    write("deck.yaml", DECK)
    done = run("review", "deck.yaml", stdin=b"k\nd\n")
    assert done.code == ExitCode.FINE
    assert done.err == "1 kept, 1 dropped; nothing left.\n"
    kept = DECK.replace("    status: proposed\n", "", 1)
    rings = kept.index("  - id: rings")
    assert Path("deck.yaml").read_text() == kept[:rings] + kept[kept.index("  - id: red") :]


def test_the_item_stands_beside_its_quote_with_the_answer_marked(run: Run) -> None:
    write("deck.yaml", DECK)
    write("article.md", "# Giants\n\nThe giants are far away. Jupiter is the largest planet. It has many moons.\n")
    done = run("review", "deck.yaml", stdin=b"q\n")
    assert "1 of 2   largest" in done.out
    assert "options   Saturn · Neptune · Uranus" in done.out
    assert "The giants are far away. “»Jupiter« is the largest planet.” It has many moons." in " ".join(
        done.out.split()
    )
    assert done.err == "0 kept, 0 dropped; 2 items left:\n  aiquiz review deck.yaml\n"
    assert Path("deck.yaml").read_text() == DECK


def test_undo_brings_back_what_was_dropped(run: Run) -> None:
    write("deck.yaml", DECK)
    done = run("review", "deck.yaml", stdin=b"d\nu\nu\ns\n")
    assert Path("deck.yaml").read_text() == DECK
    assert "There is nothing to undo." in done.err
    assert "0 kept, 0 dropped; 2 items left" in done.err


def test_unknown_keys_show_the_keys_and_the_end_of_the_input_ends_it(run: Run) -> None:
    write("deck.yaml", DECK)
    done = run("review", "deck.yaml", stdin=b"?\nx\n")
    assert "keep: it is part of the deck from now on" in done.out
    assert done.code == ExitCode.FINE
    assert Path("deck.yaml").read_text() == DECK


def test_an_edit_goes_through_the_editor_and_must_leave_a_sound_item(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text()\n"
        "text = text.replace('anwser', 'answer') if 'anwser' in text else text.replace('answer: J', 'anwser: King J')\n"
        "file.write_text(text)\n"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    write("deck.yaml", DECK)
    done = run("review", "deck.yaml", stdin=b"e\ne\nk\nq\n")
    assert "error[D0" in done.err
    assert "answer: King Jupiter" in Path("deck.yaml").read_text()
    assert "1 kept" in done.err


def test_an_editor_that_is_not_there_is_told_of(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    write("deck.yaml", DECK)
    done = run("review", "deck.yaml", stdin=b"e\nq\n")
    assert "error[U009]" in done.err
    assert Path("deck.yaml").read_text() == DECK


def test_nothing_to_review_says_so(run: Run) -> None:
    write("deck.yaml", DECK.replace("    status: proposed\n", ""))
    done = run("review", "deck.yaml")
    assert (done.code, done.out) == (ExitCode.FINE, "")
    assert done.err == "Nothing waits for review: every item is part of the deck.\n"


def test_a_broken_deck_is_told_of_and_left_alone(run: Run) -> None:
    write("deck.yaml", DECK.replace("answer: Mars", "anwser: Mars"))
    done = run("review", "deck.yaml", stdin=b"k\n")
    assert done.code == ExitCode.BAD_INPUT
    assert "error[D0" in done.err


def test_hostile_content_cannot_drive_the_terminal(run: Run) -> None:
    write(
        "deck.yaml",
        DECK.replace("largest?", '\\x1b[31mlargest\\ue000?"').replace(
            ": Which planet is the", ': "Which planet is the'
        ),
    )
    done = run("review", "deck.yaml", stdin=b"q\n")
    assert "\x1b" not in done.out
    assert "Which planet is the largest?" in done.out


def test_proposed_items_are_no_cards_and_are_counted_as_waiting(run: Run, tmp_path: Path) -> None:
    write("deck.yaml", DECK)
    write(str(tmp_path / "home" / "decks" / "deck.yaml"), DECK)
    (planets,) = (one for one in json.loads(run("decks", "--json").out) if one["id"] == "planets")
    assert (planets["cards"], planets["new"], planets["proposed"]) == (1, 1, 2)
    assert "planets: 2 items to review: aiquiz review" in run("decks").err
    assert "2 items to review: aiquiz review deck.yaml" in run("check", "deck.yaml").err


def test_generate_marks_its_items_and_says_what_comes_next(run: Run) -> None:
    write("a.md", ARTICLE)
    done = run("generate", "a.md", "-o", "d.yaml", "--review")
    text = Path("d.yaml").read_text()
    assert text.count("status: proposed") == text.count("- id:") > 0
    assert "aiquiz review d.yaml" in done.err
    every = run("review", "d.yaml", stdin=b"k\n" * text.count("- id:"))
    assert every.code == ExitCode.FINE
    assert run("generate", "a.md", "-o", "e.yaml").code == ExitCode.FINE
    assert Path("d.yaml").read_text() == Path("e.yaml").read_text().replace("id: e\n", "id: d\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
def test_at_a_terminal_one_key_is_enough(tmp_path: Path) -> None:
    import pty
    import select
    import subprocess

    file = tmp_path / "deck.yaml"
    file.write_text(DECK)
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "AIQUIZ_DB": str(tmp_path / "p.db")}
    command = [sys.executable, "-m", "aiquiz", "review", str(file)]
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=environment) as process:
        os.close(follower)
        os.write(leader, b"kd")
        shown = b""
        while b"nothing left" not in shown:
            assert select.select([leader], [], [], 60)[0], shown
            shown += os.read(leader, 4096)
        assert process.wait(timeout=30) == ExitCode.FINE
    os.close(leader)
    assert b"\x1b[1mJupiter" in shown
    assert ids_and_status(file.read_text()) == ["- id: largest", "- id: red"]
