"""The default: the unchanged sentence with the answer left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors import distractors_for
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.entities.told_again import with_bracket
from aiquiz.generate.entities.typetable import same_referent
from aiquiz.generate.generators.base import Generator, fair_options, with_gap
from aiquiz.generate.generators.hinting import NOUN_BEHIND, fits_only, hint_beside, hint_of_year
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES
from aiquiz.generate.language.lexicon import PERSON_ROLES, UNIQUE_NOUNS
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.worth.salience import salience
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["CLOZE_GENERATOR"]

_WORTH: Final[dict[AnswerType, float]] = {
    AnswerType.YEAR: 5.0,
    AnswerType.DATE: 5.0,
    AnswerType.MONEY: 5.5,
    AnswerType.PERCENT: 5.0,
    AnswerType.QUANTITY: 4.5,
    AnswerType.NUMBER: 4.5,
    AnswerType.DURATION: 4.0,
    AnswerType.PERSON: 5.5,
    AnswerType.ORGANISATION: 5.0,
    AnswerType.PRODUCT: 5.5,
    AnswerType.PLACE: 4.5,
    AnswerType.TERM: 4.0,
}
_DEFINED, _OPTIONS, _CONTEXT, _SUBJECT_OF_ARTICLE, _ONE_OF_TWO = 2.0, 0.3, -0.6, -2.5, -2.2
_OF_PEOPLE: Final = re.compile(
    r" (?:[a-z]+ )?(?:people|peoples|[a-z]*men|[a-z]*women|troops|soldiers|villagers|tribes|speakers|herders|farmers"
    r"|traders|settlers|workers|ironworkers|premiers?|candidates?|voters?|politicians?|rulers?|deput(?:y|ies)"
    rf"|(?:{'|'.join(sorted(PERSON_ROLES))})s?)\b"
)
"""“Arawak people”, “the University of Olm planetary scientist”: a word that describes, and any other would fit the
gap."""
_CONTINENTS: Final = frozenset({"Europe", "Asia", "Africa", "America", "North America", "South America", "Australia"})
_CONTINENT: Final = -1.5
"""“The richest city in Europe”: there are so few that nobody need know the article."""
_NO_YEAR: Final = -2.2
"""“On 5 November”: which year is known, and the day is soon forgotten."""
_OF_ANOTHER: Final = -2.0
_IN_TITLE: Final = -1.5
_LIFE: Final = re.compile(r"\b(?:was born|died|married)\b")
_OF_LIFE: Final = TIME_TYPES | {AnswerType.PLACE}
_FEW_SENTENCES: Final = 12
"""In a text of fewer, whoever is named may be whom it is about."""
_LIFE_OF_KIN: Final = re.compile(
    r"(?:His|Her) (?:[a-z]+ ){0,2}(?:father|mother|brother|sister|uncle|aunt|grandfather|grandmother|cousin)"
    r" (?:had )?(?:died|was born|married)\b"
)
_PLAIN_NOUN: Final = -0.2
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?![\ds])")
_COMMON_FROM: Final = 5
"""A name that stands in this many sentences is what the article is about: leaving it out asks little."""


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    for named in passage.mentions:
        if not passage.sentence.span.holds(named.span) or named.span.start < passage.shown_from:
            continue
        if named.is_name and _OF_PEOPLE.match(analysis.article.text, named.span.end):
            continue
        if _is_adjective(named, analysis.article.text):
            continue
        mention = asked_part(named, passage, analysis)
        span, parts = with_bracket(mention, analysis.article.text)
        answer = span.of(analysis.article.text)
        hint = hint_beside(mention, passage, analysis)
        wrong = () if parts else distractors_for(mention, passage, analysis)
        text, prompt = with_gap(passage, span, hint, analysis)
        distractors = fair_options(prompt, answer, wrong)
        if fits_only(hint, answer, distractors):
            text, prompt = with_gap(passage, span, "", analysis)
        elif not distractors and (when := hint_of_year(mention, passage, analysis)):
            text, prompt = with_gap(passage, span, when, analysis)
        yield Candidate(
            generator="cloze",
            kind="cloze",
            passage=passage,
            fact=Fact(passage.sentence.span, span, mention.type),
            mention=mention,
            body=Cloze(text, parts or _also_right(mention, analysis), distractors),
            prompt=prompt,
            answers=(answer,),
            distractors=distractors,
            worth=_worth(mention, passage, analysis, bool(distractors)),
        )


def _is_adjective(mention: Mention, text: str) -> bool:
    """“North American films”, “the Congressional direction”: a word that describes the noun behind it."""
    last = mention.text.split()[-1]
    is_people = last in DEMONYMS or (last == mention.text and re.fullmatch(r"[A-Z][a-z]+(?:al|ist)", last) is not None)
    return (
        mention.is_name and is_people and not mention.is_firm and NOUN_BEHIND.match(text, mention.span.end) is not None
    )


def asked_part(mention: Mention, passage: Passage, analysis: Analysis) -> Mention:
    """Of a day or month with its year the year, which is what people remember; everything else as it is.

    Not where the title or the rest of the passage tells the year: then the whole date is asked.
    """
    years = list(_YEAR.finditer(mention.text))
    if mention.type is not AnswerType.DATE or len(years) != 1 or mention.subtype == "decade":
        return mention
    year = years[0].group()
    others = [one for one in passage.mentions if one.span != mention.span]
    if year in analysis.article.title or any(year in one.text for one in others):
        return mention
    start = mention.span.start + years[0].start()
    return Mention(Span(start, start + len(year)), year, AnswerType.YEAR, "", float(year))


def _also_right(mention: Mention, analysis: Analysis) -> tuple[str, ...]:
    """A person's last name, or the full name where the text has only the last."""
    if mention.type is not AnswerType.PERSON:
        return ()
    full = analysis.types.full_name(mention.text)
    if full != mention.text:
        return (full,)
    last = full.split()[-1]
    is_last = full.split()[0] in GIVEN_NAMES and not re.fullmatch(r"[IVX]+|Jr\.?|Sr\.?", last)
    return (last,) if last != full and is_last else ()


def _worth(mention: Mention, passage: Passage, analysis: Analysis, has_options: bool) -> float:
    worth = _WORTH[mention.type]
    words = len(passage.span.of(analysis.article.text).split())
    worth += 0.5 if 8 <= words <= 28 else -0.5 if words > 40 else 0.0
    if mention.subtype == "defined":
        is_all_over = analysis.sentences_using(mention.text) >= _COMMON_FROM
        worth += _SUBJECT_OF_ARTICLE if is_all_over and _opens(mention, passage) else _DEFINED
    if mention.subtype == KEY_TERM:
        worth += _PLAIN_NOUN
    if has_options:
        worth += _OPTIONS
    if passage.has_context:
        worth += _CONTEXT
    if (
        mention.type in NUMERIC_TYPES
        and mention.value is not None
        and mention.value < 10
        and not re.search(r"[$€£¥%.]", mention.text)
    ):
        worth -= 1.0
    if any(mention in run for run in coordinated_names(passage.mentions, analysis.article.text)):
        worth += _ONE_OF_TWO
    if mention.text in _CONTINENTS or mention.text.casefold() in UNIQUE_NOUNS:
        worth += _CONTINENT
    if _is_topic(mention, analysis):
        worth += _SUBJECT_OF_ARTICLE
    worth += salience(mention, passage.sentence.text, passage.sentence.span.start)
    if mention.type is AnswerType.DATE and not re.search(r"\d{3}|century|day (?:in|of) ", mention.text):
        worth += _NO_YEAR
    if mention.type in _OF_LIFE and _is_life_of_another(mention, passage, analysis):
        worth += _OF_ANOTHER
    if mention.is_name:
        worth += _rarity(_sentences_naming(mention, analysis))
        worth += _IN_TITLE * _is_in_title(mention, analysis)
    elif mention.subtype == KEY_TERM and analysis.sentences_using(mention.text) >= _COMMON_FROM:
        worth += _SUBJECT_OF_ARTICLE
    return worth


def _is_topic(mention: Mention, analysis: Analysis) -> bool:
    """Whether it names what the article is about, a person also by more or fewer of their names."""
    name = analysis.types.full_name(mention.text)
    names, topic = set(name.split()), set(analysis.topic.split())
    is_longer = mention.type is AnswerType.PERSON and len(topic) > 1 and topic <= names
    return name == analysis.topic or is_longer


def _opens(mention: Mention, passage: Passage) -> bool:
    """Whether the sentence begins with it: “Oxygen dissolves …” tells something of it and does not say what it is."""
    return mention.span.start == passage.sentence.span.start


def _is_in_title(mention: Mention, analysis: Analysis) -> bool:
    """Whether the title names it, be it in other words: then everybody who knows the deck can tell."""
    return mention.subtype != "defined" and holds_phrase(analysis.article.title, mention.text)


def _is_life_of_another(mention: Mention, passage: Passage, analysis: Analysis) -> bool:
    """Whether it tells when or where somebody was born or died whom the article is not about."""
    text = passage.sentence.text
    if _LIFE_OF_KIN.match(text):
        return True
    said = analysis.article.text[passage.sentence.span.start : mention.span.start]
    if not _LIFE.search(re.split(r"[;:]", said)[-1]):
        return False
    people = [analysis.types.full_name(one.text) for one in passage.mentions if one.type is AnswerType.PERSON]
    if passage.note is not None:
        people.append(analysis.types.full_name(re.sub("['’]s$", "", passage.note[1])))
    if analysis.subject:
        return bool(people) and not any(same_referent(analysis.subject, one) for one in people)
    is_long = len(analysis.sentences) >= _FEW_SENTENCES
    return is_long and bool(people) and all(len(analysis.sentences_with.get(one, ())) < _COMMON_FROM for one in people)


def _rarity(sentences: int) -> float:
    """What is named once is news; what is named all over is what the article is about, and asking it asks little."""
    return 0.4 if sentences <= 1 else _SUBJECT_OF_ARTICLE if sentences >= _COMMON_FROM else -0.3 * (sentences - 1)


def _sentences_naming(mention: Mention, analysis: Analysis) -> int:
    return len(analysis.sentences_with.get(analysis.types.full_name(mention.text), ()))


CLOZE_GENERATOR: Final = Generator("cloze", _propose)
