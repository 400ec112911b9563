"""The day a page gives for itself to search engines: JSON-LD in a script, which is no text of the page."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.reading.documents import iso_date

__all__ = ["published_on"]

_MARK: Final = "application/ld+json"
_KEY: Final = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"]{8,40})"')
_MOST_SCRIPTS: Final = 20
_MOST_CHARS: Final = 200_000


def published_on(source: str) -> str:
    """The first `datePublished` of a page's JSON-LD as YYYY-MM-DD; empty where there is none.

    Only that key is looked for, in linear time: much of what pages hold there is no valid JSON.
    """
    at = 0
    for _ in range(_MOST_SCRIPTS):
        at = source.find(_MARK, at)
        if at < 0:
            return ""
        end = source.find("</script", at)
        end = min(end if end >= 0 else len(source), at + _MOST_CHARS)
        for found in _KEY.finditer(source, at, end):
            if date := iso_date({"date": found.group(1)}, "date"):
                return date
        at = end
    return ""
