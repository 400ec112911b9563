"""HTML source → tags and text, in time linear in its length whatever the source holds.

Python's own html.parser needs a minute for 60 kB of unfinished tags (`<a <a <a …`) and treats several constructs
differently from one Python version to the next; the same page must give the same article, and quickly.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Final

from aiquiz.values import dataclass

__all__ = ["EndTag", "StartTag", "Text", "Token", "tokens"]


@dataclass(frozen=True, slots=True)
class StartTag:
    """An opening tag: lower-case name, attributes by lower-case name with character references resolved."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EndTag:
    """A closing tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, character references resolved."""

    text: str


Token = StartTag | EndTag | Text

_TAG_START = re.compile(r"<(?:!--|[!?]|/?(?=[a-zA-Z]))")
_NAME = re.compile(r"[^\s/>]+")
# A `>` inside quotes does not end a tag. Possessive, so that a quote which never closes costs one scan, not many.
_REST_OF_TAG = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]++))?""")
# What stands inside these is no markup, and for all but the title no text of the page either.
_RAW_TEXT: Final = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


def tokens(source: str) -> Iterator[Token]:
    """The tags and texts of `source` in order; comments, declarations and the insides of scripts are left out."""
    quotes_are_sound = True
    at, end = 0, len(source)
    while at < end:
        found = _TAG_START.search(source, at)
        if found is None:
            break
        if found.start() > at:
            yield Text(_resolved(source[at : found.start()]))
        opening = found.group()
        if opening == "<!--":
            at = _after(source, "-->", found.end())
            continue
        if opening in ("<!", "<?"):
            at = _after(source, ">", found.end())
            continue
        rest = _REST_OF_TAG.match(source, found.end()) if quotes_are_sound else None
        if rest is None:
            # From here on some quote never closes. Once is enough: asking again for each tag would be quadratic.
            quotes_are_sound = False
        tag_end = rest.end() if rest is not None else source.find(">", found.end()) + 1
        if tag_end == 0:
            break  # an unfinished tag: like a browser, drop it
        inside = source[found.end() : tag_end - 1]
        name = _tag_name(inside)
        at = tag_end
        if opening == "</":
            yield EndTag(name)
            continue
        yield StartTag(name, _attributes(inside, len(name)))
        if name in _RAW_TEXT:
            text, at = _raw_text(source, name, at)
            if name == "title":
                yield Text(_resolved(text))
            yield EndTag(name)
    else:
        return
    if found is None and at < end:
        yield Text(_resolved(source[at:]))


def _after(source: str, sign: str, at: int) -> int:
    """The offset behind the next `sign`, or the end of the source."""
    found = source.find(sign, at)
    return found + len(sign) if found >= 0 else len(source)


def _tag_name(inside: str) -> str:
    found = _NAME.match(inside)
    return found.group().lower() if found else ""


def _attributes(inside: str, name_end: int) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(inside, name_end):
        value = found.group(2) or ""
        if value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1:
            value = value[1:-1]
        attributes.setdefault(found.group(1).lower(), _resolved(value))
    return attributes


def _raw_text(source: str, name: str, at: int) -> tuple[str, int]:
    """What stands before `</name`, and the offset behind that tag; to the end of the source where it never comes."""
    found = re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE).search(source, at)
    if found is None:
        return source[at:], len(source)
    return source[at : found.start()], found.end()


def _resolved(text: str) -> str:
    return html.unescape(text) if "&" in text else text
