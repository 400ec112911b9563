"""`aiquiz generate`: an article becomes a deck file."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.account import account, explained
from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.engines import ENGINES, parser_of
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.cli.wording import account_of, asked_model, client_for, told_of
from aiquiz.errors import ArticleError, ExitCode, UsageError

if TYPE_CHECKING:
    from aiquiz.generate import Generated
    from aiquiz.model.article import Article

__all__ = ["GENERATE"]

_STREAM = "-"
_SCHEMA_NAME = "deck.schema.json"
_DECK_ENDINGS = (".yaml", ".yml")


class _Options(argparse.Namespace):
    article: str
    output: str
    force: bool
    explain: bool
    review: bool
    copy_article: bool
    generous: bool
    json: bool
    engine: str
    llm: str
    model: str


def _arguments(parser: Arguments) -> None:
    parser.add_argument(
        "article", metavar="ARTICLE", help="a text, Markdown, HTML, EPUB, PDF or Word file; - for standard input"
    )
    parser.add_argument(
        "-o", "--output", default=_STREAM, metavar="DECK", help="the deck file to write; - for standard output"
    )
    parser.add_argument("--force", action="store_true", help="overwrite a deck that exists")
    parser.add_argument(
        "--explain", action="store_true", help="tell for every sentence what was made of it, or why not"
    )
    parser.add_argument(
        "--review", action="store_true", help="mark the items as proposed: studied only once `aiquiz review` keeps them"
    )
    parser.add_argument(
        "--copy-article",
        action="store_true",
        help="put a copy of the article beside the deck, for the app to show paragraphs",
    )
    parser.add_argument(
        "--generous",
        action="store_true",
        help="ask half as much again: also what readers less often find worth knowing",
    )
    parser.add_argument("--json", action="store_true", help="print the account as JSON (needs -o DECK)")
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default="rules",
        help="rules (standard) leaves gaps in sentences; nlp turns some into questions, with a small language model",
    )
    parser.add_argument(
        "--llm", default="", metavar="URL", help="let the model behind an OpenAI-compatible address word the questions"
    )
    parser.add_argument("--model", default="", metavar="NAME", help="the model's name at that address")


def _run(options: _Options, console: Console) -> ExitCode:
    _demand_free_output(options)
    client = client_for(options.llm, options.model)
    article = _article(options, console)
    from aiquiz.deckfile import encode_deck
    from aiquiz.generate import generate_deck
    from aiquiz.generate.naming import deck_id

    reference = _article_path(options)
    copy = "" if reference else _wanted_copy(options)
    name = deck_id([file for file in (options.output, options.article) if file != _STREAM], article.title)
    with parser_of(options.engine, console) as parse:
        least = 0.0 if options.generous else None
        generated = generate_deck(
            article, deck_id=name, article_path=reference or copy, parse=parse, least_promise=least
        )
    if options.explain:
        _explain(generated, options, console)
    if not generated.deck.items:
        hint = "; ".join(generated.report.reasons) or "`--explain` tells for every sentence why"
        raise ArticleError.at(article.source_name, "G001", "nothing in this article can be asked", hint)
    worded = None
    if client is not None:
        worded = asked_model(generated, article, client, console)
        generated = worded.generated
    deck = generated.deck.as_proposed() if options.review else generated.deck
    data = encode_deck(deck, schema=_schema(options)).encode("utf-8")
    if options.output == _STREAM:
        console.data_bytes(data)
    else:
        from aiquiz.files import write_atomic

        if copy:
            _write_copy(options, copy)
        write_atomic(Path(options.output), data)
    if options.json:
        console.data(
            as_json(
                account(generated, options.output, with_sentences=options.explain)
                | ({"model": account_of(worded)} if worded else {})
            )
        )
    else:
        _tell(generated, options, reference or copy, console)
    if worded is not None:
        console.say(told_of(worded))
    return ExitCode.FINE


def _demand_free_output(options: _Options) -> None:
    """Refuses, before any work, what could not be written anyway or would cost somebody their deck."""
    if options.output == _STREAM:
        if options.json:
            raise UsageError.at("aiquiz generate", "U002", "`--json` needs a file for the deck", "add `-o DECK.yaml`")
        return
    from aiquiz.files import shown_path

    output = Path(options.output)
    if output.is_file() and not options.force:
        raise UsageError.at(shown_path(output), "U005", "this file exists", "add `--force`, or choose another name")
    if output.suffix not in _DECK_ENDINGS and (output.is_file() or not output.exists()):
        message = "a deck file's name ends in `.yaml`"
        raise UsageError.at(shown_path(output), "U002", message, "add it to the name: it is not found otherwise")
    article = Path(options.article)
    if options.article != _STREAM and output.exists() and article.exists() and output.samefile(article):
        raise UsageError.at(shown_path(output), "U002", "the deck would overwrite its article", "choose another name")


def _article(options: _Options, console: Console) -> Article:
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    if options.article == _STREAM:
        return read_article(console.read_bytes(MAX_ARTICLE_BYTES), "standard input")
    if "://" in options.article:
        # Not a file's name: the reader knows how to say so.
        return read_article(b"", options.article)
    from aiquiz.files import read_limited, shown_path

    path = Path(options.article)
    return read_article(read_limited(path, MAX_ARTICLE_BYTES, ArticleError), shown_path(path))


def _article_path(options: _Options) -> str:
    """The article's path from the deck's folder on, as deck files write it; empty where it lies outside of it."""
    from aiquiz.files import path_below

    if options.article == _STREAM:
        return ""
    folder = Path(options.output).parent if options.output != _STREAM else Path()
    return path_below(folder, Path(options.article))


def _wanted_copy(options: _Options) -> str:
    """How the deck names the copy of its article that is to be made; empty where none is."""
    from aiquiz.collection.drafting import copy_reference

    if not options.copy_article or _STREAM in (options.article, options.output):
        return ""
    return copy_reference(Path(options.article), Path(options.output))


def _write_copy(options: _Options, reference: str) -> None:
    from aiquiz.collection.drafting import write_copy
    from aiquiz.files import read_limited
    from aiquiz.reading import MAX_ARTICLE_BYTES

    write_copy(Path(options.output), reference, read_limited(Path(options.article), MAX_ARTICLE_BYTES, ArticleError))


def _schema(options: _Options) -> str:
    """The schema beside the deck, for editors, where there is one."""
    beside = options.output != _STREAM and (Path(options.output).parent / _SCHEMA_NAME).is_file()
    return _SCHEMA_NAME if beside else ""


def _tell(generated: Generated, options: _Options, reference: str, console: Console) -> None:
    kinds = Counter(item.kind for item in generated.deck.items)
    parts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda one: (-one[1], one[0])))
    items = counted(len(generated.deck.items), "item")
    sentences = counted(len(generated.report.sentences), "sentence")
    console.say(f"Made {items} from {sentences}: {parts}.")
    for reason in generated.report.reasons:
        console.say(f"  {reason}")
    if generated.report.reasons and generated.report.has_more and not options.generous:
        console.say("  `--generous` asks more: also what readers less often find worth knowing.")
    if options.output == _STREAM:
        return
    article = "" if reference or options.article == _STREAM else f" --article {options.article}"
    if options.review:
        console.say(f"Wrote {options.output}. Nothing of it is studied before you have kept it:")
        console.say(f"  aiquiz review {options.output}{article}")
    else:
        console.say(f"Wrote {options.output}. Read it through and drop what you would not ask; then:")
        console.say(f"  aiquiz check {options.output}{article}")
        console.say(f"  aiquiz study {options.output}")
    if article:
        console.say("The article lies outside the deck's folder, so the app will show quotes without their paragraphs;")
        console.say("with `--copy-article` a copy of it is put beside the deck.")


def _explain(generated: Generated, options: _Options, console: Console) -> None:
    """The account for people: to standard output, unless the deck itself goes there."""
    tell = console.say if options.output == _STREAM else console.data
    if not options.json:
        tell("\n".join(explained(generated)))


GENERATE = Command(
    name="generate",
    summary="Make a deck of an article",
    examples=(
        Example("aiquiz generate article.md -o deck.yaml", "questions from article.md into deck.yaml"),
        Example("aiquiz generate page.html -o deck.yaml --explain", "and why each sentence became one or not"),
        Example("aiquiz generate a.md -o decks/a.yaml --copy-article", "the article beside it, for the app"),
        Example("aiquiz generate page.html -o deck.yaml --review", "to be kept or dropped one by one"),
        Example("aiquiz generate article.md -o deck.yaml --engine nlp", "with questions; needs the extra nlp"),
        Example("aiquiz generate a.md --llm http://localhost --model m", "worded by a model"),
        Example("aiquiz generate - -o - < article.txt", "from standard input to standard output"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
