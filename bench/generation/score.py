"""What a generated deck is worth, measured against gold facts and traps that a person wrote beside the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

import yaml

from aiquiz.kinds import Cloze, Multi, Order, Qa, TrueFalse, cards_of_item
from aiquiz.lint.words import holds_phrase
from aiquiz.model.article import Article
from aiquiz.model.deck import Deck
from aiquiz.model.item import Item
from aiquiz.text import folded, words

__all__ = ["Fact", "Gold", "Score", "gold_of", "problems_of", "score_of"]

_PART: Final = re.compile(r"\w+")
_COVERED: Final = 0.6
"""A quote that holds this part of the gold quote's words, in order, is about the same sentence."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact worth asking: the sentence, answers any of which will do, and its importance, 1 to 3."""

    id: str
    quote: str
    answers: tuple[str, ...]
    importance: int


@dataclass(frozen=True, slots=True)
class Gold:
    """An article's facts, and `traps`: sentences that must become no question about a fact."""

    facts: tuple[Fact, ...]
    traps: tuple[str, ...]
    expected: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one deck. `grounded` and `answered` are items whose quote is in the article, and holds the answer."""

    words: int
    items: int
    grounded: int
    answered: int
    asked: int
    facts: int
    weight_found: int
    weight: int
    trapped: int
    repeated: int
    leaking: int

    @property
    def recall(self) -> float:
        """The part of the gold facts that is asked, 0–1."""
        return self.asked / self.facts if self.facts else 1.0

    @property
    def weighted_recall(self) -> float:
        """The same by importance."""
        return self.weight_found / self.weight if self.weight else 1.0


def gold_of(file: Path) -> Gold:
    """The gold of an article, from its file."""
    data = yaml.safe_load(file.read_text("utf-8"))
    facts = tuple(
        Fact(one["id"], one["quote"], tuple(map(str, one["answers"])), int(one["importance"])) for one in data["facts"]
    )
    low, high = data["expected_cards"]
    return Gold(facts, tuple(one["sentence"] for one in data.get("traps") or ()), (int(low), int(high)))


def problems_of(gold: Gold, article: Article) -> list[str]:
    """What is wrong with a gold file: sentences the article has not, answers no word of which is in their sentence."""
    text = folded(article.text)
    found = [f"{fact.id}: its quote is not in the article" for fact in gold.facts if folded(fact.quote) not in text]
    found += [f"the trap is not in the article: {trap}" for trap in gold.traps if folded(trap) not in text]
    for fact in gold.facts:
        inside = set(_PART.findall(folded(fact.quote)))
        found += [
            f"{fact.id}: no word of “{answer}” is in the quote"
            for answer in fact.answers
            if not inside & set(_PART.findall(folded(answer)))
        ]
    ids = [fact.id for fact in gold.facts]
    return found + [f"{name} stands twice" for name in {name for name in ids if ids.count(name) > 1}]


def score_of(deck: Deck, article: Article, gold: Gold) -> Score:
    """Measure one deck."""
    text = folded(article.text)
    quotes = {item.id: folded(item.evidence.quote) if item.evidence else "" for item in deck.items}
    found = [fact for fact in gold.facts if any(_asks(item, fact) for item in deck.items)]
    return Score(
        words=len(words(article.text)),
        items=len(deck.items),
        grounded=sum(1 for quote in quotes.values() if quote and quote in text),
        answered=sum(1 for item in deck.items if all(holds_phrase(quotes[item.id], one) for one in _answers(item))),
        asked=len(found),
        facts=len(gold.facts),
        weight_found=sum(fact.importance for fact in found),
        weight=sum(fact.importance for fact in gold.facts),
        trapped=sum(1 for item in deck.items if any(_covers(_last_sentence(item), trap) for trap in gold.traps)),
        repeated=len(deck.items) - len({(quotes[item.id], tuple(map(folded, _answers(item)))) for item in deck.items}),
        leaking=sum(1 for item in deck.items if _leaks(item, deck)),
    )


def _answers(item: Item) -> tuple[str, ...]:
    """The answers as texts; none for a statement to judge, whose answer is true or false."""
    match item.body:
        case Qa():
            return (item.body.answer,)
        case Cloze():
            return tuple(gap.answer for gap in item.body.gaps)
        case Multi():
            return item.body.answers
        case Order():
            return item.body.items
        case _:
            return ()


def _asks(item: Item, fact: Fact) -> bool:
    if item.evidence is None or not _covers(item.evidence.quote, fact.quote):
        return False
    if isinstance(item.body, TrueFalse):
        return False
    return any(_match(mine, wanted) for mine in _answers(item) for wanted in fact.answers)


def _match(mine: str, wanted: str) -> bool:
    """Whether two answers are one, but for articles and a few words around."""
    one, other = (re.sub(r"^(?:an?|the) ", "", folded(text)) for text in (mine, wanted))
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return holds_phrase(longer, shorter) and 2 * len(words(shorter)) >= len(words(longer)) - 2


def _covers(quote: str, sentence: str) -> bool:
    mine, wanted = ([folded(word) for word in words(text)] for text in (quote, sentence))
    blocks = SequenceMatcher(None, wanted, mine, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _COVERED * max(len(wanted), 1)


def _last_sentence(item: Item) -> str:
    """The sentence that is asked about: the last of the quote, where one before it is shown for its sake."""
    quote = item.evidence.quote if item.evidence else ""
    return re.split(r"(?<=[.!?]) (?=[A-Z])", quote)[-1]


def _leaks(item: Item, deck: Deck) -> bool:
    prompts = [card.prompt for card in cards_of_item(deck.id, item)]
    return any(holds_phrase(prompt, answer) for prompt in prompts for answer in _answers(item)) and len(prompts) == 1
