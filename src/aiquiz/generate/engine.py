"""An article becomes a deck: the stages in order, and the account of what happened at each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.reference import first_personal_pronoun
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.context.surroundings import (
    notes_a_noun,
    paragraph_with_asides,
    tells_who_is_meant,
    whole_paragraph,
)
from aiquiz.generate.gates import CARD_GATES, SENTENCE_GATES, Verdict
from aiquiz.generate.generators import GENERATORS
from aiquiz.generate.grammar.further import further_facts
from aiquiz.generate.grammar.parse import Parser
from aiquiz.generate.grammar.upgrade import UPGRADE, upgraded_all
from aiquiz.generate.judgement import promise
from aiquiz.generate.labels.labelling import labelled
from aiquiz.generate.language.doubts import opinions_in
from aiquiz.generate.levelling import levelled
from aiquiz.generate.naming import item_ids, slug
from aiquiz.generate.parts import LONG_WORDS, part_passages
from aiquiz.generate.ranking import MIN_PROMISE, MIN_PROMISE_PARSED, best_of, picked
from aiquiz.generate.reasons import coverage, reasons_for
from aiquiz.generate.renderings import renderings_of
from aiquiz.generate.report import RANKING, Dropped, Report, SentenceReport
from aiquiz.generate.resolution.months import with_year_of_month
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.tables.rows import row_candidates
from aiquiz.generate.tables.table import tables_of
from aiquiz.model.article import Article
from aiquiz.model.deck import ArticleRef, Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Evidence, Item
from aiquiz.values import dataclass

__all__ = ["Generated", "candidates_of", "generate_deck"]

_PARTED: Final = frozenset({"length", "hedge", "opinion", "speaker"})
"""The gates for sentences that may turn a whole away and let a part of it pass."""
_SHOWN: Final = frozenset({"length", "hedge"})
"""The gates for sentences that turn away what may yet be shown before another."""


@dataclass(frozen=True, slots=True)
class Generated:
    """A deck with the account of how it came to be."""

    deck: Deck
    report: Report


def generate_deck(
    article: Article,
    *,
    deck_id: DeckId,
    article_path: str = "",
    parse: Parser | None = None,
    least_promise: float | None = None,
) -> Generated:
    """Make a deck of an article; the same deck for the same article, always.

    `article_path` is what the deck file will say of where its article lies. An article without facts gives a
    deck without items and a report that says why. The questions most worth asking come first. With `parse`, gaps whose
    sentence has a simple grammar become questions with the same id, answer and quote. `least_promise` is how likely a
    reader must be to let a question pass, from 0, which asks them all, to 1; None is what suits the engine. Never
    raises for any article, but hands on what `parse` raises.
    """
    if least_promise is None:
        least_promise = MIN_PROMISE if parse is None else MIN_PROMISE_PARSED
    analysis = analyse(article)
    dropped: list[list[Dropped]] = [[] for _ in analysis.sentences]
    askable: list[tuple[Sentence, Passage | None]] = []
    candidates = _passing(_proposed(analysis, dropped, askable), analysis, dropped)
    words = sum(len(sentence.text.split()) for sentence in analysis.sentences)
    chosen, others = picked(candidates, least_promise=least_promise, words=words)
    for candidate, reason in others:
        dropped[candidate.passage.sentence.index].append(_dropped(RANKING, reason, candidate))
    empty = Deck(
        deck_id,
        article.title or deck_id,
        (),
        article.language,
        article=ArticleRef(article.title, article_path, article.sha256, article.date),
    )
    kept, unfair = levelled(chosen, lambda some: replace(empty, items=_items(some, analysis, item_ids(some))))
    for candidate, reason in unfair:
        dropped[candidate.passage.sentence.index].append(_dropped("item writing", reason, candidate))
    # Named before they are upgraded: an item keeps its id, and so its progress, whichever way it is worded.
    ids = item_ids(kept)
    best = frozenset(ids[index] for index in best_of(kept))
    if parse is not None:
        refused = [candidate for candidate, _ in others]
        kept, ids = _with_more(kept, refused, askable, analysis, parse, empty, least_promise)
        kept, stayed = upgraded_all(kept, parse, analysis)
        for candidate, reason in stayed:
            dropped[candidate.passage.sentence.index].append(_dropped(UPGRADE, reason, candidate))
    items = _items(kept, analysis, ids)
    # The best first, then the others; each part in the order of the article.
    deck = replace(empty, items=tuple(sorted(items, key=lambda item: item.id not in best)))
    return Generated(deck, _report(analysis, kept, ids, dropped))


def candidates_of(article: Article) -> tuple[Analysis, tuple[Candidate, ...]]:
    """Every question of an article that the gates let through, before any is chosen."""
    analysis = analyse(article)
    dropped: list[list[Dropped]] = [[] for _ in analysis.sentences]
    return analysis, _passing(_proposed(analysis, dropped, []), analysis, dropped)


def _items(chosen: Sequence[Candidate], analysis: Analysis, ids: Sequence[ItemId]) -> tuple[Item, ...]:
    return tuple(_item(name, candidate, analysis) for name, candidate in zip(ids, chosen, strict=True))


def _with_more(
    kept: Sequence[Candidate],
    others: Sequence[Candidate],
    askable: Sequence[tuple[Sentence, Passage | None]],
    analysis: Analysis,
    parse: Parser,
    empty: Deck,
    least_promise: float,
) -> tuple[tuple[Candidate, ...], tuple[ItemId, ...]]:
    """The rules' candidates with what a parser adds, in the order of the article, and their ids.

    The rules' own keep theirs, as if nothing had been added.
    """
    deck = list(kept)

    def is_fair(candidate: Candidate) -> bool:
        trial = [*deck, candidate]
        fair, unfair = levelled(trial, lambda some: replace(empty, items=_items(some, analysis, item_ids(some))))
        if unfair or list(fair) != trial:
            return False
        deck.append(candidate)
        return True

    further_facts(kept, askable, analysis, parse, is_fair, least_promise, others)
    named = sorted(
        zip(deck, item_ids(deck), strict=True),
        key=lambda one: (one[0].passage.sentence.index, one[0].fact.answer, one[0].kind),
    )
    return tuple(one for one, _ in named), tuple(name for _, name in named)


def _proposed(
    analysis: Analysis, dropped: list[list[Dropped]], askable: list[tuple[Sentence, Passage | None]]
) -> tuple[Iterable[Candidate], ...]:
    """All questions of all sentences that may be asked about at all, each in its renderings.

    `askable` gets those sentences with their passages.
    """
    objections = [_objection(sentence) for sentence in analysis.sentences]
    # A sentence that is too short to ask, or not certain, may still say who “it” is in the next.
    may_be_shown = [
        (verdict is None or verdict.gate in _SHOWN) and not opinions_in(sentence.text)
        for sentence, verdict in zip(analysis.sentences, objections, strict=True)
    ]
    may_stand_between = [verdict is None or verdict.gate != "furniture" for verdict in objections]
    rows = {sentence.block: sentence for sentence in analysis.sentences if sentence.is_row}
    found: list[Iterable[Candidate]] = [(row,) for row in _of_tables(rows, analysis, dropped)]
    seen: set[str] = set()
    for sentence, objection in zip(analysis.sentences, objections, strict=True):
        if sentence.is_row:
            continue
        if objection is not None:
            if objection.gate != "length":
                askable.append((sentence, None))
            dropped[sentence.index].append(Dropped(objection.gate, objection.reason))
            is_whole = False
        elif sentence.text in seen:
            dropped[sentence.index].append(Dropped("repeated", "the article says it before, in the same words"))
            continue
        else:
            passage = _passage_of(analysis, sentence, may_be_shown, may_stand_between)
            askable.append((sentence, passage if isinstance(passage, Passage) else None))
            found.extend(_of_passage(passage, analysis, may_be_shown, dropped[sentence.index]))
            is_whole = isinstance(passage, Passage) and len(sentence.text.split()) < LONG_WORDS
        seen.add(sentence.text)
        if not is_whole and (objection is None or objection.gate in _PARTED):
            stands = objection is None and isinstance(passage, Passage)
            for part in part_passages(sentence, analysis, may_be_shown, stands=stands):
                found.extend((one,) for each in GENERATORS if each.is_of_parts for one in each.propose(part, analysis))
    return tuple(found)


def _passage_of(
    analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool], may_stand_between: Sequence[bool]
) -> Passage | str:
    """In what the sentence is asked: as little as stands alone, else behind all of its paragraph; or why in nothing.

    Its paragraph tells which “the group” is more surely than a note does, and who “he” is to whoever reads it, where
    no rule can tell. It may hold an opinion or a question that is not asked itself (`may_stand_between`).
    """
    passage = passage_of(analysis, sentence, may_be_shown)
    is_noted = isinstance(passage, Passage) and notes_a_noun(passage, analysis.article.text)
    if isinstance(passage, Passage) and (not is_noted or first_personal_pronoun(sentence.text)):
        return passage
    whole = whole_paragraph(analysis, sentence, may_be_shown)
    if whole is None and not is_noted:
        whole = paragraph_with_asides(analysis, sentence, may_be_shown, may_stand_between)
    if whole and tells_who_is_meant(whole, analysis):
        behind = labelled(analysis, whole)
        return behind if isinstance(behind, Passage) else passage
    return passage


def _of_tables(rows: Mapping[int, Sentence], analysis: Analysis, dropped: list[list[Dropped]]) -> list[Candidate]:
    """The candidates of all tables; `rows` holds their rows by block. Says of every other row why it is not asked."""
    found = [candidate for table in tables_of(analysis.article) for candidate in row_candidates(table, rows, analysis)]
    asked = {candidate.passage.sentence.index for candidate in found}
    for row in rows.values():
        if row.index not in asked:
            dropped[row.index].append(Dropped("table", "its table has no header, or asks other rows"))
    return found


def _objection(sentence: Sentence) -> Verdict | None:
    """The verdict of the first gate that turns the sentence away; None where all let it pass."""
    verdicts = [gate.judge(sentence) for gate in SENTENCE_GATES]
    objections = sorted(
        (verdict for verdict in verdicts if not verdict.passes), key=lambda found: found.gate == "length"
    )
    return objections[0] if objections else None


def _of_passage(
    passage: Passage | str, analysis: Analysis, may_be_shown: Sequence[bool], dropped: list[Dropped]
) -> tuple[Iterable[Candidate], ...]:
    """The questions of one sentence that every sentence gate let through, by its passage or why there is none."""
    if isinstance(passage, str):
        dropped.append(Dropped("reference", passage))
        return ()
    proposals = renderings_of(with_year_of_month(analysis, passage), analysis, may_be_shown)
    if not proposals:
        dropped.append(Dropped("facts", "it names nothing that could be asked"))
    return proposals


def _passing(
    proposed: Sequence[Iterable[Candidate]], analysis: Analysis, dropped: list[list[Dropped]]
) -> tuple[Candidate, ...]:
    """Of each question the first rendering that every gate lets through; of the others, why the last is turned away."""
    passing = []
    for renderings in proposed:
        verdict = None
        for candidate in renderings:
            verdict = _verdict_on(candidate, analysis)
            if verdict is None:
                passing.append(replace(candidate, promise=promise(candidate, analysis)))
                break
        if verdict is not None:
            dropped[candidate.passage.sentence.index].append(_dropped(verdict.gate, verdict.reason, candidate))
    return tuple(passing)


def _verdict_on(candidate: Candidate, analysis: Analysis) -> Verdict | None:
    """The verdict of the first gate that turns the question away; None where all let it pass."""
    verdicts = (gate.judge(candidate, analysis) for gate in CARD_GATES)
    return next((verdict for verdict in verdicts if not verdict.passes), None)


def _dropped(gate: str, reason: str, candidate: Candidate) -> Dropped:
    return Dropped(gate, reason, candidate.mention.text, candidate.generator)


def _item(name: ItemId, candidate: Candidate, analysis: Analysis) -> Item:
    span = candidate.passage.span
    tag = slug(candidate.passage.sentence.section)
    return Item(
        id=name,
        kind=candidate.kind,
        body=candidate.body,
        evidence=Evidence(span.of(analysis.article.text), span.start),
        tags=(tag,) if tag else (),
    )


def _report(
    analysis: Analysis, chosen: Sequence[Candidate], ids: Sequence[ItemId], dropped: Sequence[Sequence[Dropped]]
) -> Report:
    made: dict[int, list[ItemId]] = {}
    for name, candidate in zip(ids, chosen, strict=True):
        made.setdefault(candidate.passage.sentence.index, []).append(name)
    sentences = tuple(
        SentenceReport(
            sentence.span,
            sentence.text,
            sentence.section,
            tuple(made.get(sentence.index, ())),
            tuple(dropped[sentence.index]),
        )
        for sentence in analysis.sentences
    )
    report = Report(sentences, coverage(sentences), len(chosen))
    return replace(report, reasons=reasons_for(report, analysis.article))
