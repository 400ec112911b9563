"""The commands of a sitting: one table, from which they are understood and the help is told."""

from __future__ import annotations

from enum import Enum, Flag, auto

from aiquiz.values import dataclass

__all__ = ["COMMANDS", "Command", "Stage", "Word", "command_in", "doubt", "help_lines"]


class Stage(Flag):
    """When a command works: before the answer, after it, or while a flip card waits for a rating."""

    ASKING = auto()
    ANSWERED = auto()
    RATING = auto()
    ALWAYS = ASKING | ANSWERED | RATING


class Command(Enum):
    """What can be asked for besides answering."""

    HELP = auto()
    REPEAT = auto()
    DONT_KNOW = auto()
    HINT = auto()
    SKIP = auto()
    WAS_RIGHT = auto()
    GUESSED = auto()
    SOURCE = auto()
    UNDO = auto()
    FLAG = auto()
    BURY = auto()
    SUSPEND = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A command with its letter, its whole word, when it works, and what it does in a sentence."""

    command: Command
    letter: str
    word: str
    stage: Stage
    help: str


COMMANDS: tuple[Word, ...] = (
    Word(Command.HELP, "?", "help", Stage.ALWAYS, "What can be typed here."),
    Word(Command.REPEAT, "r", "repeat", Stage.ALWAYS, "Say it again."),
    Word(Command.DONT_KNOW, "d", "dontknow", Stage.ASKING, "I don't know: the answer is told, and counts as missed."),
    Word(Command.HINT, "h", "hint", Stage.ASKING, "A hint; a right answer counts as hard then."),
    Word(Command.SKIP, "n", "notnow", Stage.ASKING, "Leave this question for later."),
    Word(Command.WAS_RIGHT, "i", "iwasright", Stage.ANSWERED, "Count a typed answer as right after all."),
    Word(Command.GUESSED, "g", "guessed", Stage.ANSWERED, "The right answer was luck: it is asked again."),
    Word(Command.SOURCE, "s", "source", Stage.ANSWERED | Stage.RATING, "The paragraph the answer comes from."),
    Word(Command.UNDO, "u", "undo", Stage.ALWAYS, "Take the last answer back and answer it again."),
    Word(Command.FLAG, "f", "flag", Stage.ALWAYS, "Mark the question to be edited later, or take the mark away."),
    Word(Command.BURY, "b", "bury", Stage.ALWAYS, "Don't ask this question today."),
    Word(Command.SUSPEND, "x", "suspend", Stage.ALWAYS, "Don't ask it again until that is taken back."),
    Word(Command.QUIT, "q", "quit", Stage.ALWAYS, "Stop. Everything is saved already."),
)


def command_in(typed: str, stage: Stage, *, is_text: bool) -> Command | str:
    """The command in a line, or the line itself, which is then an answer.

    Where a text is the answer (`is_text`), a command begins with a slash, or `c` could not be answered; a second
    slash makes it an answer again. Elsewhere the slash may be left out. A command that does not work at this stage
    is an answer too.
    """
    if is_text and typed.startswith("//"):
        return typed[1:]
    if is_text and not typed.startswith("/") and typed != "?":
        return typed
    word = _named(typed.removeprefix("/"), stage)
    return typed if word is None else word.command


def doubt(typed: str, stage: Stage) -> str:
    """What to ask where a text is the answer and `typed` would be a command elsewhere; empty where it would be none.

    Somebody who listens may not have the slash in mind, and must not be held by a question, or have it go wrong.
    """
    word = _named(typed, stage)
    return "" if word is None else f"If {typed} is your answer, type it once more. As a command: /{word.letter}"


def _named(name: str, stage: Stage) -> Word | None:
    name = name.casefold().replace("’", "").replace("'", "").replace(" ", "")
    return next((word for word in COMMANDS if name in (word.letter, word.word) and stage in word.stage), None)


def help_lines(stage: Stage, *, is_text: bool) -> list[str]:
    """What can be typed at this stage, one command a line."""
    sign = "/" if is_text else ""
    return [f"{sign}{word.letter} or {sign}{word.word}: {word.help}" for word in COMMANDS if stage in word.stage]
