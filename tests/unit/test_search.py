"""The search language: what each field finds, how terms combine, and what is said of a search that is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.errors import UsageError
from aiquiz.model.review import Rating
from aiquiz.search import Answered, CardFacts, advice, parse_query
from learning import TODAY, card, in_learning, in_review

BOARD = CardFacts(
    card=replace(
        card("left-board"),
        prompt="When did Musk leave the board?",
        answer="February 2018",
        tags=("people::musk", "dates"),
    ),
    kind="qa",
    memory=in_review(due=TODAY - 1, last=TODAY - 11, stability=6.5, repetitions=4, lapses=2),
    retrievability=0.82,
    today=TODAY,
    is_flagged=True,
    answers=(Answered(20, Rating.GOOD), Answered(11, Rating.AGAIN)),
)
UNSEEN = CardFacts(
    card=replace(card("café"), prompt="Where did they meet?", answer="At a café", explanation="In Paris."),
    kind="cloze",
    memory=None,
    retrievability=None,
    today=TODAY,
)
MISSED = CardFacts(
    card=replace(card("ceo"), prompt="Who became CEO?", answer="Sam Altman", tags=("people",)),
    kind="qa",
    memory=in_learning(),
    retrievability=0.99,
    today=TODAY,
    is_suspended=True,
    is_leech=True,
    answers=(Answered(0, Rating.AGAIN),),
)
ALL = {"board": BOARD, "unseen": UNSEEN, "missed": MISSED}


def found(search: str) -> set[str]:
    query = parse_query(search)
    return {name for name, facts in ALL.items() if query.matches(facts)}


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("", {"board", "unseen", "missed"}),
        ("musk", {"board"}),
        ("MUSK board", {"board"}),
        ("musk altman", set()),
        ("musk or altman", {"board", "missed"}),
        ("musk OR altman", {"board", "missed"}),
        ("musk and board", {"board"}),
        ('"leave the board"', {"board"}),
        ('"the board leave"', set()),
        ("cafe", {"unseen"}),
        ("paris", {"unseen"}),
        ("-musk", {"unseen", "missed"}),
        ("not musk", {"unseen", "missed"}),
        ("-(musk or altman)", {"unseen"}),
        ("--musk", {"board"}),
        ("tag:people", {"board", "missed"}),
        ("tag:people::musk", {"board"}),
        ("tag:PEOP*", {"board", "missed"}),
        ("tag:none", {"unseen"}),
        ("deck:rivalry", {"board", "unseen", "missed"}),
        ("deck:riv", set()),
        ("deck:riv*", {"board", "unseen", "missed"}),
        ("item:left-board", {"board"}),
        ("kind:cloze", {"unseen"}),
        ("is:new", {"unseen"}),
        ("is:due", {"board", "missed"}),
        ("is:review", {"board"}),
        ("is:learn", {"missed"}),
        ("is:learning", {"missed"}),
        ("is:flagged", {"board"}),
        ("is:suspended", {"missed"}),
        ("is:leech", {"missed"}),
        ("is:buried", set()),
        ("prop:s<7", {"board", "missed"}),
        ("prop:s<6.5", {"missed"}),
        ("prop:s<=6.5", {"board", "missed"}),
        ("prop:lapses>=2", {"board"}),
        ("prop:reps=0", {"unseen"}),
        ("prop:r>0.9", {"missed"}),
        ("prop:ivl=10", {"board"}),
        ("prop:due=-1", {"board"}),
        ("prop:d!=5", {"missed"}),
        ("rated:1", {"missed"}),
        ("rated:12", {"board", "missed"}),
        ("rated:12:3", set()),
        ("rated:21:3", {"board"}),
        ("introduced:21", {"board", "missed"}),
        ("introduced:20", {"missed"}),
        ("tag:people (is:new or prop:lapses>1) -is:suspended", {"board"}),
        ("kind:[q]a", set()),
        ('"tag:people"', set()),
    ],
)
def test_a_search_finds(search: str, names: set[str]) -> None:
    assert found(search) == names


@pytest.mark.parametrize(
    ("search", "code", "column"),
    [
        ('musk "board', "B001", 6),
        ("(musk", "B001", 6),
        ("musk)", "B001", 5),
        ("or musk", "B001", 1),
        ("musk or", "B001", 8),
        ("()", "B001", 2),
        ("x" * 10_001, "B001", 1),
        ("(" * 60 + "x", "B001", 52),
        ("author:musk", "B002", 1),
        ("musk is:open", "B003", 6),
        ("prop:s", "B003", 1),
        ("prop:size<3", "B003", 1),
        ("prop:s<" + "9" * 400, "B003", 1),
        ("rated:0", "B003", 1),
        ("rated:3:7", "B003", 1),
        ("introduced:soon", "B003", 1),
    ],
)
def test_a_wrong_search_is_told_with_its_place_and_a_hint(search: str, code: str, column: int) -> None:
    with pytest.raises(UsageError) as caught:
        parse_query(search)
    (told,) = caught.value.diagnostics
    assert (told.code, told.place.column) == (code, column)
    assert told.hint


@given(st.text(max_size=60) | st.text(alphabet='()"-: orpsti<>=*[]', max_size=60))
def test_any_text_is_a_search_or_is_refused(search: str) -> None:
    try:
        query = parse_query(search)
    except UsageError:
        return
    assert all(query.matches(facts) in (True, False) for facts in ALL.values())


def test_only_a_search_for_answers_needs_the_log() -> None:
    assert parse_query("musk (is:due or rated:3)").needs_log
    assert not parse_query('is:due "rated:3"').needs_log


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("deck:hist", "deck:hist*"),
        ("is:new (tag:a or rated:3)", "tag:a*"),
        ("mus*", "write mus,"),
        ("tag:a* musk -deck:hist", ""),
        ("is:due", ""),
    ],
)
def test_who_looks_too_narrowly_is_told_how_to_look_more_widely(search: str, said: str) -> None:
    told = advice(parse_query(search))
    assert said in told
    assert bool(said) == bool(told)
