"""Turns of phrase that tell something in passing: what stands in them colours an account and is soon forgotten."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.language.lexicon import PERSON_ROLES
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["told_in_passing"]

_ANY: Final = frozenset(AnswerType)
_NAMES: Final = _ANY - NUMERIC_TYPES - TIME_TYPES
_PLACES: Final = frozenset({AnswerType.PLACE, AnswerType.TERM})
_AMOUNTS: Final = NUMERIC_TYPES
_PEOPLE: Final = frozenset({AnswerType.PERSON})
_SAME_CLAUSE: Final = r"(?:(?!, (?:and|but|while|where|which) )[^;:])*"


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn of phrase: what stands `before` and `after` an answer of one of these `types`, and what it takes away."""

    types: frozenset[AnswerType]
    penalty: float
    before: re.Pattern[str]
    after: re.Pattern[str]


def _turn(types: frozenset[AnswerType], penalty: float, before: str = "", after: str = "") -> _Turn:
    return _Turn(types, penalty, re.compile(before), re.compile(after))


def _either_side(types: frozenset[AnswerType], penalty: float, words: str) -> tuple[_Turn, _Turn]:
    """The turn where the words stand in the answer's clause, before it or behind."""
    return (
        _turn(types, penalty, before=rf"{words}{_SAME_CLAUSE}$"),
        _turn(types, penalty, after=rf"^{_SAME_CLAUSE}{words}"),
    )


_SIDE_CLAUSE: Final = r"^(?:After|Before|When|While|As|Since|Once|Until|Although|Though|Because|If) (?:the )?$"
_DWELLING: Final = r"^, (?:an?|his|her|their) (?:[a-z]+ )*(?:estate|home|house|farm|manor|cottage|villa|hamlet|inn)\b"
_KIN: Final = "son|daughter|wife|widow|husband|brother|sister|father|mother|nephew|niece|uncle|aunt|cousin|friend|house"
_EXAMINATION: Final = r"(?:the|an|a|his|her|their) (?:[a-z-]+ ){0,2}(?:exam|examination|test)s?"
_ANYBODY: Final = r"\b(?:[Tt]he|[Aa]n?|[Ee]ach) (?:owner|customer|buyer|user|reader|visitor|passenger|guest|tenant)"
_PARTNERS: Final = "buyers|bidders|partners|backers|investors|customers|clients|sponsors|licensees|guests|donors"
_CEREMONY: Final = (
    r"\b(?:met in the middle|shook hands|cut (?:the|a) ribbon|was (?:filmed|photographed)|hugg(?:ed|ing))\b"
)
_HAMLET: Final = "(?:village|hamlet|suburb|parish)"
_REPORT: Final = (
    r"\b(?:had (?:\w+ )?(?:been )?(?:shown|described|reported|suggested)|translat(?:ed|ion)|doctoral thesis"
    r"|dissertation"
    r"|(?:[Rr]esearchers|[Ss]cientists|[Cc]alculations|(?:[Aa]|[Tt]he) (?:team|study|paper|report))\b"
    r"[^;:]{0,80}\b(?:reported|showed|shows?|found|published|describ(?:ed|ing)|suggest(?:ed|s)|[Gg]ave))\b"
)
_STEP: Final = r"\b(?:met|(?:was|were) handed|moved to|visited|was baptised|was baptized|had been baptised)\b"
_MOTION: Final = (
    r"\b(?:sent|went|goes|came|moved|sailed|travell?ed|flew|fled|walked|marched|drove|rode|shipped|carried|carries|brought"
    r"|r[au]ns?|flows?|leads?|led|route|road|railway|journey|voyage|trip)\b"
)
_COUNT_OF: Final = (
    r"\b(?:has|have) [^;:]*\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand"
    r"|percent|half|third|times|kilometres|metres|miles|feet)"
)
_FOUND: Final = (
    r"(?:published|publishes|(?:found|finds)(?= that| his| her| their)|estimates?|estimated|reckons?|reckoned|reported"
    r"|reports|calculates?|calculated|said|says|revealed)"
)
_OWN_KIN: Final = (
    r"(?:[Hh]is|[Hh]er|[Tt]heir) (?:mother|father|parents|brother|sister|wife|husband|son|daughter)"
    r"(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*"
)
_SMALL_NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SOMEONE: Final = r"Mr|Mrs|Ms|Miss|Dr|[Hh]e\b|[Ss]he\b"
_CHILD: Final = "[Ss]on|[Dd]aughter|[Cc]hild|children"
_ABOUT: Final = r"(?:about |around |some |only |nearly |roughly |just )?"
_TURNS: Final = (
    # “After Norway dissolved its union”: who did what is only told by it.
    _turn(_NAMES, 1.5, _SIDE_CLAUSE, r"^ (?:had )?[a-z]+(?:ed|t|d|e|w|ame|ook|ave|ent)\b"),
    _turn(_NAMES | _AMOUNTS, 2.0, r"\b(?:[Ee]xcept for|[Aa]part from|[Aa]side from|not counting) [^,;]{0,30}$"),
    # “At Store Frøen, an estate near …”, “at Polhøgda, his home”.
    _turn(_NAMES, 1.5, r"\b(?:at|on|in) (?:the )?$", _DWELLING),
    _turn(_PLACES, 1.5, r"\boutside of (?:the )?$"),
    _turn(_NAMES | TIME_TYPES, 1.2, r"\b(?:sat|watched|looked on|was present|were present)\b[^,;]*$"),
    _turn(_NAMES, 1.2, "", r"^ (?:sat|stood by|looked on|was present|knelt)\b"),
    # “… get a show on many nights and Rome almost never does.”
    _turn(_NAMES, 2.5, "", r"^ (?:\w+ )?(?:never |ever )?(?:does|did|do|has|had|is|was|not)[.;]"),
    # “John’s son Washington”, “the historian Ada Quill credits …”.
    _turn(_NAMES, 2.2, "", rf"^['’]s (?:[a-z]+ )?(?:{_KIN})\b"),
    # “Abraham Lincoln's postmaster general”, “the son of a tailor in Pomerania”.
    _turn(
        _PEOPLE, 2.9, "", rf"^['’]s (?:[a-z]+ )?(?:{'|'.join(sorted(PERSON_ROLES))}|postmaster|spokesman|valet|cook)\b"
    ),
    _turn(_NAMES, 2.5, r"\b(?:[Ss]on|[Dd]aughter|[Cc]hild) of an? (?:[a-z]+ )*(?:in|from|at) $"),
    # “In the middle of the nineteenth century, sending a letter …”.
    _turn(TIME_TYPES, 1.5, r"^In the (?:middle|course|early (?:days|part|years)|late part) of (?:the )?$"),
    _turn(_NAMES, 2.0, "", r"^ (?:credits|notes|argues|writes|points out|estimates|describes|says|thinks|calls it)\b"),
    # Meetings and cut ribbons.
    _turn(_ANY, 2.0, "", _CEREMONY),
    _turn(_ANY, 2.0, _CEREMONY),
    _turn(_AMOUNTS, 2.0, r"\b(?:snow|rain|hail|blizzard|storm)\b[^.;]*\b(?:dropped|fell|brought|left) (?:\w+ )?$"),
    _turn(_AMOUNTS, 1.5, r"\beach (?:weighing|measuring|costing|holding) (?:\w+ )?$"),
    # “From well over $1,000 to $115”: where a change begins.
    _turn(_AMOUNTS, 1.2, r"\bfrom (?:\w+ ){0,2}$", r"^[^;.]{0,60}\bto\b"),
    _turn(
        _AMOUNTS, 1.5, "", r"^ (?:heads|passengers|chairs|seats|tables|rooms|windows|doors|steps|stairs|pages|hands)\b"
    ),
    # “A manager who took over in 2005”: the start of somebody told on the way.
    _turn(TIME_TYPES, 2.5, r"\b(?:who|which) (?:had )?(?:took over|taken over|succeeded|joined|retired|left)\b[^,;]*$"),
    # The last day of a place: “the last laboratory … accepted its final rolls in December 2010”.
    _turn(
        TIME_TYPES,
        2.0,
        r"\b(?:[Tt]he|[Ii]ts) (?:last|final) [a-z]+\b[^;]*\b(?:its|the|their) (?:last|final) [a-z]+[^;]*$",
    ),
    # “A group of buyers that included Apple, Google and Samsung”.
    _turn(_NAMES, 2.5, rf"\b(?:{_PARTNERS})\b[^;.]{{0,20}}\b(?:includ(?:ed|ing|es?)|such as|like|among them) $"),
    # “Passed the entrance examination in 1901”, “broken into by miners in 2000”.
    _turn(TIME_TYPES, 2.0, rf"\b(?:passed|sat|took|failed) {_EXAMINATION}\b[^;,]* $"),
    _turn(TIME_TYPES, 2.0, r"\b(?:broken into|stumbled (?:up)?on|come across)\b[^;,]* $"),
    # “Stepped ashore in July 1834”, “moved in on 18 September”.
    _turn(TIME_TYPES, 1.5, r"\b(?:moved in|dropped by|passed through|called at)\b[^;,]* $"),
    *_either_side(_ANY, 2.9, r"\bstepped ashore\b"),
    # “Found around 1990”: nobody knows it well.
    _turn(TIME_TYPES, 1.0, r"\b(?:around|about|circa) $"),
    # “The owner paid $10 for prints”: what anybody paid.
    _turn(_AMOUNTS, 2.0, rf"{_ANYBODY}\b[^;.]*\b(?:paid|pays|pay|spent) (?:about )?$"),
    _turn(_PLACES, 2.0, rf"{_ANYBODY}\b[^;.]*\b(?:posted|sent|brought|took|carried)\b[^;.]*\bto (?:the )?$"),
    # “The device weighed about 3.6 kilograms”: of one single thing.
    _turn(
        _AMOUNTS,
        1.5,
        r"(?:^|; |, )(?:[Tt]he|[Tt]his|[Ii]ts) (?:[a-z]+ )?(?:device|prototype|machine|contraption|camera|set)"
        r" (?:weighed|measured)\b[^;,]*$",
    ),
    _turn(_PLACES, 1.0, r"\b(?:rowed|strolled|walked) (?:for|to|past|along) (?:the )?$"),
    # “In 2016 researchers reported”, “had been described in 1856”: when science was written down.
    *_either_side(TIME_TYPES, 2.3, _REPORT),
    # “On a journey in 1933 she met”, “was handed a ticket”: steps of a life between its events.
    *_either_side(TIME_TYPES, 2.3, _STEP),
    _turn(TIME_TYPES, 2.3, r"\bsuffered an? [a-z ]+ in (?:[A-Z][a-z]+ )?$"),
    # “Has drawn back by four kilometres since 1890”: from when something is counted.
    _turn(TIME_TYPES, 2.3, rf"{_COUNT_OF}\b[^;:]*\bsince $"),
    _turn(TIME_TYPES, 2.3, r"^Since $", rf"^,? [^;:]*{_COUNT_OF}\b"),
    # “A member named Ada Quill”: somebody who is told of once, by what she was.
    _turn(_PEOPLE, 3.0, r"\b[Aa]n? (?:[a-z]+ )?[a-z]+ (?:named|called) $"),
    # “His student Ada Quill”, “Ada Quill had died by then”.
    _turn(_PEOPLE, 3.0, r"\b(?:student|pupil|servant|assistant|secretary|driver|neighbour|neighbor),? $"),
    _turn(_PEOPLE, 3.0, after=r"^ had (?:already )?died\b"),
    # “Before the Olm War”: what only dates, and “from Iceland to the Nile”: how far something reaches.
    _turn(_NAMES, 2.5, r"\b(?:[Bb]efore|[Aa]fter|[Dd]uring|[Ss]ince|[Uu]ntil) (?:the )?$", r"^(?:,| and| but|\.|;)"),
    _turn(_PLACES, 1.5, rf"^(?!.*{_MOTION}).*\bfrom (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? to (?:the )?$"),
    _turn(_PLACES, 1.5, rf"^(?!.*{_MOTION}).*\bfrom (?:the )?$", r"^ to (?:the )?[A-Z]"),
    _turn(_NAMES, 3.0, after=r"^ (?:word|name|term) for\b"),
    # “At Bramley, a village in Hampshire”, “researchers of the Olm Institute”.
    _turn(_NAMES, 2.0, r"\b(?:at|in|of) (?:the )?$", rf"^, an? (?:[a-z]+ )?{_HAMLET}\b"),
    _turn(_NAMES, 2.0, rf", an? (?:[a-z]+ )?{_HAMLET} (?:in|near|outside) $"),
    _turn(_NAMES, 2.0, r"\b(?:researchers|scientists|engineers|students|members|teams?) (?:at|from|in|of) (?:the )?$"),
    # “He meant to be away for sixteen months”, “a post he held until 1908”.
    _turn(_AMOUNTS, 2.0, rf"\b(?:meant|planned|hoped|intended|wanted) to\b{_SAME_CLAUSE}$"),
    _turn(TIME_TYPES, 2.3, r", an? [a-z]+ (?:that )?(?:he|she|they|it) (?:held|kept|filled|left)\b[^,;:]*$"),
    # “…, with shares for Canada and Japan”.
    _turn(_NAMES, 1.5, r", with [^,;:]*$"),
    # “Drifted over northern Germany”, “an island off what is now Tanzania”: about where that is.
    _turn(_PLACES, 2.0, r"(?<![Tt]he )\b(?:north|south|east|west|central|(?:north|south)-(?:east|west))(?:ern)? $"),
    _turn(_PLACES, 2.0, r"\bwhat is (?:now|today) $"),
    # “Olm handled 13 million boxes, Ulm 12 million and Arn 7 million”: a row of a table.
    _turn(_NAMES, 3.0, after=r"^ \d[\d.,]* (?:thousand|million|billion|percent|per cent)\b"),
    _turn(TIME_TYPES, 2.3, r"^According to [^,;:]*$"),
    # “A team of more than 200”.
    _turn(_AMOUNTS, 2.0, r"\b(?:team|crew|staff|crowd|audience|group) of (?:\w+ ){0,2}$"),
    # “Were watching on YouTube”, “went through the archives of …”, “ran short of vaccine”.
    *_either_side(
        _ANY, 3.0, r"\b(?:(?:was|were) watching|went through the (?:archives|files|records|papers)|ran short of)\b"
    ),
    _turn(_AMOUNTS, 2.0, r"\bone of (?:them|the two|the three) [a-z]+ $"),
    # “She is survived by three children, Ada, Ben and Cleo”.
    _turn(_NAMES, 3.0, r"\bsurvived by\b[^;.]*$"),
    # “… were among those who had one”.
    _turn(_NAMES, 2.0, "", r"^ (?:was|were) among (?:those|the)\b"),
    # “Her parents, Ada and Ben,”: what they were called.
    _turn(_NAMES, 3.0, r"\b(?:[Hh]is|[Hh]er|[Tt]heir) parents, (?:(?:[A-ZÀ-ÖØ-Þ][\w’'-]* )+and )?$"),
    # “A firm called so published what it found”, “…, a research firm, estimates”: whose word it is.
    _turn(_NAMES, 3.0, r"\b(?:firm|consultancy|think-tank) $", rf"^,? (?:has |have )?{_FOUND}\b"),
    _turn(
        _NAMES,
        3.0,
        "",
        rf"^, an? (?:[a-z-]+ ){{0,3}}(?:firm|company|consultancy|think-tank|agency|charity), (?:has )?{_FOUND}\b",
    ),
    # “When his mother died in 1893”, “her brother was sent to school in 1898”: what befell others.
    _turn(TIME_TYPES, 2.5, rf"^(?:When|After|Before) {_OWN_KIN}[^,;]*\bdied (?:[^,;]* )?(?:in|on) (?:[A-Z]\w+ )?$"),
    _turn(TIME_TYPES, 4.0, rf"^{_OWN_KIN} (?:was|were|had been) (?!born\b)[^,;]*$"),
    # “Took a first in 1976”, “read physics at Olm from 1973”: years at school.
    _turn(
        TIME_TYPES,
        2.5,
        r"\b(?:[Tt]ook (?:an?|his|her) (?:[Ff]irst|degree)|(?:[Hh]e|[Ss]he) (?:read|studied) [a-z]+"
        r" (?:in|at) [A-Z][\w’'-]+)\b[^,;]*\b(?:in|from) $",
    ),
    # “Ada Quill had her fiddle and Ben Hale his drum”, “Ada put in $9 million, Ben around $7 million”.
    _turn(_NAMES, 3.0, "", r"^ (?:had|has) (?:his|her|its|their) [a-z]+ and (?:[A-Z][\w’'-]* )+(?:his|her|its|their) "),
    _turn(_NAMES, 3.0, r"\b(?:had|has) (?:his|her|its|their) [a-z]+ and $", r"^ (?:his|her|its|their) [a-z]+\b"),
    _turn(_NAMES, 3.0, r", (?:and )?(?:the )?$", r"^ (?:about|around|some|nearly|almost|between|from) [$€£]?\d"),
    # “Ada already had 16 prizes, Ben nine, and …”.
    _turn(_NAMES, 3.0, r"\d[^;.]*, $", rf"^ (?:{_SMALL_NUMBERS}|\d+),? (?:and|but)\b"),
    _turn(_NAMES, 3.0, "", r"^ already (?:had|held|owned) (?:\d|[a-z]+ (?:[a-z]+ )?[a-z]+s, [A-Z])"),
    # “Had put on a T-shirt with a picture of …”.
    *_either_side(
        _ANY, 3.0, r"\b(?:T-shirts? with|put on an? (?:T-?shirt|hat|coat|cap|mask|wig|uniform|dress|suit))\b"
    ),
    # “Was in Olm on that day, where a fair was held”: where somebody happened to be.
    _turn(
        TIME_TYPES | _PLACES,
        2.5,
        rf"^(?:(?:On|In|At) [^,]*,? )?(?:{_SOMEONE})[^,;]* was in (?:[A-Z][\w’'-]* ?)*$",
        r"^,? where\b",
    ),
    _turn(TIME_TYPES, 2.5, r"^(?:On|In) [^,;]*$", rf"^,? (?:{_SOMEONE})[^,;]* was in [A-Z][^,;]*, where\b"),
    _turn(_PEOPLE, 2.5, r"^(?:On|In|At) [^,;]*$", r"^ was in [A-Z][^,;]*, where\b"),
    # “Bought a boat in Germany”.
    _turn(_PLACES, 2.0, r"\b(?:bought|purchased) an? [^;,.]* in $"),
    # “Ulm and _____ were against, and Arn abstained”.
    _turn(_NAMES, 2.5, "", r"^ (?:were|was|voted) against, "),
    # “His coach, Ben Hale, says that he hopes …”: whose word it is.
    _turn(_PEOPLE, 3.0, r", $", r"^, (?:says|said|thinks|hopes|believes) (?:that|he|she|it)\b"),
    # “At home he was called Trey”: what few called somebody.
    _turn(
        _NAMES, 3.0, r"\b(?:[Aa]t home|[Bb]y (?:friends|family)|[Tt]he family)[^.;]* (?:called|nicknamed|known as) $"
    ),
    # “Each of the fifty states”, “expressed “regret””, “in Olm in 1902 she bought an owl”.
    _turn(_AMOUNTS, 3.0, r"\b[Ee]ach of the $"),
    _turn(_NAMES, 3.0, r"\b(?:expressed|promised (?:to [a-z]+ )?|vowed (?:to [a-z]+ )?) ?[“\"](?:an? |the )?$"),
    _turn(TIME_TYPES, 2.0, r"^In [A-Z][a-z]+ in $", r"^,? (?:he|she)\b"),
    # “Told reporters that he had been born in 1874”: what was not so.
    _turn(TIME_TYPES, 3.0, r"\b(?:told [a-z]+|claimed|pretended|boasted|lied)(?: that)? (?:he|she|they) had\b[^;.]*$"),
    # “Was in Olm, where the fair was held”.
    _turn(_NAMES, 2.5, r"\bwas in [A-Z][^,;]*, where $"),
    # “An engineer who had helped to found Zorbo”, “spent five years at Zorbo, the payments firm”: earlier steps.
    _turn(_NAMES, 2.5, r"\bwho (?:had )?helped to (?:create|found|start|build|set up) $"),
    _turn(_NAMES, 2.0, r"\bspent [a-z]+ (?:years|months) at $", r"^, (?:an?|the)\b"),
    # “At the house of his doctor, Ada Quill”.
    _turn(_PEOPLE, 2.5, r"\b(?:his|her|their) (?:doctor|landlord|landlady|nurse|cook|maid|chauffeur|governess),? $"),
    # “Her mother, Ada Quill, came from Olm”, “the son of Ben Hale, a baker, and Ada Quill”: what a mother was called.
    _turn(_NAMES, 1.5, r"\b[Mm]other,? $"),
    _turn(_NAMES, 1.5, rf"\b(?:{_CHILD}) of [^;]* and (?:(?:his|the) wife,? )?$"),
    # “Olm, 35 kilometres to the north,”, “the capital, 350 kilometres off”: how far it is to a place told on the way.
    _turn(_AMOUNTS, 3.0, rf", {_ABOUT}$", r"^ (?:off|away|to the (?:north|south|east|west)|from [a-z])\b"),
    # “A seal, found in 1995, …”: when somebody came upon it.
    _turn(TIME_TYPES, 2.5, r"(?:, |\band )(?:found|discovered|unearthed|dug up|excavated) in (?:[A-Z]\w+ )?$"),
    # “It was closed in 2015 and reopened in 2017”, “until 2004, when it was automated”: what became of a house since.
    *_either_side(TIME_TYPES, 2.5, r"\b(?:reopened|refurbished|automated|mothballed|dismantled)\b"),
    _turn(TIME_TYPES, 2.5, after=r"^,? when (?:it|they) (?:was|were) (?:automated|mothballed|dismantled)\b"),
    # “There is a footnote: …”.
    _turn(_ANY, 4.0, r"\b(?:[Ff]ootnote|anecdote)\b"),
    # “Hale, physician to Ada II, published …”: whom somebody served.
    _turn(
        _NAMES,
        3.0,
        r"\b(?:physician|chaplain|tutor|librarian|page|envoy|valet|court painter) (?:to|of|at the court of)"
        r" (?:[A-Z][a-z]+ )?$",
    ),
    # “Quill retired in 1909”, “she retired from the mill in 1988”: when a life's work was over.
    _turn(
        TIME_TYPES,
        3.0,
        r"(?<!was )(?<!were )\bretired (?:to [^,;.]*|from [^,;.]*|as [^,;.]*)?(?:in|on) (?:[A-Z][a-z]+ )?$",
    ),
    # “Ada, four years his junior, …”.
    _turn(_NAMES, 4.0, "", r"^, [a-z]+ years (?:his|her) (?:junior|senior|elder)\b"),
)


def told_in_passing(mention: Mention, before: str, after: str) -> float:
    """What such turns take away from the worth of asking `mention`, 0 or less; the strongest counts."""
    fitting = (
        turn.penalty
        for turn in _TURNS
        if mention.type in turn.types and turn.before.search(before) and turn.after.search(after)
    )
    return -max(fitting, default=0.0)
