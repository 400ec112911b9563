"""Gates for questions that keep a piece of the answer's phrase, or a part of the sentence that is no question's."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.grammar.upgrade_gates import Worded
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import MONTHS, TIME_NOUNS
from aiquiz.model.fact import AnswerType

__all__ = ["LEFTOVER_GATES"]

_LATER_NAMED: Final = re.compile(
    r",? (?:later|then|now|today|afterwards|formerly|previously|eventually|subsequently|better)"
    r" (?:known as |called |renamed )?(?:the |an? |[A-Z])"
)
_JOINED_TO: Final = re.compile(
    r" (?:joined|linked|bound|attached|connected|made|arranged|mounted|fixed) (?:to|of|with|in|on)\b"
)
_GLOSSED: Final = re.compile(r", [\"“‘]")
_NESTED: Final = re.compile(r"of (?:an? )?(?!which\b|how\b|what\b|the\b)[a-z][\w ]* (?:in|at|on|near) which\b")
_DONE_BY: Final = re.compile(
    r",? (?:[a-z]+ly )?(?:[a-z]{3,}ed|known|born|led|built|made|sent|chosen|driven|torn|taken)"
    r" (?:by|from|in|at|with|to|as)\b"
)
_ROUGHLY: Final = re.compile(
    r"\b(?:early|late|midway|partway|sometime|some time|probably|perhaps|possibly|presumably|apparently|precisely"
    r"|exactly|shortly|barely) $"
)
_AT_HOME: Final = re.compile(r"\b(?:at home|at work|at sea|abroad|nearby|ashore|inland|upstairs|downstairs|indoors) $")
_PLACE_BEHIND: Final = re.compile(
    r",? (?:(?:just|some|not far|close|high|deep|halfway) )?"
    r"(?:(?<=, )in|at|near|off|outside|beside|opposite|between|overlooking|(?:north|south|east|west)[a-z-]* of)"
    r" (?P<where>[^,;?]*)"
)
_IN_LAND: Final = re.compile(rf" in (?:the )?(?!{'|'.join(MONTHS)})[A-Z]")
_AND_IN: Final = re.compile(r"\bin (?:[A-Z][a-z]+ )?[12]\d{3} and (?:again |then )?(?:in|at|on)\b")
_TIME: Final = re.compile(
    rf"\d|\b(?:{'|'.join(MONTHS)}|{'|'.join(sorted(TIME_NOUNS))}|age|time|once|first|last|least|dawn|dusk|noon|night"
    rf"|midnight|war|peace|request|cost|expense|order|order to|which)s?\b",
    re.I,
)
_HEIGHT: Final = re.compile(r"at (?:about )?how many (?:metres|meters|feet)")
_LENGTH: Final = re.compile(
    r"(?:about )?how many (?:(?:square|cubic) )?(?:kilo|centi|milli)?(?:metres|meters|feet|miles|tonnes|tons|grams"
    r"|kilograms|degrees|hectares|acres|litres|years|months|weeks|days|hours|minutes|seconds)(?: [A-Z][a-z]+)?"
)
_NEW_CLAUSE: Final = re.compile(
    r", (?:he|she|they) (?:said|says|found|wrote|thought|argued|held|claimed|ruled|added|reported|warned)\b|"
    r", (?:and|but|yet|so|or) (?!that\b)(?:(?!\b(?:that|which|who|whose|whom|when|where|because|as|if|how|what)\b)"
    rf"[^,;?])*\b(?:he|she|it|they) (?:then |soon |also |later |never |still )?{FINITE}\b"
    r"|, (?:but|yet) (?!not\b|only\b|also\b|still\b|then\b|later\b)(?:(?!(?:that|which|who|when|where|because|as|if)\b)"
    r"[\w’'-]+ ){1,6}(?:is|are|was|were|has|have|had|could|can|would|will|did|came|went|took)\b"
)
"""A clause of its own behind the question: with a pronoun for its subject, any subject behind “but”, or who says so."""


def _named_otherwise(worded: Worded) -> str:
    """“Who drew the lesson, later Lord Olm?”, “Which isle did they rename, "the Olm"?”: that tells of the answer."""
    is_name = worded.mention.type not in NUMERIC_TYPES | TIME_TYPES
    before, behind = worded.standing.text[: worded.replaced[0]], worded.standing.text[worded.replaced[1] :]
    # “Entered the Olm College in Sker, today a university”: what changed may be the name in front of the place.
    is_open = worded.mention.type is AnswerType.PLACE and re.search(r"[A-Z][\w’'-]* $", before) is not None
    is_torn = is_name and (
        (not is_open and _LATER_NAMED.match(behind) is not None) or _GLOSSED.match(behind) is not None
    )
    return "what follows the answer hangs on it" if is_torn else ""


def _told_of(worded: Worded) -> str:
    """“To whom did command pass helped by some 5,000 citizens?”, “Of how many acids does it consist joined to one?”"""
    behind = worded.standing.text[worded.replaced[1] :]
    is_whom = worded.mention.type is AnswerType.PERSON and _DONE_BY.match(behind) is not None
    is_counted = worded.mention.type in NUMERIC_TYPES and _JOINED_TO.match(behind) is not None
    return "what follows the answer hangs on it" if not worded.is_subject and (is_whom or is_counted) else ""


def _became(worded: Worded) -> str:
    """“Which Norlandian Parliament did the Assembly become?”: it is called so, and there is but one."""
    verb = worded.clause.parsed.tokens[worded.clause.verb]
    _, is_sorted, sort = worded.question.opening.rpartition("which ")
    is_named = bool(is_sorted) and sort.split(" ")[-1][:1].isupper() and not worded.is_subject
    return "the question word does not fit the answer for certain" if is_named and verb.lemma == "become" else ""


def _part_of_time(worded: Worded) -> str:
    """“In which year was the tax granted by a parliament late?”: the adverb belongs to the time."""
    before = worded.standing.text[: worded.replaced[0]]
    is_torn = worded.mention.type in TIME_TYPES and _ROUGHLY.search(before) is not None
    return "what stands beside the answer hangs on it" if is_torn else ""


def _second_place(worded: Worded) -> str:
    """“Where did she die at home?”, “From which island did it run, in the west of Norland?”: one place told twice."""
    opening = worded.question.opening
    is_place = worded.mention.type is AnswerType.PLACE and (opening == "where" or " which " in f" {opening}")
    if not is_place or worded.is_subject or worded.is_object:
        return ""
    text, (begin, end) = worded.standing.text, worded.replaced
    behind = _PLACE_BEHIND.match(text, end)
    is_told = behind is not None and not _TIME.search(behind["where"])
    is_home = opening == "where" and _AT_HOME.search(text[:begin]) is not None
    return "another place stands beside the one that is asked for" if is_told or is_home else ""


def _nested(worded: Worded) -> str:
    """“Of a fever in which city did he die?”: what he died of has no place."""
    return "a phrase is torn apart" if _NESTED.match(worded.question.opening) else ""


def _within(worded: Worded) -> str:
    """“To which island did she walk in Norland?”: in what land the place lies goes with it."""
    is_place = worded.mention.type is AnswerType.PLACE and not worded.is_subject
    behind = worded.standing.text[worded.replaced[1] :]
    return "what follows the answer hangs on it" if is_place and _IN_LAND.match(behind) else ""


def _for_it(worded: Worded) -> str:
    """“For which botanist did it take until 1838 to say so?”: who it was that took so long stands behind “for”."""
    subject = worded.clause.parsed.text[slice(*worded.clause.subject_at)]
    verb = worded.clause.parsed.tokens[worded.clause.verb].text
    is_for = worded.question.opening.startswith("for ") and verb in ("is", "was", "took", "takes", "fell", "remained")
    is_empty = is_for and subject.casefold() == "it"
    return "“it” is not what does something" if is_empty else ""


def _two_times(worded: Worded) -> str:
    """“In which year did they lead risings in Olm in 1820 and in Ulm?”: of two times one is left."""
    is_torn = worded.mention.type in TIME_TYPES and _AND_IN.search(worded.question.text) is not None
    return "another date stands beside the one that is asked for" if is_torn else ""


def _equation(worded: Worded) -> str:
    """“In which country was the decisive step the lockstitch?”: either could be the subject, and the order tells."""
    tokens, clause = worded.clause.parsed.tokens, worded.clause
    if not clause.is_copula or worded.is_subject:
        return ""
    begin, end = worded.replaced
    subject = clause.parsed.text[slice(*clause.subject_at)]
    for index in clause.parsed.children(clause.verb):
        extent = clause.parsed.extent(index) if tokens[index].dep == "attr" else None
        if extent is None or begin <= extent[0] < end:
            continue
        said = clause.parsed.text[slice(*extent)]
        is_named = said[:1].isupper() or re.match(r"the (?!\w+est\b|most\b|first\b|last\b|only\b)", said)
        if is_named and re.match(r"(?:the|its|his|her|their) [a-z]", subject, re.I):
            return "two nouns stand side by side behind the verb"
    return ""


def _height(worded: Worded) -> str:
    """“At how many metres does the peak stand?”, “How many metres is the figure?”: nobody asks so."""
    opening = worded.question.opening
    is_bare = worded.clause.is_copula and not worded.is_subject and _LENGTH.fullmatch(opening) is not None
    is_stated = is_bare or _HEIGHT.fullmatch(opening) is not None
    return "the amount is what something is, and is not asked so" if is_stated else ""


def _new_clause(worded: Worded) -> str:
    """“In which year did she enter a school, but within a year she had left?”: that asks nothing."""
    return "a second clause stands behind the question" if _NEW_CLAUSE.search(worded.question.text) else ""


LEFTOVER_GATES: Final[tuple[Callable[[Worded], str], ...]] = (
    _named_otherwise,
    _told_of,
    _became,
    _part_of_time,
    _second_place,
    _nested,
    _within,
    _for_it,
    _two_times,
    _equation,
    _height,
    _new_clause,
)
"""Asked behind the gates for slips; the first that says no decides."""
