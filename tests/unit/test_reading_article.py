"""A file becomes an article, or one clear refusal."""

from __future__ import annotations

import pytest

from aiquiz.errors import ArticleError, Diagnostic, ExitCode
from aiquiz.model.article import Article, BlockKind
from aiquiz.reading import CODES, MAX_ARTICLE_BYTES, read_article
from aiquiz.reading.language import guessed_language, is_foreign

_BODY = (
    "The tower was moved inland in 1999 by engineers who pushed it along greased beams for twenty-three days, "
    "and it has stood on its new ground ever since without a crack in its walls."
)


def _article(source: str, name: str = "a.txt") -> Article:
    return read_article(source.encode(), name)


def _kinds(article: Article) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def _refused(data: bytes, name: str = "notes.txt") -> Diagnostic:
    with pytest.raises(ArticleError) as caught:
        read_article(data, name)
    (diagnostic,) = caught.value.diagnostics
    assert caught.value.exit_code is ExitCode.BAD_INPUT
    assert diagnostic.place.file == name
    assert diagnostic.code in CODES
    assert diagnostic.hint
    return diagnostic


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", "\u00a0\u3000\n".encode()])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert _refused(data).code == "A001"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Skip to content\n\nHome > News\n\n[Advertisement]\n\nLeave a Reply", "a.txt"),
        (b"# Title\n\n## Heading", "a.md"),
        (b"<html><title>App</title><body><div id=root></div><script>load()</script>", "a.html"),
        (b"---\n\n***", "a.md"),
    ],
)
def test_a_page_without_any_text_is_refused(data: bytes, name: str) -> None:
    assert _refused(data, name).code == "A002"


def test_a_binary_file_is_refused() -> None:
    assert _refused(b"{\\rtf1 words", "report.rtf").code == "A003"


def test_an_undecodable_file_is_refused_with_its_line() -> None:
    refused = _refused("ок\n".encode() + "Съешь ещё".encode("koi8-r"))
    assert (refused.code, refused.place.line) == ("A004", 2)


def test_a_file_over_the_limit_is_refused_and_one_at_it_is_not() -> None:
    assert _refused(b"a" * (MAX_ARTICLE_BYTES + 1)).code == "A005"
    assert _article("word " * 1000 + "end." + "\n" * (MAX_ARTICLE_BYTES - 5004)).text.endswith("end.")


@pytest.mark.parametrize("name", ["https://example.org/a.html", "HTTP://example.org", "ftp://x/y"])
def test_a_web_address_is_refused_with_a_way_out(name: str) -> None:
    refused = _refused(b"anything", name)
    assert refused.code == "A006"
    assert "save" in refused.hint


def test_every_code_is_explained() -> None:
    assert [*CODES] == [f"A{number:03}" for number in range(1, 11)]
    assert all(code.title and code.explanation.endswith(".") for code in CODES.values())


def test_the_name_shown_in_a_refusal_is_harmless() -> None:
    with pytest.raises(ArticleError) as caught:
        read_article(b"", "\x1b[31mevil\u202e.txt")
    assert caught.value.diagnostics[0].place.file == "evil.txt"


def test_a_line_of_a_million_characters_is_read() -> None:
    assert len(_article("word " * 200_000).text) == 999_999


def test_blocks_are_parted_by_one_blank_line_and_code_holds_none() -> None:
    article = _article(f"# T\n\n{_BODY}\n\n```\na\n\n\n  b\n```\n", "a.md")
    assert article.text.split("\n\n") == [block.span.of(article.text) for block in article.blocks]
    assert _kinds(article)[-1] == (BlockKind.CODE, "a\n  b")


def test_no_break_spaces_become_spaces_and_quotes_stay_typographic() -> None:
    assert _article("“It’s 5\u00a0€,” she\u2009said.").text == "“It’s 5 €,” she said."


@pytest.mark.parametrize(
    ("source", "name", "title"),
    [
        (f"Harbour Courier\n\nThe Tower That Moved Inland\n\n{_BODY}", "a.txt", "The Tower That Moved Inland"),
        (f"RM The Tower That Moved Inland\n\n{_BODY}", "a.txt", "The Tower That Moved Inland"),
        (f"AI for Towers That Move\n\n{_BODY}", "a.txt", "AI for Towers That Move"),
        (_BODY, "folder/the_moved-tower.txt", "The moved tower"),
        (_BODY, "-", "Untitled"),
        (f"# The Tower\n\n{_BODY}", "a.md", "The Tower"),
        (f"---\ntitle: The Tower\n---\n## How it moved\n\n{_BODY}", "a.md", "The Tower"),
        (f"---\ntitle: The Tower!\n---\n# The Tower\n\n{_BODY}", "a.md", "The Tower"),
        (f"<title>The Tower | Courier</title><p>{_BODY}", "a.html", "The Tower | Courier"),
        (f"<title>The Tower That Moved - Courier</title><p>{_BODY}", "a.html", "The Tower That Moved"),
        (
            f"<title>The Tower – Courier</title><h1>Courier Online</h1><h2>The Tower</h2><p>{_BODY}",
            "a.html",
            "The Tower",
        ),
    ],
)
def test_the_title_is_found(source: str, name: str, title: str) -> None:
    assert _article(source, name).title == title


_TIDES = (
    "A tide is the rise of the sea that the pull of the Moon brings to every harbour of the coast twice in a day.\n\n"
    "Spring tides come when the Sun pulls along the same line as the Moon. Neap tides come a week after spring tides."
)
_HEADLINE = (
    "Harbours count the cost of the highest tides in thirty years: how the Moon and a storm raised the whole sea"
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Spring Tides\n\nGallery 4: The Restless Sea", "Spring Tides"),
        ("Spring Tides\n\nChapter 7, Section 2", "Spring Tides"),
        ("GALLERY 3: INLAND SEAS\n\nSpring Tides", "Spring Tides"),
        ("Chapter 3. Why the Sea Rises", "Chapter 3. Why the Sea Rises"),
        ("Spring Tides\n\nWELCOME TO THE COAST", "Spring Tides"),
        ("SCIENCE\n\nWhy the Moon Moves the Sea", "Why the Moon Moves the Sea"),
        ("Chapter 9\nThe Great Lock-out, 1893-1894\n\n9.1 What pulls the sea", "The Great Lock-out, 1893-1894"),
        ("Olm Tide Mills S.A.\n\nHeadquarters: Olm, by the sea", "Olm Tide Mills S.A."),
        ("Norland Courier\n\nWhy the Moon Moves the Sea", "Why the Moon Moves the Sea"),
        ("Sign in | Subscribe from €1 a week\n\nWhy the Moon Moves the Sea", "Why the Moon Moves the Sea"),
        ("SPRING TIDES\nVisitor guide: please return this sheet\n\n1 What pulls the sea", "SPRING TIDES"),
        ("Ada Quill Tides\n\nNorland painter; born in Olm, 27 May 1756; died in Zell, 5 June 1791", "Ada Quill Tides"),
        ("Label text and object notes\n\nWhy the Moon Moves the Sea", "Why the Moon Moves the Sea"),
        (f"{_HEADLINE}\n\nBACKGROUND\n\nPublished 07:30 GMT | Science | 4 min read", _HEADLINE),
    ],
)
def test_neither_a_running_head_nor_a_section_s_name_is_taken_for_the_title(head: str, title: str) -> None:
    assert _article(f"{head}\n\n{_TIDES}").title == title


def test_a_running_head_goes_and_the_first_of_several_numbered_parts_stays() -> None:
    alone = _article(f"Spring Tides\n\nGallery 4: The Restless Sea\n\n{_TIDES}")
    assert alone.dropped == ("Gallery 4: The Restless Sea",)
    parts = _article(f"Spring Tides\n\nRoom 1. The Moon\n\n{_TIDES}\n\nRoom 2. The Sun\n\n{_BODY}")
    assert parts.dropped == ()


def test_the_title_is_one_block_and_stands_once() -> None:
    article = _article(
        f"<title>The Moved Tower</title><h1>The Moved Tower</h1><h2>the moved tower</h2><p>{_BODY}", "a.html"
    )
    assert _kinds(article) == [(BlockKind.TITLE, "The Moved Tower"), (BlockKind.PARAGRAPH, _BODY)]


def test_the_site_s_name_above_the_title_goes() -> None:
    page = f"<title>Beams - The Book of Moved Towers</title><h1>The Book of Moved Towers</h1><h2>Beams</h2><p>{_BODY}"
    article = _article(page, "a.html")
    assert _kinds(article) == [(BlockKind.TITLE, "Beams"), (BlockKind.PARAGRAPH, _BODY)]
    assert article.dropped == ("The Book of Moved Towers",)


def test_what_is_dropped_is_told_in_order() -> None:
    article = _article(
        f"Uncategorized\n\nThe Tower That Moved Inland\n\n{_BODY}\n\n[Advertisement]\n\n3 Comments\n\nWow!"
    )
    assert article.dropped == ("Uncategorized", "[Advertisement]", "3 Comments", "Wow!")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (_BODY, "en"),
        ("Der Turm wurde im Jahr 1999 von der Küste in das Land gerückt, und er steht seitdem auf neuem Grund.", "de"),
        (
            "La tour a été déplacée en 1999 par des ingénieurs qui la poussaient sur des poutres pendant des jours.",
            "fr",
        ),
        ("La torre fue trasladada en 1999 por los ingenieros que la empujaron sobre vigas durante muchos días.", "es"),
        ("Toren werd in 1999 door de ingenieurs van het land naar een nieuwe plaats gebracht en staat er nog.", "nl"),
        (
            "Bokštas buvo perkeltas 1999 metais ir nuo to laiko jis stovi ant naujo pagrindo, o jo sienos yra sveikos.",
            "lt",
        ),
        ("Башню передвинули в 1999 году, и с тех пор она стоит на новом месте.", "ru"),
        ("Вежу пересунули в 1999 році, і з того часу її стіни цілі.", "uk"),
        ("塔は1999年に内陸へ移された。それ以来そこに立っている。", "ja"),
        ("这座塔于1999年移到内陆。", "zh"),
        ("Ο πύργος μεταφέρθηκε το 1999.", "el"),
        ("1999 2000 2001", "en"),
    ],
)
def test_the_language_is_guessed(text: str, language: str) -> None:
    assert _article(text).language == language


def test_a_text_too_short_to_tell_is_in_the_language_it_declares() -> None:
    assert guessed_language("Oslo 1999", "nb-NO") == "nb"
    assert guessed_language("Oslo 1999", "nonsense") == "en"
    assert guessed_language(_BODY, "de") == "en"


def test_a_heading_is_foreign_only_on_clear_evidence() -> None:
    assert is_foreign("Cuộc chiến giữa hai người và những cái lò", "en")
    assert is_foreign("Башня у моря", "en")
    assert not is_foreign("Déjà vu in Rīgā", "en")
    assert not is_foreign("Coup d’état", "en")
    assert not is_foreign("A tower", "en")
