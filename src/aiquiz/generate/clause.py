"""The one simple main clause of a parsed sentence, or why it has none that may be turned into a question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.parse import Parsed, Token

__all__ = ["Clause", "clause_of"]

_SIGNS: Final = re.compile(r"[“”\"‘:;—–…!?\[\]*`]|\s-\s")
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|them|this|these|those|such|same|also|too|however|nevertheless|nonetheless|therefore"
    r"|thus|then|instead|still|yet|again|another|other|others|former|latter|later|earlier|even|already|so)\b",
    re.IGNORECASE,
)
_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|only)\b|n[’']t\b", re.I
)
_LOOSE: Final = frozenset({"advcl", "acl", "parataxis", "dep", "ccomp", "csubj", "csubjpass", "expl", "neg", "intj"})
_HANGING: Final = frozenset({"advcl", "acl", "ccomp", "neg"})
"""What may hang on a verb that keeps its place."""
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Offsets in the parsed text: the subject, the auxiliary of a passive (empty when active), the main verb, the end.

    `verb` is the index of the main verb's token, `subject` that of the subject's head; `end` is where the final full
    stop begins. `joined` says that a second verb shares the subject.
    """

    parsed: Parsed
    subject: int
    subject_at: tuple[int, int]
    auxiliary: Token | None
    verb: int
    end: int
    joined: bool


def clause_of(parsed: Parsed, *, keeps_order: bool = False) -> Clause | str:
    """The main clause: a subject, at most the auxiliary of a passive, a verb in one tense; else the reason in words.

    `keeps_order` says that only the subject will be replaced: then clauses that hang on the verb do no harm, nor do
    words that deny or restrict, since all of it stays where it is.
    """
    if not parsed.text.endswith("."):
        return "the sentence does not end with a full stop"
    for pattern, reason in (
        (_SIGNS, "the sentence has signs that a question would not keep"),
        (_NEGATION, "the sentence denies or restricts something"),
        (_LEANING, "a word leans on another sentence"),
    ):
        if pattern.search(parsed.text) and not (keeps_order and pattern is _NEGATION):
            return reason
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index]
    if len(roots) != 1 or parsed.tokens[roots[0]].pos != "VERB":
        return "there is no single main verb"
    return _around(parsed, roots[0], _LOOSE - _HANGING if keeps_order else _LOOSE)


def _around(parsed: Parsed, verb: int, loose: frozenset[str]) -> Clause | str:
    under = parsed.children(verb)
    if any(_is_loose(parsed, index, verb, loose) for index in range(len(parsed.tokens))):
        return "a participle, a perfect or a second clause hangs on the main one"
    subjects = [index for index in under if parsed.tokens[index].dep in ("nsubj", "nsubjpass")]
    helpers = [parsed.tokens[index] for index in under if parsed.tokens[index].dep in ("aux", "auxpass")]
    if len(subjects) != 1 or (extent := parsed.extent(subjects[0])) is None:
        return "there is no single subject"
    auxiliary = _auxiliary(parsed.tokens[verb], parsed.tokens[subjects[0]], helpers)
    if isinstance(auxiliary, str):
        return auxiliary
    first = parsed.tokens[verb] if auxiliary is None else auxiliary
    between = parsed.text[extent[1] : first.start]
    if auxiliary is not None:
        between += parsed.text[auxiliary.end : parsed.tokens[verb].start]
    if between.strip() or extent[1] > first.start:
        return "something stands between subject and verb"
    joined = any(parsed.tokens[index].dep == "conj" for index in under)
    return Clause(parsed, subjects[0], extent, auxiliary, verb, len(parsed.text) - 1, joined)


def _auxiliary(verb: Token, subject: Token, helpers: list[Token]) -> Token | str | None:
    """The passive's auxiliary, None for a plain active verb, a reason for every other tense and mood."""
    if not helpers:
        is_plain = verb.tag in _FINITE and subject.dep == "nsubj"
        return None if is_plain else "the verb is not in a plain tense"
    (helper, *more) = helpers
    is_passive = helper.dep == "auxpass" and helper.tag in _FINITE and helper.text in ("is", "are", "was", "were")
    if more or not is_passive or verb.tag != "VBN" or subject.dep != "nsubjpass":
        return "the verb is not in a plain tense"
    return helper


def _is_loose(parsed: Parsed, index: int, verb: int, loose: frozenset[str]) -> bool:
    """Whether the token opens a clause of one of the `loose` kinds, or is the “had” of the main verb's pluperfect."""
    token = parsed.tokens[index]
    is_helper = token.dep == "aux" and token.tag != "TO"
    if token.dep in loose or (is_helper and (token.head == verb or "advcl" in loose)):
        return True
    is_second = token.dep == "conj" and token.head == verb
    if not is_second:
        return False
    own = [parsed.tokens[child].dep for child in parsed.children(index)]
    return token.tag != parsed.tokens[verb].tag or any(dep in ("nsubj", "nsubjpass", "aux", "auxpass") for dep in own)
