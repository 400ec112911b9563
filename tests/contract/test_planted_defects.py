"""Good questions spoilt in seven ways: at least 98 of 100 are turned away, and at most 2 of 100 good ones are lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from aiquiz.deckfile import check_quotes, decode_deck, encode_deck
from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import generate_deck
from aiquiz.generate.gates import CARD_GATES, SENTENCE_GATES
from aiquiz.generate.generators import GENERATORS
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.article import Article
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Evidence
from aiquiz.reading import read_article
from articles import article

FOLDER = Path(__file__).parents[2] / "bench" / "generation"
FILES = sorted(
    file
    for group in ("articles", "first_contact")
    for file in (FOLDER / group).iterdir()
    if file.suffix in (".md", ".txt", ".html")
)
REJECTED: Final = 0.98
LOST: Final = 0.02
Case = tuple[Candidate, Analysis]


@cache
def read(file: Path) -> Article:
    return read_article(file.read_bytes(), file.name)


def proposed(analysis: Analysis) -> list[Candidate]:
    found = []
    for sentence in analysis.sentences:
        if sentence.is_row or not all(gate.judge(sentence).passes for gate in SENTENCE_GATES):
            continue
        passage = passage_of(analysis, sentence, [False] * len(analysis.sentences))
        if isinstance(passage, Passage):
            found += [one for generator in GENERATORS for one in generator.propose(passage, analysis)]
    return found


def passes(candidate: Candidate, analysis: Analysis) -> bool:
    return all(gate.judge(candidate, analysis).passes for gate in CARD_GATES)


@cache
def good() -> tuple[Case, ...]:
    """The gaps of all articles that every gate lets pass."""
    cases = []
    for file in FILES:
        analysis = analyse(read(file))
        cases += [(one, analysis) for one in proposed(analysis) if one.kind == "cloze" and passes(one, analysis)]
    return tuple(cases)


def is_asked(text: str, answer: str) -> bool:
    """Whether a sentence alone becomes a question with that answer."""
    analysis = analyse(article(text))
    return any(one.answers == (answer,) and passes(one, analysis) for one in proposed(analysis))


def survivors(spoil: Callable[[Candidate, Analysis], bool | None]) -> tuple[int, int]:
    """How many spoilt questions there are, and how many pass; `spoil` gives None where it does not apply."""
    outcomes = [outcome for one in good() if (outcome := spoil(*one)) is not None]
    return len(outcomes), sum(outcomes)


def wrong_answer(one: Candidate, analysis: Analysis) -> bool | None:
    others = [m.text for _, m in analysis.all_mentions if m.type is one.mention.type and m.text != one.mention.text]
    return passes(replace(one, answers=(others[0],)), analysis) if others else None


def leak(one: Candidate, analysis: Analysis) -> bool:
    return passes(replace(one, prompt=f"{one.prompt} ({one.answers[0]})"), analysis)


def shuffled(one: Candidate, analysis: Analysis) -> bool:
    words = one.prompt.split()
    return passes(replace(one, prompt=" ".join([*words[1::2], *words[::2]])), analysis)


def wrong_sentence(one: Candidate, analysis: Analysis) -> bool | None:
    others = [s for s in analysis.sentences if not s.is_row and abs(s.index - one.passage.sentence.index) > 2]
    if not others:
        return None
    other = others[one.passage.sentence.index % len(others)]
    moved = replace(one.passage, span=other.span, sentence=other, shown_from=other.span.start)
    return passes(replace(one, passage=moved), analysis)


def truncation(one: Candidate, analysis: Analysis) -> bool | None:
    words = one.passage.sentence.text.split()
    cut = " ".join(words[: int(0.7 * len(words))])
    return is_asked(cut, one.answers[0]) if one.answers[0] in cut else None


def pronoun(one: Candidate, analysis: Analysis) -> bool | None:
    """The name that opens the sentence becomes “he” or “it”; not where the answer is that name."""
    sentence = one.passage.sentence
    first = next((m for m in one.passage.mentions if m.span.start == sentence.span.start and m.is_name), None)
    if first is None or first.span == one.fact.answer or one.passage.span != sentence.span:
        return None
    word = "He" if first.type.value == "person" else "It"
    return is_asked(word + sentence.text[len(first.text) :], one.answers[0])


@pytest.mark.parametrize("spoil", [wrong_answer, leak, shuffled, wrong_sentence, truncation, pronoun])
def test_spoilt_questions_are_turned_away(spoil: Callable[[Candidate, Analysis], bool | None]) -> None:
    total, passed = survivors(spoil)
    assert total >= 20
    assert passed <= (1 - REJECTED) * total


def test_altered_quotes_are_found_when_a_deck_is_checked() -> None:
    total = missed = 0
    for file in FILES:
        deck = generate_deck(read(file), deck_id=DeckId("deck")).deck
        for item in deck.items:
            assert item.evidence is not None
            words = item.evidence.quote.split()
            at = len(words) // 2
            words[at] = words[at] + "ish" if words[at].isalpha() else "perhaps"
            spoilt = replace(item, evidence=Evidence(" ".join(words)))
            decoded = decode_deck(encode_deck(replace(deck, items=(spoilt,))).encode(), "deck.yaml")
            total += 1
            missed += not any(found.code == "D060" for found in check_quotes(decoded, read(file)))
    assert total >= 100
    assert missed <= (1 - REJECTED) * total


def test_good_questions_are_not_lost() -> None:
    """The same sentences, each with the blank lines and quotation marks of another editor, give the same questions."""
    total = lost = 0
    for file in FILES:
        mine = read(file)
        read_anew = read_article(re.sub(r"\n\n", "\n\n\n", mine.text).encode(), f"{file.stem}.txt")
        other = replace(read_anew, title=mine.title)
        kept = {q for item in generate_deck(other, deck_id=DeckId("x")).deck.items if (q := item.evidence)}
        texts = {quote.quote for quote in kept}
        for item in generate_deck(mine, deck_id=DeckId("x")).deck.items:
            if item.evidence and "|" not in item.evidence.quote:
                total += 1
                lost += item.evidence.quote not in texts
    assert total >= 100
    assert lost <= LOST * total


def test_every_good_question_is_its_quote_with_a_gap() -> None:
    assert all(one.prompt.count(BLANK) == 1 for one, _ in good())
