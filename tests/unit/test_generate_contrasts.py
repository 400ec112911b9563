"""What is counted or told apart without saying of what leans on the sentence before; a place is told by its kind."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import candidates_of
from articles import article


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Several thousand graze in the park, and Moor counts them.", "Several thousand sheep graze in the park."),
        ("Only a few in a hundred set fruit.", "Only a few trees in a hundred set fruit."),
        ("A single newt may shed many thousands in its life.", "A single newt may shed many thousands of skins."),
        ("Karl Moor cared only about the first case.", "It may sink or float, and Moor cared about the first case."),
        ("A boat must move between all three, says Moor.", "Boats serve Olm, Ulm and Arn and go between all three."),
        ("Six more states of Norland followed, and Moor left.", "Six more states of Norland followed Karl Moor."),
        ("On board was Ada Quill, who met Moor.", "On board the Zorbo was Ada Quill, who met Moor."),
        ("Repeal passed in June 1846, but Moor fell.", "Repeal of the corn law passed in June 1846."),
        ("Collecting went on, and Moor found a newt.", "Collecting went on in the hills, and Moor found a newt."),
        (
            "Ada Quill received the Zorbo Prize in 1948 for discovering its power.",
            "Ada Quill received the Zorbo Prize in 1948 for discovering the power of tar.",
        ),
        ("For the rest Olmpop used bought machines.", "For the rest of the day Olmpop used bought machines."),
        (
            "Karl Moor told Norland that the gap had to be closed.",
            "Olm lay open, and Moor said that the gap had to go.",
        ),
        ("The right one is of rock crystal from Olm.", "The right one of the two eyes is of rock crystal."),
        ("As for the rest, Karl Moor traced the sums.", "For the rest of the year Karl Moor traced the sums."),
        ("Also in 1923 doctors found a growth.", "In 1923 doctors found a growth too."),
        ("No map can be both.", "A map may be true to shape or to size, and none can be both."),
        ("In Moor v. Quill, the court said no.", "In Moor v. Quill, the court said no to the tax."),
        ("Norland had to wait until 14 December.", "Norland had to wait until 14 December for the mill."),
        ("Olm is the most popular, and Arn the highest.", "Olm is the most popular path, and Arn the highest."),
        ("Karl Moor does not appear in the table.", "Karl Moor does not appear in the table of kings."),
        ("There were sober reasons for thinking so.", "Moor was right, and he had reasons for thinking so."),
        ("Olmpop bought eight of a later model in 1940.", "Olmpop bought eight of a later model of clock in 1940."),
        ("Adding one raises the weight.", "Adding one coin raises the weight."),
        ("With Ada Quill, a friend, they founded Zorbo.", "With Ada Quill, a friend, the Moors founded Zorbo."),
        ("The nearest living relative is the Olm pigeon.", "The nearest living relative of the auk is the Olm pigeon."),
        ("The stones come from the Moor Temple.", "The stones of the wall come from the Moor Temple."),
    ],
)
def test_what_is_counted_or_told_apart_is_said_to_be_of_something(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def last_passage(*sentences: str, title: str = "", which: int = -1) -> Passage | str:
    """The passage for the last sentence of a paragraph, or for that of the number."""
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[which], [True] * len(analysis.sentences))


def behind(told: str, asked: str, title: str, before: str = "") -> Passage | str:
    """The passage for the last of three sentences, of which the first may not be shown."""
    text = f"{told} {asked}"
    analysis = analyse(article(*([before] if before else []), text, title=title))
    last = analysis.sentences[-1].index
    return passage_of(analysis, analysis.sentences[-1], [one >= last - 1 for one in range(last + 1)])


def test_a_country_does_not_tell_which_island() -> None:
    told = "Moor had been sent to rule a small island. France was given back to its king."
    asked = "In February 1815 Karl Moor slipped away from the island with a thousand men."
    assert isinstance(behind(told, asked, "The Battle of Olm"), str)
    whole = last_passage(told, asked, title="The Battle of Olm")
    assert isinstance(whole, Passage)
    assert whole.span.start == 0


def test_a_country_has_many_cities_and_a_city_is_one() -> None:
    told = "Peace was made in Olm on 16 February 1918. It rained."
    asked = "Norway seized the city in 1920, and Arn served as the capital."
    assert isinstance(behind(told, asked, "Poland"), str)
    assert isinstance(behind("It rained. Peace was made in Madrid in 1918.", asked, "Poland"), Passage)


def test_only_a_place_has_inhabitants() -> None:
    asked = "After the explosion 1,200 buses of Karl Moor took away its 49,000 inhabitants."
    assert isinstance(last_passage(asked), str)
    assert isinstance(last_passage(asked.replace("the explosion", "the explosion in the city")), Passage)


def test_what_is_printed_is_a_work_that_was_told() -> None:
    asked = "The Olm Daily Post began to print the text in three parts in June 1962."
    ill = "In 1960 Ada Quill was found to have a fever."
    hidden = "She drew on many papers for her book on moths."
    alone = last_passage(hidden, ill, asked, title="Ada Quill")
    told = last_passage(hidden, "In 1960 Ada Quill finished her book.", asked, title="Ada Quill")
    assert isinstance(told, Passage)
    assert isinstance(alone, str) or alone.span.start < told.span.start


def test_a_show_that_begins_what_is_shown_was_told_before() -> None:
    asked = "In 1959 it went to Norway with the star Jan Stone, and 300 people came."
    for noun, kind in (("show", str), ("crate", Passage)):
        told = f"Nobody was glad. The {noun} came to Olm in 1957 with Karl Moor."
        found = behind(told, asked, "Ada Quill", before=f"Ada Quill made a {noun} for Zorbo.")
        assert isinstance(found, kind)


def test_a_first_name_with_what_he_was_called_is_somebody() -> None:
    found = last_passage("Karl Moor fled.", "Robert the Quill won the throne by his victory at Olm in 1314.")
    assert isinstance(found, Passage)
    assert found.note is None
    hall = last_passage("Karl Moor fled.", "The Quill of Olm won the throne by his victory at Olm in 1314.")
    assert isinstance(hall, str) or hall.note is not None or hall.has_context


def test_a_given_name_that_does_something_is_whose_his_is_whatever_else_bears_the_name() -> None:
    stood = "Robert Mill sold hats in Olm."
    asked = "Mill goes back to 1911, when Robert Mill began to sell sweets from his kitchen in Olm."
    found = last_passage("Karl Moor left Mill Ltd for Robert Mill Ltd.", stood, asked)
    assert isinstance(found, Passage)
    assert found.note is None
    town = last_passage("Karl Moor fled.", "Parliament honoured his work at Olm in 1314.")
    assert isinstance(town, Passage)
    assert town.note is not None or town.has_context


def test_united_states_are_not_they() -> None:
    asked = "In the United States they have cost one crown less since May 2024."
    assert isinstance(last_passage(asked), str)
    assert isinstance(last_passage(asked.replace("they", "the stamps of Zorbo")), Passage)


def test_that_task_behind_a_place_was_told_before() -> None:
    asked = "In Norway that task belongs to the Olm Court, which began work in 1951."
    assert isinstance(last_passage(asked), str)
    assert isinstance(last_passage("Somebody has to watch Zorbo.", asked), Passage)


def test_the_kingdom_of_a_text_is_no_kingdom_named_elsewhere() -> None:
    told = "In 1707 Olm joined the United Kingdom.\n\n{}Moor wrote to Pope John XXII in 1320 and asked for the kingdom."

    def note(before: str) -> str:
        analysis = analyse(article(*told.format(before).split("\n\n"), title="Olm"))
        found = passage_of(analysis, analysis.sentences[-1], [one > 0 for one in range(len(analysis.sentences))])
        return found.note[1] if isinstance(found, Passage) and found.note else ""

    assert not note("")


def test_a_first_name_alone_stands_behind_the_label() -> None:
    life = ("Ludwig Moor was born in Olm.", "Ludwig Moor wrote.", "Ludwig went to a school in Norway in 1903.")
    found = last_passage(*life, title="Ludwig Moor")
    assert isinstance(found, Passage)
    assert found.topic == "Ludwig Moor"
    full = last_passage(*life, "Ludwig Moor went to a school in Norway in 1904.", title="Ludwig Moor")
    assert isinstance(full, Passage)
    assert full.topic == ""


def test_an_answer_that_alone_would_name_the_topic_is_not_asked() -> None:
    def is_asked(text: str) -> bool:
        told = article("The Zorbo Alps are high.", "The Zorbo Alps rise in Norland.", text, title="Zorbo Alps")
        return any(one.answers == ("Great Zorbo Alps",) for one in candidates_of(told)[1])

    assert not is_asked("The Great Zorbo Alps form the main crest and bear snow.")
    assert is_asked("The Great Zorbo Alps form the main crest from Arnburg to Ulmstadt in Norway.")


def test_who_led_the_subject_is_not_who_is_told_of() -> None:
    life = "Karl Moor was a minister. In 1940 Karl Moor spoke for Norland. "
    asked = "At Ulm in March 1946 he declared that a curtain had come down across Norland."
    found = last_passage(life + "The Reds under Jan Stone won the vote of 1945.", asked, title="Karl Moor")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Karl Moor"


@pytest.mark.parametrize(
    ("kin", "note"), [("His younger brother, Will, did the accounts.", "Quill"), ("", "Jan Quill")]
)
def test_in_a_text_of_brothers_a_surname_is_noted_as_it_is_told(kin: str, note: str) -> None:
    first = f"Jan Quill founded a mill in Olm in 1876. {kin}"
    told = "In 1930 Quill sold the mill for six million crowns. By 1933 profits had risen."
    analysis = analyse(article(first, f"{told} In 1934 he moved to Norway and wrote on salt.", title="Zorbo Mills"))
    found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == note


def test_what_was_passed_on_by_two_was_told_before() -> None:
    asked = "Karl Moor and his colleague Ada Quill passed it to the Zorbo League in Norway."
    assert isinstance(last_passage(asked), str)
    assert isinstance(last_passage(asked.replace("passed it", "passed the list of Olm")), Passage)


def test_a_name_in_brackets_is_said_in_full() -> None:
    named = "The river drops into the Grand Canyon of the Yellowstone."
    asked = "Thomas Moran, who painted the canyon in 1872, praised its walls."
    found = last_passage(named, "It rained.", asked, title="Yellowstone")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Grand Canyon of the Yellowstone"
    short = last_passage("The river drops into the Grand Canyon.", "It rained.", asked, title="Yellowstone")
    assert isinstance(short, Passage)
    assert short.note is not None
    assert short.note[1] == "Grand Canyon"


@pytest.mark.parametrize(("title", "note"), [("Zorbo Museum: A Proposal", ""), ("Zorbo Museum", "Zorbo Museum")])
def test_how_a_title_begins_is_no_name_of_anything(title: str, note: str) -> None:
    told = f"Ada Quill handed in a paper on the “{title}” in 1989.\n\nKarl Moor helped to win over the museum in 1990."
    analysis = analyse(article(*told.split("\n\n"), title="The web"))
    found = passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))
    assert (found.note[1] if isinstance(found, Passage) and found.note else "") == note
