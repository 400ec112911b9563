"""What a title says its text is about: what it asks after, what it is the name of, or itself where it is short."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.lexicon import NUMBER_WORDS
from aiquiz.generate.wording import content_words, texts_with, texts_with_noun

__all__ = [
    "MAX_BARE_TITLE",
    "before_clause",
    "glossed",
    "is_headline",
    "one_word",
    "plain_title",
    "short_title",
    "told_by_title",
]

_MAX_WORDS: Final = 7
_MAX_CHARS: Final = 44
_BREAK: Final = re.compile(r"(?:: | [–—-] )")
_CLAUSE: Final = re.compile(r" (?:that|which|who|whose) ")
"""“The mould that changed medicine”."""
_CHAPTER: Final = re.compile(
    r"^(?:Chapter|Section|Part|Lesson|Unit|Lecture|Room|Gallery|Hall|Exhibit|Letter|Episode|Issue) [\dIVX.]+[:.]? ",
    re.I,
)
"""What counts a text among others is no part of what it is about."""
_OVERVIEW: Final = re.compile(
    r"^(?:An? )?(?:[Bb]rief |[Ss]hort )?(?:Overview|Introduction|History|Guide) (?:of|to) (?:the )?", re.I
)
"""“Overview of Photosynthesis” is about photosynthesis."""
_HEADLINE: Final = re.compile(
    r"(?:The )?(?:[A-Z][\w’'-]+ ){1,3}(?:(?:and|of|in|for|on) (?:the )?(?:[A-Z][\w’'-]+ ?){1,3}){1,2}"
)
"""“English Settlements in America”: a heading that is a noun with what belongs to it."""
_FEW: Final = 2
MAX_BARE_TITLE: Final = 3
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
_NOUN_SHARE: Final = 0.12
"""A title of one word is the topic where this part of all sentences has it as a noun."""


def plain_title(title: str) -> str:
    """A title without what counts it among others, and without “Overview of”."""
    return _OVERVIEW.sub("", _CHAPTER.sub("", title))


def before_clause(title: str) -> str:
    """“The mould” of “The mould that changed medicine”."""
    return _CLAUSE.split(title, maxsplit=1)[0]


def is_headline(title: str, text: str) -> bool:
    """Whether a title is a noun phrase whose words the text itself keeps using: no “Lady of the Lamp”."""
    if not _HEADLINE.fullmatch(title) or len(title) > _MAX_CHARS:
        return False
    small = text.casefold()
    uses = [small.count(word.removesuffix("s")[:_STEM_CHARS]) for word in content_words(title)]
    return bool(uses) and 2 * sum(use > 0 for use in uses) >= len(uses) and max(uses) >= _OFTEN_SAID


def told_by_title(title: str, texts: tuple[str, ...]) -> str:
    """What a title like “How the Supreme Court Works” asks about, where the text uses the first noun of it."""
    bare = re.sub(r"^The ", "", title)
    if _NAME.fullmatch(bare) and sum(bare in text for text in texts) > _FEW:
        return bare
    found = _ASKED.search(title)
    if found is None or len(found["what"]) > _MAX_CHARS:
        return ""
    said = content_words(re.split(r" (?:of|in|for|and) ", found["what"])[0])
    least = max(_FEW + 1, _WORD_SHARE * len(texts))
    is_used = bool(said) and any(texts_with(word.removesuffix("s"), texts) >= least for word in said)
    return found["what"][:1].upper() + found["what"][1:] if is_used else ""


def one_word(title: str, texts: tuple[str, ...]) -> str:
    """A title of one plain word that the text keeps using, such as “Photosynthesis”, though some name leads."""
    is_used = title.isalpha() and texts_with_noun(title.casefold(), texts) >= max(_FEW + 1, _NOUN_SHARE * len(texts))
    return title if is_used and any(title.casefold() in text for text in texts) else ""


def glossed(heading: str, texts: tuple[str, ...]) -> str:
    """“Haemoglobin” of “11.3 Haemoglobin: a protein that changes its mind”, where the text is about that."""
    found = _GLOSS.match(heading)
    if found is None:
        return ""
    return found["what"] if texts_with(found["what"].removesuffix("s"), texts) >= _GLOSS_SHARE * len(texts) else ""


def short_title(title: str, texts: tuple[str, ...]) -> str:
    """The title, or what stands before its colon, where it is a label that the text itself uses."""
    title = " ".join(title.split()).strip(" .")
    parts = (title, _BREAK.split(title, maxsplit=1)[0])
    label = next((part for part in parts if _is_label(part) and _is_used(part, texts)), "")
    bare = re.sub(r"^(?:The|An?) ", "", label)
    return bare[:1].upper() + bare[1:] if len(bare.split()) <= MAX_BARE_TITLE else label


def _is_used(part: str, texts: tuple[str, ...]) -> bool:
    """Whether the text uses a word of a long label, or goes on about the noun of one that begins with a number."""
    said = content_words(part)
    if not said:
        return False
    if re.split(r"[ -]", part)[0].casefold() in NUMBER_WORDS:
        return texts_with(said[-1].removesuffix("s"), texts) > _FEW
    enough = min(_FEW, len(texts) // _FEW + 1)
    return len(part.split()) <= MAX_BARE_TITLE or any(
        texts_with(one.removesuffix("s"), texts) >= enough for one in said
    )


def _is_label(part: str) -> bool:
    is_short = 0 < len(part) <= _MAX_CHARS and len(part.split()) <= _MAX_WORDS
    return is_short and re.search(r"[?!:{}]", part) is None and _CLAUSE.search(part) is None
