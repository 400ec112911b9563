"""A question that has been thought of but not yet judged."""

from __future__ import annotations

from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.model.fact import Fact
from aiquiz.model.item import Body
from aiquiz.values import dataclass

__all__ = ["Candidate"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One rendering of one fact.

    `generator` made it; `prompt` is what is seen before answering, with `_____` for a gap; `answers` are what counts
    as right, each standing in the passage (none for true/false); `distractors` may be empty. `worth` orders
    candidates: about 0 (barely) to 10 (what everybody should remember). `promise` is how likely a reader is to let it
    pass, from 0 to 1, as far as that is foretold.
    """

    generator: str
    kind: str
    passage: Passage
    fact: Fact
    mention: Mention
    body: Body
    prompt: str
    answers: tuple[str, ...]
    distractors: tuple[str, ...]
    worth: float
    promise: float = 1.0
