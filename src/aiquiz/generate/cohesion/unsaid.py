"""What a sentence takes for said: four of what, which work, away from where, blamed for what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause, has_time
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS

__all__ = ["UNSAID"]

_ONE_THAT: Final = re.compile(r"(?P<which>One (?:that|which|who)) ")
"""“One that lands further east has a long way”: one what?"""
_OF_BOTH: Final = re.compile(r"\b(?P<which>(?:of|for|in|with) both)(?=[.,;])")
"""“Had been drawing a mixture of both”: of which two?"""
_IN_THE_YEAR: Final = re.compile(r"\b(?P<when>(?:in|during|for) the year)(?=[.,;])")
"""“Sold a million in the year”: in which?"""
_AWAY: Final = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]* ?){1,4}, (?P<far>(?:(?:some|about|only|just|barely|almost|nearly) )?[\w,.]+ "
    r"(?:kilometres|kilometers|km|miles|metres|yards) (?:away|upstream|downstream|off|inland|further [a-z]+)),"
)
"""“Ulm, some 80 kilometres away, shut its gates”: from where?"""
_RESPONDED: Final = re.compile(
    r"(?:An? |The )?[\w’'. -]{2,60}?(?:, [A-ZÀ-ÖØ-Þ][\w’'. -]{1,40},)? (?:had |soon |then )?"
    r"(?P<did>followed with|(?:did not respond|responded|countered|retaliated) (?:with|by))\b"
)
"""“Zell responded with slower mills”: to what?"""
_MANY_OF: Final = re.compile(
    r"\b(?:bought|sold|took|taken|built|made|found|lost|won|caught|wrote|written|kept|wanted|needed|saw|seen|sent"
    r"|ordered|painted|produced|delivered|opened|planted) (?P<many>(?:(?:only|just|about|some|nearly|almost) )?"
    rf"(?:{'|'.join(NUMBER_WORDS)}|dozens|hundreds|thousands|several))"
    r"(?=[.,;]| (?:in|for|at|from|to|by|with|as|each|before|after)\b)(?! (?:to|in) (?:one|two|three|four|five|six)\b)"
)
"""“Had already bought four for 200 dollars each”: four what?"""
_ANOTHER_WAY: Final = re.compile(
    r"\b(?:tried|found|took|used|chose|proposed|needed|wanted|sought|offered|suggested|had|has) "
    r"(?P<which>another (?:method|way|route|approach|solution|answer|explanation|plan|attempt|means|reason|kind|sort))"
    r"(?=[.,;]| (?:in|on|at|by)\b)"
)
"""“Tried another method in 1913”: for what?"""
_THE_WORK: Final = re.compile(
    r"\b(?:do|does|did|doing|shift(?:ed|ing)?|share[ds]?|finish(?:ed|ing)?|complete[ds]?|resume[ds]?|abandon(?:ed|ing)?"
    r"|continue[ds]?|(?:t[ao]ken?|took|hand(?:ed)?) over) (?P<what>the (?:work|job|task))\b"
    r"(?! (?:of|on|that|which|for|himself|themselves|begun|started)\b)"
)
"""“Might do the work”: which?"""
_THE_TRADE: Final = re.compile(
    r"\b(?:invent(?:ed|s)?|learn(?:ed|t)?|enter(?:ed|s)?|dominate[ds]?|reviv(?:ed|es)|transform(?:ed|s)?|found(?:ed)?) "
    r"(?P<what>the (?:trade|business|field|profession|industry|craft|sport|game))\b"
    r"(?! (?:of|that|which|for|with)\b| in [a-z])"
)
"""“Invented the trade in 1987”: which?"""
_VOTING: Final = re.compile(
    r"(?P<what>Voting|Polling|Counting|Fighting) (?:began|started|ended|resumed|took place)\b(?! in the\b)"
)
"""“Voting began on 26 April”: for what?"""
_BUSINESS_YEAR: Final = re.compile(
    r"\b(?P<when>the (?:(?:financial|fiscal|business) )?year (?:ended|ending|to)(?: in)? "
    rf"(?:{'|'.join(MONTHS)}))\b(?! (?:\d|of))"
)
"""“Profit in the year to March was …”: of which year?"""
_BLAMED: Final = re.compile(
    r"(?!.*\b(?:for|on)\b)[^;:]*\b(?P<did>blame[sd]?)(?= (?:the|an?|his|her|their|its|[A-ZÀ-ÖØ-Þ]))"
)
"""“Tradition blames the rebel general Quill, whose men …”: for what?"""
_NUMBER_OF_DEAD: Final = re.compile(
    r"\b(?P<what>the (?:(?:total|exact|true) )?(?:number of (?:the )?(?:dead|victims|deaths|casualties|survivors)"
    r"|(?:death )?toll))\b(?! (?:of|in|from|at|on|taken)\b)",
    re.I,
)
"""“Estimates of the number of dead vary”: in what?"""
_SINCE: Final = re.compile(r"\b(?:has|have|had)\b[^,;:]*(?<!ever) (?P<when>since)\.$")
"""“The House has chosen only once since.”: since when?"""
_SHARE: Final = re.compile(
    r"\b(?P<share>(?:account(?:s|ed)? for|made up|makes? up) (?:(?:about|some|nearly|almost|over|only|around) )?"
    r"[\d.]+ ?(?:per ?cent|%))(?=[,.;])"
)
"""“The Arns accounted for 11 per cent, …”: of what?"""
_OPPOSITE: Final = re.compile(
    r"\b(?P<which>(?:in|from|to|into|towards?) the (?:opposite|other|reverse|same) direction)(?=[.,;])"
)
"""“The firm went in the opposite direction”: in which?"""
_FIX_THAT: Final = re.compile(
    r"\b(?:fix(?:ed)?|change[ds]?|stop(?:ped)?|prevent(?:ed)?|solved?|ended?|undo|avoid(?:ed)?|correct(?:ed)?"
    r"|repeat(?:ed)?|achieved?) (?P<that>that)(?=[.,;]| (?:at an?|by|with)\b)"
)
"""“Would fix that at a stroke”: what?"""
_TOOK_UP: Final = re.compile(
    r"\b(?:(?:take|takes|took|taken|taking) up|champion(?:ed|s)?|espoused?|joined|embraced) (?P<what>the (?:cause|case"
    r"|thought|idea|notion|matter|question|challenge|struggle|fight))\b"
    r"(?! (?:of|that|for|against|with|whether|how|again)\b)"
)
"""“Took up the cause”: of what?"""
_TO_GET_IT: Final = re.compile(
    r"(?!.*\b(?:and|but|or|that|which|who|whose|after|before|when|while|if|because|wished|wanted|plan|aim"
    r"|goal|idea)\b.* it\b)"
    r"[^;:]*? (?P<what>to (?:achieve|attain|prevent|avert|forestall|stop|oppose|resist|thwart|enforce|promote"
    r"|commemorate|celebrate|prove|disprove) it)(?=[.,;])"
)
"""“Opened a campaign of raids to achieve it”: what?"""
_NEARBY: Final = re.compile(
    r"(?:The |An? )(?P<where>nearby|adjoining|adjacent|neighbou?ring) (?:[a-z-]+ ){0,2}[A-ZÀ-ÖØ-Þ]"
)
"""“The nearby Gannet Tower was …”: near what?"""
_SUGGESTED: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^;:]* (?P<did>(?:has|have) (?:often |also |sometimes |been )*"
    r"(?:suggested|proposed|mooted|put forward))"
    r"(?=[.,;])"
)
"""“Ada Quill, a pupil of Zell, has often been suggested”: as what?"""
_LESS_THAN: Final = re.compile(
    r"\b(?:suppl(?:y|ies|ied)|carr(?:y|ies|ied)|hold[s]?|contain(?:s|ed)?|discharge[sd]?|yield(?:s|ed)?|make[s]?) "
    r"(?P<many>(?:less|more|fewer) than (?:one|two|three|four|five|six|seven|eight|nine|ten|[\d.]+) "
    r"(?:thousand|million|billion))(?=[.,;])"
)
"""“All the springs together supply less than one million.”: of what?"""
_PAID: Final = re.compile(
    r"(?P<what>(?:The|That|This) (?:debt|promise|bet|wager|vow|oath|pledge|wish|score|favour|favor)(?: of \d{4})?)"
    r" (?:(?:was|were|had been|has been|is|would be) (?:\w+ )?(?:paid|repaid|kept|broken|fulfilled|granted|settled"
    r"|redeemed|returned|won|lost|honoured|honored|forgotten)|came true|paid off)\b"
)
"""“The debt of 1928 was paid on …”: owed for what?"""


def _has_year(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a year stands before it: “Ulm won in 2020 and has led since.”"""
    return re.search(r"\b[12]\d{3}\b", before) is not None


def _is_of_two(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether two things stand before it: “Ulm and Arn were rich, and a mixture of both …”."""
    return " and " in before or " or " in before


def _is_counted(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether several of something stand before it: “Of the nine boats Ulm lost four in 1905.”"""
    return re.search(r"\b(?!was\b|has\b|is\b|his\b|its\b)[a-z]{2,}[^s\W]s\b", before) is not None


UNSAID: Final = (
    Tie(_ONE_THAT, "leaves out what it is one of", is_opener=True),
    Tie(_OF_BOTH, "does not say of which two", unless=_is_of_two),
    Tie(_IN_THE_YEAR, "counts from a time that is not given", unless=has_time),
    Tie(_AWAY, "does not say from where", is_opener=True),
    Tie(_RESPONDED, "does not say to what", is_opener=True),
    Tie(_MANY_OF, "leaves out what it counts", unless=_is_counted),
    Tie(_ANOTHER_WAY, "does not say for what", unless=has_clause),
    Tie(_THE_WORK, "points at something not named before"),
    Tie(_THE_TRADE, "points at something not named before"),
    Tie(_VOTING, "does not say for or in what", is_opener=True),
    Tie(_BUSINESS_YEAR, "counts from a time that is not given"),
    Tie(_BLAMED, "does not say for what", is_opener=True),
    Tie(_NUMBER_OF_DEAD, "does not say in what", unless=has_clause),
    Tie(_SINCE, "counts from a time that is not given", unless=_has_year),
    Tie(_SHARE, "does not say of what"),
    Tie(_OPPOSITE, "does not say from what", unless=has_clause),
    Tie(_TOOK_UP, "does not say of what"),
    Tie(_TO_GET_IT, "points at something not named before", is_opener=True),
    Tie(_NEARBY, "does not say near what", is_opener=True),
    Tie(_SUGGESTED, "does not say as what", is_opener=True),
    Tie(_LESS_THAN, "leaves out what it counts"),
    Tie(_PAID, "points at something not named before", is_opener=True),
    Tie(_FIX_THAT, "points at something not named before"),
)
"""In the order they are asked."""
