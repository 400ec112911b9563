"""What is scheduled: one question with every way it can be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiquiz.model.evidence import Evidence
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.interaction import Interaction
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card_text import CardText

__all__ = ["Card"]


_NEXT = re.compile(r"(?<=[a-z\d)]{3}[.!?]) (?=[A-ZÀ-ÖØ-Þ“\"])")
"""Between two sentences; “St. Olm” is none."""
_MAX_PROMPT_CHARS = 400
_MAX_ANSWER_CHARS = 200


@dataclass(frozen=True, slots=True)
class Card:
    """One card of an item; cards of one item are siblings.

    `prompt` is what is asked, `answer` the right answer in one text (both may have several lines), `hint` may be
    empty. `ways` holds the interactions it can be asked as, easiest first, at least one: the ladder climbs them.
    """

    id: CardId
    deck: DeckId
    item: ItemId
    prompt: str
    answer: str
    ways: tuple[Interaction, ...]
    hint: str = ""
    explanation: str = ""
    evidence: Evidence | None = None
    tags: tuple[str, ...] = ()

    @property
    def text(self) -> CardText:
        """Question and answer, as long as it takes to know the card again."""
        from aiquiz.model.card_text import CardText

        return CardText(self.prompt[:_MAX_PROMPT_CHARS], self.answer[:_MAX_ANSWER_CHARS])

    @property
    def proof(self) -> str:
        """The quote without the sentences before the last that the prompt has shown already; empty without a quote.

        What is left out is marked: “… In 1874 the mill burned down.”
        """
        if self.evidence is None:
            return ""
        quote = self.evidence.quote
        shown = [found.end() for found in _NEXT.finditer(quote) if quote[: found.start()] in self.prompt]
        return f"… {quote[shown[-1] :]}" if shown else quote
