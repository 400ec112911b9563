"""What is found before the app is there: the question that `Study` asks, and the numbers that home tells."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.config import DeckSettings, Settings
from aiquiz.early.lean import parsed, shuffle
from aiquiz.early.noted import Lately
from aiquiz.early.outlook import Outlook, outlook_at
from aiquiz.early.question import Asked
from aiquiz.early.reading import first_question
from aiquiz.early.unsure import UnsureError
from aiquiz.model.ids import DeckId
from aiquiz.model.response import DontKnow
from aiquiz.model.review import Rating
from aiquiz.tui.nextstart import seen_in
from firstframe import LONG_AGO
from sitting import DAY_MS, HandClock, answer_one, learn_a_little, opened_collection, put

HINTS = ("", "::a hint")
YES_NO = ("true", "false")
NAMES = ("one", "two", "three")


def deck_text(rng: random.Random, deck: str, items: int, *, is_plain: bool = False) -> str:
    """Items of every kind; some quote the same sentence, or overlapping ones, some have a hint.

    In a plain deck each item has one card, which tells nothing of another one.
    """
    lines = [f"id: {deck}", f"title: The deck {deck}", "items:"]
    most_gaps, reverse = ((1,), ("false",)) if is_plain else ((1, 2, 4), YES_NO)
    for number in range(items):
        gaps = " ".join(f"{{{{w{number}g{gap}{rng.choice(HINTS)}}}}} and" for gap in range(rng.choice(most_gaps)))
        bodies = (
            f'kind: cloze, text: "{gaps} end {number}"',
            f"question: Q{number}?, answer: A{number}, distractors: [B, C{number}, D]",
            f"question: Q{number}?, answer: {rng.choice(('–', 'A', 'One two three'))}, reverse: {rng.choice(reverse)}",
            f"kind: order, question: Sort {number}, items: [{', '.join(rng.sample('abcdef', rng.choice((2, 4))))}]",
            f"kind: match, question: Join {number}, pairs: {{a: Z, b: y, c: X}}",
            f"kind: multi, question: Which of {number}?, answers: [p, q], distractors: [r]",
            f"kind: true-false, statement: So it is {number}., answer: {rng.choice(YES_NO)}",
        )
        more = "" if is_plain else rng.choice(
            ("", "", f", source: {{quote: Sentence {rng.randrange(4)}.}}",
             f", source: {{quote: Some longer sentence., at: {rng.randrange(200)}}}")
        )  # fmt: skip
        lines.append(f"  - {{id: i{number}, {rng.choice(bodies)}{more}}}")
    return "\n".join(lines) + "\n"


def shelved(folder: Path, rng: random.Random, items: int, plain: Sequence[str] = ()) -> None:
    for name in NAMES:
        text = deck_text(rng, name, items, is_plain=name in plain)
        os.utime(put(folder, text, f"{name}.yaml"), (LONG_AGO, LONG_AGO))


def found(collection: Collection, clock: HandClock, decks: Sequence[str]) -> Asked:
    facts = collection.facts_for_next_start()
    assert facts is not None
    return first_question(facts, decks, clock.now.ms, clock.now.utc_offset_min)


def assert_home_is_the_same(collection: Collection, clock: HandClock, lately: Lately) -> Outlook:
    """`lately` is that of some day before, or of now."""
    facts, overview = collection.facts_for_next_start(), collection.overview()
    assert facts is not None
    early = outlook_at(facts, lately, clock.now.ms, clock.now.utc_offset_min)
    told = [(deck.id, deck.new, deck.learning, deck.due, deck.flagged) for deck in overview.decks]
    ids = [deck for _, deck, *_ in facts["decks"]]
    assert [
        (deck, one.new, one.learning, one.due, one.flagged) for deck, one in zip(ids, early.counts, strict=True)
    ] == told
    assert (tuple(early.forecast), early.today) == (overview.forecast, overview.today)
    assert (early.reviewed_today, early.synced_days_ago) == (overview.reviewed_today, overview.synced_days_ago)
    assert (early.days_in_a_row, early.pace_seconds) == (collection.days_in_a_row(), collection.pace())
    return early


@pytest.fixture
def few_answers_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three answers tell the pace of a learner."""
    for module in ("exams", "nextstart"):
        monkeypatch.setattr(f"aiquiz.collection.{module}.FEWEST_ANSWERS", 3)


def assert_the_same(collection: Collection, clock: HandClock) -> bool:
    """Whether there was a question to compare for any choice of decks."""
    is_any = False
    for decks in ((), ("one",), ("three", "two")):
        study = collection.study([DeckId(deck) for deck in decks])
        question, progress = study.question, study.progress
        if question is None:
            with pytest.raises(UnsureError):
                found(collection, clock, decks)
            continue
        is_any = True
        early = found(collection, clock, decks)
        assert early.seen == seen_in(question)
        assert (early.done, early.left) == (progress.done, progress.left)
        assert (early.new, early.learning, early.due) == (progress.new, progress.learning, progress.due)
        assert (early.title, early.is_flagged) == (question.deck_title, question.is_flagged)
        assert early.has_hints == bool(question.hints)
    return is_any


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        "",
        0,
        -1.5,
        0.1,
        1e300,
        1 << 62,
        True,
        None,
        '\x00\ud83d"\\\n日本',
        {"a": [1, {"b": [None, False, "c"]}], "": {}},
    ],
    ids=repr,
)
def test_json_is_read_as_the_library_reads_it(value: object) -> None:
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, separators=(",", ":"))):
        assert parsed(text) == json.loads(text)
        assert type(parsed(text)) is type(value)


@pytest.mark.parametrize("text", ["", "{", "[1,]", "nul", '"a', "{} x", "[1] [2]", '{"a" 1}'])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises((ValueError, StopIteration)):
        parsed(text)


@pytest.mark.parametrize("length", range(9))
def test_options_are_shuffled_as_the_library_shuffles_them(length: int) -> None:
    for seed in ("", "deck/i1/front 3 20783", "größer 日本"):
        mine, theirs = list(range(length)), list(range(length))
        shuffle(mine, seed)
        random.Random(seed).shuffle(theirs)
        assert mine == theirs


def test_an_exam_ahead_is_left_to_the_app(tmp_path: Path) -> None:
    shelved(tmp_path, random.Random(0), 5)
    with opened_collection(tmp_path, HandClock(), Settings(decks={"two": DeckSettings(exam=date(2100, 1, 1))})) as one:
        assert one.facts_for_next_start() is None


def test_easy_days_breaks_and_limits_of_a_day_are_known_beforehand(tmp_path: Path) -> None:
    clock = HandClock()
    shelved(tmp_path, random.Random(0), 25)
    settings = Settings(
        easy_days={"thursday": 0.5, "friday": 0.0}, breaks=((date(2023, 11, 18), date(2023, 11, 20)),), new_per_day=9
    )
    new = []
    with opened_collection(tmp_path, clock, settings) as collection:
        for _ in range(9):
            assert_the_same(collection, clock)
            told = assert_home_is_the_same(collection, clock, collection.lately_for_next_start())
            new.append(told.counts[0].new)
            clock.wait(DAY_MS)
        assert len(set(new)) == 3
        collection.change_limits_today([DeckId("one")], 7, None)
        assert_the_same(collection, clock)
        told = assert_home_is_the_same(collection, clock, collection.lately_for_next_start())
        assert 7 in [one.new for one in told.counts]


def test_a_deck_file_that_changed_or_came_is_left_to_the_app(tmp_path: Path) -> None:
    clock = HandClock()
    shelved(tmp_path, random.Random(0), 5)
    with opened_collection(tmp_path, clock) as collection:
        facts = collection.facts_for_next_start()
        assert facts is not None
        assert first_question(facts, (), clock.now.ms, 0).left
        other = put(tmp_path, deck_text(random.Random(1), "four", 1), "four.yaml")
        with pytest.raises(UnsureError):
            first_question(facts, (), clock.now.ms, 0)
        other.unlink()
        assert first_question(facts, (), clock.now.ms, 0).left
        put(tmp_path, deck_text(random.Random(2), "one", 6), "one.yaml")
        with pytest.raises(UnsureError):
            first_question(facts, (), clock.now.ms, 0)


def test_a_deck_outside_the_folders_is_found_by_its_file_from_the_second_sitting_on(tmp_path: Path) -> None:
    clock = HandClock()
    shelved(tmp_path, random.Random(0), 5)
    outside = tmp_path / "elsewhere" / "four.yaml"
    outside.parent.mkdir()
    outside.write_text(deck_text(random.Random(1), "four", 5), encoding="utf-8")
    os.utime(outside, (LONG_AGO, LONG_AGO))
    with opened_collection(tmp_path, clock, extra=[outside]) as collection:
        assert collection.facts_for_next_start() is None
        question = collection.study([DeckId("one"), *collection.named()]).question
        assert question is not None
        early = found(collection, clock, (str(outside), "one"))
        assert early.seen == seen_in(question)
        assert found(collection, clock, (str(outside),)).card.startswith("four/")
        with pytest.raises(UnsureError):
            found(collection, clock, (str(outside.parent),))
        twin = put(tmp_path, deck_text(random.Random(2), "four", 5), "twin.yaml")
        os.utime(twin, (LONG_AGO, LONG_AGO))
        assert collection.facts_for_next_start() is None


def test_an_answer_that_the_index_has_not_followed_is_left_to_the_app(tmp_path: Path) -> None:
    clock = HandClock()
    shelved(tmp_path, random.Random(0), 5)
    with opened_collection(tmp_path, clock) as collection:
        facts = collection.facts_for_next_start()
        assert facts is not None
        answer_one(collection.study([]))
        with pytest.raises(UnsureError):
            first_question(facts, (), clock.now.ms, 0)
        assert found(collection, clock, ()).done == 1


def test_a_day_that_was_counted_is_counted_again_where_an_answer_came_late_or_was_taken_back(
    tmp_path: Path, few_answers_tell: None
) -> None:
    clock = HandClock()
    shelved(tmp_path, random.Random(0), 5)
    with opened_collection(tmp_path, clock) as collection:
        learn_a_little(collection.study([]), random.Random(0), most=9, seldom=lambda: None)
        clock.wait(DAY_MS)
        lately = collection.lately_for_next_start()
        before = assert_home_is_the_same(collection, clock, lately)
        clock.wait(-DAY_MS)
        study = collection.study([])
        study.grade(DontKnow())
        study.record(Rating.AGAIN, DontKnow(), 40_000)
        clock.wait(DAY_MS)
        after = assert_home_is_the_same(collection, clock, lately)
        assert before.pace_seconds is not None
        assert after.pace_seconds != before.pace_seconds
        collection._store.undo_last(clock.now)
        assert assert_home_is_the_same(collection, clock, lately).pace_seconds == before.pace_seconds


@pytest.mark.parametrize(("seed", "plain"), list(enumerate(((), ("one",), ("three", "two"), NAMES, NAMES))))
def test_the_question_is_the_one_of_the_sitting(
    tmp_path: Path, few_answers_tell: None, seed: int, plain: Sequence[str]
) -> None:
    rng, clock = random.Random(seed), HandClock()
    shelved(tmp_path, rng, 25, plain)
    settings = Settings(
        new_per_day=rng.choice((2, 3, 12)),
        reviews_per_day=(2, 200, 5, 200, 3)[seed],
        new_in_backlog=seed % 2 == 0,
        asking=rng.choice(("ladder", "ladder", "flip", "choose", "type")),
    )
    compared = 0
    with opened_collection(tmp_path, clock, settings) as collection:
        told = collection._present.shelf().decks
        are_plain = dict(collection._present.followed().read(lambda raw: raw.execute("SELECT id, is_plain FROM file")))
        assert {name for name in NAMES if are_plain[told[DeckId(name)].number]} == set(plain)
        paces = []
        for _ in range(9):
            lately = collection.lately_for_next_start()
            study = collection.study(rng.choice(([], [DeckId("one")], [DeckId("two"), DeckId("three")])))
            learn_a_little(study, rng, most=14, seldom=study.flag)
            compared += assert_the_same(collection, clock)
            assert_home_is_the_same(collection, clock, lately)
            clock.wait(rng.choice((60_000, DAY_MS // 2, DAY_MS, 5 * DAY_MS)))
            compared += assert_the_same(collection, clock)
            paces.append(assert_home_is_the_same(collection, clock, lately).pace_seconds)
            if rng.randrange(3) == 0:
                collection._store.note_sync(clock.now)
    assert compared > 9
    assert any(paces)
