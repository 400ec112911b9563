"""Gates for sentences: only plain statements of fact become questions."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.gates.base import SentenceGate
from aiquiz.generate.lexicon import IMPERATIVES
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import BlockKind

__all__ = ["SENTENCE_GATES"]

_MIN_WORDS, _MAX_WORDS = 5, 48

_MAX_QUOTED, _MAX_WOVEN = 4, 9
_QUOTATION: Final = re.compile(r"[“\"][^”\"]*[”\"]")
_SAID: Final = re.compile(r"[,.!?][”\"] (?:said|says|wrote|asked|added)\b|\b(?:said|says|asked|added)[,:] [“\"]")
_SPEAKER: Final = re.compile(
    r"\b(?:I|me|my|we|us|our|ours|you|your|yours|I['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll)|you['’](?:re|ve|d|ll)"
    r"|let['’]s)\b",
    re.I,
)
_ROMAN: Final = re.compile(r"(?<=[a-z,] )([A-Z]\w+) I\b(?! [a-z]+(?:ed|ve|m)\b)")
"""“Iron Gate I” is a name; “in May I bought” is not."""
_EVERYBODY: Final = re.compile(
    r"\b(?:which|that|what|as) we (?:now |today |still )?(?:call|know)\b|\bgave us (?=the|its|their)"
)
"""“Which we now call Pangaea”: everybody does."""
_UPPER_US: Final = re.compile(r"\bUS\b")
_ABLE: Final = (
    r"(?:only )?(?:hold|carry|cross|see|fly|swim|sail|travel|speak|read|write|hear|lift|survive|afford"
    r"|vote|choose|store|print"
    r"|be (?:seen|heard|used|stored|kept|read|reached|crossed|carried|moved|bought|sold|dismissed|removed|reused))\b"
)
"""“A ship could hold a thousand camels”: what somebody or something was able to do."""
_HEDGE: Final = re.compile(
    r"\b(?:may|might|perhaps|maybe|probably|possibly|presumably|apparently|seemingly|supposedly|allegedly|reportedly"
    r"|arguably|conceivably|likely|unlikely|seems?|seemed|appears? to|appeared to|suggest(?:s|ed)?(?: that)?"
    r"|rumou?red|it is said"
    r"|some (?:say|think|believe|argue)|(?:critics|analysts|experts|historians|scholars|observers|supporters"
    r"|opponents|some"
    r"|others|many|most people) (?:\w+ )?(?:say|think|believe|argue|claim|fear|hope|wonder|expect|see|warn"
    r"|agree|disagree|consider)"
    rf"|(?<!nobody )(?<!no one )(?<!which )could (?!not\b|{_ABLE})|would have|must have|must be (?:one|an?|the)\b"
    r"|should|ought to"
    r"|is expected to|are expected to|in theory|if true"
    r"|(?:is|are|was|were) (?:said|thought|believed|supposed|rumou?red|reputed) to|hard to (?:say|call|know|tell)"
    r"|remains to be seen|who knows|no one knows|nobody knows|unclear|whether)\b",
    re.I,
)
_MONTH_MAY: Final = re.compile(
    r"(?:\b(?:in|of|since|by|until|early|late|from|and|to|last|that|,|\d{1,2})\s+May\b|\bMay \d)"
)
_DECIDED: Final = re.compile(
    r"\b(?:decided|ruled|agreed|ordered|decreed|demanded|required|voted|resolved"
    r"|stipulated|provided|proposed|guaranteed) (?:in [12]\d{3} )?that [^,;:]{1,60}?\b(?:should|could|must|might)\b"
)
"""What was decided is as certain as that it was."""
_SOUGHT: Final = re.compile(
    r"\bto (?:see|learn|find out|test|check|decide|ask) whether [^,;:.]{1,60}?\b(?:could|would|was|were|had|[a-z]+ed)\b"
)
"""“Set out to see whether steamers could reach China”: that is certain."""
_OPINION: Final = re.compile(
    r"\b(?:in (?:my|our|his|her) (?:view|opinion)|ironic(?:ally)?|irony|paradox(?:ically)?|unfortunately"
    r"|fortunately|sadly|luckily"
    r"|thankfully|regrettably|frankly|honestly|clearly|obviously|surely|undoubtedly|no doubt|needless to say|naturally"
    r"|of course|admittedly|alas|hopefully|shameful|shame|disgrace(?:ful)?|ridiculous|absurd|wonderful"
    r"|beautiful(?:ly)?|awful"
    r"|terrible|horrible|lovely|delightful|brilliant(?:ly)?|stunning|breathtaking|amazing(?:ly)?|incredibl[ey]"
    r"|perfectly"
    r"|profound(?:ly)?|tumultuous|deserves?|worth (?:the|it|every|reading|seeing)"
    r"|embarrass\w+|the (?:sad|simple|plain) truth|everybody knows|everyone knows"
    r"|one of the (?:\w+iest|nicest|finest|best|worst)|nothing short of|at the heart of"
    r"|it (?:would be|is|was) (?:rash|premature|unwise|foolish|tempting|too early|too soon)"
    r"|marvel|what stands out|the (?:trouble|problem|point|truth) is that)\b",
    re.I,
)
_ASIDE: Final = re.compile(r"^(?:Un)?[Ff]ortunately,? |^(?:Sadly|Luckily|Alas|Regrettably),? ")
"""What somebody feels about a fact; a question is worded without it."""
_ATTITUDE: Final = re.compile(
    r"\b(?:claim(?:s|ed)? (?:that|to)|claimed|believes? (?:that|in)|hope[sd]? (?:that|to|for)|fear(?:s"
    r"|ed)? that|worr(?:y|ies|ied) that"
    r"|think[s]? that|thought that|felt that|wonder(?:s|ed)? (?:if|whether|why)|insist(?:s|ed) that|argue[sd]? that"
    r"|predict(?:s|ed)? that|promis(?:es|ed) that|expressing (?:confidence|hope|doubt"
    r"|dissatisfaction with \w+ \w+ \w+ view))\b",
    re.I,
)
_FURNITURE: Final = re.compile(
    r"(?:^(?:(?:read more|see also|advertisement|share this|subscribe|sign up|follow us|leave a reply|copyright)\b"
    r"|(?:related|comments?|tags?|photo(?:graph)?s?|images?|sources?|credits?)(?::| by\b| courtesy\b| [|©])"
    r"|(?:posted|published|updated)\b[^.]{0,40}\.?$|©|by [A-Z]\w+ [A-Z]\w+ *[—|,-])|https?://|www\."
    r"|all rights reserved|terms of use|privacy policy|cookies?\b.*\b(?:use|accept|analyse|analyze)|min(?:ute)? read"
    r"|newsletter|click here)",
    re.I,
)


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
    if re.match(r"(?:What|Why|How|Whether) ", text):
        return "it begins with a clause of its own, and a gap in it reads badly"
    if text.endswith("!"):
        return "it is an exclamation"
    if not (text[0].isupper() or text[0].isdigit() or re.match(r"[“\"(]|[a-z]{1,2}[A-Z]", text)):
        return "it does not begin like a sentence"
    if text.isupper():
        return "it is all capitals: names cannot be told from words"
    if re.search(r"\{\{|\}\}|::", text):
        return "it holds marks that mean a gap in a deck"
    return "it names two things at once with a slash, or holds code" if re.search(r"[{}<>=\\|]|\w\(\)", text) else ""


def _quotation(sentence: Sentence) -> str:
    if sentence.kind is BlockKind.QUOTATION:
        return "it stands in a quoted block"
    for quoted in _QUOTATION.finditer(sentence.text):
        if len(quoted.group().split()) > _MAX_QUOTED and not _is_woven_in(quoted, sentence.text):
            return "it quotes somebody's words"
    if _SAID.search(sentence.text):
        return "it tells what somebody said"
    if sentence.text.count("“") != sentence.text.count("”"):
        return "it is part of a longer quotation"
    return ""


def _is_woven_in(quoted: re.Match[str], text: str) -> bool:
    """Whether quoted words are part of the telling: “dismissed it as ‘an illogical scheme of self-destruction’”."""
    said = quoted.group()[1:-1]
    if not said[:1].islower() or len(said.split()) > _MAX_WOVEN or _SPEAKER.search(said):
        return False
    return re.search(r"\b(?:as|called|of|a|an|the|in|by|for|with) $", text[: quoted.start()]) is not None


def _speaker(sentence: Sentence) -> str:
    text = _ROMAN.sub(r"\1", _UPPER_US.sub("", _EVERYBODY.sub("", _QUOTATION.sub("", sentence.text))))
    found = _SPEAKER.search(text)
    return f"it speaks as a person or to the reader (“{found.group()}”)" if found else ""


def _imperative(sentence: Sentence) -> str:
    words = sentence.text.split()
    first = words[0].casefold().strip(",")
    commands = first in IMPERATIVES and len(words) > 1 and not words[1][0].isupper() and not words[1].endswith("s")
    opener = re.match(r"(?:To \w+|If [^,]{1,60}|First|Next|Then|Now)[^,]{0,40}, (\w+)\b", sentence.text)
    commands = commands or bool(opener and opener.group(1) in IMPERATIVES)
    return "it tells the reader what to do" if commands else ""


def _hedge(sentence: Sentence) -> str:
    text = _SOUGHT.sub("", _DECIDED.sub("", _MONTH_MAY.sub("", sentence.text)))
    found = _HEDGE.search(text)
    return f"it is not certain of what it says (“{found.group().strip()}”)" if found else ""


def _opinion(sentence: Sentence) -> str:
    text = _ASIDE.sub("", sentence.text)
    found = _OPINION.search(text) or _ATTITUDE.search(text)
    return f"it judges rather than states (“{found.group()}”)" if found else ""


def _furniture(sentence: Sentence) -> str:
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
