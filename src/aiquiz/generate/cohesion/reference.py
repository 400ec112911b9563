"""Words that point at something said elsewhere: “he”, “its”, “the company”, “two years later”.

A question must stand alone, so each such word needs what it points at earlier in the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.cohesion.antecedents import (
    Place,
    before_clause,
    has_pair,
    has_person,
    has_place,
    has_several,
    has_thing,
    is_object_of,
    is_said_by_person,
    names_the_subject,
)
from aiquiz.generate.cohesion.definite import VERBS, definites_in, stem_of
from aiquiz.generate.cohesion.expletives import is_expletive
from aiquiz.generate.cohesion.recalls import counts_more_than_named
from aiquiz.generate.cohesion.ties import counts_from_elsewhere, depends_on_reader, opens_from_elsewhere, taken_up
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import SHIPS
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = [
    "first_personal_pronoun",
    "title_nouns",
    "unresolved",
]

_SINGULAR_PERSON: Final = word_set("he she him her his hers")
_WOMANS: Final = word_set("she her hers")
_SUCH_PEOPLE: Final = re.compile(r"such (?:children|people|men|women|boys|girls|patients|pupils)\b(?! as\b)", re.I)
_SEVERAL_PEOPLE: Final = re.compile(
    r"\b(?:children|people|men|women|boys|girls|pupils|[a-z]+(?:ers|ors|ists|ants|ents|women|men))\b"
)
"""“Taught such children”: a name before it does not tell which."""
_ELLIPSIS: Final = re.compile(
    r"such an? |such (?!as\b)(?:[a-z]+s|people|men|women)\b"
    r"|that [a-z]+[.,;]|(?:an?|every|another) (?:[a-z-]+ )?ones?\b",
    re.I,
)
"""“Such a link”, “a larger one”: the thing itself is named elsewhere."""
_LEARNED: Final = re.compile(
    r"\b(?:learned|learnt|heard|knew|told|spoke|boasted|complained|dreamt|remembered|approved|disapproved)"
    r" (?:\w+ )?(?:of|about) $"
)
"""“When he learned of it”: of what had happened."""
_SUCH_A: Final = re.compile(r"such an? (?:[a-z-]+ )?(?P<noun>[a-z]{3,})\b(?! as\b| that\b)", re.I)
"""“Replied that such a result was impossible”: as what?"""
_SUCH_KIND: Final = re.compile(
    r"such (?!as\b|an?\b|that\b|[a-z]+s\b)(?P<noun>[A-Za-z][\w-]+)"
    r"(?=[.,;]| (?:and|was|were|is|are|has|have|had|can|could|as early|as late|as long|since|until)\b)"
)
"""“Attacking such RNA, and …”: which?"""
_THAT_WAS: Final = re.compile(r"that (?:was|were|is|would|had|meant|means|made)\b")
"""“For Roosevelt, that was enough”: what was?"""
_LIKE_ONE: Final = re.compile(r"an? [a-z-]+ one\b")
_LIKE_WHAT: Final = re.compile(r"\ban? [a-z-]+ [a-z-]+ (?:to|into|for|with|and|or|than|by|but|beside) $")
"""“From a tense shape to a relaxed one”: one shape."""
_THIS_NOUN: Final = re.compile(r"th(?:is|ese) (?:[a-z-]+ )?(?P<noun>[a-z]{3,})(?=[.,;:]| [a-z]{2,3}\b)", re.I)
"""“Worked on these devices”: which?"""
_THOSE_NOUN: Final = re.compile(
    r"those (?!who\b|that\b|which\b|with\b|years\b|days\b|times\b)(?:two |three |four )?(?P<noun>[a-z]{3,})"
    r"(?=[.,;:]| (?:were|are|had|have|could|can|would|will|did|do|was|[a-z]+ed)\b)",
    re.I,
)
"""“Make sense only if those lands were once joined”: which?"""
_SAID_BEFORE: Final = re.compile(r"(?:this (?:way|manner|fashion)|that (?P<time>year|month|day|century|decade))\b")
_YEAR: Final = re.compile(r"\b[12]\d{3}\b")
_DEED_WORDS: Final = 6
"""“Labourers were paid to build roads, and many were employed in this way”: after so many words a deed is told."""
_WITH_NOUN: Final = {"this": _THIS_NOUN, "these": _THIS_NOUN, "those": _THOSE_NOUN}
_THE_ONE: Final = re.compile(
    r"the (?:[a-z-]+ )?ones?\b(?! (?:hundred|thousand|million|(?!(?:is|was|has|does)\b)[a-z]+s\b))", re.I
)
_FORWARD: Final = re.compile(
    r"(?:When|While|After|Before|If|Although|Though|Because|Once|Until) (?:its|his|her"
    r"|their) [^,]{3,60}, (?:an? [a-z]|[A-Z])"
)
"""“When its moss dries out, a tardigrade …”: what is meant follows."""
_THEY_FORWARD: Final = re.compile(
    r"(?:Because|Since|Although|Though|While|When|If) they (?!were\b|had\b|[a-z]+ed\b)[a-z]+ [^,;.]{3,60},"
    r" (?:(?:most|many|some|all) )?(?:[a-z-]+ ){0,2}[a-z]+s"
    r" (?:are|have|can|may|must|need|do|tend|live|suffer|grow|make|take|use|help|give|lose|keep|form|become|seem)\b"
)
"""“Because they have no roots, mosses take their water from the air.”"""
_IT_IS_CLEAR: Final = re.compile(
    r"it (?:had |has |have )?(?:is|was|be|been|become|became|seem(?:s|ed)|turn(?:s|ed) out) "
    r"(?:\w+ )?(?:clear|likely|possible|impossible|necessary|known|agreed|decided|evident|certain|obvious|found|said)"
    r" (?:that|to)\b"
)
"""“When it had become clear that …”."""
_THAT_NOUN: Final = re.compile(
    r"that (?!(?:is|of|was|are|were|had|has)\b)(?P<noun>[a-z]{3,})"
    r"(?: (?:is|was|had|has|were|are|would|can|could|[a-z]{3,}(?:s|ed))\b|[.,;])"
)
_BEFORE_CLAUSE: Final = re.compile(r"(?:^|[;:,.] )(?:When|If|While|Once|After|Before|Until|Because|Since) $", re.I)
"""“When that store is empty”: which?"""
_VERB_BEFORE: Final = re.compile(
    r"\b(?:described|explained|noticed|saw|used|made|took|kept|left|built|solved|settled|wanted|needed|paid|reached"
    r"|ended|broke|won|lost|held|measured|observed|caused|prevented|answered|shared|rejected|accepted) $"
)
_THAT_END: Final = re.compile(r"that (?P<noun>[a-z]{3,})(?=[.;,]|$)")
"""“Zorbo had described that irregularity;”"""
_OPENS_CLAUSE: Final = re.compile(
    r"(?:When|While|If|Once|After|Before|Until|Because|Since|As|In|By|On|At|For) [^;:.]*, (?:however, |though, )?"
)
"""“When credit dried up in 2008, that cash allowed …”: which?"""
_WHERE_FIRST: Final = re.compile(
    r"(?:In|On|At|By|For|Since|Until|After|Before) (?:the )?(?:[A-ZÀ-ÖØ-Þ\d][\w’'-]* ){1,3}"
)
"""“In Norland that task belongs to the court”: which?"""
_DEMONSTRATIVE: Final = re.compile(r"\b(?:of|in|by|with|for|from|on|at|under|breaks?|broke|ends?|ended) $", re.I)
_HINDERED: Final = re.compile(
    r"\b(?:blocked|rejected|vetoed|approved|opposed|stopped|allowed|cleared|halted|suspended|banned) $"
)
"""“Ulm blocked its plan”: that of somebody else, told by name before; where several are, nobody knows whose."""
_HARMED: Final = re.compile(
    r"\b(?:destroyed|damaged|ruined|wrecked|flattened|burn(?:ed|t)|flooded|killed|robbed|looted|seized|confiscated"
    r"|besieged|invaded|bombed|sank) (?:[a-z]+ of )?$"
)
_NEW_OWNER: Final = re.compile(r"[,;]|\b(?:and|or|but|that|which|who|when|where|while|whose|after|before|as|in|of)\b")
"""“Bombs destroyed their homes”: whoever does harm does it to others."""
_BY_DOING: Final = re.compile(
    r"(?:(?:By|After|Before|Without|On|In|Through|While|Instead of) )?[A-Za-z]{2,}ing [^;:.]*, "
)
_LIVING: Final = re.compile(
    r"its (?:[\d,.]+ (?:million )?)?(?:[a-z-]+ )?(?:inhabitants|residents|population|townspeople|citizens|islanders"
    r"|villagers)\b"
)
_SETTLEMENT: Final = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|villages?|islands?|country|countries|state|province|region|district|capital|place"
    r"|settlement|colony|republic|kingdom|empire|archipelago|port|suburb|area|valley)\b",
    re.I,
)
"""“Buses took away its 49,000 inhabitants”: whatever else is named before, only a place has those."""
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her)\b", re.I)
_THING: Final = word_set("it its")
_PLURAL: Final = word_set("they them their theirs")
_ADVERBS: Final = word_set("there here")
_ADVERB: Final = re.compile(
    r"\w+(?: (?:in|by|until|since|from|after|before|and|or|to|for|with|at|on|that|how|why|of|aged|during|under"
    r"|again|alone|together)\b|[.,;:]|$)"
)
"""“There is a bridge” points nowhere; “birds have been counted there” does."""
_NOUN_THERE: Final = re.compile(
    r"\b(?:(?!always|perhaps|across|unless|besides|thus)[A-Za-z]{3,}[^s\W]s|children|people|men|women) $", re.I
)
"""“Prices there had been rising”."""
_A_NOUN_THERE: Final = re.compile(r"^(?:The|An?|His|Her|Its|Their) (?:[a-z-]+ ){1,3}$")
"""“The first goal there was scored by …”."""
_STOOD_THERE: Final = re.compile(r"\b(?:stood|stands?|met|knelt|prayed|gathered|sat|spoke) $")
"""“Quill and Moor stood there hand in hand”."""
_THERE_NOW: Final = re.compile(r"there (?:is|are|was|were|ha[sd]|can|could|will|would|may|might|must)\b")
"""“Where the mill stood there is a lake”."""
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
_AT_PLACE: Final = re.compile(
    r"\b(?:in|at|on|into|from|near|to(?! (?:the|an?|its|their|his|her) [a-z]+(?:ers|ors|ists|ians)\b))"
    r" (?:an?|the|its|their|this|that) [a-z]",
    re.I,
)
"""Where something was; “sang to the workers” tells of nobody's place."""
_FIRST: Final = re.compile(r".*?(?<![A-Z])(?<!\b[DMS][rt])[.!?]”?(?= [A-ZÀ-ÖØ-Þ“])")
"""The first sentence of what is shown: what leans in the second may lean on that."""
_SAME_HOUSE: Final = re.compile(
    rf"same (?P<noun>{SHIPS}|train|plane|aircraft|house|building|room|hospital|prison|school)\b"
)
_OF_TWO: Final = re.compile(
    r"the (?:two|three|four|former|latter|others?|trio|duo|quartet)(?![\w-])(?! (?:way|hand|side)\b)"
    rf"(?! [a-z-]+ (?:(?!(?:were|had|was|have|{'|'.join(sorted(VERBS))}|[a-z]+ed)\b)[a-z-]+ )?"
    r"(?:of|on|in|at|between|that|which|who) (?:the |an? )?[a-zA-Z])",
    re.I,
)
"""“The two sensors on the hull” are told by where they are."""
_THE_TWO_DID: Final = re.compile(r"the two (?:met|merged|married|fought|parted|quarrelled|agreed|joined|separated)\b")
"""“In 1965 the two merged”: any plural will not do."""
_BOTH: Final = re.compile(
    r"both (?!sides|ends|sexes|parents|hands|eyes|ears|feet|legs|arms|lungs|kidneys|wings|flanks|banks|shores|poles"
    r"|ways|houses|chambers|occasions|times|directions|hemispheres|its\b|his\b|this\b)"
    r"(?:[a-z]+s|men|women|people)\b(?! and\b| of\b)",
    re.I,
)
"""“Both ships”: which two is told elsewhere."""
_BOTH_DID: Final = re.compile(rf"Both (?:{'|'.join(sorted(VERBS))}|are|were|have|had|did|do|[a-z]+ed)\b")
"""“Both are held to be masterpieces.”"""
_LOOSE_OPENERS: Final = word_set("both neither another others either none")
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
    person_known: str = "",
    thing_is_known: bool = False,
    several_are_known: bool = False,
    place_is_known: bool = False,
    topic_is_known: bool = False,
    asked_from: int = 0,
) -> str:
    """Why `text` does not stand alone, in words; empty where it does.

    `start` is the offset of `text` in the article, `mentions` those within it; `known` the words of the title.
    Nouns behind “the” are looked at where `introduced` gives those that the article has told of before.
    `person_known` is the “he” or “she” of whom the question tells who it is, which goes for a “his” or “her” beside it
    too; `thing_is_known` says that it tells what “it” is, `several_are_known` what “they” are, `place_is_known` which
    place is “here”, `topic_is_known` that the label names what one may do something with. From `asked_from` on the text
    is the sentence that is asked about; what stands before is shown for it alone: that must tell what “it” is,
    but when it was itself only where it begins with that.
    """
    told, asked = text[:asked_from], text[asked_from:]
    first = _FIRST.match(told)
    tied = taken_up(first.group().rstrip() if first else told.rstrip() or asked, mentions)
    if (
        reason := depends_on_reader(text)
        or tied
        or counts_from_elsewhere(asked, mentions, start + asked_from, is_behind=bool(told))
    ):
        return reason
    if told and (reason := opens_from_elsewhere(told, mentions, start) or _counts_more(told, asked, mentions, start)):
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
        is_same = word in _SINGULAR_PERSON and (word in _WOMANS) == (person_known.casefold() in _WOMANS)
        is_granted = (person_known != "" and is_same) or (thing_is_known and word in _THING)
        is_granted = is_granted or (several_are_known and word in _PLURAL)
        is_granted = is_granted or (place_is_known and (word == "here" or _is_done_there(place, word, sentence_start)))
        if not is_granted and (reason := _dangling(place, text, sentence_start, known, is_topic=topic_is_known)):
            return reason
        previous_end = match.end()
    return ""


def _counts_more(told: str, asked: str, mentions: Sequence[Mention], start: int) -> str:
    """Why what is asked counts more than what stands before it names, in words."""
    before = [one for one in mentions if one.is_name and one.span.end <= start + len(told)]
    return counts_more_than_named(told, asked, before)


def _dangling(place: Place, text: str, sentence_start: int, known: frozenset[str], *, is_topic: bool) -> str:
    word = re.sub(r"['’](?:s|d|ll|re|ve)$", "", place.word).casefold()
    reason = f"“{place.word}” points at something not named before"
    clause = text[sentence_start : place.start]
    if word in ("its", "his", "her", "their") and _FORWARD.match(text[sentence_start:]) and "," not in place.before:
        return ""
    if word == "they" and _THEY_FORWARD.match(text[sentence_start:]) and "," not in clause:
        return ""
    if word in _SINGULAR_PERSON:
        return "" if has_person(place, word) else reason
    if word == "there" and place.opens and not _THERE_IS.match(place.after):
        return "" if has_place(place) else reason
    if word in _ADVERBS and (
        _ADVERB.match(place.after)
        or _FROM.search(place.before)
        or (_STOOD_THERE.search(place.before) and not _THERE_NOW.match(place.after))
        or (
            (_NOUN_THERE.search(place.before) or _A_NOUN_THERE.search(place.before[sentence_start:]))
            and not _EXISTS.match(place.after)
        )
    ):
        if word == "here":  # “at the Royal Mint here”: the Mint is not where that is
            place = replace(place, names=tuple(one for one in place.names if not place.before.endswith(f"{one.text} ")))
        is_told = has_place(place) or (word == "there" and _AT_PLACE.search(place.before))
        return "" if is_told else reason
    if (word == "instead" and not place.after.startswith("instead of")) or (word == "same" and _is_open_same(place)):
        return "" if sentence_start > 0 and not _is_in_another(place) else reason
    if word == "the" and (counted := _OF_TWO.match(place.after)):
        is_told = _has_two_alike(place) if _THE_TWO_DID.match(place.after) else has_several(place)
        return "" if is_told else f"“{counted.group()}” points at something not named before"
    if word == "both" and (pair := _BOTH.match(place.after)):
        return "" if has_pair(place) else f"“{pair.group()}” points at two not named"
    if word in ("its", "their") and _HARMED.search(place.before) and not _NEW_OWNER.search(clause):
        return "" if sentence_start > 0 and (place.names or word == "its") else reason
    if word == "its" and not names_the_subject(place, known) and _LIVING.match(place.after) and not _tells_place(place):
        return reason
    if word in ("its", "their") and _HINDERED.search(place.before) and len(_hindered(place, sentence_start)) != 1:
        return reason
    if word in ("this", "that") and not place.opens and _is_just_said(place, clause):
        return ""
    if word in _THING | _PLURAL and names_the_subject(place, known):
        return ""
    if word == "it" and ((place.opens and is_expletive(place.after)) or _IT_IS_CLEAR.match(place.after)):
        return ""
    if word in ("it", "they") and _BY_DOING.fullmatch(clause):
        # “By pressing rags and old ropes, they made …”: what is done something to does nothing.
        place = replace(place, before=text[:sentence_start], names=before_clause(place, clause))
        clause = ""
        if not place.before:
            return reason
    is_said = word in ("it", "they") and is_said_by_person(place, clause)
    if is_said or is_object_of(place, clause, is_topic=is_topic):
        # “Antony Hewish had designed it”: who does something is not what it is done to.
        place = replace(place, before=text[:sentence_start], names=before_clause(place, clause))
        clause = "" if sentence_start == 0 else clause
        if not place.before:
            return reason
    if word == "it" and _LEARNED.search(place.before) and sentence_start == 0:
        return reason
    if word in _THING:
        return "" if has_thing(place, clause) else reason
    if word in _PLURAL:
        return "" if has_several(place) else reason
    if word in _WITH_NOUN and (shown := _WITH_NOUN[word].match(place.after)):
        return "" if _is_said(shown["noun"], place.before) or sentence_start > 0 else reason
    if word in ("this", "these") or (word in ("that", "those", "such") and place.opens):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if word == "that" and place.before.endswith(", ") and _THAT_WAS.match(place.after):
        return reason
    if word == "such" and (kind := _SUCH_KIND.match(place.after)):
        return "" if _is_said(kind["noun"], place.before) else reason
    if word == "such" and _SUCH_PEOPLE.match(place.after):
        return "" if _SEVERAL_PEOPLE.search(place.before) else reason
    if word == "such" and (kind := _SUCH_A.match(place.after)):
        is_told = sentence_start > 0 or _is_said(kind["noun"], place.before) or re.search(r"\ban? [a-z]", place.before)
        return "" if is_told else reason
    if _LIKE_ONE.match(place.after) and _LIKE_WHAT.search(place.before[sentence_start:]):
        return ""
    if word == "that" and _VERB_BEFORE.search(place.before) and (shown := _THAT_END.match(place.after)):
        return "" if _is_said(shown["noun"], place.before) or sentence_start > 0 else reason
    if word == "that" and _OPENS_CLAUSE.fullmatch(clause) and (shown := _THAT_NOUN.match(place.after)):
        noun = shown["noun"]
        return "" if noun.endswith("s") or sentence_start > 0 or _is_said(noun, place.before) else reason
    if word == "that" and sentence_start == 0 and _WHERE_FIRST.fullmatch(clause) and _THAT_NOUN.match(place.after):
        return reason
    if word == "that" and sentence_start > 0 and _DEMONSTRATIVE.fullmatch(clause):
        return ""
    is_that_noun = word == "that" and _BEFORE_CLAUSE.search(place.before) and _THAT_NOUN.match(place.after)
    if is_that_noun or _ELLIPSIS.match(place.after) or (word == "that" and _DEMONSTRATIVE.search(place.before)):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if word == "the" and _THE_ONE.match(place.after) and not re.search(r"\ban? [a-z]", place.before):
        return "" if len(place.names) > 1 else reason
    if word == "both" and place.opens and _BOTH_DID.match(place.after):
        return "" if _has_two_alike(place) else reason
    if place.opens and word in _LOOSE_OPENERS and text[place.start :].split(" ", 2)[1:2] != ["of"]:
        return "" if place.names else reason
    return ""


def _is_just_said(place: Place, clause: str) -> bool:
    """Whether the sentence itself tells the way or the time: “in February 1847 …, and in July of that year”."""
    found = _SAID_BEFORE.match(place.after)
    if found is None:
        return False
    return _YEAR.search(clause) is not None if found["time"] else len(clause.split()) >= _DEED_WORDS and "," in clause


def _has_two_alike(place: Place) -> bool:
    """Whether two stand before “Both” that may be meant: two names that may be of one kind, or a pair of things."""
    kinds = Counter(name.type for name in {name.text: name for name in place.names}.values())
    return has_pair(place) or max(kinds.values(), default=0) > 1 or re.search(r"\b[Tt]wo\b", place.before) is not None


def _is_done_there(place: Place, word: str, sentence_start: int) -> bool:
    """“The first opera staged there was …”: a noun with what was done, which opens its sentence."""
    return word == "there" and _A_NOUN_THERE.search(place.before[sentence_start:]) is not None


def _hindered(place: Place, sentence_start: int) -> set[str]:
    """Whose plan the last name of the sentence may have stopped: no place's, and nobody's."""
    clause = place.before[sentence_start:]
    who = next((name.text for name in reversed(place.names) if name.text in clause), "")
    things = {name.text for name in place.names if name.type not in (AnswerType.PLACE, AnswerType.PERSON)}
    return things - {who}


def _tells_place(place: Place) -> bool:
    """Whether a place stands before it, by a name that may be one or by a noun."""
    is_named = any(one.type is AnswerType.PLACE or not one.is_firm for one in place.names)
    return is_named or _SETTLEMENT.search(place.before) is not None


def _is_said(noun: str, before: str) -> bool:
    """Whether the noun stands in the text before, in singular or plural."""
    return stem_of(noun) in {stem_of(word) for word in content_words(before)}


def _is_in_another(place: Place) -> bool:
    """Whether it is “the same ship” or house, and none of that kind is told before."""
    found = _SAME_HOUSE.match(place.after)
    return found is not None and not _is_said(found["noun"], place.before)


def _is_open_same(place: Place) -> bool:
    """Whether “the same …” is the same as something told before; “at the same time” and “the same … as” are not."""
    turn = re.match(r"same (?P<noun>time|lines)\b", place.after)
    is_idiom = turn and place.before.endswith("at the " if turn["noun"] == "time" else "along the ")
    return not is_idiom and re.match(r"[^,;:.]*\bas\b", place.after) is None
