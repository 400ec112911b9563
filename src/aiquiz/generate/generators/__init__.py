"""The generators. A new way of asking is one file and one line here."""

from aiquiz.generate.generators.base import Generator
from aiquiz.generate.generators.cleft import CLEFT_GENERATOR
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.generators.definition import DEFINITION_GENERATOR
from aiquiz.generate.generators.listing import LIST_GENERATOR
from aiquiz.generate.generators.phrase import PHRASE_GENERATOR
from aiquiz.generate.generators.process import PROCESS_GENERATOR
from aiquiz.generate.generators.reason import REASON_GENERATOR
from aiquiz.generate.generators.timeline import TIMELINE_GENERATOR
from aiquiz.generate.generators.true_false import TRUE_FALSE_GENERATOR

__all__ = ["GENERATORS", "Generator"]

GENERATORS: tuple[Generator, ...] = (
    DEFINITION_GENERATOR,
    CLEFT_GENERATOR,
    CLOZE_GENERATOR,
    LIST_GENERATOR,
    PHRASE_GENERATOR,
    REASON_GENERATOR,
    PROCESS_GENERATOR,
    TIMELINE_GENERATOR,
    TRUE_FALSE_GENERATOR,
)
"""In order of precedence: of two renderings of equal worth the earlier wins."""
