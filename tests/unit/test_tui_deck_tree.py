"""Decks as a tree: groups by title, sums, folding, and finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.collection import DeckOverview
from aiquiz.model.ids import DeckId
from aiquiz.tui.deck_tree import Node, nodes_of


def _deck(title: str, *, new: int = 1, due: int = 0) -> DeckOverview:
    return DeckOverview(DeckId(title.lower()), title, Path("x.yaml"), 5, new, 0, due, 0, False, "")


def _shape(nodes: tuple[Node, ...]) -> list[tuple[int, str]]:
    return [(node.depth, node.name) for node in nodes]


def test_a_deck_stands_below_the_parts_of_its_title() -> None:
    nodes = nodes_of([_deck("A::B::C", due=2), _deck("D"), _deck("A::E")])
    assert _shape(nodes) == [(0, "A"), (1, "B"), (2, "C"), (1, "E"), (0, "D")]
    assert (nodes[0].deck, nodes[0].new, nodes[0].due, nodes[0].left) == (None, 2, 2, 4)
    assert [deck.title for deck in nodes[0].decks] == ["A::B::C", "A::E"]


def test_a_deck_may_be_a_group_too_and_counts_in_it() -> None:
    parent, child = nodes_of([_deck("A::B"), _deck("A")])
    assert parent.deck is not None
    assert [deck.title for deck in parent.decks] == ["A", "A::B"]
    assert child.decks == (child.deck,)


def test_a_closed_group_hides_what_is_below_and_keeps_its_sums() -> None:
    nodes = nodes_of([_deck("A::B::C"), _deck("A::D")], closed={"A::B"})
    assert _shape(nodes) == [(0, "A"), (1, "B"), (1, "D")]
    assert (nodes[1].is_open, nodes[1].has_children, nodes[1].left) == (False, True, 1)


def test_a_group_of_folders_stands_above_the_groups_of_titles() -> None:
    inside = replace(_deck("Verbs::Irregular"), group="school::latin")
    nodes = nodes_of([_deck("Verbs"), inside])
    assert _shape(nodes) == [(0, "Verbs"), (0, "school"), (1, "latin"), (2, "Verbs"), (3, "Irregular")]
    assert _shape(nodes_of([inside], wanted="latin irreg")) == [(0, "school::latin::Verbs::Irregular")]


def test_finding_looks_at_the_whole_title_in_whatever_case() -> None:
    decks = [_deck("History::Rome"), _deck("History::Greece"), _deck("Romeo")]
    assert _shape(nodes_of(decks, wanted="ROME hist")) == [(0, "History::Rome")]
    assert nodes_of(decks, wanted="none such") == ()


def test_a_title_of_nothing_but_signs_and_one_of_very_many_parts_are_rows_like_any() -> None:
    assert [node.depth for node in nodes_of([_deck("::".join("x" * 5_000))])] == list(range(8))
    assert len(nodes_of([_deck("::::")])) in (0, 1)


@given(st.lists(st.text("ab:", min_size=1, max_size=8), max_size=12))
def test_every_deck_has_exactly_one_row_and_every_sum_is_right(titles: list[str]) -> None:
    decks = [_deck(title) for title in titles if title.strip(":")]
    nodes = nodes_of(decks)
    shown = [node.deck for node in nodes if node.deck is not None]
    assert sorted(deck.title for deck in shown) == sorted(deck.title for deck in decks)
    assert sum(1 for _ in nodes) == len({(node.path, id(node.deck)) for node in nodes})
