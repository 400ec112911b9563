"""PDF, Word and EPUB: the words in their order, and one clear message for everything that cannot be read."""

from __future__ import annotations

import builtins
import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.errors import ArticleError, MissingExtraError
from aiquiz.model.article import Article, BlockKind
from aiquiz.reading import read_article
from documents import Written, column, docx, epub, pdf, zipped

needs_pypdf = pytest.mark.skipif(importlib.util.find_spec("pypdf") is None, reason="the extra `ingest` is missing")
needs_mammoth = pytest.mark.skipif(importlib.util.find_spec("mammoth") is None, reason="the extra `ingest` is missing")

LEFT = [
    "The canal of Olm was dug by the monks of Harn in",
    "the spring of 1821 and opened to barges in Au-",
    "gust 1832. A well-known painter, Ada Quill, drew",
    "the first lock for the town council of Olm.",
    "    The lock keeper of Harn was paid in salt until",
    "the year 1840, when the king of Norland forbade it",
]
RIGHT = [
    "and had silver coins struck for all his servants.",
    "Barges of forty tons could pass the upper gates,",
    "and the well-",
    "known mill of Harn burned down in the year 1851.",
    "The railway came in 1866 and took the salt trade",
    "away from the water within only five short years.",
]


def paragraphs(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.PARAGRAPH]


def code_of(data: bytes, name: str) -> str:
    with pytest.raises((ArticleError, MissingExtraError)) as error:
        read_article(data, name)
    (found,) = error.value.diagnostics
    assert found.place.file == name
    assert found.hint
    return found.code


# --- PDF -----------------------------------------------------------------------------------------------------------


@needs_pypdf
def test_a_page_becomes_a_title_headings_and_paragraphs() -> None:
    page = [
        Written("The Canal of Olm", 72, 740, 20),
        *column(LEFT[:4], top=700),
        Written("The railway", 72, 630, 13),
        *column(["The railway came to Olm in the year 1866 from the north.", "It took the salt trade away."], top=610),
    ]
    article = read_article(pdf([page], "/CreationDate(D:20240531120000)"), "canal.pdf")
    assert article.title == "The Canal of Olm"
    assert article.date == "2024-05-31"
    assert [block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.HEADING] == [
        "The railway"
    ]
    assert paragraphs(article)[0] == (
        "The canal of Olm was dug by the monks of Harn in the spring of 1821 and opened to barges in August 1832. "
        "A well-known painter, Ada Quill, drew the first lock for the town council of Olm."
    )


@needs_pypdf
def test_two_columns_are_read_one_after_the_other() -> None:
    page = [Written("The Canal of Olm", 72, 760, 20), *column(LEFT), *column(RIGHT, x=320)]
    text = " ".join(paragraphs(read_article(pdf([page]), "canal.pdf")))
    assert "when the king of Norland forbade it and had silver coins struck for all his servants." in text
    assert text.index("five short years") > text.index("lock keeper")


@needs_pypdf
def test_a_hyphen_at_the_end_of_a_line_goes_unless_the_word_has_it_elsewhere() -> None:
    page = [*column(LEFT), *column(RIGHT, x=320)]
    text = " ".join(paragraphs(read_article(pdf([page]), "canal.pdf")))
    assert "opened to barges in August 1832" in text
    assert "and the well-known mill of Harn" in text


@needs_pypdf
def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [
            Written("Annals of Harn 1821", 72, 770),
            *column([f"{word} books were written of this canal:", *LEFT], top=720),
            Written(f"Page {number} of 3", 300, 30),
        ]
        for number, word in enumerate(("Several", "Twelve", "Forgotten"), 1)
    ]
    text = read_article(pdf(pages), "annals.pdf").text
    assert "Annals of Harn" not in text
    assert "Page" not in text
    assert all(word in text for word in ("Several books", "Twelve books", "Forgotten books", "monks of Harn"))


@needs_pypdf
def test_running_heads_side_by_side_go_on_a_page_of_one_column_too() -> None:
    heads = [Written("Annals of Harn", 72, 770), Written("A. Monk", 330, 770)]
    pages = [
        [*heads, *column([f"{word} books, no more:", *LEFT], top=720), *column(RIGHT, 330, 720)]
        for word in ("Several", "Twelve", "Forgotten")
    ]
    pages.append([*heads, *column(["The last page has one column only.", *LEFT], top=720)])
    text = read_article(pdf(pages), "annals.pdf").text
    assert "Annals" not in text
    assert "A. Monk" not in text
    assert "The last page" in text


@needs_pypdf
def test_a_title_over_two_lines_is_one() -> None:
    lines = [Written("How the Canal", 72, 740, 20), Written("Came to Olm", 72, 716, 20), *column(LEFT, top=680)]
    assert read_article(pdf([lines]), "a.pdf").title == "How the Canal Came to Olm"


@needs_pypdf
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf([[], []]), "A008"),
        (b"%PDF-1.7\nthis is no PDF at all", "A010"),
        (pdf([column(LEFT)])[:400], "A010"),
    ],
    ids=["a scan", "nonsense", "half a file"],
)
def test_what_cannot_be_read_of_a_pdf_is_told(data: bytes, code: str) -> None:
    assert code_of(data, "report.pdf") == code


@needs_pypdf
def test_a_locked_pdf_is_told() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([column(LEFT)]))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    assert code_of(locked.getvalue(), "report.pdf") == "A009"


# --- Word ----------------------------------------------------------------------------------------------------------

BODY = (
    "<w:p><w:r><w:t>The canal of Olm was opened in August 1832 by the monks of Harn, who had dug it.</w:t></w:r></w:p>"
)


@needs_mammoth
def test_a_word_document_is_read_with_its_title_and_date() -> None:
    core = "<dc:title>The Canal of Olm</dc:title><dcterms:created>2023-02-01T10:00:00Z</dcterms:created>"
    article = read_article(docx(BODY, core), "canal.docx")
    assert (article.title, article.date) == ("The Canal of Olm", "2023-02-01")
    assert paragraphs(article) == ["The canal of Olm was opened in August 1832 by the monks of Harn, who had dug it."]


@needs_mammoth
def test_a_paragraph_in_the_style_of_a_title_is_the_title() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    title = '<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>How the Canal Came to Olm</w:t></w:r></w:p>'
    article = read_article(docx(title + BODY, styles=styles), "canal.docx")
    assert article.title == "How the Canal Came to Olm"
    assert "How the Canal" not in " ".join(paragraphs(article))


@needs_mammoth
def test_a_damaged_word_document_is_told() -> None:
    assert code_of(docx("<w:p>"), "canal.docx") == "A010"
    assert code_of(docx(BODY)[:-60], "canal.docx") == "A010"


# --- EPUB ----------------------------------------------------------------------------------------------------------

ONE = "<h1>The canal</h1><p>The canal of Olm was opened in August 1832 by the monks of Harn, who had dug it alone.</p>"
TWO = "<h1>The end</h1><p>The railway came to Olm in the year 1866 and took the salt trade away from the water.</p>"


def test_an_e_book_is_its_chapters_in_order() -> None:
    metadata = "<dc:title>Annals of Olm</dc:title><dc:language>en-GB</dc:language><dc:date>1999-05-01</dc:date>"
    article = read_article(epub({"b.xhtml": ONE, "a.xhtml": TWO}, metadata), "annals.epub")
    assert (article.title, article.date) == ("Annals of Olm", "1999-05-01")
    assert [text.split()[1] for text in paragraphs(article)] == ["canal", "railway"]


def test_a_protected_e_book_is_told_and_hidden_fonts_are_no_matter() -> None:
    def hidden(uri: str) -> dict[str, str | bytes]:
        inside = f'<CipherData><CipherReference URI="{uri}"/></CipherData>'
        xml = f"<encryption><EncryptedData>{inside}</EncryptedData></encryption>"
        return {"META-INF/encryption.xml": xml}

    assert code_of(epub({"a.xhtml": ONE}, more=hidden("OEBPS/a.xhtml")), "a.epub") == "A009"
    assert paragraphs(read_article(epub({"a.xhtml": ONE}, more=hidden("OEBPS/font.otf")), "a.epub"))


def test_xml_that_declares_entities_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><container>&b;</container>'
    assert code_of(epub({"a.xhtml": ONE}, more={"META-INF/container.xml": bomb}), "a.epub") == "A010"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert code_of(epub({"a.xhtml": ONE}, more={"picture.png": b"\0" * (70 * 1024 * 1024)}), "a.epub") == "A005"


def test_an_e_book_without_contents_is_told() -> None:
    broken = zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"})
    assert code_of(broken, "a.epub") == "A010"


# --- all -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("data", "name"), [(pdf([column(LEFT)]), "a.pdf"), (docx(BODY), "a.docx")])
def test_a_missing_package_says_the_exact_command(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(module: str, *rest: object, **more: object) -> object:
        if module in ("pypdf", "mammoth"):
            raise ImportError(module)
        return real(module, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError) as error:
        read_article(data, name)
    (found,) = error.value.diagnostics
    assert (found.code, found.hint) == ("A007", "pip install 'aiquiz[ingest]'")


@given(
    st.binary(max_size=300),
    st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04word/document.xml", b"PK\x03\x04application/epub+zip"]),
)
def test_any_bytes_are_an_article_or_a_diagnostic(rest: bytes, start: bytes) -> None:
    codes = {f"A{number:03}" for number in range(1, 11)}
    try:
        found = read_article(start + rest, "any").text
    except (ArticleError, MissingExtraError) as error:
        found = ""
        codes -= {one.code for one in error.diagnostics}
    assert found or len(codes) == 9


def test_the_day_a_page_was_published_is_kept() -> None:
    head = '<meta property="article:published_time" content="2024-05-31T08:00:00+02:00">'
    page = f"<html><head>{head}</head><body><article>{ONE}</article></body></html>"
    assert read_article(page.encode(), "page.html").date == "2024-05-31"
