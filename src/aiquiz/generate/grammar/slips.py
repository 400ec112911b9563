"""Gates for questions that only a slip of the parser asks: each looks at how the sentence reads, not at its parse."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.grammar.upgrade_gates import Worded
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import PERSON_ROLES, PERSON_TITLES
from aiquiz.model.fact import AnswerType

__all__ = ["SLIP_GATES"]

_TOLD_OF: Final = re.compile(r", (?:who|whose|which|where)\b")
_COUNTED: Final = re.compile(
    r"(?:[\w-]+ )?(?:years?|months?|weeks?|days?|hours?)\b.* (?:after|before|later|earlier)\b", re.I
)
_SECOND_VERB: Final = re.compile(r"\bdid\b(?![^?]*\b(?:who|that|which)\b)[^,;?]* and (?:was|were|had)\b")
_HOUR: Final = re.compile(
    r"\b(?:at|before|by|around|shortly after) (?:noon|midnight|dawn|dusk|night|sun\w+)\?$|, to [12]\d{3}\?$"
)
_GAPPED: Final = re.compile(r" and [A-Z][\w-]+ (?:in|on|at|to|from|by) (?:[A-Z][a-z]+ )?[\dA-Z]")
"""“Who died in 1974 and Adi in 1978?”"""
_SPAN: Final = re.compile(r"\bfrom (?:[A-Z][a-z]+ )?[12]\d{3} (?:to|until) (?:[A-Z][a-z]+ )?[12]\d{3}\b")
_OPENER: Final = re.compile(
    r"(?:But|And|Yet|So|Or|Nor|Still|Then|At least|At most|At last|In all|After all|Together(?! with))\b,?"
)
_STAYED: Final = re.compile(r"\b(?:stay|live|remain|work|serve)\?$")
_RACED: Final = frozenset({"run", "swim", "row", "ride", "skate", "ski", "cycle", "clock", "record", "drive"})
"""“She ran 19.93 seconds”: nobody asks how long she ran."""
_ONE_OF: Final = re.compile(
    r"\b(?:is|are|was|were|became|remains?) (?:among|one of) (?:the|a|its|their) (?:few|many|first|last|largest"
    r"|most|best|oldest|leading|main)\b"
)
_NEAR: Final = frozenset({"near", "outside", "in", "at", "on", "off"})
_TIME_FRONT: Final = re.compile(r"\d|^The (?:[a-z]+ )?(?:day|week|month|year|morning|night|evening)s?(?! of\b)")
_CALLS: Final = frozenset({"call", "name", "nickname", "know", "dub"})
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her|himself|herself)\b", re.I)
_ONCE: Final = re.compile(r"\bas an? (?:\w+ )?(?:man|woman|boy|girl|child|student|teenager)\b", re.I)
"""“That as a young man he had been involved”: of whom that is told is said elsewhere."""
_SOMEBODY: Final = re.compile(
    rf"\b(?:who|whom|whose|man|woman|boy|girl|men|women|king|queen|emperor|pope|tsar|sultan|prince|princess|father|mother"
    rf"|brother|sister|son|daughter|wife|husband|{'|'.join(sorted(PERSON_ROLES))}|{'|'.join(sorted(PERSON_TITLES))})\b",
    re.I,
)


def _torn_subject(worded: Worded) -> str:
    """“Whom did a nobleman with a metal nose, own …?”: a comma before the verb closes what another one opens."""
    text, (begin, end) = worded.standing.text, worded.clause.subject_at
    subject, behind = text[begin:end], text[end:]
    if behind.startswith(",") and "," not in subject and not worded.is_subject:
        rest = behind[1:].split(",", 1)[0]
        is_aside = behind.count(",") > 1 and worded.clause.first.start > end + 1 + len(rest)
        return "" if is_aside else "a phrase is torn apart"
    is_open = not behind.startswith(",") and not subject.endswith(",")
    if _TOLD_OF.search(subject) and is_open and not worded.is_subject:
        return "a phrase is torn apart"  # “In which year was Stone, who is credited with the church begun?”
    return "a phrase is torn apart" if _COUNTED.match(subject) and "," in subject else ""


def _participle(worded: Worded) -> str:
    """“Steel, invented in Olm in 1930 by Stone, …”: a past with nothing it is done to and “by” behind is no verb."""
    tokens, clause = worded.clause.parsed.tokens, worded.clause
    under = [tokens[index] for index in clause.parsed.children(clause.verb)]
    has_object = any(token.dep in ("dobj", "attr", "oprd", "acomp", "ccomp", "xcomp") for token in under)
    is_done_by = any(token.dep == "agent" or token.text == "by" for token in under)
    is_bare = not clause.helpers and tokens[clause.verb].tag in ("VBD", "VBN")
    return "the verb may be none" if is_bare and is_done_by and not has_object else ""


def _second_verb(worded: Worded) -> str:
    """“Did Stone slip and was killed?”"""
    tokens, is_changed = worded.clause.parsed.tokens, bool(worded.question.changed)
    second = [
        token
        for before, token in pairwise(tokens)
        if before.text == "and" and token.tag == "VBD" and token.head != worded.clause.verb
    ]
    is_left = is_changed and any(f"and {token.text} " in worded.question.text for token in second)
    if is_left or _SECOND_VERB.search(worded.question.text):
        return "a second verb would have to change too"
    is_gapped = worded.is_subject and _GAPPED.search(worded.question.text) is not None
    return "others do the same in the sentence, with the verb left out" if is_gapped else ""


def _torn_object(worded: Worded) -> str:
    """“Whom did she turn down the poet?”: the noun in front of the name is part of what is asked for."""
    tokens, (begin, end) = worded.clause.parsed.tokens, worded.replaced
    inside = [token for token in tokens if begin <= token.start < end]
    is_object = any(
        token.dep in ("dobj", "npadvmod") and not begin <= tokens[token.head].start < end for token in inside
    )
    before = [token for token in tokens if token.end <= begin]
    is_noun = (
        bool(before)
        and before[-1].pos in ("NOUN", "PROPN", "ADJ", "VERB")
        and before[-1] is not tokens[worded.clause.verb]
        and before[-1].end + 1 == begin
        and before[-1].text.casefold() not in worded.question.opening.casefold()
    )
    is_owned = re.search(r"\bwhich [\w .]+['’]s\b", worded.question.opening) is not None
    return "a phrase is torn apart" if is_owned or (is_object and is_noun) else ""


def _place_of_place(worded: Worded) -> str:
    """“At Ulm, near Arn,” is one place: nobody can be asked near which town something came at Ulm."""
    text, begin = worded.standing.text, worded.replaced[0]
    word = text[begin:].split(" ", 1)[0]
    is_second = word.casefold() in _NEAR and text[:begin].endswith(", ")
    is_time = worded.mention.type in NUMERIC_TYPES | TIME_TYPES
    return "a phrase is torn apart" if is_second and not is_time else ""


def _front_left(worded: Worded) -> str:
    """“The country's leading doctor, with whom did she …?”: what was put beside the name is left in front."""
    front, opening = worded.question.front, worded.question.opening
    is_noun = re.match(r"(?:The|An?|Its|His|Her|Their) ", front) is not None and not _TIME_FRONT.search(front)
    return "a phrase is torn apart" if is_noun and re.match(r"\w+ (?:whom|which|whose)\b", opening) else ""


def _by_nobody(worded: Worded) -> str:
    """“By which reporter did the paper publish an article?”: behind an active verb “by” belongs to a noun."""
    tokens, clause = worded.clause.parsed.tokens, worded.clause
    is_passive = any(tokens[index].dep == "auxpass" for index in clause.helpers)
    is_name = worded.mention.type not in NUMERIC_TYPES | TIME_TYPES
    is_by = worded.question.opening.startswith("by ") and is_name
    return "what follows the answer hangs on it" if is_by and not is_passive else ""


def _amount(worded: Worded) -> str:
    """“How many kilometres for a second is a rule of thumb?”, “At how many kilometres is it the longest?”"""
    if worded.mention.type not in NUMERIC_TYPES or not worded.clause.is_copula:
        return ""
    opening = worded.question.opening
    tokens = worded.clause.parsed.tokens
    kept = [
        tokens[index]
        for index in worded.clause.parsed.children(worded.clause.verb)
        if tokens[index].dep == "attr" and not worded.replaced[0] <= tokens[index].start < worded.replaced[1]
    ]
    is_stated = re.match(r"how many [\w-]+ (?:for|per|in|at)\b", opening)
    return "the amount is what something is, and is not asked so" if kept or is_stated else ""


def _hour(worded: Worded) -> str:
    """“At noon on 31 December 1999”, “in 1535 to 1536”, “had 17,000 employees left”: what goes with the answer."""
    is_time = worded.mention.type in TIME_TYPES
    is_torn = (is_time and _HOUR.search(worded.question.text)) or worded.question.opening.endswith(" left")
    return "what stands beside the answer hangs on it" if is_torn else ""


def _called(worded: Worded) -> str:
    """“Which Emperor was he called?”: what somebody is called is a name, and of no sort."""
    tokens, (begin, end) = worded.clause.parsed.tokens, worded.replaced
    verb = tokens[worded.clause.verb]
    is_name = any(token.dep == "oprd" and begin <= token.start < end for token in tokens)
    is_sorted = worded.question.opening.startswith("which")
    return (
        "the question word does not fit the answer for certain"
        if is_name and verb.lemma in _CALLS and is_sorted
        else ""
    )


def _sort(worded: Worded) -> str:
    """“Which thirtieth and last film”, “Which double-deck”, “Which school is among the few”: of one, none, many."""
    _, is_sorted, sort = worded.question.opening.rpartition("which ")
    if not is_sorted:
        return ""
    if worded.is_subject and _ONE_OF.search(worded.question.text):
        return "it is one of several, and others would be as right"
    is_described = "-" in sort and worded.mention.type is not AnswerType.PERSON and " " not in sort
    is_ranked = re.match(r"(?:first|second|third|[a-z]+th)\b", sort) is not None
    return "the question word does not fit the answer for certain" if is_described or is_ranked else ""


def _duration(worded: Worded) -> str:
    """“For how many years did he lead it from 1801 to 1835?” is reckoned, and “did he stay?” was somewhere."""
    if worded.mention.type is not AnswerType.DURATION:
        return ""
    if worded.clause.parsed.tokens[worded.clause.verb].lemma in _RACED:
        return "a time over a distance is not how long it went on"
    if _SPAN.search(worded.question.text):
        return "the answer can be reckoned"
    return "where that was is not told" if _STAYED.search(worded.question.text) else ""


def _nobody(worded: Worded) -> str:
    """“Did the newspaper reveal that he had been involved …?”: nobody is told who “he” could be."""
    is_who = worded.mention.type is AnswerType.PERSON or worded.question.opening.startswith("who")
    if worded.is_led or (worded.is_subject and is_who):
        return ""
    text = worded.question.text
    found = _PERSONAL.search(text)
    if found is None:
        return ""
    before = _ONCE.sub("", text[: found.start()])
    names = {name for name in worded.names if name in worded.people or " " in name}
    is_told = any(name in before for name in names) or _SOMEBODY.search(before) is not None
    return "" if is_told else f"“{found.group()}” has nobody to point to"


_LEFT_ADVERB: Final = re.compile(r"\b(?:largely|mainly|mostly|chiefly|partly|primarily|solely|entirely)\?$")


def _torn_verb(worded: Worded) -> str:
    """“Did Quill's vaccine, declare safe?”: a comma before the verb that none before it opens.

    “To whom was it left largely?”: the adverb belongs to what is asked for.
    """
    if _LEFT_ADVERB.search(worded.question.text):
        return "a phrase is torn apart"
    for new in (new for _, new in worded.question.changed if new):
        found = re.search(rf"\bdid (?P<subject>[^?]*), {re.escape(new)}\b", worded.question.text)
        if found is not None and found["subject"].count(",") % 2 == 0:
            return "a phrase is torn apart"
    return ""


_WITHIN: Final = re.compile(
    r"\bin (?:(?:less|more) than |under |over |only |just |about )*(?:\d+|(?!which)[a-z]+)"
    r" (?:year|month|week|day|hour)s?\b"
)


def _took_so_long(worded: Worded) -> str:
    """“When was it completed in less than six years?”: the time it took stands beside the time of its end."""
    is_time = worded.mention.type in TIME_TYPES
    return "what stands beside the answer hangs on it" if is_time and _WITHIN.search(worded.question.text) else ""


def _absolute(worded: Worded) -> str:
    """“With whom did Norland become free, as its first king?”: with him as king."""
    is_with = worded.question.opening.startswith("with ")
    is_torn = is_with and re.search(r",? as (?:its|his|her|their|the|an?)\b", worded.question.text) is not None
    return "a phrase is torn apart" if is_torn else ""


_SECOND_CLAUSE: Final = re.compile(
    rf", (?:and|but) (?:in|on|at|by|from|during|under|after"
    rf"|(?:the|that) (?:following|next|same|previous)? ?(?:year|month|week|day|night|morning))"
    rf" [^,;?]*(?:[A-Z][\w’'-]+|\bthe [a-z-]+) {FINITE}\b"
)


def _goes_on(worded: Worded) -> str:
    """“But, which land controlled it, and the Act forbade it?”: an opener, or a clause that asks nothing."""
    if _OPENER.match(worded.question.front or worded.question.text):
        return "it goes on with what was said before"
    if _SECOND_CLAUSE.search(worded.question.text):
        return "a second clause stands behind the question"
    parsed, text = worded.clause.parsed, worded.question.text
    others = [index for index in parsed.children(worded.clause.verb) if parsed.tokens[index].dep == "conj"]
    for other in others:
        for child in parsed.children(other):
            if parsed.tokens[child].dep in ("nsubj", "nsubjpass") and re.search(
                rf", (?:and|but|yet|so|or) (?:[^,?]* )?{re.escape(parsed.tokens[child].text)}\b", text
            ):
                return "a second clause stands behind the question"
    return ""


SLIP_GATES: Final[tuple[Callable[[Worded], str], ...]] = (
    _torn_subject,
    _participle,
    _second_verb,
    _torn_object,
    _place_of_place,
    _front_left,
    _by_nobody,
    _amount,
    _hour,
    _called,
    _sort,
    _duration,
    _nobody,
    _torn_verb,
    _took_so_long,
    _absolute,
    _goes_on,
)
"""Asked behind the other gates for questions; the first that says no decides."""
