"""How much a sentence makes of what it mentions: what it is about, or a detail told in passing."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from aiquiz.generate.entities.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.language.lexicon import LEARNING_WORDS, NUMBER_WORDS
from aiquiz.generate.worth.incidents import of_incident
from aiquiz.generate.worth.passing import told_in_passing
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["Standing", "salience", "standing_of"]


class Standing(Enum):
    """Where in its sentence something stands."""

    MAIN = "in a main clause"
    APPOSITION = "in an apposition"
    CLAUSE = "in a subordinate clause"
    ASIDE = "between brackets or dashes"


_CUT: Final = re.compile(r", |; |: | [–—] |—")
_SUBORDINATE: Final = re.compile(
    r"(?:(?:in|on|at|of|for|from|with|by|to|under|through) )?(?:which|who|whose|whom|where|whereas|when|while|although"
    r"|though|because|since|after|before|until|if|as|so that|than|even|just as|unlike|like|including|such as"
    r"|roughly|about|some|nearly|almost)\b"
)
_APPOSED: Final = re.compile(
    rf"(?:(?:\d[\d,.]*|{'|'.join(NUMBER_WORDS)}) [a-z]+ (?:long|high|wide|deep|tall|across|away|old)|an?"
    rf"|the|his|her|its|their|one|two"
    r"|three|four|five|most|many|some|each|himself|herself|then|once|now|born"
    r"|(?:first |originally |later )?(?:found|made|built|seen|dug|cast|grown|taken|shown|[a-z]+ed) (?:by|in|at|on|from)"
    r"|[a-z]+(?:ed|ing)|built|made|known|led|held|told|sold|sent|drawn|written|worn)\b"
)
_MADE: Final = re.compile(
    r"(?:[\w’'-]+ ){1,8}?(?:built|made|held|found|sold|sent|drawn|written|known|[a-z]{2,}ed) (?:in|by|at"
    r"|on|from|for|to) "
)
_INSERTED: Final = re.compile(r"(?:in|on|at|by|during|around|since) (?:the )?(?:early |late |mid-)?")
"""“Its first workers, in the early 1950s, were …”: told on the way."""
_FINITE: Final = re.compile(
    r"\b(?:was|were|is|are|had|has|have|went|came|became|took|gave|made|kept|led|fell|rose|won)\b"
)
"""“Trolleybuses built in Ohio in the 1940s went on …”: what stands before the verb only describes the subject."""
_RELATIVE: Final = re.compile(
    r" (?:that|which|who|whose|whom|where"
    r"|(?:until|when|while|because|although) (?:the |an? |his |her |its )?[\w’-]+ [a-z]+) "
)
_NEW_CLAUSE: Final = re.compile(r"(?:and|but|so|yet|or) ")

_OF_PLACE: Final = re.compile(
    r"\b(?:born|died|settled|moved|emigrated|fled|sailed|travelled|traveled|went|came|returned|arrived|landed|reached"
    r"|crossed|entered|conquered|captured|invaded|annexed|occupied|visited|met|fought|defeated|began|started|ended"
    r"|took place|lies|lie|lay|stands|stood|rises|rise|flows|flow|runs|run|native|capital|headquarters|home|won|fell"
    r"|broke out|recognised|recognized|leased|handed|received|gave|sold|bought|independent|belongs?|belonged|lived"
    r"|living|worked|studied|taught|grew|spread|shipped|exported|left|leave|leaves|erupted|struck|founded|opened"
    r"|(?:was|were|is|are|been|be) (?:\w+ )?(?:buried|exiled|ceded|built|held|signed|located|based|found|discovered|dug"
    r"|excavated|installed|introduced|called|named|made|invented|destroyed|seen))\b[^;:]{0,60}$"
)
_WITHIN: Final = re.compile(r"\b(?:in|at|near|outside|around|of|from|for|across|throughout|over|on) (?:the )?$")
_BY_THE_WAY: Final = re.compile(
    r" (?:[a-z]+ )?(?:guests|donors|visitors|spectators|copies|pages|plates|starters|onlookers|mourners|boxes|dancers"
    r"|singers|musicians|signatures|letters|elements|segments|bricks|rivets|bolts|panels|blocks|piles|slabs)\b"
)
"""“About 340,000 donors”, “94 pages”: counts that colour an account."""
_HOME: Final = re.compile(r"(?:[A-Z][\w’'-]+|[a-z]+(?:ist|er|or|ian|man|men)) (?:of|from|at) (?:the )?$")
"""“Joan Benoit of the United States”, “researchers at Cornell”: where somebody belongs, told in passing."""
_COUNTRY_OF: Final = re.compile(r"\b(?:people|women|men|farmers|villagers|workers|merchants) (?:in|of) (?:the )?$")
_LASTS: Final = re.compile(
    r"\b(?:lasts?|lasted|took|takes|needs?|needed|reigned|ruled|served|led|spent|spends|lives?|survives?|every"
    r"|worked|orbits?|turns?|for|within|after) (?:\w+ )?(?:about |some |almost |nearly |only |barely )?$"
)
_WITH_COUNT: Final = re.compile(
    r"\b(?:with|its|his|her|their|them|from|in|by|after|for|all|some|these|of) (?:about |some )?$"
)
_FRACTION: Final = re.compile(r"(?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)$")
_TINY: Final = 20


def standing_of(text: str, at: Span) -> Standing:
    """Where the stretch `at` of a sentence stands in it, told by its commas, brackets and small words."""
    before, after = text[: at.start], text[at.end :]
    if before.count("(") > before.count(")") or (before.count("—") % 2 == 1 and "—" in after):
        return Standing.ASIDE
    cuts = [0, *(match.end() for match in _CUT.finditer(before))]
    segment = before[cuts[-1] :] + text[at.start :]
    lead_in = before[cuts[-1] :]
    opener = before[: cuts[-1]].rstrip()[-1:]
    is_first = not _FINITE.search(before[: cuts[-1]])
    if is_first and _MADE.match(lead_in) and _FINITE.search(text[at.end :]) and not _FINITE.search(lead_in):
        return Standing.CLAUSE
    opening = _OPENING_CLAUSE.match(text)
    if opening is not None and at.end <= opening.end() and at.start > 0:
        return Standing.CLAUSE
    if opening is not None and cuts[-1] == opening.end() + 1:
        return Standing.MAIN
    if _SUBORDINATE.match(segment) and (cuts[-1] > 0 or not _SUBORDINATE_DATE.match(segment)):
        return Standing.CLAUSE
    if cuts[-1] > 0 and opener == "," and _APPOSED.match(segment) and not _NEW_CLAUSE.match(segment):
        return Standing.APPOSITION
    if opener == "," and _INSERTED.fullmatch(lead_in) and text[at.end : at.end + 1] == ",":
        return Standing.APPOSITION
    return Standing.CLAUSE if _RELATIVE.search(f" {lead_in}") else Standing.MAIN


_OPENING_CLAUSE: Final = re.compile(
    r"(?:After|Before|When|While|Since|Once|Until|Although|Though|Because|If|Where) (?!\d)[^,;]*"
    r"\b(?:was|were|is|are|had|has|have|went|came|became|took|gave|made|kept|led|fell|rose|won|lost|left|began|[a-z]{2,}ed)"
    r"\b[^,;]*,"
)
_SUBORDINATE_DATE: Final = re.compile(
    r"(?:Since|After|Before|Until|As|Like|About|Some|Nearly|Almost|Roughly|Under|By|From|In|On|At|For|Of|With|To"
    r"|Through) "
)

_PENALTY: Final[dict[Standing, dict[str, float]]] = {
    Standing.MAIN: {},
    Standing.APPOSITION: {"number": -1.2, "time": -0.4, "place": -1.2, "organisation": -0.8, "other": -0.4},
    Standing.CLAUSE: {"number": -1.2, "time": -1.0, "place": -1.2, "organisation": -0.8, "other": -0.3},
    Standing.ASIDE: {"number": -2.5, "time": -2.0, "place": -2.5, "organisation": -1.5, "other": -0.8},
}


def salience(mention: Mention, text: str, offset: int) -> float:
    """What a mention's standing adds to the worth of asking it, from -4 to +0.5; `text` is its sentence at `offset`."""
    at = Span(mention.span.start - offset, mention.span.end - offset)
    standing = standing_of(text, at)
    before = text[: at.start]
    after = text[at.end :]
    penalty = _PENALTY[standing].get(_sort(mention), 0.0)
    penalty += min(told_in_passing(mention, before, after), of_incident(mention, before, after))
    if mention.type in _MODIFIERS and _MODIFIES.search(before) and re.match(r" [a-z]+", text[at.end :]):
        return penalty - 2.5
    if mention.type is AnswerType.PLACE and _MODIFIES_MORE.search(before) and _NOUN_BEHIND.match(after):
        return penalty - 2.5
    if (
        mention.type is AnswerType.TERM
        and not mention.subtype
        and _MODIFIES.search(before)
        and _NOUN_BEHIND.match(after)
    ):
        return penalty - 2.5
    is_dated_aside = standing is Standing.APPOSITION and mention.type in TIME_TYPES
    if is_dated_aside and not _OF_WEIGHT.search(before):
        penalty += _SIDE_EVENT
    if mention.subtype == "decade":
        return penalty - _DECADE
    if text.startswith("("):
        return penalty - 3.0  # all of the sentence is an aside
    if mention.type is AnswerType.YEAR and before.endswith(("the ", "The ")):
        return penalty - 2.5  # “the 1958 Fair”: the year only describes
    if mention.type in TIME_TYPES and re.search(r"\b(?:long )?(?:before|than) $", before):
        return penalty - 2.0
    if mention.type in TIME_TYPES and _SPAN_FROM.search(before) and text[at.end :].startswith(" to "):
        return penalty - 2.0
    if _LETTER.search(text) or _SOURCE.search(before):
        return penalty - 2.0
    if _SO_THAT.search(before):
        return penalty - 3.0
    if _DEAL.search(before) or (mention.type in TIME_TYPES and _MISHAP.match(text)):
        return penalty - 2.5
    if mention.is_name and (_YARD.search(before) or _FORDED.search(before)):
        return penalty - 2.5
    if mention.type is AnswerType.PLACE and (_DEED_OF.match(text[at.end :]) or _DEED.search(before)):
        return penalty - 2.0
    if " " not in mention.text and _KIN.search(before) and mention.type in (AnswerType.PERSON, AnswerType.TERM):
        return penalty - 2.5
    if (mention.value or 0.0) >= _RECENT and mention.type in TIME_TYPES and _STUDIED.search(text):
        penalty -= _OF_STUDY
    is_full_name = mention.type is AnswerType.PERSON and " " in mention.text
    if (mention.subtype == "city" or is_full_name) and _THE.search(before):
        return penalty - 2.0
    if mention.type is AnswerType.PLACE:
        return penalty + _of_place(before)
    is_school = not LEARNING_WORDS.isdisjoint(mention.text.split())
    if mention.type is AnswerType.TERM and not mention.subtype and not is_school and _is_only_where(before):
        return penalty - 2.0
    if mention.type is AnswerType.ORGANISATION and _INDOORS.search(before):
        return penalty - 1.5
    if mention.type in (AnswerType.ORGANISATION, AnswerType.TERM) and _HOME.search(before):
        return penalty - 2.0
    if mention.type is AnswerType.DURATION and re.search(r"\d:\d\d and $", before):
        return penalty - 4.0  # “at 9:04 and thirty-five seconds”
    if mention.type is AnswerType.DURATION:
        return penalty + (0.3 if _LASTS.search(before) else -0.8)
    if (
        mention.type is AnswerType.TERM
        and not mention.subtype
        and re.match(r" [a-z]{3,}s\b(?! (?:it|the|an?)\b)", text[at.end :])
    ):
        return penalty - 1.5  # “Pullman-Standard trolleybuses”
    if mention.type is AnswerType.TERM and not mention.subtype and _ADJECTIVE.fullmatch(mention.text):
        return penalty - 2.0
    if mention.type is AnswerType.TERM and before.endswith(("the ", "The ")) and _SITES.match(text[at.end :]):
        return penalty - 1.5
    if mention.subtype == KEY_TERM and at.start <= len("The "):
        return penalty - 1.0
    if mention.type in NUMERIC_TYPES and _RANGE.search(before):
        return penalty - 2.0
    if mention.type in (AnswerType.NUMBER, AnswerType.QUANTITY):
        return (
            penalty + _of_count(mention, before, text[at.end :]) - 2.0 * (_BY_THE_WAY.match(text[at.end :]) is not None)
        )
    return penalty


_MADE_UP_OF: Final = re.compile(
    r"\b(?:(?<!he )(?<!she )(?<!they )(?:has|have)|consists? of|comprises?|contains?|(?:is"
    r"|are) (?:made up of|built from"
    r"|divided into|composed of|made of)) (?:only |exactly |about |some )?$"
)
"""“The committee has nine members”: of how many parts a thing is made up is what it is."""
_NO_STRUCTURE: Final = re.compile(
    r" (?:\w+ )?(?:parts|kinds|sides|things|ways|types|reasons|uses|forms|goals|problems|purposes|stages|options)\b"
    r"|[^.;]{0,40}(?::|, of wh(?:om|ich))"
)
"""What is counted says nothing, or its parts are told with their numbers right behind."""
_STRUCTURE: Final = 1.2
_SIDE_EVENT: Final = -1.0
_OF_WEIGHT: Final = re.compile(
    r"\b(?:founded|built|invented|discovered|introduced|opened|published|born|completed|established|launched|created"
    r"|signed|formed|abolished|crowned|elected|patented|begun|set up|written|painted|released|finished|dissolved)\b"
)
"""“A cave surveyed in 2009 …”: the date of what is told beside a noun counts where it is a beginning or an end."""
_SPAN_FROM: Final = re.compile(r"\bfrom (?:(?! to | until | till )(?:[^,;]|,(?=\d)))*\bin (?:[A-Z][a-z]+ )?$")
"""“Sank from $1,000 in 2010 to …”: where a series begins."""
_INDOORS: Final = re.compile(r"(?:^|[ ,])(?:[Ii]n|[Ii]nside|[Oo]utside) the $")
"""“In the Senckenberg Museum he told them”: the house where it was."""
_DECADE: Final = 0.8
"""“In the 1940s”: a rough time."""
_KIN: Final = re.compile(
    r"\b(?:brother|sister|wife|husband|son|daughter|father|mother|nephew|niece|uncle|aunt|cousin|friend|student|pupil"
    r"|servant|assistant),? $"
)
"""“His brother John”: by the first name alone."""
_RECENT: Final = 2000
_STUDIED: Final = re.compile(r"\b(?:reported|showed|shown|described|calculated|suggested|found that|measured)\b")
_OF_STUDY: Final = 2.3
"""When a finding of our own days was published: what was found counts."""
_LETTER: Final = re.compile(
    r"\b(?:she|he|they) (?:wrote|told|said) (?:in \w+ )?that\b|\bin (?:a|another|one) letter\b", re.I
)
"""What somebody wrote in a letter: neither when nor to whom is worth knowing."""
_SOURCE: Final = re.compile(r"\b[Aa]ccording to (?:an? |the )?(?:[a-z-]+ )*$")
"""Who counted or reported it is no part of what happened."""
_SO_THAT: Final = re.compile(r"\b[Ss]o (?:many|much|[a-z]+) (?:[a-z]+ ){0,4}that an? [^;:]*$")
"""“So many that an eye surgeon, Dr. George Cox, …”: somebody who shows how bad it was."""
_YARD: Final = re.compile(
    r"\b(?:in|at) (?:an?|the) (?:[a-z]+ )?(?:yard|works|shed|depot|warehouse|workshop|factory|dock|shipyard)\b[^,;]* $"
)
"""“Were cast in a yard at Copenhagen’s North Harbour”."""
_FORDED: Final = re.compile(r"\bcross(?:ed|es|ing) the (?:river|stream|brook|creek) $")
_MISHAP: Final = re.compile(
    r"(?:One|Two|Some|Several) of (?:them|these|the [a-z]+) "
    r"(?:was |were |had )?(?:flooded|sank|fell|broke|cracked|burst|collapsed|caught fire|burn(?:ed|t)|leaked|slipped)\b"
)
"""“One of them flooded in August 1998”."""
_DEAL: Final = re.compile(r"\bin an? (?:transaction|deal|sale|exchange) worth [a-z ]*$")
_DEED: Final = re.compile(r"\b(?:invasion|occupation|annexation|conquest) of (?:the )?$")
_DEED_OF: Final = re.compile(r"['’]s (?:invasion|occupation|annexation|conquest|defeat|surrender|entry|declaration)\b")
"""“After Russia’s invasion of Ukraine”: a date told by what everybody knows."""
_ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+(?:an|ish|ese|ic)|[A-Z][a-z]+-[a-z]+")
"""“An Anglican church”: the gap asks for a word that describes."""
_THE: Final = re.compile(r"\b[Tt]he $")
"""“The London distance”: a town or a person has an article only where it describes something."""
_SITES: Final = re.compile(r" (?:shore|side|coast|bank|end|road|line|area|district|region|yard)s?\b")
"""“The Dartmouth shore”: where something was, told in passing."""
_RANGE: Final = re.compile(
    rf"(?:\d|\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}))(?: \w+)? ?(?:to|and|or|–|-) ?$"
)
"""“roughly 100 to 150 kilometres”: half of a range."""
_MODIFIERS: Final = frozenset({AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.PERSON})
_NOUN_BEHIND: Final = re.compile(
    r" (?!(?:and|or|but|in|on|at|of|from|to|for|by|with|as|than|that|which|who|whose|when|where|while|was|were|is|are"
    r"|had|has|have|can|could|would|will|did|does|after|before|until|into|over|under|through)\b)[a-z]{3,}(?<!ed)\b"
)
"""“An Inky story”: the name describes what follows."""
_MODIFIES_MORE: Final = re.compile(
    r"\b(?:an?|its|his|her|their) (?!(?:[a-z-]+ )*(?:in|of|at|to|from|on|by|for|with|near|and|than|as) )"
    r"(?:[a-z-]+ ){1,2}$"
)
"""“A small Tokyo company.”"""
_MODIFIES: Final = re.compile(r"\b(?:an?|its|his|her|their) $", re.I)
"""“a US Navy satellite”: the name describes a thing, and another might do as well."""


def _sort(mention: Mention) -> str:
    if mention.type in NUMERIC_TYPES:
        return "number"
    if mention.type in TIME_TYPES:
        return "time"
    if mention.type in (AnswerType.PLACE, AnswerType.ORGANISATION):
        return mention.type.value
    return "other" if mention.subtype != KEY_TERM else "number"


_WHERE_IT_LIES: Final = re.compile(
    r"\b(?:at|of|from|in|near|to) (?:the )?(?:[A-Z][\w’'.-]+ (?:of |for )?)+(?:in|at|near|outside) (?:the )?$"
)
"""“At St Mary's Hospital in London”: where that is."""


_HAPPENED_AT: Final = re.compile(
    r"\b(?:[Bb]attle|fought|defeated|won|lost|fell|landed|crashed|sank|killed|signed|held|opened|took place|lies"
    r"|stands|joins?|meets?|begins?|began|ends?|ended|surrendered|headquarters|struck)\b[^,;:]*$"
)
"""“At” stands before villages, yards and houses, which matter where they are what happened."""


def _is_only_where(before: str) -> bool:
    """Whether a name stands behind an “at” that tells by the way where somebody or something was."""
    return before.endswith(" at ") and not _HAPPENED_AT.search(before)


def _of_place(before: str) -> float:
    """Where something happened is worth asking when the sentence is about where; else it is background."""
    if re.search(r"[A-Z][\w’'-]+, $", before):
        return -1.5  # “Peoria, Illinois”
    if _HOME.search(before) or _COUNTRY_OF.search(before):
        return -2.0
    if not _WITHIN.search(before):
        return 0.3
    if re.search(r"\bborn (?:in|at) $", before):
        return 0.5 if before.endswith("in ") else -1.5
    if _is_only_where(before):
        return -2.0
    if _WHERE_IT_LIES.search(before):
        return -1.2
    return 0.2 if _OF_PLACE.search(before) else -1.2


def _of_count(mention: Mention, before: str, after: str) -> float:
    """A small count, or one told with something else, is a detail."""
    word = mention.text.split(" ")[0].casefold()
    if _FRACTION.search(mention.text):
        return 0.0
    if mention.type is AnswerType.NUMBER and mention.subtype == "times":
        return -1.0
    if mention.type is AnswerType.NUMBER and _MADE_UP_OF.search(before) and not _NO_STRUCTURE.match(after):
        return _STRUCTURE
    is_small = (mention.value or 0.0) < _TINY and (word in NUMBER_WORDS or word.isdigit())
    worth = -0.8 if is_small and mention.type is AnswerType.NUMBER else 0.0
    if "-" in mention.text and mention.type is AnswerType.QUANTITY:
        worth -= 1.0  # “a 500-watt bulb”
    return worth - 1.0 if mention.type is AnswerType.NUMBER and _WITH_COUNT.search(before) else worth
