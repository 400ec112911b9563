"""Wrong answers of the right kind: three for a question, or none.

Names come only from the article itself. Numbers and dates are the article's own where they cannot be true here,
filled up with made ones in the same unit and style, more than a fifth apart. How many are smaller than the right one is
drawn from the question's own words, so that its place among the sorted options tells nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.gazetteer import GIVEN_NAMES
from aiquiz.generate.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.generate.mentions import NUMERIC_TYPES, Mention
from aiquiz.generate.passages import Passage
from aiquiz.generate.typetable import same_referent
from aiquiz.generate.wording import overlap, stems
from aiquiz.model.fact import AnswerType

__all__ = ["WANTED", "distractors_for"]

WANTED: Final = 3
_APART: Final = 0.2
_AT_LEAST: Final = re.compile(
    r"\b(?:over|more than|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|past|beyond|outstrip\w*) $", re.I
)
_AT_MOST: Final = re.compile(r"\b(?:under|less than|fewer than|below|at most|up to|no more than|within) $", re.I)
_FACTORS: Final = (0.5, 0.7, 0.35, 0.25, 0.6, 0.15, 1.5, 2.0, 1.3, 2.5, 3.0, 4.0, 0.75, 1.75, 5.0)
_WORD_OF: Final = {value: word for word, value in NUMBER_WORDS.items()}
_VOWEL_SOUND: Final = re.compile(r"(?:[aeiou]|8|11\b|18\b)", re.I)


def distractors_for(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Three wrong answers for `mention` blanked in `passage`, or none where three safe ones cannot be had."""
    before = analysis.article.text[passage.span.start : mention.span.start]
    if mention.type is AnswerType.YEAR:
        found = _years(mention, passage, analysis) if mention.value is not None else ()
    elif mention.type is AnswerType.DATE:
        found = _dates(mention, passage, analysis)
    elif mention.type in NUMERIC_TYPES:
        found = _numbers(mention, passage, analysis, before)
    else:
        found = _names(mention, passage, analysis)
    agreeing = tuple(option for option in found if _agrees_with_article(before, mention.text, option))
    return agreeing[:WANTED] if len(agreeing) >= WANTED else ()


def _agrees_with_article(before: str, answer: str, option: str) -> bool:
    """Whether “a” or “an” before the gap fits this option as it fits the answer."""
    if not re.search(r"\ban? $", before):
        return True
    return bool(_VOWEL_SOUND.match(option)) == bool(_VOWEL_SOUND.match(answer))


def _draw(mention: Mention, passage: Passage) -> int:
    """A number that depends only on the question: the same on every run and every machine."""
    return zlib.crc32(f"{mention.text}|{passage.sentence.text}".encode())


def _balanced(below: list[str], above: list[str], draw: int) -> tuple[str, ...]:
    """Three options, `draw` deciding how many are smaller than the right one as far as there are enough."""
    smaller = min(draw % (WANTED + 1), len(below))
    smaller = max(smaller, WANTED - len(above))
    return tuple(below[: max(smaller, 0)] + above[: WANTED - smaller])


# --- names ---------------------------------------------------------------------------------------------------------


def _names(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Other names of the same firm type from elsewhere in the article, the nearest first."""
    if not mention.is_firm or mention.type is AnswerType.TERM:
        return ()
    key = analysis.types.full_name(mention.text)
    shown = [analysis.types.full_name(other.text) for other in passage.mentions if other.is_name]
    prompt = stems(passage.span.of(analysis.article.text))
    nearest = sorted(
        analysis.all_mentions, key=lambda entry: (abs(entry[0] - passage.sentence.index), entry[1].span.start)
    )
    chosen: dict[str, str] = {}
    unsafe = _companions(key, analysis)
    for index, other in nearest:
        name = analysis.types.full_name(other.text)
        if name in chosen or (other.type, other.subtype, other.is_firm) != (mention.type, mention.subtype, True):
            continue
        is_family = mention.subtype.startswith("family")
        if name in shown or name in unsafe or (not is_family and any(same_referent(name, other) for other in (key, *shown))):
            continue
        if any(not is_family and same_referent(name, taken) for taken in chosen):
            continue
        styled = _in_style_of(mention.text, key, other.text, name, is_person=mention.type is AnswerType.PERSON)
        if styled and not _says_the_same(analysis, name, prompt, passage):
            chosen[name] = styled
        if len(chosen) == WANTED * 2:
            break
    return _of_like_length(mention.text, list(chosen.values()))


def _of_like_length(answer: str, options: Iterable[str]) -> tuple[str, ...]:
    def fits(option: str) -> bool:
        lengths = sorted(max(len(text), 8) for text in (answer, option))
        return lengths[1] <= 2 * lengths[0]

    kept: list[str] = []
    for option in options:
        longest = max([len(option), len(answer), *map(len, kept)])
        shortest = min(max(len(text), 8) for text in (option, answer, *kept))
        if fits(option) and longest <= 2 * shortest:
            kept.append(option)
    return tuple(kept)


def _in_style_of(answer: str, full_answer: str, written: str, full: str, *, is_person: bool) -> str:
    """The full name beside a full one, the last name beside a last name where it is known which word that is; else empty."""
    if answer == full_answer or " " in answer:
        return full if (" " in full) == (" " in answer) or not is_person else ""
    if " " not in written:
        return written
    words = full.split()
    return words[-1] if words[0] in GIVEN_NAMES and not re.fullmatch(r"[IVX]+", words[-1]) else ""


def _companions(key: str, analysis: Analysis) -> frozenset[str]:
    """Names that stand side by side with the key somewhere: what holds of one may hold of the other."""
    found: list[str] = []
    for mentions in analysis.mentions:
        for left, right in zip(mentions, mentions[1:], strict=False):
            between = analysis.article.text[left.span.end : right.span.start]
            if re.fullmatch(r",? (?:and|or|&) (?:the )?|, (?:the )?", between):
                pair = (analysis.types.full_name(left.text), analysis.types.full_name(right.text))
                if key in pair:
                    found.extend(pair)
    return frozenset(found)


def _says_the_same(analysis: Analysis, name: str, prompt: frozenset[str], passage: Passage) -> bool:
    """Whether some sentence about `name` is so like the prompt that the name might fit the gap as well."""
    for index, mentions in enumerate(analysis.mentions):
        if index == passage.sentence.index:
            continue
        if any(analysis.types.full_name(other.text) == name for other in mentions):
            if overlap(prompt, analysis.stems[index]) > 0.5:
                return True
    return False


# --- numbers -------------------------------------------------------------------------------------------------------


def _numbers(mention: Mention, passage: Passage, analysis: Analysis, before: str) -> tuple[str, ...]:
    value = mention.value
    if value is None or mention.subtype == "in words" or mention.subtype.startswith("label"):
        return _labels(mention, passage, analysis) if mention.subtype.startswith("label") else ()
    real = list(_real_values(mention, passage, analysis))
    taken = list(_rival_values(mention, passage, analysis))
    made = [(number, text) for number, text in _made_values(mention) if not any(_near(number, known) for known in taken)]
    below: list[tuple[float, str]] = []
    above: list[tuple[float, str]] = []
    for number, text in [*real[:2], *made]:
        side = below if number < value else above
        if not any(_near(number, other) for other, _ in [(value, ""), *below, *above]) and len(side) < WANTED:
            side.append((number, text))
    if _AT_LEAST.search(before):
        below = []
    if _AT_MOST.search(before):
        above = []
    return _balanced([text for _, text in below], [text for _, text in above], _draw(mention, passage))


def _rival_values(mention: Mention, passage: Passage, analysis: Analysis) -> Iterator[float]:
    """Amounts that the article gives for something like this: a made one must not come near them."""
    prompt = stems(passage.span.of(analysis.article.text))
    for index, other in analysis.all_mentions:
        if other.type is mention.type and other.value is not None and len(prompt & analysis.stems[index]) > 1:
            yield other.value


def _near(one: float, other: float) -> bool:
    """Whether two amounts are within a fifth of each other: too close to be told apart, or to be surely wrong."""
    return abs(one - other) <= _APART * max(abs(one), abs(other))


def _real_values(mention: Mention, passage: Passage, analysis: Analysis) -> Iterator[tuple[float, str]]:
    """The article's own amounts of the same unit and style, from sentences about something else."""
    prompt = stems(passage.span.of(analysis.article.text))
    shape = _style(mention.text)
    for index, other in analysis.all_mentions:
        if other.type is not mention.type or other.subtype != mention.subtype or other.value is None:
            continue
        if passage.span.holds(other.span) or _style(other.text) != shape:
            continue
        ratio = other.value / mention.value if mention.value else 0.0
        if len(prompt & analysis.stems[index]) <= 1 and 0.1 <= ratio <= 10:
            yield other.value, other.text


def _style(text: str) -> str:
    """How an amount is written, its digits or number word blotted out; two amounts of one style look alike."""
    if re.search(r"\d", text):
        return re.sub(r"[\d.,]+", "9", text.casefold())
    return ("N" if text[0].isupper() else "n") + re.sub(r"^[A-Za-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?", "", text)


def _labels(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Version and port numbers: a few steps away, nothing cleverer is true of them."""
    if not mention.text.isdigit():
        return ()
    value = int(mention.text)
    steps = [step for step in (-7, -4, -11, 5, 9, 13) if value + step > 0]
    below = [str(value + step) for step in steps if step < 0]
    return _balanced(below, [str(value + step) for step in steps if step > 0], _draw(mention, passage))


def _made_values(mention: Mention) -> Iterator[tuple[float, str]]:
    """Round amounts in the style of the answer, the plausible first."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", mention.text)
    if found is None:
        yield from _made_words(mention)
        return
    shown = float(found.group().replace(",", ""))
    if shown == 0 or mention.value is None:
        return
    scale = mention.value / shown
    decimals = len(found.group().partition(".")[2])
    limit = 100.0 if mention.type is AnswerType.PERCENT and shown <= 100 else float("inf")
    for factor in _FACTORS:
        number = _rounded(shown * factor, shown, decimals)
        unit = mention.text[found.end() :]
        if rescaled := _rescaled(shown * factor, unit):
            yield shown * factor * scale, mention.text[: found.start()] + rescaled
        elif 0 < number < limit and not (number == 1 and decimals == 0):
            text = f"{number:,.{decimals}f}" if "," in found.group() or number >= 10_000 else f"{number:.{decimals}f}"
            yield number * scale, mention.text[: found.start()] + text + unit


def _rescaled(number: float, unit: str) -> str:
    """An amount below one or above a thousand of its scale in the scale next to it: “0.5 billion” as “500 million”."""
    scales = ("thousand", "million", "billion", "trillion")
    at = next((index for index, scale in enumerate(scales) if unit.strip().startswith(scale)), None)
    if at is None or 1 <= number < 1000:
        return ""
    step = -1 if number < 1 else 1
    if not 0 <= at + step < len(scales):
        return ""
    mantissa = round(number * 1000 / 50) * 50 if step < 0 else round(number / 1000, 1)
    return f"{mantissa:g}" + unit.replace(scales[at], scales[at + step])


def _rounded(number: float, like: float, decimals: int) -> float:
    """`number` with about as many significant figures as `like` is written with."""
    if decimals:
        return round(number, decimals)
    step = 1.0
    while like % (step * 10) == 0 and like >= step * 10:
        step *= 10
    if step > 1 and number < 5 * step:
        step /= 2
    return max(round(number / step) * step, 1.0) if step >= 1 else number


def _made_words(mention: Mention) -> Iterator[tuple[float, str]]:
    """Other number words, for an amount that is written as a word."""
    found = re.match(r"[A-Za-z-]+?(?=[ -](?:year|month|day|week|hour|minute|second|decade)|[ ]|$)", mention.text)
    if found is None or found.group().casefold() not in NUMBER_WORDS or mention.value is None:
        return
    shown = NUMBER_WORDS[found.group().casefold()]
    scale = mention.value / shown
    for step in (-2, 2, -1, 1, 3, -3, 4, 5, 6):
        number = shown + step
        if number in _WORD_OF and number > 1 and not _near(number, shown):
            word = _WORD_OF[number]
            text = word.capitalize() if found.group()[0].isupper() else word
            yield number * scale, text + mention.text[found.end() :]


# --- years and dates -----------------------------------------------------------------------------------------------


def _latest_year(analysis: Analysis) -> int:
    years = [
        int(other.value)
        for _, other in analysis.all_mentions
        if other.value is not None and other.type in (AnswerType.YEAR, AnswerType.DATE)
    ]
    return max(years, default=0)


def _years(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """The article's own years that belong to other events, then years near by; none later than makes sense."""
    year = int(mention.value or 0)
    latest = _latest_year(analysis)
    limit = latest if latest >= 2000 else latest + 10
    prompt = stems(passage.span.of(analysis.article.text))
    real = [
        int(other.value)
        for index, other in analysis.all_mentions
        if other.type is AnswerType.YEAR and other.value is not None and len(prompt & analysis.stems[index]) <= 2
        and not passage.span.holds(other.span) and 2 <= abs(other.value - year) <= 40
    ]
    shown = {int(other.value) for other in passage.mentions if other.value is not None and other.type in
             (AnswerType.YEAR, AnswerType.DATE)}
    span = 1 if year >= 1950 else 2 if year >= 1800 else 10
    made = [year + span * step for step in (-2, 2, -4, 3, -6, 5, -3, 7, -8)]
    below: list[str] = []
    above: list[str] = []
    chosen: list[int] = []
    for other_year in [*real[:2], *made]:
        if other_year > limit or other_year in shown or any(abs(other_year - taken) < 2 * span - 1 for taken in [*chosen]):
            continue
        if abs(other_year - year) < 2:
            continue
        (below if other_year < year else above).append(str(other_year))
        chosen.append(other_year)
    return _balanced(below, above, _draw(mention, passage))


def _dates(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Dates of the same form: two of the answer's parts moved, so that no part of it is the majority's."""
    if mention.subtype in ("range", "decade", "century") or mention.value is None:
        return ()
    latest = max(_latest_year(analysis), int(mention.value))
    draw = _draw(mention, passage)
    month = next((name for name in MONTHS if name in mention.text), "")
    years = [year for year in (int(mention.value) + step for step in (-1, 1, -2, 2, -3)) if year <= latest]
    first, second = years[draw % 2], years[(draw // 2) % 2 + 1]
    moved = (
        (_moved(mention.text, month, 3 + draw % 4, str(first), 0)),
        (_moved(mention.text, month, 3 + draw % 4, "", 0 if not _day(mention.text) else 9)),
        (_moved(mention.text, month, 0, str(second), 9)),
    )
    return tuple(dict.fromkeys(text for text in moved if text != mention.text))


def _day(text: str) -> re.Match[str] | None:
    return re.search(r"(?<!\d)\d{1,2}(?!\d)", text)


def _moved(text: str, month: str, months: int, year: str, days: int) -> str:
    """`text` with the month moved on, the year replaced, the day moved within the month."""
    if year:
        text = re.sub(r"\b\d{4}\b", year, text)
    if days and (found := _day(text)):
        text = text[: found.start()] + str((int(found.group()) + days - 1) % 27 + 1) + text[found.end() :]
    if month and months:
        text = text.replace(month, MONTHS[(MONTHS.index(month) + months) % 12])
    return text


