"""What must hold of every article, whatever its file holds."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.errors import ArticleError
from aiquiz.model.article import Article, BlockKind
from aiquiz.reading import CODES, READERS, read_article
from aiquiz.reading.mojibake import repaired
from aiquiz.text import clean

_NAMES = st.sampled_from([f"a{ending}" for reader in READERS for ending in reader.extensions] + ["-", "a", ""])
_PIECES = st.sampled_from(
    [
        *("# Title", "A Heading", "- item", "1. item", "> quoted", "```", "| a | b |", "|---|---|", "    code", "***"),
        *("<p>text</p>", "<h1>Head</h1>", "<table><tr><td>a<td>b", "<ul><li>x", "</div>", "<!--", "<nav>menu</nav>"),
        *(
            "Share this",
            "2 Comments",
            "Related Articles",
            "By Jane Roe",
            "â€œquotedâ€",
            "ā€œredā€",
            "\x1b[31m",
            "\u202e",
        ),
        "This is a sentence of the article that is long enough to count as a real paragraph of it, beyond all doubt.",
        "---\ntitle: From the front\n---",
    ]
)
_SOURCES = st.one_of(
    st.lists(st.one_of(_PIECES, st.text(max_size=30)), max_size=12).map("\n\n".join),
    st.lists(st.one_of(_PIECES, st.text(max_size=30)), max_size=12).map("\n".join),
).map(lambda text: text.encode("utf-8", "ignore"))
_FILES = st.one_of(_SOURCES, st.binary(max_size=200))

_WORDS = st.sampled_from(
    [
        *("the", "tower", "canal", "stone", "was", "moved", "built", "engineers", "people", "river"),
        *("of", "with", "and", "in", "Rīga", "café", "Göteborg", "it", "by", "their"),
    ]
)
_SENTENCES = st.lists(_WORDS, min_size=12, max_size=24).map(lambda words: " ".join(words).capitalize() + ".")
# At least three lines when wrapped: of two that end in full stops, nobody could say whether they are one paragraph.
_PARAGRAPHS = st.lists(_SENTENCES, min_size=5, max_size=8).map(" ".join)
_PROSE = st.lists(_PARAGRAPHS, min_size=1, max_size=6, unique=True)


def _read(data: bytes, name: str) -> Article | None:
    """The article, or None where the file was refused as it should be: with one explained code."""
    try:
        return read_article(data, name)
    except ArticleError as error:
        (found,) = error.diagnostics
        if found.code not in CODES or not found.hint:
            raise
        return None


@given(_FILES, _NAMES)
@settings(max_examples=400)
def test_every_file_is_an_article_or_refused_with_one_code(data: bytes, name: str) -> None:
    article = _read(data, name)
    if article is None:
        return
    assert article.text
    assert article.title
    assert clean(article.text) == article.text
    assert clean(article.title) == article.title
    assert all(dropped == clean(dropped) for dropped in article.dropped)


@given(_FILES, _NAMES)
@settings(max_examples=300)
def test_blocks_are_the_text_in_order_without_overlap(data: bytes, name: str) -> None:
    article = _read(data, name)
    if article is None:
        return
    spans = [block.span for block in article.blocks]
    assert "\n\n".join(span.of(article.text) for span in spans) == article.text
    assert all(first.end + 2 == second.start for first, second in pairwise(spans))
    assert all(span.of(article.text).strip() for span in spans)


@given(_FILES, _NAMES)
@settings(max_examples=300)
def test_a_block_is_one_line_unless_it_is_code(data: bytes, name: str) -> None:
    article = _read(data, name)
    for block in article.blocks if article else ():
        text = block.span.of(article.text) if article else ""
        assert "\n\n" not in text
        assert block.kind is BlockKind.CODE or text == " ".join(text.split())


@given(_FILES, _NAMES)
def test_the_same_bytes_give_the_same_article(data: bytes, name: str) -> None:
    assert _read(data, name) == _read(data, name)


@given(_FILES, _NAMES)
@settings(max_examples=200)
def test_an_article_has_at_most_one_title(data: bytes, name: str) -> None:
    article = _read(data, name)
    titles = [block for block in article.blocks if block.kind is BlockKind.TITLE] if article else []
    assert len(titles) <= 1
    if article and titles:
        assert article.title == titles[0].span.of(article.text)


@given(_PROSE, st.integers(50, 100))
def test_paragraphs_come_back_from_every_way_of_writing_them(prose: list[str], width: int) -> None:
    ways = {
        "a.txt": "\n\n".join(prose),
        "b.txt": "\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in prose),
        "c.txt": "\r\n".join(prose),
        "a.md": "\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in prose),
        "a.html": "".join(f"<p>{textwrap.fill(text, width)}" for text in prose),
        "b.html": f"<body><form><table><tr><td>{'<br><br>'.join(prose)}</table></form>",
    }
    for name, source in ways.items():
        assert read_article(source.encode(), name).text == "\n\n".join(prose), name


@given(_PROSE)
def test_reading_a_cleaned_article_again_changes_nothing(prose: list[str]) -> None:
    page = "\n\n".join(["Skip to content", "A Tower That Moved Inland", "By Jane Roe", *prose, "Leave a Reply", "Wow!"])
    once = read_article(page.encode(), "a.txt")
    assert once.text == "\n\n".join(["A Tower That Moved Inland", *prose])
    again = read_article(once.text.encode(), "a.txt")
    assert (again.text, again.blocks) == (once.text, once.blocks)


@pytest.mark.parametrize("code_page", ["cp1252", "cp1257"])
@given(prose=_PROSE)
def test_damage_is_undone_and_only_damage(code_page: str, prose: list[str]) -> None:
    quoted = [f"“{text}” — she’s sure…" for text in prose]
    bytes_read_wrongly = [text.encode("utf-8").decode(code_page, "replace").replace("�", "") for text in quoted]
    assert repaired(bytes_read_wrongly[:1] + quoted[1:])[1:] == tuple(quoted[1:])
    if code_page == "cp1252":
        assert repaired(bytes_read_wrongly) == tuple(quoted)


@given(st.lists(st.text(), max_size=8))
@settings(max_examples=300)
def test_mending_keeps_the_number_of_lines(texts: list[str]) -> None:
    lines = [text.replace("\n", " ") for text in texts]
    mended = repaired(lines)
    assert len(mended) == len(lines)
    assert not any("\n" in line for line in mended)


@given(st.lists(st.text(st.characters(max_codepoint=0x7F)), max_size=8))
def test_plain_ascii_is_never_mended(texts: list[str]) -> None:
    assert repaired(texts) == tuple(texts)
