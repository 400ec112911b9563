"""“The Union” is told in full where what stands before the question told of just one."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article

TOLD = "The Norland Temperance Union was founded in Olm in 1885. Its members wore white. They sold lemonade."


def note_of(asked: str, *, told: str = TOLD, title: str = "") -> str:
    analysis = analyse(article(told, asked, title=title))
    found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(found, Passage), found
    return found.note[1] if found.note else ""


@pytest.mark.parametrize(
    ("asked", "told", "title", "note"),
    [
        ("In 1887 the Union chose Ada Quill of Norway.", TOLD, "", "Norland Temperance Union"),
        ("In 1887 the Union of Norway chose Ada Quill.", TOLD, "", ""),
        ("In 1887 the Union Bank of Norway chose Ada Quill.", TOLD, "", ""),
        ("In 1887 the Norland Temperance Union, or the Union, chose Ada Quill.", TOLD, "", ""),
        ("In 1887 the Union chose Ada Quill of Norway.", TOLD, "The Norland Temperance Union", ""),
        ("In 1887 the Union chose Ada Quill of Norway.", f"{TOLD} The Olm Sewing Union sewed.", "", ""),
        ("In 1887 the Union chose Ada Quill of Norway.", "Norway was poor.", "", ""),
    ],
)
def test_the_one_name_told_in_full_before_is_noted(asked: str, told: str, title: str, note: str) -> None:
    assert note_of(asked, told=told, title=title) == note
