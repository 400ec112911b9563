"""The gates every sentence and every question must pass. A new gate is one function and one line in its tuple."""

from aiquiz.generate.gates.base import CardGate, SentenceGate, Verdict
from aiquiz.generate.gates.cards import CARD_GATES
from aiquiz.generate.gates.sentences import SENTENCE_GATES

__all__ = ["CARD_GATES", "GATES", "SENTENCE_GATES", "CardGate", "SentenceGate", "Verdict"]

GATES: tuple[SentenceGate | CardGate, ...] = (*SENTENCE_GATES, *CARD_GATES)
"""All gates in the order they are asked."""
