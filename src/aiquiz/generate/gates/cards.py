"""Gates for questions: grounded, answerable, with one right answer."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.gates.options import OPTION_GATES
from aiquiz.generate.lexicon import FUNCTION_WORDS
from aiquiz.generate.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.passages import MAX_PASSAGE_WORDS
from aiquiz.generate.typetable import same_referent
from aiquiz.generate.wording import content_words, holds_phrase, overlap, stems
from aiquiz.text import folded, words

__all__ = ["CARD_GATES"]

_MAX_ANSWER_CHARS, _MAX_ANSWER_WORDS = 90, 18
_MIN_ANCHORS: Final = 5
_RIVAL: Final = 0.75


def _quote(candidate: Candidate, analysis: Analysis) -> str:
    span = candidate.passage.span
    if span.end > len(analysis.article.text) or "\n" in span.of(analysis.article.text):
        return "its quote does not stand in the article on one line"
    return "" if span.holds(candidate.fact.answer) or not candidate.answers else "the answer lies outside the quote"


def _grounded(candidate: Candidate, analysis: Analysis) -> str:
    quote = candidate.passage.span.of(analysis.article.text)
    for answer in candidate.answers:
        if not holds_phrase(quote, answer):
            return f"“{answer}” does not stand in the quote"
    return ""


def _leak(candidate: Candidate, analysis: Analysis) -> str:
    for answer in candidate.answers:
        if holds_phrase(candidate.prompt, answer):
            return f"the question shows “{answer}”"
    if not candidate.mention.is_name or candidate.kind == "qa":
        return ""
    shown = [word for word in words(candidate.prompt) if word[0].isupper()]
    for answer in candidate.answers:
        for word in re.findall(r"[A-Z]\w{2,}", answer):
            if close := next((other for other in shown if _is_kin(word, other)), None):
                return f"“{close}” in the question gives “{answer}” away"
        if analysis.types.full_name(answer) != answer and any(
            same_referent(analysis.types.full_name(answer), other) for other in shown
        ):
            return f"the question names “{answer}” in another form"
    return ""


def _is_kin(word: str, other: str) -> bool:
    """Whether one word gives the other away: “Japan” and “Japanese”, “Anthropic” and “Anthropic’s”."""
    one, two = folded(word), re.sub(r"'s?$", "", folded(other))
    if min(len(one), len(two)) < 4:
        return one == two
    return one == two or one.startswith(two[:5]) and len(two) >= 5 or two.startswith(one[: max(4, len(one) - 1)])


def _length(candidate: Candidate, analysis: Analysis) -> str:
    for answer in candidate.answers:
        if len(answer) > _MAX_ANSWER_CHARS or len(answer.split()) > _MAX_ANSWER_WORDS:
            return "the answer is too long to be remembered"
    return "the question is too long" if len(candidate.prompt.split()) > MAX_PASSAGE_WORDS else ""


def _well_formed(candidate: Candidate, analysis: Analysis) -> str:
    texts = (candidate.prompt, *candidate.answers, *candidate.distractors)
    if any(re.search(r"\{\{|\}\}|::|[<>{}\\]|\*\*", text) for text in texts):
        return "it holds marks that mean something in a deck or in Markdown"
    for text in texts:
        if text.count("(") != text.count(")") or text.count("“") != text.count("”"):
            return "a bracket or quotation mark is left open"
    return "" if all(text.strip() for text in texts) else "something is empty"


def _worth_knowing(candidate: Candidate, analysis: Analysis) -> str:
    answer = candidate.answers[0] if candidate.answers else ""
    small = answer.casefold()
    if answer and (small in FUNCTION_WORDS or len(small) < 2):
        return f"“{answer}” is not worth asking"
    if candidate.mention.type in NUMERIC_TYPES and candidate.mention.value is not None and candidate.mention.value < 2:
        decimals = "." in answer or candidate.mention.type.value in ("money", "percent", "quantity")
        return "" if decimals else "a count below two is not worth asking"
    if candidate.mention.is_name and candidate.kind == "cloze" and all(
        word.casefold() in FUNCTION_WORDS for word in answer.split()
    ):
        return "the answer is only small words"
    return ""


def _anchors(candidate: Candidate, analysis: Analysis) -> str:
    """Enough left to tell which fact is meant: names and numbers count double."""
    if candidate.kind == "order":
        return ""
    answer = candidate.fact.answer
    others = [
        mention
        for mention in candidate.passage.mentions
        if mention.span.end <= answer.start or answer.end <= mention.span.start
    ]
    in_sentence = [mention for mention in others if candidate.passage.sentence.span.holds(mention.span)]
    rare = [word for word in content_words(candidate.prompt) if len(word) > 4]
    weight = 2 * len(in_sentence) + len(others) - len(in_sentence) + len(rare)
    if weight < _MIN_ANCHORS:
        return "too little is left to tell what is asked"
    times = [mention for mention in others if mention.type in TIME_TYPES]
    if candidate.mention.is_name and len(others) == len(times) and len(rare) < 4 and candidate.mention.subtype != "defined":
        return "too little is left to tell who or what is meant"
    return ""


def _member_of_list(candidate: Candidate, analysis: Analysis) -> str:
    """One of three or more named side by side fits no better than the next of its kind."""
    if candidate.kind != "cloze" or candidate.generator == "list" or not candidate.mention.is_name:
        return ""
    text = analysis.article.text
    answer = candidate.fact.answer
    before, after = text[: answer.start], text[answer.end : answer.end + 40]
    sentence = candidate.passage.sentence.span
    before = before[max(sentence.start, answer.start - 60) :]
    comma_before = re.search(r"[A-Z][\w’'.-]*,? (?:and |or )?$|[A-Z][\w’'.-]*, $", before) is not None and before.endswith(
        (", ", "and ", "or ")
    )
    comma_after = re.match(r",? (?:and |or )(?:the )?[A-Z0-9]|, (?:the )?[A-Z][\w’'. -]*,? (?:and|or) ", after) is not None
    listed = re.search(r"[A-Z][\w’'.-]*, (?:[A-Z][\w’'. -]*, )*(?:and |or )?$", before) is not None
    return "it is one of a list whose other members stay" if (listed or (comma_before and comma_after)) else (
        "it is one of a list whose other members stay"
        if re.match(r", (?:the )?[A-Z][\w’'. -]*,? (?:and|or) (?:the )?[A-Z]", after)
        else ""
    )


def _unique(candidate: Candidate, analysis: Analysis) -> str:
    """No other sentence says nearly the same with another answer."""
    if candidate.kind != "cloze":
        return ""
    mine = stems(candidate.prompt)
    first = candidate.passage.sentence.index
    for index, others in enumerate(analysis.stems):
        if index in (first, first - 1) or len(mine) < 4:
            continue
        same_type = any(mention.type is candidate.mention.type for mention in analysis.mentions[index])
        if same_type and len(others) > 3 and overlap(mine, others) >= _RIVAL:
            said = analysis.sentences[index].text
            if not holds_phrase(said, candidate.answers[0]):
                return "another sentence says nearly the same with another answer"
    return ""


CARD_GATES: Final = (
    CardGate("quote", _quote),
    CardGate("grounded", _grounded),
    CardGate("well-formed", _well_formed),
    CardGate("worth knowing", _worth_knowing),
    CardGate("leak", _leak),
    CardGate("answer length", _length),
    CardGate("anchors", _anchors),
    CardGate("member of a list", _member_of_list),
    CardGate("unique", _unique),
    *OPTION_GATES,
)
"""In the order they are asked; the first that says no is the one reported."""
