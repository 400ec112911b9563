"""Command lines into options: argparse, with complaints in our words and a guess at what was meant."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import NoReturn

from aiquiz.cli.command import AnyCommand
from aiquiz.errors import UsageError

__all__ = ["asks_for_help", "did_you_mean", "help_of", "options_of"]


class _Parser(argparse.ArgumentParser):
    """Raises UsageError where argparse would print and exit."""

    def error(self, message: str) -> NoReturn:
        raise UsageError.at(self.prog, "U002", message, f"see `{self.prog} --help`")


def asks_for_help(words: Sequence[str]) -> bool:
    """Whether `-h` or `--help` stands among the words, before a `--` that ends the options."""
    options = words[: words.index("--")] if "--" in words else words
    return "-h" in options or "--help" in options


def help_of(command: AnyCommand) -> str:
    """The help of one command: how it is called, what follows it, and examples."""
    return _parser_of(command).format_help()


def options_of(command: AnyCommand, words: Sequence[str]) -> argparse.Namespace:
    """The words after a command's name as that command's options; raises UsageError (U002) where they do not fit."""
    parser = _parser_of(command)
    options: argparse.Namespace = command.options()
    # Behind `--` nothing is an option; only the plain way of parsing heeds that.
    parse = parser.parse_known_args if "--" in words else parser.parse_known_intermixed_args
    _, unknown = parse(words, options)
    if not unknown:
        return options
    is_option = unknown[0].startswith("-")
    known = [name for action in parser._actions for name in action.option_strings] if is_option else []
    hint = did_you_mean(unknown[0], known) or f"see `{parser.prog} --help`"
    if is_option and ":" in unknown[0]:
        hint = f"a search that begins with `-` goes behind `--`: {parser.prog} -- {unknown[0]}"
    message = f"unknown {'option' if is_option else 'argument'} `{unknown[0]}`"
    raise UsageError.at(parser.prog, "U002", message, hint)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming what resembles `word` most, empty where nothing does."""
    from difflib import get_close_matches

    close = get_close_matches(word, tuple(known), n=1)
    return f"did you mean `{close[0]}`?" if close else ""


def _parser_of(command: AnyCommand) -> _Parser:
    width = max(len(example.call) for example in command.examples)
    examples = "\n".join(f"  {example.call:<{width}}   {example.meaning}" for example in command.examples)
    parser = _Parser(
        prog=f"aiquiz {command.name}",
        description=f"{command.summary}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    command.arguments(parser)
    # Only listed: help is answered before parsing, or argparse would first complain about missing arguments.
    parser.add_argument("-h", "--help", action="store_true", help="show this help")
    return parser
