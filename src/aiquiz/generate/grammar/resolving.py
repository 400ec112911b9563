"""Who “he” or what “it” is, where grammar leaves one answer: who the sentences before are about.

A text goes on about its subject: a pronoun that is its sentence's subject, or belongs to it, means the subject of the
sentence before. That is taken only where nothing else there could be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import fits_pronoun, is_of_things, may_be_person, named_by_land
from aiquiz.generate.grammar.parse import Parsed, Parser, Token
from aiquiz.generate.resolution.strangers import is_about_stranger
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["resolved", "subject_meant", "subject_of"]

_PERSONAL: Final = frozenset({"he", "she", "his", "her"})
_NEUTRAL: Final = frozenset({"it", "its"})
_WOMEN: Final = frozenset({"she", "her"})
_MEN: Final = _PERSONAL - _WOMEN
_THINGS: Final = frozenset({AnswerType.ORGANISATION, AnswerType.PRODUCT, AnswerType.PLACE})
_TOPIC_SENTENCES: Final = 4
_TOPIC_LEAD: Final = 3
"""Who is named in so many sentences, and so many times as often as anybody else, is whom the article is about."""


def resolved(passage: Passage, analysis: Analysis, parse: Parser) -> Passage | None:
    """The passage's sentence alone, with a note who or what its first pronoun means; None where that is not certain.

    `passage` is the sentence as it stands, or behind the one before.
    """
    sentence = passage.sentence
    shown_from = sentence.span.start if passage.has_context else passage.shown_from
    text = analysis.article.text[shown_from : sentence.span.end]
    mentions = tuple(one for one in analysis.mentions[sentence.index] if one.span.start >= shown_from)
    parsed = parse(text)
    pronoun = _subject_pronoun(parsed)
    if pronoun is None or text.startswith("("):
        return None
    word = parsed.tokens[pronoun].text.casefold()
    is_person = word in _PERSONAL
    if is_of_things(text[parsed.tokens[pronoun].start :]):
        return None
    name = (_person_meant if is_person else _thing_meant)(word, sentence, analysis, parse)
    if name is None or _is_rivalled(word, parsed, pronoun, mentions, shown_from):
        return None
    alone = Passage(Span(sentence.span.start, sentence.span.end), sentence, shown_from, mentions)
    introduced = analysis.introduced_before(shown_from)
    if unresolved(
        text,
        shown_from,
        mentions,
        analysis.title_nouns,
        introduced=introduced,
        person_known=word if is_person else "",
        thing_is_known=not is_person,
    ):
        return None
    noted = f"{name}’s" if parsed.tokens[pronoun].tag == "PRP$" else name
    return replace(alone, note=(shown_from + parsed.tokens[pronoun].end, noted))


def subject_meant(parsed: Parsed, sentence: Sentence, analysis: Analysis, parse: Parser) -> tuple[int, str] | None:
    """The pronoun of the sentence's subject, as the index of its token, and the name it stands for; None if unsure."""
    pronoun = _subject_pronoun(parsed)
    if pronoun is None:
        return None
    word = parsed.tokens[pronoun].text.casefold()
    name = (_person_meant if word in _PERSONAL else _thing_meant)(word, sentence, analysis, parse)
    mentions = analysis.mentions[sentence.index]
    if name is None or _is_rivalled(word, parsed, pronoun, mentions, sentence.span.start):
        return None
    return pronoun, name


def _subject_pronoun(parsed: Parsed) -> int | None:
    """The pronoun that is the main clause's subject or owns it (“its shares”); None where another thing is “it” too."""
    subject = subject_of(parsed)
    if subject is None:
        return None
    tokens = parsed.tokens
    owners = [index for index in parsed.children(subject) if tokens[index].tag == "PRP$"]
    found = subject if tokens[subject].tag == "PRP" else owners[0] if owners else None
    if found is None or tokens[found].text.casefold() not in _PERSONAL | _NEUTRAL:
        return None
    word = tokens[found].text.casefold()
    before = [token.text.casefold() for token in tokens[:found]]
    # “With his brother he took off” is one man; “it” before “it” may be another thing.
    rivals = (_NEUTRAL if word in _NEUTRAL else _PERSONAL - (_WOMEN if word in _WOMEN else _MEN)) & set(before)
    return None if rivals else found


def subject_of(parsed: Parsed) -> int | None:
    """The main clause's subject as the index of its token; None where it has none, or more than one."""
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index]
    if len(roots) != 1:
        return None
    found = [index for index in parsed.children(roots[0]) if parsed.tokens[index].dep in ("nsubj", "nsubjpass")]
    return found[0] if len(found) == 1 else None


def _person_meant(word: str, sentence: Sentence, analysis: Analysis, parse: Parser) -> str | None:
    """The person whom the sentences before in the paragraph are about, else the one the whole article is about."""
    women = word in _WOMEN
    topic = _topic(analysis)
    for before in reversed(_before(sentence, analysis)):
        parsed = parse(before.text)
        at = _subject_pronoun(parsed)
        if at is not None and parsed.tokens[at].text.casefold() in (_WOMEN if women else _MEN):
            continue
        people = {
            analysis.types.full_name(one.text): one
            for one in analysis.mentions[before.index]
            if one.is_name and may_be_person(one, before.text[: one.span.end - before.span.start])
        }
        fitting = {name: one for name, one in people.items() if fits_pronoun(word, name)}
        if not fitting or set(fitting) == {topic}:
            if is_about_stranger(before.text, word):
                return None  # “What the Norlandian had was money. He …”
            continue
        subject = subject_of(parsed)
        of_lands = [land for _, land in named_by_land(before.text) if fits_pronoun(word, land)]
        if subject is None or len(fitting) > 1 or any(not land.startswith(tuple(fitting)) for land in of_lands):
            return None
        ((name, one),) = fitting.items()
        token = parsed.tokens[subject]
        is_subject = one.span.start <= before.span.start + token.start < one.span.end
        return name if is_subject and one.type is AnswerType.PERSON else None
    return topic if topic and fits_pronoun(word, topic) else None


def _topic(analysis: Analysis) -> str:
    """The full name of the one person the article is about; empty where there is none."""
    if analysis.subject:
        return analysis.subject
    counts = sorted(
        ((len(where), name) for name, where in analysis.sentences_with.items() if _is_person(name, analysis)),
        reverse=True,
    )
    if not counts or counts[0][0] < _TOPIC_SENTENCES:
        return ""
    second = counts[1][0] if len(counts) > 1 else 0
    return counts[0][1] if counts[0][0] >= _TOPIC_LEAD * second else ""


def _is_person(name: str, analysis: Analysis) -> bool:
    return analysis.types.kind_of(name).type is AnswerType.PERSON


def _before(sentence: Sentence, analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences before in its paragraph, in order."""
    return tuple(one for one in analysis.sentences_of_block(sentence.block) if one.index < sentence.index)


def _thing_meant(word: str, sentence: Sentence, analysis: Analysis, parse: Parser) -> str | None:
    """The thing that is the subject of the sentence before, be it as “it” again, where no other thing can be meant."""
    is_chained = False
    for before in reversed(_before(sentence, analysis)):
        parsed = parse(before.text)
        subject = subject_of(parsed)
        if subject is None or _goes_on_about_another(parsed):
            return None
        at = _subject_pronoun(parsed)
        if at is not None and parsed.tokens[at].text.casefold() in _NEUTRAL:
            if at != subject and word == "it":
                return None
            is_chained = True
            continue
        return _thing(parsed.tokens[subject], before, analysis, is_chained=is_chained)
    return None


def _goes_on_about_another(parsed: Parsed) -> bool:
    """“The Society met, and its report appeared”: “it” may be what the last clause is about."""
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index]
    joined = [index for index in parsed.children(roots[0]) if parsed.tokens[index].dep in ("conj", "ccomp")]
    return any(parsed.tokens[child].dep in ("nsubj", "nsubjpass") for at in joined for child in parsed.children(at))


def _thing(subject: Token, before: Sentence, analysis: Analysis, *, is_chained: bool) -> str | None:
    start = before.span.start + subject.start
    named = [one for one in analysis.mentions[before.index] if one.is_name]
    found = next((one for one in named if one.span.start <= start < one.span.end), None)
    if found is None or not found.is_firm or found.type not in _THINGS:
        return None
    full = analysis.types.full_name(found.text)
    others = [one for one in named if analysis.types.full_name(one.text) != full and one.type is not AnswerType.PERSON]
    is_rivalled = any(one.type is found.type or not one.is_firm for one in others)
    return None if is_rivalled and not is_chained else full


def _is_rivalled(word: str, parsed: Parsed, pronoun: int, mentions: Sequence[Mention], shown_from: int) -> bool:
    """Whether a name in front of the pronoun could be meant instead: “When Intel …, it”."""
    at = shown_from + parsed.tokens[pronoun].start
    fits = {AnswerType.PERSON} if word in _PERSONAL else _THINGS - {AnswerType.PLACE}
    rivals = [one for one in mentions if one.is_name and one.span.end <= at and one.type in fits]
    return any(not _is_owned(parsed, one.span.start - shown_from) for one in rivals)


def _is_owned(parsed: Parsed, start: int) -> bool:
    """Whether “his” or “her” stands in the phrase: in “with his elder brother Kurt he …” Kurt is not “he”."""
    at = next((index for index, token in enumerate(parsed.tokens) if token.start == start), None)
    return at is not None and any(parsed.tokens[index].tag == "PRP$" for index in parsed.subtree(at))
