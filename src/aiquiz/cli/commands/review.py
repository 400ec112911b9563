"""`aiquiz review`: a deck's proposed items, one key each."""

from __future__ import annotations

import argparse
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Console, counted
from aiquiz.errors import AiquizError, ArticleError, ExitCode, UsageError

if TYPE_CHECKING:
    from aiquiz.cli.keys import ReadKey
    from aiquiz.collection.proposals import Proposals
    from aiquiz.model.article import Article
    from aiquiz.model.deck import Deck
    from aiquiz.model.ids import ItemId
    from aiquiz.model.item import Item

__all__ = ["REVIEW"]

_KEYS: Final = "k keep   d drop   e edit   s skip   u undo   q quit"
_HELP: Final = (
    "k (or y)  keep: it is part of the deck from now on",
    "d         drop: it is taken out of the file",
    "e         edit it in your editor (EDITOR); it still waits then",
    "s         skip: it waits for the next time",
    "u         undo the last key that changed the file",
    "q         quit; everything is saved already",
)


class _Options(argparse.Namespace):
    deck: str
    article: str


def _arguments(parser: Arguments) -> None:
    parser.add_argument("deck", metavar="DECK", help="the deck file")
    parser.add_argument("--article", default="", metavar="FILE", help="show quotes in this article's text")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection.proposals import Proposals

    proposals = Proposals(Path(options.deck))
    if not proposals.waiting():
        console.say("Nothing waits for review: every item is part of the deck.")
        return ExitCode.FINE
    from aiquiz.cli.keys import single_keys

    article = _article(options, proposals.deck())
    with single_keys(console.stdin) as read_key:
        sitting = _Sitting(proposals, console, read_key, article, options.article)
        try:
            sitting.run()
        finally:
            sitting.tell()
    return ExitCode.FINE


def _article(options: _Options, deck: Deck) -> Article | None:
    """The deck's article, for what stands around a quote; None where it is not at hand, unless it was named."""
    from aiquiz.files import read_limited, shown_path
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    reference = deck.article.path if deck.article else ""
    path = Path(options.article) if options.article else Path(options.deck).parent / reference
    if not options.article and not reference:
        return None
    try:
        return read_article(read_limited(path, MAX_ARTICLE_BYTES, ArticleError), shown_path(path))
    except ArticleError:
        if options.article:
            raise
        return None


class _Sitting:
    """One go through the items that wait; those passed over wait for the next. `named` is what `--article` said."""

    def __init__(
        self, proposals: Proposals, console: Console, read_key: ReadKey, article: Article | None, named: str
    ) -> None:
        self._proposals = proposals
        self._named_article = f" --article {named}" if named else ""
        self._console = console
        self._key = read_key
        self._article = article
        self._skipped: set[ItemId] = set()
        self._done: Counter[str] = Counter()
        self._history: list[str] = []
        self._total = len(proposals.waiting())

    def run(self) -> None:
        """Asks about item after item until none is left or the person quits."""
        while item := self._next():
            self._show(item)
            while (key := self._key()) not in ("k", "y", "d", "e", "s", "u", "q", ""):
                self._console.page(_HELP if key in ("?", "h") else [_KEYS])
            if key in ("q", ""):
                return
            try:
                self._take(key, item)
            except (UsageError, AiquizError) as error:
                self._console.findings(error.diagnostics)

    def tell(self) -> None:
        """What was done, and what is left."""
        left = len(self._proposals.waiting())
        said = ", ".join(f"{self._done[word]} {word}" for word in ("kept", "dropped"))
        if not left:
            self._console.say(f"{said}; nothing left.")
            return
        self._console.say(f"{said}; {counted(left, 'item')} left:")
        self._console.say(f"  aiquiz review {self._proposals.path}{self._named_article}")

    def _next(self) -> Item | None:
        return next((item for item in self._proposals.waiting() if item.id not in self._skipped), None)

    def _show(self, item: Item) -> None:
        from aiquiz.cli.proposal import shown_item
        from aiquiz.collection.context import around

        deck = self._proposals.deck()
        number = self._done.total() + len(self._skipped) + 1
        width = shutil.get_terminal_size().columns
        rule = "─" * min(width, 78)
        passage = around(item.evidence, self._article)
        self._console.page(
            [
                rule,
                f"{number} of {max(self._total, number)}   {item.id}",
                "",
                *shown_item(item, deck, passage, width),
                "",
                _KEYS,
            ]
        )

    def _take(self, key: str, item: Item) -> None:
        match key:
            case "k" | "y":
                self._proposals.keep(item.id)
                self._note("kept")
            case "d":
                self._proposals.drop(item.id)
                self._note("dropped")
            case "e":
                self._edit(item)
            case "s":
                self._skipped.add(item.id)
            case _:
                self._undo()

    def _note(self, word: str) -> None:
        self._done[word] += 1
        self._history.append(word)

    def _edit(self, item: Item) -> None:
        """The item in the editor, again and again until it is sound or the person gives up."""
        from aiquiz.cli.editor import edited

        text = self._proposals.text(item.id)
        while (changed := edited(text, ".yaml")) != text:
            try:
                self._proposals.reword(item.id, changed)
            except AiquizError as error:
                self._console.findings(error.diagnostics)
                self._console.page(["", "e edit again   any other key: leave the item as it was"])
                if self._key() != "e":
                    return
                text = changed
            else:
                self._history.append("edited")
                return

    def _undo(self) -> None:
        item = self._proposals.undo()
        if item is None:
            self._console.say("There is nothing to undo.")
            return
        word = self._history.pop()
        self._done[word] -= word in self._done


REVIEW = Command(
    name="review",
    summary="Go through a deck's proposed items: keep, drop or edit each",
    examples=(
        Example("aiquiz review deck.yaml", "one key for each item, beside its quote"),
        Example("aiquiz review deck.yaml --article article.md", "with the sentences around each quote"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
