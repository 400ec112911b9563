"""Three devices with a shared folder, wrong clocks, damage and backups: in the end all know the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now, Rating
from aiquiz.store import Action, Store
from aiquiz.store.foreign import rows_of_backup, rows_of_folder, share
from answering import DAY_MS, NOON, answer, opened, replayed

DEVICES = st.integers(0, 2)
CARDS = st.sampled_from([CardId(f"deck/{name}/front") for name in "abc"])
CLOCK_ERRORS_MS = st.tuples(*[st.sampled_from((-400 * DAY_MS, -1, 0, 1, 90_000, 30_000 * DAY_MS))] * 3)


class DevicesMachine(RuleBasedStateMachine):
    @initialize(errors=CLOCK_ERRORS_MS)
    def start(self, errors: tuple[int, ...]) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.root = Path(self.place.name)
        self.folder = self.root / "shared"
        self.folder.mkdir()
        self.errors = errors
        self.minute = 0
        self.stores: list[Store] = [opened(self.path(number)) for number in range(3)]
        self.written: set[EventId] = set()
        self.known: list[set[str]] = [set(), set(), set()]

    def path(self, device: int) -> Path:
        return self.root / f"{device}.db"

    def now(self, device: int) -> Now:
        self.minute += 1
        return Now(max(0, NOON.ms + self.errors[device] + self.minute * 60_000), 60)

    def read_and_share(self, device: int) -> None:
        store = self.stores[device]
        rows = rows_of_folder(self.folder, store.checksums())
        store.merge(rows.events)
        there = {event.id for event in rows.events}
        share(self.folder, store.device, store.events_but(there))

    @rule(device=DEVICES, card=CARDS, rating=st.sampled_from(Rating))
    def give_an_answer(self, device: int, card: str, rating: Rating) -> None:
        given = answer(card, rating=rating, at_ms=self.now(device).ms)
        self.stores[device].record(given)
        self.written.add(given.id)

    @rule(device=DEVICES)
    def undo_the_last(self, device: int) -> None:
        self.stores[device].undo_last(self.now(device))

    @rule(device=DEVICES, place=st.integers(0, 50))
    def undo_anybodys(self, device: int, place: int) -> None:
        reviews = self.stores[device].reviews()
        if reviews:
            assert self.stores[device].undo(reviews[place % len(reviews)].id, self.now(device))

    @rule(device=DEVICES, card=CARDS, action=st.sampled_from(Action))
    def act(self, device: int, card: CardId, action: Action) -> None:
        self.written.update(self.stores[device].act(action, [card], self.now(device), 19_680))

    @rule(device=DEVICES)
    def sync(self, device: int) -> None:
        self.read_and_share(device)

    @rule(device=DEVICES, cut=st.integers(1, 300))
    def carry_only_the_beginning(self, device: int, cut: int) -> None:
        path = self.folder / f"device-{self.stores[device].device}.jsonl"
        if path.exists():
            path.write_bytes(path.read_bytes()[:-cut])

    @rule(device=DEVICES)
    def leave_a_conflict_copy(self, device: int) -> None:
        path = self.folder / f"device-{self.stores[device].device}.jsonl"
        if path.exists():
            path.rename(path.with_name(path.name.replace(".jsonl", f".sync-conflict-{self.minute}.jsonl")))

    @rule(device=DEVICES, place=st.integers(0, 50))
    def damage(self, device: int, place: int) -> None:
        """A row is damaged; the folder has it whole, for it was shared before."""
        self.read_and_share(device)
        store = self.stores[device]
        rows = len(store.events())
        if rows:
            with store._connection.writing() as raw:
                guard = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'log_is_never_changed'").fetchone()
                raw.execute("DROP TRIGGER log_is_never_changed")
                raw.execute(f"UPDATE log SET body = '[]' WHERE seq = {place % rows + 1}")
                raw.execute(guard[0])
            self.read_and_share(device)
            assert len(store.events()) == rows

    @rule(device=DEVICES, other=DEVICES)
    def restore_the_backup_of(self, device: int, other: int) -> None:
        copy = self.root / "copy.db"
        self.stores[other].back_up(copy)
        self.stores[device].merge(rows_of_backup(copy).events)

    @rule(device=DEVICES)
    def start_again(self, device: int) -> None:
        self.stores[device].close()
        self.stores[device] = opened(self.path(device))

    @invariant()
    def no_device_forgets_anything_and_memory_equals_a_replay(self) -> None:
        for device, store in enumerate(self.stores):
            now_known: set[str] = {event.id for event in store.events()}
            assert self.known[device] <= now_known
            self.known[device] = now_known
            before = store.memories()
            store.rebuild_memory()
            assert store.memories() == before

    def teardown(self) -> None:
        if not hasattr(self, "stores"):
            return
        for device in (0, 1, 2, 1, 0, 2):
            self.read_and_share(device)
        first, *others = self.stores
        assert self.written <= {event.id for event in first.events()}
        for store in others:
            assert store.events() == first.events()
            assert store.memories() == first.memories()
            assert store.suspended() == first.suspended()
        if not any(event.kind in ("reset", "due") for event in first.events()):
            assert first.memories() == replayed(first.reviews())
        for store in self.stores:
            store.close()
        self.place.cleanup()


DevicesMachine.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestDevices = DevicesMachine.TestCase
