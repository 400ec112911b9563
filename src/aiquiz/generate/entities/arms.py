"""What deeds of arms tell of a name: a place that was besieged or ceded, and who beat off an attack."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES, PLACES
from aiquiz.generate.language.lexicon import ORGANISATION_HEADS, PLACE_HEADS
from aiquiz.generate.wordspace import word_space

__all__ = ["beat_them", "besieged_before", "was_taken"]

_PEOPLE: Final = rf"(?:{'|'.join(sorted(DEMONYMS))})s?"
_FORCE: Final = (
    r"(?:troops|soldiers|(?:war)?ships|galleys|fleet|forces|army|cavalry|horsemen|raiders|rebels|insurgents|bombers"
    r"|aircraft|artillery|guns|tanks|marines|militia|pirates)"
)
_NOT_WHOM: Final = r"(?: (?:and|then|soon|had|also|briefly|again|even|quickly|later))*"
_BESIEGED: Final = re.compile(
    r"\b(?:besieged|besieging|razed|bombarded|bombarding)"
    r"(?: and (?:burned|burnt|took|captured|sacked|plundered|stormed))? $"
    rf"|\b(?:{_FORCE}|[Tt]he {_PEOPLE}){_NOT_WHOM} (?:burned|burnt|sacked|looted|plundered|pillaged|stormed"
    r"|shelled|bombed) $"
)
_HELD: Final = re.compile(
    rf"\b(?:{_FORCE}|[Tt]he {_PEOPLE}){_NOT_WHOM} (?:took|entered|reached|occupied|recaptured|retook|evacuated) $"
    r"|\b(?:ceded|annexed|annexing|ceding) (?:the )?$"
    rf"|\b(?:brought|drew|lured) (?:the (?:first )?(?:{_PEOPLE}|settlers|colonists|miners|traders|missionaries)) to $"
)
_LAND_GAINED: Final = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|while|when|[12]\d{3}) )(?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:had|then|also) )?"
    r"(?:acquired|gained|regained|received|recovered) $"
)
"""“Norland acquired Zell”: what a land gains is land."""
_IN_ARMS: Final = re.compile(
    r"\b(?:army|armies|fleet|forces?|troops|siege|landing|invasion|fortress|rebels?|rebellion|rising|uprising|revolt"
    r"|cavalry|garrison|raiders?|assault|besiegers)\b[^;.]*\b(?:was|were|been|being)\b[^;.]*"
    r"\b(?:beaten(?: off| back)?|defeated|repulsed|repelled|routed|crushed|driven (?:off|back|out)|put down|thrown back"
    r"|stormed|relieved|halted|annihilated|destroyed)\b[^,;.]{0,60} by $"
)
_SOMEBODY: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [A-ZÀ-ÖØ-Þ][a-zß-ÿ]+")
_ENDS: Final = re.compile(r"[.,;]|$| (?:in|at|near|on|and|who)\b")


def besieged_before(before: str) -> bool:
    """Whether the words in front of a name tell that troops burned or besieged it: a town, or what is like one."""
    return _BESIEGED.search(before) is not None


def was_taken(before: str, name: str) -> bool:
    """Whether a name is that of a place by what was done to it: it was besieged, ceded, or gained by a land."""
    if name.split()[0] in GIVEN_NAMES:
        return False
    gained = _LAND_GAINED.search(before)
    is_land = gained is not None and PLACES.get(gained["land"]) == "country"
    return is_land or besieged_before(before) or _HELD.search(before) is not None


def beat_them(before: str, name: str, after: str) -> bool:
    """Whether a name of two words, the last in no English text, is of somebody by whom troops were beaten."""
    if not _SOMEBODY.fullmatch(name) or not _IN_ARMS.search(before) or not _ENDS.match(after):
        return False
    last = name.split()[-1]
    return not (word_space().knows(last.casefold()) or last in ORGANISATION_HEADS | PLACE_HEADS or last in PLACES)
