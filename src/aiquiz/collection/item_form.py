"""An item as a form: each field with what it is for, and its value as text to be edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aiquiz.deckfile.encode import WrittenValue, item_fields
from aiquiz.deckfile.item_fields import written_order
from aiquiz.deckfile.layout import ASK, ITEM_FIELDS, SOURCE, STATUS
from aiquiz.kinds import DEFAULT_KIND, AnyKind, Field, Shape, kind_named
from aiquiz.model.item import Ask, Item
from aiquiz.text import clean
from aiquiz.values import dataclass

__all__ = ["FormField", "changes", "form_of", "written"]

_QUOTE = Field(SOURCE, Shape.TEXT, "The sentence of the article that proves the answer, word for word.")
_NOT_IN_FORMS = frozenset({"kind", STATUS})


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `text` is its value: one entry a line for a list, `left: right` for a pair, empty where it is not
    given."""

    name: str
    shape: Shape
    description: str
    is_required: bool
    text: str

    @property
    def takes_lines(self) -> bool:
        """Whether several lines may stand in it."""
        return self.shape in (Shape.TEXTS, Shape.PAIRS) or self.name in ("explanation", SOURCE, "text", "question")


def form_of(kind: str, item: Item | None = None) -> tuple[FormField, ...]:
    """The fields of an item of the kind named `kind`, those that every answer needs first; filled from `item`."""
    found = kind_named(kind) or DEFAULT_KIND
    known = {field.name: field for field in (*found.fields, *ITEM_FIELDS, _QUOTE)}
    values = item_fields(item) if item is not None and item.kind == found.name else {}
    if (ask := _ask_of(found)) is not None:
        known[ASK] = ask
    elif ASK not in values:
        del known[ASK]
    order = [*(field.name for field in found.fields), *written_order(found.name)]
    names = [name for name in dict.fromkeys(order) if name in known and name not in _NOT_IN_FORMS]
    return tuple(_form_field(known[name], values.get(name)) for name in names)


def _ask_of(kind: AnyKind) -> Field | None:
    """`ask` with the ways that items of this kind have; None where there is nothing to choose."""
    field = next(one for one in ITEM_FIELDS if one.name == ASK)
    if kind.ways == tuple(Ask):
        return field
    others = " or ".join(f"`{way}`" for way in kind.ways if way is not Ask.CHOOSE)
    description = f"{others} makes it a flip card, which one rates oneself. Without it, it is answered in its own way."
    return replace(field, description=description) if others else None


def written(field: FormField, text: str) -> WrittenValue | None:
    """What the deck file is to hold for a field with this text; None where it is empty."""
    text = clean(text).strip()
    if not text:
        return None
    match field.shape:
        case Shape.TEXTS:
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        case Shape.PAIRS:
            return tuple(_pair(line) for line in text.splitlines() if line.strip())
        case Shape.FLAG if text.casefold() in ("true", "false"):
            return text.casefold() == "true"
        case Shape.NUMBER:
            return _number(text)
        case _:
            return {"quote": " ".join(text.split())} if field.name == SOURCE else text


def changes(fields: Sequence[FormField], texts: Mapping[str, str]) -> dict[str, WrittenValue | None]:
    """The fields whose text in `texts` means another value than before, with that value."""
    found: dict[str, WrittenValue | None] = {}
    for field in fields:
        value = written(field, texts.get(field.name, field.text))
        if value != written(field, field.text):
            found[field.name] = value
    return found


def _form_field(field: Field, value: WrittenValue | None) -> FormField:
    return FormField(field.name, field.shape, field.description, field.required, _text(value))


def _text(value: WrittenValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _text(value.get("quote"))
    return "\n".join(entry if isinstance(entry, str) else f"{entry[0]}: {entry[1]}" for entry in value)


def _pair(line: str) -> tuple[str, str]:
    left, colon, right = line.partition(": ")
    if not colon:
        left, _, right = line.rstrip().rstrip(":").partition(":")
    return left.strip(), right.strip()


def _number(text: str) -> float | str:
    """The number, or the text as it is: the deck file's reader says what is wrong with it."""
    try:
        return float(text)
    except ValueError:
        return text
