"""A stretch of the article as a question shows it: its words, what stands in front and what is noted in them."""

from __future__ import annotations

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["Passage"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of the article, `span`, that stands alone. `sentence` is the one that is asked about.

    `shown_from` is the offset where the wording of a question starts: behind an opening “However,”, which ties to
    a sentence that is not shown and carries no fact. `note` is what a question adds in brackets, and the offset it
    stands at: who “she” or which “the fleet” is, where the text before leaves no doubt but the sentence does not say.
    `topic` is shown before a question that takes for granted what the whole article is about. Where `told` is not
    empty, a question shows that statement, which the sentence makes among others, and not the stretch.
    """

    span: Span
    sentence: Sentence
    shown_from: int
    mentions: tuple[Mention, ...]
    note: tuple[int, str] | None = None
    topic: str = ""
    told: str = ""

    @property
    def has_context(self) -> bool:
        """Whether a sentence before is shown too, or two."""
        return self.span.start < self.sentence.span.start

    @property
    def asked_from(self) -> int:
        """Where, in what is shown, the sentence that is asked about begins; 0 where nothing stands before it."""
        return max(self.sentence.span.start - self.shown_from, 0)

    def shown(self, text: str, start: int, end: int) -> str:
        """The part of `text`, the whole article's, from `start` to `end` as a question words it."""
        label = f"{_capitalised(self.topic)}: " if self.topic and start == self.shown_from else ""
        said = text[start:end]
        if self.note is not None and start <= self.note[0] <= end:
            at, name = self.note
            owns = text[at : at + 2] in ("'s", "’s")  # “the order's [the Olm Order’s] state”
            at, name = (at + 2, f"{name}’s") if owns else (at, name)
            said = f"{text[start:at]} [{name}]{text[at:end]}"
        cuts_opener = start == self.shown_from > self.span.start
        is_opening = start == self.shown_from == self.sentence.span.start and self.sentence.is_part
        is_open = end == self.span.end and self.sentence.is_part and not text[:end].endswith((".", ".”", '."', ".)"))
        return label + (_capitalised(said) if cuts_opener or is_opening else said) + ("." if is_open else "")


def _capitalised(text: str) -> str:
    """`text` with a capital where an opening connector was left out; “iPhone” and “xAI” stay as they are."""
    return text if any(letter.isupper() for letter in text.split(" ", 1)[0]) else text[:1].upper() + text[1:]
