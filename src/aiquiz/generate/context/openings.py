"""What opens a paragraph by taking up the one before: “That same year …”, “… was furious about the treaty.”

What is shown after it mostly needs it not; but a year or a name that the paragraph before has told costs a reader only
a note, and whoever does not see it asks which.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import EVENTS, definites_in
from aiquiz.generate.cohesion.elisions import LATTER
from aiquiz.generate.language.lexicon import MONTHS, PERSON_ROLES
from aiquiz.generate.language.wording import stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.standins import stand_ins
from aiquiz.generate.resolution.whichfirm import open_firms
from aiquiz.generate.sentences import Sentence

__all__ = ["SAME_YEAR", "is_bare_opening", "opens_with_stand_in", "with_named", "with_year"]

SAME_YEAR: Final = re.compile(
    r"(?:(?:Late|Early|Later|In) )?(?:[Tt]hat (?:very |same )?|[Tt]he same )"
    rf"(?:year|spring|summer|autumn|winter|season|{'|'.join(MONTHS)})\b"
)
_YEAR: Final = re.compile(r"\b[12]\d{3}\b(?!s)")
_HAD: Final = re.compile(r"\bhad\b|, (?:founded|built|born|opened|set up|written|published) in")
"""What had been, or stands in an aside, is not when it was."""
_PREMISES: Final = "shop|estate|farm|store|bakery|mill|workshop|factory|inn|smithy|brewery|tannery|plantation|orchard"
_BARE: Final = re.compile(
    rf"(?:In [12]\d{{3}},? )?[Tt]he (?P<premises>{_PREMISES}) (?!of\b|that\b|which\b|in\b|at\b|on\b|where\b)[a-z]+"
    r"|The (?P<also>[a-z]+) also (?:produced|gave|brought|saw|led|made|left|yielded|inspired|helped|cost|changed|won)\b"
    r"|(?:That|Those|These) (?P<event>[a-z]+) (?:led|brought|gave|caused|cost|killed|ended|changed|made|left|taught|was"
    r"|were|had)\b"
)
"""“The estate also gave work to …”, “In 1876 the shop failed.”, “That flood led to …”."""
_HAPPENED: Final = EVENTS | word_set("catastrophe calamity tragedy defeat victory massacre revolt failure success")


def is_bare_opening(analysis: Analysis, first: Sentence) -> bool:
    """Whether a paragraph opens with a place of work, what happened or “the latter”, of which nothing shown tells."""
    if LATTER.match(first.text):
        return True
    found = _BARE.match(first.text)
    if found is None or (found["event"] and found["event"] not in _HAPPENED):
        return False
    noun = found["premises"] or found["also"] or found["event"]
    told = stems(f"{analysis.label} {first.section}")
    return not stems(noun) & told and not (found["event"] is None and analysis.is_topical(noun))


def opens_with_stand_in(analysis: Analysis, opening: Passage) -> bool:
    """Whether a paragraph opens with a firm that is told by its land alone: “The Norlandian group sold its mills”.

    Or with one of the several that the label joins: “The challenger has been shopping too.”
    """
    text = analysis.article.text[opening.shown_from : opening.span.end]
    is_placed = any(one.start == 0 and one.is_described for one in stand_ins(text, opening, analysis))
    return is_placed or any(one.start == 0 for one in open_firms(text, opening, analysis))


def with_year(analysis: Analysis, opening: Passage) -> Passage | None:
    """The passage with a note which year “that same year” is, with which it begins; None where nothing tells it."""
    text = analysis.article.text
    same = SAME_YEAR.match(text, opening.shown_from)
    year = _year_before(analysis, analysis.sentence_at(opening.shown_from)) if same else ""
    return replace(opening, note=(same.end(), year)) if same and year else None


def _year_before(analysis: Analysis, first: Sentence) -> str:
    """The one year that the sentence before tells, or all of its paragraph does; empty where that is not certain."""
    if first.index == 0 or (before := analysis.sentences[first.index - 1]).section != first.section:
        return ""
    if not _HAD.search(before.text) and len(years := _years_in(before.text)) == 1:
        return years.pop()
    paragraph = " ".join(one.text for one in analysis.sentences_of_block(before.block) if one.index < first.index)
    years = _years_in(paragraph)
    return years.pop() if len(years) == 1 and not _YEAR.search(before.text) else ""


def _years_in(text: str) -> set[str]:
    return {found.group() for found in _YEAR.finditer(text)}


def with_named(analysis: Analysis, opening: Passage) -> Passage | None:
    """The passage with a note which treaty “the treaty” is, where the paragraph before names one; else None.

    The passage as it is where its first sentence has no noun that the paragraph before has in a name.
    """
    first = analysis.sentence_at(opening.shown_from)
    text = analysis.article.text[opening.shown_from : first.span.end]
    for one in definites_in(text):
        if one.is_described or one.noun in PERSON_ROLES or one.noun in analysis.title_nouns | stems(analysis.label):
            continue
        names = _names_before(analysis, first, one.noun)
        if names:
            return replace(opening, note=(opening.shown_from + one.end, names.pop())) if len(names) == 1 else None
    return opening


def _names_before(analysis: Analysis, first: Sentence, noun: str) -> set[str]:
    """The names that the paragraph before has with a noun: “Treaty of Olm”, “Zorbo Mining Company”.

    Empty where it has also told of one without a name.
    """
    if first.index == 0 or (before := analysis.sentences[first.index - 1]).section != first.section:
        return set()
    told = [one for one in analysis.sentences_of_block(before.block) if one.index < first.index]
    if any(re.search(rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}{noun}\b", one.text) for one in told):
        return set()
    head = noun.capitalize()
    form = re.compile(
        rf"\b{head} of (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*"
        rf"|(?:(?!(?:The|A|An|In|On|By|At|When|After|His|Her|Its)\b)[A-ZÀ-ÖØ-Þ][\w’'&-]+ )+{head}\b"
        r"(?! of\b| [A-ZÀ-ÖØ-Þ])"
    )
    return {re.sub(r"['’]s$", "", found) for one in told for found in form.findall(one.text)}
