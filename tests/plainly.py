"""A learner who reads lines and types lines: over a talk in this process, or through the pipes of another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import assert_never

from aiquiz.collection import Study
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.plain import EndOfInput, Talk
from aiquiz.plain.layout import letter

Hearing = Callable[[], str]


def typed_for(shown: Interaction, *, is_right: bool = True) -> str:
    """The line that answers `shown` right, or wrong; for a flip card the one that uncovers it."""
    match shown:
        case Recall():
            return ""
        case TextEntry():
            return shown.accepted[0] if is_right else "zzzz"
        case Choice(several=True):
            return " ".join(
                str(place + 1) for place in range(len(shown.options)) if (place in shown.correct) is is_right
            )
        case Choice():
            return str(next(n + 1 for n in range(len(shown.options)) if (n in shown.correct) is is_right))
        case Order():
            wanted = shown.sequence if is_right else tuple(reversed(shown.sequence))
            return " ".join(str(shown.shown.index(line) + 1) for line in wanted)
        case Match():
            partners = [shown.partners.index(right) + 1 for _, right in shown.pairs]
            turned = partners if is_right else [*partners[1:], partners[0]]
            return " ".join(f"{letter(place)}{number}" for place, number in enumerate(turned))
        case _:
            assert_never(shown)


@dataclass
class Heard:
    """Everything that was said, and what is typed: each hearing a line, or an exception."""

    typed: Iterable[str | BaseException | Hearing] = ()
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._typed = iter(self.typed)

    @property
    def talk(self) -> Talk:
        return Talk(self._hear, self.lines.append)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def _hear(self) -> str:
        said = next(self._typed, None)
        if said is None:
            raise EndOfInput
        if isinstance(said, BaseException):
            raise said
        return said if isinstance(said, str) else said()


def answering(study: Study, *, is_right: bool = True) -> Hearing:
    """Types the answer to whatever is asked at that moment."""

    def hearing() -> str:
        assert study.question is not None
        return typed_for(study.question.shown, is_right=is_right)

    return hearing
