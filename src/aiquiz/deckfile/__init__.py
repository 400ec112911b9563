"""Deck files: YAML ↔ Deck, with a place for every complaint."""

from __future__ import annotations

from aiquiz.deckfile.codes import CODES
from aiquiz.deckfile.decode import DecodedDeck, decode_deck
from aiquiz.deckfile.encode import encode_deck
from aiquiz.deckfile.limits import MAX_DECK_BYTES
from aiquiz.deckfile.quote_finder import QuoteFinder
from aiquiz.deckfile.quotes import check_quotes
from aiquiz.deckfile.schema import json_schema
from aiquiz.deckfile.splice import with_written_ids

__all__ = [
    "CODES",
    "MAX_DECK_BYTES",
    "DecodedDeck",
    "QuoteFinder",
    "check_quotes",
    "decode_deck",
    "encode_deck",
    "json_schema",
    "with_written_ids",
]
