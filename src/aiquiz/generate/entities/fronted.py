"""Names that run on from a phrase in front into the subject, where no comma stands between the two.

“At the end of August General Quill sent troops”, “by the Treaty of Olm Norland left the war”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.language.gazetteer import GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import MONTHS, ORGANISATION_HEADS, PERSON_TITLES, PLACE_HEADS, PREPOSITIONS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span

__all__ = ["apart", "runs_on"]

_DAY: Final = re.compile(rf"\d{{1,2}} (?:{'|'.join(MONTHS)}) (?=[^\W\d_])")
_MONTH: Final = re.compile(rf"(?:{'|'.join(MONTHS)}) (?=(?P<next>[^\W\d_][\w’'-]*))")
_NTH: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th) (?=(?P<next>[^\W\d_][\w’'-]*))")
_IN_TIME: Final = re.compile(r"\b(?:of|[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id) $")
_NAMED_SO: Final = re.compile(r"\b[Tt]he $")
"""“The 26 July Movement.”"""
_VERB_BEHIND: Final = re.compile(rf" {FINITE}\b")
_VERB: Final = re.compile(rf"\b{FINITE}\b")
_PREPOSITION: Final = rf"(?:{'|'.join(sorted(PREPOSITIONS - word_set('since after before until till like past as')))}) "
_DETERMINER: Final = r"(?:(?:the|an?|its|his|her|their) )?"
_PLAIN: Final = rf"(?:(?!{_PREPOSITION}|and |or |the |an? |its |his |her |their )[a-z-]+ )"
_IN_MONTH: Final = re.compile(rf"(?:In |(?<=, and in )|(?<=, but in )|(?<=; in ))(?:{'|'.join(MONTHS)}) (?=[^\W\d_])")
_DOES: Final = re.compile(rf" {_PLAIN}")
"""“In August Quill beat the army”: nobody is “in August Quill”, and a plain word goes on that is no preposition."""
_LED: Final = re.compile(rf"(?i:(?:{_PREPOSITION}{_DETERMINER}{_PLAIN}{{0,3}})*{_PREPOSITION}{_DETERMINER})")
"""“In the early hours of the …”: nothing but a phrase in front, which the name ends."""
_IN_TOWN: Final = re.compile(r"(?:In|At|From|Near|Outside|Around) ")
_APPOSED: Final = re.compile(rf", (?:an?|the|then|once|who|whose|his|her|[a-z]+ed) | {FINITE}\b")
_TWO_NAMES: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*[a-z](?: [A-Z]\.)* [A-ZÀ-ÖØ-Þ][\w’'-]*[a-z]")
_HEADS: Final = ORGANISATION_HEADS | PLACE_HEADS
_WHO: Final = GIVEN_NAMES | PERSON_TITLES
_KNOWN: Final = KNOWN_ORGANISATIONS.union(PLACES)


def apart(at: Span, text: str) -> Iterator[Span]:
    """The name at `at` without the day or month that only stands before it, cut where the subject begins."""
    start = _behind_date(at, text)
    if somebody := _behind_town(Span(start, at.end), text):
        yield Span(start, somebody - 1)
        start = somebody
    subject = _subject(Span(start, at.end), text)
    if subject is not None:
        yield Span(start, subject - 1)
        start = subject
    yield Span(start, at.end)


def runs_on(at: Span, text: str) -> bool:
    """Whether what stands at `at` of a sentence ends a phrase in front, and a verb follows that has no subject yet."""
    phrase = re.split(r"[.;:,] (?:and |but )?", text[: at.start])[-1]
    is_led = " " in at.of(text) and _LED.fullmatch(phrase) is not None and not _VERB.search(phrase)
    return is_led and _VERB_BEHIND.match(text, at.end) is not None


def _behind_date(at: Span, text: str) -> int:
    before = text[: at.start]
    if (day := _DAY.match(text, at.start, at.end)) and not _NAMED_SO.search(before):
        return day.end()
    dated = _NTH.match(text, at.start, at.end)
    if dated is None and _IN_TIME.search(before):
        dated = _MONTH.match(text, at.start, at.end)
    led = _IN_MONTH.match(text, at.start, at.end)
    if led and _DOES.match(text, at.end):
        return led.end()
    return dated.end() if dated and dated["next"] in _WHO else at.start


def _behind_town(at: Span, text: str) -> int | None:
    """Where a name of two words begins behind a town that opens the sentence: “In Zurich Jan Quill, a monk, …”."""
    led = _IN_TOWN.match(text)
    start = led.end() if led else 0
    if not start or at.start not in (0, start) or text[start : at.end] in _KNOWN or not _APPOSED.match(text, at.end):
        return None
    joints = [start + found.start() for found in re.finditer(" ", text[start : at.end])]
    behind = next((joint + 1 for joint in reversed(joints) if text[start:joint] in PLACES), at.end)
    somebody = text[behind : at.end]
    return behind if _TWO_NAMES.fullmatch(somebody) and somebody.split()[-1] not in _HEADS else None


def _subject(at: Span, text: str) -> int | None:
    """Where in a name that runs on the subject begins: what is known as a name, the longest first."""
    if at.of(text) in _KNOWN or not runs_on(at, text):
        return None
    starts = [at.start + found.end() for found in re.finditer(r"(?<!of)(?<!the)(?<!and)(?<!for) ", at.of(text))]
    return next((start for start in starts if _is_known(text[start : at.end])), None)


def _is_known(name: str) -> bool:
    words = name.split()
    return name in _KNOWN or (len(words) > 1 and words[0] in _WHO)
