"""The day's queue while an exam is ahead: what adds most to what is recalled on the day, for the time there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from math import ceil

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.schedule import ExamAim, Foresight, answers_needed, elapsed_days, gain_per_answer, strength_of
from aiquiz.study.queue import Queue, one_per_item, spread
from aiquiz.study.siblings import AskedToday, ItemKey, item_of

__all__ = ["KNOWN_TODAY", "cards_a_day", "exam_queue", "new_today"]

_NEW_WITHIN = 0.5
"""New cards come within this share of the time left, so that each can be asked again before the day."""
KNOWN_TODAY = 0.97
"""What is recalled so surely is not asked today: it would be as well known without."""


def exam_queue(
    cards: Sequence[Card],
    memories: Mapping[CardId, MemoryState],
    exam: ExamAim,
    foresight: Foresight,
    *,
    today: int,
    introduced_today: int = 0,
    reviewed_today: int = 0,
    answered_items_today: Set[ItemKey] = frozenset(),
) -> Queue:
    """What to ask today of `cards`, which stand in the author's order and are all asked in the exam.

    New cards come first in the count, as many as lets all be seen in time; what is left of the day goes to the cards
    that gain most by being asked today, due or not. `introduced_today` and `reviewed_today` were answered already.
    """
    learning = sorted(
        (card for card in cards if (memory := memories.get(card.id)) and memory.state is CardState.LEARNING),
        key=lambda card: (memories[card.id].due_at_ms or 0, card.id),
    )
    asked = AskedToday()
    for card in cards:
        if item_of(card) in answered_items_today:
            asked.add(card)
    for card in learning:
        asked.add(card)
    unseen = [card for card in cards if card.id not in memories]
    room = cards_a_day(cards, memories, exam, foresight, today, introduced_today + reviewed_today)
    left = max(0, room - introduced_today - reviewed_today)
    pace = new_today(len(unseen) + introduced_today, exam.days_left(today)) - introduced_today
    new = one_per_item(unseen, asked, min(max(0, pace), left))
    ranked = _ranked(cards, memories, exam, foresight, today)
    again = one_per_item(ranked, asked, left - len(new))
    return Queue(tuple(card.id for card in learning), tuple(spread(again, new)), frozenset(new))


def cards_a_day(
    cards: Sequence[Card],
    memories: Mapping[CardId, MemoryState],
    exam: ExamAim,
    foresight: Foresight,
    today: int,
    answered_today: int = 0,
) -> int:
    """How many cards a day to ask: what the learner has time for, else what the goal needs, evenly spread."""
    if exam.cards_per_day is not None:
        return exam.cards_per_day
    left = exam.days_left(today)
    unseen_need = answers_needed(foresight, None, 0, left, exam.goal)
    total = answered_today
    for card in cards:
        memory = memories.get(card.id)
        if memory is None:
            total += unseen_need
        else:
            gap = elapsed_days(memory.last_day, today)
            total += answers_needed(foresight, strength_of(memory), gap, left, exam.goal)
    return ceil(total / left)


def new_today(unseen: int, days_left: int) -> int:
    """How many of `unseen` cards come today so that all are seen by about the middle of the time left."""
    return ceil(unseen / max(1, int(days_left * _NEW_WITHIN)))


def _ranked(
    cards: Sequence[Card],
    memories: Mapping[CardId, MemoryState],
    exam: ExamAim,
    foresight: Foresight,
    today: int,
) -> list[Card]:
    """The cards in review that are worth asking today, most gain per answer first."""
    found: list[tuple[float, int, Card]] = []
    for place, card in enumerate(cards):
        memory = memories.get(card.id)
        if memory is None or memory.state is not CardState.REVIEW or memory.last_day >= today:
            continue
        if foresight.recall(memory.stability, elapsed_days(memory.last_day, today)) < KNOWN_TODAY:
            gain = gain_per_answer(foresight, memory, today, exam.day)
            if gain > 0:
                found.append((-gain, place, card))
    return [card for _, _, card in sorted(found, key=lambda entry: entry[:2])]
