"""The right answer to an interaction, as one text."""

from __future__ import annotations

from typing import assert_never

from aiquiz.grading.picked import chosen_text, pairs_text
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry

__all__ = ["expected_text"]


def expected_text(interaction: Interaction) -> str:
    """The answer to show; several lines for an order or a match."""
    match interaction:
        case Recall(answer=answer):
            return answer
        case Choice():
            return chosen_text(interaction, interaction.correct)
        case TextEntry(accepted=accepted):
            return accepted[0]
        case Order(sequence=sequence):
            return "\n".join(sequence)
        case Match(pairs=pairs):
            return pairs_text(pairs)
        case _:
            assert_never(interaction)
