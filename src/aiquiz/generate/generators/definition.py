"""Definitions: “X is a …” and “X, a …,” become “What is X?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.generators.base import Generator, asked_in_words
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES
from aiquiz.generate.language.lexicon import ANAPHORIC_NOUNS, FUNCTION_WORDS
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["DEFINITION_GENERATOR"]

_IS: Final = re.compile(
    r"(?P<subject>(?:(?:The|A|An) )?[A-Z0-9a-z][\w’'/-]*(?: [\w’'/()-]+){0,5}) (?P<verb>is"
    r"|are|was|were) (?P<answer>"
    r"(?:an?|the|(?!(?:told|taught|said|shown|known|given|made|held|sure|clear|such|so|[a-z]+ed) )"
    r"(?!partly |mostly |mainly |largely |well |often )[a-z]+ (?:given|made|produced|caused|formed|used|built|that"
    r"|which)) [^;:]+)(?:\.$|;)"
)
"""“Students are told that …” says what happens to them, and no noun stands before its “that”."""
_ARE: Final = re.compile(
    r"(?P<subject>(?!The |An? )[A-Z][a-z-]+(?: [a-z-]+)?(?<!s)s) (?P<verb>are) "
    r"(?P<answer>(?:(?![a-z]+ed\b)[a-z-]+ ){0,2}?[a-z-]{3,}(?<!s)s"
    r" (?:of|in|on|at|that|which|where|whose|with|from|[a-z]{3,}(?:ed|wn|ilt)|made|left|found|set|cut) "
    r"[^;:]+)(?:\.$|;)"
)
"""“Moraines are ridges of debris”: of several, without an article."""
_APPOSITION: Final = re.compile(r"(?:, |—)(?P<answer>an? [a-z][^,;:.—()]*(?:\([^()]*\))?)(?=[,;—]|\.$)")
_MIN_WORDS, _MAX_WORDS = 3, 22
_MIN_FIRST: Final = 6
_LIST_WITHIN: Final = re.compile(
    r"(?!(?:[a-z]+(?:ed|ing)|set|made|built|found|known|with|in|at|on|by|from)\b)"
    r"(?:(?:[\w’'-]+ ){1,4}(?:and|or)\b|[^,]+, (?:and|or)\b)"
)
"""“The network of cells, tissues and molecules that …”: the comma parts the members of a list."""
_WORTH: Final = 6.5
_TOLD_AGAIN: Final = 2
"""What the text comes back to is told in so many sentences."""
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|its|they|their|them|his|her|this|these|those|such|same|also|another|other)\b", re.I
)

_OF_ITS_OWN: Final = re.compile(r"(?<=ing) (?:it|them)\b|(?<=or) [a-z]+ it\b|(?<=and) [a-z]+ it\b")
"""“Converting light to energy and storing it in sugar”, “that can amplify a signal or switch it off”."""
_RELATIVE: Final = re.compile(r"\b(?:that|which|after|when|where|whose)\b")
_OF_PLURALS: Final = frozenset({"they", "them", "their"})
_SPECIES: Final = re.compile(r"[A-Z][a-z]+(?:a|us|um|is|es|ia|er) [a-z]+(?:or|us|um|is|a|ae|ensis|i)")
_SAYS_WHICH: Final = re.compile(r" (?:of|that|which|who|in|where|for|between|at|on|from|to|with|behind) ")
"""“The honest judge” explains nothing; “the core of a star” does."""
_RANKS: Final = re.compile(
    r"(?:the|an?) (?:(?:only|first|last|most|principal|chief|leading"
    r"|[a-z]{2,}(?<!for)(?<!inter)est|(?:hard|easi|bigg|larg|small|bett|great|high|low|long|old|new|cheap)er)\b"
    r"|(?:small|large|big|tiny|great|growing|mere) (?:and [a-z]+ )?(?:part|matter|question|thing|fraction|problem)\b)"
)
"""“Smallpox is the only disease that …”, “lighting is a small part of …”: how it ranks is not what it is."""
_KNOWN_PLACES: Final = frozenset({"country", "state", "province", "city"})
_OPENING_SENTENCES: Final = 3
"""In so many an article says what its matter is."""
_OWNED: Final = re.compile(r"['’]s? ")
"""“The lake's shores were the heart of a state”: what became of a part is not what it is."""
_OF_A_TIME: Final = re.compile(r"(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Ll]ast year|[Tt]his year)['’]s ")
"""“Today's boiler is a steel box”: what it looks like by now, and not what it is."""
_SIZED: Final = re.compile(
    r", (?:(?:about|roughly|nearly|almost) )?(?:the size|as (?:big|large|small|long) as|no (?:bigger|larger) than)\b"
)
_BARE: Final = re.compile(r"the [a-z-]+")
"""“What is the separator?”: of what?"""
_COMMON: Final = ANAPHORIC_NOUNS | word_set(
    "body organism animal plant creature insect substance material object thing machine instrument structure building"
    " person species process head face surface shape form name word term text story work"
    " tail key script neck wing shell base core trick motor flower stem root fibre thread coating layer"
)
"""“Olm › Causes: what is the organism?”, “Soap: what is the tail?”: a word for what the text is about, or for a part of
many things, asks for nothing definite.
"""
_OF_NAME: Final = re.compile(r"\b[A-Z][\w’'-]* (?:of|vs?\.?|versus) $")
_MEASURE: Final = re.compile(
    r"(?:an?|the) (?:mile|metre|meter|kilometre|foot|yard|year|day|month|few|couple|dozen|hundred|thousand|lot|bit)\b"
    r"|a (?:little|bit) [a-z]+ (?:to|than|for|on|in)\b|partly\b"
    r"|(?:an?|the) (?:important|major|key|big|essential|primary|main|integral|vital|central|crucial|common|typical)"
    r" (?:technical |social )?(?:part|component|element|feature|aspect|influence|factor|source|role|step)\b"
)
"""“Gold is a mile or two under the sea”, “kilns are an important part of the craft”: where, and how much."""
_OFTEN: Final = re.compile(
    r"(?:often|usually|sometimes|also|now|still|mainly|commonly|widely|never|always|only|first)\b"
)
"""“The old mill is often used upright”: what is done with it."""
_NO_CLASS: Final = re.compile(
    r"(?:the|an?) (?:[a-z-]+ ){0,2}(?:favourite|favorite|pair|tip|home|reason|example|place|sign|symbol|reminder|result"
    r"|cause|danger|threat|hazard|risk|worry|nuisance|problem|challenge|delight|blessing|curse|sort|success|failure|surprise|mystery|answer|key|start|beginning|end|rest|top|bottom|side|thing|work|son|daughter|story|tale|subject|matter"
    r"|account|version|tribute|tragedy|comedy|exception)\b"
)
"""“Inaccessible is the home of a rail”, “floods are a regular danger”: no sort of thing that it is one of."""
_NAMES_ONLY: Final = word_set("name term word title nickname reason answer idea point result story")
"""“The Norlandian name is an accident of law”: which name it is, nobody says so."""
_FAME: Final = re.compile(
    r"\b(?:few|nobody|hardly anyone|everyone|everybody|most|many)\b.* (?:heard|knew|know|known|seen)\b"
)
"""“A firm that few outside the trade had heard of”: how well known it is, and not what."""
_ONE_OF_MANY: Final = re.compile(
    r"an? (?:[\w-]+ ){0,2}(?:republic|country|state|kingdom|nation|dialect|company|firm|corporation)\b"
    r"|an? (?:[\w-]+ )?(?-i:[A-Z])[\w-]+ language\b"
    r"|the (?:principal|main|chief|(?:second|third|fourth|fifth|sixth|seventh|eighth) (?:most\b|[a-z]+est\b|planet)"
    r"|most\b|[a-z]{3,}est\b|national [a-z]+\b)",
    re.I,
)
"""“What is Norland?”: a republic, and much besides; readers let pass two of nine such answers."""
_LIST_GOES_ON: Final = re.compile(r"(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)+,? and [A-Z]")
"""“A union of Norland, Sudland and Olm”: what is cut at a comma is a part of it."""
_SECOND_VERB: Final = re.compile(
    r"(?<!s) (?:and|but|or) (?:\w+ly )?(?:(?:became|came|gave|took|led|went|is|was|has|had|can|does)\b"
    r"|[a-z]+(?:s|ed) (?:an?|the|in|into"
    r"|to|from|on|at|by"
    r"|with|for|through|over|up|out|its|their)\b)"
)
"""What follows says something else of the subject: “… the longest river and flows into the sea”."""


_BOTH: Final = re.compile(r" (?:and|or|but)$")
_AND_A: Final = re.compile(r"(?:,[^,;]{3,60})?,? and (?:also )?(?:an?|the) ")


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    if passage.has_context or passage.shown_from != passage.span.start:
        return
    yield from _predicate(passage, analysis)
    yield from _appositions(passage, analysis)


def _predicate(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    match = _IS.match(passage.sentence.text) or _ARE.match(passage.sentence.text)
    if (
        match is None
        or not _is_plain_subject(match["subject"], analysis)
        or _OF_A_TIME.match(match["subject"])
        or _is_known_place(match["subject"], analysis)
        or _is_aspect(match["subject"], passage, analysis)
    ):
        return
    answer = _kept(match["answer"])
    if _BOTH.search(answer):
        return  # “the great river of Norland and, by what it carries, one of the largest”: it is both
    if re.search(r"\d", answer):
        return  # “The eye is a ball 24 millimetres across”: how large it is does not say what it is
    if _AND_A.match(match["answer"], len(answer)):
        return  # “an archipelago in the ocean, and a part of Norland”: it is both
    is_past = match["verb"] in ("was", "were")
    is_topic = not set(content_words(match["subject"])).isdisjoint(content_words(analysis.topic))
    if is_past and (_OWNED.search(match["subject"]) or not (is_topic and _SAYS_WHICH.search(answer))):
        return  # “The performance was a triumph”: what something came to
    subject = match["subject"]
    written_small = f" {subject[0].lower()}{subject[1:]}" in analysis.article.text
    is_named = (
        _is_called_so(subject, answer, analysis)
        or _is_name(subject, passage)
        or _SPECIES.fullmatch(subject) is not None
        or _is_only_large(subject, analysis)
    )
    if subject.split()[0] in ("The", "A", "An") or written_small or not is_named:
        subject = (
            subject[0].lower() + subject[1:] if not subject.split()[0].isupper() or subject[:2] == "A " else subject
        )
    if holds_phrase(passage.topic, re.sub(r"^(?:an?|the) ", "", answer.split(", ")[0])):
        return  # “The cochlea: what is the organ of hearing?”
    label = f"{passage.topic}: " if passage.topic else ""
    if _BARE.fullmatch(subject) and (not passage.topic or subject.removeprefix("the ") in _COMMON):
        return
    yield from _asked(f"{label}What {match['verb']} {subject}?", answer, match.start("answer"), passage)


def _kept(answer: str) -> str:
    """What says what it is: without what is only added, and where it is long up to its first comma."""
    if sized := _SIZED.search(answer):
        answer = answer[: sized.start()]  # “a steel box, about the size of a loaf”: how large does not say what
    answer = re.split(r", (?:which|who|where|and|but|so|while)\b", answer)[0]
    relative = _RELATIVE.search(answer)
    if (second := _SECOND_VERB.search(answer)) and relative and relative.start() < second.start():
        answer = answer[: second.start()]  # “the strait that joins the two seas | and divides the town”
    first, comma, rest = answer.partition(", ")
    is_long = len(answer.split()) > _MAX_WORDS
    is_list = _LIST_WITHIN.match(rest) is not None
    return first if is_long and comma and not is_list and len(first.split()) >= _MIN_FIRST else answer


def _is_name(subject: str, passage: Passage) -> bool:
    start = passage.span.start
    return (
        any(mention.span.start == start and mention.is_name for mention in passage.mentions)
        or not subject[1:].islower()
    )


_TONGUE: Final = re.compile(r"(?:an?|the) (?:[\w’'-]+ ){0,2}(?:language|tongue|dialect|speech|creole)\b")


def _is_called_so(subject: str, answer: str, analysis: Analysis) -> bool:
    """Whether it is a tongue or a people, or the article writes it with a capital inside a sentence as well."""
    inside = rf"[a-z,] {re.escape(subject)}\b"
    is_tongue = subject in DEMONYMS or _TONGUE.match(answer) is not None
    return " " not in subject and (is_tongue or re.search(inside, analysis.article.text) is not None)


def _is_only_large(subject: str, analysis: Analysis) -> bool:
    """Whether the article writes a word with a capital more than once, title apart, and nowhere without."""
    text, small = analysis.told, subject[0].lower() + subject[1:]
    many = len(re.findall(rf"\b{re.escape(subject)}\b", text))
    return " " not in subject and many > 1 and re.search(rf"\b{re.escape(small)}", text) is None


def _is_plain_subject(subject: str, analysis: Analysis) -> bool:
    words = subject.split()
    rest = words[1:] if words[0] in ("The", "A", "An") else words
    if not rest or any(word.casefold() in FUNCTION_WORDS - {"of", "for", "the"} for word in rest):
        return False
    if any(word.endswith("ly") for word in rest) or rest[0] in GIVEN_NAMES:
        return False
    return rest[-1] not in _NAMES_ONLY and analysis.types.kind_of(" ".join(rest)).type is not AnswerType.PERSON


def _is_known_place(subject: str, analysis: Analysis) -> bool:
    """Whether an article about a land or a town begins with what that is: “What is Ghana?” has a thousand answers."""
    kind = analysis.types.kind_of(subject)
    is_place = kind.type is AnswerType.PLACE and kind.is_firm and kind.subtype in _KNOWN_PLACES
    return is_place and subject.casefold() == analysis.label.casefold()


def _is_aspect(subject: str, passage: Passage, analysis: Analysis) -> bool:
    """Whether a section far in says one thing more of what the article is about: “Geology: Olm is a stratovolcano”."""
    bare = re.sub(r"^(?:the|an?) ", "", subject, flags=re.I)
    is_inside = bool(passage.sentence.section) and passage.sentence.index >= _OPENING_SENTENCES
    is_topic = holds_phrase(f"{analysis.label} | {analysis.topic}", bare)
    return is_inside and is_topic and passage.sentence.section != analysis.article.title


def _appositions(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    """“QUIC, a transport protocol built on …” of a thing whose type is certain enough not to be a person."""
    start = passage.span.start
    for mention in passage.mentions:
        kind = analysis.types.kind_of(mention.text)
        is_thing = kind.is_firm and kind.type in (AnswerType.PRODUCT, AnswerType.ORGANISATION)
        if not mention.is_name or not is_thing or _OF_NAME.search(passage.sentence.text[: mention.span.start - start]):
            continue  # “the Olm Plan of Union, a scheme …” is about the plan
        if " " in mention.text and mention.text.split()[0] in GIVEN_NAMES:
            continue  # “Ada Quill, an ironmonger”, whose engine is named so often that she reads as one
        is_first = mention.span.start <= start + len("The ")
        if not is_first and _is_by_the_way(mention, passage, analysis):
            continue
        if match := _APPOSITION.match(passage.sentence.text, mention.span.end - start):
            label = f"{passage.topic}: " if _takes_up_topic(match["answer"], passage) else ""
            yield from _asked(f"{label}What is {mention.text}?", match["answer"], match.start("answer"), passage)


def _takes_up_topic(answer: str, passage: Passage) -> bool:
    """Whether an answer calls the topic by a part of its name: “a mill that ran in the Park” of Quill Park."""
    own = set(re.findall(r"[A-ZÀ-ÖØ-Þ][\w’'-]*", passage.topic))
    return any(found[1] in own for found in re.finditer(r"\bthe ([A-ZÀ-ÖØ-Þ][\w’'-]*)", answer))


def _is_by_the_way(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether a name is told once, where neither label nor heading has it: “bought Olmvan, a struggling carmaker …”."""
    told = f"{analysis.label} {analysis.article.title} {passage.sentence.section}"
    return len(analysis.mentioned(mention.text)) < _TOLD_AGAIN and not holds_phrase(told, mention.text)


def _asked(question: str, answer: str, at: int, passage: Passage) -> Iterator[Candidate]:
    if not _SAYS_WHICH.search(f"{answer} ") or (answer.startswith("the ") and answer[4:5].isupper()):
        return  # “The greatest room is the Chapel of …” names it, and does not say what it is
    if re.search(r"\bwho\b", answer) or _MEASURE.match(answer) or _OFTEN.match(answer):
        return
    if _RANKS.match(answer) or _NO_CLASS.match(answer) or _ONE_OF_MANY.match(answer) or _FAME.search(answer):
        return
    if _LIST_GOES_ON.match(passage.sentence.text, at + len(answer)):
        return
    if not _MIN_WORDS <= len(answer.split()) <= _MAX_WORDS or _leans(answer) or _SECOND_VERB.search(answer):
        return
    yield asked_in_words("definition", passage, question, Span(at, at + len(answer)), _WORTH)


def _leans(answer: str) -> bool:
    """Whether a pronoun points out of the answer; behind “that” or “which” it means what stands in front."""
    first = _LEANING.search(_OF_ITS_OWN.sub("", answer))
    relative = _RELATIVE.search(answer)
    return first is not None and not (relative and relative.end() < first.start() and first.group() in _OF_PLURALS)


DEFINITION_GENERATOR: Final = Generator("definition", _propose, is_of_parts=False)
