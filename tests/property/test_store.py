"""The store against a plain model of it: a list of answers, a set of undone ones and a set of flags."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from aiquiz.model.ids import CardId, DeckId, EventId, ItemId
from aiquiz.model.review import Now, Rating, Review
from aiquiz.store import MemoryRule, Store
from answering import NOON, RULE, answer, opened, replayed

CARDS = st.sampled_from([f"rivalry/{item}/front" for item in ("board", "pledge", "grok")])
ITEMS = st.sampled_from([(DeckId(deck), ItemId(item)) for deck in "ab" for item in "xy"])
# Clocks jump: a day back and forth, and onto the very same millisecond.
SHIFTS_MS = st.sampled_from([0, 1, 60_000, 86_400_000, -1, -86_400_000])
OTHER_RULE = MemoryRule(lambda memory, review: replace(RULE.applied(memory, review), difficulty=8.0), "other")


class StoreMachine(RuleBasedStateMachine):
    saved: Bundle[Review] = Bundle("saved")

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "progress.db"
        self.rule = RULE
        self.store: Store = opened(self.path, self.rule)
        self.at_ms = NOON.ms
        self.answers: list[Review] = []
        self.undone: set[EventId] = set()
        self.flags: set[tuple[DeckId, ItemId]] = set()

    def now(self, shift_ms: int) -> Now:
        self.at_ms += shift_ms
        return Now(self.at_ms, 60)

    def new_answer(self, card: str, rating: Rating, shift_ms: int) -> Review:
        at_ms = self.now(shift_ms).ms
        return answer(card, rating=rating, at_ms=at_ms, day=at_ms // 86_400_000)

    @rule(target=saved, card=CARDS, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS)
    def record(self, card: str, rating: Rating, shift_ms: int) -> Review:
        given = self.new_answer(card, rating, shift_ms)
        self.store.record(given)
        self.answers.append(given)
        return given

    @rule(target=saved, old=saved, rating=st.sampled_from(Rating), shift_ms=SHIFTS_MS)
    def record_instead(self, old: Review, rating: Rating, shift_ms: int) -> Review:
        given = self.new_answer(old.card, rating, shift_ms)
        self.store.record(given, replaces=[old.id])
        self.undone.add(old.id)
        self.answers.append(given)
        return given

    @rule(old=saved)
    def record_again(self, old: Review) -> None:
        if old.id not in self.undone:
            self.store.record(old)

    @rule(old=saved, shift_ms=SHIFTS_MS)
    def undo(self, old: Review, shift_ms: int) -> None:
        assert self.store.undo(old.id, self.now(shift_ms)) == (old.id not in self.undone)
        self.undone.add(old.id)

    @rule(item=ITEMS, is_flagged=st.booleans(), shift_ms=SHIFTS_MS)
    def flag(self, item: tuple[DeckId, ItemId], is_flagged: bool, shift_ms: int) -> None:
        self.store.set_flag(*item, is_flagged, self.now(shift_ms))
        (self.flags.add if is_flagged else self.flags.discard)(item)

    @rule(other_rule=st.booleans())
    def reopen(self, other_rule: bool) -> None:
        self.store.close()
        self.rule = OTHER_RULE if other_rule else RULE
        self.store = opened(self.path, self.rule)

    @rule()
    def rebuild(self) -> None:
        self.store.rebuild_memory()

    def standing(self) -> list[Review]:
        return [given for given in self.answers if given.id not in self.undone]

    @invariant()
    def the_log_holds_every_answer_that_was_not_undone_in_order(self) -> None:
        assert list(self.store.reviews()) == self.standing()

    @invariant()
    def memory_equals_a_replay_of_the_log(self) -> None:
        assert self.store.memories() == replayed(self.standing(), self.rule)

    @invariant()
    def a_card_is_introduced_on_the_day_of_its_first_answer(self) -> None:
        first_days: dict[CardId, int] = {}
        for given in self.standing():
            first_days.setdefault(given.card, given.study_day)
        for day in set(first_days.values()):
            assert set(self.store.introduced_on(day)) == {card for card, first in first_days.items() if first == day}

    @invariant()
    def flags_are_as_they_were_left(self) -> None:
        assert self.store.flagged() == self.flags
        assert self.store.problems() == ()

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


StoreMachine.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestStore = StoreMachine.TestCase
