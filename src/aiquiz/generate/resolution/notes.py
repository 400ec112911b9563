"""Who “he” or which “the fleet” is, noted in brackets where the text before leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.antecedents import before_subject, is_her_as_object
from aiquiz.generate.cohesion.reference import first_personal_pronoun, unresolved
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import Sex, is_of_things, may_be_person, sex_of
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, ORGANISATION_NOUNS, PERSON_TITLES, SHIPS
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.dangling import open_definites
from aiquiz.generate.resolution.focus import tells_of_another
from aiquiz.generate.resolution.rivals import (
    as_told,
    is_he_before_name,
    is_named_by_the_way,
    is_rivalled,
    known_people,
)
from aiquiz.generate.resolution.standins import CALLINGS
from aiquiz.generate.resolution.strangers import is_about_stranger, is_of_somebody_before, is_own_of_name
from aiquiz.generate.resolution.subjects import carried_subject, is_about_another, is_subject_before
from aiquiz.generate.resolution.whichfirm import firm_meant, is_any_firm
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.fact import AnswerType

__all__ = ["is_ambiguous", "is_named_next", "is_told_woman", "tells_of_ship", "with_name", "with_note", "with_topic"]

_OFFICES: Final = PERSON_TITLES | word_set("Commissioner Officer Director Manager Chairman Speaker Leader Executive")
"""“High Commissioner”: what somebody is, and not who."""
_ANYBODY: Final = word_set("people men women children families others")
"""Who is not always the same, as “the fleet” is."""
_CALLED: Final = re.compile(r"\b(?:called|named|known as) [A-ZÀ-ÖØ-Þ]")
"""“A corporal called Zorbo Quill asked to stay with his wife”: his, and nobody else’s."""
_OPENS_WITH_HIS: Final = re.compile(r"(?:For|On|In|At|After|By|With|Before|Until|From) (?:his|her)\b")
"""“For her birthday Ada Quill’s mother …”: whose follows."""
_OWNING: Final = word_set("his her its their my our")
_REALMS: Final = word_set("kingdom empire republic union state realm")
_TOWNS: Final = word_set("town village city")
_HIS_AND_NAME: Final = re.compile(
    r"(?:In|On|At|By|During|After|Before|Until|From|Through|Throughout|Towards|Since|Despite|With) (?:[a-z-]+ ){0,6}?"
    r"(?:his|her) (?:[a-z-]+ ){0,3}[a-z]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:of|the|and|in|[A-ZÀ-ÖØ-Þ][\w’'-]*)){0,6})?"
    r"(?: (?:of|from|in) [12]\d{3})?,? (?:the (?:(?!(?:of|in|at|on|to|and|for) )[A-Z]?[a-z-]+ ){1,3})?"
)
"""“In the last hours of his presidency Quill pardoned Moor”, “In his book Olmia of 1665 the Englishman Quill told of
it”: the name right behind the phrase is his."""
_SHIPS: Final = re.compile(rf"\b{SHIPS}\b", re.I)
_ENDS_NAME: Final = re.compile(rf"(?! [a-z])| (?:[a-z]+ly |also |then |now )?(?:{FINITE}|[a-z]+s)\b")
_OF_ANY: Final = re.compile(
    r"modern|new|old|young|great|small|large|big|tiny|huge|original|famous|former|present|earlier|later|final|finished"
    r"|[a-z]+(?:ed|ing|ous|ern)"
)
"""“The modern canal” may be the one that is named; “the city canal” is another."""
_ONE_SIDE: Final = re.compile(
    r"(?:North|South|East|West|Upper|Lower|Inner|Outer|Left|Right|First|Second|Third|Fourth|Fifth)[a-z]*\b"
)
"""“The South-East Crater” is one of several; who says “the crater” elsewhere means the whole mountain's."""
_IT: Final = re.compile(r"Its?\b(?! (?:is|was|takes|took|has been) (?:\w+ ){0,4}(?:that|to|who)\b)")


def is_ambiguous(analysis: Analysis, sentence: Sentence, reason: str) -> bool:
    """Whether the sentence leans on a “he” or “she” that may be more than one person of its paragraph."""
    pronoun = first_personal_pronoun(sentence.text)
    if pronoun is None or not reason.startswith(f"“{pronoun.group()}”"):
        return False
    if carried_subject(analysis, sentence, pronoun.group()):
        return False
    return len(_fitting(analysis, pronoun.group(), _people_before(analysis, sentence))) > 1


def with_note(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note who “he” or “she” is, where nothing else is open and only one person can be meant."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    pronoun = first_personal_pronoun(text)
    if pronoun is None:
        return None
    known = analysis.title_nouns
    asked_from = alone.asked_from if alone.has_context else 0
    told = (text, alone.shown_from, alone.mentions, known)
    is_all_told = not unresolved(*told, person_known=pronoun.group(), asked_from=asked_from)
    if not is_all_told or not unresolved(*told, asked_from=asked_from):
        return None
    if open_definites(analysis, alone) or is_of_things(text[pronoun.start() :]):
        return None
    before = text[: pronoun.start()]
    if tells_of_ship(analysis, alone.sentence, pronoun.group()) or _CALLED.search(before) or is_own_of_name(before):
        return None
    word = pronoun.group().casefold()
    is_owner = word == "his" or (word == "her" and not is_her_as_object(text[pronoun.start() :], before))
    is_object = word in ("him", "her") and not is_owner
    # “The sultan of Olm ordered him to write”: who does it is not whom it is done to.
    if is_of_somebody_before(before_subject(before) if is_object else before, pronoun.group()):
        return None
    first = analysis.sentence_at(alone.span.start)
    carried = carried_subject(analysis, first, pronoun.group())
    people = [carried] if carried else _meant(analysis, first, alone, pronoun.group())
    if len(people) != 1 or people[0].split()[0].casefold() in FUNCTION_WORDS:
        return None
    if not (analysis.is_person(people[0]) or is_subject_before(analysis, first, people[0])):
        return None
    if people[0] not in known_people(analysis) and _may_be_another(analysis, first, people[0], pronoun.group()):
        return None
    if not carried and is_rivalled(analysis, first, people[0], pronoun.group()):
        return None
    if not carried and is_he_before_name(analysis, first, people[0], pronoun.group()):
        return None
    if _is_brought_in(analysis, first, people[0], pronoun.group()) or is_named_by_the_way(analysis, first, people[0]):
        return None
    named = {analysis.types.full_name(one.text) for one in _named_before(alone, pronoun.start())}
    if is_object and people[0] in named:
        return None  # “Ada went there to teach her a lesson”: not Ada
    if is_named_next(analysis, alone):
        # “In his last hours as governor Quill pardoned him”: that is who the text was about.
        other = re.compile(r"\bhim\b").search(text, pronoun.end())
        return replace(alone, note=(alone.shown_from + other.end(), people[0])) if other else alone
    name = analysis.label if analysis.is_life and people[0] == analysis.subject else as_told(analysis, first, people[0])
    if is_owner and _OPENS_WITH_HIS.match(text) and people[0] in _named_in_clause(alone, pronoun.end(), analysis):
        return alone
    name = f"{name}’s" if is_owner else name
    return replace(alone, note=(alone.shown_from + pronoun.end(), name))


def is_named_next(analysis: Analysis, alone: Passage) -> bool:
    """Whether somebody whom the first “his” fits is named right behind the phrase in front that has it."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    pronoun = first_personal_pronoun(text)
    if pronoun is None:
        return False
    for one in alone.mentions:
        at = one.span.start - alone.shown_from
        led = _HIS_AND_NAME.fullmatch(text, 0, at) if one.type is AnswerType.PERSON and at > 0 else None
        if led and pronoun.group() in led.group().split() and analysis.fits_pronoun(pronoun.group(), one.text):
            return True
    return False


def _named_before(alone: Passage, at: int) -> list[Mention]:
    """The names that what is shown has before an offset of it."""
    return [one for one in alone.mentions if one.is_name and alone.shown_from <= one.span.start < alone.shown_from + at]


def _named_in_clause(alone: Passage, at: int, analysis: Analysis) -> set[str]:
    """The full names that what is shown has behind an offset of it, up to the end of that sentence."""
    text, start = analysis.article.text, alone.shown_from + at
    end = next((one.start() for one in re.finditer(r"[.!?]”? ", text[start : alone.span.end])), alone.span.end - start)
    behind = (one for one in alone.mentions if one.is_name and start <= one.span.start < start + end)
    return {analysis.types.full_name(one.text) for one in behind}


def _may_be_another(analysis: Analysis, first: Sentence, name: str, pronoun: str) -> bool:
    """Whether the sentence before is about somebody else, named or not, or it is a woman who is not told to be one."""
    if pronoun.casefold() in ("she", "her") and not is_told_woman(analysis, name):
        return True
    index = first.index - 1
    before = analysis.sentences[index] if index >= 0 and analysis.sentences[index].block == first.block else None
    if before is None:
        return False
    is_stranger = is_about_stranger(before.text, pronoun) or _is_named_behind_pronoun(name, before.text, pronoun)
    return is_stranger or is_about_another(analysis, first, name)


def _is_brought_in(analysis: Analysis, first: Sentence, name: str, pronoun: str) -> bool:
    """Whether the sentence before brings in somebody else, of a film or a dream: “A singer walks off. She …”."""
    index = first.index - 1
    before = analysis.sentences[index] if index >= 0 else None
    if before is None or before.block != first.block or not before.text.startswith(("A ", "An ")):
        return False
    return name.split()[-1] not in before.text and is_about_stranger(before.text, pronoun)


def _is_named_behind_pronoun(name: str, text: str, pronoun: str) -> bool:
    """Whether a sentence has such a “he” of its own and names the person only behind it: “he wrote to Quill”."""
    word = "she" if pronoun.casefold() in ("she", "her") else "he"
    own = re.search(rf"\b{word}\b", text, re.I)
    named = [found.start() for part in {name, name.split()[-1]} for found in re.finditer(re.escape(part), text)]
    return own is not None and bool(named) and min(named) > own.start()


def is_told_woman(analysis: Analysis, name: str) -> bool:
    """Whether more than a pronoun tells that somebody is a woman: “she” may be a ship, or a country."""
    is_known = analysis.is_woman(name) or sex_of(name) is Sex.WOMAN or name == analysis.protagonist
    return is_known or name.split()[-1] in analysis.protagonist.split()


def tells_of_ship(analysis: Analysis, sentence: Sentence, pronoun: str) -> bool:
    """Whether the pronoun is a “she” that may be a ship: one is told of in the paragraph so far, in no woman's life."""
    if pronoun.casefold() not in ("she", "her") or (analysis.is_life and analysis.subject_sex is Sex.WOMAN):
        return False
    earlier = (one.text for one in analysis.sentences_of_block(sentence.block) if one.index <= sentence.index)
    return any(_SHIPS.search(text) for text in earlier)


def with_name(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note which fleet “the fleet” is, where that alone is open and one name tells it."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    opens = open_definites(analysis, alone)
    if len(opens) != 1 or unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns):
        return None
    noun = opens[0].noun
    if noun in CALLINGS and (who := _one_before(analysis, alone)):
        return replace(alone, note=(alone.shown_from + opens[0].end, who))
    if noun in _ANYBODY:
        return None
    if is_any_firm(opens[0], text) and (firm := firm_meant(analysis, alone)):
        return replace(alone, note=(alone.shown_from + opens[0].end, firm))
    own = {word for word in content_words(opens[0].of(text)) if word != noun and not _OF_ANY.fullmatch(word)}
    # “The management” is not that of “Zorbo Management: a proposal”, a title.
    # “The sucre” is no Ada Sucre: what is written small is somebody only where it is a calling.
    ending = analysis.names_ending_in(noun, alone.sentence.index)
    names = [name for name in ending if noun in CALLINGS or not analysis.is_person(name)]
    names = [name for name in names if not re.search(rf"[“\"*_]{re.escape(name)}: ", analysis.article.text)]
    # “His Court” only opened a sentence, or is a title: no court is called so.
    names = [name for name in names if name.split()[0].casefold() not in _OWNING]
    if any(own - set(content_words(name)) for name in names):
        return None  # “the county fleet” is not the Royal Fleet
    if any(_ONE_SIDE.match(name) and not _is_in_paragraph(name, alone, analysis) for name in names):
        return None
    if noun in _REALMS and not all(_is_in_paragraph(name, alone, analysis) for name in names):
        return None  # “the kingdom” of a text on Norland is not the United Kingdom
    if noun in ORGANISATION_NOUNS and any(_is_another_told(name, alone, analysis) for name in names):
        return None
    owners = {one for one in analysis.owners.get(noun, ()) if not (analysis.is_life and analysis.is_person(one))}
    # “The town” is whichever was told of last, and not the one that some sentence calls “the town of Olm”.
    owner = next(iter(owners)) if len(owners) == 1 and noun not in _TOWNS else ""
    owner = (
        f"the {owner}"
        if owner and re.search(rf"\bthe {re.escape(owner)}\b(?! [A-Z])", analysis.article.text)
        else owner
    )
    note = _in_full(names[0], analysis) if len(names) == 1 else f"of {owner}" if owner and not names else ""
    return replace(alone, note=(alone.shown_from + opens[0].end, note)) if note else None


def _in_full(name: str, analysis: Analysis) -> str:
    """The name with the “of the …” that stands behind it all over the article: “Grand Canyon of the Olm”."""
    found = re.findall(
        rf"\b{re.escape(name)}\b( of the (?:[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?=[A-ZÀ-ÖØ-Þ]))?)+)?", analysis.article.text
    )
    rest = found[0] if found else ""
    return f"{name}{rest.rstrip()}" if rest and all(one == rest for one in found) else name


def _is_in_paragraph(name: str, alone: Passage, analysis: Analysis) -> bool:
    """Whether the paragraph itself names it before the sentence."""
    earlier = analysis.sentences_of_block(alone.sentence.block)
    return any(name in one.text for one in earlier if one.index < alone.sentence.index)


def _one_before(analysis: Analysis, alone: Passage) -> str:
    """The one person that the paragraph names before what is shown, where that names nobody; empty where none is."""
    people = _people_before(analysis, alone.sentence)
    is_anybody_here = any(one.type is AnswerType.PERSON for one in alone.mentions)
    return people[0] if len(people) == 1 and analysis.is_person(people[0]) and not is_anybody_here else ""


def _is_another_told(name: str, alone: Passage, analysis: Analysis) -> bool:
    """Whether another organisation, or what the text is about, has been named since that one was.

    “The company” is hardly the Olm Company then.
    """
    topics = names_joined(analysis.label)
    for index in range(alone.sentence.index - 1, -1, -1):
        told = {one.text: one.type for one in analysis.mentions[index] if one.is_name}
        if any(one != name and (kind is AnswerType.ORGANISATION or one in topics) for one, kind in told.items()):
            return True
        if name in told:
            return False
    return False


def with_topic(analysis: Analysis, alone: Passage, *, is_last: bool = False) -> Passage | None:
    """The sentence with a note what “it” is, where its paragraph goes on about one thing: “X …. It …. It ….”."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    opener = _IT.match(text)
    if opener is None or alone.shown_from != alone.span.start:
        return None
    is_open = unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns, thing_is_known=True)
    if is_open or open_definites(analysis, alone):
        return None
    topic, index = "", alone.sentence.index - 1
    while index >= 0 and analysis.sentences[index].block == alone.sentence.block:
        if not _IT.match(analysis.sentences[index].text):
            topic = _subject_name(analysis, index)
            break
        index -= 1
    # Right behind the sentence that names it, showing both is better than a note.
    if index >= 0 and tells_of_another(analysis.sentences[index].text, 0):
        return None
    if not topic or names_joined(topic) or (index == alone.sentence.index - 1 and not is_last):
        return None
    return replace(alone, note=(alone.shown_from + opener.end(), f"{topic}’s" if opener.group() == "Its" else topic))


def _subject_name(analysis: Analysis, index: int) -> str:
    """The topic or the name that a sentence begins with, where that is no person; else empty."""
    sentence, mentions = analysis.sentences[index], analysis.mentions[index]
    if analysis.topic and not analysis.is_life and _begins_with_topic(analysis, sentence):
        return analysis.topic[:1].lower() + analysis.topic[1:] if analysis.is_topic_written_small else analysis.topic
    if not mentions or not mentions[0].is_name or mentions[0].type is AnswerType.PERSON:
        return ""
    before = sentence.text[: mentions[0].span.start - sentence.span.start]
    behind = sentence.text[mentions[0].span.end - sentence.span.start :]
    # “The Zorbo 3 saloon sold well. Its maker …” is not about what a Zorbo 3 made.
    is_whole = _ENDS_NAME.match(behind) is not None
    return mentions[0].text if is_whole and before in ("", "The ") else ""


def _begins_with_topic(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the topic is what a sentence begins with, by its name or as “the river”."""
    heads = {analysis.label.split()[-1], *(noun for noun in analysis.title_nouns if analysis.taken_up[noun] > 1)}
    named = "|".join(re.escape(word) for word in (analysis.topic, *sorted(heads)))
    return re.match(rf"(?:(?:The|An?) )?(?:{named})\b(?! of\b|['’]|(?-i: [A-Z]))", sentence.text, re.I) is not None


def _meant(analysis: Analysis, first: Sentence, alone: Passage, pronoun: str) -> list[str]:
    """Whom “he” can mean: who is named before in the paragraph, and the one the article is about.

    Who is named later in the sentence that “He” opens is somebody else.
    """
    known = dict.fromkeys((*_people_before(analysis, first), *known_people(analysis)))
    # “Merian” beside “Matthäus Merian” and “Maria Sibylla Merian” is whom the article is about.
    known = dict.fromkeys(name for name in known if not any(name != other and name in other.split() for other in known))
    if pronoun[0].isupper():
        own = {analysis.types.full_name(mention.text) for mention in alone.mentions if mention.is_name}
        known = dict.fromkeys(name for name in known if name not in own)
    return _fitting(analysis, pronoun, known)


def _fitting(analysis: Analysis, pronoun: str, names: Iterable[str]) -> list[str]:
    """Those of the names who can be “he” or “she”; in a woman's life nobody else is “she” who is not told to be one."""
    fitting = [name for name in names if analysis.fits_pronoun(pronoun, name)]
    is_hers = pronoun.casefold() in ("she", "her") and analysis.is_life and analysis.subject_sex is Sex.WOMAN
    if not is_hers:
        return fitting
    return [name for name in fitting if name == analysis.subject or analysis.is_woman(name)]


def _people_before(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The full names of the people named so far in the sentence's paragraph, each once."""
    earlier = (other.index for other in analysis.sentences_of_block(sentence.block) if other.index < sentence.index)
    found = (
        analysis.types.full_name(mention.text)
        for index in earlier
        for mention in analysis.mentions[index]
        if mention.type is AnswerType.PERSON or _looks_like_person(mention, analysis.sentences[index])
    )
    return list(dict.fromkeys(found))


def _looks_like_person(mention: Mention, sentence: Sentence) -> bool:
    """Whether a name of unknown type may be somebody's: two words or three, and nothing that speaks against it."""
    words = mention.text.split()
    is_full = (
        2 <= len(words) <= 3 and mention.is_name and "of" not in words and words[-1].removesuffix("s") not in _OFFICES
    )
    return is_full and may_be_person(mention, sentence.text[: mention.span.end - sentence.span.start])
