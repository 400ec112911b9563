"""The gate for the borders of a name: no half of one is asked for."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.fronted import runs_on
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.gates.base import IN_QUOTES, CardGate
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS, WEEKDAYS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["WHOLE_NAME"]

_NAME_GOES_ON: Final = re.compile(
    r" (?:\d{1,2} [a-z]|\d{1,3}[A-Z]{1,2}\b|[A-ZÀ-ÖØ-Þ][\w’'-]*[a-z]|(?:of|for) (?:the )?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)"
)
_PRIZE: Final = re.compile(r"\b(?:Prize|Award|Medal|Chair)$")
_PRIZE_FOR: Final = re.compile(r" (?:in|for|of) (?:the )?[A-Za-z]")
"""“The _____ in Chemistry for 1944”: what is behind the gap gives it away."""
_LETTERED: Final = re.compile(r"[A-Zα-ω]-[a-z]+")
"""“An X-ray nurse”: a plain word that begins with a letter."""
_HYPHENED: Final = re.compile(r"[A-Z][a-z]+-[a-z]+(?:ing|ed|term|scale|free|like|level|class|range)")
_SORT_BEHIND: Final = re.compile(r" [a-z-]{3,}s\b")
"""“Slow-burning types last for a day”: an adjective that opens a sentence has a capital, and is no name."""
_OWNED: Final = re.compile(r"\b[A-Z][a-z]+['’]s (?:(?:first|second|new|own|last) )?$")
"""“Dwayne's _____ in Parsons”, “Norland's first _____”: called after its owner."""
_NAMED_AFTER: Final = re.compile(r"['’]s(?:[,.;]| [A-ZÀ-ÖØ-Þ])")
"""“St Paul’s, in 1858”, “St Mary’s Hospital”."""
_NAME_BEGAN: Final = re.compile(
    r"\b(?:Saint|St [A-Z][a-z]+['’]s|[Tt]he (?:[A-ZÀ-ÖØ-Þ][\w’'-]* )+(?:of|for)(?: the)?|[A-Z][a-z]+ \d+"
    r"|(?:[A-Z][\w’'-]* (?:and )?)+(?:of|for) an?) $"
    r"|(?<=[a-z] )[A-Z][a-z]+ing (?:in|of|with|to|for|the) $|[a-z]: (?:An?|The) $"
    r"|(?:^|[.:] )[A-Z][a-z]+ [a-z]+(?:um|us|is|ae) $"
)
"""“The Bank of _____”, “the Boeing 787 _____”, “Metamorphosis insectorum _____”."""
_PARTICLE: Final = re.compile(
    r"\b(?:Van|Von|De|Le|La|El|von|van|der|den|de|del|della|di|du|da|dos|das|la|le|al|el|ibn|bin|ben|ter|ten|zu|af"
    r"|arap|wa) $"
)
"""“Known as von _____ factor”, “Rio de _____”: a small word that names are made with."""
_PARTICLE_BEHIND: Final = re.compile(
    r" (?:(?:ibn|bin|ben|van|von|der|den|de|del|della|di|da|dos|arap|wa|aan|nan|na)"
    r" (?:den |der |las? |los |les |le |l['’])?[A-ZÀ-ÖØ-Þ]"
    r"|(?:du|des|de la) [a-zà-ÿ])"
)
"""“President _____ arap Moi”, “the _____ du soleil”: half of what is called so."""
_JOINED_BEFORE: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]* (?:e|y|et|und|og|och|für) (?:(?:die|der|das|la|los|las|les) )?$"
)
_JOINED_BEHIND: Final = re.compile(r" (?:e|y|et|und|og|och|für) (?:(?:die|der|das|la|los|las|les) )?[A-ZÀ-ÖØ-Þ]")
"""“Sebastião de Carvalho e _____”, “_____ für Wiederaufbau”: another tongue's small word joins a name's halves."""
_SHORT_YEAR: Final = re.compile(r" ['’‘]\d\d\b")
"""“_____ ’98”: the year's short form ends the name."""
_CODE: Final = re.compile(r"[IVX]+[a-z]?|[A-Z]{0,2}\d{1,3}[A-Za-z]?|[A-Z][a-z]?")
_CLASS_BEFORE: Final = re.compile(r"\b(?P<noun>[a-z]{3,}) $")
"""“Factor _____”, “vitamin _____”: a sign that tells one of a class is no name without it."""
_SUBTITLE: Final = re.compile(r"[:,] [A-ZÀ-ÖØ-Þ][^“”\".;]{0,80}[”\"]")
"""“Played in “_____: The Next Generation””."""
_QUOTE_BEGAN: Final = re.compile(r"[“\"](?:[A-ZÀ-ÖØ-Þ][\w’'-]*\.?|(?:the|an?) [\w’'-]+)(?: [\w’'-]+){0,3} $")
"""“Published “Ideals in _____” in 1921”: half of a title."""
_TITLE_GOES_ON: Final = re.compile(r", (?:[Tt]he|[Aa]n?|[Aa]nd [Tt]he) [A-ZÀ-ÖØ-Þ][a-z]+ [A-ZÀ-ÖØ-Þ][a-z]")
"""“Her musical One Sings, the Other Dances.”"""
_NUMBERS_GO_ON: Final = re.compile(r"(?: and|,| or| to|–|-) ?\d")
"""“In Rooms 2 and 3.”"""
_WHOSE: Final = re.compile(
    r"\b(?:(?:World|Wom[ae]n|M[ae]n|Children|People|King|Queen|Workers|Teachers|Students|Farmers|Ladies|Boys|Girls|Soldiers)"
    r"['’]s?|[A-ZÀ-ÖØ-Þ][a-z]+s['’]) $"
)
"""“The Women's Labour League”: a possessive that no single owner has is the name's first word."""
_OWNED_PLACE: Final = re.compile(r"\b[A-Z][a-z]+['’]s $")
"""“Hawke's Bay”."""
_PLURAL_PLACES: Final = word_set("Mills Falls Place Creek Corner Corners Ferry Landing Point Bay Hill Cove Ridge Wells")
_THEIRS: Final = re.compile(r"['’]s (?:is|was|were|are|has|had|did|does|would|could|came|went)\b")
"""“For Quill’s was patented”: what of hers it was is left out with the name."""
_ORDINAL: Final = re.compile(r"\b\d+(?:st|nd|rd|th) $")
"""“The 5th _____ Regiment”, “21st _____ Press”: a name may begin with a figure."""
_ARTICLE: Final = re.compile(r"(?:The|An?) [A-ZÀ-ÖØ-Þ]")
"""A name that has its own article in the middle of a sentence is a title: “_____ of Stone”, “_____ of the Sea”."""
_TITLED_BEFORE: Final = re.compile(r"\b(?:King|Queen|Prince|Princess|Saint|Lord|Lady) $")
"""“Queen _____’s Peak”, “his version of King _____”: a place or a play is called after somebody."""
_WORK_GOES_ON: Final = re.compile(
    r" (?:to|in|of|on|with|and|as|for|from) (?:the |an? )?[A-ZÀ-ÖØ-Þ][\w’'-]* \([12]\d{3}\)"
)
"""“Wrote _____ to Olm (1938).”"""
_ALWAYS_SO: Final = re.compile(r" of [A-ZÀ-ÖØ-Þ][\w’'-]*")
_RANKS: Final = word_set("Marquis Marquess Marchioness Duke Duchess Earl Count Countess Viscount Baron Baroness")
"""“The _____ of Olm”: a rank without its land is nobody."""
_OFFICE_OF: Final = re.compile(r"\b[A-Z][a-z]+ of $")
"""“The Head of _____”, “Clement of _____”: whom only an office or a place tells is not called so."""
_PLAY_BEFORE: Final = re.compile(
    r"\b(?:versions?|adaptations?|productions?|stagings?|performances?|films?|revivals?|premiere) of (?:King|Queen) $"
)
_INITIALS: Final = re.compile(
    r"(?:^|[ .])(?:[A-Z]|No|St|Vol|Mt|Bros|Co|Inc|Ltd|Corp|Jr|Sr|Brig|Maj|Lt|Gen|Col|Capt|Sgt|Adm|Gov|Sen|Rep|Rev)$"
)
"""“George W”, “Opus No”."""
_ENDS_ALL, _LETTER_LAST = re.compile(r"\.[”\"]?"), re.compile(r"\w{2} [A-Z]$")
"""“It was built as the Model A.”: no initial is the last word of a sentence."""
_PART_OF_LAND: Final = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Outer|Inner) $"
)
"""“Northern Ireland”, “Upper Austria”; in small letters it is a part of the land, and the land is named whole."""
_IN_TWO_WORDS: Final = re.compile(r" [a-z]+[,)]")
"""“The tree, Theobroma cacao, grows …”."""
_SHORT: Final = word_set(
    "Society Company Council Committee Commission Institute Institution Academy Association Board Union League Party"
    " Court Bank Club University College School Museum Foundation Fund Trust Agency Office Ministry Department Service"
)
"""“The Society’s medal”: the text has named it in full before, and there it is asked."""
_HALF_AND: Final = re.compile(r"\b(?:[Tt]he|[Ss]o-called|[Aa]n?) [A-ZÀ-ÖØ-Þ][a-z]+ and $")
_HEADED: Final = ORGANISATION_HEADS | word_set("Act Bill Law Treaty Agreement War Accord Report Rule Laws Acts")
"""“The Cat and _____ (act)”, “the Food and _____ Administration”."""
_BOOK: Final = re.compile(
    r"\b(?:book|novel|film|play|song|poem|opera|musical|memoir|painting|album|series|cycle|called) $"
)
"""“His book _____ in a Tower”."""
_WORK_BEFORE: Final = re.compile(
    r"\b(?:book|novel|film|play|song|poem|opera|musical|memoir|painting|album|ballet|symphony|cantata|oratorio),? $"
)
_SMALL_WORDS_BEHIND: Final = re.compile(r" (?!and\b|or\b|was\b|is\b)[a-z]{1,3} [a-zà-ÿ]+(?: [a-zà-ÿ]+)?[,.;)]")
"""“His first opera, _____ in villa, …”: another tongue writes a title's later words small."""
_LABEL_ENDS: Final = re.compile(r":|(?<!\b[A-Z])\. [A-ZÀ-ÖØ-Þ]")
"""“Acid. Most of them work best in none.”"""
_ADVERB_LAST: Final = re.compile(
    r"^[a-z][a-z -]* (?:aside|away|apart|alone|again|back|down|up|out|off|ahead|together)$"
)
"""“Drags the needle aside.”"""


def _whole_name(candidate: Candidate, analysis: Analysis) -> str:
    """A gap is a whole name: neither “the _____ Dreamliner” nor “the _____ of Consumer Prices”."""
    mention, text = candidate.mention, analysis.article.text
    start, end = candidate.fact.answer.start, candidate.fact.answer.end
    if candidate.kind == "cloze" and start == candidate.passage.sentence.span.start and _LABEL_ENDS.match(text, end):
        return "it is a label before the sentence"
    is_quoted = candidate.kind == "cloze" and _is_in_quotation_marks(text[candidate.passage.span.start : start])
    if is_quoted and (candidate.generator == "list" or _SUBTITLE.match(text, end)):
        return "it is part of a title"
    if candidate.kind == "cloze" and mention.type is AnswerType.TERM and _ADVERB_LAST.search(mention.text):
        return "it ends with a word that belongs to the verb"
    if not mention.is_name or candidate.kind != "cloze" or candidate.generator == "list":
        return ""
    before, after = text[candidate.passage.span.start : mention.span.start], text[mention.span.end :]
    if _QUOTE_BEGAN.search(before) and re.match(r"[^“”\".]{0,60}[”\"]", after):
        return "the name begins before the gap"
    opens = mention.span.start <= candidate.passage.sentence.span.start + 1
    if (
        not opens
        and mention.text[0].isupper()
        and IN_QUOTES.search(before)
        and re.match(r" [^“”\".;:]{1,60}[”\"]", after)
        and before.count('"') % 2 != 0
    ):
        return "the name goes on behind the gap"
    start = candidate.passage.sentence.span.start
    if runs_on(Span(mention.span.start - start, mention.span.end - start), text[start : candidate.passage.span.end]):
        return "the name runs on into the sentence's subject"
    if mention.type in (AnswerType.TERM, AnswerType.PRODUCT) and _WORK_GOES_ON.match(after):
        return "the name goes on behind the gap"
    if (
        not mention.is_firm
        and (goes := _ALWAYS_SO.match(after))
        and _always(f"{mention.text}{goes.group()}", mention, text)
    ):
        return "the name goes on behind the gap"
    if (mention.text in GIVEN_NAMES or mention.text in _RANKS) and re.match(r" of [A-ZÀ-ÖØ-Þ]", after):
        return "the name goes on behind the gap"
    if mention.type is AnswerType.PERSON and _OFFICE_OF.search(before):
        return "the name begins before the gap"
    if _is_half_owned(mention, before, analysis):
        return "the name begins before the gap"
    if mention.type in (AnswerType.TERM, AnswerType.PRODUCT) and _TITLE_GOES_ON.match(after):
        return "the name goes on behind the gap"
    if mention.text.startswith("St ") and after[:2] in ("'s", "’s"):
        return "the name goes on behind the gap"
    if mention.type is not AnswerType.PERSON and re.match(r"['’] [A-ZÀ-ÖØ-Þ]", after):
        return "the name goes on behind the gap"
    if _DAY_BEFORE.search(before) or _is_half_of_pair(candidate, before, after, text):
        return "the name begins before the gap"
    if _OWNED_HEAD.match(after):
        return "the name goes on behind the gap"
    if re.match(r"['’](?!s\b)[a-z]", after) or (mention.text[-1].isdigit() and _NUMBERS_GO_ON.match(after)):
        return "the name goes on behind the gap"
    if _WHOSE.search(before):
        return "the name begins before the gap"
    if _ORDINAL.search(before) or _PLAY_BEFORE.search(before):
        return "the name begins before the gap"
    if _TITLED_BEFORE.search(before) and re.match(r"['’]s [A-ZÀ-ÖØ-Þ]", after):
        return "the name begins before the gap"
    if _ARTICLE.match(mention.text) and re.match(
        r" (?:(?:of|in|and|for|as|to|with|on) )?(?:the |an? )?[A-ZÀ-ÖØ-Þ]", after
    ):
        return "the name goes on behind the gap"
    if _BRACKET_OPEN.search(before) and mention.text.split()[0] in DEMONYMS and after[:1] in (",", ")"):
        return "it tells of which tongue a name is"
    ending = text[mention.span.end : candidate.passage.sentence.span.end]
    is_last = _ENDS_ALL.fullmatch(ending) is not None and _LETTER_LAST.search(mention.text) is not None
    if _INITIALS.search(mention.text) and after.startswith(".") and not is_last:
        return "the full stop behind the gap belongs to the abbreviation"
    if mention.text[-1].isdigit() and re.match(r" [A-Z]{1,3}\b", after):
        return "the name goes on behind the gap"
    if _PRIZE.search(mention.text) and _PRIZE_FOR.match(after):
        return "the name goes on behind the gap"
    if _LETTERED.fullmatch(mention.text) and re.match(r" [a-z]+", after) and re.search(r"\ban? $", before, re.I):
        return "it only describes the noun behind it"
    if opens and _HYPHENED.fullmatch(mention.text) and _SORT_BEHIND.match(after):
        return "it only describes the noun behind it"
    if re.search(r"[A-ZÀ-ÖØ-Þ][a-z]+ the $", before) and " " not in mention.text:
        return "the name begins before the gap"
    if _BOOK.search(before) and re.match(r" (?:in|of|on|and|for|from|to) (?:an? |the )?[A-ZÀ-ÖØ-Þ]", after):
        return "the name goes on behind the gap"
    if re.match(r" from \d", after):
        return "the name goes on behind the gap"
    if _ARTICLE.match(mention.text) and re.match(r"['’]s? [A-ZÀ-ÖØ-Þ]", after):
        return "the name goes on behind the gap"
    is_work = mention.type not in (AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION)
    if is_work and _WORK_BEFORE.search(before) and _SMALL_WORDS_BEHIND.match(after):
        return "the name goes on behind the gap"
    if _PARTICLE_BEHIND.match(after) or _JOINED_BEHIND.match(after) or _SHORT_YEAR.match(after):
        return "the name goes on behind the gap"
    if _is_end_of_name(mention, before, after):
        return "the name begins before the gap"
    if _HALF_AND.search(before) and mention.text.split()[-1] in _HEADED and " " in mention.text:
        return "the name begins before the gap"
    if mention.text in _SHORT and before.endswith(("the ", "The ")):
        return "it is a name cut short to its last word"
    if re.search(r" (?:v\.|vs\.?) (?:[Tt]he )?$", before) or after.startswith((" v. ", " vs ", " vs. ")):
        return "it is half of a case's name"
    if mention.text in PLACE_HEADS and _OWNED_PLACE.search(before):
        return "the name begins before the gap"
    if _JOINED_BEFORE.search(before):
        return "the name begins before the gap"
    if mention.text[0].isupper() and _PART_OF_LAND.search(before):
        return "the name begins before the gap"
    if " " not in mention.text and _IN_TWO_WORDS.match(after) and before.endswith((", ", "(")):
        return "the name goes on behind the gap"
    if not mention.is_firm and _NAMED_AFTER.match(after):
        return "the name goes on behind the gap"
    goes_on = _NAME_GOES_ON.match(after)
    is_of = goes_on is not None and goes_on.group().startswith((" of", " for"))
    if goes_on and (not is_of or (before.endswith(("the ", "The ")) and mention.type is not AnswerType.PERSON)):
        return "the name goes on behind the gap"
    if not mention.is_firm and _OWNED.search(before) and mention.text.isalpha() and after[:1] in (",", " ", "."):
        return "the name begins before the gap"
    if mention.type not in (AnswerType.PERSON, AnswerType.PLACE) and _NAME_BEGAN.search(before):
        return "the name begins before the gap"
    if _SCORED.search(mention.text) and _SCORE_BEFORE.search(before):
        return "it is half of a score"
    if _BYTES.fullmatch(mention.text) and re.match(r" [0-9A-F]{2}\b", after):
        return "the name goes on behind the gap"
    if _TITLE_BEGAN.fullmatch(before) and mention.text.isalpha() and _IS_WORK.match(after):
        return "the name begins before the gap"
    if before.endswith(("the ", "The ")) and _ACT_GOES_ON.match(after):
        return "the name goes on behind the gap"
    if _PARTICLE.search(before) or (_CODE.fullmatch(mention.text) and _is_class(before)):
        return "the name begins before the gap"
    return "the gap would leave out what of theirs is meant" if _THEIRS.match(after) else ""


_SCORED: Final = re.compile(r"[a-z] \d+$")
_SCORE_BEFORE: Final = re.compile(r"[a-z] \d+, $")
"""“Olm 72, Ulm 18.”"""
_BYTES: Final = re.compile(r"[0-9A-F]{2}(?: [0-9A-F]{2})*")
_TITLE_BEGAN: Final = re.compile(rf"(?:.*[.!?] )?An? (?!(?:{'|'.join(sorted(DEMONYMS))})\b)[A-ZÀ-ÖØ-Þ][a-z]+ ")
_IS_WORK: Final = re.compile(
    r",? (?:\(|(?:was |is )?(?:written|published|begun|finished|printed|staged|performed|sold)\b)"
)
"""“A Christmas _____, written in 1843”."""
_ACT_GOES_ON: Final = re.compile(
    r" (?:from|for|of|against|on|in|to|and) (?:the )?(?:[A-ZÀ-ÖØ-Þ][\w’'-]* |(?:and|of|for|the|from|on|in) )*"
    r"(?:Act|Bill|Treaty|Convention|Protocol|Directive|Regulation|Agreement)\b"
)
"""“The _____ from Foreign Boats Act.”"""
_DAY_BEFORE: Final = re.compile(
    rf"(?<!\b[Oo]n)(?<!\b[Ll]ast)(?<!\b[Nn]ext)(?<!\b[Tt]his)(?<!\b[Tt]hat)(?<!\b[Bb]y)(?<!\b[Uu]ntil)(?<!\b[Ss]ince)"
    rf"(?<!\bof)(?<!\band)(?<!\bevery)(?<!\b[Ff]rom)(?<=[\w,]) (?:{'|'.join(sorted(WEEKDAYS))}) $"
)
"""“Her first play, Monday _____, failed”: behind no small word a day of the week opens a title."""
_BRACKET_OPEN: Final = re.compile(r"\((?:[^()]*, )?$")
"""“The Olm (Norse _____, Latin Ulmus)”."""
_OF_A_WORK: Final = re.compile(r", (?:published|written|begun|finished|first|which|his|her|an?) | \([12]\d{3}\)")
_OWNED_HEAD: Final = re.compile(rf"['’]s (?:{'|'.join(sorted(_PLURAL_PLACES))})\b")
"""“Born at _____'s Mills”: a place that is called after its owner."""


def _is_in_quotation_marks(before: str) -> bool:
    """Whether quotation marks are open at the end of the text."""
    return before.count('"') % 2 != 0 or before.rfind("“") > before.rfind("”")


def _is_half_of_pair(candidate: Candidate, before: str, after: str, text: str) -> bool:
    """“Salt and _____, published in 1905”: half of a title that the article never says without the other half."""
    mention = candidate.mention
    first = re.search(r"(?:^|[.!?] )[A-ZÀ-ÖØ-Þ][\w’'-]* and $", before)
    is_work = mention.type in (AnswerType.TERM, AnswerType.PRODUCT) and " " not in mention.text
    is_told_of = _OF_A_WORK.match(after) is not None
    if first is None or not is_work or not is_told_of:
        return False
    at = candidate.passage.sentence.span.start
    is_named = any(one.is_name and one.span.start == at for one in candidate.passage.mentions)
    whole = f"{first.group().lstrip('.!? ')}{mention.text}"
    return not is_named and text.count(whole) == len(re.findall(rf"\b{re.escape(mention.text)}\b", text))


_SHORT_FOR: Final = re.compile(r"(?:, or (?:the )?| \()(?P<short>[A-Z]{3,})\b")
_PEOPLE_BEFORE: Final = re.compile(r"\b[Tt]he (?P<people>[A-ZÀ-ÖØ-Þ][a-z]+) $")


def _is_end_of_name(mention: Mention, before: str, after: str) -> bool:
    """“The Centre for Farming in the _____, or CFDA”, “the British _____ Survey”: what is left out ends the name."""
    letters = "".join(word[0] for word in re.findall(r"[A-ZÀ-ÖØ-Þ][\w’'-]*", mention.text))
    short = _SHORT_FOR.match(after)
    if letters and short and short["short"].endswith(letters) and short["short"] != letters:
        return True
    people = _PEOPLE_BEFORE.search(before)
    is_thing = mention.type not in (AnswerType.PERSON, AnswerType.PLACE) and " " in mention.text
    is_somebody = "." in mention.text or mention.text.split()[0] in GIVEN_NAMES
    return is_thing and not is_somebody and people is not None and people["people"] in DEMONYMS


def _always(whole: str, mention: Mention, text: str) -> bool:
    """Whether the article says the longer name more than once, and the shorter never without the rest of it."""
    return text.count(whole) > 1 and text.count(whole) == len(re.findall(rf"\b{re.escape(mention.text)}\b", text))


def _is_half_owned(mention: Mention, before: str, analysis: Analysis) -> bool:
    """“Prior's _____”, of Prior's Field School: whose it is is no name of the article's."""
    owner = re.search(r"\b(?P<name>[A-Z][a-z]+)['’]s $", before)
    is_short = len(mention.text.split()) == 2 and mention.text.split()[1] in ORGANISATION_HEADS
    return owner is not None and is_short and not analysis.types.kind_of(owner["name"]).is_firm


def _is_class(before: str) -> bool:
    """Whether a plain noun stands right before the gap: no small word, and nothing like a verb."""
    noun = _CLASS_BEFORE.search(before)
    return noun is not None and noun["noun"] not in FUNCTION_WORDS and not noun["noun"].endswith(("ed", "ing"))


WHOLE_NAME: Final = CardGate("whole name", _whole_name)
