"""Half a name beside the gap: “Dar es _____”, “The Wind in the _____”, “_____ and Paul Fortress”, “_____ humaine”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.language.gazetteer import GIVEN_NAMES, PLACES
from aiquiz.generate.language.joints import VERB
from aiquiz.generate.language.lexicon import (
    FUNCTION_WORDS,
    HOUSE_ENDS,
    ORGANISATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
)
from aiquiz.generate.language.species import goes_on_as_species
from aiquiz.generate.language.streets import STREET_BEFORE, STREET_BEHIND
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.wordspace import word_space
from aiquiz.model.fact import AnswerType

__all__ = ["HALVES"]

_BEGAN: Final = re.compile(
    r"\b(?:[A-Z][\w’'-]* (?:es|ed|ud|upon|sur|sous|op)|[Tt]he (?:Prince|Princess|Queen|Lady|Lord)) $"
    r"|(?<=[a-z,:] )(?:The|An?) [A-ZÀ-ÖØ-Þ][\w’-]+ (?:in|from|of|on|under|with|without|among|against|for) (?:the )?$"
)
"""“Dar es _____”, “the Prince _____”: what stands before belongs to it."""
_WORK: Final = (
    r"\b(?:painted|wrote|writes|composed|staged|filmed|sculpted|etched|engraved|choreographed|penned|sang|recorded"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir|['’]s) (?:[a-z]+ ){0,2}(?:novel|play|film|painting|book|opera|poem|picture|canvas"
    r"|print|song|album|memoir|ballet|story|essay|musical))"
)
_CAPITALS: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:(?:of|in|the|and|on|with|at|to|an?) ){0,2}[A-ZÀ-ÖØ-Þ][\w’'-]*){0,5}"
_WORK_ENDS: Final = r"(?=[.;)]|$| in (?:[A-Z][a-z]+ )?[12]\d{3}|, (?:an?|the|his|her|its|now|which|in|where)\b)"
_WORK_BEFORE: Final = re.compile(rf"{_WORK},? $")
_TITLE_BEGAN: Final = re.compile(rf"{_WORK},? {_CAPITALS}[;:,] $")
_TITLE_CLOSES: Final = re.compile(_WORK_ENDS)
_TITLE_ENDS: Final = re.compile(rf"[;:,] (?P<rest>{_CAPITALS}){_WORK_ENDS}")
"""“She painted Olm Street; _____, a picture”, “she painted _____, Rainy Night, in 1921”: a title of two halves."""
_OWNERS_BEHIND: Final = re.compile(
    rf"(?:, [A-ZÀ-ÖØ-Þ][\w’'-]*)* (?:&|and) (?:{'|'.join(map(re.escape, sorted(HOUSE_ENDS)))})(?!\w)"
)
_OWNER_BEFORE: Final = re.compile(
    r"(?:^|\b(?:by|from|of|for|with|to|firm|house|publishers?|makers?) )(?:the )?(?:[A-ZÀ-ÖØ-Þ][\w’'-]*, )+$"
)
"""“_____, Olm and Company”, “lent by Zell, _____”: a firm of several owners."""
_RANK: Final = re.compile(r"\b(?:Empress|Queen|Princess|Duchess) $")
_WHOSE_RANK: Final = word_set("Dowager Mother Regent Consort")
"""“The Empress _____”: her rank is of two words."""
_OFFICE: Final = re.compile(r"\b[Tt]he (?P<owner>[A-Z][a-z]+)(?:['’]s|s['’]) $")
"""“The Bishop's _____”, “the Barons' _____”: a war or a house is called so after an office."""
_POINTED: Final = re.compile(r"(?:^|[ “\"])(?:[Tt]his|[Tt]hat) $")
_POINTED_OF: Final = re.compile(r"(?:^|[ “\"])(?:[Tt]his|[Tt]hat) [A-ZÀ-ÖØ-Þ][\w’'-]+ of (?:the )?$")
_OF_WHOM: Final = re.compile(r" of (?:the )?[A-ZÀ-ÖØ-Þ]")
"""“This _____ of the Millers”, “this Revolt of the _____”: “this” points at all of the name."""
_ARABIC: Final = re.compile(r"['’] (?:[ae]l|[au][dnrs]|ash)[ -][A-ZÀ-ÖØ-Þ]")
_ARABIC_BEGAN: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][a-z]+['’] (?:[ae]l|[au][dnrs]|ash)[ -]$")
"""“The _____' al Olmi”: no owner's sign, but the name's."""
_ELIDED: Final = re.compile(r"(?:^|[^\w’'])[DLOdl]['’]$")
"""“Sold to L'_____.”"""
_GOES_ON_FROM: Final = re.compile(r" from the [A-ZÀ-ÖØ-Þ][a-z]+")
"""“The _____ from the Throne.”"""
_SENT: Final = word_set("Epistle Letter Ode Hymn Address Speech")
_GOES_ON_TO: Final = re.compile(r" to (?:the )?[A-ZÀ-ÖØ-Þ][a-z]+")
"""“Read from the _____ to the Olmians.”"""
_OFFICES: Final = PERSON_TITLES | frozenset(role.capitalize() for role in PERSON_ROLES)
_AND_HEAD: Final = re.compile(r" and [A-ZÀ-ÖØ-Þ][\w’'-]* (?P<head>[A-Z][a-z]+)")
_HEADS: Final = (
    ORGANISATION_HEADS | PLACE_HEADS | word_set("Fortress Cathedral Church Monastery Abbey Museum Library Palace")
)
_SHOP: Final = re.compile(r"['’]s?[,.;]")
"""“Olm & Merle's, a shop”: the ending is the name's own."""
_SAINT: Final = re.compile(r"(?:St\.?|Saint) ")
_OWNED_NAME: Final = re.compile(r"\bthe (?!(?:[A-Z]{2,}|U\.S\.)['’])[A-Z][a-z]+(?:['’]s|s['’]) $")
"""“The Olm's Bay Company”, “the Olms' Head Inn”: whose it is belongs to the name."""
_QUOTE_BEGAN: Final = re.compile(r"(?:^|[ (])[“\"](?:(?!(?:The|An?|No|Yes|Well|Oh|Hello|O)\b)[A-ZÀ-ÖØ-Þ][\w’'-]*,? )+$")
_QUOTE_ENDS: Final = re.compile(r"[”\"]")
"""“A “Useful, _____” of steel”: what stands before within the quotation marks belongs to the name."""
_FIELD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*"
_OF_FIELD: Final = (
    r"\b(?:(?:[Pp]rize|[Aa]ward|[Mm]edal|[Cc]hair) (?:in|of|for)|(?:Ministry|Minister|Department|Faculty|School"
    r"|Institute|Secretary) (?:of|for)|[Pp]rofessor of) (?:the )?"
)
_FIELD_BEFORE: Final = re.compile(rf"{_OF_FIELD}{_FIELD}(?:, {_FIELD})* (?:and|or|&) (?:the )?$")
_FIELD_NEXT: Final = re.compile(rf"{_OF_FIELD}$")
_FIELD_BEHIND: Final = re.compile(rf" (?:and|or|&) (?:the )?{_FIELD}")
"""“The Prize in Physic or _____”, “the Ministry of _____ and Fisheries”: both fields are of the one name."""
_RANKS: Final = (
    r"(?:Sieur|Seigneur|Chevalier|Laird|Duke|Duc|Duque|Earl|Count|Comte|Conde|Marquis|Marquess|Marqués|Baron|Viscount"
    r"|Vicomte|Lord|Prince|Duchess|Countess|Baroness|Marquise|Viscountess|Lady|Princess|Archduke|Archduchess|Margrave"
    r"|Landgrave)"
)
_RANKED: Final = re.compile(rf"{_RANKS} (?:(?:of|de|du|des|von|di) |d['’])")
_SOMEBODY_BEFORE: Final = re.compile(
    r"\b(?!(?:In|At|On|From|By|To|For|Near|After|Before) )[A-ZÀ-ÖØ-Þ][\w’'-]* (?:(?:de|von|van|of) )?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*, (?:(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth) )?"
    rf"(?P<rank>{_RANKS} (?:(?:of|de|du|des|von|di) |d['’])?)?$"
)
_SET_OFF: Final = re.compile(r"[;.)]|,(?! (?:and )?(?:the )?[A-ZÀ-ÖØ-Þ])")
"""“Led by Jean Olm, _____, they …”: what he was is the end of his name; in “Jean Olm, Lord Zell, Ada Quill and …” it
is another."""
_CALLED: Final = re.compile(r"\b(?:known as|called|named|termed) $")
_CALLED_SO: Final = re.compile(rf" (?P<word>(?![a-z]+(?:ed|ly)\b)(?!{VERB}\b)[a-zß-öø-ÿœ]{{3,}}) {VERB}\b")
"""“The law known as _____ zelli barred …”: between a name and the verb stands the rest of what is called so."""
_REST: Final = re.compile(r"(?: (?:of|for|and|the|in|to|on|with|by)){0,2} (?P<word>[A-ZÀ-ÖØ-Þ][\w’'-]*)")
_LEAST_LETTERS: Final = 3
_NEXT: Final = re.compile(r" (?P<word>[a-zß-öø-ÿœ]{4,})")
_ENGLISH: Final = re.compile(r"(?:ed|ly|s|ing|ists?|ers?|graphy|ology|ite|clave)$")
"""“The Olmian clarinettist”: words that only a larger table would have."""
_TWICE: Final = 2
"""A word that the article has so often is one of its own."""


def _half_name(candidate: Candidate, analysis: Analysis) -> str:
    mention, beside = candidate.mention, beside_gap(candidate)
    if beside is None or not mention.is_name:
        return ""
    before, after = beside
    is_one_word = " " not in mention.text
    is_thing = mention.type not in (AnswerType.PERSON, AnswerType.PLACE)
    of_rank = _RANK.search(before) and mention.text.split()[0] in _WHOSE_RANK
    if of_rank or (is_one_word and _BEGAN.search(before)):
        return "the name begins before the gap"
    if is_thing and _is_of_title(mention.text) and _TITLE_BEGAN.search(before) and _TITLE_CLOSES.match(after):
        return "the name begins before the gap"
    ends = _TITLE_ENDS.match(after) if _WORK_BEFORE.search(before) else None
    if ends and _is_of_title(ends["rest"]):
        return "the name goes on behind the gap"
    if reason := _cut_name(mention.text, before, after, is_thing=is_thing):
        return reason
    if mention.text in _SENT and before.endswith("the ") and _GOES_ON_TO.match(after):
        return "the name goes on behind the gap"
    joined = _AND_HEAD.match(after)
    goes_on = is_thing and before.endswith(("the ", "The ")) and _GOES_ON_FROM.match(after)
    if is_one_word and (goes_on or (joined and joined["head"] in _HEADS)):
        return "the name goes on behind the gap"
    if ("&" in mention.text or _SAINT.match(mention.text)) and _SHOP.match(after):
        return "the name goes on behind the gap"
    if " " in mention.text and mention.text.split()[-1] in _HEADS and _OWNED_NAME.search(before):
        return "the name begins before the gap"
    if is_thing and _QUOTE_BEGAN.search(before) and _QUOTE_ENDS.match(after):
        return "the name begins before the gap"
    if reason := _half_of_set_name(mention, before, after):
        return reason
    rest = _CALLED_SO.match(after) if is_one_word and _CALLED.search(before) else None
    if rest and rest["word"] not in FUNCTION_WORDS:
        return "the name goes on behind the gap"
    if is_thing and _is_abbreviated_whole(mention.text, after, analysis.article.text):
        return "the name goes on behind the gap, as its letters show"
    follows = _NEXT.match(after)
    if follows and (is_one_word or is_thing) and _is_foreign(follows["word"], analysis.article.text):
        return "the name goes on behind the gap, in another tongue"
    return ""


def _half_of_set_name(mention: Mention, before: str, after: str) -> str:
    """Where the word beside the gap says of what sort the name is that goes on there: a prize, a rank, a street, a
    firm, an animal.
    """
    if _FIELD_BEFORE.search(before):
        return "the name begins before the gap"
    if _FIELD_NEXT.search(before) and _FIELD_BEHIND.match(after) and mention.subtype != "list":
        return "the name goes on behind the gap"
    if _is_what_he_was(mention.text, before, after):
        return "the name begins before the gap"
    if STREET_BEFORE.search(before):
        return "the name begins before the gap"
    if mention.text.split()[-1] in HOUSE_ENDS and _OWNER_BEFORE.search(before):
        return "the name begins before the gap"
    if _OWNERS_BEHIND.match(after):
        return "the name goes on behind the gap"
    if mention.text[0].isupper() and (STREET_BEHIND.match(after) or goes_on_as_species(before, mention.text, after)):
        return "the name goes on behind the gap"
    return ""


def _is_abbreviated_whole(name: str, after: str, text: str) -> bool:
    """“_____ for Olm Zebras” of a text that speaks of the QMOZ: its letters are those of all the words together."""
    letters, at = "".join(re.findall(r"\b[A-ZÀ-ÖØ-Þ]", name)), 0
    while found := _REST.match(after, at):
        letters, at = letters + found["word"][0], found.end()
        if len(letters) >= _LEAST_LETTERS and re.search(rf"\b{letters}\b", text):
            return True
    return False


def _is_of_title(name: str) -> bool:
    """Whether a name behind a work's can be the other half of its title: neither somebody nor a land."""
    return name not in PLACES and name.split()[0] not in GIVEN_NAMES and name.split()[0] not in PLACES


def _cut_name(name: str, before: str, after: str, *, is_thing: bool) -> str:
    """Where an apostrophe, an office before it or “this … of the …” shows that a name is cut in two."""
    if _ARABIC_BEGAN.search(before) or _ELIDED.search(before) or _POINTED_OF.search(before):
        return "the name begins before the gap"
    office = _OFFICE.search(before)
    is_one_word = is_thing and name.isalpha() and name[:1].isupper()
    if is_one_word and office and office["owner"] in _OFFICES:
        return "the name begins before the gap"
    is_pointed = is_one_word and _POINTED.search(before) and _OF_WHOM.match(after)
    return "the name goes on behind the gap" if is_pointed or _ARABIC.match(after) else ""


def _is_what_he_was(name: str, before: str, after: str) -> bool:
    """“Jean Olm, _____, led them”, “Jean Olm, Duke of _____, led them”: a rank, or its land, set off behind a name.

    Behind a first name alone it tells who is meant, and may be asked: “James, Duke of _____”.
    """
    behind = _SOMEBODY_BEFORE.search(before)
    is_rank = behind is not None and (behind["rank"] is not None or _RANKED.match(name) is not None)
    return is_rank and _SET_OFF.match(after) is not None


def _is_foreign(word: str, text: str) -> bool:
    """Whether a plain word is known neither to English, by itself or its ending, nor to the article."""
    if word_space().knows(word) or _ENGLISH.search(word):
        return False
    return len(re.findall(rf"\b{re.escape(word)}", text)) < _TWICE


HALVES: Final = CardGate("half name", _half_name)
