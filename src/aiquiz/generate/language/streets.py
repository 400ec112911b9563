"""How streets and squares are called abroad: the word for street stands before the name, or behind it in small
letters.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["STREET_ABROAD", "STREET_BEFORE", "STREET_BEHIND"]

_ENDS: Final = (
    "gata|gatan|gade|gaten|gasse|veien|vejen|vägen|plads|plass|plassen|platz|torg|torget|torvet|straat|gracht|plein"
)
"""What is written as one with the name as well: “Olmgatan”; “Highgate” is English."""
_LAST: Final = (
    rf"{_ENDS}|gate|vei|vej|laan|utca|tér|tere|körút|ulitsa|prospekt|ploshchad|allé|allee|caddesi|meydanı|katu"
)
_FIRST: Final = "rue|rua|calle|avenida|ulica|plac|piazza|plaza|praça|largo|quai|strada|corso|rambla|avenue|boulevard"
STREET_BEHIND: Final = re.compile(rf" (?:{_LAST})\b")
"""“Olms gate”, where the name is “Olms”."""
STREET_BEFORE: Final = re.compile(
    rf"\b(?:(?:{_FIRST}) (?:d(?:e|el|u|es|i|ella|os|as)(?: la| los| las)? |d['’])?|via d(?:i|el|ei|ella) )$"
)
"""“Rue Olm”, “calle de Olm”; “via” alone is English as well."""
STREET_ABROAD: Final = (
    rf"[A-ZÀ-ÖØ-Þ]\w{{2,}}(?:{_ENDS})|.+ (?:{'|'.join(word.capitalize() for word in _LAST.split('|'))})"
)
"""A name that is a street's by its last word, or by how it ends: “Olmgatan”, “Olm Utca”."""
