"""What stands in for a name, and other words that lean on a sentence that is not shown."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import opens_from_elsewhere, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article


def passage(*sentences: str, title: str = "") -> Passage | str:
    """The passage for the last sentence of a paragraph."""
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


def test_a_body_told_by_its_land_is_one_that_was_named() -> None:
    found = passage("The Texas brand was started by Ada Quill and Per Holm in 2016.")
    assert found == "“The Texas brand” points at something not named here"
    assert isinstance(passage("The Texas brand Olmpop was started by Ada Quill and Per Holm in 2016."), Passage)
    assert isinstance(passage("The French government sold the port of Olm to Norland in 1905."), Passage)


def test_somebody_told_by_land_and_trade_is_noted_where_one_was_named() -> None:
    told = "The Norwegian surgeon noticed in 1928 that a mould had killed the germs in a hospital at Oslo."
    assert passage(told) == "“The Norwegian surgeon” points at something not named here"
    found = passage("Robert Stone saw it coming, for one.", told)
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Robert Stone"
    assert isinstance(passage(told.replace("surgeon", "surgeon Robert Stone")), Passage)


def test_nearby_and_both_need_what_they_lean_on() -> None:
    assert isinstance(passage("The nearby Gannet Tower was drawn by Robert Stone in 1519."), str)
    both = "Both are held to be the best towers of Norway, and in 1983 Oslo bought them from Sweden."
    assert isinstance(passage("The Gannet Tower was drawn by Robert Stone in 1519.", both), str)
    assert isinstance(passage("Two towers of Gannet Point were drawn by Robert Stone in 1519.", both), Passage)


def test_a_debt_that_was_paid_was_told_before() -> None:
    assert taken_up("The debt of 1928 was paid on May 20, 1932, when Ada Quill left Olm.", ())
    assert not taken_up("The debt of Norland was paid on May 20, 1932, when Ada Quill left Olm.", ())


def test_the_last_word_of_a_name_just_said_is_behind_that_name_or_noted() -> None:
    told = "The hall was to stand on Gannet Point in Olm harbour."
    found = passage(told, "The point was given to Norland by Ada Quill in 1905.")
    assert isinstance(found, Passage)
    assert found.has_context or found.note is not None
    alone = passage("The point was given to Norland by Ada Quill in 1905.")
    assert isinstance(alone, Passage)
    assert alone.note is None


def test_there_behind_what_was_done_needs_a_place_in_the_second_sentence_too() -> None:
    grumble = "Singers of opera have grumbled."
    assert isinstance(passage(grumble, "The first opera staged there was Norma, on 28 September 1973."), str)
    assert isinstance(passage("Per Holm sang Norma to the workers in 1960, the first opera ever given there."), str)
    assert isinstance(passage("Per Holm sang Norma in Olm in 1960, the first opera ever given there."), Passage)


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        (
            "Ada Quill took up the cause and announced a contest in 1955.",
            "Ada Quill took up the cause of the miners and announced a contest in 1955.",
        ),
        (
            "In 1955 a group called ERNA opened a campaign of raids to achieve it.",
            "In 1955 a group called ERNA wanted peace and opened talks to achieve it.",
        ),
    ],
)
def test_a_deed_without_its_aim_is_tied_to_the_sentence_before(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def test_that_year_is_told_only_behind_a_year() -> None:
    assert "that year" in opens_from_elsewhere("Quill founded a union in March of that year. Its", (), 0)
    mentions = analyse(article("A report of 1904 told all. Quill founded a union in March of that year.")).all_mentions
    told = "A report of 1904 told all. Quill founded a union in March of that year."
    assert not opens_from_elsewhere(told, [mention for _, mention in mentions], 0)


def test_a_note_of_what_owns_something_stands_behind_its_ending() -> None:
    text = "The war destroyed the order's state in Norland."
    analysis = analyse(article(text))
    (sentence,) = analysis.sentences
    at = text.index("order") + len("order")
    noted = Passage(sentence.span, sentence, 0, analysis.mentions[0], note=(at, "Olm Order"))
    assert noted.shown(text, 0, len(text)) == "The war destroyed the order's [Olm Order’s] state in Norland."
