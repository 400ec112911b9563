"""Sentences that take up what was said before: “did so”, “on appeal”, “The oldest, …”, “on Sunday”.

No name in the sentence itself mends them. Most are mended by the sentence before; what depends on when and where it is
read is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.allusions import ALLUSIONS
from aiquiz.generate.cohesion.contrasts import CONTRASTS
from aiquiz.generate.cohesion.dealings import DEALINGS
from aiquiz.generate.cohesion.deeds import DEEDS
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.cohesion.elisions import ELISIONS
from aiquiz.generate.cohesion.hinges import HINGES
from aiquiz.generate.cohesion.onwards import ONWARDS
from aiquiz.generate.cohesion.recalls import RECALLS
from aiquiz.generate.cohesion.scenes import SCENES
from aiquiz.generate.cohesion.sequels import SEQUELS
from aiquiz.generate.cohesion.takers import TAKERS
from aiquiz.generate.cohesion.takeups import TAKEUPS
from aiquiz.generate.cohesion.throwbacks import THROWBACKS
from aiquiz.generate.cohesion.tie import Tie, has_clause, has_name, has_thing, has_time, has_time_or_place
from aiquiz.generate.cohesion.unsaid import UNSAID
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.generate.sentences import SENTENCE_END

__all__ = [
    "counts_from_elsewhere",
    "depends_on_reader",
    "hangs_on_day",
    "opens_from_elsewhere",
    "opens_on_show",
    "recalls_page",
    "taken_up",
]


_TELLS: Final = (
    r"see|as|is|are|and|shown|given|listed|told|said|described|mentioned|explained|discussed|quoted|noted|named|used"
    r"|(?:table|figure|list|chart|map|graph|diagram|picture|photo|photograph|image|drawing|box|example|section|chapter"
    r"|part|text|paragraph|passage|page|code|formula|equation|link|note|comment|step|entry|timeline)s?"
)
"""“The figure below” is on the page; “the limestone below” is in the ground."""
_NO_OWNER: Final = r"(?<!the )(?<!his )(?<!her )(?<!its )(?<!their )"
"""“In his last year” was his, and not the one before this."""
_NOW: Final = re.compile(
    r"\b(?:this (?:week|month|year|morning|spring|summer|autumn|winter|decade|century|article|post|page|paper|section|"
    rf"chapter|guide)|{_NO_OWNER}last (?:week|month|year|night|summer|winter|spring|autumn)|(?<!the )next (?:week"
    r"|month|year)|yesterday|tomorrow"
    r"|(?<!the )(?:last|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day['’]s"
    r"|(?<!the )(?:last|this|next) (?:(?-i:January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b(?! \d)"
    r"|(?:on|until|by|since|before|after) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|evening|night|afternoon))?\b(?!,? (?:\d|the \d|(?-i:[A-Z])[a-z]+ \d))"
    r"|tonight|recently|(?<!\d,000 )(?<!illion )years ago|decades ago|months ago|weeks ago|days ago"
    rf"|(?:{_TELLS}) (?:just |here )?(?:above|below)(?:[.,;]|$))",
    re.I,
)
_DAY: Final = re.compile(
    rf"\b(?:[Tt]his|{_NO_OWNER}[Ll]ast|(?<!the )[Nn]ext)"
    rf" (?:week|month|year|night|{'|'.join(MONTHS)}|spring|summer|autumn|winter)\b(?! \d)|\byesterday\b|\btomorrow\b"
)
"""“Warned last autumn that the cash would run out early this year”: clear on the day it was written, never again."""
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ABOVE: Final = r"\b(?:[Oo]ur|[Mm]y) [a-z]+ (?:above|below)(?=[.,;]| (?:is|was|has|had)\b)"
_ITSELF: Final = re.compile(
    r"\b(?:(?:the|this) (?:article|essay)|this (?:account|text|post|piece))(?:['’]s)?\b(?! of\b| that\b)"
    r"|^The (?:account|text|post|piece)(?:['’]s)?\b(?! of\b| that\b)"
    rf"|{_ABOVE}",
    re.I,
)
"""“By the article’s figures”, “for our spring above”: a text that speaks of itself."""
_ON_SHOW: Final = re.compile(
    r"\bin the (?!first |second |latter |former |other )[a-z]+ (?:case|drawer|cabinet|showcase|vitrine)\b(?! of\b)"
    r"|(?:^|[.;] )(?:The|This|These) [a-z]+(?: [a-z]+)? (?:on|to) (?:the|your) (?:left|right)"
    r"(?! (?:bank|side|hand|wing)\b)"
    r"|(?:^|[.;] )(?:The|This|These) [^,;:.]{3,60}? in the (?:photograph|photo|picture|image|diagram|illustration)"
    r" (?:is|are|shows?|has|have|stands?|hangs?|marks?)\b"
    r"|(?:^|[.;] )(?:The|This|These) [a-z]+(?: [a-z]+)? (?:on the (?:end|far|back|opposite|facing|near|side) wall"
    r"|in the (?:far |near |next )?corner|(?:beside|by|behind|above) the (?:entrance|exit|till)|(?:beside|behind) you)"
    r" (?:is|are|was|were|shows?|has|have|holds?|stands?|hangs?|came|comes)\b"
    r"|(?:^|[.;] )(?:The|This) [a-z]+(?: [a-z]+)? overhead (?:is|was|shows?|represents?|has|hangs?)\b"
    r"|(?:^|[.;] )The (?:first|second|third|fourth|fifth|last|next|final|tall|small|large)"
    r" (?:case|showcase|cabinet|gallery|room|display|panel)s?"
    r" (?:shows?|holds?|contains?|tells?|brings|takes|traces|is given|has|have|explains?)\b"
)
"""“In the lower drawer”, “The jar on the left holds …”, “The man in the photograph is …”, “The sketch on the end wall
is …”, “The last case holds …”: what a visitor is shown."""
_TIME_PIVOT: Final = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|decades?|generations?|centur(?:y|ies)|hours?|minutes?)"
    r" (?:later|earlier|before(?! (?:[a-z]|[A-Z]))|after that\b"
    r"|afterwards?)|the (?:day|night|evening|morning|afternoon|week|month|year|summer|winter) (?:before|after)"
    r"(?=[.,;]| (?:to|as|by|in|at|from|with|and|that)\b)"
    r"|(?:days|weeks|months|years|a year|decades|centuries) on(?! (?:which|the|an?)\b)\b|(?:decade|century) on(?=[,.;])"
    r"|(?:that (?:very |same )|the (?:very )?(?:next|following|previous|same|preceding) )"
    r"(?:day|night|morning|afternoon|evening|week|month|year"
    r"|decade|century|spring|summer|"
    rf"autumn|winter|season|{'|'.join(MONTHS)})"
    rf"|that (?:{'|'.join(MONTHS)}|day|night|year|month|summer|winter|spring|autumn|week|time)\b"
    r"|those (?:years|days|times|decades|months|weeks)\b(?! (?:when|that|who|which|of|in|before|after)\b)"
    r"|since then|by then|until then|(?:years|months|weeks|days|decades) (?:passed|went by))",
    re.I,
)
_BESIDE_DATE: Final = re.compile(r"\d, (?:[a-z]+ ){1,4}$")
_EARLIER: Final = re.compile(r"(?:days?|weeks?|months?|years?|decades?) (?:earlier|later|before)(?=\.|$)", re.I)
"""“Zorbo closed on 3 May 1912, a month earlier.”: than what?"""
_OF_THAT_YEAR: Final = re.compile(
    r"\b(?:of|in|during|until|by) (?:that (?:very |same )?|the same )year\b(?=[.,;])|\bthat (?:very |same )?year\b",
    re.I,
)
_OPENING: Final = re.compile(r"(?:(?!The\b|Its\b)[A-Z0-9][\w-]*(?: (?:[a-z-]+|\d+)){0,4} )?")
"""“On ”, “Little more than a ”: what may stand before a time with which a text begins."""
_HOW_MANY: Final = (
    r"(?:just |only |about |some |nearly |almost |more than |less than |over |barely |a good |the next )*"
    rf"(?:{'|'.join(NUMBER_WORDS)}|\d+|an?|a few|a couple of|several|many)"
    rf"(?:[ -](?:few|couple of|dozen|hundred|or (?:two|three|four|so)|{'|'.join(NUMBER_WORDS)}))*"
)
_WITHIN: Final = re.compile(rf"Within (?:(?:{_HOW_MANY}) )?(?:hour|day|week|month|year|decade|generation)s?\b(?! of\b)")
_WHEN_LATER: Final = re.compile(
    rf"(?:When|After|Once|Because|Since|As|Although) [^,;:.]*\b(?P<when>(?:{_HOW_MANY})"
    r" (?:days?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards?)),"
)
"""“When the land was divided a year later, …”: later than when?"""
_LASTING: Final = re.compile(
    rf"(?:^|[.:] )(?:Within (?:(?:{_HOW_MANY}) )?(?:hour|day|week|month|year|decade|generation)s?\b(?! of\b)"
    rf"|For (?!an? )(?:{_HOW_MANY}) (?:days|weeks|months|years|decades|centuries)\b"
    rf"|[^,;:.]*\bhad [a-z]+ [^,;:]*?\bfor (?:{_HOW_MANY}) (?:days|weeks|months|years|decades|centuries)(?=\.))"
)
"""“Within months the talk …”, “For twelve years the land was free”, “had ruled it for eighty years.”: when was that?"""
_ASIDE: Final = re.compile(r", (?:an?|the|who|which|whose|where|then) [^,;:.]*$")
_SOON: Final = re.compile(r"(?:days?|weeks?|hours?|minutes?) (?:later|afterwards?)", re.I)
_COULD: Final = re.compile(r"\b(?:could|would)\b")
_FOLLOWS: Final = re.compile(r"[^.;:]{0,80}?\b(?P<word>therefore|thus|hence|consequently|accordingly)\b")
_ELIDED: Final = re.compile(
    r"The (?:[a-z]+est|first|last),|The (?:[a-z]+est|most [a-z]+) (?:is|was|are|were|came|went|lies|lie|stands)\b"
    r"|The (?:[A-Z][a-z]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Za-z]*(?:th|ieth))(?:,| (?=[a-z]+(?:s|ed)\b))"
)
"""“The Sixteenth, ratified in 1913”: the sixteenth of what stands in the sentence before."""
_DID_SO: Final = re.compile(r"\b(?:do|does|did|done|doing) so\b", re.I)
_THEN: Final = re.compile(r"\bat (?:the time|that (?:time|moment))\b(?! of\b| when\b| that\b)", re.I)
_END_OF: Final = re.compile(
    r"\b(?P<when>the (?:end|middle|close|start|beginning) of the (?:decade|century|year|month|week))\b"
)
"""“By the end of the decade he held the chair”: of which?"""
_STEP: Final = re.compile(
    r"(?:On appeal|At (?:the|his|her|their) trial"
    r"|In (?:reply|revenge|retaliation|return|anticipation|preparation|protest|desperation|despair|exchange))\b"
    r"(?! (?:to|for|of|at|against|over)\b)"
    r"|(?:Beyond|Besides|Despite|Apart from|In addition to|Because of|On top of|Instead of|Behind|Under|Above|Below)"
    r" (?:that|this|these|those)(?=,)"
)
"""“On appeal, the Court decided …”: a step of something that was told before."""
_ANOTHER: Final = re.compile(
    r"\b(?:is|was|are|were|became) an? (?P<which>second|third|fourth|fifth|further|similar|different) [a-z]+[,.:;]"
)
_NAME_OF: Final = re.compile(r"The (?:name|nickname|newcomer|title) (?:is|was|means|meant|comes|came)\b")
"""“The name is a joke”: of what?"""
_TAKES_OVER: Final = re.compile(
    r"(?!.*\b(?:ran|runs|led|leads|headed|directed|chaired|governed|ruled|edited|commanded)\b.*\bover\b)"
    r".*?\b(?P<over>(?:takes|took|taking|taken) over)(?=(?: (?:at|in|on)\b|[.,;]))(?!.*\bas\b)"
)
"""“Gulden takes over at a bad time”: no office is named."""
_COMPANIONS: Final = re.compile(rf"\b(?:took|chose|had) (?:{'|'.join(NUMBER_WORDS)}|\d+) (?:[a-z]+ )?companions\b")
"""“He took five companions”: on which journey, a place or a date would tell."""
_ONE_TO_OTHER: Final = re.compile(
    r"(?!.*\b(?:two|both)\b.*from one).*?\b(?P<pair>from one (?!side|end|bank|shore|hand|foot)[a-z]+ to the other)\b"
)
"""“Trains change from one system to the other”: which two?"""
_CUT_OFF: Final = re.compile(
    r"\b(?P<verb>had|have|has|did|does|do|was|were|(?:could|would|can|will|should|might|must)(?: be| have| do)?)\.?$"
)
"""“By then most of them had.”, “Quill promised that it would be.”"""
_COUNTS: Final = "|".join(sorted((word.capitalize() for word in NUMBER_WORDS), key=len, reverse=True))
_UNCOUNTED: Final = re.compile(
    rf"^(?P<word>(?:Most|Some|Many|Few|Several|All|None|Each|Half|{_COUNTS}|(?:Only|Just) [\d,]+))"
    r" (?:are|were|is|was|ha[sd]|have|can|could|do|did"
    r"|live|lived|died|went|came|use|used|made|took|said|left|held|sold|cost|won|lost|[a-z]+ed)\b"
    rf"|\b(?:provided|made|called|asked|voted|enough) for (?:only |just |about )?(?P<count>{'|'.join(NUMBER_WORDS)})\.$"
)
"""“Most are between …”, “Fifty-one were rebuilt”, “provided for six.”"""
_ONE: Final = re.compile(
    r"\b(?:[a-z]{2,}ed|found|bought|built|took|made|had|sold|wanted|saw|ordered|got|is|was|became|opened"
    r"|wrote|joined|caught|killed|lost|gave|built|kept|drew|shot) (?P<one>one)"
    r"(?= (?:in|on|at|to|from|for|by|with|and|after|before|near|off|north|south|east|west)\b|[.,;])"
)
"""“He found one on Cerro Florida”: one of what?"""
_RELATIONAL: Final = re.compile(
    r"(?:[Aa]n?|Another) (?:[\w-]+ ){0,2}?(?P<noun>translation|edition|copy|sequel|version|extension|investigation"
    r"|inquiry|appeal|referendum|vote|offer|reply|answer|successor|predecessor|repeat|revision|rival|replacement"
    r"|survivor|search|deputation|delegation|petition|inquest|autopsy"
    r"|follow-up|compromise|settlement|trial|form(?= )|variant|attempt|tribute|proposal|wave|home"
    r"|proof)s?"
    r"(?! (?:of|for|to|that|between|from|by|on|in which|against|with)\b)\b"
)
"""“An English translation followed”: a translation of what stands in the sentence before."""
_MEMBERS: Final = re.compile(
    r"(?:(?:By|In|On|From|Since|During|After|Before|Until|Around) [^.;:,]{0,30}?\d{4}s?,? )?"
    r"(?P<whose>[Mm]embers|[Ff]ollowers|[Ss]upporters|[Oo]pponents|[Ss]urvivors|[Ss]uccessors|[Rr]ivals|[Rr]elatives"
    r"|[Dd]escendants|[Hh]eirs|[Pp]arents|[Oo]wners|[Bb]ackers)"
    r" (?!of\b|from\b|in\b|who\b|that\b|to\b|and\b)"
)
"""“In 1825, members returned to Pennsylvania”: whose?"""
_COMPARED: Final = re.compile(
    r"(?!.*\bthan\b)Only [^,]*? (?:is|are|was|were|had|has) (?P<than>(?:longer|larger|bigger|smaller|older|younger"
    r"|higher|taller|deeper|wider|heavier|faster|richer|poorer|stronger|shorter|more [a-z]+|fewer|less)\b)"
)


_SHARED_OUT: Final = re.compile(
    r"\bthe (?:first|second|third|other|former|latter)(?= (?:to|and|but|was|is|were|are|had|has|went|came)\b)"
    r"|\b(?:him|her|it|them) the (?:first|second|third|last)(?=[,.;])"
    r"|\bthe (?:second|third|next)[ -][a-z]+est(?=[,.;]| (?:was|is|lies|lay|came|went|after)\b)"
)
"""“It handed the first to Norway and left the second”, “Olm, the second largest, …”: of what?"""
_OF_THE_LAST: Final = re.compile(r"\b(?P<which>of the (?:last|first|former|latter))(?= (?:had|have|were|was|are|is)\b)")
"""“Many of the last had been expelled”: of whom?"""
_COUNTED: Final = re.compile(
    rf"(?P<which>(?:The (?:first|last|next|other|remaining)|(?:With )?[Aa]ll) (?:{'|'.join(NUMBER_WORDS)}))"
    r"(?:,| (?:are|were|is|was|had|has|have|in)\b)"
)
"""“The first ten, ratified together in 1791, …”: ten of what?"""
_MEANTIME: Final = re.compile(r"(?:In the meantime|Meanwhile|From then on|After that|Before that)\b")
_BEGUN: Final = re.compile(
    r"(?:After|When|Once|Before|Until|Since) (?P<doing>[a-z]+ing) (?:was |had |has |is )?(?:stopped|stops|ceased|ceases"
    r"|ended|ends|began|begins|resumed|resumes)\b"
)
"""“After pumping stopped …”: of what, or where?"""
_WITHHELD: Final = re.compile(
    r"\b(?:withheld|refused|granted|gave|denied|withdrew) (?:its |his |her |their |official |formal |diplomatic )?"
    r"(?P<what>recognition|permission|approval|consent|independence)\b(?! (?:of|to|as|from|for|by|in)\b)"
)
"""“The United States withheld recognition until 1862”: of whom?"""


_TIES: Final = (
    Tie(_FOLLOWS, "draws on what was said before", is_opener=True),
    Tie(_ELIDED, "leaves out what it counts", is_opener=True),
    Tie(_COUNTED, "leaves out what it counts", is_opener=True),
    Tie(_SHARED_OUT, "leaves out what it counts"),
    Tie(_OF_THE_LAST, "does not say of whom or of what"),
    Tie(_MEANTIME, "counts from a time that is not given", is_opener=True),
    Tie(_DID_SO, "leaves out what was done", unless=has_clause),
    Tie(_THEN, "counts from a time that is not given", unless=has_time),
    Tie(_END_OF, "counts from a time that is not given", unless=has_time),
    Tie(_STEP, "does not say of what", is_opener=True),
    Tie(_ANOTHER, "counts on from what was said before"),
    Tie(_NAME_OF, "does not say of what", is_opener=True),
    Tie(_TAKES_OVER, "does not say what", is_opener=True),
    Tie(_COMPANIONS, "does not say on which journey", unless=has_time_or_place),
    Tie(_ONE_TO_OTHER, "does not say which two", is_opener=True),
    Tie(_CUT_OFF, "leaves out what was done"),
    Tie(_UNCOUNTED, "leaves out what it counts"),
    Tie(_ONE, "leaves out what it is one of", unless=has_thing),
    Tie(_RELATIONAL, "does not say of what", is_opener=True),
    Tie(_MEMBERS, "does not say whose", is_opener=True),
    Tie(_COMPARED, "does not say than what", is_opener=True),
    Tie(_BEGUN, "does not say of what", is_opener=True, unless=has_name),
    Tie(_WITHHELD, "does not say of or to whom"),
)
_ALL: Final = (
    *_TIES,
    *ELISIONS,
    *UNSAID,
    *DEEDS,
    *TAKERS,
    *SEQUELS,
    *TAKEUPS,
    *ONWARDS,
    *CONTRASTS,
    *SCENES,
    *RECALLS,
    *HINGES,
    *ALLUSIONS,
    *THROWBACKS,
    *DEALINGS,
)
"""In the order they are asked; the first that holds is the one reported."""


def depends_on_reader(text: str) -> str:
    """Why nobody can tell later, or outside the article, what is meant, in words; empty where that is clear."""
    if now := _NOW.search(text):
        return f"“{now.group()}” depends on when and where it is read"
    if shown := _ON_SHOW.search(text):
        return f"“{shown.group()}” is clear only to who stands before it"
    if itself := _ITSELF.search(text):
        return f"“{itself.group()}” speaks of the article itself"
    return ""


def opens_on_show(text: str) -> bool:
    """Whether it begins with what only a visitor sees: “The sketch on the end wall is …”."""
    return (found := _ON_SHOW.search(text)) is not None and found.start() == 0


def recalls_page(text: str) -> bool:
    """Whether it points at what stands elsewhere on its page: “for our spring above”."""
    return re.search(_ABOVE, text) is not None


def hangs_on_day(text: str) -> bool:
    """Whether a sentence, outside of quotations, tells a time only by the day on which it was written."""
    return _DAY.search(_QUOTED.sub("", text)) is not None


def taken_up(text: str, mentions: Sequence[Mention]) -> str:
    """Why a sentence leans on the one before, in words; empty where it does not. `mentions` are those within it."""
    return next((reason for tie in _ALL if (reason := tie.reason(text, mentions))), "")


def counts_from_elsewhere(
    text: str, mentions: Sequence[Mention], offset: int | None = None, *, is_behind: bool = False
) -> str:
    """Why a time cannot be told (“two years later” with no date before it), in words; empty where it can.

    `offset` is where the text begins in the article; without it a date anywhere in the text will do. `mentions` may be
    of what is shown before it, too, if `is_behind`: then days and hours may be counted from what that tells.
    """
    pivot = _TIME_PIVOT.search(text)
    times = [one for one in mentions if one.type in TIME_TYPES and (one.value or not _of_years(pivot))]
    if pivot and offset is not None and pivot.group()[:5].casefold() == "that ":
        times = [one for one in times if not _is_aside(text, one.span.end - offset, pivot.start())]
    if (
        pivot
        and offset is not None
        and _EARLIER.match(text, pivot.start())
        and _BESIDE_DATE.search(text[: pivot.start()])
    ):
        begin = max((end.end() for end in SENTENCE_END.finditer(text, 0, pivot.start())), default=0)
        beside = [one for one in times if offset + begin <= one.span.start < offset + pivot.start()]
        times = [one for one in times if one not in beside[-1:]]
    is_soon = pivot is not None and _SOON.match(pivot.group()) is not None
    if is_soon and offset is not None and is_behind:
        return ""
    if pivot and not any(offset is None or one.span.start < offset + pivot.end() for one in times):
        return f"“{pivot.group()}” counts from a time that is not given"
    if times:
        return ""
    if (lasting := _LASTING.search(text)) and (tells_the_past(text) or _COULD.search(text)):
        return f"“{lasting.group().lstrip('.: ')}” does not say when that was"
    return ""


def opens_from_elsewhere(text: str, mentions: Sequence[Mention], offset: int) -> str:
    """Why a text begins with a time that cannot be told (“On the same day …”), in words; empty where it does not.

    “In March of that year” cannot anywhere in it, where no year stands before. `offset` is where the
    text begins in the article.
    """
    if (same := _OF_THAT_YEAR.search(text)) and not any(
        one.type in TIME_TYPES and one.value and one.span.start < offset + same.start() for one in mentions
    ):
        return f"“{same.group()}” counts from a time that is not given"
    end = next((found.start() for found in SENTENCE_END.finditer(text)), len(text))
    is_dated = any(one.type in TIME_TYPES and one.span.start < offset + end for one in mentions)
    if (lasting := _WITHIN.match(text)) and not is_dated:
        return f"“{lasting.group()}” does not say when that was"
    if (later := _WHEN_LATER.match(text)) and not is_dated:
        return f"“{later['when']}” counts from a time that is not given"
    pivot = _TIME_PIVOT.search(text)
    if pivot is None or not _OPENING.fullmatch(text[: pivot.start()]):
        return ""
    return f"“{pivot.group()}” counts from a time that is not given"


def _is_aside(text: str, end: int, at: int) -> bool:
    """Whether what ends there closes an aside before `at`: “Quill, a man born in 1944, and that year”."""
    return 0 <= end <= at and _ASIDE.search(text[:end]) is not None and text[end : end + 1] == ","


def _of_years(pivot: re.Match[str] | None) -> bool:
    """Whether years are counted: then “23 February” is no time to count from."""
    return pivot is not None and re.search(r"year|decade|centur", pivot.group()) is not None
