"""Why, what for, how, with what result: what a sentence says, then the question, in its own words.

“McLean's boxes were 35 feet long. Why?” needs no other order of words than the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.generators.base import Generator, asked_in_words
from aiquiz.generate.language.doubts import is_plain
from aiquiz.generate.language.joints import CLAUSE, FINITE, SUBJECT, VERB, ends_of_main_clauses, main_clauses
from aiquiz.generate.language.lexicon import NUMBER_WORDS, PERSON_ROLES, TIME_NOUNS
from aiquiz.generate.language.loose import is_loose
from aiquiz.generate.language.negation import denies
from aiquiz.generate.language.wording import content_words, stems
from aiquiz.generate.worth.intents import is_somebodys_deed
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["REASON", "REASON_GENERATOR", "Told", "told_in"]

REASON: Final = "reason"
"""What these candidates name as their generator."""
_WHY, _WHAT_FOR, _RESULT, _EFFECT, _HOW = "Why?", "What for?", "With what result?", "With what effect?", "How?"
_INVERTED: Final = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|too|much|many|far|long|as|on)\b"
"""“And so is the polio vaccine”: as well, and nothing comes of it."""
_MARK: Final = re.compile(
    r"(?<!\bnot)(?<!\bleast)(?<!\bonly)(?<!\bjust)(?<!\bperhaps)(?<!\bprobably)(?<!\bor)(?<!\band)(?<!\bbut)"
    r",? (?="
    r"(?P<because>(?:(?:partly|mainly|mostly|chiefly|largely|in part|not least) )?because\b)"
    r"|(?P<purpose>(?<!\bmuch )so that |in order to )"
    rf"|(?P<since>(?<=, )since (?!then\b|(?:about |the )?\d){SUBJECT})"
    rf"|(?P<for>(?<=, )for (?!the (?:first|last|rest|sake|most)\b|example|instance){CLAUSE})|"
    rf"(?P<so>(?<=, )(?:and )?so (?!{_INVERTED}){SUBJECT})"
    r"|(?P<how>by (?!being|having)[a-z]{2,}ing (?!and (?!by\b))"
    r"(?:the|an?|its|their|his|her|it|them|up|out|in|on|at|to|from|into|with"
    r"|every|each|all|more|less|only|that|whether|how|what|[A-Z])))"
)
_FRONT: Final = re.compile(
    rf"(?P<reason>(?:Because (?!of\b)|Since {SUBJECT} (?!(?:[\w’'-]+ )*?(?:{'|'.join(sorted(TIME_NOUNS))})\b)(?=\D+,))"
    r"(?:[^,;]|,(?=\d)){12,}), (?=[a-z])"
)
_FRONT_PURPOSE: Final = re.compile(
    r"(?P<purpose>(?:In order to|To) (?!(?:the|an?|this|that|these|those|his|her|its|their|many|some|most|all|both|one"
    r"|be|begin|start|date|judge|say|sum|put|me|us|him|them|[a-z]+s)\b)[a-z]+ (?!(?:this|that|these|those|such)\b)"
    r"(?:[^,;:]|,(?=\d)){8,}), "
    rf"(?={SUBJECT} (?:[\w’'-]+ ){{0,6}}?{FINITE}\b)"
)
"""“To save weight, the builders left out the keel”: what it was done for."""
_TOLD_ALREADY: Final = re.compile(
    r"To [a-z]+ (?!(?:how|what|that|whether|if|why|where|who|which|when|as)\b)[a-z]+"
    rf" (?:he|she|it|they|we|the [a-z]+|[A-Z][\w’'-]+) (?:[a-z]+ly )?{FINITE}\b"
)
"""“To great surprise she kept a Moor”: what stands before the comma is told, and no purpose."""
_WHICH_IS_WHY: Final = re.compile(r", which is why (?=[a-z])")
_INTENDED: Final = re.compile(r"\b(?:could|might|should)\b")
"""“Left bare, so that scientists could watch”: meant so; “so that a barge can pass” is what comes of it."""
_MISHAP: Final = re.compile(r"\b(?:could|would) (?:not|never|no longer) have\b")
"""“Bent so that the bolts could not have held it”: nobody meant it."""
_NEXT_VERB: Final = re.compile(rf", and (?={FINITE}\b|cost\b|then [a-z])")
_INVERTED_NEXT: Final = re.compile(
    rf", and (?=(?:from|out of|in|with|on|at|by|for) (?:[\w’'-]+ ){{1,5}}?(?:there|it|they|he|she|(?:the|an?) [a-z-]+)"
    rf" {VERB})"
)
"""“Because the roads were bad, and from their firms there grew a league”: its subject comes late."""
_COUNTED_NEXT: Final = re.compile(
    r", and (?=(?:(?:more than|fewer than|at least|about|some|nearly|almost|over|only|around|up to) )?"
    rf"(?:\d[\d,]*|{'|'.join(NUMBER_WORDS)}|(?:hundreds|thousands|dozens|scores) of) (?:[a-z]+ ){{1,2}}{FINITE}\b)"
)
"""“Because the dam broke, and more than forty people drowned”: what came of it is no reason."""
_BARE_NEXT: Final = re.compile(r", and (?=(?:so |[a-z]{3,} (?:has|is|was|had) (?!not\b|been\b)[a-z]+ed\b))")
"""“Because the rats eat it, and trade has turned to tin”: what came then; “…, and so a new seal is needed” as well."""
_SECOND_VERB: Final = re.compile(
    r"because of [^,;:]*?(?P<end> and )(?=[a-z]{2,}(?:s|ed) (?:the|an?|its|their|his|her|it)\b)"
)
"""“It lags because of its weight and bends the flap”: of the reason it is no part."""
_SUBJECTLESS: Final = re.compile(
    r"(?!(?:this|its|his|as)\b)[a-z]+s"
    r" (?!.*\b(?:was|were|is|are|had|has|have|do|did|can|could|will|would|must|may|might)\b)"
    r"(?:among|as|the|an?|it|them|its|to|in|at|on|with|for) "
)
"""“The war cost many lives, and so ranks among the worst”, “… and so keeps it going”: by its form a noun,
but the verb of what stands before.
"""
_LEFT_OPEN: Final = re.compile(r"\b(?:and|or) [a-z]+(?:ed|ing)$")
"""“He sold cloth, gave lessons and published”: published what stands behind the comma."""
_SEVERAL: Final = re.compile(
    r", (?:the|its|their|an?) [a-z-]+ [^,]+, and (?:the|its|their|an?) [a-z-]+ (?!of\b)[a-z]+s?\b[^,]*$"
)
"""“The back darkens, the eyes grow, and the gut withers”: the reason is that of the last."""
_HAS_VERB: Final = re.compile(
    rf"{VERB}|^(?:They|These|Those|We) [a-z]|\b[a-z]{{3,}}[^su\W]s (?:in|on|to|from|the|an?|it)\b"
)
_BARE_LAST: Final = re.compile(
    r"[^,;:]+, and (?P<last>(?!(?:of|in|on|at|to|from|with|for|by|then|so|not|even|often|also|its|this|the)\b)[a-z]{3,}"
    r" [a-z]{2,}[^su\W]s (?:in|on|to|from|into|out|at|with|through|the|an?|it|its)\b[^,;:]*)"
)
"""“Boats rest there, and tar boils in it”: by its form the verb might be a noun."""
_LIST_OF_VERBS: Final = re.compile(rf", {FINITE}\b")
"""“Because it had won, was celebrating, and promised …”: what “, and” goes on with belongs to the reason."""
_POINTS: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|such|so|here|there)\b"
)
_MIN_WORDS, _MAX_WORDS, _MAX_REASON = 4, 40, 24
_MIN_TELLING, _MIN_REASON = 3, 2
_TWO: Final = 2
_WORTH: Final = 5.6
_LEFT_HANGING: Final = re.compile(
    r"\b(?:simply|only|just|merely|partly|in part|mainly|largely|mostly|chiefly|above all)[.,]?$"
    r"|[;:—–(]$|\b(?:and|or|but|nor|the|an?|of|to|with|that|which|who|because|as|than|if|when|while|its|their|is|are|was"
    r"|were|be|been)[,;]?$|\b(?:and|or|but) (?:afterwards|then|later|finally|eventually|sometimes)[,;]?$"
    r"|, (?:usually|often|sometimes|mostly|generally)$"
    r"|\b(?:comes?|came|happens?|happened|occurs?|occurred|arises?|arose|does so|did so)$"
    r"|: [a-z]+,?$|, (?:[^,]+ and )?(?:made|done|built|held|[a-z]+ed)$"
    r"|\bthe (?:first|second|third|last|next|other) time$|\b(?:closer to|nearer to|nearer|more like) \d[\d,]*$"
)
"""“He learned it simply by watching”: the adverb belongs to the answer; “soft enough to cut and, because of …”; “a film
of 1969, written by his father and made because …”, “is a salt, made by …” tell of a noun by the way.
“It is called refraction, and it happens because …”: that it happens is nothing yet; “a name of two parts: hard, as
…” gives the reason of the one word.
"""
_TEASES: Final = re.compile(
    r"(?:Most|Many|All|Few|Some|Nearly all|Almost all)(?: of us| people| readers| visitors| children)?"
    r" (?:still |now )?(?:know|knew|remember|recognise|recognize|have heard(?: of)?)"
    r" (?:the|its|his|her) (?:name|story|word|place|face|man|woman|thing|tune),?|(?:Every|Nearly every|Almost every)"
    r"(?:body|one) (?:still |now )?(?:knows|knew|remembers|has heard(?: of)?) (?:the|its|his|her|it|him)(?: [a-z]+)?,?"
)
"""“Most people know the name because of …”: it only opens the text."""
_LOOKS_FOR: Final = re.compile(
    r"\b(?:listen|look|search|wait|ask|call|hunt|press|plead|pray|feel|head|pay|reach)(?:e?s|ed|ing)?, [^,;]+$"
)
_SUCH_AS: Final = re.compile(r"for (?:[\w’'-]+ ){1,5}?(?:such as|like) ")
"""“It listens, usually at night, for a sound such as that made by …”: what it listens for."""
_WITHIN: Final = re.compile(r"(?:because|since) [^,]*, (?:to [a-z]+|(?:into|onto|out of|back to|over to) (?:the|an?)) ")
"""“Asked the firm, because it knew of mills, to build one”: what was asked goes on behind the reason."""
_CONCEDED: Final = re.compile(r", (?:al|even )?(?:though|while|whereas) [^,;]*$")
"""“… although somebody else had drafted it because …”: the reason is that of what is only conceded."""
_POINTS_OUT: Final = re.compile(r"\b(?:both|either|neither|this|these|those|such)\b(?! [a-z])|[“\"]")
"""“A mixture of both”: of what? And a reason in quotation marks is a turn of phrase."""
_OPENS_PURPOSE: Final = re.compile(r"(?:in order to|so that) ")
_NOBODY: Final = re.compile(r"so that (?:neither|nobody|nothing|no|hardly|few)\b")
"""“So hot, so that nobody could walk there”: that is what came of it, and no purpose."""
_SO_THAT: Final = "so that "
_NO_MAIN_CLAUSE: Final = re.compile(
    rf"(?:(?:When|While|As|After|Before|Although|Though|If|Once|Until|Since) [^,;]+(?:, (?:and|or) {FINITE}\b[^,;]*)?"
    r"|(?:For|With|To|In|By|Of|From) [^,;]+, (?:who|which|whose) [^,;]+),?"
)
"""“When the queen left because she was ill, the boats …”: the reason stands in a clause in front of what is told."""
_NO_VERB_YET: Final = re.compile(r"\bthat (?:the|an?) [\w-]+ (?:which|who|that) [^,;]*$")
"""“Makers knew that a lamp which had to be lit by hand because …”: the verb of the lamp stands behind the reason."""
_MANNER: Final = re.compile(
    r"\b(?:aligned|arranged|designed|placed|positioned|laid out|shaped|timed|adjusted|angled|spaced|tilted|mounted)$"
)
"""“Its gate is so placed, so that …”: how it is placed is only told by what it is for."""
_NOTHING_THERE: Final = re.compile(
    r"(?:(?:because|since|as) )?there (?:was|were|is|are) (?:nothing|nobody|no one|no money|no need|little)\b"
)
"""“Because there was nothing left to pay for it”: with what stands before, nobody could say anything else."""
_WANTS: Final = re.compile(r"\b(?:needs?|requires?) (?!to\b)[a-z]")
"""“It needs a cold room, so that …”: what it is needed for."""
_FOUND: Final = re.compile(r"\b(?:showed|shown|proved|found|discovered|realised|realized|established) that [^,;]*$")
"""“She showed that lime would do, so that …”: nobody shows for a purpose what is so."""
_CONCLUDED: Final = re.compile(r"\bmust\b")
"""“She showed that it folds by itself, so the list must hold the answer”: that is what it proves."""
_IN_FIGURES: Final = re.compile(r"\d")
_JUDGED_BESIDE: Final = re.compile(
    r", (?:(?:not|quite|rather|very|perhaps) )?[a-z]{3,}ly(?:,? (?:as|enough|so)\b[^,;]*)?$"
    r"|, as it (?:turned out|proved|happened)$"
)
"""“They sold at once, unwisely as it turned out, for …”: why it was unwise, and not why they did."""
_OF_SOME: Final = re.compile(
    r"(?:some|a few|several|certain|occasionally|sometimes)\b|an? [a-z]+ one\b"
    r"|the [a-z]{2,}est(?: ones?)? (?:can|could|is|are)\b"
    r"|(?:[\w’'-]+ ){1,4}(?:such as|like) [A-ZÀ-ÖØ-Þ]"
)
"""“So that some are dry by noon”, “so that a big one can be lifted by two”, “so that towns such as Olm stand in mud”:
one of the results, and not for all.
"""
_REMARK: Final = re.compile(r"\bnaked eye\b|\b(?:is|are) (?:required|needed|necessary)\b")
"""“So it can be seen with the naked eye”, “so a new law is needed”: what somebody adds or concludes."""
_SOMEBODY: Final = re.compile(r"\b(?:he|him|his|she|her)\b")
_NAMED_SO: Final = re.compile(r"\b(?:is|are|was|were|been) (?:still |now |often |also )?(?:called|known|named)\b")
"""“So it is called a glass”: a name is no result, and a figure is none that a reader would think of."""
_ADDED: Final = re.compile(
    r", (?:with an?|by an? method|which|who|whose|where|an? [a-z]+ (?:called|known as|named|that|which|who))\b"
)
_CLOSES: Final = re.compile(r"[^,]*, [^,]{1,30}")
"""“A high number, 74, with a high melting point”: the comma closes what the one before it opens."""
_LAST_THING: Final = re.compile(
    rf", and (?:the|its|their|his|her) (?!(?:[\w’'-]+ )*?{FINITE}\b)[\w’'-]+(?: [\w’'-]+){{0,3}}$"
)
"""“So that ships could be told apart, and their harbour”: it goes with what was said before the purpose."""
_OTHERS_DO: Final = re.compile(
    r", and (?=(?!(?:its|his|this)\b)[a-z]{3,}s (?!(?:and|or|of|in|on|at|from|to|with|for|that|who|which)\b)[a-z]+ "
    r"(?:them|it|the two|both|this|these)\b)"
)
"""“Since a strait joins them, and sailors treat them as one”: what others do is no reason."""
_BUT_OR_LIST: Final = re.compile(r": |, but (?!not\b|only\b|also\b|still\b)(?=(?:[\w’'-]+ ){2})")
_NOT: Final = re.compile(r"\b(?:not(?! (?:difficult|hard|only|just)\b)|never|cannot)\b[^,;]*$")
_THEN_WAS: Final = re.compile(rf" and (?:(?:within|in|by|after|before|at|on|from) [^,]{{3,30}}? )?{FINITE}\b")
"""“Learnt by watching it and within a year was the best”: what came then is no part of how."""
_ABLE_TO: Final = re.compile(
    r"\b(?!(?:ha(?:s|d|ve|ving)|w[io]ns?|winning|gain\w*|earn\w*|secur\w*|found|finds?|los[et]s?|g[eo]ts?|keeps?|kept|acquir\w*"
    r"|show\w*|prov\w*|demonstrat\w*) )"
    r"[a-z]+ (?:the|its|their|his|her|any|players|users|people|owners|workers)"
    r"(?: (?!to\b)[\w’'-]+){0,3}? (?:ability|rights?|power|need|freedom|permission|option|possibility) to [a-z]+"
    r"[^,;:]*$"
)
"""“A new rule ended the right to pay by handing over corn”: how one could pay, and not how it ended."""
_CONTRAST: Final = re.compile(r", (?:while|whereas) ")
_GOES_ON: Final = re.compile(r", ")
"""A second comma may close what the first opens: “because the dam, which was old, leaked”."""
_WHOLE_REASON: Final = 5
_PERSON: Final = re.compile(r"(?:he|she)\b", re.I)
_CONTEXT: Final = -0.6
_PARTLY: Final = re.compile(r"(?:partly|in part|among other things)\b")
"""Whoever says so has other reasons as well."""
_MAIN_CLAUSE_BEHIND: Final = re.compile(
    r", (?:(?:all|both|each) )?(?:was|were|is|are|has|could|can|will|would|did|does|became|made|went|took|won|gave|led"
    r"|fell|ran|stood|began"
    r"|came|brought|lost)\b(?![^.]*, (?:and|or) )"
)
"""“A plug, whose pins lie so that it works either way, was made for phones”: the reason stands inside."""
_OF_ANOTHER_KIND: Final = re.compile(
    r"\b(?:different|another|other|similar|opposite|same) (?:kind|sort|matter|story|way|reason|thing)s?$|\bdifferent$"
)
"""“Olm’s troubles are of a different kind”: of which is left open."""
_ANNOUNCES: Final = re.compile(
    r"\b(?:has|have|had) (?:an?|its|their|his|her) (?:[a-z]+ )?(?:history|story|past|origins?|beginnings?|fate|ending"
    r"|twist|peculiarity|explanation|precedent)$"
)
"""“Its name has a curious history, for …”: what is told then is the history, and no reason."""
_ASIDE: Final = re.compile(
    r"(?P<who>[^,;:]+), (?:[a-z]+ly )?(?:[a-z]+(?:ed|ing|wn|en)|made|built|held|sold|born|set) [^,;]+"
)
_ITS_VERB: Final = re.compile(rf", {FINITE}\b")
"""“The Ninth Mass, nicknamed so because of its trumpet, delighted Olm”: the reason stands in an aside."""
_OF_ONE_THING: Final = re.compile(r"(?:Because|Since) its?\b")
_OF_PEOPLE: Final = re.compile(
    rf"(?:(?:an?|the|every|each|any|most|many|some|all) )?(?:[a-z]+ )?(?:(?:{'|'.join(sorted(PERSON_ROLES))}|reader"
    r"|user|visitor|stranger|worker|driver|passenger|owner|maker|builder|keeper|patient)s?\b|people\b)",
    re.I,
)
"""“Because its length varies, a reader has to …”: whose length it is stands in the sentence before."""
_SETS_LIMIT: Final = re.compile(
    r"\b(?:sets?|puts?|imposed|imposes?|has|have|had|reach(?:es|ed)?) (?:an? |its |their )?"
    r"(?:(?:upper|natural|clear|hard) )?(?:limits?|ceiling|bounds)$"
)
"""“Rope sets a limit”: to what?"""
_WITHIN_ASIDE: Final = re.compile(r", (?:once|now|then|long|still|formerly|originally|already) (?:an?|the) [^,]*$")
"""“It turned the attic, once the cheapest because of the stairs, into the dearest”: the reason stands inside."""
_NO_CAUSE: Final = re.compile(r"\b(?:supposed|believed|assumed|expected|thought|feared|hoped|must)\b")
"""What was only thought, or has to be, brings nothing about that somebody could tell."""


_SOMEBODY_DID: Final = re.compile(
    rf"(?:[a-z]+ (?:night|day|year) )?(?:he|she|his|her|(?:the|their|an?|its|both) (?:[a-z]+ ){{0,2}}?"
    rf"(?:{'|'.join(sorted(PERSON_ROLES))}|[a-z]{{4,}}(?:er|or|ist)s?)|[A-ZÀ-ÖØ-Þ][\w’'-]+)\b"
)
_PEOPLE_DO: Final = re.compile(
    rf"(?:{'|'.join(sorted(PERSON_ROLES))}|patient|user|worker|driver|passenger|owner|maker|builder|keeper)s\b|people\b"
)
"""“So patients are given earplugs”: what is done about it might be something else."""
_HAD_TO: Final = re.compile(r"\b(?:had to|could|must|were|was)\b")
_NOT_DONE: Final = re.compile(r"\b(?:did|does|do) not\b")
"""“So his crew let the river run”: a choice; “so the miners had to leave” is none."""
_NONE: Final = re.compile(r"(?:no|there (?:is|are|was|were) no) [a-z](?![^,;:]*? (?:can|could)\b)")
"""“So no unit stayed long”: of all that did not happen it is one thing."""
_REMEDY: Final = re.compile(
    r"\b(?:is|are) (?:[a-z]+ly |often |also )?(?:[a-z]+ed with|left|added|fitted|used|installed|placed|sold|stored)\b"
    r"|\b(?:has|have) to be [a-z]+(?:ed|en|t)\b"
    r"|^[^,;]*(?<!\bnot )(?<!\bcould )(?<!\bwould )\b(?:has|have)"
    r" (?!(?:an?|the|to|its|their|no|not|been|become|only|few|little|more|less)\b)[a-z]+(?:ed|en|wn|un)\b"
    r"|\b(?:as well|too)$"
)
"""“So it is treated with acid”, “so gaps are left in the deck”, “so the state has encouraged the trade in tin”: what is
done about it might be something else."""
_OF_THE_SAME: Final = re.compile(r"(?:it|they|he|she)\b|.*\b(?:them|there)\b")
"""Of “so it dries” nine readers in ten said that one answer was right, of “so bread is dear”, where nothing was told of
bread, six.
"""
_DONE_TO: Final = re.compile(
    r"(?:.*[;:] )?[^,;:]*? (?:is|are) (?:[a-z]+ly |first |often |also )?(?:[a-z]{3,}ed|kept|held|laid) .*"
)
_NONE_CAN: Final = re.compile(r"(?:and )?so (?:that )?no [^,;:]*? (?:can|could)\b")
"""“The casks are sealed with wax, so no air can get in”: that is what they are sealed for."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, what the sentence says of it, and how that is asked for; `is_open` where the statement is not all
    that stands before the answer, so that it has to stand alone.
    """

    statement: Span
    answer: Span
    question: str
    is_open: bool = False


def told_in(text: str) -> Iterator[Told]:
    """What a sentence gives as reason, purpose, result or means, in order."""
    if front := _FRONT.match(text):
        end = _end(text, front.end())
        yield Told(Span(front.end(), end), Span(*front.span("reason")), _WHY, is_open=True)
    if (front := _FRONT_PURPOSE.match(text)) and not _TOLD_ALREADY.search(front["purpose"]):
        end = _end(text, front.end())
        yield Told(Span(front.end(), end), Span(*front.span("purpose")), _WHAT_FOR, is_open=True)
    if (why := _WHICH_IS_WHY.search(text)) and not ends_of_main_clauses(text[: why.start()]):
        yield Told(Span(why.end(), _end(text, why.end())), Span(0, why.start()), _WHY, is_open=True)
    for mark in _MARK.finditer(text):
        end = _end_of_answer(text, mark.end(), _end(text, mark.end()))
        answer = text[mark.end() : end]
        if _NEXT_VERB.match(text, end) and "," in text[: mark.start()]:
            continue  # “was as tall as a man, had to be cooled so that …, and cost …”: a list that goes on
        if mark["how"] and (end < len(text.rstrip(".")) or "," in answer or _THEN_WAS.search(answer)):
            continue  # “by building …, they”: more hangs on it
        if _MAIN_CLAUSE_BEHIND.search(answer) or (mark["for"] and _is_sought(text[: mark.start()], answer)):
            continue
        if (mark["since"] or mark["so"]) and not re.search(rf" {FINITE}\b|s\b", answer):
            continue
        asked = _asked(mark, text[: mark.start()], answer)
        lead = re.match(r"(?:and )?so (?:that )?", answer) if asked in (_RESULT, _EFFECT) else None
        lead = re.match(r"for ", answer) if mark["for"] else lead  # “for” opens no answer to “why?”
        begin = mark.end() + (lead.end() if lead else 0)
        end = _without_addition(text, begin, end)
        yield Told(Span(_begin(text, mark.start()), mark.start()), Span(begin, end), asked)


def _without_addition(text: str, begin: int, end: int) -> int:
    """Where an answer ends before what a comma only adds: “no gas could leak in, with a lighter on a chain”, “they
    cannot shorten, while the other drug …”.
    """
    contrast = _CONTRAST.search(text, begin, end)
    if contrast and len(text[begin : contrast.start()].split()) >= _WHOLE_REASON:
        end = contrast.start()
    last = _LAST_THING.search(text, begin, end)
    before = text[begin : last.start()] if last else ""
    if last and "," not in before and len(before.split()) >= _WHOLE_REASON:
        return last.start()
    added = _ADDED.search(text, begin, end)
    if added is None or len(text[begin : added.start()].split()) < _WHOLE_REASON:
        return end
    if added.group().startswith(", with") and _CLOSES.fullmatch(text, begin, added.start()):
        return end
    return end if _GOES_ON.search(text, added.end(), end) else added.start()


def _is_sought(before: str, answer: str) -> bool:
    """Whether “for” gives no reason but what somebody looks or waits for."""
    return _LOOKS_FOR.search(before) is not None or _SUCH_AS.match(answer) is not None


def _asked(mark: re.Match[str], before: str, answer: str) -> str:
    if mark["how"]:
        return _HOW
    if mark["because"] or mark["since"] or mark["for"]:
        return _WHY
    if _NONE_CAN.match(answer) and _DONE_TO.fullmatch(before):
        return _WHAT_FOR
    if mark["so"]:
        return _RESULT
    if _NOBODY.match(answer):
        return _RESULT
    if _FOUND.search(before):
        return _RESULT
    if _MISHAP.search(answer):
        return _RESULT
    is_meant = _INTENDED.search(answer) or _WANTS.search(re.split(r"[;:]|, (?:and|but) ", before)[-1])
    is_purpose = answer.startswith("in order") or not mark.group().startswith(",") or is_meant
    return _WHAT_FOR if is_purpose else _EFFECT if re.search(r"\bwould\b", answer) else _RESULT


def _end(text: str, start: int) -> int:
    """Where the clause that begins at `start` ends: before a clause of its own, or the full stop."""
    ends = [end for end in ends_of_main_clauses(text) if end > start]
    if (verb := _NEXT_VERB.search(text, start)) and not _LIST_OF_VERBS.search(text, start, verb.start()):
        ends.append(verb.start())
    others = (_INVERTED_NEXT, _COUNTED_NEXT, _BARE_NEXT)
    ends.extend(found.start() for each in others if (found := each.search(text, start)))
    if second := _SECOND_VERB.match(text, start):
        ends.append(second.start("end"))
    return min([*ends, len(text.rstrip(".!"))])


def _end_of_answer(text: str, start: int, end: int) -> int:
    """Where an answer ends before a clause with “but”, or a list behind a colon: “in order to flower, but frost …”."""
    added = _BUT_OR_LIST.search(text, start, end) or _OTHERS_DO.search(text, start, end)
    return added.start() if added and len(text[start : added.start()].split()) > _MIN_REASON else end


def _begin(text: str, end: int) -> int:
    """Where the statement that ends at `end` begins: behind a semicolon, where nothing in it points to before that."""
    at = text.rfind("; ", 0, end) + 2
    part = text[at:end]
    return at if at > 1 and not _POINTS.search(part) and not is_loose(part) else 0


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    text = passage.sentence.text
    for found in told_in(text):
        told = _as_meant(found, passage)
        if told is None:
            continue
        statement, answer = told.statement.of(text), told.answer.of(text)
        if not _is_sound(statement, answer, told.question) or not _is_known(answer, statement, passage):
            continue
        if told.question == _RESULT and (_is_scene(told, passage) or _is_far_off(told, text)):
            continue
        if told.is_open and not _stands(statement, passage, told, analysis):
            continue
        shown = _shown(passage, told, analysis)
        if told.question == _WHY and text.startswith(("because", "since"), told.answer.start):
            shown = _parted(shown, statement)
        question = f"{shown.rstrip('.')}. {told.question}"
        yield asked_in_words(REASON, passage, question, told.answer, _WORTH + _CONTEXT * passage.has_context)


def _as_meant(told: Told, passage: Passage) -> Told | None:
    """What somebody did “so that nobody …”, asked for its purpose; None where “so that” tells one of the results."""
    text, start = passage.sentence.text, passage.sentence.span.start
    begin = told.answer.start - len(_SO_THAT)
    if told.question != _RESULT or not text.startswith(_SO_THAT, max(begin, 0)):
        return told
    if not is_somebodys_deed(told.statement.of(text), start + told.statement.start, passage.mentions):
        return told
    is_purpose = _NOBODY.match(text, begin)
    return replace(told, answer=Span(begin, told.answer.end), question=_WHAT_FOR) if is_purpose else None


def _is_scene(told: Told, passage: Passage) -> bool:
    """Whether somebody's deed is told in the present: “Quill lies low, so that the bailiff walks past her”.

    What comes of it is how a play or a story goes on.
    """
    text = passage.sentence.text
    statement, answer = told.statement.of(text), told.answer.of(text)
    if tells_the_past(statement) or tells_the_past(answer):
        return False
    people = (one for one in passage.mentions if one.type is AnswerType.PERSON)
    return _SOMEBODY.search(answer) is not None or any(_is_told(one, told, passage) for one in people)


def _is_far_off(told: Told, text: str) -> bool:
    """Whether “so” goes on with something of which the statement told nothing: “Olm has no mill, so bread is dear”.

    “So that” ties it closer.
    """
    statement, answer = told.statement.of(text), told.answer.of(text)
    if not text[: told.answer.start].endswith(" so ") or _OF_THE_SAME.match(answer):
        return False
    told_of, goes_on = ({stem.rstrip("s") for stem in stems(part)} for part in (statement, answer))
    return not told_of & goes_on


def _is_known(answer: str, statement: str, passage: Passage) -> bool:
    """Whether the question shows who “he” is that an answer begins with."""
    is_told = any(one.type is AnswerType.PERSON for one in passage.mentions) or passage.note is not None
    return is_told or not _PERSON.match(answer) or re.search(rf"\b{_PERSON.pattern}", statement) is not None


def _is_sound(statement: str, answer: str, question: str) -> bool:
    """Whether both say enough, and plainly, in not too many words, and belong together."""
    if not _MIN_WORDS <= len(statement.split()) <= _MAX_WORDS or len(content_words(statement)) < _MIN_TELLING:
        return False
    if _TEASES.fullmatch(statement) or _LEFT_OPEN.search(answer) or (question == _WHY and _SEVERAL.search(statement)):
        return False
    if question == _RESULT and any(form.search(answer) for form in (_IN_FIGURES, _NAMED_SO, _REMARK)):
        return False
    if question == _WHY and _JUDGED_BESIDE.search(statement):
        return False
    if question == _RESULT and _FOUND.search(statement) and _CONCLUDED.search(answer):
        return False
    if question == _RESULT and (_SUBJECTLESS.match(answer) or _OF_SOME.match(answer) or _is_choice(answer, statement)):
        return False
    if _LEFT_HANGING.search(statement) or _CONCEDED.search(statement) or _POINTS_OUT.search(answer):
        return False
    if _NO_MAIN_CLAUSE.fullmatch(statement) or _OF_ANOTHER_KIND.search(statement) or question == _EFFECT:
        return False
    if question == _WHY and _NOTHING_THERE.match(answer):
        return False
    if _WITHIN.match(answer) or _SETS_LIMIT.search(statement) or _WITHIN_ASIDE.search(statement):
        return False
    if _ANNOUNCES.search(statement) or _is_by_the_way(statement, answer):
        return False
    if _PARTLY.match(answer) or (question in (_RESULT, _EFFECT) and _NO_CAUSE.search(statement)):
        return False
    if (question == _WHAT_FOR and denies(statement)) or (question == _HOW and _NOT.search(statement)):
        return False  # “it needs no orders in order to beat”, “they did not answer by opening the gate”
    if question == _HOW and _ABLE_TO.search(statement):
        return False
    if _NO_VERB_YET.search(statement) or (question == _WHAT_FOR and _MANNER.search(statement)):
        return False
    says_enough = len(content_words(_OPENS_PURPOSE.sub("", answer).removeprefix("because"))) >= _MIN_REASON
    return says_enough and 3 <= len(answer.split()) <= _MAX_REASON and is_plain(statement)


def _is_by_the_way(statement: str, answer: str) -> bool:
    """Whether the statement is a noun and what a participle tells of it, and its verb comes behind the answer."""
    aside = _ASIDE.fullmatch(statement)
    return aside is not None and not re.search(VERB, aside["who"]) and _ITS_VERB.search(answer) is not None


def _is_choice(answer: str, statement: str) -> bool:
    """Whether what came of it is what somebody then does about it, or did not happen: many other things may have."""
    is_past = tells_the_past(statement) or tells_the_past(answer)
    if _NONE.match(answer) or _REMEDY.search(answer):
        return True
    is_deed = is_past and _SOMEBODY_DID.match(answer) and not _HAD_TO.search(answer)
    return bool(is_deed) or _NOT_DONE.search(answer) is not None or _PEOPLE_DO.match(answer) is not None


def _stands(statement: str, passage: Passage, told: Told, analysis: Analysis) -> bool:
    """Whether a statement that is shown without what stands before it points at nothing there."""
    at = passage.sentence.span.start + told.statement.start
    mentions = [one for one in passage.mentions if _is_told(one, told, passage)]
    if passage.has_context or passage.note is not None or _POINTS.search(statement):
        return False
    if _OF_ONE_THING.match(told.answer.of(passage.sentence.text)) and _OF_PEOPLE.match(statement):
        return False
    return not unresolved(statement, at, mentions, analysis.title_nouns)


def _is_told(mention: Mention, told: Told, passage: Passage) -> bool:
    """Whether a mention stands in the statement."""
    start = passage.sentence.span.start
    return Span(start + told.statement.start, start + told.statement.end).holds(mention.span)


def _shown(passage: Passage, told: Told, analysis: Analysis) -> str:
    """The statement as a question shows it, with what stands in front; the full stop is not part of it."""
    text, start = analysis.article.text, passage.sentence.span.start
    begin, end = start + told.statement.start, start + told.statement.end
    if told.statement.start == 0:
        return passage.shown(text, passage.shown_from, end)
    said = passage.shown(text, begin, end)
    return f"{passage.topic}: {said[:1].upper()}{said[1:]}" if passage.topic else f"{said[:1].upper()}{said[1:]}"


def _parted(shown: str, statement: str) -> str:
    """What is shown with its last clause as a sentence of its own: “Why?” asks for the reason of that one alone.

    “Boats rest there, and tar is boiled there because …”, where the boats have another reason, or none.
    """
    clauses = main_clauses(statement)
    bare = _BARE_LAST.fullmatch(statement)
    is_joined = len(clauses) == _TWO and _HAS_VERB.search(clauses[0].of(statement))
    last = clauses[-1].of(statement) if is_joined else bare["last"] if bare else ""
    joint = f", and {last}"
    if not last or not shown.endswith(joint) or _SEVERAL.search(statement):
        return shown
    return f"{shown[: -len(joint)]}. {last[:1].upper()}{last[1:]}"


REASON_GENERATOR: Final = Generator(REASON, _propose)
