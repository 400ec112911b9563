"""Gates for questions made from a sentence's grammar: each says in words why not, or nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from aiquiz.generate.entities.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.language.lexicon import MONTHS, PERSON_ROLES, PREPOSITIONS
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded, words
from aiquiz.values import dataclass

__all__ = ["QUESTION_GATES", "Question", "Worded"]

_MIN_WORDS, _MAX_WORDS = 5, 36
_MAX_OPENING_WORDS: Final = 10
_MIN_TELLING: Final = 4
"""Content words that tell what is meant where no second name or number does."""
_NAMES: Final = frozenset(
    {AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.PLACE, AnswerType.PRODUCT, AnswerType.TERM}
)
_FITS: Final[tuple[tuple[re.Pattern[str], frozenset[AnswerType]], ...]] = (
    (re.compile(r"\b(?:who|whom)$"), frozenset({AnswerType.PERSON})),
    (re.compile(r"\bwhich (?:year|date)$"), TIME_TYPES),
    (re.compile(r"\bwhich \w+ people$"), frozenset({AnswerType.PERSON})),
    (re.compile(r"\bwhich (?:country|city|\w+ (?:countries|cities|places))$"), frozenset({AnswerType.PLACE})),
    (re.compile(r"\bwhich (?:organisation|team|\w+ (?:organisations|teams))$"), frozenset({AnswerType.ORGANISATION})),
    (re.compile(r"\bwhich .+$"), _NAMES),
    (re.compile(r"^(?:since |until )?when$"), TIME_TYPES),
    (re.compile(r"^where$"), frozenset({AnswerType.PLACE})),
    (re.compile(r"\bwhat percentage of\b.+$"), frozenset({AnswerType.PERCENT})),
    (re.compile(r"\bwhat share of\b.+$"), NUMERIC_TYPES),
    (re.compile(r"\bwhat$"), _NAMES - {AnswerType.PERSON}),
    (re.compile(r"\bhow much$"), frozenset({AnswerType.MONEY})),
    (re.compile(r"\bhow (?:many|long)\b.*$"), NUMERIC_TYPES - {AnswerType.MONEY, AnswerType.PERCENT}),
)
"""How an opening ends, and the types of answer it asks for; the first that fits decides."""
_ASKING: Final = frozenset({"year", "many", "much", "long", "country", "city", "organisation"})
_LIGHT: Final = word_set("come came back went return returned have")
_PALE: Final = word_set("follow followed")
"""“In which year did Canada follow?”: words that say next to nothing alone, or nothing."""
_HEDGED_AMOUNT: Final = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|more than|less than|close to|up to|at least|roughly)\s*\?$", re.I
)
_BROKEN_OFF: Final = re.compile(r"\b(?:in|on|at|near|of|by|for|from|with|to|and|or|the|a|an|as|than|but|that|which)\?$")
_COUNTED_FROM: Final = re.compile(r"\b(?:years?|months?|weeks?|days?|decades?) (?:later|earlier)\b")
_DATED: Final = re.compile(rf"\b(?:in|on) (?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) (?:\d{{1,2}}, )?\d{{4}}\b")
_COUNTED_FROM_EVENT: Final = re.compile(r"\b(?:day|night|morning|week|month|year)s? (?:after|before)\b", re.I)
_GAPPED: Final = re.compile(r"(?:, | and )[A-Z][\w-]* \d")
"""“… handled 13.4 million, Antwerp 12.5 million and Hamburg 7.7 million”."""
_DOUBLED: Final = re.compile(r"\b(\w+) \1\b", re.I)
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.I)
_NEUTRAL: Final = re.compile(r"\b(?:it|they|them|its|their|theirs|itself|themselves)\b", re.I)
_THINGS: Final = re.compile(r"\b(?:it|they|them)\b")
_BOUND: Final = re.compile(r"\b(?:its|their|his|her|itself|himself|herself)\b", re.I)
_RANKED: Final = re.compile(
    r"\bwhich (?:(?!west\b|forest\b|honest\b|modest\b|guest\b|priest\b)[a-z]{2,}est|first|last|only|most|least|best"
    r"|elder|younger|latter|(?:father|mother|husband|wife|eve|end|start|height|capital|top) of)\b"
)
"""“Which highest summit”, “which father of hers”: there is but one, and “which” asks among several."""
_HEADLINE: Final = re.compile(r"\bwhich (?:[A-Z][\w’'-]* ){3}")
"""“Which Old Man Mad About Drawing did he sign it?”: a second name, and no sort of thing."""
_WHAT_PERSON: Final = re.compile(
    rf"What (?:is|was) (?:the|an?) (?:[a-z]+ )?(?:scholar|survivor|veteran|native|descendant|inhabitant"
    rf"|citizen|slave|refugee|prisoner|pupil|{'|'.join(sorted(PERSON_ROLES))})\b"
)
_TORN: Final = re.compile(
    r"\b(?:the|an?|of|den|van|von) (?:did|does|do|was|were|is|are|has|have|can|could|will|would)\b"
    r"|\b(?:city|town|country|state|village|island|year) of which\b|\band, [a-z]"
    r"|\b(?:was|were|is|are) [^,?]+, [a-z]{2,}ed\?$"
    r"|, (?:and |or |but )?(?:then|(?:chiefly|mainly|mostly|partly|largely)(?: [a-z]+)?)\?$"
)
"""“On which eve of the did …?”, “… carried out in the sea, chiefly by?”"""
_FRONT_BROKEN: Final = re.compile(
    r"(?:When|While|As|Once|Since|Although|If|Then|(?:From|Until|By) (?:around )?the year"
    r"|.*\b(?:den|van|von|de|[Tt]he (?:year|day|month) (?:in|on) which\b.*))"
)
"""“When, which country …”, “The year in which his wife died, in which year …”."""
_SECOND_VERB: Final = re.compile(
    r"\b(?:does\b.* and [a-z]{2,}s|did\b.* and [a-z]{3,}ed) (?:to|the|an?|its|his|her|their|into|from|it|them)\b"
)
"""“How often does it pack its files and moves to …?”: the second verb kept its form."""
_ROLE_LAST: Final = re.compile(
    rf"\b(?:(?:friend|colleague|partner|twin|couple|{'|'.join(sorted(PERSON_ROLES))})s?"
    r"|sisters-in-law|brothers-in-law|businessmen|countrymen|statesmen)$"
)
"""“Together with her friend | Ada Quill, she left”, “The brothers | Ada and Jan Quill”: who goes with it."""
_BEHIND_ANSWER: Final = re.compile(r", (?:during|after|by|in|of|for|from) which\b")
_CALLED: Final = re.compile(r"(?<!\bit )(?<!\bthem )(?<!\bhim )(?<!\bher )\b(?:called|named) $")
"""“A clerk called Quill had won”: by its form the verb of the sentence."""


@dataclass(frozen=True, slots=True)
class Question:
    """A worded question: its `opening`, the words `changed` (old, new), and `kept`, what it keeps of the sentence.

    A changed pair with nothing new is a word that the question adds. `front` is the part of `kept` that stands before
    the question word; `dropped` is the “was” that a passive loses when it is asked who did it.
    """

    text: str
    opening: str
    changed: tuple[tuple[str, str], ...]
    kept: str
    front: str = ""
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """A question under judgement, with the statement it was made of and the stretch that the question word replaced.

    `names` are those of the statement but the answer, `people` the ones among them that may be a person's. The flags
    say what the answer was, whether part of the sentence was left out, whether the sentence itself tells what the
    opening asks for, whether the question tells all that the deck's gap shows, and whether it is asked behind other
    sentences, where its pronouns find whom they mean.
    """

    question: Question
    standing: Standing
    replaced: tuple[int, int]
    mention: Mention
    clause: Clause
    names: frozenset[str]
    people: frozenset[str]
    is_subject: bool
    is_object: bool
    is_shortened: bool
    is_certain: bool = False
    tells_as_gap: bool = False
    is_led: bool = False


def _shape(worded: Worded) -> str:
    text = worded.question.text
    start = f"{worded.question.front}, {worded.question.opening} " if worded.question.front else ""
    opening = worded.question.opening
    if len(opening.split()) > _MAX_OPENING_WORDS:
        return "what is asked for is told at too great length"
    is_whole = text.startswith(start or opening[:1].upper() + opening[1:] + " ")
    if not is_whole or not text.endswith("?") or text.count("?") != 1:
        return "the question is not well formed"
    if worded.question.front.split(" ")[-1].casefold() in PREPOSITIONS:
        return "what stands in front breaks off"
    if re.search(r"\s[,.?)]|[,(]\?|  |,,|\( ", text) or text.count("(") != text.count(")"):
        return "the question is not well formed"
    if text.count('"') % 2 or text.count("“") != text.count("”") or re.search(r"[\"“]\s?[\"”]", text):
        return "the question is not well formed"
    if any(match.group() not in worded.standing.text for match in _DOUBLED.finditer(text)):
        return "a word stands twice"
    if worded.mention.type in TIME_TYPES and _DATED.search(text):
        return "another date stands beside the one that is asked for"
    if worded.mention.type in TIME_TYPES and _COUNTED_FROM_EVENT.search(worded.question.front):
        return "what stands in front tells the time in another way"
    if worded.is_subject and _GAPPED.search(text):
        return "others do the same in the sentence, with the verb left out"
    if _COUNTED_FROM.search(text):
        return "a time counts from one that is not given"
    if _BROKEN_OFF.search(text) or _HEDGED_AMOUNT.search(text):
        return "the question breaks off"
    return "" if _MIN_WORDS <= len(text.split()) <= _MAX_WORDS else "the question is too short or too long"


def _words_kept(worded: Worded) -> str:
    """Every word of the sentence stays, but those of the answer's phrase; nothing comes but the asking and “did”."""
    question = worded.question
    asked = _counted(question.text) - _counted(question.opening)
    kept = _counted(question.kept)
    for old, new in question.changed:
        if new:
            kept[folded(old)] -= 1
            kept[folded(new)] += 1
        else:
            kept[folded(old)] += 1
    if asked != +kept:
        return "the question has other words than the sentence"
    start, end = worded.replaced
    text = worded.standing.text
    around = set(words(folded(text[:start]))) | set(words(folded(text[end:])))
    lost = around - set(words(folded(question.kept))) - ({question.dropped} & {"was", "were"})
    return "words of the sentence are lost" if lost else ""


def _counted(text: str) -> Counter[str]:
    return Counter(folded(word) for word in words(text))


def _answer_hidden(worded: Worded) -> str:
    answer, opening = worded.standing.answer, worded.question.opening
    shared = set(content_words(answer)) & set(content_words(worded.question.text)) - set(content_words(opening))
    return "the question gives the answer away" if shared or holds_phrase(worded.question.text, answer) else ""


def _type(worded: Worded) -> str:
    kinds = next((kinds for ending, kinds in _FITS if ending.search(worded.question.opening)), frozenset())
    is_certain = (
        worded.mention.is_firm
        or worded.is_certain
        or worded.mention.subtype in (KEY_TERM, "defined")
        or " which " in f" {worded.question.opening} "
    )
    # A name that does what only people do need not be known as a person's.
    fits = worded.mention.type in kinds or (worded.is_certain and worded.question.opening == "who")
    return "" if fits and is_certain else "the question word does not fit the answer for certain"


def _anchors(worded: Worded) -> str:
    """Enough words that tell what is meant: more where part of the sentence was left out, and fewer beside a name."""
    question = worded.question
    names = [name for name in worded.names if holds_phrase(question.text, name)]
    in_names = set(content_words(" ".join(names)))
    telling = {word for word in content_words(question.text) if len(word) > 3} - in_names - _ASKING - _PALE
    if worded.mention.type is AnswerType.DURATION:
        telling -= set(content_words(question.opening))
    if worded.tells_as_gap:
        is_told = len(telling - _LIGHT) >= (1 if names else 2) or len(names) > 1
        return "" if worded.is_led or is_told else "too little is left to tell what is asked"
    # A person does many things, an event or a work is told by its name.
    wanted = _MIN_TELLING if not names else 1 if set(names) - worded.people or worded.is_object else 2
    wanted += 2 * worded.is_shortened + (wanted == 2 and worded.mention.type is AnswerType.DURATION)
    return "" if len(telling) >= wanted else "too little is left to tell what is asked"


def _pronouns(worded: Worded) -> str:
    """Whatever “it”, “him” or “their” points at must be left, and stand before it.

    An object is never its own clause's subject (“The pastor described them”), so it needs somebody in front. “Its”
    may lose the answer only where that is the subject: “Which bird lays its eggs …?”.
    """
    tokens = worded.clause.parsed.tokens
    for index, token in enumerate(tokens):
        word = token.text.casefold()
        if token.tag not in ("PRP", "PRP$") or worded.replaced[0] <= token.start < worded.replaced[1]:
            continue
        if (
            token.tag == "PRP"
            and not worded.is_led
            and not word.endswith(("self", "selves"))
            and worded.clause.verb_over(index) == worded.clause.verb
        ):
            return f"“{token.text}” has nothing to point to"
    text, mention = worded.question.text, worded.mention
    replaced = worded.standing.text[slice(*worded.replaced)]
    if worded.is_subject and re.search(r", wh(?:o|ose|ich)\b", replaced) and _THINGS.search(text):
        return "a pronoun would have nothing to point to"  # “X, who cut up eels, thought that they …”
    found = _PERSONAL if mention.type is AnswerType.PERSON else _NEUTRAL
    if mention.type in NUMERIC_TYPES | TIME_TYPES or (worded.is_led and _is_pronoun(worded.clause)):
        return ""
    if worded.is_subject:
        text = _BOUND.sub("", text[len(worded.question.front) :]) + worded.question.front
    return "a pronoun would have nothing to point to" if found.search(text) else ""


def _is_pronoun(clause: Clause) -> bool:
    """Whether the subject is a pronoun: then it is another than the answer, and means somebody told of before."""
    return clause.parsed.tokens[clause.subject].tag == "PRP"


def _whole_phrases(worded: Worded) -> str:
    """“Moldova has the shortest”: the noun stood in a part of the sentence that is left out."""
    tokens = worded.clause.parsed.tokens
    bare = [
        token
        for index, token in enumerate(tokens)
        if token.dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj")
        and (token.tag in ("JJR", "JJS") or token.text.casefold() in ("one", "ones", "other", "others", "latter"))
        and any(tokens[child].tag in ("DT", "PRP$") for child in worded.clause.parsed.children(index))
    ]
    return f"“{bare[0].text}” leaves out what it is said of" if bare else ""


def _natural(worded: Worded) -> str:
    """Nothing that only a slip of the parser asks: a rank for a sort, a noun phrase in two, a second verb unchanged."""
    question, standing = worded.question, worded.standing
    if _RANKED.search(question.opening) or _HEADLINE.search(question.opening):
        return "the question word asks among several where there is but one"
    if _WHAT_PERSON.match(question.text):
        return "the question word does not fit the answer for certain"
    if _TORN.search(question.text) or _FRONT_BROKEN.fullmatch(question.front):
        return "a phrase is torn apart"
    if _ROLE_LAST.search(question.front) and re.match(r" [A-Z]", standing.text[len(question.front) :]):
        return "a phrase is torn apart"
    if _SECOND_VERB.search(question.text):
        return "a second verb would have to change too"
    if _BEHIND_ANSWER.match(standing.text, standing.end):
        return "what follows the answer hangs on it"
    is_called = any(new in ("call", "name") for _, new in question.changed)
    is_name = is_called and _CALLED.search(standing.text[: standing.start]) is not None
    return "the answer is what somebody is called" if is_name else ""


QUESTION_GATES: Final[tuple[Callable[[Worded], str], ...]] = (
    _shape,
    _natural,
    _words_kept,
    _answer_hidden,
    _type,
    _anchors,
    _pronouns,
    _whole_phrases,
)
"""In the order they are asked; the first that says no decides."""
