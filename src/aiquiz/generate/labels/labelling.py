"""The label in front of a question: what the whole article is about, where the sentence takes it for granted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import (
    EVENTS,
    POINTING,
    QUARRELS,
    Definite,
    definites_in,
    stem_of,
    tells_the_past,
)
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.labels.headings import heading_of, is_told_by_heading
from aiquiz.generate.language.lexicon import (
    NUMBER_WORDS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PLACE_HEADS,
    PLACE_SORTS,
)
from aiquiz.generate.language.wording import holds_phrase, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.topics.titles import names_joined
from aiquiz.generate.topics.topic import EVENT_HEADS
from aiquiz.model.fact import AnswerType

__all__ = ["PARTS_OF_PLACE", "SETTLED", "is_of_topic", "is_place", "labelled"]

PARTS_OF_PLACE: Final = word_set(
    "port harbour harbor station bay cathedral church castle palace tower towers square bridge prison fortress quarter "
    "district spire roof nave vault vaults altar organ building city town hill hills centre gate wall quay quays docks"
)
SETTLED: Final = word_set("city town village island")
"""Places of which a country has many, and so have a strait and a range: its name does not tell which."""
_ISLES: Final = word_set("Island Islands Isle Park Bank Palace Castle Shipyard Fort")
"""What has one village, or is in one town."""
_ITSELF: Final = word_set("kingdom realm nation")
"""What a country is called for short."""
_BRIEF_WORDS: Final = 3
"""A topic of so few words is a thing, whose events and parts its text means by “the …”."""
_SHORT_WORDS: Final = 8
"""A label of so few words never disturbs, nor does a headline; another is shown only where a sentence needs it."""
_ANCHORED: Final = 2
"""A sentence that names so many things or years tells what it is of, unless a “the …” hangs loose."""
_HEADS: Final = ORGANISATION_HEADS | PLACE_HEADS
"""“The Court”, “the Bridge”: the last word of a name does not tell which."""
_FIRMS: Final = ORGANISATION_NOUNS | word_set("airline carrier maker carmaker manufacturer brand rival founder owner")
"""Of two firms each is one."""
_MERGERS: Final = word_set("merger deal takeover tie-up venture marriage union")
"""What a label of two firms that merge tells of."""
_ANY_FIRM: Final = word_set("company firm business startup manufacturer maker")
"""No thing is one."""
_REALMS: Final = word_set("Empire Kingdom Republic Dynasty Caliphate Sultanate Union")
"""What lasted for centuries saw many a campaign: its name does not tell which."""
_TAKES_UP: Final = word_set("evidence result reaction process effect answer reason sum example problem solution method")
"""Nouns that take up what was said, and are no parts of anything."""
_IS_NOW: Final = re.compile(r" (?:is|are) (?:now|today) (?:known as |called |named )?(?:the )?[A-ZÀ-ÖØ-Þ]")
"""“The wreckage is now the Zorbo Nebula”: the one that was told of, not that of every star."""
_RECKONINGS: Final = word_set(
    "estimate cost costs bill price budget plan decision result vote design version sum total"
)
"""“Ada Quill: The official estimate was 7 million”: of what? Of nobody."""
_STEM_CHARS: Final = 6
_OPENING: Final = 40
"""A name within so many characters is what its sentence is about."""
_TOLD_OF: Final = 3
"""A name in so many sentences is one that the text tells of, though of what sort is not sure."""
_ENDS: Final = re.compile(r"(?<=[a-z\d)])[.!?]”? (?=[A-ZÀ-ÖØ-Þ“])")
_ITSELF_OR_TWO: Final = re.compile(
    r"^The [a-z]+ itself\b|(?:^|\. )The (?:two|three|four|five) [a-z]+s\b(?! of\b| that\b)"
)
"""“The bridge itself”, “The two governments”: which ones only a label tells."""


def labelled(analysis: Analysis, passage: Passage) -> Passage | str:
    """The passage, behind the article's topic where it does not name it; or why it cannot be shown.

    A long label stays away from a sentence that two names or years anchor by themselves.
    """
    text = analysis.article.text[passage.shown_from : passage.span.end]
    label, note = analysis.label, passage.note[1] if passage.note else ""
    topical = next(
        (
            one
            for one in definites_in(text)
            if is_of_topic(one, text, analysis) or (not one.is_described and one.noun in analysis.topic_is)
        ),
        None,
    )
    heads = set(label.split()) & _HEADS
    hangs = (
        topical is not None
        or _ITSELF_OR_TWO.search(text) is not None
        or re.search(r"\bhere\b", text) is not None
        or any(re.search(rf"\b[Tt]he {head}\b", text) for head in heads)
        or any(one.is_described and one.noun in _FIRMS for one in definites_in(text))  # “the holding company”
    )
    is_anchored = len(_anchors(passage)) + bool(note) >= _ANCHORED and not hangs
    is_wanted = not is_anchored or len(label.split()) <= _SHORT_WORDS or label.startswith("“")
    if label and any(
        is_told_by_heading(one, passage.sentence, analysis) and not is_of_topic(one, text, analysis)
        for one in definites_in(text)
    ):
        return _behind_heading(passage, analysis)
    is_half_named = topical is not None and _is_half_named(topical, text, passage, analysis)
    is_half_named = is_half_named or _says_here_first(text, analysis.topic)
    if label and is_wanted and (is_half_named or not _is_named(*_first_of(passage, text, note), analysis)):
        if _is_of_another(passage, analysis) and not hangs:
            return passage
        if _is_of_one_named_in(label, passage) and next(definites_in(text), None) is None and not hangs:
            return passage
        if not _counts_several(label):
            return replace(passage, topic=label)
        return _behind_one_of_several(passage, analysis, is_anchored=is_anchored)
    if (itself := _ITSELF_OR_TWO.search(text)) and not (label or note):
        return f"“{itself.group()}” is clear only to who has read the article"
    if topical is None or label or note:
        return passage
    return f"“{topical.of(text)}” is clear only to who has read the article"


def _says_here_first(text: str, topic: str) -> bool:
    """Whether “here” stands before the place's own name: “The mill opened here in 1833, and a road led from Olm …”."""
    here = re.search(r"\bhere\b", text)
    return here is not None and topic != "" and topic in text[here.end() :] and topic not in text[: here.start()]


def _behind_heading(passage: Passage, analysis: Analysis) -> Passage:
    """The passage behind the label and, as its second part, its heading; behind nothing where that is no label."""
    part = heading_of(passage.sentence, analysis)
    return replace(passage, topic=f"{analysis.label}, {part}") if part else passage


def _behind_one_of_several(passage: Passage, analysis: Analysis, *, is_anchored: bool) -> Passage | str:
    """The passage behind a label of several things, where the heading tells which, or it tells enough itself."""
    found = _behind_heading(passage, analysis)
    if found.topic or is_anchored:
        return found
    return f"“{analysis.label}” does not tell which of them is meant"


def _is_of_another(passage: Passage, analysis: Analysis) -> bool:
    """Whether the sentence is about another firm than the one on the label: “OpenAI: xAI was worth …” misleads."""
    own = analysis.types.kind_of(analysis.label)
    first = next((one for one in passage.mentions if one.is_name), None)
    if own.type is not AnswerType.ORGANISATION or first is None:
        return False
    if first.span.start >= passage.sentence.span.start + _OPENING:
        return False
    is_told_of = len(analysis.sentences_with.get(analysis.types.full_name(first.text), ())) >= _TOLD_OF
    return (first.is_firm and first.type is AnswerType.ORGANISATION) or (not first.is_firm and is_told_of)


def _is_of_one_named_in(label: str, passage: Passage) -> bool:
    """Whether a sentence tells, with its year, of one of those whom a label in quotes names: “Zell opened in 1975”."""
    first = next((one for one in passage.mentions if one.is_name), None)
    if first is None or first.span.start >= passage.sentence.span.start + _OPENING:
        return False
    is_dated = any(one.type in TIME_TYPES and one.value is not None for one in passage.mentions)
    return is_dated and label.startswith("“") and holds_phrase(label, first.text)


def _counts_several(label: str) -> bool:
    """Whether a label such as “Three holes through the Gotthard” is of several things, each with a part of the text."""
    return label.split(" ", maxsplit=1)[0].casefold() in NUMBER_WORDS


def _anchors(passage: Passage) -> frozenset[str]:
    """The names and years that say by themselves where in the world the sentence is."""
    return frozenset(
        one.text for one in passage.mentions if one.is_name or (one.type in TIME_TYPES and one.value is not None)
    )


def _first_of(passage: Passage, text: str, note: str) -> tuple[Passage, str, str]:
    """What is shown first, its words and its note: behind “The …” a name in the next sentence comes too late."""
    if not passage.has_context or not text.startswith("The "):
        return passage, text, note
    first = text[: next((found.start() + 1 for found in _ENDS.finditer(text)), len(text))]
    end = passage.shown_from + len(first)
    told = replace(passage, mentions=tuple(one for one in passage.mentions if one.span.end <= end))
    return told, first, note if passage.note is not None and passage.note[0] < end else ""


def _is_half_named(topical: Definite, text: str, passage: Passage, analysis: Analysis) -> bool:
    """Whether “the rush” of a Norland Gold Rush stands beside Norland alone, or “the group” beside one of its firms.

    So does “the merger” beside one of the two.
    """
    topic = analysis.topic
    if _is_their_merger(topical, text, analysis):
        return not all(holds_phrase(text, name) for name in analysis.merging)
    if len(topic.split()) > 1 and stem_of(topical.noun) in stems(topic):
        return not stems(topic) <= stems(text)
    called = [one.text for one in passage.mentions if holds_phrase(one.text, topic)]
    is_other = bool(called) and all(analysis.types.full_name(one) != topic and one != topic for one in called)
    return is_other and topical.noun in _FIRMS and text.count(topic) == len(called)


def _is_named(passage: Passage, text: str, note: str, analysis: Analysis) -> bool:
    """Whether the sentence says itself what the label says: in its form, by a name of it, or with another ending."""
    topic, label = analysis.topic, analysis.label
    if holds_phrase(text, label) or holds_phrase(note, label) or holds_phrase(note, topic):
        return True
    if analysis.is_life and label.startswith(f"{topic} the "):
        return False  # which Frederick “Frederick” is, his byname tells
    called = [mention.text for mention in passage.mentions if mention.is_name]
    named = {analysis.types.full_name(one) for one in called if not _is_given_name_only(one, text, analysis)}
    partners = {topic, *label.split(" and "), *names_joined(label)}
    if not topic.startswith("The ") and named & partners:
        return True
    if label.endswith(f" {topic}") or label.startswith((f"{topic} of ", f"{topic}-")):
        return holds_phrase(text, topic)
    if topic != label:
        *_, place = label.split(" in ")
        return place != label and holds_phrase(text, place) and stems(topic) <= stems(text)
    own = set(topic.split()) - _HEADS
    if named & own or any("-" in word and word in text for word in own):
        return True
    *first, last = topic.split()
    if not first and stems(topic) <= stems(text):
        return True
    if analysis.is_topic_named:
        # “Nigerian” does not name the Niger.
        return re.search(rf"(?<!\w){re.escape(topic)}(?:['’]?s)?(?!\w)", text, re.I) is not None
    said = " ".join([*first, stem_of(last)[:_STEM_CHARS]])
    return re.search(rf"(?<!\w){re.escape(said)}", text, re.I) is not None


def _is_given_name_only(name: str, shown: str, analysis: Analysis) -> bool:
    """Whether it is but the first name of whom the article is about."""
    first, *others = analysis.topic.split() or [""]
    return name == first and bool(others) and others[-1] not in shown and analysis.is_person(analysis.topic)


def is_of_topic(one: Definite, text: str, analysis: Analysis) -> bool:
    """Whether the article's topic, shown as a label, tells what “the …” means: its own noun, or a part of a place."""
    topic = analysis.topic
    if not topic or one.is_part_of_whole(text):
        return False
    is_about_person = analysis.is_person(topic)
    is_realm = topic.split()[-1] in _REALMS
    is_brief = len(topic.split()) <= _BRIEF_WORDS and not is_realm
    is_event = one.noun in EVENTS and not is_about_person and not _is_event(topic)
    is_of_other = is_about_person and one.noun in _RECKONINGS
    if is_brief and (is_event or (_is_told_part(one) and not is_of_other)):
        return True
    if _is_part_of_kind(one, text, analysis):
        return True
    if one.noun in _FIRMS and _names_two(analysis):
        return False  # “Olm and Norland: the company …”
    if one.noun in _ANY_FIRM and analysis.is_topic_written_small and one.noun not in analysis.topic_is:
        return False  # “Pianos: the company …”
    if _is_their_merger(one, text, analysis):
        return True  # “Olm and Norland: the merger …”
    if names_joined(analysis.label) and stem_of(one.noun) in POINTING and one.noun not in analysis.title_nouns:
        return False  # “Olm and Norland: the service …”
    kind = analysis.types.kind_of(topic)
    if one.noun in QUARRELS and kind.type is AnswerType.ORGANISATION and not stems(one.noun) & stems(analysis.label):
        return False  # “Olm Mills: the strike …”
    is_country = kind.type is AnswerType.PLACE and kind.subtype == "country"
    is_part = one.noun in PARTS_OF_PLACE and is_place(topic, analysis)
    is_part = is_part or (is_country and one.noun in _ITSELF and not one.is_described)
    if is_part or is_about_person or is_country:
        has_many = _is_of_nature(topic) or (is_country and not analysis.is_topical(one.noun))
        return is_part and not (has_many and one.noun in SETTLED)
    is_owned = kind.type is AnswerType.PLACE and one.noun in ORGANISATION_NOUNS and one.noun not in topic.casefold()
    return analysis.is_topical(one.noun) and not is_owned


def _is_their_merger(one: Definite, text: str, analysis: Analysis) -> bool:
    """Whether “the deal” is the merger of the two firms on the label; not behind the name of another firm."""
    if not analysis.merging or one.is_described or one.noun not in _MERGERS:
        return False
    before = text[: one.start]
    return not any(
        holds_phrase(before, name) and not any(own in name or name in own for own in analysis.merging)
        for name in analysis.sentences_with
        if analysis.types.kind_of(name).type is AnswerType.ORGANISATION
    )


def _names_two(analysis: Analysis) -> bool:
    """Whether the label is of two, of which one is the topic, or of several names."""
    is_of_two = " and " in analysis.label and analysis.topic in analysis.label.split(" and ")
    return is_of_two or bool(names_joined(analysis.label))


def _is_event(topic: str) -> bool:
    """Whether the topic is something that happened: then “the eruption” is another thing that did."""
    return any(stem_of(word) in EVENTS for word in topic.casefold().split())


def _is_told_part(one: Definite) -> bool:
    """Whether it opens its sentence and says more than its noun: “The corner fitting”, but not “The usual figure”."""
    return one.opens and one.is_described and stem_of(one.noun) not in POINTING


def _is_of_nature(topic: str) -> bool:
    """Whether the topic is a stretch of water or land by name, with towns along it: “Strait of Olm”, “Olm Canal”."""
    words = topic.split()
    return any(word in PLACE_SORTS and word not in _ISLES for word in {words[0], words[-1]}) and len(words) > 1


def _is_part_of_kind(one: Definite, text: str, analysis: Analysis) -> bool:
    """Whether “the cathode” is one of every thing that the topic names: a text on lithium-ion cells means it so.

    That is told by a topic that is no name, by a noun that seldom stands in an account of the past, and by `text`, the
    sentence, that is none.
    """
    is_kind = analysis.topic != "" and not analysis.is_topic_named and not tells_the_past(text)
    if _IS_NOW.match(text, one.end):
        return False
    return is_kind and one.opens and not one.is_described and one.noun in analysis.spoken_of_in_general - _TAKES_UP


def is_place(topic: str, analysis: Analysis) -> bool:
    """Whether the topic is a place, or a name that may be one: there “here” is, and “the port”."""
    kind = analysis.types.kind_of(topic)
    if topic.split()[-1:] and topic.split()[-1] in EVENT_HEADS:
        return False
    is_name = not kind.is_firm and not analysis.is_topic_written_small and analysis.is_topic_named
    if is_name and analysis.is_person(topic):
        return False
    return kind.type is AnswerType.PLACE or is_name
