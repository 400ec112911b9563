"""Nouns behind “the” that a question leaves hanging: neither the text shown, its label nor the world says which."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import (
    POINTING,
    QUARRELS,
    SHELLS,
    Definite,
    definites_in,
    stem_of,
    tells_the_past,
)
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.labels.headings import is_told_by_heading
from aiquiz.generate.labels.labelling import PARTS_OF_PLACE, SETTLED, is_of_topic
from aiquiz.generate.language.lexicon import ORGANISATION_NOUNS, PERSON_ROLES
from aiquiz.generate.language.wording import content_words, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.standins import stand_ins
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["open_definites", "takes_up_a_noun"]

_RELATIONS: Final = word_set(
    "brother sister father mother son daughter cousin friend rival wife husband widow uncle aunt nephew niece"
    " successor predecessor"
)
"""Roles that are to somebody: “the rival” is not the one person named before it."""
_KINDS: Final = {
    AnswerType.ORGANISATION: ORGANISATION_NOUNS,
    AnswerType.PERSON: (PERSON_ROLES - _RELATIONS) | word_set("man woman boy girl"),
    AnswerType.PLACE: word_set("city town village country island region port capital"),
}
_AROUND: Final = word_set("area region")
_HAPPENINGS: Final = word_set(
    "conflict feud inquiry dispute quarrel crisis affair lawsuit suit talks negotiations deal merger takeover sale "
    "strike protest protests campaign election vote referendum debate project contest siege battle attack invasion"
)
"""Nouns of what happened, which names and dates in the same sentence tell apart."""
_JOININGS: Final = word_set("merger takeover acquisition purchase buyout")
_DONE_WITH: Final = re.compile(
    r"\b(?:bought|acquired|took over|purchased|joined|sued|fined|swallowed|invested in|rescued|sold) $"
)
_DOES: Final = r"(?:(?:[a-z]+ly|had|also|then|later|soon) )?[a-z]+ed "
_SEIZED: Final = re.compile(
    r"\b(?:seized|captured|took|retook|besieged|occupied|conquered|attacked|bombed|burned|sacked|stormed|annexed) $"
)
"""“Norland seized the city”: another place than Norland."""
_ITS_DEAL: Final = re.compile(
    r"\b(?:its|their|his|her) (?:[a-z]+ ){0,2}(?:contract|deal|agreement|dispute|quarrel|merger|talks|treaty|alliance"
    r"|lawsuit|partnership|links?|ties|relations?|relationship) (?:with|to|against) $"
)
"""“It let its contract with the retailer lapse”: another one than it."""
_SUPPLIERS: Final = word_set(
    "maker manufacturer retailer carmaker chipmaker lender publisher airline insurer giant supplier developer"
)
_TAKEN_UP: Final = re.compile(r"\b[Tt]he (?:[a-z-]+ )?(?P<noun>[a-z]{3,})\b")
_CALLINGS: Final = PERSON_ROLES - word_set(
    "brother sister father mother son daughter cousin friend rival chief head"
) | word_set(
    "accountant contractor rebel conspirator worker passenger settler inhabitant villager farmer critic delegate deputy"
    " knight islander labourer guardsman"
)
_BECAME: Final = re.compile(r"[Tt]he (?:[a-z]+ing|remaining|resulting|rejected|chosen|finished|freed) (?P<noun>[a-z]+)")
_IS_CALLED: Final = re.compile(r" (?:was|is|were|are) (?:called|named|known as|[A-ZÀ-ÖØ-Þ])")
"""“The result was called the Zorbo, after …”: it is told right here."""
_SAID: Final = word_set("phrase slogan motto expression")
"""What a quotation before it tells."""
_MARRIED: Final = re.compile(r"\b(?:married|(?:was|were|got) (?:engaged|betrothed)|wed|wedding|marriage)\b")
"""“In 1665 she married Stone, and five years later the couple moved”: those two."""
_WRITTEN: Final = word_set(
    "text book novel manuscript essay article film painting picture score libretto play poem song letter"
    " memo memorandum show album opera musical volume drawing diary pamphlet sermon speech"
)
"""What somebody wrote, made or showed, and what has a title."""
_PRINTED: Final = re.compile(
    r"\b(?:print(?:ed|s|ing)?|publish(?:ed|es|ing)?|finish(?:ed|es|ing)?|translat(?:ed|es|ing)?|edit(?:ed|s|ing)?"
    r"|rewrote|rewritten|serialised|serialized|reviewed) $"
)
_WORK: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(_WRITTEN))})s?\b|\b(?:wrote|written|writing|published|painted)\b|[“\"*_]"
)
_PAIR: Final = 2
_NEAR: Final = 3
"""So many sentences back a noun is still fresh."""
_ANCHORED: Final = 2
"""A sentence that is only shown may be loose where it names so many things or times …"""
_WELL_ANCHORED: Final = 3
"""… and a happening is known by so many, behind a label."""


def open_definites(analysis: Analysis, passage: Passage) -> list[Definite]:
    """The nouns behind “the” of which neither the passage nor the article's topic tells which is meant."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    introduced = analysis.introduced_before(passage.span.start)
    return [
        *stand_ins(text, passage, analysis),
        *_open_nouns(text, passage, analysis, introduced),
    ]


def _open_nouns(text: str, passage: Passage, analysis: Analysis, introduced: Container[str]) -> list[Definite]:
    return [
        one
        for one in definites_in(text)
        if (
            one.points_back(text, introduced)
            or _is_called_before(one, passage, analysis)
            or _is_recent(one, text, passage, analysis)
            or _is_subject_shown(one, passage, analysis)
        )
        and not (
            analysis.topic and is_of_topic(one, text, analysis) and not _is_brought_in(one, text, passage, analysis)
        )
        and not _is_told(one, text, passage)
        and not _is_kind_of_topic(one, passage, analysis)
        and not _is_fixed_term(one, text, analysis)
        and not (analysis.topic and _is_of_many(one))
        and not (analysis.label and _is_told_behind_label(one, text, passage, analysis, introduced))
    ]


def takes_up_a_noun(analysis: Analysis, passage: Passage) -> bool:
    """Whether a bare noun that mostly takes up what was told stands in the text: “ended the strike”.

    Not where the label or the heading says it, or the article is about it.
    """
    text = analysis.article.text[passage.shown_from : passage.span.end]
    told = {stem_of(word) for word in content_words(f"{analysis.label} {passage.sentence.section}")}
    return any(
        not one.is_described
        and (one.noun in POINTING or stem_of(one.noun) in POINTING)
        and stem_of(one.noun) not in told
        and not analysis.is_topical(one.noun)
        and not is_of_topic(one, text, analysis)
        for one in definites_in(text)
    )


def _is_kind_of_topic(one: Definite, passage: Passage, analysis: Analysis) -> bool:
    """Whether a bare noun says what kind of thing the topic is, and no other such thing is told of on the way to it."""
    if one.is_described or one.noun not in analysis.topic_is or _joins_firms(analysis):
        return False
    own = analysis.types.kind_of(analysis.topic)
    at = passage.shown_from + one.start
    here = [
        mention
        for told in analysis.sentences_of_block(passage.sentence.block)
        if told.index <= passage.sentence.index
        for mention in analysis.mentions[told.index]
        if mention.is_name and mention.span.end <= at
    ]
    rivals = {
        analysis.types.full_name(mention.text)
        for mention in here
        if (mention.type is own.type and own.is_firm) or one.noun in mention.text.casefold().split()
    }
    return all(analysis.topic in rival or rival in analysis.topic for rival in rivals)


def _joins_firms(analysis: Analysis) -> bool:
    """Whether the text is about several firms, of which “the company” may be any: “Zorbo and Quillco”."""
    names = names_joined(analysis.topic)
    return len(names) > 1 and all(analysis.types.kind_of(one).type is AnswerType.ORGANISATION for one in names)


def _is_fixed_term(one: Definite, text: str, analysis: Analysis) -> bool:
    """Whether a noun with two words before it is said so elsewhere too: “the single transferable vote”."""
    phrase = one.of(text).split(" ", 1)[1]
    return len(phrase.split()) > 2 and analysis.article.text.casefold().count(phrase.casefold()) > 1


def _is_of_many(one: Definite) -> bool:
    """Whether it is people of a calling, who are part of whatever is told: “the accountants”."""
    return not one.is_described and one.noun.endswith("s") and stem_of(one.noun) in _CALLINGS


def _is_called_before(one: Definite, passage: Passage, analysis: Analysis) -> bool:
    """Whether a bare noun is short for a name: “the observatory” of the Harvard Observatory.

    Not where the name shares a word with the label or with what is shown.
    """
    if one.is_described:
        return False
    told = {*analysis.label.split(), *analysis.article.text[passage.shown_from : passage.span.end].split()}
    return any(not told & set(name.split()) for name in analysis.names_ending_in(one.noun, passage.sentence.index))


def _is_subject_shown(one: Definite, passage: Passage, analysis: Analysis) -> bool:
    """Whether a sentence that is only shown is about a bare noun that the article has told of before."""
    is_shown = one.start < passage.asked_from and one.opens and not one.is_described
    return is_shown and not analysis.is_new(one.noun, passage.span.start)


def _is_recent(one: Definite, text: str, passage: Passage, analysis: Analysis) -> bool:
    """Whether a bare noun takes up what the paragraph said just before, in an account of the past.

    What opens its sentence with what became of it takes up any place of the article: “The returning electrons …”.
    """
    if one.opens and (became := _BECAME.match(text, one.start)):
        return not analysis.is_new(became["noun"], passage.span.start)
    if one.is_described or not tells_the_past(text):
        return False
    hidden = " ".join(_hidden_before(passage, analysis))
    return stem_of(one.noun) in {stem_of(word) for word in content_words(hidden)}


def _hidden_before(passage: Passage, analysis: Analysis) -> list[str]:
    """The last sentences of the paragraph before what is shown."""
    block = analysis.sentences_of_block(passage.sentence.block)
    return [one.text for one in block if one.span.end <= passage.span.start][-_NEAR:]


def _is_brought_in(one: Definite, text: str, passage: Passage, analysis: Analysis) -> bool:
    """Whether the paragraph has just told of one such thing, apart from the topic: “a hollow tube grows …. The tube …”.

    “A cell has a cathode” tells of a part of every cell.
    """
    if one.opens and _BECAME.match(text, one.start):
        return True
    brought = re.compile(rf"\b[Aa]n? (?:[a-z-]+ )?{re.escape(one.noun)}\b")
    if analysis.is_topic_named:
        return False
    own = stems(analysis.topic)
    return any(brought.search(told) and not own & stems(told) for told in _hidden_before(passage, analysis))


def _clause_start(text: str, at: int) -> int:
    """Where the sentence that holds an offset of the text begins."""
    return max((found.end() for found in re.finditer(r"[.!?;]”? ", text[:at])), default=0)


def _is_told(one: Definite, text: str, passage: Passage) -> bool:
    """Whether what stands before it is of the kind its noun means: a firm for “the company”, money for “the sum”."""
    if one.noun == "couple" and _MARRIED.search(text[: one.start]):
        return True
    if one.noun in _SAID:
        return re.search(r"[“\"]", text[: one.start]) is not None
    if one.noun == "sum":
        at = passage.shown_from + one.start
        return any(told.type is AnswerType.MONEY and told.span.end <= at for told in passage.mentions)
    before = [name for name in passage.mentions if name.is_name and name.span.end <= passage.shown_from + one.start]
    if one.noun in SETTLED:
        # “France was given back to Quill. He slipped away from the island”: a country is no island.
        before = [name for name in before if name.subtype != "country"]
    if one.noun in PARTS_OF_PLACE:
        return any(name.type is AnswerType.PLACE or not name.is_firm for name in before)
    before = [name for name in before if name.is_firm]
    if one.noun in ORGANISATION_NOUNS:
        before = [name for name in before if not _does_it(name, text[: one.start])]
    is_bought = one.noun in ORGANISATION_NOUNS and _DONE_WITH.search(text[: one.start])
    if is_bought or (one.noun in _KINDS[AnswerType.PLACE] and _SEIZED.search(text[: one.start])):
        # “Zorbo bought the firm”, “Norland seized the city”: another one than the subject.
        before = [name for name in before if name.span.start < passage.shown_from + _clause_start(text, one.start)]
    if one.noun in ORGANISATION_NOUNS and _ITS_DEAL.search(text[: one.start]):
        return len({name.text for name in before if name.type is AnswerType.ORGANISATION}) == _PAIR
    if one.noun in _AROUND:
        return any(name.type is AnswerType.PLACE for name in before)
    wanted = next((kind for kind, nouns in _KINDS.items() if one.noun in nouns), None)
    return sum(name.type is wanted for name in before) == 1


def _is_told_behind_label(
    one: Definite, text: str, passage: Passage, analysis: Analysis, introduced: Container[str]
) -> bool:
    """Whether what is shown tells enough where the topic stands in front, with the heading where that helps.

    A happening is told by the names and dates beside it. A sentence that is only shown for the next may be loose where
    it names enough itself, and its paragraph has not just told of the thing. In the next, a
    noun that the article does not say before is part of what stands before it:
    “… brought the case to court. The trial lasted …”.
    """
    told = [name for name in passage.mentions if name.is_name or name.type in TIME_TYPES]
    asked = passage.sentence.span.start
    if is_told_by_heading(one, passage.sentence, analysis):
        return True
    if one.noun in _JOININGS and names_joined(analysis.label):
        return False  # “Olm and Norland: … sued to stop the merger” was hardly theirs
    if one.noun in _HAPPENINGS - QUARRELS and _many(told, asked, passage.span.end) >= _WELL_ANCHORED:
        return True
    if not passage.has_context:
        return False
    # “She checked it. The check took a day”: what was done may have a noun of its own.
    is_new = all(analysis.is_new(f"{one.noun}{end}", passage.span.start) for end in ("", "ed"))
    if one.start < passage.asked_from:
        again = {stem_of(found["noun"]) for found in _TAKEN_UP.finditer(text, passage.asked_from)}
        own = _sentence_at(passage.shown_from + one.start, passage, analysis)
        is_anchored = _many(told, own.start, own.end) >= _ANCHORED
        # Who makes or sells something, and a figure, are told by no date: “In 1930 the salt maker let its men go.”
        is_named_elsewhere = one.noun == "figure" or (one.is_described and one.noun in _SUPPLIERS)
        is_loose = is_anchored and not is_named_elsewhere and not _is_recent(one, text, passage, analysis)
        # “The quarrel brought down the minister.”: nothing is shown before that tells of one.
        if _takes_up(one, text):
            return False
        return stem_of(one.noun) not in again and (is_loose or (is_new and one.noun not in POINTING))
    if one.noun in _WRITTEN and _PRINTED.search(text[: one.start]) and not _tells_of_work(text[: one.start], passage):
        return False
    return is_new if one.opens or one.is_time(text) else one.noun not in introduced


def _does_it(name: Mention, before: str) -> bool:
    """Whether somebody right before the noun does something with it: “Zorbo ordered the firm” is of another firm."""
    return re.search(rf"(?<!['’]s ){re.escape(name.text)} {_DOES}$", before) is not None


def _tells_of_work(before: str, passage: Passage) -> bool:
    """Whether a work, a title or a name that may be one stands before: “she finished her book. … print the text”."""
    asked = passage.sentence.span.start
    shown = (one for one in passage.mentions if one.is_name and passage.shown_from <= one.span.start < asked)
    return _WORK.search(before) is not None or any(not one.is_firm for one in shown)


def _takes_up(one: Definite, text: str) -> bool:
    """Whether what is shown begins with a noun that stands for what was told before, and is not named right here."""
    is_bare = one.start == 0 and not one.is_described and one.noun in _HAPPENINGS | QUARRELS | SHELLS | _WRITTEN
    return is_bare and not _IS_CALLED.match(text, one.end)


def _sentence_at(at: int, passage: Passage, analysis: Analysis) -> Span:
    """Where the sentence of the passage's paragraph that holds an offset stands."""
    block = analysis.sentences_of_block(passage.sentence.block)
    return next((one.span for one in block if one.span.start <= at < one.span.end), passage.span)


def _many(told: list[Mention], start: int, end: int) -> int:
    """How many different names and times stand between two offsets."""
    return len({one.text for one in told if start <= one.span.start < end})
