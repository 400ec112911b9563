"""The heading above a sentence, as the second part of its label: “Fridtjof Nansen, the crossing of Greenland”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import Definite, stem_of
from aiquiz.generate.labels.clever import is_clever
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topics.framing import uncounted
from aiquiz.generate.topics.titles import in_small, is_name
from aiquiz.text import folded

__all__ = ["heading_of", "is_told_by_heading", "trail_of"]

_MAX_WORDS: Final = 6
_MAX_TRAIL_WORDS: Final = 9
_LONGEST_LETTERS: Final = 5
"""A word of no more capitals may be letters that stand for words, such as NASA."""
_NUMBER: Final = re.compile(r"^[\d.]+ ")
_FURNITURE: Final = re.compile(
    r"·|^comments$|^(?:published|updated|posted|last (?:updated|modified)|filed under)\b"
    r"|\b(?:listen to this|watch (?:now|the video)|\d+[ -]min(?:ute)?s?|min(?:ute)?s? read|subscribe"
    r"|sign (?:in|up)|log in|newsletter|advertisement|share this|read (?:more|next)|related (?:articles?|stories)"
    r"|table of contents|most read)\b"
    r"|^(?:gallery (?:text|guide|label)|reference desk|at a glance)$",
    re.I,
)
"""“Listen to this article · 4 min”: what a page says of itself."""
_DATELINE: Final = re.compile(
    rf"\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}|(?:{'|'.join(MONTHS)}) \d{{4}} \d[\d,. ]*"
    rf"|[A-ZÀ-ÖØ-Þ .-]{{4,}}, (?:(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}})"
    r"|[A-ZÀ-ÖØ-Þ]{4,}, [A-Z][a-z]+"
)
"""“12 May 2019”: when a page was put up; “May 1932 196”: the row of a table."""
_NOUN_PHRASE: Final = re.compile(
    r"(?!(?:How|Why|What|When|Who|Where|Which|If|In|On|From|To|After|Before)\b)[\w’' -]{4,44}", re.I
)
_ARTICLE: Final = re.compile(r"(?:The|An?) ")
_JOURNEYS: Final = word_set("crossing voyage expedition journey trip race flight march ascent drift passage retreat")
_OF_JOURNEY: Final = word_set("party crew team expedition voyage journey crossing trip companions return ship")


def heading_of(sentence: Sentence, analysis: Analysis) -> str:
    """The heading as a label's second part; empty where it is no noun, or says what the label says."""
    section = " ".join(sentence.section.split())
    heading = uncounted(_NUMBER.sub("", section)).split(": ", maxsplit=1)[0]
    if (
        _DATELINE.fullmatch(section)
        or not _NOUN_PHRASE.fullmatch(heading)
        or _FURNITURE.search(heading)
        or len(heading.split()) > _MAX_WORDS
    ):
        return ""
    if holds_phrase(analysis.label, _ARTICLE.sub("", heading)) or holds_phrase(heading, analysis.label):
        return ""
    first, *rest = _as_written(heading, analysis.told).split(" ")
    is_plain = _ARTICLE.match(f"{first} ") or (
        all(word.islower() for word in rest) and not is_name(first, analysis.told)
    )
    return " ".join([first.lower() if is_plain else first, *rest])


def trail_of(sentence: Sentence, analysis: Analysis) -> str:
    """The heading as it may stand behind a label and an arrow; empty where it is long, clever, or the label again."""
    section = " ".join(sentence.section.split())
    if "|" in section or _DATELINE.fullmatch(section):
        return ""
    heading = _as_written(_NUMBER.sub("", section), analysis.told)
    # “Olm, Ulm and Arn › Ulm: a dear habit”, but not “Ulm › Ulm: a dear habit”.
    heading = heading.removeprefix(f"{analysis.label}: ")
    bare = _ARTICLE.sub("", heading)
    if not bare or _FURNITURE.search(heading) or len(heading.split()) > _MAX_TRAIL_WORDS:
        return ""
    if holds_phrase(analysis.label, bare) or folded(bare) == folded(analysis.label):
        return ""
    if not is_clever(heading, ""):
        return heading  # plain whatever the section says, which need not be gathered then
    told = " ".join(one.text for one in analysis.sentences if one.section == sentence.section)
    return "" if is_clever(heading, told) else heading


@lru_cache(maxsize=64)  # every sentence of a section asks for the same one
def _as_written(heading: str, text: str) -> str:
    """A heading without its counter; one that is all capitals as the text would write it."""
    bare, bracket, beside = (uncounted(heading) or heading).partition(" (")
    return f"{_in_small(bare, text)}{bracket}{beside}"


def _in_small(bare: str, text: str) -> str:
    if not bare.isupper():
        return bare
    if " " in bare:
        return in_small(bare, text)
    is_word = re.search(rf"\b{re.escape(bare.capitalize())}\b", text) is not None and f" {bare}" not in text
    return bare if len(bare) <= _LONGEST_LETTERS and not is_word else bare.capitalize()


def is_told_by_heading(one: Definite, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether the heading names what “the …” means: by the same noun, or as the journey of “the party”."""
    if one.is_described:
        return False
    said = {stem_of(word) for word in content_words(heading_of(sentence, analysis))}
    return stem_of(one.noun) in said or (one.noun in _OF_JOURNEY and bool(said & _JOURNEYS))
