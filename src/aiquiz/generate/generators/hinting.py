"""What kind of answer a gap wants, said beside it where it is certain: “person”, “city”, “glacier”."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.arms import besieged_before, was_taken
from aiquiz.generate.entities.mentions import KEY_TERM, Mention
from aiquiz.generate.entities.namesakes import is_firm_here
from aiquiz.generate.entities.nouns import VESSELS, own_noun, sort_noun
from aiquiz.generate.entities.numerals import measured
from aiquiz.generate.entities.votes import TEAM
from aiquiz.generate.generators.base import HINTS, hint_of
from aiquiz.generate.language.gazetteer import GIVEN_NAMES
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, SHIPS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.wordspace import word_space
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["NOUN_BEHIND", "fits_only", "hint_beside", "hint_of_year"]

_WHERE: Final = re.compile(r"\b(?:at|near|into|towards) (?:[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)* (?:and|or) )?$")
_WITHIN: Final = re.compile(r"\b(?:in|above|below|outside|inside|across|throughout) $")
_LIES: Final = re.compile(r" lies (?:at|on|in|near|between|beyond|about|some|\d)\b")
_OWNS: Final = re.compile(r"['’]s?\b")
"""“In _____, the son of a tinsmith”, “_____ lies at the foot of the hill”; but “in _____'s hands”."""
_PLAY: Final = re.compile(
    r"\b(?:football(?:ers?)?|soccer|rugby|cricket(?:ers?)?|baseball|basketball|handball|volleyball|hockey|goalkeepers?"
    r"|midfielders?|quarterbacks?|strikers?|cup final)\b",
    re.I,
)
"""What tells that teams are the topic: “Café Olm, a club in town” plays nothing."""
_MEASURED_BEFORE: Final = re.compile(
    r"\b(?:depths?|deep|heights?|areas?|diameter|lengths?|long|weigh(?:s|ed|ing|t)?|temperatures?|draught|distances?|latitude"
    r"|pressure|reach(?:es|ed)?|altitude|ris(?:es?|ing)|rose|stretch(?:es|ed)?|lies?|lay|measur(?:es|ed|ing)|tall|wide|thick"
    r"|at|by|every|over|covers?|frequency|speed|fell|sank|dropped|up to a|carries|holds?|capacity|volume|size|flies"
    r"|flew|travels?|travelled|runs?|ran)\b[^,;:]*$",
    re.I,
)
_MEASURED_BEHIND: Final = re.compile(
    r" (?:long|wide|high|deep|tall|thick|across|away|apart|old|up|above|below|north|south|east|west|an hour|per "
    r"|in|of (?:the equator|arc|latitude|longitude|mercury|track|rock lie|water|land|road|railway|coast|passages"
    r"|surveyed)|to the"
    r"|a (?:second|minute|day|year))\b"
)
"""“The depth is _____”, “_____ long”: what is measured is said."""
_DEGREES: Final = re.compile(r"degrees?", re.I)
_WARMTH: Final = re.compile(
    r"\b(?:temperatures?|heat\w*|hot|hotter|hottest|warm\w*|cold\w*|cool\w*|chill\w*|frost\w*|freez\w*|froze\w*|boil\w*"
    r"|melt\w*|thaw\w*|fever\w*|weather|climate|winters?|summers?|bak(?:e|ed|es|ing)|oven|thermometers?|celsius|centigrade"
    r"|fahrenheit|kelvin)\b|°[CF]\b"
)
"""What a sentence speaks of whose degrees are of heat; else they may be of an angle, or of a circle."""
_EPONYM_BEFORE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir) $")
_IS_THE: Final = re.compile(
    r"(?<!on the )(?<!aboard the )(?<![\w-])(?P<noun>[a-z]+) (?:is|was|were|became) (?:called |named )?(?:the )?$"
)
NOUN_BEHIND: Final = re.compile(
    rf" (?!(?:{'|'.join(sorted(FUNCTION_WORDS))}|could|would|will|can|did|himself|herself|[a-z]+(?:ed|ly))\b)"
    r"[a-z-]{3,}"
)
_ONE_NOUN_BEHIND: Final = re.compile(rf"(?! {FINITE}\b){NOUN_BEHIND.pattern}\b(?<!s)(?<!ing)")
_THING_BEFORE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?)(?: original| first| last| new| old)?(?: [12]\d{3})? $")
_SHIP_BEFORE: Final = re.compile(rf"\b{SHIPS},? (?:called |named |the )?$")
_SHIP_BEHIND: Final = re.compile(
    rf"(?:, (?!who\b)[^,;.]*,)? (?:was|is|became) (?:the|an?) (?:(?!of\b|on\b|in\b)[\w-]+ ){{0,4}}{SHIPS}\b"
)
"""“The ship Ada Quill”, “Ada Quill, launched at Olm, was the largest ship of all”."""
_WHICH: Final = re.compile(r", which\b")
_WHO_BEHIND: Final = re.compile(r", (?:an? (?!town|city|place|village|state|country)[\w’' -]{1,40} )?who\b")
_LED_TO: Final = re.compile(r"\b(?:in|at|from|of|near|to|into|for|by|on) (?:the )?$")
"""“A doctor in _____, who mixed …”: who is the doctor."""
_BOUGHT: Final = re.compile(
    r"\b(?:acquire[sd]?|acquiring|buys|bought|buying|took over|taking over|merged with"
    r"|(?:an?|its|their|[\w’'-]+['’]s?) (?:[\w-]+ ){0,3}(?:rival|competitor|contender)),? $",
    re.I,
)
_FIRM_BEHIND: Final = re.compile(
    r", (?:an?|the|its|his|her|their) (?:[a-z-]+ ){0,3}(?:competitor|rival|company|firm|maker|carmaker|manufacturer"
    r"|bank|brand|start-?up|subsidiary|supplier)\b(?!['’])"
)
_FIRM_BEFORE: Final = re.compile(
    r"\b(?:chain|retailer|brand|company|firm|bank|airline|carmaker|start-?up|brewery|restaurant|fund|insurer|lender"
    r"|subsidiary|consultancy|supermarket|brokerage|distillery),? $"
)
_EPONYM_BEHIND: Final = re.compile(
    r" (?:code|laws?|effect|theorem|scale|test|engine|process|method|machine|lamp|cycle|principle|equation)\b"
)
_CODE_FOR: Final = re.compile(r"\b(?:code|software|apps?|games?|programs?|versions?) (?:for|on) $|\brun(?:s|ning) on $")
_GIVING: Final = re.compile(r"\b(?:give|gives|gave|giving|given) $")
_IS_A_FIRM: Final = re.compile(
    r"(?:,? which)? (?:is|was|became|becomes|remains|remained) (?:the|an?|its|now the) (?:(?!of\b)[a-z-]+ ){0,4}?"
    r"(?:company|firm|carmaker|manufacturer|bank|retailer|airline|start-?up|supplier|publisher)\b(?!['’])"
    r"|, the (?:[A-Z][a-z]+ )?(?:owner|publisher|parent) of [A-Z](?![^,;]*, who\b)"
)
_IS_A_WORK: Final = re.compile(
    r", (?:an?|the|his|her|their|its) (?:(?!(?:of|by|in|for|on|who)\b)[\w-]+ ){0,4}?"
    r"(?:comedy|tragedy|opera|operetta|ballet|symphony|play|novel|novella|poem|painting|fresco|sculpture|film|movie|musical"
    r"|album|song|book|masterpiece|sonata|oratorio)\b(?!['’-]| (?:[a-z]+er|[a-z]+or|critic|star)\b)"
)
"""“Ending with _____, his only comedy”: a work that is called like somebody."""
_NAMED_AFTER: Final = frozenset({AnswerType.PERSON, AnswerType.PLACE})
_IS_STAGED: Final = re.compile(
    r" (?:was|were|had been|has been) (?:(?:first|soon|then|again|finally|also) )?"
    r"(?:(?:given|heard|sung|danced|produced) (?:at|in|on|for|before|again|by)\b"
    r"|(?:staged|premi[eè]red|performed|published|screened|revived)\b)"
)
"""“Olm Lake was first given at the court theatre”: a work that is called like a place or somebody."""
_HOUSES: Final = word_set(
    "Monastery Abbey Convent Priory Cemetery Basilica Cathedral Chapel Church Fortress Mosque Temple Synagogue Stadium"
)
_DOCUMENTS: Final = word_set("Charter Treaty Declaration Convention Covenant Statute Constitution Articles Protocol")
_IS_A_THING: Final = re.compile(
    r"(?:, (?:[^,;.]|,(?=\d)){1,60},)? (?:is|was|became|remains) (?:the|an?|its|their|now the) "
    r"(?:(?!of\b)[\w-]+ ){0,4}?"
    r"(?:mountain|peak|hill|volcano|island|islet|river|stream|lake|loch|glen|valley|village|town|city|building|tower"
    r"|castle|bridge|mine|horse|dog|elephant|telescope|locomotive|aircraft|rocket|satellite)\b(?!['’-])"
)
"""“Ben Olm, at 1,300 metres, is the highest mountain of the land.”"""
_LIVED_AT: Final = re.compile(
    r"(?:^|[ ,])(?:[Aa]t|[Ii]n|(?:home|house|estate|farm|returned|retired|moved|came) (?:to|of|called)) $"
)
_OTHERS_TOO: Final = word_set(
    "Amazon Nike Apple Shell Orange Oracle Puma Jaguar Mars Mercury Saturn Delta Target Corona Ford Disney Boeing Benz"
    " Chrysler Dodge Ferrari Porsche Honda Toyota Renault Peugeot Krupp Siemens Bosch Kellogg Cadbury Heinz Hilton"
    " Dell Chanel Gucci Armani Prada"
)
_BUSINESS: Final = re.compile(r"\b(?:compan(?:y|ies)|firms?|shares|chief executive|customers)\b")
"""“The Peruvian Amazon”: what is also a firm's name is one only where the article tells of business."""
_WHERE_TO: Final = re.compile(
    r"\b(?:in|at|from|of|near|to|into|for|by|on|around|outside|across|through|between|towards|beyond|off|left|reached|and"
    r"|via|over|under) (?:the )?$"
)
"""“In _____” may ask for a year, so that “place” helps; elsewhere it says little, and “_____ is wide” is a picture."""
_OPEN_TO_NAMES: Final = re.compile(r"\b(?:in|of|from|since|until|till|for|to|the) $", re.I)
_OF_A_YEAR: Final = re.compile(
    r"\b(?:spring|summer|autumn|winter|fall|Christmas|Easter|end|beginning|middle|year) of $"
)
"""“A treaty of _____”, “inquisitors in _____”: signed in which year, or where? “In the summer of _____” tells."""
_WATERS_BEHIND: Final = re.compile(r" (?:basin|delta|estuary|river|valley|watershed|rapids|falls)\b")
_SOME_BEFORE: Final = re.compile(
    r"\b(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Aa] few|[Tt]hese|[Tt]hose|[Aa]ll) (?:the )?$"
)
_PLURAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*[^\Ws]s")
_OF_THERE: Final = re.compile(r"\b[Tt]he (?:local|native|indigenous|neighbouring|nomadic) $")
_A_PEOPLE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]*s")
"""“The local Zorbians showed them how”: many of a name that English does not know, as it knows Lutherans."""
_BORN_AS: Final = re.compile(r"\b(?:was|were|been) born $")
"""“She was born _____ in Olm.”"""
_SMALL_BEHIND: Final = r" (?:is|was|has|had|and|or|in|on|at|to|for|from|by|with|that|which|where)\b"
_OPENING_A_PLACE: Final = frozenset({"Lake", "Mount", "Cape", "Port", "Fort"})
_HAS_ARTICLE: Final = re.compile(
    r"\b(?:United|Soviet|Czech|Dominican|Vatican|Ivory|Republic|Union|Kingdom|Empire|Emirates|States|Islands|Confederation)\b"
)
"""Lands of two words and more that “the” stands before; “the Great Britain of 1843” is a ship."""
_BARE_SORTS: Final = frozenset({"city", "state", "province", "country"})
_NICKNAME: Final = re.compile(
    r"\b(?:nick|by|pen|stage |code ?)names?,? (?:of )?(?:was |is |were )?(?:(?:the|il|la|le|el|der|die|das) )?$"
)
"""“Earned her the nickname _____”: what somebody is called is nobody."""
_DEALER: Final = re.compile(
    r"\b(?:sponsors?|investors?|buyers?|bidders?|lenders?|creditors?|operators?|shareholders?|backers?),? $"
)
"""“The investor _____”: somebody, or a firm."""
_PAPER: Final = re.compile(r"\b(?:magazine|newspaper|journal|weekly|monthly|daily|periodical|band|choir|orchestra),? $")
"""“A magazine, _____”: what it is stands beside the gap."""
_AGED: Final = re.compile(r"[ -](?:old|of age)\b")
_LAKES: Final = r"\b[Ll]akes?,? (?:[A-ZÀ-ÖØ-Þ][\w’'-]+(?:, (?:and )?| and ))*"
"""“Lake Olm”, “five lakes, Olm, Ulm and Alm”."""

_ANOTHER_IS_A_CITY: Final = re.compile(
    r"(?:, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*)*,? and the (?:free |imperial )?"
    r"(?:city|town|port) of [A-Z]"
)
"""“_____, Norland and the city of Ulm”: what is told of the last one only is not said of the others."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A gap with what its sentence says before it and what the passage says behind it."""

    mention: Mention
    before: str
    after: str

    @property
    def is_person(self) -> bool:
        """Whether the article takes the name for somebody's."""
        return self.mention.type is AnswerType.PERSON

    @property
    def is_one_word(self) -> bool:
        """Whether the answer is a single word."""
        return " " not in self.mention.text


def _is_told(gap: _Gap) -> bool:
    """“His first ship was the _____”: the sentence says what it is."""
    said = _IS_THE.search(gap.before)
    return said is not None and said["noun"] in VESSELS


def _is_teaching(gap: _Gap) -> bool:
    """“_____, which dropped a probe”: a thing or a teaching that is called so."""
    return gap.mention.text.endswith("ism") or (not gap.before and _WHICH.match(gap.after) is not None)


def _is_ships(gap: _Gap) -> bool:
    return bool(_SHIP_BEFORE.search(gap.before) or _SHIP_BEHIND.match(gap.after))


def _names_a_thing(gap: _Gap) -> bool:
    return bool(_EPONYM_BEFORE.search(gap.before) and NOUN_BEHIND.match(gap.after))


def _is_who(gap: _Gap) -> bool:
    return bool(_WHO_BEHIND.match(gap.after)) and not _LED_TO.search(gap.before)


def _is_where(gap: _Gap) -> bool:
    return bool((_WITHIN.search(gap.before) and not _OWNS.match(gap.after)) or _LIES.match(gap.after))


def _is_platform(gap: _Gap) -> bool:
    return bool(_CODE_FOR.search(gap.before) or (_GIVING.search(gap.before) and gap.after.startswith(" away")))


def _is_bought(gap: _Gap) -> bool:
    """“Acquired _____, a struggling maker”, “_____ became the first drug company”: a firm with somebody’s name."""
    is_called_one = _FIRM_BEFORE.search(gap.before) or _FIRM_BEHIND.match(gap.after) or _IS_A_FIRM.match(gap.after)
    return bool(_BOUGHT.search(gap.before) or is_called_one)


_CASES: Final[tuple[tuple[Callable[[_Gap], object], str], ...]] = (
    # “It means “_____””: what a word means is nothing of its kind.
    (lambda gap: gap.before.endswith(("“", '"')), ""),
    (_is_told, ""),
    # “The _____ tsunami”: of the ocean, or of the year.
    (
        lambda gap: (
            own_noun(gap.mention.text) and _EPONYM_BEFORE.search(gap.before) and _ONE_NOUN_BEHIND.match(gap.after)
        ),
        "",
    ),
    (lambda gap: gap.is_person and _is_teaching(gap), ""),
    (lambda gap: gap.mention.subtype == "city" and _ANOTHER_IS_A_CITY.match(gap.after), ""),
    (lambda gap: gap.mention.type is AnswerType.PLACE and _is_who(gap), HINTS[AnswerType.PERSON]),
    (lambda gap: gap.mention.type is AnswerType.DURATION and _AGED.match(gap.after), "age"),
    (lambda gap: gap.is_person and _NICKNAME.search(gap.before), ""),
    (lambda gap: gap.is_person and gap.is_one_word and _DEALER.search(gap.before), ""),
    (lambda gap: gap.mention.type is AnswerType.ORGANISATION and _PAPER.search(gap.before), ""),
    # “Landed at _____”: a place that is called after somebody.
    (lambda gap: gap.is_person and _WHERE.search(gap.before), ""),
    (lambda gap: gap.is_person and _is_where(gap), ""),
    # “The _____ scale”: a thing that is called after somebody.
    (lambda gap: gap.is_person and _names_a_thing(gap), "name"),
    # “In _____ code each letter …”
    (lambda gap: gap.is_person and _EPONYM_BEHIND.match(gap.after), "name"),
    # “An original 1929 _____”: a prize that is called like somebody.
    (lambda gap: gap.is_person and gap.is_one_word and _THING_BEFORE.search(gap.before), ""),
    (lambda gap: gap.is_person and _is_ships(gap), ""),
    (lambda gap: gap.is_person and _is_bought(gap), ""),
    (lambda gap: gap.is_person and _IS_A_THING.match(gap.after), ""),
    (lambda gap: gap.is_person and _IS_A_WORK.match(gap.after), ""),
    (lambda gap: gap.mention.type in _NAMED_AFTER and _IS_STAGED.match(gap.after), ""),
    # “In the Ada Olm Monastery”: a house that is called after somebody.
    (lambda gap: gap.is_person and gap.mention.text.split()[-1] in _HOUSES, HINTS[AnswerType.PLACE]),
    # “The Charter of the Olm Bank”: what a body signed is none.
    (lambda gap: gap.mention.type is AnswerType.ORGANISATION and gap.mention.text.split()[0] in _DOCUMENTS, ""),
    # “Raiders burned Olm”: a land is not burned, and a castle says that it is one.
    (lambda gap: gap.mention.subtype == HINTS[AnswerType.PLACE] and besieged_before(gap.before), "town"),
    # “At Mount Olm he grew tobacco”: an estate or a town is called so, too.
    (lambda gap: gap.mention.text.startswith("Mount ") and _LIVED_AT.search(gap.before), HINTS[AnswerType.PLACE]),
    # “Code for _____”, “a game that runs on _____”: what carries programs is nobody's firm there.
    (lambda gap: gap.mention.type is AnswerType.ORGANISATION and _is_platform(gap), ""),
    # “Quill 3 came in two sizes”: nobody is numbered in figures.
    (lambda gap: gap.is_person and gap.mention.text[-1].isdigit(), ""),
    # “Its rival _____”: nobody is called by capitals alone.
    (lambda gap: gap.is_person and len(gap.mention.text) > 1 and gap.mention.text.isupper(), ""),
    (
        lambda gap: gap.is_person and _SOME_BEFORE.search(gap.before) and _PLURAL.fullmatch(gap.mention.text),
        "a people",
    ),
    (
        lambda gap: (
            gap.mention.type is AnswerType.TERM
            and _OF_THERE.search(gap.before)
            and _A_PEOPLE.fullmatch(gap.mention.text)
            and not word_space().knows(gap.mention.text.casefold())
        ),
        "a people",
    ),
    (
        lambda gap: gap.mention.type is not AnswerType.PLACE and not gap.is_one_word and _BORN_AS.search(gap.before),
        "name at birth",
    ),
)
"""What the words beside a gap say of its answer, and the hint that fits it then; the first that holds decides."""


def hint_beside(mention: Mention, passage: Passage, analysis: Analysis) -> str:
    """What kind of answer the gap wants: its type where that is certain, a measure's sort, a noun of the article's."""
    text = analysis.article.text
    before, after = text[passage.sentence.span.start : mention.span.start], text[mention.span.end : passage.span.end]
    if mention.type is AnswerType.QUANTITY:
        is_told = _MEASURED_BEFORE.search(before) or _MEASURED_BEHIND.match(after)
        return "" if is_told or _is_no_heat(mention, before, after) else measured(mention.subtype)
    gap = _Gap(mention, before, after)
    for fits, hint in _CASES:
        if fits(gap):
            return hint
    if _is_namesake(mention, before, after, analysis) or _is_lakes(mention, text):
        return ""
    if mention.type is AnswerType.PLACE and not _WHERE_TO.search(before) and _is_somebodys(mention.text, analysis):
        return ""
    hint = _by_sort(mention, passage, analysis)
    if hint == HINTS[AnswerType.PLACE] and not (_WHERE_TO.search(before) or was_taken(before, mention.text)):
        return ""
    if hint == TEAM and not _PLAY.search(text):
        return ""
    is_open = hint == HINTS[AnswerType.ORGANISATION] and mention.text in _OTHERS_TOO
    return "" if is_open and (not _BUSINESS.search(text) or _has_bearer(mention.text, analysis)) else hint


def hint_of_year(mention: Mention, passage: Passage, analysis: Analysis) -> str:
    """What tells that a bare year is wanted, behind a word that may lead to a place or a name as well.

    For a gap without options: those show what is asked for.
    """
    before = analysis.article.text[passage.span.start : mention.span.start]
    is_open = mention.type is AnswerType.YEAR and mention.text.isdigit() and _OPEN_TO_NAMES.search(before) is not None
    return HINTS[AnswerType.YEAR] if is_open and _OF_A_YEAR.search(before) is None else ""


def _is_no_heat(mention: Mention, before: str, after: str) -> bool:
    """Whether an amount is of bare degrees, and its sentence tells of no warmth: “45 degrees of a circle”."""
    sentence = before + re.split(r"(?<=[.!?])[”\"]? (?=[A-ZÀ-ÖØ-Þ])", after, maxsplit=1)[0]
    is_scaled = re.match(r" (?:Celsius|Fahrenheit|[CF]\b|Kelvin)", after) is not None
    is_bare = _DEGREES.search(mention.text) is not None and not is_scaled
    return is_bare and _WARMTH.search(f"{sentence} {mention.text}".casefold()) is None


def fits_only(hint: str, answer: str, options: tuple[str, ...]) -> bool:
    """Whether the answer has the noun of its hint in its name, and none of the options has: “institute”."""
    is_told = bool(hint) and hint in answer.casefold()
    return is_told and bool(options) and not any(hint in one.casefold() for one in options)


def _has_bearer(name: str, analysis: Analysis) -> bool:
    """Whether somebody of that surname is named, and nothing tells of a firm of that name, be it in a table only."""
    named = re.findall(rf"\b([A-Z][a-z]+) {name}\b(?! [A-Z])", analysis.article.text)
    is_named = any(first in GIVEN_NAMES for first in named)
    return is_named and not is_firm_here(name, [one.text for one in analysis.sentences])


def _is_lakes(mention: Mention, text: str) -> bool:
    """Whether a lake of the article bears the name of a land, state or town, too."""
    is_land = mention.type is AnswerType.PLACE and mention.subtype in _BARE_SORTS
    return is_land and re.search(rf"{_LAKES}{re.escape(mention.text)}\b", text) is not None


def _is_somebodys(name: str, analysis: Analysis) -> bool:
    """Whether somebody in the article bears the name of a place: “Washington lost New York”."""
    kinds = analysis.types.kinds
    return any(one.endswith(f" {name}") and kind.type is AnswerType.PERSON for one, kind in kinds.items())


def _by_sort(mention: Mention, passage: Passage, analysis: Analysis) -> str:
    """The sort of the name itself, or the noun by which the article calls it elsewhere."""
    hint = hint_of(mention)
    is_open = mention.type in (AnswerType.TERM, AnswerType.PRODUCT) and mention.subtype not in ("defined", KEY_TERM)
    is_vague = mention.is_firm and mention.type is AnswerType.ORGANISATION and hint == HINTS[AnswerType.ORGANISATION]
    if (hint and not is_vague) or not (is_open or is_vague) or not mention.text[0].isupper():
        return hint
    text = analysis.article.text
    told = [
        analysis.sentences[index].text
        for index in analysis.sentences_with.get(analysis.types.full_name(mention.text), ())
    ]
    shown = text[passage.shown_from : mention.span.start] + BLANK + text[mention.span.end : passage.span.end]
    return sort_noun(mention.text, told, f"{passage.topic} {shown}") or hint


def _is_namesake(mention: Mention, before: str, after: str, analysis: Analysis) -> bool:
    """Whether “the” before a town or land, or before a place that has none elsewhere, shows that something else is
    called so: “even the Olm could not break the ice”.
    """
    if (
        mention.type is not AnswerType.PLACE
        or not re.search(r"\b[Tt]he (?:entire |whole |upper |lower |middle )?$", before)
        or (" " in mention.text and (mention.subtype != "country" or _HAS_ARTICLE.search(mention.text)))
    ):
        return False
    if mention.subtype in _BARE_SORTS and _WATERS_BEHIND.match(after):
        return True  # “the Congo basin” is that of a river
    if mention.subtype in _BARE_SORTS:
        return not mention.text.endswith("s") and (mention.subtype == "country" or not NOUN_BEHIND.match(after))
    known = analysis.types.full_name(mention.text)
    if known.split()[0] in _OPENING_A_PLACE and known != mention.text:
        return True  # “the Olm” is not Lake Olm
    if mention.subtype != "place":
        return False
    bare = re.compile(rf"(?<![Tt]he )(?<![\w-]){re.escape(mention.text)}(?=[.,;:)]|{_SMALL_BEHIND})")
    return any(bare.search(analysis.sentences[index].text) for index in analysis.sentences_with.get(known, ()))
