"""What a command is: a value, not a class to inherit from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode
from aiquiz.values import dataclass

if TYPE_CHECKING:
    import argparse

__all__ = ["AnyCommand", "Arguments", "Command", "Example"]

O = TypeVar("O")  # noqa: E741 -- the options

Arguments: TypeAlias = "argparse.ArgumentParser"
"""Where a command declares what may follow its name."""


@dataclass(frozen=True, slots=True)
class Example:
    """A call that works as it stands, and what it does in a few words. `{deck}` and friends are not expanded."""

    call: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Command(Generic[O]):
    """One command. `summary` is a sentence without its full stop; `options` is the type `run` receives.

    `run` raises `AiquizError` for anything a person can be told about and returns what the process should say.
    Heavy imports belong inside `run`: `aiquiz --version` loads every command, and should stay quick.
    Where nothing follows its name and `options` `are_complete` as they are made, nothing is parsed: that takes a
    twentieth of a start, and half a megabyte.
    """

    name: str
    summary: str
    examples: tuple[Example, ...]
    options: type[O]
    arguments: Callable[[Arguments], None]
    run: Callable[[O, Console], ExitCode]
    are_complete: bool = False


AnyCommand = Command[Any]
"""A command whose options only it knows: the element of the registry."""
