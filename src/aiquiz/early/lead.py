"""What of a question only leads up to it: a label, and the sentences before the one that asks."""

from __future__ import annotations

__all__ = ["lead_of"]

_BLANK = "_____"
_ENDS = frozenset(".!?")
_OPENS = frozenset("“\"‘'_")
_LEAST_WORD = 3
"""“St. Olm” and “p. 5” end no sentence: before the full stop stand so many small letters, figures or a bracket."""
_LEAST_ASKED = 3
"""“The proposal failed. Why?” asks with both its sentences: in fewer words nothing is asked."""
_LONGEST_LABEL = 90
_LONGEST_HEADLINE = 160
"""A label that quotes a headline, and the heading behind it, may be longer."""


def lead_of(prompt: str) -> int:
    """How many characters of `prompt` stand before the sentence with its gap, or before its last question.

    0 where there is but one sentence, where the question has lines of its own, and where nothing tells which part asks.
    """
    gap = prompt.find(_BLANK)
    if "\n" in prompt or (gap < 0 and not prompt.endswith("?")):
        return 0
    last = gap if gap >= 0 else len(prompt)
    quoted = _quoted(prompt)
    begins = max(_LEAST_WORD + 1, quoted)
    starts = [at + 1 for at in range(begins, last) if prompt[at] == " " and _ends_before(prompt, at)]
    starts += _behind_label(prompt, quoted, min(starts, default=last))
    asking = (at for at in sorted(starts, reverse=True) if len(prompt[at:].split()) >= _LEAST_ASKED)
    return next(asking, 0)


def _ends_before(prompt: str, at: int) -> bool:
    """Whether a sentence ends before the space at `at`, and another begins behind it."""
    word, follows = prompt[at - 1 - _LEAST_WORD : at - 1], prompt[at + 1 : at + 2]
    ends = prompt[at - 1] in _ENDS and all(one.islower() or one.isdigit() or one == ")" for one in word)
    return ends and (follows.isupper() or follows in _OPENS)


def _quoted(prompt: str) -> int:
    """Where the title in quotes ends with which a label opens, “The fire of Olm: A town looks back”; 0 where none does.

    Its own colons and full stops part nothing, and it may quote somebody in turn.
    """
    depth = 0
    for at, char in enumerate(prompt if prompt.startswith("“") else ""):
        depth += (char == "“") - (char == "”")
        if depth == 0:
            return at + 1 if prompt.startswith((": ", " › "), at + 1) else 0
    return 0


def _behind_label(prompt: str, quoted: int, first: int) -> list[int]:
    """Where the first sentence begins behind its label, “Olm › The fire: ”; nothing where it has none."""
    arrow = prompt.rfind(" › ", quoted, first)
    at = prompt.find(": ", max(arrow, quoted), first)
    follows = prompt[at + 2 : at + 3]
    longest = _LONGEST_HEADLINE if prompt.startswith("“") else _LONGEST_LABEL
    is_label = 0 < at <= longest and (follows.isupper() or follows in _OPENS)
    return [at + 2] if is_label else []
