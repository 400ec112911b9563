"""From an article to a deck, without a model: the same bytes on every run."""

from aiquiz.generate.engine import Generated, generate_deck
from aiquiz.generate.report import Dropped, Report, SectionCount, SentenceReport

__all__ = ["Dropped", "Generated", "Report", "SectionCount", "SentenceReport", "generate_deck"]
