"""The fields of a deck file that no kind owns. The decoder, the JSON Schema and “did you mean” read them here."""

from __future__ import annotations

from aiquiz.deckfile.fields import Layout
from aiquiz.kinds import KINDS, Field, Shape

__all__ = [
    "ACCEPTED",
    "ARTICLE",
    "ARTICLE_FIELDS",
    "ARTICLE_LAYOUT",
    "DECK_FIELDS",
    "DECK_LAYOUT",
    "ITEMS",
    "ITEM_FIELDS",
    "ITEM_LAYOUTS",
    "PROPOSED",
    "SOURCE",
    "SOURCE_FIELDS",
    "SOURCE_LAYOUT",
    "STATUS",
    "UNKNOWN_ITEM_LAYOUT",
]

DECK_FIELDS = (
    Field(
        "id",
        Shape.TEXT,
        "A short name for the deck, of letters, digits, `-`, `_` and `.`; keep it, progress is kept under it.",
        required=True,
    ),
    Field("title", Shape.TEXT, "The deck's name as learners see it.", required=True),
    Field("language", Shape.TEXT, "The language of the questions: a two-letter code such as `en`."),
    Field("description", Shape.TEXT, "What the deck is about, in a sentence or two."),
    Field("exam", Shape.TEXT, "The day on which all of it is to be known: `2026-12-15`."),
)
ARTICLE = "article"
ARTICLE_FIELDS = (
    Field("title", Shape.TEXT, "The article's title."),
    Field("date", Shape.TEXT, "The day the article was published, as it says itself: `2024-05-31`."),
    Field("path", Shape.TEXT, "Where the article's file is, relative to this file; not outside its folder."),
    Field("sha256", Shape.TEXT, "A fingerprint of the article, by which a later change is noticed."),
)
ITEMS = "items"
ASK = "ask"
STATUS, PROPOSED, ACCEPTED = "status", "proposed", "accepted"
ITEM_FIELDS = (
    Field(
        "id",
        Shape.TEXT,
        "A short name for the item within the deck; with it, the wording may change and the history stays.",
    ),
    Field("kind", Shape.TEXT, "What the item asks for; `qa` if not given."),
    Field("explanation", Shape.TEXT, "Why the answer is right; shown with it."),
    Field("tags", Shape.TEXTS, "Words to find and group items by."),
    Field(STATUS, Shape.TEXT, "`proposed` keeps the item from being studied until it is reviewed; else `accepted`."),
    Field(ASK, Shape.TEXT, "The one way to ask: `flip`, `choose` or `type`. Without it, the questions grow harder."),
)
SOURCE = "source"
SOURCE_FIELDS = (
    Field("quote", Shape.TEXT, "The sentence of the article that proves the answer, word for word.", required=True),
    Field("at", Shape.NUMBER, "Where the quote begins: characters before it in the cleaned article."),
)

DECK_LAYOUT = Layout(DECK_FIELDS, (ARTICLE, ITEMS))
ARTICLE_LAYOUT = Layout(ARTICLE_FIELDS)
SOURCE_LAYOUT = Layout(SOURCE_FIELDS)
ITEM_LAYOUTS = {kind.name: Layout((*ITEM_FIELDS, *kind.fields), (SOURCE,)) for kind in KINDS}
"""By the name of the kind."""
UNKNOWN_ITEM_LAYOUT = Layout(ITEM_FIELDS, (SOURCE,), is_open=True)
"""For an item whose kind is not known, and so neither are its fields."""
