"""Lists: what stands side by side is asked as a whole, because one of it alone fits no better than the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors import distractors_for
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.generators.base import Generator, with_gap
from aiquiz.generate.language.gazetteer import GIVEN_NAMES
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS, PERSON_ROLES, PERSON_TITLES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.worth.salience import salience
from aiquiz.kinds.cloze import Cloze
from aiquiz.kinds.multi import Multi
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["LIST_GENERATOR"]

_COUNT_WORDS: Final = {value: word for word, value in NUMBER_WORDS.items()}
_LEAST, _MAX_ITEMS = 2, 4
"""More than so many at once are learned by nobody: Wozniak, “Effective learning”, rule 9."""
_PLURALS: Final = {
    AnswerType.PERSON: "people",
    AnswerType.ORGANISATION: "organisations",
    AnswerType.PLACE: "places",
    AnswerType.PRODUCT: "names",
    AnswerType.TERM: "names",
}
_PARTS_OF_LAND: Final = frozenset({"state", "province"})
_PLURALS_OF_SORTS: Final = {
    "country": "countries",
    "city": "cities",
    "state": "states",
    "province": "provinces",
    "team": "teams",
}
# Plain words: the first item follows a small word, the last ends the clause, so both borders are certain.
_PLAIN: Final = re.compile(
    r"(?<= )(?:to|of|in|for|with|including|are|were|like|as|into|from|by|on|between|contains?|contained|produces?"
    r"|holds?) (?:numerous |many |several |various |different )?"
    r"(?P<list>[a-z][\w’'-]*(?: [a-z][\w’'-]*)?"
    r"(?:, (?!and\b|or\b|but\b)[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})+,? and [a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})"
    r"(?=[.;:]|, [a-z]+ing\b)"
)
_BEHIND_LIST: Final = re.compile(r" (?:together|apart|alike|alone|again|too|as well|at once|in turn|each year)$")
"""“Holds skin, gums and bones together”: that is done to all of them."""

_MADE_OF: Final = re.compile(
    r"\b(?:made(?: up| out)?|composed|consist(?:s|ed|ing)?|built|mixture|combination|alloy|blend|compound|layers?"
    r"|sorts?|types?|kinds?|forms?|parts?|stages?|conjunction|up) $"
)
_OPEN_BEFORE: Final = re.compile(
    r"(?:^|[.!?] )(?!(?:In|At|On|By|From|After|Before|Since|With|For|Near|To|As)\b)"
    r"(?:[A-Z][\w.’'&-]*,? )*[A-Z][\w.’'&-]*, $"
)
"""“Amazon, Google and Meta agreed …”: a first member that is not known as a name belongs to the list as well."""


_FIRM: Final = frozenset({"Company", "Co", "Co.", "Sons", "Brothers", "Associates", "Partners"})
_BEYOND: Final = re.compile(r" (?:of|in|for) (?:the )?[A-Z]")
"""“Days and Nights in the Forest”: the last member goes on."""
_ONE_OF_THEM: Final = re.compile(r", (?:one|the (?:first|last|latter|former)) (?:of\b|an?\b|[a-z]+ of\b)")
"""“Ada Quill, Ben Hale and Zorbo Merle, one of the founders”: told of the last alone."""
_ONE_SUCH: Final = re.compile(
    r", (?:(?:then|now|also|once|later|formerly|already|until then) )?an? (?:[\w’'-]+ ){0,4}?"
    r"(?:company|firm|start-?up|maker|manufacturer|bank|agency|business|subsidiary|publisher|studio|retailer|brand"
    rf"|supplier|rival|town|city|village|port|island|student|pupil|boy|girl|man|woman|{'|'.join(sorted(PERSON_ROLES))})\b"
    r"|, (?:who|which) (?:was|is|has|had been)\b|, whose (?:husband|wife|father|mother|life|career)\b"
)
"""“The bakers Olm and Zorbo Mills, a firm in Sudland, both …”: what the last alone is."""
_SAME_BEFORE: Final = re.compile(
    r"(?:,|,? and|;) (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)* "
    r"(?P<small>to|in|from|by|at|with|for|under|on) (?:the )?$"
)
"""“Norland went to Olm, Zorbia to _____ to Ulm”: the verb is left out, and the last of the names has its own place."""
_IS_PART: Final = re.compile(r"['’]s\b| (?:state|county|province|river|city|district)\b")
"""“Ada Quill and Ben Hale’s circle”, “in Louisiana and Washington state”."""
_TITLE_LAST, _THEN_NAME = re.compile(r"\bthe $"), re.compile(r", [A-Z]")
"""“Between Adams and the Speaker, Henry Clay, …”: the last is named behind the comma."""
_STATE_BEHIND: Final = re.compile(r", [A-Z]")
"""“Richmond, California, and Portland, Oregon” are two towns."""
_ONE_BEFORE: Final = re.compile(
    rf"\b(?:husband|wife|son|daughter|brother|sister|father|mother|partner|friend"
    rf"|(?:the|an?|its|his|her|their|[A-Z][\w-]*['’]s) (?:[a-z-]+ )*(?:{'|'.join(sorted(PERSON_ROLES))}|city|town"
    rf"|village|river|island|ship|novel|film|book|play|song|company|firm)|(?i:{'|'.join(sorted(PERSON_TITLES))})) $"
)
"""“With her husband Edmund and Ada Quill”, “Lord Byron and Anne Milbanke”: only the first is that."""
_PART_BEFORE: Final = re.compile(
    r"\b(?:northern|southern|eastern|western|central|inner|outer|upper|lower|(?:north|south)-?(?:east|west)ern) $"
)
"""“The plains of northern Norland and the Olm Plateau”: of the first alone."""
_ORDINAL_BEFORE: Final = re.compile(r"\b\d+(?:st|nd|rd|th) $")
"""“The 4th Battalion, the Olm Guard and the Zell Horse”: the figure belongs to the first name."""
_TITLE_INSIDE: Final = re.compile(r"(?:, |,? and )(?:The|An?) [A-ZÀ-ÖØ-Þ]")
"""“Her journey through Norland, The Desert and the Sea, appeared in 1907”: where she went, and a title."""
_AND_SUCH: Final = re.compile(r"(?:similar|related|kindred|suchlike|like|other|various)\b")
"""“Grain, oil and similar goods”: no three things."""
_TO_DO: Final = re.compile(
    r"\b(?:(?:beg[aiu]n|begins?|beginning|start(?:s|ed)?|ceased?|continue[sd]?|tr(?:y|ies|ied)|wants?|wanted|needs?"
    r"|needed|learn(?:s|ed|t)?|taught|able|unable|ready|free|likely|helps?|helped|tends?|tended|refuse[sd]?|manage[sd]?"
    r"|use[sd]?|had|has|have|ought|going|in order|ways?|ability|how|when|where|what|enough|easy|hard)(?: not)?"
    r"|(?:allow|enabl|help|caus|forc|requir|teach|want|ask|order|permit|urg|tell)[a-z]* (?:[a-z]+ ){0,2}[a-z]+) $"
)
"""“Began to _____ (three things) again”: what stands behind “to” is done, and is no thing."""
_TIMES: Final = word_set("centuries decades years months weeks days hours minutes ages")
_FILLED: Final = re.compile(
    r"\b(?:fill|mix|alloy|coat|cover|treat|load|feed|combin|enrich|dop|lac|line|seed|suppli|pack|stain|dust)[a-z]* $"
    r"|\b(?:deals?|dealt|fed|made|built|done|armed|paid|traded?) $"
)
_FAMED: Final = re.compile(r"\b(?:reputation|fame|taste|name|hunger|famous|noted|known) $")
"""“A reputation for gangsters, jazz and opium”: and for much besides."""
_SERVES: Final = re.compile(r"\b(?:used|useful|valued|prized|suitable|handy) $")
"""“Used for mats, hats and rope”: and for much besides."""
_SETTINGS: Final = frozenset({AnswerType.PLACE, AnswerType.ORGANISATION})
_AT: Final = re.compile(r"\b(?:at|of|in|from|near) (?:the )?$")


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    for run in _runs(passage, analysis):
        if len(run) > _MAX_ITEMS:
            continue
        yield from _of_names(run, passage, analysis)
    yield from _of_words(passage, analysis)


def _runs(passage: Passage, analysis: Analysis) -> Iterator[tuple[Mention, ...]]:
    """The runs of names in the asked sentence."""
    names = [mention for mention in passage.mentions if passage.sentence.span.holds(mention.span)]
    return coordinated_names(names, analysis.article.text)


def _without_place(run: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """“Two researchers at Olm University, Ada Quill and Zorbo Merle, …”: the people, without where they are."""
    settings = [at for at, one in enumerate(run) if one.is_firm and one.type in _SETTINGS]
    behind = run[settings[-1] + 1 :] if settings else ()
    is_where = _AT.search(text[: run[0].span.start]) is not None
    if is_where and len(run) > _LEAST and [_is_somebody(one) for one in run] == [False] + [True] * (len(run) - 1):
        return run[1:]
    is_apposed = is_where and text.startswith(",", run[-1].span.end)
    are_people = any(one.type is AnswerType.PERSON for one in behind)
    return behind if are_people or (is_apposed and len(behind) > 1) else run


def _is_somebody(mention: Mention) -> bool:
    return " " in mention.text and mention.text.split()[0] in GIVEN_NAMES


def _of_names(run: tuple[Mention, ...], passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    run = _without_place(run, analysis.article.text)
    if len(run) < _LEAST:
        return
    kinds = {mention.type for mention in run}
    whole = Span(run[0].span.start, run[-1].span.end)
    if "&" in whole.of(analysis.article.text):
        return  # “Stone & Quill” is a firm
    if _OPEN_BEFORE.search(analysis.article.text[passage.shown_from : whole.start]):
        return
    if _is_none(run, analysis.article.text[passage.shown_from : whole.start], analysis.article.text):
        return
    mention = Mention(
        whole, whole.of(analysis.article.text), run[0].type, "list", None, len(kinds) == 1 and run[0].is_firm
    )
    if len(run) >= 3 and len(kinds) == 1:
        multi = _multi(run, mention, passage, analysis)
        if multi is not None:
            yield multi
            return
    if len(run) == 2 and not mention.is_firm:
        return
    sorts = {one.subtype for one in run}
    plural = _PLURALS_OF_SORTS.get(sorts.pop(), "") if len(sorts) == 1 else ""
    sort = plural or _PLURALS[run[0].type] if mention.is_firm else "names"
    hint = f"{_COUNT_WORDS.get(len(run), len(run))} {sort}"
    yield _whole(mention, hint, passage, analysis, 6.0 if len(run) > 2 or mention.is_firm else 4.5)


def _is_none(run: tuple[Mention, ...], before: str, text: str) -> bool:
    """Whether what looks like a list is none: things of several types, a firm's name, or a name that goes on.

    `before` is what a question shows in front of it.
    """
    last = run[-1].span
    if len({one.type for one in run if one.is_firm}) > 1 or run[-1].text in _FIRM:
        return True
    if len(run) == _LEAST and text.startswith(",", run[0].span.end):
        return True
    (first, *others) = (one.text.split() for one in run)
    if len(first) > 1 and first[-1].isupper() and all(len(one) == 1 and one[0].isupper() for one in others):
        return True  # “Successful PUT, POST and DELETE requests”: the first word is of no name
    if _ONE_OF_THEM.match(text, last.end) or _ONE_SUCH.match(text, last.end):
        return True
    if (gapped := _SAME_BEFORE.search(before)) and text.startswith(f" {gapped['small']} ", last.end):
        return True
    if _BEYOND.match(text, last.end) and not run[-1].is_firm:
        return True
    if _IS_PART.match(text, last.end) or (
        _TITLE_LAST.search(text[run[-2].span.end : last.start]) and _THEN_NAME.match(text, last.end)
    ):
        return True
    in_state = any(
        one.subtype not in _PARTS_OF_LAND and other.subtype in _PARTS_OF_LAND for one, other in pairwise(run)
    )
    if in_state and (len(run) > 2 or _STATE_BEHIND.match(text, last.end)):
        return True
    if (
        _ORDINAL_BEFORE.search(before)
        or _PART_BEFORE.search(before)
        or _TITLE_INSIDE.search(text, run[0].span.end, last.end)
    ):
        return True
    return _ONE_BEFORE.search(before) is not None


def _multi(run: tuple[Mention, ...], whole: Mention, passage: Passage, analysis: Analysis) -> Candidate | None:
    options = [option for member in run for option in distractors_for(member, passage, analysis)]
    wrong = tuple(dict.fromkeys(options))[:3]
    if len(wrong) < 3:
        return None
    _, gapped = with_gap(passage, whole.span, "", analysis)
    question = f"Which of these belong in the gap? {gapped}"
    answers = tuple(mention.text for mention in run)
    return Candidate(
        generator="list",
        kind="multi",
        passage=passage,
        fact=Fact(passage.sentence.span, whole.span, whole.type),
        mention=whole,
        body=Multi(question, answers, wrong),
        prompt=question,
        answers=answers,
        distractors=wrong,
        worth=6.0,
    )


def _of_words(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    """Lists of plain words: “advertising, healthcare, and personal assistants”."""
    sentence = passage.sentence
    for match in _PLAIN.finditer(sentence.text):
        listed = _BEHIND_LIST.sub("", match["list"])
        items = re.split(r",? and |, ", listed)
        plain = (word for item in items for word in item.removeprefix("other ").split())
        if any(word in FUNCTION_WORDS for word in plain) or not 3 <= len(items) <= _MAX_ITEMS:
            continue
        if any(item.split()[-1].endswith(("ly", "ed")) or item.split()[0].endswith("ly") for item in items):
            continue
        if match.group().startswith("of ") and not _MADE_OF.search(sentence.text[: match.start()]):
            continue  # “the country's centre of finance, publishing and culture”: there is more
        if match.group().startswith("with ") and not _FILLED.search(sentence.text[: match.start()]):
            continue  # “the feast is kept with fires, wreaths and cheese”: and with much besides
        if _FAMED.search(sentence.text[: match.start()]):
            continue
        if match.group().startswith("for ") and _SERVES.search(sentence.text[: match.start()]):
            continue
        if items[0] in _TIMES:
            continue  # “unused for years, shops and boats lay …”
        if match.group().startswith("to ") and (" " in items[0] or _TO_DO.search(sentence.text[: match.start()])):
            continue  # “to read botany, physics and chemistry”, “began to turn, stop and turn”
        if len(set(items)) < len(items):
            continue
        begin = sentence.span.start + match.start("list")
        at = Span(begin, begin + len(listed))
        mention = Mention(at, listed, AnswerType.TERM, "list", None, False)
        hint = "" if _AND_SUCH.match(items[-1]) else f"{_COUNT_WORDS.get(len(items), len(items))} things"
        yield _whole(mention, hint, passage, analysis, 5.0)


def _whole(mention: Mention, hint: str, passage: Passage, analysis: Analysis, worth: float) -> Candidate:
    text, prompt = with_gap(passage, mention.span, hint, analysis)
    return Candidate(
        generator="list",
        kind="cloze",
        passage=passage,
        fact=Fact(passage.sentence.span, mention.span, mention.type),
        mention=mention,
        body=Cloze(text),
        prompt=prompt,
        answers=(mention.text,),
        distractors=(),
        worth=worth
        - (0.8 if passage.has_context else 0.0)
        + salience(mention, passage.sentence.text, passage.sentence.span.start),
    )


LIST_GENERATOR: Final = Generator("list", _propose)
