"""The store against a plain model of it: a list of rows in memory, each standing or undone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Now, Rating, Review
from aiquiz.store import Action, Joined, MemoryRule, Store, new_event_id
from aiquiz.store.events import Event, answer_event
from aiquiz.store.foreign import rows_of_backup
from answering import DAY_MS, NOON, RULE, answer, opened

CARD_IDS = tuple(CardId(f"rivalry/{item}/front") for item in ("board", "pledge", "grok"))
CARDS = st.sampled_from(CARD_IDS)
SOME_CARDS = st.lists(CARDS, min_size=1, max_size=3, unique=True)
DECKS = (DeckId("a"), DeckId("b"))
ITEMS = st.sampled_from([(deck, ItemId(item)) for deck in DECKS for item in "xy"])
LIMITS = st.one_of(st.none(), st.integers(0, 9))
# Clocks jump: a day back and forth, and onto the very same millisecond.
SHIFTS_MS = st.sampled_from([0, 1, 60_000, DAY_MS, -1, -DAY_MS])
OTHER_RULE = MemoryRule(lambda memory, review: replace(RULE.applied(memory, review), difficulty=8.0), "other")
DAY = 19_675


@dataclass(slots=True)
class Row:
    """A row of the model. Rows of one action have the same `batch`; `day` is where a card was buried or put."""

    id: str
    hlc: int
    kind: str
    subject: str
    review: Review | None = None
    day: int | None = None
    batch: int | None = None
    is_own: bool = True
    is_undone: bool = False


class Model:
    """What the store ought to know."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.limits: tuple[int, dict[str, tuple[int | None, int | None]]] = (0, {})
        self.mended = 0

    def next_hlc(self, at_ms: int) -> int:
        return max([at_ms, *(row.hlc + 1 for row in self.rows)])

    def add(self, at_ms: int, kind: str, subject: str, **more: object) -> Row:
        row = Row(str(len(self.rows)), self.next_hlc(at_ms), kind, subject)
        for name, value in more.items():
            setattr(row, name, value)
        self.rows.append(row)
        return row

    def undo(self, at_ms: int, row: Row) -> None:
        row.is_undone = True
        self.add(at_ms, "undo", row.id)

    def with_id(self, event: str) -> Row:
        return next(row for row in self.rows if row.id == event)

    def standing(self, *kinds: str) -> list[Row]:
        """In the order of replay."""
        found = [row for row in self.rows if row.kind in kinds and not row.is_undone]
        return sorted(found, key=lambda row: (row.hlc, row.id))

    def set_by_subject(self, on: str, off: str) -> set[str]:
        """The subjects of which the last word is `on`."""
        last = {row.subject: row.kind for row in self.standing(on, off)}
        return {subject for subject, kind in last.items() if kind == on}

    def memories(self, rule: MemoryRule) -> tuple[dict[CardId, MemoryState], dict[CardId, int]]:
        """What is remembered, and the study day on which each card was new."""
        memories: dict[CardId, MemoryState] = {}
        first_days: dict[CardId, int] = {}
        for row in self.standing("answer", "reset", "due"):
            card = CardId(row.subject)
            if row.review is not None:
                memories[card] = rule.applied(memories.get(card), row.review)
                first_days.setdefault(card, row.review.study_day)
            elif row.kind == "reset":
                memories.pop(card, None)
                first_days.pop(card, None)
            elif card in memories and row.day is not None:
                memories[card] = replace(memories[card], state=CardState.REVIEW, due_day=row.day, due_at_ms=None)
        return memories, first_days

    def last_doing(self) -> list[Row]:
        """The rows that `undo_last` takes back."""
        own = [row for row in self.rows if row.is_own and row.kind not in ("undo", "text") and not row.is_undone]
        if not own:
            return []
        last = max(own, key=lambda row: (row.hlc, row.id))
        return [row for row in own if row is last or (row.batch is not None and row.batch == last.batch)]


class StoreMachine(RuleBasedStateMachine):
    saved: Bundle[Review] = Bundle("saved")

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "progress.db"
        self.rule = RULE
        self.store: Store = opened(self.path, self.rule)
        self.at_ms = NOON.ms
        self.model = Model()
        self.batches = 0

    def now(self, shift_ms: int) -> Now:
        self.at_ms += shift_ms
        return Now(self.at_ms, 60)

    def new_answer(self, card: str, rating: Rating, shift_ms: int) -> Review:
        at_ms = self.now(shift_ms).ms
        return answer(card, rating=rating, at_ms=at_ms, day=at_ms // DAY_MS)

    def noted(self, given: Review, kind: str = "answer") -> Review:
        self.model.add(given.at.ms, kind, given.card, review=given, id=given.id)
        return given

    @rule(target=saved, card=CARDS, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS)
    def record(self, card: str, rating: Rating, shift_ms: int) -> Review:
        given = self.new_answer(card, rating, shift_ms)
        self.store.record(given)
        return self.noted(given)

    @rule(target=saved, old=saved, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS)
    def record_instead(self, old: Review, rating: Rating, shift_ms: int) -> Review:
        given = self.new_answer(old.card, rating, shift_ms)
        self.store.record(given, replaces=[old.id])
        row = self.model.with_id(old.id)
        if not row.is_undone:
            self.model.undo(given.at.ms, row)
        return self.noted(given)

    @rule(old=saved)
    def record_again(self, old: Review) -> None:
        row = self.model.with_id(old.id)
        is_remembered = old.card in self.model.memories(self.rule)[0]  # not where the card was reset since
        if row.kind == "answer" and not row.is_undone and is_remembered:
            self.store.record(old)

    @rule(target=saved, card=CARDS, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS)
    def practise(self, card: str, rating: Rating, shift_ms: int) -> Review:
        given = self.new_answer(card, rating, shift_ms)
        self.store.practise(given)
        self.store.practise(given)
        return self.noted(given, "practice")

    @rule(old=saved, shift_ms=SHIFTS_MS)
    def undo(self, old: Review, shift_ms: int) -> None:
        row, now = self.model.with_id(old.id), self.now(shift_ms)
        assert self.store.undo(old.id, now) == (not row.is_undone)
        if not row.is_undone:
            self.model.undo(now.ms, row)

    @rule(shift_ms=SHIFTS_MS)
    def undo_last(self, shift_ms: int) -> None:
        rows, now = self.model.last_doing(), self.now(shift_ms)
        done = self.store.undo_last(now)
        assert (done is None) == (not rows)
        if done is not None:
            assert sorted(done.subjects) == sorted(row.subject for row in rows)
            assert done.kind == rows[0].kind
        for row in rows:
            self.model.undo(now.ms, row)

    @rule(action=st.sampled_from(Action), cards=SOME_CARDS, shift_ms=SHIFTS_MS, days=st.integers(0, 3))
    def act(self, action: Action, cards: list[CardId], shift_ms: int, days: int) -> None:
        now = self.now(shift_ms)
        ids = self.store.act(action, cards, now, DAY + days)
        self.batches += 1
        day = DAY + days if action in (Action.BURY, Action.DUE) else None
        for card, event in zip(cards, ids, strict=True):
            self.model.add(now.ms, action, card, id=event, day=day, batch=self.batches)

    @rule(item=ITEMS, is_flagged=st.booleans(), shift_ms=SHIFTS_MS)
    def flag(self, item: tuple[DeckId, ItemId], is_flagged: bool, shift_ms: int) -> None:
        now = self.now(shift_ms)
        self.store.set_flag(*item, is_flagged, now)
        self.model.add(now.ms, "flag" if is_flagged else "unflag", "/".join(item))

    @rule(days=st.integers(0, 1), decks=st.sets(st.sampled_from(DECKS), min_size=1), new=LIMITS, reviews=LIMITS)
    def limit(self, days: int, decks: Iterable[DeckId], new: int | None, reviews: int | None) -> None:
        self.store.set_limits_on(DAY + days, decks, new, reviews)
        day, kept = self.model.limits
        kept = dict(kept) if day == DAY + days else {}
        for deck in decks:
            before = kept.get(deck, (None, None))
            kept[deck] = (before[0] if new is None else new, before[1] if reviews is None else reviews)
        self.model.limits = (DAY + days, kept)

    @rule(target=saved, card=CARDS, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS, late_ms=st.integers(0, 90_000))
    def merge(self, card: str, rating: Rating, shift_ms: int, late_ms: int) -> Review:
        """An answer from another device, which may belong between those that are here."""
        given = self.new_answer(card, rating, shift_ms)
        event = answer_event(given, hlc=given.at.ms - late_ms, device="other")
        assert self.store.merge([event, event]) == Joined(1, 0)
        self.model.rows.append(Row(given.id, event.hlc, "answer", given.card, given, is_own=False))
        return given

    @rule(old=saved, shift_ms=SHIFTS_MS)
    def merge_an_undo(self, old: Review, shift_ms: int) -> None:
        now = self.now(shift_ms)
        self.store.merge([Event(new_event_id(now.ms), now.ms, "other", "undo", old.id, now)])
        self.model.with_id(old.id).is_undone = True
        self.model.rows.append(Row("", now.ms, "undo", old.id, is_own=False))

    @rule(place=st.integers(0, 100), change=st.sampled_from(["body = '[]'", "at_ms = 7", "subject = ''", "hlc = 1"]))
    def damage_and_mend(self, place: int, change: str) -> None:
        whole = self.store.events()
        if not whole:
            return
        self.store.close()
        with opened(self.path, self.rule) as damaged:
            with damaged._connection.writing() as raw:
                guard = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'log_is_never_changed'").fetchone()
                raw.execute("DROP TRIGGER log_is_never_changed")
                raw.execute(f"UPDATE log SET {change} WHERE seq = {place % len(whole) + 1}")
                raw.execute(guard[0])
            assert damaged.merge(whole) == Joined(0, 1)
        self.model.mended += 1
        self.store = opened(self.path, self.rule)
        assert self.store.events() == whole

    @rule()
    def restore(self) -> None:
        """A backup of just now brings nothing."""
        copy = self.path.with_name("copy.db")
        self.store.back_up(copy)
        assert self.store.merge(rows_of_backup(copy).events) == Joined(0, 0)

    @rule(other_rule=st.booleans())
    def reopen(self, other_rule: bool) -> None:
        self.store.close()
        self.rule = OTHER_RULE if other_rule else RULE
        self.store = opened(self.path, self.rule)

    @rule()
    def rebuild(self) -> None:
        self.store.rebuild_memory()

    @invariant()
    def the_log_holds_every_answer_that_was_not_undone_in_order(self) -> None:
        assert list(self.store.reviews()) == [row.review for row in self.model.standing("answer")]

    @invariant()
    def memory_equals_a_replay_of_the_log(self) -> None:
        memories, first_days = self.model.memories(self.rule)
        assert self.store.memories() == memories
        for day in set(first_days.values()):
            assert set(self.store.introduced_on(day)) == {card for card, first in first_days.items() if first == day}

    @invariant()
    def what_was_done_to_cards_is_as_it_was_left(self) -> None:
        assert self.store.suspended() == self.model.set_by_subject("suspend", "unsuspend")
        flagged = {"/".join(item) for item in self.store.flagged()}
        assert flagged == self.model.set_by_subject("flag", "unflag")
        for day in range(DAY, DAY + 4):
            buried = {row.subject for row in self.model.standing("bury") if row.day == day}
            assert self.store.buried_on(day) == buried

    @invariant()
    def limits_hold_for_their_day_only(self) -> None:
        day, kept = self.model.limits
        for one in range(DAY, DAY + 2):
            assert self.store.limits_on(one) == (kept if one == day else {})

    @invariant()
    def nothing_is_damaged(self) -> None:
        assert self.store.problems() == ()
        assert self.store.mended_rows == self.model.mended

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


StoreMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestStore = StoreMachine.TestCase
