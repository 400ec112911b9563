"""Aliases on several devices, contradicting ones and undone ones: after syncing all devices know the same."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating
from aiquiz.store import Store, shown_as
from aiquiz.store.events import EventKind
from aiquiz.store.links import links_of
from answering import NOON, answer, opened, replayed

CARDS = tuple(CardId(f"deck/{name}/front") for name in "abc")
places = st.integers(0, 1)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), places, st.sampled_from(CARDS), st.sampled_from(Rating)),
        st.tuples(st.just("link"), places, st.sampled_from(CARDS), st.sampled_from(CARDS)),
        st.tuples(st.just("show"), places, st.sampled_from(CARDS), st.none()),
        st.tuples(st.just("undo"), places, st.none(), st.none()),
        st.tuples(st.just("merge"), places, st.none(), st.none()),
    ),
    max_size=12,
)


def _take(stores: list[Store], script: list[tuple[str, int, CardId | None, object]]) -> None:
    for minute, (what, place, card, value) in enumerate(script):
        store, now = stores[place], Now(NOON.ms + minute, 60)
        if what == "answer" and card is not None and isinstance(value, Rating):
            store.record(answer(card, rating=value, at_ms=now.ms))
        elif what == "link" and card is not None and isinstance(value, str):
            store.link({card: CardId(value)}, now)
        elif what == "show" and card is not None:
            store.show_as([card])
            assert card not in store.aliases()
        elif what == "undo":
            store.undo_last(now)
        elif what == "merge":
            store.merge(stores[1 - place].events())
        assert store.aliases() == _aliases_by_heart(store)
        # After every step memory is what a replay of the answers gives, under the names that hold now.
        assert store.memories() == replayed(store.reviews())


def _aliases_by_heart(store: Store) -> Mapping[str, CardId]:
    """What the aliases come to, worked out from all of them."""
    with closing(sqlite3.connect(store.path)) as raw:
        shown = shown_as.load(raw)
    events = store.events()
    undone = {event.subject for event in events if event.kind == EventKind.UNDO}
    aliases = (event for event in events if event.kind == EventKind.ALIAS and event.id not in undone)
    return links_of(aliases, shown).cards


def _one_cards(store: Store) -> set[frozenset[CardId]]:
    """The names, grouped by the cards that they are names of."""
    aliases = store.aliases()
    return {frozenset(name for name in CARDS if aliases.get(name, name) == card) for card in CARDS} - {frozenset()}


@settings(max_examples=40, deadline=None)
@given(steps)
def test_devices_agree_on_every_history_after_they_met(
    script: list[tuple[str, int, CardId | None, object]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        stores = [stack.enter_context(opened(Path(folder) / f"{number}.db")) for number in range(2)]
        _take(stores, script)
        first, second = stores
        first.merge(second.events())
        second.merge(first.events())
        assert first.events() == second.events()
        assert _one_cards(first) == _one_cards(second)
        if all(step[0] != "show" for step in script):
            assert first.aliases() == second.aliases()
            assert first.memories() == second.memories()
        assert sorted(map(repr, first.memories().values())) == sorted(map(repr, second.memories().values()))
        assert first.memories() == replayed(first.reviews())
        assert not first.aliases().keys() & first.memories().keys()
        before = first.memories()
        first.rebuild_memory()
        assert first.memories() == before
