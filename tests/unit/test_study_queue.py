"""The day's queue."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.item import Evidence
from aiquiz.model.memory import MemoryState
from aiquiz.study import Limits, Queue, chosen_today
from learning import NOON, TODAY, card, in_learning, in_review

NO_LIMIT = Limits(new_per_day=1000, reviews_per_day=1000)


def proved(item: str, quote: str, at: int | None) -> Card:
    return replace(card(item), evidence=Evidence(quote, at))


def queue(cards: list[Card], memories: dict[CardId, MemoryState] | None = None, limits: Limits = NO_LIMIT) -> Queue:
    return chosen_today(cards, memories or {}, today=TODAY, limits=limits).queue


def test_new_cards_come_in_the_order_of_the_author() -> None:
    cards = [card("c"), card("a"), card("b")]
    assert queue(cards).main == tuple(one.id for one in cards)


def test_cards_due_later_are_left_alone() -> None:
    later, due = card("later"), card("due")
    memories = {later.id: in_review(due=TODAY + 1), due.id: in_review(due=TODAY)}
    assert queue([later, due], memories).main == (due.id,)


def test_the_longest_overdue_comes_first() -> None:
    cards = [card("a"), card("b"), card("c")]
    memories = {one.id: in_review(due=TODAY - days) for one, days in zip(cards, (1, 9, 4), strict=True)}
    assert queue(cards, memories).main == (cards[1].id, cards[2].id, cards[0].id)


def test_new_cards_are_spread_among_the_due_ones() -> None:
    due = [card(f"due{number}") for number in range(4)]
    new = [card("new0"), card("new1")]
    found = queue([*new, *due], {one.id: in_review() for one in due})
    kinds = ["new" if one in found.new else "due" for one in found.main]
    assert kinds == ["due", "new", "due", "due", "new", "due"]


def test_the_limit_of_new_cards_counts_those_already_introduced() -> None:
    cards = [card(f"n{number}") for number in range(5)]
    found = chosen_today(cards, {}, today=TODAY, limits=Limits(3, 10), introduced_today=2).queue
    assert found.main == (cards[0].id,)


def test_the_limit_of_reviews_counts_those_already_answered() -> None:
    cards = [card(f"r{number}") for number in range(5)]
    memories = {one.id: in_review() for one in cards}
    found = chosen_today(cards, memories, today=TODAY, limits=Limits(3, 4), reviewed_today=3).queue
    assert len(found.main) == 1


def test_of_two_siblings_only_one_is_asked_on_a_day() -> None:
    front, reverse = card("one"), card("one", "reverse")
    assert queue([front, reverse]).main == (front.id,)


def test_a_sibling_of_what_was_answered_today_waits_for_tomorrow() -> None:
    front, reverse, other = card("one"), card("one", "reverse"), card("two")
    answered = {(front.deck, front.item)}
    found = chosen_today(
        [front, reverse, other],
        {front.id: in_review(due=TODAY + 3)},
        today=TODAY,
        limits=NO_LIMIT,
        answered_items_today=answered,
    ).queue
    assert found.main == (other.id,)


def test_learning_cards_come_soonest_first_and_outside_the_limits() -> None:
    late, soon = card("late"), card("soon")
    memories = {late.id: in_learning(due_at_ms=NOON.ms + 9), soon.id: in_learning(due_at_ms=NOON.ms + 1)}
    assert queue([late, soon], memories, Limits(0, 0)).learning == (soon.id, late.id)


def test_a_question_whose_sentence_another_ones_feedback_shows_comes_last() -> None:
    first = proved("first", "Musk left in 2018.", 100)
    same = proved("same", "Musk left in 2018.", 100)
    overlapping = proved("overlapping", "It grew. Musk left in 2018.", 91)
    elsewhere = proved("elsewhere", "Grok is a chatbot.", 400)
    found = queue([first, same, overlapping, elsewhere])
    assert found.main == (first.id, elsewhere.id, same.id, overlapping.id)


def test_where_the_day_has_no_room_the_given_away_question_waits() -> None:
    first, same, elsewhere = proved("a", "One.", None), proved("b", "One.", None), proved("c", "Two.", None)
    assert queue([first, same, elsewhere], limits=Limits(2, 10)).main == (first.id, elsewhere.id)


def test_touching_sentences_do_not_give_each_other_away() -> None:
    first, second, third = proved("a", "One.", 0), proved("b", "Two.", 4), proved("c", "Six.", 8)
    assert queue([first, second, third]).main == (first.id, second.id, third.id)


def test_another_seed_shuffles_within_a_day_but_keeps_the_days() -> None:
    cards = [card(f"r{number}") for number in range(12)]
    memories = {one.id: in_review(due=TODAY - (number < 6)) for number, one in enumerate(cards)}
    orders = {chosen_today(cards, memories, today=TODAY, limits=NO_LIMIT, seed=seed).queue.main for seed in range(5)}
    assert len(orders) == 5
    overdue = {one.id for one in cards[:6]}
    assert all(set(order[:6]) == overdue for order in orders)


def test_answering_one_card_leaves_the_order_of_the_due_ones() -> None:
    cards = [card(f"r{number}") for number in range(12)]
    memories = {one.id: in_review() for one in cards}
    whole = queue(cards, memories).main
    rest = queue(cards, memories | {whole[0]: in_review(due=TODAY + 5)}).main
    assert rest == whole[1:]
