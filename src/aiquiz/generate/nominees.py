"""Who stands in the election of a topic: what the title names, and what the text names with weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.ballot import HEADS, SETTINGS, Nominee, Told
from aiquiz.generate.definite import stem_of
from aiquiz.generate.framing import plain_title
from aiquiz.generate.gazetteer import DEMONYMS
from aiquiz.generate.lexicon import (
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    PUBLIC_BODY_WORDS,
    TIME_NOUNS,
)
from aiquiz.generate.people import Sex, sex_of
from aiquiz.generate.titled import (
    LIFE_SHARE,
    TITLE_POINTS,
    VERBATIM,
    WORD_SHARE,
    head_of,
    of_title,
    pronoun_of,
)
from aiquiz.generate.titles import Role, phrases_of, tells_of_somebody
from aiquiz.generate.wording import content_words, holds_phrase, texts_with_noun
from aiquiz.generate.wordlists import word_set

__all__ = ["nominees"]

_GENERAL: Final = (
    ORGANISATION_NOUNS
    | {head.casefold() for head in HEADS}
    | word_set(
        "country nation empire kingdom government people war peace machine match final game player team house building "
        "road street ship boat train car letter word name book story picture work world life death day time year month "
        "part place thing idea problem question answer number line side end top row card box hand light water air land "
        "fire strike vote law court case deal trade money price cost user project programme product service"
    )
)
"""Nouns that say too little by themselves to stand in front of a question."""
_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_OWNED: Final = re.compile(r"\b[\w.-]+['’]s?(?!\w)")
_DEFINED: Final = re.compile(r"(?:An? |The )?(?P<term>[A-Za-z]{4,}) (?:is|are) (?:an?|the|[a-z]+)\b")
_GLOSS: Final = re.compile(r"(?:[\d.]+ )?(?:The )?(?P<what>[A-Z][\w-]{3,}): (?:an?|the) ")
_KIND_FIRST: Final = re.compile(
    r"(?P<what>[A-Z][a-z]{3,}(?: [a-z]{3,})?s)(?: (?!of\b|in\b|and\b)[a-z]+\b|, (?:the|which)\b)"
)
_NAMED_FIRST: Final = re.compile(
    r"The (?P<what>[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)? (?P<noun>[a-z]{4,})) (?:was|is|of|in|began|has)\b"
)
_FIRST_BLOCKS: Final = 2
_INTRODUCED_SHARE: Final = 0.35
"""A kind of thing that opens a text and stands in so many paragraphs is what that is about."""
_WITH_THE: Final = re.compile(r"\b[Tt]he ([A-ZÀ-ÖØ-Þ][\w’-]+)(?!\w| [A-ZÀ-ÖØ-Þ])")
_SHIPS: Final = word_set("ship vessel liner freighter steamer submarine frigate corvette warship boat yacht")
_BEHIND_THE: Final = _SHIPS | word_set("river stream canal strait channel")
"""What has names behind “the”: the Niger, the Mary Rose."""
_SHIP_NAME: Final = re.compile(r"\b(?:HMS|USS|SS|RMS|MS|MV|RRS|HMAS|HMCS) ([A-ZÀ-ÖØ-Þ][\w’-]+)")
_THE_FIRM: Final = re.compile(r"\b[Tt]he (?:company|firm|business|manufacturer)\b(?! of\b)")
_FEW, _EARLY = 2, 8
_SAID: Final = 3
"""A noun that so many sentences take up with “the” is some one thing that the text tells of."""
_THROUGHOUT: Final = 6
"""A noun of so many sentences is more than a part of the story."""
_AHEAD: Final = 1.5
"""A noun so many times as frequent as any other is what the text is about, however few paragraphs have it."""
_RIVAL_SHARE: Final = 0.6
"""In a life nobody else is named in so large a part of the sentences that name its person."""
_PRONOUN_SHARE: Final = 0.4
"""In a life so many paragraphs say “he” or “she”: of two brothers they say “they”."""
_SETTING_SENTENCES, _SETTING_PARAGRAPHS = 0.2, 0.5
"""A place is what a text is about where so many sentences or paragraphs name it."""
_IN_TITLE, _OF_LIFE, _NAMED_HEAD, _DESCRIBED = 1.0, 2.0, 0.5, 0.25
"""What it is worth to be a name or noun of the title; whose life it is; the name of what the text takes up; a noun
that the title describes."""


def nominees(told: Told) -> list[Nominee]:
    """Everything that may be the topic, each name once with the most points it has."""
    best: dict[str, Nominee] = {}
    titled = tuple(of_title(told))
    # A noun stands only where the title is not itself what the text is about, and no longer name of the title has it.
    longer = {stem_of(word) for one in titled if " " in one.name for word in content_words(one.name)}
    is_verbatim = any(one.points >= VERBATIM for one in titled)
    nouns = (
        () if is_verbatim else (one for one in (*_introduced(told), *_nouns(told)) if _says_enough(one.name, longer))
    )
    of_heads = () if is_verbatim else _of_heads(told)
    for one in (
        *titled,
        *_named(told),
        *of_heads,
        *_described(told),
        *_presented(told),
        *_placed_events(told),
        *_lives(told),
        *nouns,
    ):
        known = best.get(one.name.casefold())
        if one.name and (known is None or known.points < one.points):
            best[one.name.casefold()] = one
    return list(best.values())


def _says_enough(noun: str, longer: set[str]) -> bool:
    """Whether a noun is neither one of very many, such as “river”, nor part of a longer name of the title."""
    head = noun.casefold().split()[-1]
    return stem_of(noun.casefold()) not in longer and not {head, stem_of(head)} & _GENERAL


def _named(told: Told) -> Iterator[Nominee]:
    """The names of the text; a place, and who is in it, only where the title says so."""
    plain = _OWNED.sub("", plain_title(told.title))
    is_news = any(phrase.role is Role.HEADLINE for phrase in told.phrases)
    asked = {phrase.text for phrase in told.phrases if phrase.role is not Role.WHOLE}
    for name, said in told.names.items():
        if _RUN_TOGETHER.search(name) or name in _NO_TOPIC or name.islower():
            continue
        is_titled = holds_phrase(plain, name) or (" " in name and holds_phrase(told.title, name))
        if name in told.people or (not is_titled and sex_of(name) is not Sex.UNTOLD):
            continue
        is_setting = name in SETTINGS or name in told.places or set(name.split()) & PUBLIC_BODY_WORDS
        if is_setting and not (is_titled and name not in asked and _is_told_of(said, told)):
            continue
        least = 1 if plain.startswith(name) else _FEW if is_titled else _SAID
        if len(said) >= least:
            points = _IN_TITLE if is_titled else 0.0
            again = told.matching(_THE_FIRM) if name == told.main_firm and (is_titled or not is_news) else frozenset()
            yield Nominee(name, said | again, points + (_NAMED_HEAD if len(again) >= _FEW else 0.0))


def _is_told_of(said: frozenset[int], told: Told) -> bool:
    is_often = len(said) >= _SETTING_SENTENCES * len(told.sentences)
    return is_often or told.is_spread(said, _SETTING_PARAGRAPHS)


def _described(told: Told) -> Iterator[Nominee]:
    """What a title describes and the text has by name: “The city that moved” is Kiruna, of which its text begins; “The
    ship that sank” is the Vasa, the one name behind “the” that such a thing may have."""
    heads = {stem_of(one.text.split()[-1].casefold()) for one in told.phrases if one.role is Role.DESCRIBED}
    if not heads:
        return
    first = told.sentences[0]
    taken = told.matching(re.compile(rf"\b[Tt]he (?:{'|'.join(map(re.escape, heads))})s?\b"))
    behind = {name for name in _WITH_THE.findall(told.text) if len(told.names.get(name, ())) >= _SAID}
    behind -= told.people | SETTINGS | told.places
    for name, said in told.names.items():
        begins = first.text.startswith((f"{name} ", f"{name}, "))
        if name not in told.people and (begins or (heads & _BEHIND_THE and behind == {name})):
            yield Nominee(name, said | taken, TITLE_POINTS[Role.WHOLE])


def _of_heads(told: Told) -> Iterator[Nominee]:
    """The one thing that a noun taken up again and again stands for: “Quebec Bridge”, which is “the bridge”."""
    in_title = {stem_of(head_of(one.text).casefold()) for one in told.phrases}
    for noun, many in told.taken_up.items():
        is_titled = noun in in_title
        if many < (1 if is_titled else _FEW) or noun in TIME_NOUNS | PERSON_ROLES:
            continue
        full = _full_name_of(noun, told)
        taken = "" if full else _name_before(noun, told)
        ship = _ship_of(told) if noun in _SHIPS and not full and not taken else ""
        full = full or taken or ship
        said = told.matching(re.compile(rf"(?i:\b{re.escape(noun)}\b)")) if full else frozenset()
        if full and (is_titled or len(said) > _SAID):
            points = _NAMED_HEAD + (TITLE_POINTS[Role.ASKED] if is_titled else _IN_TITLE if ship else 0.0)
            yield Nominee(full, said, points, label=f"The {noun} {taken}" if taken else "")


def _ship_of(told: Told) -> str:
    """The one ship that the text names as one, “HMS Challenger”, by its bare name; empty where none, or several."""
    found = set(_SHIP_NAME.findall(told.text))
    return found.pop() if len(found) == 1 else ""


def _full_name_of(noun: str, told: Told) -> str:
    """The one name with the noun as its last word, if need be within a longer one; empty where none, or several.

    Of several it is the one whose own word the opening has: a text on the bridge at Quebec names the Forth Bridge too.
    """
    found = {_without_opener(name) for name in told.ending_in.get(noun, ())} - {noun.capitalize()}
    found = {name for name in found if not set(name.split()) & PERSON_TITLES}
    if len(found) > 1:
        opening = " ".join(one.text for one in told.sentences if one.block in told.opening)
        found = {name for name in found if holds_phrase(opening, name.split()[0])}
    if len(found) != 1:
        return ""
    name = found.pop()
    # “Great Fire” is “Great Fire of Olm” where the text says so once.
    longer = re.search(rf"\b{re.escape(name)} of [A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)*", told.text)
    return longer.group() if longer else name


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
    if any(one.role is Role.HEADLINE for one in told.phrases):
        # News of a match is not the life of who lost it: only of whom the headline itself tells.
        own = " ".join(one.text for one in told.phrases if one.role is Role.ASKED)
        if not any(holds_phrase(own, word) for name in told.people for word in name.split()):
            return
    titled = [name for name in told.people if holds_phrase(told.title, name)]
    for name, named in told.names.items():
        if (titled and name not in titled) or (len(named) < _SAID and not titled):
            continue
        if not (name in told.people or _may_be_somebody(name, told)) or not _fits(name, told.sex):
            continue
        is_meant = is_told_by_title or name in (*titled, told.born)
        rivals = [
            len(other)
            for one, other in told.names.items()
            if one in told.people and one != name and (_fits(one, told.sex))
        ]
        is_first = all(many < _RIVAL_SHARE * len(named) for many in rivals)
        if not (is_meant or is_first) or not (is_meant or told.place_points(named)):
            continue
        pronouns = told.matching(pronoun_of(name, told.sex))
        said = named | pronouns
        if told.is_spread(said, LIFE_SHARE) and told.is_spread(pronouns, _PRONOUN_SHARE):
            yield Nominee(name, said, _OF_LIFE, is_life=True, label=_as_titled(name, told))


def _as_titled(name: str, told: Told) -> str:
    """The name with what the title adds to it: “Christina of Sweden”."""
    whole = (phrase.text for phrase in told.phrases if phrase.role is Role.WHOLE)
    return next((text for text in whole if re.match(rf"{re.escape(name)} (?:of|the) [A-Z]\w+$", text)), name)


def _fits(name: str, sex: Sex) -> bool:
    """Whether the pronouns of a text may be a person's."""
    return Sex.UNTOLD in (sex, sex_of(name)) or sex is sex_of(name)


def _may_be_somebody(name: str, told: Told) -> bool:
    words = name.split()
    if len(words) not in (2, 3) or name in told.places or set(words) & (HEADS | SETTINGS):
        return False
    deed = rf"\b{re.escape(words[-1])} (?:[a-z]+ed\b|[^.;,]{{0,30}}\bborn\b)"
    return all(word[:1].isupper() for word in words) and re.search(deed, told.text) is not None


def _nouns(told: Told) -> Iterator[Nominee]:
    """Plain nouns: of the title, if frequent in the text; what the opening defines; what sentences begin with.

    A noun that the title only describes (“The root that waits”) counts less.
    """
    most, second = (*sorted(told.nouns.values(), reverse=True), 0, 0)[:2]
    title = plain_title(told.title)
    described = {phrase.text.split()[-1].casefold() for phrase in phrases_of(title) if phrase.role is Role.DESCRIBED}
    for word in content_words(_OWNED.sub("", title)):
        is_plain = not word.endswith(("ed", "ing")) and word not in DEMONYMS and told.is_kind(word)
        if is_plain and told.nouns[stem_of(word)] >= max(min(_SAID, len(told.sentences) - 1), second):
            found = _noun(word, told, _DESCRIBED if word in described else _IN_TITLE)
            is_ahead = told.nouns[stem_of(word)] >= _AHEAD * second
            if is_ahead or told.is_spread(found.said, WORD_SHARE):
                yield found
    for one in told.sentences[:_EARLY]:
        match = _DEFINED.match(one.text)
        if match and (term := match["term"].casefold()) not in FUNCTION_WORDS:
            defined = _noun(term, told, _IN_TITLE)
            if len(defined.said) >= max(_SAID, 0.5 * most):
                yield defined
    for word, many in told.opening_nouns.items():
        if many >= _FEW and told.nouns[word] >= _SAID and told.is_kind(word):
            yield _noun(word, told, _IN_TITLE)
    # Nothing else need tell of it where one noun is all through the text, and no other comes near.
    for word, many in told.nouns.items():
        if many == most >= max(_THROUGHOUT, _AHEAD * second) and _is_plainly_noun(word, told) and told.is_kind(word):
            found = _noun(word, told, _IN_TITLE)
            if told.is_spread(found.said, WORD_SHARE):
                yield found
    for heading in dict.fromkeys([told.title, *(one.section for one in told.sentences if one.section)][:2]):
        if match := _GLOSS.match(heading):
            yield _noun(match["what"], told, _IN_TITLE)


def _introduced(told: Told) -> Iterator[Nominee]:
    """The kind of thing that an early paragraph begins with: “Black holes were once an embarrassment”."""
    for block in told.blocks[:_FIRST_BLOCKS]:
        first = next(one for one in told.sentences if one.block == block)
        match = _KIND_FIRST.match(first.text)
        if not match or stem_of(match["what"].split()[-1].casefold()) in PERSON_ROLES | TIME_NOUNS | {"people"}:
            continue
        what = match["what"].casefold()
        said = told.matching(re.compile(rf"\b{re.escape(stem_of(what))}(?:s|es)?\b", re.I))
        if told.is_kind(what) and told.is_spread(said, _INTRODUCED_SHARE) and len(said) >= _SAID:
            yield Nominee(what[:1].upper() + what[1:], said, _IN_TITLE)


def _presented(told: Told) -> Iterator[Nominee]:
    """What the first sentence begins with by name and noun, and the text takes up by its noun: “The Olm mechanism”."""
    match = _NAMED_FIRST.match(told.sentences[0].text)
    if match and told.taken_up[match["noun"]] >= _FEW and match["noun"] not in PERSON_ROLES | TIME_NOUNS:
        said = told.matching(re.compile(rf"\b{re.escape(match['noun'])}s?\b", re.I))
        if told.is_spread(said, WORD_SHARE):
            yield Nominee(match["what"], said, TITLE_POINTS[Role.WHOLE])


def _is_plainly_noun(word: str, told: Told) -> bool:
    """Whether the text has it behind articles and prepositions, as no verb is."""
    uses = rf"\b(?:an?|the|of|in|by|with|for|from|its|their|these|that|young|old) {re.escape(word)}(?:s|es)?\b"
    return len(told.matching(re.compile(uses, re.I))) >= _SAID


def _noun(word: str, told: Told, points: float) -> Nominee:
    said = told.matching(re.compile(rf"(?i:\b{re.escape(stem_of(word))}(?:s|es|l|al)?\b)"))
    return Nominee(_with_modifier(told.plural(word), told), said, points)


def _with_modifier(word: str, told: Told) -> str:
    """The word with the noun before it that title or opening have and the text repeats: “Microwave oven”."""
    opening = " ".join(one.text for one in told.sentences if one.block in told.opening)
    pattern = re.compile(rf"\b([A-Za-z][\w-]+) {re.escape(stem_of(word))}(?:s|es)?\b", re.I)
    early = [found.casefold() for found in pattern.findall(f"{plain_title(told.title)}. {opening}")]
    everywhere = Counter(found.casefold() for found in pattern.findall(told.text))
    texts = told.texts
    for modifier in dict.fromkeys(early):
        is_noun = modifier not in FUNCTION_WORDS and not modifier.endswith(("ed", "ing", "ly", "s"))
        if is_noun and (everywhere[modifier] >= _FEW or texts_with_noun(modifier, texts) >= _FEW):
            return f"{modifier[:1].upper()}{modifier[1:]} {word}"
    return word[:1].upper() + word[1:]
