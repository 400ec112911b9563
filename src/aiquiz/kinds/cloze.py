"""A text with gaps: each gap is one card."""

from __future__ import annotations

import re
from collections.abc import Mapping

from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of, ladder, possible_asks
from aiquiz.kinds.options import check_distractors
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Ask, Body, Item
from aiquiz.text import folded
from aiquiz.values import dataclass

__all__ = ["BLANK", "CLOZE", "Cloze", "Gap"]

BLANK = "_____"
"""What stands for a gap in a prompt."""

# A gap never reaches over the start of another (which also keeps the search linear); of a run of closing braces
# the last two close it, so that `{{f{x}}}` is a gap with the answer `f{x}`.
_GAP = re.compile(r"\{\{((?:(?!\{\{).)*?)\}\}(?!\})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: its answer, and the hint shown beside the blank (may be empty)."""

    answer: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Cloze(Body):
    """`text` holds its gaps as `{{answer}}` or `{{answer::hint}}`.

    `accept` and `distractors` belong to the only gap; with several gaps both are empty.
    """

    text: str
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in the order of the text."""
        return tuple(_gap(found[1]) for found in _GAP.finditer(self.text))

    @property
    def filled(self) -> str:
        """The text with every answer in its place."""
        return _GAP.sub(lambda found: _gap(found[1]).answer, self.text)

    def prompt(self, asked: int) -> str:
        """The text with the gap `asked` (from 0) blank. Gaps with the same answer are blank too: they would tell."""
        gaps = self.gaps
        same = folded(gaps[asked].answer)
        shown = iter(
            _blank(gap) if index == asked else BLANK if folded(gap.answer) == same else gap.answer
            for index, gap in enumerate(gaps)
        )
        return _GAP.sub(lambda _: next(shown), self.text)


def _gap(inner: str) -> Gap:
    answer, separator, hint = inner.rpartition("::")
    return Gap(answer.strip(), hint.strip()) if separator else Gap(hint.strip())


def _blank(gap: Gap) -> str:
    return f"{BLANK} ({gap.hint})" if gap.hint else BLANK


def _is_balanced(text: str) -> bool:
    stretches = (_GAP.sub("", text), *_GAP.findall(text))
    return not any(braces in stretch for stretch in stretches for braces in ("{{", "}}"))


def _has_sound_gaps(reader: FieldReader, text: str, gaps: tuple[Gap, ...]) -> bool:
    if not _is_balanced(text):
        reader.problem(
            "text", "D046", "a gap is opened or closed without its partner", "write each gap as `{{answer}}`"
        )
    elif not gaps:
        reader.problem("text", "D044", "the text has no gap", "put the words to ask for in double braces: `{{answer}}`")
    elif not all(gap.answer for gap in gaps):
        reader.problem("text", "D045", "a gap has no answer", "write the answer between the braces: `{{answer::hint}}`")
    else:
        return True
    return False


def _decode(reader: FieldReader) -> Cloze | None:
    body = Cloze(reader.text("text"), reader.texts("accept"), reader.texts("distractors"))
    gaps = body.gaps
    if not body.text or not _has_sound_gaps(reader, body.text, gaps):
        return None
    if len(gaps) == 1:
        return body if check_distractors(reader, (gaps[0].answer, *body.accept)) else None
    crowded = [name for name in ("accept", "distractors") if reader.has(name)]
    for name in crowded:
        reader.problem(
            name,
            "D047",
            f"`{name}` needs a text with exactly one gap, and this one has {len(gaps)}",
            "split the item, one gap in each",
        )
    return None if crowded else body


def _encode(body: Cloze) -> Mapping[str, FieldValue]:
    fields: dict[str, FieldValue] = {"text": body.text}
    if body.accept:
        fields["accept"] = body.accept
    if body.distractors:
        fields["distractors"] = body.distractors
    return fields


def _cards(deck: DeckId, item: Item, body: Cloze) -> tuple[Card, ...]:
    return tuple(
        card_of(
            deck,
            item,
            str(index + 1),
            body.prompt(index),
            gap.answer,
            ladder(gap.answer, body.accept, body.distractors, item.ask),
        )
        for index, gap in enumerate(body.gaps)
    )


def _asks(body: Cloze) -> tuple[Ask, ...]:
    """Only what every gap allows."""
    allowed = [possible_asks(gap.answer, body.distractors) for gap in body.gaps]
    return tuple(ask for ask in Ask if all(ask in asks for asks in allowed))


CLOZE = Kind(
    name="cloze",
    summary="A text with gaps to fill; each gap is asked on its own.",
    body=Cloze,
    fields=(
        Field("text", Shape.TEXT, "The text, each gap written as `{{answer}}` or `{{answer::hint}}`.", required=True),
        Field("accept", Shape.TEXTS, "Other wordings that count as right; only for a text with one gap."),
        Field("distractors", Shape.TEXTS, "Wrong fillings to choose from; only for a text with one gap."),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    # Blanked, so that two items which ask for different words of one sentence stay two items.
    key_text=lambda body: _GAP.sub(BLANK, body.text),
    asks=_asks,
)
