"""Words that point at something said elsewhere: “he”, “its”, “the company”, “two years later”.

A question must stand alone, so each such word needs what it points at earlier in the same text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.antecedents import (
    Place,
    before_clause,
    has_person,
    has_place,
    has_several,
    has_thing,
    is_object_of,
    names_the_subject,
)
from aiquiz.generate.definite import definites_in
from aiquiz.generate.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.generate.wording import content_words
from aiquiz.generate.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = [
    "counts_from_elsewhere",
    "first_personal_pronoun",
    "title_nouns",
    "unresolved",
]

_SINGULAR_PERSON: Final = word_set("he she him her his hers")
_ELLIPSIS: Final = re.compile(
    r"such an? |such (?!as\b)[a-z]+s\b|that [a-z]+[.,;]|(?:an?|every|another) (?:[a-z-]+ )?ones?\b", re.I
)
"""“Such a link”, “a larger one”: the thing itself is named elsewhere."""
_THE_ONE: Final = re.compile(r"the (?:[a-z-]+ )?ones?\b(?! (?:hundred|thousand|million|[a-z]+s\b))", re.I)
_RELATIONAL: Final = re.compile(
    r"(?:An?|Another) (?:[A-Za-z-]+ ){0,2}?(?P<noun>translation|edition|copy|sequel|version|extension|investigation"
    r"|inquiry|appeal|referendum|vote|offer|reply|answer|successor|predecessor|repeat|revision|rival|replacement"
    r"|survivor|search|follow-up|compromise|settlement|trial)s?"
    r"(?! (?:of|for|to|that|between|from|by|on|in which|against|with)\b)\b"
)
"""“An English translation followed”: a translation of what stands in the sentence before."""
_UNCOUNTED: Final = re.compile(
    r"^(?P<word>(?:Most|Some|Many|Few|Several|All|None|Each|Half|One|Two|Three)) (?:are|were|is|was"
    r"|ha[sd]|have|can|could|do|did"
    r"|live|lived|died|went|came|use|used|made|took|said|left|[a-z]+ed)\b"
    rf"|\b(?:provided|made|called|asked|voted|enough) for (?:only |just |about )?(?P<count>{'|'.join(NUMBER_WORDS)})\.$"
)
"""“Most are between …”, “provided for six.”"""
_FORWARD: Final = re.compile(
    r"(?:When|While|After|Before|If|Although|Though|Because|Once|Until) (?:its|his|her"
    r"|their) [^,]{3,60}, (?:an? [a-z]|[A-Z])"
)
"""“When its moss dries out, a tardigrade …”: what is meant follows."""
_ONE: Final = re.compile(
    r"\b(?:[a-z]{2,}ed|found|bought|built|took|made|had|sold|wanted|saw|ordered|got|is|was|became|opened"
    r"|wrote|joined) (?P<one>one)"
    r"(?= (?:in|on|at|to|from|for|by|with|and|after|before|near)\b|[.,;])"
)
"""“He found one on Cerro Florida”: one of what?"""
_ITSELF: Final = re.compile(
    r"\b(?:the|this) (?:article|account|text|essay|post|piece)(?:['’]s)?\b(?! of\b| that\b)", re.I
)
"""“By the article’s figures”: a text that speaks of itself."""
_ANOTHER: Final = re.compile(
    r"\b(?:is|was|are|were|became) an? (?P<which>second|third|fourth|fifth|further|similar|different) [a-z]+[,.:;]"
)
_DID_SO: Final = re.compile(r"\b(?:do|does|did|done|doing) so\b", re.I)
_CLAUSE_BEFORE: Final = re.compile(r"[,;:.] |\b(?:and|but|or|who|which|that|when|to|because|after|before|if)\b", re.I)
"""“Akira Yoshino did so in 1985”: what was done stands in the sentence before, unless another clause tells it."""
_THEN: Final = re.compile(r"\bat (?:the|that) time\b(?! of\b| when\b| that\b)", re.I)
_STEP: Final = re.compile(
    r"(?:On appeal|At (?:the|his|her|their) trial|In (?:reply|revenge|retaliation|return))\b(?! (?:to|for|of)\b)"
)
"""“On appeal, the Court decided …”: a step of something that was told before."""
_NAME_OF: Final = re.compile(r"The (?:name|nickname|newcomer|title) (?:is|was|means|meant|comes|came)\b")
"""“The name is a joke”: of what?"""
_TAKES_OVER: Final = re.compile(
    r"(?!.*\b(?:ran|runs|led|leads|headed|directed|chaired|governed|ruled|edited|commanded)\b.*\bover\b)"
    r".*?\b(?P<over>(?:takes|took|taking|taken) over)(?=(?: (?:at|in|on)\b|[.,;]))(?!.*\bas\b)"
)
"""“Gulden takes over at a bad time”: no office is named."""
_ONE_TO_OTHER: Final = re.compile(
    r"(?!.*\b(?:two|both)\b.*from one).*?\b(?P<pair>from one (?!side|end|bank|shore|hand|foot)[a-z]+ to the other)\b"
)
"""“Trains change from one system to the other”: which two?"""
_COMPANIONS: Final = re.compile(rf"\b(?:took|chose|had) (?:{'|'.join(NUMBER_WORDS)}|\d+) (?:[a-z]+ )?companions\b")
"""“He took five companions”: on which journey, a place or a date would tell."""
_CUT_OFF: Final = re.compile(r"\b(?P<verb>had|have|has|did|does|do|was|were|could|would|can|will)\.$")
"""“By then most of them had.”"""
_EXPLETIVE: Final = re.compile(
    r"It (?:is|was|takes?|took|has been|had been|seems|turned out) (?:[\w,]+ ){0,6}?(?:that|to|for|before"
    r"|until|who|which)\b"
)
"""“It was in Leiden that …”: a word without a meaning."""
_DEMONSTRATIVE: Final = re.compile(r"\b(?:of|in|by|with|for|from|on|at|under|breaks?|broke|ends?|ended) $")
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her)\b", re.I)
_THING: Final = word_set("it its")
_PLURAL: Final = word_set("they them their theirs")
_FOLLOWS: Final = re.compile(r"[^.;:]{0,80}?\b(?P<word>therefore|thus|hence|consequently|accordingly)\b")
_ELIDED: Final = re.compile(
    r"The (?:[a-z]+est|first|last),|The (?:[A-Z][a-z]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Za-z]*(?:th"
    r"|ieth))(?:,| (?=[a-z]+(?:s|ed)\b))"
)
"""“The Sixteenth, ratified in 1913”: the sixteenth of what stands in the sentence before."""
_COMPARED: Final = re.compile(
    r"(?!.*\bthan\b)Only [^,]*? (?:is|are|was|were|had|has) (?P<than>(?:longer|larger|bigger|smaller|older|younger"
    r"|higher|taller|deeper|wider|heavier|faster|richer|poorer|stronger|shorter|more [a-z]+|fewer|less)\b)"
)
_ADVERBS: Final = word_set("there here")
_ADVERB: Final = re.compile(r"\w+(?: (?:in|by|until|since|from|after|before|and|or|to|for|with|at|on)\b|[.,;:]|$)")
"""“There is a bridge” points nowhere; “birds have been counted there” does."""
_NOUN_THERE: Final = re.compile(r"\b(?!always|perhaps|across|unless|besides|thus)[A-Za-z]{3,}[^s\W]s $", re.I)
"""“Prices there had been rising”."""
_EXISTS: Final = re.compile(
    r"there (?:was|were|is|are|ha[sd] been|have been) (?:an?|no|little|much|many|few|some|only|not|about|nothing|\d)\b"
)
"""“For years there was little money.”"""
_THERE_IS: Final = re.compile(
    r"There (?:also |once |still )?(?:is|are|was|were|has|have|had|will|can|could|may|must|exists?"
    r"|remains?|remained|came|lived"
    r"|stood|followed)\b"
)
_FROM: Final = re.compile(r"\b(?:[Ff]rom|[Nn]ear|[Ii]n|[Uu]p|[Dd]own|[Aa]round) $")
_AT_PLACE: Final = re.compile(r"\b(?:in|at|on|to|into|from|near) (?:an?|the|its|their|this|that) [a-z]", re.I)
_OF_TWO: Final = re.compile(r"the (?:two|three|four|former|latter|others?)(?![\w-])", re.I)
_BOTH: Final = re.compile(
    r"both (?!sides|ends|sexes|parents|hands|eyes|legs|arms|poles|ways)(?P<noun>[a-z]+s)\b(?! and\b| of\b)", re.I
)
"""“Both ships”: which two is told elsewhere."""
_LOOSE_OPENERS: Final = word_set("both neither another others either none")
_TIME_PIVOT: Final = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)|hours?|minutes?) (?:later|earlier|before"
    r"|afterwards|on(?! (?:which|the|an?)\b))\b"
    r"|the (?:next|following|previous|same|preceding) (?:day|night|morning|week|month|year|decade|century"
    r"|spring|summer|"
    rf"autumn|winter|season)|that (?:{'|'.join(MONTHS)}|day|night|year|month|summer|winter|spring|autumn|week|time)\b"
    r"|since then|by then|until then)",
    re.I,
)
_NOW: Final = re.compile(
    r"\b(?:this (?:week|month|year|morning|spring|summer|autumn|winter|decade|century|article|post|page|paper|section|"
    r"chapter|guide)|(?<!the )last (?:week|month|year|night|summer|winter|spring|autumn)|(?<!the )next (?:week"
    r"|month|year)|yesterday|tomorrow"
    r"|(?:on|until|by|since|before|after) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|evening|night|afternoon))?\b(?!,? (?:\d|the \d|[A-Z][a-z]+ \d))"
    r"|tonight|recently|years ago|decades ago|months ago|weeks ago|days ago|see (?:above|below)|(?:above|below)\.)",
    re.I,
)
_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9][\w’'-]*")


def title_nouns(title: str) -> frozenset[str]:
    """The words of a title that its reader takes for known: “the war” under “How the war ended”."""
    return frozenset(content_words(title))


def first_personal_pronoun(text: str) -> re.Match[str] | None:
    """The first “he”, “she”, “his” … of a text."""
    return _PERSONAL.search(text)


def unresolved(
    text: str,
    start: int,
    mentions: Sequence[Mention],
    known: frozenset[str],
    *,
    introduced: Container[str] | None = None,
    person_is_known: bool = False,
    thing_is_known: bool = False,
    place_is_known: bool = False,
) -> str:
    """Why `text` does not stand alone, in words; empty where it does.

    `start` is the offset of `text` in the article, `mentions` those within it; `known` the words of the title.
    Nouns behind “the” are looked at where `introduced` gives those that the article has told of before.
    `person_is_known` says that the question tells who “he” or “she” is, `thing_is_known` what “it” is,
    `place_is_known` which place is “here”.
    """
    if now := _NOW.search(text):
        return f"“{now.group()}” depends on when and where it is read"
    if follows := _FOLLOWS.match(text):
        return f"“{follows.group('word')}” draws on what was said before"
    if elided := _ELIDED.match(text):
        return f"“{elided.group().strip()}” leaves out what it counts"
    if itself := _ITSELF.search(text):
        return f"“{itself.group()}” speaks of the article itself"
    if (did := _DID_SO.search(text)) and not _CLAUSE_BEFORE.search(text[: did.start()]):
        return f"“{did.group()}” leaves out what was done"
    if (then := _THEN.search(text)) and not any(mention.type in TIME_TYPES for mention in mentions):
        return f"“{then.group()}” counts from a time that is not given"
    if legal := _STEP.match(text):
        return f"“{legal.group()}” does not say of what"
    if another := _ANOTHER.search(text):
        return f"“{another.group('which')}” counts on from what was said before"
    if name := _NAME_OF.match(text):
        return f"“{name.group()}” does not say of what"
    if over := _TAKES_OVER.match(text):
        return f"“{over.group('over')}” does not say what"
    if (party := _COMPANIONS.search(text)) and not any(
        mention.type in TIME_TYPES or mention.type is AnswerType.PLACE for mention in mentions
    ):
        return f"“{party.group()}” does not say on which journey"
    if pair := _ONE_TO_OTHER.match(text):
        return f"“{pair.group('pair')}” does not say which two"
    if cut := _CUT_OFF.search(text):
        return f"“{cut.group('verb')}” leaves out what was done"
    if uncounted := _UNCOUNTED.search(text):
        return f"“{uncounted.group('word') or uncounted.group('count')}” leaves out what it counts"
    if (one := _ONE.search(text)) and not re.search(r"\b(?:an?|the) [a-z]", text[: one.start()]):
        return f"“{one.group('one')}” leaves out what it is one of"
    if relational := _RELATIONAL.match(text):
        return f"“{relational.group()}” does not say of what"
    if compared := _COMPARED.match(text):
        return f"“{compared.group('than')}” does not say than what"
    if reason := counts_from_elsewhere(text, mentions):
        return reason
    if introduced is not None:
        for definite in definites_in(text):
            if definite.noun not in known and definite.points_back(text, introduced):
                return f"“{definite.of(text)}” points at something not named here"
    names = [mention for mention in mentions if mention.is_name]
    sentence_start = 0
    previous_end = 0
    for index, match in enumerate(_WORD.finditer(text)):
        between = text[previous_end : match.start()]
        opens = index == 0 or bool(re.search(r"[.!?]”? ", between))
        if opens:
            sentence_start = match.start()
        earlier = tuple(name for name in names if name.span.end <= start + match.start())
        place = Place(match.group(), match.start(), index, opens, earlier, text[: match.start()], text[match.start() :])
        word = match.group().casefold()
        is_granted = (person_is_known and word in _SINGULAR_PERSON) or (thing_is_known and word in _THING)
        is_granted = is_granted or (place_is_known and word == "here")
        if not is_granted and (reason := _dangling(place, text, sentence_start, known)):
            return reason
        previous_end = match.end()
    return ""


def counts_from_elsewhere(text: str, mentions: Sequence[Mention]) -> str:
    """Why a time cannot be told (“two years later” with no date near), in words; empty where it can."""
    pivot = _TIME_PIVOT.search(text)
    if pivot is None or any(mention.type in TIME_TYPES for mention in mentions):
        return ""
    return f"“{pivot.group()}” counts from a time that is not given"


def _dangling(place: Place, text: str, sentence_start: int, known: frozenset[str]) -> str:
    word = re.sub(r"['’](?:s|d|ll|re|ve)$", "", place.word).casefold()
    reason = f"“{place.word}” points at something not named before"
    if word in ("its", "his", "her", "their") and _FORWARD.match(text[sentence_start:]) and "," not in place.before:
        return ""
    if word in _SINGULAR_PERSON:
        return "" if has_person(place, word) else reason
    if word == "there" and place.opens and not _THERE_IS.match(place.after):
        return "" if has_place(place) else reason
    if word in _ADVERBS and (
        _ADVERB.match(place.after)
        or _FROM.search(place.before)
        or (_NOUN_THERE.search(place.before) and not _EXISTS.match(place.after))
    ):
        is_told = has_place(place) or (word == "there" and _AT_PLACE.search(place.before))
        return "" if is_told else reason
    if (word == "instead" and not place.after.startswith("instead of")) or (word == "same" and _is_open_same(place)):
        return "" if sentence_start > 0 else reason
    if word == "the" and (counted := _OF_TWO.match(place.after)):
        return "" if has_several(place) else f"“{counted.group()}” points at something not named before"
    if word == "both" and (pair := _BOTH.match(place.after)):
        return "" if has_several(place) and " and " in place.before else f"“{pair.group()}” points at two not named"
    if word in _THING | _PLURAL and names_the_subject(place, known):
        return ""
    if place.opens and word == "it" and _EXPLETIVE.match(place.after):
        return ""
    clause = text[sentence_start : place.start]
    if is_object_of(place, clause):
        # “Antony Hewish had designed it”: who does something is not what it is done to.
        place = replace(place, before=text[:sentence_start], names=before_clause(place, clause))
        clause = "" if sentence_start == 0 else clause
        if not place.before:
            return reason
    if word in _THING:
        return "" if has_thing(place, clause) else reason
    if word in _PLURAL:
        return "" if has_several(place) else reason
    if word in ("this", "these") or (word in ("that", "those", "such") and place.opens):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if _ELLIPSIS.match(place.after) or (word == "that" and _DEMONSTRATIVE.search(place.before)):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if word == "the" and _THE_ONE.match(place.after) and not re.search(r"\ban? [a-z]", place.before):
        return "" if len(place.names) > 1 else reason
    if place.opens and word in _LOOSE_OPENERS and text[place.start :].split(" ", 2)[1:2] != ["of"]:
        return "" if place.names else reason
    return ""


def _is_open_same(place: Place) -> bool:
    """Whether “the same …” is the same as something told before; “at the same time” and “the same … as” are not."""
    is_idiom = re.match(r"same time\b", place.after) and place.before.endswith("at the ")
    return not is_idiom and re.search(r"\bas\b", place.after) is None
