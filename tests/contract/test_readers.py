"""What every reader of articles promises, and the sample articles as they must be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.model.article import Article, BlockKind
from aiquiz.reading import READERS, Reader, read_article, reader_for
from aiquiz.reading.draft import Draft

_SAMPLES = Path(__file__).parent.parent / "data" / "articles"
_EXPECTED = sorted(_SAMPLES.glob("*.blocks"))
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
_SIGNS = st.sampled_from(
    [
        *("<", ">", "</", "<p>", "<li>", "<td>", "<table>", "<tr>", "</div>", "<!--", "-->", "&amp;"),
        *(
            "# ",
            "- ",
            "1. ",
            "> ",
            "```",
            "`",
            "**",
            "_",
            "[",
            "](",
            ")",
            "|",
            "|-|",
            "---",
            "\n",
            "\n\n",
            "    ",
            "\t",
        ),
        *("â€œ", "ā€", "Read more: x", "\x00", "\x02", "\x03"),
    ]
)
_HOSTILE = st.lists(st.one_of(_SIGNS, st.text(max_size=10)), max_size=40).map("".join)


def _shown(article: Article) -> str:
    """An article as the files of expectations show it: one block a line, then what was dropped."""
    blocks = [
        f"[{block.kind.value}{f' {block.level}' if block.level else ''}] {block.span.of(article.text)}"
        for block in article.blocks
    ]
    return "\n".join([*blocks, "", *(f"dropped: {text}" for text in article.dropped)]).rstrip() + "\n"


@pytest.mark.parametrize("expected", _EXPECTED, ids=lambda path: path.stem)
def test_a_sample_is_read_as_expected(expected: Path) -> None:
    sample = expected.with_suffix("")
    assert _shown(read_article(sample.read_bytes(), sample.name)) == expected.read_text(encoding="utf-8")


def test_every_sample_has_its_expectation() -> None:
    samples = {path.name for path in _SAMPLES.iterdir() if path.suffix != ".blocks"}
    assert samples == {path.stem for path in _EXPECTED}


@every_reader
def test_every_reader_has_a_sample(reader: Reader) -> None:
    assert any(path.stem.endswith(reader.extensions) for path in _EXPECTED)


def test_names_and_endings_belong_to_one_reader_each() -> None:
    endings = [ending for reader in READERS for ending in reader.extensions]
    assert len(set(endings)) == len(endings)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)
    assert len({reader.name for reader in READERS}) == len(READERS)


@every_reader
def test_a_reader_is_found_by_each_of_its_endings_in_any_case(reader: Reader) -> None:
    for ending in reader.extensions:
        assert reader_for(f"folder.x/name{ending}", "plain words") is reader
        assert reader_for(f"NAME{ending.upper()}", "plain words") is reader


@every_reader
@given(source=_HOSTILE)
@settings(max_examples=200)
def test_a_reader_takes_any_text(reader: Reader, source: str) -> None:
    draft = reader.read(source)
    assert isinstance(draft, Draft)
    with_level = (BlockKind.HEADING, BlockKind.TABLE_ROW)
    assert all(block.level == 0 or block.kind in with_level for block in draft.blocks)
    assert reader.read(source) == draft


@every_reader
def test_a_reader_keeps_plain_paragraphs_in_order(reader: Reader) -> None:
    draft = reader.read("The first paragraph says one thing.\n\nThe second one says another thing.")
    joined = " ".join(" ".join(block.text.split()) for block in draft.blocks)
    assert joined == "The first paragraph says one thing. The second one says another thing."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<!DOCTYPE html><title>T</title><p>Text", "HTML"),
        ("<!-- saved from x -->\n<html><body><p>Text", "HTML"),
        ("---\ntitle: A\n---\nText", "Markdown"),
        ("# Title\n\nText\n\n## Part\n\nText", "Markdown"),
        ("Title\n\nText in plain words.", "plain text"),
    ],
)
@pytest.mark.parametrize("file_name", ["-", "article", "article.unknown", "article.txt"])
def test_a_name_that_tells_nothing_leaves_it_to_the_text(source: str, name: str, file_name: str) -> None:
    assert reader_for(file_name, source).name == name


def test_a_markdown_file_that_begins_with_html_is_still_markdown() -> None:
    assert reader_for("a.md", "<html><body>").name == "Markdown"
