"""What a sentence turns on stands before it, or the sentence is not shown."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import taken_up
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.context.surroundings import whole_paragraph
from articles import article


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("A sixth, the red salmon, lives in Norland.", "A sixth of the salmon lives in Norland."),
        ("A third proposal was rejected in Olm.", "A third proposal on pay was rejected in Olm."),
        ("The other route goes by way of Ulm.", "The other side was held by Ada Quill."),
        ("Ada Quill nevertheless went south to Olm.", "Olm was cold, but Quill nevertheless went south."),
        ("The last to do so was Karl Moor.", "The last to leave was Karl Moor."),
        ("The last in Norland left Olm in 1998.", "The last in Norland to do it was Ada Quill."),
        ("Ada Quill said that the name pointed to Olm.", "Ada Quill said that the name of the ship pointed to Olm."),
        ("The greater discovery came from Ada Quill.", "The greater discovery of the two came from Ada Quill."),
        ("Quieter mills turn elsewhere too.", "Quieter mills turn in Olm too."),
        ("Each such device brought the end nearer.", "Each device brought the end nearer."),
    ],
)
def test_a_sentence_that_turns_on_another_leans_on_it(leans: str, stands: str) -> None:
    assert taken_up(leans, [])
    assert not taken_up(stands, [])


@pytest.mark.parametrize(
    ("first", "is_shown"),
    [
        ("A third offer, for 35%, was rejected in Olm.", False),
        ("A third region lies far out at sea.", True),
        ("Quieter mills turn elsewhere too.", False),
        ("The sketch on the end wall is a copy of a map.", False),
        ("On 22 October 1938 the two men rubbed a plate in Olm.", False),
        ("On 22 October 1938 Ada Quill and Karl Moor met, and the two men rubbed a plate.", True),
    ],
)
def test_no_paragraph_is_shown_from_what_counts_on(first: str, is_shown: bool) -> None:
    analysis = analyse(article("Olm is a town.", f"{first} The flour in it burned for a week. Quill sold it in 1939."))
    whole = whole_paragraph(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(whole, Passage) is is_shown
