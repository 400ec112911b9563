"""Sentences that only lead on to the next: “had a problem”, “something strange happened”, “was about to change”."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["announces"]

_SHELL: Final = (
    r"(?:problem|choice|decision|dilemma|discovery|difficulty|surprise|mistake|blunder|error|idea|plan|question|secret"
    r"|gamble|bet|challenge|obstacle|proposal|request|promise|move|step|turn|twist|change|breakthrough|encounter|visit"
    r"|meeting|experiment|observation|accident|stroke of (?:luck|genius)|piece of (?:luck|news))"
)
_ADJECTIVES: Final = r"(?:(?!no\b|with\b|into\b|of\b|in\b|to\b|for\b)[a-z-]+ ){0,3}"
_EMPTY: Final = (
    r"(?: (?:of (?:his|her|its|their) own|on (?:his|her|its|their) hands|to make|to solve|in mind))?"
    r"(?: (?:that|which) (?:would|was to|were to|could|nobody|no one|few|changed|shocked|surprised|puzzled|startled"
    r"|(?:it|he|she|they) (?:could not|had not|had never|did not|never|would (?:regret|never|not)))\b"
    r"[^.,;:A-ZÀ-ÖØ-Þ\d]*"
    r"| (?:that|which) (?:would|was to) (?:change|transform|shape|alter|shake|decide) [^.,;:\d]*)?"
)
"""“… that nobody noticed for years”: of what it was, that tells nothing."""
_HAD_SOMETHING: Final = re.compile(
    r"[^;:]*\b(?:had|faced|made|met(?: with)?|took|got|ran into|came (?:up with|across|upon)|hit (?:up)?on|received"
    rf"|was (?:faced|confronted) with|were (?:faced|confronted) with) (?:an?|another) {_ADJECTIVES}{_SHELL}{_EMPTY}\."
)
"""“Norland made a mistake that nobody noticed for years.”: which?"""
_HAPPENED: Final = re.compile(
    r"(?:[^;:.]*[, ])?(?:[Ss]omething|[Aa]n? (?:[a-z]+ )?(?:thing|event|accident|miracle)) (?:[a-z]+ ){0,3}(?:happened"
    r"|occurred|took place|went wrong|came along)(?: (?:in|on|to|at) [^,;:.]+)?\."
    r"|(?:[^;:.]*[, ])?(?:[Ee]verything|[Aa]ll (?:this|that|of this)|[Tt]hings|[Mm]atters|[Tt]hat|[Tt]his) (?:[a-z]+ )?"
    r"(?:changed|was to change|was about to change|would change|took a turn)"
    r"(?: (?:forever|for ever|overnight|again|completely|utterly|suddenly|at once|quickly|abruptly))?"
    r"(?: (?:in|on|with|at) [^,;:.]+)?\."
)
"""“In 1905 something strange happened.”: what?"""
_ABOUT_TO: Final = re.compile(
    r"[^;:]*\b(?:was|were) (?:about to|soon to|on the point of) (?:be )?(?:chang(?:e|ed|ing)|transform(?:ed|ing)?"
    r"|end|get worse|get better|turn)(?: [a-z]+)?\."
)
"""“In 1989 all of Olm was about to change.”"""


def announces(text: str) -> bool:
    """Whether a sentence says that there was something to tell, and leaves what it was to the next."""
    return any(form.fullmatch(text) is not None for form in (_HAD_SOMETHING, _HAPPENED, _ABOUT_TO))
