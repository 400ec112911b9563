"""Knowing a question again that goes by another id: it was reworded, moved to another deck, or the deck renamed.

Only what can hardly be otherwise is certain; anything else a person is asked about, once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import field

from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId
from aiquiz.text import folded, words
from aiquiz.values import dataclass

__all__ = ["Doubt", "Refound", "refound"]

_LIKE_PERCENT = 60.0
_MOST_CANDIDATES = 3
# Beyond so many equal answers (`True`) only those of the same deck are compared, and no more of them either.
_MOST_COMPARED = 2_000
_SLIP_CHARS = 6
_MARKS_AROUND_WORDS = ".,;:!?\"'“”‘’()"
# What may be exchanged, added or dropped without another thing being asked, given that the answer stays.
_EMPTY_WORDS = frozenset(
    words("a an the of in on at to for by with and that this did does do is are was were what which who whom it its as")
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A card that is in no deck any more, and cards without a history that may be it, the likest first."""

    old: CardId
    text: CardText
    candidates: tuple[CardId, ...]


@dataclass(frozen=True, slots=True)
class Refound:
    """`certain` leads from old cards to the new ones that they are; the `doubts` are for a person."""

    certain: Mapping[CardId, CardId] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


_Texts = Mapping[CardId, CardText]
_Key = tuple[str, ...]


def refound(lost: _Texts, fresh: _Texts, apart: Set[tuple[CardId, CardId]] = frozenset()) -> Refound:
    """Which of the `fresh` cards the `lost` ones are; pairs kept `apart` are never joined.

    Certain, in this order: the same question and answer; the same question in the same deck, its answer corrected;
    the same answer in the same deck and a question that differs in empty words and slips alone. Each only where one
    old and one new card fit each other and nothing else does. Deterministic.
    """
    left, free = dict(sorted(lost.items())), dict(sorted(fresh.items()))
    certain: dict[CardId, CardId] = {}
    for key in (_whole, _whole_in_deck, _question_in_deck):
        _take(certain, _only_pairs(left, free, key, apart), left, free)
    by_answer = _grouped(free, lambda card, text: (folded(text.answer),))
    like = {old: _alike(old, text, by_answer, free, apart) for old, text in left.items()}
    _take(certain, _rewordings(like, left, free), left, free)
    by_question = _grouped(free, lambda card, text: (folded(text.prompt),))
    doubts = (
        _doubt(old, text, (*by_question.get((folded(text.prompt),), ()), *like[old]), free, apart)
        for old, text in left.items()
    )
    return Refound(certain, tuple(doubt for doubt in doubts if doubt.candidates))


def _whole(_card: CardId, text: CardText) -> _Key:
    return (folded(text.prompt), folded(text.answer))


def _whole_in_deck(card: CardId, text: CardText) -> _Key:
    return (_deck(card), *_whole(card, text))


def _question_in_deck(card: CardId, text: CardText) -> _Key:
    return (_deck(card), folded(text.prompt))


def _deck(card: CardId) -> str:
    return card.partition("/")[0]


def _grouped(texts: _Texts, key: Callable[[CardId, CardText], _Key]) -> dict[_Key, list[CardId]]:
    groups: dict[_Key, list[CardId]] = {}
    for card, text in texts.items():
        groups.setdefault(key(card, text), []).append(card)
    return groups


def _only_pairs(
    lost: _Texts, fresh: _Texts, key: Callable[[CardId, CardText], _Key], apart: Set[tuple[CardId, CardId]]
) -> Iterable[tuple[CardId, CardId]]:
    """One old and one new card that share a key with nothing else."""
    theirs = _grouped(fresh, key)
    for group, old in _grouped(lost, key).items():
        new = theirs.get(group, [])
        if len(old) == len(new) == 1 and (old[0], new[0]) not in apart:
            yield old[0], new[0]


def _take(
    certain: dict[CardId, CardId],
    pairs: Iterable[tuple[CardId, CardId]],
    lost: dict[CardId, CardText],
    fresh: dict[CardId, CardText],
) -> None:
    for old, new in list(pairs):
        certain[old] = new
        del lost[old], fresh[new]


def _alike(
    old: CardId,
    text: CardText,
    by_answer: Mapping[_Key, Sequence[CardId]],
    fresh: _Texts,
    apart: Set[tuple[CardId, CardId]],
) -> tuple[CardId, ...]:
    """The new cards with the same answer and a similar question, the likest first."""
    group = [card for card in by_answer.get((folded(text.answer),), ()) if card in fresh and (old, card) not in apart]
    if len(group) > _MOST_COMPARED:
        group = [card for card in group if _deck(card) == _deck(old)][:_MOST_COMPARED]
    prompts = [folded(fresh[card].prompt) for card in group]
    from rapidfuzz import fuzz, process  # here, as below: every sitting imports this module, few need it

    found = process.extract(
        folded(text.prompt), prompts, scorer=fuzz.ratio, score_cutoff=_LIKE_PERCENT, limit=_MOST_CANDIDATES
    )
    return tuple(group[place] for _, _, place in found)


def _rewordings(
    like: Mapping[CardId, Sequence[CardId]], lost: _Texts, fresh: _Texts
) -> Iterable[tuple[CardId, CardId]]:
    """Pairs in one deck that are like each other and like nothing else, and ask the same in hardly other words."""
    wanted: dict[CardId, int] = {}
    for cards in like.values():
        for card in cards:
            wanted[card] = wanted.get(card, 0) + 1
    for old, cards in like.items():
        if len(cards) != 1 or wanted[cards[0]] != 1 or _deck(old) != _deck(cards[0]):
            continue
        if _asks_the_same(lost[old].prompt, fresh[cards[0]].prompt):
            yield old, cards[0]


def _asks_the_same(prompt: str, other: str) -> bool:
    """Whether two questions differ in empty words and in slips alone, none of them in a name or a number."""
    mine, theirs = (_telling_words(text) for text in (prompt, other))
    first, second = ([word.casefold() for word in found] for found in (mine, theirs))
    from difflib import SequenceMatcher

    for tag, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if j - i != m - k or not all(map(_is_respelt, mine[i:j], theirs[k:m])):
            return False
    return True


def _telling_words(text: str) -> list[str]:
    bare = (word.strip(_MARKS_AROUND_WORDS) for word in text.split())
    return [word for word in bare if word and word.casefold() not in _EMPTY_WORDS]


def _is_respelt(word: str, other: str) -> bool:
    from aiquiz.grading.slips import is_slip_of

    return min(len(word), len(other)) >= _SLIP_CHARS and word.islower() and other.islower() and is_slip_of(word, other)


def _doubt(
    old: CardId, text: CardText, likely: Sequence[CardId], fresh: _Texts, apart: Set[tuple[CardId, CardId]]
) -> Doubt:
    """What `old` may be, of the `likely` cards that are still free."""
    candidates = dict.fromkeys(card for card in likely if card in fresh and (old, card) not in apart)
    return Doubt(old, text, tuple(candidates)[:_MOST_CANDIDATES])
