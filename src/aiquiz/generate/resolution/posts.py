"""The office that somebody held, and what comes with it: which one, only a title or a role in words tells."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.language.lexicon import ORGANISATION_HEADS, PERSON_ROLES, PERSON_TITLES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage

__all__ = ["open_post"]

_POST: Final = re.compile(
    r"\b(?:(?:hold(?:s|ing|ers?(?: of)?)?|held|fill(?:s|ed)?|occupants? of|occup(?:y|ies|ied)|left|leaving|resigned"
    r"|quit|vacated|assumed|sought|(?:appointed|elected|named|promoted) to|r[au]n for|stood for|came with) "
    r"(?P<held>the (?:office|post|position))"
    r"|(?P<post>[Tt]he post)(?= (?:was|is|had|has|went|became|passed|fell|remained)\b))"
    r"(?=[.,;:]| (?:until|from|since|for|was|were|is|are|has|had|and|but|in \d|to|when|while|after|before|as|with|by"
    r"|under|again|twice|a|an|the|went|became|passed|fell|[a-z]+ed)\b)"
)
_WITH_POST: Final = re.compile(
    r"(?:^|[.!?]”? )(?P<what>The (?:official (?:residence|seat|title|term|salary)|oath|salary|term of office"
    r"|(?:first |last |present |current )?(?:holder|incumbent|occupant))) (?:is|was|has|lasts|lasted|may|must|can)\b"
)
"""“The official residence is Quill House”: whose?"""
_ROLES: Final = (
    PERSON_ROLES
    | {title.casefold() for title in PERSON_TITLES}
    | word_set(
        "presidency premiership chancellorship governorship chairmanship chairperson premier speaker commissioner"
        " treasurer ombudsman monarch monarchy papacy archbishop dean rector consul viceroy taoiseach deputy clerk"
        " keeper master warden"
    )
)


def open_post(analysis: Analysis, passage: Passage) -> str:
    """“The post”, “The official residence” that no role in words before it, label or heading tells; empty where none.

    Of a body that the label or heading names it is the first who held the post.
    """
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _POST.search(text) or _WITH_POST.search(text)
    if found is None:
        return ""
    over = f"{analysis.label} {passage.sentence.section}"
    told = re.findall(r"[^\W\d]+", f"{over} {text[: found.start()]}")
    is_told = any(word.casefold().removesuffix("s") in _ROLES for word in told)
    if is_told or ("what" not in found.re.groupindex and ORGANISATION_HEADS & set(over.split())):
        return ""
    return next(part for part in found.groupdict().values() if part)
