"""What gives a land away beside a gap: its people, and what everybody knows to be its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["is_of_land", "told_by_its_own"]

_PEOPLES: Final[Mapping[str, str]] = {
    "United States": r"US|U\.S\.|USA|American|Americans",
    "Britain": r"British|Britons?|UK",
    "Great Britain": r"British|Britons?|UK",
    "United Kingdom": r"British|Britons?|UK",
    "England": r"English|Englishm[ae]n",
    "France": r"French|Frenchm[ae]n",
    "Netherlands": r"Dutch|Dutchm[ae]n|Holland",
    "Spain": r"Spanish|Spaniards?",
    "Poland": r"Polish|Poles?",
    "Denmark": r"Danish|Danes?",
    "Sweden": r"Swedes?|Swedish",
    "Greece": r"Greeks?",
    "Turkey": r"Turks?|Turkish",
    "Switzerland": r"Swiss",
    "Ireland": r"Irish|Irishm[ae]n",
    "Wales": r"Welsh",
    "Norway": r"Norwegians?",
    "Soviet Union": r"Soviets?|USSR",
    "Philippines": r"Filipinos?|Philippine",
    "Scotland": r"Scots|Scottish|Scotsm[ae]n",
    "Finland": r"Finns?|Finnish",
    "Rome": r"Romans?(?! Catholic)",
    "Venice": r"Venetians?",
    "Naples": r"Neapolitans?",
    "Genoa": r"Genoese",
    "Moscow": r"Muscovites?",
    "Troy": r"Trojans?",
    "Carthage": r"Carthaginians?|Punic",
    "Byzantium": r"Byzantines?",
    "New York": r"New Yorkers?|Manhattan|Brooklyn|Bronx",
}
"""How the people of a land or town are called, or what is known to lie in it, where the name is not in the word."""
_UNITED_STATES: Final = (
    r"USS|EPA|Environmental Protection Agency|FBI|CIA|White House|Pentagon|(?<=\b(?:in|by|to|of) )Congress(?! of\b)"
)
_BRITAIN: Final = r"Exchequer|House of Commons|Downing Street|HMS"
_POPES: Final = r"[Pp]opes?(?=.*\b(?:lead|leads|led|head|heads|headed) the _____)"
_OWN: Final[Mapping[str, str]] = {
    "United States": _UNITED_STATES,
    "America": _UNITED_STATES,
    "US Navy": r"USS",
    "United States Navy": r"USS",
    "American Navy": r"USS",
    "Royal Navy": r"HMS",
    "Britain": _BRITAIN,
    "Great Britain": _BRITAIN,
    "United Kingdom": _BRITAIN,
    "England": _BRITAIN,
    "Germany": r"Hitler|Bismarck|Nazis?|Reichstag|Bundestag|Bundesrat|Wehrmacht|Treaty of Versailles",
    "Italy": r"Mussolini",
    "Cuba": r"Castro",
    "France": r"Bastille|Vichy",
    "Russia": r"Putin|Kremlin|Duma|(?:invasion of|invaded|invading) Ukraine|Soviet(?= _____)|[Tt]sars?",
    "Israel": r"Knesset",
    "Amazon": r"(?:Peruvian|Brazilian)(?= _____)",
    "Constitution": r"Amendments?",
    "Church": r"[Pp]rinces? of the(?= _____)|[Hh]eres(?:y|ies)|[Hh]eretics?|heretical|excommunicat\w+",
    "Supreme Court": r"[A-ZÀ-ÖØ-Þ][\w’'-]+ v\. [A-ZÀ-ÖØ-Þ][\w’'-]+",
    "Morse": r"(?<=_____ )[Cc]ode",
    "Alps": r"(?:Swiss|French|Italian|Bavarian|Dinaric)(?= _____)",
    **dict.fromkeys(("Covid-19", "COVID-19", "Covid", "COVID"), r"(?<=_____ )pandemic|(?<=_____ )vaccines?|202[0-2]"),
    "Sunni": r"Shias?|Shiites?|Shi['’]a|Shi['’]ites?",
    "Shia": r"Sunnis?",
    "Mary": r"(?<=_____, )Queen of Scots",
    "Catholic Church": _POPES,
    "Roman Catholic Church": _POPES,
}
"""The bodies, the men in power, the prefixes of ships, the deeds and the fixed words by which everybody knows a land or
a name."""
_SAME_BEGINNING: Final = 4
"""So many letters at least, and all but two of the land's, not to take Austria for Australia."""


def told_by_its_own(name: str, prompt: str) -> str:
    """What in a question tells that the land `name` is meant: “owned by the _____ and run by the US Navy”, “the
    Treaty of Versailles forbade _____ …”; empty where nothing does.
    """
    told = "|".join(part for part in (_PEOPLES.get(name), _OWN.get(name)) if part)
    found = re.search(rf"(?<![\w’'-])(?:{told})(?![\w-])", prompt) if told else None
    return found.group() if found else ""


def is_of_land(people: str, land: str) -> bool:
    """Whether a people is that of a land: their names begin alike, “Lebanese”, or it is known for that land's."""
    beginning = max(_SAME_BEGINNING, len(land) - 2)
    is_called_so = land in _PEOPLES and re.fullmatch(_PEOPLES[land], people) is not None
    return is_called_so or people[:beginning] == land[:beginning]
