"""What happens when, and when something happens: of what holds in general, in the sentence's own words.

“When carbonic acid meets calcite, the solid turns …” is asked for what happens then, “a lava tube forms when …” for
when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.generators.base import Generator, asked_in_words
from aiquiz.generate.language.doubts import is_plain
from aiquiz.generate.language.joints import ends_of_main_clauses
from aiquiz.generate.language.wording import content_words
from aiquiz.model.article import Span

__all__ = ["PROCESS_GENERATOR"]

_PROCESS: Final = "process"
_WHEN: Final = re.compile(
    r"(?:(?P<word>When|If|Whenever|Once|Where|After) (?P<clause>(?:an?|the|no|nobody|too|[a-z]+) (?:[^,;]|,(?=\d))+)"
    r"|(?P<as>As) (?P<as_clause>the (?:[a-z-]+ ){1,3}?[a-z]+s\b(?! of)(?:[^,;]|,(?=\d))*)), (?P<then>[^;]+?)(?:;|\.?$)"
)
_BEHIND: Final = re.compile(
    r"(?P<then>[^,;:]+?)(?<! at)(?<! all)(?<! than)(?<! for)"
    r" (?P<when>(?:only |just )?(?:when|if|once(?! (?:more|again|for|to|by|in|every|a)\b)|where|as soon as|as long as)"
    r" [^;]+?)(?:;|\.?$)"
)
_SO_MUCH: Final = re.compile(r"\b(?:is|are|was|were) (?:so|too|such)\b")
"""“As the shelf is so shallow, …” tells why, and not when."""
_PLACE: Final = re.compile(
    r"\b(?:place|spot|point|site|area|region|land|country|city|town|village|room|house|stage|case|state|part|sea)s?$"
)
_NOUN_LAST: Final = re.compile(
    r"\b(?:the|an?|its|their|in|at|on|along|of|by|from|to|into|near|across|over|between|through) [\w’'-]+$"
)
_STAYS: Final = re.compile(
    r"\b(?:stays?|remains?|is|are)(?: (?:more or less|just|exactly|right|roughly|still|always|all))?$"
)
"""“Blood cells remain where they are”: the clause belongs to the verb."""
_POINTS: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|this|these|those|such|here|there|once)\b|^(?:that|its|their|all|both|most)\b"
)
_ONE_OF_TWO: Final = re.compile(r"one\b.*\bthe other\b")
"""“If one plate is heavy, it sinks beneath the other”: of two that were told of before."""
_NO_THEN: Final = re.compile(
    r"(?:and|or|but|yes|no|well|perhaps|even|especially|particularly)\b"
    r"|(?:at|in|on|by|from|for|with|to|of|during) (?:which|whom)\b|(?:which|who)\b"
    r"|an? [^,]*\b(?:known|called|termed) [^,]*, "
    r"|(?:in|at|on|by|during|within|under|after|before) [^,]{3,40}, "
    r"|although\b|though\b|while\b|whereas\b|because\b|since\b|[A-ZÀ-ÖØ-Þ][\w’-]+(?: [\w’-]+)?, "
)
"""What goes on with the clause or limits it, or tells of a noun in it: “…, a process known as doping, its behaviour
changes”, “when a tough kind, Durusdinium, prevails, …”, “once a storm has formed, in late summer, boats …”."""
_AFTER_VERB: Final = re.compile(r"\b(?:is|are|has|have|does|do|can)\b")
"""“After five days of hearings” is no clause, and tells of what happened once."""
_SAID: Final = re.compile(r"[“”\"]|\b(?:says?|speaks?|writes?|talks?|is meant)\b")
"""“When a paper says “force four”, something else is meant”: nothing happens then."""
_ADDRESSED: Final = re.compile(r"\b(?:you|your|we|our|I)\b")
_NEXT_VERB: Final = re.compile(
    r", (?:and|but) (?!(?:the|an?|its|their|all|no|other|some|many|much|not|then|of|in|on|at|to|from|for|with|by)\b)"
    r"[a-z]{3,} (?:the|an?|its|their|them|it|into|out)\b"
)
"""“The stone glows when it is warmed, and gives a light when …”"""
_TAIL: Final = re.compile(r", (?:which|who|so|as|although|though|because|since|while|where) .*")
_MIN_CLAUSE, _MAX_CLAUSE, _MAX_THEN = 3, 16, 22
_MIN_THEN: Final = 4
_TELLING_THEN: Final = 9
_SECOND_EVENT: Final = re.compile(
    r" and (?:the|an?|no|its|their|so|then) |\b(?:is|are) [a-z]+ed\b|\b(?:who|what|which|whether)\b"
)
"""A single short event is one of several that come of it: “the Sun pulls at right angles”, and the tides are low."""
_HAS_WHEN: Final = re.compile(
    r"(?:In|At|On|By|When|If|Once|As|After|Before|This|That|These|It|They|He|She|There|Only)\b"
)
_SHOWN: Final = ("what happens", "what happened", "how it is", "what it is like")
"""“Vanilla shows what happens when the right insect is missing”: what is shown is all of it."""
_HAPPENS: Final = re.compile(r"\b(?:comes?|happens?|occurs?|arises?|works?|helps?|fails?|does so|do so)$")
"""“The clearest traces come when …”: without the clause that says nothing."""
_CLAUSE_CUT: Final = re.compile(r"\b(?:that|which|who) [a-z]+$")
"""“Olm fever is the illness that follows when …”: the clause belongs to “follows”, which alone tells nothing."""
_MIN_TELLING: Final = 2
_OPENING: Final = 6
"""Where the verb of what happens stands, in words."""
_WORTH: Final = 5.6
_THEM: Final = re.compile(r"\b(?:them|they|their)\b")
"""“The fluid in them lags behind”: in what?"""
_SEVERAL: Final = re.compile(r"\b(?:[a-z]{2,}[^su\W]s|people|men|women|children)\b")


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    if passage.has_context or passage.note is not None or passage.shown_from != passage.span.start:
        return
    text = passage.sentence.text
    lead = f"{passage.topic}: " if passage.topic else ""
    if found := _WHEN.match(text):
        clause, word = found["clause"] or found["as_clause"], (found["word"] or found["as"]).lower()
        then = _shortened(text, Span(*found.span("then")))
        is_whole = not _NO_THEN.match(then) and (word != "after" or _AFTER_VERB.search(clause))
        is_whole = is_whole and (len(then.split()) >= _TELLING_THEN or _SECOND_EVENT.search(then) is not None)
        is_time = word != "as" or not _SO_MUCH.search(clause)
        if is_whole and is_time and not _ONE_OF_TWO.search(f"{clause} {then}") and _is_sound(clause, then, text):
            question = f"{lead}What happens {word} {clause}?"
            at = Span(found.start("then"), found.start("then") + len(then))
            yield asked_in_words(_PROCESS, passage, question, at, _WORTH)
    elif found := _BEHIND.match(text):
        at = _without_next(text, Span(*found.span("when")))
        clause, then = at.of(text), found["then"]
        if len(then.split()) >= _MIN_THEN and _is_sound(then, clause, text) and not _HAS_WHEN.match(then):
            asked = "Where?" if clause.startswith("where") else "When?"
            asked = "For how long?" if clause.startswith("as long as") else asked
            if _HAPPENS.search(then) or _CLAUSE_CUT.search(then):
                return
            if asked == "Where?" and _STAYS.search(then):
                return
            if asked == "Where?" and (_PLACE.search(then) or _NOUN_LAST.search(then)):
                return  # “the largest place where …”, “lies along a fault where …”: the clause says which
            yield asked_in_words(_PROCESS, passage, f"{lead}{then[:1].upper()}{then[1:]}. {asked}", at, _WORTH)


def _without_next(text: str, at: Span) -> Span:
    """When or where something happens, without what the sentence goes on to tell of it."""
    ends = [end for end in ends_of_main_clauses(text) if at.start < end < at.end]
    if verb := _NEXT_VERB.search(text, at.start, at.end):
        ends.append(verb.start())
    return Span(at.start, min([*ends, at.end]))


def _shortened(text: str, at: Span) -> str:
    """What happens, without a clause of its own behind it where it is long."""
    then = at.of(text).rstrip(".")
    cuts = [end - at.start for end in ends_of_main_clauses(text) if at.start < end < at.end]
    tail = _TAIL.search(then)
    for cut in sorted([*cuts, *([tail.start()] if tail else [])], reverse=True):
        if len(then.split()) > _MAX_THEN:
            then = then[:cut]
    return then


def _is_sound(clause: str, then: str, text: str) -> bool:
    if tells_the_past(clause) or tells_the_past(" ".join(then.split()[:_OPENING])):
        return False
    if _SAID.search(clause) or "meant" in then.split() or then.endswith(_SHOWN) or clause.endswith(_SHOWN):
        return False
    if (them := _THEM.search(then)) and not _SEVERAL.search(f"{clause.rsplit(' ', 1)[0]} {then[: them.start()]}"):
        return False
    if _POINTS.search(clause) or _ADDRESSED.search(text) or not is_plain(clause):
        return False
    if not _MIN_CLAUSE <= len(clause.split()) <= _MAX_CLAUSE or not 3 <= len(then.split()) <= _MAX_THEN:
        return False
    return len(content_words(clause)) >= _MIN_TELLING and len(content_words(then)) >= _MIN_TELLING


PROCESS_GENERATOR: Final = Generator(_PROCESS, _propose)
