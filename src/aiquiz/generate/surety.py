"""How sure a question is to be a good one, beside the worth of its fact: what raters found to tell, and how much.

The weights come from the verdicts on some 850 questions of 50 articles (`docs/generation-quality.md`, “What tells a
good question”): few and round on purpose, since a finer fit told no more about articles that it had not seen.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.kinds.true_false import TrueFalse
from aiquiz.model.fact import AnswerType

__all__ = ["surety"]

_NAME, _FIGURE, _AT_MOST = 0.4, 0.3, 2
"""What each further name and each figure in the sentence adds, and how many of either count."""
_CENTRAL: Final = 0.5
_OUTSTANDING: Final = 0.4
_STANDS_OUT: Final = re.compile(
    r"\b(?:first|last|only|most"
    r"|(?:larg|long|high|deep|old|young|small|bigg|fast|rich|great|earli|lat|near|heavi|wid|tall|short|low|strong|bright"
    r"|hott|cold|poor|cheap|busi)est)\b",
    re.I,
)
"""What is the first, the last or the largest of its kind is what people remember."""
_SHORT, _FEW_WORDS = -0.5, 10
_OFTEN_IDLE: Final = frozenset({AnswerType.QUANTITY, AnswerType.MONEY, AnswerType.ORGANISATION})
_IDLE: Final = -1.0
"""A measure, a sum and an organisation are half as often again not worth knowing as a person or a term."""
_SECOND, _BEHIND, _GUESSED = -0.5, -0.4, -1.0
"""Of a sentence that is asked about already; behind another sentence; a statement to judge."""


def surety(candidate: Candidate, *, is_second: bool, is_central: bool) -> float:
    """What to add to the worth of a question to order a deck by, from about -2.5 to +2.3.

    `is_second` says that a better question asks about the same sentence, `is_central` that this is of words which the
    article keeps using.
    """
    others = [
        one
        for one in candidate.passage.mentions
        if candidate.passage.sentence.span.holds(one.span) and not one.span.holds(candidate.fact.answer)
    ]
    names = sum(one.is_name for one in others)
    figures = sum(one.type in NUMERIC_TYPES | TIME_TYPES for one in others)
    sure = _NAME * min(names, _AT_MOST) + _FIGURE * min(figures, _AT_MOST)
    sure += _SHORT * (len(candidate.prompt.split()) < _FEW_WORDS)
    sure += _IDLE * (candidate.mention.type in _OFTEN_IDLE)
    sure += _SECOND * is_second + _BEHIND * candidate.passage.has_context
    sure += _CENTRAL * is_central
    sure += _OUTSTANDING * (_STANDS_OUT.search(candidate.passage.sentence.text) is not None)
    return sure + _GUESSED * isinstance(candidate.body, TrueFalse)
