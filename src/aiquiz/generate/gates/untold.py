"""Gates for questions that do not say what they belong to, or whose answer alone would."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import definites_in
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.labels.labelling import is_of_topic, is_place
from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.generate.language.wording import holds_phrase, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.bearers import crown_told_by
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded

__all__ = ["OF_NOTHING", "UNTOLD"]

_SCENE: Final = re.compile(r"\bone (?:[a-z]+ )?(?:day|morning|afternoon|evening|night)\b")
_HERE: Final = re.compile(
    r"\bhere\b|\b[Tt]he (?:subject|topic|matter)\b(?! of\b)"
    r"|\b[Tt]he (?:modern|present|current|original|old|first|common|usual)? ?name (?:comes|came|is|was|derives|goes)\b"
)
"""“The modern name comes from _____ House”: the name of what?"""
_ITS: Final = re.compile(r"\b(?:[Ii]t|[Ii]ts|[Tt]heir|[Tt]hey)\b")
"""“Its Norlandian arm, _____”: whose, the gap alone says."""
_ITSELF: Final = re.compile(r"\bitself\b")
_OWNER: Final = re.compile(r"['’]s?$")
_SHORT: Final = 4
_OFTEN: Final = 3
_HOUSE: Final = re.compile(
    r"\b[Tt]he (?:family|company|firm|business|brand|factory|group|shop|range|name)\b(?! of\b)|, no relation\b"
)
"""“_____ sold the company”: who is asked for does not tell which, as his name would."""
_MONTHS: Final = "|".join(MONTHS)
_WHEN: Final = rf"(?:(?:{_MONTHS}|early|late|\d{{1,2}}|the (?:spring|summer|autumn|winter) of) )*[12]\d{{3}}"
_ONLY_CAME: Final = re.compile(
    rf"(?:The|His|Her|Its|Their|An?) [^.:;,]{{3,70}} came (?:only |at last |at length )?(?:in|on) {_WHEN}\."
    r"|(?:The|His|Her|Its) (?:[a-z]{3,}est\b|(?:worst|best|most)\b)[^.:;,]{3,70} (?:took place|happened|occurred|fell)"
    rf" (?:only |at last )?(?:in|on) (?:(?!the\b)[A-Z][\w’'-]+ ){{0,3}}{_WHEN}\."
    rf"|In {_WHEN} came (?:the|an?|his|her|its) [^.:;,]+\."
    rf"|An? (?:[a-z]+ )?(?:blow|shock) (?:fell|came|struck) (?:in|on) {_WHEN}\."
    rf"|[^.:;,]{{2,50}} came close (?:in|on) {_WHEN}\."
    r"|(?:The )?[A-Za-z]+ lasted (?:for )?(?:only |just )?[\w-]+ (?:years|months|weeks|days)\."
)
"""“The boldest stroke came in 1819.”, “The worst rebuff of all took place in 1874.”:
what happened then, the next sentence says.
"""
_LANDS: Final = word_set("country city state island territory province capital")
_OF_LAND: Final = re.compile(
    r"\b[Tt]he (?:economy|government|population|country|island|capital|coast|currency|constitution|parliament|city|town"
    r"|region|kingdom|republic)\b(?! of\b)"
)


def _untold(candidate: Candidate, analysis: Analysis) -> str:
    """“A crisis forced the government to act, and savers at the _____ lost money”: of which land, the gap alone says.

    There a label gives half of the answer away, and without one nobody knows.
    """
    topic = analysis.topic
    asks_place = candidate.mention.type is AnswerType.PLACE
    if asks_place and (crown := crown_told_by(analysis, candidate.passage, candidate.mention.text)):
        return f"only “{candidate.mention.text}” would say whose “{crown}” is"
    if not topic or candidate.passage.topic or not candidate.answers or holds_phrase(candidate.prompt, topic):
        return ""
    answer = candidate.answers[0]
    is_of_its_people = _is_derived(answer, topic)
    is_somebodys = candidate.mention.type is AnswerType.PERSON and not analysis.is_person(topic)
    is_own = is_of_its_people or (is_somebodys and _gave_its_name(answer, topic))
    if not (holds_phrase(answer, _OWNER.sub("", topic)) or is_own) or folded(answer) == folded(topic):
        return ""
    text = candidate.prompt
    if candidate.passage.has_context and _is_behind_strangers(candidate, analysis):
        return f"only “{answer}” would say what it is about"
    is_anchored = any(one.is_name and not candidate.fact.answer.holds(one.span) for one in candidate.passage.mentions)
    before = analysis.article.text[candidate.passage.shown_from : candidate.fact.answer.start]
    is_its = _ITS.search(before) is not None and not any(
        one.is_name and one.type is not AnswerType.PLACE and one.span.end <= candidate.fact.answer.start
        for one in candidate.passage.mentions
    )
    hangs = is_its or _HERE.search(text) or (_OF_LAND.search(text) if is_place(topic, analysis) else None)
    topical = [] if is_of_its_people else [one for one in definites_in(text) if is_of_topic(one, text, analysis)]
    is_bare = not is_anchored and candidate.kind == "cloze"
    if is_bare or (not is_of_its_people and _ITSELF.search(text)):
        # “The _____ form the main crest”: the Norland Alps do, and nothing else says of what.
        return f"only “{answer}” would say what it is about"
    hangs = hangs or (_HOUSE.search(text) if is_somebodys else None)
    if hangs or any(one.opens or not is_anchored for one in topical):
        return f"only “{answer}” would say what it is about"
    return ""


def _is_behind_strangers(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether nothing of a paragraph says of which land or firm it tells: “Two-fifths of the island lie in reserves.”

    Of those that readers saw so they failed three of four on lands, and every second one on firms.
    """
    topic, passage = analysis.topic, candidate.passage
    kind = analysis.types.kind_of(topic).type
    # A firm that is called like its town, or its founder, is known by “the company”.
    is_firm = kind is AnswerType.ORGANISATION or analysis.taken_up["company"] >= _OFTEN
    if not is_firm and PLACES.get(topic) not in _LANDS:
        return False
    answer, start = candidate.fact.answer, passage.shown_from
    text = analysis.article.text
    shown = f"{text[start : answer.start]} {text[answer.end : passage.span.end]}"
    return not stems(f"{analysis.label} {topic}") & stems(shown)


def _is_derived(answer: str, topic: str) -> bool:
    """Whether the answer is made of the topic's name: “Norlanders”."""
    return " " not in answer and len(topic) > _SHORT and answer.startswith(topic) and answer != topic


def _gave_its_name(somebody: str, topic: str) -> bool:
    """Whether the topic's name is made of somebody's: “Quillware” of Ada Quill."""
    return any(len(word) > _SHORT and topic.startswith(word) for word in somebody.split())


def _of_nothing(candidate: Candidate, analysis: Analysis) -> str:
    """“The telephone rang one afternoon in April _____”: a scene is set, and nothing in it says whose.

    “The boldest stroke came in _____.” leaves to the next sentence what that was.
    """
    passage = candidate.passage
    text = passage.sentence.text
    if candidate.mention.type not in TIME_TYPES | {AnswerType.DURATION} or passage.has_context:
        return ""
    if _ONLY_CAME.fullmatch(text):
        return "it says when, and not what"
    if candidate.mention.type not in TIME_TYPES or passage.note or not _SCENE.search(text):
        return ""
    is_anchored = any(one.is_name for one in passage.mentions)
    is_of_matter = stems(text) & stems(f"{analysis.label} {analysis.topic}")
    return "" if is_anchored or is_of_matter else "nothing in it tells what it belongs to"


OF_NOTHING: Final = CardGate("event placed", _of_nothing)
UNTOLD: Final = CardGate("topic told", _untold)
