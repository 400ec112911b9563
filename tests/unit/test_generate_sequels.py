"""Sentences that go on with what was just told are not asked alone, and no bracket names somebody else."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.ties import opens_from_elsewhere, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.entities.fronted import apart
from aiquiz.model.article import Span
from articles import article


def passage(*sentences: str, title: str = "", before: str = "", shows: bool = True) -> Passage | str:
    """The passage for the last sentence of a paragraph; `before` is a paragraph of its own."""
    told = " ".join(sentences)
    analysis = analyse(article(f"{before}\n\n{told}" if before else told, title=title))
    return passage_of(analysis, analysis.sentences[-1], [shows] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("On board was Ada Quill, a botanist.", "On board the Zorbo was Ada Quill, a botanist."),
        ("In the middle stands the Guildhall of Olm.", "In the middle of the square stands the Guildhall of Olm."),
        ("A few miles away are the stones of Arn.", "A few miles away from Olm are the stones of Arn."),
        ("A larger obstacle was trust, for few had cards.", "A larger obstacle to trade was trust."),
        ("Experts met in Ulm and could not agree.", "Experts met in Ulm to settle the border."),
        ("Norland lost that war in 1241.", "Norland showed that war in winter was dear."),
        ("Within that space are forty figures.", "Within that space of time forty figures were drawn."),
        (
            "At the end of the third, in 1169, Quill was made a judge.",
            "At the end of the third year Quill was a judge.",
        ),
        ("Ada Quill, later a judge, was a vice-president.", "Ada Quill was a vice-president of Olmpop."),
        ("The lock lets through a third of the combined flow.", "The lock carries the combined flow of both rivers."),
        ("Karl Moor's small firm did, and it sold well.", "Karl Moor's small firm printed it, and it sold well."),
        ("Fields left alone have three times as many.", "Fields left alone have three times as many as ploughed ones."),
        ("Mills in Norland account for much of the rest.", "Ulm uses half of it, and mills account for the rest."),
        ("Quill's reply, Olm Defended, was out in a month.", "Quill's reply to Moor was out in a month."),
        ("Charles gave up his claim in return for 9,000 crowns.", "Charles gave up his claim to Olm for 9,000 crowns."),
        ("Her answer to the second difficulty changed the field.", "The second difficulty of the method was heat."),
        ("The smaller, Lake Zell, is shallow.", "The smaller lake, Zell, is shallow."),
        ("The last comes mainly from Ulm, a dam.", "The last train comes mainly from Ulm."),
        ("The change came with the Zorbo, a small car.", "The change of course came with the Zorbo, a small car."),
        ("The risk is far greater where air is damp.", "The risk is far greater than before where air is damp."),
        (
            "The Olm Post announced that a clerk had done so.",
            "The clerk wrote, and the Post, which had done so, gained.",
        ),
        ("Arriving in 1886, he moved in with Quill.", "Arriving in Olm in 1886, he moved in with Quill."),
        ("In between he painted 900 works.", "In between the wars he painted 900 works."),
        ("Olmpop announced that production would stop.", "Olmpop announced that production of cars would stop."),
        ("The technique is known in Norland as olmwork.", "The technique of olmwork is known in Norland."),
        ("The office of Olm did not respond by looking.", "The office of Olm responded to Quill by looking."),
    ],
)
def test_what_goes_on_with_the_sentence_before_leans_on_it(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Within weeks a rising had broken out in Olm. It was crushed.", "Within the walls of Olm it was calm."),
        (
            "When the land was divided a year later, Olm fell. It stood for long.",
            "When the land was divided, Olm fell.",
        ),
        ("Quill said that year that Olm would close. It did not.", "Quill said that Olm would close a year later."),
    ],
)
def test_what_is_shown_begins_with_no_time_that_only_the_article_gives(leans: str, stands: str) -> None:
    assert opens_from_elsewhere(leans, (), 0)
    assert not opens_from_elsewhere(stands, (), 0)


def test_what_opens_a_sentence_is_not_what_its_place_belongs_to() -> None:
    assert isinstance(passage("A palace put up on its site in 1764 has 3,000 rooms.", shows=False), str)
    assert isinstance(passage("A palace put up in 1764 has its own theatre.", shows=False), Passage)


def test_here_is_not_the_house_whose_name_stands_before_it() -> None:
    told = "The last coin fell out of a press at the Royal Mint here in 1925."
    assert isinstance(passage(told, title="Coins", shows=False), str)
    behind = passage("Clara Bright opened the Royal Mint in Olm.", "Nine coins fell out of a press here in 1925.")
    assert isinstance(behind, Passage)


def test_a_slogan_is_told_by_a_quotation_before_it() -> None:
    said = "Papers wrote of an “apple gap”. Karl Moor made use of the phrase in his campaign of 1960."
    alone = "Karl Moor made use of the phrase in his campaign of 1960."
    found = passage(said, title="The Race for Apples")
    assert isinstance(found, Passage)
    assert found.has_context
    assert isinstance(passage(alone, title="The Race for Apples"), str)


LIFE = "Robert Stone was born in Olm in 1905. Stone became a judge. Stone and his father lived in Ulm."


def test_whoever_the_sentence_before_is_about_may_be_he_in_a_life_too() -> None:
    other = passage("There Zorbo set out to build a mill.", "He was killed in 1929.", title="Robert Stone", before=LIFE)
    assert not isinstance(other, Passage) or other.note is None
    own = passage(
        "There Stone set out to build a mill.", "He was made a knight in 1929.", title="Robert Stone", before=LIFE
    )
    assert isinstance(own, Passage)


def test_nobody_teaches_himself_a_lesson_as_him() -> None:
    told = (
        "Zorbo, a chief of Arn, did not submit.",
        "On 27 April Stone waded ashore with forty men to teach him a lesson.",
    )
    found = passage(*told, title="Robert Stone", before=LIFE)
    assert not isinstance(found, Passage) or found.note is None


def test_it_may_be_what_the_firm_of_the_sentence_before_did_something_with() -> None:
    told = ("Volpo fitted it as standard to front seats.", "It is credited with saving a million lives.")
    found = passage(*told, before="Volpo was founded in Norway. Volpo makes cars.", shows=False)
    assert isinstance(found, str)


def test_a_friend_of_hers_is_not_she() -> None:
    told = ("A friend, Clara Bright, recorded her grief.", "She died in 1847.")
    found = passage(*told, before="Ada Quill dug for bones in Olm.", shows=False)
    assert not isinstance(found, Passage) or found.note is None or found.note[1] != "Clara Bright"


def test_a_surname_that_stands_first_is_nobodys_in_particular() -> None:
    text = "Lee Bong-su founded Olmpop. Lee Kun-ha led it. Lee Jae-min, also known as Ray Q. Lee, was freed. Lee moved."
    assert analyse(article(text)).types.full_name("Lee") == "Lee"
    western = "Robert Stone-Wall founded Olmpop in Norway. Olm freed Robert in 1905."
    assert analyse(article(western)).types.full_name("Robert") == "Robert Stone-Wall"


def test_somebody_behind_a_land_is_a_name_of_his_own() -> None:
    text = "In Britain Robert Stone-Wall, asked whether it could be done, wrote a letter."
    assert [one.of(text) for one in apart(Span(0, 28), text)] == ["In Britain", "Robert Stone-Wall"]


def test_a_first_name_alone_does_not_take_the_place_of_the_label() -> None:
    found = passage("Robert was taught at home in Ulm.", title="Robert Stone", before=LIFE)
    assert isinstance(found, Passage)
    assert found.topic == "Robert Stone"
    found = passage("Stone was taught at home in Ulm.", title="Robert Stone", before=LIFE)
    assert isinstance(found, Passage)
    assert found.topic == ""


def test_whoever_is_named_in_what_he_did_first_is_somebody_else() -> None:
    told = "Having seen a play of Edward Wall's at the Royal Theatre, he bought a statue in 1913."
    assert isinstance(passage(told, title="Olmpop", shows=False), str)
    told = "When Edward Wall came to the Royal Theatre, he bought a statue in 1913."
    assert isinstance(passage(told, title="Olmpop", shows=False), Passage)


def test_who_ruled_the_land_may_be_it_as_well() -> None:
    behind = "In 1857 Norland was ruled by the Olm Company, a body of merchants."
    found = passage(behind, "It kept three armies.", before="Norland is a land. Norland is cold.", shows=False)
    assert not isinstance(found, Passage) or found.note is None


def test_the_two_who_merged_are_no_plural_of_things() -> None:
    told = ("Robert Stone built a firm with booths for cards and machines.", "In 1965 the two merged as Olmpop.")
    assert isinstance(passage(*told), str)
    told = ("Robert Stone met Edward Wall.", "In 1965 the two met again in Olm.")
    assert isinstance(passage(*told), Passage)


def test_what_was_done_may_have_a_noun_of_its_own() -> None:
    first = "Ada Quill checked the course for Karl Moor."
    told = ("The check took a day.", "On 20 February 1962 Karl Moor flew round Olm.")
    found = passage(*told, before=first, title="Ada Quill")
    assert not isinstance(found, Passage) or not found.has_context
