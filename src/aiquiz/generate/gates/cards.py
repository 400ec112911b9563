"""Gates for questions: grounded, answerable, with one right answer."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.cohesion.ties import counts_from_elsewhere
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.gates.bystanders import BYSTANDERS
from aiquiz.generate.gates.certain import CERTAIN
from aiquiz.generate.gates.dated import DATED
from aiquiz.generate.gates.denied import DENIED
from aiquiz.generate.gates.endings import ENDINGS
from aiquiz.generate.gates.faithful import FAITHFUL
from aiquiz.generate.gates.follows import FOLLOWS
from aiquiz.generate.gates.giveaways import GIVEAWAYS
from aiquiz.generate.gates.halves import HALVES
from aiquiz.generate.gates.leadins import LEAD_INS
from aiquiz.generate.gates.learned import LEARNED
from aiquiz.generate.gates.likewise import LIKEWISE
from aiquiz.generate.gates.lone import LONE
from aiquiz.generate.gates.news import NEWS
from aiquiz.generate.gates.options import OPTION_GATES
from aiquiz.generate.gates.reckoned import RECKONED
from aiquiz.generate.gates.rests import NO_REST
from aiquiz.generate.gates.retinue import RETINUE
from aiquiz.generate.gates.sayings import SAYINGS
from aiquiz.generate.gates.scenery import SCENERY
from aiquiz.generate.gates.untold import OF_NOTHING, UNTOLD
from aiquiz.generate.gates.whereabouts import WHEREABOUTS
from aiquiz.generate.gates.whole import WHOLE_GATES
from aiquiz.generate.language.everyday import tells_who_says_so
from aiquiz.generate.language.firms import product_of
from aiquiz.generate.language.gazetteer import DEMONYMS, LANDS_OF
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS
from aiquiz.generate.language.peoples import told_by_its_own
from aiquiz.generate.language.wording import content_words, holds_phrase, overlap, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.kinds.cloze import BLANK
from aiquiz.lint import Question, lint_question
from aiquiz.lint.rules.length import MAX_PROMPT_WORDS
from aiquiz.model.fact import AnswerType
from aiquiz.model.ids import ItemId
from aiquiz.text import folded, words

__all__ = ["CARD_GATES"]

_MAX_ANSWER, _MAX_DEFINITION = (90, 18), (150, 24)
"""How many characters and words may be asked for."""
_EXPLAINING: Final = frozenset({"definition", "reason", "process", "cleft"})
"""What is answered by a clause, and told in one's own words."""
_MIN_ANCHORS: Final = 5
_MIN_RARE: Final = 6
_MIN_RARE_OF_CONCEPT: Final = 4
"""Longer words that tell who is meant when no name is left; a date, or the answer being a concept, makes fewer do."""
_MIN_PLAIN: Final = 2
"""Longer words beside names that say what somebody or something did or was."""
_MIN_TOLD: Final = 2
"""Names and years that a question of the past shows where no topic stands before it …"""
_MIN_PLAIN_BEHIND_TITLE: Final = 3
"""… or one of them, and so many longer words beside, where the article's title does."""
_CUT_SUM: Final = re.compile(rf"[$£€]{BLANK}")
_GENERIC: Final = PLACE_HEADS | ORGANISATION_HEADS
_LATINISED: Final = 5
"""A shorter name is not told from the beginning of another word."""
_LATIN_ENDINGS: Final = word_set("i ii ae us um a ana anus anum ensis oensis")
_TOKEN: Final = re.compile(r"[\w’'-]+")
_RIVAL: Final = 0.75


def _quote(candidate: Candidate, analysis: Analysis) -> str:
    span = candidate.passage.span
    if span.end > len(analysis.article.text) or "\n" in span.of(analysis.article.text):
        return "its quote does not stand in the article on one line"
    return "" if span.holds(candidate.fact.answer) or not candidate.answers else "the answer lies outside the quote"


def _language(candidate: Candidate, analysis: Analysis) -> str:
    """Names, references and hedges are found by English rules; elsewhere only digits can be trusted."""
    if analysis.article.language == "en":
        return ""
    in_digits = candidate.mention.type in NUMERIC_TYPES | {AnswerType.YEAR} and candidate.mention.text[-1:] != "s"
    if candidate.kind == "cloze" and in_digits and re.search(r"\d", candidate.mention.text):
        return ""
    return "the article is not in English, and only amounts and years in digits are safe to ask"


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
    if candidate.kind == "cloze" and (_is_in_label(candidate) or _is_topic_of_an_age(candidate, analysis.topic)):
        return "the label before it gives it away"
    if candidate.kind == "cloze" and (kin := _plain_kin(candidate)):
        return f"“{kin}” gives it away"
    if candidate.kind == "cloze" and _is_short_form(candidate, analysis.article.text):
        return "it is only the short form of the name before it"
    if not candidate.mention.is_name or candidate.kind == "qa":
        return ""
    if _spells_topic(candidate):
        return "the topic stands for it"
    if people := told_by_its_own(candidate.mention.text, candidate.prompt):
        return f"“{people}” tells which land is meant"
    if product := product_of(candidate.mention.text, candidate.prompt, f"{analysis.article.title} | {analysis.label}"):
        return f"“{product}” tells which firm is meant"
    if candidate.mention.type is AnswerType.PLACE and (town := _town_of(candidate.mention.text, candidate.prompt)):
        return f"“{town}” tells which land is meant"
    shown = [part for word in words(candidate.prompt) if word[0].isupper() for part in {word, *word.split("-")} if part]
    for answer in candidate.answers:
        parts = re.findall(r"[A-Z]\w{2,}", answer)
        given = [word for word in parts if word not in _GENERIC and any(_is_kin(word, other) for other in shown)]
        is_person = candidate.mention.type is AnswerType.PERSON
        given += [word for word in parts if len(word) >= _LATINISED and _is_latinised(word, candidate.prompt)]
        if given and (is_person or 2 * len(given) >= len(parts)):
            return f"a word of the question gives “{answer}” away"
        if _is_spelt_out(answer, candidate.prompt):
            return f"the question spells “{answer}” out"
    return ""


def _is_in_label(candidate: Candidate) -> bool:
    """Whether a plain word is a form of one in the label: “Smelling” under “How the nose smells”."""
    answer = candidate.answers[0].casefold()
    is_plain = answer.isalpha() and candidate.mention.type is AnswerType.TERM
    stem = _ENDING.sub("", answer)
    shown = words(candidate.passage.topic)
    return is_plain and len(stem) >= _MIN_STEM and any(_ENDING.sub("", folded(one)) == stem for one in shown)


def _is_topic_of_an_age(candidate: Candidate, topic: str) -> bool:
    """Whether the answer is what the article is about behind a time: “Iron Age Olm” under “Olm”."""
    time = re.fullmatch(rf"(?P<time>.+) {re.escape(topic)}", candidate.answers[0]) if topic else None
    return time is not None and _OF_AN_AGE.fullmatch(time["time"]) is not None


def _plain_kin(candidate: Candidate) -> str:
    """The word of a question that gives a plain one away: a form of it, its fraction, or “the” with its noun."""
    answer = candidate.answers[0]
    plain = answer.removeprefix("a ").casefold()
    shown = candidate.prompt
    if candidate.mention.type is AnswerType.NUMBER:
        found = re.search(rf"\b{re.escape(plain)}ths?\b", shown, re.I) if plain.isalpha() else None
        return found.group() if found else ""
    is_opening = re.search(rf"(?:^|[.:?!] ){BLANK} ", shown) is not None and answer[1:] == answer[1:].casefold()
    if candidate.mention.type is not AnswerType.TERM or not (answer == answer.casefold() or is_opening):
        return ""
    behind = shown.partition(BLANK)[2]
    head = plain.split()[-1]
    if (
        " " in plain
        and len(head) > _MIN_STEM
        and (found := re.search(rf"\b(?:the|this|that) {re.escape(head)}\b", behind))
    ):
        return found.group()
    husband = _WIVES.get(plain, "")
    if husband and (found := re.search(rf"\b{husband}\b", shown, re.I)):
        return found.group()
    stem = _ENDING.sub("", plain)
    if not plain.isalpha() or len(stem) < _MIN_STEM:
        return ""
    if opposite := next((word for word in words(shown) if _is_opposite(folded(word), plain)), ""):
        return opposite
    return next((word for word in words(shown) if _ENDING.sub("", folded(word)) == stem), "")


def _is_opposite(word: str, plain: str) -> bool:
    """Whether a word is made of another that it denies or undoes: “uncompressed” of “compression”."""
    bare = _UNDOING.sub("", word)
    root = _LONG_ENDING.sub("", plain)
    return bare != word and len(root) >= _MIN_ROOT and _LONG_ENDING.sub("", bare) == root


def _is_short_form(candidate: Candidate, text: str) -> bool:
    """Whether the gap is an abbreviation that stands alone in brackets: “Tuberculosis (_____)”."""
    at = candidate.mention.span
    is_alone = text[: at.start].endswith(" (") and text.startswith(")", at.end)
    return is_alone and candidate.mention.text.isalpha() and candidate.mention.text.isupper()


def _town_of(land: str, prompt: str) -> str:
    """A town or state of a land that the question names: “In _____ the Academy in Paris …”; empty where none."""
    return next(
        (
            town
            for town, lands in LANDS_OF.items()
            if land in lands and town in prompt and re.search(rf"(?<![\w’'-]){town}(?![\w-])", prompt)
        ),
        "",
    )


_STANDARD: Final = re.compile(r"(?:RFC|ISO|IEC|IEEE|ANSI|ITU|ECMA|DIN)[ -]?(?:/IEC )?[A-Z]?\.?\d[\w.-]*")
_ANYTHING: Final = word_set("nothing something anything everything nobody somebody anybody everybody none someone")
"""“_____ tastes so good on a hot day.”"""
_NULL: Final = re.compile(r"(?:U\+|0x)?0{2,}")
"""“From U+0000 to U+10FFFF.”"""
_WIVES: Final = {"empress": "emperor", "duchess": "duke", "princess": "prince", "countess": "count"}
_OF_ONE: Final = re.compile(r"(?:ian|ean|ist|ite|ic|an)$")
"""“Copernican”, of Copernicus."""
_LEAST_OF_NAME, _MOST_OF_ENDING = 6, 2
_OF_AN_AGE: Final = re.compile(
    r"(?:(?:Old|New|Early|Late|Middle) )?(?:(?:Stone|Bronze|Iron|Ice|Middle) Ages?|Ancient|Old|Medieval|Modern"
    r"|Classical|Roman|Imperial|Colonial|Victorian|Prehistoric|Neolithic|Pre-war|Post-war|Communist|Soviet)"
)
_JOURNEY: Final = re.compile(
    r"\b(?:[Bb]us|[Tt]rain|[Ff]erry|[Tt]axi|[Tt]ram|[Ww]alk|[Dd]rive|[Rr]ide|[Cc]limb|[Bb]oat|[Hh]ike)"
    r"(?: [\w’'-]+){0,12} takes\b"
)
_ENDING: Final = re.compile(r"(?:ings?|e?s|ed|ers?|e)$")
_MIN_STEM: Final = 4
_UNDOING: Final = re.compile(r"^(?:un|de|dis|non-?)")
_LONG_ENDING: Final = re.compile(r"(?:at)?(?:ions?|ive|ings?|e?s|ed|ers?|ors?|e)$")
_MIN_ROOT: Final = 6


_SPOKEN_LETTERS: Final = 4
"""A word to remember others by has so many letters at least: fewer may meet by chance."""


def _spells_topic(candidate: Candidate) -> bool:
    """Whether the topic before the question is the answer's abbreviation: “GPS: The _____ lets anyone …”."""
    topic = candidate.passage.topic.split(" ")[0]
    is_short = topic.isupper() and topic.isalpha() and len(topic) > 1
    return is_short and re.fullmatch(_initials_pattern(topic), candidate.mention.text) is not None


def _is_spelt_out(answer: str, prompt: str) -> bool:
    """Whether the question says the long form of an abbreviation; in small letters only from three letters on."""
    answer = answer[:-1] if answer.endswith("s") and len(answer) > 2 else answer
    if " " in answer and answer.isupper():
        # “KEY RING: keep every yard, rake it next Good Friday”: every word gives its letter.
        letters = "".join(folded(word)[:1] for word in words(prompt))
        spoken = folded(answer).replace(" ", "")
        return len(spoken) >= _SPOKEN_LETTERS and spoken in letters
    if not answer.isupper() or not answer.isalpha():
        return False
    flags = re.I if len(answer) > 2 else re.NOFLAG
    return re.search(_initials_pattern(answer), prompt, flags) is not None


def _initials_pattern(answer: str) -> str:
    """What a long form of an abbreviation looks like: capitalised words, or parts of one, with its letters."""
    joint = r"(?:[\w’'-]* (?:(?:of|for|and|the|in|on) )*|[\w’']+-)"
    return r"\b" + joint.join(re.escape(letter) for letter in answer) + r"[\w’'-]*"


def _is_latinised(word: str, prompt: str) -> bool:
    """Whether the question has a name in small letters, with another ending: “_____'s seahorse, H. bargibanti”."""
    stem = folded(word).rstrip("aeiouy")
    return any(
        token.startswith(stem) and token.removeprefix(stem) in _LATIN_ENDINGS for token in _TOKEN.findall(prompt)
    )


def _is_kin(word: str, other: str) -> bool:
    """Whether one word gives the other away: “Japan” and “Japanese”, “Musk” and “Musk’s”."""
    one, two = folded(word), re.sub(r"'s?$", "", folded(other))
    if one == two:
        return True
    of_one = _OF_ONE.sub("", two)
    if of_one != two and len(of_one) >= _LEAST_OF_NAME and one.startswith(of_one):
        return len(one) - len(of_one) <= _MOST_OF_ENDING  # not “Christian” and Christopher
    shared = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return shared >= 4 and (shared >= min(len(one), len(two)) - 1 or other in DEMONYMS)


def _length(candidate: Candidate, analysis: Analysis) -> str:
    chars, words_ = _MAX_DEFINITION if candidate.generator in _EXPLAINING else _MAX_ANSWER
    for answer in candidate.answers:
        if len(answer) > chars or len(answer.split()) > words_:
            return "the answer is too long to be remembered"
    return "the question is too long" if len(candidate.prompt.split()) > MAX_PROMPT_WORDS else ""


def _well_formed(candidate: Candidate, analysis: Analysis) -> str:
    texts = (candidate.prompt, *candidate.answers, *candidate.distractors)
    if any(re.search(r"\{\{|\}\}|::|[<>{}\\]|\*\*", text) for text in texts):
        return "it holds marks that mean something in a deck or in Markdown"
    for text in texts:
        if text.count("(") != text.count(")") or text.count("“") != text.count("”"):
            return "a bracket or quotation mark is left open"
    if _CUT_SUM.search(candidate.prompt):
        return "a sum of money is cut in two"
    return "" if all(text.strip() for text in texts) else "something is empty"


def _worth_knowing(candidate: Candidate, analysis: Analysis) -> str:
    answer = candidate.answers[0] if candidate.answers else ""
    small = answer.casefold()
    kind = candidate.mention.type
    if kind is AnswerType.DURATION and _JOURNEY.search(candidate.passage.sentence.text):
        return "how long the way there takes is for visitors"
    if kind in NUMERIC_TYPES:
        shown = re.match(r"\d+|[A-Za-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?", candidate.mention.text)
        counted = shown is not None and shown.group().casefold() in ("one", "two", "1", "2", "first", "second")
        is_count = kind in (AnswerType.NUMBER, AnswerType.DURATION) and not re.search(
            r"[.,]\d|illion|hundred|thousand|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s",
            candidate.mention.text,
        )
        return "a count of one or two is not worth asking" if counted and is_count else ""
    if _STANDARD.fullmatch(answer):
        return "the number of a standard is to be looked up"
    if _NULL.fullmatch(answer):
        return "where a count begins is not worth asking"
    if candidate.kind == "cloze" and kind is AnswerType.TERM and tells_who_says_so(answer):
        return f"“{answer}” only tells who says so, or how it is known"
    is_nobody = kind is AnswerType.TERM and small in _ANYTHING
    if answer and (small in FUNCTION_WORDS or is_nobody or len(small) < 2):
        return f"“{answer}” is not worth asking"
    if (
        kind in (AnswerType.TERM, AnswerType.PRODUCT)
        and re.fullmatch(r"[A-Z]{1,3}", answer)
        and not re.search(rf"\({answer}\)|, or {answer}\b|\b{answer}, (?:short )?for ", analysis.article.text)
    ):
        return f"the abbreviation “{answer}” is not introduced by the article"
    if (
        candidate.mention.is_name
        and candidate.kind == "cloze"
        and all(word.casefold() in FUNCTION_WORDS for word in answer.split())
    ):
        return "the answer is only small words"
    return ""


def _anchors(candidate: Candidate, analysis: Analysis) -> str:
    """Enough left to tell which fact is meant: names and numbers count double."""
    if candidate.kind in ("order", "qa"):
        return ""
    answer = candidate.fact.answer
    others = [
        mention
        for mention in candidate.passage.mentions
        if mention.span.end <= answer.start or answer.end <= mention.span.start
    ]
    in_sentence = [mention for mention in others if candidate.passage.sentence.span.holds(mention.span)]
    label = f"{candidate.passage.topic}: " if candidate.passage.topic else ""
    tells_topic = bool(label) or (bool(analysis.topic) and stems(analysis.topic) <= stems(candidate.prompt))
    asked = candidate.prompt.removeprefix(label).replace(BLANK, " ")
    rare = [word for word in content_words(asked) if len(word) > 3]
    weight = 2 * len(in_sentence) + len(others) - len(in_sentence) + len(rare)
    is_amount = candidate.mention.type in NUMERIC_TYPES
    weight += 2 if tells_topic else 0
    is_only_one = _ONLY_ONE.search(asked) is not None
    weight += 2 * is_only_one
    measures_a_name = is_amount and (tells_topic or any(mention.is_name for mention in in_sentence))
    if weight < _MIN_ANCHORS - measures_a_name:
        return "too little is left to tell what is asked"
    told = len(_told_by(others)) + (candidate.passage.note is not None)
    own = content_words(" ".join(one.text for one in others if one.is_name))
    plain = len([word for word in rare if word not in own])
    is_told = told >= _MIN_TOLD or (label and told and plain >= _MIN_PLAIN_BEHIND_TITLE)
    if not analysis.topic and tells_the_past(asked) and not is_told:
        return "nothing tells which event is meant"
    if not tells_topic and not candidate.mention.is_name and not any(one.is_name for one in others):
        telling = [word for word in rare if len(word) > 4]
        if len(telling) < _MIN_RARE_OF_CONCEPT:
            return "without a name near, too little is left to tell what is asked"
    if candidate.mention.is_name and plain < _MIN_PLAIN:
        return "too little is said of who or what is meant"
    is_concept = candidate.mention.type in (AnswerType.TERM, AnswerType.PRODUCT)
    times = [mention for mention in others if mention.type in TIME_TYPES]
    if (
        candidate.mention.is_name
        and len(others) == len(times)
        and len(rare) + 3 * is_only_one < (_MIN_RARE_OF_CONCEPT if is_concept or times or tells_topic else _MIN_RARE)
        and candidate.mention.subtype != "defined"
    ):
        return "too little is left to tell who or what is meant"
    return ""


_ONLY_ONE: Final = re.compile(
    r"\b(?:more than half|half of|most of|the (?:\w+ )?(?:largest|longest|highest|oldest|deepest|fastest"
    r"|smallest|biggest"
    r"|richest|first|only|last))\b"
)
"""“Grow more than half of the world's cocoa”: only one, or one pair, can."""


def _told_by(others: list[Mention]) -> list[Mention]:
    """The names and the years by which a question tells what it is of."""
    return [one for one in others if one.is_name or (one.type in TIME_TYPES and one.value is not None)]


_SHARE: Final = re.compile(
    r" (?:of\b|less|more|fewer|higher|lower|larger|smaller|faster|slower|cheaper|stake|share|owned|water|pure|alcohol"
    r"|a year|annually|per year|tax|tariff|interest|majority|efficient|solution|chance|in favou?r|against|approv)"
)
_CHANGED: Final = re.compile(
    r"\b(?:by|from|up|down|rose|risen|grew|grown|fell|fallen|dropped|rises?|falls?|drops?|shrank|shrunk|increased?"
    r"|decreased?|declined?|gained?|lost|cut|only|another) (?:\w+ ){0,2}$"
    r"|\b(?:rose|risen|grew|grown|fell|fallen|dropped|shrank|increased?|decreased?|declined?"
    r"|cut)\b[^,;]*\bto (?:\w+ )?$"
)
_WHOLE_BEFORE: Final = re.compile(r"\b(?:[Oo]f|[Aa]mong|share|proportion|rate|turnout|stake|efficiency)\b")


def _whole_named(candidate: Candidate, analysis: Analysis) -> str:
    """A percentage is one of something: of what must be said, or that something rose or fell by it."""
    if candidate.mention.type is not AnswerType.PERCENT or candidate.kind != "cloze":
        return ""
    text = analysis.article.text
    before = text[candidate.passage.span.start : candidate.mention.span.start]
    after = text[candidate.mention.span.end : candidate.passage.span.end]
    if _SHARE.match(after) or _CHANGED.search(before) or _WHOLE_BEFORE.search(before):
        return ""
    return "it does not say what the percentage is a share of"


def _time_anchor(candidate: Candidate, analysis: Analysis) -> str:
    """“Six months later” needs a date to count from: the one that is asked for does not help."""
    if candidate.mention.type not in TIME_TYPES or candidate.kind != "cloze":
        return ""
    left = [mention for mention in candidate.passage.mentions if not mention.span.holds(candidate.fact.answer)]
    reason = counts_from_elsewhere(candidate.prompt, left)
    return reason and f"with the date left out, {reason}"


def _unique(candidate: Candidate, analysis: Analysis) -> str:
    """No other sentence says nearly the same with another answer."""
    if candidate.kind != "cloze":
        return ""
    mine = stems(candidate.prompt.replace(BLANK, " "))
    if len(mine) < 4:
        return ""
    first = candidate.passage.sentence.index
    asked = candidate.mention.type
    for index in analysis.nearby(first):
        others = analysis.stems[index]
        if index == first or candidate.passage.span.holds(analysis.sentences[index].span):
            continue
        if asked in analysis.types_mentioned[index] and len(others) > 3 and overlap(mine, others) >= _RIVAL:
            said = analysis.sentences[index].text
            if not holds_phrase(said, candidate.answers[0]):
                return "another sentence says nearly the same with another answer"
            if _differs_in_numbers(candidate.passage.sentence.text, said):
                return "another sentence says nearly the same with another number"
    return ""


def _differs_in_numbers(one: str, other: str) -> bool:
    """Whether two sentences have the same words and not the same numbers: the article contradicts itself."""
    words_of, numbers_of = ([re.findall(pattern, text) for text in (one, other)] for pattern in (r"[^\W\d]+", r"\d+"))
    return words_of[0] == words_of[1] and numbers_of[0] != numbers_of[1]


def _item_writing(candidate: Candidate, analysis: Analysis) -> str:
    """What the rules of item writing say of the question alone."""
    question = Question(ItemId(""), candidate.kind, candidate.prompt, candidate.answers, candidate.distractors)
    if candidate.kind in ("true-false", "order"):
        return ""  # judged by what they state, which no answer tells
    objection = lint_question(question, analysis.article.title)
    return objection.message if objection else ""


CARD_GATES: Final = (
    CardGate("language", _language),
    CardGate("quote", _quote),
    CardGate("grounded", _grounded),
    FAITHFUL,
    CERTAIN,
    CardGate("well-formed", _well_formed),
    ENDINGS,
    CardGate("worth knowing", _worth_knowing),
    SCENERY,
    WHEREABOUTS,
    RETINUE,
    NEWS,
    CardGate("leak", _leak),
    GIVEAWAYS,
    UNTOLD,
    OF_NOTHING,
    LEAD_INS,
    LONE,
    CardGate("answer length", _length),
    CardGate("anchors", _anchors),
    CardGate("whole named", _whole_named),
    *WHOLE_GATES,
    HALVES,
    NO_REST,
    FOLLOWS,
    RECKONED,
    CardGate("time anchor", _time_anchor),
    DATED,
    SAYINGS,
    LEARNED,
    LIKEWISE,
    DENIED,
    BYSTANDERS,
    CardGate("unique", _unique),
    *OPTION_GATES,
    CardGate("item writing", _item_writing),
)
"""In the order they are asked; the first that says no is the one reported."""
