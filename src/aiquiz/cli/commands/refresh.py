"""`aiquiz refresh`: a deck after its article has changed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import ArticleError, DeckError, Diagnostic, ExitCode, Severity, UsageError
from aiquiz.text import short

if TYPE_CHECKING:
    from aiquiz.collection.refresh import Comparison, StandingItem
    from aiquiz.model.article import Article
    from aiquiz.model.item import Item

__all__ = ["REFRESH"]

_SHOWN_CHARS: Final = 90


class _Options(argparse.Namespace):
    deck: str
    article: str
    write: bool
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("deck", metavar="DECK", help="the deck file")
    parser.add_argument(
        "--article",
        default="",
        metavar="FILE",
        help="the article as it is now, where it is not the file the deck names",
    )
    parser.add_argument(
        "--write", action="store_true", help="write new offsets, the fingerprint and the additions, as proposed items"
    )
    parser.add_argument("--json", action="store_true", help="print the comparison as JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection.refresh import Standing, compared, refreshed
    from aiquiz.deckfile import MAX_DECK_BYTES, decode_deck
    from aiquiz.files import read_limited, shown_path, write_atomic
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    path = Path(options.deck)
    data, name = read_limited(path, MAX_DECK_BYTES, DeckError), shown_path(path)
    decoded = decode_deck(data, name)
    named = decoded.deck.article.path if decoded.deck.article else ""
    if not options.article and not named:
        raise UsageError.at(name, "U002", "the deck names no article", "name it with `--article FILE`")
    article_path = Path(options.article) if options.article else path.parent / named
    article = read_article(read_limited(article_path, MAX_ARTICLE_BYTES, ArticleError), shown_path(article_path))
    comparison = compared(decoded, article)
    if options.json:
        console.data(as_json(_summary(comparison, article)))
    else:
        _tell(comparison, article, console)
    if options.write:
        changed = refreshed(data, name, comparison, article)
        if changed != data:
            write_atomic(path, changed, DeckError)
        console.say(_told_of_writing(comparison, name))
        if named and (path.parent / named).resolve() != article_path.resolve():
            console.say(f"The deck still names `{named}`: put the changed article there, or write its path instead.")
    elif comparison.additions or comparison.of(Standing.MOVED):
        console.say("Nothing was written; `--write` does.")
    return ExitCode.FINDINGS if comparison.of(Standing.STALE) else ExitCode.FINE


def _tell(comparison: Comparison, article: Article, console: Console) -> None:
    from aiquiz.collection.refresh import Standing

    console.findings((_finding(one, article) for one in comparison.of(Standing.STALE)), console.stdout)
    hold = "still holds" if len(comparison.of(Standing.HOLDS)) == 1 else "still hold"
    words = {Standing.HOLDS: hold, Standing.MOVED: "moved", Standing.STALE: "stale"}
    counts = ", ".join(f"{len(comparison.of(standing))} {word}" for standing, word in words.items())
    lines = [f"{counted(len(comparison.items), 'item')} with a quote: {counts}."]
    if comparison.unasked:
        lines.append(f"{counted(len(comparison.unasked), 'paragraph')} that no item asks about:")
        lines += [f"  {short(span.of(article.text), _SHOWN_CHARS)}" for span in comparison.unasked]
    if comparison.additions:
        lines.append(f"{counted(len(comparison.additions), 'item')} could be added:")
        lines += [f"  {item.id}: {short(_question(item), _SHOWN_CHARS)}" for item in comparison.additions]
    console.data("\n".join(lines))


def _finding(one: StandingItem, article: Article) -> Diagnostic:
    message = f"`{one.item.id}` is stale: its quote is not in {article.source_name} any more"
    hint = f"nearest is: “{short(one.nearest, 300)}”" if one.nearest else "no sentence is like it: drop the item?"
    return Diagnostic(one.place, "D060", message, hint, Severity.WARNING)


def _question(item: Item) -> str:
    from aiquiz.kinds import kind_of

    return kind_of(item).key_text(item.body)


def _told_of_writing(comparison: Comparison, name: str) -> str:
    from aiquiz.collection.refresh import Standing

    moved = counted(len(comparison.of(Standing.MOVED)), "offset")
    if not comparison.additions:
        return f"Wrote {name}: {moved} and the fingerprint brought up to date; nothing to add."
    added = counted(len(comparison.additions), "proposed item")
    return f"Wrote {name}: {moved} brought up to date, {added} added. Go through them: aiquiz review {name}"


def _summary(comparison: Comparison, article: Article) -> dict[str, object]:
    return {
        "items": [
            {
                "id": one.item.id,
                "line": one.place.line,
                "standing": one.standing.value,
                "at": None if one.quote is None else one.quote.start,
                "nearest": one.nearest,
            }
            for one in comparison.items
        ],
        "unasked": [{"start": one.start, "end": one.end, "text": one.of(article.text)} for one in comparison.unasked],
        "additions": [{"id": item.id, "kind": item.kind, "question": _question(item)} for item in comparison.additions],
    }


REFRESH = Command(
    name="refresh",
    summary="Compare a deck with its changed article, and propose what is new",
    examples=(
        Example("aiquiz refresh deck.yaml", "what holds, moved or is stale"),
        Example("aiquiz refresh deck.yaml --article article.md --write", "and add items, to be reviewed"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
