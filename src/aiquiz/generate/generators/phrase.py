"""Phrases: of what something is made, by what it is caused or driven, what it contains, as a gap of "
"a few plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.terms import behind_its_sort
from aiquiz.generate.generators.base import Generator, with_gap
from aiquiz.generate.language.everyday import is_everyday
from aiquiz.generate.language.lexicon import ANAPHORIC_NOUNS, FUNCTION_WORDS, TIME_NOUNS, UNIQUE_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.worth.salience import salience
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["PHRASE", "PHRASE_GENERATOR", "phrases_in"]

PHRASE: Final = "phrase"
_DONE: Final = (
    "caused|carried|spread|produced|powered|driven|fuelled|fueled|transmitted|coated|covered|filled|lined|surrounded"
    "|controlled|triggered|charged|treated|infected|heated|cooled|replaced|swallowed|eaten|pollinated|prevented"
    "|protected|fed|lit|fastened|held together|weighted|painted|sealed|mixed|diluted|loaded|armed"
)
_MADE: Final = (
    "made|built|composed|carved|cast|woven|formed|constructed|extracted|derived|obtained|fashioned|consist(?:s|ed)"
)
_LEADS: Final = (
    rf"\b(?:was|were|is|are|been|be|being) (?:\w+ly )?(?:{_DONE}) (?:by|with)",
    r", (?:an?|the) (?:[a-z]+ ){1,2}(?:caused|carried|spread|produced) by",
    rf"\b(?:{_MADE}) (?:\w+ly )?(?:up )?(?:out )?(?:of|from)",
    r"\b(?:made|built) (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:out )?(?:of|from)",
    r"\b(?:fill|coat|pack|cover|feed|treat|line|replace)(?:s|ed)? (?:its|their|his|her|the) [a-z]+ with",
    r"\b(?:contains?|contained|secretes?|absorbs?|releases?|released|lacks?|transmits?|excretes?|grows?|forms|produces?"
    r"|emits?|gives? off|causes|prevents|triggers|digests?|converts?|generates?|dispenses?)",
    r"\b(?:feeds?|lives?|depends?|relies|rely|thrives?) on",
    r"\b(?:takes? place in|occurs? in|happens? in|(?:is|are) (?:found|stored|located|produced|made|kept) in)",
    r"\bnot (?:[\w’'-]+ ){1,6}?but (?:by|in|from|to|with|on|of|for|as)?",
    r"\b(?:is|are|was|were) (?:the|an?) (?:[a-z]+ ){0,2}(?:fingerprint|source|cause|product|measure|ancestor)s? of",
    r"\b(?<!not )without(?! (?:[a-z]+ )?(?:success|trial|mishap|difficulty|delay|warning|doubt|fail|exception|effect"
    r"|hesitation|question|incident|trouble|end|interruption|result|loss)\b)",
    r"\b(?:binds?|clings?|sticks?) to",
    r"\b(?:advantage|secret|strength|weakness|difference|cause|key|danger|difficulty) (?:lies|lay) in",
    r"\b(?:sold|used|grown|kept|eaten|worn|prized|burned|drunk) (?:only |mainly |chiefly )?as",
    r"\bcomes? from(?! an? )",
    r"\b(?:[a-z]+s use|(?:supplied|supplies) (?:it|them) with|carries)",
    r"\b(?:rich in|known for (?:its|their)|famous for (?:its|their)|converted into|turns? into|turned into)",
)
_NP: Final = (
    r"(?P<phrase>(?:(?!and )[a-z][a-z-]+ ){0,2}[a-z][a-z-]{2,}"
    r"(?: and (?:[a-z][a-z-]+ )?(?!sold|built|made|held|kept|left|sent|set|told|lost|given|taken|[a-z]+ed\b)"
    r"[a-z][a-z-]{2,}(?=[.,;:]| dredged| taken))?)"
)
_ENDS: Final = (
    r"(?=[.;:)]|,(?! (?:[\w’'-]+ ){1,3}?(?:and|or)[ ,])| (?:that|which|when|while|because|before|after"
    r"|instead|in place|rather|but|until|unless|if|so|in|on|at|from|into"
    r"|through|during|within|between|under|to|dredged|taken|covered|and (?:had|has|have|was|were|is|are"
    r"|then|can|sold|built|made|held|kept|left"
    r"|converts?|turns?|produces?|releases?|makes?|needs?|uses?|gives?|leaves?|carries|moves?|becomes?|[a-z]+ed))\b)"
)
_PHRASES: Final = tuple(re.compile(rf"{lead} (?:an? |the )?{_NP}{_ENDS}") for lead in _LEADS)
_NOT_ASKED: Final = (
    ANAPHORIC_NOUNS
    | FUNCTION_WORDS
    | TIME_NOUNS
    | UNIQUE_NOUNS
    | word_set(
        "people person thing things hand hands men women children man woman others everything nothing "
        "something anything "
        "place places part parts kind kinds words word name names means way ways others fact view mind "
        "number sort rest little much more less enough plenty nobody "
        "nature government state king queen critics crowd public members visitors amount help use force size"
    )
)
_NO_NOUN: Final = re.compile(
    r"(?:ly|ed|ing|ous|ful|less|able|ible|est|wards?)$|^(?:held|kept|made|built|sold|taken|given|found|drawn|grown|borne|worldwide|alone|ones|abroad|together|overnight)$"
)
_KNOWN_BEFORE: Final = re.compile(r"(?<! to) the $")
"""“It digests the shells”: a single word behind “the” was told of before, or is one of many that would do; what
something sticks to is not.
"""
_COMPARED: Final = re.compile(
    r"(?:more|less|(?:larg|small|bigg|great|strong|weak|long|short|old|young|rich|poor|cheap|fast|slow|hott|cold|warm|cool"
    r"|heavi|light|thick|thinn|wid|narrow|deep|shallow|fin|coars|hard|soft|simpl|humbl|gentl|mild|pur|dens|bright|dark"
    r"|clean|saf|sweet|dri|wett|new|bett|quiet|loud|sharp|blunt|plain|nobl|tough|steep)er)(?: [a-z]|$)"
)
"""“It relies on a simpler trick”: than what, and in whose eyes?"""
_CALLED: Final = re.compile(r"[a-z]+s? (?:called|named) ")
_APPOSED: Final = re.compile(r", (?P<the>the )?(?P<term>[a-z][a-z-]{4,}(?: [a-z][a-z-]{2,})?)(?=[.;]|, (?!and\b|or\b))")
_LIST_BEHIND: Final = re.compile(r"(?:, [\w’' -]{2,30})*,? (?:and|or) [\w’' -]{2,30}[.;]")
"""“A bell, the candle, a book and bread”: members of a list."""
_HANGS_ON: Final = re.compile(r"\b(?:with|like|in|on|beside|under) (?:an?|the|his|her) (?:[a-z]+ )?$")
"""“Struck the door with a staff carved from a beam”: told of a thing by the way."""
_WORTH: Final = 4.9
_CONTEXT: Final = -0.8
_COMMON_FROM: Final = 5
"""A word that so many sentences use is what the article is about."""
_MIN_CHARS: Final = 5


def phrases_in(text: str) -> tuple[Span, ...]:
    """Where such phrases stand in a sentence, without their article, each once."""
    found = [match for pattern in _PHRASES for match in pattern.finditer(text)]
    borders = (
        named or _without_participle(match, text)
        for match in found
        if (named := _named_in(match, text)) or _may_be_asked(match, text)
    )
    return tuple(dict.fromkeys(Span(behind_its_sort(text, start, end), end) for start, end in borders))


_PLACED: Final = re.compile(
    r" (?:set|laid|hung|wound|held|kept|cut|bent|built|sunk|strung|spun|put|fed|cast|shut)"
    r"(?= (?:in|on|at|by|from|into|between|within|under|to|through)\b)"
)
"""“A stone set in a ring”: how it is placed belongs to what follows."""


_LED_ON: Final = re.compile(
    r" (?:free|able|unable|ready|eager|likely|unlikely|liable|apt|prone|willing|sure|fit|due|set|similar|equal|close"
    r"|next|common|subject|akin|attached|related|identical|comparable|sensitive|resistant)(?= to\b)"
)
"""“Grains free to move”: how free belongs to what follows."""


def _without_participle(match: re.Match[str], text: str) -> tuple[int, int]:
    """Where the phrase stands without a word that belongs to what follows: “a stone set in a ring”, “ready to set”."""
    start, end = match.span("phrase")
    last = text.rfind(" ", start, end)
    placed = _PLACED.match(text, last) or _LED_ON.match(text, last) if last > start else None
    return (start, last) if placed and placed.end() == end else (start, end)


_RESTRICTED: Final = re.compile(r" (?:that|which|who)\b")
"""“Every germ carries molecules that …”: what they do is told, and many words for them fit."""


def _named_in(match: re.Match[str], text: str) -> tuple[int, int] | None:
    """Where a term stands that names what the phrase tells: “made of cells called tones”, “in a fluid, the stroma”."""
    if called := _CALLED.match(match["phrase"]):
        start, end = match.start("phrase") + called.end(), match.end("phrase")
    elif apposed := _APPOSED.match(text, match.end("phrase")):
        has_article = match.group().removesuffix(match["phrase"]).endswith((" a ", " an ")) or bool(apposed["the"])
        if not has_article or _LIST_BEHIND.match(text, apposed.end()):
            return None
        start, end = apposed.span("term")
    else:
        return None
    words = text[start:end].split()
    is_plain = any(word in _NOT_ASKED or is_everyday(word) for word in words)
    return None if is_plain or _NO_NOUN.search(words[-1]) else (start, end)


def _may_be_asked(match: re.Match[str], text: str) -> bool:
    phrase = text[slice(*_without_participle(match, text))]
    words = [word for word in phrase.split() if word != "and"]
    if not words:
        return False  # “drained by, and named after, …”
    if _CALLED.match(match["phrase"]):
        return False
    is_restricted = len(words) == 1 and _RESTRICTED.match(text, match.end("phrase")) is not None
    if is_restricted or (words[0].endswith("ing") and match.group().startswith("without")):
        return False
    if len(set(words)) < len(words) or _COMPARED.match(phrase):
        return False  # “grows thicker and thicker”: harder and harder, too
    if len(words) == 1 and _KNOWN_BEFORE.search(text[: match.start("phrase")]):
        return False
    if any(word in _NOT_ASKED for word in words) or _NO_NOUN.search(words[-1]):
        return False
    if is_everyday(phrase):
        return False
    return len(phrase) >= _MIN_CHARS and not _HANGS_ON.search(text[: match.start()])


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    sentence = passage.sentence
    for at in phrases_in(sentence.text):
        span = Span(sentence.span.start + at.start, sentence.span.start + at.end)
        if span.start < passage.shown_from:
            continue
        if analysis.sentences_using(at.of(sentence.text)) >= _COMMON_FROM:
            continue
        mention = Mention(span, at.of(sentence.text), AnswerType.TERM, "phrase", None, False)
        text, prompt = with_gap(passage, span, "", analysis)
        yield Candidate(
            generator=PHRASE,
            kind="cloze",
            passage=passage,
            fact=Fact(sentence.span, span, AnswerType.TERM),
            mention=mention,
            body=Cloze(text),
            prompt=prompt,
            answers=(mention.text,),
            distractors=(),
            worth=_WORTH + _CONTEXT * passage.has_context + salience(mention, sentence.text, sentence.span.start),
        )


PHRASE_GENERATOR: Final = Generator(PHRASE, _propose)
