"""The topic as a label says it: with the place or the partner that a bare noun or one name leaves out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from aiquiz.generate.cohesion.definite import EVENTS
from aiquiz.generate.language.wording import holds_phrase

__all__ = ["label_of"]

_LEAST_SHARE: Final = 0.1
"""Of two names side by side in a label each stands in this part of all sentences …"""
_LIKE: Final = 0.6
"""… and the rarer one in this part of the other's."""
_MAX_CHARS: Final = 44


def label_of(
    topic: str,
    text: str,
    headings: tuple[str, ...],
    names: Mapping[str, int],
    places: frozenset[str],
    people: frozenset[str],
    sentences: int,
) -> str:
    """What stands in front of a question about `topic` in an article of that text.

    “Bridges” becomes “Bridges in Iceland” where the title names one place, and “Puma” becomes “Puma and Adidas” where
    the headings name both and the text tells of one as much as of the other. `headings` are the title and the first
    heading; `names` the article's with the number of sentences each stands in.
    """
    if not topic:
        return ""
    is_plain = re.search(rf"(?<!\w){re.escape(topic.split(' ')[0].casefold())}(?!\w)", text) is not None
    if is_plain and (placed := _placed(topic, headings[:1], places, text)):
        return placed
    partner = _partner(topic, headings, {name: names[name] for name in names if name not in places | people}, sentences)
    if not partner or len(topic) + len(partner) >= _MAX_CHARS:
        return topic
    is_behind = re.search(rf"\b{re.escape(partner)}(?:,| and| &) {re.escape(topic)}\b", headings[0]) is not None
    return f"{partner} and {topic}" if is_behind else f"{topic} and {partner}"


def _placed(topic: str, title: tuple[str, ...], places: frozenset[str], text: str) -> str:
    """The noun with the one place that the title names beside it; empty where it names none, or several."""
    said = topic.casefold()
    named = [
        place for place in places if place.casefold() not in said and any(holds_phrase(one, place) for one in title)
    ]
    is_plural = topic.endswith("s") and not topic.endswith("ss")
    is_event = topic.split(" ")[0].casefold() in EVENTS
    if len(named) != 1 or not (is_plural or is_event):
        return ""
    article = "the " if re.search(rf"\bthe {re.escape(named[0])}\b(?! [A-ZÀ-ÖØ-Þ])", f"{title[0]}\n{text}") else ""
    return f"{topic} in {article}{named[0]}"


def _partner(topic: str, headings: tuple[str, ...], names: Mapping[str, int], sentences: int) -> str:
    """The one other name that the headings hold beside the topic and the text tells of as much; empty where none."""
    if topic not in names or names[topic] < _LEAST_SHARE * sentences:
        return ""
    shared = [one for one in headings if holds_phrase(one, topic)]
    least = max(_LEAST_SHARE * sentences, _LIKE * names[topic])
    rivals = [
        name
        for name, count in names.items()
        if name not in topic and count >= least and any(holds_phrase(one, name) for one in shared)
    ]
    return rivals[0] if len(rivals) == 1 else ""
