"""What an article is about, elected from all that its title and text name: shown before a question that needs it.

Whoever stands is somewhere named with weight: in the title, in the opening, or by a noun that the text takes up again
and again. What counts is in how many paragraphs and sentences the text is about it, and how plainly the title says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.wording import holds_phrase, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.ballot import EVENT_HEADS, HEADS, SETTINGS, Nominee, Told, forms_of
from aiquiz.generate.topics.commonnouns import BARE
from aiquiz.generate.topics.cores import is_named_event
from aiquiz.generate.topics.framing import shown_title
from aiquiz.generate.topics.nominees import nominees, whose_fate
from aiquiz.generate.topics.pairs import counted_firms, merging_pair, rivals_ahead, rivals_of, titled_pair
from aiquiz.generate.topics.titled import HAPPENINGS, head_of, spelt_out
from aiquiz.generate.topics.titles import Role, in_small
from aiquiz.values import dataclass

__all__ = ["EVENT_HEADS", "Elected", "Told", "elect"]

_ENOUGH: Final = 2.3
"""Who has fewer points is not clearly what the text is about."""
_MAX_WORDS, _MAX_CHARS = 12, 76
_MOST: Final = (_MAX_WORDS, _MAX_CHARS)
_LAST_WORDS, _LAST_CHARS = 15, 95
"""Where nothing else tells what a text is about, a longer title does."""
_FEW: Final = 2
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w.-]+(?: [A-ZÀ-ÖØ-Þ][\w.-]+)*"
_DEALING: Final = re.compile(
    rf"(?P<what>(?P<one>{_NAME})['’]s? (?:[\w-]+ ){{1,4}}(?:with|against|over|from) (?P<other>{_NAME}))"
)
_BETWEEN: Final = re.compile(
    r"(?:The )?(?P<what>(?P<one>[A-ZÀ-ÖØ-Þ][\w.]+)[–-](?P<other>[A-ZÀ-ÖØ-Þ][\w.]+)(?: [\w’-]+){1,3}?)(?:$|[,:])"
)
"""“The Olm–Zell Patent Dispute, Explained”"""
_MOSTLY: Final = 0.5
"""A longer form that so many of the sentences with a name have is what it is called."""
_TRADES: Final = word_set("Airlines Airways Bank Motors Records Studios Pictures Energy Foods")
"""What the first mention of a firm says that it deals in."""
_MADE_OUT: Final = 1.6
"""Under a title that names nothing of the text so many points are enough for a firm."""
_FIRST, _TEXT = 3, 8
"""So many sentences are the first ones; fewer in all are a note."""
_BRAND: Final = re.compile(r"[A-Z]{2,5}|[A-Z][a-z]+[A-Z]\w+")
_BEGUN: Final = re.compile(r"The (?P<name>[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)+)(?=,| [a-z])")
_DONE_TO: Final = re.compile(r"[A-Z][a-z]+ing (?:the )?(?P<what>[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)*)")
"""“Electing the Olm Council”: no noun of the text says more."""
_THING: Final = re.compile(r"The (?:[\w’-]+ )?(?P<head>[a-z][\w-]+)")
_NUMBERED: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]{2,} \d{1,3}")
_YEAR: Final = re.compile(r"\b\d{3,4}\b")
_TELLING: Final = (Role.HEADLINE, Role.OUTRIGHT)
_AFTERTHOUGHT: Final = re.compile(r", | (?:after|as|amid|following|despite|while|over) ", re.I)
"""“… after 21-month fight”: a headline says what happened before this."""


@dataclass(frozen=True, slots=True)
class Elected:
    """What the article is about: `name` as its text is about it, empty where nothing is clear; `label` as shown."""

    name: str = ""
    label: str = ""
    is_life: bool = False


def elect(told: Told) -> Elected:
    """What the article is about: who has most points, else its title as it stands, in quotes.

    A text without sentences, such as one of tables, is about what its title says.
    """
    if not told.sentences:
        return Elected("", _fit_title(told))
    if (title := _fit_title(told)) and _is_news_of_two(told):
        rivals = _rivals_of_news(told)
        return Elected(rivals or title, rivals or f"“{title}”")
    if dealing := _dealing(told):
        return Elected(dealing, dealing)
    ranked = sorted(nominees(told), key=lambda one: (-told.score(one), -len(one.name), one.name))
    is_clear = bool(ranked) and told.score(ranked[0]) >= _ENOUGH
    if (event := _event_called(told)) and not (is_clear and event.casefold() in ranked[0].name.casefold()):
        return Elected(event, event)
    if _is_done_to(title, told) and not (is_clear and holds_phrase(title, ranked[0].name)):
        return Elected("", f"“{title}”")
    tells = any(phrase.role is Role.HEADLINE for phrase in told.phrases)
    if is_clear:
        return _elected_of(ranked, title, told, tells=tells)
    if made_out := _made_out(ranked, told):
        return Elected(made_out, made_out)
    title = title or _fit_title(told, _LAST_WORDS, _LAST_CHARS) or _fit_part(told)
    return Elected(title if tells else "", _thing_told(title, told) or (f"“{title}”" if " " in title else title))


def _elected_of(ranked: Sequence[Nominee], title: str, told: Told, *, tells: bool) -> Elected:
    """What is elected where the first of `ranked` is clear; `tells` is that the title tells what happened."""
    first = _before_how(ranked, told) or _before_body(ranked, told)
    if title and _is_vague(first, told):
        titled = (one for one in ranked if told.score(one) >= _ENOUGH and holds_phrase(title, one.name))
        if (first_titled := next(titled, None)) is None:
            return Elected(first.name, f"“{title}”")
        first = first_titled
    rivals = counted_firms(told) or rivals_of(first, told) or titled_pair(first.name, told)
    if rivals and (left_out := _left_out(rivals, ranked, told)):
        rivals = rivals_of(first, told, left_out) or rivals
    rivals = rivals or merging_pair(first.name, told)
    if rivals := rivals or (rivals_ahead(first.name, len(first.said), told) if tells else ""):
        return Elected(rivals, rivals)
    if title and not first.is_life and _is_beside_headline(first.name, told):
        return Elected(title, f"“{title}”")
    name = _as_titled(first.name, told)
    return Elected(first.name, first.label or (name if first.is_life else _in_full(name, told)), first.is_life)


def _left_out(rivals: str, ranked: Sequence[Nominee], told: Told) -> set[str]:
    """What a text is clearly about beside those that share its label, though nothing tells that it is a firm."""
    taken = told.people | told.places | SETTINGS
    clear = {one.name for one in ranked if told.score(one) >= _ENOUGH and one.name in told.names} - taken
    return {name for name in clear if not any(holds_phrase(rivals, word) for word in name.split())}


def _is_vague(first: Nominee, told: Told) -> bool:
    """Whether who has most points is a noun that says too little alone, “heat”, and that the title does not name."""
    stem = stem_of(first.name.casefold())
    return stem in BARE and not first.label and stem not in told.title.casefold()


def _is_beside_headline(name: str, told: Told) -> bool:
    """Whether a title is all headline, and tells of another than this one: “Norland swaps its crown for the florin”.

    Whom the news is about is the name that it begins with, which is not this one's, in short or in full.
    """
    if [one.role for one in told.phrases] != [Role.ASKED, Role.HEADLINE]:
        return False
    subject = told.phrases[0].text
    is_named = any(word[:1].isupper() and word in told.text for word in subject.split())
    initials = "".join(word[0] for word in name.split())
    return is_named and subject not in (name, initials) and not stems(subject) & stems(name)


def _made_out(ranked: Sequence[Nominee], told: Told) -> str:
    """What a text under a clever title is about as far as one can tell: a firm that it names more than any other, or
    the one thing with a name of its own that its first sentences begin with; empty where neither is."""
    named = (word for name in told.names for word in name.split() if word[:1].isupper())
    if len(told.sentences) < _TEXT or any(holds_phrase(told.title, word) for word in named):
        return ""
    first = ranked[0] if ranked and told.score(ranked[0]) >= _MADE_OUT else None
    if first and (first.name in told.firms or _BRAND.fullmatch(first.name)):
        return rivals_of(first, told) or spelt_out(first.name, told.text) or first.name
    begun = {found["name"] for text in told.texts[:_FIRST] if (found := _BEGUN.match(text))}
    things = [name for name in begun if name.split()[-1] in HEADS | HAPPENINGS and name not in SETTINGS | told.places]
    return things[0] if len(things) == 1 else ""


def _is_done_to(title: str, told: Told) -> bool:
    """Whether a title says that something is done to what the text has by name: “Electing the Olm Council”."""
    found = _DONE_TO.fullmatch(title)
    return found is not None and re.search(rf"(?<=[a-z,] ){re.escape(found['what'])}\b", told.text) is not None


def _event_called(told: Told) -> str:
    """The name of what happened or was agreed in a title, “The Olm Tea Revolt, 1773”, if it names no other thing.

    The text names where, or among whom, as the name does; or the title tells when. Empty where there is no such name.
    """
    wholes = [one.text for one in told.phrases if one.role is Role.WHOLE]
    name = wholes[0] if wholes else ""
    is_first = name != "" and (told.phrases[0].text == name or len(wholes) == 1)
    if whose_fate(name, told):
        return ""
    if not is_first or not is_named_event(name, HAPPENINGS) or any(one.role in _TELLING for one in told.phrases):
        return ""
    own = [word for word in name.split() if word[:1].isupper() and word != head_of(name)]
    is_told = any(_stands_in(word, name, told.text, behind="(?<=[a-z,] )") for word in own)
    is_told = is_told or any(
        _stands_in(word, name, told.text) and not re.search(rf"\b{re.escape(word.lower())}\b", told.text)
        for word in own
    )
    return name if is_told or _YEAR.search(told.title) else ""


def _stands_in(word: str, name: str, text: str, behind: str = r"\b") -> bool:
    """Whether the text has a word of the name, and not only in another: “Quill” of the Quill War in “Quill Street”."""
    found = re.finditer(rf"{behind}{re.escape(word)}\w*(?P<next> [A-ZÀ-ÖØ-Þ][\w’-]+)?", text)
    return any(one["next"] is None or one["next"].strip() in name.split() for one in found)


def _as_titled(name: str, told: Told) -> str:
    """The name with what the title adds to it: “Christina of Sweden”, “Great Wall of Olm”, “Optical fibre”."""
    longer = re.compile(rf"{re.escape(name)} (?:of|the|of the) [A-ZÀ-ÖØ-Þ][\w’-]+")
    doing = rf"{re.escape(name.removesuffix('e'))}ing"  # “HTTP caching” of a text on the cache
    closer = re.compile(rf"[\w-]+ (?:{forms_of(name)}|{doing})", re.I)
    if full := next((full for full in told.names if full.startswith(f"{name} ") and full in told.title), ""):
        return full
    wholes = [phrase.text for phrase in told.phrases if phrase.role is Role.WHOLE]
    if whole := next((whole for whole in wholes if longer.fullmatch(whole)), ""):
        return whole
    if whole := next(
        (whole for whole in wholes if whole.endswith(f" {name}") and whole.removesuffix(f" {name}") in DEMONYMS), ""
    ):
        return whole
    is_noun = name[1:].islower() and re.search(rf"\b{forms_of(name.lower())}\b", told.text) is not None
    whole = next((whole for whole in wholes if is_noun and closer.fullmatch(whole)), "")
    return in_small(whole, told.text) if whole else name


def _before_how(ranked: Sequence[Nominee], told: Told) -> Nominee | None:
    """What a title names before it asks how others do something, if that is clear: “Novas: How Stars Explode”."""
    thing, how, _ = told.title.partition(": How ")
    if not how or not holds_phrase(told.text.casefold(), thing.casefold()):
        return None
    return next((one for one in ranked if one.name == thing and told.score(one) >= _ENOUGH), None)


def _before_body(ranked: Sequence[Nominee], told: Told) -> Nominee:
    """Who is elected: not a body that the title leaves out, “NASA”, where something that it names is clear as well."""
    first = ranked[0]
    if first.name not in told.firms or first.name == told.main_firm or holds_phrase(told.title, first.name):
        return first
    clear = (one for one in ranked if told.score(one) >= _ENOUGH)
    titled = (one for one in clear if holds_phrase(told.title, one.name) and one.name not in told.firms)
    return next(titled, first)


def _in_full(name: str, told: Told) -> str:
    """A single name of no part of the title in the longer form that the text mostly has for it: “Zell Bros”."""
    if " " in name or holds_phrase(told.title, name):
        return name
    least = _MOSTLY * len(told.names.get(name, ()))
    longer = [one for one in told.firms if one.startswith(f"{name} ") and len(told.names.get(one, ())) >= least]
    if least and len(longer) == 1:
        return longer[0]
    # “Ada Quill”, who is “Quill” ever after; “Spark Airlines”, which is “Spark”.
    full = [one for one, said in told.names.items() if one.endswith(f" {name}") and len(said) >= _FEW]
    full = [one for one in full if not set(one.split()) & (SETTINGS | HEADS)]
    first = told.text[max(told.text.find(name), 0) :]
    full = full or [f"{name} {head}" for head in sorted(_TRADES) if first.startswith(f"{name} {head}")]
    return full[0] if len(full) == 1 and name in told.names else name


def _thing_told(title: str, told: Told) -> str:
    """“The longship” of “The longship: a weapon one could row”: what a title names before it says what that is.

    A name with a number, “Zorbo 11: Eight Days in July”, may be named there alone.
    """
    thing, colon, _ = title.partition(": ")
    if colon and _NUMBERED.fullmatch(thing):
        return thing
    found = _THING.fullmatch(thing)
    return thing if colon and found and re.search(rf"\b{re.escape(found['head'])}s?\b", told.text) else ""


def _dealing(told: Told) -> str:
    """What two that the text tells of have with each other, as the title calls it: “Norland Rail's deal with Zell”."""
    found = _DEALING.search(told.title) or _BETWEEN.match(told.title)
    names = (found["one"], found["other"]) if found else ()
    is_told = all(len(told.names.get(name, ())) >= _FEW and name not in SETTINGS for name in names)
    return found["what"] if found and is_told else ""


def _rivals_of_news(told: Told) -> str:
    """The firms that a piece of news on two things is about far more than about those; empty where none are."""
    named = {name: len(said) for name, said in told.names.items() if holds_phrase(told.title, name)}
    first = max(named, key=lambda name: (named[name], name), default="")
    others = [name for name in named if name not in told.firms]
    is_of_firms = len(others) < len(named)
    if not is_of_firms:
        return rivals_ahead(first, named.get(first, 0), told)
    # “Olm and the makers of Zorbo fell out”: neither Zorbo nor its makers are told of as Olm and Quill & Co. are.
    ahead = rivals_ahead(others[0], named[others[0]], told) if len(others) == 1 else ""
    return ahead if any(holds_phrase(ahead, name) for name in named if name in told.firms) else ""


def _is_news_of_two(told: Told) -> bool:
    """Whether a headline tells what one did with another, a firm with a firm or somebody with one: neither of them
    tells what the text is about."""
    if not any(phrase.role is Role.HEADLINE for phrase in told.phrases):
        return False
    named = [name for name, said in told.names.items() if len(said) >= _FEW and holds_phrase(told.title, name)]
    # “Activision” is “Activision Blizzard”.
    apart = [name for name in named if not any(name != other and name in other for other in named)]
    firms = set(apart) - SETTINGS - told.places - told.people
    people = [name for name in told.people if holds_phrase(told.title, name.split()[-1])]
    return len(firms) > 1 or (bool(firms & told.firms) and bool(people))


def _fit_title(told: Told, words: int = _MAX_WORDS, chars: int = _MAX_CHARS) -> str:
    """The title as it stands, but not shouted, of a long headline what it begins with; empty where it is too long."""
    title = shown_title(told.title)
    title = in_small(title, told.text) if title.isupper() else title
    if _is_fit(title, words, chars):
        return title
    headline = next((phrase.text for phrase in told.phrases if phrase.role is Role.HEADLINE), "")
    if headline and not _is_fit(headline, words, chars):
        headline = _AFTERTHOUGHT.split(headline, maxsplit=1)[0]
    return headline if _is_fit(headline, words, chars) else ""


def _fit_part(told: Told) -> str:
    """The last part of a title that is too long as a whole, behind its colon; empty where that is no better."""
    parts = shown_title(told.title).split(": ")[1:]
    return next((part for part in reversed(parts) if len(part.split()) > _FEW and _is_fit(part, *_MOST)), "")


def _is_fit(title: str, words: int, chars: int) -> bool:
    is_short = 0 < len(title.split()) <= words and len(title) <= chars
    return is_short and re.search(r"[{}|<>]", title) is None
