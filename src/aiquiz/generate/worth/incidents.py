"""Measures in the account of one incident: how much of something came, went or broke that day is soon forgotten."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.entities.mentions import Mention
from aiquiz.model.fact import AnswerType

__all__ = ["of_incident"]

_INCIDENT: Final = -3.0
_OF_TYPE: Final = {AnswerType.QUANTITY: _INCIDENT, AnswerType.DURATION: -0.5}
_PRESENT: Final = re.compile(
    r"\b(?:is|are|has|have|can|lies|lives?|holds?|contains?|takes?|needs?|runs|weighs?|measures?)\b"
)
_SIZE: Final = re.compile(r" (?:long|high|wide|deep|tall|thick|across|in (?:diameter|length|height|width)|above)\b")
"""“Was 96 metres long”: a thing's own size."""
_STANDS_OUT: Final = re.compile(
    r"\b(?:[a-z]{2,}(?<!for)(?<!inter)est|most|first|only|record|peak(?:ed|s)?|[Ii]n all|[Aa]ltogether|total(?:led|s)?"
    r"|killed|died|dead|deaths|lives|population|farther|further|faster|deeper|higher|longer|larger|costs?)\b"
)
"""A record, a first, a sum or a toll: what an account is remembered for."""
_GRANTED: Final = re.compile(
    r"\b(?:bond|bail|salary|prize|award|grant|budget|fee|fine|bonus|pension|allowance|rent|deposit|reward|ticket)\b[^,;]*$"
    r"|\boffer(?:ed|s)?\b[^;]*$|\bat most $"
    r"|^ ?the (?:price|bill|fare|damage)(?:, | (?:was|were|came|stood) (?:put )?(?:at |to )?)(?:about )?$",
    re.I,
)
"""“A salary of”, “offered … for”: what somebody was to get."""
_EACH: Final = re.compile(r" (?:a|per) (?:share|head|piece|copy|pound|deal)\b")
_PART_BOUGHT: Final = re.compile(r"\b(?:percent|per cent|shares?|stake)\b[^;]*\bfor (?:\w+ )?$")
"""“Bought 27 percent of its shares for”: the price of a part."""
_PRICED: Final = re.compile(
    r"\b(?:costs?|costing|priced at|sold (?:at|for)|(?:on sale|on the market|reached the market|launched|retailed"
    r"|available)\b[^;:]*\b(?:at|for)) (?:about |around |some |roughly |nearly |just |only |over |under )*$"
)
_RATE: Final = re.compile(r" (?:an?|per|each) [a-z]+")
_LEAST_REMEMBERED: Final = 100_000
"""“Went on sale in 1954 for $49.95”: what one thing cost in a shop; what a bridge cost is another matter."""
_SMALL_CHANGE: Final = 100
"""“Had a legacy of £100”, “sold thicker ones for 10 cents”: nobody remembers it."""
_COSTS: Final = re.compile(r"\b(?:cost|rate|wage|price|fare|tax|toll)s?\b")
_FOR_EACH: Final = re.compile(r" (?:to the|for (?:an?|each|every|one)|to (?:produce|make|build)) ")
"""“At 4.86 dollars to the pound”, “ten dinars for a man”: what was asked of everybody."""
_SAME_IN_ANOTHER: Final = re.compile(
    r",? \(?(?:(?:or|about|around|roughly|some|just|a little|then|over|under|more than|less than) )*[$€£¥]\d"
)
"""“73,800 yuan, a little over $10,000”: what is behind the gap gives it away."""


_TROOP: Final = re.compile(r" (?:[a-z]+ )?(?:men|soldiers|sailors|warriors|horsemen|delegates|guests|mourners)\b")
_ARMY: Final = 3_000
_TOLL: Final = re.compile(
    r"\b(?:dead|died|dies|kill\w*|lost|lives|deaths?|captiv\w+|prisoners?|casualt\w+|perish\w*|drown\w*|wounded|arm(?:y|ies)"
    r"|fleet|garrison|force|battle|fought|defeated|charged?|guns|aboard|expedition|voyage|first|most|only)\b"
)
"""What makes a count of men the size of the matter."""
_MOVED: Final = re.compile(
    r"\b(?:sent|brought|march(?:ed|es)|mobili[sz]ed|waded|landed|dispatched)\b(?:[^;:.]*\b(?:about|some|over|nearly|almost"
    r"|around|with|of|more than|another))? $"
)
_MARCHED: Final = re.compile(
    r" (?:[a-z]+ )?(?:men|soldiers|troops|horsemen)(?: (?!and )[\w’'-]+){0,4} (?:marched|landed|advanced|crossed)\b"
)
"""“Brought over 20,000 men from Olm”, “20,000 men under Hale marched into Norland”."""
_DIED: Final = re.compile(
    r"\b(?:dead|died|kill\w*|lost|captiv\w+|prisoners?|casualt\w+|drown\w*|wounded|most|only|first)\b"
)


def _is_troop(mention: Mention, before: str, after: str) -> bool:
    """“Marched about a thousand men to Olm”: how many came along; tolls and armies count."""
    if _TROOP.match(after) is None:
        return False
    if (_MOVED.search(before) or _MARCHED.match(after)) and not _DIED.search(f"{before} {after}"):
        return True  # “sent about 15,000 soldiers to Olm”: that he sent them is remembered
    is_few = (mention.value or 0.0) <= _ARMY
    return is_few and _TOLL.search(f"{before} {after}") is None


def of_incident(mention: Mention, before: str, after: str) -> float:
    """What is taken from the worth of a measure or a sum that only one incident tells of, 0 or less."""
    clause_before, clause_after = re.split(r"[;:]", before)[-1], re.split(r"[;:]", after)[0]
    if mention.type is AnswerType.MONEY:
        is_price = (mention.value or 0.0) < _LEAST_REMEMBERED and _PRICED.search(clause_before)
        if (is_price and not _RATE.match(after)) or _SAME_IN_ANOTHER.match(after):
            return _INCIDENT
        is_rate = _RATE.match(after) or _FOR_EACH.match(after) or _COSTS.search(clause_before)
        if 0.0 < (mention.value or 0.0) <= _SMALL_CHANGE and not is_rate:
            return _INCIDENT
        is_small = _GRANTED.search(clause_before) or _EACH.match(after) or _PART_BOUGHT.search(clause_before)
        return _INCIDENT if is_small else 0.0
    if mention.type is AnswerType.NUMBER and _is_troop(mention, before, after):
        return _INCIDENT
    loss = _OF_TYPE.get(mention.type, 0.0)
    if not loss or mention.subtype == "degree" or _SIZE.match(after) or before.endswith(("every ", "Every ")):
        return 0.0
    clause = f"{clause_before} {clause_after}"
    is_told = tells_the_past(clause) and not _PRESENT.search(clause)
    return loss if is_told and not _STANDS_OUT.search(clause) else 0.0
