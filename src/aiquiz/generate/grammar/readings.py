"""A statement laid out so that a parser reads it more surely: the same words, or fewer by what commas set off.

Parsers stumble over “In 1354 the sultan of Morocco, Abu Inan Faris, ordered”, over names such as “Frankfurt am Main”,
and over what stands between a subject and its verb. The words of the question stay those of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from typing import Final

from aiquiz.generate.grammar.parse import Parsed, Parser, Token
from aiquiz.generate.grammar.standing import Standing
from aiquiz.values import dataclass

__all__ = ["Reading", "readings", "with_whole_names"]

_TIME_IN_FRONT: Final = re.compile(
    r"(?:In|On|By|Since|Until|During|At)(?: [\w’'.-]+){0,5} \d{4}(?= (?!and\b|or\b|to\b|until\b|when\b|at\b|in\b|on\b"
    r"|alone\b|[–-])[\w“])"
)
_ASIDE: Final = re.compile(r", (?=(?:who|which|whose|an?|the|then|himself|herself|[a-z]+ed|by)\b)")
_ALL_BEHIND: Final = re.compile(r" (?:all|both)(?= [a-z])")
_TAIL: Final = re.compile(r", (?:the|an?|who|which|where)\b[^;:]*\.$")
_PLAIN_NAME: Final = re.compile(r"[A-Z][a-z]+")
_MAX_ASIDES: Final = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement, and what parses it.

    `cut` is where an aside was left out between subject and verb; None if none. `is_shorter` says that anything was
    left out, `asks_noun` that what a clause tells of the answer will do.
    """

    standing: Standing
    parse: Parser
    cut: int | None = None
    is_shorter: bool = False
    asks_noun: bool = False


def readings(standing: Standing, names: Set[str], parse: Parser) -> Iterator[Reading]:
    """The statement as it stands, then the others, those that change it least first."""
    yield Reading(standing, parse)
    laid_out = _without_all(_with_comma(standing))
    if laid_out != standing:
        yield Reading(laid_out, parse)
    whole = with_whole_names(parse, names)
    yield Reading(laid_out, whole)
    for shorter, cut in _without_asides(laid_out):
        yield Reading(shorter, whole, cut, is_shorter=True)
    if short := _without_tail(laid_out):
        yield Reading(short, whole, is_shorter=True)
    yield Reading(laid_out, whole, asks_noun=True)


def with_whole_names(parse: Parser, names: Set[str]) -> Parser:
    """A parser that takes every name for one word: “Frankfurt am Main”, “HTTP/1.1”, “Danube–Black Sea Canal”."""
    written = [name for name in sorted(names, key=len, reverse=True) if not _PLAIN_NAME.fullmatch(name)]
    if not written:
        return parse
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)")

    def parsed(text: str) -> Parsed:
        pieces: list[str] = []
        shifts: list[tuple[int, int, str]] = []
        at = length = 0
        for found in pattern.finditer(text):
            before = text[at : found.start()]
            stand_in = "Danube" if before.casefold().endswith("the ") else "Paris"
            pieces += [before, stand_in]
            length += len(before)
            shifts.append((length, length + len(stand_in), found.group()))
            length += len(stand_in)
            at = found.end()
        masked = parse("".join(pieces) + text[at:])
        return _unmasked(text, masked, shifts)

    return parsed


def _unmasked(text: str, masked: Parsed, names: list[tuple[int, int, str]]) -> Parsed:
    """The parse of the text with stand-ins, as one of `text`: `names` are where they stood, and for what."""
    tokens: list[Token] = []
    for token in masked.tokens:
        shift = sum(len(name) - (end - start) for start, end, name in names if end <= token.start)
        name = next((name for start, end, name in names if (start, end) == (token.start, token.end)), "")
        if name:
            start = token.start + shift
            tokens.append(replace(token, text=name, start=start, end=start + len(name), lemma=name))
        else:
            tokens.append(replace(token, start=token.start + shift, end=token.end + shift))
    return Parsed(text, tuple(tokens))


def _with_comma(standing: Standing) -> Standing:
    """“In 1354 the sultan …” with a comma behind the time in front, unless the answer goes over that place."""
    found = _TIME_IN_FRONT.match(standing.text)
    if found is None or standing.start < found.end() < standing.end:
        return standing
    at = found.end()
    shift = 1 if standing.start >= at else 0
    return Standing(f"{standing.text[:at]},{standing.text[at:]}", standing.start + shift, standing.end + shift)


def _without_all(standing: Standing) -> Standing:
    """“X, Y and Z all invested” without “all”: the question asks for all of them."""
    found = _ALL_BEHIND.match(standing.text, standing.end)
    if found is None:
        return standing
    return Standing(standing.text[: standing.end] + standing.text[found.end() :], standing.start, standing.end)


def _without_tail(standing: Standing) -> Standing | None:
    """“… was born in 1593, the eldest child of …” without what a last comma sets off; None where nothing is."""
    tail = _TAIL.search(standing.text, standing.end)
    return Standing(f"{standing.text[: tail.start()]}.", standing.start, standing.end) if tail else None


def _without_asides(standing: Standing) -> Iterator[tuple[Standing, int]]:
    """The statement without what stands between two commas and may be told of the subject; beside it, where it stood.

    What commas set off tells of its noun, and does not say which one is meant: the rest is as true without it.
    """
    text = standing.text
    for opening in _ASIDE.finditer(text):
        closings = [at for at in range(opening.end(), len(text)) if text.startswith(", ", at)][:_MAX_ASIDES]
        for closing in closings:
            begin, end = opening.start(), closing + 1
            if standing.start < end and begin < standing.end:
                continue
            shift = end - begin if standing.start >= end else 0
            yield Standing(text[:begin] + text[end:], standing.start - shift, standing.end - shift), begin
