"""What is done to many cards at once in their deck files: tags, moving items to another deck, and deleting them.

Every new text is made, and found sound, before the first file is written; after a failure those written are put back.
What was learned follows a moved item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from aiquiz.collection.deck_file import DeckFile
from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.bulk import with_moved_texts, with_tags, without_items
from aiquiz.errors import DeckError, Diagnostic, Place, UsageError
from aiquiz.files import shown_path
from aiquiz.kinds import cards_of
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.item import Item
from aiquiz.text import clean_line
from aiquiz.values import dataclass

__all__ = ["BulkEdits", "FileChange", "TagWish", "Target", "parse_tags"]

_ItemKey = tuple[DeckId, ItemId]
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Target:
    """A deck as this module needs it: its file, and whether it came with aiquiz and so is not ours to change."""

    path: Path
    is_shipped: bool


@dataclass(frozen=True, slots=True)
class TagWish:
    """Tags to add, and tags to take away."""

    added: tuple[str, ...]
    removed: tuple[str, ...]

    def applied(self, item: Item) -> tuple[str, ...]:
        """The item's tags then: its own in their order, the added ones behind."""
        return tuple(tag for tag in dict.fromkeys((*item.tags, *self.added)) if tag not in self.removed)


@dataclass(frozen=True, slots=True)
class FileChange:
    """What was done: how many items were changed, in which files, the steps to undo, and how cards are called now."""

    items: int
    files: tuple[str, ...]
    steps: tuple[DeckFile, ...] = ()
    renamed: Mapping[CardId, CardId] = field(default_factory=dict)


def parse_tags(written: str) -> TagWish:
    """Tags as they are typed, with spaces between: `history -basic` adds one and takes one away. Raises UsageError."""
    words = clean_line(written).split()
    added = tuple(dict.fromkeys(word.removeprefix("+") for word in words if not word.startswith("-")))
    removed = tuple(dict.fromkeys(word[1:] for word in words if word.startswith("-")))
    if not words or not all((*added, *removed)):
        raise UsageError.at("tags", "U002", "there is no tag to add or to take away", "for example `history -basic`")
    if both := set(added) & set(removed):
        raise UsageError.at("tags", "U002", f"`{min(both)}` cannot be added and taken away", "write it once")
    return TagWish(added, removed)


class BulkEdits:
    """Edits of the files of `decks`. `link` joins the histories of cards under their new names.

    Methods may raise DeckError, and UsageError: then nothing was changed.
    """

    def __init__(
        self, decks: Callable[[], Mapping[DeckId, Target]], link: Callable[[Mapping[CardId, CardId]], None]
    ) -> None:
        self._decks, self._link = decks, link

    def tag(self, items: Iterable[_ItemKey], wish: TagWish) -> FileChange:
        """Adds tags to these items, and takes others away."""
        by_deck = _by_deck(items)
        count, edits = 0, []
        for deck, opened in self._opened(by_deck).items():
            wanted = set(opened.demanded(by_deck[deck]))
            count += sum(1 for one in opened.deck.items if one.id in wanted and wish.applied(one) != one.tags)
            edits.append(_Edit(opened, with_tags(opened.data, opened.file.name, by_deck[deck], wish.applied)))
        return FileChange(count, *_written(edits))

    def move(self, items: Iterable[_ItemKey], to: DeckId) -> FileChange:
        """Moves these items behind the last one of another deck; those that are in it already stay."""
        by_deck = {deck: wanted for deck, wanted in _by_deck(items).items() if deck != to}
        opened = self._opened((*by_deck, to))
        texts: list[str] = []
        old: list[tuple[CardId, ...]] = []
        edits = []
        for deck, wanted in by_deck.items():
            source = opened[deck]
            in_order = source.demanded(wanted)
            rest, taken = without_items(source.data, source.file.name, in_order)
            texts += taken
            old += [source.cards(item) for item in in_order]
            edits.append(_Edit(source, rest))
        if not texts:
            return FileChange(0, ())
        target = opened[to]
        # The copy comes before the removal: a power cut between the two leaves an item twice, never nowhere.
        edits.insert(0, _Edit(target, with_moved_texts(target.data, target.file.name, texts)))
        files, steps = _written(edits)
        grown = _Opened(target.file)
        new = [grown.cards(item.id) for item in grown.deck.items[-len(texts) :]]
        renamed = {was: now for pair in zip(old, new, strict=True) for was, now in zip(*pair, strict=True)}
        self._link(renamed)
        return FileChange(len(texts), files, steps, renamed)

    def delete(self, items: Iterable[_ItemKey]) -> FileChange:
        """Takes these items out of their files; what was answered stays in the log, and is theirs again by `undo`."""
        by_deck = _by_deck(items)
        edits = []
        for deck, opened in self._opened(by_deck).items():
            rest, _ = without_items(opened.data, opened.file.name, opened.demanded(by_deck[deck]))
            edits.append(_Edit(opened, rest))
        return FileChange(sum(map(len, by_deck.values())), *_written(edits))

    def undo(self, change: FileChange) -> None:
        """Puts the files back as they were. Raises DeckError (L005) where one was changed elsewhere since."""
        for file in reversed(change.steps):
            file.undo()
        if change.renamed:
            self._link({old: old for old in change.renamed})

    def _opened(self, decks: Iterable[DeckId]) -> dict[DeckId, _Opened]:
        """The files of these decks. Raises UsageError for those that came with aiquiz, and for unknown ones."""
        known = self._decks()
        wanted = tuple(decks)
        problems = [problem for deck in wanted if (problem := _unfit(deck, known))]
        if problems:
            raise UsageError(problems)
        return {deck: _Opened(DeckFile(known[deck].path)) for deck in wanted}


class _Opened:
    """A deck file as it was read just now."""

    def __init__(self, file: DeckFile) -> None:
        self.file = file
        self.data = file.read()
        self.deck = decode_deck(self.data, file.name).deck
        self._cards: dict[ItemId, list[CardId]] = {}
        for card in cards_of(self.deck):
            self._cards.setdefault(card.item, []).append(card.id)

    def cards(self, item: ItemId) -> tuple[CardId, ...]:
        """The cards of an item, in their order."""
        return tuple(self._cards.get(item, ()))

    def demanded(self, items: Sequence[ItemId]) -> tuple[ItemId, ...]:
        """These items in the order of the file. Raises UsageError (L008) with every one that is not there."""
        there = [one.id for one in self.deck.items]
        gone = set(items) - set(there)
        if gone:
            place, message = Place(self.file.name), "an item is not in the deck any more"
            raise UsageError(Diagnostic(place, "L008", f"{message}: `{item}`", "search again") for item in sorted(gone))
        wanted = set(items)
        return tuple(item for item in there if item in wanted)


@dataclass(frozen=True, slots=True)
class _Edit:
    """A file and what it shall hold."""

    opened: _Opened
    after: bytes

    def made_of(self, data: bytes) -> bytes:
        """What is to be written over `data`. Raises DeckError (L005) where that is not what was read."""
        if data != self.opened.data:
            message = "the file was changed elsewhere in this moment"
            raise DeckError.at(self.opened.file.name, "L005", message, "nothing was changed; try again")
        return self.after


def _unfit(deck: DeckId, known: Mapping[DeckId, Target]) -> Diagnostic | None:
    """Why the deck's file cannot be changed."""
    target = known.get(deck)
    if target is None:
        hint = "the decks are " + ", ".join([*known][:_MOST_NAMED])
        return Diagnostic(Place(deck), "L004", "there is no deck with this id", hint)
    if target.is_shipped:
        message = "this deck came with aiquiz, and an update would undo the change"
        name = shown_path(target.path)
        hint = f"copy `{name}` into your own folder of decks: the copy is then used instead"
        return Diagnostic(Place(name), "L010", message, hint)
    return None


def _by_deck(items: Iterable[_ItemKey]) -> dict[DeckId, list[ItemId]]:
    found: dict[DeckId, list[ItemId]] = {}
    for deck, item in dict.fromkeys(items):
        found.setdefault(deck, []).append(item)
    return found


def _written(edits: Sequence[_Edit]) -> tuple[tuple[str, ...], tuple[DeckFile, ...]]:
    """The names of the files that were written, and their steps. After a failure the files before it are put back."""
    done: list[DeckFile] = []
    try:
        for edit in edits:
            if edit.after != edit.opened.data:
                edit.opened.file.change(ItemId(""), edit.made_of)
                done.append(edit.opened.file)
    except BaseException:
        for file in reversed(done):
            file.undo()
        raise
    return tuple(file.name for file in done), tuple(done)
