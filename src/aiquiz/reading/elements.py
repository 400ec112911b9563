"""What HTML's elements mean to a reader of articles: which break the text, which hold none of it."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.markup import StartTag
from aiquiz.reading.wordlist import word_set

__all__ = ["BREAKS", "ENDED_BY", "NO_CONTENT", "SLANTED", "is_around", "is_unseen", "kind_of", "level_of"]

_HEADING_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
SLANTED: Final = word_set("i em cite")
"""What browsers set in italics."""
NO_CONTENT: Final = word_set("area base br col embed hr img input link meta param source track wbr")
"""Elements that are only a tag."""

_KINDS: Final = {
    "p": BlockKind.PARAGRAPH,
    "table": BlockKind.PARAGRAPH,
    "td": BlockKind.PARAGRAPH,
    "th": BlockKind.PARAGRAPH,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
    **dict.fromkeys(_HEADING_LEVELS, BlockKind.HEADING),
}
BREAKS: Final = frozenset(_KINDS) | word_set(
    "address article aside body center details dialog div dl fieldset figure footer form header hgroup hr html main "
    "menu nav ol section summary tbody tfoot thead tr ul"
)
"""Elements that begin and end a block of text."""

# A paragraph inside one of these is part of it.
_LASTING: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION})

ENDED_BY: Final = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "tbody": frozenset({"tr", "td", "th", "thead", "tbody"}),
    **dict.fromkeys(_HEADING_LEVELS, frozenset(_HEADING_LEVELS)),
}
"""What each element ends by beginning: nobody closes these."""

# Text of no article: controls, fallbacks for what a browser shows otherwise, struck-out words, ruby readings.
_UNSEEN: Final = word_set(
    "script style noscript template svg math canvas object audio video iframe select option textarea button label "
    "datalist noembed noframes xmp map dialog progress meter del s strike rt rp"
)
_AROUND: Final = word_set("nav header footer aside form menu")
_AROUND_ROLES: Final = word_set(
    "navigation banner contentinfo complementary search form dialog alert menu menubar toolbar"
)
# Names that page makers give to what stands around an article.
_AROUND_NAMES: Final = word_set(
    """
    ads advert advertisement article-meta audio-player author-bio author-box breadcrumb breadcrumbs byline
    catlinks comment comment-form comment-list commentlist comments comments-area comments-section consent cookie
    cookie-banner cookie-consent cookie-notice cookies disqus disqus_thread entry-meta footer hatnote jump-link
    menu modal mw-editsection mw-jump-link nav navbar navbox newsletter newsletter-signup noprint
    page-actions-menu pager pagination popup post-meta post-navigation post-tags printfooter promo pull-quote
    pullquote recommended reflist related related-articles related-posts relatedposts respond screen-reader-text
    share share-buttons sharedaddy sharing sidebar site-footer site-header skip-link social social-links
    social-share sr-only subscribe subscription-widget subscription-widget-wrap toc trending visually-hidden
    """
)
_AROUND_PARTS: Final = word_set(
    "advert breadcrumb breadcrumbs comment comments cookie cookies metadata newsletter promo related share sharing "
    "sidebar social"
)
# A class that begins so tells of something else: `has-sidebar` of the page, `category-social` of the subject.
_DENIED: Final = word_set("has is no with without category cat tag topic post type format status section")
_NEVER_AROUND: Final = word_set("html body main article h1")
_CAPTION_NAMES: Final = word_set("caption credit wp-caption-text image-caption photo-caption media-caption")
_NOTE_NAMES: Final = word_set("reference footnote-ref footnote-reference footnote-backref noteref fn-ref")
_PARTS = re.compile(r"[-_]+")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def kind_of(tag: StartTag, outside: BlockKind) -> BlockKind:
    """What text directly inside `tag` is, when `outside` is what its surroundings are."""
    if tag.attributes and tag.name in ("p", "div") and not _CAPTION_NAMES.isdisjoint(_names(tag)):
        return BlockKind.CAPTION
    if level_of(tag):
        return BlockKind.HEADING
    kind = _KINDS.get(tag.name, outside)
    if kind is BlockKind.PARAGRAPH and outside in _LASTING and tag.name == "p":
        return outside
    if kind is BlockKind.LIST_ITEM and outside is BlockKind.QUOTATION:
        return outside
    return BlockKind.PARAGRAPH if kind is BlockKind.HEADING and tag.name not in _HEADING_LEVELS else kind


def level_of(tag: StartTag) -> int:
    """A heading's depth, 1–6, also of an element that only plays one; else 0."""
    if tag.attributes.get("role") == "heading" and tag.name in ("div", "p", "section"):
        level = tag.attributes.get("aria-level", "")
        return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
    return _HEADING_LEVELS.get(tag.name, 0)


def is_unseen(tag: StartTag) -> bool:
    """Whether nothing inside `tag` is text of the article on any page: controls, scripts, marks of footnotes, and
    hidden pieces of a line."""
    if tag.name in _UNSEEN:
        return True
    if not tag.attributes or tag.name in BREAKS:
        return False
    return (
        _is_hidden(tag)
        or not _NOTE_NAMES.isdisjoint(_names(tag))
        or tag.attributes.get("role") == "doc-noteref"
        or tag.attributes.get("epub:type") == "noteref"
        or "mw-editsection" in _names(tag)
    )


def is_around(tag: StartTag) -> bool:
    """Whether `tag` usually holds the page around the article: menus, shares, comments, notices."""
    if tag.name in _AROUND:
        return True
    if not tag.attributes or tag.name in _NEVER_AROUND:
        return False
    if tag.attributes.get("role", "").lower() in _AROUND_ROLES or _is_hidden(tag):
        return True
    # Many ids are made from headings: `comments` or `social-contract` may well be a chapter.
    identity = tag.attributes.get("id", "").lower()
    if identity in _AROUND_NAMES and _PARTS.search(identity):
        return True
    classes = tag.attributes.get("class", "").lower().split()
    return any(name in _AROUND_NAMES or _has_telling_part(name) for name in classes)


def _is_hidden(tag: StartTag) -> bool:
    return (
        "hidden" in tag.attributes
        or tag.attributes.get("aria-hidden", "").lower() == "true"
        or _HIDDEN_STYLE.search(tag.attributes.get("style", "")) is not None
    )


def _names(tag: StartTag) -> list[str]:
    """The classes and the id of an element, lower case."""
    return f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}".lower().split()


def _has_telling_part(name: str) -> bool:
    parts = _PARTS.split(name)
    return parts[0] not in _DENIED and (parts[0] in _AROUND_PARTS or parts[-1] in _AROUND_PARTS)
