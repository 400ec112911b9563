"""Finding cards by a line of text, in the language that people know from Anki."""

from aiquiz.search.codes import CODES
from aiquiz.search.facts import Answered, CardFacts
from aiquiz.search.parse import Query, parse_query

__all__ = ["CODES", "Answered", "CardFacts", "Query", "parse_query"]
