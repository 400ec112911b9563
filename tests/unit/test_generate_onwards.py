"""A sentence that goes on with an account leans on the one before, and one that says what of does not."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.resolution.strangers import strangers_in
from articles import article


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("A deputation met the minister, Karl Moor.", "A deputation of farmers met the minister, Karl Moor."),
        ("Command went to Major Quill of Olm.", "Command of the guns went to Major Quill of Olm."),
        ("On 26 May Ada Quill put that right with a letter.", "Olm lacked a bridge, and Quill put that right in May."),
        ("The first round, of $124 million in 2021, was Moor's.", "The first round of Zorbo's funding was Moor's."),
        ("The Olm court disagreed in 1914 and sent it back.", "The Olm court disagreed in 1914 with the jury."),
        (
            "A law was passed, the message went on, and Moor left.",
            "A law was passed, and the message went on the wall.",
        ),
        (
            "Olm and Arn were at war again within three, and Moor won.",
            "Olm, at peace ten years, was at war within three.",
        ),
        ("The Moor Act removed all but ninety-two, a compromise.", "The Moor Act removed peers, all but ninety-two."),
        (
            "Welsh gave the flavour of another, Quilla.",
            "Welsh was the root of one tongue, and Finnish of another, Quilla.",
        ),
        ("It took twelve years to write, and sold well.", "It took twelve years to write the book."),
        ("No man has won as many.", "Moor won twenty cups, and no man has won as many."),
        ("Karl Moor wrote across the top, “Vague”.", "Karl Moor wrote across the top of the paper, “Vague”."),
        ("Karl Moor had one running at Olm in 1954.", "The mill was new, but Moor had one running in 1954."),
        (
            "Moor published a plan for doing the same with light.",
            "Stone cut rope, and Moor was doing the same with tin.",
        ),
        ("It has, with Norland, used it more than any other.", "It has, with Norland, used the veto more than any."),
        ("Karl Moor was to be chairman.", "Karl Moor was to be chairman of Zorbo."),
        ("One small step was taken in April 2022.", "One small step of the stairs was broken in 2022."),
        ("In 1919 Ada Quill went a step further.", "In 1919 Ada Quill went a step further than Moor."),
        ("By then he had long since left.", "By then he had long since left Olm."),
        ("Karl Moor already had 16 titles, Ada Quill nine.", "When Quill came, Karl Moor already had 16 titles."),
        ("The principle was sound, however.", "The principle of the mill was sound, however."),
        ("Support collapsed as soon as people saw it.", "Support for the law collapsed as soon as people saw it."),
        ("In 2018 the Council asked citizens what they thought.", "In 2018 it asked citizens what they thought of it."),
        ("Zorbo announced an agreement in principle.", "Zorbo announced an agreement with Moor."),
        ("In the semi-final Moor defeated Karl Stone.", "In the semi-final of the Olm Cup Moor defeated Stone."),
        ("The Moors put in about $150 million, Stone $125 million.", "The Moors put in about $150 million to save it."),
        ("Against Zorbo, Ada Quill fared better.", "Against Zorbo, Ada Quill fared better than Moor."),
        ("Mine come out at 97 °C.", "Loaves of mine come out at 97 °C."),
        (
            "Karl Moor, a clerk who had worked with him, went on.",
            "Karl Moor, a clerk who had worked with Stone, went on.",
        ),
        ("Moor spoke even longer, for a day.", "Quill spoke for hours, and Moor even longer, for a day."),
        ("Karl Moor lost an eye as a result.", "The mill blew up, and Moor lost an eye as a result."),
        ("In 2017 Moor removed that exception as well.", "In 2017 Moor removed that of Stone as well."),
        ("The Olm mill had about 2,300 in 1971.", "The Olm mill had about 2,300 workers in 1971."),
        ("The first commercial one opened in 1878.", "The first commercial mill opened in 1878."),
        ("The share that works is called the yield.", "The share of chips that works is called the yield."),
        ("On the retreat hunger did the rest.", "On the retreat from Olm hunger did the rest."),
    ],
)
def test_what_goes_on_with_an_account_leans_on_the_sentence_before(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


@pytest.mark.parametrize(
    ("told", "leans"),
    [
        ("Robert Stone, a judge, had argued for peace, she wrote.", True),
        ("She had been fond of Robert Stone, a judge, she wrote.", False),
        ("The Zorbo ferries, she wrote, had been sold to Norway.", False),
    ],
)
def test_who_reports_is_nobody_that_the_report_names(told: str, leans: bool) -> None:
    analysis = analyse(article(told))
    assert (taken_up(told, analysis.mentions[0]) != "") is leans


@pytest.mark.parametrize(
    ("cup", "leans"),
    [("Karl Moor lost in the semi-final.", True), ("At the Olm Games Karl Moor lost in the semi-final.", False)],
)
def test_a_round_is_told_by_the_cup_that_is_played_for(cup: str, leans: bool) -> None:
    assert (taken_up(cup, ()) != "") is leans


def test_who_eats_in_a_tale_is_not_the_actor() -> None:
    assert strangers_in("The film, in which the starving prospector eats ", "his")
    assert not strangers_in("The film, in which the winter spoils ", "his")


def test_a_name_behind_his_in_a_phrase_in_front_is_whose_it_is() -> None:
    life = "Robert Stone, an engineer, will not go to prison."
    told = "In the last hours of his rule Karl Moor granted him a pardon."
    analysis = analyse(article(f"{life} {told}"))
    found = passage_of(analysis, analysis.sentences[-1], [False] * 2)
    assert not isinstance(found, Passage) or found.note is None or found.note[0] > found.shown_from + len("In the last")


def test_who_follows_him_is_not_him() -> None:
    told = "Three judges, Karl Moor, Jan Stone and Robert Quill, followed him to Norway."
    assert isinstance(passage_of(analyse(article(told)), analyse(article(told)).sentences[0], [True]), str)
