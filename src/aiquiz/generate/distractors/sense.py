"""What the sense of a question rules out beside the figures it shows: who won had more than half, and what a battle
led to came behind it.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType

__all__ = ["is_within_event", "lifetime", "longest_ago", "majority", "year_of_event"]

_VOTED: Final = re.compile(r"\b(?:vot(?:ed?|es|ers|ing)|referendums?|plebiscites?|ballots?)\b")
_TURNOUT: Final = re.compile(r"\bturn-?out\b")
_HALF: Final = 50.0
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:reign(?:ed|s)?|ruled|governed|in office|on the throne|(?:was|were|been) married|marriage|widow(?:ed|er)?"
    r"|in prison|taught|chaired)\b"
)
_LIFETIME: Final = 80.0
"""Nobody reigns, teaches or is married for longer."""
_AGO: Final = re.compile(r" (?:ago|old|before (?:the )?present)\b")
_AGES: Final = (4.5e9, 13.8e9)
"""How old the Earth and all things are."""
_BEYOND_EARTH: Final = re.compile(r"\b(?:universe|big bang|cosm[a-z]+|galax[a-z]+|stars?)\b", re.I)
_LONG_AGO: Final = 1e9
_EVENT: Final = re.compile(
    r"\b(?:[Bb]attle|[Ss]iege|[Ww]ar|[Mm]assacre|[Rr]evolution|[Uu]prising|[Rr]evolt|[Mm]utiny|[Cc]oup|[Ff]ire"
    r"|[Ee]arthquake|[Ee]ruption|[Ff]lood|[Dd]isaster|[Ss]inking|[Cc]ollapse|[Ff]all|[Aa]ssassination|[Tt]rial|[Tt]reaty|[Cc]ongress"
    r"|[Cc]rash|[Ee]xplosion|[Ss]candal|[Ff]amine|[Cc]rusade|[Ii]nvasion|[Cc]onquest)\b"
)
_AFTERMATH: Final = re.compile(
    r"\b(?:[Rr]esults?|[Aa]ftermath|[Cc]onsequences?|[Ll]egacy|[Aa]fterwards|[Oo]utcome|[Mm]emory|[Rr]emembered)\b"
)
_FOUGHT: Final = re.compile(
    r"\b(?:was|were) (?:fought|held|signed|begun|besieged|taken|killed|sunk|beaten)\b"
    r"|\b(?:took place|broke out|began|fell|sank|erupted|defeated|struck|happened)\b"
)
_YEAR: Final = re.compile(r"\b[12]\d{3}\b")
_LEAD: Final = 3
"""In so many sentences an article has told when its event was."""

_WITHIN: Final = (
    r"\b(?:[Dd]uring|[Ii]n the (?:middle|midst|course) of|[Aa]t the height of|[Aa]mid) (?:the )?"
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]* (?:of (?:the )?)?)*(?:Wars?|Revolution|Depression|Famine|Blockade|Siege|Plague|Crusade"
    r"|Crisis|Restoration|Terror|Blitz|Reformation)\b"
)
_DURING: Final = re.compile(rf",? (?:and )?{_WITHIN}")
_DURING_BEFORE: Final = re.compile(rf"{_WITHIN}, in (?:[A-Z][a-z]+ )?$")
"""“In 1855, during the Crimean War, …”: whoever knows when that was rules out what lies outside it."""


def majority(mention: Mention, passage: Passage) -> tuple[float, ...]:
    """Half of all, where a share of votes lies on one side of it: “_____ voted against it” and so it was lost."""
    said = passage.sentence.text
    is_share = mention.type is AnswerType.PERCENT and _VOTED.search(said) is not None
    return (_HALF,) if is_share and not _TURNOUT.search(said) and mention.value != _HALF else ()


def lifetime(mention: Mention, passage: Passage) -> tuple[float, ...]:
    """How many years nobody outdoes, where somebody’s years are told: “he reigned for _____”."""
    is_long = mention.type is AnswerType.DURATION and mention.subtype == "year" and (mention.value or 0) < _LIFETIME
    return (_LIFETIME,) if is_long and _OF_SOMEBODY.search(passage.sentence.text) else ()


def longest_ago(mention: Mention, text: str) -> tuple[float, ...]:
    """How long ago nothing was that the article tells of: “about _____ years ago” is not before there was an Earth."""
    value = mention.value or 0.0
    if mention.subtype != "year" or value < _LONG_AGO or not _AGO.match(text, mention.span.end):
        return ()
    earth, everything = _AGES
    return (everything,) if value > earth or _BEYOND_EARTH.search(text) else (earth,)


def year_of_event(sentence: Sentence, analysis: Analysis) -> int:
    """The year of the event that an article is about, for a sentence on what it led to; 0 where it tells of no such."""
    if not _EVENT.search(analysis.article.title) or not _AFTERMATH.search(sentence.section):
        return 0
    if len(told := _YEAR.findall(analysis.article.title)) == 1:
        return int(told[0])
    for index, one in enumerate(analysis.sentences[:_LEAD]):
        years = [at.value for at in analysis.mentions[index] if at.type in TIME_TYPES and at.value is not None]
        if len(years) == 1 and _FOUGHT.search(one.text):
            return int(years[0])
    return 0


def is_within_event(mention: Mention, text: str) -> bool:
    """Whether a war or the like that a year was in stands right beside it."""
    before = text[: mention.span.start].rpartition("\n")[2]
    return _DURING.match(text, mention.span.end) is not None or _DURING_BEFORE.search(before) is not None
