"""Deck files: YAML ↔ Deck, with a place for every complaint."""

from __future__ import annotations

from aiquiz.deckfile.decode import DecodedDeck, decode_deck
from aiquiz.deckfile.encode import encode_deck

__all__ = ["DecodedDeck", "decode_deck", "encode_deck"]
