"""Every option must fit the grammar of the gap."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.kinds.cloze import BLANK
from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question

__all__ = ["GRAMMAR"]

_ARTICLE: Final = re.compile(rf"\b(an?) {BLANK}", re.I)
_VERB: Final = re.compile(rf"{BLANK}(?: \([^)]*\))? (is|was|has|are|were|have)\b")
_VOWEL_SOUND: Final = re.compile(r"(?:[aeiou]|8|11\b|18\b)", re.I)
_MANY: Final = frozenset({"are", "were", "have"})


def _mismatch(question: Question) -> str:
    if not question.is_single_choice:
        return ""
    if article := _ARTICLE.search(question.prompt):
        misfits = [option for option in question.options if not _fits_article(article.group(1), option)]
        if misfits:
            return f"“{article.group(1)}” before the gap does not fit “{misfits[0]}”"
    verb = _VERB.search(question.prompt)
    if verb and _only_key_fits(question, is_many=verb.group(1) in _MANY):
        return f"only the right option fits “{verb.group(1)}” in number"
    return ""


def _fits_article(article: str, option: str) -> bool:
    # Letters that are spelt out (“an MP”, “a U-boat”) follow their sound, which spelling does not tell.
    if option[:2].isupper() or option[:1].lower() in "hu":
        return True
    return bool(_VOWEL_SOUND.match(option)) == (len(article) == 2)


def _only_key_fits(question: Question, *, is_many: bool) -> bool:
    """Names are left alone: “the Netherlands is”, “Athens was”."""
    if any(option[:1].isupper() or option[:1].isdigit() for option in question.options):
        return False
    return _is_plural(question.answers[0]) == is_many and all(
        _is_plural(option) != is_many for option in question.distractors
    )


def _is_plural(text: str) -> bool:
    return " and " in text or bool(re.search(r"[^su'i]s$", text))


GRAMMAR: Final = Rule(
    code="Q006",
    title="the grammar of the question gives the answer away",
    why="“An” before the gap, or “are” behind it, rules out options without knowing anything. Write “a/an”, move the "
    "article into the options, or choose options of the same number.",
    hint="let all options fit, or move the article into them",
    check=for_each(_mismatch),
    bad='- kind: cloze\n  text: "An {{acid}} turns litmus red."\n  distractors: [base, salt, metal]',
    good='- kind: cloze\n  text: "{{An acid}} turns litmus red."\n  distractors: [A base, A salt, A metal]',
)
