"""Aliases on several devices, contradicting ones and undone ones: after syncing all devices know the same."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating
from aiquiz.store import Store
from aiquiz.store.events import Event, EventKind
from aiquiz.store.links import links_of
from answering import NOON, answer, opened, replayed

CARDS = tuple(CardId(f"deck/{name}/front") for name in "abc")
places = st.integers(0, 1)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), places, st.sampled_from(CARDS), st.sampled_from(Rating)),
        st.tuples(st.just("link"), places, st.sampled_from(CARDS), st.sampled_from(CARDS)),
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
        elif what == "undo":
            store.undo_last(now)
        elif what == "merge":
            store.merge(stores[1 - place].events())
        assert store.aliases() == _aliases_by_heart(store.events())
        # After every step memory is what a replay of the answers gives, under the names that hold now.
        assert store.memories() == replayed(store.reviews())


def _aliases_by_heart(events: Sequence[Event]) -> Mapping[str, CardId]:
    """What the aliases come to, worked out from all of them."""
    undone = {event.subject for event in events if event.kind == EventKind.UNDO}
    return links_of(event for event in events if event.kind == EventKind.ALIAS and event.id not in undone).cards


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
        assert first.aliases() == second.aliases()
        assert first.memories() == second.memories() == replayed(first.reviews())
        assert not first.aliases().keys() & first.memories().keys()
        before = first.memories()
        first.rebuild_memory()
        assert first.memories() == before
