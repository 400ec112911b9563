"""What goes on with a scene or a bargain leans on the sentence that tells of it."""

import pytest

from aiquiz.generate.cohesion.ties import taken_up


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
        ("A lender of Olm could not raise that kind of money.", "Olm printed bills, and that kind of money failed."),
        ("The first version on sale was called Zorbo 2.", "The first version of Zorbo was called Zorbo 2."),
        ("In the third quarter Zorbo sold a thousand mills.", "In the third quarter of 1990 Zorbo sold mills."),
        ("On leave in Norland he resigned.", "On leave in Norland he resigned from the guard."),
        ("Quill wrote that she had told the clerk to stop.", "Quill had told the clerk to stop the press."),
        ("Olm renamed the hall after Quill within days.", "Olm renamed the hall after Quill."),
        ("The check took Ada Quill a day and a half.", "The check of the sums took a day and a half."),
        ("Ada Quill had beaten the Norwegian 6-3, 7-6.", "Ada Quill had beaten the Norwegian champion Moor 6-3."),
        ("Zorbo announced in August that it was buying it.", "Zorbo announced that it was buying Olmpop."),
        ("The company cut its forecast and named Karl Moor.", "The ship was named Karl Moor."),
        ("Only one other player has, Ada Quill of Olm.", "Only one other player has won, Ada Quill of Olm."),
        ("Finding one by hand could take years.", "Finding the newt by hand could take years."),
        ("Above a certain level, the rest gather into balls.", "Half of the grains sink, the rest gather into balls."),
    ],
)
def test_a_scene_leans_on_where_it_began(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())
