"""Names as wrong answers: only those of the article itself, of the same firm type, that cannot be right here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors.base import WANTED
from aiquiz.generate.distractors.fit import is_told_apart, may_fill
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.typetable import same_referent
from aiquiz.generate.language.gazetteer import GIVEN_NAMES
from aiquiz.generate.language.lexicon import ORGANISATION_HEADS
from aiquiz.generate.language.wording import overlap
from aiquiz.model.fact import AnswerType

__all__ = ["other_names"]

_STAND_INS: Final = ORGANISATION_HEADS - {"Congress", "Senate", "Parliament", "Union", "Times"}
"""“The Council” alone stands for some longer name."""
_ALIKE: Final = 0.5
"""Sentences sharing this part of their content words may tell the same thing."""
_SHORT_CHARS: Final = 8
"""Among options shorter than this nobody notices that one is twice as long."""


def other_names(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Other names of the same firm type from elsewhere in the article, the nearest first."""
    if not mention.is_firm or mention.type is AnswerType.TERM or is_told_apart(mention, passage, analysis):
        return ()
    key = analysis.types.full_name(mention.text)
    shown = [analysis.types.full_name(other.text) for other in passage.mentions if other.is_name]
    if passage.note is not None:
        shown.append(re.sub("['’]s$", "", passage.note[1]))
    if any(same_referent(key, other) for other in shown if other != key):
        # “OpenAI … became the OpenAI Group”: the right option would give itself away.
        return ()
    here = passage.sentence.index
    same_kind = analysis.names_by_kind.get((mention.type, mention.subtype), ())
    chosen: dict[str, str] = {}
    for _, other in sorted(same_kind, key=lambda entry: (abs(entry[0] - here), entry[1].span.start)):
        name = analysis.types.full_name(other.text)
        if name in shown or name in analysis.companions.get(key, ()) or name in _STAND_INS:
            continue
        # “RFC 2068” and “RFC 9114” share a word and yet are two.
        is_family = mention.subtype.startswith("family")
        if not is_family and any(same_referent(name, taken) for taken in (key, *shown, *chosen)):
            continue
        styled = _in_style_of(mention.text, key, other.text, name, is_person=mention.type is AnswerType.PERSON)
        if styled and may_fill(name, mention, passage, analysis) and not _says_the_same(analysis, name, passage):
            chosen[name] = styled
        if len(chosen) == WANTED * 2:
            break
    return _of_like_length(mention.text, list(chosen.values()))


def _of_like_length(answer: str, options: Iterable[str]) -> tuple[str, ...]:
    """Those options among which neither the answer nor another is more than twice as long as the shortest."""
    kept = [answer]
    for option in options:
        lengths = [max(len(text), _SHORT_CHARS) for text in (*kept, option)]
        if max(lengths) <= 2 * min(lengths):
            kept.append(option)
    return tuple(kept[1:])


def _in_style_of(answer: str, full_answer: str, written: str, full: str, *, is_person: bool) -> str:
    """The full name beside a full one, the last beside a last where it is known which word that is; else empty."""
    if answer == full_answer or " " in answer:
        return full if (" " in full) == (" " in answer) or not is_person else ""
    if " " not in written:
        return written
    words = full.split()
    return words[-1] if words[0] in GIVEN_NAMES and not re.fullmatch(r"[IVX]+", words[-1]) else ""


def _says_the_same(analysis: Analysis, name: str, passage: Passage) -> bool:
    """Whether some sentence about `name` is so like the passage that the name might fit its gap as well."""
    mine = analysis.stems[passage.sentence.index]
    others = (index for index in analysis.sentences_with.get(name, ()) if index != passage.sentence.index)
    return any(overlap(mine, analysis.stems[index]) > _ALIKE for index in others)
