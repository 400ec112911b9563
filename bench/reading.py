"""What our HTML reader keeps of web pages, beside the usual library for main text where that is installed.

    .venv/bin/pip install trafilatura        # only to compare with; aiquiz does not use it
    .venv/bin/python bench/reading.py [--lost]

The pages in `reading/pages/` are furniture of many kinds around articles of our own; beside each stands what a person
would call the article: a line for each block, opened by what it is (T title, D date, H heading, P paragraph, L list
item, R row of a table, C line of code).
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiquiz.model.article import Article, BlockKind
from aiquiz.reading import read_article
from aiquiz.text import folded, words

PAGES = Path(__file__).parent / "reading" / "pages"
HEAD = ("", "kept", "clean", "paragraphs", "headings", "rows", "list", "code", "title", "date")


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of a page: its text line by line, its headings, the title and the date it found."""

    lines: tuple[str, ...]
    headings: tuple[str, ...]
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Score:
    """`kept` is the share of the article's words that were read, `clean` that of the read words that are the article's;
    the others are shares of blocks read whole; None where the page has none."""

    kept: float
    clean: float
    shares: tuple[float | None, ...]
    lost: tuple[str, ...]
    foreign: tuple[str, ...]


def main(arguments: list[str]) -> None:
    """A table for each reader."""
    readers = {"aiquiz": ours}
    if importlib.util.find_spec("trafilatura"):
        readers["trafilatura"] = theirs
    else:
        print("trafilatura is not installed: only our own reader is measured")
    for name, read in readers.items():
        print(f"\n{name:22}" + "".join(f"{cell:>12}" for cell in HEAD[1:]))
        scores = []
        for page in sorted(PAGES.glob("*.html")):
            score = scored(read(page), page.with_suffix(".gold.txt").read_text("utf-8"))
            scores.append(score)
            print(row(page.stem, score))
            if "--lost" in arguments:
                print("".join(f"    lost: {line}\n" for line in score.lost), end="")
                print("".join(f"    foreign: {line}\n" for line in score.foreign), end="")
        print(row("mean", mean(scores)))


def row(name: str, score: Score) -> str:
    """A line of the table."""
    shares = ("—" if share is None else f"{share:.0%}" for share in score.shares)
    return f"{name[:21]:22}" + "".join(f"{cell:>12}" for cell in (f"{score.kept:.1%}", f"{score.clean:.1%}", *shares))


def mean(scores: list[Score]) -> Score:
    """The mean of every column over the pages that have one."""
    columns = zip(*(score.shares for score in scores), strict=True)
    known = [[share for share in column if share is not None] for column in columns]
    return Score(
        sum(score.kept for score in scores) / len(scores),
        sum(score.clean for score in scores) / len(scores),
        tuple(sum(column) / len(column) if column else None for column in known),
        (),
        (),
    )


def ours(page: Path) -> Read:
    """By our own reader."""
    article = read_article(page.read_bytes(), page.name)
    return Read(
        tuple(text_of(article, block.span.start, block.span.end) for block in article.blocks),
        tuple(
            text_of(article, block.span.start, block.span.end)
            for block in article.blocks
            if block.kind is BlockKind.HEADING
        ),
        article.title,
        article.date,
    )


def text_of(article: Article, start: int, end: int) -> str:
    """A block's text."""
    return article.text[start:end]


def theirs(page: Path) -> Read:
    """By trafilatura, with tables and without comments, as Markdown so that headings can be told."""
    extract = importlib.import_module("trafilatura").extract
    about = importlib.import_module("trafilatura.metadata").extract_metadata
    source = page.read_text("utf-8")
    text = extract(source, output_format="markdown", include_tables=True, include_comments=False) or ""
    lines = [line for line in text.splitlines() if line.strip() and not set(line.strip()) <= set("|-: `")]
    found = about(source)
    return Read(
        tuple(line.lstrip("#-*> ").strip("| ") for line in lines),
        tuple(line.lstrip("# ") for line in lines if line.startswith("#")),
        str(getattr(found, "title", "") or ""),
        str(getattr(found, "date", "") or ""),
    )


def scored(read: Read, gold: str) -> Score:
    """One page's columns."""
    blocks = [(line[0], line[2:]) for line in gold.splitlines() if line]
    body = [text for kind, text in blocks if kind not in "TD"]
    wanted, title = words_of(body), next(text for kind, text in blocks if kind == "T")
    lines = [line for line in read.lines if plain(line) != plain(title)]
    got = words_of(lines)
    known = wanted + words_of([title])
    whole = {plain(line) for line in lines}
    text = " ".join(plain(line) for line in lines)
    headings = {plain(line) for line in read.headings}
    shares = (
        share(plain(text) in whole for kind, text in blocks if kind == "P"),
        share(plain(text) in headings for kind, text in blocks if kind == "H"),
        share(plain(text) in whole for kind, text in blocks if kind == "R"),
        share(plain(text) in text_ for kind, text in blocks if kind == "L" for text_ in (text_joined(lines),)),
        share(plain(line) in text for kind, line in blocks if kind == "C"),
        share(plain(read.title) == plain(line) for kind, line in blocks if kind == "T"),
        share(read.date == line for kind, line in blocks if kind == "D"),
    )
    return Score(
        sum((wanted & got).values()) / max(sum(wanted.values()), 1),
        sum((known & got).values()) / max(sum(got.values()), 1),
        shares,
        tuple(line for kind, line in blocks if kind in "PHRL" and plain(line) not in text),
        tuple(line for line in lines if not known.keys() & set(words(folded(line))) or is_foreign(line, gold)),
    )


def text_joined(lines: list[str]) -> str:
    """All lines as one text, only words."""
    return " ".join(plain(line) for line in lines)


def is_foreign(line: str, gold: str) -> bool:
    """Whether a line that was read stands nowhere in the article."""
    return plain(line) not in " ".join(plain(part[2:]) for part in gold.splitlines())


def words_of(lines: list[str]) -> Counter[str]:
    """How often each word stands in the lines."""
    return Counter(word for line in lines for word in words(folded(line)))


def plain(line: str) -> str:
    """A line's words alone, so that signs of tables and lists do not matter."""
    return " ".join(words(folded(line.replace("|", " "))))


def share(hits: Iterator[bool]) -> float | None:
    """The part that is true, None of nothing."""
    found = list(hits)
    return sum(found) / len(found) if found else None


if __name__ == "__main__":
    main(sys.argv[1:])
