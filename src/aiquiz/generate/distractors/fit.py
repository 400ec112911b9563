"""Whether a name could stand in a gap for all that the question shows: an option that it rules out is none."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.entities.people import Sex, sex_of, sex_told_around
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.lexicon import ORGANISATION_NOUNS, PERSON_ROLES, PERSON_TITLES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["is_told_apart", "may_fill"]

_SAME_AGE_YEARS: Final = 40
"""Who is named only with years farther away than this belongs to another age."""
_PEOPLES: Final = DEMONYMS - word_set("Western Eastern Northern Southern Federal Republican Democrat Democratic")
_INTRODUCED_WITHIN: Final = 20
"""In so many of the sentences that name somebody a text has said what they are; a book has thousands."""
_NO_CALLING: Final = word_set(
    "girl boy baby child infant toddler patient victim prisoner slave milkmaid servant saint cook policeman"
)
"""Who is named as one of these did what nobody else named did."""
_RULERS: Final = word_set("Tsar Czar Kaiser Sultan Shah Emperor Pope Mikado Shogun Khan Pharaoh Caliph Maharaja")
"""Who is named by such a title rules in one land only."""
_TELLS_SEX: Final = re.compile(
    r"\b(?:married|wife|husband|widow|mistress|(?:he|him|his)\b.*\b(?:she|her)|(?:she|her)\b.*\b(?:he|him|his))\b", re.I
)
_DESCRIBED: Final = re.compile(r",? (?:an?|the|once|now|long|then|himself|herself|later|who) [a-z]")
_DESCRIBED_BEFORE: Final = re.compile(r"\b(?:an?|the|his|her|its|their|then) [a-z][a-z -]*, $", re.I)
"""“_____, the chief architect”: what somebody is tells who it is not."""
_TITLE: Final = re.compile(r"(?:^| )(?P<title>[A-Z][\w-]+)\.? $")
_NOUN_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(sorted(ORGANISATION_NOUNS))}) $")
"""“The research firm _____”: what sort of organisation it is tells which it is not."""
_LISTED_AS: Final = re.compile(
    r"\b([\w-]+s) (?:such as|like|including) (?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*(?:,? and |, )){0,3}$"
)
_MEMBERS: Final = re.compile(r"s$")
"""“Directors such as Robert Stone and Ada Quill”."""
_APPOSED_NOUN: Final = r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:[a-z-]+ ){0,2}(?P<noun>[a-z-]+)"
"""“The music master, Robert Stone”, “Robert Stone, the young inspector who …”: a calling, though no list has it."""
_LANDMARK: Final = re.compile(
    r"\b(?:the |in |on |of |at |over |across |near )(?:[A-ZÀ-ÖØ-Þ][\w’'-]+ )+(?:Gorge|Street|Square|Bridge"
    r"|Harbour|Docks?|Cathedral|Abbey|Castle|Palace|River|Canal|Bay|Estuary|Park|Gate|Tower|Station|Hill|Quay|Avenue|Road)\b"
)
"""“A bridge across the Olm Gorge”: a place where somebody is told by what lies in it."""
_ROLE: Final = re.compile(r"(?:^| )(?P<role>[a-z][a-z-]+) $")


def is_told_apart(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether the question tells which name is right by what it is of: a nation for a person, a country for a town.

    “Foreign Minister _____ spoke for Japan”: of four names one is Japanese.
    """
    if mention.type not in (AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION):
        return False
    text = analysis.article.text
    before, after = text[passage.sentence.span.start : mention.span.start], text[mention.span.end : passage.span.end]
    if any(word in _PEOPLES | _RULERS for word in re.findall(r"[A-Z][a-z]+", f"{before} {after}")):
        return True
    if mention.type is AnswerType.PERSON and _TELLS_SEX.search(f"{before} {after}"):
        return True
    others = [one for one in passage.mentions if one.type is AnswerType.PLACE and one.span != mention.span]
    if mention.type is AnswerType.ORGANISATION:
        # A firm, a bank and a newspaper are all organisations, and hardly ever fit one gap; several firms do.
        is_listed = any(mention in run for run in coordinated_names(passage.mentions, text))
        is_described = _NOUN_BEFORE.search(before) or _DESCRIBED.match(after)
        return not (mention.subtype or is_listed) or is_described is not None
    if mention.type is AnswerType.PERSON:
        if any(one.type is AnswerType.ORGANISATION and one.is_firm for one in passage.mentions):
            return True
        if passage.note is not None and not _notes_a_person(passage.note[1], analysis):
            return True
        # Without a year, of people who cannot have known each other most are told by what they did.
        if not any(one.type in TIME_TYPES for one in passage.mentions) and analysis.years_told > 2 * _SAME_AGE_YEARS:
            return True
        if _DESCRIBED.match(after) or _DESCRIBED_BEFORE.search(before):
            return True
        return any(one.subtype == "country" for one in others)
    has_landmark = _LANDMARK.search(f"{before} {after}") is not None
    return bool(others) or has_landmark or not _is_stage_of_life(mention, passage, analysis)


def _is_stage_of_life(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether a town is told of whoever's life the article is: the other towns of that life are options.

    Elsewhere what happened in a place, or lies beside it, tells it from places that share no more than their sort.
    """
    if mention.subtype != "city" or not analysis.subject:
        return False
    named = [one.text for one in passage.mentions if one.is_name]
    if passage.note is not None:
        named.append(re.sub("['’]s$", "", passage.note[1]))
    return any(analysis.types.full_name(name) == analysis.subject for name in named)


def _takes_same_article(name: str, mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether a place has “the” before it as the gap has: “the _____” asks for the United States and not for France."""
    text = analysis.article.text
    is_behind_the = text[passage.span.start : mention.span.start].endswith(("the ", "The "))
    return is_behind_the == bool(re.search(rf"\b[Tt]he {re.escape(name)}\b", text))


_LANDS_WITHIN: Final = (
    word_set("Britain England Scotland Wales UK").union({"Great Britain", "United Kingdom"}),
    word_set("Russia USSR").union({"Soviet Union"}),
    word_set("Netherlands Holland"),
    word_set("America US USA").union({"United States"}),
    word_set("Germany Prussia Bavaria").union({"West Germany", "East Germany"}),
)
"""Lands of which one is part of another, or is another by another name."""


def _is_part(one: str, other: str) -> bool:
    return any({one, other} <= lands for lands in _LANDS_WITHIN)


def _notes_a_person(noted: str, analysis: Analysis) -> bool:
    """Whether what a note says is a person: an organisation or a land tells which of several people is meant."""
    name = re.sub("['’]s$", "", noted)
    return analysis.types.kind_of(name).type is AnswerType.PERSON


def may_fill(name: str, mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether the full name `name` could fill the gap of `mention`: of its age, and a person of its sex and title."""
    is_person = mention.type is AnswerType.PERSON
    if not _is_of_its_age(name, passage, analysis, is_person=is_person) or _is_part(mention.text, name):
        return False
    if mention.type is AnswerType.PLACE and not _takes_same_article(name, mention, passage, analysis):
        return False
    if not is_person:
        return True
    text = analysis.article.text
    before, after = text[passage.span.start : mention.span.start], text[mention.span.end : passage.span.end]
    told = sex_told_around(before, after)
    if told is not Sex.UNTOLD and sex_of(name) is not told:
        return False
    return _shares_title(name, before, analysis) and _is_of_its_calling(name, mention, analysis)


def _is_of_its_age(name: str, passage: Passage, analysis: Analysis, *, is_person: bool) -> bool:
    """Whether the years beside the gap are some of those of the name; a person without any is of no known age."""
    mine = [int(one.value) for one in passage.mentions if one.type in TIME_TYPES and one.value is not None]
    theirs = analysis.years_of.get(name, frozenset())
    life = analysis.lives.get(name)
    if life and any(year < life.born or (life.died and year > life.died) for year in mine):
        return False
    if not mine or not theirs:
        return not mine or not is_person
    return min(abs(one - other) for one in mine for other in theirs) <= _SAME_AGE_YEARS


def _is_of_its_calling(name: str, mention: Mention, analysis: Analysis) -> bool:
    """Whether the article calls both people the same, and nothing that it calls them tells them apart.

    A president is no option for a justice, a sculptor none for an architect, and nobody is one for whom nothing is
    said of what they were.
    """
    own, other = (_callings(one, analysis) for one in (analysis.types.full_name(mention.text), name))
    offices = {word for word in own ^ other if word[0].isupper() or word in _NO_CALLING}
    return not offices and bool(own & other)


def _callings(name: str, analysis: Analysis) -> frozenset[str]:
    """The titles and callings that stand right beside a person's name anywhere: “the sculptor Ada Quill, a teacher”."""
    said = rf"(?:{re.escape(name)}|{re.escape(name.split()[-1])})"
    found: set[str] = set()
    for index in analysis.sentences_with.get(name, ())[:_INTRODUCED_WITHIN]:
        text = analysis.sentences[index].text
        for match in re.finditer(
            rf"(?P<before>(?:[\w’'-]+,? ){{0,3}}){said}(?P<after>,? (?:an?|the|then|its|their) [^,;.]*)?", text
        ):
            words = re.findall(r"[\w-]+", f"{match['before']} {match['after'] or ''}")
            words += [_MEMBERS.sub("", word).casefold() for word in _LISTED_AS.findall(text[: match.end("before")])]
            found.update(word for word in words if word in PERSON_TITLES | PERSON_ROLES | _NO_CALLING)
        for pattern in (rf"{_APPOSED_NOUN}, {said}", rf"{said}, {_APPOSED_NOUN}(?=,| who| of| at| in| from| with)"):
            found.update(match["noun"] for match in re.finditer(pattern, text))
    return frozenset(found)


def _shares_title(name: str, before: str, analysis: Analysis) -> bool:
    """Whether the word right before the gap, a title or a role, stands before `name` somewhere too."""
    title = _TITLE.search(before)
    role = _ROLE.search(before)
    if title and title["title"] in PERSON_TITLES:
        word = title["title"]
    elif role and role["role"] in PERSON_ROLES:
        word = role["role"]
    else:
        return True
    last = name.split()[-1]
    pattern = re.compile(rf"\b{re.escape(word)}\b[^.;]{{0,40}}\b{re.escape(last)}\b")
    return any(pattern.search(analysis.sentences[index].text) for index in analysis.sentences_with.get(name, ()))
