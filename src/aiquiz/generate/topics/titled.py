"""Who stands in the election of a topic for being in the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.entities.people import Sex, sex_of
from aiquiz.generate.language.gazetteer import DEMONYMS, KNOWN_ORGANISATIONS
from aiquiz.generate.language.lexicon import NUMBER_WORDS, PERSON_ROLES, PREPOSITIONS, TIME_NOUNS
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.ballot import EVENT_HEADS, HEADS, SETTINGS, Nominee, Told
from aiquiz.generate.topics.cores import core_of, is_named_event, tail_of
from aiquiz.generate.topics.framing import uncounted
from aiquiz.generate.topics.pairs import joined_of, said_of_several
from aiquiz.generate.topics.titles import Phrase, Role, as_clause, in_small

__all__ = [
    "HAPPENINGS",
    "JOINING",
    "LIFE_SHARE",
    "OF_SEVERAL",
    "TITLE_POINTS",
    "VERBATIM",
    "WORD_SHARE",
    "head_of",
    "is_used_as_thing",
    "of_title",
    "pronoun_of",
    "spelt_out",
]

OUTRIGHT: Final = 6.0
"""What it is worth that a title says outright what its text is about."""
VERBATIM: Final = 4.0
"""What it is worth that the text has a title, or a part of it, word for word."""
_BEFORE_COLON: Final = 2.0
"""What it is worth besides to be all that stands before a colon: “The Olm Express: A Train and Its Legend”."""
TITLE_POINTS: Final = {Role.WHOLE: 1.5, Role.ASKED: 3.0, Role.CLAUSE: 2.0}
HAPPENINGS: Final = EVENT_HEADS | word_set(
    "Fall Restoration Flu Famine Landing Landings Massacre Earthquake Eruption Expedition Mutiny Riot Riots Strike "
    "Partition Unification Independence Reformation Armada Affair Scandal Trial Trials Conference Congress Pact Accord "
    "Accords Protocol Act Plan Airlift Blockade Coup Campaign Invasion Conquest Occupation Exodus Migration Bubble "
    "Crash Depression Panic Rush Race Programme Program Project Mission Experiment Pandemic Epidemic Outbreak Election "
    "Referendum Disaster Explosion Storm Hurricane Liberation Annexation Abolition Summit Compromise Convention "
    "Uprisings Revolts Rebellions Revolutions Crusades Sieges Floods Fires Voyage Voyages Expeditions"
)
"""What happened, or was agreed: “The Fall of Olm” is the name of what its text tells, whether that has it or not."""
LIFE_SHARE: Final = 0.6
"""A life: its person is named, or is “she”, in this part of all paragraphs."""
WORD_SHARE: Final = 0.4
"""A word of the title, or a title that is a heading, is the topic only where so many paragraphs have it."""
_COMPARED: Final = word_set(
    "worse better older younger bigger smaller larger other same wrong right next last best worst"
)
"""“How the better brush won”: than which, its text tells."""
JOINING: Final = word_set("of the de da di du von van")
_FEW, _OFTEN, _SHORT = 2, 4, 4
_PHRASE: Final = 4
_COUNTED_TIME: Final = re.compile(r"[\w-]+ (?:hours|days|nights|weeks|months|years|decades|centuries)\b", re.I)
_THING_WORDS: Final = 6
"""A part of a title with more words is no name of a thing: as a label it stands in quotes."""
_STEM_CHARS: Final = 7
_YEAR_BEHIND: Final = re.compile(r" (?:of|in) \d{3,4}$")
_VAGUE: Final = word_set(
    "life death night day morning winter summer spring autumn war peace love light dark song story letter"
)
"""Single words that begin clever titles: “A Song After Midnight”."""
_COUNTRIES: Final = word_set("US UK EU UN USA U.S. U.K.")
_KIN: Final = word_set(
    "man woman boy girl wife husband widow son daughter sister brother mother father child men women"
)
OF_SEVERAL: Final = re.compile(
    r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+ (?:Brothers|Sisters|Twins|Siblings|Family|Dynasty|brothers|sisters|twins|siblings|family)\b"
    r"|\b(?:Brothers|Sisters|Twins) [A-ZÀ-ÖØ-Þ]"
)
"""“The Quill Brothers”: the life of more than one."""
_DEATH: Final = re.compile(r"\b(?:dies|has died|dead at)\b", re.I)
"""News of somebody's death tells of a life."""
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b", re.I), re.compile(r"\b(?:she|hers?)\b", re.I)


def of_title(told: Told) -> Iterator[Nominee]:
    """What the title is, asks about or describes, as far as the text is about that."""
    is_news = any(one.role is Role.HEADLINE for one in told.phrases)
    is_obituary = is_news and _DEATH.search(told.title) is not None
    for phrase in told.phrases:
        text = in_small(phrase.text, told.text)
        if _says_little(phrase.text, told):
            continue
        if phrase.text.isdigit() and (title := uncounted(told.title)) != phrase.text:
            # “1066: why did they win?” is about more than a year.
            whole = f"“{title}”"
            yield from (replace(one, label=whole) for one in _of_whole(phrase.text, text, told))
            continue
        if is_news and phrase.role is Role.ASKED and re.search(rf"\b{re.escape(phrase.text.lower())}\b", told.text):
            continue  # “Computer beats Stone”: which computer is what the news is about
        if is_news and phrase.role is Role.ASKED and _is_anybody(phrase.text):
            continue
        if phrase.role is Role.OUTRIGHT and phrase.text in DEMONYMS:
            # “How Norlanders vote” is about the vote.
            whole = f"“{uncounted(told.title)}”"
            yield from (replace(one, label=whole) for one in _of_outright(phrase.text, text, told))
        elif phrase.role is Role.OUTRIGHT:
            yield from _of_outright(phrase.text, text, told)
        elif phrase.role is Role.WHOLE and not _is_role(phrase.text):
            found = list(_of_whole(phrase.text, text, told))
            found = found or list(_of_core(phrase.text, told))
            yield from found or _of_tail(phrase.text, told)
        elif phrase.role in TITLE_POINTS and (is_obituary or not _is_no_thing(phrase.text, told)):
            is_clause = phrase.role is Role.CLAUSE
            thing = phrase.text if is_clause else _without_deed(phrase.text, told)
            full = spelt_out(thing, told.text)
            text = as_clause(thing, told.text) if is_clause else in_small(thing, told.text)
            said = _any_word(text, told) if is_clause else told.matching(_mention_of(full or thing))
            said |= told.matching(_in_short(thing, told))
            is_counted = (
                text[0].isdigit() or text.split()[0].casefold() in NUMBER_WORDS
            )  # “How One Plug Conquered the Desk”
            if len(said) >= min(_FEW, len(told.sentences)) and not is_counted:
                points = TITLE_POINTS[Role.WHOLE] / 2 if _is_behind_named(phrase, told) else TITLE_POINTS[phrase.role]
                yield Nominee(full or text, said, points, is_life=is_obituary)


def _is_anybody(phrase: str) -> bool:
    """Whether it is one of the many of a country, “US court”, of whom a headline seldom tells which."""
    *first, head = phrase.split()
    return first != [] and head.islower() and all(word in SETTINGS or word in _COUNTRIES for word in first)


def _without_deed(text: str, told: Told) -> str:
    """“Eye” of “eye sees”, which the text never has: the last word of what a title asks about may be what it does."""
    name, _, deed = text.rpartition(" ")
    as_noun = rf"\b(?:{re.escape(deed)}|(?:the|an?|each|every) {re.escape(stem_of(deed))})\b"
    is_deed = deed.endswith("s") and deed.islower() and not re.search(as_noun, told.text, re.I)
    return name if name and is_deed and not holds_phrase(told.text, text.removesuffix("s")) else text


def _says_little(phrase: str, told: Told) -> bool:
    """Whether a phrase is but a length of time, “87 days”, or compares with what it does not name, “worse brush”.

    Not where the text has it as a name: “the Hundred Days”.
    """
    first, *rest = phrase.casefold().split()
    is_time = (first[0].isdigit() or first in NUMBER_WORDS) and rest[-1:] != [] and rest[-1] in TIME_NOUNS
    is_compared = first in _COMPARED and bool(rest) and not rest[0][0].isdigit()
    as_name = " ".join(word.capitalize() if word not in JOINING else word for word in phrase.split())
    return (is_time or is_compared) and not re.search(rf"\b{re.escape(as_name)}\b", told.text)


def _is_behind_named(phrase: Phrase, told: Told) -> bool:
    """Whether it stands behind what a title names in front of its colon: “The Olm Telegraph: How Messages Left”."""
    first = told.phrases[0]
    is_behind = ": " in told.title and phrase.role is Role.ASKED and phrase is not first and first.role is Role.WHOLE
    return is_behind and next(_of_whole(first.text, in_small(first.text, told.text), told), None) is not None


def _of_outright(phrase: str, text: str, told: Told) -> Iterator[Nominee]:
    """What the title says outright that its text is about, if that uses its words."""
    whole = next(_of_whole(phrase, text, told), None)
    said = (whole.said if whole else told.matching(_mention_of(phrase))) | expansions_of(phrase, told)
    if is_named_event(phrase, HAPPENINGS):
        text = phrase  # “Plot” of an “Olm Plot” stays, though the text says “the plot”
    if whole is not None:
        yield replace(whole, said=said, points=OUTRIGHT)
    elif said or all(re.search(rf"\b{re.escape(stem_of(word))}", told.text, re.I) for word in content_words(phrase)):
        opening = frozenset(one.index for one in told.sentences if one.block in told.opening)
        yield Nominee(text, said or opening, OUTRIGHT)


def expansions_of(phrase: str, told: Told) -> frozenset[int]:
    """The sentences that have in full what the phrase abbreviates: “Global Positioning System” for “GPS”."""
    full = spelt_out(phrase, told.text)
    return told.matching(re.compile(rf"\b{re.escape(full)}\b")) if full else frozenset()


def spelt_out(acronym: str, text: str) -> str:
    """The first name in the text that has the letters of an acronym as its initials; empty where there is none."""
    if not re.fullmatch(r"[A-Z]{2,6}", acronym):
        return ""
    between = r"(?:[ -](?:of|the|for|and|de))*[ -]"
    found = re.search(rf"\b{between.join(rf'{letter}[a-z]+' for letter in acronym)}\b", text)
    return found.group() if found else ""


def _of_whole(phrase: str, text: str, told: Told) -> Iterator[Nominee]:
    """A title, or a part of one, that is a name or a noun; `text` is the phrase as the text would write it."""
    said = told.matching(_mention_of(phrase))
    if OF_SEVERAL.fullmatch(phrase):
        yield Nominee(phrase, frozenset(one.index for one in told.sentences), VERBATIM)
        return
    if _is_verbatim(phrase, told) and not _is_said_in_passing(phrase, told):
        name = _somebody(phrase, told)
        if name:
            said |= told.matching(pronoun_of(name, told.sex))
        is_life = name != "" and told.is_spread(said, LIFE_SHARE)
        points = VERBATIM + (_BEFORE_COLON if told.title.removeprefix("The ").startswith(f"{phrase}: ") else 0.0)
        yield Nominee(name or text, said, points, is_life=is_life, label=text)
        return
    words = phrase.split()
    is_name = len(words) > 1 and all(word[:1].isupper() or word in JOINING for word in words)
    is_name = is_name and not any(word.casefold() in PREPOSITIONS - {"of"} for word in words)
    short = {word for word in (words[0], words[-1]) if len(told.names.get(word, ())) >= _FEW}
    if is_name and short - SETTINGS - HEADS - told.people:
        said |= _short_names(words, told)
        if told.is_spread(said, WORD_SHARE):
            yield Nominee(phrase, said, VERBATIM)
            return
    if all_of_them := said_of_several(phrase, told):
        yield Nominee(joined_of(phrase, told.firms), all_of_them, VERBATIM)
        return
    if parts := _said_of_parts(phrase, told):
        yield Nominee(phrase, parts, VERBATIM)
        return
    if _is_taken_up(phrase, told):
        is_event = head_of(phrase) in HAPPENINGS
        yield Nominee(phrase, said, VERBATIM if is_event else TITLE_POINTS[Role.ASKED])
        return
    if re.split(r"[ -]", phrase)[0].casefold() in NUMBER_WORDS:
        said |= _names_within(phrase, told)
    elif not _is_used(phrase, told):
        return
    said = said.union(*(told.matching(_mention_of(side)) for side in phrase.split(" and ")))
    if told.is_spread(said, WORD_SHARE):
        is_sentence = len(phrase.split()) > _THING_WORDS or phrase.endswith("?") or _COUNTED_TIME.match(phrase)
        yield Nominee(text, said, TITLE_POINTS[Role.WHOLE], label=f"“{phrase}”" if is_sentence else "")


def _of_core(phrase: str, told: Told) -> Iterator[Nominee]:
    """What stands before the preposition of a title of which nothing else is known: “The Olm Empire in Retreat”.

    A name of several words is in the text, or taken up there; a single word is all through it. Where the title goes on
    with a place, the label has that too.
    """
    core = core_of(phrase)
    if not core or (" " not in core and core.casefold() in _VAGUE):
        return
    is_used = " " not in core or re.search(rf"\b{re.escape(core)}\b", told.text) or _is_taken_up(core, told)
    for one in _of_whole(core, in_small(core, told.text), told) if is_used else ():
        placed = phrase.removeprefix(f"{core} in ")
        is_placed = placed in SETTINGS | told.places or (placed.islower() and placed.endswith("s"))
        label = in_small(phrase, told.text) if is_placed else one.label
        if " " in core or told.is_spread(one.said, WORD_SHARE):
            yield replace(one, label=label)


def _of_tail(phrase: str, told: Told) -> Iterator[Nominee]:
    """The thing that ends a clever title, where the text goes on about “the reef”: “Night Shift on the Olm Reef”."""
    front, tail = tail_of(phrase)
    if not tail or tail in SETTINGS or holds_phrase(told.text, front):
        return
    named = len(re.findall(rf"\b{re.escape(tail)}\b", told.text))
    if named >= _FEW and len(re.findall(rf"\b[Tt]he {re.escape(tail.split()[-1].lower())}\b", told.text)) >= _FEW:
        yield from _of_whole(tail, tail, told)


def _said_of_parts(phrase: str, told: Told) -> frozenset[int]:
    """The sentences about “Book of Hours of Olm”, of which the text has both the “Book of Hours” and Olm."""
    whole, _, owner = phrase.rpartition(" of ")
    is_name = " " in whole and all(word[:1].isupper() or word in JOINING for word in phrase.split())
    if not is_name or owner in SETTINGS or not re.search(rf"\b{re.escape(whole)}\b", told.text):
        return frozenset()
    said = told.matching(re.compile(rf"\b{re.escape(owner)}\b"))
    return said | told.matching(_mention_of(whole)) if len(said) >= _FEW else frozenset()


def _is_taken_up(phrase: str, told: Told) -> bool:
    """Whether it is the name of what the text takes up by its noun: “Universal Postal Union”, “the union”.

    A name such as “Battle of Lepanto”, whose noun makes names, is taken up by one “the battle”.
    """
    words = _YEAR_BEHIND.sub("", phrase).split()
    if len(words) < 2 or words[0].endswith("ing") or not all(word[:1].isupper() or word in JOINING for word in words):
        return False
    if any(word[:1].isupper() and word.casefold() in PREPOSITIONS - {"of", "up"} for word in words[1:-1]):
        return False  # “Walk Through the Station” is no station
    head = head_of(phrase)
    if head in HAPPENINGS - EVENT_HEADS:
        return any(re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", told.text) for word in words if word != head)
    # A text goes on about “the rising” or “the fighting”: its title alone calls it a revolt or a war.
    least = 0 if head in EVENT_HEADS else 1 if head in HEADS else _FEW
    return told.taken_up[stem_of(head.casefold())] >= least


def head_of(phrase: str) -> str:
    """“Revolt” of “Pueblo Revolt of 1680”, “Battle” of “Battle of Lepanto”."""
    return re.split(r" (?:of|in|for) ", phrase)[0].split()[-1]


def _is_no_thing(phrase: str, told: Told) -> bool:
    """Whether a phrase is where something happened, or who took part in it."""
    return phrase in SETTINGS | told.people or _is_role(phrase)


def _is_role(phrase: str) -> bool:
    return phrase.split(" ")[-1].casefold() in PERSON_ROLES | _KIN


def _somebody(phrase: str, told: Told) -> str:
    """Whose name the phrase is, if need be in a longer form than the text has it; empty where nobody's."""
    named = (name for name in told.people if re.fullmatch(_longer(name), phrase, re.I))
    return max(named, key=len, default=phrase if _is_told_as_a_life(phrase, told) else "")


def _is_told_as_a_life(phrase: str, told: Told) -> bool:
    """Whether a title may be somebody's name, and most paragraphs say “he” or “she” of one person."""
    words = phrase.split()
    is_name = len(words) in (1, 2, 3) and all(word[:1].isupper() and word[1:].islower() for word in words)
    if len(words) == 1 and (phrase in told.firms or is_used_as_thing(phrase, told)):
        return False
    if not is_name or not _short_names(words, told) or phrase in told.places or words[-1] in HEADS | SETTINGS:
        return False
    if re.search(rf"\b[Tt]he {re.escape(phrase)}\b", told.text):
        return False  # “the Olm Opera House”: nobody has a name behind “the”
    if _ends_in_noun(words, told):
        return False
    return told.sex is not Sex.UNTOLD and told.is_spread(told.matching(pronoun_of(phrase, told.sex)), LIFE_SHARE)


def _ends_in_noun(words: list[str], told: Told) -> bool:
    """Whether the last of several words is what happened, or a noun that the text takes up: “The Olm Voyages”."""
    if len(words) == 1:
        return False
    noun = words[-1].removesuffix("s")
    taken_up = re.compile(
        rf"\b(?:[Tt]h(?:e|is|ese|ose)|[Hh](?:is|er)|[Tt]heir|[Aa]n?) (?:[a-z]+ )?{re.escape(noun.lower())}s?\b"
    )
    return not {noun, words[-1]}.isdisjoint(HAPPENINGS) or len(taken_up.findall(told.text)) >= _FEW


def is_used_as_thing(name: str, told: Told) -> bool:
    """Whether a single name has an article before it, or a small letter, or something is in it, as with nobody's."""
    if name in KNOWN_ORGANISATIONS or re.search(rf"\b{re.escape(name.lower())}\b", told.text):
        return True
    return re.search(rf"\b(?:the|a|an|[Ii]n|[Aa]t|from|into) {re.escape(name)}\b(?!['’])", told.text) is not None


def _short_names(words: list[str], told: Told) -> frozenset[int]:
    """The sentences that name what the title names in full, by its first word or its last: “Tristan”, “Sofia”."""
    ends = "|".join(re.escape(word) for word in (words[0], words[-1]))
    return told.matching(re.compile(rf"\b(?:{ends})\b"))


def _longer(name: str) -> str:
    return rf"{re.escape(name)}(?:-.+| [A-ZÀ-ÖØ-Þ]\S*)?"


def _mention_of(phrase: str) -> re.Pattern[str]:
    """What mentions it in a text: its noun, in whatever form, or a word that is its name."""
    core, *behind = re.split(rf" (?:{'|'.join(sorted(PREPOSITIONS))}|and) (?:the )?", phrase)
    *first, head = core.split(" ")
    own = [word for word in first if word[:1].isupper() and word not in SETTINGS | HEADS and len(word) > 2]
    ways = [rf"(?i:\b{re.escape(stem_of(part))}(?:s|es)?\b)" for part in {head, *head.split("-")[-1:]} if len(part) > 2]
    if core in HAPPENINGS - EVENT_HEADS:
        own += [word for part in behind for word in part.split() if word[:1].isupper()]
    return re.compile("|".join([*ways, *(rf"\b{re.escape(word)}\b" for word in own)]) or r"(?!)")


def _in_short(noun: str, told: Told) -> re.Pattern[str]:
    """A pattern of what a text that has a long noun mostly says instead: “chips” for “microchips”."""
    stem = stem_of(noun)
    if " " in noun or not noun.islower():
        return re.compile(r"(?!)")
    ends = (stem[at:] for at in range(3, len(stem) - _SHORT + 1))
    short = next((end for end in ends if told.nouns[end] >= _OFTEN), "")
    return re.compile(rf"\b{re.escape(short)}s?\b" if short else r"(?!)")


def _any_word(phrase: str, told: Told) -> frozenset[int]:
    words = [re.escape(stem_of(word)) for word in content_words(phrase)]
    return told.matching(re.compile(rf"(?i:\b(?:{'|'.join(words)}))")) if words else frozenset()


def _is_verbatim(phrase: str, told: Told) -> bool:
    """Whether the text has the phrase, or the name of somebody whom the phrase names in full."""
    bare = re.escape(phrase.removesuffix("s"))
    if re.search(rf"(?<!\w){bare}(?:s|es)?(?!\w)", told.text, re.I):
        return True
    return _somebody(phrase, told) != ""


def _is_said_in_passing(phrase: str, told: Told) -> bool:
    """Whether a title of several words is what one sentence somewhere says: “the old man mad about drawing”."""
    said = told.matching(re.compile(rf"\b{re.escape(phrase)}\b", re.I))
    return len(phrase.split()) >= _PHRASE and len(said) == 1 and not told.opening & told.paragraphs_of(said)


def _names_within(phrase: str, told: Told) -> frozenset[int]:
    """The sentences about what a title counts several of: “Three holes through the Gotthard”."""
    words = {word for name in told.names for word in name.split() if holds_phrase(phrase, word)} - SETTINGS
    named = [re.escape(word) for word in words if word[:1].isupper()]
    return told.matching(re.compile(rf"\b(?:{'|'.join(named)})\b")) if named else frozenset()


def _is_used(phrase: str, told: Told) -> bool:
    """Whether the text keeps to the words of a heading such as “English Settlements in America”."""
    words = content_words(phrase)
    small = told.text.casefold()
    uses = [small.count(word.removesuffix("s")[:_STEM_CHARS]) for word in words]
    is_noun = len(words) > 1 and not words[0].endswith("ing")
    return is_noun and all(uses) and max(uses, default=0) >= _OFTEN


def pronoun_of(name: str, sex: Sex) -> re.Pattern[str]:
    """The pronouns of a person; `sex` is what the whole text tells, where the name does not."""
    own = sex_of(name)
    if own is Sex.UNTOLD:
        own = sex
    return _SHE if own is Sex.WOMAN else _HE
