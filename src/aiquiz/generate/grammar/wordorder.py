"""The words of a sentence in the order of a question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.grammar.asking import Asked
from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.parse import Token
from aiquiz.generate.grammar.upgrade_gates import Question
from aiquiz.generate.language.gazetteer import GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES
from aiquiz.generate.language.lexicon import PREPOSITIONS
from aiquiz.generate.language.negation import denies
from aiquiz.generate.language.wordlists import word_set

__all__ = ["question_of", "stranded_question_of"]

_DO: Final = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_HANGING: Final = re.compile(r",? (?:when|where|which|who|whose|that|until|and|or)\b")

_SAME_PAST: Final = word_set(
    "built bought brought caught cut fought found held hit kept laid led left lost made met paid put read sent set "
    "shot sold spent struck taught told thought won"
)
_PAST: Final = {
    "written": "wrote",
    "given": "gave",
    "taken": "took",
    "begun": "began",
    "driven": "drove",
    "chosen": "chose",
    "known": "knew",
    "seen": "saw",
    "drawn": "drew",
    "shown": "showed",
    "stolen": "stole",
    "spoken": "spoke",
    "broken": "broke",
    "sung": "sang",
    "flown": "flew",
    "run": "ran",
    "woven": "wove",
    "overthrown": "overthrew",
}
"""Participles, and the past of the same verb."""
_WHOM: Final = {"he": "him", "she": "her", "they": "them"}
_KNOWN: Final = PLACES.keys() | GIVEN_NAMES | KNOWN_ORGANISATIONS
_GOES_WITH: Final = re.compile(r"\b(?:together|along|alone|only|just|even|mainly|partly|mostly|chiefly|as|such) $")
"""“Together with a lawyer”: half of it cannot go in front."""
_TITLE: Final = r"The [A-Z][\w’'-]*(?: (?:of|the|and|in|to|a|[A-Z][\w’'-]*))+"
_WHOLE_TITLE: Final = re.compile(_TITLE)
_WORK: Final = re.compile(
    rf"{_TITLE}, (?:an?|the|his|her) (?:[\w-]+ ){{0,3}}?(?:study|book|novel|film|play|poem|opera|album|essay|treatise"
    r"|memoir|autobiography|biography|comedy|tragedy|documentary|musical)\b.*"
)
_COMES_OUT: Final = word_set("publish release serialise serialize premiere screen reprint")
_LATER: Final = re.compile(r"^(?:[\w-]+ ){1,3}(?:later|earlier|afterwards)(?:, |$)", re.I)
"""“Seven months later, on 27 May 1905”: without it the date tells as much."""
_LOOSE: Final = re.compile(rf"^,(?= (?:{'|'.join(sorted(PREPOSITIONS))}) )")


def question_of(clause: Clause, asked: Asked, analysis: Analysis, names: frozenset[str]) -> Question | str:
    """The question; what stands in front of the subject stays in front. In words why there is none.

    `names` are the names of the sentence: a subject that begins with one keeps its capital.
    """
    text = clause.parsed.text
    front, is_fronted = _front(clause, asked)
    if is_fronted and _hangs_on_answer(text[: asked.start], text[asked.end : clause.subject_at[0]]):
        return "what stands beside the answer hangs on it"
    if asked.is_subject:
        rest = text[clause.subject_at[1] : clause.end].strip()
        return _question(front, asked.opening, rest, (), rest)
    if denies(text):
        return "the sentence denies or restricts something"
    subject = _subject(clause, analysis, names, opens=not text[: clause.subject_at[0]].strip())
    if not subject:
        return "it is not certain whether the subject begins with a name"
    if active := _active(clause, asked, subject, front):
        return active
    verb, first = clause.parsed.tokens[clause.verb], clause.first
    is_plain = not clause.helpers and not clause.is_copula
    helper = _DO.get(first.tag, "") if is_plain else first.text
    base = verb.lemma if is_plain else ""
    if not helper or (is_plain and not base):
        return "the verb's base form is not certain"
    between = text[clause.subject_at[1] : first.start].strip()
    tail = text[first.end : clause.end]
    if not is_fronted:
        behind = text[asked.end : clause.end]
        if asked.start < first.end or _HANGING.match(behind) or _GOES_WITH.search(text[: asked.start]):
            return "what follows the answer hangs on it"
        before = text[first.end : asked.start].rstrip()
        tail = before + (behind if "," in before else _LOOSE.sub("", behind))
    body = " ".join(part for part in (subject, between, base) if part) + tail
    kept = " ".join(part for part in (subject, between, first.text) if part) + tail
    changed = ((first.text, base), (helper, "")) if is_plain else ()
    return _question(front, f"{asked.opening} {helper}", body, changed, kept, opening=asked.opening)


def _active(clause: Clause, asked: Asked, subject: str, front: str) -> Question | None:
    """“By whom was the Fram built?” as “Who built the Fram?”; None where that is no plain past."""
    tokens, text = clause.parsed.tokens, clause.parsed.text
    verb, helper = tokens[clause.verb], clause.first
    is_past = len(clause.helpers) == 1 and helper.dep == "auxpass" and helper.text in ("was", "were")
    by, _, who = asked.opening.partition(" ")
    behind = text[asked.end : clause.end]
    past = _PAST.get(verb.text, verb.text if verb.text.endswith("ed") or verb.text in _SAME_PAST else "")
    if not is_past or by != "by" or not past or asked.start < verb.end or _HANGING.match(behind):
        return None
    between = [text[clause.subject_at[1] : helper.start].strip(), text[helper.end : verb.start].strip()]
    early = " ".join(part for part in between if part)
    late = text[verb.end : asked.start].rstrip() + _LOOSE.sub("", behind)
    who = "who" if who == "whom" else who
    whom = _WHOM.get(subject, subject)
    body = " ".join(part for part in (early, past, whom) if part) + late
    kept = " ".join(part for part in (early, verb.text, subject) if part) + late
    changed = tuple(pair for pair in ((verb.text, past), (subject, whom)) if pair[0] != pair[1])
    question = _question(front, who, body, changed, kept)
    return replace(question, dropped=helper.text)


def stranded_question_of(
    clause: Clause, preposition: int, answer: tuple[int, int], analysis: Analysis, names: frozenset[str]
) -> str:
    """“What was X caused by?”: the phrase of `preposition` goes but for the preposition itself; empty where unsure.

    `answer` is where the phrase's noun stands; what the sentence has behind it, parted by a comma, is left out.
    """
    token = clause.parsed.tokens[preposition]
    phrase = clause.parsed.extent(preposition)
    behind = clause.parsed.text[answer[1] : clause.end]
    if phrase is None or (behind.strip() and not behind.startswith(",")):
        return ""
    question = question_of(clause, Asked("what", token.end, clause.end), analysis, names)
    return "" if isinstance(question, str) else question.text


def _hangs_on_answer(before: str, after: str) -> bool:
    """“Halfway between X”, “in the nineties alone”: what no comma parts from an answer in front goes with it."""
    is_open_before = before.strip() and not before.rstrip().endswith(",")
    return bool(is_open_before or (after.strip() and not after.startswith(",")))


def _front(clause: Clause, asked: Asked) -> tuple[str, bool]:
    """What stays in front of the question word, without its comma; and whether the answer's phrase stood there."""
    text = clause.parsed.text[: clause.subject_at[0]]
    is_fronted = not asked.is_subject and asked.end <= clause.subject_at[0]
    if is_fronted:
        text = text[: asked.start] + text[asked.end :]
    text = _LATER.sub("", re.sub(r"\s+", " ", text).strip(" ,"))
    return text[:1].upper() + text[1:], is_fronted


def _question(
    front: str, asking: str, body: str, changed: tuple[tuple[str, str], ...], kept: str, opening: str = ""
) -> Question:
    start = f"{front}, {asking}" if front else asking[:1].upper() + asking[1:]
    return Question(f"{start} {body}?", opening or asking, changed, f"{front} {kept}".strip(), front)


def _subject(clause: Clause, analysis: Analysis, names: frozenset[str], *, opens: bool) -> str:
    """The subject as it stands inside a sentence; empty where its first letter could be a name's or not."""
    text = clause.parsed.text[slice(*clause.subject_at)]
    first = next(token for token in clause.parsed.tokens if token.start == clause.subject_at[0])
    is_named = any(text.startswith(name) for name in names)
    if not opens or (is_named and not _may_be_plain(first, text, analysis)) or _is_title(text, clause):
        return text
    small = text[:1].lower() + text[1:]
    is_common = first.tag in ("DT", "PRP$", "CD") or re.search(
        rf"\b{re.escape(first.text.lower())}\b", analysis.article.text
    )
    if first.pos == "PROPN" and not is_common:
        is_name = first.text in _KNOWN or re.match(r"[\w’'-]+ [A-Z]", text) or _is_in_name(first.text, analysis)
        return text if is_name else ""
    return small if is_common and first.text[1:] == first.text[1:].lower() else ""


def _may_be_plain(first: Token, text: str, analysis: Analysis) -> bool:
    """“Peace was made”: a noun for the parser, and by itself never written with a capital inside a sentence."""
    is_known = first.text in _KNOWN or first.text in f"{analysis.topic} {analysis.article.title}"
    is_word = first.tag in ("NN", "NNS") and first.text[1:].islower() and not re.match(r"[\w’'-]+ [A-Z]", text)
    if is_known or not is_word:
        return False
    return not re.search(rf"[a-z,] {re.escape(first.text)}\b(?! (?:of|and) [A-Z]| [A-Z])", analysis.article.text)


def _is_title(subject: str, clause: Clause) -> bool:
    """“The Long Lake was published in 1869”, “The Long Lake, a novel, …”: a work is called by its whole title."""
    if _WORK.fullmatch(subject):
        return True
    is_passive = clause.parsed.tokens[clause.subject].dep == "nsubjpass"
    comes_out = is_passive and clause.parsed.tokens[clause.verb].lemma in _COMES_OUT
    return comes_out and _WHOLE_TITLE.fullmatch(subject) is not None


def _is_in_name(word: str, analysis: Analysis) -> bool:
    return len(word) > 1 and any(word in name.split() for name in analysis.types.kinds)
