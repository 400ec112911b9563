"""What goes on with a scene or a bargain leans on the sentence that tells of it."""

import pytest

from aiquiz.generate.ties import taken_up


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("The court sued to stop the deal in 1990.", "The court sued to stop the deal between Zorbo and Olmpop."),
        (
            "Ada Quill bought the partnership in 1984.",
            "Ada Quill wanted to buy Olmpop, but Moor blocked the deal.",
        ),
        ("On the forum Olmtalk some users had noticed.", "On the forum Olmtalk some users had noticed a leak."),
        (
            "Trains, surf and wind shake the tower harder than that.",
            "Of two metres of snow the roof bears, and no more than that.",
        ),
        ("Karl Moor, who spoke for Olm, went first; Quill followed.", "Karl Moor went first to Olm and then to Ulm."),
        ("Only Norland stayed away.", "Only Norland stayed away from the fair of 1901."),
        ("Sales of Zorbo rose by a sixth in the quarter, and Moor left.", "Sales rose in the quarter to June."),
        ("A stuffed specimen that came to Olm had rotted.", "A stuffed specimen of the newt had rotted."),
        (
            "Norland and Olm announced an official height of 812 metres in May.",
            "Olm gave the hill a height of 812 metres.",
        ),
        ("The comparison flatters Zorbo in one respect.", "The comparison with Olmpop flatters Zorbo."),
        ("Mills, by contrast, use up a hundred trees.", "Olm has mills, and Ulm, by contrast, has none."),
        ("Ada Quill enters and guests cluster round her.", "Ada Quill enters the hall of Olm and sings."),
        ("The baskets are the two great bays of Norland.", "The largest bays are the two that Moor drew."),
        ("Above a certain level, the rest gather into balls.", "Half of the grains sink, the rest gather into balls."),
    ],
)
def test_a_scene_leans_on_where_it_began(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())
