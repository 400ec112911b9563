"""The lines above an article that belong to its page go; without a sign of a page nothing does."""

import pytest

from aiquiz.reading import read_article

BODY = "A factory in Olm began to make paper in 1911, and for forty years nearly everybody in the town worked for it."
TITLE = "Forty years of paper, and then a quiet river"
COOKIES = "We use cookies to improve your experience. Accept all"


def blocks_of(*lines: str) -> list[str]:
    article = read_article("\n\n".join([f"# {TITLE}", *lines, BODY]).encode(), "page.md")
    return [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Quill, business correspondent",
        "Ada Quill in Olm",
        "From Ada Quill in Port Olm",
        "Words: Ada Quill. Published September 12, 2025.",
        "Ada Quill | April 7, 2025 | Updated 9:14 a.m.",
        "RETRO | By Ada Quill | 9 August 2025",
        "12 May 2019",
        "Last edited: 9 July 2024",
        "World — Business — Tech — Sport — Weather",
        "Front page / World / Politics / Money",
        "[Share this] [Copy link] [Comments: 2]",
        "Tweet Share Print",
        "Share Bookmark 14 comments",
        "Cookies help us keep the lights on. [Fine by me]",
    ],
)
def test_lines_of_the_page_go(line: str) -> None:
    assert blocks_of(COOKIES, line) == [TITLE, BODY]


@pytest.mark.parametrize("name", ["The Olm Post", "OLM & ZELL — independent business journalism", "Olm Daily"])
def test_the_name_of_the_site_goes_above_its_menu(name: str) -> None:
    assert blocks_of(name, "News · Business · Long reads · Sport", COOKIES) == [TITLE, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "How a town on the river lost the only thing it made",
        "It began with a letter.",
        "Origins",
        "Print and post",
        "The river, the mill and the town",
    ],
)
def test_a_standfirst_and_a_heading_stay(line: str) -> None:
    assert blocks_of(COOKIES, line) == [TITLE, line, BODY]


@pytest.mark.parametrize("line", ["Ada Quill in Olm", "12 May 2019 and after", "Ada Quill, Port Olm"])
def test_nothing_goes_where_no_sign_of_a_page_is(line: str) -> None:
    assert blocks_of(line) == [TITLE, line, BODY]


def test_a_date_above_the_text_is_no_title() -> None:
    page = f"{TITLE}\n\nThe Olm Post\n\nNews   Sport   Log in\n\nBy Ada Quill\nMonday, September 11, 2023\n\n{BODY}"
    assert read_article(page.encode(), "page.txt").title == TITLE


def test_a_long_notice_above_the_headline_is_no_text() -> None:
    notice = (
        "This site uses cookies and other tools of that sort. Some of them are needed; others help us to count how "
        "many of you there are, and where you live."
    )
    top = f"Skip to content\n\nOLM PAPER DAILY\n\nNews   Sport   Log in\n\n{notice}"
    page = f"{top}\n\n{TITLE}\nShare   Save   14 comments"
    article = read_article(
        f"{page}\n\n{BODY}\n\nIn 1951 it shut.\n\nShare   Bookmark   14 comments\n".encode(), "page.txt"
    )
    assert article.title == TITLE
    assert [block.span.of(article.text) for block in article.blocks] == [TITLE, BODY, "In 1951 it shut."]


def test_a_text_on_cookies_begins_with_its_first_paragraph() -> None:
    told = (
        "A shop in Olm sets cookies on the machines of its customers, and for ten years nobody in the town knew that "
        "the shop did so."
    )
    page = f"Skip to content\n\nThe jar of Olm\n\n{told}\n\n{BODY}\n"
    article = read_article(page.encode(), "page.txt")
    assert [block.span.of(article.text) for block in article.blocks] == ["The jar of Olm", told, BODY]
