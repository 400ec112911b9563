"""An item as authors see it: what is asked, what is right, what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from aiquiz.model.interaction import Choice
from aiquiz.tui.content import Content, Draw, asking, beside, joined, line, prose, stacked

if TYPE_CHECKING:
    from aiquiz.errors import Diagnostic
    from aiquiz.lint import Objection
    from aiquiz.model.card import Card
    from aiquiz.model.item import Item

__all__ = ["item_view", "objections_view", "problems_view"]

_TRUE_OR_FALSE = ("True", "False")


def item_view(item: Item, cards: Sequence[Card], *, with_quote: bool = True, draw: Draw | None = None) -> Content:
    """Every card of the item one below the other, then what belongs to all of them."""
    parts = [_card(card, draw) for card in cards]
    if item.explanation:
        parts.append(joined(("Because  ", "$foreground-muted"), prose(item.explanation, draw=draw)))
    if with_quote and item.evidence is not None:
        parts.append(joined(("From the article\n", "$foreground-muted"), prose(item.evidence.quote)))
    if item.tags:
        parts.append(joined(("Tags  ", "$foreground-muted"), line(" · ".join(item.tags), "$foreground-muted")))
    return Content("\n\n").join(parts)


def objections_view(objections: Sequence[Objection]) -> Content:
    """What the rules of item writing say, each with its advice."""
    return stacked(
        joined(
            (f"△ {objection.code} ", "$text-warning"),
            line(objection.message),
            ("  ", ""),
            line(objection.hint, "$foreground-muted"),
        )
        for objection in objections
    )


def problems_view(problems: Sequence[Diagnostic], *, with_places: bool = False) -> Content:
    """What keeps an item from being saved, each with its advice; with the line of the file, where that is wrong."""
    return stacked(
        joined(
            (f"✗ {problem.code} ", "bold $text-error"),
            *((line(f"{PurePath(problem.place.file).name}:{problem.place.line}"), "  ") if with_places else ()),
            line(problem.message),
            ("  ", ""),
            line(problem.hint, "$foreground-muted"),
        )
        for problem in problems
    )


def _card(card: Card, draw: Draw | None) -> Content:
    choice = next((way for way in card.ways if isinstance(way, Choice)), None)
    prompt = asking(card.prompt, draw)
    if choice is None or choice.options == _TRUE_OR_FALSE:
        answer = prose(card.answer, "bold $text-success", draw)
        return joined(prompt, "\n\n", beside(joined(("Answer  ", "$foreground-muted")), answer))
    are_apart = draw is not None and any("![" in text for text in choice.options)  # or pictures would run together
    options = Content("\n\n" if are_apart else "\n").join(
        _option(text, draw, is_right=index in choice.correct) for index, text in enumerate(choice.options)
    )
    return joined(prompt, "\n\n", options)


def _option(text: str, draw: Draw | None, *, is_right: bool) -> Content:
    if is_right:
        return beside(joined(("✓ ", "bold $text-success")), prose(text, "bold $text-success", draw))
    return beside(joined("  "), prose(text, draw=draw))
