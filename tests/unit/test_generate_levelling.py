"""A generated deck as a whole: what gives too much away goes, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.levelling import levelled
from aiquiz.generate.sentences import Sentence
from aiquiz.kinds import Qa
from aiquiz.lint import lint
from aiquiz.model.article import BlockKind, Span
from aiquiz.model.deck import Deck
from aiquiz.model.fact import AnswerType, Fact
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Item


def candidate(question: str, answer: str, *distractors: str) -> Candidate:
    span = Span(0, 10)
    passage = Passage(span, Sentence(0, span, "A sentence", 0, BlockKind.PARAGRAPH), 0, ())
    mention = Mention(span, answer, AnswerType.TERM)
    fact = Fact(span, span, AnswerType.TERM)
    body = Qa(question, answer, distractors=distractors)
    return Candidate("test", "qa", passage, fact, mention, body, question, (answer,), distractors, 5.0)


def deck_of(some: object) -> Deck:
    assert isinstance(some, list | tuple)
    items = tuple(Item(ItemId(f"i{at}"), "qa", one.body) for at, one in enumerate(some))
    return Deck(DeckId("deck"), "Deck", items)


LONGEST = [
    candidate("Who wrote Emma?", "Jane Austen", "Mary Ames", "Ann Gray", "Lucy Orme"),
    candidate("Who wrote Ulysses?", "James Joyce", "Sean Moor", "Tom Lacey", "Ed Barry"),
    candidate("Who wrote Walden?", "Henry Thoreau", "Paul Ide", "Max Hume", "Carl Ost"),
]


def test_options_go_one_question_after_the_other_until_the_longest_tells_no_more() -> None:
    kept, dropped = levelled(LONGEST, deck_of)
    assert dropped == ()
    assert [one.answers for one in kept] == [one.answers for one in LONGEST]
    assert [bool(one.distractors) for one in kept] == [False, True, True]
    assert lint(deck_of(kept)) == ()


def test_of_two_questions_that_ask_the_same_one_goes_with_a_reason() -> None:
    twice = [
        candidate("When was the canal of Olm opened?", "1832"),
        candidate("When was the canal opened in Olm?", "1832"),
    ]
    kept, dropped = levelled(twice, deck_of)
    assert kept == (twice[0],)
    assert [reason for _, reason in dropped] == ["it asks what `i0` asks, in nearly the same words"]


def test_a_fair_deck_stays_as_it_is() -> None:
    fair = [
        replace(LONGEST[0]),
        candidate("Who wrote Ulysses?", "James Joyce", "Sean Moorehead", "Tom Lacey", "Ed Barry"),
    ]
    assert levelled(fair, deck_of) == (tuple(fair), ())


def test_of_two_questions_one_of_which_tells_the_answer_of_the_other_the_one_that_promises_less_goes() -> None:
    asked = candidate("Which city hosted the first modern Olympic Games?", "Athens")
    telling = candidate("In which year did the city of Athens host the first modern Olympic Games?", "1896")
    told_more = [replace(asked, promise=0.9), replace(telling, promise=0.8)]
    told_less = [replace(asked, promise=0.8), replace(telling, promise=0.9)]
    assert levelled(told_more, deck_of)[0] == (told_more[0],)
    assert levelled(told_less, deck_of)[0] == (told_less[1],)
