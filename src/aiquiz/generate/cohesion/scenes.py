"""A scene or a bargain that was told before: “went first”, “sued to stop the deal”, “some had noticed.”

In what, or which, stands in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause, has_time
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS

__all__ = ["SCENES"]

_COUNT: Final = "|".join(NUMBER_WORDS)
_DATE: Final = rf"(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?|\d{{4}}|early|late|mid)"
_THE_DEAL: Final = re.compile(
    r"\b(?P<which>(?:of|to|by|with|on|for|over|after|before|against|stop|stopped|stopping|bought|left|sold"
    r"|(?:oppos|approv|complet)(?:e|ed|ing)|(?:block|clear|finish|announc|cancel|call|end|reject)(?:e?d|ing|led)?"
    r"|called off) the (?:deal|partnership|joint venture))\b"
    r"(?! (?:of|between|with|to|that|which|for|in which|from|by)\b)"
)
"""“Sued to stop the deal in December 2022”: with whom?"""
_HAD_NOTICED: Final = re.compile(
    r"[^;:]*?[a-z] (?P<did>(?:(?:had|have|has) )?(?:already |long |also |soon |quickly )?(?:noticed|realised|realized"
    r"|suspected|guessed|understood|agreed|protested|objected|laughed|applauded|cheered))(?=\.(?: |$)|$)"
)
"""“On the forum some users had noticed.”: what?"""
_ANSWERED: Final = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][^,;:.]*? (?P<did>(?:answered|hit back|struck back) (?:in|on) {_DATE}(?: \d{{4}})? (?:with|by)) "
)
"""“Quill answered in March 2024 with a faster mill”: whom, or what?"""
_THAN_THAT: Final = re.compile(r"\b(?P<than>(?:than|as) that)(?=[.,;]|$)")
"""“All shake the mirrors much harder than that.”"""
_WENT_FIRST: Final = re.compile(
    r"[^;:.]*? (?P<did>(?:went|spoke|played|sang|presented|batted|flew) (?:first|second|next|last))(?=[.,;]|$)"
)
"""“Quill, spokesman for the mill, went first”: in what?"""
_STAYED_AWAY: Final = re.compile(
    r"Only [^,;:.]{2,40}? (?P<did>stayed (?:away|out|behind)|abstained|refused|objected|held out|declined|disagreed"
    r"|dissented|survived|escaped|remained)(?=[.,;]|$)"
)
"""“Only Norland stayed away.”: from what?"""
_IN_QUARTER: Final = re.compile(
    r"\b(?P<when>(?:in|during|for|over) the (?:quarter|half-year|season|week|month))(?=[.,;]|$)"
)
"""“Sales rose by 16 per cent in the quarter”: in which?"""
_SPECIMEN: Final = re.compile(
    r"(?P<what>An? (?:[a-z]+ )?(?:specimen|skeleton|skull|likeness|replica|sample)) (?!of\b)(?:that|which|in|from|at"
    r"|kept|sent|was|is|had|has|[a-z]+ed)\b"
)
"""“A stuffed specimen that came to Olm had rotted”: of what?"""
_HEIGHT_OF: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^,;:.]*? (?:announced|published|calculated|proposed|obtained|issued|agreed on|arrived at|came to)"
    r" (?P<what>an? (?:[a-z]+ )?(?:height|length|depth|width|figure|estimate|total|distance|value|age|weight))"
    rf" of (?:about |some |nearly |around )?(?:[\d,.]+|{_COUNT})\b[^,;:.]*?(?!\bfor\b)(?=[.,;]|$| (?:in|on) {_DATE})"
)
"""“Norland announced an official height of 8,848 metres”: of what?"""
_COMPARISON: Final = re.compile(
    r"The (?P<what>comparison|contrast|parallel|analogy|likeness|resemblance)"
    r" (?:flatters|holds|fails|ends|misleads|matters|helps|works|goes|does|is|was)\b(?! (?:with|to|between)\b)"
)
"""“The comparison flatters Zorbo”: with whom?"""
_CONTRASTED: Final = re.compile(
    r"(?:(?!(?:In|At|On|For|With|From) )[^,;:.]{2,60}(?P<what>, by contrast|, on the other hand|, in turn)"
    r"|[^,;:.]{2,60}(?P<then>, then)), (?=[a-z])"
)
"""“Fisheries, by contrast, kill a hundred million”: the other side is told before."""
_ENTERS: Final = re.compile(
    r"(?P<who>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){0,2}) (?P<does>enters|walks (?:in|on|out)|comes in|steps in"
    r"|sits down|stands up|turns round|rushes in|looks up)(?=[.,;]|$| and\b)"
)
"""“Ada Quill enters and guests cluster round her”: a picture that somebody drew."""
_THE_SONS: Final = re.compile(
    r"The (?P<what>(?!first|last)[a-z]+(?<!s)s) (?:are|were|stand for|represent)"
    r" the (?:two|three|four|five|six|seven)\b"
)
"""“The baskets are the two great deltas”: which baskets?"""
_THE_REST: Final = re.compile(r"(?P<who>, the (?:rest|others|remainder)) (?!of\b|is\b|was\b)[a-z]+")
"""“Above a certain level, the rest gather into balls”: of what?"""


_KIND_OF: Final = re.compile(r"\b(?P<which>that (?:kind|sort|type|amount|degree) of [a-z]+)\b(?! (?:that|which|who)\b)")
"""“Could not raise that kind of money”: what kind?"""
_FIRST_VERSION: Final = re.compile(
    r"The (?P<which>(?:first|second|third|next|last|original) (?:version|edition|model|prototype|issue|sample))"
    r"(?: on sale)?(?=,| (?:was|is|had|came|appeared|sold|cost|went|followed)\b)"
)
"""“The first version on sale, in 1979, was …”: of what?"""
_NTH_QUARTER: Final = re.compile(
    r"(?P<when>In the (?:first|second|third|fourth|last|next) (?:quarter|half|half-year|semester|term))(?! of\b)"
)
"""“In the third quarter Zorbo's pills brought in …”: of which year?"""
_RESIGNED: Final = re.compile(r"[^,;:]*\b(?:he|she|[A-ZÀ-ÖØ-Þ][\w’'-]+) (?P<did>resigned)(?:\.$|$)")
"""“On leave in 1927 he resigned.”: from what?"""
_TO_STOP: Final = re.compile(
    r"\b(?:told|ordered|asked|warned|urged) [^,;:.]{3,40} (?P<what>to (?:stop|leave|go|continue|wait|help))(?:\.$|$)"
)
"""“Quill had told the treasurer to stop.”: what?"""
_WITHIN_DAYS: Final = re.compile(r"\b(?P<when>within (?:days|weeks|hours|minutes))(?=[.,;]|$)")
"""“Olm renamed the hall after him within days.”: of what?"""
_THE_CHECK: Final = re.compile(
    r"The (?P<what>check|search|crossing|rescue|operation|test|count|examination|climb|repair|removal)"
    r" (?:took|lasted|went on|was over|cost)\b"
)
"""“The check took her a day and a half”: of what?"""
_THE_ONE: Final = re.compile(
    r"\b(?:beat|beaten|defeated|faced|met|overcame|outplayed) (?P<who>the [A-Z][a-z]+(?:an|ese|ish|ian))"
    r" (?=\d|in |on |at |by |to )"
)
"""“Quill had beaten the Norlandian 6-3, 7-6”: whom?"""
_BUYING_IT: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^,;:.]* that (?:it|he|she|they) (?:was|were|would be) (?P<what>(?:buying|selling|leaving|suing"
    r"|closing|taking over) it)\b"
)
"""“Zorbo announced in August that it was buying it”: what?"""
_NAMED_HIM: Final = re.compile(
    r"[^;:]*\b(?:and|had|has|it|firm|company|board) (?P<did>named (?:[A-ZÀ-ÖØ-Þ][\w’'-]+ ?){2,3})(?:\.$|$)"
)
"""“The company cut its forecast and named Karl Moor.”: as what?"""
_ONLY_HAS: Final = re.compile(
    r"(?P<did>(?:Only|No|Few|Almost no) (?:one |two )?others? (?:[a-z]+ )?(?:has|had|have|did|does|do))(?=[,.;]|$)"
)
"""“Only one other player has, Ada Quill”: done what?"""


def _has_measure(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what it is compared with stands before it: “Olm is 90 metres high, and nothing is higher than that.”"""
    return re.search(rf"\d|[;:] |\b(?:{_COUNT}|who|but|when|if|because|although|while|where)\b", before) is not None


def _tells_of_deal(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a bargain is told of before it: “Quill agreed to buy Zorbo, and the court let the deal pass.”"""
    return _BARGAIN.search(before) is not None


_BARGAIN: Final = re.compile(
    r"\b(?:buy|buying|bought|bids?|offer(?:ed|s)?|merge[ds]?|merging|acquir(?:e|ed|ing)|t(?:ake|ook|aken|aking) over"
    r"|agree[ds]?|agreement|purchased?|sell|sold|selling|partner(?:s|ed)?|invest(?:ed|s)?|stake|shares?|joined|signed|swallow(?:ed|ing)"
    r"|[mb]illion)\b"
)


def _is_counted(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a part of them stands before it: “Half of the grains sink, the rest gather on top.”"""
    return re.search(rf"\d|\b(?:half|third|quarter|most|part|some|many|few|all|{_COUNT})\b", before, re.I) is not None


SCENES: Final = (
    Tie(_THE_DEAL, "does not say with whom", unless=_tells_of_deal),
    Tie(_HAD_NOTICED, "does not say what", is_opener=True),
    Tie(_ANSWERED, "does not say to what", is_opener=True),
    Tie(_THAN_THAT, "does not say than what", unless=_has_measure),
    Tie(_WENT_FIRST, "does not say in what", is_opener=True),
    Tie(_STAYED_AWAY, "does not say from what", is_opener=True),
    Tie(_IN_QUARTER, "counts from a time that is not given", unless=has_time),
    Tie(_SPECIMEN, "does not say of what", is_opener=True),
    Tie(_HEIGHT_OF, "does not say of what", is_opener=True),
    Tie(_COMPARISON, "points at what was said before", is_opener=True),
    Tie(_CONTRASTED, "draws on what was said before", is_opener=True),
    Tie(_ENTERS, "tells a scene that began before", is_opener=True),
    Tie(_THE_SONS, "points at something not named before", is_opener=True),
    Tie(_THE_REST, "leaves out what it counts", unless=_is_counted),
    Tie(_KIND_OF, "points at what was said before", unless=has_clause),
    Tie(_FIRST_VERSION, "does not say of what", is_opener=True),
    Tie(_NTH_QUARTER, "counts from a time that is not given", is_opener=True, unless=has_time),
    Tie(_RESIGNED, "does not say from what", is_opener=True),
    Tie(_TO_STOP, "does not say what"),
    Tie(_WITHIN_DAYS, "counts from a time that is not given", unless=has_time),
    Tie(_THE_CHECK, "does not say of what", is_opener=True),
    Tie(_THE_ONE, "does not tell who that is"),
    Tie(_BUYING_IT, "points at something not named before", is_opener=True),
    Tie(_ONLY_HAS, "leaves out what was done", is_opener=True),
    Tie(_NAMED_HIM, "does not say as what", is_opener=True),
)
"""In the order they are asked."""
