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
    seen: set[str] = set()
    is_sound = True
    for index, text in enumerate(reader.texts("distractors")):
        form = folded(text)
        if form in answers:
            is_sound = False
            message, hint = f"the distractor `{text}` is also a right answer", "a distractor must be wrong: replace it"
            reader.problem("distractors", "D040", message, hint, index=index)
        elif text and form in seen:
            is_sound = False
            reader.problem("distractors", "D041", f"`{text}` stands twice", "keep one of them", index=index)
        seen.add(form)
    return is_sound
