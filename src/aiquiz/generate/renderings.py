"""The questions of a passage, each in all its renderings: with the most of what stands around it first, alone last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.context.surroundings import in_surroundings
from aiquiz.generate.generators import GENERATORS
from aiquiz.generate.judgement import clearness
from aiquiz.generate.labels.rests import land_beside
from aiquiz.generate.language.loose import is_loose
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.resolution.dangling import takes_up_a_noun
from aiquiz.kinds.true_false import TrueFalse

__all__ = ["renderings_of"]

_TELLING: Final = 2
"""A sentence that names so many beside the answer says by itself what it is of, unless a word of it takes up another:
it stays alone, under its heading."""
_SURE: Final = 0.955
"""Unless readers are less likely than this to find that it does: of those that were shown alone one in ten did not, of
the others one in twenty-five."""


def renderings_of(
    passage: Passage, analysis: Analysis, may_be_shown: Sequence[bool]
) -> tuple[Iterable[Candidate], ...]:
    """What every generator asks of the passage; each is asked in the first rendering that every gate lets through.

    Renderings are made when they are come to. All of one question are worth as much.
    """
    around = _Around(passage, analysis, may_be_shown)
    return tuple(around.renderings(one) for each in GENERATORS for one in each.propose(passage, analysis))


class _Around:
    """A passage with the wider ones around it, and what the generators ask of those, each found once."""

    def __init__(self, passage: Passage, analysis: Analysis, may_be_shown: Sequence[bool]) -> None:
        self._passage, self._analysis, self._may_be_shown = passage, analysis, may_be_shown
        self._asked: dict[tuple[int, str], tuple[Candidate, ...]] = {}

    @cached_property
    def _wider(self) -> tuple[Passage, ...]:
        return tuple(in_surroundings(self._analysis, self._passage, self._may_be_shown))

    @cached_property
    def _is_loose(self) -> bool:
        return is_loose(self._passage.sentence.text) or takes_up_a_noun(self._analysis, self._passage)

    def renderings(self, candidate: Candidate) -> Iterator[Candidate]:
        """The candidate with more told, the most first; last itself. A statement to judge is only ever itself."""
        is_telling = _names_beside(candidate) >= _TELLING and not self._is_loose
        is_sure = is_telling and clearness(candidate, self._analysis) >= _SURE
        wider = () if isinstance(candidate.body, TrueFalse) else self._wider
        for place, passage in enumerate(wider):
            is_wider = passage.span.start < candidate.passage.span.start
            if is_wider and is_telling and (is_sure or not self._opens_paragraph(passage)):
                continue
            for other in _asking_the_same(candidate, self._asked_of(place, candidate.generator)):
                yield from self._behind_land(other)
                yield other
        yield from self._behind_land(candidate)
        yield candidate

    def _behind_land(self, candidate: Candidate) -> Iterator[Candidate]:
        """The same behind the land that the label names beside the answer, where nothing else tells of which it is."""
        passage, answers = candidate.passage, candidate.answers
        land = land_beside(self._analysis.label, answers[0], self._analysis) if answers and not passage.topic else ""
        if not land or isinstance(candidate.body, TrueFalse) or holds_phrase(candidate.prompt, land):
            return
        yield from _asking_the_same(candidate, self._asked_in(replace(passage, topic=land), candidate.generator))

    def _opens_paragraph(self, passage: Passage) -> bool:
        return passage.span.start <= self._analysis.sentences_of_block(passage.sentence.block)[0].span.start

    def _asked_of(self, place: int, generator: str) -> tuple[Candidate, ...]:
        if (place, generator) not in self._asked:
            self._asked[place, generator] = self._asked_in(self._wider[place], generator)
        return self._asked[place, generator]

    def _asked_in(self, passage: Passage, generator: str) -> tuple[Candidate, ...]:
        asked = (one for each in GENERATORS for one in each.propose(passage, self._analysis))
        return tuple(one for one in asked if one.generator == generator)


def _asking_the_same(candidate: Candidate, others: Iterable[Candidate]) -> Iterator[Candidate]:
    """Those of the others that ask for the same stretch in the same form, worth as much as the candidate."""
    for other in others:
        if other.fact.answer == candidate.fact.answer and type(other.body) is type(candidate.body):
            yield replace(other, worth=candidate.worth)


def _names_beside(candidate: Candidate) -> int:
    """How many names the asked sentence shows beside the answer."""
    sentence, answer = candidate.passage.sentence, candidate.fact.answer
    return sum(
        one.is_name and sentence.span.holds(one.span) and not one.span.holds(answer) and not answer.holds(one.span)
        for one in candidate.passage.mentions
    )
