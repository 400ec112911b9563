"""Several devices, any order of syncs, wrong clocks, undos: all come to know the same."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from itertools import permutations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.review import Now, Rating, Review
from aiquiz.store import Store
from aiquiz.store.events import Event
from aiquiz.store.foreign import rows_of_folder, share
from answering import DAY_MS, NOON, answer, opened, replayed

DEVICES = 3
CLOCK_ERRORS_MS = (-400 * DAY_MS, -1, 0, 1, 90_000, 30_000 * DAY_MS)

steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, DEVICES - 1), st.sampled_from("abc"), st.sampled_from(Rating)),
        st.tuples(st.just("undo"), st.integers(0, DEVICES - 1), st.integers(0, 5), st.none()),
        st.tuples(st.just("sync"), st.integers(0, DEVICES - 1), st.none(), st.none()),
        st.tuples(st.just("tear"), st.integers(0, DEVICES - 1), st.integers(1, 300), st.none()),
    ),
    max_size=25,
)


def sync(store: Store, folder: Path) -> None:
    rows = rows_of_folder(folder)
    store.merge(rows.events)
    there = {event.id for event in rows.events}
    share(folder, store.device, [event for event in store.events() if event.id not in there])


def tear(store: Store, folder: Path, cut: int) -> None:
    """A sync tool that carried only the beginning of the device's file."""
    path = folder / f"device-{store.device}.jsonl"
    if path.exists():
        path.write_bytes(path.read_bytes()[:-cut])


@given(steps, st.tuples(*[st.sampled_from(CLOCK_ERRORS_MS)] * DEVICES), st.permutations(range(DEVICES)))
def test_devices_that_synced_know_the_same_and_have_the_same_due_days(
    script: list[tuple[str, int, object, object]], errors: tuple[int, ...], last: list[int]
) -> None:
    given_answers: list[Review] = []
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place) / "shared"
        folder.mkdir()
        stores = [stack.enter_context(opened(Path(place) / f"{number}.db")) for number in range(DEVICES)]
        for minute, (what, number, value, rating) in enumerate(script):
            store, now = stores[number], Now(NOON.ms + errors[number] + minute * 60_000, 60)
            if what == "answer":
                assert isinstance(rating, Rating)
                review = answer(f"deck/{value}/front", rating=rating, at_ms=max(now.ms, 0))
                store.record(review)
                given_answers.append(review)
            elif what == "undo" and given_answers:
                assert isinstance(value, int)
                store.undo(given_answers[value % len(given_answers)].id, now)
            elif what == "sync":
                sync(store, folder)
            elif what == "tear":
                assert isinstance(value, int)
                tear(store, folder, value)
        for number in (*last, *last):
            sync(stores[number], folder)
        first = stores[0]
        assert {review.id for review in given_answers} <= {event.id for event in first.events()}
        for store in stores[1:]:
            assert store.events() == first.events()
            assert store.memories() == first.memories() == replayed(first.reviews())


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(Rating), st.booleans()), max_size=9))
def test_the_order_in_which_logs_are_merged_never_matters(script: list[tuple[str, Rating, bool]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        logs: list[tuple[Event, ...]] = []
        for number in range(3):
            with opened(Path(place) / f"{number}.db") as store:
                for minute, (card, rating, is_undone) in enumerate(script[number::3]):
                    review = answer(f"deck/{card}/front", rating=rating, at_ms=NOON.ms + minute)
                    store.record(review)
                    if is_undone:
                        store.undo(review.id, NOON)
                logs.append(store.events())
        outcomes = []
        for order in permutations(logs):
            with opened(Path(place) / "merged.db") as store:
                for events in (*order, order[0]):
                    store.merge(events)
                outcomes.append((store.events(), store.memories(), store.reviews()))
            (Path(place) / "merged.db").unlink()
        assert all(outcome == outcomes[0] for outcome in outcomes)
