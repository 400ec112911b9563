"""What one card is worth for an exam: its chance of recall on the day, and what an answer now adds to that."""

from __future__ import annotations

from aiquiz.model.memory import MemoryState
from aiquiz.schedule.days import elapsed_days
from aiquiz.schedule.foresight import Foresight, Strength
from aiquiz.values import dataclass

__all__ = ["ExamAim", "answers_needed", "chance_on", "expected_after", "gain_per_answer", "mixed", "strength_of"]

_MOST_ANSWERS = 12
# Below it a chance says nothing about a stability any more, and above it the stability would have no end.
_LEAST_CHANCE, _GREATEST_CHANCE = 0.01, 0.9999


@dataclass(frozen=True, slots=True)
class ExamAim:
    """An exam on study day `day`, at which the share `goal`, 0–1, is to be recalled.

    `cards_per_day` is what the learner has time for; None: as many as the goal needs.
    """

    day: int
    goal: float = 0.90
    cards_per_day: int | None = None

    def days_left(self, today: int) -> int:
        """Study days from today to the exam; at least 1, since on the day itself one last look is worth something."""
        return max(1, self.day - today)


def strength_of(memory: MemoryState) -> Strength:
    """What foresight works with."""
    return memory.stability, memory.difficulty


def chance_on(foresight: Foresight, memory: MemoryState, day: int) -> float:
    """The chance, 0–1, that the card is recalled on study day `day` if nobody asks it before."""
    return foresight.recall(memory.stability, elapsed_days(memory.last_day, day))


def expected_after(foresight: Foresight, strength: Strength | None, gap_days: int, days_left: int) -> float:
    """The chance of recall, 0–1, in `days_left` days if the card is asked now, `gap_days` after its last answer.

    A card never answered (None) is taken to be right after it was shown.
    """
    if strength is None:
        return foresight.recall(foresight.first(is_right=True)[0], days_left)
    now = foresight.recall(strength[0], gap_days)
    hit = foresight.after(strength, gap_days, is_right=True)
    miss = foresight.after(strength, gap_days, is_right=False)
    return now * foresight.recall(hit[0], days_left) + (1 - now) * foresight.recall(miss[0], days_left)


def gain_per_answer(foresight: Foresight, memory: MemoryState, today: int, exam_day: int) -> float:
    """What asking the card today adds to its chance on the exam's day, for each answer that this is expected to take.

    A miss takes two. Ranking by it is the greedy policy of Hunziker et al., “Teaching Multiple Concepts to a Forgetful
    Learner” (2019), with the exam's day in the place of all days to come.
    """
    gap = elapsed_days(memory.last_day, today)
    days_left = max(1, exam_day - today)
    added = expected_after(foresight, strength_of(memory), gap, days_left)
    added -= foresight.recall(memory.stability, gap + days_left)
    return added / (2 - foresight.recall(memory.stability, gap))


def answers_needed(foresight: Foresight, strength: Strength | None, gap_days: int, days_left: int, goal: float) -> int:
    """On how many days the card must be asked, spread evenly until the exam, so that its chance on the day is `goal`.

    At most 12. The card's memory is followed in expectation: one strength that stands for hit and miss together.
    """
    if strength is not None and foresight.recall(strength[0], gap_days + days_left) >= goal:
        return 0
    for answers in range(1, _MOST_ANSWERS):
        if _chance_with(foresight, strength, gap_days, days_left, answers) >= goal:
            return answers
    return _MOST_ANSWERS


def _chance_with(foresight: Foresight, strength: Strength | None, gap_days: int, days_left: int, answers: int) -> float:
    """The chance on the exam's day after `answers` answers, evenly spread over the days left."""
    at, gap = 0, gap_days
    if strength is None:
        strength, gap, answers = foresight.first(is_right=True), 0, answers - 1
    for number in range(1, answers + 1):
        next_at = round(number * days_left / (answers + 1))
        strength = mixed(foresight, strength, gap + next_at - at, max(1, days_left - next_at))
        at, gap = next_at, 0
    return foresight.recall(strength[0], gap + days_left - at)


def mixed(foresight: Foresight, strength: Strength, gap_days: int, days_left: int) -> Strength:
    """One strength for the expected outcome of an answer now: the same chance of recall in `days_left` ≥ 1 days."""
    chance = expected_after(foresight, strength, max(1, gap_days), days_left)
    now = foresight.recall(strength[0], max(1, gap_days))
    hit = foresight.after(strength, max(1, gap_days), is_right=True)
    miss = foresight.after(strength, max(1, gap_days), is_right=False)
    clipped = min(max(chance, _LEAST_CHANCE), _GREATEST_CHANCE)
    return foresight.stability_for(clipped, days_left), now * hit[1] + (1 - now) * miss[1]
