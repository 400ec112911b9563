"""Decks of all articles here, by every engine that is installed, against what people wrote down as worth asking.

    .venv/bin/python bench/generation/run.py [ENGINE…]

Articles in `articles/` were at hand while the rules were written; those in `first_contact/` were written after the
rules were frozen, and are reported apart; those in `by_another_hand/` are by somebody who did not know the rules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from aiquiz.cli.engines import ENGINES
from aiquiz.errors import MissingExtraError
from aiquiz.generate import generate_deck
from aiquiz.generate.grammar.parse import Parser
from aiquiz.model.ids import DeckId
from aiquiz.reading import read_article
from score import Score, gold_of, problems_of, score_of

HERE = Path(__file__).parent
GROUPS = ("articles", "first_contact", "by_another_hand")
HEAD = ("", "words", "items", "/1k", "grounded", "answered", "recall", "weighted", "traps", "twice", "leaks")


def main(engines: Sequence[str]) -> None:
    """Print one table for each engine and group of articles."""
    for engine in engines:
        try:
            parse = parser_of(engine)
        except MissingExtraError as error:
            print(f"\n{engine}: not installed ({error.diagnostics[0].hint})")
            continue
        for group in GROUPS:
            scores = dict(scored(articles_in(HERE / group), parse))
            print(f"\n{engine}, {group.replace('_', ' ')}")
            print_table(scores)


def parser_of(engine: str) -> Parser | None:
    """The engine's parser, none for the rules; raises MissingExtraError."""
    if engine not in ENGINES:
        sys.exit(f"there is no engine `{engine}`; the engines are {', '.join(ENGINES)}")
    if engine == "rules":
        return None
    from aiquiz.nlp import load_parser

    return load_parser()


def articles_in(folder: Path) -> list[Path]:
    """The articles of a folder: each has its gold beside it."""
    return sorted(
        file for file in folder.iterdir() if file.with_suffix(".gold.yaml").is_file() and ".gold" not in file.name
    )


def scored(files: Iterable[Path], parse: Parser | None) -> Iterable[tuple[str, Score]]:
    """Every article's name and its deck's score."""
    for file in files:
        article, gold = read_article(file.read_bytes(), file.name), gold_of(file.with_suffix(".gold.yaml"))
        for problem in problems_of(gold, article):
            print(f"{file.name}: {problem}", file=sys.stderr)
        deck = generate_deck(article, deck_id=DeckId(file.stem), parse=parse).deck
        yield file.stem, score_of(deck, article, gold)


def print_table(scores: dict[str, Score]) -> None:
    """A line for each article, then their mean."""
    print(f"{HEAD[0]:26}" + "".join(f"{name:>9}" for name in HEAD[1:]))
    for name, one in scores.items():
        counts = (one.trapped, one.repeated, one.leaking)
        print(f"{name[:25]:26}" + "".join(f"{cell:>9}" for cell in (*rates(one), *counts)))
    if not scores:
        return
    many = list(scores.values())
    recall = sum(one.recall for one in many) / len(many)
    weighted = sum(one.weighted_recall for one in many) / len(many)
    items, total = sum(one.items for one in many), sum(one.words for one in many)
    cells = (total, items, f"{1000 * items / total:.1f}", "", "", f"{recall:.1%}", f"{weighted:.1%}")
    sums = (sum(getattr(one, field) for one in many) for field in ("trapped", "repeated", "leaking"))
    print(f"{'all, recall as mean':26}" + "".join(f"{cell:>9}" for cell in (*cells, *sums)))


def rates(one: Score) -> tuple[object, ...]:
    """The cells of a line up to recall."""
    share = max(one.items, 1)
    return (
        one.words,
        one.items,
        f"{1000 * one.items / max(one.words, 1):.1f}",
        f"{one.grounded / share:.1%}",
        f"{one.answered / share:.1%}",
        f"{one.recall:.1%}",
        f"{one.weighted_recall:.1%}",
    )


if __name__ == "__main__":
    main(sys.argv[1:] or ENGINES)
