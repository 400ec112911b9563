"""What in a question tells its answer by its letters: its long form, its initials, a word made of it or akin to it."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded, words

__all__ = ["told_by_letters"]

_SHORT_BEHIND: Final = re.compile(r"(?:, or (?:simply |just )?| \((?:or )?)$")
_LONG_FORM, _SHORT_FORM = 80, 8
"""A long form has so many characters at most, and what it is shortened to so many letters: more is not looked at."""
_SHORT_NEXT: Final = re.compile(r" \((?:the )?(?P<short>[A-Z]{2,}[\w.-]*)\)")
"""“The Olm Protocol (OPv4)”, where what is behind the initials keeps them from being asked for with it."""
_MADE_OF_IT: Final = re.compile(
    r"(?:ings?|ed|ers?|ors?|ists?|isms?|ic|ics|ical|atic|ous|al|an|ian|ite|ine|a|um|us|ation|i[sz](?:e|ed|ation))"
)
_SHORTEST: Final = 4
_SHORT: Final = re.compile(r"(?<![\w.])(?:[A-Z]{2,8}|(?:[A-Z]\.){2,6})(?![\w-])")
_SPELLING_OUT: Final = re.compile(r"(?:[A-Z]{2,},? (?:short )?for|\bstands? for|\bstood for|\bmeans) (?:the )?[“\"]?$")
_INTRODUCED: Final = re.compile(
    r"(?:, (?:or|called|abbreviated(?: to| as)?|known as|for short) (?:the )?| \()[A-Z.]{2,}"
)
"""“OBF, for _____”, “_____, or OBF”: what the letters stand for is asked."""
_FEWEST_LETTERS: Final = 2
_WELL_KNOWN: Final = {
    "United States": frozenset({"US", "USA"}),
    "United States of America": frozenset({"US", "USA"}),
    "America": frozenset({"US", "USA"}),
    "Soviet Union": frozenset({"USSR"}),
    "Britain": frozenset({"UK"}),
    "Great Britain": frozenset({"UK"}),
    "European Economic Community": frozenset({"EC"}),
    "World Health Organization": frozenset({"WHO"}),
}
"""Abbreviations that are no initials of the name they stand for."""
_LETTERS: Final = re.compile(
    r"\b(?:(?:first|last|initial|final|middle) (?:[a-z]+ )?(?:letters?|syllables?|vowels?)"
    r"|letters? of|syllables? of|anagram|portmanteau|blend of|contraction of|corruption of|short(?:ened)? (?:for|from)"
    r"|backwards|misspell?t|misspell?ing)\b"
)
"""What is said of how a word is made of another: “which joined the first letters of _____ and Quill”."""
_IN_COMMON: Final = 3
"""Words that begin with so many like letters, where the sentence is about letters, tell each other."""
_COMES_FROM: Final = re.compile(
    r"\b(?:(?:comes?|came|taken|borrowed|derive[sd]?|descends?|descended|stems?) from|spelled|spelt|calls?"
    r"|(?:words?|names?) for)\b"
)
"""What is said of a word's origin, or of what others call the same: “_____ comes from olmarmo”. Of what is only called
so others have the consonants by chance: “rollers called calenders” beside cylinders.
"""
_VOWELS: Final = re.compile(r"[aeiouy]|(?<=(.))\1")
"""With it goes the second of a doubled letter, so that what is left are the consonants one after the other."""
_AKIN_FROM, _CONSONANTS = 6, 3
_AS_IT_IS: Final = re.compile(r"(?:plain|ordinary|simple|normal|regular|bare|mere) (?P<what>[a-z]+ing)", re.I)
"""“Plain olming”, where the sentence before tells of OLM: a word more says that nothing is added. “Ordinary hydrogen”
is told from another.
"""
_ENDING: Final = re.compile(r"(?:ings?|e?s|ed|e)$")
_STEM_FROM, _GIVEN_BACK = 6, 2
"""The shortest stem that tells, and how many letters of what two words have in common may belong to both endings."""
_NUMBER_ENDING: Final = re.compile(r"(?:e?s|e)?")
_WORD_ENDING: Final = re.compile(r"(?:e?s|e|a|ae|um|us|i|is|ar|al|ic|ical|ous|isms?|ity|y|ure|ation)?")
"""“Arbuscular” tells the arbuscules; of two in *-ate*, *-ite* or *-ide* one is asked for beside the other."""
_OF_NAME: Final = r"(?<![\w.,-])(?:[A-Z][A-Za-z]*-?{figure}(?![\w%]|[.,]\d)|{figure}\.[a-z]{{2,4}}\b)"
"""“The notorious 42.zip takes up about 42 kilobytes”, “the T-34 weighs 34 tonnes”."""
_LEAST_FIGURES: Final = 2
_MEASURED: Final = NUMERIC_TYPES - {AnswerType.MONEY}
_LEADING_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?(?![\d,.]*\d)")


def told_by_letters(candidate: Candidate, before: str, after: str) -> str:
    """Why what is shown gives the letters of the answer away; empty where nothing does.

    `before` and `after` are what the asked sentence has on both sides of the gap.
    """
    answer = candidate.answers[0]
    if _is_spelt_beside(answer, before):
        return "its long form stands beside it"
    if _has_initials_beside(answer, after):
        return "its initials stand behind it"
    if made := _made_of_it(candidate):
        return f"“{made}” is made of it"
    if twin := _of_one_stem(candidate):
        return f"“{twin}” is made of the same word"
    if named := _named_by_figure(candidate):
        return f"“{named}” has its figure"
    if short := _short_form_shown(candidate, before, after):
        return f"“{short}” is short for it"
    if _LETTERS.search(f"{before}{after}") and (blend := _in_other_letters(candidate)):
        return f"“{blend}” has most of its letters"
    if _COMES_FROM.search(f"{before}{after}") and (akin := _akin(candidate)):
        return f"“{akin}” is the same word but for its vowels"
    return f"“{told}” tells it" if (told := _told_as_it_is(candidate)) else ""


def _shown(candidate: Candidate) -> list[str]:
    """The words that a question shows beside its gap, its label's too."""
    return words(candidate.prompt.replace(BLANK, " "))


def _is_spelt_beside(answer: str, before: str) -> bool:
    """“Polyvinyl chloride, or _____”: the letters of the abbreviation stand in this order in the words before it."""
    led = _SHORT_BEHIND.search(before)
    if led is None or not (answer.isalpha() and answer.isupper() and 1 < len(answer) <= _SHORT_FORM):
        return False
    long_form = before[max(led.start() - _LONG_FORM, 0) : led.start()]
    joint = r"(?:[\w’'-]*?|[\w’'-]* (?:(?:of|for|and|the|in|on) )*)"
    return re.search(rf"\b{joint.join(answer)}[\w’'-]*$", long_form, re.I) is not None


def _initials(name: str) -> str:
    """The first letters of the words of a name that have a capital; empty where they are too few for a short form."""
    found = "".join(word[0] for word in words(name) if word[0].isupper())
    return found if len(found) >= _FEWEST_LETTERS else ""


def _has_initials_beside(answer: str, after: str) -> bool:
    """“The _____ (OPv4)”: whether all words of the answer give their first letters to what stands in brackets."""
    short, initials = _SHORT_NEXT.match(after), _initials(answer)
    return short is not None and initials != "" and short["short"].startswith(initials)


def _made_of_it(candidate: Candidate) -> str:
    """A longer word of the question that is made of the answer: “lymphatic”, “cheddaring”; empty where none is."""
    answer, kind = folded(candidate.answers[0]), candidate.mention.type
    is_other = kind in NUMERIC_TYPES | TIME_TYPES | {AnswerType.PERSON, AnswerType.PLACE}
    if is_other or not answer.isalpha() or len(answer) < _SHORTEST:
        return ""
    longer = (word for word in _shown(candidate) if folded(word).startswith(answer))
    return next((word for word in longer if _MADE_OF_IT.fullmatch(folded(word).removeprefix(answer))), "")


def _of_one_stem(candidate: Candidate) -> str:
    """A word of the question with another ending on the answer's long stem: “Arbuscular”; empty where none has.

    One in the plural beside the singular is the same word, which is looked for elsewhere.
    """
    answer = folded(candidate.answers[0])
    is_word = candidate.mention.type is AnswerType.TERM and answer.isalpha() and candidate.answers[0][0].islower()
    if not is_word:
        return ""
    return next((word for word in _shown(candidate) if _have_one_stem(answer, folded(word))), "")


def _have_one_stem(one: str, other: str) -> bool:
    in_common = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    for at in range(in_common, max(_STEM_FROM, in_common - _GIVEN_BACK) - 1, -1):
        rests = (one[at:], other[at:])
        if all(map(_WORD_ENDING.fullmatch, rests)):
            return not all(map(_NUMBER_ENDING.fullmatch, rests))
    return False


def _named_by_figure(candidate: Candidate) -> str:
    """A name of the question that has the figure of the amount that is asked for; empty where none has it."""
    figure = _LEADING_FIGURE.search(candidate.answers[0]) if candidate.mention.type in _MEASURED else None
    if figure is None or sum(map(str.isdigit, figure.group())) < _LEAST_FIGURES:
        return ""
    shown = candidate.prompt.replace(BLANK, " ")
    if figure.group() not in shown:  # mostly; no pattern need be made for it
        return ""
    found = re.search(_OF_NAME.format(figure=re.escape(figure.group())), shown)
    return found.group() if found else ""


def _short_form_shown(candidate: Candidate, before: str, after: str) -> str:
    """An abbreviation of the answer that the question shows: “UN” of the United Nations; empty where none is."""
    if candidate.mention.type is AnswerType.PERSON or not candidate.mention.is_name:
        return ""
    if _SPELLING_OUT.search(before) or _INTRODUCED.match(after):
        return ""
    answer = candidate.answers[0].removeprefix("the ")
    short = _WELL_KNOWN.get(answer, frozenset()) | {_initials(answer)}
    shown = (one.group() for one in _SHORT.finditer(candidate.prompt.replace(BLANK, " ")))
    return next((one for one in shown if one.replace(".", "") in short), "")


def _in_other_letters(candidate: Candidate) -> str:
    """A name of the question that begins like the answer: “Zorqui” of Zorbo and Quill; empty where none does."""
    answer = folded(candidate.answers[0])
    names = (word for word in _shown(candidate) if word[0].isupper())
    alike = (word for word in names if folded(word)[:_IN_COMMON] == answer[:_IN_COMMON])
    return next(alike, "") if len(answer) >= _IN_COMMON else ""


def _akin(candidate: Candidate) -> str:
    """A word of the question with the consonants of the answer: “olmarmo” of “Olmarma”; empty where none has them."""
    answer = folded(candidate.answers[0])
    mine = _VOWELS.sub("", answer)
    if not answer.isalpha() or len(answer) < _AKIN_FROM or len(mine) < _CONSONANTS:
        return ""
    shown = (word for word in _shown(candidate) if len(word) >= _AKIN_FROM and folded(word)[0] == answer[0])
    return next((word for word in shown if _VOWELS.sub("", folded(word)) == mine), "")


def _told_as_it_is(candidate: Candidate) -> str:
    """The word of the question that a term only calls plain: “OLM” of “plain olming”; empty where it adds more."""
    found = _AS_IT_IS.fullmatch(candidate.answers[0]) if candidate.mention.type is AnswerType.TERM else None
    stem = _ENDING.sub("", folded(found["what"])) if found else ""
    if len(stem) < _SHORTEST:
        return ""
    return next((word for word in _shown(candidate) if _ENDING.sub("", folded(word)) == stem), "")
