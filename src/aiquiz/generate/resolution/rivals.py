"""Who else a “he” may mean: a name of no known type that the sentence before tells of as somebody."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.entities.people import may_be_person, named_by_land
from aiquiz.generate.language.lexicon import PERSON_ROLES
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.subjects import is_subject_before, subject_start
from aiquiz.generate.sentences import Sentence

__all__ = [
    "as_told",
    "is_he_before_name",
    "is_named_by_the_way",
    "is_only_judge",
    "is_rivalled",
    "known_people",
]

_TWO: Final = 2
_FARTHEST: Final = 6
"""So many sentences back a surname is still in the ear."""
_KIN: Final = word_set("heir nephew niece cousin uncle aunt grandson granddaughter stepson brother sister son daughter")
_APPOSED: Final = re.compile(
    r", (?:(?:[A-ZÀ-ÖØ-Þ][\w-]* ){0,2}[A-ZÀ-ÖØ-Þ][\w-]*['’]s|his|her|their|the|an?) (?P<words>[a-z-]+(?: [a-z-]+){0,4})"
)
_HAS_KIN: Final = re.compile(
    r"\b(?:his|her|their|two|three|both|between) (?:(?:younger|elder|older|eldest|youngest|second|third|twin) )?"
    r"(?:brothers?|sons?|sisters?|daughters?|nephews?|cousins?)\b",
    re.I,
)
_KIN_OF: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+, (?:the|an?|then) (?:[a-z-]+ ){0,3}"
    r"(?:(?:half-|step|great-|grand)?(?:brother|sister|son|daughter|nephew|niece)|wife|husband|widow|cousin|uncle|aunt"
    r"|father|mother|pupil|friend|secretary|servant|heir|successor|protégé) (?:of|to) (?:King |Queen |Emperor )?"
)
_JUDGES: Final = re.compile(
    r"(?:,[^,;:.]{3,60},)? (?:(?:once|later|had|has|also|famously) )*"
    r"(?:called|described|hailed|praised|dismissed|compared|considered|thought|judged|ranked|likened|found|admired|condemned|mocked|counted|named|reckoned|ridiculed)"
    r" (?:it|him|her|them|the (?:book|novel|poem|play|film|work|painting|piece|building|design|album))\b"
)
_OF_SOMEBODY: Final = re.compile(
    r"(?:An?|One|Another|His|Her|Their) (?:[a-z-]+ )?(?P<noun>friend|colleague|pupil|student|neighbour|neighbor|cousin"
    r"|relative|brother|sister|contemporary|biographer|visitor|admirer|follower|companion|rival), (?=[A-ZÀ-ÖØ-Þ])"
)
"""“A friend, Ada Quill, recorded …”: the friend of whom the text is about."""
_HIS_SOMEBODY: Final = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}[a-z]+,? [A-ZÀ-ÖØ-Þ][\w’'-]+")
_SUCCESSOR: Final = re.compile(
    r"(?:[Tt]he|(?P<owned>[Hh]is|[Hh]er|[Ii]ts)) (?:new|next|incoming|future|interim) (?P<who>[a-z]+)\b"
    r"(?![^,;:.]{0,20}, [A-ZÀ-ÖØ-Þ])"
)
"""“The new king was born in Olm. He …”: not the old one, whom the text tells of. “His new teacher” in a life is no
successor of his."""
_ONCE_OFF: Final = (
    r"With (?:[A-Z][\w’'-]* ){0,3}?%s (?:[a-z]+(?:ed|en|ing)|dead|gone|away|absent|out|ill|safely|now|still)\b[^,]*,"
)
"""“With Zell beaten, the Olmers feared …”: what happened to somebody says only how things stood."""
_DOES: Final = re.compile(
    r" (?:had |has )?(?:only |just |already |\w+ly )*"
    r"(?:left|went|came|made|took|gave|got|told|said|saw|won|lost|fell|rose|met|kept|built|wrote|bought"
    r"|sold|thought|found|set|led|held|ran|became|began|sent|fought|chose|[a-z]{3,}ed)\b"
)
_HE: Final = re.compile(r"\b(?:he|his|him)\b", re.I)
_SHE: Final = re.compile(r"\b(?:she|her)\b", re.I)
_BY_WHOM: Final = r"(?:By|In|On|From|According to) "
_REPORT: Final = r"(?:['’]s? (?:report|account|story|telling|view|words|reckoning|version|opinion))?,? (?:he|she)\b"
"""“By Zell's report he …”, “According to Zell he …”."""


def is_rivalled(analysis: Analysis, first: Sentence, name: str, pronoun: str) -> bool:
    """Whether the sentence before `first` has somebody else who may be “he”, though nothing tells what the name is.

    “Zorbo left school. One of his customers …” in the life of a brother; “this was a gift to Zorbo, Quill's heir.
    He …”. Where `name` is the subject of that sentence, or whose life it is, who is only described is no rival, and
    in a woman's life she is “she”.
    """
    before = _last_with_name(analysis, first)
    is_hers = pronoun.casefold() in ("she", "her") and name == analysis.subject
    if before is None or is_hers:
        return False
    start = subject_start(before.text)
    is_clear = name == analysis.subject or is_subject_before(analysis, first, name)
    if name != analysis.subject and _OF_SOMEBODY.match(before.text, start):
        return True
    if name != analysis.subject and _is_owner_only(analysis, before, start, name):
        return True
    if name != analysis.subject and _is_rivalled_by_land(analysis, first, name, pronoun):
        return True
    for one in analysis.mentions[before.index]:
        full = analysis.types.full_name(one.text)
        is_other = one.is_name and full != name and not {full, one.text} & set(name.split())
        if not is_other or not may_be_person(one, "") or not analysis.fits_pronoun(pronoun, full):
            continue
        end = one.span.end - before.span.start
        if one.span.start - before.span.start == start and " " not in one.text and _DOES.match(before.text, end):
            return True
        if not is_clear and _is_described(before.text, end):
            return True
    return False


def _is_rivalled_by_land(analysis: Analysis, first: Sentence, name: str, pronoun: str) -> bool:
    """Whether the paragraph has told of another who is called by a land: “passed to Henry of Norland. … He”."""
    earlier = (one for one in analysis.sentences_of_block(first.block) if one.index < first.index)
    others = (one for told in earlier for _, one in named_by_land(told.text) if not one.startswith(name))
    return any(analysis.fits_pronoun(pronoun, one) for one in others)


def _is_owner_only(analysis: Analysis, before: Sentence, start: int, name: str) -> bool:
    """Whether a sentence begins with somebody of whom `name` only says whose he is: “Moor's overlord, Karl Zell, …”."""
    at = before.span.start + start
    first = next((one for one in analysis.mentions[before.index] if one.is_name and one.span.start == at), None)
    if first is None or analysis.types.full_name(first.text) != name:
        return False
    return _HIS_SOMEBODY.match(before.text, first.span.end - before.span.start) is not None


def is_named_by_the_way(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether somebody is named before `first` only as another's kin or judge, or a namesake, or whoever came after
    that one, is told of nearer to it."""
    nearer = (_is_namesake_nearer, _is_only_kin, is_only_judge, _is_successor_told, _is_only_how_it_stood)
    return any(holds(analysis, first, name) for holds in nearer)


def _is_only_how_it_stood(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether the paragraph last names somebody only in “With Zell beaten, …”; not where it is the life of `name`."""
    before = _last_with_name(analysis, first)
    if before is None or name == analysis.subject or before.text.count(name.split()[-1]) != 1:
        return False
    return re.match(_ONCE_OFF % re.escape(name.split()[-1]), before.text) is not None


def _is_successor_told(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether the paragraph is about “the new king” without a name, and does not name `name` since: he is another."""
    for one in reversed([one for one in analysis.sentences_of_block(first.block) if one.index < first.index]):
        if name.split()[-1] in one.text:
            return False
        new = _SUCCESSOR.match(one.text, subject_start(one.text))
        if new and new["who"] in PERSON_ROLES and not (new["owned"] and analysis.is_life):
            return True
    return False


def _is_only_kin(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether the paragraph last names somebody only to tell whose kin another is: “Moor, the half-brother of Quill”.

    Who is meant behind that is Moor. Not where it is the life of `name`.
    """
    before = _last_with_name(analysis, first)
    if before is None or name == analysis.subject:
        return False
    found = _KIN_OF.search(before.text)
    return found is not None and before.text.startswith(name, found.end()) and before.text.count(name) == 1


def is_only_judge(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether the article names somebody only to tell what they thought of it: “Ada Quill called it a great novel”.

    Whose next novel is told of behind that is whose this one was.
    """
    before = _last_with_name(analysis, first)
    if before is None or name in known_people(analysis) or len(analysis.sentences_with.get(name, ())) > 1:
        return False
    start = subject_start(before.text)
    called = re.compile(rf"(?:[A-Za-z]+ ){{0,4}}?{re.escape(name)}").match(before.text, start)
    return called is not None and _JUDGES.match(before.text, called.end()) is not None


def _last_with_name(analysis: Analysis, first: Sentence) -> Sentence | None:
    """The last sentence of the paragraph before `first` that has a name; None where none has."""
    before = (one for one in analysis.sentences_of_block(first.block) if one.index < first.index)
    named = [one for one in before if any(mention.is_name for mention in analysis.mentions[one.index])]
    return named[-1] if named else None


def _is_namesake_nearer(analysis: Analysis, first: Sentence, name: str) -> bool:
    """Whether two bear the surname, and whoever bears it was last called so before `first` is not surely `name`.

    In the life of one of them the surname alone is always that one.
    """
    surname = name.split()[-1]
    bearers = {one for one in analysis.sentences_with if " " in one and one.split()[-1] == surname}
    if len([one for one in bearers if analysis.is_person(one)]) < _TWO or name == analysis.subject:
        return False
    for index in range(first.index - 1, max(first.index - _FARTHEST, 0) - 1, -1):
        called = [one.text for one in analysis.mentions[index] if one.is_name and surname in one.text.split()]
        if called:
            return called[-1] != name or " " not in name
    return False


def as_told(analysis: Analysis, sentence: Sentence, name: str) -> str:
    """The name as the paragraph last says it before the sentence, in a text that tells of that person's kin as well.

    There “Quill” may be the brother, whatever full name has been read before.
    """
    surname = name.split()[-1]
    if analysis.is_life or surname == name or _HAS_KIN.search(analysis.article.text) is None:
        return name
    earlier = [one.index for one in analysis.sentences_of_block(sentence.block) if one.index < sentence.index]
    told = [
        one.text for index in earlier for one in analysis.mentions[index] if one.is_name and surname in one.text.split()
    ]
    return surname if told and set(told) == {surname} else name


def _is_described(text: str, end: int) -> bool:
    """Whether what follows a name says that it is somebody's: “, Quill's great-nephew”."""
    apposed = _APPOSED.match(text, end)
    return apposed is not None and not (_KIN | PERSON_ROLES).isdisjoint(re.split("[ -]", apposed["words"]))


def is_he_before_name(analysis: Analysis, first: Sentence, name: str, pronoun: str) -> bool:
    """Whether the paragraph says “he” before it names somebody else: “He was born in Ulm. His father, Zell, …. He …”.

    So does “By Zell's report he …”: who reports is not whom it is about.
    """
    if name in known_people(analysis):
        return False
    same = _SHE if pronoun.casefold() in ("she", "her") else _HE
    surname = re.escape(name.split()[-1])
    for one in analysis.sentences_of_block(first.block):
        if one.index >= first.index:
            return False
        if named := re.search(rf"\b{surname}\b", one.text):
            reports = rf"{_BY_WHOM}(?:[A-Z][\w-]* )*{surname}{_REPORT}"
            is_report = re.match(reports, one.text) is not None
            return is_report or same.search(one.text, 0, named.start()) is not None
        if same.search(one.text):
            return True
    return False


def known_people(analysis: Analysis) -> tuple[str, ...]:
    """Whom “he” or “she” means where the paragraph has named nobody: who is in the title, or the one it is about.

    Of “Lady Sky: a life of Ada Quill” that is no Sky.
    """
    if analysis.is_life and holds_phrase(analysis.article.title, analysis.subject):
        return (analysis.subject, *(one for one in analysis.people_in_title if " " in one and one != analysis.subject))
    return analysis.people_in_title or ((analysis.subject,) if analysis.subject else ())
