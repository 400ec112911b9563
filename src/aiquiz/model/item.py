"""What an author writes: an item, and the common base of the bodies the kinds define."""

from __future__ import annotations

from enum import StrEnum

from aiquiz.model.evidence import Evidence
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["Ask", "Body", "Evidence", "Item"]


class Ask(StrEnum):
    """How an item insists on being asked; without it the ladder chooses."""

    FLIP = "flip"
    CHOOSE = "choose"
    TYPE = "type"


class Body:
    """Base of what is particular to one kind of item. Every kind defines its own, frozen (`kinds/`)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a deck. `kind` names an entry of KINDS, `body` is that kind's body.

    `id_is_written` is false when the file gives no id and `id` was derived from the question. `is_proposed` says that
    nobody has accepted it yet: it is not studied.
    """

    id: ItemId
    kind: str
    body: Body
    explanation: str = ""
    evidence: Evidence | None = None
    tags: tuple[str, ...] = ()
    ask: Ask | None = None
    id_is_written: bool = True
    is_proposed: bool = False
