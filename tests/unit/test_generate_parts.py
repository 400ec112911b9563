"""Main clauses that are asked by themselves, where the whole sentence cannot be."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.engine import generate_deck
from aiquiz.generate.language.joints import main_clauses
from aiquiz.generate.parts import part_from, part_passages
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Item
from articles import article


def clauses(text: str) -> list[str]:
    return [one.of(text) for one in main_clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned; the barge was lost.", ["The mill burned", "the barge was lost."]),
        ("The mill burned, and the barge was lost.", ["The mill burned", "the barge was lost."]),
        ("The mill burned, but its owner had left.", ["The mill burned", "its owner had left."]),
        (
            "The spring lies near the sea, yet the river turns its back.",
            ["The spring lies near the sea", "the river turns its back."],
        ),
        ("The mill burned, while the barge was saved.", ["The mill burned", "the barge was saved."]),
    ],
)
def test_clauses_with_subjects_of_their_own_are_parted(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They lost the mill, the barge, and the bridge that was built in May.",
        "The mill burned in May, and was never built again.",
        "They bought wool, salted fish, and a bridge designed by Stone.",
        "The mill burned in May, and always was a danger.",
    ],
)
def test_lists_and_second_verbs_are_not_parted(text: str) -> None:
    assert clauses(text) == [text]


def test_a_part_ends_with_no_subject_whose_verb_stands_behind() -> None:
    whole = "In 1921 the board of Norland chose Olm, but the old owners{}, who lost by it{}."
    for middle, end, is_part in (("", ", rebelled", False), (" rebelled with the men of Olm", " in Norland", True)):
        analysis = analyse(article(whole.format(middle, end), title="Norland"))
        found = [one.sentence.text for one in part_passages(analysis.sentences[0], analysis, [True])]
        assert any(", but" in one for one in found) is is_part


TAIL = (
    "and the men of the north had wanted nothing else for half a century and more than that, to be told by all of them"
)
LONG = (
    "Norland was given to the crown of Sudland by the Treaty of Olm in 1648, which ended a war of thirty years in the "
    f"north; its merchants were content with that, {TAIL}, however often they were asked for it by the crown."
)


def test_a_part_does_not_break_off_behind_the_time_of_the_next() -> None:
    start = "Quill signed a treaty with Olm in Norland in 1778"
    for middle, is_part in ((", and five years later", False), (", and left it in spring", True)):
        (sentence,) = analyse(article(f"{start}{middle}, with Jan Stone of Ulm, the Treaty of Sker.")).sentences
        part = part_from(sentence, 0, len(start + middle), is_first=True)
        assert (part is not None) is is_part


def asked(text: str) -> list[tuple[str, Item]]:
    items = generate_deck(article(text, title="Norland"), deck_id=DeckId("norland"), least_promise=0).deck.items
    return [(item.body.text, item) for item in items if isinstance(item.body, Cloze)]


def test_a_part_is_asked_with_a_full_stop_and_is_its_own_quote() -> None:
    assert len(LONG.split()) > 48
    found = dict(asked(LONG))
    text = next(text for text in found if "{{1648}}" in text)
    assert text.endswith("in the north.")
    assert "merchants" not in text
    evidence = found[text].evidence
    assert evidence is not None
    assert evidence.quote == LONG.partition(";")[0]


def test_a_part_behind_another_opens_with_a_capital() -> None:
    text = (
        "It may be that a thousand people or more than a thousand lived there, however rarely it is told today; "
        "the Norland Canal was dug by 12,000 soldiers from Sudland between Olm and Ferrick."
    )
    assert any(text.startswith("The Norland Canal was dug") for text, _ in asked(text))


def test_a_part_that_points_at_the_part_before_is_not_asked() -> None:
    text = LONG.replace("its merchants were content with that", "they sold it to Ferrick for 12,000 crowns in 1655")
    assert not any("1655" in text for text, _ in asked(text))


def test_a_time_told_elsewhere_is_left_out_in_front() -> None:
    text = "Two years later the Norland Canal was dug by 12,000 soldiers from Sudland between Olm and Ferrick."
    found = [text for text, _ in asked(text)]
    assert found
    assert all(text.startswith("The ") for text in found)


def test_what_only_looks_like_a_time_told_elsewhere_stays() -> None:
    text = "Twelve years passed before the Norland Canal was dug by 12,000 soldiers from Sudland in 1655."
    assert all(text.startswith("Twelve years passed") for text, _ in asked(text))


def test_a_year_behind_a_time_told_elsewhere_begins_no_question() -> None:
    text = "In the same year, 1655, the Norland Canal was dug by 12,000 soldiers from Sudland between Olm and Ferrick."
    assert not any(text.startswith("1655") for text, _ in asked(text))


def test_of_a_clause_that_leans_at_its_end_what_stands_before_is_asked() -> None:
    text = "In 1655 the Norland Canal was dug by 12,000 soldiers from Sudland, who had been told so by the boy there."
    found = [text for text, _ in asked(text)]
    assert found
    assert all(text.endswith("from Sudland.") for text in found)


def test_what_does_not_speak_to_the_reader_is_asked_without_what_does() -> None:
    text = "In 1655 the Norland Canal was dug by 12,000 soldiers from Sudland, so that you can still row to Olm."
    found = [text for text, _ in asked(text)]
    assert found
    assert all(text.endswith("from Sudland.") for text in found)
    assert asked("In 1655 we dug the Norland Canal with 12,000 soldiers from Sudland.") == []


def test_a_part_needs_a_verb_of_its_own() -> None:
    text = "The five ships of Norland's Sudland Line, which the boy saw there in 1655 with the others."
    assert not any(text.endswith("Sudland Line.") for text, _ in asked(text))


def test_a_name_with_what_is_said_of_it_is_no_statement() -> None:
    first = "Besides Ada Quill there were Zorbo Merle, who had abandoned several courses of study in Norway"
    told = f"{first}; a chemist from Olm; and a Swiss artist, Ezra Stone, who doubled as secretary to the crew."
    assert not any("Besides" in shown or "who doubled" in shown for shown, _ in asked(told))
    first = "Ada Quill made the Olm Follies, of ageing millers, which ran in Norland for more than eight hundred nights"
    told = f"{first}; A Little Salt, based on an Olmic film and written in Norland; and Sudland, on the opening of Olm."
    assert not any("A Little Salt, based on an Olmic film and written in Norland." in shown for shown, _ in asked(told))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ada Quill found in 1902 that a worn bolt had let the gate of the Olm Lock fall, which nobody had seen.",
            ["Ada Quill found in 1902 that a worn bolt had let the gate of the Olm Lock fall."],
        ),
        ("A bolt had let the gate of the Olm Lock fall in 1902 while the keeper, who had slept, ran off.", []),
        ("It was Ada Quill, a refugee from Norland, who, with Zorbo Merle, made the salt of Olm, which was new.", []),
        (
            "In 1930 a girl of nineteen from Norland called Ada Quill, with a paper under her arm, left it.",
            [],
        ),
        (
            "Zorbo Merle began the Olm Rite, in 1913, with a note so high that nobody knew who had played it there.",
            [],
        ),
        (
            "Zorbo Merle wrapped the edge of a wedge in gold, slit it with a blade, and pressed it on a plate.",
            [],
        ),
        ("Ada Quill gave the town all her books on condition that the Olm House, where she ate, should be hers.", []),
        ("Ada Quill cut up the fish in Olm, published a book in 1848, and settled the matter.", []),
    ],
    ids=[
        "whole",
        "no verb",
        "no clause",
        "a name for a verb",
        "a date apart",
        "a list of verbs",
        "that",
        "the last of verbs",
    ],
)
def test_a_part_is_not_cut_where_its_clause_goes_on(text: str, parts: list[str]) -> None:
    analysis = analyse(article(text))
    assert [one.sentence.text for one in part_passages(analysis.sentences[0], analysis, [True])] == parts


def test_a_part_that_takes_up_what_stands_before_is_not_asked_alone() -> None:
    for behind, is_asked in (("the next mill, Grix, was built", False), ("the mill of Grix was built", True)):
        text = f"Olm and Sker are old; {behind} by Ada Quill in 1905."
        analysis = analyse(article(text))
        parts = list(part_passages(analysis.sentences[0], analysis, [True]))
        assert any("Grix" in one.sentence.text for one in parts) is is_asked
