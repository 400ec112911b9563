"""Markdown within a line → the plain text a reader sees. Every step is linear in the length of the text."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from typing import Final

from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["plain", "plain_and_slanted"]

# What must not be read as Markdown is put aside and its place marked: `STASHED n END`. Neither character survives
# `text.clean`, so none is lost by taking them out of the source first.
_STASHED: Final = "\x02"
_END: Final = "\x03"
_STASH_MARK = re.compile(f"{_STASHED}(\\d+){_END}")

_BACKTICKS = re.compile("`+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->))*+-->")
_IMAGE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*+\])*+\](?:\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)|\[[^\[\]]*+\])")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*+\])*+)\]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)(?:\{[^{}\n]{0,80}\})?")
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|]*+\|)?([^\[\]|]*+)\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]*+\]")
_REFERENCE = re.compile(r"\[([^\[\]]++)\](?:\[([^\[\]]*+)\])?")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]++(?:@[\w.\-]++)?)>")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+|[^\s@]+@[\w\-]+\.[\w.\-]+")
_STRUCK_OUT = re.compile(r"~~(?=[^\s~])[^~]++~~")
_HIGHLIGHT = re.compile(r"==(?=[^\s=])([^=]++)(?<!\s)==")
_RAISED = re.compile(r"<sup>([+\-−]?\d{1,4})</sup>", re.IGNORECASE)
_SUPERSCRIPTS: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LINE_BREAK = re.compile(r"<br\s*/?>|\\$", re.IGNORECASE | re.MULTILINE)
# A name alone is no tag: in `if a<b and c>d` nothing may vanish.
_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|span|strong|"
    r"sub|sup|time|tt|u|var|wbr)(?:\s+[\w:\-]+\s*=[^<>]*+|\s+(?:disabled|checked)[^<>]*+)?\s*/?>",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(r"\{%[^{}%\n]*+%\}|\{\{[<%][^{}\n]*+(?<=[>%])\}\}|\{:[^{}\n]*+\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_STARS = re.compile(r"\*+|_+")


def plain(text: str, references: Container[str] = frozenset()) -> str:
    """`text` without Markdown: links and emphasis as their words, images, footnote marks and struck-out text gone.

    `references` are the names, case-folded, that the document defines for links of the form `[words][name]`.
    """
    return plain_and_slanted(text, references)[0]


def plain_and_slanted(text: str, references: Container[str] = frozenset()) -> tuple[str, tuple[str, ...]]:
    """`plain`, and the stretches of it that the source sets in italics: `*so*` or `_so_`, in the order they end."""
    stash: list[str] = []
    text = _code_put_aside(text.replace(_STASHED, "").replace(_END, ""), stash)
    text = _ESCAPED.sub(lambda found: _put_aside(found.group(1), stash), text)
    text = _without_comments(text)
    text = _without_links(text, references, stash)
    text = _RAISED.sub(lambda found: found.group(1).translate(_SUPERSCRIPTS), _LINE_BREAK.sub(" ", text))
    text = _HIGHLIGHT.sub(r"\1", _STRUCK_OUT.sub("", _SHORTCODE.sub("", _TAG.sub("", text))))
    emphasis = _emphasis(text)
    signs = sorted(gone for one in emphasis for gone in (Span(one.start - one.signs, one.start), one.closing))

    def shown(start: int, end: int) -> str:
        words = _ENTITY.sub(lambda found: html.unescape(found.group()), _without(signs, text, start, end))
        return _STASH_MARK.sub(lambda found: stash[int(found.group(1))], words)

    return shown(0, len(text)), tuple(shown(one.start, one.end) for one in _outermost_slanted(emphasis))


def _without_comments(text: str) -> str:
    """`text` without its comments, looked for only up to the last end of one: a beginning behind it would search
    to the end of the text."""
    end = text.rfind("-->") + len("-->")
    return _COMMENT.sub("", text[:end]) + text[end:] if end >= len("-->") else text


def _put_aside(text: str, stash: list[str]) -> str:
    stash.append(text)
    return f"{_STASHED}{len(stash) - 1}{_END}"


def _code_put_aside(text: str, stash: list[str]) -> str:
    """`text` with its code spans put aside: from a run of backticks to the next run of the same length."""
    runs = [(found.start(), found.end()) for found in _BACKTICKS.finditer(text)]
    if not runs:
        return text
    by_length: dict[int, list[int]] = {}
    for start, end in runs:
        by_length.setdefault(end - start, []).append(start)
    pieces: list[str] = []
    at = 0
    for start, end in runs:
        if start < at or text[start - 1 : start] == "\\":
            continue
        closers = by_length[end - start]
        index = bisect_right(closers, start)
        if index == len(closers):
            continue
        close = closers[index]
        inside = text[end:close].replace("\n", " ")
        if inside[:1] == inside[-1:] == " " and inside.strip():
            inside = inside[1:-1]
        pieces += (text[at:start], _put_aside(inside, stash))
        at = close + (end - start)
    return "".join(pieces) + text[at:]


def _without_links(text: str, references: Container[str], stash: list[str]) -> str:
    def referenced(found: re.Match[str]) -> str:
        words, name = found.group(1), found.group(2)
        return words if (name or words).casefold().strip() in references else found.group()

    def addressed(found: re.Match[str]) -> str:
        address = found.group(1)
        return _put_aside(address, stash) if _ADDRESS.fullmatch(address) else found.group()

    text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
    text = _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    return _AUTOLINK.sub(addressed, _REFERENCE.sub(referenced, text))


@dataclass(slots=True)
class _Opener:
    """A run of stars or underscores that may begin emphasis; `count` of them, before `end`, are unused."""

    end: int
    count: int


@dataclass(frozen=True, slots=True)
class _Emphasis:
    """Words that stand in emphasis, from `start` to `end`, between so many signs on either side."""

    start: int
    end: int
    signs: int

    @property
    def closing(self) -> Span:
        """The signs behind the words."""
        return Span(self.end, self.end + self.signs)


def _emphasis(text: str) -> list[_Emphasis]:
    """Where stars and underscores pair up, by where they end; all others mean themselves."""
    openers: dict[str, list[_Opener]] = {"*": [], "_": []}
    found: list[_Emphasis] = []
    for run in _STARS.finditer(text):
        sign, start, count = run.group()[0], run.start(), run.end() - run.start()
        opens, closes = _sides(sign, text[start - 1 : start], text[run.end() : run.end() + 1])
        waiting = openers[sign]
        while closes and count and waiting:
            opener = waiting[-1]
            used = min(count, opener.count)
            found.append(_Emphasis(opener.end, start, used))
            opener.end, opener.count = opener.end - used, opener.count - used
            start, count = start + used, count - used
            if not opener.count:
                waiting.pop()
        if opens and count:
            waiting.append(_Opener(run.end(), count))
    return found


def _outermost_slanted(emphasis: Sequence[_Emphasis]) -> list[_Emphasis]:
    """What stands between single signs, in order, and inside no other that does: italics within italics are none."""
    found: list[_Emphasis] = []
    for one in reversed(emphasis):
        if one.signs == 1 and (not found or one.end <= found[-1].start):
            found.append(one)
    return found[::-1]


def _without(signs: Sequence[Span], text: str, start: int, end: int) -> str:
    """The text from `start` to `end` without the signs of emphasis in it, which are sorted."""
    pieces: list[str] = []
    at = start
    for index in range(bisect_left(signs, Span(start, start)), len(signs)):
        sign = signs[index]
        if sign.end > end:
            break
        pieces.append(text[at : sign.start])
        at = sign.end
    return "".join(pieces) + text[at:end]


def _sides(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run may begin and may end emphasis, by the characters around it (CommonMark's flanking rules).

    One departure: a star between digits is a multiplication and stays.
    """
    if sign == "*" and before.isdigit() and after.isdigit():
        return False, False
    before_open, after_open = not before.strip(), not after.strip()
    before_sign = not before_open and not before.isalnum()
    after_sign = not after_open and not after.isalnum()
    left = not after_open and (not after_sign or before_open or before_sign)
    right = not before_open and (not before_sign or after_open or after_sign)
    if sign == "*":
        return left, right
    return left and (not right or before_sign), right and (not left or after_sign)
