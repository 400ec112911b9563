"""Amounts as wrong answers: the article's own where they tell of something else, filled up with made ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors.base import WANTED, balanced, draw_for
from aiquiz.generate.distractors.sense import lifetime, longest_ago, majority
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.numerals import number_value
from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.model.fact import AnswerType

__all__ = ["other_amounts"]

_APART: Final = 0.2
_TWIN: Final = 0.05
"""“Two chains of 141 and two of 146”: beside an amount so near, any option farther off shows itself as wrong."""
_UNIT_LEFT_OUT: Final = re.compile(r"(?<![\d.,-])(?!\d{4}\b)\d[\d,]*(?:\.\d+)?(?=[.,;)](?!\d)| and\b|$)")
"""“… and two of 146.”: a number whose unit was said before; four digits alone are a year."""
_ANY: Final = re.compile("$")
_LIKE_MEASURE: Final = re.compile(r"\b(?:at|to|by|of|from|was|about)(?: about)? $")
_BOUND: Final = re.compile(
    r"\b(?:over|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|past|beyond|outstrip\w*|upwards of"
    r"|under|below|at most|up to|within|enough (?:for|to)(?: [\w’'-]+){1,3}?"
    r"|(?:more|less|[a-z]+er)(?: [a-z]+)? than|as (?:much|many|far|fast|long|high|low|little|few|late|early) as)"
    r" (?:some |about |around |roughly |nearly |almost )?$",
    re.I,
)
_TOLD_AGAIN: Final = re.compile(
    r" or (?:more|less|so)\b|(?: [a-z]+)?(?:,| \(|, or| or) ?(?=[$€£¥(]|or\b|about|roughly|nearly|almost|around|just"
    r"|a little|slightly|as |the |twice|half|a |two|three|four|five|ten|\d[\d,.]* (?:dollars|euros|pounds|miles)\))"
    r"(?:(?:or|about|roughly|nearly|almost|some|around|just|only|exactly"
    r"|a little|slightly|more than|less than|well|over|under) )*(?:[$€£¥] ?\d|\d|as (?:much|many|heavy|long|big|tall"
    r"|high|large|far|wide|deep) as|the (?:size|weight|height|length|width|depth|area|mass|population) of|twice|half"
    r"|a (?:third|quarter|tenth|fifth)|(?:two|three|four|five|ten) times)"
)
"""“73,800 yuan, a little over $10,000”, “40 grams, about as much as a golf ball”, “20 kilograms or so”: what follows
tells how much, or allows more."""
_COMPARED: Final = re.compile(
    r"(?:[^.;]|\.(?=\d))*?(?:\b(?:up|down) from (?:about |some |just |over |under |nearly )?[$€£¥]?\d"
    r"|\b(?:slightly|a little|just|barely|only just|marginally|narrowly) (?:more|less|fewer|higher|lower|larger|smaller"
    r"|above|below|ahead)(?: than| of)? (?:[\w’'-]+ ){0,4}?[$€£¥]?\d"
    r"|\b(?:more|less|larger|smaller|greater) than the (?:area|size|population|weight|length|height) of\b)"
)
"""“Had 221 million, slightly more than its rival's 220 million”, “45 billion, down from 47”: an option near is left."""
_PART: Final = re.compile(r"\bof (?:which|whom|them),? (?:[a-z]+ ){0,2}?(?P<part>\d[\d,]*(?:\.\d+)?)")
"""“50 kilometres, of which 38 lie beneath the sea”: no whole is smaller than its part."""
_OUT_OF: Final = re.compile(
    r" (?:out )?of (?:the |its |his |her |their |all |some |about |these |those |[\w’'-]+(?:['’]s|s['’]) ){0,3}"
    rf"(?P<whole>\d[\d,]*|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
    r"(?![\w%]|\.\d|-[a-z]| (?:per|million|billion))"
)
"""“_____ of the world's 115 leading crops”: no part is larger than the whole."""
_END: Final = (
    rf"[$€£¥]?(?P<end>\d[\d,]*(?:\.\d+)?|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?P<half> and a half)?"
)
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ABOUT: Final = r"(?:(?:about|around|some|roughly|nearly|perhaps|even) )?"
_LOWER_END: Final = re.compile(rf"(?<![\w.,-]){_END}(?: ?%)?(?: [a-z]+){{0,2}}? (?P<joint>to|and) {_ABOUT}$", re.I)
_UPPER_END: Final = re.compile(rf" (?P<joint>to|and) {_ABOUT}{_END}\b", re.I)
_BETWEEN: Final = re.compile(r"\bbetween (?:[^,.;]|[,.](?=\d)){0,40}$", re.I)
"""“10 to _____ days”, “between _____ and 150 men”: the other end of a range, which may stand without its unit."""
_ROUNDED_TO: Final = re.compile(r"\bnearest $")
"""“Rounded to the nearest _____”: to nine or to seven nobody rounds."""
_HEIGHT: Final = re.compile(r"\b(?:peaks?|mountains?|summits?|volcano(?:es)?|Mount|Mt|hills?|rises?|rising|climbs?)\b")
_HIGHEST: Final = {"metre": 8849.0, "meter": 8849.0, "m": 8849.0, "foot": 29032.0, "feet": 29032.0}
"""No mountain is higher."""
_CALLED_HIGHEST: Final = re.compile(r"\b(?:highest|tallest|loftiest)\b")
_NAMED_BY: Final = re.compile(r"\b(?:Phase|Stage|Type|Class|Level|Category|Grade|Step|Group|Pit|Room|Gate|Pier|Unit) $")
"""“Phase 3”: the number is a name, of which there are a few in a row."""
_SOME_OF: Final = re.compile(r"\b(?P<some>\d[\d,]*) of (?:the |its |his |her |their )?$")
"""“As many as 40 of _____ satellites.”"""
_WHEN: Final = re.compile(r"\b(?:from|since|until|till|in|by|before|after) (?:about |around |roughly )?$", re.I)
"""“From about 1200 the kings …”: a year, for which the options of an amount are far too wide."""
_FEW: Final = 12
_NEXT: Final = (-1, 1, -2, 2, -3, 3)
_SMALLER: Final = ((0.77, 0.6, 0.46), (0.62, 0.78, 0.48), (0.58, 0.74, 0.44), (0.73, 0.56, 0.42))
_GREATER: Final = ((1.28, 1.64, 2.08), (1.62, 1.28, 2.06), (1.34, 1.72, 2.18), (1.76, 1.37, 2.26))
"""What a right amount is multiplied with: what is far off nobody takes.

No halves or doubles, which would show what all are made from; three of a row are more than a fifth apart.
"""
_MOST_TIMES: Final = 2.3
"""An amount of the article that is more times larger or smaller than the right one is no option anybody would take."""
_WITH_COMMA: Final = (1_000, 10_000)
"""From where on a made number is written “1,100”: one of four digits only where the right one does not tell."""
_DEGREES: Final = frozenset({"°C", "°F", "°c", "°f", "degree"})
"""What a few of them more or less mean depends on the matter, so none is surely plausible."""
_TINY_LENGTHS: Final = frozenset({"nanometre", "nanometer", "nm"})
_OF_LIGHT: Final = re.compile(r"\b(?:wavelengths?|light|colou?rs?)\b")
"""A colour tells about how long its waves are: an option far off is none that anybody would take."""
_CLOSE_RUN: Final = re.compile(
    r"\b(?:narrow(?:ly|er|est)?|slim(?:mest)?|slender(?:est)?|thin(?:nest)?|bare(?:st)?|tin(?:y|iest)|close(?:st)?)"
    r"(?: of)?(?: [a-z]+)? (?:margins?|majority|majorities|vote|result|victory|win)\b|\bnarrowly\b"
    r"|\b(?:unanimous(?:ly)?|landslides?|overwhelming(?:ly)?)\b",
    re.I,
)
"""“By the narrowest of margins, with _____ in favour”: only a share about half is that."""
_IN_A_SQUARE: Final = re.compile(r"\bsquare (?:board|grid|lattice|array|chart|table)s? (?:made )?(?:up )?(?:of|with) $")
"""“A square board of _____ squares”: so many as can lie in a square."""
_SQUARES_AROUND: Final = 3
_QUARTER_DECIMALS: Final = 2
_FIVE, _IN_FIVES_FROM = 5, 15
"""From there on what goes in fives has options that do: beside 37 and 62, “45” is the one round number. So is “450”
beside 370 and 620.
"""
_ROUGHLY: Final = re.compile(
    r"\b(?:about|around|roughly|some|approximately|nearly|almost|perhaps|circa|c\.)(?: the)? $", re.I
)
"""“About 15 minutes”: nobody says so of 19, the article's own 19 either."""
_STEPS: Final = (-2, 2, -1, 1, 3, -3, 4, 5, 6)
"""What is added to a number that is written as a word."""
_DOUBLINGS: Final = (0.5, 2, 0.25, 4, 0.125, 8)
_BINARY: Final = re.compile(r"\b(?:bits?|bytes?|[KMGT]i?B|(?:kilo|mega|giga|tera)(?:bytes?|bits?))\b")
"""Powers of two count these: beside “64 bits”, “45 bits” is no option anybody would take."""
_CODED: Final = re.compile(
    r" (?:different |possible )?(?:codes?|code points?|characters?|values|addresses|symbols"
    r"|combinations|colou?rs|levels)\b"
)
_DIGITAL: Final = re.compile(r"\b(?:bits?|bytes?|ASCII|Unicode|UTF-\d+|binary|hexadecimal|code points?)\b")
"""“ASCII has _____ codes”: of what bits tell apart there are as many as a power of two."""
_LEAST_CODES: Final = 8
_IN_WORDS: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}) (?:hundred|thousand|[mb]illion)\b", re.I
)
_WORD_OF: Final = {value: word for word, value in NUMBER_WORDS.items()}
_SCALE_WORDS: Final = ("thousand", "million", "billion", "trillion")


_VOTES: Final = re.compile(r"\bvotes?\b")
_VOTES_BEHIND: Final = re.compile(r"(?: votes)? (?:to|against) (?P<votes>\d[\d,]*)\b")
_VOTES_BEFORE: Final = re.compile(r"\b(?P<votes>\d[\d,]*)(?: votes)? (?:to|against) $")
"""“Carried the bill by 20 votes to 18”: the more and the fewer stay so."""


def other_amounts(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Three amounts in the unit and style of `mention`, each more than a fifth away from it and from each other.

    “Over $10 million” gets none: what is less is true as well, and among greater ones alone the answer would show
    itself as the smallest. May be fewer than three.
    """
    if mention.subtype.startswith("label"):
        return _labels(mention, passage)
    value = mention.value
    if value is None or mention.subtype == "in words":
        return ()
    text = analysis.article.text
    before = text[passage.span.start : mention.span.start]
    if mention.may_be_year and _WHEN.search(before):
        return ()
    if (
        _BOUND.search(before)
        or _ROUNDED_TO.search(before)
        or _NAMED_BY.search(before)
        or any(told.match(text, mention.span.end, passage.span.end) for told in (_TOLD_AGAIN, _COMPARED))
    ):
        return ()
    if mention.subtype in _DEGREES or (
        mention.subtype in _TINY_LENGTHS and _OF_LIGHT.search(analysis.sentences[passage.sentence.index].text)
    ):
        return ()
    if _has_twin(mention, passage, analysis):
        return ()
    if mention.type is AnswerType.PERCENT and _CLOSE_RUN.search(passage.sentence.text):
        return ()
    if _IN_A_SQUARE.search(before):
        return _square_numbers(mention, draw_for(mention, passage))
    low, high = _limits(mention, value, passage, analysis)
    rivals = list(_rival_values(mention, passage, analysis))
    is_power = _is_power(mention, passage, analysis)
    shown = passage.span.of(text)
    is_rough = _ROUGHLY.search(before) is not None
    real = (one for one in _real(mention, passage, analysis) if not is_rough or _is_as_round(one[0], mention))
    told = [] if is_power else list(real)[:2]
    below: list[tuple[float, str]] = []
    above: list[tuple[float, str]] = []
    for is_coarse in (True, False):
        made = (
            option
            for option in _made(mention, draw_for(mention, passage), is_power=is_power, is_coarse=is_coarse)
            if not any(_near(option[0], rival) for rival in rivals)
        )
        within = (option for option in (*told, *made) if low < option[0] < high)
        below, above = _on_both_sides(value, (option for option in within if not holds_phrase(shown, option[1])))
        if below and above and len(below) + len(above) >= WANTED:
            break
    if not below or not above:
        return ()  # the answer would show itself as the smallest or the largest
    smaller, greater = ([text for _, text in side] for side in (below, above))
    return balanced(smaller, greater, draw_for(mention, passage))


def _on_both_sides(
    value: float, options: Iterable[tuple[float, str]]
) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
    """Of amounts those smaller and those greater than the right one, a few each, all far enough apart."""
    below: list[tuple[float, str]] = []
    above: list[tuple[float, str]] = []
    for number, text in options:
        side = below if number < value else above
        is_apart = not any(_near(number, other) for other in (value, *(known for known, _ in (*below, *above))))
        if is_apart and len(side) < WANTED:
            side.append((number, text))
    return below, above


def _square_numbers(mention: Mention, draw: int) -> tuple[str, ...]:
    """The square numbers next to one, where it is one."""
    root = round((mention.value or 0.0) ** 0.5)
    if root <= _SQUARES_AROUND or mention.text != str(root * root):
        return ()
    smaller, greater = ([str((root + sign * step) ** 2) for step in range(1, _SQUARES_AROUND + 1)] for sign in (-1, 1))
    return balanced(smaller, greater, draw)


def _limits(mention: Mention, value: float, passage: Passage, analysis: Analysis) -> tuple[float, float]:
    """Between which amounts an option must lie, both excluded: it passes no other amount of its unit that is shown.

    “It carries 24,346 boxes, twice as many as …”: what the sentence itself says of more and less stays true.
    """
    shown = [*_shown_beside(mention, passage), *_counts_in_words(mention, passage, analysis)]
    shown += (*majority(mention, passage), *lifetime(mention, passage), *longest_ago(mention, analysis.article.text))
    behind = analysis.article.text[mention.span.end : passage.span.end]
    shown += [float(found["part"].replace(",", "")) for found in _PART.finditer(behind)]
    before = analysis.article.text[passage.span.start : mention.span.start]
    if some := _SOME_OF.search(before):
        shown.append(float(some["some"].replace(",", "")))
    if whole := _OUT_OF.match(behind):
        shown.append(number_value(whole["whole"]))
    if _VOTES.search(passage.sentence.text):
        votes = (_VOTES_BEHIND.match(behind), _VOTES_BEFORE.search(before))
        shown += [number_value(found["votes"]) for found in votes if found]
    if mention.subtype in _HIGHEST and _HEIGHT.search(passage.sentence.text) and value < _HIGHEST[mention.subtype]:
        shown.append(_HIGHEST[mention.subtype])
        shown += _highest_told(mention, analysis)
    bare = list(_ends_of_range(before, behind))
    if mention.type is AnswerType.QUANTITY:
        bare += _without_unit(mention, passage, analysis, _LIKE_MEASURE)
    shown += [number * _scale(mention) for number in bare]
    low = max((other for other in shown if other < value), default=0.0)
    return low, min((other for other in shown if other > value), default=float("inf"))


def _highest_told(mention: Mention, analysis: Analysis) -> list[float]:
    """The greater heights in its unit of what the article calls the highest: no other peak it tells of passes them."""
    return [
        other.value
        for index, other in analysis.all_mentions
        if other.subtype == mention.subtype and other.value is not None and other.value > (mention.value or 0.0)
        if _CALLED_HIGHEST.search(analysis.sentences[index].text)
    ]


def _scale(mention: Mention) -> float:
    """What a bare figure beside an amount is multiplied with to be of its unit: a million in “$5 million”."""
    figure = _FIGURE.search(mention.text)
    word = mention.text.split()[0].casefold()
    shown = number_value(figure.group()) if figure else float(NUMBER_WORDS.get(word, 0.0))
    return (mention.value or 0.0) / shown if shown else 1.0


def _ends_of_range(before: str, behind: str) -> Iterator[float]:
    """The other end of a range that a gap begins or ends, as it is written."""
    for end in (_LOWER_END.search(before), _UPPER_END.match(behind)):
        if end and (end["joint"].casefold() == "to" or _BETWEEN.search(before)):
            yield number_value(end["end"]) + (0.5 if end["half"] else 0.0)


def _without_unit(
    mention: Mention, passage: Passage, analysis: Analysis, before: re.Pattern[str] = _ANY
) -> list[float]:
    """The figures of the passage that leave out their unit, those behind `before`: “39 miles, but at 74 …”."""
    text = analysis.article.text
    found = _UNIT_LEFT_OUT.finditer(text, passage.span.start, passage.span.end)
    return [
        float(one.group().replace(",", ""))
        for one in found
        if not mention.span.start <= one.start() < mention.span.end and before.search(text[: one.start()])
    ]


def _has_twin(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether the passage shows another amount of the kind that is all but the same."""
    value = mention.value or 0.0
    others = (*_without_unit(mention, passage, analysis), *_shown_beside(mention, passage))
    return any(abs(other - value) <= _TWIN * abs(value) for other in others)


def _shown_beside(mention: Mention, passage: Passage) -> list[float]:
    """The other amounts of the same unit that the passage shows."""
    return [
        other.value
        for other in passage.mentions
        if other.type is mention.type and other.span != mention.span
        if other.type is AnswerType.NUMBER or other.subtype == mention.subtype
        if other.value is not None
    ]


def _counts_in_words(mention: Mention, passage: Passage, analysis: Analysis) -> list[float]:
    """The round numbers that the passage writes as words beside a number: “just under two thousand”."""
    if mention.type is not AnswerType.NUMBER:
        return []
    found = _IN_WORDS.finditer(analysis.article.text, passage.span.start, passage.span.end)
    return [number_value(one.group()) for one in found if not mention.span.start <= one.start() < mention.span.end]


def _rival_values(mention: Mention, passage: Passage, analysis: Analysis) -> Iterator[float]:
    """Amounts that the article gives for something like this: a made one must not come near them."""
    mine = analysis.stems[passage.sentence.index]
    for index, other in _same_type(mention, passage, analysis):
        if other.value is not None and len(mine & analysis.stems[index]) > 1:
            yield other.value


def _same_type(mention: Mention, passage: Passage, analysis: Analysis) -> Iterator[tuple[int, Mention]]:
    """The mentions of the same type around the passage, with their sentence's index."""
    for index in analysis.nearby(passage.sentence.index):
        yield from ((index, other) for other in analysis.mentions[index] if other.type is mention.type)


def _near(one: float, other: float) -> bool:
    """Whether two amounts are within a fifth of each other: too close to be told apart, or to be surely wrong."""
    return abs(one - other) <= _APART * max(abs(one), abs(other))


def _real(mention: Mention, passage: Passage, analysis: Analysis) -> Iterator[tuple[float, str]]:
    """The article's own amounts of the same unit and style, from sentences about something else."""
    mine = analysis.stems[passage.sentence.index]
    shape = _style(mention.text)
    for index, other in _same_type(mention, passage, analysis):
        if other.subtype != mention.subtype or other.value is None:
            continue
        if passage.span.holds(other.span) or _style(other.text) != shape:
            continue
        ratio = other.value / mention.value if mention.value else 0.0
        if len(mine & analysis.stems[index]) <= 1 and 1 / _MOST_TIMES <= ratio <= _MOST_TIMES:
            yield other.value, other.text


def _style(text: str) -> str:
    """How an amount is written, its digits or number word blotted out; two amounts of one style look alike."""
    if re.search(r"\d", text):
        return re.sub(r"[\d.,]+", "9", text.casefold())
    return ("N" if text[0].isupper() else "n") + re.sub(
        r"^[A-Za-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?", "", text
    )


def _labels(mention: Mention, passage: Passage) -> tuple[str, ...]:
    """Version and port numbers: a few steps away, nothing cleverer is true of them.

    Of phases, types or chapters there are a few in a row: their neighbours.
    """
    if not mention.text.isdigit():
        return ()
    value = int(mention.text)
    steps = [step for step in (_NEXT if value <= _FEW else (-7, -4, -11, 5, 9, 13)) if value + step > 0]
    below = [str(value + step) for step in steps if step < 0]
    return balanced(below, [str(value + step) for step in steps if step > 0], draw_for(mention, passage))


def _is_power(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether an amount is a power of two because bits make it up, or tell apart what it counts."""
    found = _FIGURE.search(mention.text)
    shown = number_value(found.group()) if found else 0.0
    if shown < 1 or not shown.is_integer() or int(shown) & (int(shown) - 1) != 0:
        return False
    text = analysis.article.text
    is_counted = _CODED.match(text, mention.span.end) is not None and shown >= _LEAST_CODES
    is_digital = is_counted and _DIGITAL.search(passage.span.of(text)) is not None
    return is_digital or _BINARY.search(mention.text) is not None


def _made(mention: Mention, draw: int, *, is_power: bool, is_coarse: bool) -> Iterator[tuple[float, str]]:
    """Amounts as round as the answer and in its style; `draw` says with which factor they begin.

    Where it `is_power`, they are powers of two as well. `is_coarse` where they go in fifties if the answer does, too.
    """
    found = _FIGURE.search(mention.text)
    if found is None:
        yield from _made_words(mention)
        return
    shown = number_value(found.group())
    if shown == 0 or mention.value is None:
        return
    scale = mention.value / shown
    decimals = len(found.group().partition(".")[2])
    if is_power:
        comma = "," if "," in found.group() else ""
        yield from (
            (shown * step * scale, mention.text.replace(found.group(), f"{shown * step:{comma}.0f}"))
            for step in _DOUBLINGS
            if shown * step >= 2
        )
        return
    limit = 100.0 if mention.type is AnswerType.PERCENT and shown <= 100 else float("inf")
    for factor in _factors(draw // 7):
        number = _rounded(shown * factor, shown, decimals, is_coarse=is_coarse)
        unit = mention.text[found.end() :]
        if rescaled := _rescaled(shown * factor, unit):
            yield shown * factor * scale, mention.text[: found.start()] + rescaled
        elif 0 < number < limit and not (number == 1 and decimals == 0):
            text = (
                f"{number:,.{decimals}f}"
                if "," in found.group() or number >= _WITH_COMMA[shown >= 1000]
                else f"{number:.{decimals}f}"
            )
            yield number * scale, mention.text[: found.start()] + text + unit


def _factors(draw: int) -> Iterator[float]:
    """All factors once, beginning with three smaller and three greater ones that `draw` chooses."""
    for at in range(len(_SMALLER)):
        yield from _SMALLER[(draw + at) % len(_SMALLER)]
        yield from _GREATER[(draw // 3 + at) % len(_GREATER)]


def _rescaled(number: float, unit: str) -> str:
    """An amount below one or above a thousand of its scale in the scale next to it: “0.5 billion” as “500 million”."""
    at = next((index for index, scale in enumerate(_SCALE_WORDS) if unit.strip().startswith(scale)), None)
    if at is None or 1 <= number < 1000:
        return ""
    step = -1 if number < 1 else 1
    if not 0 <= at + step < len(_SCALE_WORDS):
        return ""
    mantissa = round(number * 1000 / 50) * 50 if step < 0 else round(number / 1000, 1)
    return f"{mantissa:g}" + unit.replace(_SCALE_WORDS[at], _SCALE_WORDS[at + step])


def _rounded(number: float, like: float, decimals: int, *, is_coarse: bool) -> float:
    """`number` with about as many significant figures as `like` is written with."""
    if decimals:
        # “5.25 percent”: rates go in quarters.
        is_quarter = decimals == _QUARTER_DECIMALS and (4 * like).is_integer()
        return round(4 * number) / 4 if is_quarter else round(number, decimals)
    step = _step(like)
    if (step == 1 or is_coarse) and like >= _IN_FIVES_FROM * step and like % (_FIVE * step) == 0:
        step *= _FIVE
        return max(round(number / step) * step, step)
    if step > 1 and number < 5 * step:
        step /= 2
    return max(round(number / step) * step, 1.0) if step >= 1 else number


def _step(like: float) -> float:
    """The power of ten that a number goes in: 100 of 2,500; one of what is no whole number."""
    step = 1.0
    while like % (step * 10) == 0 and like >= step * 10:
        step *= 10
    return step


def _is_as_round(value: float, mention: Mention) -> bool:
    """Whether an amount goes in fives, tens or hundreds where the right one does."""
    scale = _scale(mention)
    like = round((mention.value or 0.0) / scale, 6)
    return like % _FIVE != 0 or round(value / scale, 6) % max(_step(like) / 2, _FIVE) == 0


def _made_words(mention: Mention) -> Iterator[tuple[float, str]]:
    """Other number words, for an amount that is written as a word."""
    found = re.match(r"[A-Za-z-]+?(?=[ -](?:year|month|day|week|hour|minute|second|decade)|[ ]|$)", mention.text)
    if found is None or found.group().casefold() not in NUMBER_WORDS or mention.value is None:
        return
    shown = NUMBER_WORDS[found.group().casefold()]
    if shown == 0:
        return
    scale = mention.value / shown
    for step in _STEPS:
        number = shown + step
        if number in _WORD_OF and number > 1 and not _near(number, shown):
            word = _WORD_OF[number]
            text = word.capitalize() if found.group()[0].isupper() else word
            yield number * scale, text + mention.text[found.end() :]
