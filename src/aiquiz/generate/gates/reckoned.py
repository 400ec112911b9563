"""Gates for what can be reckoned from what the question itself shows: nobody need have read anything to give it."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from math import isclose
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.entities.numerals import number_value
from aiquiz.generate.entities.told_again import is_same_measure
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.model.fact import AnswerType

__all__ = ["RECKONED"]

_YEARS_IN: Final = {"year": 1, "decade": 10, "century": 100}
_SHORTER: Final = frozenset({"month", "week", "day"})
"""“On 15 August 2012 …; fifteen months later, on 5 November _____”."""
_FEWEST_YEARS: Final = 3
"""Between the years of a text there are a year or two so often that nothing is told by it."""
_LATER: Final = re.compile(r" (?:later|earlier|before|after|afterwards)\b(?! (?:its|his|her|their|the)\b)")
"""“In 1693 he fell ill; he became warden in _____ and master three years later”: later than what is asked."""
_RIGHT_BEHIND: Final = re.compile(
    r" (?:later|after|afterwards|earlier|before),? (?:[a-z]+ ){0,3}(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?"
)
_MOST_COUNTED: Final = 8
_MEMBER: Final = r"(?:(?! and (?![A-ZÀ-ÖØ-Þ]))[^,.;:]){1,40}"
_SPAN: Final = re.compile(r"\b(?P<first>\d{2,4}) ?[–—-] ?(?P<last>\d{2,4})\b")
"""“The Third Olmic War (149–146 BC)”, “1936–39”."""
_NUMBERED: Final = re.compile(r" [a-z]+s,? (?:numbered )?(?:from )?(?P<first>\d+) ?(?:to|through|–) ?(?P<last>\d+)\b")
"""“_____ forwards, numbered 1 to 8”."""
_FEWEST_SHARES: Final = 2
_TOLD_AGAIN: Final = re.compile(r"(?:, or| or|,| \() ?(?:about |around |some |roughly |nearly |almost |just over )?")
_PARTS: Final = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "eighth": Fraction(1, 8),
    "tenth": Fraction(1, 10),
}
_TIMES: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_SHARE: Final = re.compile(
    rf"\b(?:(?P<times>{'|'.join(_TIMES)})[ -])?(?P<part>{'|'.join(_PARTS)})s?\b|(?P<of>\d+(?:\.\d+)?) ?(?:%|per ?cent)",
    re.I,
)
_REST: Final = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:remaining|other|rest|remainder)(?: of [^,.;]{1,30})?,? (?:about |some )?$"
)


def _reckoned(candidate: Candidate, analysis: Analysis) -> str:
    """“For twenty-seven years, from 1976 to _____”, “a quarter …; the other _____”, “107 kilometres, or _____”."""
    if candidate.kind != "cloze":
        return ""
    if _is_year_told(candidate, analysis.article.text):
        return "the year can be reckoned from another and the years between"
    if _is_stretch_told(candidate):
        return "it can be reckoned from the years that are shown"
    if _is_counted_out(candidate, analysis.article.text):
        return "they can be counted behind the gap"
    if _is_rest(candidate, analysis.article.text) or _completes(candidate) or _leaves(candidate, analysis.article.text):
        return "it is what is left of a whole"
    if _is_converted(candidate, analysis.article.text):
        return "the same is told in another unit beside it"
    if candidate.mention.type is AnswerType.PERCENT and _NEARLY_TOLD.search(_before(candidate, analysis.article.text)):
        return "the share is told as a fraction beside it"
    if _is_sum(candidate):
        return "it is the sum or the difference of two amounts that are shown"
    if _is_product(candidate, analysis.article.text):
        return "it is a product of what is shown"
    if _is_quotient(candidate):
        return "the share can be reckoned from the part and the whole beside it"
    return ""


def _is_year_told(candidate: Candidate, text: str) -> bool:
    """Whether another year that is shown lies just as many years away as a stretch of time that is shown."""
    asked = candidate.mention
    if asked.type not in TIME_TYPES or asked.value is None:
        return False
    beside = [one for one in candidate.passage.mentions if not one.span.holds(asked.span)]
    years = [one for one in beside if one.type in TIME_TYPES and one.value is not None]
    stretches = [one for one in beside if one.type is AnswerType.DURATION and one.subtype in _YEARS_IN]
    if any(
        many.subtype in _SHORTER and year.span < many.span and _leads_to(many, asked, text)
        for many in beside
        for year in years
    ):
        return True
    return any(
        abs(int(asked.value) - int(year.value or 0)) == round((many.value or 0) * _YEARS_IN[many.subtype])
        and (abs(int(asked.value) - int(year.value or 0)) >= _FEWEST_YEARS or _leads_to(many, asked, text))
        and not (year.span < asked.span < many.span and _LATER.match(text, many.span.end))
        for year in years
        for many in stretches
    )


def _leads_to(many: Mention, asked: Mention, text: str) -> bool:
    """“Two years later, in July _____”: a stretch that counts right up to what is asked."""
    return many.span < asked.span and _RIGHT_BEHIND.fullmatch(text[many.span.end : asked.span.start]) is not None


def _is_stretch_told(candidate: Candidate) -> bool:
    """Whether two years that are shown, or a span of years above, lie just as far apart as a stretch that is asked."""
    asked = candidate.mention
    if asked.type is not AnswerType.DURATION or asked.subtype not in _YEARS_IN or asked.value is None:
        return False
    many = round(asked.value * _YEARS_IN[asked.subtype])
    shown = [int(one.value) for one in candidate.passage.mentions if one.type in TIME_TYPES and one.value is not None]
    spans = [
        (int(one["first"]), _last_year(one["first"], one["last"])) for one in _SPAN.finditer(candidate.passage.topic)
    ]
    return many >= _FEWEST_YEARS and any(abs(first - last) == many for first, last in (*combinations(shown, 2), *spans))


def _last_year(first: str, last: str) -> int:
    """The year that ends a span, whose first digits may be left out: “1936–39”."""
    return (
        int(first[: len(first) - len(last)] + last) if len(last) < len(first) and int(last) < int(first) else int(last)
    )


def _is_counted_out(candidate: Candidate, text: str) -> bool:
    """“The “_____ snouts”: sheep, goats, cattle, horses and camels”, “_____ schools, in Olm, Ulm and Zorbo, …”."""
    asked = candidate.mention
    if asked.type is not AnswerType.NUMBER or asked.value is None or not 3 <= asked.value <= _MOST_COUNTED:
        return False
    numbered = _NUMBERED.match(text, asked.span.end)
    if numbered and int(numbered["last"]) - int(numbered["first"]) + 1 == asked.value:
        return True
    members = rf"(?:{_MEMBER}, ){{{int(asked.value) - 2}}}{_MEMBER},? and (?!others?\b|more\b)[\w’'-]"
    lead = r"[^.;:,]{1,40}(?::|(?:,| –|,? \()(?: in| at| of| from)?(?= [A-ZÀ-ÖØ-Þ]))"
    return re.match(rf"{lead} {members}", text[asked.span.end : candidate.passage.span.end]) is not None


def _is_rest(candidate: Candidate, text: str) -> bool:
    """Whether a share is asked that makes up the whole with those that are shown, or is left of nothing told."""
    asked, passage = candidate.mention, candidate.passage
    share = _share(asked.text)
    if share is None or not _REST.search(text[passage.span.start : asked.span.start]):
        return False
    shown = f"{text[passage.span.start : asked.span.start]} {text[asked.span.end : passage.span.end]}"
    beside = [_value(found) for found in _SHARE.finditer(shown)]
    return not beside or 1 - share in (*beside, sum(beside))


def _completes(candidate: Candidate) -> bool:
    """“75 per cent salt, _____ chalk and 10 per cent ash”: whether it makes up the whole with the shares beside it.

    They are of one whole where no name stands between two of them, and at most one goes on with “of”: “a fifth of the
    sheep, four fifths of the goats” are not. Three that make up a whole by chance are rare.
    """
    sentence, asked = candidate.passage.sentence, candidate.mention.span
    found = [*_SHARE.finditer(sentence.text)]
    if _share(candidate.mention.text) is None or not sentence.span.holds(asked) or len(found) < _FEWEST_SHARES:
        return False
    are_of = sum(sentence.text.startswith(" of ", one.end()) for one in found)
    is_named = re.search(r"[A-ZÀ-ÖØ-Þ]", sentence.text[found[0].end() : found[-1].start()])
    return are_of <= 1 and (not is_named or len(found) > _FEWEST_SHARES) and sum(map(_value, found)) == 1


def _leaves(candidate: Candidate, text: str) -> bool:
    """“Olm owns _____ and Ulm the remaining 45 per cent”: whether a share behind the gap is called what is left of it.

    Between them may stand others, which are taken off as well.
    """
    share, end = _share(candidate.mention.text), candidate.mention.span.end
    if share is None:
        return False
    behind = text[end : candidate.passage.span.end]
    taken = share
    for found in _SHARE.finditer(behind):
        taken += _value(found)
        if _REST.search(behind[: found.start()]):
            return taken == 1
    return False


def _share(text: str) -> Fraction | None:
    found = _SHARE.fullmatch(text)
    return _value(found) if found else None


def _value(found: re.Match[str]) -> Fraction:
    if found["of"]:
        return Fraction(found["of"]) / 100
    return _TIMES[(found["times"] or "a").casefold()] * _PARTS[found["part"].casefold()]


def _is_converted(candidate: Candidate, text: str) -> bool:
    """Whether a measure of the same sort stands right beside the gap and only says it again."""
    asked = candidate.mention
    if asked.type is not AnswerType.QUANTITY:
        return False
    gap = candidate.fact.answer
    beside = [one for one in candidate.passage.mentions if not gap.holds(one.span) and is_same_measure(asked, one)]
    between = (text[one.span.end : gap.start] if one.span < gap else text[gap.end : one.span.start] for one in beside)
    return any(_TOLD_AGAIN.fullmatch(part) for part in between)


_NEARLY_TOLD: Final = re.compile(
    r"\b(?:more than|over|less than|under|nearly|almost|about) (?:(?:a|one|two|three) )?"
    r"(?:half|third|quarter|fifth|tenth)s?\b[^.;,]{0,30}, $"
)
"""“More than a third of them, _____”: what is far off is ruled out, and what is near can hardly be told apart."""


def _before(candidate: Candidate, text: str) -> str:
    return text[candidate.passage.sentence.span.start : candidate.mention.span.start]


_PER: Final = re.compile(
    rf"\b(?:at|of|with|times|by) (?:about )?[$€£]?(?P<each>\d[\d,]*(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})"
    r"(?: [a-z]+){0,2} (?:per|each|apiece|an?|for each|for every)\b"
)
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


_GROUPS: Final = re.compile(
    rf"\b(?P<many>{'|'.join(NUMBER_WORDS)}|\d{{1,3}}) (?:[a-z]+ ){{1,2}}"
    rf"of (?P<each>{'|'.join(NUMBER_WORDS)}|\d{{1,3}})\b"
)
"""“_____ judges, in two panels of eight.”"""


def _is_product(candidate: Candidate, text: str) -> bool:
    """“12 million pixels at three bytes per pixel take up _____”: whether one is the other times the rate beside it."""
    asked, sentence = candidate.mention, candidate.passage.sentence.span
    shown = f"{text[sentence.start : asked.span.start]} {text[asked.span.end : sentence.end]}"
    groups = _GROUPS.search(text, asked.span.end, sentence.end)
    if groups and asked.value == number_value(groups["many"]) * number_value(groups["each"]):
        return True
    rate = _PER.search(shown)
    figure = _FIGURE.search(asked.text)
    if rate is None or figure is None or asked.type not in NUMERIC_TYPES:
        return False
    each, whole = number_value(rate["each"]), number_value(figure.group())
    counts = [number_value(one) for one in _FIGURE.findall(shown[: rate.start()] + shown[rate.end() :])]
    pairs = ((one, other) for count in counts for one, other in ((count, whole), (whole, count)))
    return any(_digits(one * each) == _digits(other) for one, other in pairs)


def _digits(value: float) -> str:
    """The figures of an amount without its size: 36 for 36,000 and for 3.6."""
    return f"{value:.3e}".partition("e")[0]


_TELLING_FIGURES: Final = 6
"""So many figures in three amounts, end zeros aside, keep the third from being the sum of two by chance."""


def _is_sum(candidate: Candidate) -> bool:
    """“It is 1,470 metres deep; since it lies _____ above the sea, its bottom is 700 metres below it”."""
    asked, sentence = candidate.mention, candidate.passage.sentence.span
    if asked.type not in (AnswerType.QUANTITY, AnswerType.NUMBER) or not asked.value:
        return False
    beside = [
        one
        for one in candidate.passage.mentions
        if (one.type, one.subtype) == (asked.type, asked.subtype) and one.value and not asked.span.holds(one.span)
    ]
    return any(
        any(isclose(asked.value, value) for value in (abs(_of(one) - _of(other)), _of(one) + _of(other)))
        and any(sentence.holds(each.span) for each in (one, other))
        and sum(map(_figures, (asked, one, other))) >= _TELLING_FIGURES
        for one, other in combinations(beside, 2)
    )


def _of(amount: Mention) -> float:
    return amount.value or 0.0


def _figures(amount: Mention) -> int:
    """How many figures an amount has, those at its ends that are zeros aside."""
    return len(_digits(_of(amount)).replace(".", "").rstrip("0"))


_CLOSE: Final = 0.03


_PART_OF: Final = re.compile(r"\b(\d[\d,]*) (?:out )?of (?:the |its |their |all )?(\d[\d,]*)\b")


def _is_quotient(candidate: Candidate) -> bool:
    """“_____ of its shares, worth $245m at a valuation of $72bn”, “411 of the 650 seats, or _____”."""
    asked, sentence = candidate.mention, candidate.passage.sentence.span
    if asked.type is not AnswerType.PERCENT or not asked.value:
        return False
    money = [one for one in candidate.passage.mentions if one.type is AnswerType.MONEY and sentence.holds(one.span)]
    sums = [one.value for one in money if one.value]
    counts = [[*map(number_value, found.groups())] for found in _PART_OF.finditer(candidate.passage.sentence.text)]
    shares = (100 * min(pair) / max(pair) for pair in (*combinations(sums, 2), *counts) if max(pair))
    return any(abs(share - asked.value) <= _CLOSE * asked.value for share in shares)


RECKONED: Final = CardGate("not reckoned", _reckoned)
