"""Gates for questions whose words do not go together: a wrong form, a piece left behind, an empty subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.grammar.upgrade_gates import Worded
from aiquiz.generate.language.lexicon import PERSON_ROLES, PERSON_TITLES, PREPOSITIONS
from aiquiz.model.fact import AnswerType

__all__ = ["MISFIT_GATES"]

_ONE_PRONOUN: Final = frozenset({"he", "she", "it"})
_PREPOSITION_PAIR: Final = re.compile(rf"\b({'|'.join(sorted(PREPOSITIONS))}) (in|at|on|near|off|by|from|to|of)\b")
_THERE_IS: Final = re.compile(
    r", (?:and|but|while) (?:in|on|at|by|from|around|round|behind|beside|above|below|beneath|under|beyond|near|along"
    r"|between|among|across|inside|outside|within|opposite) (?:(?!(?:that|which|who|when|where|if|as|it|they|he|she)\b)"
    r"[\w’'-]+ ){1,4}(?:is|are|was|were|lies?|lay|stands?|stood|comes?|came|hangs?|hung|rises?|rose|runs?|ran)\b"
)
_OF: Final = re.compile(r" (?:of|from|at|in|for|to|with|on|and|who|which|that|the) ")
_VAGUE_SORT: Final = re.compile(
    r"\bwhich (?:few|several|many|some|various|numerous|other|certain|more|most|less|about|nearly|almost)\b"
    r"|\bwhich (?:[\w-]+ )?(?:kilometres|kilometers|metres|meters|miles|feet|yards|years|months|weeks|days|hours)\b"
)
_ON_STAGE: Final = re.compile(
    r" (?:in the (?:[a-z]+ )?(?:cast|lead|role|part|chair|audience|pit|saddle)|in (?:charge|command|attendance|tow)"
    r"|at the (?:head|helm|piano|organ|wheel|controls)|on (?:drums|guitar|bass|piano|the [a-z]+))\b"
)
_TOLD_BEHIND: Final = re.compile(
    r" (?:in|of|at|from|near) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*, (?:who|whose|which)\b"
)
_APPOSED: Final = re.compile(r", an? [a-z][^,]*$")
_SUCH: Final = re.compile(r"\bsuch an? (?![^?]*\bthat\b)", re.I)
"""“Two such lines” are mostly those told of in the sentence."""
_ANY: Final = re.compile(r"(?:what|who) (?:is|are|was|were) an? ", re.I)
_LIGHT: Final = frozenset({"come", "fall", "arrive", "happen", "occur", "follow"})
_SOMEBODY: Final = re.compile(
    r"an? (?:[a-z]+ )?(?:man|woman|boy|girl|child|baby|patient|doctor|stranger|visitor|student|teacher|worker|clerk"
    r"|prisoner|soldier|friend)",
    re.I,
)
_ONE_OF_HIS: Final = re.compile(r"who (?:is|are|was|were) (?:one of|among)\b", re.I)
_STATES: Final = frozenset({"have", "number", "comprise", "contain", "include", "total"})
_AMOUNT: Final = re.compile(
    r"(?:about |some |only |just )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_DATED_EVENT: Final = re.compile(
    r"\b(?:after|before|since|until|following|upon|by) (?:[\w .-]+['’]s|the|his|her|their|its) (?:[a-z]+ )?"
    r"(?:death|birth|marriage|accession|abdication|coronation|election|retirement|resignation|arrival|departure"
    r"|return|fall|defeat|victory|murder|arrest) $"
)
_VERB_BEHIND_APPOSITION: Final = re.compile(
    r", (?:an?|the|his|her|its|their) [^,;]+, [a-z]+ed (?!(?:by|in|to|with|for|at|from|on|as) )[a-z][^;]*"
    r"\band(?: so| then| thus)? $"
)
"""“Quill and Moor, a couple, infected mice with the rust and so _produced_ …”: the first verb is no adjective."""


def _form(worded: Worded) -> str:
    """“In which year do he wound …?”: a past that was read as a present, or the reverse; “Whom was the cardinal?”"""
    helper = next((old for old, new in worded.question.changed if not new), "")
    parsed, subject_at = worded.clause.parsed, worded.clause.subject
    subject = parsed.tokens[subject_at]
    is_joined = any(parsed.tokens[child].dep == "conj" for child in parsed.children(subject_at))
    is_one = (subject.tag == "NNP" and not subject.text.endswith("s")) or subject.text.casefold() in _ONE_PRONOUN
    is_many = subject.tag in ("NNS", "NNPS") and subject.text.islower()
    if worded.question.opening == "whom" and worded.clause.first.text in ("is", "was", "are", "were"):
        return "the question word does not fit the answer for certain"
    is_wrong = (helper == "do" and is_one and not is_joined) or (helper == "does" and is_many)
    return "the verb's form does not fit its subject" if is_wrong else ""


def _left_preposition(worded: Worded) -> str:
    """“Was a bird struck at in Norland?”: of a phrase whose noun went in front."""
    behind = worded.question.text.casefold().partition(worded.question.opening.casefold())[2]
    is_left = any(pair.group() not in worded.standing.text.casefold() for pair in _PREPOSITION_PAIR.finditer(behind))
    return "a phrase is torn apart" if is_left else ""


def _second_place_told(worded: Worded) -> str:
    """“How many isles are larger, and around them are scattered …?”: the verb before its subject."""
    return "a second clause stands behind the question" if _THERE_IS.search(worded.question.text) else ""


def _sort(worded: Worded) -> str:
    """“At which few miles”, “Which future Cardinal Quill”: no sort of thing, but a distance or another name."""
    _, is_sorted, sort = worded.question.opening.rpartition("which ")
    if not is_sorted:
        return ""
    last = _OF.split(sort)[0].split(" ")[-1]
    is_title = last.casefold() in {one.casefold() for one in PERSON_TITLES | PERSON_ROLES}
    is_name = worded.mention.type is AnswerType.PERSON and " " in sort and last[:1].isupper() and not is_title
    is_vague = _VAGUE_SORT.search(f"which {sort}") is not None and worded.mention.type not in NUMERIC_TYPES
    return "the question word does not fit the answer for certain" if is_name or is_vague else ""


def _behind_name(worded: Worded) -> str:
    """“With whom was it given, in the cast?”, “Which firm did they approach in Olm, which …?”, “What is it, a …?”"""
    if worded.is_subject or worded.mention.type in NUMERIC_TYPES | TIME_TYPES:
        return ""
    behind = worded.standing.text[worded.replaced[1] : worded.clause.end]
    is_with = worded.question.opening.startswith("with ") and _ON_STAGE.match(behind) is not None
    is_apposed = worded.clause.is_copula and _APPOSED.match(behind) is not None
    is_told = worded.mention.type is not AnswerType.PLACE and _TOLD_BEHIND.match(behind) is not None
    return "what follows the answer hangs on it" if is_with or is_apposed or is_told else ""


def _such(worded: Worded) -> str:
    """“Who showed such an instrument to the Society?”: like what, stands before the sentence."""
    is_lost = not worded.is_led and _SUCH.search(worded.question.text) is not None
    return "“such” has nothing to point to" if is_lost else ""


def _empty_event(worded: Worded) -> str:
    """“In which year did the greatest prize come?”, “… did a patient die?”: what that was is said elsewhere."""
    if worded.mention.type not in TIME_TYPES:
        return ""
    parsed, tokens = worded.clause.parsed, worded.clause.parsed.tokens
    subject = parsed.text[slice(*worded.clause.subject_at)]
    if not worded.is_led and _SOMEBODY.fullmatch(subject):
        return "who that was is not told"
    begin, end = worded.replaced
    said = [
        index
        for index in parsed.children(worded.clause.verb)
        if tokens[index].start > tokens[worded.clause.verb].start
        and tokens[index].pos != "PUNCT"
        and not begin <= tokens[index].start < end
    ]
    is_bare = tokens[worded.clause.verb].lemma in _LIGHT and not said and not worded.clause.helpers
    kinds = {tokens[index].dep for index in parsed.children(worded.clause.subject)}
    is_told = any(token.pos == "PROPN" for token in tokens if begin > token.start or token.start >= end)
    is_described = "amod" in kinds and not kinds & {"prep", "relcl", "acl", "poss", "compound", "appos"}
    return "what that was is not told" if is_bare and is_described and not is_told else ""


def _state(worded: Worded) -> str:
    """“When did the league have twelve members?”: then, and maybe before and after."""
    verb = worded.clause.parsed.tokens[worded.clause.verb]
    behind = worded.clause.parsed.text[verb.end :].lstrip()
    is_state = worded.mention.type in TIME_TYPES and verb.lemma in _STATES and not worded.clause.helpers
    return "it was so at other times, too" if is_state and _AMOUNT.match(behind) else ""


def _one_of(worded: Worded) -> str:
    """“Who was one of its pupils?”, “What is a substance that acts on nerves?”"""
    is_any = worded.clause.is_copula and _ANY.match(worded.question.text) is not None
    is_of_many = is_any or (worded.is_subject and _ONE_OF_HIS.match(worded.question.text) is not None)
    return "it is one of several, and others would be as right" if is_of_many else ""


def _dated_event(worded: Worded) -> str:
    """“Was found after Stone's death in 1742”: the year may be that of the death."""
    is_time = worded.mention.type in TIME_TYPES
    before = worded.standing.text[: worded.replaced[0]]
    return "the time may be that of something else" if is_time and _DATED_EVENT.search(before) else ""


def _verb_in_subject(worded: Worded) -> str:
    """“In which year did Quill, a baker, infected mice and so produce …?”: two verbs, of which one was not seen."""
    verb = worded.clause.parsed.tokens[worded.clause.verb]
    is_left = _VERB_BEHIND_APPOSITION.search(worded.clause.parsed.text[: verb.start]) is not None
    return "a verb is left in what it tells of" if is_left else ""


MISFIT_GATES: Final[tuple[Callable[[Worded], str], ...]] = (
    _form,
    _verb_in_subject,
    _left_preposition,
    _second_place_told,
    _sort,
    _behind_name,
    _such,
    _empty_event,
    _state,
    _one_of,
    _dated_event,
)
"""Asked behind the gates for leftovers; the first that says no decides."""
