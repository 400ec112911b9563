"""Whom “he” carries on: only whom every sentence back to the name is about."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import candidates_of
from aiquiz.generate.resolution.rivals import is_rivalled
from aiquiz.generate.resolution.subjects import carried_subject, is_about_another
from articles import article

PEOPLE = "Robert Stone met Edward Wall in Olm."


def carried(*sentences: str, title: str = "", pronoun: str = "he") -> str:
    analysis = analyse(article(PEOPLE, " ".join(sentences), title=title))
    return carried_subject(analysis, analysis.sentences[-1], pronoun)


def test_he_is_the_subject_of_the_sentence_before() -> None:
    assert carried("Robert Stone was calm.", "He left Olm in 1905.") == "Robert Stone"
    assert carried("In 1901 Robert Stone was calm.", "He slept.", "In 1905, he left Olm.") == "Robert Stone"
    assert carried("Clara Bright was calm.", "Her house stood in Olm.", "She left.", pronoun="she") == "Clara Bright"


@pytest.mark.parametrize(
    "before",
    [
        ("Robert Stone met Edward Wall.",),
        ("Robert Stone was calm.", "The house fell."),
        ("The house of Robert Stone fell.",),
        ("Robert Stone’s house fell.",),
        ("Clara Bright was calm.",),
        ("Robert Stone was calm.", "He met Edward Wall."),
    ],
)
def test_he_stays_open_where_another_may_be_meant_or_the_subject_changed(before: tuple[str, ...]) -> None:
    assert carried(*before, "He left Olm in 1905.") == ""


def test_he_who_does_not_begin_the_sentence_is_not_carried_on() -> None:
    assert carried("Robert Stone was calm.", "The house fell when he left Olm.") == ""


def test_whom_the_article_is_about_stays_its_subject_though_others_are_named() -> None:
    told = ("Robert Stone met Edward Wall.", "He left Olm in 1905.")
    assert carried(*told, title="Robert Stone, a life") == "Robert Stone"


def test_in_a_life_whoever_helped_him_is_not_carried_on_for_him() -> None:
    told = ("Robert Stone met Edward Wall.", "He slept.", "He grew.", "Edward Wall settled his debts.")
    assert carried(*told, "In 1905 he left Olm.", title="Robert Stone") == ""
    assert carried("Edward Wall was calm.", "In 1905 he left Olm.") == "Edward Wall"


def test_he_may_be_whom_the_sentence_before_is_about_whatever_the_name_is_taken_for() -> None:
    told = "Washington chose Robert Stone. For secretary, he chose Edward Wall."
    analysis = analyse(article(told, "Many people met in Washington.", title="Offices"))
    assert is_about_another(analysis, analysis.sentences[1], "Robert Stone")
    found = passage_of(analysis, analysis.sentences[1], [False, True, True])
    assert not isinstance(found, Passage) or found.note is None


@pytest.mark.parametrize(
    ("before", "pronoun", "is_other"),
    [
        ("This was a gift to Zorbo, Robert Quill's great-nephew and heir.", "he", True),
        ("This was a gift to Zorbo, Robert Quill's old home.", "he", False),
        ("Zorbo left the school of Robert Quill.", "he", True),
        ("Zorbo is far from the school of Robert Quill.", "he", False),
        ("Zorbo had only just defeated Robert Quill. The price was high.", "he", True),
        ("Robert Quill knew Zorbo, a chemist.", "he", False),
        ("In 1905, however, Robert Quill knew Zorbo, a chemist.", "he", False),
    ],
)
def test_who_is_told_of_as_somebody_before_may_be_he(before: str, pronoun: str, is_other: bool) -> None:
    analysis = analyse(article("Robert Quill came to Olm with Zorbo.", f"{before} He had a letter read aloud."))
    assert is_rivalled(analysis, analysis.sentences[-1], "Robert Quill", pronoun) is is_other


def test_after_the_birth_of_a_child_nobody_knows_who_he_is() -> None:
    told = "Through the company he met the dancer Olga Merle, whom he married in 1918. Their son Paul was born in 1921."
    behind = "By 1927, though, he had begun to work with Marie Stone in Sker."
    life = article(
        "Jan Quill was a painter.", f"In 1917 Quill drew. {told} {behind}", "He died in 1950.", title="Jan Quill"
    )
    assert not any("he [Paul" in one.prompt for one in candidates_of(life)[1])
