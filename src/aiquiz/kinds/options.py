"""What must hold of right answers and distractors that stand side by side, whatever the kind."""

from __future__ import annotations

from aiquiz.kinds.base import FieldReader
from aiquiz.text import folded

__all__ = ["check_distinct", "check_distractors"]


def check_distinct(reader: FieldReader, name: str, code: str) -> bool:
    """Note each entry of a list that repeats an earlier one (case, quotes and spaces aside); whether none does."""
    seen: set[str] = set()
    repeats = 0
    for index, text in enumerate(reader.texts(name)):
        if text and folded(text) in seen:
            repeats += 1
            reader.problem(name, code, f"`{text}` stands twice in `{name}`", "keep one of them", index=index)
        seen.add(folded(text))
    return not repeats


def check_distractors(reader: FieldReader, right: tuple[str, ...]) -> bool:
    """Note each distractor that is right or repeated; whether all are sound."""
    answers = {folded(text) for text in right if text}
    wrong = reader.texts("distractors")
    for index, text in enumerate(wrong):
        if folded(text) in answers:
            reader.problem(
                "distractors",
                "D040",
                f"the distractor `{text}` is also a right answer",
                "a distractor must be wrong: replace or remove it",
                index=index,
            )
    return check_distinct(reader, "distractors", "D041") and answers.isdisjoint(map(folded, wrong))
