"""The main clause of a parsed sentence, or why it has none that may be turned into a question."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.grammar.parse import Parsed, Token
from aiquiz.values import dataclass

__all__ = ["Clause", "clause_of"]

_SIGNS: Final = re.compile(r"[“”\"‘:;—–…!?\[\]*`]|\s-\s")
_HARMLESS: Final = re.compile(r"(?<=\w)–(?=\w)|[\"“][^\"“”.,;:!?]{1,40}[\"”]")
"""“Danube–Black Sea Canal”, and a title or a word in quotes."""
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_IN_FRONT: Final = frozenset({"prep", "npadvmod", "advmod", "advcl", "punct", "cc", "pcomp"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BETWEEN: Final = frozenset({"advmod", "neg"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Indices of tokens: the `subject`'s head, the main `verb`, and `helpers`, its auxiliaries in order.

    `subject_at` and `end` are offsets in the parsed text; `end` is where the final full stop begins. `partners` are
    the verbs that share the subject with the main one.
    """

    parsed: Parsed
    subject: int
    subject_at: tuple[int, int]
    helpers: tuple[int, ...]
    verb: int
    end: int
    partners: tuple[int, ...]

    @property
    def first(self) -> Token:
        """The finite word: the first auxiliary, or the verb itself."""
        return self.parsed.tokens[self.helpers[0] if self.helpers else self.verb]

    @property
    def is_copula(self) -> bool:
        """Whether the main verb is a form of “be”."""
        return self.parsed.tokens[self.verb].text.casefold() in ("is", "are", "was", "were")

    def verb_over(self, index: int) -> int:
        """The nearest verb that token `index` hangs under; the main verb's own subject and objects give `verb`."""
        tokens = self.parsed.tokens
        while tokens[index].head != index:
            index = tokens[index].head
            if tokens[index].pos in ("VERB", "AUX"):
                break
        return index


def clause_of(parsed: Parsed) -> Clause | str:
    """The main clause: what stands in front, a subject, its verb in one tense, the rest; else the reason in words."""
    if not parsed.text.endswith("."):
        return "the sentence does not end with a full stop"
    if _SIGNS.search(_HARMLESS.sub("", parsed.text)):
        return "the sentence has signs that a question would not keep"
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index]
    if len(roots) != 1 or parsed.tokens[roots[0]].pos not in ("VERB", "AUX"):
        return "there is no single main verb"
    verb = roots[0]
    under = parsed.children(verb)
    subjects = [index for index in under if parsed.tokens[index].dep in _SUBJECTS]
    if len(subjects) != 1 or (extent := parsed.extent(subjects[0])) is None:
        return "there is no single subject"
    if parsed.tokens[subjects[0]].tag == "EX" or any(parsed.tokens[index].dep in ("expl", "csubj") for index in under):
        return "“there is” names no subject"
    helpers = tuple(index for index in under if parsed.tokens[index].dep in ("aux", "auxpass") and index < verb)
    clause = Clause(parsed, subjects[0], extent, helpers, verb, len(parsed.text) - 1, _partners(parsed, verb))
    return _objection(clause) or clause


def _partners(parsed: Parsed, verb: int) -> tuple[int, ...]:
    """The verbs joined to `verb` by “and” or commas, in order."""
    found: list[int] = []
    waiting = [verb]
    while waiting:
        joined = [index for index in parsed.children(waiting.pop()) if parsed.tokens[index].dep == "conj"]
        found += joined
        waiting += joined
    return tuple(sorted(found))


def _objection(clause: Clause) -> str:
    tokens, verb = clause.parsed.tokens, clause.parsed.tokens[clause.verb]
    if clause.first.tag not in _FINITE or (verb.pos == "AUX" and not clause.is_copula and not clause.helpers):
        return "the verb is not in a plain tense"
    if any(tokens[index].text.casefold() in ("had", "having") for index in clause.helpers):
        return "the sentence looks back from a time that is not given"
    if clause.subject_at[1] > clause.first.start:
        return "the subject does not stand before the verb"
    for index, token in enumerate(tokens):
        is_before = token.end <= clause.subject_at[0]
        if is_before and not _hangs(clause, index, _IN_FRONT):
            return "something stands before the subject that has no place in a question"
        is_between = clause.subject_at[1] <= token.start < clause.first.start
        if is_between and (token.head != clause.verb or token.dep not in _BETWEEN):
            return "something stands between subject and verb"
    return ""


def _hangs(clause: Clause, index: int, deps: frozenset[str]) -> bool:
    """Whether the token, or what it belongs to, hangs on the main verb in one of the ways `deps`."""
    tokens = clause.parsed.tokens
    while tokens[index].head != clause.verb:
        if tokens[index].head == index:
            return False
        index = tokens[index].head
    return tokens[index].dep in deps
