"""Events and terms of office whose year everybody knows: told a short while off, they give another year away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

__all__ = ["year_known_beside", "years_bounding"]

_EVENTS: Final[Mapping[str, tuple[int, ...]]] = {
    r"Columbus": (1492,),
    r"French Revolution|(?:storming|fall) of the Bastille": (1789,),
    r"Waterloo": (1815,),
    r"Titanic": (1912,),
    r"outbreak of (?:the )?(?:war|First World War|Second World War|World War)": (1914, 1939),
    r"(?:entered|joined|went into) the (?:First World War|Great War|war)": (1914, 1917),
    r"(?:entered|joined|went into) the (?:Second World War|war)": (1939, 1941),
    r"October Revolution|Russian Revolution": (1917,),
    r"[Aa]rmistice": (1918,),
    r"Wall Street [Cc]rash": (1929,),
    r"Pearl Harbor": (1941,),
    r"D-Day|Normandy landings|landings in Normandy": (1944,),
    r"Hiroshima|Nagasaki|end of the (?:Second World War|war in Europe)": (1945,),
    r"[Mm]oon landing": (1969,),
    r"Chernobyl": (1986,),
    r"fall of the Berlin Wall|Wall (?:fell|came down)": (1989,),
    r"(?:German )?reunification": (1990,),
    r"September 11|11 September|9/11": (2001,),
    r"Lehman Brothers": (2008,),
    r"Brexit (?:referendum|vote)": (2016,),
    r"invasion of Ukraine|invaded Ukraine": (2022,),
}
_WARS: Final[Mapping[str, tuple[int, int]]] = {
    r"First World War|Great War|World War (?:I|One)\b": (1914, 1918),
    r"Second World War|World War (?:II|Two)\b": (1939, 1945),
    r"[Ff]rench Revolution": (1789, 1799),
    r"American Civil War": (1861, 1865),
    r"Cold War": (1947, 1991),
}
_NEW: Final = tuple(
    (re.compile(rf"(?<![\w-]){thing}(?!\w)"), came)
    for thing, came in {
        r"Sputnik": 1957,
        r"World Wide Web": 1989,
        r"Wikipedia": 2001,
        r"Facebook": 2004,
        r"YouTube": 2005,
        r"Twitter": 2006,
        r"iPhones?": 2007,
        r"Bitcoin": 2009,
        r"iPads?": 2010,
        r"Instagram": 2010,
        r"TikTok": 2016,
        r"ChatGPT": 2022,
    }.items()
)
"""What everybody knows to be new, and when it came: whatever is told beside it is no older. The year in which it came
itself is told by nothing."""
_SIDE_OF_WAR: Final = (
    r"(?:(?P<behind>\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing)(?: the end of)?)"
    r"|(?P<ahead>\b(?:[Bb]efore|[Uu]ntil)(?: the (?:outbreak|start) of)?)) the (?:{war})"
)
_BOUNDS: Final = {re.compile(_SIDE_OF_WAR.format(war=war)): years for war, years in _WARS.items()}
_TERMS: Final[Mapping[str, tuple[int, int]]] = {
    "Lincoln": (1861, 1865),
    "Hoover": (1929, 1933),
    "Truman": (1945, 1953),
    "Eisenhower": (1953, 1961),
    "Kennedy": (1961, 1963),
    "Nixon": (1969, 1974),
    "Carter": (1977, 1981),
    "Reagan": (1981, 1989),
    "Clinton": (1993, 2001),
    "Obama": (2009, 2017),
    "Trump": (2017, 2021),
    "Biden": (2021, 2025),
    "Thatcher": (1979, 1990),
}
_SHORTLY: Final = (
    r"\b(?:(?:hours?|days?|weeks?|months?|the (?:day|year)|a year|shortly|soon|just|immediately) (?:before|after)"
    r"|on the eve of|the (?:day|week|month|year) of) (?:[\w’'-]+ ){0,5}?"
)
_ENDS_OF_TERM: Final = (
    r"\b(?:last|first|final|closing|opening) (?:hours|days|weeks|months|year) of (?:[\w’'-]+ ){0,3}?"
    rf"(?P<who>{'|'.join(_TERMS)})['’]s?(?: first| second)? (?:term|presidency|administration|premiership)\b"
)


def year_known_beside(year: int, sentence: str) -> str:
    """What in the sentence tells the year, or the one beside it: “a month before the attack on Pearl Harbor”, “the last
    months of Lincoln’s term”; empty where nothing does.
    """
    for event, years in _EVENTS.items():
        if any(abs(year - one) <= 1 for one in years) and (found := re.search(rf"{_SHORTLY}(?:{event})", sentence)):
            return found.group()
    term = re.search(_ENDS_OF_TERM, sentence)
    return term.group() if term and any(abs(year - one) <= 1 for one in _TERMS[term["who"]]) else ""


def years_bounding(year: int, shown: str) -> Iterator[int]:
    """The years that what is shown says `year` lies behind, or ahead of: “completed since the Second World War”, “the
    ChatGPT moment”.
    """
    for form, (first, last) in _BOUNDS.items():
        for side in form.finditer(shown):
            if side["behind"] and year >= last:
                yield last - 1
            if side["ahead"] and year <= first:
                yield first + 1
    for thing, came in _NEW:
        if year > came and thing.search(shown):
            yield came - 1
