"""A gap in a statement that a sentence makes among others: the quote is the sentence, the question the statement."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.generators.base import fair_options
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.grammar.statements import Statement
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.kinds.cloze import BLANK, Cloze

__all__ = ["gap_told", "lead_of"]

_MARK: Final = re.compile(r"\{\{.*?\}\}")


def lead_of(passage: Passage, told: str) -> str:
    """The label in front of a statement; none where the statement names it."""
    topic = passage.topic.split(" › ")[0]
    return "" if not topic or holds_phrase(told, topic) else f"{passage.topic}: "


def gap_told(statement: Statement, standing: Standing, gap: Candidate) -> Candidate:
    """The gap of the whole sentence as one of the statement, in which the answer stands at `standing`.

    Names and figures that the statement leaves out no longer tell what is meant.
    """
    if not isinstance(gap.body, Cloze):
        return gap
    label = lead_of(gap.passage, statement.text)
    told = f"{label[:1].upper()}{label[1:]}{statement.text}"
    before, after = told[: len(label) + standing.start], told[len(label) + standing.end :]
    mark = _MARK.search(gap.body.text)
    prompt = before + BLANK + after
    options = fair_options(prompt, standing.answer, gap.distractors)
    mentions = tuple(one for one in gap.passage.mentions if statement.standing(one.span) is not None)
    return replace(
        gap,
        passage=replace(gap.passage, told=told, mentions=mentions),
        body=replace(gap.body, text=f"{before}{mark.group() if mark else ''}{after}", distractors=options),
        prompt=prompt,
        distractors=options,
    )
