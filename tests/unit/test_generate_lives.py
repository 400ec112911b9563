"""What an article tells of births, deaths, and of who is a woman."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.entities.lives import Life
from aiquiz.generate.entities.people import Sex, sex_of, sex_told_around
from articles import article


@pytest.mark.parametrize(
    ("sentences", "life"),
    [
        (["Ada Quill was born in Olm on 2 April 1840.", "Ada Quill died in 1902."], Life(1840, 1902)),
        (["Ada Quill (1840–1902) drew plans."], Life(1840, 1902)),
        (["Ada Quill (2 April 1840 – 11 May 1902) drew plans."], Life(1840, 1902)),
        (["Ada Quill was born on Christmas Day 1840 in Olm."], Life(1840, 0)),
        (["Ada Quill was born in 1840.", "Ada Quill heard of a death in 1841."], Life(1840, 0)),
        (["In 1902 Ada Quill died in Olm."], Life(0, 1902)),
        (["Ada Quill was executed in 1902."], Life(0, 1902)),
    ],
)
def test_births_and_deaths_are_read_where_they_are_told(sentences: list[str], life: Life) -> None:
    assert analyse(article(*sentences)).lives == {"Ada Quill": life}


def test_the_death_of_a_relative_is_nobodys_here() -> None:
    assert analyse(article("Ada Quill left when her father died in 1902.")).lives == {}


def test_a_death_without_a_name_is_the_subjects_only_where_the_sentence_says_so() -> None:
    told = ("Ada Quill drew plans.", "The old mother died in 1872.", "Her death in 1902 was sudden.")
    assert analyse(article(*told, title="Ada Quill")).lives == {"Ada Quill": Life(0, 1902)}


def test_another_form_of_the_name_is_the_same_person() -> None:
    analysis = analyse(article("Ada Quill drew plans.", "Ada Mary Quill was born in 1840.", title="Ada Quill"))
    assert analysis.lives["Ada Quill"] == Life(1840, 0)


def test_who_is_not_named_is_whom_the_article_is_about() -> None:
    analysis = analyse(article("Ada Quill drew plans.", "She died in 1902.", title="Ada Quill"))
    assert analysis.lives == {"Ada Quill": Life(0, 1902)}


@pytest.mark.parametrize(
    ("before", "after", "sex"),
    [
        ("Lady ", " left.", Sex.WOMAN),
        ("In 1905 ", " left her husband.", Sex.WOMAN),
        ("In 1905 ", " left with his men.", Sex.MAN),
        ("In 1905 ", ", a daughter of the king, left.", Sex.WOMAN),
        ("In 1905 ", " left.", Sex.UNTOLD),
        ("In 1905 ", " asked him to see her.", Sex.UNTOLD),
    ],
)
def test_titles_kin_and_pronouns_tell_a_sex(before: str, after: str, sex: Sex) -> None:
    assert sex_told_around(before, after) is sex


def test_names_tell_a_sex_only_where_they_are_known() -> None:
    assert [sex_of(name) for name in ("Ada Quill", "Robert Stone", "Zorbin Quill")] == [Sex.WOMAN, Sex.MAN, Sex.UNTOLD]
    assert [sex_of(name) for name in ("Zorbino Quill", "Zorbiko Quill", "Zorbino")] == [
        Sex.MAN,
        Sex.UNTOLD,
        Sex.UNTOLD,
    ]
