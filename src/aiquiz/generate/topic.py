"""What an article is about, elected from all that its title and text name: shown before a question that needs it.

Whoever stands is somewhere named with weight: in the title, in the opening, or by a noun that the text takes up again
and again. What counts is in how many paragraphs and sentences the text is about it, and how plainly the title says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from aiquiz.generate.definite import stem_of
from aiquiz.generate.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.lexicon import (
    FUNCTION_WORDS,
    NUMBER_WORDS,
    ORGANISATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    PREPOSITIONS,
    PUBLIC_BODY_WORDS,
    TIME_NOUNS,
)
from aiquiz.generate.people import Sex, sex_of
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.titles import Role, in_small, phrases_of, plain_title, tells_of_somebody
from aiquiz.generate.wording import content_words, holds_phrase, texts_with_noun
from aiquiz.generate.wordlists import word_set

__all__ = ["EVENT_HEADS", "Elected", "Told", "elect", "nominees"]

EVENT_HEADS: Final = word_set(
    "War Wars Revolution Rebellion Uprising Revolt Crisis Battle Siege Treaty Crusade Games Cup Plague "
    "Famine Fire Flood"
)
_HEAVENLY: Final = word_set("Earth Sun Moon Mars Venus Mercury Jupiter Saturn Uranus Neptune Pluto")
_SETTINGS: Final = frozenset(PLACES) | DEMONYMS | _HEAVENLY
"""What things happen in or on, or belong to, and are seldom about."""
_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_HEADS: Final = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_OWNED: Final = re.compile(r"\b[\w.-]+['’]s?(?!\w)")
_DEFINED: Final = re.compile(r"(?:An? |The )?(?P<term>[A-Za-z]{4,}) (?:is|are) (?:an?|the|[a-z]+)\b")
_GLOSS: Final = re.compile(r"(?:[\d.]+ )?(?:The )?(?P<what>[A-Z][\w-]{3,}): (?:an?|the) ")
_TAKEN_UP: Final = re.compile(r"\b[Tt]he (?P<noun>[a-z]{3,})\b")
_WITH_THE: Final = re.compile(r"\b[Tt]he ([A-ZÀ-ÖØ-Þ][\w’-]+)(?!\w| [A-ZÀ-ÖØ-Þ])")
_BEHIND_THE: Final = word_set(
    "river stream canal strait channel sea ocean desert ship vessel liner freighter steamer submarine frigate empire"
)
"""What has names behind “the”: the Niger, the Mary Rose."""
_FEW, _EARLY = 2, 8
_SAID: Final = 3
"""A noun that so many sentences take up with “the” is some one thing that the text tells of."""
_PARAGRAPHS, _SENTENCES = 3.0, 3.0
"""What the share of all paragraphs, and of all sentences, that mention it are worth."""
_ENOUGH: Final = 2.3
"""Who has fewer points is not clearly what the text is about."""
_LIFE_SHARE: Final = 0.6
"""A life: its person is named, or is “she”, in this part of all paragraphs …"""
_RIVAL_SHARE: Final = 0.6
"""… and nobody else is named in so large a part of her sentences."""
_WORD_SHARE: Final = 0.4
"""A word of the title, or a title that is a heading, is the topic only where so many paragraphs have it."""
_SETTING_SENTENCES, _SETTING_PARAGRAPHS = 0.2, 0.5
"""A place is what a text is about where so many sentences or paragraphs name it."""
_MAX_WORDS, _MAX_CHARS = 11, 76
_TITLE_POINTS: Final = {Role.WHOLE: 1.5, Role.ASKED: 3.0, Role.CLAUSE: 2.0, Role.DESCRIBED: 0.5}
_VERBATIM, _IN_TITLE, _OPENS, _EARLY_ON, _OF_LIFE, _NAMED_HEAD = 3.0, 1.0, 1.0, 0.5, 2.0, 0.5
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b", re.I), re.compile(r"\b(?:she|hers?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Elected:
    """What the article is about: `name` as its text is about it, empty where nothing is clear; `label` as shown."""

    name: str = ""
    label: str = ""
    is_life: bool = False


@dataclass(frozen=True, slots=True)
class Nominee:
    """What may be the topic.

    `said` are the sentences about it, `points` what its place in the title gives. `sort` says what it is where the name
    alone does not: “The river” Niger.
    """

    name: str
    said: frozenset[int]
    points: float
    is_life: bool = False
    sort: str = ""


@dataclass(frozen=True)
class Told:
    """An article as an election sees it.

    `text` is all of it, tables too; `sentences` are those of prose, each once; `names` the full names with the indices of the sentences they stand in;
    `places` and `people` those that are some. `sex` is what the pronouns of the whole text tell, `born` whose birth the
    opening tells, if anybody's.
    """

    title: str
    text: str
    sentences: Sequence[Sentence]
    names: Mapping[str, frozenset[int]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    sex: Sex = Sex.UNTOLD
    born: str = ""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The sentences' texts."""
        return tuple(one.text for one in self.sentences)

    @cached_property
    def blocks(self) -> tuple[int, ...]:
        """The paragraphs, in order."""
        return tuple(dict.fromkeys(one.block for one in self.sentences))

    @cached_property
    def nouns(self) -> Counter[str]:
        """Word without its plural ending → the number of sentences that use it; names, times and people's roles aside."""
        named = {stem_of(word) for name in self.names for word in content_words(name)}
        counts: Counter[str] = Counter()
        for one in self.sentences:
            counts.update({stem_of(word) for word in content_words(one.text)})
        skipped = named | TIME_NOUNS | PERSON_ROLES | {"people"}
        return Counter({word: many for word, many in counts.items() if word not in skipped})

    @cached_property
    def taken_up(self) -> Counter[str]:
        """Noun → the number of sentences that say “the” before it."""
        counts: Counter[str] = Counter()
        for one in self.sentences:
            counts.update({stem_of(found["noun"]) for found in _TAKEN_UP.finditer(one.text)})
        return counts

    def matching(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The sentences in which the pattern is found."""
        return frozenset(one.index for one in self.sentences if pattern.search(one.text))

    def paragraphs_of(self, said: frozenset[int]) -> frozenset[int]:
        """The paragraphs of these sentences."""
        return frozenset(one.block for one in self.sentences if one.index in said)

    def is_spread(self, said: frozenset[int], share: float) -> bool:
        """Whether this part of all paragraphs has such a sentence."""
        return len(self.paragraphs_of(said)) >= share * len(self.blocks)

    def score(self, one: Nominee) -> float:
        """The points of a nominee."""
        if not one.said:
            return 0.0
        spread = len(self.paragraphs_of(one.said)) / len(self.blocks)
        often = len(one.said) / len(self.sentences)
        return one.points + self.place_points(one.said) + _PARAGRAPHS * spread + _SENTENCES * often

    def place_points(self, said: frozenset[int]) -> float:
        """What it is worth that the first sentence, or the first paragraph, is about it."""
        if self.sentences[0].index in said:
            return _OPENS
        return _EARLY_ON if self.blocks[0] in self.paragraphs_of(said) else 0.0


def elect(told: Told) -> Elected:
    """What the article is about: who has most points, else its title as it stands, in quotes."""
    if not told.sentences:
        return Elected()
    ranked = sorted(nominees(told), key=lambda one: (-told.score(one), -len(one.name), one.name))
    if ranked and told.score(ranked[0]) >= _ENOUGH:
        first = ranked[0]
        return Elected(first.name, f"{first.sort} {first.name}" if first.sort else first.name, first.is_life)
    quoted = _quoted(told)
    tells = any(phrase.role is Role.HEADLINE for phrase in phrases_of(told.title))
    return Elected(quoted.strip("“”") if tells else "", quoted)


def _quoted(told: Told) -> str:
    title = plain_title(told.title)
    title = in_small(title, told.text) if title.isupper() else title
    is_fit = 0 < len(title.split()) <= _MAX_WORDS and len(title) <= _MAX_CHARS
    return f"“{title}”" if is_fit and re.search(r"[?{}|<>]", title) is None else ""


def nominees(told: Told) -> list[Nominee]:
    """Everything that may be the topic, each name once with the most points it has."""
    best: dict[str, Nominee] = {}
    for one in (*_of_title(told), *_named(told), *_of_heads(told), *_lives(told), *_nouns(told)):
        known = best.get(one.name.casefold())
        if one.name and (known is None or known.points < one.points):
            best[one.name.casefold()] = one
    return list(best.values())


def _of_title(told: Told) -> Iterator[Nominee]:
    for phrase in phrases_of(told.title):
        text = in_small(phrase.text, told.text)
        if phrase.role is Role.WHOLE:
            yield from _of_whole(phrase.text, text, told)
        elif phrase.role is not Role.HEADLINE and not (phrase.text in _SETTINGS | told.people or _is_role(phrase.text)):
            is_clause = phrase.role is Role.CLAUSE
            said = _any_word(text, told) if is_clause else told.matching(_mention_of(phrase.text))
            if len(said) >= _FEW:
                yield Nominee(text, said, _TITLE_POINTS[phrase.role])


def _of_whole(phrase: str, text: str, told: Told) -> Iterator[Nominee]:
    """A title, or a part of one, that is a name or a noun; `text` is the phrase as the text would write it."""
    said = told.matching(_mention_of(phrase))
    if _is_verbatim(phrase, told):
        is_somebody = _names_somebody(phrase, told)
        if is_somebody:
            said |= told.matching(_pronoun_of(text, told.sex))
        yield Nominee(text, said, _VERBATIM, is_life=is_somebody and told.is_spread(said, _LIFE_SHARE))
        return
    if re.split(r"[ -]", phrase)[0].casefold() in NUMBER_WORDS:
        said |= _names_within(phrase, told)
    elif not _is_used(phrase, told):
        return
    if told.is_spread(said, _WORD_SHARE):
        yield Nominee(text, said, _TITLE_POINTS[Role.WHOLE])


def _is_role(phrase: str) -> bool:
    return phrase.split(" ")[-1].casefold() in PERSON_ROLES | {"man", "woman", "boy", "girl"}


def _names_somebody(phrase: str, told: Told) -> bool:
    """Whether the phrase is somebody's name, if need be in a longer form than the text has it."""
    return any(re.match(rf"{re.escape(name)}(?:[ -]|$)", phrase, re.I) for name in told.people)


def _mention_of(phrase: str) -> re.Pattern[str]:
    """What mentions it in a text: its noun, in whatever form, or a word that is its name."""
    core = re.split(rf" (?:{'|'.join(sorted(PREPOSITIONS))}|and) ", phrase)[0]
    *first, head = core.split(" ")
    own = [word for word in first if word[:1].isupper() and word not in _SETTINGS | _HEADS and len(word) > 2]
    ways = [rf"(?i:\b{re.escape(stem_of(part))}(?:s|es)?\b)" for part in {head, *head.split("-")[-1:]} if len(part) > 2]
    return re.compile("|".join([*ways, *(rf"\b{re.escape(word)}\b" for word in own)]) or r"(?!)")


def _any_word(phrase: str, told: Told) -> frozenset[int]:
    words = [re.escape(stem_of(word)) for word in content_words(phrase)]
    return told.matching(re.compile(rf"(?i:\b(?:{'|'.join(words)}))")) if words else frozenset()


def _is_verbatim(phrase: str, told: Told) -> bool:
    """Whether the text has the phrase, or the name of somebody whom the phrase names in full."""
    bare = re.escape(phrase.removesuffix("s"))
    if re.search(rf"(?<!\w){bare}(?:s|es)?(?!\w)", told.text, re.I):
        return True
    return _names_somebody(phrase, told)


def _names_within(phrase: str, told: Told) -> frozenset[int]:
    """The sentences about what a title counts several of: “Three holes through the Gotthard”."""
    words = {word for name in told.names for word in name.split() if holds_phrase(phrase, word)} - _SETTINGS
    named = [re.escape(word) for word in words if word[:1].isupper()]
    return told.matching(re.compile(rf"\b(?:{'|'.join(named)})\b")) if named else frozenset()


def _is_used(phrase: str, told: Told) -> bool:
    """Whether the text keeps to the words of a heading such as “English Settlements in America”."""
    words = content_words(phrase)
    small = told.text.casefold()
    uses = [small.count(word.removesuffix("s")[:7]) for word in words]
    is_noun = len(words) > 1 and not words[0].endswith("ing")
    return is_noun and all(uses) and max(uses, default=0) > _SAID


def _named(told: Told) -> Iterator[Nominee]:
    """The names of the text; a place, and who is in it, only where the title says so."""
    plain = _OWNED.sub("", plain_title(told.title))
    asked = {phrase.text for phrase in phrases_of(told.title) if phrase.role is not Role.WHOLE}
    for name, said in told.names.items():
        if _RUN_TOGETHER.search(name) or name in _NO_TOPIC or name.islower():
            continue
        is_titled = holds_phrase(plain, name)
        if name in told.people or (not is_titled and sex_of(name) is not Sex.UNTOLD):
            continue
        is_setting = name in _SETTINGS or name in told.places or set(name.split()) & PUBLIC_BODY_WORDS
        if is_setting and not (is_titled and name not in asked and _is_told_of(said, told)):
            continue
        if is_titled or len(said) >= _SAID:
            yield Nominee(name, said, _IN_TITLE if is_titled else 0.0)


def _is_told_of(said: frozenset[int], told: Told) -> bool:
    is_often = len(said) >= _SETTING_SENTENCES * len(told.sentences)
    return is_often or told.is_spread(said, _SETTING_PARAGRAPHS)


def _of_heads(told: Told) -> Iterator[Nominee]:
    """The one thing that a noun taken up again and again stands for: “Quebec Bridge” where the text says “the bridge”."""
    in_title = {stem_of(word) for word in content_words(told.title)}
    for noun, many in told.taken_up.items():
        is_titled = noun in in_title
        if many < (1 if is_titled else _FEW) or noun in TIME_NOUNS | PERSON_ROLES:
            continue
        full = _full_name_of(noun, told)
        sort = "" if full else f"The {noun}"
        full = full or _name_before(noun, told)
        said = told.matching(re.compile(rf"(?i:\b{re.escape(noun)}\b)"))
        if full and (is_titled or len(said) > _SAID):
            yield Nominee(full, said, _NAMED_HEAD + (_TITLE_POINTS[Role.ASKED] if is_titled else 0.0), sort=sort)


def _full_name_of(noun: str, told: Told) -> str:
    """The one name with the noun as its last word, if need be within a longer one; empty where none, or several.

    Of several it is the one whose own word the opening has: a text on the bridge at Quebec names the Forth Bridge too.
    """
    pattern = re.compile(rf"\b(?:[A-ZÀ-ÖØ-Þ][\w’'-]+ ){{1,3}}{re.escape(noun.capitalize())}\b")
    found = {_without_opener(match.group()) for match in pattern.finditer(told.text)} - {noun.capitalize()}
    found = {name for name in found if not set(name.split()) & PERSON_TITLES}
    if len(found) > 1:
        opening = " ".join(one.text for one in told.sentences if one.block == told.blocks[0])
        found = {name for name in found if holds_phrase(opening, name.split()[0])}
    return found.pop() if len(found) == 1 else ""


def _name_before(noun: str, told: Told) -> str:
    """The name that the first “the river” takes up: “where the Niger rises, yet the river turns its back on it”."""
    if noun not in _BEHIND_THE:
        return ""
    again = re.compile(rf"\bthe {re.escape(noun)}\b(?! of\b)", re.I)
    first = next((one.text for one in told.sentences if again.search(one.text)), "")
    found = again.search(first)
    named = set(_WITH_THE.findall(first[: found.start()])) if found else set()
    return named.pop() if len(named) == 1 else ""


def _without_opener(name: str) -> str:
    """A name without the small words that open a sentence in front of it."""
    words = name.split()
    while words and words[0].casefold() in FUNCTION_WORDS:
        words = words[1:]
    return " ".join(words)


def _lives(told: Told) -> Iterator[Nominee]:
    """Whose life it is: named early, and named or “she” in most paragraphs."""
    is_told_by_title = tells_of_somebody(told.title)
    titled = [name for name in told.people if holds_phrase(told.title, name)]
    for name, named in told.names.items():
        if len(named) < _SAID or (titled and name not in titled):
            continue
        if not (name in told.people or _may_be_somebody(name, told)) or not _fits(name, told.sex):
            continue
        is_meant = is_told_by_title or name in (*titled, told.born)
        rivals = [len(other) for one, other in told.names.items() if one in told.people and one != name]
        is_first = all(many < _RIVAL_SHARE * len(named) for many in rivals)
        if not (is_meant or is_first) or not (is_meant or told.place_points(named)):
            continue
        said = named | told.matching(_pronoun_of(name, told.sex))
        if told.is_spread(said, _LIFE_SHARE):
            yield Nominee(name, said, _OF_LIFE, is_life=True)


def _fits(name: str, sex: Sex) -> bool:
    """Whether the pronouns of a text may be a person's."""
    return Sex.UNTOLD in (sex, sex_of(name)) or sex is sex_of(name)


def _may_be_somebody(name: str, told: Told) -> bool:
    words = name.split()
    if len(words) not in (2, 3) or name in told.places or set(words) & (_HEADS | _SETTINGS):
        return False
    return all(word[:1].isupper() for word in words) and re.search(rf"\b{re.escape(words[-1])} [a-z]+ed\b", told.text) is not None


def _pronoun_of(name: str, sex: Sex) -> re.Pattern[str]:
    own = sex_of(name)
    if own is Sex.UNTOLD:
        own = sex
    return _SHE if own is Sex.WOMAN else _HE


def _nouns(told: Told) -> Iterator[Nominee]:
    """Plain nouns: one of the title that the text uses more than others, or one that the opening defines."""
    most = max(told.nouns.values(), default=0)
    second = sorted(told.nouns.values(), reverse=True)[1:2] or [0]
    title = plain_title(told.title)
    for word in content_words(_OWNED.sub("", title)):
        many = told.nouns[stem_of(word)]
        if many >= max(_SAID, second[0]) and not word.endswith(("ed", "ing")) and word not in DEMONYMS:
            found = _noun(word, told, _IN_TITLE, title)
            if told.is_spread(found.said, _WORD_SHARE):
                yield found
    for one in told.sentences[:_EARLY]:
        match = _DEFINED.match(one.text)
        if match and (term := match["term"].casefold()) not in FUNCTION_WORDS:
            defined = _noun(term, told, _IN_TITLE, title)
            if len(defined.said) >= max(_SAID, 0.5 * most):
                yield defined
    for heading in dict.fromkeys([told.title, *(one.section for one in told.sentences if one.section)][:2]):
        if match := _GLOSS.match(heading):
            yield _noun(match["what"], told, _IN_TITLE, title)


def _noun(word: str, told: Told, points: float, title: str) -> Nominee:
    said = told.matching(re.compile(rf"(?i:\b{re.escape(stem_of(word))}(?:s|es|l|al)?\b)"))
    return Nominee(_with_modifier(word, title, told.texts), said, points)


def _with_modifier(word: str, title: str, texts: tuple[str, ...]) -> str:
    """The word with the noun that stands before it in the title, where the text has that too: “Coffee prices”."""
    before = re.search(rf"([A-Za-z][\w-]+) {re.escape(word)}\b", title, re.I)
    modifier = before.group(1).casefold() if before else ""
    is_noun = modifier not in FUNCTION_WORDS | {""} and not modifier.endswith(("ed", "ing", "ly", "s"))
    label = f"{modifier} {word}" if is_noun and texts_with_noun(modifier, texts) >= _FEW else word
    return label[:1].upper() + label[1:]
