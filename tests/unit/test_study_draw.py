"""The lots by which cards of one day are put in order, here and in SQL."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.early.lots import Lots, first_due, numbers_of
from aiquiz.index.schema import CARDS_PER_FILE, SCHEMA
from aiquiz.model.ids import CardId
from aiquiz.study.draw import draw_of, lot_of
from learning import TODAY

DAYS = range(TODAY, TODAY + 2_000)
TWINS = (CardId("deck/i3147/front"), CardId("deck/i25719/front"))
CARDS = (*TWINS, *(CardId(f"deck/{name}/front") for name in ("a", "b", "größer", "日本", "i3147")))
FILES = (1, 2, 3)

Due = tuple[CardId, int, int, bool]
"""A card, its file, its due day, and whether it is being learned."""


def due_cards() -> st.SearchStrategy[list[Due]]:
    days, files = st.integers(TODAY - 2, TODAY + 1), st.sampled_from(FILES)
    return st.lists(st.tuples(st.sampled_from(CARDS), files, days, st.booleans()), unique_by=lambda one: one[0])


def test_no_card_comes_first_more_often_than_chance_has_it() -> None:
    cards = [CardId(f"deck/i{number}/front") for number in range(5)]
    firsts = Counter(min(cards, key=lambda card: draw_of(day, card)) for day in DAYS)
    assert all(0.85 < firsts[card] / (len(DAYS) / len(cards)) < 1.15 for card in cards)


def test_what_stands_beside_a_card_on_one_day_does_not_on_the_next() -> None:
    cards = [CardId(f"deck/i{number}/front") for number in range(50)]
    behind = Counter[CardId]()
    for day in DAYS[:200]:
        drawn = sorted(cards, key=lambda card: draw_of(day, card))
        behind.update(drawn[drawn.index(cards[7]) + 1 :][:1])
    assert len(behind) > 40
    assert max(behind.values()) < 20


def test_cards_of_the_same_lot_come_by_their_names() -> None:
    one, other = TWINS
    assert lot_of(one) == lot_of(other)
    assert sorted(TWINS, key=lambda card: draw_of(TODAY, card)) == [other, one]


@settings(max_examples=80)
@given(
    due=due_cards(), asked=st.sets(st.sampled_from(FILES)), aside=st.sets(st.sampled_from(CARDS)), until=st.just(TODAY)
)
def test_the_index_finds_the_card_that_the_queue_puts_first(
    due: list[Due], asked: set[int], aside: set[CardId], until: int
) -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        for statement in SCHEMA:
            raw.execute(statement)
        for file in FILES:
            raw.execute(
                "INSERT INTO file (id, path, inode, size, mtime_ns, read_ns, digest, head, problems, cards)"
                " VALUES (?, ?, 0, 0, 0, 0, x'', '', '', 9)",
                (file, str(file).encode()),
            )
        for place, (card, file, day, is_learned) in enumerate(due):
            number = file * CARDS_PER_FILE + place
            raw.execute("INSERT INTO card VALUES (?, ?, 'item', 0, 0, 'choice', NULL, NULL)", (number, card))
            raw.execute(
                "INSERT INTO memory VALUES (?, 1.0, 5.0, ?, 0, 0, ?, NULL, 1, 0, ?)",
                (number, 1 if is_learned else 2, day, None if is_learned else lot_of(card)),
            )
        found = first_due(raw, TODAY, asked, numbers_of(raw, aside), until)
    queue = sorted(
        (day, *draw_of(TODAY, card))
        for card, file, day, is_learned in due
        if not is_learned and file in asked and card not in aside and day <= until
    )
    assert (found and found[0]) == (queue[0] if queue else None)
    assert all(Lots(TODAY).drawn(card) == draw_of(TODAY, card) for card in CARDS)
