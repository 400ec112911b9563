"""What a sentence is about: its subject, as far as its first words tell.

“Seen from a ferry it looks like a river”, “Its name is Greek”, “The greatest depth is 110 metres”: what the sentence
before was about goes on. “The strait is busy”, “Norland was founded in 1905”: the subject is named.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.expletives import is_expletive
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import may_be_person
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, PERSON_ROLES, TIME_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Focus", "Kind", "focus_of", "is_plural", "start_of_subject", "tells_of_another"]

_PREPOSITION: Final = (
    r"(?:In|On|At|By|From|After|Before|During|Between|Around|Until|Since|Throughout|Under|Over|Near|Within|Without|With"
    r"|Through|For|Among|Above|Below|Beyond|Behind|Across|Along|Despite|Because of|According to|Unlike|Like|Instead of"
    r"|Thanks to|Back in|Out of|Of)"
)
_CONJUNCTION: Final = r"(?:When|While|As|If|Once|Although|Though|Because|Unless|Whenever|Wherever|Where)"
_PARTICIPLE: Final = (
    r"(?:[A-Z][a-z]{2,}(?:ed|ing)|Known|Built|Born|Made|Seen|Found|Brought|Set|Sold|Grown|Given|Taken|Kept|Held|Left|Driven"
    r"|Worn|Drawn|Cut)"
)
_ADVERB: Final = (
    r"(?:Today|Now|Soon|Later|Then|Eventually|Finally|Originally|Initially|Subsequently|Gradually|Afterwards|Sometimes"
    r"|Often|Usually|Early|Late|Lower down|Further [a-z]+|At first|At last|At once|Ironically|Meanwhile"
    r"|Nowadays|(?:Each|Every) (?:day|night|minute|hour|week|month|year|spring|summer|autumn|winter)"
    r"|(?:A few|Some|Several|[A-Z][a-z]+|\d+) (?:days?|weeks?|months?|years?|decades?|centuries|hours?)"
    r" (?:later|earlier|before|after|afterwards)|(?:The|That|The same|That same|The following|The next)"
    r" (?:day|week|month|year|spring|summer|autumn|winter|night|morning))"
)
_INSIDE: Final = r"(?:[^,;:.]|[,.](?=\d))"
_NO_SUBJECT_BEHIND: Final = word_set(
    "that which what when where how as and but than because if who since until before after while of in to with on for"
    " by"
)
_NOT_BEHIND: Final = "".join(rf"(?<!\b{word} )" for word in sorted(_NO_SUBJECT_BEHIND))
"""“In a letter that he wrote”: a pronoun behind such a word is no subject of the sentence."""
_FRONT: Final = re.compile(
    rf"(?:{_PREPOSITION}|{_PARTICIPLE}|{_ADVERB})\b{_INSIDE}{{1,70}}? {_NOT_BEHIND}(?=(?:it|he|she|they)\b)"
    rf"|(?:{_PREPOSITION}|{_CONJUNCTION}|{_PARTICIPLE}|Early|Late)\b{_INSIDE}{{0,110}}"
    r"(?:, (?!and\b|or\b|but\b|which\b|who\b))"
    r"|(?:In|By|Around|Until|Since|From|On) (?:(?:early|late|mid-?|about) )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{3,4}s? "
    rf"|{_ADVERB},? "
)
_PRONOUN: Final = re.compile(r"(?P<word>it|he|she|they)\b(?!['’]s\b)", re.I)
_OWNER: Final = re.compile(r"(?P<word>its|his|her|their) (?:[a-z][\w-]* ){0,3}", re.I)
_MEASURES: Final = word_set(
    "depth length width height area volume temperature speed weight mass distance diameter age population size "
    "thickness altitude elevation average total maximum minimum capacity"
)
"""What any thing has: a sentence about it goes on about the thing."""
_MEASURE: Final = re.compile(
    rf"the (?:[a-z]+ ){{0,2}}(?:{'|'.join(sorted(_MEASURES))}) (?:is|was|are|were|reaches|of)\b", re.I
)
_MOST: Final = re.compile(r"(?:Most|Many|Some|Few|Several|All) (?:are|were|have|had|can|could|live|eat|grow|use)\b")
"""“Most are blind” goes on about those of whom the sentence before told."""
_THE_MOST: Final = re.compile(
    r"The (?:most [a-z]+|[a-z]+est|first|best known|last) (?P<noun>[a-z]+) "
    r"(?:(?:of|in) [^,;:]{3,40} )?(?:was|is) (?:the )?$"
)
"""“The most famous kind was the Zorbo, …”: the text goes on about that."""
_A_THING: Final = re.compile(
    r"An? (?P<what>(?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][\w-]+)"
    r" (?:of|in|at|on|near|for|from|under|by) (?:the )?[A-ZÀ-ÖØ-Þ0-9][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*){0,3})"
    r"(?=,| (?:is|was|has|had|can|could|would|will|became|came|made|took|held|grew|began|rose|ran|stood|[a-z]+ed)\b)"
)
_SEVERAL: Final = re.compile(
    r"(?P<what>(?!(?:The|These|Those|Some|Most|Many|All|Both|Several|Few|Its|His|Her|Their|This|That|An?)\b)"
    r"(?:[A-Z][a-z-]+ )?(?:[a-z-]+ ){0,2}?[A-Za-z][a-z-]+s)"
    r"(?= (?:are|were|have|had|can|could|also|do|did|live|use|eat|grow)\b)"
)
_DONE_TO_IT: Final = re.compile(
    r"[^,;:]*?\b(?!(?:that|which|what|when|where|while|because|as|if|and|but|or|so|than|until|before|after|once|since|though"
    r"|although|how|why|who) )[a-z]{2,} it\b"
    r"(?! (?:is|was|has|had|can|could|will|would|may|might|must|does|did|also|never|still|then|[a-z]{2,}(?:s|ed))\b)"
)
_DONE_BY: Final = re.compile(r"\bby (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*, (?:an?|the) [a-z]")
_NAME_GOES_ON: Final = re.compile(r"['’]|(?:,? and| or|,? &) | (?:for|of) (?:the )?[A-ZÀ-ÖØ-Þ]")


class Kind(Enum):
    """What a subject is: one thing, several, somebody, what goes on about the subject before, or nothing known."""

    THING = "thing"
    SEVERAL = "several"
    SOMEBODY = "somebody"
    MEASURE = "measure"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Focus:
    """What a sentence is about: `name` as a note gives it, empty for a pronoun; `start` is its offset in the sentence.

    `pronoun` is the word that stands for it, `its` where only that owns the subject.
    """

    kind: Kind
    start: int
    name: str = ""
    pronoun: str = ""


def start_of_subject(text: str) -> int:
    """Where the subject begins, behind what is said first: when, where, or what had happened."""
    start = 0
    for _ in range(2):
        front = _FRONT.match(text[start : start + 1].upper() + text[start + 1 :])
        if front is None:
            break
        start += front.end()
    return start


def focus_of(analysis: Analysis, sentence: Sentence) -> Focus:
    """What the sentence is about."""
    text, start = sentence.text, start_of_subject(sentence.text)
    rest = text[start:]
    if found := _PRONOUN.match(rest):
        word = found["word"].casefold()
        if word == "it" and is_expletive(rest):
            return Focus(Kind.UNKNOWN, start)
        kind = {"it": Kind.THING, "they": Kind.SEVERAL}.get(word, Kind.SOMEBODY)
        return Focus(kind, start, pronoun=word)
    if found := _OWNER.match(rest):
        word = found["word"].casefold()
        kind = {"its": Kind.THING, "their": Kind.SEVERAL}.get(word, Kind.SOMEBODY)
        return Focus(kind, start, pronoun=word)
    if _MOST.match(rest):
        return Focus(Kind.SEVERAL, start, pronoun="they")
    if _MEASURE.match(rest):
        return Focus(Kind.MEASURE, start)
    return _named(analysis, sentence, start)


def _named(analysis: Analysis, sentence: Sentence, start: int) -> Focus:
    rest = sentence.text[start:]
    if topic := _topic_at(analysis, rest):
        return Focus(Kind.SEVERAL if is_plural(topic) else Kind.THING, start, topic)
    at = sentence.span.start + start
    skipped = re.match(r"(?:The |An? )?", rest)
    begins = at + (skipped.end() if skipped else 0)
    name = next(
        (one for one in analysis.mentions[sentence.index] if one.is_name and one.span.start in (at, begins)), None
    )
    if name is not None:
        behind = analysis.article.text[name.span.end : sentence.span.end]
        if name.type is AnswerType.PERSON:
            return Focus(Kind.SOMEBODY, start, analysis.types.full_name(name.text))
        is_whole = not _NAME_GOES_ON.match(behind) and re.match(r" [a-z]|,", behind)
        if is_whole and name.subtype != "defined" and (name.is_firm or not _looks_like_person(name)):
            return Focus(Kind.THING, start, name.text)
        return Focus(Kind.UNKNOWN, start)
    if last := _led_up_to(analysis, sentence):
        return Focus(Kind.THING, start, last)
    if found := _A_THING.match(rest):
        is_thing = found["noun"] not in PERSON_ROLES | TIME_NOUNS | FUNCTION_WORDS
        return Focus(Kind.THING if is_thing else Kind.UNKNOWN, start, f"the {found['what']}" if is_thing else "")
    if found := _SEVERAL.match(rest):
        what = found["what"]
        return Focus(Kind.SEVERAL, start, what[:1].lower() + what[1:])
    return Focus(Kind.UNKNOWN, start)


def _led_up_to(analysis: Analysis, sentence: Sentence) -> str:
    """The name that a sentence leads up to, of a thing: “The most famous kind was the Zorbo, …”; else empty."""
    for name in analysis.mentions[sentence.index]:
        found = _THE_MOST.fullmatch(sentence.text[: name.span.start - sentence.span.start])
        if found and name.is_name and name.type is not AnswerType.PERSON:
            behind = sentence.text[name.span.end - sentence.span.start :]
            is_thing = found["noun"] not in PERSON_ROLES | TIME_NOUNS and not _NAME_GOES_ON.match(behind)
            return name.text if is_thing and behind[:1] in ",." else ""
    return ""


def _looks_like_person(name: Mention) -> bool:
    """Whether a name of no certain kind has two words or three, as people's have."""
    return len(name.text.split()) in (2, 3) and may_be_person(name, "")


def _topic_at(analysis: Analysis, text: str) -> str:
    """The article's topic where the text begins with it, by its name or as “the river”; empty where it does not."""
    topic = analysis.topic
    if not topic or analysis.is_life or analysis.is_person(topic):
        return ""
    heads = {noun for noun in analysis.title_nouns if analysis.taken_up[noun] > 1}
    if len(topic.split()) > 1 or analysis.is_topic_named:
        heads |= {topic.split()[-1]}
    named = "|".join(re.escape(word) for word in (topic, *sorted(heads)))
    if re.match(rf"(?:(?:The|An?) )?(?:{named})\b(?! of\b|['’]|,? and\b|(?-i: [A-Z]))", text, re.I) is None:
        return ""
    return topic[:1].lower() + topic[1:] if analysis.is_topic_written_small else topic


def is_plural(name: str) -> bool:
    """Whether a noun in small letters at its end is of several: “coral reefs”."""
    last = name.split()[-1]
    return last[0].islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))


def tells_of_another(text: str, start: int) -> bool:
    """Whether a sentence whose subject begins at `start` tells of another thing that an “it” in the next may be.

    “Norland made it a rule”, “Norland was ruled by the Olm Company, a body of merchants.”
    """
    return _DONE_TO_IT.match(text, start) is not None or _DONE_BY.search(text, start) is not None
