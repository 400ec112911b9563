"""What an article is about, in a word or two: shown before a question whose sentence takes it for granted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from aiquiz.generate.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.lexicon import FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS, TIME_NOUNS
from aiquiz.generate.titles import (
    MAX_BARE_TITLE,
    before_clause,
    glossed,
    is_headline,
    one_word,
    plain_title,
    short_title,
    told_by_title,
)
from aiquiz.generate.wording import content_words, holds_phrase, texts_with_noun
from aiquiz.generate.wordlists import word_set

__all__ = ["EVENT_HEADS", "topic_of"]

_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_NO_WORDS: Final = frozenset(name.casefold() for name in DEMONYMS) | word_set("white black native indigenous")
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_LEADING_SHARE, _AHEAD_SHARE = 0.22, 0.1
"""A name that stands in this part of all sentences is what they are about; less will do if it is far ahead."""
EVENT_HEADS: Final = word_set(
    "War Wars Revolution Rebellion Uprising Revolt Crisis Battle Siege Treaty Crusade Games Cup Plague "
    "Famine Fire Flood"
)
_DEFINED: Final = re.compile(r"(?:An? |The )?(?P<term>[A-Za-z]{4,}) (?:is|are) (?:an?|the|[a-z]+)\b")
_INTRODUCED: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[a-z]+ )?(?P<term>[a-z]{4,})\b")
_SUBJECT_SHARE: Final = 0.2
_FALLBACK_SHARE: Final = 0.12
"""A noun of the opening sentences in so many is the topic where the title tells none."""
_EARLY, _FEW = 8, 2
_WORD_SHARE: Final = 0.06


def topic_of(
    title: str,
    texts: tuple[str, ...],
    names: Mapping[str, int],
    places: frozenset[str],
    opening: str = "",
    people: frozenset[str] = frozenset(),
    heading: str = "",
    life: str = "",
) -> str:
    """A label for the article of the sentences `texts`; empty where nothing short tells the topic.

    It is the name that leads all others, else the event whose name opens the text, else a name in the title, else a
    word of the title that the article keeps using, else the title, where short. `names` are the article's, with the
    number of sentences each stands in; `places` those that are places, which lead only where the title names them;
    `people` those that are people's. `heading` is the first below the title. `life` is whose life is told, if any is:
    a title that names nobody (“The girl who left Berlin”) then names where it was, or what was done.
    """
    title = plain_title(title)
    # “Challenges to Spain’s Supremacy” is about no country.
    unowned = re.sub(r"\b[\w.-]+['’]s?(?!\w)", "", title)
    names = {name: many for name, many in names.items() if not _RUN_TOGETHER.search(name)}
    held = [name for name in names if holds_phrase(unowned, name) and name not in _NO_TOPIC]
    held = [name for name in held if names[name] > _FEW or _leads(title, name)]
    held = [name for name in held if not (name in PLACES and _acts_in(title, name))]
    leading = [name for name in _leading(names, len(texts)) if name in held or name not in places]
    leading = [name for name in leading if name not in _NO_TOPIC]
    # Among several people of like weight none is the topic, though one is named most.
    leading = [name for name in leading if name not in people or all(_far(name, one, names) for one in people)]
    if life and not any(name in people - {life} for name in leading or held):
        return life
    if not leading and opening and opening.split()[-1] in EVENT_HEADS:
        return opening
    if told := told_by_title(title, texts) or one_word(title, texts):
        return told
    if not leading and is_headline(title, " ".join(texts)):
        return title
    whole = [name for name in leading or held if not any(name != other and holds_phrase(other, name) for other in held)]
    if whole:
        return _widened(max(whole, key=lambda name: (name in held, names[name], name)), title, texts)
    return (
        glossed(title, texts)
        or glossed(heading, texts)
        or _key_word(title, texts)
        or short_title(title, texts)
        or _key_word("", texts)
        or _most_named(names, people)
        or short_title(before_clause(title), texts)
    )


def _widened(name: str, title: str, texts: tuple[str, ...]) -> str:
    """A name with the words before it in the title that the text says with it: “Civil Rights Movement”."""
    for many in (3, 2, 1):
        before = re.search(rf"((?:[A-Z][\w’'-]+ ){{{many}}}){re.escape(name)}(?!\w)", title)
        whole = before.group() if before else ""
        is_said = whole and sum(holds_phrase(text, whole) for text in texts) >= _FEW
        if is_said and whole.split()[0].casefold() not in FUNCTION_WORDS:
            return whole
    return name


def _leads(title: str, name: str) -> bool:
    """Whether a name that the article seldom uses is the title's subject all the same: it opens it, or is its own."""
    return title.startswith((name, f"The {name}")) or (" " in name and name not in PLACES)


def _acts_in(title: str, name: str) -> bool:
    """Whether a title tells what somebody did: “India becomes first nation to …” is not about India."""
    return re.match(rf"(?:The )?{re.escape(name)} [a-z]{{2,}}(?:s|ed)\b", title) is not None


def _far(name: str, other: str, names: Mapping[str, int]) -> bool:
    return name == other or names[name] >= 2 * names[other]


def _leading(names: Mapping[str, int], sentences: int) -> list[str]:
    """The names that lead all others by the number of their sentences."""
    if not names or sentences <= 3:
        return []
    first, *rest = sorted(names, key=lambda name: -names[name])
    is_ahead = names[first] >= _AHEAD_SHARE * sentences and all(names[first] >= 2 * names[other] for other in rest)
    return [first] if is_ahead else [name for name in names if names[name] >= _LEADING_SHARE * sentences]


def _key_word(title: str, texts: tuple[str, ...]) -> str:
    """The word of a longer title that most sentences use as a noun, or what an early sentence defines.

    Empty where neither is in enough sentences; plural endings aside.
    """
    if 0 < len(title.split()) <= MAX_BARE_TITLE:
        return ""
    defined = {match["term"].casefold() for text in texts[:_EARLY] if (match := _DEFINED.match(text))}
    subject_share, least = (_SUBJECT_SHARE, 2 * _FEW) if title else (_FALLBACK_SHARE, _FEW + 1)
    introduced = (
        {match["term"] for text in texts[:_FEW] for match in _INTRODUCED.finditer(text)} - TIME_NOUNS - FUNCTION_WORDS
    )
    in_title = [word for word in content_words(title) if not word.endswith("ed") and word not in _NO_WORDS]
    words = [*dict.fromkeys([*sorted(defined), *in_title, *sorted(introduced)])]
    counts = {word: texts_with_noun(word.removesuffix("s"), texts) for word in words}
    enough = [
        word
        for word, count in counts.items()
        if count >= (_FEW if word in defined else max(_WORD_SHARE * len(texts), _FEW + 1))
        and (word in defined or word in in_title or count >= max(subject_share * len(texts), least))
    ]
    return _with_modifier(max(enough, key=lambda word: counts[word]), title, texts) if enough else ""


def _with_modifier(word: str, title: str, texts: tuple[str, ...]) -> str:
    """The word with the noun that stands before it in the title, where the text has that too: “Coffee prices”."""
    before = re.search(rf"([A-Za-z][\w-]+) {re.escape(word)}\b", title, re.I)
    modifier = before.group(1).casefold() if before else ""
    is_noun = modifier not in FUNCTION_WORDS | {""} and not modifier.endswith(("ed", "ing", "ly", "s"))
    label = f"{modifier} {word}" if is_noun and texts_with_noun(modifier, texts) >= _FEW else word
    return label[:1].upper() + label[1:]


def _most_named(names: Mapping[str, int], people: frozenset[str]) -> str:
    """The name in most sentences, where it is no person's and stands in more than any other; else empty."""
    others = sorted(((names[name], name) for name in names if name not in people | _NO_TOPIC), reverse=True)
    if not others or others[0][0] <= _FEW or (len(others) > 1 and others[1][0] == others[0][0]):
        return ""
    return others[0][1]
