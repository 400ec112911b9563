"""What sort of thing a name is, in a noun of the article's own: “the glacier Olm”, “Olm, a plain of sand”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from aiquiz.generate.language.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.language.lexicon import HOUSE_ENDS
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.kinds.cloze import BLANK

__all__ = ["VESSELS", "own_noun", "sort_noun"]

VESSELS: Final = word_set(
    "ship boat sloop schooner frigate cruiser destroyer warship battleship submarine tanker liner freighter icebreaker "
    "steamship yacht steamer ferry trawler gunboat corvette"
)
_SORTS: Final = VESSELS | word_set(
    "barge airship balloon aircraft airliner plane bomber helicopter rocket missile satellite probe rover lander "
    "spacecraft telescope locomotive tram car truck tank glacier volcano crater mountain peak hill river stream "
    "lake lagoon bay gulf strait island islet peninsula cape plain plateau desert valley gorge canyon cave reef "
    "forest marsh waterfall spring canal bridge tunnel dam dyke lighthouse castle fortress palace church cathedral "
    "abbey monastery temple mosque shrine tower pyramid theatre stadium poem symphony song hymn painting statue "
    "magazine newspaper journal album computer supercomputer processor program programme console drug vaccine "
    "antibiotic enzyme protein hormone gene virus bacterium fungus alga parasite reptile dinosaur fish bird beetle "
    "moth spider whale tree shrub grain grape planet moon comet asteroid star galaxy nebula constellation tribe "
    "dynasty clan sect language alphabet script festival holiday currency coin treaty battle war amendment "
)
"""Nouns that stand before a name only to say what it is; no “novel” or “film”, which others are made of."""
_BEFORE: Final = re.compile(r"\b(?P<noun>[a-z-]{3,}),? (?:called |named |known as |of the name )?(?:the )?[“\"]?$")
_BEHIND: Final = re.compile(
    r"(?:,| is| was) (?:an?|the) (?:(?!of\b)[\w-]+ ){0,3}?(?P<noun>[a-z-]{3,})"
    r"(?=[,.;]| (?:of|in|that|which|whose|where|for|from|on|at|with|to|by|near|between|over|under|made|built|used)\b)"
)
_OWN: Final = word_set("War Treaty Battle Act Amendment Revolution Fund")
"""The last word of a name, or the one before “of”, that says what it is and gives no more than that away."""


_TROOPS: Final = {
    **dict.fromkeys(word_set("Fusiliers Hussars Dragoons Lancers Highlanders Grenadiers Rifles Regiment"), "regiment"),
    **dict.fromkeys(("Guards", "Legion"), "troops"),
}
"""“The Olm Fusiliers”: they are told of as a body of men, and “the troops” would fit the gap."""
_HEADS: Final = {
    **{
        word: word.lower()
        for word in word_set(
            "University College School Institute Academy Museum Library Observatory Hospital Railway Fleet Army Navy "
            "Expedition Court Bank Company Church Theatre Gallery Orchestra Hotel Ocean Sea Lake River Bay Gulf "
            "Strait Canal Channel Bridge Castle Palace Cathedral Park Street Square Avenue Forest Peninsula Island "
            "Islands Mountains Desert Glacier Reef Ridge Harbour Basin Plateau County Province Empire Kingdom Republic "
            "Port Shelf"
        )
    },
    **dict.fromkeys(HOUSE_ENDS - {"Brothers", "Bros", "Bros.", "Company"}, "firm"),
    "Airlines": "airline",
    "Airways": "airline",
    "Railways": "railway",
    "Straits": "strait",
    "Stream": "current",
}
_OPENERS: Final = {"Mount": "mountain", "Lake": "lake", "Cape": "cape", "Port": "port", "Fort": "fort"}
_HEAD_OF: Final = re.compile(r" of (?:the )?")


_FORCES: Final = frozenset({"Army", "Navy", "Fleet"})
_WHOSE_FORCES: Final = word_set("US U.S. UK United States Royal Imperial National Great Soviet Union")


def own_noun(name: str) -> str:
    """What the name itself says that it names: “railway” of “Olm Railway”, “sea” of “Black Sea”; empty where nothing.

    It says more than “organisation” or “place” does, and not so much as “navy” does of a land's only one.
    """
    words = _HEAD_OF.split(name)[0].split()
    if " " not in name:
        return ""
    if words[-1] in _FORCES and all(one in _WHOSE_FORCES or one in DEMONYMS or one in PLACES for one in words[:-1]):
        return ""
    return _HEADS.get(words[-1]) or _OPENERS.get(words[0], "")


def sort_noun(name: str, told: Iterable[str], prompt: str) -> str:
    """The noun for the sort of thing `name` is, for a hint; empty where neither it nor the sentences `told` have one.

    Empty too where `prompt`, the question, says it beside the gap, or where the name does.
    """
    head = name.split(" of ")[0].split()[-1]
    own = (_TROOPS.get(head) or (head.lower() if head in _OWN else "")) if name != head else ""
    found = own or next((noun for text in told for noun in _nouns(name, text)), "")
    is_said = holds_phrase(prompt.replace(BLANK, " "), found) if found else False
    return "" if is_said or (not own and holds_phrase(name, found)) else found


def _nouns(name: str, text: str) -> Iterator[str]:
    for at in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        for found in (_BEFORE.search(text[: at.start()]), _BEHIND.match(text, at.end())):
            if found and found["noun"] in _SORTS:
                yield found["noun"]
