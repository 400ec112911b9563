"""What a sentence recalls without telling it again: “named the spot”, “to hold the post”, “a second force sailed”.

Which, or of what, stands in the sentence before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import NUMBER_WORDS, PERSON_ROLES

__all__ = ["RECALLS", "counts_more_than_named"]

_COUNT: Final = "|".join(NUMBER_WORDS)
_NO_RANK: Final = r"(?!(?:fin|mod|for|hon|inter|pri|qui|w|gu|con|t|b|n|r|ch|har|conqu|prot|temp|v|requ)est\b)"
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2}"
_ALL_LIE: Final = re.compile(
    r"(?:(?:In|On|By|At|After) (?:[A-Za-z]+ ){0,2}\d{4},? )?"
    r"(?P<which>[Aa]ll (?:three|four|five|six|seven|eight)) (?:lie|lay|stand|stood|live|hang|hung|fell|rose|came|went"
    r"|took|won|lost|left|can|could|will|would|belong|share|sit|use|make|made|began|survive|were|[a-z]{2,}ed)\b"
)
"""“All three lie in the chapel”, “In April 1905 all six were tried”: three of whom?"""
_THE_SPOT: Final = re.compile(
    r"\b(?:named|called|christened|renamed|marked|marks|visited|reached|photographed|mapped)"
    r" (?P<what>the (?:spot|feature|discovery|find))\b(?! (?:of|where|at|in which|that|from|on|for)\b)"
)
"""“Moor named the spot Quill Point”: which?"""
_NATIVE_MEMBERS: Final = re.compile(
    r"(?P<whose>(?:Native|Living|Modern|Extinct|Larger|Smaller|Bigger|Wild|Early|Adult|Typical|Surviving|Known|Fossil"
    r"|Other|Later|Most|Some|Many|Several|Few) members)\b(?! (?:of|from)\b)"
)
"""“Native members occur in Norland”: members of what?"""
_FAR_MORE: Final = re.compile(
    r"(?!.*\bthan\b)(?P<than>(?:(?:Far|Even|Much|Still|Yet|Rather|Somewhat) )?(?:[Mm]ore|[Ll]ess) [a-z]+"
    r"|(?:Far|Even|Much|Still) [a-z]+er)(?: still| yet)? (?:was|were|is|are) [a-zA-Z]"
)
"""“Far more influential was the next step.”: than what?"""
_THE_TWO_THAT: Final = re.compile(
    rf"\b(?P<which>the (?:{_COUNT}) [a-z-]+ (?:that|who|which) had (?:not )?[a-z]+ed)(?=[.,;])"
)
"""“Meant to punish the two towns that had meddled”: in what?"""
_HOLD_THE_POST: Final = re.compile(
    r"\bto (?:hold|fill|occupy|take up|take|win|be given|be offered|leave|resign|lose) (?P<what>the (?:post|job"
    r"|position|role))(?=[.,;])"
)
"""“Quill was the first woman to hold the post”: which?"""
_THE_YOUNGEST: Final = re.compile(
    rf"{_NAME}, (?P<which>the {_NO_RANK}[a-z]{{3,}}est(?: and {_NO_RANK}[a-z]{{3,}}est)?), (?!and\b|or\b|[A-ZÀ-ÖØ-Þ])"
)
"""“Olm, the youngest and highest, stands in the middle”: the youngest what?"""
_THE_CRIME: Final = re.compile(
    r"\b(?:confess(?:ed|es|ing)? to|convicted of|charged with|accused of|acquitted of|cleared of|suspected of"
    r"|arrested for|tried for|denied) (?P<which>the (?:(?:first|second|third|other|last|two|three) )?(?:murders?"
    r"|killings?|crimes?|thefts?|robber(?:y|ies)|shootings?|bombings?))\b(?! (?:of|at|in|on|from|against)\b)"
)
"""“A clerk had confessed to the second murder”: of whom?"""
_WERE_ONE_TO: Final = re.compile(
    r"(?:Were|Should|Had) (?:an?|any|the) [^,;:.]{2,40}? (?P<what>(?:to )?[a-z]+ (?:it|them|this))\b"
)
"""“Were a king to invoke it today, …”: what?"""
_FEW_TELL: Final = re.compile(
    r"(?:Few|No|Hardly any) [^,;:.]{3,40}? (?:contains?|tells?|shows?|holds?|offers?|knows?|records?|has|have|saw)"
    r" an? (?P<than>(?:more|less) [a-z]+|better|stranger|greater|finer|clearer|sadder) [a-z]+(?=\.)"
)
"""“Few histories tell of a more remarkable recovery.”: than which?"""
_SECOND_ANSWER: Final = re.compile(
    r"The (?P<which>(?:second|third|fourth|other) (?:answer|reason|explanation|objection|argument|clue|view|advantage"
    r"|drawback|method|way|cause|change|idea|solution|danger|difference|proposal|improvement))"
    r" (?:was|is|were|came|comes|lay|lies|had been|has been)\b"
)
"""“The second answer was supplied by Quill”: to what?"""
_OTHER_REPLY: Final = re.compile(
    r"[^,.;:]{3,60}? (?P<which>(?:gives?|gave|has|had|offers?|offered) an? (?:different|other|opposite|similar)"
    r" (?:reply|answer))(?=[.,;])"
)
"""“The law gives a different reply”: to what?"""
_SECOND_FORCE: Final = re.compile(
    rf"(?:(?:{_COUNT}|Some|[A-Z][a-z]+) [a-z ]{{0,20}}(?:later|after),? )?"
    r"(?P<which>[Aa] (?:second|third|fourth|further|larger|smaller|similar|new) (?:force|army|fleet|expedition|raid"
    r"|assault|invasion|voyage|mission|column|convoy|squadron|party))"
    r" (?:soon |also |then )?(?:[a-z]{2,}ed|set|went|came|left|was|were|had|took|made|fell|met|got|led)\b"
)
"""“A second force sailed across the sea”: whose, and after which?"""
_FAVOURITE_SOURCE: Final = re.compile(
    r"[A-Z][^,;:.]*? (?:was|were|is|are) (?P<what>(?:an?|another|the) (?:favourite|favorite|main|chief|rich|useful|good"
    r"|common|early|frequent|popular|easy) (?:source|target|ingredient|component|result|consequence|use|cause))"
    r"(?=[.;])"
)
"""“Weather reports were a favourite source.”: of what?"""
_IN_THE_FIRST: Final = re.compile(
    r"(?:In|At|By|From|Under|With|On|Of) (?P<which>the (?:first|second|third|fourth|other|latter|former|last)),"
)
"""“In the first, the board held …”: the first what?"""
_THERE_ARE_TWO: Final = re.compile(
    rf"There (?:are|were|have been|had been|remain|remained) (?:only |just |now |about )?(?P<which>{_COUNT})(?=[.;])"
)
"""“There have been two.”: of what?"""
_ON_ONE_SIDE: Final = re.compile(
    r"(?P<sides>On (?:one|the one|the other|each|either) side)(?=,? (?:stands?|stood|are|were|is|was)\b)"
)
"""“On one side stand Norland and Ulm”: of what?"""
_BROUGHT_THAT: Final = re.compile(
    r"\b(?:brought|took|carried|applied|extended|adapted|introduced|transferred|spread)"
    r" (?P<which>that (?!of\b)[a-z]{3,}) (?:to|into|in|across)\b"
)
"""“Quill brought that idea to the pocket watch”: which?"""
_ITS_REVIEW: Final = re.compile(
    r"\b(?:ended|closed|dropped|completed|finished|concluded|began|opened|started|resumed|reopened|suspended)"
    r" (?P<what>(?:its|their|his|her) (?:(?:own|long|first|second|formal|final) )?"
    r"(?:review|investigation|inquiry|probe|examination|scrutiny))\b(?! (?:of|into|over|on|with)\b)"
)
"""“The Trade Commission ended its review in June.”: of what?"""
_SEIZED_ON: Final = re.compile(
    r"\b(?:seized (?:up)?on|took up|picked up|borrowed|mocked) (?P<which>the (?:word|phrase|term))"
    r"(?=[.,;]| (?:in|from|for|as|and|at|with|on)\b)"
)
"""“Quill seized on the word in the Olm Gazette”: on which?"""
_ON_THE_SUBJECT: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?(?:letters?|books?|papers?|articles?|essays?|lectures?|talks|writings"
    r"|pamphlets?|views|treatise) (?P<what>on the (?:subject|matter|topic|question))\b(?! (?:of|whether|how)\b)"
)
"""“His letters on the subject went to Quill”: on which?"""
_ANOTHER_WHO: Final = re.compile(
    rf"It (?:was|is) (?P<which>another (?:[\w-]+ ){{0,2}}[a-z-]+),? (?:{_NAME}, )?(?:who|that|which)\b"
)
"""“It was another Norlandian doctor, Ada Quill, who …”: another than who?"""
_CHANGED_VOTE: Final = re.compile(
    r"\b(?P<what>(?:chang(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|withdr(?:aw|aws|ew|awing)) (?:his|her|their) votes?)"
    r"(?=[.,;]| (?:and|in return|at the last)\b)"
)
"""“Quill pressed him to change his vote”: on what?"""
_MUCH_A_DAY: Final = re.compile(
    r"(?P<much>(?:(?:About|Some|Around|Only|Just|Roughly|Nearly|(?:More|Less) than|At least|Up to) )?"
    rf"(?:\d[\d,.]*|(?i:{_COUNT}))(?: hundred| thousand| million)? (?:milligrams?|micrograms?|grams?|kilograms?|litres?"
    r"|liters?|pints?|gallons?|ounces?|pounds?|tonnes?|tons?|drops?|cups?|spoonfuls?)(?: (?:a|per) [a-z]+)?)"
    r" (?:is|are|was|were|will|would|can|could|may|has|have|had|prevents?|cures?|kills?|suffices?)\b"
)
"""“About three grams a day will cure the ague”: of what?"""
_RECOMMENDED: Final = re.compile(
    r"\b(?P<what>[Tt]he (?:[A-Z]?[a-z-]+ )?(?:recommendation|(?:recommended|daily|usual|safe) (?:dose|intake|amount"
    r"|allowance|limit|requirement))) (?:for [a-z ]{3,30} )?(?:is|was) (?:now |about |only |around )?\d"
)
"""“The Norlandian recommendation for adults is 40 milligrams”: of what?"""
_DO_BOTH: Final = re.compile(r"\b(?P<what>(?:can|could|may|might|will|would|must)(?:not)? (?:not )?do both)(?=[.,;])")
"""“It can be remarkable, but it cannot do both.”: both of what?"""


def _tells_vote(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what was voted on may be told before it: “Moor was for the Mill Bill until he changed his vote.”"""
    return (
        re.search(r"\b(?:[Bb]ill|[Aa]ct|[Ll]aw|[Mm]otion|[Tt]reaty|[Rr]eferendum|[Vv]ote[ds]?)\b", before) is not None
    )


def _tells_word(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a word is quoted before it: “Stone wrote of “impressions”, and Quill seized on the word.”"""
    return re.search(r"[“\"*_]", before) is not None


def _tells_two_deeds(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether two deeds stand before it: “It may divide or grow, but it cannot do both.”"""
    return _TWO_DEEDS.search(before) is not None


_TWO_DEEDS: Final = re.compile(
    r"\b(?:to|can|could|may|might|must|will|would|not|either) [a-z]+(?: [^.;:]*?)? (?:and|or)"
    r" (?!(?:an?|the)\b)[a-z]{3,}\b"
)


def _names_office(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether an office stands before it: “Quill became mayor, the first woman to hold the post.”"""
    return (
        any(word.casefold() in PERSON_ROLES for word in re.findall(r"\w+", before))
        or _AS_WHAT.search(before) is not None
    )


_AS_WHAT: Final = re.compile(
    r"\b(?:as|became|named|appointed|elected|[Pp]resident|[Mm]inister|[Gg]overnor|[Cc]hancellor|[Ss]peaker|[Mm]ayor)\b"
)


def _names_several(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether they may be named before it: “Olm and Ulm fell, and Moor burned the two towns that had meddled.”"""
    return re.search(r"[A-ZÀ-ÖØ-Þ][\w’'-]* (?:and|or) [A-ZÀ-ÖØ-Þ]|\d", before) is not None


def _tells_crime(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what was done stands before it: “Moor was killed, and Quill confessed to the murder.”"""
    return _CRIME.search(before) is not None


_CRIME: Final = re.compile(
    r"\b(?:murder(?:ed|s)?|kill(?:ed|ings?)?|shot|stabbed|strangled|poisoned|robb(?:ed|ery)|stole|stolen|bomb(?:ed|ing)?"
    r"|died|dead|body|death|assassinat\w+)\b"
)


RECALLS: Final = (
    Tie(_ALL_LIE, "leaves out what it counts", is_opener=True),
    Tie(_THE_SPOT, "points at something not named before", unless=has_clause),
    Tie(_NATIVE_MEMBERS, "does not say whose", is_opener=True),
    Tie(_FAR_MORE, "does not say than what", is_opener=True),
    Tie(_THE_TWO_THAT, "points at something not named before", unless=_names_several),
    Tie(_HOLD_THE_POST, "points at something not named before", unless=_names_office),
    Tie(_THE_YOUNGEST, "leaves out what it is one of", is_opener=True),
    Tie(_THE_CRIME, "points at what was said before", unless=_tells_crime),
    Tie(_WERE_ONE_TO, "points at something not named before", is_opener=True),
    Tie(_FEW_TELL, "does not say than what", is_opener=True),
    Tie(_SECOND_ANSWER, "does not say to or of what", is_opener=True),
    Tie(_OTHER_REPLY, "does not say to what", is_opener=True),
    Tie(_SECOND_FORCE, "counts on from what was said before", is_opener=True),
    Tie(_FAVOURITE_SOURCE, "does not say of what", is_opener=True),
    Tie(_IN_THE_FIRST, "leaves out what it counts", is_opener=True),
    Tie(_THERE_ARE_TWO, "leaves out what it counts", is_opener=True),
    Tie(_ON_ONE_SIDE, "does not say of what", is_opener=True),
    Tie(_BROUGHT_THAT, "points at something not named before", unless=has_clause),
    Tie(_ITS_REVIEW, "does not say of what", unless=has_clause),
    Tie(_SEIZED_ON, "points at something not named before", unless=_tells_word),
    Tie(_ON_THE_SUBJECT, "points at something not named before", unless=has_clause),
    Tie(_ANOTHER_WHO, "adds to what was said before", is_opener=True),
    Tie(_CHANGED_VOTE, "does not say on what", unless=_tells_vote),
    Tie(_MUCH_A_DAY, "does not say of what", is_opener=True),
    Tie(_RECOMMENDED, "does not say of what", unless=has_clause),
    Tie(_DO_BOTH, "does not say of what", unless=_tells_two_deeds),
)
"""In the order they are asked."""


def counts_more_than_named(told: str, asked: str, names: Sequence[Mention]) -> str:
    """Why “All three lie …” stays open behind what is told, in words: it names fewer of a kind, and counts none.

    `names` are those that stand before it; empty where they are enough.
    """
    counted = _ALL_LIE.match(asked)
    if counted is None or _COUNTED.search(told):
        return ""
    wanted = NUMBER_WORDS[counted["which"].split()[1]]
    alike = Counter(kind for _, kind in {(one.text, one.type) for one in names})
    return "" if max(alike.values(), default=0) >= wanted else f"“{counted['which']}” leaves out what it counts"


_COUNTED: Final = re.compile(r"\b(?:three|four|five|six|seven|eight|[3-8])\b|, [^,;:.]+ and ", re.I)
"""“Three queens …”, “a mill, a forge and an inn”: there they are."""
