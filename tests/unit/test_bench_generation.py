"""The measure of generated decks: its gold files are sound, and it sees every fault it is there to see."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.kinds import Qa
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Evidence, Item
from aiquiz.reading import read_article
from articles import article
from score import Fact, Gold, gold_of, problems_of, score_of

FOLDER = Path(__file__).parents[2] / "bench" / "generation"
GOLDS = sorted(FOLDER.glob("*/*.gold.yaml"))
SENTENCE = "The canal of Olm was opened by King Sigurd in August 1832."
TRAP = "It must be the loveliest canal of all the canals in Norland."
ARTICLE = article(SENTENCE, TRAP)
GOLD = Gold((Fact("one", SENTENCE, ("August 1832", "1832"), 3),), (TRAP,), (1, 5))
GOOD = Item(ItemId("a"), "qa", Qa("When was the canal of Olm opened?", "August 1832"), evidence=Evidence(SENTENCE))


def deck(*items: Item) -> Deck:
    return Deck(DeckId("d"), "D", items)


@pytest.mark.parametrize("file", GOLDS, ids=lambda file: file.name)
def test_every_gold_file_is_sound(file: Path) -> None:
    source = next(one for one in file.parent.iterdir() if one.stem == file.name.removesuffix(".gold.yaml"))
    gold = gold_of(file)
    assert gold.facts
    assert problems_of(gold, read_article(source.read_bytes(), source.name)) == []


def test_there_are_articles_of_every_sort() -> None:
    assert len(GOLDS) >= 7
    assert any("first_contact" in str(file) for file in GOLDS)


def test_a_good_item_finds_its_fact_and_has_no_fault() -> None:
    found = score_of(deck(GOOD), ARTICLE, GOLD)
    assert (found.grounded, found.answered, found.recall, found.weighted_recall) == (1, 1, 1.0, 1.0)
    assert (found.trapped, found.repeated, found.leaking) == (0, 0, 0)


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        (replace(GOOD, evidence=Evidence("The canal of Olm was shut in 1832.")), "grounded", 0),
        (replace(GOOD, body=Qa("When was the canal of Olm opened?", "1923")), "answered", 0),
        (replace(GOOD, body=Qa("Who opened the canal of Olm?", "King Sigurd")), "recall", 0.0),
        (replace(GOOD, body=Qa("What is the canal of Olm?", "the loveliest"), evidence=Evidence(TRAP)), "trapped", 1),
        (replace(GOOD, body=Qa("What happened to Olm in August 1832?", "August 1832")), "leaking", 1),
    ],
    ids=["another quote", "another answer", "another fact", "a trap", "a leak"],
)
def test_a_planted_fault_is_seen(item: Item, field: str, value: float) -> None:
    assert getattr(score_of(deck(item), ARTICLE, GOLD), field) == value


def test_the_same_question_twice_is_counted() -> None:
    assert score_of(deck(GOOD, replace(GOOD, id=ItemId("b"))), ARTICLE, GOLD).repeated == 1


def test_a_gold_file_that_does_not_fit_its_article_is_told() -> None:
    wrong = Gold((replace(GOLD.facts[0], quote="Not there."), GOLD.facts[0], GOLD.facts[0]), ("Nor this.",), (1, 2))
    assert len(problems_of(wrong, ARTICLE)) >= 3
