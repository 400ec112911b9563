"""How an amount is asked for: “how many kilometres of road”, “how much”, “how long”, “what percentage of …”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.grammar.parse import Parsed
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Amount", "amount_asked"]

_NEARLY: Final = {
    "": "",
    "about": "about ",
    "around": "about ",
    "some": "about ",
    "roughly": "about ",
    "approximately": "about ",
}
"""What may stand before an amount, and what becomes of it: other words (“more than”) say that it is no answer."""
_SCALE: Final = r"(?: (?:hundred|thousand|[bmtr]+illion))?"
_NUMBER: Final = re.compile(rf"(?:\d[\d.,]*{_SCALE}|[A-Za-z]+(?:-[a-z]+)?{_SCALE})(?= |$)")
_FRACTION: Final = re.compile(r"(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$")
_RATE: Final = re.compile(r" (?:an?|per|each) [a-z]+")
_PAYING: Final = word_set(
    "pay cost spend raise offer earn invest donate lend owe charge give receive fine borrow fetch bring win lose make "
    "collect contribute demand save provide award grant total exceed reach bid"
)
_WAYS: Final = frozenset({"over", "through", "across", "into", "to", "from", "along", "past", "up", "down"})
_LASTING: Final = frozenset({"last", "take", "stay", "wait", "remain", "live", "run"})


@dataclass(frozen=True, slots=True)
class Amount:
    """The words that ask, and the offset up to which they take the place of the sentence's."""

    opening: str
    end: int


def amount_asked(parsed: Parsed, head: int, standing: Standing, mention: Mention) -> Amount | str:
    """What asks for the amount in the phrase of token `head`; in words why nothing does."""
    extent = parsed.extent(head)
    if extent is None:
        return "the answer's phrase stands in pieces"
    before = standing.text[extent[0] : standing.start].strip().casefold()
    nearly = _NEARLY.get(before)
    after = standing.text[standing.end : extent[1]]
    if nearly is None:
        return f"“{before}” belongs to the amount"
    if "," in after:
        return "what follows the amount hangs on it"
    if mention.type is AnswerType.MONEY:
        is_whole = not after or _RATE.fullmatch(after)
        governor = parsed.tokens[parsed.tokens[head].head]
        if governor.pos == "VERB" and governor.lemma not in _PAYING:
            return "money is not what the verb is said of"
        return Amount(f"{nearly}how much", standing.end) if is_whole else "the amount is of something"
    if mention.type is AnswerType.PERCENT:
        is_share = after.startswith(" of ") and mention.text.endswith(("percent", "per cent", "%"))
        return Amount(f"{nearly}what percentage{after}", extent[1]) if is_share else "a percentage of what is not said"
    if mention.type is AnswerType.DURATION and not after and parsed.tokens[parsed.tokens[head].head].lemma in _LASTING:
        return Amount(f"{nearly}how long", extent[1])
    if _FRACTION.search(standing.answer):
        is_share = after.startswith(" of ")
        return Amount(f"{nearly}what share{after}", extent[1]) if is_share else "a part of what is not said"
    return _counted(parsed, head, standing, extent, nearly)


def _counted(parsed: Parsed, head: int, standing: Standing, extent: tuple[int, int], nearly: str) -> Amount | str:
    number = _NUMBER.match(standing.answer)
    if number is None or re.fullmatch(r"(?:1[5-9]|20)\d\d", number.group()):
        return "it may be a year"
    end = _before_infinitive(parsed, head, _before_preposition(parsed, head, extent[1]))
    counted = standing.text[standing.start + number.end() : end].strip()
    if not counted or parsed.tokens[head].tag not in ("NNS", "NNPS") or parsed.tokens[head].start < standing.start:
        return "what is counted is not said in so many words"
    if re.search(r"\d|\b(?:percent|per cent|cent)\b", counted):
        return "a second number belongs to the amount"
    return Amount(f"{nearly}how many {counted}", end)


def _before_preposition(parsed: Parsed, head: int, end: int) -> int:
    """Where the phrase ends without “over flooded plains”: the way that was taken stays behind the verb."""
    tokens = parsed.tokens
    starts = [
        tokens[at].start
        for at in range(head + 1, len(tokens))
        if tokens[at].dep == "prep" and tokens[at].head == head and tokens[at].text in _WAYS
    ]
    cut = next((at for at in starts if at < end), None)
    return end if cut is None else len(parsed.text[:cut].rstrip())


def _before_infinitive(parsed: Parsed, head: int, end: int) -> int:
    """Where the phrase ends without “to argue”: that may stay behind the verb."""
    ends = [parsed.tokens[at].start for at in range(head + 1, len(parsed.tokens)) if parsed.tokens[at].tag == "TO"]
    cut = next((at for at in ends if at < end), None)
    return end if cut is None else len(parsed.text[:cut].rstrip())
