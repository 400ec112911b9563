"""First parts of sentences, cut where a parser or a small word says that a clause of its own begins.

“In 1665 she married Stone, and five years later the couple moved” is asked up to “and”, “Near Olm the river splits
into three arms:” without the list. The quote is the part, and it is judged as every sentence is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.grammar.clause import Clause, clause_of
from aiquiz.generate.grammar.parse import Parsed, Parser
from aiquiz.generate.parts import part_from, standing_part
from aiquiz.generate.sentences import Sentence

__all__ = ["first_parts"]

_JOINT: Final = re.compile(r", (?:and|but|so|yet|while|whereas|although|though)$")
_ADDED: Final = re.compile(
    r", (?=(?:that is|in other words|although|though|whereas|because|so that|which|where|leaving|making|giving)\b)"
    r"|[;:] "
)
"""Behind such a sign the clause is only added to."""
_CLAUSES: Final = frozenset({"conj", "ccomp", "parataxis"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})


def first_parts(
    sentence: Sentence, analysis: Analysis, parse: Parser, may_be_shown: Sequence[bool]
) -> Iterator[Passage]:
    """The longest first part of the sentence that is a clause and stands alone, as a passage; none where none does."""
    text = sentence.text
    if any(sign in text for sign in '(“"') or not text[:1].isupper():
        return
    parsed = parse(text)
    for end in sorted(_ends(parsed), reverse=True):
        if _has_open_subject(parsed, end):
            continue
        part = part_from(sentence, 0, end, is_first=True)
        clause = clause_of(parse(part.text)) if part is not None else ""
        if part is None or not isinstance(clause, Clause) or clause.first.text == "would":
            continue
        passage = standing_part(part, sentence, analysis, may_be_shown)
        if passage is not None:
            yield passage
            return


def _has_open_subject(parsed: Parsed, end: int) -> bool:
    """“On condition that the house | , where he lived, should become a museum”: a subject before, its verb behind."""
    return any(
        token.dep in _SUBJECTS and token.end <= end <= parsed.tokens[token.head].start for token in parsed.tokens
    )


def _ends(parsed: Parsed) -> set[int]:
    """Where a first part may end."""
    ends = {found.start() for found in _ADDED.finditer(parsed.text)}
    if parsed.text.endswith(":"):
        ends.add(len(parsed.text) - 1)
    for index, token in enumerate(parsed.tokens):
        own = [parsed.tokens[child].dep for child in parsed.children(index)]
        extent = parsed.extent(index)
        if token.dep in _CLAUSES and extent and any(dep in _SUBJECTS for dep in own):
            joint = _JOINT.search(parsed.text[: extent[0]].rstrip())
            ends |= {joint.start()} if joint else set()
    return ends
