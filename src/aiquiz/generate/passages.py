"""What a question shows of the article: one sentence, or two where the second leans on the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.antecedents import is_her_as_object
from aiquiz.generate.definite import EVENTS, Definite, definites_in
from aiquiz.generate.lexicon import CONNECTORS, ORGANISATION_NOUNS, PERSON_ROLES
from aiquiz.generate.mentions import Mention
from aiquiz.generate.people import Sex, fits_pronoun, is_of_things, may_be_person, sex_of
from aiquiz.generate.reference import first_personal_pronoun, unresolved
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topic import EVENT_HEADS
from aiquiz.generate.wording import holds_phrase, stems
from aiquiz.generate.wordlists import word_set
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["MAX_PASSAGE_WORDS", "Passage", "passage_of"]

MAX_PASSAGE_WORDS: Final = 58
"""More than this is no longer read before answering."""
_CONNECTOR: Final = re.compile(rf"(?:{'|'.join(map(re.escape, CONNECTORS))})(?:, (?:however, )?| )(?=\w)")
_KINDS: Final = {
    AnswerType.ORGANISATION: ORGANISATION_NOUNS,
    AnswerType.PERSON: PERSON_ROLES | word_set("man woman boy girl"),
    AnswerType.PLACE: word_set("city town village country island region port capital"),
}
_PARTS_OF_PLACE: Final = word_set(
    "port harbour harbor station bay cathedral church castle palace tower towers square bridge prison fortress quarter "
    "district spire roof nave vault vaults altar organ building city town hill hills centre gate wall quay quays docks"
)
_BRIEF_WORDS: Final = 3
"""A label of so few words never disturbs; a longer one is shown only where the sentence cannot do without."""
_SHIPS: Final = re.compile(
    r"\b(?:ship|freighter|steamer|steamship|liner|vessel|boat|warship|battleship|cruiser|destroyer|frigate|submarine"
    r"|schooner|yacht|tanker|ferry|trawler|galleon|brig)s?\b",
    re.I,
)
_BARE: Final = re.compile(r"The (?![a-z]+est )[a-z]+ (?!of\b|that\b|which\b|who\b)[a-z]")
"""“The iron must be …”: words of the topic strewn over the sentence do not tell which."""
_ITSELF_OR_TWO: Final = re.compile(
    r"^The [a-z]+ itself\b|(?:^|\. )The (?:two|three|four|five) [a-z]+s\b(?! of\b| that\b)"
)
"""“The bridge itself”, “The two governments”: which ones only a label tells."""
_DATELINE: Final = re.compile(r"[A-Z]{3,}[A-Z .,'’A-Za-z]{0,30}(?: \([A-Z][\w ]+\))? (?:-|–|—) (?=[A-Z])")
_IT: Final = re.compile(r"Its?\b(?! (?:is|was|takes|took|has been) (?:\w+ ){0,4}(?:that|to|who)\b)")
# “So” and “Still” also open phrases (“So far”, “Still life”); then they stay.
_NO_CONNECTOR: Final = re.compile(
    r"(?:So (?:far|many|much|that|long)|Still (?!in|the)|Rather than|Then[- ]|Instead of|Besides [^,]|But for"
    r"|Yet to|Thus far"
    r"|Then (?:a|an|the) |Finally [^,]*ed\b)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of the article, `span`, that stands alone. `sentence` is the one that is asked about.

    `shown_from` is the offset where the wording of a question starts: behind an opening “However,”, which ties to
    a sentence that is not shown and carries no fact. `note` is what a question adds in brackets, and the offset it
    stands at: who “she” or which “the fleet” is, where the text before leaves no doubt but the sentence does not say.
    `topic` is shown before a question that takes for granted what the whole article is about.
    """

    span: Span
    sentence: Sentence
    shown_from: int
    mentions: tuple[Mention, ...]
    note: tuple[int, str] | None = None
    topic: str = ""

    @property
    def has_context(self) -> bool:
        """Whether the sentence before is shown too."""
        return self.span.start < self.sentence.span.start

    def shown(self, text: str, start: int, end: int) -> str:
        """The part of `text`, the whole article's, from `start` to `end` as a question words it."""
        label = f"{self.topic}: " if self.topic and start == self.shown_from else ""
        said = text[start:end]
        if self.note is not None and start <= self.note[0] <= end:
            at, name = self.note
            said = f"{text[start:at]} [{name}]{text[at:end]}"
        cuts_opener = start == self.shown_from > self.span.start
        return label + (_capitalised(said) if cuts_opener else said)


def _capitalised(text: str) -> str:
    """`text` with a capital where an opening connector was left out; “iPhone” and “xAI” stay as they are."""
    return text if any(letter.isupper() for letter in text.split(" ", 1)[0]) else text[:1].upper() + text[1:]


def passage_of(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    """The shortest passage in which the sentence stands alone, or in words why there is none.

    `may_be_shown[i]` says whether sentence `i` may be shown at all.
    """
    alone = _passage(analysis, sentence.span, sentence)
    reason = _leaning(analysis, alone)
    if not reason:
        return _labelled(analysis, alone)
    if noted := _with_note(analysis, alone) or _with_name(analysis, alone):
        return _labelled(analysis, noted)
    with_context = _with_context(analysis, sentence, may_be_shown)
    if isinstance(with_context, Passage) and not _is_ambiguous(analysis, sentence, reason):
        return _labelled(analysis, with_context)
    with_context = with_context if isinstance(with_context, str) else ", and the paragraph names more than one person"
    noted = _with_topic(analysis, alone)
    return _labelled(analysis, noted) if noted else f"{reason}{with_context}"


def _labelled(analysis: Analysis, passage: Passage) -> Passage | str:
    """The passage, behind the article's topic where it does not name it; or why it cannot be shown."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    topic, note = analysis.topic, passage.note[1] if passage.note else ""
    topical = next((one for one in definites_in(text) if _is_of_topic(one, analysis)), None)
    named = {analysis.types.full_name(mention.text) for mention in passage.mentions if mention.is_name}
    is_strewn = " " in topic and _BARE.match(text) is not None
    is_named = (
        topic in named
        or any(name in topic.split() for name in named)
        or (holds_phrase(text, topic) and not (topic.startswith("The ") and topic not in text))
        or holds_phrase(note, topic)
        or (stems(topic) <= stems(text) and not topic.startswith("The ") and not is_strewn)
    )
    is_wanted = (
        topical is not None
        or _ITSELF_OR_TWO.search(text) is not None
        or re.search(r"\bhere\b", text) is not None
        or not (note or any(mention.is_name for mention in passage.mentions))
    )
    if topic and not is_named and (is_wanted or len(topic.split()) <= _BRIEF_WORDS):
        return replace(passage, topic=topic)
    if (itself := _ITSELF_OR_TWO.search(text)) and not (topic or note):
        return f"“{itself.group()}” is clear only to who has read the article"
    if topical is None or topic or note:
        return passage
    return f"“{topical.of(text)}” is clear only to who has read the article"


def _is_of_topic(one: Definite, analysis: Analysis) -> bool:
    """Whether the article's topic, shown as a label, tells what “the …” means: its own noun, or a part of a place."""
    if 0 < len(analysis.topic.split()) <= _BRIEF_WORDS and (one.noun in EVENTS or (one.opens and one.is_described)):
        return True
    if _is_part_of_kind(one, analysis):
        return True
    is_part = one.noun in _PARTS_OF_PLACE and _is_place(analysis.topic, analysis)
    is_about_person = analysis.types.kind_of(analysis.topic).type is AnswerType.PERSON
    return is_part or (analysis.is_topical(one.noun) and not is_about_person)


def _is_part_of_kind(one: Definite, analysis: Analysis) -> bool:
    """Whether “the cathode” is one of every thing that the topic names: a text on lithium-ion cells means it so.

    That is told by a topic that is no name, and by a noun that no sentence of the past takes up.
    """
    is_kind = analysis.topic != "" and not analysis.is_topic_named
    return is_kind and one.opens and not one.is_described and one.noun in analysis.spoken_of_in_general


def _is_place(topic: str, analysis: Analysis) -> bool:
    """Whether the topic is a place, or a name that may be one: there “here” is, and “the port”."""
    kind = analysis.types.kind_of(topic)
    if topic.split()[-1:] and topic.split()[-1] in EVENT_HEADS:
        return False
    is_name = not kind.is_firm and not analysis.is_topic_written_small and analysis.is_topic_named
    return kind.type is AnswerType.PLACE or is_name


def _with_context(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    """The sentence behind the one before it, or why that does not help."""
    before = sentence.index - 1
    if before < 0 or analysis.sentences[before].block != sentence.block or not may_be_shown[before]:
        return ""
    both = _passage(analysis, Span(analysis.sentences[before].span.start, sentence.span.end), sentence)
    if len(both.span.of(analysis.article.text).split()) > MAX_PASSAGE_WORDS:
        return ", and with the sentence before it is too long"
    still = _leaning(analysis, both)
    if not still:
        return both
    # The first of the two may begin with a “he” of its own; then a note tells who.
    return _with_note(analysis, both) or f"; the sentence before does not help: {still}"


def _is_ambiguous(analysis: Analysis, sentence: Sentence, reason: str) -> bool:
    """Whether the sentence leans on a “he” or “she” that may be more than one person of its paragraph."""
    pronoun = first_personal_pronoun(sentence.text)
    if pronoun is None or not reason.startswith(f"“{pronoun.group()}”"):
        return False
    return len([name for name in _people_before(analysis, sentence) if fits_pronoun(pronoun.group(), name)]) > 1


def _with_note(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note who “he” or “she” is, where nothing else is open and only one person can be meant."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    pronoun = first_personal_pronoun(text)
    if pronoun is None:
        return None
    known = analysis.title_nouns
    is_all_told = not unresolved(text, alone.shown_from, alone.mentions, known, person_is_known=True)
    if not is_all_told or not unresolved(text, alone.shown_from, alone.mentions, known):
        return None
    if _open_definites(analysis, alone) or is_of_things(text[pronoun.start() :]):
        return None
    if pronoun.group().casefold() in ("she", "her") and _tells_of_ship(analysis, alone.sentence):
        return None
    first = next(one for one in analysis.sentences_of_block(alone.sentence.block) if one.span.end > alone.span.start)
    people = _meant(analysis, first, alone, pronoun.group())
    if len(people) != 1 or analysis.types.kind_of(people[0]).type is not AnswerType.PERSON:
        return None
    word = pronoun.group().casefold()
    is_owner = word == "his" or (word == "her" and not is_her_as_object(text[pronoun.start() :]))
    name = f"{people[0]}’s" if is_owner else people[0]
    return replace(alone, note=(alone.shown_from + pronoun.end(), name))


def _tells_of_ship(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether “she” may be a ship: one is told of in the paragraph so far."""
    earlier = (one.text for one in analysis.sentences_of_block(sentence.block) if one.index <= sentence.index)
    return any(_SHIPS.search(text) for text in earlier)


def _with_name(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note which fleet “the fleet” is, where that alone is open and one name tells it."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    opens = _open_definites(analysis, alone)
    if len(opens) != 1 or unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns):
        return None
    noun = opens[0].noun
    names = analysis.names_ending_in(noun, alone.sentence.index)
    owners = analysis.owners.get(noun, frozenset())
    note = names[0] if len(names) == 1 else f"of {next(iter(owners))}" if not names and len(owners) == 1 else ""
    return replace(alone, note=(alone.shown_from + opens[0].end, note)) if note else None


def _open_definites(analysis: Analysis, passage: Passage) -> list[Definite]:
    """The nouns behind “the” of which the passage does not tell which is meant, nor the article's topic."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    introduced = analysis.introduced_before(passage.span.start)
    names = [mention for mention in passage.mentions if mention.is_name]
    return [
        one
        for one in definites_in(text)
        if one.points_back(text, introduced)
        and not (_is_of_topic(one, analysis) and analysis.topic)
        and not _is_told(one, passage.shown_from, names)
    ]


def _is_told(one: Definite, offset: int, names: Sequence[Mention]) -> bool:
    """Whether a name before it is of the kind its noun means: a firm for “the company”, a person for “the painter”."""
    before = [name for name in names if name.span.end <= offset + one.start]
    if one.noun in _PARTS_OF_PLACE:
        return any(name.type is AnswerType.PLACE or not name.is_firm for name in before)
    before = [name for name in before if name.is_firm]
    wanted = next((kind for kind, nouns in _KINDS.items() if one.noun in nouns), None)
    return sum(name.type is wanted for name in before) == 1


def _with_topic(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note what “it” is, where its paragraph goes on about one thing: “X …. It …. It ….”."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    opener = _IT.match(text)
    if opener is None or alone.shown_from != alone.span.start:
        return None
    is_open = unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns, thing_is_known=True)
    if is_open or _open_definites(analysis, alone):
        return None
    topic, index = "", alone.sentence.index - 1
    while index >= 0 and analysis.sentences[index].block == alone.sentence.block:
        if not _IT.match(analysis.sentences[index].text):
            topic = _subject_name(analysis, index)
            break
        index -= 1
    # Right behind the sentence that names it, showing both is better than a note.
    if not topic or index == alone.sentence.index - 1:
        return None
    return replace(alone, note=(alone.shown_from + opener.end(), f"{topic}’s" if opener.group() == "Its" else topic))


def _subject_name(analysis: Analysis, index: int) -> str:
    """The name a sentence begins with, where it is no person's; empty where it begins with anything else."""
    sentence, mentions = analysis.sentences[index], analysis.mentions[index]
    if not mentions or not mentions[0].is_name or mentions[0].type is AnswerType.PERSON:
        return ""
    before = sentence.text[: mentions[0].span.start - sentence.span.start]
    return mentions[0].text if before in ("", "The ") else ""


def _meant(analysis: Analysis, first: Sentence, alone: Passage, pronoun: str) -> list[str]:
    """Whom “he” can mean: who is named before in the paragraph, and the one the article is about.

    Who is named later in the sentence that “He” opens is somebody else.
    """
    known = dict.fromkeys((*_people_before(analysis, first), *_known_people(analysis)))
    # “Merian” beside “Matthäus Merian” and “Maria Sibylla Merian” is whom the article is about.
    known = dict.fromkeys(name for name in known if not any(name != other and name in other.split() for other in known))
    if pronoun[0].isupper():
        own = {analysis.types.full_name(mention.text) for mention in alone.mentions if mention.is_name}
        known = dict.fromkeys(name for name in known if name not in own)
    return [name for name in known if fits_pronoun(pronoun, name) and _fits_subject(analysis, pronoun, name)]


def _fits_subject(analysis: Analysis, pronoun: str, name: str) -> bool:
    """Whether the article speaks of its subject with this pronoun, where the name does not tell; true of others."""
    if name != analysis.subject or sex_of(name) is not Sex.UNTOLD:
        return True
    return analysis.subject_sex in (Sex.UNTOLD, Sex.WOMAN if pronoun.casefold() in ("she", "her") else Sex.MAN)


def _known_people(analysis: Analysis) -> tuple[str, ...]:
    """Whom “he” or “she” means where the paragraph has named nobody: who is in the title, or the one it is about."""
    return analysis.people_in_title or ((analysis.subject,) if analysis.subject else ())


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
    is_full = 2 <= len(mention.text.split()) <= 3 and mention.is_name and " of " not in mention.text
    return is_full and may_be_person(mention, sentence.text[: mention.span.end - sentence.span.start])


def _leaning(analysis: Analysis, passage: Passage) -> str:
    shown = analysis.article.text[passage.shown_from : passage.span.end]
    known = analysis.title_nouns
    if reason := unresolved(
        shown, passage.shown_from, passage.mentions, known, place_is_known=_is_place(analysis.topic, analysis)
    ):
        return reason
    opens = _open_definites(analysis, passage)
    return f"“{opens[0].of(shown)}” points at something not named here" if opens else ""


def _passage(analysis: Analysis, span: Span, sentence: Sentence) -> Passage:
    text = span.of(analysis.article.text)
    opener = _CONNECTOR.match(text)
    skipped = opener.end() if opener and not _NO_CONNECTOR.match(text) else 0
    if dateline := _DATELINE.match(text):
        skipped = dateline.end()
    return Passage(span, sentence, span.start + skipped, tuple(analysis.mentions_near(sentence.index, span)))
