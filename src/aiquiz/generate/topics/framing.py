"""What frames the subject in a title, and what the title says outright that its text is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["asked_outright", "outright", "plain_title", "shown_title", "uncounted", "undated", "without_number"]

_COUNTERS: Final = (
    "Chapter|Section|Part|Lesson|Unit|Module|Lecture|Room|Gallery|Hall|Exhibit|Case|Letter|Episode|Issue|Volume|Week|Topic"
    "|Session"
)
_COUNTED: Final = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve"
_CHAPTER: Final = re.compile(
    rf"^(?:(?:(?:{_COUNTERS}) (?:\d[\d.]*|[IVX]+\b|(?:{_COUNTED})\b)(?:, (?:{_COUNTERS}) [\dIVX.]+)?[:.]?"
    r"|\d+(?:\.\d+)+\.?|\d{1,2}[.)])"
    r"(?: [–—-])? )+",
    re.I,
)
"""What counts a text among others is no part of what it is about."""
_KICKER: Final = re.compile(
    r"^(?:Explain(?:er|ed)|Analysis|Profile|Obituary|Review|Opinion|Comment|Feature|Interview|Fact ?(?:file|sheet|box)"
    r"|In (?:depth|focus|brief)|Focus|Special report|Q ?& ?A|Background(?:er)?|Timeline|Exclusive|Long read|Case study"
    r"|Primer|In pictures|Book review|Notes on|(?:Company|Corporate|Country|City|Species|Brand)"
    r" (?:background|profile|history|report|overview|file))(?::| [–—|-]) ",
    re.I,
)
"""What kind of text it is: “Explainer: …”."""
_LEGAL_FORM: Final = re.compile(r",? (?:Inc|Ltd|plc|PLC|S\.?A|S\.p\.A|A\.?G|GmbH|Corp|N\.?V|SE|LLC|A/S|Co\.,? Ltd)\.?$")
"""“Olm Works Ltd.”: no text says it so."""
_OF_KIND: Final = (
    r"(?:(?:short|brief|company|concise|complete|natural|social|very|quick|beginner['’]s|illustrated|cultural) )*"
)
_KINDS: Final = (
    r"(?:history|background|overview|profile|introduction|review|guide|explainer|timeline|primer|portrait|summary"
    r"|biography|outline|story(?: so far)?|life(?: and (?:times|works?))?|life in brief|case study|explained|facts"
    r"|key facts|questions and answers|obituary|notes|causes(?: and (?:consequences|effects))?"
    r"|(?:how|what|why|where) (?:it|they) (?:[a-z]+s?|[a-z]+ and .+|(?:is|are|was|were) [a-z]+(?: and .+)?)"
    r"|what (?:it is|you need to know)(?: and how it works)?"
    r"|(?:how|what|why|where|when) (?:did|do|does|is|are|was|were) (?:it|they) [a-z ]+"
    r"|what went wrong.*|how it works|the basics|basics|at a glance"
    r"|(?:guided |walking |short )?(?:walk|stroll|tour|visit)(?: (?:through|around|round|of|to|in) .+)?)"
)
_TAIL: Final = re.compile(rf"(?::| [–—-]|,) (?:An? |The |Its )?{_OF_KIND}{_KINDS}\??$", re.I)
"""“Nokia: a company history”, “The Spanish Flu: Background”."""
_PLAIN_TAIL: Final = re.compile(
    r" (?:explained|revisited|reconsidered|remembered|demystified|at a glance|for beginners"
    r"|in (?:brief|outline|context|perspective|retreat|decline|crisis))$",
    re.I,
)
_EXPLAINED: Final = re.compile(r": .+ (?:explained|demystified|for beginners)$", re.I)
_OVERVIEW: Final = re.compile(
    rf"^(?:(?:An?|The|Our|Some) )?{_OF_KIND}(?:overview|introduction|histor(?:y|ies)|guide|story|origins?|biography"
    r"|basics|science|making|building|rise(?: and fall)?|anatomy|workings|biology|chemistry|physics|discovery|invention"
    r"|birth|facts) (?:of|to|behind|about) (?=\w)",
    re.I,
)
"""“Overview of Photosynthesis” is about photosynthesis."""
_NAMES: Final = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|of|the|de|da|di|von|van|der|al|bin|ibn))*"
_LIFE_OF: Final = re.compile(
    r"^(?i:(?:(?:an?|the|one|his|her) )?(?:[\w’'-]+ ){0,2}?(?:life|lives|life and (?:[\w-]+ )?\w+|career|reign"
    rf"|biography|making|story|portrait) of) (?P<what>{_NAMES})$"
)
"""“A life of Ada Quill”, in front of a colon or behind one."""
_BARE_NUMBER: Final = re.compile(r"^(?P<number>\d{1,2}) (?P<title>[A-ZÀ-ÖØ-Þ].+)$")
_BRACKETS: Final = re.compile(r" \([^()]*\)$")
_MONTHS: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEARS: Final = re.compile(
    rf",? (?:\(\d{{3,4}}\)|(?<=, )(?:(?:\d{{1,2}} )?{_MONTHS} )?\d{{3,4}}(?: ?[–-] ?(?:\d{{2,4}}|today|present))?"
    r"(?: (?:BC|AD|BCE|CE))?)$"
)
"""“The Fall of Constantinople, 1453”."""
_PLURALS: Final = "bacteria|fungi|algae|larvae|nuclei|mice|geese|oxen|lice|sheep|fish|deer|cattle|teeth|feet"
"""Plurals without an ending."""
_HISTORY_OF: Final = re.compile(
    rf"^(?i:(?:an?|the) {_OF_KIND}(?:history|background|story) of) (?:the )?(?P<what>{_NAMES})$"
)
"""“A History of Zorbo”, behind a colon."""
_SIZES: Final = "(?:big|old|large|long|far|deep|high|tall|hot|cold|fast|heavy|strong|safe|dangerous)"
_MADE: Final = "(?:built|invented|discovered|wrote|made|painted|designed|founded|owns|owned|runs|rules|ruled)"
_ASKED: Final = (
    re.compile(
        r"^(?:Who|What) (?:is|are|was|were) (?:inside |made of )?(?P<what>[^?]+?)(?: made (?:of|from))?"
        r"(?:,? and (?:how|why|where|what|when) [^?]+)?\?$",
        re.I,
    ),
    re.compile(rf"^How (?:{_SIZES}) (?:is|are|was|were) (?P<what>[^?]+)\?$", re.I),
    re.compile(rf"^Who (?:{_MADE}) (?P<what>[^?]+)\?$", re.I),
    re.compile(r"^Why are (?:the )?(?P<what>[\w-]{3,}s) (?:so )?[a-z]+\?$", re.I),
    re.compile(r"^How (?:(?:do|does|did) )?(?P<what>.+?) (?:works?|worked)(?: today| now)?\??$", re.I),
    re.compile(rf"^How (?P<what>(?!\S*(?:ss|us|is) )[\w-]{{3,}}s|{_PLURALS}) [a-z]{{3,}}(?<!s)$", re.I),
    re.compile(r"^What (?:exactly )?(?:do|does|did) (?P<what>[^?]+?) (?:actually |really )?do\?$", re.I),
    re.compile(r"^What (?:actually |really )?(?:happens|goes on) (?:in|on|at|inside|during) (?P<what>[^?]+)\??$", re.I),
    re.compile(r"^What (?:causes|caused|drives|drove|triggers|triggered) (?P<what>[^?]+)\?$", re.I),
    re.compile(r"^Where (?:do|does|did) (?P<what>[^?]+?) come from\?$", re.I),
    re.compile(r"^(?:How|Why) (?:do|does|did) we (?:have|get|need|use|make) (?P<what>[^?]+)\?$", re.I),
    re.compile(r"^How (?:is|are|was|were) (?P<what>[^?]+?) (?:made|formed|built|produced|chosen|elected)\?$", re.I),
    re.compile(r"^Why (?P<what>.+?)(?: still)? (?:matters?|mattered)(?: today| now)?\??$", re.I),
    re.compile(
        r"^(?:Understanding|Making Sense of|Getting to Know|Introducing|Inside|Meet|Remembering|Exploring|Discovering)"
        r" (?P<what>.+)$",
        re.I,
    ),
    re.compile(rf"^(?i:Why|How|When|Where) (?i:did|does|was|is) (?i:the )(?P<what>{_NAMES}) [a-z]+(?: [a-z]+)?\?$"),
    _LIFE_OF,
    _HISTORY_OF,
    re.compile(rf"^(?i:the )?(?P<what>{_NAMES})['’]s (?i:(?:[\w-]+ ){{0,2}}(?:life|lives|career|reign|story))$"),
    re.compile(r"^(?:All|Everything|.*\b(?:facts|things|know|questions)) (?:.+ )?about (?P<what>.+?)\??$", re.I),
)
"""“Who was Ada Quill?”, “How GPS works”."""
_NO_THING: Final = re.compile(
    r"^I\b|\b(?:my|our|we|your|you|it|this|that|they|he|she|who|which|what|how|why|wrong|next|to|for|in|on|at|with|from)\b",
    re.I,
)
_IN_PLACE: Final = re.compile(r" in (?:the )?[A-Z][\w -]+$")
_ARTICLE: Final = re.compile(r"^(?:The|An?) (?:(?:Real|True) )?", re.I)
_MOST_WORDS: Final = 6


def plain_title(title: str) -> str:
    """A title without what counts it among others, what kind of text it is, “Overview of”, and brackets or years."""
    return _OVERVIEW.sub("", shown_title(title))


def shown_title(title: str) -> str:
    """A title as it may stand in front of a question: without counters, kickers, brackets and “: background”."""
    title = _PLAIN_TAIL.sub("", _TAIL.sub("", _counted_by_nothing(title)))
    return _LEGAL_FORM.sub("", _BRACKETS.sub("", _YEARS.sub("", title).rstrip(",")))


def outright(title: str) -> str:
    """What a title says outright that its text is about: “GPS” of “How GPS works”; empty where it says nothing so."""
    plain = plain_title(title)
    if asked := asked_outright(plain):
        return asked
    # “The Making of a Nation” is about one of many.
    is_framed = plain != _YEARS.sub("", _counted_by_nothing(title)) and not plain.startswith(("a ", "an "))
    # “Votes into Seats: The Olm Ballot Explained”
    told = plain.rsplit(": ", maxsplit=1)[-1] if _EXPLAINED.search(title) else plain
    return _thing(told) if is_framed else ""


def undated(part: str) -> str:
    """A title, or a part of one, without the years behind it: “The Olm debt crisis, 2009–2018”."""
    return _YEARS.sub("", part).rstrip(",")


def asked_outright(part: str) -> str:
    """What a title, or a part of one, asks about: “Ada Quill” of “Who was Ada Quill?”; empty where it does not so."""
    return next((_thing(found["what"]) for one in _ASKED if (found := one.match(part))), "")


def _thing(subject: str) -> str:
    """A subject without its article; empty where it is no plain name or noun."""
    bare = _ARTICLE.sub("", subject).strip(" ,.")
    is_thing = 0 < len(bare.split()) <= _MOST_WORDS and not _NO_THING.search(_IN_PLACE.sub("", bare))
    return bare if is_thing and ": " not in bare else ""


def without_number(title: str, headings: Iterable[str]) -> str:
    """The title without a bare number, “7 Glaciers”, where headings such as “7.1 Ice” count on or “The” follows."""
    found = _BARE_NUMBER.match(title)
    counts_on = found is not None and any(one.startswith(f"{found['number']}.") for one in headings)
    return found["title"] if found and (counts_on or found["title"].startswith("The ")) else title


def uncounted(title: str) -> str:
    """A title or heading without what counts it among others and what kind it is: “Case 5. …”, “Explainer: …”."""
    return _KICKER.sub("", _CHAPTER.sub("", " ".join(title.split()).strip(" .")))


def _counted_by_nothing(title: str) -> str:
    return _BRACKETS.sub("", uncounted(title))
