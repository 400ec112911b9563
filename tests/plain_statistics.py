"""The statistics computed plainly, answer by answer: what adding them up by day and card must come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.review import Rating, Review
from aiquiz.stats import Misses, Retention, Retentions, TimeSpent, TimesSpent
from aiquiz.stats.sums import LONGEST_ANSWER_MS, MATURE_DAYS


def answers_by_day(reviews: Iterable[Review]) -> dict[int, int]:
    """How many answers each study day with any has."""
    return dict(Counter(review.study_day for review in reviews))


def streak_days(reviews: Iterable[Review], today: int) -> int:
    """Study days in a row with at least one answer, ending today, or yesterday where today is still open."""
    days = {review.study_day for review in reviews}
    day = today if today in days else today - 1
    length = 0
    while day in days:
        length += 1
        day -= 1
    return length


def true_retention(reviews: Iterable[Review], *, since_day: int | None = None) -> Retentions:
    """The share of returning cards that were remembered.

    Counts the first answer of a card on a study day, if the card had been remembered on an earlier day and sent
    into the future; one left in its learning step overnight has nothing to retain yet. It passes unless rated
    Again. `reviews` stand in their order, undone ones left out; answers before `since_day` only serve to know what
    had been seen. Source: Anki's “true retention”.
    """
    # By maturity: how many were missed, and passed. Plain numbers: there may be a million answers.
    found = {False: [0, 0], True: [0, 0]}
    for day, gap_days, passed in _returns(reviews):
        if since_day is None or day >= since_day:
            found[gap_days >= MATURE_DAYS][passed] += 1
    young, mature = (Retention(passed, missed + passed) for missed, passed in (found[False], found[True]))
    return Retentions(Retention(young.passed + mature.passed, young.total + mature.total), young, mature)


def retention_by_week(reviews: Iterable[Review], today: int, weeks: int) -> tuple[Retention, ...]:
    """True retention of the `weeks` stretches of seven study days that end with `today`, oldest first."""
    found = [[0, 0] for _ in range(weeks)]
    for day, _, passed in _returns(reviews):
        back = (today - day) // 7
        if 0 <= back < weeks:
            found[-1 - back][passed] += 1
    return tuple(Retention(passed, missed + passed) for missed, passed in found)


def _returns(reviews: Iterable[Review]) -> Iterator[tuple[int, int, bool]]:
    """Of every answer that counts: its study day, the days since the card's last one, and whether it passed."""
    last: dict[CardId, Review] = {}
    for review in reviews:
        card, day = review.card, review.study_day
        before = last.get(card)
        if before is None:
            last[card] = review
            continue
        gap_days = day - before.study_day
        if gap_days >= 0:
            last[card] = review
        if gap_days > 0 and before.due_at_ms is None:
            yield day, gap_days, review.rating is not Rating.AGAIN


def misses_by_card(reviews: Iterable[Review]) -> dict[CardId, Misses]:
    """For every card that came back on a later day, what became of it then.

    Only a card's first answer of a day counts: what is missed twice within ten minutes was forgotten once. The very
    first answer is none: there was nothing to remember yet. `reviews` stand in their order, undone ones left out.
    """
    last_day: dict[CardId, int] = {}
    # By card: how many were not missed, and missed. Plain numbers: there may be a million answers.
    found: dict[CardId, list[int]] = {}
    for review in reviews:
        card, day = review.card, review.study_day
        before = last_day.get(card)
        if before is None or day > before:
            last_day[card] = day
            if before is not None:
                found.setdefault(card, [0, 0])[review.rating is Rating.AGAIN] += 1
    return {card: Misses(missed, held + missed) for card, (held, missed) in found.items()}


def times_spent(reviews: Iterable[Review]) -> TimesSpent:
    """Of these answers, undone ones left out; reading what stands beside an answer is not timed."""
    # By day and by card: answers and milliseconds. Plain numbers: there may be a million answers.
    days: dict[int, list[int]] = {}
    cards: dict[CardId, list[int]] = {}
    for review in reviews:
        spent_ms = min(review.took_ms, LONGEST_ANSWER_MS)
        for sums in (days.setdefault(review.study_day, [0, 0]), cards.setdefault(review.card, [0, 0])):
            sums[0] += 1
            sums[1] += spent_ms
    by_day = {day: TimeSpent(*days[day]) for day in sorted(days)}
    by_deck: dict[DeckId, TimeSpent] = {}
    for card, sums in cards.items():
        deck = DeckId(card.partition("/")[0])
        by_deck[deck] = by_deck.get(deck, TimeSpent()) + TimeSpent(*sums)
    return TimesSpent(
        ever=sum(by_day.values(), TimeSpent()),
        by_day=by_day,
        by_deck=dict(sorted(by_deck.items(), key=lambda entry: (-entry[1].spent_ms, entry[0]))),
    )
