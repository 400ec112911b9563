"""What only the sentence before names: whose dukes “the Duke” is one of, and which country “the workforce” is of.

And which one “the country” is, behind a label that is of two, and whose “the army” in a text on several.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.passage import Passage
from aiquiz.generate.sentences import SENTENCE_END
from aiquiz.model.fact import AnswerType

__all__ = ["crown_told_by", "open_army", "open_bearer", "open_country"]

_BEARER: Final = re.compile(
    r"(?:^|[.!?;:,] )(?:[Tt]he|[Bb]ut the|[Aa]nd the) (?P<title>Duke|Duchess|Earl|Countess|Baron|Marquess|Marquis"
    r"|Viscount|Prince|Princess|Archduke|Archbishop|Bishop|Landgrave|Margrave)(?=,? (?:[a-z]+ed|was|had|is|has|became"
    r"|took|gave|made|went|came|lost|won|sent|left|fell|did|would|could|and)\b)"
)
"""“The Duke became king”: which?"""
_OF_COUNTRY: Final = re.compile(
    r"\b(?P<what>(?:of|in|among) the (?:working population|adult population|workforce|labour force|electorate)"
    r"|the (?:state|country|nation|province|county)['’]s (?:premier|governor|president|parliament|government|economy"
    r"|population|workforce|courts?))\b(?! (?:of|in)\b)"
)
"""“Over one per cent of the working population”: of which country?"""
_THE_COUNTRY: Final = re.compile(
    r"\b[Tt]he (?:country|nation)\b(?! (?:of|in|on|to|with|that|which|where|whose|house|road|town)\b)"
)
_BETWEEN_LANDS: Final = re.compile(
    r"\b(?!Civil War)(?:(?<!Civil )Wars?|Conflict|Treaty|Invasion|Dispute|Armistice|Accords?|Missile Crisis)\b"
)
"""“Olm War”: two countries waged it."""


_ARMY: Final = re.compile(
    r"(?:^|[.!?]”? )(?:(?:Now|Then|Soon|Meanwhile|At last|At once),? )?(?P<what>[Tt]he (?:army|navy|air force))\b"
    r"(?! (?:of|from|under|that|which)\b)"
)
_CROWN: Final = re.compile(r"\b[Tt]he (?:crown|throne|king|queen|emperor|tsar|court|government|monarchy)\b(?! of\b)")
_LANDS, _LAND_TOLD = 2, 3
"""Lands that a text tells of, each in so many sentences: any may have an army."""


def open_bearer(analysis: Analysis, passage: Passage) -> str:
    """What of such stands in the passage and is told by nothing that it shows, nor by the label; empty where none."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    for found in _BEARER.finditer(text):
        told = f"{analysis.label} {text[: found.start()]}"
        if not re.search(rf"\b{found['title']}\b", told):
            return f"The {found['title']}"
    country = _OF_COUNTRY.search(text)
    if country and not _has_country(analysis, passage) and _is_told_before(analysis, passage):
        return country["what"]
    return ""


def open_country(analysis: Analysis, passage: Passage) -> str:
    """“The country” that no land or people in the passage tells, where the article is of what was between lands."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _THE_COUNTRY.search(text) if _BETWEEN_LANDS.search(analysis.label) else None
    if found is None or DEMONYMS & set(re.findall(r"[A-Z][a-z]+", text)):
        return ""
    is_told = any(one.is_name and (one.subtype == "country" or not one.is_firm) for one in passage.mentions)
    return "" if is_told else found.group()


def open_army(analysis: Analysis, passage: Passage) -> str:
    """“The army” that no land or people named up to the end of its sentence tells, where the text is of several lands.

    “Now the army could move. It landed in Peru”: whose?
    """
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _ARMY.search(text)
    if found is None or analysis.is_life:  # in a general's life it is mostly his
        return ""
    end = SENTENCE_END.search(text, found.end())
    told = f"{analysis.label} {text[: end.start() if end else len(text)]}"
    often = [name for name, here in analysis.sentences_with.items() if len(here) >= _LAND_TOLD]
    lands = [name for name in often if analysis.types.kind_of(name).subtype == "country"]
    is_told = bool(DEMONYMS & set(re.findall(r"[A-Z][a-z]+", told))) or any(name in told for name in lands)
    return found["what"] if len(lands) >= _LANDS and not is_told else ""


def crown_told_by(analysis: Analysis, passage: Passage, place: str) -> str:
    """“The crown” that the `place` alone tells, where the article is of what was between lands; empty where none is.

    “From Olm the crown ruled Norland”: whose, nobody knows without Olm.
    """
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _CROWN.search(text) if _BETWEEN_LANDS.search(analysis.label) else None
    if found is None or not re.search(rf"\b{re.escape(place)}\b", text[: found.start()]):
        return ""
    before = text[: found.start()].replace(place, " ")
    at = passage.shown_from + found.start()
    lands = [one for one in passage.mentions if one.type is AnswerType.PLACE and one.span.end <= at]
    is_told = DEMONYMS & set(re.findall(r"[A-Z][a-z]+", before)) or any(one.text in before for one in lands)
    return "" if is_told else found.group()


def _has_country(analysis: Analysis, passage: Passage) -> bool:
    """Whether the passage, its heading or its label names a place or a people."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    named = f"{analysis.label} {analysis.article.title} {passage.sentence.section} {text}"
    if any(one.type is AnswerType.PLACE for one in passage.mentions if one.is_name):
        return True
    kinds = (analysis.types.kind_of(word).type for word in re.findall(r"[A-ZÀ-ÖØ-Þ][\w-]+", named))
    return AnswerType.PLACE in kinds or bool(DEMONYMS & set(re.findall(r"[A-Z][a-z]+", named)))


def _is_told_before(analysis: Analysis, passage: Passage) -> bool:
    """Whether the paragraph names a place before what is shown."""
    earlier = [one for one in analysis.sentences_of_block(passage.sentence.block) if one.span.end <= passage.span.start]
    return any(
        mention.type is AnswerType.PLACE
        for one in earlier
        for mention in analysis.mentions[one.index]
        if mention.is_name
    )
