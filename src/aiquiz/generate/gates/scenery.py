"""The gate for scenery: houses, streets and people that an account passes once on its way to what it tells."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.language.streets import STREET_ABROAD
from aiquiz.generate.language.wording import stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["SCENERY"]

_STREET: Final = re.compile(
    r"(?:the )?(?:.+ (?:Street|Lane|Avenue|Hotel|Inn|Theatre|Theater|Tavern|Café|Cafe|Restaurant)"
    r"|(?:Rue|rue|Hotel|Hôtel) .+|(?:Town|City|Village) Hall|\w+(?:straße|strasse|gasse)"
    r"|.+ (?:Square|Gardens|Terrace|Straße|Strasse|Gasse)|(?:Piazza|Plaza|Calle|Carrera|Via|Boulevard|Avenida|Place) .+"
    rf"|City Park|Ramblas?|{STREET_ABROAD})"
)
_DEED: Final = re.compile(
    r"\b(?:shot|killed|executed|exploded|alight|fired|march\w*|demonstrat\w*|massacre|protest\w*|crowds?|rally|riots?|battle"
    r"|proclaimed|founded|built|laid out|opened|stands?)\b"
)
"""What is done in a square may make it known."""
_WHERE: Final = re.compile(
    r"\b(?:in|at|on|of|across|along|outside|off|near|lined|crossing|down|from|to|through|into|over)"
    r" (?:the |an? )?(?:[a-z’']+ )?(?:[A-Z][\w’']+ )?$"
)
_DESCRIBED: Final = re.compile(r"^,? \(?(?:an?|the|where|which|whose|home|seat|now|then|in what)\b")
"""“In Pender Street, where they formed …”: the sentence goes on about it."""
_PROP: Final = re.compile(
    r"\b(?:house|cottage|flat|street|lane|alley|table|servant|slave|maid|cook|nurse|cashier|dog|horse|pony|cat|parrot|boat"
    r"|gunboat|mannequin|scanner|subsidiary|swamp),? (?:called|named|nicknamed) (?:the )?[“\"]?$"
)
"""“Grew up in a red-brick house called _____”, “a table called _____”: it might have had another name."""
_PAPER: Final = re.compile(
    r"(?:The |the )?.+ (?:Post|Tribune|Herald|Gazette|Journal|Magazine|Chronicle|Review|Monthly|Weekly|Telegraph"
    r"|Guardian|Times|News|Mail|Mirror)|BBC|CNN|Twitter|Facebook|YouTube"
)
_IN_PAPER: Final = re.compile(r"\b(?:in|to|by|on|with|told|from|for) (?:the )?$")
"""“Wrote to the _____ to complain”: where it was printed or said."""
_HOUSES: Final = frozenset(
    {"white house", "house of commons", "commons", "house of lords", "foreign office", "army air corps", "air force"}
) | word_set("parliament kremlin treasury navy army mps vatican pentagon cabinet government")
"""Where the great sit, and those that serve a state: known to all, and seldom what a sentence is for."""
_MANY: Final = 3
"""What so many sentences name is a subject of the article."""
_ACTED: Final = re.compile(r"\b(?:played by|[Tt]he (?:[a-z]+ )?(?:actor|actress)|starring) $")
_ACTS: Final = re.compile(
    r"^ (?:play(?:s|ed)|star(?:s|red)|portray(?:s|ed)) (?:an?|the|in|as|opposite)\b"
    r"|^ (?:as [A-Z]|in the (?:leading|lead|title) role)"
)
_FILMED: Final = re.compile(r"\b(?:films?|movies?|novel|thriller|musical|drama|Hollywood|television|commercials?)\b")
_MAKES: Final = re.compile(r"\b(?:film|movie|novel|thriller|musical|drama)s? (?:that|by) (?:[a-z]+ )?$")
_ON_STAGE: Final = ("film", "actor", "actress", "novel", "stage", "cinema", "movie")
_JUDGE: Final = re.compile(r"(?<!Chief )\b(?:Judge|Justice|Magistrate) $")
_TOLD_OF: Final = re.compile(r"^, (?:who|an?|the)\b")
"""“Judge Quill, who tried the burglars, …”: the sentence is about him."""
_PLANETS: Final = re.compile(r"\b(?:[a-z]{2,}(?:est|most)|only|planets?|moons?)\b[^;]* (?:of|in) the $")
"""“The largest planet of the Solar System”."""
_PICTURE: Final = "it belongs to the picture that an account begins with"
_TELLS_A_NAME: Final = re.compile(r"\b(?:calls?|called|known as|names?|words?|means?)\b")
"""“Locals call it _____”: that is told at once, whatever the text is on."""
_SETS_OUT: Final = re.compile(
    r"\b(?:packed (?:for|up|his|her|their|an?)|woke (?:up|to|early|before|at)|boarded (?:an?|the|his|her)"
    r"|strolled|paced|yawned|shivered|dressed|knelt|waited|queued|knocked (?:at|on)|dozed)\b"
)
"""“Quill boarded the tram to _____”: so an account of something else begins."""


def _scenery(candidate: Candidate, analysis: Analysis) -> str:
    beside = beside_gap(candidate)
    if beside is None or not candidate.mention.is_name:
        return ""
    before, after = beside
    if _is_in_picture(candidate, analysis):
        return _PICTURE
    if candidate.mention.text == "Solar System" and _PLANETS.search(before):
        return "in which system the planets are everybody knows"
    told = len(analysis.mentioned(analysis.types.full_name(candidate.mention.text)))
    if candidate.mention.type is AnswerType.PERSON and not _PROP.search(before):
        return _walks_on(before, after, candidate.passage.sentence.text, told, analysis)
    if told <= 1 and (reason := _passes_once(candidate.mention.text, before, after)):
        return reason
    if told < _MANY and _is_house(candidate.mention.text.removeprefix("the ").casefold(), before):
        return "everybody knows that house, and the sentence is not about it"
    return ""


def _is_in_picture(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether an account opens with a scene and does not say yet what it is about.

    It is told in the present, with no date: “The ferry to _____ smells of tar, and gulls follow it”, in a text on a
    ruin; or by what anybody does on a morning.
    """
    sentence = candidate.passage.sentence
    if sentence.index or not analysis.topic:
        return False
    is_dated = any(one.type in TIME_TYPES for one in analysis.mentions[sentence.index])
    is_naming = _TELLS_A_NAME.search(sentence.text) is not None
    is_shown = not is_dated and not is_naming and not tells_the_past(sentence.text)
    if not is_shown and not _SETS_OUT.search(sentence.text):
        return False
    return not stems(sentence.text) & stems(f"{analysis.article.title} {analysis.label} {analysis.topic}")


def _is_house(name: str, before: str) -> bool:
    """Whether it is a house of state; what a parliament does is history, what is done in it is not."""
    return name in _HOUSES and (name != "parliament" or before.endswith((" in ", " to ", " for ", " into ", " from ")))


def _passes_once(name: str, before: str, after: str) -> str:
    """Why a street, a house, a thing or a paper that an article names once is not worth knowing, if it is one."""
    if _PROP.search(before):
        return "what that was called is told in passing"
    if _DESCRIBED.match(after):
        return ""
    if _STREET.fullmatch(name) and _WHERE.search(before) and not _DEED.search(f"{before}{after}"):
        return "in which street or house that was is told in passing"
    return "where it was printed is told in passing" if _PAPER.fullmatch(name) and _IN_PAPER.search(before) else ""


def _walks_on(before: str, after: str, text: str, told: int, analysis: Analysis) -> str:
    """Why somebody named once is not worth knowing: a judge, or an actor in an article on something else."""
    if told > 1:
        return ""
    if _JUDGE.search(before) and not _TOLD_OF.match(after):
        return "the ruling counts, and not which judge it was"
    acts = _ACTED.search(before) or _ACTS.match(after)
    if not (_FILMED.search(text) and (acts or _MAKES.search(before))):
        return ""
    is_of_stage = max(analysis.sentences_using(word) for word in _ON_STAGE) >= _MANY
    return "" if is_of_stage else "who played or filmed it is told in passing"


SCENERY: Final = CardGate("scenery", _scenery)
