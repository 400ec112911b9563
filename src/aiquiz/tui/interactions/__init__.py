"""How each interaction is answered on screen: one file each, found here by the interaction that is shown."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.tui.interactions.base import AnswerView, AnyView
from aiquiz.tui.interactions.choice import ChoiceView, SeveralView
from aiquiz.tui.interactions.match import MatchView
from aiquiz.tui.interactions.order import OrderView
from aiquiz.tui.interactions.recall import RecallView
from aiquiz.tui.interactions.text_entry import TextEntryView

__all__ = ["VIEWS", "AnswerView", "AnyView", "view_for"]

VIEWS: Mapping[type[Interaction], type[AnyView]] = {
    Recall: RecallView,
    Choice: ChoiceView,
    TextEntry: TextEntryView,
    Order: OrderView,
    Match: MatchView,
}


def view_for(interaction: Interaction) -> type[AnyView]:
    """The kind of view that asks `interaction`."""
    if isinstance(interaction, Choice) and interaction.several:
        return SeveralView
    return VIEWS[type(interaction)]
