"""Names that stand side by side: “Amazon, Google and Nvidia”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.joints import VERB

__all__ = ["coordinated_names"]

_JOINT: Final = re.compile(r", (?:the )?|,? (?:and|or|&) (?:the )?")
_LAST_JOINT: Final = re.compile(r",? (?:and|or|&) (?:the )?")


def coordinated_names(mentions: Sequence[Mention], text: str) -> Iterator[tuple[Mention, ...]]:
    """Each run of two or more names joined by commas and a last “and” or “or”; `text` is the whole article's."""
    run: list[Mention] = []
    joints: list[str] = []
    for mention in [*(mention for mention in mentions if mention.is_name), None]:
        joint = text[run[-1].span.end : mention.span.start] if run and mention else ""
        is_whole = bool(joints) and _LAST_JOINT.fullmatch(joints[-1]) is not None
        is_next = bool(run) and not is_whole and _JOINT.fullmatch(joint) is not None
        if mention is not None and is_next and not _repeats(mention.text, run, joint):
            run.append(mention)
            joints.append(joint)
            continue
        if (
            len(run) > 1
            and _LAST_JOINT.fullmatch(joints[-1])
            and not _is_apposed(run, joints, text)
            and not _begins_clause(run, joints, text)
        ):
            yield tuple(run[1:] if _is_led_in(run, joints, text) else run)
        run, joints = ([mention] if mention else []), []


_LEADS_IN: Final = re.compile(
    r"(?:^|[.;:] )(?:By|In|At|Under|After|From|With|On|For|To|Through|Before|Within|by|in|at|under|after|from|with|on)"
    r" (?:the )?$"
)
_CLAUSE_BEFORE: Final = 200
"""So many characters before a list tell what its clause has said."""
_CLAUSE: Final = re.compile(r"(?:^|[.;:!?\n]\s*)([^.;:!?\n]*)$")
_SUBORDINATE: Final = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|while|if|as|because|after|before|until|what|how)\b", re.I
)
_IS_OBJECT: Final = re.compile(
    rf"(?:\b(?:to|by|from|of|in|at|for|with|on|into|against|over|upon)|{VERB}) "
    r"(?:(?:the|its|his|her|their|a) )?(?:\d+\w* )?$"
)
_DOES: Final = re.compile(rf" {VERB}")
_ARE: Final = re.compile(r" (?:were|are|have|both|each|all|became|remained|fell|went|came|took|made|had)\b")


def _is_led_in(run: Sequence[Mention], joints: Sequence[str], text: str) -> bool:
    """Whether the first only leads in to the others: “By the Peace of Olm, Norland and Sudland were handed over”."""
    first, last = run[0].span, run[-1].span
    is_alone = _LEADS_IN.search(text[max(0, first.start - 16) : first.start]) is not None
    return len(run) > 2 and joints[0].startswith(",") and is_alone and _ARE.match(text, last.end) is not None


def _begins_clause(run: Sequence[Mention], joints: Sequence[str], text: str) -> bool:
    """Whether the last is no member: “fell to the Olm Guard, the Zell Horse, and the Ulm Foot took the hill”.

    The clause has its verb before the first of them, and behind a comma the last has another of its own.
    """
    if not joints[-1].startswith(",") or _DOES.match(text, run[-1].span.end) is None:
        return False
    first = run[0].span.start
    found = _CLAUSE.search(text[max(0, first - _CLAUSE_BEFORE) : first])
    before = found[1] if found else ""
    is_said = re.search(VERB, before) is not None and _SUBORDINATE.search(before) is None
    return is_said and _IS_OBJECT.search(before) is not None


def _is_apposed(run: Sequence[Mention], joints: Sequence[str], text: str) -> bool:
    """Whether the first is no member: “from the village of Tesuque, Catua and Omtua, were seized” names two runners."""
    first, last = run[0].span, run[-1].span
    is_of = re.search(r" of (?:the )?$", text[max(0, first.start - 8) : first.start]) is not None
    return len(run) > 2 and is_of and joints[0] == ", " and text.startswith(",", last.end)


def _repeats(name: str, run: Sequence[Mention], joint: str) -> bool:
    """Whether a name stands in the run already, as it is or as what it abbreviates."""
    return any(one.text == name for one in run) or _abbreviates(run[-1].text, name, joint)


def _abbreviates(name: str, short: str, joint: str) -> bool:
    """Whether two names joined by “or” are one: “the Harmonised Index of Consumer Prices, or HICP”."""
    initials = "".join(word[0] for word in re.findall(r"[\w’'-]+", name) if word[0].isupper())
    return joint.strip(", ").startswith("or") and short.isupper() and short in (initials, initials + "S")
