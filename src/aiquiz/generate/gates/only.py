"""Gates that turn a gap away for which another name would be as right: an example, one of a list, one of many."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES, PLACES
from aiquiz.generate.language.lexicon import ORGANISATION_HEADS, UNIQUE_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["ONLY_GATES"]

_OPEN_BEFORE: Final = re.compile(
    r"(?:\be\.g\.,?|\b(?:such as|for example|for instance|including|(?:that|which|who) includes?d?"
    r"|among them(?: were| was)?|such as (?:those|that) (?:of|in|at|on|from))) (?:the )?$"
)
_OTHERS: Final = re.compile(
    r"(?:,? (?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*)*,? and (?:(?:many|several|some|a few|two|three|four|five|six|seven|eight"
    r"|nine|ten|\d+) )?(?:other|more(?! than\b)|elsewhere\b)"
)
_MANY_MORE: Final = re.compile(
    r"(?P<members>(?:, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)*)*),? and (?:many|several|some|numerous"
    r"|countless|various|dozens of|hundreds of|scores of|a number of|a host of|a few)(?: [a-z-]+){1,2}s\b"
)
"""“The Olm, the _____ and many lesser streams”: of those that are named, one fits as well as another."""
_LIKE_THING: Final = r"(?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)* (?:[a-z-]+ )?[a-z-]{2,}s"
_THINGS_ALIKE: Final = re.compile(rf"{_LIKE_THING}(?:, {_LIKE_THING})+,? (?:and|or) {_LIKE_THING}\b")
"""“Olm files, _____ packets, Zell's DOC papers and Ulm books”: each with a noun behind it, they make one list."""
_FOR_ONE: Final = re.compile(
    r"\b(?:by contrast|for instance|for example|(?<!the )most [a-z]+ [a-z]+ (?:are|have|carry|use|live))\b"
)
"""“In _____ most home loans carry variable rates”: of how many lands that is so nobody says."""
_AMONG_MOST: Final = re.compile(
    r"\b(?:among|one of|some of) the (?:[\w-]+ )?(?:[a-z]+est|most [a-z-]+|first|only) [^,;:.]*"
    r"\b(?:in|of|on) (?:the )?$"
)
"""“One of the oldest towns in _____”: of the land, of the coast, of the world."""
_DATED_BEFORE: Final = re.compile(r"[\w’'.] \([12]\d{3}\), (?:and )?$")
_DATED_BEHIND: Final = re.compile(r" \([12]\d{3}\), (?:and )?[A-ZÀ-ÖØ-Þ][\w’' ]* \([12]\d{3}\)")
"""“Olm (1921), _____ (1923) and Ulm (1925)”."""
_EXAMPLES_BEFORE: Final = re.compile(r"\b(?:such as|including|like) (?:[A-ZÀ-ÖØ-Þ][\w’'. -]*, (?:and )?)+$")
"""“Directors such as Stone, Quill, _____, Merle (whose film …”."""
_AMONG_SUCH: Final = re.compile(
    r"(?:^|[.:] )Among (?![^,;]*\b(?:them|these|those)\b)[^,;.]{3,60} (?:are|is)"
    r" (?:[^,;.]{2,40}(?:,| and) )*(?:(?:the|an?) )?(?:[a-z-]+ )?$"
)
"""“Among Norlandian musicians known abroad are Stone and the guitarist _____”: who is one of many."""
_LIST_OPEN: Final = re.compile(
    r"\b(?:(?:among (?:them|these|whom|which|others)"
    r"|(?:notably|especially|particularly)(?: (?:in|from|on|with|among))?|(?:which|that) includes?d?"
    r"|among (?:them|these) (?:those|that) of|included?|as far as|[Ww]orks by|call(?:s|ed|ing) for"
    r"|(?:flow|pass|run)(?:e?s|ed|ing) (?:through|past))(?: (?:are|were|is|was))?,?) (?:the )?$"
)
"""“More than forty are known, among them _____ (three names)”, “it passes through _____”: of how many more?"""
_ON_THE_WAY: Final = re.compile(r"\bthrough (?:the )?$")
_THERE: Final = re.compile(r" (?:to|into|and (?:then |so )?(?:reache[sd]|on to|came to|went to|arrive[sd])) ")
"""“The craft moved through _____ (two cities) and reached Norland”: through others as well."""
_LIST_AMONG: Final = re.compile(
    r",? (?:is|are|was|were) (?:all )?(?:among|some of|a few of) "
    r"|(?:, [A-ZÀ-ÖØ-Þ][\w’'-]*){2,},? and (?:the )?[A-ZÀ-ÖØ-Þ]"
)
"""“_____ are among the tongues spoken there”, “it borders _____, Norland, Sudland and Olm”."""
_EXAMPLE_OF_ANY: Final = re.compile(
    r"(?:\b(?:such as|for example|for instance|say),? (?:that )?(?:the|an?) [a-z]+ of (?:the )?"
    r"|\b(?:knowing|remembering) that (?:the )?)$"
)
"""“Facts, such as the capital of _____”, “knowing that _____ is in France”: any would do."""
_COMPASS: Final = word_set("North South East West Spring Summer Autumn Winter")
_SIDE_BEFORE: Final = re.compile(r"(?:°|\b(?:in|from|to|into|of|on)) (?:the )?$")
"""“Officers from the _____”, “20° _____”."""
_MOST_BEFORE: Final = re.compile(r"(?:^|[ ,])(?:[Mm]ost|[Mm]any|[Ss]ome|[Ff]ew|[Mm]ajority of) $")
"""“Most _____ live by farming”: people, islanders, families."""
_AMONG: Final = re.compile(r",? (?:is |was |are |were )?among (?:them|others|the(?:se|m)|whom|the [a-z]{3,}est)\b")
_ONE: Final = re.compile(r"\b(?:one|another|each|every|any) $", re.I)
"""“One _____ overshot the runway.”"""
_THEIR_FRIENDS: Final = re.compile(
    r"(?:,? (?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)*)*,? and (?:his|her|their) "
    r"(?:friends|colleagues|companions|followers|allies|students|pupils)\b"
)
_MEMBER_BEFORE: Final = re.compile(r"(?:^|[.!?:] )[A-ZÀ-ÖØ-Þ][\w’'-]+, $")
"""“Stone, _____ and Quill were passed over”: the first member opens the sentence, and no list knows it."""
_NAME_BEFORE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+, $")
_MORE_MEMBERS: Final = re.compile(r", (?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)*,? and\b")
"""“Tanks, Planes, _____, Ships and, on phones, Boats.”"""
_MORE_LATER: Final = re.compile(
    r"(?:, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*)*)+,? and,? (?:in|by|from)"
    r" (?:[A-Z][a-z]+ )?[12]\d{3}, "
)
"""“Bought _____, Ulm and, in 2014, the firm of Quill.”"""
_CHIEF_OF_THEM: Final = re.compile(
    r" (?:are|were|remain(?:ed)?) (?:the )?[^.;:,]{0,40}\b(?:among|of) (?:them|these|those)\b"
)
"""“The _____ (three names) are the chief among them”: among which?"""
_AMONG_THEM: Final = re.compile(r",? among (?:them|others)\b")
_REASONS_BEFORE: Final = re.compile(
    r"\b(?:several|many|two|three|four|five|various|good) (?:[a-z]+ )?reasons (?:for|to|why|that)\b[^,;:]*$"
)
"""“Quill had several reasons for crossing the _____”: then come the reasons."""
_THINGS_BEHIND: Final = re.compile(r", the [A-ZÀ-ÖØ-Þ][\w’'-]*(?: [a-z][\w’'-]*)? and (?:the )?[A-ZÀ-ÖØ-Þ]")
"""“Gave up _____, the Olmic lands and Ulm”."""
_THINGS_BEFORE: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [a-z][\w’'-]*)?,? (?:and|or) (?:the )?$"
)
_FROM_SOME: Final = re.compile(r"\b[Aa]n? $")
_WHO_IS: Final = re.compile(r", [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+ (?:[A-Z]\. )?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:[.,;]|$)")
"""“Came from a _____, Ada Quill”: she was more than that."""
_NONE: Final = r" (?:(?:have|has|had) no|took no part|stayed (?:out|away)|did not (?:join|sign|take part))\b"
_NONE_BEHIND: Final = re.compile(_NONE)
_NAMED: Final = r"(?:[Tt]he )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)?"
_PAIR_BEFORE: Final = re.compile(rf"(?:^|[.!?,;:] |, and |\bIn \d{{4}},? ){_NAMED} and (?:the )?$")
_PAIR_BEHIND: Final = re.compile(rf" and {_NAMED}{_NONE}")
"""“Africa and _____ have no seat”, “_____ and Olmia took no part”: who else has none, or took none?"""
_RUN_BEFORE: Final = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]+, )*$")
_RUN_BEHIND: Final = re.compile(r"(?:, [A-ZÀ-ÖØ-Þ][\w’'-]+)*(?=[.;]|$)")
_LEAST_BESIDE: Final = 3
"""“Named after rivers: Olm, _____, Ulm, Arn.”: a list without “and”."""
_LIES_ON_SIDE: Final = re.compile(
    r" (?:lie|stand|rise|are|were|lies|stands)(?: [a-z]+ly)? (?:on|in|to|along|at) (?:the|its)"
    r" (?:north|south|east|west|far|other|left|right|upper|lower)[a-z-]*"
    r" (?:side|shore|bank|coast|part|end|half|edge)s?\b"
)
"""“_____ lie on the north side”: more towns may."""
_PAIR_ON_SIDE: Final = re.compile(
    r" and [A-ZÀ-ÖØ-Þ][\w’'-]+(?: [a-z]+)? (?:on|in|to|along|at) the (?:north|south|east|west|far|other|left|right)\b"
)
"""“_____ and Ulm on the south.”"""
_LAST_MEMBER: Final = re.compile(r",? (?:and|or) (?:the )?[A-ZÀ-ÖØ-Þ]")
_ALL_BEHIND: Final = re.compile(r" (?:all|each|both) (?!of\b|three\b|the\b)[a-z]+")
"""“_____ all depend on it.”"""
_ITS: Final = re.compile(r"\b(?:its|their) $")
"""“The governor of its _____”: central bank."""
_APPOSED_AS: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+, an? $")
_APPOSED_ENDS: Final = re.compile(r",| (?:from|of|in|who)\b")
"""“Jan Quill, a _____ from Olm, planted …”: he was many things."""
_WAS_A: Final = re.compile(r"\b(?:was|is) an? $")
_HELD_BY: Final = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:first|then|new|last|next|current|present|second) $")
"""“The first _____, Jan Quill, faced a huge task”: an office, and he is named."""
_WHERE_FROM: Final = frozenset({"country", "city", "state", "province"})
_PLAIN_KIND: Final = re.compile(
    r" (?!the |its |an? |his |her |their |this |that )(?:[a-z]+ )?(?:compan(?:y|ies)|firms?|governments?|orchestras?"
    r"|troops|start-?ups?|newspapers?|suburbs?|workshops?|territor(?:y|ies)|markets?|soldiers|merchants|traders|farmers)\b"
)
_WHOSE_ROLE: Final = re.compile(
    r" (?:[a-z-]+ )?[a-z]{4,} (?P<first>[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+) (?:[A-Z]\. )?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+"
)
_ARTICLE_BEFORE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
"""“The _____ scholar Ada Quill”: where somebody works, or comes from, who is named; “the England goalkeeper Jan Quill”
plays for a land, and may be asked for it.
"""
_TWO_PEOPLES: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-z]+o-[A-ZÀ-ÖØ-Þ][a-z]+")
"""“The _____ attack in the north”: Anglo-French, and “Allied” would do as well."""
_JOINT_DEED: Final = re.compile(
    r" (?:(?:naval|land|air|joint|military) )?(?:offensive|attack|advance|fleet|forces?|army|armies|troops|alliance"
    r"|command|landings?|invasion|expedition|venture|project|plan|summit|declaration|talks)\b"
)
_ON_COAST: Final = re.compile(r" (?:coast|shore)s?\b(?! (?:of|in|between)\b)")
"""“The plate that carries the _____ coast”: other seas have one."""
_OTHERS_ALSO: Final = re.compile(r" also [a-z]+\b")
"""“Norland is the largest maker; _____ also make it”: others may as well."""
_OTHER_SUCH: Final = re.compile(
    r"\b(?:[Oo]ther|[Ff]urther) (?:[a-z]+ )?[a-z]+s (?:include|included|are|were|came from|come from) [^.;:]*$"
)
_WHERE_THEY_LIVE: Final = re.compile(
    r"\b(?:lives?|lived|settled|emigrated|moved) (?:mainly |mostly |chiefly |now )?(?:in|to) (?:the )?$"
    r"|\b(?:[Ii]mmigrants|[Mm]igrants|[Ee]migrants|[Vv]isitors|[Tt]ourists|[Ss]tudents|[Cc]ustomers) from (?:the )?$"
)
"""“Most of the emigrants live in _____ (four places)”: and in others."""
_DO_LIKEWISE: Final = re.compile(
    r" (?:use|apply|follow|allow|permit|require|employ|forbid|ban)\b(?! (?:each other|one another|the same)\b)"
)
"""“_____ use it”: so may other lands."""
_CLAUSE_OPENS: Final = re.compile(r"(?:^|[.;:] )(?:The |the |Both |both )?$")
_SOME_WHOM: Final = re.compile(
    r"\b(?:including|(?:met|knew|befriended|admired|hosted|accommodated|published|taught|influenced)(?: with)?)"
    r" (?:the )?$"
)
_WITH_WHOM: Final = re.compile(r"(?:^|[.;:] |, )[Ww]ith $")
_HE_DID: Final = re.compile(r",? (?:he|she|they) [a-z]+")
"""“There she met _____ (three people)”, “with _____ he set up a club”: there were others."""
_EVERYBODY: Final = re.compile(r"\b[Aa]ll $")
_PEOPLE: Final = re.compile(r"[A-Z][a-z]+(?:ns|rs|ts|is|sh|ese)")
"""“Almost all _____ live there”: everybody, people, families."""
_LIKENED: Final = re.compile(
    r"\b(?:(?:larger|smaller|bigger|longer|shorter|higher|lower|taller|wider|deeper|older|heavier|richer|colder"
    r"|hotter) than"
    r"|(?:twice|half|three times|about|roughly|almost|nearly|more than|less than|than)? ?(?:as (?:large|big|long|high"
    r"|tall|wide|deep|old|heavy|many people) as|(?:in )?the same (?:year|month|week|day|age) as"
    r"|the (?:size|area|length|height|width|population|weight) of)"
    r"(?: that of)?) (?:the )?$"
)
"""“More than the area of _____”: there are many of which that is as true."""
_UNLIKE: Final = re.compile(r"(?:^|[.;:] )(?:Unlike|Like|As with|In contrast to) [^,;:.]*$")
"""“Unlike the rulers of _____ (two countries), …”: unlike those of many."""
_IN_PAIR: Final = re.compile(r" (?:or|and) (?:the )?[A-ZÀ-ÖØ-Þ]")
_IN_PAIR_BEFORE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]* (?:or|and) (?:the )?$")
_FORGOTTEN: Final = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one|[Ff]ew|[Hh]ardly any(?:one|body))\b[^.;:]*"
    r"\b(?:thinks? of|thought of|remembers?|remembered|recalls?|recalled|knows?|knew|heard of) (?:the )?$"
)
"""“Nobody who travels today thinks of _____”: nor of many others."""
_BORN: Final = re.compile(r",? (?:was|were) born\b")
_AMONG_ARE: Final = re.compile(
    r"(?:^|[.;:] )Among (?:the|its|his|her|their|(?:the )?[a-z]+ [\w’'-]+['’]s?|[A-Z][\w’'-]*['’]s?) [^.;:]{3,80}?"
    r"\b(?:is|are|was|were) (?:the )?(?:(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*,? )+(?:and )?(?:the )?)?$"
)
"""“Among the country's writers are Stone and Quill”: and others."""
_NOR: Final = re.compile(r"\bnor (?:(?:[a-z]+ ){0,3}(?:of|in|for|by|to|from) )?(?:the |an? )?$")
"""“Not a city of virgins, nor the cradle of the _____.”"""
_NOT_BEFORE: Final = re.compile(r"\b(?:was|is|were|are) not (?:the |an? )?$")
_OF_A_TOWN: Final = re.compile(
    r" (?:(?:island|town|village|port|province|district|resort|region|archipelago)s?|city|cities) of [A-Z]"
)
"""“The _____ island of Heligoland.”"""
_SAID_WHO: Final = re.compile(r",? (?:an?|the|then|now|who|whose|which|where|born|his|her|its) ")
_NOT_DONE: Final = re.compile(r" (?:does|do|did) not (?:[a-z]+ly )?[a-z]+ (?:it|them)[.;,]")
"""“_____ does not destroy it”: nor do many other things."""
_AS_MUCH: Final = re.compile(
    r" (?:counts?|counted|weighs?|weighed|has|have|had) (?:for )?(?:just |exactly |quite )?as (?:much|many votes)\b"
)
"""“_____ counts for as much as Norland”: so does any other small land."""
_DENIED_BEHIND: Final = re.compile(r" (?:is|was|were|are) not (?:an?|the|among) ")
"""“_____ was not the first visitor.”"""
_BLAND: Final = word_set("Continent Americas Mainland")
"""“Wanted no land on the _____.”"""
_TIMES: Final = word_set("Ages Age Renaissance Enlightenment Reformation Restoration Antiquity")
_IN_THE: Final = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Tt]hroughout"
    r"|(?:rest|remainder|most|much|part|end|beginning|close|course) of) (?:the )?(?:late |early |high )?$",
    re.I,
)


_AMONG_SEVERAL: Final = re.compile(r"\bamong (?:them|these|whom|others) (?:[A-ZÀ-ÖØ-Þ]|the )[^;:.]*,? and (?:the )?$")
"""“They held high posts, among them Ada Quill, a chemist, and _____.”"""
_SCALES_OF_HEAT: Final = word_set("Celsius Fahrenheit Kelvin")
_GAMES: Final = re.compile(r"\b(?:World Cup|Olympics|Olympic Games|Paralympics)$")
_TAKES_PLACE: Final = re.compile(r" (?:usually |often |mostly )?(?:takes|took) place\b")
"""“_____ takes place in the water”: many things do."""


def _member_of_list(candidate: Candidate, analysis: Analysis) -> str:
    """One of three or more named side by side fits no better than the next of its kind."""
    if candidate.generator == "list" or not candidate.mention.is_name:
        return ""
    for run in coordinated_names(candidate.passage.mentions, analysis.article.text):
        if len(run) > 2 and any(member.span == candidate.fact.answer for member in run):
            return "it is one of a list whose other members stay"
    return ""


def _only_one(candidate: Candidate, analysis: Analysis) -> str:
    """A name that stands for others of its kind as well: told “such as”, before “and others”, or to compare."""
    mention = candidate.mention
    if candidate.kind != "cloze" or not mention.is_name:
        return ""
    text = analysis.article.text
    before, after = text[candidate.passage.span.start : mention.span.start], text[mention.span.end :]
    is_example = _OPEN_BEFORE.search(before) is not None
    if _AMONG_ARE.search(before) and not _SAID_WHO.match(text, candidate.fact.answer.end):
        return "it is only an example, and others would be as right"
    if _FROM_SOME.search(before) and _WHO_IS.match(after):
        return "somebody who is named behind it is more than that"
    if _PAIR_BEHIND.match(after) or (_PAIR_BEFORE.search(before) and _NONE_BEHIND.match(after)):
        return "of others it is as true that they have none"
    if _NOR.search(before) or (_NOT_BEFORE.search(before) and after.startswith(" or ")):
        return "it is only told what is not so"
    if mention.type is AnswerType.PLACE and before.endswith(("the ", "The ")) and _OF_A_TOWN.match(after):
        return "a word that describes the noun behind it"
    if _describes_kind(mention, before, after):
        return "a word that describes the noun behind it"
    if mention.type is AnswerType.PLACE and _AS_MUCH.match(after):
        return "it only serves to compare, and others would be as right"
    if _opens(mention, candidate) and (
        _DENIED_BEHIND.match(after) or (mention.type is AnswerType.TERM and _NOT_DONE.match(after))
    ):
        return "of many others it is as true that they did not"
    if mention.text in _BLAND and before.endswith(("the ", "The ")):
        return "another word for it would be as right"
    if mention.text.split()[-1] in _TIMES and _IN_THE.search(before):
        return "so long a time only tells roughly when"
    if candidate.generator == "list" and (
        any(one.search(before) for one in (_LIST_OPEN, _SOME_WHOM)) or _is_of_many(mention, before, after)
    ):
        return "there are more than these, and others would be as right"
    if _EXAMPLE_OF_ANY.search(before) or _OTHER_SUCH.search(before):
        return "it is only an example, and others would be as right"
    if (is_example and re.search(r"\bsuch as (?:(?:those|that) [a-z]+ )?(?:the )?$", before)) or (
        candidate.generator != "list" and (is_example or _AMONG.match(after))
    ):
        return "it is only an example, and others would be as right"
    clause = f"{re.split('[;:]', before)[-1]}_{re.split('[;:.]', after)[0]}"
    if mention.type is AnswerType.PLACE and _FOR_ONE.search(clause):
        return "it is only an example, and others would be as right"
    if mention.type is AnswerType.PLACE and _AMONG_MOST.search(before):
        return "it only tells among how many, and more or fewer would be as right"
    if not mention.is_firm and mention.text.casefold() in UNIQUE_NOUNS and before.endswith(("the ", "The ")):
        return "there is only one, whatever the text is about"
    if candidate.generator == "list" and _ALL_BEHIND.match(after):
        return "it is not said that others do not, too"
    is_headed = mention.text.split()[-1] in ORGANISATION_HEADS
    if not mention.is_firm and is_headed and _ITS.search(before):
        return "a plain word for it would be as right"
    if not mention.is_firm and (_ONE.search(before) or _is_class_of(before, after)):
        return "it is one of its kind"
    if analysis.is_life and mention.type is AnswerType.PERSON and _BORN.match(after) and _opens(mention, candidate):
        return "whose life it is, is as right"
    if _EXAMPLES_BEFORE.search(before) or _AMONG_SUCH.search(before):
        return "it is only an example, and others would be as right"
    if _REASONS_BEFORE.search(before) and ":" not in after[:1]:
        return "it only leads in to what comes next"
    if candidate.generator == "list" and not candidate.passage.has_context and _CHIEF_OF_THEM.match(after):
        return "among which they are is not told"
    if candidate.generator == "list" and _AMONG_THEM.match(after):
        return "there are more than these, and others would be as right"
    if candidate.generator != "list" and _AMONG_SEVERAL.search(before):
        return "it is one of a list whose other members stay"
    if mention.text in _SCALES_OF_HEAT and before.endswith("degrees "):
        return "it is only a unit"
    if _GAMES.search(mention.text) and re.search(r"\b[12]\d{3} $", before):
        return "its year tells what it is"
    if _opens(mention, candidate) and " " not in mention.text and _TAKES_PLACE.match(after):
        return "other words would do as well"
    if _FORGOTTEN.search(before):
        return "of many others it is as true that they did not"
    is_of_pair = candidate.generator == "list" or _IN_PAIR.match(after) or _IN_PAIR_BEFORE.search(before)
    if is_of_pair and _UNLIKE.search(before):
        return "it only serves to compare, and others would be as right"
    is_dated = _DATED_BEFORE.search(before) or _DATED_BEHIND.match(after)
    if is_dated:
        return "it is one of a list whose other members stay"
    if not mention.is_firm and (
        (mention.text in _COMPASS and _SIDE_BEFORE.search(before))
        or (" " not in mention.text and _MOST_BEFORE.search(before))
        or (_PEOPLE.fullmatch(mention.text) and _EVERYBODY.search(before))
    ):
        return "another word for them, or another side, would be as right"
    if (
        _OTHERS.match(after)
        or _is_with_friends(before, after)
        or (_MEMBER_BEFORE.search(before) and _LAST_MEMBER.match(after))
        or (_NAME_BEFORE.search(before) and _MORE_MEMBERS.match(after))
        or _THINGS_BEHIND.match(after)
        or _MORE_LATER.match(after)
        or _is_in_a_run(before, after)
        or _is_of_many_more(before, after)
        or _is_of_like_things(mention, before, after)
        or _PAIR_ON_SIDE.match(after)
        or _THINGS_BEFORE.search(before)
    ):
        return "it is one of a list whose other members stay"
    return "it only serves to compare, and others would be as right" if _LIKENED.search(before) else ""


def _describes_kind(mention: Mention, before: str, after: str) -> bool:
    """Whether a land, town or people only tells of a plain noun behind it: “even _____ orchestras have given it up”."""
    is_of_place = mention.type is AnswerType.PLACE and mention.subtype in _WHERE_FROM
    if _TWO_PEOPLES.fullmatch(mention.text) and _JOINT_DEED.match(after):
        return True
    whose = _WHOSE_ROLE.match(after)
    is_town = mention.type is AnswerType.PLACE or mention.text in PLACES
    is_from = (is_town and PLACES.get(mention.text) != "country") or mention.text in DEMONYMS
    if is_from and whose and whose["first"] in GIVEN_NAMES and _ARTICLE_BEFORE.search(before):
        return True
    if _ON_COAST.match(after) and mention.type is AnswerType.PLACE:
        return True
    return (is_of_place or mention.text in DEMONYMS) and _PLAIN_KIND.match(after) is not None


def _is_of_many(mention: Mention, before: str, after: str) -> bool:
    """Whether those of a list did what others may have done as well."""
    if _LIST_AMONG.match(after) or _OTHERS_ALSO.match(after):
        return True
    if _LIES_ON_SIDE.match(after):
        return True
    if mention.type is AnswerType.PLACE and _DO_LIKEWISE.match(after) and _CLAUSE_OPENS.search(before):
        return True
    if _ON_THE_WAY.search(before) and _THERE.match(after):
        return True
    are_several = "," in mention.text  # of two, one alone would be asked instead
    if are_several and _WHERE_THEY_LIVE.search(before):
        return True
    return are_several and _WITH_WHOM.search(before) is not None and _HE_DID.match(after) is not None


def _is_of_many_more(before: str, after: str) -> bool:
    """Whether another name stands beside the gap, and behind them all that there are many more."""
    more = _MANY_MORE.match(after)
    return more is not None and bool(more["members"] or _NAME_BEFORE.search(before.removesuffix("the ")))


def _is_of_like_things(mention: Mention, before: str, after: str) -> bool:
    """Whether the gap is one of three or more things, each told by a name and a noun in the plural."""
    clause = re.split(r"[.;:] ", before)[-1]
    whole = f"{clause}{mention.text}{after}"
    return any(found.start() <= len(clause) < found.end() for found in _THINGS_ALIKE.finditer(whole))


def _is_in_a_run(before: str, after: str) -> bool:
    """Whether names with only commas between them stand around the gap up to the end of the clause."""
    ahead, behind = _RUN_BEFORE.search(before), _RUN_BEHIND.match(after)
    return ahead is not None and behind is not None and (ahead.group() + behind.group()).count(",") >= _LEAST_BESIDE


def _is_class_of(before: str, after: str) -> bool:
    """“Jan Quill, a _____ from Olm”, “its head was an _____, Jan Quill”: somebody is named, and was many things."""
    if _WAS_A.search(before) or _HELD_BY.search(before):
        return re.match(r", [A-ZÀ-ÖØ-Þ]", after) is not None
    return _APPOSED_AS.search(before) is not None and _APPOSED_ENDS.match(after) is not None


def _is_with_friends(before: str, after: str) -> bool:
    """“Stone, _____ and their friends”: one of those who are named, and there were more."""
    friends = _THEIR_FRIENDS.match(after)
    return friends is not None and (before.endswith(", ") or not friends.group().startswith((" and", ", and")))


def _opens(mention: Mention, candidate: Candidate) -> bool:
    return mention.span.start == candidate.passage.sentence.span.start


ONLY_GATES: Final = (
    CardGate("member of a list", _member_of_list),
    CardGate("only one", _only_one),
)
