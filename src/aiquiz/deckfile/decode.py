"""The bytes of a deck file → Deck, or everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping as ReadOnly
from datetime import date
from types import MappingProxyType

from aiquiz.deckfile.fields import Fields, nearest
from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.ids import check_id
from aiquiz.deckfile.items import PlacedItem, decode_items
from aiquiz.deckfile.layout import ARTICLE, ARTICLE_LAYOUT, DECK_LAYOUT, ITEMS
from aiquiz.deckfile.nodes import List, Mapping, Node
from aiquiz.deckfile.source import decoded_text
from aiquiz.deckfile.tree import read_tree
from aiquiz.errors import Diagnostic, Place
from aiquiz.model.deck import ArticleRef, Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.text import clean_line
from aiquiz.values import dataclass

__all__ = ["DecodedDeck", "PlacedDeck", "decode_deck", "read_deck"]

_LANGUAGE = re.compile(r"[a-z]{2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DRIVE = re.compile(r"[A-Za-z]:")
_DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class DecodedDeck:
    """A sound deck, what deserves a look, and where each item, each quote and the article's block stand in the file."""

    deck: Deck
    warnings: tuple[Diagnostic, ...]
    places: ReadOnly[ItemId, Place]
    quote_places: ReadOnly[ItemId, Place]
    article_place: Place


@dataclass(frozen=True, slots=True)
class PlacedDeck:
    """A sound deck as the file holds it: the source text, its tree, and the items in the order of `tree`'s."""

    text: str
    tree: Mapping
    deck: Deck
    items: tuple[PlacedItem, ...]
    findings: Findings


def decode_deck(data: bytes, file: str) -> DecodedDeck:
    """The deck in `data`; `file` is its name as the person gave it. Raises DeckError with every problem, by place."""
    placed = read_deck(data, file)
    place = placed.findings.place
    article = placed.tree.value(ARTICLE)
    return DecodedDeck(
        placed.deck,
        placed.findings.warnings,
        MappingProxyType({one.item.id: place(one.at) for one in placed.items}),
        MappingProxyType({one.item.id: place(one.quote_at) for one in placed.items if one.quote_at is not None}),
        place(article.at if article else 0),
    )


def read_deck(data: bytes, file: str) -> PlacedDeck:
    """`decode_deck`, with what is needed to edit the file in place."""
    findings = Findings(file)
    text = decoded_text(data, findings) or ""
    tree = read_tree(text, findings) if text else None
    if not isinstance(tree, Mapping) or not (findings.are_grave or _has_fields_of_a_deck(tree)):
        if not findings.are_grave:
            at = tree.at if tree else 0
            findings.error(at, "D006", "this is not a deck", "a deck has the fields `id`, `title` and `items`")
        findings.raise_if_grave()
        raise AssertionError("whatever is no deck was complained about")
    fields = Fields(tree, DECK_LAYOUT, findings)
    check_id(fields)
    article = _article(tree.value(ARTICLE), findings)
    items = _items(tree, findings)
    deck = Deck(
        id=DeckId(fields.text("id")),
        title=clean_line(fields.text("title")),
        items=tuple(one.item for one in items),
        language=_language(fields),
        description=fields.text("description"),
        article=article,
        exam=_exam(fields),
    )
    findings.raise_if_grave()
    return PlacedDeck(text, tree, deck, items, findings)


def _has_fields_of_a_deck(tree: Mapping) -> bool:
    """Whether a field is one of a deck's, or could be meant for one; else it is another program's file."""
    known = tuple(DECK_LAYOUT.by_name)
    return not tree.is_whole or not tree.entries or any(nearest(name, known) for name in tree.entries)


def _language(fields: Fields) -> str:
    written = fields.text("language")
    if written and not _LANGUAGE.fullmatch(written):
        fields.problem(
            "language", "D027", f"`{written}` is not a language code", "write its two small letters, such as `en`"
        )
    return written or _DEFAULT_LANGUAGE


def _exam(fields: Fields) -> date | None:
    written = fields.text("exam")
    if not written:
        return None
    try:
        return date.fromisoformat(written if _DAY.fullmatch(written) else "")
    except ValueError:
        fields.problem("exam", "D035", f"`{written}` is not a day", "write it as `2026-12-15`")
        return None


def _items(tree: Mapping, findings: Findings) -> tuple[PlacedItem, ...]:
    node = tree.value(ITEMS)
    if isinstance(node, List):
        return decode_items(node, findings)
    if node is not None:
        findings.error(node.at, "D022", f"`{ITEMS}` must be a list", "begin each item with `- `: `- question: …`")
    elif tree.is_whole:
        findings.error(tree.at, "D020", f"`{ITEMS}` is missing", "the list of items: each begins with `- question: …`")
    return ()


def _article(node: Node | None, findings: Findings) -> ArticleRef | None:
    if node is None:
        return None
    if not isinstance(node, Mapping):
        findings.error(
            node.at, "D022", f"`{ARTICLE}` must be a mapping of fields", f'write `{ARTICLE}: {{title: "…", path: "…"}}`'
        )
        return None
    fields = Fields(node, ARTICLE_LAYOUT, findings)
    path, sha256 = fields.text("path"), fields.text("sha256").lower()
    if path and (advice := _advice_on_path(path)):
        fields.problem("path", "D028", f"`{path}` cannot be the article's path", advice)
    if sha256 and not _SHA256.fullmatch(sha256):
        fields.problem("sha256", "D029", "this is not a SHA-256", "64 hexadecimal digits; remove the line if in doubt")
    return ArticleRef(clean_line(fields.text("title")), path, sha256, clean_line(fields.text("date")))


def _advice_on_path(path: str) -> str:
    """What to do about a path that leads outside the deck's folder or only works on one machine; empty if fine."""
    if "\\" in path:
        return "write it with `/`: it then works on every system"
    if "://" in path:
        return "save the article beside the deck and name that file"
    if path.startswith(("/", "~")) or _DRIVE.match(path):
        return "write it from the deck file's folder on: `articles/name.md`"
    if ".." in path.split("/"):
        return "keep the article in the deck file's folder or below it"
    return ""
