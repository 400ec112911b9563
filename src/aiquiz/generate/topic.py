"""What an article is about, in a word or two: shown before a question whose sentence takes it for granted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from aiquiz.generate.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.lexicon import FUNCTION_WORDS, NUMBER_WORDS, ORGANISATION_HEADS, PLACE_HEADS, TIME_NOUNS
from aiquiz.generate.wording import content_words, holds_phrase
from aiquiz.generate.wordlists import word_set

__all__ = ["EVENT_HEADS", "is_headline", "topic_of"]

_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_NO_WORDS: Final = frozenset(name.casefold() for name in DEMONYMS) | word_set("white black native indigenous")
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_MAX_WORDS: Final = 7
_MAX_CHARS: Final = 44
_BREAK: Final = re.compile(r"(?:: | [–—-] )")
_CLAUSE: Final = re.compile(r" (?:that|which|who|whose) ")
"""“The mould that changed medicine”."""
_LEADING_SHARE, _AHEAD_SHARE = 0.22, 0.1
"""A name that stands in this part of all sentences is what they are about; less will do if it is far ahead."""
_CHAPTER: Final = re.compile(r"^(?:Chapter|Section|Part|Lesson|Unit|Lecture|Room) [\dIVX.]+[:.]? ", re.I)
"""What counts a text among others is no part of what it is about."""
_OVERVIEW: Final = re.compile(
    r"^(?:An? )?(?:[Bb]rief |[Ss]hort )?(?:Overview|Introduction|History|Guide) (?:of|to) (?:the )?", re.I
)
"""“Overview of Photosynthesis” is about photosynthesis."""
_HEADLINE: Final = re.compile(
    r"(?:The )?(?:[A-Z][\w’'-]+ ){1,3}(?:(?:and|of|in|for|on) (?:the )?(?:[A-Z][\w’'-]+ ?){1,3}){1,2}"
)
"""“English Settlements in America”: a heading that is a noun with what belongs to it."""
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
_MAX_BARE_TITLE: Final = 3
"""A title of so few words is a label itself."""
_WORD_SHARE: Final = 0.06
_NAME: Final = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}")
"""“The Ottoman Empire”: a title that is a name of more words."""
_ASKED: Final = re.compile(
    r"(?:^|[:,] )(?:[Hh]ow|[Ww]hy|[Ww]hen) (?:[Tt]he )?(?P<what>[A-Za-z][\w’'-]*(?: [\w’'-]+){0,6}?)"
    r" (?:[Ww]orks?|[Ww]as|[Ww]ere|[Ii]s|[Aa]re|[Gg]ot|[Ww]on|[Ee]nded|[Bb]egan)\b"
)
"""“How smallpox was ended”: what the title asks about."""
_GLOSS: Final = re.compile(r"(?:[\d.]+ )?(?:The )?(?P<what>[A-Z][\w-]{3,}): (?:an?|the) ")
_GLOSS_SHARE: Final = 0.12
_STEM_CHARS, _OFTEN_SAID = 7, 4


def topic_of(
    title: str,
    texts: tuple[str, ...],
    names: Mapping[str, int],
    places: frozenset[str],
    opening: str = "",
    people: frozenset[str] = frozenset(),
    heading: str = "",
) -> str:
    """A label for the article of the sentences `texts`; empty where nothing short tells the topic.

    It is the name that leads all others, else the event whose name opens the text, else a name in the title, else a
    word of the title that the article keeps using, else the title, where short. `names` are the article's, with the
    number of sentences each stands in; `places` those that are places, which lead only where the title names them;
    `people` those that are people's. `heading` is the first below the title.
    """
    title = _CHAPTER.sub("", title)
    title = _OVERVIEW.sub("", title)
    # “Challenges to Spain’s Supremacy” is about no country.
    unowned = re.sub(r"\b[\w.-]+['’]s?(?!\w)", "", title)
    names = {name: many for name, many in names.items() if not _RUN_TOGETHER.search(name)}
    held = [name for name in names if holds_phrase(unowned, name) and name not in _NO_TOPIC]
    held = [name for name in held if names[name] > _FEW or _leads(title, name)]
    leading = [name for name in _leading(names, len(texts)) if name in held or name not in places]
    leading = [name for name in leading if name not in _NO_TOPIC]
    # Among several people of like weight none is the topic, though one is named most.
    leading = [name for name in leading if name not in people or all(_far(name, one, names) for one in people)]
    if not leading and opening and opening.split()[-1] in EVENT_HEADS:
        return opening
    if told := _told_by_title(title, texts) or _bare_title(title, texts):
        return told
    if not leading and is_headline(title, " ".join(texts)):
        return title
    whole = [name for name in leading or held if not any(name != other and holds_phrase(other, name) for other in held)]
    if whole:
        return _widened(max(whole, key=lambda name: (name in held, names[name], name)), title, texts)
    return (
        _glossed(title, texts)
        or _glossed(heading, texts)
        or _key_word(title, texts)
        or _short_title(title, texts)
        or _key_word("", texts)
        or _most_named(names, people)
        or _short_title(_CLAUSE.split(title, maxsplit=1)[0], texts)
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


def is_headline(title: str, text: str) -> bool:
    """Whether a title is a noun phrase whose words the text itself keeps using: no “Lady of the Lamp”."""
    if not _HEADLINE.fullmatch(title) or len(title) > _MAX_CHARS:
        return False
    small = text.casefold()
    uses = [small.count(word.removesuffix("s")[:_STEM_CHARS]) for word in content_words(title)]
    return bool(uses) and 2 * sum(use > 0 for use in uses) >= len(uses) and max(uses) >= _OFTEN_SAID


def _told_by_title(title: str, texts: tuple[str, ...]) -> str:
    """What a title like “How the Supreme Court Works” asks about, where the text uses the first noun of it."""
    bare = re.sub(r"^The ", "", title)
    if _NAME.fullmatch(bare) and sum(bare in text for text in texts) > _FEW:
        return bare
    found = _ASKED.search(title)
    if found is None or len(found["what"]) > _MAX_CHARS:
        return ""
    said = content_words(re.split(r" (?:of|in|for|and) ", found["what"])[0])
    least = max(_FEW + 1, _WORD_SHARE * len(texts))
    is_used = bool(said) and any(_says(word.removesuffix("s"), texts) >= least for word in said)
    return found["what"][:1].upper() + found["what"][1:] if is_used else ""


def _bare_title(title: str, texts: tuple[str, ...]) -> str:
    """A title of one plain word that the text keeps using, such as “Photosynthesis”, though some name leads."""
    is_used = title.isalpha() and _uses(title.casefold(), texts) >= max(_FEW + 1, _FALLBACK_SHARE * len(texts))
    return title if is_used and any(title.casefold() in text for text in texts) else ""


def _glossed(heading: str, texts: tuple[str, ...]) -> str:
    """“Haemoglobin” of “11.3 Haemoglobin: a protein that changes its mind”, where the text is about that."""
    found = _GLOSS.match(heading)
    if found is None:
        return ""
    return found["what"] if _says(found["what"].removesuffix("s"), texts) >= _GLOSS_SHARE * len(texts) else ""


def _leads(title: str, name: str) -> bool:
    """Whether a name that the article seldom uses is the title's subject all the same: it opens it, or is its own."""
    return title.startswith((name, f"The {name}")) or (" " in name and name not in PLACES)


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
    if 0 < len(title.split()) <= _MAX_BARE_TITLE:
        return ""
    defined = {match["term"].casefold() for text in texts[:_EARLY] if (match := _DEFINED.match(text))}
    subject_share, least = (_SUBJECT_SHARE, 2 * _FEW) if title else (_FALLBACK_SHARE, _FEW + 1)
    introduced = (
        {match["term"] for text in texts[:_FEW] for match in _INTRODUCED.finditer(text)} - TIME_NOUNS - FUNCTION_WORDS
    )
    in_title = [word for word in content_words(title) if not word.endswith("ed") and word not in _NO_WORDS]
    words = [*dict.fromkeys([*sorted(defined), *in_title, *sorted(introduced)])]
    counts = {word: _uses(word.removesuffix("s"), texts) for word in words}
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
    label = f"{modifier} {word}" if is_noun and _uses(modifier, texts) >= _FEW else word
    return label[:1].upper() + label[1:]


def _most_named(names: Mapping[str, int], people: frozenset[str]) -> str:
    """The name in most sentences, where it is no person's and stands in more than any other; else empty."""
    others = sorted(((names[name], name) for name in names if name not in people | _NO_TOPIC), reverse=True)
    if not others or others[0][0] <= _FEW or (len(others) > 1 and others[1][0] == others[0][0]):
        return ""
    return others[0][1]


def _uses(stem: str, texts: tuple[str, ...]) -> int:
    """The number of texts that use a word as a noun, which is told by the small word or the sign behind it."""
    pattern = re.compile(rf"\b{re.escape(stem)}s?(?:[.,;:)]|$| (?:{'|'.join(sorted(FUNCTION_WORDS))})\b)", re.I)
    return sum(pattern.search(text) is not None for text in texts)


def _short_title(title: str, texts: tuple[str, ...]) -> str:
    """The title, or what stands before its colon, where it is a label that the text itself uses."""
    title = " ".join(title.split()).strip(" .")
    parts = (title, _BREAK.split(title, maxsplit=1)[0])
    label = next((part for part in parts if _is_label(part) and _is_used(part, texts)), "")
    bare = re.sub(r"^(?:The|An?) ", "", label)
    return bare[:1].upper() + bare[1:] if len(bare.split()) <= _MAX_BARE_TITLE else label


def _is_used(part: str, texts: tuple[str, ...]) -> bool:
    """Whether the text uses a word of a long label, or goes on about the noun of one that begins with a number."""
    said = content_words(part)
    if not said:
        return False
    if re.split(r"[ -]", part)[0].casefold() in NUMBER_WORDS:
        return _says(said[-1].removesuffix("s"), texts) > _FEW
    enough = min(_FEW, len(texts) // _FEW + 1)
    return len(part.split()) <= _MAX_BARE_TITLE or any(_says(one.removesuffix("s"), texts) >= enough for one in said)


def _says(stem: str, texts: tuple[str, ...]) -> int:
    return sum(re.search(rf"\b{re.escape(stem)}", text, re.I) is not None for text in texts)


def _is_label(part: str) -> bool:
    is_short = 0 < len(part) <= _MAX_CHARS and len(part.split()) <= _MAX_WORDS
    return is_short and re.search(r"[?!:{}]", part) is None and _CLAUSE.search(part) is None
