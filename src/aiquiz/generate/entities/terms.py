"""Terms a sentence introduces: what is “called X”, what it defines, a word in quotation marks used as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.language.everyday import is_everyday
from aiquiz.generate.language.joints import VERB
from aiquiz.generate.language.lexicon import FUNCTION_WORDS
from aiquiz.model.article import Span

__all__ = ["behind_its_sort", "terms_in"]

_CALLED: Final = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being|,|process|phenomenon|effect|what is) (?:often |also |now |usually "
    r"|sometimes |"
    r"commonly |generally |then )?(?:called|termed|dubbed|nicknamed|named|known as|referred to as|described as)"
    r"|(?:(?<!So-)called|known as|remembered (?:in [A-Z]\w+ )?as|known in [A-Z]\w+ as|nicknamed|termed|dubbed)"
    r"|^Known (?:\w+ )?as) (?:an? |the )?"
    r"(?P<term>[“\"]?[A-Za-z0-9][\w’'/-]*(?: [\w’'/-]+){0,3}?[”\"]?)"
    r"(?= ?[.,;:()]| (?:and|or|which|that|because|when|where|in|by"
    r"|to|for|after|from|with|at|on|near|while|whose|is|was|are|were|has|have|had|can)\b|$)"
)
# Of the same number, so that a verb may follow at once: “enzymes called ribonucleases break it down”.
_PLURAL: Final = re.compile(r"\b[a-z]{3,}s called (?P<term>[a-z][a-z-]{3,}s)(?= [a-z])")
# “Icelanders call such a flood a jökulhlaup”, “a barrel that biologists call a tun”.
_CALL: Final = re.compile(
    r"\b(?:call (?:such an? [\w-]+|this [\w-]+|them|it)|(?:that|which|an? [a-z]+) [a-z]+s call"
    r"|which we (?:now |today )?call) (?:an? |the )?"
    r"(?P<term>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?)(?=[.,;:]| (?:and|or|which|because|when|where|in)\b)"
)
_CALLS: Final = re.compile(r"(?<!which )(?<!that )(?<!what )\b(?:he|she|it|they|who|[A-Z]\w+) $")
"""Before an active “called a …”: who called it so, or called for somebody."""
_ACTIVE: Final = re.compile(r", called an? (?=[a-z])")
"""“Blair, the postmaster, called a conference”: he did, and it is not what he was called."""
_OPINION: Final = re.compile(r"\b(?:critics|opponents|rivals|enemies|reporters|newspapers|papers|others|some|many) $")
"""“Which critics called a fairy tale”: what somebody thought of it is no term."""
_JUDGED_SO: Final = re.compile(
    r"wrong|right|false|true|unfair|fair|unjust|just|illegal|legal|absurd|void|invalid|valid|unwise|inevitable|over"
    r"|[a-z]{3,}(?:ful|ous|[ai]ble|less|tutional|rational)"
)
"""“Had called the verdict wrong”: what somebody thought of it, behind the noun."""
_CALLED_OUT: Final = re.compile(
    r"^(?:An?|The|Some|Many|Two|Three|Several)? ?(?:[\w’'-]+ ){0,4}called (?:an? |the )"
    r"(?:(?!with\b|of\b|from\b|by\b)[a-z’'-]+ ){1,3}?(?:for|in|at|on) "
)
"""“A crowd of veterans called a parade for Monday”: the sentence has no other verb, so that they did."""
_TO_ARMS: Final = re.compile(r" to (?:arms|order|account|prayer|attention|mind|battle)\b")
"""“Called the crowd to arms.”"""
_AWAY: Final = frozenset({"home", "back", "away", "off", "up", "out", "in", "to", "for", "upon", "on"})
"""“Had been called home”: who is called somewhere is not called so."""
_ADVERB: Final = re.compile(r"[a-z]{3,}ly(?<!family)(?<!jelly)(?<!belly)(?<!bully)(?<!lily)(?<!assembly)")
"""“Eighty departments, named mostly after rivers” are not named so."""
_COMPLEMENT: Final = re.compile(r"\b(?:is|are|was|were) the (?P<term>[a-z][\w-]+(?: [a-z][\w-]+){0,2}), which\b")
# A noun by its ending, then a verb in the present: “Multiplexing lets …”, “Natural selection favours …”.
_SUBJECT: Final = re.compile(
    r"^(?:The )?(?P<term>(?:[A-Za-z][\w-]+ )?[A-Za-z][\w-]*(?:ing|tion|sion|sis|ment|ism|ity|ance|ence|ology"
    r"|ography|ics"
    r"|phyll|ium|gen|cyte|plast)) (?:is the|is an? (?!small|large|big|good|great|matter|part)"
    r"|(?!has (?:become|been|taken|[a-z]+ed)\b|becomes|comes|goes|adds(?= to)|seems|remains|follows|lies|begins|ends"
    r"|matters|tends|happens|groups|families|experts|workers|officials|activists|candidates|voters|parties|unions"
    r"|companies|firms|agencies|teams|crews|troops|soldiers|scientists|engineers|historians)[a-z]{2,}(?<!i)(?<!wa)(?<!s)(?<!ou)s)"
    r" (?!(?:and|or|of|that|which|who|whose|had|have|has|were|was|are|is|can|could|may|might|must|will|would|do|did|in"
    r"|at|on|from|for|with|sound|seem|look|feel|become|remain|mean|make|come|go|get|tend)\b|[a-z]{2,}ed\b)"
)
"""What stands behind a word in “-s” tells a verb from a plural: “hearing aids adopted it”, “lasting links had to”."""
_DOING: Final = re.compile(
    r"(?:The )?(?:(?:fine|thin|thick|large|small|long|short|tiny|huge|big|strong|weak|early|old|new) )?"
    r"(?P<term>(?:[\w-]+ )?[\w-]+ing [a-z]{3,}s) (?:[a-z]+ly )?"
    r"(?:live|lie|open|close|contain|hold|carry|make|take|give|use|need|keep|help|grow|feed|eat|move|form|produce|cover"
    r"|coat|slow|bind|join|stand|run|sit|work|wrap|tie|turn|pass|pull|push|draw|lead|send|sell|buy|build|break|reach"
    r"|spend|begin|start|end|stop|spread|support|protect|attract|absorb|release|store|catch|hunt|travel|fly|swim|dig"
    r"|burn|melt|flow|rise|fall|[a-z]{3,}(?:ate|ise|ize|ify)) (?!(?:of|and|or)\b)",
    re.I,
)
"""“Fine holding threads tie these down”, “Sizing agents slow it”: a noun in the plural and its verb."""
_QUOTED: Final = re.compile(
    r"(?<!word )(?<!term )[“\"](?P<term>[\w’'-]+(?: [\w’'-]+){0,2})[”\"](?! (?:said|says|he|she))"
)


_IS_DONE: Final = re.compile(
    r"\bmade (?:him|her|it|them) $|\b[A-Z]\w+ $|\b(?:had|has|have|was|were|is|are|been|be|would|will|could|not|to) $"
)
"""“It made her “want to swear””, “Olm “edits” genes”, “had “failed their people””: what is done is no term."""


_ARTICLES: Final = frozenset({"a", "an", "the"})
_JUDGED: Final = re.compile(
    r"\b(?:dismiss|derid|mock|scorn|condemn)(?:e[ds]?|ing|ed|s)\b[^.;]*\bas $"
    r"|\b(?:called|calls?) (?:the|an?|his|her|their|its|any|every) [\w’'-]+ (?:[\w’'-]+ )+$"
)
"""“Dismissed her reading as ‘girl talk’”, “called the notion that … ‘bogus’”: a quip, and no term."""


_SORT: Final = re.compile(
    r"(?:process|phenomenon|mineral|gas|element|metal|compound|molecule|substance|protein|enzyme|hormone|vitamin|method"
    r"|technique|practice|result) (?=[a-z][\w-]{3,}$)"
)
"""“The mineral calcite”, “called the process fission”: what sort of thing it is, which stays outside."""
_ARTICLE: Final = re.compile(r"(?:the|an?) ")


def terms_in(text: str) -> tuple[Span, ...]:
    """Where the sentence's terms stand, in order, without article and quotation marks."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Span]:
    patterns = (_CALLED, _PLURAL, _CALL, _COMPLEMENT, _SUBJECT)
    # Of two words in quotation marks neither is the one that matters.
    for pattern in (*patterns, *([_QUOTED] if len(_QUOTED.findall(text)) == 1 else [])):
        for match in pattern.finditer(text):
            start, end = match.span("term")
            if pattern is _QUOTED and _JUDGED.search(text[: match.start()]):
                continue
            if pattern is _CALLED and _ACTIVE.match(match.group()):
                continue
            if pattern is _CALLED and _is_told_of_callers(match, text):
                continue
            if text[: match.start()].casefold().endswith("so-") and text[end : end + 1] not in tuple(".,;:"):
                continue  # “So-called sweet varieties contain …”: where the term ends is open
            if pattern is _QUOTED and _IS_DONE.search(text[: match.start()]):
                continue
            if pattern is _SUBJECT and start > 0:
                continue  # “The road administration counts …” is about one that is known
            while start < end and text[start] in '“"':
                start += 1
            while start < end and text[end - 1] in '”"':
                end -= 1
            if text[start - 1 : start] in '“"' and (article := _ARTICLE.match(text, start, end)):
                start = article.end()
            end = _end_of_name(text, start, end)
            if pattern is _SUBJECT and (doing := _DOING.match(text)):
                if is_everyday(doing["term"].split()[-1]):
                    continue  # “Resting birds turn into the wind”
                start, end = doing.span("term")
            plural = _PLURAL_THEN_VERB.fullmatch(text, start, end) if _OF_MANY.search(text[:start]) else None
            end = plural.end("term") if plural else end
            start = behind_its_sort(text, start, end)
            inside = text[start:end].split()
            if not _ARTICLES.isdisjoint(inside[1:]):
                continue  # “called the whole idea a myth”
            if (
                len(inside) > 1
                and inside[0].islower()
                and inside[0] not in _PARTICLES
                and any(word[0].isupper() for word in inside[1:])
            ):
                continue  # “called the work A Gift to …”: a noun and the beginning of a name
            if inside and inside[0].casefold() not in FUNCTION_WORDS and inside[-1].casefold() not in FUNCTION_WORDS:
                yield Span(start, end)


def _is_told_of_callers(match: re.Match[str], text: str) -> bool:
    """Whether somebody called: for something, somebody home, or a thing what they thought of it."""
    before, term = text[: match.start()], match["term"].split()
    if term[0] in _AWAY or (len(term) == 1 and _ADVERB.fullmatch(term[0])):
        return True
    if not match.group().startswith("called"):
        return False
    if _TO_ARMS.match(text, match.end()) or (len(term) > 1 and _JUDGED_SO.fullmatch(term[-1])):
        return True
    if _CALLS.search(before) or _OPINION.search(before):
        return True
    called_out = _CALLED_OUT.match(text)
    return called_out is not None and called_out.end() > match.start() and not re.search(VERB, _without(match, text))


def _without(match: re.Match[str], text: str) -> str:
    return f"{text[: match.start()]}{text[match.end() :]}"


def behind_its_sort(text: str, start: int, end: int) -> int:
    """Where a term begins behind the noun that says what sort of thing it is: “the mineral | calcite”."""
    sort = _SORT.match(text, start, end) if text[:start].endswith("the ") else None
    return sort.end() if sort else start


_NAME: Final = re.compile(
    r"[A-Z0-9][\w’'/-]*(?: (?:of )?[A-Z0-9][\w’'/-]*)*(?: (?:cycle|effect|process|method|reaction|law"
    r"|theorem|principle|belt"
    r"|passport|gap|line|curve|disease|syndrome|system|scale|code|test|current|plan|ring|paradox|equation|constant|number"
    r"|point|limit|zone|model|machine|engine|bridge|revolution|period|rule|formula|hypothesis|conjecture)\b)?"
)
"""A name, with the plain noun that it belongs to: “the Calvin cycle”."""


_VERB_BEHIND: Final = re.compile(
    r" (?:[a-z]{2,}ed|ran|fell|rose|went|came|took|gave|kept|held|led|broke|grew|began|stood)\b"
    r"| [a-z]{3,}s (?=(?:the|an?|its|their|his|it|to|in|on|into|through|from|off|up|out|down)\b)"
)
_PRESENT_INSIDE: Final = re.compile(r"[a-z][a-z-]+(?<!s) (?P<verb>[a-z]{3,}(?<![isu])s) [a-z]")
"""“An enzyme called rubisco attaches carbon dioxide”: the second of three small words is a verb by its ending."""
_OF_MANY: Final = re.compile(r"\b[A-Za-z]{3,}(?<![us])s (?:known as|called) [“\"]?$")
_PLURAL_THEN_VERB: Final = re.compile(r"(?P<term>[a-z]{3,}(?<![us])s) (?:[a-z]+ )*[a-z]+(?<!s)")
"""“Machines known as miners compete”: several things have a name in the plural."""
_PARTICLES: Final = frozenset({"von", "van", "de", "del", "da", "di", "la", "le", "al", "el", "bin", "ibn"})
"""Small words that a name begins with: “von Willebrand factor”."""
_LAST_NOUN: Final = re.compile(r" [a-z][a-z-]+")
_CLOSES: Final = re.compile(r"[.,;:)]|$")


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where a term stops being one: “the Great Stair | lifts ships”, “penitents | crawled ahead”."""
    if start == 0 or not text[start : start + 1].isupper():
        verb = _VERB_BEHIND.search(text, start) or _PRESENT_INSIDE.match(text, start, end)
        at = verb.start("verb") - 1 if verb and verb.re is _PRESENT_INSIDE else verb.start() if verb else end
        return min(at, end)
    name = _NAME.match(text, start, end)
    if name is None or (_LAST_NOUN.fullmatch(text, name.end(), end) and _CLOSES.match(text, end)):
        return end  # “known as the Doppler shift.”
    return name.end()
