"""What is done to found cards, a sentence to tell of each, and the way back: actions in the log, edits in the files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from aiquiz.collection.bulk import FileChange, parse_tags
from aiquiz.errors import UsageError
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.store import Action
from aiquiz.text import short

if TYPE_CHECKING:
    from aiquiz.collection.authoring import Authoring
    from aiquiz.collection.collection import Collection

__all__ = ["Handling", "due_in_days"]

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_MOST_DAYS = 36_500
_DONE = {
    Action.SUSPEND: "suspended",
    Action.UNSUSPEND: "taken back",
    Action.BURY: "put off until tomorrow",
    Action.RESET: "made new again",
    Action.DUE: "moved to another day",
}


_NOTHING = "Nothing to take back."


def due_in_days(written: str, today: int) -> int:
    """Days from today, of a number or of a date. Raises UsageError (U002)."""
    days = int(written) if re.fullmatch(r"[0-9]{1,6}", written) else None
    if days is None:
        try:
            days = date.fromisoformat(written).toordinal() - _EPOCH_ORDINAL - today
        except ValueError:
            days = None
    if days is None or not 0 <= days <= _MOST_DAYS:
        hint = "a number of days from today (0 is today), or a day that is not over, such as 2026-12-15"
        raise UsageError.at(f"--due {short(written, 40)}", "U002", "this is no day that can be used", hint)
    return days


class Handling:
    """Everything that was done since it was made, newest last; `undo` takes it back, one step after another.

    Methods block, may raise AiquizError, and return the sentence to tell.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._steps: list[FileChange | Authoring | None] = []

    @property
    def has_steps(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._steps)

    def forget_actions(self) -> None:
        """Keeps of the newest steps those that changed files, and no older ones: answers may have been given since, and
        what the log holds is taken back from its end."""
        actions = [at for at, step in enumerate(self._steps) if step is None]
        del self._steps[: max(actions, default=-1) + 1]

    def act(self, action: Action, cards: Sequence[CardId], due_days: int = 0) -> str:
        """Does an action to all of these cards."""
        self._collection.act(action, cards, due_days)
        self._steps.append(None)
        return f"{_cards(len(cards))} {_DONE[action]}."

    def tag(self, cards: Sequence[CardId], written: str) -> str:
        """Changes the tags of the cards' items in their files."""
        change = self._collection.bulk.tag(_items(cards), parse_tags(written))
        if change.files:
            self._steps.append(change)
        return f"Tags of {_count(change.items, 'item')} changed{_in_files(change)}."

    def move(self, cards: Sequence[CardId], deck: DeckId) -> str:
        """Moves the cards' items to another deck; what was learned follows."""
        change = self._collection.bulk.move(_items(cards), deck)
        if change.files:
            self._steps.append(change)
        return f"{_count(change.items, 'item')} moved to the deck {deck}."

    def delete(self, cards: Sequence[CardId]) -> str:
        """Takes the cards' items out of their files."""
        change = self._collection.bulk.delete(_items(cards))
        self._steps.append(change)
        return f"{_count(change.items, 'item')} deleted from {_files(change)}."

    def edited(self, saved: Authoring) -> None:
        """An item was saved in its form meanwhile: a step like the others."""
        self._steps.append(saved)

    def undo(self) -> str:
        """Takes back what was done last."""
        if not self._steps:  # the key was pressed again before it was known that nothing is left
            return _NOTHING
        step = self._steps[-1]
        if step is None:
            done = self._collection.undo()
            told = _NOTHING if done is None else f"Taken back for {_cards(len(done.subjects))}."
        elif isinstance(step, FileChange):
            self._collection.bulk.undo(step)
            told = f"Taken back{_in_files(step)}."
        else:
            step.undo()
            told = f"Taken back: {step.path.name} is as it was before you saved."
        self._steps.pop()
        return told


def _items(cards: Sequence[CardId]) -> list[tuple[DeckId, ItemId]]:
    """The items of cards, whose ids are `deck/item/part`."""
    parts = (card.split("/") for card in cards)
    return list(dict.fromkeys((DeckId(deck), ItemId(item)) for deck, item, *_ in parts))


def _cards(count: int) -> str:
    return _count(count, "card")


def _count(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _in_files(change: FileChange) -> str:
    return f" in {_files(change)}" if change.files else ""


def _files(change: FileChange) -> str:
    others = len(change.files) - 1
    more = "" if not others else " and another file" if others == 1 else f" and {others} other files"
    return f"{PurePath(change.files[0]).name}{more}"
