"""Finding cards by a line of text, in the language that people know from Anki."""

from aiquiz.search.advice import advice
from aiquiz.search.codes import CODES
from aiquiz.search.facts import Answered, CardFacts
from aiquiz.search.fields import is_sure_but_wrong, plain
from aiquiz.search.parse import Query, parse_query
from aiquiz.search.tree import All, Either, Not, Term, Tree

__all__ = [
    "CODES",
    "All",
    "Answered",
    "CardFacts",
    "Either",
    "Not",
    "Query",
    "Term",
    "Tree",
    "advice",
    "is_sure_but_wrong",
    "parse_query",
    "plain",
]
