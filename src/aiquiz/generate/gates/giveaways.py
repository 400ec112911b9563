"""Gate for what stands beside a gap and tells it: its letters, what adds up to it, its heading."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES
from aiquiz.generate.entities.nouns import own_noun
from aiquiz.generate.entities.numerals import number_value
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.gates.letters import told_by_letters
from aiquiz.generate.language.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.generate.language.peoples import is_of_land
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded, words

__all__ = ["GIVEAWAYS"]

_FIGURES: Final = re.compile(r"\d+(?:\.\d+)*")
_FOUR_FIGURES: Final = re.compile(r"[12]\d{3}")
_A_PAIR: Final = 2
_COUNTED_OFF: Final = re.compile(r"(?P<noun>[A-Z][a-z]+) (?:\d|[IVX]+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)")
"""“It passes through three stages. At Stage 1 …”"""
_MANY: Final = rf"(?:{'|'.join(NUMBER_WORDS)}|\d+)"
_MEMBER: Final = re.compile(rf"(?P<count>{_MANY}|an?(?: single)?) [a-z][\w’' -]*")
_COUNTED_THINGS: Final = re.compile(r" (?:[a-z-]+ ){0,2}[a-z-]+[,:] (?P<all>[^.;:]+)")
_UNDER_RULER: Final = re.compile(
    r"(?:^|[.;:] )Under (?:President|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Tsar|Sultan)"
    r" [A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*| [IVX]+){0,3},? (?:the )?$"
)
"""“Under King Olm the _____ (country) gave notice”: who ruled it is told."""
_QUOTED: Final = re.compile(r"[“\"]$")
_IN_LABEL: Final = re.compile(r"(?!(?:The|An?)\b)[A-ZÀ-ÖØ-Þ][\w’'-]+")
_THE: Final = re.compile(r"\b[Tt]he $")
_SAME: Final = 6
"""Words that begin with so many like letters are forms of one: “electric” and “electricity”."""
_SEASON: Final = re.compile(
    r"(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|winter|fall) (?:of )?(?P<year>[12]\d{3})"
)
"""“In the summer of 1905”, under a heading that tells the year: few can be wrong about the rest."""

_WITH_FIGURES: Final = (
    r"(?<![\w-])(?:[\w-]*(?:[^\W\d]|-){year}(?!\d)[\w-]*|{year}(?!s\b)[^\W\d_][\w-]*"
    r"|(?!(?:The|In|On|By|At|From|To|Of|Some|About|Only|Over|Nearly|Aged|And|But|{months})\b)"
    r"[A-ZÀ-ÖØ-Þ][\w-]* [’']?{short}(?![\w%]|[.,:/-]\d| [a-z]+s\b))"
)
"""“SN 1987A”, “Expo 67”, “Olm ’67”; neither “the 1980s” nor “At 67”."""
_LEAST_SHORT: Final = "40"
"""Two figures under this may as well be a chapter's or a version's."""


def _given_away(candidate: Candidate, analysis: Analysis) -> str:
    beside = beside_gap(candidate)
    if beside is None:
        return ""
    (before, after), answer, label = beside, candidate.answers[0], candidate.passage.topic
    if by_letters := told_by_letters(candidate, before, after):
        return by_letters
    if _FIGURES.fullmatch(answer) and re.search(rf"\([A-Z][A-Za-z]+[-v ]?{re.escape(answer)}\)", f"{before}{after}"):
        return "an abbreviation beside it ends in it"
    if candidate.generator == "list" and _shows_one_of_two(candidate):
        return "the label has one of the two"
    if _is_counted_off(answer, candidate.prompt):
        return "it is counted off beside the gap"
    if _adds_up(candidate, after):
        return "it can be added up behind the gap"
    if _is_told_otherwise(candidate):
        return "the amount is told once more in figures or words"
    if candidate.mention.type is AnswerType.PLACE and _UNDER_RULER.search(before):
        return "its ruler stands beside it"
    if candidate.generator == "list" and (member := _member_beside(answer, f"{before} {BLANK} {after}")):
        return f"“{member}”, one of them, stands beside the gap"
    if named := _named_by_year(candidate):
        return f"“{named}” is named by the year"
    season = _SEASON.fullmatch(answer)
    if season and season["year"] in label:
        return "the label tells the year"
    if _ends_in_heading(answer, label):
        return "a heading tells the end of it"
    if own := _rest_of_own_name(candidate, before, analysis):
        return f"it is short for “{own}”, which the label tells"
    if (
        candidate.mention.type is AnswerType.TERM
        and " " in answer
        and _is_all_told(answer, label)
        and not _QUOTED.search(before)
    ):
        return "the label has every word of it"
    return "the land and its sort give it away" if _is_lands_own(answer, analysis.topic) else ""


def _named_by_year(candidate: Candidate) -> str:
    """A name of the question that has the figures of the year that is asked for; empty where none has them."""
    year = candidate.answers[0]
    if candidate.mention.type is not AnswerType.YEAR or not _FOUR_FIGURES.fullmatch(year):
        return ""
    shown = candidate.prompt.replace(BLANK, " ")
    if year[2:] not in shown:  # mostly; no pattern need be made for it
        return ""
    found = re.search(_WITH_FIGURES.format(year=year, short=year[2:], months="|".join(MONTHS)), shown)
    return found.group() if found and (year in found.group() or year[2:] >= _LEAST_SHORT) else ""


def _shows_one_of_two(candidate: Candidate) -> bool:
    """“Olm and the Zell War: the border between _____ (two countries) …”, which are Olm and Norland."""
    listed = [one.text for one in candidate.passage.mentions if candidate.mention.span.holds(one.span)]
    return len(listed) == _A_PAIR and any(holds_phrase(candidate.passage.topic, one) for one in listed)


def _member_beside(listed: str, shown: str) -> str:
    """A name of a list that is told once more: “The _____ (three names) are long; the Olm joins”; empty where none."""
    members = (re.sub(r"^the ", "", one) for one in re.split(r",? and |,? or |, ", listed))
    return next((one for one in members if one[:1].isupper() and _is_named(shown, one)), "")


def _is_named(shown: str, name: str) -> bool:
    """Whether the name stands there by itself: “Olm”, and neither “Lake Olm” nor “olm”."""
    found = re.finditer(rf"(?:(?P<before>[\w’'-]+) )?(?<![\w’'-]){re.escape(name)}(?![\w-]| [A-ZÀ-ÖØ-Þ])", shown)
    return any(one["before"] is None or one["before"] in ("The", "In") or one["before"][0].islower() for one in found)


def _is_counted_off(answer: str, prompt: str) -> bool:
    found = _COUNTED_OFF.fullmatch(answer)
    return found is not None and re.search(rf"\b{_MANY} (?:[a-z-]+ )?{found['noun']}s\b", prompt, re.I) is not None


def _adds_up(candidate: Candidate, after: str) -> bool:
    """“_____ rooms, two halls and a single kitchen”: whether all that is counted behind the gap makes up the answer."""
    asked = candidate.mention
    told = _COUNTED_THINGS.match(after)
    if asked.type is not AnswerType.NUMBER or not asked.value or told is None:
        return False
    members = [_MEMBER.fullmatch(one.strip()) for one in re.split(r", (?:and )?| and ", told["all"])]
    counts = [number_value(one["count"]) if one["count"][0] != "a" else 1 for one in members if one]
    return len(counts) == len(members) > 1 and sum(counts) == asked.value


def _is_told_otherwise(candidate: Candidate) -> bool:
    """“60 degrees” shown, “sixty degrees” asked for: whether the passage has the amount in figures or in words."""
    asked = candidate.mention
    if asked.type not in NUMERIC_TYPES - {AnswerType.NUMBER} or not asked.value:
        return False
    return any(
        one.type is asked.type and one.subtype == asked.subtype and one.value == asked.value
        for one in candidate.passage.mentions
        if _is_in_figures(one.text) is not _is_in_figures(asked.text)
    )


def _is_in_figures(amount: str) -> bool:
    return re.search(r"\d", amount) is not None


def _ends_in_heading(answer: str, label: str) -> bool:
    """“The _____ was opened” under “The Great Court”, of the Queen’s Great Court, or “Pens for the great court”."""
    parts = (re.sub(r"^(?:The|An?) ", "", part) for part in label.split(" › "))
    if any((" " in part or part.isdigit()) and answer.endswith(f" {part}") for part in parts):
        return True
    tail = answer.split()[1:]
    return len(tail) > 1 and tail[0][0].isupper() and holds_phrase(label, " ".join(tail))


def _rest_of_own_name(candidate: Candidate, before: str, analysis: Analysis) -> str:
    """“Every bank joins the _____” under “Olm Reserve”: the Olm Reserve System is called so for short."""
    answer = candidate.answers[0]
    if not _THE.search(before) or not candidate.mention.is_name or " " in answer:
        return ""
    own = (f"{word} {answer}" for word in _IN_LABEL.findall(candidate.passage.topic) if word != answer)
    return next((name for name in own if re.search(rf"\b{re.escape(name)}\b", analysis.article.text)), "")


def _is_all_told(answer: str, label: str) -> bool:
    """Whether each word of a term is in the label, if with another ending: “electric force” under “Force of
    electricity”.
    """
    told = [folded(word) for word in words(label)]
    return all(any(_is_form_of(folded(word), other) for other in told) for word in words(answer))


def _is_form_of(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= _SAME and word[:_SAME] == other[:_SAME])


def _is_lands_own(answer: str, topic: str) -> bool:
    """“Olmia, officially the _____ (republic)”: one word is the land's own, the other stands in the hint."""
    people, _, noun = answer.partition(" ")
    is_told = people in DEMONYMS and " " not in noun and bool(own_noun(answer))
    return is_told and topic in PLACES and is_of_land(people, topic)


GIVEAWAYS: Final = CardGate("not given away", _given_away)
