"""Gates for the options of a question: each wrong for sure, and none that stands out."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES
from aiquiz.generate.entities.typetable import same_referent
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.text import folded

__all__ = ["OPTION_GATES"]

_LENGTH_RATIO: Final = 2
_SHORT_CHARS: Final = 8
"""Among options shorter than this nobody notices that one is twice as long."""


def _distinct(candidate: Candidate, analysis: Analysis) -> str:
    options = [folded(option) for option in (*candidate.answers, *candidate.distractors)]
    return "" if len(options) == len(set(options)) else "an option stands twice"


def _absent(candidate: Candidate, analysis: Analysis) -> str:
    quote = candidate.passage.span.of(analysis.article.text)
    found = next((option for option in candidate.distractors if holds_phrase(quote, option)), None)
    return f"the option “{found}” stands in the quote" if found else ""


def _alias(candidate: Candidate, analysis: Analysis) -> str:
    # A table itself says that the cells of two rows are not the same.
    if not candidate.mention.is_name or candidate.mention.subtype.startswith(("family", "cell")):
        return ""
    for option in candidate.distractors:
        for answer in candidate.answers:
            if same_referent(analysis.types.full_name(answer), analysis.types.full_name(option)):
                return f"the option “{option}” may be “{answer}” under another name"
    return ""


def _same_shape(candidate: Candidate, analysis: Analysis) -> str:
    """Numbers beside numbers, words beside words, the same unit behind all."""
    if candidate.mention.type not in NUMERIC_TYPES:
        return ""
    shapes = {re.sub(r"[\d.,]+", "9", option.casefold()) for option in (*candidate.answers, *candidate.distractors)}
    in_words = [not re.search(r"\d", option) for option in (*candidate.answers, *candidate.distractors)]
    if all(in_words):
        return ""
    scaled = {re.sub(r"hundred|thousand|million|billion|trillion", "scale", shape) for shape in shapes}
    return "" if len(scaled) == 1 else "the options are written in different ways"


def _length(candidate: Candidate, analysis: Analysis) -> str:
    if not candidate.distractors:
        return ""
    lengths = [max(len(option), _SHORT_CHARS) for option in (*candidate.answers, *candidate.distractors)]
    return "one option is far longer than another" if max(lengths) > _LENGTH_RATIO * min(lengths) else ""


OPTION_GATES: Final = (
    CardGate("options distinct", _distinct),
    CardGate("options absent from the quote", _absent),
    CardGate("options are no aliases", _alias),
    CardGate("options alike", _same_shape),
    CardGate("options of like length", _length),
)
