"""Ids for decks and items: short, readable, and the same whenever the article is the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.language.wording import content_words
from aiquiz.model.ids import DeckId, ItemId

__all__ = ["deck_id", "item_ids", "slug"]

_MAX_CHARS: Final = 48
_REMEMBERED: Final = 1_024
"""Some more than a long article has questions: a deck is named again whenever one is dropped from it."""


@lru_cache(maxsize=_REMEMBERED)
def slug(text: str, limit_words: int = 6) -> str:
    """`text` in small Latin letters, digits and hyphens, at most `limit_words` words; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:limit_words])[:_MAX_CHARS].strip("-")


def deck_id(file_names: Sequence[str], title: str) -> DeckId:
    """An id for a new deck: from the first of these file names that holds letters, else from the title."""
    stems = (re.sub(r"\.[^.]*$", "", re.split(r"[/\\]", name)[-1]) for name in file_names)
    return DeckId(next((found for name in (*stems, title) if (found := slug(name))), "deck"))


def item_ids(candidates: Sequence[Candidate]) -> tuple[ItemId, ...]:
    """One id for each candidate: what is asked about, then the answer; repeated ones are numbered."""
    used: dict[str, int] = {}
    ids = []
    for candidate in candidates:
        passage = candidate.passage
        asked = passage.sentence.text if passage.has_context else candidate.prompt
        here = (one for one in passage.mentions if one.is_name and passage.sentence.span.holds(one.span))
        others = tuple(one.text for one in here if not _touches(candidate, one.text))
        base = _base(candidate.mention.text, others, asked, candidate.kind)
        used[base] = used.get(base, 0) + 1
        ids.append(ItemId(base if used[base] == 1 else f"{base}-{used[base]}"))
    return tuple(ids)


@lru_cache(maxsize=_REMEMBERED)
def _base(answer: str, names: tuple[str, ...], prompt: str, kind: str) -> str:
    """The id of a question whose answer is `answer`, by its wording and the other `names` of its sentence."""
    topic = slug(names[0], 2) if names else ""
    skip = content_words(" ".join([answer, *names]))
    words = [word for word in content_words(prompt) if word not in skip and word.isalpha()]
    about = "-".join(part for part in (topic, slug(" ".join(sorted(words[:6], key=len, reverse=True)[:1]), 1)) if part)
    prefix = {"true-false": "true-or-false", "order": "order"}.get(kind, "")
    return "-".join(part for part in (prefix, about, slug(answer, 4)) if part)[:_MAX_CHARS].strip("-") or "item"


def _touches(candidate: Candidate, name: str) -> bool:
    return name in candidate.mention.text or candidate.mention.text in name
