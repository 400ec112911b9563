"""A generated deck with its questions worded by a model, where the wording holds; else as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate import Generated
from aiquiz.generate.analysis import analyse
from aiquiz.generate.language.wording import stems
from aiquiz.kinds.qa import Qa
from aiquiz.llm.client import Client, UnreachableError
from aiquiz.llm.facts import WordableFact, facts_of
from aiquiz.llm.gates import Asked, objection
from aiquiz.llm.prompts import checking, wording
from aiquiz.llm.replies import RefusedError, choices_in, questions_in
from aiquiz.model.article import Article
from aiquiz.model.deck import Deck
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["Worded", "word_questions"]

_BATCH: Final = 8
_MIN_OPTIONS: Final = 3
_LEFT: Final = "left by the model"


@dataclass(frozen=True, slots=True)
class Worded:
    """The deck, the items whose question the model worded, and why others stayed gaps: (item, reason), in order."""

    generated: Generated
    worded: tuple[ItemId, ...]
    kept: tuple[tuple[ItemId, str], ...]

    @property
    def reasons(self) -> tuple[tuple[str, int], ...]:
        """How many stayed gaps for which reason, the most frequent first."""
        counts: dict[str, int] = {}
        for _, reason in self.kept:
            counts[reason] = counts.get(reason, 0) + 1
        return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


@dataclass(slots=True)
class _Work:
    """What is known so far: question or reason by the fact's number."""

    article_stems: frozenset[str]
    title: str
    questions: dict[int, str]
    reasons: dict[int, str]


def word_questions(
    generated: Generated, article: Article, client: Client, progress: Callable[[int, int], None] = lambda *_: None
) -> Worded:
    """Asks the model to word a question for each item with one gap; what fails any gate stays as it is.

    `progress` is told how many facts are done, of how many. Quotes, answers and ids never change. Never raises for
    what a server does: once it cannot be reached, it is not asked again.
    """
    facts = facts_of(generated.deck, analyse(article))
    work = _Work(stems(f"{article.title} {article.text}"), article.title, {}, {})
    for start in range(0, len(facts), _BATCH):
        progress(start, len(facts))
        batch = facts[start : start + _BATCH]
        try:
            _word(batch, client, work)
        except UnreachableError as failure:
            _give_up(facts, str(failure), work)
            break
        except RefusedError as failure:
            _give_up(batch, str(failure), work)
    progress(len(facts), len(facts))
    return _applied(generated, facts, work)


def _word(batch: Sequence[WordableFact], client: Client, work: _Work) -> None:
    """Words and checks one batch; questions enter `work` only after the check."""
    able = [fact for fact in batch if len(fact.options) >= _MIN_OPTIONS]
    for fact in batch:
        if fact not in able:
            work.reasons[fact.number] = "too few other answers in the article to check it"
    if not able:
        return
    found = questions_in(client.ask(wording(work.title, able)), {fact.number for fact in able})
    passing = dict(_passing(able, found, work))
    asked = [fact for fact in able if fact.number in passing]
    if not asked:
        return
    choices = choices_in(client.ask(checking(asked, passing)), set(passing))
    for fact in asked:
        if choices.get(fact.number) == fact.right:
            work.questions[fact.number] = passing[fact.number]
        else:
            work.reasons[fact.number] = "another answer chosen when asked back"


def _passing(able: Sequence[WordableFact], found: dict[int, str], work: _Work) -> Iterator[tuple[int, str]]:
    """The questions every gate lets through, each judged beside those before it."""
    others = list(work.questions.values())
    for fact in able:
        question = found.get(fact.number, "")
        reason = objection(Asked(question, fact, work.article_stems, work.title, others)) if question else _LEFT
        if reason:
            work.reasons[fact.number] = reason
        else:
            others.append(question)
            yield fact.number, question


def _give_up(facts: Sequence[WordableFact], reason: str, work: _Work) -> None:
    for fact in facts:
        if fact.number not in work.questions:
            work.reasons.setdefault(fact.number, reason)


def _applied(generated: Generated, facts: Sequence[WordableFact], work: _Work) -> Worded:
    new = {fact.item.id: _item(fact, work.questions[fact.number]) for fact in facts if fact.number in work.questions}
    deck: Deck = replace(generated.deck, items=tuple(new.get(item.id, item) for item in generated.deck.items))
    kept = tuple((fact.item.id, work.reasons[fact.number]) for fact in facts if fact.item.id not in new)
    return Worded(replace(generated, deck=deck), tuple(new), kept)


def _item(fact: WordableFact, question: str) -> Item:
    return replace(fact.item, kind="qa", body=Qa(question, fact.answer, fact.body.accept, fact.body.distractors))
