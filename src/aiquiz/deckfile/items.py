"""The list of items: each read against its kind, given an id, and compared with the others."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.deckfile.fields import Fields, nearest
from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.ids import check_id, derived_id
from aiquiz.deckfile.layout import (
    ACCEPTED,
    ITEM_LAYOUTS,
    PROPOSED,
    SOURCE,
    SOURCE_LAYOUT,
    STATUS,
    UNKNOWN_ITEM_LAYOUT,
)
from aiquiz.deckfile.limits import MAX_ITEMS
from aiquiz.deckfile.nodes import List, Mapping, Node, Scalar
from aiquiz.kinds import DEFAULT_KIND, KINDS, AnyKind, kind_named
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Ask, Evidence, Item
from aiquiz.text import clean, folded, short
from aiquiz.values import dataclass

__all__ = ["PlacedItem", "decode_items"]

_KIND_NAMES = tuple(kind.name for kind in KINDS)
_SHOWN_CHARS = 60


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item, the offset where it stands, and that of its quote (None without one)."""

    item: Item
    at: int
    quote_at: int | None


def decode_items(node: List, findings: Findings) -> tuple[PlacedItem, ...]:
    """The sound items of the list, each with an id of its own. Problems are noted, unsound items left out."""
    if len(node.entries) > MAX_ITEMS:
        findings.error(
            node.at, "D016", f"the deck has {len(node.entries):,} items, the limit is {MAX_ITEMS:,}", "split the deck"
        )
        return ()
    if not node.entries and node.is_whole:
        findings.warning(node.at, "D030", "the deck has no items yet", "an item begins with `- question: …`")
    written: dict[str, int] = {}
    placed = [found for entry in node.entries if (found := _item(entry, findings, written))]
    _note_repeated_questions(placed, findings)
    return _with_ids(placed)


def _item(node: Node, findings: Findings, written: dict[str, int]) -> PlacedItem | None:
    """One item, None after noting why it is unsound; `written` gathers every id and where it stands."""
    if not isinstance(node, Mapping):
        findings.error(node.at, "D022", "an item must be a mapping of fields", _advice_on_item(node))
        return None
    kind = _kind(node, findings)
    layout = ITEM_LAYOUTS[kind.name] if kind else UNKNOWN_ITEM_LAYOUT
    fields = Fields(node, layout, findings, _advice_on_field)
    check_id(fields)
    _note_repeated_id(fields, findings, written)
    evidence, quote_at = _evidence(node.value(SOURCE), findings)
    ask = _ask(fields)
    # An item the file broke off in would only draw complaints about what was never read.
    body = kind.decode(fields) if kind and node.is_whole else None
    if kind is None or body is None:
        return None
    if ask and ask not in kind.asks(body):
        _refuse_ask(fields, ask, kind.asks(body))
    item = Item(
        id=ItemId(fields.text("id")),
        kind=kind.name,
        body=body,
        explanation=fields.text("explanation"),
        evidence=evidence,
        tags=tuple(dict.fromkeys(fields.texts("tags"))),
        ask=ask,
        id_is_written=fields.has("id"),
        is_proposed=_is_proposed(fields),
    )
    return PlacedItem(item, node.at, quote_at)


def _kind(node: Mapping, findings: Findings) -> AnyKind | None:
    written = node.value("kind")
    if written is None:
        return _implied_kind(node, findings)
    if not isinstance(written, Scalar):
        return DEFAULT_KIND
    name = written.text.strip()
    kind = kind_named(name)
    if kind is None and name:
        guess = nearest(name, _KIND_NAMES)
        hint = f"did you mean `{guess}`?" if guess else f"the kinds are {', '.join(_KIND_NAMES)}"
        findings.error(written.at, "D031", f"there is no kind `{short(name, _SHOWN_CHARS)}`", hint)
    return kind


def _implied_kind(node: Mapping, findings: Findings) -> AnyKind:
    """The kind of an item that names none: the default, unless its fields say that `kind` was forgotten."""
    names = node.entries.keys()
    if ITEM_LAYOUTS[DEFAULT_KIND.name].requires_only(names) or not node.is_whole:
        return DEFAULT_KIND
    fitting = [kind for kind in KINDS if ITEM_LAYOUTS[kind.name].requires_only(names)]
    if not fitting:
        return DEFAULT_KIND
    kind = fitting[0]
    findings.error(
        node.at,
        "D020",
        "`kind` is missing",
        f"an item with these fields is of the kind `{kind.name}`: add `kind: {kind.name}`",
    )
    return kind


def _advice_on_item(node: Node) -> str:
    if isinstance(node, Scalar) and ":" in node.text:
        return "leave a space after each colon: `question: …`"
    return "write its fields below each other: `question: …`, `answer: …`"


def _advice_on_field(name: str) -> str:
    """For a field of another kind: of which."""
    owners = [kind.name for kind in KINDS if any(field.name == name for field in kind.fields)]
    if not owners:
        return ""
    return f"it belongs to items of the kind {' or '.join(f'`{owner}`' for owner in owners)}"


def _ask(fields: Fields) -> Ask | None:
    word = fields.text("ask")
    if not word:
        return None
    try:
        return Ask(word)
    except ValueError:
        allowed = ", ".join(f"`{ask.value}`" for ask in Ask)
        fields.problem("ask", "D023", f"`ask` cannot be `{word}`", f"it is one of {allowed}")
        return None


def _is_proposed(fields: Fields) -> bool:
    word = fields.text(STATUS)
    if word not in ("", PROPOSED, ACCEPTED):
        hint = f"it is `{PROPOSED}` or `{ACCEPTED}`; without it the item is part of the deck"
        fields.problem(STATUS, "D023", f"`{STATUS}` cannot be `{word}`", hint)
    return word == PROPOSED


def _refuse_ask(fields: Fields, ask: Ask, allowed: tuple[Ask, ...]) -> None:
    needs = {
        Ask.CHOOSE: "choosing needs `distractors`",
        Ask.TYPE: "typing needs an answer of one line",
        Ask.FLIP: "there is nothing to recall",
    }
    instead = " or ".join(f"`ask: {other.value}`" for other in allowed)
    fields.problem(
        "ask", "D032", f"this item cannot be asked with `ask: {ask.value}`", f"{needs[ask]}; it can have {instead}"
    )


def _evidence(node: Node | None, findings: Findings) -> tuple[Evidence | None, int | None]:
    if node is None:
        return None, None
    if not isinstance(node, Mapping):
        findings.error(node.at, "D022", f"`{SOURCE}` must be a mapping of fields", f'write `{SOURCE}: {{quote: "…"}}`')
        return None, None
    fields = Fields(node, SOURCE_LAYOUT, findings)
    at = fields.number("at")
    if at is not None and (at < 0 or not at.is_integer()):
        fields.problem("at", "D034", "`at` must be a whole number from 0 on", "remove it if you do not know it")
        return None, None
    quote = node.value("quote")
    if not isinstance(quote, Scalar) or not fields.text("quote"):
        return None, None
    # Not `tidied`: a quote is compared with the article character by character.
    return Evidence(clean(quote.text).strip(), None if at is None else int(at)), quote.at


def _note_repeated_questions(placed: list[PlacedItem], findings: Findings) -> None:
    first: dict[str, int] = {}
    for one in placed:
        question = _key_text(one.item)
        earlier = first.setdefault(folded(question), one.at)
        if earlier != one.at:
            findings.warning(
                one.at,
                "D033",
                f"this is asked twice; first on line {findings.line(earlier)}: {short(question, _SHOWN_CHARS)}",
                "remove one, or say in each what is different",
            )


def _note_repeated_id(fields: Fields, findings: Findings, written: dict[str, int]) -> None:
    name = fields.text("id")
    at = fields.position("id")
    if name and written.setdefault(name, at) != at:
        hint = f"the first is on line {findings.line(written[name])}; give this one another"
        findings.error(at, "D026", f"the id `{name}` is used twice", hint)


def _with_ids(placed: list[PlacedItem]) -> tuple[PlacedItem, ...]:
    taken = {one.item.id for one in placed if one.item.id_is_written}
    complete = []
    for one in placed:
        if not one.item.id_is_written:
            made = derived_id(_key_text(one.item), taken)
            taken.add(made)
            one = replace(one, item=replace(one.item, id=made))
        complete.append(one)
    return tuple(complete)


def _key_text(item: Item) -> str:
    kind = kind_named(item.kind)
    return kind.key_text(item.body) if kind else ""
