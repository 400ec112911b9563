"""Gates for the borders of a gap: it is a whole name, a whole figure, a whole term."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.fronted import runs_on
from aiquiz.generate.entities.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.entities.numerals import measured
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.gates.only import ONLY_GATES
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS, ORGANISATION_HEADS, PLACE_HEADS, WEEKDAYS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["WHOLE_GATES"]

_FEW: Final = "one|two|three|four|five|six|seven|eight|nine|ten"
_NAME_GOES_ON: Final = re.compile(
    r" (?:\d{1,2} [a-z]|\d{1,3}[A-Z]{1,2}\b|[A-ZÀ-ÖØ-Þ][\w’'-]*[a-z]|(?:of|for) (?:the )?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)"
)
_PRIZE: Final = re.compile(r"\b(?:Prize|Award|Medal|Chair)$")
_PRIZE_FOR: Final = re.compile(r" (?:in|for|of) (?:the )?[A-Za-z]")
"""“The _____ in Chemistry for 1944”: what is behind the gap gives it away."""
_LETTERED: Final = re.compile(r"[A-Zα-ω]-[a-z]+")
"""“An X-ray nurse”: a plain word that begins with a letter."""
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
    r" (?:(?:(?:ibn|bin|ben|van|von|der|den|de|del|della|di|da|dos|arap|wa|aan|nan|na)"
    r" (?:den |der |las? |los |les |le |l['’])?)"
    r"[A-ZÀ-ÖØ-Þ]"
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
_COUNTED_OUT: Final = re.compile(
    rf"[^.;:,]{{0,60}}(?:: (?:{_FEW}|an?)\b[^.]*\b(?:{_FEW}|an?)\b"
    rf"|, (?:{_FEW}|\d+) (?:from|on|in|for|of|to|at) (?:each|either|both)"
    r"|, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+)+,? and (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:, |\.))"
)
"""“Three hearts: two push blood, and a third …”, “ten firms, five from each country”."""
_FEWEST: Final = 3
"""One and one are two without being parts of anything."""
_DIGITS: Final = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d.])|(?<![\d.,])\d+(?![\d.]*\d)")
_MAJORITY: Final = re.compile(r"[^.;]{0,50}\b(?:make|makes|is|are|form) (?:a|the) majority\b")
"""“There are 538, of whom 270 make a majority.”"""
_FROM_TO: Final = re.compile(
    r"\b(?:from|between) (?:[A-Z][a-z]+ )?[12]\d{3} (?:to|until|till|and) (?:[A-Z][a-z]+ )?[12]\d{3}\b"
)
"""“For thirty years, from 1801 to 1831.”"""
_SIGNS_GO_ON: Final = re.compile(r"[–—.,-]\d|[+⁺⁻]| ?[×x] ?\d")
_SIGNS_BEGAN: Final = re.compile(r"\d[–—.,-]$|\d ?[×x] ?$")
_SOME_THING_AT: Final = re.compile(
    r"\b[Aa]n? (?![^.,;:]*\b(?:temperature|point)\b)(?:[a-z-]+ ){0,2}(?![a-z]+ing )[a-z-]+ at $"
)
"""“A room at _____ is warmed by no garden”: any warm room."""
_LIFE: Final = re.compile(
    r"\d{4} ?[–—-] ?(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}|\d{4} ?[–—-] ?\d{1,2} [A-Z][a-z]+ \d{4}"
)
_YEAR_OF: Final = re.compile(r"1[5-9]\d\d|20[0-3]\d")
_WHOSE_YEAR: Final = re.compile(r"(?:['’]s?|\b(?:[Tt]he|[Aa]n?|its|his|her|their)) $")
_ONE_THING: Final = re.compile(r" [a-z]+(?<!s)(?<!people)(?<!men)\b")
"""“The brothers' 1903 airplane.”"""
_RANGE_BEGAN: Final = re.compile(rf"(?:\b(?:{'|'.join(NUMBER_WORDS)}|an?|[a-z]*hundred|thousand)|\d) or $", re.I)
"""“Within two or _____”, “on 19 or _____”: half of the answer is shown, and what is left is hardly open."""


_EXAMPLE_BODY: Final = re.compile(
    r"(?:^|[.:] )(?:Suppose|Imagine|Consider|(?:An?|Two) (?:[a-z]+ )?(?:objects?|bod(?:y|ies)|balls?|cars?|trains?"
    r"|blocks?|mass(?:es)?|charges?|particles?|coins?|dice|bulbs?|resistors?|springs?|ladders?|students?|drivers?|shoppers?)"
    r" (?:of mass [^.;]{1,20} )?(?:stands?|lies|is (?:placed|put|thrown|dropped|pushed|held|moving|travelling)|moves?"
    r"|travels?|falls?|starts?|has|weighs|rolls?|slides?|drives?|carries|buys?)\b)"
)
"""“An object stands 15 cm from a lens”: the figures of a sum that is worked out."""


def _whole_figure(candidate: Candidate, analysis: Analysis) -> str:
    """A gap ends where a figure or a sign ends: neither “_____–2 in boots” nor “written _____+”."""
    span, text = candidate.mention.span, analysis.article.text
    if candidate.kind == "cloze" and (
        _SIGNS_GO_ON.match(text, span.end) or _SIGNS_BEGAN.search(text[: span.start][-4:])
    ):
        return "a score, a range or a sign goes on beside the gap"
    before = text[candidate.passage.sentence.span.start : span.start]
    if candidate.kind == "cloze" and candidate.mention.type in TIME_TYPES and _LIFE.search(candidate.mention.text):
        return "a whole life is two dates"
    is_year = candidate.mention.type is AnswerType.NUMBER and _YEAR_OF.fullmatch(candidate.mention.text)
    if candidate.kind == "cloze" and is_year and _WHOSE_YEAR.search(before) and _ONE_THING.match(text, span.end):
        return "it is the year of a thing, and counts nothing"
    told = text[candidate.passage.shown_from : candidate.passage.span.end]
    if candidate.kind == "cloze" and candidate.mention.type in NUMERIC_TYPES and _EXAMPLE_BODY.search(told):
        return "it is only an example, and others would be as right"
    is_measure = candidate.mention.type is AnswerType.QUANTITY and measured(candidate.mention.subtype) == "temperature"
    if candidate.kind == "cloze" and is_measure and _SOME_THING_AT.search(before):
        return "it is only an example, and others would be as right"
    is_figure = candidate.mention.type in NUMERIC_TYPES | TIME_TYPES
    if candidate.kind == "cloze" and is_figure and _RANGE_BEGAN.search(text[: span.start][-20:]):
        return "a range begins before the gap"
    if candidate.mention.type is AnswerType.NUMBER and candidate.kind == "cloze" and _COUNTED_OUT.match(text, span.end):
        return "what is counted is counted out behind the gap"
    if candidate.kind == "cloze" and candidate.mention.type is AnswerType.NUMBER and _MAJORITY.match(text, span.end):
        return "the whole can be reckoned from its majority"
    if candidate.kind == "cloze" and _is_sum(candidate, text):
        return "it is the sum of the parts beside it"
    shown = text[candidate.passage.sentence.span.start : candidate.passage.sentence.span.end]
    is_years = candidate.mention.type is AnswerType.DURATION and candidate.mention.subtype in ("year", "decade")
    if candidate.kind == "cloze" and is_years and _FROM_TO.search(shown):
        return "it can be reckoned from the years beside it"
    return ""


def _is_sum(candidate: Candidate, text: str) -> bool:
    """Whether two numbers of the sentence make up the one that is asked: “39 districts, of which 25 … and 14 …”."""
    asked, sentence = candidate.mention, candidate.passage.sentence.span
    if asked.type is not AnswerType.NUMBER or asked.value is None or asked.value <= _FEWEST:
        return False
    beside = f"{text[sentence.start : asked.span.start]} {text[asked.span.end : sentence.end]}"
    parts = [float(digits.replace(",", "")) for digits in _DIGITS.findall(beside)]
    return any(one + other == asked.value for one, other in combinations(parts, 2))


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
        and _IN_QUOTES.search(before)
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


_COUNTED: Final = re.compile(
    rf"\b(?:{'|'.join(NUMBER_WORDS)}|\d+|each|many|most|some|several|none|few|half|all|any) of"
    r" (?:the|its|his|her|their|these|those) $",
    re.I,
)
"""“Four of the _____”: how many of them is told, and what they are is open."""
_IN_QUOTES: Final = re.compile(r"[“\"]$")
_NAMING: Final = re.compile(
    r"\b(?:means?|meant|meaning|calls?|called|nicknamed|named|known as|terms?|termed|dubbed|words?|phrase|titled|coined"
    r"|used|wrote|for|as|or|of),? (?:simply |just )?(?:the |an? )?[“\"]$"
)
_NO_NOUN_NEXT: Final = re.compile(
    r"[”\"](?:[.,;:)]| (?:had|has|have|is|are|was|were|as|in|on|at|of|and|or|by|to|from|with|that|which|who)\b)"
)
"""“Herbal “teas” are something else”, “name a “pestilence” as the cause”: other words would do as well."""
_SUPERLATIVE: Final = re.compile(r"(?:[a-z]{2,}(?<!for)(?<!inter)est|most|least|first|last|only|main|chief) ")
"""“One of the largest firms”: a gap that begins with how something ranks among its like."""


_HOLDS_VERB: Final = re.compile(
    r"[a-z] (?:gave|took|went|came|became|fell|rose|began|ran|grew|told|brought|knew|saw|sent|wrote|thought|drew|drove"
    r"|chose|broke|bought|spoke|paid|flew|froze|sank|was|were|is|are|had|has|did)\b"
)
"""“When he did, with a fleet, the _____.”: the shogunate gave way."""
_BESIDE: Final = re.compile(r"\b(?:and|or) (?:the|an?) $")
_SOME: Final = re.compile(r"\ban? $")
"""“The dose and the _____”, “a _____ of 30 %”: what the article calls so others call otherwise."""


_OF_SUCH: Final = re.compile(r"\b(?:names|kinds?|sorts?|types?|groups?|lists?|pairs?|sets?|numbers?|sources?) of $")
"""“Built from the names of _____”: towns, places, lands."""
_ONLY_RANKS: Final = re.compile(
    r"(?:long|short|larg|small|great|high|low|old|young|deep|fast|slow|strong|weak|rich|poor|big|bigg|hot|hott|cold|wid"
    r"|tall|heavi|earli|lat|near|bright|hard|soft|wett?|dri|thick|thin|thinn|clos|few|fin|simpl|dark|saf|costli)est"
)
_ONLY_SETS_APART: Final = word_set(
    "sooner later earlier reverse opposite contrary former latter same other first second third fourth fifth sixth"
    " seventh eighth ninth tenth last next"
)
"""“Set free _____”, “turned into the _____”: it only tells that it is not what was told before."""
_OPEN_END: Final = re.compile(
    rf" (?:{'|'.join(sorted(FUNCTION_WORDS))}|known|called|named|used|found|made|given|taken|held|kept|seen|built)$"
)
"""“Used as _____, in wartime, as shelters”, “a _____ from the east”: “cellars and”, “custom known”."""
_ONE_OF_NAMES: Final = re.compile(r" ?(?:[^,.;:]*), an? [^,.;:]+(?:, an? [^,.;:]+)*,? (?:and|or) (?:an?|the) ")
_NAMES_BEFORE: Final = re.compile(r"\b(?:[Aa]n? [^,.;:]+, )+(?:(?:and|or) )?an? $")
"""“It has been called a _____, a heap of plates, and a herd of sheep.”"""
_HARDLY: Final = re.compile(r"\b(?:almost|nearly|virtually|practically|all but) without $")
"""“It fell almost without _____”: a fight, bloodshed, loss."""
_CLASS_FIRST: Final = re.compile(r"\b(?:known as|became|is|was) an? $")
"""“Known as a _____ and a leader of raids”, “gold is a _____, a soft metal”: it is both, and other things."""
_DESCRIBES: Final = re.compile(r"(?:ive|al|ous|ful|able|ible|less|ary|ish|ed|ic)$")
_NOUN_NEXT: Final = re.compile(rf"[,]?[”\"] (?!(?:{'|'.join(sorted(FUNCTION_WORDS))})\b)[a-z]{{3,}}")
"""“Other “alternative” places.”"""


_TO_BE: Final = re.compile(r" to be [a-z]+(?:ed|en|n)\b")
"""“What is called the _____ to be forgotten.”"""


def _whole_term(candidate: Candidate, analysis: Analysis) -> str:
    """A gap for plain words is all that names the thing: neither counted before it nor ranked within."""
    mention = candidate.mention
    is_plain = mention.type not in NUMERIC_TYPES | TIME_TYPES and mention.text[:1].islower()
    if candidate.kind != "cloze" or not is_plain:
        return ""
    text = analysis.article.text
    before, after = text[candidate.passage.span.start : mention.span.start], text[mention.span.end :]
    is_one_word = mention.text.isalpha()
    if mention.subtype == KEY_TERM and (_BESIDE.search(before) or (_SOME.search(before) and after.startswith(" of "))):
        return "other words would do as well"
    if _CLASS_FIRST.search(before) and re.match(r"(?:,| and) an? [a-z]", after):
        return "it is one of several that stand side by side"
    if is_one_word and (_HARDLY.search(before) or _OF_SUCH.search(before)):
        return "other words would do as well"
    if _ONLY_RANKS.fullmatch(mention.text) or mention.text in _ONLY_SETS_APART:
        return "it only ranks what is not named"
    if _OPEN_END.search(mention.text):
        return "the gap ends inside a phrase"
    if _TO_BE.match(after):
        return "the term goes on behind the gap"
    if _SOME.search(before.lower()) and (_ONE_OF_NAMES.match(after) or _NAMES_BEFORE.search(before)):
        return "it is one of several that stand side by side"
    if is_one_word and _DESCRIBES.search(mention.text) and _IN_QUOTES.search(before) and _NOUN_NEXT.match(after):
        return "a word in quotation marks before a noun only describes it"
    if mention.subtype == KEY_TERM and is_one_word and before.endswith(("the ", "The ")):
        return "it stands for something that was named before"
    if is_one_word and _IN_QUOTES.search(before) and not _NAMING.search(before) and _NO_NOUN_NEXT.match(after):
        return "a word in quotation marks that names nothing is a turn of phrase"
    if _COUNTED.search(before):
        return "it is told how many of them, and what they are is open"
    if _HOLDS_VERB.search(mention.text) and candidate.generator != "list":
        return "it is a clause, and many fillings fit"
    return "the gap begins with a word that only ranks" if _SUPERLATIVE.match(mention.text) else ""


WHOLE_GATES: Final = (
    CardGate("whole figure", _whole_figure),
    *ONLY_GATES,
    CardGate("whole name", _whole_name),
    CardGate("whole term", _whole_term),
)
