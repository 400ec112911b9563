"""What throws back to the sentence before leans on it, and what tells it in the same breath does not."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import depends_on_reader, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.context.surroundings import whole_paragraph
from articles import article


def passage(*sentences: str, title: str = "") -> Passage | str:
    """The passage for the last sentence of a paragraph."""
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Ada Quill noticed as much in 1866.", "Ada Quill knew as much about moss as Karl Moor."),
        ("One in January 1934 killed more than 8,000.", "One in ten people of Olm left."),
        ("In one hang the landscapes of Ada Quill.", "In one room hang the landscapes of Ada Quill."),
        ("Before then, milk was drunk at home.", "Before the war milk was drunk at home."),
        ("Deeper still, at around 1,000 metres, it is dark.", "Deep water is still."),
        ("There were sober reasons for thinking so.", "There were reasons for thinking that Olm would win."),
        ("Ada Quill helped to reconcile mother and son.", "The son of Moor left, and she reconciled mother and son."),
        ("The audience at Olm whistled and jeered.", "The audience of the play whistled and jeered."),
        ("Norland officially favours Cape Quill, and so it is.", "Norland favours Cape Quill as its capital."),
        ("Two sequels followed, and a film.", "Two sequels to the novel followed, and a film."),
        ("One half goes to Ada Quill of Olm.", "One half of the prize goes to Ada Quill of Olm."),
        ("The mayor, Ada Quill, had announced as much.", "Moor left, and the mayor, Ada Quill, announced as much."),
        ("At the last of these, a visitor sees Olm.", "At the last of the towns, Arn, a visitor sees Olm."),
        ("The chief exception is the family Olmidae.", "The chief exception to the rule is the family Olmidae."),
        (
            "About 240 rowers took part, from four lands.",
            "About 240 rowers took part in the Olm Race, from four lands.",
        ),
        ("Ada Quill gave the premiere in Olm in 1881.", "Ada Quill gave the premiere of the Owl Mass in Olm in 1881."),
        ("The critic Karl Moor wrote that the work stank.", "The critic Karl Moor wrote that the work of Quill stank."),
        ("Zorbo's chief, Ada Quill, had the opposite problem.", "Zell sold mills, and Quill did the opposite."),
        ("Fifty-one were rebuilt, under Ada Quill.", "Fifty-one mills were rebuilt, under Ada Quill."),
        ("During the war of 1788 many had served in the guard.", "In 1788 many settlers had served in the guard."),
    ],
)
def test_what_throws_back_to_the_sentence_before_leans_on_it(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def test_what_hangs_overhead_is_seen_by_visitors_only() -> None:
    assert depends_on_reader("The model overhead represents the Olm Tower.")
    assert not depends_on_reader("The wires overhead the tracks represent a danger.")


def test_they_are_those_whom_the_main_clause_tells_of_in_general() -> None:
    told = "Because they {} the air for food, mosses {} early from smoke."
    seen = "Ada Quill noticed as much in Norland in 1866."
    shown = passage("Moss is old.", told.format("search", "suffer"), seen)
    assert isinstance(shown, Passage)
    assert shown.has_context
    assert isinstance(passage("Moss is old.", told.format("searched", "suffered"), seen), str)


def test_whoever_is_told_by_a_title_of_another_tongue_is_he() -> None:
    found = passage("In Olm duels were banned, and when the Comte de Quill fought in the square, he was beheaded.")
    assert isinstance(found, Passage)
    assert found.note is None


def test_whose_overlord_somebody_is_did_not_do_what_that_one_did() -> None:
    who, sent = "Adam Moor{}, coveted Olm, and built a wall.", "He sent messengers to Norland in 1905."
    told = ("Adam Moor laid out a mill.", who.format("'s overlord, Zorbo the Lion"), sent)
    found = passage(*told)
    assert isinstance(found, Passage)
    assert found.note is None


def test_a_firm_that_another_one_does_something_to_is_not_that_one() -> None:
    told = "In November 2013 the Norland Group {} to stop its sales of salt."
    assert "the firm" in str(passage(told.format("ordered the firm")))
    assert isinstance(passage(told.format("said that the firm had")), Passage)


def test_what_is_short_is_shown_where_the_next_sentence_leans_on_it() -> None:
    built = "{} were rebuilt, under Ada Quill, who had become the Surveyor of Norland by then."
    analysis = analyse(
        article(" ".join(("The mills took longer.", built.format("Fifty-one"), "Olm was built in 1675.")))
    )
    whole = whole_paragraph(analysis, analysis.sentences[-1], [True] * 3)
    assert whole is not None
    assert whole.span.start == 0
    analysis = analyse(
        article(" ".join(("The mills took longer.", built.format("Few mills"), "Olm was built in 1675.")))
    )
    assert whole_paragraph(analysis, analysis.sentences[-1], [True] * 3) is None
