"""What takes up a thing, a person or an “it” of the sentence before is not asked alone, and no bracket misleads."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import counts_from_elsewhere, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article


def passage(*sentences: str, title: str = "", before: str = "", shows: bool = True) -> Passage | str:
    """The passage for the last sentence of a paragraph; `before` is a paragraph of its own."""
    told = " ".join(sentences)
    analysis = analyse(article(f"{before}\n\n{told}" if before else told, title=title))
    return passage_of(analysis, analysis.sentences[-1], [shows] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("The western half joined Norland in 1859.", "The western half of Olm joined Norland in 1859."),
        (
            "Norland, excluded from the first two because of a feud, won in 1905.",
            "Norland, excluded from the first two games, won in 1905.",
        ),
        ("Robert Stone made a first attempt in 1787.", "Robert Stone made a first attempt to land in 1787."),
        ("Stone took the second meeting in 1974.", "Stone took the second meeting with Moor in 1974."),
        ("In 1926 Ada Quill traced the fault to a fungus.", "In 1926 Ada Quill traced the fault of the grain to rust."),
        ("The date is now kept as a day of rest.", "The date of the battle is now kept as a day of rest."),
        ("The news in question had been broken by Karl Moor.", "The news of it put Olm's future in question."),
        ("Each man earned 2 million crowns.", "Each man of Olm has a vote."),
        ("On 9 August 1907 that stopped being true.", "On 9 August 1907 the ferries stopped."),
        ("Fighting flared again in 1995.", "Fighting flared again in the north in 1995."),
        ("The most elegant way was found by Ada Quill.", "The most elegant way of drying salt was found by Ada Quill."),
        ("The last line explains why cells are small.", "The last line of the poem explains why."),
        ("Only the fourth, Karl, grew up.", "Only the fourth child, Karl, grew up."),
        ("Gravity gives rise to a similar effect.", "Gravity gives rise to a similar effect to that of light."),
        ("The Olm beetle has two and is kept in Norland.", "Of such wings the Olm beetle has two."),
        ("The movement's leader, Ada Quill, was caught in Olm.", "The Olm movement's leader, Ada Quill, was caught."),
        ("Stone collapsed at the sight and died.", "Stone collapsed at the sight of Olm and died."),
        ("In the myth the god struck the rock.", "In the myth of Olm the god struck the rock."),
        ("The largest group was employed at Olm.", "The largest group of miners was employed at Olm."),
        ("The birth date was wrong.", "The birth date of Stone was wrong."),
        ("Stone, a pupil of Moor, has often been suggested.", "Stone has been suggested as the painter."),
        ("The springs together supply less than one million.", "The springs supply less than one million litres."),
        ("The Norland bank, Zell, did not respond by paying.", "The Norland bank, Zell, responded to Moor by paying."),
        ("What separates the two is speed.", "Olm and Ulm are rivers, and what separates the two is speed."),
        (
            "In 1798 Ada Quill passed that name to a pupil.",
            "Born as Ada Quill, she passed that name to a pupil in 1798.",
        ),
        ("The Moors followed within months.", "The Moors followed the Quills within months."),
    ],
)
def test_what_takes_up_a_thing_of_the_sentence_before_leans_on_it(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def test_the_year_before_that_is_no_day_before_a_clause() -> None:
    assert counts_from_elsewhere("Stone had said the year before that he had no quarrel with Olm.", ())
    assert not counts_from_elsewhere("Stone had said that he had no quarrel with Olm.", ())
    assert counts_from_elsewhere("A generation later Stone rebuilt Olm.", ())
    assert not counts_from_elsewhere("Stone rebuilt Olm for a generation of settlers.", ())


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Ada Quill died there of the plague in 1905.", "Ada Quill went to Olm and died there of the plague in 1905."),
        ("Many children there suffered from the plague in 1905.", "In Norway children suffered from the plague."),
        (
            "When Robert Stone, governor of Norland, challenged him to a duel, Karl Moor fled in 1905.",
            "When Robert Stone challenged Karl Moor to a duel, he fled in 1905.",
        ),
        (
            "In free elections on 18 March 1990 they gave victory to the allies of Robert Stone.",
            "In 1990 voters went to the polls, and they gave victory to the allies of Robert Stone.",
        ),
        (
            "Robert Stone, the rising star of Olm, complained that it carried no theme.",
            "Robert Stone read the novel Zorbo and complained that it carried no theme.",
        ),
        (
            "Robert Stone, serving as a judge in Norway in 1905, found it overgrown.",
            "The grave of Ada Quill was lost; Robert Stone, serving as a judge, found it in 1905.",
        ),
        (
            "It is the only national capital that touches two foreign countries, Norway and Sweden.",
            "It is in Oslo that Norway and Sweden met in 1905.",
        ),
        (
            "A Zorbist-led rising was under way in Norway, and in 1905 his son deposed him.",
            "Robert Stone was old, and in 1905 his son deposed him.",
        ),
        (
            "Norland Rock, he reported, had asked the Bank of Olm for help in 1905.",
            "When Robert Stone came to Olm, he reported that the Bank of Olm had asked for help in 1905.",
        ),
    ],
)
def test_a_pronoun_means_nothing_that_only_does_something_with_it(leans: str, stands: str) -> None:
    assert isinstance(passage(leans, shows=False), str)
    assert isinstance(passage(stands, shows=False), Passage)


BROTHERS = "Robert Quill ran the spa of Olm. His brother Karl Quill ran the mill."


def test_of_two_who_bear_a_name_only_the_one_last_named_in_full_is_he() -> None:
    other = passage(
        "Quill doubled his outlay in 1933.", "He gave most of his fortune to Olm.", before=BROTHERS, shows=False
    )
    assert not isinstance(other, Passage) or other.note is None
    own = passage(
        "Robert Quill doubled his outlay in 1933.", "He gave most of his fortune to Olm.", before=BROTHERS, shows=False
    )
    assert isinstance(own, Passage)
    assert own.note is not None
    assert own.note[1] == "Robert Quill"


def test_here_before_the_name_of_the_place_needs_the_label() -> None:
    before = "Olm is a town near a lake. Olm has a port."
    found = passage(
        "The first mill opened here in 1833, and a road led from Olm to Ulm.", title="Olm", before=before, shows=False
    )
    assert isinstance(found, Passage)
    assert found.topic == "Olm"
    found = passage(
        "The first mill of Olm opened in 1833, and a road led to Ulm.", title="Olm", before=before, shows=False
    )
    assert isinstance(found, Passage)
    assert found.topic == ""


LIFE = "Robert Stone was born in Olm in 1905. Stone became a judge. Stone and his father lived in Ulm."


def test_an_office_in_a_life_needs_its_firm() -> None:
    told = "Ada Quill, a clerk from Norland, became chief executive in June 1923."
    assert isinstance(passage(told, title="Robert Stone", before=LIFE, shows=False), str)
    told = "Ada Quill, a clerk from Norland, became chief executive of the Olm Company in June 1923."
    assert isinstance(passage(told, title="Robert Stone", before=LIFE, shows=False), Passage)


def test_whose_birthday_it_is_may_be_told_behind_it() -> None:
    life = "Ada Quill was born in Olm in 1905. Ada Quill studied salt. She drew maps. She died in Ulm."
    told = "For her sixteenth birthday Ada Quill's mother gave her a book about crystals in 1921."
    found = passage(told, title="Ada Quill", before=life, shows=False)
    assert isinstance(found, Passage)
    assert found.note is None or found.note[0] > found.shown_from + len("For her")


def test_whoever_is_named_only_behind_he_is_somebody_else() -> None:
    before = "He was born in Olm. His father was an astronomer named Robert Stone."
    found = passage("He was close to the king in Norland in 1905.", before=before, shows=False)
    assert not isinstance(found, Passage) or found.note is None
    own = passage("Robert Stone was a judge.", "He was close to the king in Norland in 1905.", shows=False)
    assert isinstance(own, Passage)
    assert own.note is not None


def test_who_only_reports_is_not_whom_it_is_about() -> None:
    report = "By Robert Stone's report he thought little of ships in Norland."
    found = passage(report, "He sold a mill in Norland in 1905.", shows=False)
    assert not isinstance(found, Passage) or found.note is None
    own = passage("Robert Stone thought little of ships.", "He sold a mill in Norland in 1905.", shows=False)
    assert isinstance(own, Passage)
    assert own.note is not None


def test_such_children_are_told_before() -> None:
    assert isinstance(passage("Ada Quill of Norland taught such children in 1905."), str)
    assert isinstance(passage("Ada Quill of Norland taught such subjects as salt in 1905."), Passage)
