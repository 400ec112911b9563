"""The engines of `aiquiz generate`: the rules alone, or the rules with a parser's help."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Final

from aiquiz.cli.output import Console

if TYPE_CHECKING:
    from aiquiz.generate.grammar.parse import Parsed, Parser

__all__ = ["ENGINES", "parser_of"]

ENGINES: Final = ("rules", "nlp")


@contextmanager
def parser_of(engine: str, console: Console) -> Iterator[Parser | None]:
    """The parser that the engine needs, its progress told of on a terminal; none for the rules.

    Raises MissingExtraError where the extra `nlp` is not installed.
    """
    if engine == "rules":
        yield None
        return
    from aiquiz.config import Paths, load_settings
    from aiquiz.nlp import load_parser

    settings = load_settings(Paths.from_environment().config_file)
    try:
        console.progress("Loading the language model …")
        parse = load_parser(settings.language_model)
        sentences = 0

        def counting(text: str) -> Parsed:
            nonlocal sentences
            sentences += 1
            console.progress(f"Reading the grammar of sentence {sentences} …")
            return parse(text)

        yield cache(counting)
    finally:
        console.progress("")
