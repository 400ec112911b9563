"""Who or what a paragraph goes on about: “The strait …. It is 31 kilometres long …. Its name …” is one thing.

A text goes on about its subject: a pronoun that is the subject, or owns it, means the subject of the sentence before.
That is followed back to the sentence that names it, as long as no other such subject comes between.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.antecedents import is_her_as_object
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.language.wording import stems
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.dangling import open_definites
from aiquiz.generate.resolution.focus import Focus, Kind, focus_of, is_plural, start_of_subject, tells_of_another
from aiquiz.generate.resolution.rivals import (
    as_told,
    is_he_before_name,
    is_named_by_the_way,
    is_rivalled,
)
from aiquiz.generate.resolution.strangers import is_own_of_name
from aiquiz.generate.resolution.whom import PronounAt, whom
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.fact import AnswerType

__all__ = ["with_chain"]

_FARTHEST: Final = 8
"""So many sentences back a chain is followed."""
_POINTS: Final = re.compile(r"“(?P<word>\w+)” points at something not named before$")
_UNCOUNTED: Final = re.compile(r"“(?:Most|Many|Some|Few|Several|All)” leaves out what it counts$")
_COUNTED: Final = re.compile(r"(?P<word>Most|Many|Some|Few|Several|All) ")
_TAKES_UP_DEED: Final = re.compile(
    r"It (?:is|was|has been|had been) (?:also |only |not |still )?(?:an?|the|its|his|her|their|one of the|one of) "
    r"(?:[a-z-]+ ){0,3}"
    r"(?:time|fall|rise|drop|loss|gain|victory|defeat|win|blow|record|sign|decision|move|step|success|failure|disaster"
    r"|end|start|beginning|moment|day|year|undertaking|increase|decrease|decline|growth|change|result|effort|feat|mistake|story|case"
    r"|question|answer|matter|idea|reason|pity|shock|surprise|sensation|lesson|reminder|compromise|gamble|bargain|deal|acquisition|merger|takeover|sale|purchase|evolution|process)\b"
)
"""“It was the second fall in a row”: what was told is meant, and no thing in it."""
_FIRST_CLAUSE: Final = re.compile(r"(?:When|While|As|Once|Until|After|Before|Since|Although|Though|Because|If) ")
"""“When it opened it was about 164 kilometres long.”"""
_PART_OF: Final = re.compile(r"(?:An?|The) [a-z-]+ of ")
"""“A bulb of it cost 40 guilders.”"""
_SOMEBODY_DID: Final = re.compile(
    r"(?:(?:In|On|By) [^,;:]*\d{3,4},? )?(?:(?!(?i:who|which|that|when|while|but|if|where|because|as|than) )"
    r"[\w’'.-]+ ){0,9}?[\w’'.-]+(?:, (?:an?|the) [^,;:]{3,60},)? (?:had |first |himself |herself |later |then )*"
    r"(?:described|discovered|founded|invented|built|designed|developed|bought|sold|opened|published|studied|created"
    r"|named|patented|found|wrote|painted|directed|composed|drew|commissioned|launched|acquired|took over|introduced) "
)
"""“The Norwegian priest Jan Quill described them in 1773”: what was done something to is what was told of before."""
_NAMES_NOBODY: Final = re.compile(r"(?:the|these|those|both) (?:(?:two|three|four|other|same) )?[a-z-]+$")
"""“They [the two parties]” is no clearer than “they”."""
_OWNING: Final = frozenset({"its", "his", "her", "their"})
_DONE: Final = (
    r"(?:built|made|founded|created|wrote|released|launched|developed|invented|designed|opened|published|introduced"
    r"|produced|began|established|composed|painted|drew|called it|named it|set up|brought out|speak of|build|make|found"
    r"|create|write|release|launch|develop|design|open|publish|introduce|produce|establish)"
)
"""What brings a thing into the world, or into the story."""
_DONE_WITH: Final = re.compile(
    rf"(?<!was )(?<!were )(?<!been )\b{_DONE} (?:the |an? |his |her |their )?"
    r"(?:(?!(?:in|on|at|to|from|for|by|with|of|into|near|under|over|the) )[a-z-]+ ){0,3}$"
)
_A_THING_DONE: Final = re.compile(
    rf"\b{_DONE} (?:an? |one )(?:[a-z-]+ ){{0,3}}[a-z]+(?:,| (?:in|on|at|for|with|by|to|from|as|of)\b|\.)"
)
_NEW_SUBJECT: Final = re.compile(
    r"(?:, (?:and|but|while|so|yet|whereas|for)|;) (?!it\b|its\b|they\b|their\b|in\b|then\b|from\b)"
    r"(?:the |an? |this |some |most "
    r"|[A-Z]|[a-z]+s )"
)
"""“The strait is deep, and the current …”: what follows may be about either."""


def with_chain(analysis: Analysis, passage: Passage) -> Passage | None:
    """The passage with a note what its first open pronoun means, where nothing else is open and a chain tells it."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    told = (text, passage.shown_from, passage.mentions, analysis.title_nouns)
    asked_from = passage.asked_from if passage.has_context else 0
    reason = unresolved(*told, asked_from=asked_from)
    if _UNCOUNTED.match(reason):
        return _with_counted(analysis, passage)
    found = _POINTS.match(reason)
    at = re.search(rf"\b{found['word']}\b", text) if found else None
    if at is None or is_own_of_name(text[: at.start()]):
        return None
    word = at.group().casefold()
    is_thing, is_several = word in ("it", "its"), word in ("they", "their", "them")
    is_open = unresolved(
        *told,
        person_known="" if is_thing or is_several else word,
        thing_is_known=is_thing,
        several_are_known=is_several,
        asked_from=asked_from,
    )
    if is_open or open_definites(analysis, passage):
        return None
    place = _place_of(analysis, passage, at.start())
    name = (_thing_at if is_thing or is_several else whom)(analysis, place, word)
    if not name or (is_thing and names_joined(name)) or _NAMES_NOBODY.match(name):
        return None
    is_somebody = not is_thing and not is_several
    if is_somebody and is_rivalled(analysis, place.sentence, name, word):
        return None
    if is_somebody and is_he_before_name(analysis, place.sentence, name, word):
        return None
    if is_somebody and is_named_by_the_way(analysis, place.sentence, name):
        return None
    if is_somebody:
        name = as_told(analysis, place.sentence, name)
    name = analysis.label if analysis.is_life and name == analysis.protagonist else name
    is_hers = word == "her" and not is_her_as_object(text[at.start() :], text[: at.start()])
    is_owner = word in ("its", "his", "their") or is_hers
    noted = f"{name}’" if is_several and name.endswith("s") else f"{name}’s"
    return replace(passage, note=(passage.shown_from + at.end(), noted if is_owner else name))


def _with_counted(analysis: Analysis, passage: Passage) -> Passage | None:
    """“Most are blind”, with a note of what; None where something else is open, or no chain tells it."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    counted = _COUNTED.match(text)
    if counted is None or passage.has_context:
        return None
    behind = passage.shown_from + counted.end()
    if unresolved(text[counted.end() :], behind, passage.mentions, analysis.title_nouns):
        return None
    name = "" if open_definites(analysis, passage) else _thing_meant(analysis, passage.sentence, "they")
    is_told = name and not _NAMES_NOBODY.match(name)
    return replace(passage, note=(passage.shown_from + counted.end("word"), name)) if is_told else None


def _place_of(analysis: Analysis, passage: Passage, at: int) -> PronounAt:
    """The sentence of the passage that has the pronoun, from where it is shown, and where in it that stands."""
    where = passage.shown_from + at
    block = analysis.sentences_of_block(passage.sentence.block)
    sentence = next((one for one in block if one.span.start <= where < one.span.end), passage.sentence)
    sentence = passage.sentence if sentence.index == passage.sentence.index else sentence
    begin = max(sentence.span.start, passage.shown_from)
    end = min(sentence.span.end, passage.span.end)
    return PronounAt(sentence, analysis.article.text[begin:end], where - begin, begin)


def _thing_at(analysis: Analysis, place: PronounAt, word: str) -> str:
    """What “it” or “they” means where it is the subject of its sentence; empty where that is not certain."""
    before = place.text[: place.at]
    is_subject = place.at in (0, start_of_subject(place.text)) or _FIRST_CLAUSE.fullmatch(before) is not None
    if is_subject or _PART_OF.fullmatch(before):
        return "" if _TAKES_UP_DEED.match(place.text) else _thing_meant(analysis, place.sentence, word)
    is_object = word in ("it", "them") and _SOMEBODY_DID.fullmatch(before) and _is_person_first(analysis, place)
    name = _thing_meant(analysis, place.sentence, "it" if word == "it" else "they") if is_object else ""
    return name if name and _is_topic(analysis, name) else ""


def _is_person_first(analysis: Analysis, place: PronounAt) -> bool:
    """Whether the first name of the pronoun's clause is somebody's, and no other thing is named before the pronoun."""
    end = place.start + place.at
    named = [one for one in analysis.mentions[place.sentence.index] if one.is_name and one.span.end <= end]
    named = [one for one in named if one.type is not AnswerType.PLACE]
    return bool(named) and all(one.type is AnswerType.PERSON for one in named)


def _is_topic(analysis: Analysis, name: str) -> bool:
    """Whether a chain has led to what the article is about, by its name or its other names in the opening."""
    return bool(stems(name) & stems(analysis.topic)) or name == focus_of(analysis, analysis.sentences[0]).name


def _thing_meant(analysis: Analysis, sentence: Sentence, word: str) -> str:
    """What “it” or “they” that begins the sentence means; empty where that is not certain."""
    wanted = Kind.THING if word in ("it", "its") else Kind.SEVERAL
    index = sentence.index - 1
    while index >= max(sentence.index - _FARTHEST, 0):
        before = analysis.sentences[index]
        if before.section != sentence.section:
            return _topic_anew(analysis, wanted) if index == sentence.index - 1 else ""
        focus = focus_of(analysis, before)
        if wanted is Kind.THING and focus.name and tells_of_another(before.text, focus.start):
            return ""
        if _is_passed(focus, wanted, word) and not _NEW_SUBJECT.search(before.text):
            index -= 1
            continue
        if focus.kind is wanted and focus.name and not _NEW_SUBJECT.search(before.text):
            is_here = before.block == sentence.block or focus.name.casefold() == analysis.topic.casefold()
            return focus.name if is_here else ""
        is_next = index == sentence.index - 1 and before.block == sentence.block
        return _object_of(analysis, before) if is_next and wanted is Kind.THING else ""
    return ""


def _topic_anew(analysis: Analysis, wanted: Kind) -> str:
    """The topic, where a section begins with “it” or “they”: under a heading a text begins anew.

    Empty where the topic is nothing that has a name or a noun in the text, or is not one or several, as `wanted`.
    """
    name = analysis.topic.lower() if analysis.is_topic_written_small else analysis.topic
    is_thing = analysis.is_topic_named and not (analysis.is_life or analysis.is_person(analysis.topic))
    is_fit = name != "" and is_plural(name) == (wanted is Kind.SEVERAL)
    return analysis.topic if is_thing and is_fit else ""


def _object_of(analysis: Analysis, before: Sentence) -> str:
    """The one named thing that somebody made or did something with: “The chiefs founded the Althing.”"""
    focus = focus_of(analysis, before)
    if focus.kind is Kind.THING or focus.kind is Kind.MEASURE or _NEW_SUBJECT.search(before.text):
        return ""
    found = []
    for one in analysis.mentions[before.index]:
        begin, end = one.span.start - before.span.start, one.span.end - before.span.start
        is_done = _DONE_WITH.search(before.text[:begin]) is not None
        is_thing = one.is_name and one.type is not AnswerType.PERSON and one.subtype != "defined"
        if is_done and is_thing and re.match(r"[.,]| (?:in|on|at|for|with|by|to|from|as)\b", before.text[end:]):
            found.append(one.text)
    is_rivalled = _A_THING_DONE.search(before.text) is not None
    return found[0] if len(found) == 1 and not is_rivalled else ""


def _is_passed(focus: Focus, wanted: Kind, word: str) -> bool:
    """Whether the sentence goes on about what the one before it is about: then that tells."""
    if focus.kind is Kind.MEASURE:
        return wanted is Kind.THING
    if focus.kind is not wanted or not focus.pronoun:
        return False
    return focus.pronoun not in _OWNING or word in _OWNING
