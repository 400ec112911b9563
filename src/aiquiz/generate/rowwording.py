"""How a cell of a table is asked for: by its header, and by what its row is about."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.tables import CODE, Table
from aiquiz.generate.wordlists import word_set

__all__ = ["question_of"]

_DONE: Final = re.compile(
    r"found|founded|opened|built|launched|discovered|published|released|completed|invented|introduced|founded|born"
    r"|established|finished|signed|adopted|issued|first flown|first used"
)
"""Headers above dates that say what was done then."""
_COUNTS: Final = re.compile(r"[a-z]{3,}(?<!s)s (?:per|in|of|at|on)\b.*|[a-z]{3,}(?<!s)s")
"""“digits”, “turns per second”: headers above counts."""
_UNIT: Final = re.compile(r"(?P<noun>[^()]+?),? (?:\((?:in )?(?P<unit>[^()]{1,20})\)|in (?P<units>[a-z]+s|km|kg))")
"""“Length (km)”, “Price in dollars”."""
_FEATURE_COLUMNS: Final = 2
_WHO: Final = word_set(
    "author composer inventor discoverer founder architect designer director painter sculptor winner champion maker"
    " manufacturer publisher builder owner operator developer conductor translator engineer leader president king queen"
    " mayor coach captain chancellor"
)
_WHERE: Final = word_set("country state province region county continent city town island district")
_LYING: Final = word_set(
    "city town capital river lake mountain peak volcano bridge dam port harbour airport station museum university"
    " castle palace tower building site place tunnel canal island stadium cathedral church glacier desert park"
)
_NO_SORT: Final = _WHERE | word_set(
    "name names item items what thing things type kind part who person people where which title label category capital"
    " author year date"
)
"""What a first column is headed by, and that says nothing in front of the row's own name."""
_PLAIN: Final = word_set(
    "name item thing label feature features fact facts figure figures value values property properties detail details"
    " data measure measures quantity amount number description parameter parameters characteristic measurement"
) | {""}
"""Headers of a table of which every row tells another property of the one thing that the text is about."""


def question_of(table: Table, column: int, label: str, place: str) -> str:
    """The question for the cell of `column` in the row called `label`; `place` stands in front, where there is any."""
    header, head = _small(table.header[column]), _small(table.header[table.label])
    place = "" if place.endswith(("?", "!", ".", ":")) else place
    if header in _PLAIN and head in _PLAIN and len(table.header) == _FEATURE_COLUMNS and not CODE.fullmatch(label):
        feature = _small(label).removeprefix("the ")
        return _led(place, "", f"how many {feature}?" if _COUNTS.fullmatch(feature) else f"what is the {feature}?")
    unit = _UNIT.fullmatch(header)
    noun, of_unit = (unit["noun"], f", in {unit['unit'] or unit['units']}") if unit else (header, "")
    if CODE.fullmatch(label):
        asked = f"how many {noun}?" if _COUNTS.fullmatch(noun) else f"what is {_the(noun)}{of_unit}?"
        return _led(place, f"with {label} {head}" if _COUNTS.fullmatch(head) else f"{head} {label}".strip(), asked)
    named = label if head in place.casefold() else _with_sort(head, label)
    if _COUNTS.fullmatch(noun):
        return _led(place, named, f"how many {noun}?")
    if _DONE.fullmatch(noun):
        asked = f"when was {named} {noun}?"
    elif noun in _WHO:
        asked = f"who is the {noun} of {named}?"
    elif noun in _WHERE and head in _LYING:
        asked = f"in which {noun} is {label}?"
    else:
        asked = f"what is the {noun} of {named}{of_unit}?"
    return _led(place, "", asked)


def _led(place: str, row: str, asked: str) -> str:
    lead = ", ".join(part for part in (place, row) if part)
    question = f"{lead}: {asked}" if lead else asked
    return question[0].upper() + question[1:]


def _the(noun: str) -> str:
    return "its name" if noun == "name" else f"the {noun}"


def _with_sort(head: str, label: str) -> str:
    """“the river Volga”, where the first column's header says what sort of thing its rows are."""
    is_sort = re.fullmatch(r"[a-z-]+(?: [a-z-]+)?(?<!s)", head) and head not in _NO_SORT
    return f"the {head} {label}" if is_sort and head not in label.casefold() else label


def _small(header: str) -> str:
    """The header inside a sentence: its first letter small, unless it is a name or an abbreviation."""
    return header if header[1:] != header[1:].lower() else header[:1].lower() + header[1:]
