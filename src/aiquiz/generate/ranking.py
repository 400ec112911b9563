"""Which candidates make the deck: the best rendering of each fact, not too many of one sentence or one answer."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.language.wording import content_words
from aiquiz.kinds.true_false import TrueFalse
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded

__all__ = ["FIRST", "MAX_PER_ANSWER", "MAX_PER_SENTENCE", "MIN_PROMISE", "MIN_PROMISE_PARSED", "best_of", "picked"]

MAX_PER_SENTENCE: Final = 2
"""One more may be asked that is sure to pass."""
MAX_PER_ANSWER: Final = 3
FIRST: Final = 20
"""As many questions lead a deck: a day of new ones, as most people learn."""
_SENTENCES_PER_STATEMENT: Final = 8
"""One statement to judge for so many sentences, no more: half of all guesses at one are right."""
_YEARS_AT_MOST, _YEARS_ANYWAY = 0.33, 3
"""What part of a deck may ask for years where other facts are told, and how many in any case."""
_EXPLAINING: Final = frozenset({"reason", "process"})
"""Questions after a clause, which stand beside those after a name or a number."""
MIN_PROMISE: Final = 0.74
"""At this, readers let some 82 questions of a hundred pass, and a deck asks three facts of five."""
MIN_PROMISE_PARSED: Final = 0.64
"""Whoever loads a parser wants more of the facts: at this a deck asks seven of ten, at hardly more that fails."""
_FEW: Final = 5
"""So many a text has in any case, if it has them."""
_MODEST: Final = 0.66
_MODEST_PER_WORD: Final = 0.02
"""Where a text gives fewer than so many for each of its words, and fewer than lead a deck, what promises a little less
is asked as well: news and stories of firms, which promise less throughout, would else give four questions a page. Of 56
questions that came in so a reader let two of three pass."""
_MANY: Final = 40
_MORE_OF_MANY: Final = 0.06
"""Beyond so many questions each must promise so much more: a long text gives 25 for a thousand words all the same, and
of those that this leaves out readers let one of two pass."""
_WORTH_IN_RANK: Final = 0.02
"""Half a point of worth goes before one in a hundred of promise."""
_WAITS: Final = 0.02
_OVERRATED: Final = {AnswerType.MONEY: 0.08, AnswerType.DURATION: 0.08}
"""What is taken off the promise of a gap for such an amount where the first questions are chosen. Of 25 asked in ten
blind readings half were let pass, of all others four in five; but three of four that a higher bound would leave out are
facts that teachers want, so they are asked, and later."""
_DOUBTED: Final = (
    (re.compile(r"(?:When|Where)\?$|(?:^|[:.] )What (?:happens|is|are) [^?]+\?$"), 0.12),
    (re.compile(r"(?:How|What for|With what result)\?$"), 0.05),
)
"""What is taken off the promise of a question of such a form where a deck is chosen. Readers of twenty-four blind
readings let 18 of 35 and 36 of 52 pass, of all others 85 in a hundred: what fails is mended sentence by sentence, so
those from which the promise is learnt look better than the next."""
_MIN_WORTH: Final = 3.0
_SURE: Final = 0.86
"""What is so sure to pass is asked though it seems to teach little, and beside others about its sentence. Of 242 such
questions two readers let 95 and 92 of a hundred pass from here on, and 65 and 70 below."""
_MIN_WORTH_OF_SECOND: Final = 4.0
_MIN_WORTH_OF_SECOND_NAME: Final = 4.2
"""Of a sentence that is asked about already, a place or a term is mostly told in passing."""


def picked(
    candidates: Sequence[Candidate],
    taken: Sequence[Candidate] = (),
    least_promise: float = MIN_PROMISE,
    words: int = 0,
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The chosen candidates in the order of the article, and the others with the reason in words.

    `taken` are in the deck already: none of them is among the chosen, but they count. What promises less than
    `least_promise` is not chosen, except for the best few, without which a short text had no deck, and for what fills
    up the deck of a text of so many `words` that gives little else.
    """
    sentences = {candidate.passage.sentence.index for candidate in candidates}
    least = min(least_promise, _promise_of_few(candidates)) if not taken else least_promise
    choice = _Choice(least, max_statements=len(sentences) // _SENTENCES_PER_STATEMENT)
    for candidate in taken:
        choice.take(candidate)
    ranked = sorted(candidates, key=lambda candidate: (-_rank(candidate), candidate.fact.answer, candidate.kind))
    others = choice.add([(candidate, "") for candidate in ranked])
    enough = min(FIRST, int(words * _MODEST_PER_WORD))
    if len(choice.chosen) < enough and least > _MODEST:
        choice.least_promise = _MODEST
        others = choice.add(others, enough)
    kept, surplus = _with_fewer_years(choice.chosen[len(taken) :])
    others += [
        (candidate, "the deck asks for many years, and another question asks about this sentence")
        for candidate in surplus
    ]
    chosen = sorted(kept, key=lambda candidate: (candidate.passage.sentence.index, candidate.fact.answer))
    return tuple(chosen), tuple(others)


def _promise_of_few(candidates: Sequence[Candidate]) -> float:
    """What the last of the best few promises; 0 where there are no more than these."""
    promises = sorted((candidate.promise for candidate in candidates), reverse=True)
    return promises[_FEW - 1] if len(promises) > _FEW else 0.0


def _with_fewer_years(chosen: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Without the years least sure to be worth it, where too many ask for one and the sentence is asked about anyway.

    Hands back what stays and what goes.
    """
    kept = list(chosen)
    going: list[Candidate] = []
    years = filter(_asks_a_year, chosen)
    for candidate in sorted(years, key=lambda one: (one.promise, one.fact.answer)):
        if sum(map(_asks_a_year, kept)) <= max(_YEARS_ANYWAY, _YEARS_AT_MOST * len(kept)):
            break
        sentence = candidate.passage.sentence.index
        if any(one is not candidate and one.passage.sentence.index == sentence for one in kept):
            kept = [one for one in kept if one is not candidate]
            going.append(candidate)
    return kept, going


def _asks_a_year(candidate: Candidate) -> bool:
    return candidate.mention.type in TIME_TYPES and candidate.kind == "cloze"


def best_of(candidates: Sequence[Candidate]) -> frozenset[int]:
    """The indices of the `FIRST` that a reader is likeliest to let pass: they come first in a deck.

    A second question about a sentence waits, and so do a statement to judge, a sum of money and a span of time.
    """
    asked: set[int] = set()
    ranks: list[tuple[float, int]] = []
    for index in sorted(range(len(candidates)), key=lambda index: -candidates[index].promise):
        candidate = candidates[index]
        waits = candidate.passage.sentence.index in asked or isinstance(candidate.body, TrueFalse)
        asked.add(candidate.passage.sentence.index)
        too_high = _OVERRATED.get(candidate.mention.type, 0.0) if candidate.kind == "cloze" else 0.0
        ranks.append((-candidate.promise + _WAITS * waits + too_high, index))
    return frozenset(index for _, index in sorted(ranks)[:FIRST])


def _is_sure(candidate: Candidate) -> bool:
    return candidate.promise - _doubt(candidate) >= _SURE and not isinstance(candidate.body, TrueFalse)


def _rank(candidate: Candidate) -> float:
    return candidate.promise + candidate.worth * _WORTH_IN_RANK


class _Choice:
    """What has been chosen so far, with the counts that say what may still be added."""

    def __init__(self, least_promise: float, max_statements: int) -> None:
        self.least_promise = least_promise
        self._max_statements = max_statements
        self.chosen: list[Candidate] = []
        self._of_sentence: dict[int, list[Candidate]] = {}
        self._of_answer: Counter[str] = Counter()
        self._prompts: set[tuple[tuple[str, ...], ...]] = set()
        self._statements: Counter[bool] = Counter()

    def add(self, ranked: Sequence[tuple[Candidate, str]], enough: int = sys.maxsize) -> list[tuple[Candidate, str]]:
        """Take, the best first, what nothing speaks against, until there are `enough`.

        Each comes with what spoke against it before; hands back the others with what speaks against them now.
        """
        others: list[tuple[Candidate, str]] = []
        for candidate, before in ranked:
            reason = self.objection(candidate) if len(self.chosen) < enough else before
            if reason:
                others.append((candidate, reason))
            else:
                self.take(candidate)
        return others

    def take(self, candidate: Candidate) -> None:
        """Add a candidate to the chosen."""
        self.chosen.append(candidate)
        self._of_sentence.setdefault(candidate.passage.sentence.index, []).append(candidate)
        self._of_answer[_answer_key(candidate)] += 1
        self._prompts.add(_reads(candidate))
        if isinstance(candidate.body, TrueFalse):
            self._statements[candidate.body.is_true] += 1

    def objection(self, candidate: Candidate) -> str:
        """Why a candidate is not to be added, in words; empty where it is."""
        siblings = [
            one
            for one in self._of_sentence.get(candidate.passage.sentence.index, [])
            if (one.generator in _EXPLAINING) == (candidate.generator in _EXPLAINING)
        ]
        answer = _answer_key(candidate)
        if any(_overlaps(candidate, sibling) for sibling in siblings):
            return "a better question asks the same fact"
        is_sure = _is_sure(candidate)
        if candidate.worth < _MIN_WORTH and not is_sure:
            return "there is little to be learned from it"
        bar = self.least_promise + _MORE_OF_MANY * (len(self.chosen) >= _MANY)
        if candidate.promise - _doubt(candidate) < bar:
            return "readers find most questions like it not worth knowing, or not clear enough"
        if siblings and candidate.worth < _least_of_second(candidate) and not is_sure:
            return "a better question asks about this sentence, and a second one would add little"
        if len(siblings) >= MAX_PER_SENTENCE + is_sure:
            return f"{len(siblings)} better questions ask about this sentence"
        if answer and self._of_answer[answer] >= MAX_PER_ANSWER:
            return "three better questions have this answer"
        if candidate.kind != "order" and _reads(candidate) in self._prompts:
            return "another question reads the same"
        return self._statement_objection(candidate.body) if isinstance(candidate.body, TrueFalse) else ""

    def _statement_objection(self, body: TrueFalse) -> str:
        """Statements stay few, and as many are false as are true: the rarer kind is wanted next, a false one first."""
        if self._statements.total() >= self._max_statements:
            return "the deck has enough statements to judge"
        wants_true = self._statements[True] < self._statements[False]
        return "" if body.is_true == wants_true else "the other kind of statement is wanted, to keep them balanced"


def _doubt(candidate: Candidate) -> float:
    return next((doubt for form, doubt in _DOUBTED if form.search(candidate.prompt)), 0.0)


def _least_of_second(candidate: Candidate) -> float:
    is_name = candidate.mention.type in (AnswerType.PLACE, AnswerType.TERM)
    return _MIN_WORTH_OF_SECOND_NAME if is_name else _MIN_WORTH_OF_SECOND


def _reads(candidate: Candidate) -> tuple[tuple[str, ...], ...]:
    """By what a question is told from another: the words that carry meaning; of a table's row all, as it may be “B”."""
    return content_words(candidate.prompt), (candidate.prompt,) if candidate.generator == "table" else ()


def _answer_key(candidate: Candidate) -> str:
    return folded(candidate.answers[0]) if candidate.answers else ""


def _overlaps(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates ask for the same words of the article, or the same definition from both its ends."""
    if {one.generator, other.generator} == {"definition", "cloze"} and one.passage.span == other.passage.span:
        gap = one if one.generator == "cloze" else other
        return gap.fact.answer.start - gap.passage.span.start <= len("The ")
    return one.fact.answer.start < other.fact.answer.end and other.fact.answer.start < one.fact.answer.end
