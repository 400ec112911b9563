"""What a sentence leaves out because the one before said it: than what, of whom, and to what one replied."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause
from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["ELISIONS", "LATTER"]

_MORE: Final = (
    r"(?:longer|larger|bigger|smaller|older|younger|higher|taller|deeper|wider|heavier|faster|slower|richer|poorer"
    r"|greater|stronger|weaker|shorter|harder|easier|cheaper|dearer|worse|better|safer|simpler|rarer|quieter|louder"
    r"|(?:more|less) (?:common|important|\w+(?:al|ous|ent|ant|ive|able|ible|ful|ed|ing)))"
)
_THAN_WHAT: Final = re.compile(
    r"(?!.*\b(?:than|two|both|compared|once|used to|before)\b)(?:(?!, (?:and|but|which|who)\b)[^;:])*?"
    r"\b(?:is|are|was|were|became|proved|remains?|remained|seemed) "
    r"(?:now |much |far |even |rather |a little |no |slightly |somewhat |considerably )*"
    rf"(?P<than>{_MORE})"
    r"(?: still)?(?=[.,;:]| (?:for|in|at|because|where|among)\b)"
)
"""“The second fitting was harder”: than what?"""
_MORE_SO: Final = re.compile(
    r"(?!.*\b(?:than|two|both|compared|once|used to|before|in turn|still|times)\b)[^;:]*?"
    r"\b(?:is|was|were|proved|seemed|sounded) (?:much |far |even |rather |a little |no |somewhat )*"
    r"(?P<than>(?:blunt|harsh|kind|gentl|stern|cool|warm|calm|frank|sharp|mild|tough|bold|brav|shrewd|wis|cruel|firm"
    r"|strict|tart|keen|crud|grand|fierc|brief|plain|smart|cold|[a-z]{3,}i)er)(?<!earlier)(?<!premier)(?<!soldier)"
    r"(?<!frontier)(?<!barrier)(?<!glacier)(?<!brigadier)(?<!carrier)(?=\.)"
)
"""“A former clerk of Zell was blunter.”: than whom, stands in the sentence before."""
LATTER: Final = re.compile(
    r"(?P<which>The (?:latter|former))(?:,| (?:is|was|are|were|has|had|[a-z]+ed|[a-z]+[^su\W]s)\b)"
)
"""“The latter is the older”: of which two?"""
_AS_WHAT: Final = re.compile(
    r"(?!.*\bas \w+(?: \w+){0,3} as\b).*?"
    r"\b(?P<as>(?:at least|just|quite|almost|nearly|every bit) as [a-z]+)(?=[.,;:]| in\b| for\b)"
)
"""“Others were at least as important”: as who?"""
_ENOUGH: Final = re.compile(
    r"[^,;:]* (?:is|are|was|were) "
    r"(?P<what>enough|sufficient|different|no different|no exception|another matter"
    r"|(?:of )?an? (?:quite |very |entirely |wholly )?different (?:kind|sort|order|nature|matter))"
    r"(?=[.,;:])"
)
"""“A simple majority is enough”: for what?"""
_MORE_OF_THEM: Final = re.compile(rf"\b(?P<more>(?:{'|'.join(NUMBER_WORDS)}|several|many|a few) more)(?=[.,;])")
_SUPERLATIVE: Final = re.compile(
    r"The (?:most [a-z]+|best[ -][a-z]+(?:ed|wn)|least [a-z]+|[a-z]+est|only one)(?: of (?:all|them))?"
    r" (?:is|was|are|were|came|went)\b"
)
"""“The most famous was …”, “The best known is …”: of whom?"""
_LARGER: Final = re.compile(
    r"The (?P<which>(?:larger|smaller|bigger|older|younger|longer|shorter|higher|lower|taller|deeper|heavier|faster"
    r"|slower|stronger|weaker|richer|better)(?: one)?)"
    r"(?:,| (?:(?:[a-z]+ly |also |only )?(?:is|was|are|were|has|had|[a-z]+ed)"
    r"|(?:merely|simply|only|usually) [a-z]+s)\b)"
)
"""“The larger merely lasts longer”: the larger of what?"""
_OF_A_SORT: Final = re.compile(
    rf"(?:(?:If|When|Where|While|Though|Although) )?(?P<which>(?i:{'|'.join(NUMBER_WORDS)}|several|some|many|most|both)"
    r" (?:types?|kinds?|sorts?|forms?|varieties|versions|classes|categories))"
    r" (?:is|are|was|were|have|has|had|came|come|exist|can|may|[a-z]+ed)\b"
)
"""“Two types are named after …”: of what?"""
_THE_SIDES: Final = re.compile(
    r"\b(?P<who>[Tt]he (?:two |three |opposing |warring )?sides) (?:had |have )?"
    r"(?:agreed|signed|met|settled|fought|made|reached|came|exchanged|parted)\b"
)
"""“The sides agreed to …”: who are they?"""
_WHAT_FOLLOWED: Final = re.compile(
    r"(?:(?:In|On|By) [^,;:]{3,25}?,? )?(?!(?:It|Independence|Peace|War)\b)[^,;:]{2,60}? (?:soon |also |then )?"
    r"(?P<did>followed(?: suit)?|(?<!had )joined|went further|fared better)"
    r"(?=[.;]| (?:in|on) (?:[A-Z][a-z]+ )?\d| (?:a|two|three|five|ten) (?:days?|weeks?|months?|years?) later"
    r"| within (?:a |(?:two|three|five|ten) )?(?:hours|days?|weeks?|months?|years?)[.;])"
)
"""“Ulm followed in 1879”, “Olm joined a year later”: what?"""
_WHO_FOLLOWED: Final = re.compile(r", (?P<who>(?:who|which) (?:followed|succeeded|came (?:next|after)))(?=[,.;])")
"""“The Ming, who followed, …”: whom?"""
_NO_SUCH: Final = re.compile(r"(?:No|Few|Any|All|Many|Most|One|Two|Some|Several|Every|Each) such\b")
_AMONG_THOSE: Final = re.compile(r"(?:Among|One of|Some of|Most of|Many of|Half of) (?:those|them|these)\b")
"""“Among those set free was …”: from where, and when?"""
_THAT_FOLLOWED: Final = re.compile(
    r"\b(?P<which>[Tt]he [a-z]+ that (?:followed|counted|resulted|remained|emerged|was finally [a-z]+))\b"
    r"(?! from\b| in\b)"
)
"""“The illness that followed was light”: it followed something."""
_NEW_VERSION: Final = re.compile(
    r"\b(?P<which>an? (?:new|modified|revised|improved|second|third|further|larger|smaller|similar|different|fresh)"
    r" (?:set|version|edition|form|model|copy|attempt|design|draft|trial))\b"
    r"(?! (?:of|for|to|that|which|in|called|from|by|with|and)\b| [a-z]+s\b)"
)
"""“To bring back a new set”: of what?"""
_DIFFERENT: Final = re.compile(
    r"\b(?:[a-z]+ed|gave|made|took|chose|built|found|wrote|for|with|by|into|under|on) (?P<which>a different"
    r" (?!kind|sort|type|way|matter|language|direction|country)[a-z]+)(?=[.,;]| (?:in|on|at|by|with|which|and)\b)"
)
"""“Offered a different account”: from which?"""
_OF_ALL: Final = re.compile(r"\b(?P<which>(?:[a-z]+est|most|least|first|last) of all)(?=[.,;])")
"""“Served longest of all”: of which people?"""
_OLD_POST: Final = re.compile(
    r"\b(?P<what>(?:his|her|their|[A-ZÀ-ÖØ-Þ]\w+['’]s) (?:old|former|previous) (?:post|job|place|seat|role|office))\b"
    r"(?! (?:of|as|in|at)\b)"
)
"""“Gave Holm’s old post to …”: as what?"""
_WHOLE: Final = re.compile(
    r"\b(?P<what>the whole (?:business|affair|thing|matter|process|idea|scheme|undertaking|episode))\b(?! of\b)"
)
_NEITHER: Final = re.compile(r"\b(?P<which>(?:of )?neither|did the same|(?:all|as|with|from) the others)\.$")
"""“She had heard of neither”: which two?"""
_SPECIMENS: Final = re.compile(
    r"\b(?P<which>(?:some|several|a few|many|two|three|four) (?:specimens|copies))\b(?! of\b)"
)
_MINUTES: Final = re.compile(
    r"\b(?P<which>the (?:last|first|final|opening|closing) (?:seconds|minutes|hours|moments|stages|rounds))\b(?! of\b)"
)
_OF_WHAT: Final = re.compile(
    r"(?!.*\b(?:stakes? (?:in(?! (?:[A-Z][a-z]+ )?\d)|of)|rights? (?:in|of|to|over))\b)[^;:]*"
    r"\b(?P<what>(?:its|his|her|their) (?:stake|rights))\b"
)
"""“Handed its stake to its shareholders”: in what?"""
_SURVIVORS: Final = re.compile(
    r"(?:(?:In|On|At|By) [^,.;]{3,30}, )?(?P<whose>(?:[Mm]any |[Ss]ome |[Ss]everal |[Aa] few )?(?:survivors|specimens"
    r"|participants|defectors|defenders|attackers|pursuers|rescuers))\b(?! (?:of|from|in|who|that|to)\b)"
)
_AT_THAT: Final = re.compile(
    r"(?:[^.;:]*\b)?(?P<that>(?i:at|in|for|to|by|on) that (?:price|speed|rate|height|point|level|size|distance"
    r"|temperature|way|form|case|reason|sense|respect|purpose|end))\b(?! (?:of|at|in|that|which|where)\b)"
)
"""“At that price few were sold”: at which?"""
_AS_MUCH: Final = re.compile(
    r"\b(?P<what>(?:guessed|suspected|said|admitted|thought|known|predicted|feared) as much)\b(?! as\b)"
)
"""“Had guessed as much in 1801”: as what?"""
_MADE_FIRST: Final = re.compile(
    r"\b(?:made|built|wrote|opened|produced|patented|sold|launched|designed|writing|building|making) "
    r"(?P<which>the (?:first|second|third|fourth|fifth|sixth|last))(?=[.,;]| when\b| (?:in|on|by) (?:[A-Z][a-z]+ )?\d)"
)
"""“Made the first in 1859”: the first what?"""
_DID_THIS: Final = re.compile(
    r"\b(?!(?:do|does|did|doing|done|exactly|just|precisely|and|but|or|all|like|than|until|before|after|since) )"
    r"[a-z]+ (?P<this>this)(?=[.,;]| (?:in|by|with|when|for|on|at|as)\b)"
)
"""“Cured this in 1836”: what?"""
_TO_DO: Final = re.compile(r" (?:[a-z]+ed|sought|began|meant) to $")
_OWNED: Final = re.compile(r"(?:^|[^f] )\b(?P<whose>hers|theirs)\b")
"""“Hers set a quarrel beside …”: her what?"""


ELISIONS: Final = (
    Tie(_THAN_WHAT, "does not say than what", is_opener=True),
    Tie(_MORE_SO, "does not say than what", is_opener=True),
    Tie(LATTER, "does not say of which two", is_opener=True),
    Tie(_AS_WHAT, "does not say as what", is_opener=True),
    Tie(_ENOUGH, "does not say for or from what", is_opener=True),
    Tie(_MORE_OF_THEM, "leaves out what it counts"),
    Tie(_SUPERLATIVE, "does not say of what", is_opener=True),
    Tie(_LARGER, "does not say of what", is_opener=True),
    Tie(_OF_A_SORT, "does not say of what", is_opener=True),
    Tie(_THE_SIDES, "does not say who they are"),
    Tie(_WHAT_FOLLOWED, "adds to what was said before", is_opener=True),
    Tie(_WHO_FOLLOWED, "adds to what was said before", unless=has_clause),
    Tie(_NO_SUCH, "points at something not named before", is_opener=True),
    Tie(_AMONG_THOSE, "leaves out who or what they are", is_opener=True),
    Tie(_THAT_FOLLOWED, "draws on what was said before"),
    Tie(_NEW_VERSION, "does not say of what"),
    Tie(_DIFFERENT, "does not say from what"),
    Tie(_OF_ALL, "does not say of whom"),
    Tie(_OLD_POST, "does not say as what"),
    Tie(_WHOLE, "points at something not named before"),
    Tie(_NEITHER, "leaves out what was named", unless=has_clause),
    Tie(_SPECIMENS, "does not say of what"),
    Tie(_MINUTES, "does not say of what"),
    Tie(_OF_WHAT, "does not say in or to what", is_opener=True),
    Tie(_SURVIVORS, "does not say of what", is_opener=True),
    Tie(_AT_THAT, "points at something not named before", is_opener=True),
    Tie(_AS_MUCH, "does not say what"),
    Tie(_MADE_FIRST, "leaves out what it counts", unless=has_clause),
    Tie(
        _DID_THIS,
        "points at something not named before",
        unless=lambda before, mentions: has_clause(_TO_DO.sub("", before), mentions),
    ),
    Tie(_OWNED, "leaves out what is owned"),
)
"""In the order they are asked."""
