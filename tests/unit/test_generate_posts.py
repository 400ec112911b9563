"""An office that only a sentence before names is not asked about without it."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article


def passage(*sentences: str, title: str = "") -> Passage | str:
    """The passage for the last sentence of a paragraph."""
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The first holder of the office was Ada Quill, who came to Olm in 1938.", False),
        ("Ada Quill held the post from 1990 to 1996 in Olm.", False),
        ("The official residence is Quill House, in the Olm Park of Norway.", False),
        ("Ada Quill, elected president in 1990, was the first woman to hold the office in Norway.", True),
        ("The official residence of the governor is Quill House, in the Olm Park of Norway.", True),
        ("Ada Quill held the post office in Olm from 1990 to 1996.", True),
    ],
)
def test_an_office_is_told_by_a_role(text: str, stands: bool) -> None:
    assert isinstance(passage("It rained in Norway.", text, title="Norway’s constitution"), Passage) is stands


def test_an_office_is_told_by_a_title_or_by_the_sentence_before() -> None:
    held = "Ada Quill held the post from 1990 to 1996 in Olm."
    assert isinstance(passage(held, title="The president of Olm"), Passage)
    found = passage("The president lives in Olm.", held, title="Norway’s constitution")
    assert isinstance(found, Passage)
    assert found.has_context
