"""Which union “the Union” is, noted where a text tells its name in full only before what a question shows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.passage import Passage
from aiquiz.model.fact import AnswerType

__all__ = ["with_full_name"]

_SHORT: Final = re.compile(
    r"\b[Tt]he (?P<noun>Union|League|Company|Commission|Committee|Association|Society|Council|Institute|Academy"
    r"|Federation|Confederation|Alliance|Brotherhood|Bureau|Agency|Authority|Board|Corporation|Trust|Foundation"
    r"|Tribunal|Court)\b(?![-’']| (?:of|for|on) | &| [A-ZÀ-ÖØ-Þ\d])"
)
_ANY: Final = re.compile(r"(?:The|An?|His|Her|Its|Their|This|That|Our|My|No|Every|Each) ")
"""“His Court” only opened a sentence: no court is called so."""


def with_full_name(analysis: Analysis, passage: Passage) -> Passage:
    """The passage with the full name behind “the Union”, where the text has told of just one and nothing shows it."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _SHORT.search(text)
    if found is None or passage.note is not None or passage.told:
        return passage
    noun = found["noun"]
    first = analysis.sentence_at(passage.span.start)
    names = [name for name in analysis.names_ending_in(noun.casefold(), first.index) if not _ANY.match(name)]
    shown = f"{analysis.label} {passage.topic} {text}".replace(found.group(), "", 1)
    is_told = re.search(rf"\b{noun}\b", shown) is not None or any(name in shown for name in names)
    if is_told or len(names) != 1 or analysis.types.kind_of(names[0]).type is not AnswerType.ORGANISATION:
        return passage
    return replace(passage, note=(passage.shown_from + found.end(), names[0]))
