"""`aiquiz refresh`: after an article changed, what holds, what is stale, what is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.errors import ExitCode
from commandline import ARTICLE, Run, runner, write

NEW = (
    "\nOlaf Brandt built the keeper’s house of Brenholm in 1881. "
    "The house of Brenholm has a garden of 120 apple trees.\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    made = runner(tmp_path, monkeypatch)
    write("a.md", ARTICLE)
    assert made("generate", "a.md", "-o", "d.yaml").code == ExitCode.FINE
    return made


def test_an_unchanged_article_changes_nothing(run: Run) -> None:
    before = Path("d.yaml").read_bytes()
    done = run("refresh", "d.yaml", "--article", "a.md", "--write")
    assert done.code == ExitCode.FINE
    assert "0 moved, 0 stale" in done.out
    assert Path("d.yaml").read_bytes() == before


def test_a_deleted_sentence_is_stale_with_its_place_and_what_is_nearest(run: Run) -> None:
    write("b.md", ARTICLE.replace("was finished in 1874", "was completed in 1874"))
    done = run("refresh", "d.yaml", "--article", "b.md")
    assert done.code == ExitCode.FINDINGS
    assert "warning[D060]: `" in done.out
    assert "nearest is: “The Lighthouse of Brenholm was completed in 1874." in done.out


def test_additions_are_proposed_and_what_was_there_stays(run: Run) -> None:
    edited = Path("d.yaml").read_text().replace("items:\n", "items:\n  # reviewed by Ada\n")
    Path("d.yaml").write_text(edited)
    write("b.md", ARTICLE.replace("\n\nThe Lighthouse", f"\n{NEW}\nThe Lighthouse", 1))
    told = json.loads(run("refresh", "d.yaml", "--article", "b.md", "--json").out)
    assert {one["standing"] for one in told["items"]} == {"moved"}
    assert Path("d.yaml").read_text() == edited
    done = run("refresh", "d.yaml", "--article", "b.md", "--write")
    assert done.code == ExitCode.FINE
    after = Path("d.yaml").read_text()
    assert "  # reviewed by Ada\n" in after
    assert after.count("status: proposed") == len(told["additions"]) > 0
    assert "1881" in after
    assert run("check", "d.yaml", "--article", "b.md").err.startswith("All fine")
    again = run("refresh", "d.yaml", "--article", "b.md", "--write")
    assert "0 moved, 0 stale" in again.out
    assert Path("d.yaml").read_text() == after


def test_a_deck_that_names_another_file_than_the_changed_article_is_told_of(run: Run) -> None:
    write("b.md", "New words at the beginning of it.\n\n" + ARTICLE)
    done = run("refresh", "d.yaml", "--article", "b.md", "--write")
    assert "The deck still names `a.md`: put the changed article there" in done.err
    Path("b.md").replace("a.md")
    assert "still names" not in run("refresh", "d.yaml", "--article", "a.md", "--write").err
    assert run("check", "d.yaml").err.startswith("All fine")


def test_paragraphs_nothing_asks_are_listed(run: Run) -> None:
    write("b.md", ARTICLE + "\nNobody knows why the lamp was painted green in the end.\n")
    done = run("refresh", "d.yaml", "--article", "b.md")
    assert "1 paragraph that no item asks about:\n  Nobody knows why the lamp was painted green" in done.out


def test_the_article_that_the_deck_names_is_the_one_that_is_meant(run: Run) -> None:
    write("a.md", "New words at the beginning of it.\n\n" + ARTICLE)
    assert run("refresh", "d.yaml").out == run("refresh", "d.yaml", "--article", "a.md").out
    Path("d.yaml").write_text("id: d\ntitle: D\nitems: [{question: Q?, answer: A}]\n")
    done = run("refresh", "d.yaml")
    assert done.code == ExitCode.USAGE
    assert "the deck names no article" in done.err
    assert "--article FILE" in done.err


def test_without_write_it_says_that_nothing_was_written(run: Run) -> None:
    write("b.md", "New words at the beginning of it.\n\n" + ARTICLE)
    done = run("refresh", "d.yaml", "--article", "b.md")
    assert done.err == "Nothing was written; `--write` does.\n"
