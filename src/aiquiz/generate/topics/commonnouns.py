"""Plain nouns that stand in the election of a topic: “octopuses”, “microwave oven”, “the Antikythera mechanism”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, ORGANISATION_NOUNS, PERSON_ROLES, TIME_NOUNS
from aiquiz.generate.language.wording import content_words, texts_with_noun
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.ballot import HEADS, Nominee, Told, forms_of
from aiquiz.generate.topics.framing import plain_title
from aiquiz.generate.topics.titled import TITLE_POINTS, WORD_SHARE
from aiquiz.generate.topics.titles import Role, phrases_of

__all__ = ["BARE", "OWNED", "common_nouns", "presented"]

_CLEVER: Final = re.compile(r"(?:[A-Z][a-z]+ing|From|Beyond|Into|Out of|Behind|Under) [a-z]")
_GENERAL: Final = (
    ORGANISATION_NOUNS
    | {head.casefold() for head in HEADS}
    | word_set(
        "country nation empire kingdom government people war peace machine match final game player team house building "
        "road street ship boat train car letter word name book story picture work world life death day time year month "
        "part place thing idea problem question answer number line side end top row card box hand light water air land "
        "fire strike vote law court case deal trade money price cost user project programme product service "
        "hundred thousand million billion trillion dollar pound euro"
    )
)
"""Nouns that say too little by themselves to stand in front of a question."""
BARE: Final = word_set(
    "heat cold sound energy force power pressure temperature speed motion current wave particle matter gas liquid "
    "metal material substance cable wire pipe engine bird animal insect creature beast plant flower food meat drink "
    "sea sky sun ground earth ice stone wood paint colour color image sign code data file message signal text page "
    "nobody everybody somebody nothing everything something"
)
"""Nouns that say too little alone: of “stem plants” one knows what they are, but hardly anything is of “plants”."""
OWNED: Final = re.compile(r"\b[\w.-]+['’]s?(?!\w)")
"""A name or noun with a possessive ending."""
_OWNING: Final = re.compile(r"\b(?:[a-z]{3,} )?[\w.-]+['’]s?(?!\w)")
"""“Burger giants' feud”: what the owners deal in is said of them."""
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
_FEW, _SAID, _EARLY = 2, 3, 8
_THROUGHOUT: Final = 6
"""A noun of so many sentences is more than a part of the story."""
_AHEAD: Final = 1.5
"""A noun so many times as frequent as any other is what the text is about, however few paragraphs have it."""
_IN_TITLE, _DESCRIBED = 1.0, 0.25
"""What it is worth to be a noun of the title, and one that the title describes."""


def common_nouns(told: Told, longer: set[str]) -> Iterator[Nominee]:
    """The nouns that may be the topic; `longer` are the words, stemmed, of longer names in the title."""
    for one in (*_introduced(told), *_nouns(told)):
        if _says_enough(one.name, longer) and not _begins_names(one.name, told):
            yield one


def _begins_names(noun: str, told: Told) -> bool:
    """Whether most uses of a noun begin a name: “Biscuit Queen” of a text on two that sell biscuits."""
    forms = forms_of(noun.split()[-1].casefold())
    begun = re.findall(rf"(?<=[a-z,] )(?-i:[A-ZÀ-ÖØ-Þ]){forms[1:]} (?-i:[A-ZÀ-ÖØ-Þ])", told.text)
    return 2 * len(begun) > len(re.findall(rf"\b{forms}\b", told.text, re.I))


def _says_enough(noun: str, longer: set[str]) -> bool:
    """Whether a noun is neither one of very many, such as “river”, nor part of a longer name of the title."""
    head = noun.casefold().split()[-1]
    return stem_of(noun.casefold()) not in longer and not {head, stem_of(head)} & _GENERAL


def _nouns(told: Told) -> Iterator[Nominee]:
    """Plain nouns: of the title, if frequent in the text; what the opening defines; what sentences begin with.

    A noun that the title only describes (“The root that waits”) counts less.
    """
    most, second = (*sorted(told.nouns.values(), reverse=True), 0, 0)[:2]
    title = _telling_part(plain_title(told.title))
    described = {phrase.text.split()[-1].casefold() for phrase in phrases_of(title) if phrase.role is Role.DESCRIBED}
    for word in content_words(_OWNING.sub("", title)):
        is_plain = not word.endswith(("ed", "ing")) and word not in DEMONYMS and told.is_kind(word)
        if is_plain and told.nouns[stem_of(word)] >= max(min(_SAID, len(told.sentences) - 1), second):
            found = _noun(word, told, _DESCRIBED if word in described else _IN_TITLE)
            is_ahead = told.nouns[stem_of(word)] >= _AHEAD * second
            if is_ahead or told.is_spread(found.said, WORD_SHARE):
                yield found
    for one in told.sentences[:_EARLY]:
        match = _DEFINED.match(one.text)
        if match and (term := match["term"].casefold()) not in FUNCTION_WORDS and told.is_kind(term):
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


def _telling_part(title: str) -> str:
    """A title without a clever part before what it is about: “Talking a bill to death: the Olm filibuster”."""
    clever, colon, rest = title.partition(": ")
    return rest if colon and _CLEVER.match(clever) else title


def _introduced(told: Told) -> Iterator[Nominee]:
    """The kind of thing that an early paragraph begins with: “Black holes were once an embarrassment”."""
    for block in told.blocks[:_FIRST_BLOCKS]:
        first = next(one for one in told.sentences if one.block == block)
        match = _KIND_FIRST.match(first.text)
        if not match or stem_of(match["what"].split()[-1].casefold()) in PERSON_ROLES | TIME_NOUNS | {"people"}:
            continue
        what = match["what"].casefold()
        said = told.matching(re.compile(rf"\b{forms_of(what)}\b", re.I))
        if told.is_kind(what) and told.is_spread(said, _INTRODUCED_SHARE) and len(said) >= _SAID:
            yield Nominee(what[:1].upper() + what[1:], said, _IN_TITLE)


def presented(told: Told) -> Iterator[Nominee]:
    """What the first sentence begins with by name and noun, and the text takes up by its noun: “The Olm mechanism”."""
    match = _NAMED_FIRST.match(told.sentences[0].text)
    if match and told.taken_up[match["noun"]] >= _FEW and match["noun"] not in PERSON_ROLES | TIME_NOUNS:
        said = told.matching(re.compile(rf"\b{re.escape(match['noun'])}s?\b", re.I))
        if told.is_spread(said, WORD_SHARE):
            yield Nominee(match["what"], said, TITLE_POINTS[Role.WHOLE])


def _is_plainly_noun(word: str, told: Told) -> bool:
    """Whether the text has it behind articles and prepositions, as no verb is."""
    uses = rf"\b(?:an?|the|of|in|by|with|for|from|its|their|these|that|young|old) {forms_of(word)}\b"
    return len(told.matching(re.compile(uses, re.I))) >= _SAID


def _noun(word: str, told: Told, points: float) -> Nominee:
    said = told.matching(re.compile(rf"(?i:\b{forms_of(word)}(?:l|al)?\b)"))
    return Nominee(_with_modifier(told.plural(word), told), said, points)


def _with_modifier(word: str, told: Told) -> str:
    """The word with the noun before it that title or opening have and the text repeats: “Microwave oven”."""
    opening = " ".join(one.text for one in told.sentences if one.block in told.opening)
    pattern = re.compile(rf"\b([A-Za-z][\w-]+) {forms_of(word)}\b", re.I)
    early = [found.casefold() for found in pattern.findall(f"{plain_title(told.title)}. {opening}")]
    everywhere = Counter(found.casefold() for found in pattern.findall(told.text))
    texts = told.texts
    for modifier in dict.fromkeys(early):
        is_noun = modifier not in FUNCTION_WORDS and not modifier.endswith(("ed", "ing", "ly", "s"))
        is_noun = is_noun and not re.search(rf"\b[A-Z]\. {re.escape(modifier)}\b", told.text)  # “E. coli cells”
        if is_noun and (everywhere[modifier] >= _FEW or texts_with_noun(modifier, texts) >= _FEW):
            return f"{modifier[:1].upper()}{modifier[1:]} {word}"
    return word[:1].upper() + word[1:]
