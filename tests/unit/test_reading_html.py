"""Pages as they are: unclosed, overlapping, nested, and full of what is no article."""

from __future__ import annotations

import pytest

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.html import HTML
from aiquiz.reading.markup import EndTag, StartTag, Text, tokens

P, H, LI = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM
_BODY = "<p>" + "A long paragraph of the article itself. " * 12 + "</p>"


def _blocks(source: str) -> tuple[RoughBlock, ...]:
    return tuple(block for block in HTML.read(source).blocks if not block.is_around)


def _read(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, " ".join(block.text.split())) for block in _blocks(source)]


def _around(source: str) -> list[str]:
    return [" ".join(block.text.split()) for block in HTML.read(source).blocks if block.is_around]


def test_tags_texts_and_attributes_are_told_apart() -> None:
    assert list(tokens("a<P Class='x &amp; y' ID=z hidden>b</p >&lt;")) == [
        Text("a"),
        StartTag("p", {"class": "x & y", "id": "z", "hidden": ""}),
        Text("b"),
        EndTag("p"),
        Text("<"),
    ]


def test_a_quoted_greater_sign_ends_no_tag() -> None:
    assert list(tokens('<a title="1 > 0">x')) == [StartTag("a", {"title": "1 > 0"}), Text("x")]


def test_comments_declarations_and_scripts_are_left_out() -> None:
    found = list(tokens("<!DOCTYPE html><!-- <p>no</p> --><?php x ?>a<script>if (a<b) '</p>'</SCRIPT >b"))
    assert [token.text for token in found if isinstance(token, Text)] == ["a", "b"]


@pytest.mark.parametrize("source", ["1 < 2 and 3 > 2", "a <3 b", "<>", "x <", "&", "&;"])
def test_signs_that_begin_no_tag_are_text(source: str) -> None:
    assert "".join(token.text for token in tokens(source) if isinstance(token, Text)) == source


@pytest.mark.parametrize("source", ["a<p", 'a<p title="x', "a<!-- b", "a<script>b", "a</p", "a<![CDATA[ b"])
def test_what_never_ends_is_dropped_like_in_a_browser(source: str) -> None:
    assert [token.text for token in tokens(source) if isinstance(token, Text)] == ["a"]


@pytest.mark.parametrize(
    "piece", ["<a ", '<a href="', "<!--", "<!", "</a ", "<![CDATA[", "<div>", "&", "<", "<script>", "<title>", "<a a='"]
)
def test_twenty_thousand_broken_pieces_are_read_in_linear_time(piece: str) -> None:
    assert len(list(tokens(piece * 20_000))) <= 20_001


def test_a_hundred_thousand_nested_elements_are_no_trouble() -> None:
    source = "<div>" * 100_000 + "deep" + "</div>" * 100_000
    assert _read(source) == [(P, "deep")]


@pytest.mark.parametrize("piece", ["<table><tr><td>a", "<ul><li>a", "<blockquote>a", "<p><b>a", "<q>", "<sup>1"])
def test_deep_nesting_of_any_sort_loses_no_text(piece: str) -> None:
    assert sum(block.text.count(piece[-1]) for block in HTML.read(piece * 5_000).blocks) in (5_000, 0)


def test_unclosed_paragraphs_and_items_end_where_the_next_begins() -> None:
    assert _read("<p>one<p>two<ul><li>three<li>four</ul>five<h2>six<p>seven") == [
        (P, "one"),
        (P, "two"),
        (LI, "three"),
        (LI, "four"),
        (P, "five"),
        (H, "six"),
        (P, "seven"),
    ]


def test_overlapping_tags_lose_no_text() -> None:
    assert _read("<b><p>one</b> two</p><i>three<p>four</i></p></div></span>five") == [
        (P, "one"),
        (P, "two"),
        (P, "three"),
        (P, "four"),
        (P, "five"),
    ]


def test_headings_keep_their_level() -> None:
    assert [(block.text, block.level) for block in _blocks("<h1>a</h1><h3><a>b</a></h3><p>c")] == [
        ("a", 1),
        ("b", 3),
        ("c", 0),
    ]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert _read("one<br>two<br> <br/>three") == [(P, "one two"), (P, "three")]


def test_what_a_list_quotation_or_caption_holds_is_of_its_kind() -> None:
    source = "<ul><li><p>a</p><p>b</p></ul><blockquote><p>c<ul><li>d</ul></blockquote><figcaption><p>e</figcaption>"
    assert [kind for kind, _ in _read(source)] == [LI, LI, *[BlockKind.QUOTATION] * 2, BlockKind.CAPTION]


def test_preformatted_text_keeps_its_lines() -> None:
    assert _blocks("<p>x</p><pre><code>a &lt; b\n\n  <b>c</b></code></pre>")[1] == RoughBlock(
        BlockKind.CODE, "a < b\n\n  c"
    )


def test_a_page_that_is_one_preformatted_text_is_read_as_plain_text() -> None:
    letter = "Dear all,\n\nthe tower has been moved\nby twenty metres.\n"
    assert _read(f"<html><body><pre>{letter}</pre>")[-1] == (P, "the tower has been moved by twenty metres.")


def test_rows_of_short_cells_are_table_rows() -> None:
    assert _read("<table><caption>C</caption><tr><th>a<th>b<tr><td><p>1</p><td>2</table>x") == [
        (BlockKind.CAPTION, "C"),
        (BlockKind.TABLE_ROW, "a | b"),
        (BlockKind.TABLE_ROW, "1 | 2"),
        (P, "x"),
    ]


def test_a_table_that_only_places_paragraphs_is_none() -> None:
    source = "<table><tr><td><h2>Head</h2><p>One.</p><p>Two.</p><td>Three.</tr></table>"
    assert _read(source) == [(H, "Head"), (P, "One."), (P, "Two."), (P, "Three.")]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("10<sup>9</sup> m<sup>2</sup>", "10⁹ m²"),
        ("19<sup>th</sup>", "19th"),
        ("H<sub>2</sub>O", "H2O"),
        ("fact.<sup><a href=#n>1</a></sup> More", "fact. More"),
        ('fact<a class="footnote-ref" href=#n>[2]</a> more', "fact more"),
        ('<sup class="reference">[3]</sup>fact', "fact"),
        ("<q>so</q> she said", "“so” she said"),
        ("<del>two</del> <s>three</s> four", "four"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt></ruby>字", "漢字"),
        ("a&nbsp;b &mdash; &#8220;c&#8221; &hellip;", "a b — “c” …"),
        ("<span hidden>no</span><span style='display: none'>no</span>yes", "yes"),
        ('<math alttext="E = mc^2"><mi>E</mi></math> is it', "E = mc^2 is it"),
        ("Heading <span class=mw-editsection>[edit]</span>", "Heading"),
        ("it&acirc;&euro;&trade;s &acirc;&euro;&oelig;mended", "it’s “mended"),
    ],
)
def test_pieces_of_a_line_become_the_words_a_reader_sees(source: str, words: str) -> None:
    assert _read(f"<p>{source}") == [(P, words)]


@pytest.mark.parametrize(
    "around",
    [
        "<nav>no</nav>",
        "<header>no</header>",
        "<footer>no</footer>",
        "<aside>no</aside>",
        "<form>no</form>",
        "<div role=navigation>no</div>",
        "<div hidden>no</div>",
        "<div aria-hidden=true>no</div>",
        "<div class='entry-share'>no</div>",
        "<div class='x related-posts'>no</div>",
        "<section id=comments-area>no</section>",
        "<div class='c-breadcrumbs'>no</div>",
        "<p class=byline>no</p>",
        "<div id=cookie-notice>no</div>",
    ],
)
def test_the_page_around_is_kept_apart(around: str) -> None:
    assert [text for _, text in _read(around + _BODY) if text == "no"] == []
    assert "no" in _around(around + _BODY)


@pytest.mark.parametrize("unseen", ["<button>no</button>", "<svg><title>no</title></svg>", "<noscript>no</noscript>"])
def test_controls_and_fallbacks_are_no_text_at_all(unseen: str) -> None:
    assert "no" not in [text for _, text in _read(unseen + _BODY)] + _around(unseen + _BODY)


def test_the_page_is_used_when_nothing_else_is_left() -> None:
    assert _read(f"<form>{_BODY}</form>")[0][1].startswith("A long paragraph")


@pytest.mark.parametrize("name", ["has-sidebar", "no-comments", "with-social"])
def test_a_class_that_only_tells_of_a_sidebar_hides_nothing(name: str) -> None:
    assert len(_read(f'<div class="{name}">{_BODY}</div><p>Another.')) == 2


@pytest.mark.parametrize("name", ["comments", "social-contract", "sharing-data"])
def test_an_id_made_from_a_heading_hides_nothing(name: str) -> None:
    assert len(_read(f"<p>One.<div id={name}>{_BODY}</div>")) == 2


def test_the_main_part_is_believed_when_it_holds_the_words() -> None:
    assert len(_read(f"<h1>T</h1><p>Menu</p><main>{_BODY}</main><p>Imprint")) == 2
    assert len(_read(f"<main><p>Short.</main>{_BODY}{_BODY}")) == 3


def test_a_page_of_many_articles_keeps_them_all_and_one_large_stands_alone() -> None:
    assert len(_read(f"<article>{_BODY}</article>" * 3)) == 3
    assert len(_read(f"<article>{_BODY}</article><article><p>Teaser</article>")) == 1


def test_the_title_in_a_header_is_seen() -> None:
    assert _read(f"<header><nav>no</nav><h1>The Title</h1></header>{_BODY}")[0] == (H, "The Title")


def test_the_page_tells_its_title_and_language() -> None:
    draft = HTML.read("<html lang=de><title>T &amp; U</title><svg><title>no</title></svg><p>x")
    assert (draft.title, draft.language) == ("T & U", "de")
    assert HTML.read("<meta property=og:title content=Better><title>T | Site</title>").title == "Better"


def test_links_side_by_side_are_parted_like_a_menu() -> None:
    assert "   " in _blocks("<p><a>Home</a> <a>News</a></p>")[0].text
    assert "   " not in _blocks("<p>the <a>Nile</a> and <a>Congo</a></p>")[0].text


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-07-08T10:00:00Z"}</script>',
        '<script type="application/ld+json">[{"name": "x"}, {"datePublished" : "2021-07-08",}]</script>',
        '<time itemprop="datePublished" datetime="2021-07-08">8 July</time>',
        '<time class="entry-date published" datetime="2021-07-08T09:00">8 July</time>',
    ],
)
def test_the_day_of_publication_is_found_where_pages_put_it(head: str) -> None:
    assert HTML.read(f"<html>{head}{_BODY}</html>").date == "2021-07-08"


def test_a_date_in_a_script_of_another_sort_or_without_end_is_none() -> None:
    assert HTML.read(f'<script>{{"datePublished": "2021-07-08"}}</script>{_BODY}').date == ""
    assert HTML.read(f'{_BODY}<script type="application/ld+json">{{"datePublished": "soon"}}').date == ""


def test_an_element_that_plays_a_heading_is_one() -> None:
    found = _read(f'<div role="heading" aria-level="3">On bees</div>{_BODY}')
    assert found[0] == (H, "On bees")


def test_a_row_of_short_links_is_a_menu_and_a_sentence_with_links_is_none() -> None:
    menu = "Rivers <a>Home</a> | <a>Maps</a> | <a>Links</a> | <a>Guestbook</a>"
    assert _around(f"<table><tr><td>{menu}</td></tr></table>{_BODY}") == ["Rivers Home | Maps | Links | Guestbook"]
    sentence = "<p>It joins <a>Bonn</a>, <a>Mainz</a>, <a>Worms</a> and <a>Speyer</a>.</p>"
    assert _around(f"{sentence}{_BODY}") == []


def test_what_stands_in_italics_is_told_apart() -> None:
    page = "<p>She wrote <i>To Zell, <em>with</em> Salt</i>, <b>Olm</b> and <cite>Ulm.</p><p>It sold.</p>"
    assert HTML.read(page).slanted == ("To Zell, with Salt", "Ulm.")
