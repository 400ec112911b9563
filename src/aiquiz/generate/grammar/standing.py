"""A sentence as a question takes it: alone, every pronoun that a note explains replaced by what it means."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["Standing", "opened", "part_of", "standing_of", "with_article"]

_POINTER: Final = re.compile(
    r"\b(?:(?P<pronoun>he|she|it|they|him|her|his|its|their|them)|the (?P<noun>[\w-]+))$", re.IGNORECASE
)
_JOINT: Final = re.compile(r"[;:] |\s[—–] ")
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|himself|herself|itself|themselves|this|that|these|those"
    r"|such|there|one|ones|both|neither|too|also|so)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """`text` is one statement that ends with a full stop; the answer stands in it from `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def answer(self) -> str:
        """The answer as it stands in the text."""
        return self.text[self.start : self.end]


def standing_of(passage: Passage, answer: Span, analysis: Analysis) -> Standing | str:
    """The passage's sentence standing alone, or in words why it cannot."""
    if passage.has_context:
        return "the sentence is shown behind the one before"
    article = analysis.article.text
    text = article[passage.shown_from : passage.span.end]
    start, end = answer.start - passage.shown_from, answer.end - passage.shown_from
    if passage.note is not None:
        at = passage.note[0] - passage.shown_from
        pointer = _POINTER.search(text[:at])
        if pointer is None:
            return "what the note explains cannot be replaced"
        name = _in_place_of(pointer, passage.note[1])
        if pointer["pronoun"]:
            name = with_article(name, article)
        if start < at:
            if end > pointer.start():
                return "the answer is what the note explains"
        else:
            start, end = start + len(name) - len(pointer.group()), end + len(name) - len(pointer.group())
        text = text[: pointer.start()] + name + text[at:]
    return Standing(opened(text), start, end)


def with_article(name: str, article: str) -> str:
    """“the Royal Society” for the name, where the article's text mostly writes it so."""
    bare = re.escape(name.removesuffix("’s"))
    is_with = len(re.findall(rf"\b[Tt]he {bare}\b", article)) > len(re.findall(rf"(?<![Tt]he )\b{bare}\b", article))
    return f"the {name}" if is_with else name


def opened(text: str) -> str:
    """The text with a capital in front; “xAI” and “iPhone” keep their own spelling."""
    is_name = any(letter.isupper() for letter in text.split(" ", 1)[0])
    return text if is_name else text[:1].upper() + text[1:]


def _in_place_of(pointer: re.Match[str], name: str) -> str:
    """“His [Witte’s]” becomes “Witte’s”, “the fleet [Baltic Fleet]” becomes “the Baltic Fleet”."""
    noun = pointer["noun"]
    if noun is not None and name.casefold().endswith(noun.casefold()):
        return f"{pointer.group()[:4]}{name}"
    return name


def part_of(standing: Standing) -> Standing | str:
    """The part between semicolons, colons and dashes that holds the answer, as a statement of its own.

    In words why there is none, where the part leans on the parts before.
    """
    cuts = [0, *(joint.end() for joint in _JOINT.finditer(standing.text)), len(standing.text)]
    if len(cuts) == 2:
        return standing
    first = max(cut for cut in cuts if cut <= standing.start)
    last = min(cut for cut in cuts if cut > standing.start)
    if standing.end > last:
        return "the answer goes beyond its part of the sentence"
    body = _JOINT.sub("", standing.text[first:last]) if last < len(standing.text) else standing.text[first:last]
    body = body.rstrip(" ;:—–.")
    if first > 0 and _LEANING.search(body):
        return "its part of the sentence leans on the part before"
    lead = 0
    if first > 0 and (opener := re.match(r"(?:and|but|so|yet) ", body)):
        lead = opener.end()
    body = body[lead:]
    return Standing(opened(body) + ".", standing.start - first - lead, standing.end - first - lead)
