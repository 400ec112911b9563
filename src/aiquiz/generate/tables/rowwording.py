"""How a cell of a table is asked for: in a whole sentence where one is surely right, else as the table shows it.

“Satellite navigation › Other systems. If it is dry… it shrinks. Ready: _____”, with a gap for the cell, is right
whatever a header says: no verb or article has to be guessed.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.tables.rowquestions import crossing_question, feature_question, whole_question
from aiquiz.generate.tables.table import Table
from aiquiz.kinds.cloze import BLANK
from aiquiz.values import dataclass

__all__ = ["Cell", "question_of"]

_FEATURE_COLUMNS: Final = 2
_PLAIN: Final = word_set(
    "name item thing label feature features fact facts figure figures value values property properties detail details"
    " data measure measures quantity amount number description parameter parameters characteristic measurement"
    " what when how who where many much or and key basic general quick essential overview summary glance at a in brief"
    " the statistics profile"
) | {""}
"""Words of headers that say nothing of a table of which every row tells another property of one thing."""
_SIGNS: Final = (".", "…", ":", "?", "!")


_SEVERAL: Final = re.compile(r", | and ")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is asked for: the `label` of its row, the `answer` in it, and the `hint` behind its gap.

    `told` are cells of the row with their headers that are shown before the gap.
    """

    label: str
    answer: str
    hint: str = ""
    told: tuple[tuple[str, str], ...] = ()


def question_of(table: Table, column: int, cell: Cell, place: str, prose: str = "") -> str:
    """What the cell says in `column`; `place` stands in front, where there is any. `prose` is the article's text."""
    label, hint, told = cell.label, cell.hint, cell.told
    head, header = (_opened(table.header[index]) for index in (table.label, column))
    is_of_features = len(table.header) == _FEATURE_COLUMNS and _says_nothing(head) and _says_nothing(header, place)
    whole = None
    if is_of_features:
        whole = feature_question(label)
    elif not told:
        named = "" if head.casefold() == place.casefold() else head
        is_year = hint == "year" or header.casefold() == "year"
        is_several = _SEVERAL.search(cell.answer) is not None and cell.answer not in PLACES
        whole = whole_question(named, label, header, is_year=is_year, is_several=is_several)
        if whole is None and not head and len(table.header) > _FEATURE_COLUMNS:
            whole = crossing_question(label, header, prose)
    if whole is not None:
        return f"{_led(place)} {whole}" if place else whole
    gap = f"{BLANK} ({hint})" if hint else BLANK
    if is_of_features:
        row, asked = "", f"{_led(_opened(label))} {gap}"
    else:
        named = label if not head or head.casefold() == place.casefold() else f"{_led(head)} {label}"
        cells = [_closed(f"{_led(_opened(name))} {cell}") for name, cell in told]
        row, asked = " ".join([_closed(_opened(named)), *cells]), f"{_led(header)} {gap}"
    if head and head.casefold() == place.casefold():
        return f"{_led(place)} {row} {asked}"
    return " ".join(part for part in (_closed(place), row, asked) if part)


def _says_nothing(header: str, place: str = "") -> bool:
    """Whether a header holds plain words and those of its place alone: “The lock in figures” under “Olm Lock”."""
    return set(header.casefold().split()) - set(re.findall(r"[\w’'-]+", place.casefold())) <= _PLAIN


def _led(text: str) -> str:
    """With the colon that leads to what the table says of it, unless a sign does already."""
    return text if text.endswith(_SIGNS) else f"{text}:"


def _closed(text: str) -> str:
    return text if not text or text.endswith(_SIGNS) else f"{text}."


def _opened(text: str) -> str:
    """With a capital where it is plain words: “found” opens a sentence of its own, “pH” and “iPhone” stay."""
    return text[:1].upper() + text[1:] if text.islower() else text
