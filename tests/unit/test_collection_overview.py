import time
from pathlib import Path

import pytest

from aiquiz.collection import Collection, DeckOverview, Passage, system_clock
from aiquiz.config import Settings
from aiquiz.errors import Severity, UsageError
from aiquiz.model.article import Span
from aiquiz.model.ids import DeckId
from aiquiz.model.review import Rating
from sitting import CAPITALS, DAY_MS, HandClock, answer_all, answer_one, asked, capitals, opened_collection, put

ARTICLE = """# Canals

The first canal was dug by hand. It took forty years.

The second canal was wider; its locks were made of iron.
"""
WITH_ARTICLE = """
id: canals
title: Canals
article: {title: Two canals, path: articles/canals.md}
items:
  - id: years
    question: How long did the first canal take?
    answer: forty years
    source: {quote: It took forty years.}
  - id: locks
    question: What were the locks made of?
    answer: iron
    source: {quote: its locks were made of iron}
  - id: depth
    question: How deep was it?
    answer: three metres
    source: {quote: It was three metres deep.}
  - {id: plain, question: Q, answer: A}
"""


def row(collection: Collection, deck: str = CAPITALS) -> DeckOverview:
    return next(found for found in collection.overview().decks if found.id == deck)


def test_the_home_screen_of_a_newcomer_has_the_shipped_decks_and_no_problems(tmp_path: Path, clock: HandClock) -> None:
    with opened_collection(tmp_path, clock) as collection:
        overview = collection.overview()
    assert overview.decks[0].id == "welcome"
    assert all(deck.is_shipped and deck.new for deck in overview.decks)
    assert overview.problems == ()
    assert (overview.reviewed_today, set(overview.forecast)) == (0, {0})


def test_a_decks_numbers_are_those_that_studying_it_would_ask(
    tmp_path: Path, collection: Collection, clock: HandClock
) -> None:
    file = tmp_path / "decks" / "capitals.yaml"
    assert row(collection) == DeckOverview(CAPITALS, "Capitals", file, 5, 5, 0, 0, 0, False, "")
    study = collection.study([CAPITALS])
    answer_one(study, Rating.AGAIN)
    answer_one(study)
    study.flag()
    assert row(collection) == DeckOverview(CAPITALS, "Capitals", file, 5, 3, 1, 0, 1, False, "")
    clock.wait(30 * DAY_MS)
    assert row(collection) == DeckOverview(CAPITALS, "Capitals", file, 5, 3, 1, 1, 1, False, "")


def test_the_forecast_and_todays_count_follow_the_answers(collection: Collection, clock: HandClock) -> None:
    answer_all(collection.study([CAPITALS]))
    overview = collection.overview()
    assert overview.reviewed_today == 5
    assert len(overview.forecast) == 14
    assert (overview.forecast[0], sum(overview.forecast)) == (0, 5)
    clock.wait(DAY_MS)
    assert collection.overview().reviewed_today == 0
    assert collection.overview().today == overview.today + 1


def test_undone_answers_count_nowhere(collection: Collection) -> None:
    study = collection.study([CAPITALS])
    answer_one(study)
    study.undo()
    assert collection.overview().reviewed_today == 0
    assert collection.statistics().reviewed_ever == 0


def test_items_may_be_removed_added_and_reworded_between_sittings(
    tmp_path: Path, collection: Collection, clock: HandClock
) -> None:
    answer_all(collection.study([CAPITALS]))
    put(tmp_path, capitals(2).replace("Capital 0?", "The capital please?") + "  - {id: x, question: Q, answer: A}\n")
    clock.wait(30 * DAY_MS)
    study = collection.study([CAPITALS])
    assert sorted(answer_all(study)) == ["q0", "q1", "x"]
    assert sum(collection.overview().forecast) <= 3
    put(tmp_path, capitals(5))
    clock.wait(400 * DAY_MS)
    assert row(collection).due == 5  # what had been removed has kept its history


def test_a_deck_file_that_vanishes_during_a_sitting_does_not_disturb_it(tmp_path: Path, collection: Collection) -> None:
    study = collection.study([CAPITALS])
    answer_one(study)
    (tmp_path / "decks" / "capitals.yaml").unlink()
    assert answer_all(study) == ["q1", "q2", "q3", "q4"]
    assert study.summary().answered == 5
    assert CAPITALS not in {deck.id for deck in collection.overview().decks}


def test_a_deck_studied_by_name_is_on_the_home_screen_from_then_on(tmp_path: Path, clock: HandClock) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_text(capitals(2), encoding="utf-8")
    with opened_collection(tmp_path, clock, extra=[file]) as collection:
        assert collection.named() == (CAPITALS,)
    with opened_collection(tmp_path, clock) as collection:
        assert CAPITALS not in {deck.id for deck in collection.overview().decks}  # named, but never studied
    with opened_collection(tmp_path, clock, extra=[file]) as collection:
        collection.study(collection.named())
    with opened_collection(tmp_path, clock) as collection:
        assert row(collection).path == file
        assert collection.named() == ()


def studied_by_name(tmp_path: Path, clock: HandClock) -> Path:
    file = tmp_path / "lesson.yaml"
    file.write_text(capitals(2), encoding="utf-8")
    with opened_collection(tmp_path, clock, extra=[file]) as collection:
        answer_one(collection.study([CAPITALS]))
    return file


def test_a_known_deck_that_is_gone_is_missed_aloud_for_a_while_and_keeps_its_history(
    tmp_path: Path, clock: HandClock
) -> None:
    file = studied_by_name(tmp_path, clock)
    text = file.read_text(encoding="utf-8")
    file.unlink()
    with opened_collection(tmp_path, clock) as collection:
        (found,) = collection.overview().problems
        assert (found.code, found.severity, found.place.file) == ("L002", Severity.WARNING, str(file))
        clock.wait(31 * DAY_MS)
        assert collection.overview().problems == ()
        file.write_text(text, encoding="utf-8")
        assert (row(collection).new, row(collection).due) == (1, 1)


def test_a_known_deck_that_moved_into_a_deck_folder_is_not_missed(tmp_path: Path, clock: HandClock) -> None:
    file = studied_by_name(tmp_path, clock)
    (tmp_path / "decks").mkdir()
    file.rename(tmp_path / "decks" / "capitals.yaml")
    with opened_collection(tmp_path, clock) as collection:
        assert collection.overview().problems == ()
        assert row(collection).new == 1


def test_a_forgotten_file_is_neither_shown_nor_missed(tmp_path: Path, clock: HandClock) -> None:
    file = studied_by_name(tmp_path, clock)
    with opened_collection(tmp_path, clock) as collection:
        collection.forget_file(file)
        assert CAPITALS not in {deck.id for deck in collection.overview().decks}
        file.unlink()
        assert collection.overview().problems == ()


def test_decks_in_folders_are_not_kept_by_name(tmp_path: Path, collection: Collection) -> None:
    answer_one(collection.study([CAPITALS]))
    (tmp_path / "decks" / "capitals.yaml").unlink()
    assert collection.overview().problems == ()


def test_a_folder_from_the_settings_is_searched(tmp_path: Path, clock: HandClock) -> None:
    (tmp_path / "school").mkdir()
    (tmp_path / "school" / "a.yaml").write_text(capitals(1), encoding="utf-8")
    with opened_collection(tmp_path, clock, Settings(deck_folders=(tmp_path / "school",))) as collection:
        assert row(collection).new == 1


def test_an_unknown_deck_is_told_with_the_one_that_was_meant(collection: Collection) -> None:
    with pytest.raises(UsageError, match="did you mean `capitals`"):
        collection.study([DeckId("capitol")])
    with pytest.raises(UsageError, match="no deck with this id"):
        collection.deck(DeckId("zzz"))
    assert collection.deck(CAPITALS).title == "Capitals"


def test_naming_no_deck_studies_all(collection: Collection) -> None:
    everything = sum(deck.new for deck in collection.overview().decks)
    assert collection.study([]).progress.left == everything > 5


def test_the_statistics_cover_everything_that_was_answered(
    tmp_path: Path, collection: Collection, clock: HandClock
) -> None:
    answer_all(collection.study([CAPITALS]))
    clock.wait(DAY_MS)
    study = collection.study([CAPITALS])
    assert study.question is None
    clock.wait(9 * DAY_MS)
    study = collection.study([CAPITALS])
    answer_one(study, Rating.AGAIN)
    answer_one(study)
    numbers = collection.statistics()
    assert (numbers.reviewed_today, numbers.reviewed_ever, numbers.streak_days) == (2, 7, 1)
    assert (numbers.retention.all.passed, numbers.retention.all.total) == (1, 2)
    assert (numbers.counts.learning, numbers.counts.due) == (1, 3)
    assert numbers.took_today_ms == 4_000
    assert len(numbers.forecast) == 14
    (tmp_path / "decks" / "capitals.yaml").unlink()
    assert collection.statistics().reviewed_ever == 7
    assert collection.statistics().counts.due == 0


def passages(tmp_path: Path, clock: HandClock, article: str | None) -> dict[str, Passage | None]:
    put(tmp_path, WITH_ARTICLE, "canals.yaml")
    if article is not None:
        (tmp_path / "decks" / "articles").mkdir()
        (tmp_path / "decks" / "articles" / "canals.md").write_text(article, encoding="utf-8")
    found = {}
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([DeckId("canals")])
        while study.question:
            found[str(study.question.card.item)] = collection.passage(study.question.card)
            answer_one(study)
    return found


def test_the_passage_is_the_paragraph_with_the_quote_marked(tmp_path: Path, clock: HandClock) -> None:
    found = passages(tmp_path, clock, ARTICLE)
    years, locks = found["years"], found["locks"]
    assert years is not None
    assert locks is not None
    assert (years.title, years.text) == ("Two canals", "The first canal was dug by hand. It took forty years.")
    assert years.quote == Span(33, 53)
    assert locks.quote.of(locks.text) == "its locks were made of iron"
    assert found["depth"] is None
    assert found["plain"] is None


def test_an_article_that_was_changed_is_read_again(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, WITH_ARTICLE, "canals.yaml")
    (tmp_path / "decks" / "articles").mkdir()
    file = tmp_path / "decks" / "articles" / "canals.md"
    file.write_text(ARTICLE, encoding="utf-8")
    with opened_collection(tmp_path, clock) as collection:
        card = collection.cards("item:years")[0].card
        assert collection.passage(card) is not None
        file.write_text("# Two canals\n\nNothing is said of years.\n", encoding="utf-8")
        assert collection.passage(card) is None


@pytest.mark.parametrize("article", [None, "", "\x00\x01\x02"])
def test_without_a_readable_article_there_is_no_passage_and_no_error(
    tmp_path: Path, clock: HandClock, article: str | None
) -> None:
    assert set(passages(tmp_path, clock, article).values()) == {None}


def test_the_system_clock_tells_the_time_with_the_local_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    try:
        before = time.time_ns() // 1_000_000
        now = system_clock()
        assert before <= now.ms <= time.time_ns() // 1_000_000
        assert now.utc_offset_min == 5 * 60 + 45
    finally:
        monkeypatch.undo()
        time.tzset()


def test_asking_goes_on_after_the_collection_was_looked_at(collection: Collection) -> None:
    study = collection.study([CAPITALS])
    answer_one(study)
    collection.overview()
    collection.statistics()
    assert asked(study).card.item == "q1"
