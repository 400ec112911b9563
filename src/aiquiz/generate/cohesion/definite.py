"""“The fleet”, “the practice”: nouns behind “the” that say which one only to whoever read the sentences before."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from aiquiz.generate.language.lexicon import (
    ANAPHORIC_NOUNS,
    FUNCTION_WORDS,
    PERSON_ROLES,
    PREPOSITIONS,
    TIME_NOUNS,
    UNIQUE_NOUNS,
)
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.values import dataclass

__all__ = ["EVENTS", "POINTING", "QUARRELS", "SHELLS", "VERBS", "Definite", "definites_in", "stem_of", "tells_the_past"]

_DEFINITE: Final = re.compile(r"\b[Tt]he (?=(?P<words>[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,3}))")
_SAYS_WHICH: Final = word_set(
    "of that which who whose whom where when between for behind against within called known named whether"
)
_WHICH: Final = re.compile(r",? (?:in|on|at|to|from|for|with|by|through|over|under) (?:which|whom)\b")
_AT_NAME: Final = re.compile(r" (?:at|in|near|on|from|to|between|across) (?:the )?[A-ZÀ-ÖØ-Þ]")
"""“The cannery at Moynaq was …”: in front of the verb it says which."""
_NAMED_NEXT: Final = re.compile(r" (?:“|\"|[A-ZÀ-ÖØ-Þ0-9])")
_WHO_IT_IS: Final = re.compile(
    r", (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|[IVX]+|of|von|van|de)(?: (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|[IVX]+|of|von|van|de))*[,.]"
)
"""“The emperor, Zorbo IV, fled.”"""
VERBS: Final = word_set(
    "led rose fell came went took gave made became began ran won lost grew kept held left met found built said "
    "saw sold brought stood lay sat drew cost broke froze swept struck bought sank spread burst caught "
    "wrote spoke chose "
    "got drove flew threw paid sent spent told felt heard read set put cut let hit shut split beat "
    "fought sought taught "
    "thought hung bore tore wore shook rang sang swam sprang shrank stole rode wound can could may might will would "
    "becomes begins grows comes goes makes gives takes gets keeps loses brings contains consists"
)
_ADVERBS: Final = word_set(
    "right wrong well once alone together back down up out off away home ashore abroad again due able unable available"
)
_SO: Final = re.compile(r"\bso [a-z]+ (?:to [a-z]+ )?$")
"""“So anxious to hide the bargain that he …”: what follows does not say which bargain."""
_MADE_TO: Final = re.compile(r"\b(?:ma(?:d|k)e|makes|making|lets?|letting|saw|watched|help(?:ed|s)?) $")
_LET: Final = re.compile(
    r"\b(?:let|made|saw) (?:the|its|his|her|their|an?) (?:[a-z]+ ){1,3}(?:with|of|to|from|for|in|at) $"
)
"""“Let its contract with the retailer lapse.”"""
_INFINITIVES: Final = word_set(
    "look seem appear feel work run go become grow pay take rise fall move turn stop start stand come fail succeed "
    "burn lapse expire"
)
"""“Made the bargain look dear”: it is about a bargain."""
_NOUNS_IN_ED: Final = word_set(
    "bed seabed riverbed flowerbed seed weed seaweed reed need deed feed breed creed shed watershed sled speed greed "
    "thread bread hundred steed"
)
"""Nouns that look like a past: “the dry bed”."""
_NOUNS_IN_LY: Final = word_set(
    "family assembly supply reply ally rally monopoly anomaly butterfly belly bully folly jelly lily tally fly"
)
"""Nouns that look like adverbs: “the strategy ultimately failed” is about a strategy."""
_ANYWHERE: Final = word_set(
    "forests mountains valleys ports harbours harbors roads railways lines stations factories mills mines schools "
    "colleges universities museums libraries hospitals prisons camps churches temples palaces castles cities towns "
    "islands lakes rivers crews crowds bays states colonies families walls streets countries regions principles"
)
"""Plurals of what there are many of wherever one is: “gold came up from the forests”."""
_OBJECT: Final = re.compile(
    r" (?:the|an?|its|his|her|their|it|them|itself|himself|herself|themselves|and [a-z]+s (?:itself|the|its|an?))\b"
)
_RANKED: Final = re.compile(r"(?:\w+est|most|least|main|chief|whole|entire|only|very|right|wrong|so-called)$")
_PLAIN: Final = word_set(
    "ground sea sun moon earth sky air water weather rain snow wind ice fire coast shore land country countryside "
    "night day morning evening way side sides end ends start top bottom middle edge edges centre center front "
    "back inside outside left right north south east west northern southern eastern western point rest total number "
    "amount average majority whole same fact case kind sort type time times past future present public state "
    "government army navy police church law press radio television telephone telegraph internet web poor rich dead "
    "living sick blind old young others world universe atmosphere climate economy market markets stock exchange body "
    "blood heart brain skin eye eyes hand hands head face mouth nose throat stomach lungs liver bones hair mind soul "
    "throne crown wall walls floor ceiling roof door doors window windows street streets road table bed clock sound "
    "light lights dark darkness heat cold temperature pressure speed size length height depth width weight shape "
    "colour color name names word words language truth road sights first last scene aid "
    "help hope lead title record records cause effect role rule rules age human spot like gap bill clergy"
)
"""Nouns that “the” stands before though nothing was said of them: there is but one, or any will do."""
_KNOWN: Final = (UNIQUE_NOUNS | TIME_NOUNS | _PLAIN | PREPOSITIONS) - word_set("law bill industry sector")
QUARRELS: Final = word_set("strike walkout stoppage lockout dispute boycott standoff")
"""What a firm has now and then: its name does not tell which."""
POINTING: Final = (ANAPHORIC_NOUNS | QUARRELS) | word_set(
    "practice sale vote campaign award scheme takeover merger acquisition purchase buyout fine claim charge "
    "invention attack outbreak eruption flood "
    "siege battle journey expedition trip feud affair scandal crisis contract sentence race match game tournament "
    "contest book novel story painting picture film song play poem letter document animal creature machine instrument "
    "weapon idea friendship marriage wedding child baby boy girl couple family crew crowd victim victims prisoner "
    "prisoners source disease illness virus vaccine drug treatment operation storm fire earthquake war peace talks "
    "negotiations party match programme program mission launch rocket satellite probe cathedral palace castle church "
    "monastery temple port harbour harbor canal tunnel tower spire dam road railway line station factory mill mine "
    "shipyard workshop laboratory school college university museum library hospital prison camp fortress bay peninsula "
    "mountain valley forest garden square quarter district colony state kingdom empire republic dynasty regime "
    "melee massacre riot raid shooting execution uprising revolt rebellion conference summit convention ceremony "
    "story tale outline substance molecule compound strain explanation pattern saying reason solution "
    "hunt pursuit "
    "job feat task arrangement talk worry undertaking rising fighting killing rescue coup remedy compromise concession "
    "gesture setback business venture habit trick structure wreck wreckage "
    "remark argument proof answer suggestion evidence sum example "
    "request order warning promise threat "
    "defence defense "
    "question matter flight traffic target rival rivals "
    "outcome verdict damage manuscript thesis draft drawing sketch text score libretto job task "
    "vessel steamer freighter liner victory defeat trial custom jury owner owners brothers sisters pact "
    "protest strike decree reform vaccine copy copies edition volume passage chapter article speech lecture "
    "signal fresco mural offering show hormone gas thought phrase announcement combine river lake "
    "principle confusion "
    "machine engine device chip processor code standard protocol format network network service site patent prize"
)
"""Nouns that, behind “the” and unexplained, point at one that was told of before."""
SHELLS: Final = word_set(
    "answer reply response target aim goal objective shortfall fault effect question problem difficulty obstacle"
    " objection task challenge result outcome consequence explanation conclusion solution remedy trick clue lesson"
    " proof cause idea proposal suggestion snag drawback setback deficit surplus debt bargain compromise concession"
    " exception comparison distinction error mistake modification improvement deal delay breakthrough discrepancy"
)
"""Nouns that are but a shell around what the sentence before said: “The target was reached in 1970.”"""
EVENTS: Final = word_set(
    "discovery disease illness flood eruption fire blaze "
    "disaster earthquake "
    "storm accident crash explosion restoration reconstruction race games tournament voyage expedition mission "
    "invention outbreak epidemic inventor discoverer founder architect designer builder founders builders"
)
"""Nouns that, behind “the”, an article’s topic explains: “Pulsars: The discovery was announced …”."""
_PART_OF_WHOLE: Final = re.compile(
    r"[Tt]he [a-z]+(?:est|most) (?:part|point|section|stretch|side|half|end|bit|portion|stage|bend|reach)"
)
"""“The narrowest part is …”: of what?"""
_FRONTED: Final = re.compile(
    r"(?:^|[.;:] )(?:(?:As|When|Once|While) "
    r"|(?:Eventually|Finally|Soon|Later|Initially|Originally|Subsequently|Gradually|Ultimately|Afterwards),? "
    r"|(?:By|In|On|From|Since|During|After|Before|Until|Around|Throughout) [^.;:,]{0,30}?(?:\d{4}s?"
    r"|century|later|war|spring|summer|autumn|winter),? )?$"
)
_OWNER: Final = re.compile(r"(?!(?:latter|former|other)\b)(?P<noun>[a-z]+)['’]s$")
"""“The city’s academy”: it needs to be known which city."""
_DURING: Final = re.compile(r"\b[Dd]uring $")
"""“Two million came during the fair”: during which?"""
_SOME_OF: Final = re.compile(
    r"\b(?:each|one|two|three|four|five|some|all|most|many|several|none|both|half|tens|dozens|hundreds|thousands"
    r"|millions|(?!1\d{3}|20\d\d)\d{1,3}(?:,\d{3})*) of $",
    re.I,
)
"""“Each of the circles is called …”, “wrecked two of the ships”, “tens of thousands of the trees”: which?"""
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|became|began|went|came|made|took|led|gave|fell|won|lost|rose|grew|ended|kept|held|left"
    r"|brought|sold|bought|built|paid|sent|ran|broke|stood|wrote|found|met|saw|told|said|blew|lay|rowed|chose|taught|drew|got"
    r"|died|fled|flew|fought|thought|drove|rode|threw|sank|spoke|struck|swept|stole|withdrew|spent|knew|wore|caught"
    r"|sought|felt|heard|sat)\b"
)
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|can|does|do|lies|lie)\b")


_FROM_BEFORE: Final = re.compile(r"[Tt]he (?:old|former) [a-z]+")
"""“Slept in the old mill”: the one that was told of, or that was so before."""
_ACTS: Final = re.compile(r" (?:was|were|had|is|has) (?:[a-z]+ )?[a-z]+(?:ed|en|und|ewn)\b")
"""“The effect was first noticed in 1839”, but not “The effect is a slow drift”."""


@dataclass(frozen=True, slots=True)
class Definite:
    """“The” with its noun: `start` and `end` are offsets in the text, `noun` the head, in small letters.

    `opens` says that it is the subject of its sentence, alone or behind an opening phrase of time.
    """

    start: int
    end: int
    noun: str
    opens: bool

    def of(self, text: str) -> str:
        """The phrase as it stands."""
        return text[self.start : self.end]

    @property
    def is_described(self) -> bool:
        """Whether more than the noun stands behind “the”: “the bifurcated needle”."""
        return self.end - self.start > len("the ") + len(self.noun)

    @property
    def is_shell(self) -> bool:
        """Whether it is the bare subject of its sentence that takes up what was said before."""
        return self.opens and not self.is_described and self.noun in SHELLS

    def is_time(self, text: str) -> bool:
        """Whether it only says when, where no year does: “during the fair”. Of wars a label mostly tells which."""
        if self.noun in ("war", "occupation") or re.search(r"\b[12]\d{3}\b", text):
            return False
        return not self.is_described and _DURING.search(text[: self.start]) is not None

    def is_part_of_whole(self, text: str) -> bool:
        """Whether it is “the narrowest part” of what no sentence before it says."""
        is_first = re.search(r"[.!?] ", text[: self.start]) is None
        return is_first and _PART_OF_WHOLE.fullmatch(text[self.start : self.end]) is not None

    def points_back(self, text: str, introduced: Container[str]) -> bool:
        """Whether the reader of `text` alone asks which one; `introduced` are nouns told of earlier in the article."""
        if self.is_part_of_whole(text):
            return True
        if self.noun in introduced or (self.opens and (tells_the_past(text) or self.is_shell)):
            return True
        if self.is_time(text):
            return True
        if _SOME_OF.search(text[: self.start]) and self.noun.endswith("s") and not self.is_described:
            return True
        is_pointing = self.noun in POINTING or (stem_of(self.noun) in POINTING and self.noun not in _ANYWHERE)
        return is_pointing and (not self.is_described or _FROM_BEFORE.fullmatch(self.of(text)) is not None)


def definites_in(text: str) -> Iterator[Definite]:
    """The definite nouns of a text that nothing in it explains: no name, “of …” or “that …” behind, not said before."""
    for match in _DEFINITE.finditer(text):
        words = match["words"].split()
        if (owner := _OWNER.match(words[0])) and owner["noun"] not in _KNOWN:
            yield Definite(match.start(), match.start("words") + owner.end("noun"), owner["noun"], opens=False)
        kept = words[: next((at for at, word in enumerate(words) if word in FUNCTION_WORDS), len(words))]
        verb = next((at for at, word in enumerate(kept) if at and _is_verb(word, kept[at - 1])), len(kept))
        if _MADE_TO.search(text[: match.start()]) or _LET.search(text[: match.start()]):
            verb = next((at for at, word in enumerate(kept[:verb]) if at and word in _INFINITIVES), verb)
        if len(kept) > 1 and _takes_object(kept[-1], kept[-2], text[match.start("words") + len(" ".join(kept)) :]):
            verb = min(verb, len(kept) - 1)
        kept = kept[:verb]
        end = match.start("words") + len(" ".join(kept))
        opens = _FRONTED.search(text[: match.start()]) is not None
        if kept and not _is_explained(kept, text, match.start(), end, opens=opens):
            yield Definite(match.start(), end, re.sub(r"['’]s?$", "", kept[-1]), opens)


def _is_verb(word: str, before: str) -> bool:
    """Whether a word behind “the” and another is the verb, as far as one can tell: “the story begins”."""
    if word in VERBS or (word.endswith("ed") and word not in _NOUNS_IN_ED):
        return True
    if word.endswith("ly") and word not in _NOUNS_IN_LY:
        return True
    if word in _ADVERBS or (word.endswith("ing") and before.endswith("s") and not before.endswith(("ss", "us"))):
        return True
    may_act = before in POINTING | EVENTS | SHELLS | UNIQUE_NOUNS and before != "former"
    return may_act and word.endswith("s") and not word.endswith(("ss", "us"))


def _takes_object(word: str, before: str, rest: str) -> bool:
    """Whether the last word behind “the” is the verb of what stands behind it: “the leaf shrinks and rounds itself”.

    Behind several it has no ending: “the trees line the streets”.
    """
    is_of_many = _are_many(before) and not word.endswith(("s", "er", "or", "ist"))
    return (_are_many(word) or is_of_many) and _OBJECT.match(rest) is not None


def _are_many(word: str) -> bool:
    """Whether a word ends like a plural, or like what one does: “trees”, “rounds”, but not “bus”."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _is_explained(words: list[str], text: str, start: int, end: int, *, opens: bool) -> bool:
    following = re.match(r" ([a-z]+)\b", text[end:])
    if _WHICH.match(text[end:]) or (opens and _AT_NAME.match(text[end:])):
        return True
    if opens and len(words) == 1 and words[0] in SHELLS & _KNOWN and _ACTS.match(text[end:]):
        return stem_of(words[0]) in {stem_of(word) for word in content_words(text[:start])}
    is_so_that = following is not None and following.group(1) == "that" and _SO.search(text[:start]) is not None
    if (following and following.group(1) in _SAYS_WHICH and not is_so_that) or _NAMED_NEXT.match(text[end:]):
        return True
    if words[-1] in PERSON_ROLES and not _OWNER.match(words[0]) and _WHO_IT_IS.match(text[end:]):
        return True
    if _PART_OF_WHOLE.fullmatch(f"the {' '.join(words)}"):
        return False
    if any(_RANKED.match(word) for word in words) or re.sub(r"['’]s?$", "", words[-1]) in _KNOWN:
        return True
    said = {stem_of(word) for word in content_words(text[:start])}
    return stem_of(words[-1]) in said


_ALWAYS_IN_S: Final = word_set("species series")
_SHORT_IN_USES: Final = 6


def stem_of(noun: str) -> str:
    """A noun without the endings that do not make it another: “ships” and “ship”."""
    small = noun.casefold()
    small = re.sub(r"['’]s?$", "", small)
    if small.endswith("ies") and len(small) > 4:
        return small if small in _ALWAYS_IN_S else small[:-3] + "y"
    if re.search(r"[bdlmnpr]uses$", small) and len(small) > _SHORT_IN_USES:
        return small[:-2]  # “octopuses”, but “houses” and “causes”
    if small.endswith(("us", "is")):
        return small  # “octopus”, “crisis”
    return small[:-1] if small.endswith("s") and not small.endswith("ss") and len(small) > 3 else small


def tells_the_past(text: str) -> bool:
    """Whether the sentence narrates (“The voyage ended …”) rather than describes (“The heart pumps …”)."""
    if _PAST.search(text):
        return True
    return _PRESENT.search(text) is None and re.search(r"\b\w{3,}ed\b", text) is not None
