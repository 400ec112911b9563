"""Knowing a question again under another id: certain where it can hardly be otherwise, else a matter for a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.index.likeness import likeness
from aiquiz.model.card_text import CardText
from aiquiz.model.ids import CardId
from aiquiz.study import refound

OLD, NEW = CardId("deck/old/front"), CardId("deck/new/front")
MOVED = CardId("other/new/front")


def text(written: str) -> CardText:
    prompt, _, answer = written.partition(" = ")
    return CardText(prompt, answer)


CERTAIN = [
    ("When did Musk leave? = 2018", NEW, "When did Musk leave? = 2018"),
    ("When did Musk leave? = 2018", MOVED, "when did  Musk leave? = 2018"),
    ("When did Musk leave? = 2018", NEW, "When did Musk leave? = in early 2018"),
    ("When did Musk leave? = 2018", NEW, "When was it that Musk did leave? = 2018"),
    ("When did Musk leave the compnay? = 2018", NEW, "When did Musk leave the company? = 2018"),
    ("Which plannet is red? = Mars", NEW, "Which planet is red? = Mars"),
    ("Which planet, of all, is “red”? = Mars", NEW, "Which planet of all is red? = Mars"),
]
DOUBTFUL = [
    ("When did Musk leave? = 2018", MOVED, "When did Musk leave? = in early 2018"),
    ("When did Musk leave? = 2018", MOVED, "When did Musk leave it? = 2018"),
    ("When did Musk leave? = 2018", NEW, "When did Musk leave the board? = 2018"),
    ("Where was Alice Liddell born? = London", NEW, "Where was Alicia Liddell born? = London"),
    ("How many of the 12 men came back? = three", NEW, "How many of the 13 men came back? = three"),
    ("The board agreed to the plan. = True", NEW, "The board never agreed to the plan. = True"),
    ("Which language is written in C? = Lua", NEW, "Which language is written in C++? = Lua"),
    ("Where did Anderson live in 1980? = Rome", NEW, "Where did Andersen live in 1980? = Rome"),
    ("Who drank all of the wine? = Ann", NEW, "Who drank all of the whine? = Ann"),
    ("What came before the flood? = a drought", NEW, "What came after the flood? = a drought"),
]
UNLIKE = [
    ("When did Musk leave? = 2018", NEW, "How many people signed the letter of protest? = 2018"),
    ("When did Musk leave? = 2018", NEW, "When did Musk and the board fall out? = 2017"),
    ("Mars? = red", NEW, "Which of the planets that people talk about is Mars? = red"),
]


@pytest.mark.parametrize(("before", "card", "after"), CERTAIN)
def test_the_same_question_in_hardly_other_words_is_known_again(before: str, card: CardId, after: str) -> None:
    found = refound({OLD: text(before)}, {card: text(after)})
    assert found.certain == {OLD: card}
    assert found.doubts == ()


@pytest.mark.parametrize(("before", "card", "after"), DOUBTFUL)
def test_what_might_ask_another_thing_is_left_to_a_person(before: str, card: CardId, after: str) -> None:
    found = refound({OLD: text(before)}, {card: text(after)})
    assert found.certain == {}
    assert [(doubt.old, doubt.text, doubt.candidates) for doubt in found.doubts] == [(OLD, text(before), (card,))]


@pytest.mark.parametrize(("before", "card", "after"), UNLIKE)
def test_what_is_unlike_is_not_even_asked_about(before: str, card: CardId, after: str) -> None:
    assert refound({OLD: text(before)}, {card: text(after)}) == refound({}, {})


def test_two_that_fit_equally_well_are_asked_about() -> None:
    same = text("When did Musk leave? = 2018")
    found = refound({OLD: same}, {NEW: same, CardId("deck/twin/front"): same})
    assert found.certain == {}
    assert found.doubts[0].candidates == (NEW, CardId("deck/twin/front"))


def test_of_two_with_the_same_text_the_one_in_the_same_deck_is_meant() -> None:
    same = text("When did Musk leave? = 2018")
    assert refound({OLD: same}, {NEW: same, MOVED: same}).certain == {OLD: NEW}


def test_a_new_card_gets_one_history_at_most() -> None:
    before = text("When did Musk leave? = 2018")
    found = refound({OLD: before, CardId("deck/older/front"): before}, {NEW: before})
    assert found.certain == {}
    assert len(found.doubts) == 2


def test_what_was_kept_apart_is_neither_joined_nor_asked_about_again() -> None:
    same = text("When did Musk leave? = 2018")
    assert refound({OLD: same}, {NEW: same}, {(OLD, NEW)}) == refound({}, {})


def test_a_certain_one_is_found_behind_a_doubtful_one() -> None:
    lost = {CardId("deck/a/front"): text("Who wrote Emma? = Austen"), OLD: text("Which plannet is red? = Mars")}
    reworded = text("Who was it that wrote Emma in 1815? = Austen")
    fresh = {CardId("deck/b/front"): reworded, NEW: text("Which planet is red? = Mars")}
    found = refound(lost, fresh)
    assert found.certain == {OLD: NEW}
    assert [doubt.old for doubt in found.doubts] == [CardId("deck/a/front")]


def test_of_thousands_with_the_same_answer_only_the_own_deck_is_compared() -> None:
    fresh = {CardId(f"other/q{at}/front"): text(f"The board met {at} times. = True") for at in range(2_000)}
    fresh[NEW] = text("The board often met at night. = True")
    found = refound({OLD: text("The board met at night 3 times. = True")}, fresh)
    assert [doubt.candidates for doubt in found.doubts] == [(NEW,)]


def test_no_more_than_three_are_asked_about() -> None:
    fresh = {CardId(f"deck/q{at}/front"): text(f"The board met {at} times. = True") for at in range(9)}
    (doubt,) = refound({OLD: text("The board met 30 times. = True")}, fresh).doubts
    assert len(doubt.candidates) == 3


def test_a_renamed_deck_takes_all_its_histories_along() -> None:
    def deck(name: str) -> dict[CardId, CardText]:
        return {CardId(f"{name}/q{at}/front"): text(f"What is the {at}th? = True") for at in range(300)}

    found = refound(deck("old"), deck("new"))
    assert found.certain == {CardId(f"old/q{at}/front"): CardId(f"new/q{at}/front") for at in range(300)}


texts = st.dictionaries(
    st.builds(lambda deck, item: CardId(f"{deck}/{item}/front"), st.sampled_from("ab"), st.sampled_from("stuvwxyz")),
    st.builds(
        CardText,
        st.sampled_from(["Who left the board?", "Who left the bord?", "who left board", "Who joined the board?", ""]),
        st.sampled_from(["Musk", "musk", "Altman"]),
    ),
    max_size=8,
)


@given(texts, texts)
def test_no_card_is_joined_twice_or_both_joined_and_asked_about(
    lost: dict[CardId, CardText], fresh: dict[CardId, CardText]
) -> None:
    found = refound(lost, fresh)
    assert len(set(found.certain.values())) == len(found.certain)
    assert found.certain.keys() <= lost.keys()
    assert set(found.certain.values()) <= fresh.keys()
    for doubt in found.doubts:
        assert doubt.old not in found.certain
        assert not set(doubt.candidates) & set(found.certain.values())
    backwards = refound(dict(reversed(lost.items())), dict(reversed(fresh.items())))
    assert backwards == found


_questions = st.sampled_from(["Who left?", "who  left?", "Who left it?", "Who stayed?", "Which planet is red?"])
_texts = st.builds(CardText, _questions, st.sampled_from(["Musk", "musk", "Mars", "True"]))


def _named(prefix: str) -> st.SearchStrategy[dict[CardId, CardText]]:
    names = st.builds(
        lambda deck, item: CardId(f"{deck}/{prefix}{item}/front"), st.sampled_from("ab"), st.integers(0, 4)
    )
    return st.dictionaries(names, _texts, max_size=6)


@given(_named("old"), _named("new"))
def test_only_cards_with_the_question_or_the_answer_of_a_lost_one_matter(
    lost: dict[CardId, CardText], fresh: dict[CardId, CardText]
) -> None:
    keys = {key for one in lost.values() for key in likeness(one)}
    like = {card: one for card, one in fresh.items() if not keys.isdisjoint(likeness(one))}
    assert refound(lost, like) == refound(lost, fresh)
