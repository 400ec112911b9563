"""Statements carved out of a sentence that names their subject elsewhere: a second verb, or what a name is.

“She caught malaria and returned to Olm in 1701” tells that she returned to Olm in 1701, and “it runs over QUIC, a
protocol built on UDP” that QUIC is a protocol built on UDP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from aiquiz.generate.grammar.parse import Parsed
from aiquiz.generate.grammar.tellings import Piece

__all__ = ["apposed_in", "joined_verbs"]

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_HELPERS: Final = frozenset({"aux", "auxpass"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINT: Final = re.compile(r"(?:,? (?:and|but)|,)(?: (?:then|later|also|soon|so))? $")
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|them|this|these|those|such|there|too|both|others?|another|same)\b"
    r"|\bthat (?:too|was|is|one|year|month|day)\b",
    re.I,
)
"""What the second verb may take up from the first one's part, which is not shown."""
_APPOSED: Final = re.compile(r"(?: \((?P<short>[A-Z]{2,6})\))?, (?P<what>(?:an?|the) [^,;:.()“”\"—–]+?)(?=[.;,]| \(|$)")
_ENDS: Final = re.compile(r"[.;]?$|; | \(|, (?:and|but|which|who|where|when|while) ")
"""What an apposition goes up to: a list goes on behind a comma."""
_THE: Final = re.compile(r"\b[Tt]he $")
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_NAMED: Final = re.compile(
    r"(?:an?|the) (?:[\w-]+ )*[a-z][\w-]+(?: (?:that|which|who|of|to|for|in|from|with|on|by|made|built|used|at)\b)"
)


def joined_verbs(parsed: Parsed, subject: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """What each further verb tells of the subject, which is put in front of it; `subject` is how to say that.

    Only verbs with a tense of their own: “had been built and opened in 1905” shares its “had been”.
    """
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index] if subject else []
    waiting = roots if len(roots) == 1 else []
    while waiting:
        under = [at for at in parsed.children(waiting.pop()) if parsed.tokens[at].dep == "conj"]
        for verb in under:
            own = [parsed.tokens[at] for at in parsed.children(verb)]
            if any(token.dep in _SUBJECTS for token in own):
                continue  # and what is joined to this one has that subject, too
            waiting.append(verb)
            extent = parsed.extent(verb)
            if extent is None:
                continue
            helpers = [token for token in own if token.dep in _HELPERS]
            finite = helpers[0] if helpers else parsed.tokens[verb]
            may_share = not helpers and any(parsed.tokens[at].dep in _HELPERS for at in parsed.children(roots[0]))
            is_of_one_tense = _is_told_in_past(parsed, roots[0]) == (finite.tag == "VBD")
            is_next = finite.start == extent[0] and _JOINT.search(parsed.text[: extent[0]]) is not None
            if finite.tag in _FINITE and is_next and is_of_one_tense and not may_share:
                told = parsed.text[extent[0] : _end_of(parsed, verb, extent)]
                if _LEANING.search(told) is None:
                    yield (*subject, (" ", -1), (told, extent[0]))


def _is_told_in_past(parsed: Parsed, verb: int) -> bool:
    """Whether the verb, or its first auxiliary, is a past: another tense beside it is a slip of the parser."""
    helpers = [parsed.tokens[at] for at in parsed.children(verb) if parsed.tokens[at].dep in _HELPERS]
    return (helpers[0] if helpers else parsed.tokens[verb]).tag == "VBD"


def _end_of(parsed: Parsed, verb: int, extent: tuple[int, int]) -> int:
    """Where the verb's own part ends: before the next one that is joined to it."""
    starts = []
    for at in parsed.children(verb):
        if parsed.tokens[at].dep == "conj" and (inner := parsed.extent(at)) is not None:
            joint = _JOINT.search(parsed.text[: inner[0]])
            starts.append(joint.start() if joint else inner[0])
    return min(starts, default=extent[1])


def apposed_in(parsed: Parsed, names: Set[str]) -> Iterator[tuple[Piece, ...]]:
    """“QUIC, a protocol built on UDP”: that QUIC is one, where the sentence speaks of the present."""
    finite = [token.tag for token in parsed.tokens if token.tag in _FINITE]
    if not finite or any(tag not in _PRESENT for tag in finite):
        return
    for name in sorted(names):
        for found in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-])", parsed.text):
            told = _APPOSED.match(parsed.text, found.end())
            if told is None or not _ENDS.match(parsed.text, told.end()) or not _NAMED.match(told["what"]):
                continue
            article = _THE.search(parsed.text[: found.start()])
            begin = article.start() if article else found.start()
            yield (parsed.text[begin : found.end()], begin), (" is ", -1), (told["what"], told.start("what"))
