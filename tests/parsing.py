"""The parser for tests, where it is installed, and the gaps it is shown."""

from __future__ import annotations

import importlib.util
from functools import cache

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.generators.listing import LIST_GENERATOR
from aiquiz.generate.grammar.parse import Parser
from aiquiz.nlp import integrity, load_parser
from articles import article

__all__ = ["IS_INSTALLED", "candidate", "needs_model", "parser"]

IS_INSTALLED = all(importlib.util.find_spec(name) for name in ("spacy", "lemminflect", integrity.REUPLOADED))
needs_model = pytest.mark.skipif(not IS_INSTALLED, reason="the extra `nlp` is not installed")


@cache
def parser() -> Parser:
    return cache(load_parser())


def candidate(sentence: str, answer: str) -> Candidate:
    """The gap for `answer` in an article of that one sentence."""
    analysis = analyse(article(sentence))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage), passage
    proposed = (*CLOZE_GENERATOR.propose(passage, analysis), *LIST_GENERATOR.propose(passage, analysis))
    return next(one for one in proposed if one.answers == (answer,))
