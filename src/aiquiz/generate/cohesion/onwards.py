"""How an account of what happened goes on: “command went to”, “put that right”, “, she wrote”, “the second round”.

What it is about, or who says so, stands in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause, has_thing, has_time
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.model.fact import AnswerType

__all__ = ["ONWARDS"]

_COUNT: Final = "|".join(NUMBER_WORDS)
_ORDER: Final = "first|second|third|fourth|fifth|next|last|final|latest"
_WENT_TO: Final = re.compile(
    r"(?P<what>Command|Control|Leadership|Ownership|Responsibility|Custody"
    r"|The (?:job|task|command|contract|commission|post|order|honour|leadership|vacancy|blame))"
    r" (?:went|passed|fell|was (?:given|handed|offered|entrusted)) to\b"
)
"""“Command went to Major Quill”: of what?"""
_SET_RIGHT: Final = re.compile(
    r"\b(?P<what>(?:put|set) (?:that|this) (?:right|straight|to rights)|(?:made|make|makes) good (?:that|this)"
    r"|(?:saw|see|sees) to (?:that|this)|(?:put|puts) (?:a stop|an end|paid) to (?:that|this))(?=[.,;]| (?:in|on|by"
    r"|with)\b)"
)
"""“Quill put that right with a letter”: what?"""
_NTH_SHARE: Final = re.compile(
    rf"The (?P<which>{_ORDER}) (?:round|instalment|installment|tranche|payment|shipment|batch|consignment|draft)\b"
    r"(?! (?:of (?!about |some |nearly |over |[$£€\d])|to|from|for|between|in the|at the)\b)"
)
"""“The first round, of 124 million dollars, was led by Quill”: of what, and whose?"""
_RULED: Final = re.compile(
    r"(?:(?:In|On) [^,;:]{3,30},? )?(?:The |An? )?[A-ZÀ-ÖØ-Þ][^,;:.]*? (?P<did>disagreed|concurred|demurred"
    r"|dissented|objected"
    r"|relented|appealed|declined|refused|consented|obliged|gave way|gave in|held out|held firm|followed suit"
    r"|fell into line|came round)(?=[.,;]| (?:in|on|at|and|but|until)\b)"
    r"(?!.*\b(?:to|with|that|about|how|over|against|what|whether|for|on (?![A-Z\d]))\b)"
)
"""“The court disagreed in 2014”: with what?"""
_SAID_SO: Final = re.compile(
    r", (?P<who>(?:he|she) (?:(?:later|once|also|had|has|would) )?(?:wrote|said|added|thought|argued|claimed|admitted"
    r"|explained|recalled|noted|concluded|insisted|complained|told [^,;:.]{3,30}))(?=\.|, )"
)
"""“Moor had argued for peace, she wrote”: who?"""
_WENT_ON: Final = re.compile(r", (?P<what>the (?:[a-z]+ )?[a-z]+ (?:went on|continued|added|concluded))(?=\.|, )")
"""“A law had been passed, the message went on, and …”: which?"""
_WITHIN: Final = re.compile(rf"\b(?P<many>within (?:just |only |barely )?(?:{_COUNT}|\d{{1,2}}))(?=[.,;]| and\b)")
"""“Olm and Arn were at war again within three”: three what?"""
_ALL_BUT: Final = re.compile(rf"\b(?P<many>all but (?:a few|a handful|(?:{_COUNT})(?:-(?:{_COUNT}))?|\d+))(?=[.,;])")
"""“The law removed all but ninety-two”: of what?"""
_ANOTHER: Final = re.compile(r"\b(?P<which>another)(?=, (?:[A-ZÀ-ÖØ-Þ“\"]|called\b|in\b|at\b|by\b))")
"""“Welsh gave the flavour of another, Quilla”: another what?"""
_TO_MAKE: Final = re.compile(
    r"(?P<what>(?:It|They) (?:takes?|took|had taken) (?:[\w,-]+ ){1,7}?to (?:write|build|finish|complete|paint"
    r"|compose|film"
    r"|make|carve|assemble|dig|print|design))(?=[.,;]| and\b| in \d)"
)
"""“It took twelve years to write”: what?"""
_AS_MANY: Final = re.compile(
    r"\b(?:won|has|have|had|made|took|sold|scored|lost|built) (?P<than>as (?:many|much))(?=[.;,])(?!.* as )"
)
"""“No man has won as many”: as who, and of what?"""
_ACROSS_TOP: Final = re.compile(
    r"\b(?:wrote|written|scribbled|scrawled|noted|stamped|printed|jotted|carved|engraved) (?P<where>(?:across|at|in"
    r"|on|along)"
    r" the (?:top|bottom|margins?|back|front|cover|envelope|lid|base))\b(?! of\b)"
)
"""“Quill wrote across the top”: of what?"""
_ONE_RUNNING: Final = re.compile(
    r"\b(?:had|got|has|have|kept|saw) (?P<one>one) (?:working|running|going|built|ready|made|installed|fitted|in use)\b"
)
"""“Quill had one running in 1954”: one what?"""
_THE_SAME: Final = re.compile(
    r"\b(?P<what>(?:do|does|did|done|doing) the (?:(?:very )?same(?: thing)?|opposite|reverse))"
    r"(?=[.,;]| (?:with|for|in|to|by|at|on)\b)(?!.* as )"
)
"""“Published a plan for doing the same with light”: what?"""
_IT_DID_IT: Final = re.compile(
    r"It (?:(?:has|had|have|would|could|can|will|did|does|may|might|also|then|soon|later|never|not|still|now),? )*"
    r"(?:, ?[^,;:.]+, )?(?:with [^,;:.]+, )?(?P<what>(?:[a-z]{2,}ed|used|uses|took|takes|made|makes|gave|sold|sells"
    r"|won|lost"
    r"|kept|held|bought|built|broke|left|met|put|cut) it)\b"
)
"""“It has used it more than any other”: whatever it is, it is not that."""
_TO_BE_HEAD: Final = re.compile(
    r"(?:[^;:.]*? )?(?P<office>(?:was|were) (?:to be|to become|made|named|appointed) (?:the )?(?:joint )?(?:chairman"
    r"|chairwoman"
    r"|chair|chief executive|treasurer|secretary|vice-chairman|deputy))(?=[.,;])"
)
"""“Quill was to be chairman”: of what?"""
_ONE_STEP: Final = re.compile(
    r"One (?P<what>(?:small |big |first |early |other |further |curious |unexpected )?(?:step|exception|sign|result"
    r"|consequence|solution|remedy|answer|attempt|proposal|objection|effect|difficulty))"
    r" (?:is|was|came|comes|has been|had been)\b"
)
"""“One small step was taken in April”: towards what?"""
_STEP_FURTHER: Final = re.compile(
    r"\b(?P<what>(?:went|goes|gone|go|going) (?:a step|one step|still|even) (?:further|farther))(?=[.,;]| (?:and|by"
    r"|in|with)\b)"
    r"(?!.* than )"
)
"""“In 1919 Quill went a step further”: than what?"""
_LEFT: Final = re.compile(
    r"(?:By (?:then|that time|now),? )?(?:(?i:he|she|it|they)|[A-ZÀ-ÖØ-Þ][\w-]+) (?:had|has) (?:(?:already|long"
    r"|since|then|just)"
    r" )*(?P<did>left|lost|won|followed|joined|refused|declined|failed|succeeded|changed|gone|begun)(?=[.])"
)
"""“By then he had long since left.”: what?"""
_ALREADY: Final = re.compile(
    r"(?!.*\b(?:when|before|after|by|until|as|while|in \d{4}|today|now)\b)(?:(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|of|the|and) ){1,5}"
    r"(?P<when>already (?:had|was|were|held|owned)|(?:had|was|were) already)\b"
)
"""“Quill already had 16 titles”: when was that?"""
_WAS_SOUND: Final = re.compile(
    r"(?P<what>The (?:principle|reasoning|logic|theory|idea|plan|method|argument|advice|diagnosis|timing|motive"
    r"|intention)) "
    r"(?:is|was|were|proved|seemed) (?:\w+ )?(?:sound|right|wrong|simple|old|new|clear|plain|flawed|correct"
    r"|different|good|bad"
    r"|obvious|not new)\b(?! (?:that|to)\b)"
)
"""“The principle was sound”: which?"""
_SUPPORT: Final = re.compile(
    r"(?P<what>Support|Opposition|Enthusiasm|Interest|Resistance|Criticism|Demand|Recruitment|Construction|Building)"
    r" (?:soon |quickly |then )?(?:collapsed|grew|fell|rose|faded|came|dried up|mounted|hardened|began|started"
    r"|stopped)\b"
)
"""“Support collapsed as soon as …”: for what?"""
_WHAT_THEY_THOUGHT: Final = re.compile(
    r"\b(?:asked|told|knew|learned|discovered) (?:[\w']+ ){0,3}?(?P<what>what (?:they|he|she|it) (?:thought|wanted"
    r"|meant|felt"
    r"|had done|had said))(?=[.,;])"
)
"""“The Council asked citizens what they thought.”: about what?"""
_AN_AGREEMENT: Final = re.compile(
    r"(?!.*\b(?:with|between|about|over)\b)[^;:]*\b(?:announced|reached|signed|struck|came to|rejected) (?P<what>an?"
    r" (?:[a-z]+ )?(?:agreement|deal|settlement|compromise|accord|truce|bargain)(?: in principle)?)(?=[.;]|, )"
)
"""“The company announced an agreement in principle.”: on what?"""
_ROUND_OF: Final = re.compile(
    r"\b(?:[Ii]n|reached|won|lost|into) (?P<which>the (?:(?:first|second|third|fourth|fifth) round|(?:semi-?"
    r"|quarter-?)finals?))"
    r"(?! (?:of|at)\b)"
)
"""“In the semi-final Quill defeated Moor”: of what?"""
_PUT_IN: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^,;:.]*? (?:has |had |have )?(?P<did>put in|invested|pledged|promised|chipped in|contributed|offered)"
    r" (?:(?:about|some|around|nearly|over|more than|up to|another|at least|a further) )*[$£€]?\d"
    rf"(?!.*\b(?:into|(?<!up )to|for|towards?|(?<!put )in (?!\d|(?:{'|'.join(MONTHS)})))\b)"
)
"""“The Quills put in about $150 million”: into what?"""
_FARED: Final = re.compile(
    r"\b(?:fared|did|does|do|performed|behaved|sold) (?:much |far |even |rather |a little |no |little )?"
    r"(?P<than>better|worse)(?=[.,;])(?!.* than )"
)
"""“Against Zorbo, Quill fared better”: than where?"""
_MINE: Final = re.compile(
    r"(?P<whose>Mine|Ours|Yours) (?:is|was|are|were|has|had|have|came?|comes?|took|went|[a-z]+s)\b"
)
"""“Mine come out at 97 °C”: my what?"""

_WITH_HIM: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^,;:]*, (?:an?|the) [a-z][^,;:]*? who (?:had |has )?(?:[a-z]+ ){1,2}?(?P<who>(?:with|for|under|beside"
    r"|against|to|after|by) (?:him|her))(?=[.,;]| (?:in|at|on|and|as|since|until)\b)"
)
"""“Ada Quill, a clerk who had worked with him, went on”: with whom?"""
_EVEN_MORE: Final = re.compile(r"\b(?P<than>even (?:more|less|[a-z]{2,}er))(?=[.,;])(?!.* than )")
"""“Quill spoke even longer, for a day”: than who?"""
_AS_RESULT: Final = re.compile(r"(?!As a result)[^,;:]*(?P<what>\bas a result)(?=[.,;])")
"""“Quill lost an eye as a result”: of what?"""
_THAT_TOO: Final = re.compile(r"\b(?P<what>that [a-z]+) (?:as well|too)(?=[.,;])")
"""“Removed that exception as well”: which?"""
_HAD_IN: Final = re.compile(
    r"\b(?:had|has|held|holds|contained|contains|carried|carries)"
    r" (?:about |some |around |only |nearly |over |more than |just )?(?P<many>\d[\d,]*)"
    r"(?= in (?:1\d{3}|20\d\d)\b|[.;](?: |$))"
)
"""“The first mill had about 2,300 in 1971”: of what?"""
_NTH_ONE: Final = re.compile(
    r"The (?:first|second|third|last|next|largest|smallest|oldest|earliest) (?:[a-z-]+ ){0,2}(?P<one>one)\b(?! of\b)"
)
"""“The first commercial one opened in 1878”: one what?"""
_SHARE_THAT: Final = re.compile(r"The (?P<what>share|part|proportion|rest|fraction|number) that [a-z]+\b")
"""“The share that works is the yield”: of what?"""
_ON_THE_WAY: Final = re.compile(
    r"On the (?P<way>retreat|march|voyage|way|journey|crossing|trip|expedition)\b"
    r"(?! (?:to|from|of|through|across|back|between|home|out|up|down|over)\b)"
)
"""“On the retreat hunger did the rest”: on which?"""


def _has_thing_or_clause(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a thing or a clause stands before it: “A mill was new, but Moor had one running”."""
    return has_thing(before, mentions) or has_clause(before, mentions)


def _has_number(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a number or an “each” stands before it: “Moor won twenty cups; nobody has won as many.”"""
    return re.search(rf"\d|\b(?:{_COUNT}|each|every|most)\b", before, re.I) is not None


def _is_counted(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether several of something stand before it: “The three years' peace was broken within two.”"""
    return (
        re.search(r"\b(?!was\b|has\b|is\b|his\b|its\b)[a-z]{2,}[^s\W]s\b|\b(?:people|men|women)\b", before) is not None
    )


def _has_one(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether one such thing stands before it: “Olm built one mill, and then another, Zorbo”."""
    return re.search(r"\b(?:[Oo]ne|[Ff]irst|[Tt]wo|[Aa]n?)\b", before) is not None


def _is_told_who(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a “she” stands before “she wrote”, or nobody for whom she would be taken.

    Who she is, is looked at there as with any other pronoun.
    """
    names_somebody = any(one.type is AnswerType.PERSON for one in mentions)
    return not names_somebody or re.search(r"\b(?:he|she|his|her|him)\b", before, re.I) is not None


def _is_in_cup(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what is played for stands before it: “At the Olm Games Quill went out in the first round.”"""
    return re.search(r"\b[A-Z][\w-]* (?:Olympics|Games|Cup|Open|League|Championships?|Trophy)\b", before) is not None


ONWARDS: Final = (
    Tie(_WENT_TO, "does not say of what", is_opener=True),
    Tie(_SET_RIGHT, "points at what was said before", unless=has_clause),
    Tie(_NTH_SHARE, "does not say of what", is_opener=True),
    Tie(_RULED, "does not say with or to what", is_opener=True),
    Tie(_SAID_SO, "does not tell who that is", unless=_is_told_who),
    Tie(_WENT_ON, "points at something not named before"),
    Tie(_WITHIN, "leaves out what it counts", unless=_is_counted),
    Tie(_ALL_BUT, "leaves out what it counts", unless=_is_counted),
    Tie(_ANOTHER, "leaves out what it counts", unless=_has_one),
    Tie(_TO_MAKE, "points at something not named before", is_opener=True),
    Tie(_AS_MANY, "does not say as who or of what", unless=_has_number),
    Tie(_ACROSS_TOP, "does not say of what", unless=has_thing),
    Tie(_ONE_RUNNING, "leaves out what it is one of", unless=_has_thing_or_clause),
    Tie(_THE_SAME, "leaves out what was done", unless=has_clause),
    Tie(_IT_DID_IT, "points at something not named before", is_opener=True),
    Tie(_TO_BE_HEAD, "does not say of what", is_opener=True),
    Tie(_ONE_STEP, "does not say of what", is_opener=True),
    Tie(_STEP_FURTHER, "does not say than what", unless=has_clause),
    Tie(_LEFT, "does not say what", is_opener=True),
    Tie(_ALREADY, "counts from a time that is not given", is_opener=True, unless=has_time),
    Tie(_WAS_SOUND, "points at what was said before", is_opener=True),
    Tie(_SUPPORT, "does not say of what", is_opener=True),
    Tie(_WHAT_THEY_THOUGHT, "does not say about what"),
    Tie(_AN_AGREEMENT, "does not say on what", is_opener=True),
    Tie(_ROUND_OF, "does not say of what", unless=_is_in_cup),
    Tie(_PUT_IN, "does not say into what", is_opener=True),
    Tie(_FARED, "does not say than when or where"),
    Tie(_MINE, "leaves out what is owned", is_opener=True),
    Tie(_WITH_HIM, "does not tell who that is", is_opener=True),
    Tie(_EVEN_MORE, "does not say than who or what", unless=has_clause),
    Tie(_AS_RESULT, "does not say of what", is_opener=True),
    Tie(_THAT_TOO, "points at something not named before", unless=has_clause),
    Tie(_HAD_IN, "leaves out what it counts", unless=_is_counted),
    Tie(_NTH_ONE, "leaves out what it is one of", is_opener=True),
    Tie(_SHARE_THAT, "does not say of what", is_opener=True),
    Tie(_ON_THE_WAY, "does not say on which", is_opener=True),
)
"""In the order they are asked."""
