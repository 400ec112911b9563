"""The gate for a lone short sentence whose subject is left out: “_____ smelt a chance”, “_____ went further”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.model.fact import AnswerType

__all__ = ["LONE"]

_FEW_WORDS: Final = 10
_OWNER: Final = re.compile(r"['’]")
_DONE_TO: Final = re.compile(r" (?:was|were) (?:[a-z]+ly )?[a-z]+ed\b")
"""“_____ was defended by many soldiers”: so were others."""
_FURTHER: Final = re.compile(
    r"\b(?:went|goes|had gone) (?:one better|(?:(?:a step|even|still|much) )?further)\b(?! (?:than|by|to)\b)[^,;:—–]*$"
)
"""“Quill went further at the Academy”: how, the next sentence tells."""

_WORDS_OF: Final = re.compile(
    r"['’]s? (?:[a-z]+ ){0,2}(?:announcement|message|report|remark|letter|speech|warning|appeal|complaint|protest)s?"
    r" (?!of\b|that\b|to\b|on\b|about\b|for\b|against\b)[a-z]"
)
"""“_____'s last message came by pigeon”: what it said, the sentence does not tell."""
_ALL_IN_FLUX: Final = re.compile(
    r"\b(?:events|things|matters|affairs|times|life|fortunes|the (?:map|mood|world|situation|scene|picture|tide)"
    r"(?: (?:of|in) [\w’' -]{2,30})?) (?:was |were |soon |then |now )*"
    r"(?:mov|chang|shift|happen|turn|develop|unfold)(?:ed|ing) (?:very )?(?:quickly|fast|rapidly|swiftly)\b[^,;:]*$",
    re.I,
)
"""“Events moved quickly in _____”: which, the next sentence tells."""
_FLOURISH: Final = re.compile(
    r"(?:[^,;:]{2,40}, )?(?:[Tt]he )?_(?:, [^,;:]+,)? (?:(?:would|had|has|may|might|could|must) )?"
    r"(?:was|were|is|are|be|been|proved?|remain(?:s|ed)?)"
    r" (?:quite |clearly |of course |hardly |perhaps )?"
    r"(?:(?:another|an? (?:(?:very|quite|wholly|entirely) )?(?:different|other|old|long|sad))"
    r" (?:matter|story|question|thing|case|tale|beast|proposition)"
    r"|no (?:different|exception|better|worse)|the exception"
    r"|an exception|the (?:obvious|natural) (?:choice|candidate|answer|place|target)|an? (?:obvious|natural) (?:choice"
    r"|candidate|target)|the odd one out|not alone|in no hurry|not to be outdone)(?: (?:altogether|entirely|again))?\."
)
"""“_____ was another matter.”: in what, the next sentence tells, and many a name would do."""
_WORD: Final = r"(?!(?:of|in|on|at|to|for|from|by|with|than|that|which|who|against|into|over|under|as)\b)[a-z-]+"
_OPENS_TELLING: Final = re.compile(
    r"(?:[Tt]he )?_ (?:brought|saw|left|took|had|made|gave|faced|got|met|offered|posed|followed|found|suffered)"
    rf" (?:an?|its|his|her|their) (?:{_WORD} ){{0,4}}{_WORD}\."
)
"""“The _____ brought an odd campaign of boats to shore.” tells, “the _____ brought an odd campaign.” only leads on."""
_PRINTS: Final = re.compile(
    r"(?:The|An?|His|Her|Its|Their) [a-z]+ (?:printed|prints|displayed|displays|showed|shows|said|says|read|reads)"
    r"(?: only| just| out)? [“\"]$"
)
"""“The program printed “_____”.”: a mere specimen of a text."""


def _lone(candidate: Candidate, analysis: Analysis) -> str:
    """Why a sentence that needs others to say what happened does not tell what is left out of it."""
    beside = beside_gap(candidate)
    if beside is None:
        return ""
    before, after = beside
    if _ALL_IN_FLUX.search(f"{before}_{after}"):
        return "what moved so quickly is not told"
    if _FLOURISH.fullmatch(f"{before}_{after}") or _OPENS_TELLING.fullmatch(f"{before}_{after}"):
        return "it leads on to the next sentence and tells nothing"
    if _PRINTS.fullmatch(before) and after in ("”.", '".'):
        return "what some text said is told as a specimen"
    if not candidate.mention.is_name:
        return ""
    if not before and candidate.mention.type is AnswerType.PERSON and _WORDS_OF.match(after):
        return "what somebody said is not told"
    if _FURTHER.search(f"{before}_{after}") and len(after.split()) <= _FEW_WORDS:
        return "how somebody went further is not told"
    passage = candidate.passage
    if before or passage.has_context or passage.note is not None or len(after.split()) > _FEW_WORDS:
        return ""
    others = [one for one in passage.mentions if not candidate.fact.answer.holds(one.span)]
    if any(one.is_name or one.type in TIME_TYPES for one in others) or _OWNER.match(after):
        return ""
    kind = candidate.mention.type
    is_bare = kind is AnswerType.PERSON or (kind is AnswerType.PLACE and _DONE_TO.match(after) is not None)
    return "so short a sentence fits others as well" if is_bare else ""


LONE: Final = CardGate("lone sentence", _lone)
