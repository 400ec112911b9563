"""`aiquiz generate --llm`: the model's failures are told in a line, and the key is told nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from aiquiz.cli.wording import KEY_VARIABLE
from aiquiz.deckfile import decode_deck
from aiquiz.errors import ExitCode
from commandline import ARTICLE, Run, runner, write
from fakemodel import Answer, completion, honest, serving

KEY = "sk-secret-0123456789"
HEIGHT = "How many metres high is the Lighthouse of Brenholm?"
GOOD = honest(lambda fact: HEIGHT if fact["answer"] == "42 metres" else None, {})


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    done = runner(tmp_path, monkeypatch)
    write("article.md", ARTICLE)
    return done


def test_a_worded_question_is_in_the_deck_and_the_count_in_one_line(run: Run) -> None:
    with serving(GOOD) as fake:
        done = run("generate", "article.md", "-o", "deck.yaml", "--llm", fake.url, "--model", "m")
        assert fake.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    deck = Path("deck.yaml").read_text(encoding="utf-8")
    assert done.code == ExitCode.FINE
    assert HEIGHT in deck
    assert re.search(
        r"The model worded 1 of (\d) questions; \d stayed as made without it: left by the model \(\d\)\.", done.err
    )
    assert KEY not in deck + done.err + done.out
    assert run("check", "deck.yaml").code == ExitCode.FINE


def test_json_tells_which_items_were_worded_and_why_others_were_not(run: Run) -> None:
    with serving(GOOD) as fake:
        done = run("generate", "article.md", "-o", "deck.yaml", "--json", "--llm", fake.url, "--model", "m")
    account = json.loads(done.out)["model"]
    ids = {item.id for item in decode_deck(Path("deck.yaml").read_bytes(), "deck.yaml").deck.items}
    assert len(account["worded"]) == 1
    assert {*account["worded"], *(one["item"] for one in account["kept"])} <= ids


@pytest.mark.parametrize("answer", [Answer(KEY.encode(), 401), completion(KEY), completion('{"questions": [')])
def test_a_model_that_fails_leaves_the_deck_as_it_is_without_one(run: Run, answer: Answer) -> None:
    run("generate", "article.md", "-o", "deck.yaml")
    plain = Path("deck.yaml").read_bytes()
    with serving(lambda _: answer) as fake:
        done = run("generate", "article.md", "-o", "deck.yaml", "--force", "--llm", fake.url, "--model", "m")
    assert done.code == ExitCode.FINE
    assert Path("deck.yaml").read_bytes() == plain
    assert re.search(r"The model worded 0 of \d questions", done.err)
    assert KEY not in done.err + done.out


def test_a_terminal_shows_how_far_it_is_and_wipes_it_away(run: Run) -> None:
    with serving(GOOD) as fake:
        done = run("generate", "article.md", "-o", "d.yaml", "--llm", fake.url, "--model", "m", is_terminal=True)
    assert re.search(r"Asking the model: 0 of \d facts", done.err)
    assert "\x1b[KMade " in done.err


def test_the_key_is_in_no_file_that_is_left(run: Run, tmp_path: Path) -> None:
    for behaviour in (GOOD, lambda _: Answer(KEY.encode(), 401), lambda _: completion(KEY)):
        with serving(behaviour) as fake:
            run("generate", "article.md", "-o", "deck.yaml", "--force", "--llm", fake.url, "--model", "m", "--explain")
        run("check", "deck.yaml")
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"article.md", "deck.yaml"} <= {path.name for path in left}
    assert [path for path in left if KEY.encode() in path.read_bytes()] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--llm", "http://127.0.0.1:1/v1"), "U002"),
        (("--model", "m"), "U002"),
        (("--llm", "nonsense", "--model", "m"), "M001"),
        (("--llm", "http://far.example/v1", "--model", "m"), "M002"),
    ],
)
def test_a_call_that_cannot_work_is_a_usage_error_before_any_work(run: Run, words: tuple[str, ...], code: str) -> None:
    done = run("generate", "article.md", "-o", "deck.yaml", *words)
    assert done.code == ExitCode.USAGE
    assert f"error[{code}]" in done.err
    assert KEY not in done.err
    assert not Path("deck.yaml").exists()
