"""The numbers of the home screen and of `aiquiz stats`."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.deck_overview import DeckOverview, Overview
from aiquiz.collection.head import Counted
from aiquiz.collection.library import LoadedDeck, Shelf
from aiquiz.collection.shelving import groups_of
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.store import Store
from aiquiz.study import ItemKey
from aiquiz.text import clean_line

if TYPE_CHECKING:
    from aiquiz.collection.numbers import Hardest, Statistics
    from aiquiz.stats import Misses
    from aiquiz.stats.sums import CardSums, DaySums

__all__ = ["hardest_of", "overview_of", "statistics_of"]

_FORECAST_DAYS = 14
_RETENTION_DAYS = 30
_HARDEST = 20


def overview_of(
    shelf: Shelf, counts: Mapping[DeckId, Counted], agenda: Agenda, due: Mapping[int, int], store: Store
) -> Overview:
    """The home screen. `counts` is what each deck asks; `due` counts the cards that return on each study day."""
    from aiquiz.stats import forecast_of

    flagged = store.flagged()
    decks = shelf.decks.values()
    groups = groups_of((clean_line(loaded.source.folder), loaded.title) for loaded in decks)
    return Overview(
        decks=tuple(
            _deck_overview(loaded, counts[loaded.id], agenda, flagged, group)
            for loaded, group in zip(decks, groups, strict=True)
        ),
        problems=(*shelf.problems, *store.problems()),
        forecast=forecast_of(due, agenda.today, _FORECAST_DAYS),
        reviewed_today=len(store.given_on(agenda.today)),
        today=agenda.today,
    )


def statistics_of(shelf: Shelf, agenda: Agenda, store: Store, days: Mapping[int, DaySums]) -> Statistics:
    """The numbers over everything; `days` is what the answers come to."""
    from aiquiz.collection.numbers import Statistics
    from aiquiz.stats import counts, forecast, retention_of, streak_days
    from aiquiz.stats.sums import DaySums

    today = agenda.today
    of_today = days.get(today, DaySums())
    cards = [card for loaded in shelf.decks.values() for card in loaded.card_ids]
    return Statistics(
        today=today,
        decks=len(shelf.decks),
        cards=len(cards),
        counts=counts((card for card in cards if card not in agenda.suspended), agenda.memories, today),
        suspended=sum(1 for card in cards if card in agenda.suspended),
        reviewed_today=of_today.answers,
        took_today_ms=of_today.spent_ms,
        reviewed_ever=sum(one.answers for one in days.values()),
        streak_days=streak_days(days, today),
        retention=retention_of(days, since_day=today - _RETENTION_DAYS + 1),
        retention_ever=retention_of(days),
        forecast=forecast(_returning(shelf, agenda), today, _FORECAST_DAYS),
        damaged=store.problems(),
    )


def hardest_of(shelf: Shelf, counts: Mapping[CardId, CardSums]) -> Hardest:
    """The cards and tags that are missed most, of decks that are there; `counts` is what the answers come to."""
    from aiquiz.collection.numbers import Hardest
    from aiquiz.stats import hardest_cards, misses_of, weakest_tags

    known = misses_of(counts)
    homes: dict[CardId, LoadedDeck] = {}
    misses: dict[CardId, Misses] = {}
    tags: dict[CardId, tuple[str, ...]] = {}
    for loaded in shelf.decks.values():
        for card, of_card in loaded.tags.items():
            if card in known:
                homes[card], misses[card], tags[card] = loaded, known[card], of_card
    worst = ((homes[card].card(card), one) for card, one in hardest_cards(misses, _HARDEST))
    return Hardest(
        cards=tuple((card, one) for card, one in worst if card is not None),
        tags=weakest_tags(misses, tags, _HARDEST),
    )


def _deck_overview(
    loaded: LoadedDeck, asked: Counted, agenda: Agenda, flagged: Set[ItemKey], group: str
) -> DeckOverview:
    head = loaded.deck
    return DeckOverview(
        id=head.id,
        title=head.title,
        path=loaded.path,
        cards=head.cards,
        new=asked.new,
        learning=asked.learning,
        due=asked.reviews,
        flagged=loaded.count_items(item for deck, item in flagged if deck == head.id),
        is_shipped=loaded.is_shipped,
        description=head.description,
        proposed=head.proposed,
        suspended=loaded.count_cards(agenda.suspended),
        group=group,
    )


def _returning(shelf: Shelf, agenda: Agenda) -> list[MemoryState]:
    """The memories of cards that will be asked: one that was suspended or left its deck returns on no day."""
    cards = (card for loaded in shelf.decks.values() for card in loaded.card_ids)
    return [agenda.memories[card] for card in cards if card in agenda.memories and card not in agenda.suspended]
