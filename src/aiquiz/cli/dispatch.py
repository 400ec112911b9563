"""From a command line to its command, and from what that raises to messages and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from aiquiz import __version__, early
from aiquiz.cli import commands
from aiquiz.cli.command import AnyCommand
from aiquiz.cli.output import Console
from aiquiz.errors import AiquizError, ExitCode, UsageError

__all__ = ["run_words"]

_DECK_SUFFIXES = (".yaml", ".yml")
_ARTICLE_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")


def run_words(words: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Runs one command line and returns the exit code; no exception leaves it."""
    console = Console(stdin, stdout, stderr)
    try:
        code = _dispatched(list(words), console)
        console.flush()
    except AiquizError as error:
        early.remove()
        console.findings(error.diagnostics)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        console.silence()
        return ExitCode.BROKEN_PIPE
    except Exception as bug:
        from aiquiz.cli.crash import report

        early.remove()
        console.say(report(bug))
        return ExitCode.BUG
    return code


def _dispatched(words: list[str], console: Console) -> ExitCode:
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    if words and words[0] in ("-h", "--help"):
        console.data(_help())
        return ExitCode.FINE
    if words and words[0] in ("-V", "--version"):
        console.data(f"aiquiz {__version__}")
        return ExitCode.FINE
    # `aiquiz --plain` is home, whose name may be left out.
    command, rest = (_named("home"), words) if words[:1] in ([], ["--plain"]) else (_named(words[0]), words[1:])
    if not rest and command.are_complete:
        return command.run(command.options(), console)
    from aiquiz.cli.parser import asks_for_help, help_of, options_of

    if asks_for_help(rest):
        console.data(help_of(command))
        return ExitCode.FINE
    return command.run(options_of(command, rest), console)


def _named(word: str) -> AnyCommand:
    command = commands.command_named(word)
    if command is not None:
        return command
    from aiquiz.cli.parser import did_you_mean

    if word.startswith("-"):
        hint = did_you_mean(word, ("--help", "--version", "--plain")) or "see `aiquiz --help`"
        raise UsageError.at("aiquiz", "U002", f"unknown option `{word}`", hint)
    raise UsageError.at("aiquiz", "U001", f"unknown command `{word}`", _hint_for(word))


def _hint_for(word: str) -> str:
    """What somebody probably wanted who typed `word` where a command belongs."""
    from aiquiz.cli.parser import did_you_mean

    suffix = Path(word).suffix.lower()
    if suffix in _DECK_SUFFIXES:
        return f"to study a deck: aiquiz study {word}"
    if suffix in _ARTICLE_SUFFIXES:
        return f"to make a deck of an article: aiquiz generate {word} -o deck.yaml"
    return did_you_mean(word, [command.name for command in commands.COMMANDS]) or "see `aiquiz --help`"


def _help() -> str:
    """The program's help: one line per command, and a few calls to begin with."""
    width = max(len(command.name) for command in commands.COMMANDS)
    listed = "\n".join(f"  {command.name:<{width}}  {command.summary}" for command in commands.COMMANDS)
    return f"""\
Turn an article into a deck of questions, and study it in the terminal until you remember it.

usage: aiquiz [COMMAND] [ARGUMENTS]

commands:
{listed}

options:
  -h, --help     show this help; after a command, that command's
  -V, --version  show the version
  --plain        home line by line, for screen readers; `aiquiz study` has it too

examples:
  aiquiz                                     open the decks and study what is due
  aiquiz generate article.md -o deck.yaml    make a deck of an article
  aiquiz check deck.yaml                     find its mistakes
  aiquiz study deck.yaml                     study it

exit codes: 0 fine, 1 findings, 2 wrong call, 3 bad or missing input,
4 an optional part is missing, 70 a bug in aiquiz, 130 interrupted
"""
