"""Gates for sentences: only plain statements of fact become questions."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.gates.base import SentenceGate
from aiquiz.generate.language.clefts import CLEFT
from aiquiz.generate.language.doubts import hedges_in, is_beside, opinions_in
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, IMPERATIVES
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import BlockKind

__all__ = ["SENTENCE_GATES"]

_MIN_WORDS, _MAX_WORDS = 5, 48

_MAX_QUOTED, _MAX_WOVEN = 4, 9
_QUOTATION: Final = re.compile(r"[“\"][^”\"]*[”\"]")
_SAID: Final = re.compile(r"[,.!?][”\"] (?:said|says|wrote|asked|added)\b|\b(?:said|says|asked|added)[,:] [“\"]")
_SPEAKER: Final = re.compile(
    r"\b(?:I|me|my|we|us|our|ours|you|your|yours|I['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|you['’](?:re|ve|d|ll)"
    r"|let['’]s)\b|^mine (?:come|are|have|take|turn|go|last)\b",
    re.I,
)
_ROMAN: Final = re.compile(
    r"(?<=[a-z,] )([A-Z]\w+) I\b(?! [a-z]+(?:ed|ve|m)\b)"
    r"|\b((?:King|Queen|Emperor|Empress|Tsar|Czar|Pope|Shah|Sultan|Kaiser|Prince|Elector|Duke) [A-Z]\w+) I\b"
    r"|([A-Z]\w+) I(?=[,;.)]|['’]s\b| of [A-Z]| (?:was|is|has|gives|takes|makes|became)\b)"
)
"""“Iron Gate I” is a name, as is “Queen Ada I declared”; “in May I bought” is not."""
_EVERYBODY: Final = re.compile(
    r"\b(?:which|that|what|as) (?:we|you) (?:now |today |still )?(?:call|know|see|observe)\b"
    r"|\bgave us (?=the|its|their)"
)
"""“Which we now call Pangaea”: everybody does."""
_OF_TITLE: Final = re.compile(
    r"(?<=[A-Za-z,] )(?:[A-Z][\w’'-]+ )+(?:We|Us|Me|My|Our|You|Your|Let['’]s)(?: [A-Z][\w’'-]+)+"
    r"|(?<=[a-z,] )(?:We|My|Our|You|Your)(?: [A-Z][\w’'-]+){2,}"
)
"""“His last play, When We Dead Awaken, …”: the title speaks, and not the text."""
_UPPER_US: Final = re.compile(r"\bUS\b")
_DATELINE: Final = re.compile(
    r"[A-Z][\w .’'-]*, (?:[A-Z][\w .]*, )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:,? \d{4})?\."
)
_FURNITURE: Final = re.compile(
    r"(?:^(?:(?:read more|see also|advertisement|share this|subscribe|sign up|follow us|leave a reply|copyright)\b"
    r"|(?:related|comments?|tags?|photo(?:graph)?s?|images?|sources?|credits?)(?::| by\b| courtesy\b| [|©])"
    r"|(?:posted|published|updated)\b[^.]{0,40}\.?$|©|(?-i:[Bb]y [A-Z]\w+ [A-Z]\w+ *[—|,-]))|https?://|www\."
    r"|all rights reserved|terms of use|privacy policy|cookies?\b.*\b(?:use|accept|analyse|analyze)|min(?:ute)? read"
    r"|newsletter|click here)",
    re.I,
)
_TEACHING: Final = re.compile(
    r"(?:(?:learning|lesson|chapter|unit) (?:aims?|objectives?|outcomes?|goals?)|(?:aims?|objectives?|outcomes?)(?= ?:)"
    r"|key (?:words?|terms?|questions?|vocabulary)(?= ?[:.])|check your (?:understanding|progress|answers?)"
    r"|(?:discussion|review|revision|comprehension|study|essay) questions?(?= ?[:.])|questions for discussion"
    r"|test yourself|exercises?(?: \d+)?(?= ?[:.])|(?:suggestions for )?further reading(?= ?[:.])"
    r"|(?:by the end|at the end) of this (?:chapter|lesson|unit|module|section)\b"
    r"|(?:after|before|when) (?:reading|studying|completing|finishing) this (?:chapter|lesson|unit|module|section)\b"
    r"|(?:in )?this (?:chapter|lesson|unit|module|section),? "
    r"(?:(?:you|we|students|readers|pupils|learners) (?:will|shall)"
    r"|(?:explains?|looks at|examines?|covers?|introduces|describes?|discusses|tells?|deals with)))\b",
    re.I,
)
"""What a textbook says of the lesson: “Learning aims: to understand why …” sets a task and tells nothing."""


_NO_VERB: Final = re.compile(
    r"(?:(?:An?|The) )?[A-Z]?[\w-]+(?: [a-z-]+){0,3}(?: (?:in|at|on|near|of) [A-Z][\w’-]+)?"
    r"(?:, [a-z]+(?:ed|ing|made|built|found) [^,;:]+)?,"
    r" (?:which|who|whose) [^,;:]+\.$"
    r"|(?:At least|About|Around|Some|Up to|More than) \d[\d,]* [a-z]+, [^;:]+\.$"
    r"|(?:An?|The) [a-z-]+(?: [a-z-]+)? (?:at|in|on|of|near|from) (?:(?![a-z]+(?:s|ed)\b)[\w-]+ )*(?![a-z]+(?:s|ed)\b)"
    r"[\w-]+, with [^;:]+\.$"
)
"""“Mortars, made of stone, which crush seeds.”: an item may be a thing and what is said of it, and no more."""


_OF_THE_PAGE: Final = re.compile(
    r"(?:Last (?:reviewed|updated|modified|edited|checked)\b|(?:Audience|Prerequisites?|Status|Applies to|Scope)\b ?:"
    r"|Covers [^.;]*\.$|[A-Z][\w -]{2,30}, part \d+\.$|Days? (?:\d+|[a-z]+)(?: (?:and|to) (?:\d+|[a-z]+))?[,:.] )"
)
"""“Last reviewed by …”, “Protocol notes, part 4.”; “Day two, to Olm, two hills.”: heads and entries."""


_SO_DOES: Final = re.compile(
    r"(?:So|Nor|Neither) (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|must)\b(?! not\b)"
)
"""“So does the frog”: what it does stands in the sentence before."""


_VERBLESS: Final = re.compile(
    r"(?:[A-Z][a-z]+ (?:in|on|near|off|between|by|for) (?:the |an? )?"
    r"|(?:Given|Presented|Donated|Bequeathed|Acquired|Bought|Painted|Carved|Written|Composed|Designed|Built|Made|Found)"
    r" (?:by|in|from|at|for|to) )[^;:]*\.$"
)
"""“Lake in the central hills.”, “Given by the king, 1920.”: what stands under a title or beside a picture."""
_ONLY_TOLD_OF: Final = re.compile(
    r"(?:The )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,3}, (?:where|who|which|whose) [^,;:—–]*[^,;:—–.]\."
)
"""“Olm, where the house bought wool.”: its verb only tells of the name, and no comma closes that."""
_LABELLED: Final = re.compile(r"(?!.*\d{4}: )[A-Z0-9][\w’'-]*(?: [\w’'-]+){0,3}: (?P<what>[^:]+)\.$")
_BY_THE_WAY: Final = re.compile(
    r", (?:when|where|while|after|because|since) [^,;:]+"
    r"|^(?P<thing>(?:an?|the|no) [a-z-]+(?: [a-z-]+)?), (?:set|paid|held|made|sold|built|led|kept|given|[a-z]{3,}ed)"
    r" (?:at|by|in|for|on|from|with|to|under|as) [^,;:]+"
)
"""“Olm: a toll, paid by the mill, from 1922, when Quill sold it.”: its verbs only tell of the toll and the year."""
_SUBJECT_VERB: Final = re.compile(
    r"\b(?:it|they|he|she|which|who|that|this|these|those|there|one) (?:[a-z]+ly )?[a-z]{2,}"
)
_OPENS: Final = re.compile(
    r"(?:In|On|At|By|For|Since|Until|During|After|Before|With|From|Under|As|When|While|All|Most|No)\b"
)
_VERBS: Final = re.compile(
    rf"\b(?:{FINITE}|sits?|stands?|lives?|makes?|takes?|gives?|holds?|runs?|goes|go|comes?|becomes?|means?|shows?|needs?"
    r"|wore|ate|sang|sat|fought|caught|taught|thought|felt|slept|swam|sought|bore|struck|died|drank|threw|shone|swung)\b"
)
_PRESENT: Final = re.compile(
    r"(?:^|, (?:and|but) )[a-z]+s (?:the|an?|its?|them|their|to|in|on|into|from|out|up|down|through|for|with|by|off|no"
    r"|that|more)\b"
    r"|\b[a-z]+s (?:the|an?|its|them|their|it)\b|[A-Z][\w’'-]* [a-z]+s\b"
)
_VERB_IN_S: Final = re.compile(
    r"\b(?!(?:its|his|this|as|us|was|is|has|across|less|various)\b)[a-z]{2,}s (?!of\b|and\b|or\b|between\b)"
)


_ONLY_NAMED: Final = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|the|de))*, (?:an? |the )?(?!{FINITE}\b)[a-z]+s?"
    r" (?:of|in|on|for|with|from|that|which|where) [^,;:]*\."
)
_NAMED_WITH_ROW: Final = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|the|de))*, (?:an? |the )?(?!{FINITE}\b)[a-z]+s?"
    r" (?:of|for|with|from|that|which|where) [^,;:]*(?:, [a-z-]+)+ and [a-z-]+\."
)
"""“Olm Quay, docks of the 1890s that were rebuilt as flats, offices and shops.”"""
_ONLY_EXAMPLE: Final = re.compile(
    rf"(?:Other|Further|Various|More|Optional|Additional|[A-Z][a-z]+ing) (?:[a-z-]+ )?(?!{FINITE}\b)[a-z]+s,"
    rf" (?:for example|for instance|such as|including),?(?: (?!{FINITE}\b)[\w/.,’'-]+)+\."
)
"""“Other tools, for example the choice between saws and axes.”"""
_NO_SUBJECT: Final = re.compile(
    r"(?:With|In|At|From|On|Under|During) [^,;:]+, (?:[a-z]{3,}ed|wrote|built|made|took|gave|drew|led) (?:an?|his|her)"
    r" [^,;:]+\."
)
"""“With the architect Ada Quill, designed a house in Olm.”: who did is left out."""
_NO_NAME: Final = re.compile(r"(?:Today|Now|However|Later|Meanwhile|Unlike|Like|Here|There|Then|Often|Usually)\b")


def _is_head(sentence: Sentence) -> bool:
    """Whether it only heads what follows: “Four.” before a paragraph, “Public works.” before an item of a list."""
    words = sentence.text.split()
    if len(words) == 1:
        return sentence.kind is BlockKind.PARAGRAPH or sentence.kind is BlockKind.LIST_ITEM
    is_short = sentence.kind is BlockKind.LIST_ITEM and len(words) < _MIN_WORDS
    return is_short and not _VERBS.search(sentence.text) and not _OPENS.match(sentence.text)


def _has_no_verb(sentence: Sentence) -> bool:
    """Whether it only names a thing and what is said of it, by its form: “Lake in the hills, on the border of Olm.”"""
    text = sentence.text
    if len(text.split()) < _MIN_WORDS:
        return False
    if _ONLY_TOLD_OF.fullmatch(text) and not _OPENS.match(text):
        return True
    if all(word in FUNCTION_WORDS | {"about", "circa"} for word in re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]+", text)):
        return not _VERBS.search(text)  # “New Kingdom, 18th Dynasty, about 1340 BC.”
    if (found := _VERBLESS.match(text)) and not _OPENS.match(text):
        behind = text[found.start() :].split(" ", 1)[1]
        return not _VERBS.search(behind) and not _VERB_IN_S.search(behind)
    if sentence.kind is BlockKind.LIST_ITEM and _ONLY_EXAMPLE.fullmatch(text):
        return not _VERBS.search(text)
    if sentence.kind is BlockKind.LIST_ITEM and (_ONLY_NAMED.fullmatch(text) or _NAMED_WITH_ROW.fullmatch(text)):
        return not _OPENS.match(text) and not _NO_NAME.match(text)
    labelled = _LABELLED.match(text) if sentence.kind is BlockKind.LIST_ITEM else None
    what = _BY_THE_WAY.sub(r"\g<thing>", labelled["what"]) if labelled else ""
    return what != "" and not _VERBS.search(what) and not _SUBJECT_VERB.search(what) and not _PRESENT.search(what)


def _length(sentence: Sentence) -> str:
    words = len(sentence.text.split())
    if words < _MIN_WORDS:
        return f"with {words} words it is a fragment"
    return f"with {words} words it is too long to be read as one question" if words > _MAX_WORDS else ""


def _whole(sentence: Sentence) -> str:
    text = sentence.text
    if text.endswith(("?", "?”", '?"', "?’")):
        return "it is a question"
    if not text.endswith((".", ".”", '."', ".)", "!", ".’")):
        return "it does not end like a statement"
    if re.match(r"(?:What|Why|How|Whether) ", text) and not CLEFT.match(text):
        return "it begins with a clause of its own, and a gap in it reads badly"
    if _SO_DOES.match(text):
        return "it says the same of another thing"
    if re.match(r"Because\b(?![^,]*, (?!and\b|or\b|but\b|which\b|who\b))", text):
        return "it is only the reason for what stands before"
    if text.endswith("!"):
        return "it is an exclamation"
    if sentence.kind is BlockKind.LIST_ITEM and _NO_VERB.match(text):
        return "it is an item of a list without a verb of its own"
    if _NO_SUBJECT.fullmatch(text):
        return "it does not say who did it"
    if _is_head(sentence) or _has_no_verb(sentence):
        return "it has no verb of its own"
    if not (text[0].isupper() or text[0].isdigit() or re.match(r"[“\"(]|[a-z]{1,2}[A-Z]", text)):
        return "it does not begin like a sentence"
    if _DATELINE.fullmatch(text):
        return "it only says where and when a report was written"
    if text.isupper():
        return "it is all capitals: names cannot be told from words"
    if re.search(r"\{\{|\}\}|::", text):
        return "it holds marks that mean a gap in a deck"
    return "it names two things at once with a slash, or holds code" if re.search(r"[{}<>=\\|]|\w\(\)", text) else ""


def _quotation(sentence: Sentence) -> str:
    if sentence.kind is BlockKind.QUOTATION:
        return "it stands in a quoted block"
    for quoted in _QUOTATION.finditer(sentence.text):
        is_long = len(quoted.group().split()) > _MAX_QUOTED
        if is_long and not _is_title(quoted) and not _is_woven_in(quoted, sentence.text):
            return "it quotes somebody's words"
    if _SAID.search(sentence.text):
        return "it tells what somebody said"
    if sentence.text.count("“") != sentence.text.count("”"):
        return "it is part of a longer quotation"
    return ""


def _is_title(quoted: re.Match[str]) -> bool:
    """Whether quoted words are what something is called: “Samarkand, Crossroad of Cultures”."""
    said = quoted.group()[1:-1].rstrip(",")
    bearing = [word for word in re.findall(r"[\w’'-]+", said) if word.casefold() not in FUNCTION_WORDS]
    return bearing != [] and said[-1].isalnum() and all(not word[0].islower() for word in bearing)


def _is_woven_in(quoted: re.Match[str], text: str) -> bool:
    """Whether quoted words are part of the telling: “dismissed it as ‘an illogical scheme of self-destruction’”."""
    said = quoted.group()[1:-1]
    if not said[:1].islower() or len(said.split()) > _MAX_WOVEN or _SPEAKER.search(said):
        return False
    return (
        re.search(r"\b(?:as|called|of|a|an|the|in|by|for|with|means?|meaning|meant) $", text[: quoted.start()])
        is not None
    )


def _speaker(sentence: Sentence) -> str:
    text = _OF_TITLE.sub("", _EVERYBODY.sub("", _QUOTATION.sub("", sentence.text)))
    text = _ROMAN.sub(r"\1\2\3", _UPPER_US.sub("", text))
    found = _SPEAKER.search(text)
    return f"it speaks as a person or to the reader (“{found.group()}”)" if found else ""


_TO_YOU: Final = re.compile(
    r"(?!Cut (?:in|on|up|off|down|out)\b)(?:Peel|Stand|Walk|Drive|Climb|Sit|Drop|Pour|Press|Squeeze|Heat|Mix|Cut|Stir"
    r"|Blow|Put|Place|Turn|Pick|Fill|Hold|Throw|Break|Bite|Crush|Slice|Dip|Shake|Lift|Pull|Push|Boil|Cook|Bake|Rub"
    r"|Touch|Smell|Taste|Breathe|Close|Wait|Step|Lean|Swim|Fly|Travel|Leave|Bring|Give|Draw|Write|Count|Add|Roll|Spin|Drink"
    r"|Eat)"
    r" (?:(?:up|down|in|out|off|over|across|along|through|under|inside|outside|beside|behind|on|at|near|into) )?"
    r"(?:an?|the|some|any|your|this|that|one|two|enough|it) [a-z]"
)
"""“Drop a stone into a well and …”: a scene that the reader is asked to see."""


_WAY: Final = re.compile(
    r"(?:(?:Now|Next|Then|From (?:here|there)),? )?(?:look|turn|walk|climb|go|cross|step|continue|return|head|move)"
    r" (?:to|at|on|into|through|up|down|back|round|past)\b",
    re.I,
)
"""“Now cross to the machine that looks like a table”: a guide says where to go."""


def _imperative(sentence: Sentence) -> str:
    words = sentence.text.split()
    if _TO_YOU.match(sentence.text) or _WAY.match(sentence.text):
        return "it tells the reader what to do"
    first = words[0].casefold().strip(",")
    commands = first in IMPERATIVES and len(words) > 1 and not words[1][0].isupper() and not words[1].endswith("s")
    opener = re.match(r"(?:To \w+|If [^,]{1,60}|First|Next|Then|Now)[^,]{0,40}, (\w+)\b", sentence.text)
    commands = commands or bool(opener and opener.group(1) in IMPERATIVES)
    return "it tells the reader what to do" if commands else ""


def _hedge(sentence: Sentence) -> str:
    doubts = hedges_in(sentence.text)
    if not doubts or is_beside(doubts, sentence.text):
        return ""
    return f"it is not certain of what it says (“{doubts[0].words}”)"


def _opinion(sentence: Sentence) -> str:
    doubts = opinions_in(sentence.text)
    if not doubts or is_beside(doubts, sentence.text):
        return ""
    return f"it judges rather than states (“{doubts[0].words}”)"


def _furniture(sentence: Sentence) -> str:
    if _TEACHING.match(sentence.text):
        return "it says what a lesson is for"
    if _OF_THE_PAGE.match(sentence.text):
        return "it heads a document or an entry of a diary"
    return "it belongs to the page, not to the article" if _FURNITURE.search(sentence.text) else ""


SENTENCE_GATES: Final = (
    SentenceGate("furniture", _furniture),
    SentenceGate("length", _length),
    SentenceGate("whole", _whole),
    SentenceGate("quotation", _quotation),
    SentenceGate("speaker", _speaker),
    SentenceGate("imperative", _imperative),
    SentenceGate("hedge", _hedge),
    SentenceGate("opinion", _opinion),
)
"""In the order they are asked; the first that says no is the one reported."""
