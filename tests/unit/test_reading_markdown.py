"""Markdown as its readers see it: words without signs."""

from __future__ import annotations

import pytest

from aiquiz.model.article import BlockKind
from aiquiz.reading.frontmatter import split_front_matter
from aiquiz.reading.inline import plain, plain_and_slanted
from aiquiz.reading.markdown import MARKDOWN

P, H, LI, Q = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION


def _read(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in MARKDOWN.read(source).blocks]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a *b* _c_ **d** __e__ ***f***", "a b c d e f"),
        ("**bold with *inner* words**", "bold with inner words"),
        ("***both* bold**", "both bold"),
        ("un*frigging*believable", "unfriggingbelievable"),
        ("snake_case_name and my__init__x", "snake_case_name and my__init__x"),
        ("2 * 3 * 4 = 24 and 5*6*7", "2 * 3 * 4 = 24 and 5*6*7"),
        ("a * b and *c", "a * b and *c"),
        ("`code *stays* as_it_is`", "code *stays* as_it_is"),
        ("``a ` b`` and ` x `", "a ` b and x"),
        ("an `unclosed span", "an `unclosed span"),
        (r"\*not emphasis\* \[no link\](x)", "*not emphasis* [no link](x)"),
        ("[words](https://a.org/x_(y)_z 'title')", "words"),
        ("[`code` and *more*](x)", "code and more"),
        ("[words][id], [id][] and [id]", "words, id and id"),
        ("[unknown] and [words][unknown]", "[unknown] and [words][unknown]"),
        ("a ![picture](p.png) b", "a  b"),
        ("[![badge](b.svg)](x)text", "text"),
        ("<https://a.org/b_c_d> <me@a.org>", "https://a.org/b_c_d me@a.org"),
        ("[[Page|shown]] and [[Page]]", "shown and Page"),
        ("fact.[^1] More[^note]", "fact. More"),
        ("~~wrong~~ right ==marked==", " right marked"),
        ("H<sub>2</sub>O, 10<sup>9</sup>, <kbd>x</kbd><br>y", "H2O, 10⁹, x y"),
        ("if a<b and c>d", "if a<b and c>d"),
        ("Fish &amp; chips &lt;3 &copy; &nonsense; AT&T", "Fish & chips <3 © &nonsense; AT&T"),
        ("a <!-- hidden --> b", "a  b"),
        ("text {% include x %}{{< ref >}}{: .note}", "text "),
        ("“*quoted*”, (*in brackets*).", "“quoted”, (in brackets)."),
        ("control \x02 0 \x03 characters", "control  0  characters"),
    ],
)
def test_signs_within_a_line_go_and_words_stay(source: str, words: str) -> None:
    assert plain(source, {"id"}) == words


@pytest.mark.parametrize(
    "source",
    [
        *("**a " * 20_000, "*a_" * 20_000, "[" * 50_000, "[a](" * 20_000, "[a [b] " * 20_000, "`" * 50_000),
        *("<a " * 20_000, "~~a" * 20_000, "==a" * 20_000, "<!--" * 20_000, "![" * 40_000, "{{<" * 20_000),
        "".join("`" * (i % 50 + 1) + "a " for i in range(5_000)),
    ],
    ids=lambda source: source[:8],
)
def test_hostile_lines_are_read_in_linear_time(source: str) -> None:
    assert plain(source)


def test_headings_keep_their_level() -> None:
    blocks = MARKDOWN.read("# One\n\n### Three ###\nText\n\nTwo\n---\n\nOne\n===").blocks
    assert [(block.text, block.level) for block in blocks] == [
        ("One", 1),
        ("Three", 3),
        ("Text", 0),
        ("Two", 2),
        ("One", 1),
    ]


def test_a_hash_without_a_space_is_no_heading() -> None:
    assert _read("#hashtag") == [(P, "#hashtag")]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert _read("one\ntwo  \nthree\n\nfour") == [(P, "one two three"), (P, "four")]


def test_a_year_at_the_start_of_a_wrapped_line_begins_no_list() -> None:
    assert _read("It lasted until\n1969. Then it ended.") == [(P, "It lasted until 1969. Then it ended.")]


def test_list_items_hold_their_further_lines_and_paragraphs() -> None:
    source = "- one\n  goes on\n  - inner\n- [ ] two\n\n  more of two\n\n3) three\n\nText"
    assert _read(source) == [
        (LI, "one goes on"),
        (LI, "inner"),
        (LI, "two"),
        (LI, "more of two"),
        (LI, "three"),
        (P, "Text"),
    ]


def test_quotations_are_quotations_however_deep() -> None:
    assert _read("> one\ngoes on\n>\n>> - deep\n\nText") == [(Q, "one goes on"), (Q, "deep"), (P, "Text")]


def test_a_note_loses_its_mark() -> None:
    assert _read("> [!NOTE]\n> Mind the step.") == [(Q, "Mind the step.")]


def test_fenced_code_keeps_its_lines_and_is_not_read() -> None:
    assert _read("````python\n# no heading\n```\n  x = *y*\n````\nText") == [
        (BlockKind.CODE, "# no heading\n```\n  x = *y*"),
        (P, "Text"),
    ]


def test_a_fence_that_never_closes_runs_to_the_end() -> None:
    assert _read("~~~\ncode\n\nmore") == [(BlockKind.CODE, "code\n\nmore")]


def test_indented_lines_are_code_after_a_paragraph_but_not_in_a_list() -> None:
    assert _read("Text\n\n    x = 1\n\n- item\n\n    more") == [
        (P, "Text"),
        (BlockKind.CODE, "x = 1\n"),
        (LI, "item"),
        (LI, "more"),
    ]


def test_table_rows_are_their_cells() -> None:
    assert _read("Text\n\n| a | `b` |\n|:--|--:|\n| **c** | d \\| e |\n| f | |\n\nEnd")[1:-1] == [
        (BlockKind.TABLE_ROW, "a | b"),
        (BlockKind.TABLE_ROW, "c | d | e"),
        (BlockKind.TABLE_ROW, "f"),
    ]


def test_a_line_with_a_bar_is_no_table() -> None:
    assert _read("either | or") == [(P, "either | or")]


def test_a_picture_with_emphasised_words_below_has_a_caption() -> None:
    assert _read("![alt](p.png)\n*The old tower.*") == [(BlockKind.CAPTION, "The old tower.")]


def test_definitions_comments_and_machinery_leave_nothing() -> None:
    source = "[id]: https://a.org 'T'\n[^1]: A footnote\n    that goes on.\n\n<!-- a\nb -->\n\n[TOC]\n::: warning\n***"
    assert [text for _, text in _read(source) if text] == []


def test_a_comment_that_never_ends_takes_only_its_line() -> None:
    assert [text for _, text in _read("<!-- oops\n\nText") if text] == ["Text"]


def test_words_after_a_comment_stay() -> None:
    assert [text for _, text in _read("<!-- a\nb --> Text") if text] == ["Text"]


def test_html_amid_markdown_is_read_as_html() -> None:
    assert _read("<div>\n<p>One &amp; two</p>\n<ul><li>three</ul>\n</div>\n\nText") == [
        (P, "One & two"),
        (LI, "three"),
        (P, "Text"),
    ]
    assert _read("<script>\n\nx\n\n</script>\nText") == [(P, "Text")]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("---\ntitle: Plain words\n---\n", "Plain words"),
        ('---\ntitle: "A: \\"quoted\\" one"\n---\n', 'A: "quoted" one'),
        ("---\ntitle: 'It''s one'\n...\n", "It's one"),
        ("---\ntitle: >\n  In the next line\n---\n", "In the next line"),
        ('+++\ntitle = "From TOML"\n+++\n', "From TOML"),
        ("---\ndate: 2020\n---\n", ""),
    ],
)
def test_front_matter_tells_the_title(source: str, title: str) -> None:
    front = split_front_matter(source + "Text")
    assert (front.title, front.body, front.is_there) == (title, "Text", True)


@pytest.mark.parametrize("source", ["---\n\nText: a\n\n---\n"[:9], "---\nText\n---\nMore", "text", "---\ntitle: x\n"])
def test_a_ruled_line_is_no_front_matter(source: str) -> None:
    assert split_front_matter(source).body == source


def test_the_language_of_front_matter_is_kept() -> None:
    assert MARKDOWN.read("---\nlang: fr\n---\nx").language == "fr"


@pytest.mark.parametrize(
    ("source", "slanted"),
    [
        ("She wrote *To Zell, with Salt* and _Olm_ in **May**.", ("To Zell, with Salt", "Olm")),
        ("***both* bold** and *a **bold** word*", ("both", "a bold word")),
        ("5*6*7, `*code*` and *so", ()),
        ("*Quill &amp; `Merle`*", ("Quill & Merle",)),
    ],
)
def test_what_stands_in_italics_is_told_apart(source: str, slanted: tuple[str, ...]) -> None:
    assert plain_and_slanted(source)[1] == slanted
    assert all(one in plain(source) for one in slanted)


def test_a_text_in_italics_as_a_whole_sets_nothing_apart() -> None:
    draft = MARKDOWN.read("*Ada Quill, baker, 1889 to 1977*\n\nShe wrote *To Zell,\nwith Salt* in May.\n")
    assert draft.slanted == ("To Zell,\nwith Salt",)
