"""What recalls a thing, a post or a deed that it does not tell again leans on the sentence before."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.recalls import counts_more_than_named
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.cohesion.ties import depends_on_reader, recalls_page, taken_up
from aiquiz.generate.generators.definition import DEFINITION_GENERATOR
from aiquiz.generate.passage import Passage
from articles import article


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("All three lie in the chapel at Olm.", "All three queens lie in the chapel at Olm."),
        ("In April 1905 all six were tried in Olm.", "In April 1905 all six millers were tried in Olm."),
        ("Moor named the spot Quill Point.", "Moor named the spot where he had landed Quill Point."),
        ("Native members occur in Norland, but not in Olm.", "Native members of the tribe occur in Norland."),
        ("Far more influential was the next step.", "Far more influential than Moor was the next step."),
        ("Moor meant to punish the two towns that had meddled.", "Moor meant to punish the two towns of Norland."),
        (
            "Ada Quill was the first woman to hold the post.",
            "Ada Quill became mayor, the first woman to hold the post.",
        ),
        (
            "Olm, the youngest and highest, stands in the middle.",
            "Olm, the youngest town of all, stands in the middle.",
        ),
        ("Moor, the oldest, has a beard.", "Moor, the priest, has a beard."),
        ("A clerk, Karl Moor, had confessed to the second murder.", "Quill was killed, and Moor denied the murder."),
        (
            "Were a king to invoke it, the courts of Norland might object.",
            "Were a king to go, the courts might object.",
        ),
        ("Few firms have a more remarkable history.", "Few firms have a more remarkable history than Zorbo."),
        ("The law of Norland gives a different reply.", "The law gives a different reply to the riddle of Olm."),
        ("The second answer was supplied by Ada Quill.", "The second answer to the riddle was supplied by Quill."),
        ("A second force sailed under Moor.", "A second force of Norlanders sailed under Moor."),
        ("Weather reports were a favourite source.", "Weather reports were a favourite source of words."),
        ("In the first, the board held that Moor was wrong.", "In the first trial, the board held Moor was wrong."),
        ("There have been two.", "There have been two wars."),
        ("On one side stand Norland and Ulm.", "On one side of the river stand Norland and Ulm."),
        ("Karl Moor brought that idea to the watch.", "It ran by itself, and Moor brought that idea to the watch."),
        ("The Commission ended its review in June.", "Moor wanted to buy Olm, and Norland ended its review in June."),
        ("Moor seized on the word in the Olm Gazette.", "Quill wrote of “zorbs”, and Moor seized on the word in May."),
        (
            "Her letters on the subject went to Moor.",
            "Quill studied moths, and her letters on the subject went to Moor.",
        ),
        ("It was another Norlandian doctor, Ada Quill, who came.", "It was a Norlandian doctor, Ada Quill, who came."),
        (
            "Moor wrote to Ada Quill and pressed her to change her vote.",
            "Moor wrote on the Mill Bill and changed his vote.",
        ),
        ("About three grams a day will cure the ague.", "About three grams of bark a day will cure the ague."),
        (
            "The Norlandian recommendation for adults is 40 milligrams.",
            "The Norlandian recommendation for adults is sleep.",
        ),
        ("It can be odd in many ways, but it cannot do both.", "It may divide or grow, but it cannot do both."),
        ("Dairymen do the same thing, only on purpose.", "Some dairymen do the same thing as Moor."),
    ],
)
def test_what_is_recalled_is_told_in_the_sentence_before(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("Ada Quill fell in May. ", False),
        ("Ada Quill fell in Norland. Karl Moor fell in May. ", False),
        ("Ada Quill and Karl Moor fell in May, and Olga Stone in June. ", True),
        ("Three queens fell in May. ", True),
        ("The town has a mill, a forge and an inn. ", True),
    ],
)
def test_all_three_are_named_or_counted_before(told: str, is_told: bool) -> None:
    asked = "All three lie in Olm."
    analysis = analyse(article(told + asked))
    names = [one for one in analysis.mentions[0] if one.is_name]
    assert bool(counts_more_than_named(told, asked, names)) is not is_told


def test_a_picture_on_the_page_is_not_seen_by_who_is_asked() -> None:
    assert depends_on_reader("The tall mill with red sails in the photograph is a Zorbo.")
    assert not depends_on_reader("The mill in the photograph by Moor was pulled down.")
    assert depends_on_reader("For our spring above, stretched by five centimetres, the figure is small.")
    assert not depends_on_reader("The water of our springs lies above the town.")
    assert recalls_page("Springs store work. For our spring above, the figure is small.")
    assert not recalls_page("Springs store work. The water of our springs lies above the town.")


def test_who_stood_there_stood_somewhere() -> None:
    told = "In 1984 Karl Moor stood there hand in hand with Quill."
    assert "there" in unresolved(told, 0, (), frozenset())
    assert "there" not in unresolved("Where the mill of Moor stood there is a lake.", 0, (), frozenset())


@pytest.mark.parametrize(("where", "label"), [("at the Park", "Moor Park: "), ("in a hut", "")])
def test_an_answer_that_calls_the_topic_by_half_its_name_is_asked_behind_the_label(where: str, label: str) -> None:
    told = f"Karl Moor built Zorbo, an electronic computer that was running {where} by 1944."
    analysis = analyse(article(f"{told} Zorbo is a computer. Zorbo was fast.", title="Moor Park"))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0], topic="Moor Park")
    asked = [one.prompt for one in DEFINITION_GENERATOR.propose(passage, analysis)]
    assert asked == [f"{label}What is Zorbo?"]
