"""Which exam a card is for, how much a day asks because of it, and what the plan comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.limits import limits_of
from aiquiz.config import DeckSettings, Settings, TagSettings
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.text import folded

if TYPE_CHECKING:
    from aiquiz.collection.deck_overview import DeckOverview, Overview
    from aiquiz.collection.planned import PlannedExam
    from aiquiz.model.card import Card
    from aiquiz.schedule import ExamAim, Foresight
    from aiquiz.store.days import DayPace

__all__ = [
    "FEWEST_ANSWERS",
    "USUAL_SECONDS_PER_CARD",
    "Exams",
    "seconds_per_card",
    "with_exams",
]

USUAL_SECONDS_PER_CARD = 10.0
"""From question to answer, misses twice; until the learner's own answers say better."""
_USUAL_GOAL = 0.90
FEWEST_ANSWERS = 30
"""Of fewer answers no pace is told."""
_EPOCH = date(1970, 1, 1)
_NO_EXAM = DeckSettings()


class Exams:
    """The exams ahead, as settings and deck files have them.

    `pace` tells what one card takes this learner on a day, in seconds; it is asked only when an exam needs it.
    """

    def __init__(
        self, settings: Settings, today: int, foresight: Foresight, pace: Callable[[], float | None] = lambda: None
    ) -> None:
        self.settings, self.today, self.foresight = settings, today, foresight
        self._pace = pace

    @cached_property
    def own_seconds(self) -> float | None:
        """What one card takes this learner on a day; None where too few answers say so."""
        return self._pace()

    @property
    def seconds(self) -> float:
        """What to reckon with."""
        return USUAL_SECONDS_PER_CARD if self.own_seconds is None else self.own_seconds

    def of(self, decks: Iterable[LoadedDeck]) -> dict[ExamAim, list[Card]]:
        """The cards that are for an exam which is still ahead, each for its soonest one."""
        found: dict[ExamAim, list[Card]] = {}
        for loaded in decks:
            for card, aim, _ in self._aimed(loaded):
                found.setdefault(aim, []).append(card)
        return found

    def planned(
        self, decks: Sequence[LoadedDeck], memories: Mapping[CardId, MemoryState], suspended: frozenset[CardId]
    ) -> tuple[PlannedExam, ...]:
        """The plan of every exam ahead, soonest first."""
        groups: dict[tuple[str, ExamAim], list[tuple[LoadedDeck, Card]]] = {}
        for loaded in decks:
            for card, aim, name in self._aimed(loaded):
                if card.id not in suspended:
                    groups.setdefault((name, aim), []).append((loaded, card))
        in_order = sorted(groups.items(), key=lambda group: (group[0][1].day, group[0][0]))
        return tuple(self._planned(name, aim, members, memories) for (name, aim), members in in_order)

    def _planned(
        self,
        name: str,
        aim: ExamAim,
        members: Sequence[tuple[LoadedDeck, Card]],
        memories: Mapping[CardId, MemoryState],
    ) -> PlannedExam:
        from aiquiz.collection.plan import retention_of
        from aiquiz.collection.planned import PlannedExam
        from aiquiz.study import Habit, exam_plan

        ids = tuple(dict.fromkeys(loaded.deck.id for loaded, _ in members))
        limits = [limits_of(self.settings, deck, self.today) for deck in ids]
        habit = Habit(
            desired_retention=retention_of(self.settings, ids[0]),
            new_per_day=sum(one.new_per_day for one in limits),
            reviews_per_day=sum(one.reviews_per_day for one in limits),
        )
        cards = {card.id: card for _, card in members}
        plan = exam_plan(tuple(cards.values()), memories, aim, self.foresight, habit, self.today)
        dropped = tuple(cards[drop.card] for drop in plan.drops)
        return PlannedExam(name, ids, plan, self.seconds, self.own_seconds is not None, dropped)

    def _aimed(self, loaded: LoadedDeck) -> Iterator[tuple[Card, ExamAim, str]]:
        if not self.concerns(loaded):
            return
        own = self._own_aim(loaded)
        by_deck = [(own, loaded.deck.title)] if own is not None else []
        for card in loaded.cards:
            choices = [*by_deck, *self._by_tag(card)]
            if choices:
                aim, name = min(choices, key=lambda choice: choice[0].day)
                yield card, aim, name

    def concerns(self, loaded: LoadedDeck) -> bool:
        """Whether any card of the deck may be for an exam; where not, its cards need not be looked at."""
        return self._own_aim(loaded) is not None or bool(self._tags_ahead)

    @cached_property
    def _tags_ahead(self) -> tuple[tuple[str, ExamAim, str], ...]:
        """The tags with an exam ahead, folded; the aim, and the tag as it is written."""
        found = ((tag, told, told.exam) for tag, told in self.settings.tags.items())
        return tuple(
            (folded(tag), self._aim(day, told), tag)
            for tag, told, day in found
            if day is not None and self._is_ahead(day)
        )

    def _own_aim(self, loaded: LoadedDeck) -> ExamAim | None:
        own = self.settings.decks.get(loaded.id, _NO_EXAM)
        day = own.exam or loaded.deck.exam
        return self._aim(day, own) if day is not None and self._is_ahead(day) else None

    def _by_tag(self, card: Card) -> list[tuple[ExamAim, str]]:
        """The exams over the card's tags, as `tag:` finds them: whatever the case, and what stands below them too."""
        tags = [folded(tag) for tag in card.tags] if self._tags_ahead else []
        return [
            (aim, f"tag {written}")
            for name, aim, written in self._tags_ahead
            if any(tag == name or tag.startswith(f"{name}::") for tag in tags)
        ]

    def _is_ahead(self, day: date) -> bool:
        return (day - _EPOCH).days >= self.today

    def _aim(self, day: date, told: DeckSettings | TagSettings) -> ExamAim:
        from aiquiz.schedule import ExamAim

        minutes = told.minutes_per_day
        cards = None if minutes is None else max(1, round(minutes * 60 / self.seconds))
        goal = _USUAL_GOAL if told.goal is None else told.goal
        return ExamAim((day - _EPOCH).days, goal, cards)


def seconds_per_card(days: Iterable[DayPace]) -> float | None:
    """What a card takes on a day it is asked, repetitions after a miss included; None where too few answers say so.

    From question to answer, as far as `aiquiz.collection.pace` counts it; reading the feedback is not timed.
    """
    answers, cards, spent_ms = (sum(column) for column in zip(*days, strict=True))
    return None if answers < FEWEST_ANSWERS else max(1.0, spent_ms / 1000 / cards)


def with_exams(overview: Overview, concerned: Iterable[LoadedDeck], exams: Exams | None) -> tuple[DeckOverview, ...]:
    """The decks of the home screen, those that are `concerned` with the days to their soonest exam."""
    days: dict[DeckId, int] = {}
    for loaded in concerned:
        aims = exams.of([loaded]) if exams is not None else {}
        if aims:
            days[loaded.id] = min(aim.day for aim in aims) - overview.today
    return tuple(replace(deck, exam_in_days=days.get(deck.id)) for deck in overview.decks)
