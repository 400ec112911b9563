"""Years as wrong answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors.base import WANTED, balanced, draw_for
from aiquiz.generate.distractors.reached import reached, with_one_from
from aiquiz.generate.distractors.sense import is_within_event, year_of_event
from aiquiz.generate.entities.lives import Life
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.language.landmarks import years_bounding
from aiquiz.generate.language.wording import stems
from aiquiz.model.fact import AnswerType

__all__ = ["other_years"]

_RECENT: Final = 2000
_STEPS: Final = (-2, 2, -5, 3, -7, 6, -3, 8, -9, 4, -6, -4, 5)
_GRAINS: Final = ((1900, 1), (1700, 2), (1500, 4))
"""From which year on options are how far apart: the longer ago, the coarser people remember."""
_COARSEST: Final = 10
_MODERN: Final = 1700
_NEAR_YEARS: Final = 10
"""How far from the right year an option of modern times may lie: everybody knows the age of what they read about."""
_SPANS: Final = ((_RECENT, 5), (1950, 7), (_MODERN, _NEAR_YEARS))
"""From which year on how far: of what was lately so everybody knows what was not there yet."""
_BEGUN: Final = (
    r"(?:founded|launched|established|introduced|invented|unveiled|incorporated|created|formed|set up|started|begun"
    r"|opened|released|built|completed)"
)
_CAME: Final = r"(?:opened|began|started|first appeared|appeared|came into being) (?:in|on|its doors)"
"""What is told of nothing before that: no option lies before the year in which its matter began."""
_NEAREST_YEARS: Final = 4
"""One option at least is so near: among years all far off the right one stands alone."""
_NEAR_GRAINS: Final = 9
"""The same before, in grains."""
_DENSE_FROM: Final = 4
"""So many years of the article within ten of the right one tell of a war, a plague or a reign year by year."""
_MARGIN: Final = 5
"""How many years before the first and behind the last year that the article names an option may lie."""
_ROUGH: Final = re.compile(r"\b(?:[Aa]round|[Aa]bout|[Cc]irca|c\.|or so|roughly|approximately) (?:the year )?$")
_ROUGH_RANGE: Final = re.compile(r"\b(?:about|around|circa|c\.) (?:AD )?\d{2,4} (?:and|to) (?:AD )?$")
"""“Between about AD 500 and 1000”: the second is as rough where it is round."""
_ROUND: Final = 50
_ROUGH_STEPS: Final = ((1900, 10), (1700, 20), (1500, 50))
_LIFE_GRAIN: Final = 4
"""What somebody did lies within some forty years of a life, however long ago that was."""
_ROUGHEST: Final = 100
"""“Around 1990” is as true of 1988: options of a rough year are this many years apart."""
_TOLD: Final = 2
"""So many of the article's own years come before made ones."""
_GIVEN_AWAY: Final = 2
"""Right behind a year that is shown, with all options farther on, the right one gives itself away."""
_EVERY_FOUR: Final = re.compile(
    r"\b(?:Olympics?|Olympic|[A-Z][a-z]+ Games|World Cup|European Championship|presidential election)\b"
)
_ELECTION: Final = re.compile(
    r"\b[Ee]lectors\b|\b[Ee]lectoral [Cc]ollege\b|\b(?:US|American) elections?\b|\bWhite House\b"
)
"""A president is chosen in leap years."""
_NOT_HELD: Final = (
    (re.compile(r"\bWorld Cup\b"), range(1930), (1942, 1946)),
    (re.compile(r"\b(?:Olympics?|[A-Z][a-z]+ Games)\b"), range(1896), (1916, 1940, 1944)),
    (re.compile(r"\bNobel\b"), range(1901), ()),
)
"""Years in which everybody knows that there was none: before the first, and in the world wars."""
_COMPUTED: Final = re.compile(
    r"\b(?:age of|aged|years old|-year-old|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:on )?\d)"
)
"""“At the age of fifty-two”, “on Tuesday, 3 February”: the year can be reckoned."""
_CENTURY_PART: Final = re.compile(r"\b(?:a quarter of a|half a|a) century (?:old|later|before|earlier|after)\b")
_RULER: Final = re.compile(
    r"\b(?:[Pp]resident|[Cc]hancellor|[Pp]rime [Mm]inister|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Tt]sar|[Pp]ope"
    r"|[Ss]ultan) [A-Z]"
)
"""“Chancellor Olaf Scholz was for it”: who knows when somebody was in office need not know the year."""
_WARS: Final = ((1861, 1865), (1914, 1918), (1939, 1945))
_BETWEEN_STATES: Final = re.compile(r"\b(?:Union|Confedera\w+|Lincoln)\b")
"""Of the first of these wars only one land knows."""
_BEFORE_WAR: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August(?!.*\b1914\b)) (?:\d{1,2},? )?$"
)
"""“In May _____”: the first year of a war began without it."""
_PACIFIC: Final = re.compile(
    r"\b(?:Allie[ds]|American|British|Australian|US)\b.*\bJapan|\bJapan.*\b(?:American|British|Allie[ds])\b"
)
_PACIFIC_FROM: Final = 1941
_AT_WAR: Final = re.compile(
    r"\b(?:[Ww]ar|[Ww]artime|troops|army|armies|soldiers|bomb(?:s|ed|ers?|ing)?|occupied|occupation|front|Nazis?|Allies"
    r"|Allied|invasion|invaded|landings?|surrender(?:ed)?|armistice|shot|wounded|trench(?:es)?|torpedo(?:es|ed)?|enemy|raiders?"
    r"|fleet|front line|officers?|casualties|battle|partisans?|Wehrmacht|Gestapo|Luftwaffe|the Resistance)\b"
)
"""What is told of a world war was within its years."""
_OF_BATTLE: Final = re.compile(r"\b(?:Battle|Siege|War)\b")
_WAR_TOLD: Final = 4
"""An article that says “war” in so many sentences is about it, and so is what it tells of those years."""
_BY: Final = re.compile(
    r"\b[Bb]y (?:the )?(?:(?:early|late|mid|end of|middle of|beginning of|start of) )*(?:[A-Z][a-z]+ )?$"
)
"""“By 1630 she had settled there”: so she had by every later year."""
_TO_COME: Final = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|expected|set|scheduled|planned|to)|plans?|wants?|hopes?|aims?"
    r"|(?:has|have) asked)\b"
)
"""What is still to come can be in no year that has been."""
_GROWN_UP: Final = 16
_AGE_GAP_YEARS: Final = 12
"""How many years may lie between two that a text names for it to tell of them in one breath."""
_ACCOUNT_SENTENCES: Final = 4
_AFTERMATH: Final = 2
"""How many years behind the last of them what they tell of may still go on."""
_DECADE: Final = re.compile(r"(?:\b(?P<part>early|late) )?\b(?P<first>[12]\d\d0)s\b")
_REGIMES: Final = (
    (re.compile(r"\b(?:Nazis?|Gestapo|Wehrmacht|Third Reich)\b"), 1933, 1945),
    (re.compile(r"\b(?:Hitler|Mussolini)\b"), 1919, 1945),
    (re.compile(r"\bSoviets?\b"), 1917, 1991),
    (re.compile(r"\b(?:East|West) German"), 1949, 1990),
    (re.compile(r"\b(?:Covid|COVID)\b"), 2020, 2099),
)
"""Who ruled only so long did nothing before or after; of an illness nobody knew before it came."""
_SPAN_TOLD: Final = re.compile(r"\b(?P<first>[12]\d{3}) ?(?:[-–—]|to) ?(?P<last>(?:[12]\d)?\d\d)\b")
"""“The War of the Olms, 1936–39”: what stands under such a title happened then."""
_ABOUT_A_YEAR: Final = re.compile(
    r"\b(?:about|around|circa|c\.) (?P<year>1\d{3}|20[0-3]\d)"
    r"(?=[.,;:)]|$| (?:and|when|after|before|by|but|as|in|at|the)\b)"
)
"""What “about 1255” counts nothing bounds as a year in full does."""
_YEAR_TOLD: Final = re.compile(r"\b[12]\d{3}\b(?!s)")


def other_years(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """The article's own years that belong to other events, then years near by, all that nothing shown rules out."""
    text = passage.span.of(analysis.article.text)
    if mention.value is None or _is_told(mention, passage, analysis):
        return ()
    if is_within_event(mention, analysis.article.text):
        return ()
    year = int(mention.value)
    low, high = _limits(mention, year, passage, analysis)
    low, high = _within_age(year, low, high, analysis)
    shown = _within_account(year, low, high, passage, analysis)
    bounds = _within_lives(year, *shown, passage, analysis)
    is_dense = _is_dense(year, analysis)
    grain = 1 if is_dense else next((grain for start, grain in _GRAINS if year >= start), _COARSEST)
    is_of_life = passage.note is not None or any(one.type is AnswerType.PERSON for one in passage.mentions)
    grain = min(grain, _LIFE_GRAIN) if is_of_life else grain
    about = f"{analysis.article.title} {passage.topic} {text}"
    draw = draw_for(mention, passage)
    before = analysis.article.text[passage.span.start : mention.span.start]
    if _ROUGH.search(before) or (year % _ROUND == 0 and _ROUGH_RANGE.search(before)):
        grain = next((step for start, step in _ROUGH_STEPS if year >= start), _ROUGHEST)
        steps = [year + grain * step for step in (-1, 1, -2, 2)]
        return balanced(*_sides(year, _apart(year, steps, grain, grain, bounds, about)), draw)
    if _EVERY_FOUR.search(about) or (year % 4 == 0 and _ELECTION.search(about)):
        steps = [year + 4 * step for step in (-1, 1, -2, 2, -3, 3)]
        return _fair(year, _apart(year, steps, 4, 7, bounds, about), shown, 4, draw)
    widest = _NEAR_YEARS if is_dense or year >= _MODERN else grain * _NEAR_GRAINS
    for span in (next((span for start, span in _SPANS if year >= start), widest), widest):
        told = _years_of_others(year, span, passage, analysis)
        steps = [*told[:_TOLD], *_made(year, grain, span, analysis), *told[_TOLD:]]
        apart = _apart(year, steps, grain, 2 * grain - 1, bounds, about)
        found = _fair(year, apart, shown, grain, draw)
        if len(found) == WANTED:
            return with_one_from(reached(year, passage, analysis), found, apart)
    return ()


def _made(year: int, grain: int, farthest: int, analysis: Analysis) -> Iterator[int]:
    """Years near by that the article does not name."""
    made = (year + grain * step for step in _STEPS)
    return (other for other in made if abs(other - year) <= farthest and other not in analysis.years_named)


def _apart(
    year: int, steps: Sequence[int], grain: int, apart: int, bounds: tuple[int, int], about: str
) -> tuple[int, ...]:
    """Those of the steps that lie within the bounds, a grain from the right year and so far apart from each other."""
    chosen: list[int] = []
    is_before = _was_not_held(year, about)  # “opened in 1897; in 1949 its chemist won a Nobel prize”
    for other in steps:
        is_apart = abs(other - year) >= max(2, grain) and all(abs(other - one) >= apart for one in chosen)
        if is_apart and bounds[0] < other < bounds[1] and (is_before or not _was_not_held(other, about)):
            chosen.append(other)
    return tuple(chosen)


def _sides(year: int, chosen: tuple[int, ...]) -> tuple[list[str], list[str]]:
    return [str(other) for other in chosen if other < year], [str(other) for other in chosen if other > year]


def _fair(year: int, chosen: tuple[int, ...], bounds: tuple[int, int], grain: int, draw: int) -> tuple[str, ...]:
    """Three of the years, unless the right one stands alone among them or right beside what is shown."""
    below, above = _sides(year, chosen)
    low, high = bounds
    if (not below and year - low <= _GIVEN_AWAY) or (not above and high - year <= _GIVEN_AWAY and high < _RECENT):
        return ()
    found = balanced(below, above, draw)
    return found if any(abs(int(one) - year) <= max(_NEAREST_YEARS, 3 * grain) for one in found) else ()


def _is_told(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether the question itself tells about when: no option would be as possible, or none surely wrong."""
    text = passage.span.of(analysis.article.text)
    if _RULER.search(text) or _COMPUTED.search(text) or _is_reckoned(mention, passage, text):
        return True
    before = analysis.article.text[passage.sentence.span.start : mention.span.start]
    clause = re.split(r"[;:]|, (?:and|but) ", before)[-1]
    return _TO_COME.search(clause) is not None or _BY.search(clause) is not None


def _was_not_held(year: int, about: str) -> bool:
    """Whether what a question is about did not take place in a year, though its turn may have come."""
    return any(event.search(about) and (year in before or year in left_out) for event, before, left_out in _NOT_HELD)


def _is_reckoned(mention: Mention, passage: Passage, text: str) -> bool:
    """Whether another year and a number of years are shown: “led the Court for thirty-four years, until 1835”."""
    others = [one for one in passage.mentions if not one.span.holds(mention.span)]
    has_year = any(one.type in TIME_TYPES and one.value is not None for one in others)
    if has_year and _CENTURY_PART.search(text):
        return True
    return has_year and any(one.type is AnswerType.DURATION and one.subtype in ("year", "decade") for one in others)


def _limits(mention: Mention, year: int, passage: Passage, analysis: Analysis) -> tuple[int, int]:
    """The years between which an option must lie, both excluded, to be as possible as `year`.

    No option passes another date that the question shows, nor is it far out of the years that the article itself
    tells of.
    """
    latest = _latest(year, analysis)
    bounds = [(latest if latest >= _RECENT else latest + _MARGIN) + 1]
    if analysis.years_told > 2 * _NEAR_YEARS:
        bounds.append(latest - analysis.years_told - _MARGIN - 1)
    for other in passage.mentions:
        is_shown = other.type in TIME_TYPES and not other.span.holds(mention.span)
        if is_shown and other.value is not None:
            bounds.append(int(other.value))
    shown = passage.span.of(analysis.article.text)
    bounds += [int(about["year"]) for about in _ABOUT_A_YEAR.finditer(shown) if int(about["year"]) != year]
    bounds += [int(told) for told in _YEAR_TOLD.findall(passage.topic) if int(told) != year]
    for span in _SPAN_TOLD.finditer(f"{analysis.article.title} | {passage.sentence.section}"):
        first, last = int(span["first"]), int(span["first"][: -len(span["last"])] + span["last"])
        bounds += [first - 1, last + 1] if first <= year <= last else []
    bounds += [begun - 1 for begun in _beginnings(passage, analysis) if begun < year]
    if (event := year_of_event(passage.sentence, analysis)) and event <= year:
        bounds.append(event - 1)
    for decade in _DECADE.finditer(analysis.article.text, passage.span.start, passage.span.end):
        begin, end = _part_of_decade(decade)
        bounds += [begin - 1, end] if begin <= year < end else [begin, end]
    with_label = f"{passage.topic}: {shown}"
    bounds += years_bounding(year, with_label)
    for told, begin, end in _REGIMES:
        if begin <= year <= end and told.search(with_label):
            bounds += [begin - 1, end + 1]
    war = next((years for years in _WARS if years[0] <= year <= years[1]), None)
    is_of_war = analysis.sentences_using("war") >= _WAR_TOLD or _OF_BATTLE.search(analysis.article.title) is not None
    if war == _WARS[0] and not _BETWEEN_STATES.search(shown):
        war = None
    if war and (is_of_war or _AT_WAR.search(shown)):
        begun = war[0] + (
            _BEFORE_WAR.search(analysis.article.text[passage.span.start : mention.span.start]) is not None
        )
        is_pacific = war == _WARS[-1] and _PACIFIC.search(shown)
        bounds += [(max(begun, _PACIFIC_FROM) if is_pacific else begun) - 1, war[1] + 1]
    low = max((bound for bound in bounds if bound < year), default=0)
    return low, min((bound for bound in bounds if bound > year), default=year)


def _within_lives(year: int, low: int, high: int, passage: Passage, analysis: Analysis) -> tuple[int, int]:
    """The limits narrowed to the grown lives of those it is about; a year of death itself may have been later."""
    bounds = [low, high]
    for life in _lives(passage, analysis):
        ends = (life.born + _GROWN_UP, life.born, life.died + 1 if life.died != year else 0)
        bounds += [at for at in ends if at > _GROWN_UP]
    return max(bound for bound in bounds if bound < year), min(
        (bound for bound in bounds if bound > year), default=year
    )


def _latest(year: int, analysis: Analysis) -> int:
    """The latest year told as past; never after that in which the article was written, where that is known."""
    written = _YEAR_TOLD.match(analysis.article.date)
    today = int(written.group()) if written else analysis.latest_year
    return min(analysis.latest_year, today) if year <= today else analysis.latest_year


def _beginnings(passage: Passage, analysis: Analysis) -> Iterator[int]:
    """The years in which the article says that something a question names, or stands under, began."""
    about = f"{passage.topic} {passage.sentence.text}"
    for name, indices in analysis.sentences_with.items():
        if name not in about:
            continue
        said = re.escape(name)
        began = re.compile(
            rf"\b{said}\b,? (?:[\w’'-]+ )?(?:(?:was|were) (?:[\w’'-]+ ){{0,2}}?{_BEGUN}\b|{_CAME}\b)"
            rf"|\b{_BEGUN} (?:(?:the|its|an?) )?(?:[\w’'-]+ )?{said}\b"
        )
        for index in indices:
            if index != passage.sentence.index and began.search(analysis.sentences[index].text):
                yield from _years_in(index, analysis)


def _years_in(index: int, analysis: Analysis) -> Iterator[int]:
    for one in analysis.mentions[index]:
        if one.type in TIME_TYPES and one.value is not None:
            yield int(one.value)


def _part_of_decade(decade: re.Match[str]) -> tuple[int, int]:
    """The first year of a decade, or of its named half, and the first behind it."""
    first = int(decade["first"])
    return first + 5 * (decade["part"] == "late"), first + (5 if decade["part"] == "early" else 10)


def _within_age(year: int, low: int, high: int, analysis: Analysis) -> tuple[int, int]:
    """The limits narrowed to the years that the article tells of without a long gap around `year`.

    Before the first of them, or behind the last, what it tells of was not there yet, or no more. Where the year is
    the first or the last itself, nothing says how far that side reaches.
    """
    if year < _MODERN and not _is_dense(year, analysis):
        return low, high
    first = last = year
    for other in sorted(one for one in analysis.years_named if one > year):
        last = other if other - last <= _AGE_GAP_YEARS else last
    for other in sorted((one for one in analysis.years_named if one < year), reverse=True):
        first = other if first - other <= _AGE_GAP_YEARS else first
    return max(low, first - 1) if first < year else low, min(high, last + _aftermath(year) + 1) if last > year else high


def _is_dense(year: int, analysis: Analysis) -> bool:
    """Whether the article goes year by year through a time of old: what it tells of is remembered as finely, then."""
    near = [one for one in analysis.years_named if abs(one - year) <= _NEAR_YEARS]
    return year < _MODERN and len(near) >= _DENSE_FROM


def _aftermath(year: int) -> int:
    """How many years behind the last that an article tells of its matter may still go on; of old it is over then."""
    return _AFTERMATH if year >= _MODERN else 0


def _within_account(year: int, low: int, high: int, passage: Passage, analysis: Analysis) -> tuple[int, int]:
    """The limits narrowed to the years of the sentences around, where those lie on that side of `year`.

    An account goes on step by step: what lies before all its steps is no option anybody would take.
    """
    here = passage.sentence.index
    near = {
        int(one.value)
        for index in range(
            max(0, here - _ACCOUNT_SENTENCES), min(len(analysis.sentences), here + _ACCOUNT_SENTENCES + 1)
        )
        for one in analysis.mentions[index]
        if one.type in TIME_TYPES and one.value is not None
    }
    earlier, later = [one for one in near if one < year], [one for one in near if one > year]
    low = max(low, min(earlier) - 1) if earlier else low
    return low, min(high, max(later) + _aftermath(year) + 1) if later else high


def _lives(passage: Passage, analysis: Analysis) -> Iterator[Life]:
    """The lives of the people a question names, and of the one the article is about."""
    named = {analysis.types.full_name(one.text) for one in passage.mentions if one.is_name} | {analysis.subject}
    yield from (life for name, life in analysis.lives.items() if name in named)


def _years_of_others(year: int, farthest: int, passage: Passage, analysis: Analysis) -> list[int]:
    """The years of the article at most `farthest` away, from sentences that tell of something else."""
    mine = stems(passage.span.of(analysis.article.text))
    near = (other for other in _unrelated_years(mine, passage, analysis) if abs(other - year) <= farthest)
    return list(dict.fromkeys(near))


def _unrelated_years(mine: frozenset[str], passage: Passage, analysis: Analysis) -> Iterator[int]:
    for index in analysis.nearby(passage.sentence.index):
        if len(mine & analysis.stems[index]) > 2:
            continue
        for other in analysis.mentions[index]:
            is_year = other.type is AnswerType.YEAR and other.value is not None and not passage.span.holds(other.span)
            if is_year and other.value is not None:
                yield int(other.value)
