"""What belongs to the page goes; what belongs to the article stays."""

from __future__ import annotations

import pytest

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_furniture
from aiquiz.reading.sieve import Sieved, sieved

_BODY = (
    "The tower was moved inland in 1999 by engineers who pushed it along greased beams for twenty-three days, "
    "and it has stood on its new ground ever since without a crack in its walls."
)
_OTHER = (
    "The keeper of the light had asked for the move ten years before, when the garden fell into the sea one night, "
    "but the county had no money to spare and waited until the cliff was nearly at the door."
)


def _blocks(*texts: str) -> list[RoughBlock]:
    """Paragraphs, and headings where a text begins with `# `."""
    return [
        RoughBlock(BlockKind.HEADING, text[2:], 2) if text.startswith("# ") else RoughBlock(BlockKind.PARAGRAPH, text)
        for text in texts
    ]


def _kept(result: Sieved) -> list[str]:
    return [block.text for block in result.kept]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Sign in | Subscribe from €1 a week",
        "Home > Science > Physics",
        "Home › Business › Semiconductors",
        "You are here: Home / Tea",
        "News   Markets   Opinion   Podcasts   Subscribe",
        "Premier League   Transfers   Scores",
        "Terms of Use | Privacy Policy | Contact",
        "← Previous Post",
        "Next Post →",
        "1 of 12",
        "Back to top",
        "* * *",
        "Share this:   Facebook   X   LinkedIn   Email   Copy link",
        "Share on Facebook",
        "Facebook Twitter Pinterest LinkedIn WhatsApp",
        "1,234 views",
        "Email this to a friend",
        "By Jane Roe",
        "By the health desk",
        "By our aviation staff",
        "Additional reporting by Ada Quill in Olm.",
        "Reporting by Ada Quill and Zorbo Teck; editing by J. R. Holm.",
        "Ada Quill and Zorbo Teck contributed reporting from Olm.",
        "Published 07:30 GMT | Health | 4 min read",
        "By Dana Whitlock — March 18, 2025 — 5 min read",
        "By Jane Roe and John Doe, Staff Writers",
        "Von Max Müller, 3. Mai 2024",
        "Posted on 12 April 2021 by Mira Holt",
        "Updated: Jan 3, 2024 10:22 GMT",
        "Published 2 hours ago",
        "3 min read",
        "Reading time: about 5 minutes. Found a typo? Open an issue.",
        "Filed under: Tea, China",
        "Uncategorized",
        "[Advertisement]",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Story continues below advertisement",
        "Photo: Reuters",
        "(Photo by John Smith/Getty Images)",
        "Photo: Lars Nyberg / Courier",
        "Image credit: NASA",
        "Photo 2 of 7",
        "The two rivals at a summit - image 2.",
        "Click here to enlarge",
        "Listen to this article · 4 min",
        "Read more: The five chip stocks everyone is talking about",
        "READ ALSO › Ten things about tea",
        "Lesen Sie auch: Zehn Dinge über Tee",
        "Related: Why tea is green",
        "Subscribe to our channel",
        "Sign up for our newsletter and never miss a story.",
        "Get the best stories delivered to your inbox every morning. No spam. You can unsubscribe at any time.",
        "Already a subscriber? Log in",
        "Thanks for reading!",
        "Was this article helpful? Yes No",
        "Follow us on Mastodon",
        "We use cookies to personalise content and to analyse our traffic. By clicking “Accept all” you agree to "
        "our use of cookies.",
        "Accept all   Manage preferences",
        "This website uses cookies to improve your experience.",
        "© 2025 SiliconLedger Media. All rights reserved. Terms of use · Privacy policy",
        "Copyright 2024 by Tea Times",
        "Your email address will not be published. Required fields are marked *",
        "Name *   Email *   Post Comment",
        "Leave a Reply",
        "24 Comments",
    ],
)
def test_furniture_is_known_by_its_words_or_shape(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell by 12 percent on Monday.",
        "By 1905 Russia had lost its fleet.",
        "By Sea and Land the war went on.",
        "By Friday the talks had failed",
        "Copyright law in Europe differs from that of the United States.",
        "Cookies were invented by Lou Montulli in 1994, and by 1997 every browser had them.",
        "We baked cookies for our neighbours that winter.",
        "The site told its readers that cookies were small files.",
        "More than a million people subscribe to the newsletter.",
        "In 2012 the paper asked its readers to sign up for a newsletter.",
        "Photography by satellite began in 1959.",
        "Reporting by telegraph made the war a daily matter.",
        "Ada Quill and Zorbo Teck contributed to the winning design.",
        "Credit: a bank lends what it does not have, as every economist knows.",
        "Related: the word has two meanings in genealogy and in kinship law.",
        "Read more books, he said, and you will learn.",
        "Follow the river north for two days.",
        "Comments on the draft were sent to the king in March.",
        "Sources say the deal is done.",
        "Advertising pays for most of the web.",
        "Image 3 shows the result.",
        "In 2019, 12 million people had read it.",
        "May 1968 changed France.",
        "Support our troops, the posters said.",
        "An arranged marriage",
        "Terms of the treaty",
        "Paris, London, Rome",
        "« Liberté »",
        "1969",
        "March 1969",
        "What happens next is hard to call.",
        "Name the three kinds of rock.",
    ],
)
def test_sentences_and_headings_that_only_sound_like_it_stay(sentence: str) -> None:
    assert not is_furniture(sentence)


def test_a_long_paragraph_is_never_furniture_by_one_of_its_sentences() -> None:
    assert not is_furniture("We use cookies to improve your experience. " + _BODY + " " + _OTHER)


def test_a_category_above_the_text_goes_but_as_a_heading_of_a_paragraph_it_stays() -> None:
    assert _kept(sieved(_blocks("Science", _BODY), "en")) == [_BODY]
    assert _kept(sieved(_blocks("# Science", _BODY), "en")) == ["Science", _BODY]


def test_everything_from_the_comments_on_goes() -> None:
    result = sieved(_blocks(_BODY, "2 Comments", "seal_watcher says:", _OTHER), "en")
    assert _kept(result) == [_BODY]
    assert result.dropped == ("2 Comments", "seal_watcher says:", _OTHER)


def test_a_comment_count_above_the_text_takes_only_itself() -> None:
    assert _kept(sieved(_blocks("2 Comments", _BODY, _OTHER), "en")) == [_BODY, _OTHER]


@pytest.mark.parametrize("link", ["12 Comments", "Join the conversation", "Leave a comment"])
def test_a_link_to_the_comments_early_in_the_text_takes_only_itself(link: str) -> None:
    result = sieved(_blocks(_BODY, link, _OTHER, _BODY + " Again.", _OTHER + " Again."), "en")
    assert len(_kept(result)) == 4


def test_a_list_of_headlines_amid_short_paragraphs_takes_none_of_them() -> None:
    news = [f"The county said on day {day} that the tower had moved another forty metres." for day in range(8)]
    assert _kept(sieved(_blocks(_BODY, "Related Articles", "Is it too big?", *news), "en")) == [_BODY, *news]


def test_a_numbered_chapter_on_comments_ends_nothing() -> None:
    chapters = _blocks("# 1 Numbers", _BODY, "# 2 Comments", _OTHER, "# 3 Statements", _BODY + " Again.")
    assert len(_kept(sieved(chapters, "en"))) == 6


def test_a_term_in_a_list_stays_and_a_list_of_menu_words_goes() -> None:
    def items(*texts: str) -> list[RoughBlock]:
        return [RoughBlock(BlockKind.LIST_ITEM, text) for text in texts]

    assert len(_kept(sieved(items("news", "The group of the news server.", "video", "Video devices."), "en"))) == 4
    assert _kept(sieved([*items("Home", "News", "Contact"), *_blocks(_BODY)], "en")) == [_BODY]


def test_a_list_of_headlines_goes_up_to_the_next_real_paragraph_and_its_heading() -> None:
    result = sieved(_blocks(_BODY, "Related Articles", "Is it too big?", "# A slow journey", _OTHER), "en")
    assert _kept(result) == [_BODY, "A slow journey", _OTHER]


def test_a_list_of_headlines_at_the_end_goes_whole() -> None:
    assert _kept(sieved(_blocks(_BODY, "# You may also like", "Ten soups", "# Why it rains"), "en")) == [_BODY]


def test_a_heading_that_sounds_like_a_list_of_headlines_stays_above_its_paragraph() -> None:
    assert _kept(sieved(_blocks(_BODY, "# More from Europe", _OTHER), "en")) == [_BODY, "More from Europe", _OTHER]


def test_notes_and_references_end_an_article_only_late_in_it() -> None:
    late = sieved(_blocks(_BODY, _OTHER, "# References", "Smith, J. 1999. On towers. Harbour Press."), "en")
    assert _kept(late) == [_BODY, _OTHER]
    early = sieved(_blocks("# Notes", _BODY, _OTHER, _BODY + " Again."), "en")
    assert _kept(early)[0] == "Notes"


def test_a_foreign_heading_goes_and_a_foreign_name_stays() -> None:
    vietnamese = "Hai người thợ làm bánh và một lò nướng: câu chuyện của Vilnius"
    assert _kept(sieved(_blocks(vietnamese, _BODY, "# La Belle Époque", _OTHER), "en")) == [
        _BODY,
        "La Belle Époque",
        _OTHER,
    ]


def test_nothing_is_foreign_in_its_own_language() -> None:
    german = "Der Turm und das Meer in der Stadt"
    assert _kept(sieved(_blocks(german, _BODY), "de"))[0] == german


def test_a_paragraph_standing_twice_is_kept_once() -> None:
    assert _kept(sieved(_blocks(_BODY, _OTHER, _BODY), "en")) == [_BODY, _OTHER]


def test_code_and_table_rows_are_not_judged() -> None:
    code = RoughBlock(BlockKind.CODE, "share this")
    row = RoughBlock(BlockKind.TABLE_ROW, "Home | News")
    assert sieved([code, row], "en").kept == (code, row)


def test_what_the_source_calls_surroundings_goes_in_its_place() -> None:
    aside = RoughBlock(BlockKind.PARAGRAPH, "An aside of the page.", is_around=True)
    result = sieved([*_blocks(_BODY), aside, *_blocks("Share this article")], "en")
    assert _kept(result) == [_BODY]
    assert result.dropped == ("An aside of the page.", "Share this article")
