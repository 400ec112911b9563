from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color

from aiquiz.tui.content import Content, aligned, asked, asking, cut, hanging, joined, line, prose, shown, stacked
from aiquiz.tui.guard import ControlFilter

_BLACK = Color(0, 0, 0)
_HOSTILE = ("[/]", "[@click=app.quit]x[/]", "a[0]", "[bold red]", "\\[", "[link=x]", "{{gap}}", "$primary")


def test_text_that_looks_like_markup_is_shown_as_it_reads() -> None:
    for text in _HOSTILE:
        assert shown(text).plain == text
        assert shown(text).spans == []
        assert joined(line(text), (text, "bold")).plain == text + text


def test_escape_sequences_and_reordering_characters_are_gone() -> None:
    assert shown("a\x1b]52;c;ZXZpbA==\x07b\u202ec\x9b31md\x00").plain == "abcd"


def test_line_breaks_stay_in_text_and_go_from_lines() -> None:
    assert shown("one\ntwo").plain == "one\ntwo"
    assert line("one\ntwo").plain == "one two"


def test_a_cut_line_says_so() -> None:
    assert cut(joined("perfect memory"), 8).plain == "perfect…"
    assert cut(joined("memory"), 8).plain == "memory"


def test_later_lines_hang_under_the_first() -> None:
    lines = hanging(joined("1  "), joined("one two three four"), 11)
    assert [text.plain.rstrip() for text in lines] == ["1  one two", "   three", "   four"]


def test_columns_line_up_also_with_wide_characters() -> None:
    row = aligned([(joined("日本"), 6), (joined("12"), -4), (joined("too long"), 4)])
    assert row.plain == "日本    12too…"
    assert row.cell_length == 14


def test_stacked_contents_stand_under_each_other() -> None:
    assert stacked([joined("a"), Content(), joined("b")]).plain == "a\n\nb"


@given(st.text(max_size=200))
def test_no_control_character_passes_the_guard(text: str) -> None:
    (segment,) = ControlFilter().apply([Segment(text)], _BLACK)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in segment.text)
    assert not any(character in segment.text for character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_the_guard_leaves_ordinary_segments_alone() -> None:
    segments = [Segment("plain text"), Segment("e\u0301 日本 ✓")]
    filtered = ControlFilter().apply(segments, _BLACK)
    assert filtered[0] is segments[0]
    assert [segment.text for segment in filtered] == [segment.text for segment in segments]


def test_what_an_author_marks_is_drawn_and_nothing_else_is() -> None:
    assert prose("$5 and $6, 2 * 3, a[0], [bold]x[/]").plain == "$5 and $6, 2 * 3, a[0], [bold]x[/]"
    assert prose("In *Python*, $x_1^2$ and `is`").plain == "In Python, x₁² and `is`"
    assert _styled(prose("In *Python* and `is`")) == {"Python": "italic", "`is`": "$text-accent"}
    assert _styled(prose("**not** $x$")) == {"not": "bold underline"}


def test_of_a_question_only_what_asks_is_bold() -> None:
    assert _styled(asking("Olm: The mill was old. In _____ it burned down.")) == {"In _____ it burned down.": "bold"}
    assert _styled(asking("Who built the mill?")) == {"Who built the mill?": "bold"}
    assert asked("Olm: The mill was old. In _____ it burned down.") == "… In _____ it burned down."
    assert asked("Who built the mill?") == "Who built the mill?"
    assert asked("The *old* mill was red. Who built it?") == "The *old* mill was red. Who built it?"
    marked = asking("The *old* mill was red. Who built the old mill?")
    assert marked.plain == "The old mill was red. Who built the old mill?"
    assert _styled(marked)[marked.plain] == "bold"


def test_code_stands_behind_a_bar_and_is_highlighted_where_its_language_is_known() -> None:
    block = prose("Say:\n```python\nif x:\n    y()\n```\nand go on")
    assert block.plain == "Say:\n│ if x:\n│     y()\nand go on"
    assert _styled(block)["if"] == "bold $text-accent"
    unknown = prose("```brainfuck\n[+]\n```")
    assert unknown.plain == "│ [+]"
    assert _styled(unknown)["[+]"] == "$text"


def test_the_colour_of_right_and_wrong_is_not_painted_over() -> None:
    assert "$text-accent" not in _styled(prose("`is`", "bold $text-error")).values()


def test_marked_text_is_as_harmless_as_any_other() -> None:
    assert prose("`a\x1b]52;c;ZXZpbA==\x07b\u202e`").plain == "`ab`"
    assert prose("$x\x9b31m^2$").plain == "x²"
    assert "\x1b" not in prose("```python\n\x1b[31mprint()\n```").plain


def _styled(content: Content) -> dict[str, str]:
    """The stretches that have a look of their own."""
    return {content.plain[span.start : span.end]: str(span.style) for span in content.spans if str(span.style)}
