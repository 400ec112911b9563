"""What a paragraph goes on about is noted where a pronoun takes it up, and only where nothing else can be meant."""

from __future__ import annotations

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.entities.people import told_by_people
from aiquiz.generate.resolution.focus import start_of_subject
from aiquiz.generate.resolution.somebody import named_in
from aiquiz.generate.resolution.strangers import is_own_of_name
from aiquiz.reading import read_article
from articles import article


def note(*sentences: str, title: str = "") -> str:
    """What is noted in the last sentence of a paragraph, standing alone; empty where nothing is."""
    analysis = analyse(article(" ".join(sentences), title=title))
    found = passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))
    return found.note[1] if isinstance(found, Passage) and found.note is not None else ""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Seen from the deck of a ferry it looks like a river.", "it"),
        ("With an area of about 3,000 square kilometres it is small.", "it"),
        ("In March 1905, after the war, he moved to Olm.", "he"),
        ("Two years later she sailed home.", "she"),
        ("In a letter that he wrote the plan was told.", "In"),
        ("The bridge was built in 1905.", "The"),
    ],
)
def test_the_subject_begins_behind_what_is_said_first(text: str, subject: str) -> None:
    assert text[start_of_subject(text) :].startswith(subject)


def test_it_is_what_the_paragraph_goes_on_about_through_its_measures() -> None:
    told = (
        "The Olm is a river of Norway.",
        "Seen from a ferry it looks like a lake.",
        "It is 31 kilometres long.",
        "The greatest depth is 110 metres.",
    )
    assert note(*told, "Its name is Norse and means “cold”.", title="The Olm") == "Olm’s"


def test_it_is_what_somebody_made_in_the_sentence_before() -> None:
    assert note("In 1905 the chiefs founded the Olmting.", "It had no king above it.") == "Olmting"


def test_it_is_the_topic_where_its_paragraph_or_its_section_begins_with_it() -> None:
    told = ("The Olm Canal is a waterway in Norway.", "It was built by 400 men.")
    assert note(*told, "When it opened it was about 164 kilometres long.", title="The Olm Canal") == "Olm Canal"
    rivals = ("Zell and Umbra share the trade of Norway.", "It was built by 400 men.")
    assert note(*rivals, "When it opened it was about 164 kilometres long.", title="Zell and Umbra") == ""
    sections = ("# The Olm Canal", "## Route", "The Olm Canal is long.", "## Trade", "It saves Norway 40 days.")
    source = "\n\n".join(sections)
    analysis = analyse(read_article(source.encode(), "olm.md"))
    found = passage_of(analysis, analysis.sentences[-1], [False, False])
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Olm Canal"


@pytest.mark.parametrize(
    "told",
    [
        ("The Olm is a river of Norway, and Ulm is a town.", "The river is long.", "Its 4,000 people live in Norway."),
        ("In 1905 the chiefs founded the Olmting and built a hall.", "It had no roof for 40 years."),
        ("Norland sold 40 ships to Norway.", "It was the second fall in a row."),
        ("In 1968 a star was found in the Olm Nebula.", "It turns 30 times a second in Norway."),
    ],
)
def test_it_is_nothing_certain_where_another_thing_was_told(told: tuple[str, ...]) -> None:
    assert note(*told, title="The Olm") == ""


def test_he_is_who_is_the_only_one_named_before() -> None:
    told = ("The first to see it was Robert Stone, a Scottish surgeon.", "He reached Olm in July 1796.")
    assert note(*told, "On a second journey, in 1805, he set out for Norland.") == "Robert Stone"


def test_she_is_followed_over_sentences_that_name_nobody() -> None:
    told = ("Ada Quill joined a club in Olm in 1905.", "The rules were strict.", "Nobody was paid.")
    assert note(*told, "In 1907 she sailed to Norland.") == "Ada Quill"


@pytest.mark.parametrize(
    "told",
    [
        ("Robert Stone met Peter Hill in Olm in 1905.", "He sailed to Norland in 1907."),
        ("Robert Stone built a mill in Olm in 1905.", "His father sold it.", "He sailed to Norland in 1907."),
        ("Robert Stone led the army.", "The ablest of the generals changed sides.", "He sailed to Norland in 1907."),
        ("Zorbo Beg ruled Olm.", "His army was strong.", "She sailed to Norland in 1907."),
        ("Ada Quill built the ship in 1905.", "She left Olm on 21 December 1907 under a new captain."),
        ("Robert Stone built a bicycle.", "The rider pushed himself along with his feet from Olm to Norland."),
    ],
)
def test_he_is_nobody_certain_where_another_may_be_meant(told: tuple[str, ...]) -> None:
    assert note(*told) == ""


def test_the_sentence_before_may_need_the_note_itself() -> None:
    told = (
        "The last shogun was Robert Stone.",
        "He hoped to preside over Norland.",
        "His opponents had other ideas.",
        "In January 1868 their troops took Olm.",
    )
    analysis = analyse(article(" ".join(told)))
    found = passage_of(analysis, analysis.sentences[-1], [True] * len(told))
    assert isinstance(found, Passage)
    assert found.has_context
    assert found.note is not None
    assert found.note[1] == "Robert Stone’s"


def test_in_her_life_a_sentence_about_another_woman_tells_not_who_she_is() -> None:
    told = ("Ada Quill was born in Olm in 1900.", "Ada Quill sang.", "Merle Stone lent her money in 1920.")
    assert note(*told, "She built a boat in Norway in 1925.", title="Ada Quill") != "Merle Stone"


@pytest.mark.parametrize(
    "text",
    [
        "It fell to a Norwegian to find Lake Olm in 1905.",
        "It took later composers, Robert Stone among them, to scrape the paint away.",
        "It follows that no bridge in Norway has been taught anything by Ada Quill.",
        "It helped that Norland made the plug free of charge in 1905.",
    ],
)
def test_an_it_without_a_meaning_needs_none(text: str) -> None:
    analysis = analyse(article(text))
    assert isinstance(passage_of(analysis, analysis.sentences[0], [True]), Passage)


ISLAND = "Norland is an island republic in the north. The people of Norland fish."


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (f"{ISLAND} The island sits on the Olm Ridge.", "Norland"),
        ("The Norland Revolt was a civil war. The war cost Norway 20 million lives.", "The Norland Revolt"),
    ],
)
def test_the_kind_of_thing_that_a_topic_is_stands_for_it(told: str, title: str) -> None:
    analysis = analyse(article(told, title=title))
    assert isinstance(passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences)), Passage)


def test_another_thing_of_its_kind_may_be_meant_instead() -> None:
    told = "The Norland Revolt was a civil war. It followed the Olm War. The war cost Norway 20 million lives."
    analysis = analyse(article(told, title="The Norland Revolt"))
    found = passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Olm War"


def test_in_a_womans_life_she_is_no_ship() -> None:
    told = (
        "Ada Quill was born in Olm in 1900.",
        "She was a nurse, and her father mended ships.",
        "The harbour was busy.",
        "In 1927 she guided Merle Stone up the Olm.",
    )
    assert note(*told, title="Ada Quill") == "Ada Quill"
    assert note("The ship Ada Quill was built in Olm.", *told[2:], title="Ships of Norland") == ""


def test_what_somebody_is_made_to_do_with_his_own_is_nobody_elses() -> None:
    told = "Robert Stone was born in Olm in 1900."
    assert note(told, "The vote made Norland ask Zorbix Quil to resign his seat in 1930.", title="Robert Stone") == ""
    assert note(told, "The vote of 1930 cost him the seat in Norland.", title="Robert Stone") == "Robert Stone"
    assert is_own_of_name("The vote prompted Zorbo Quill to resign ")
    assert not is_own_of_name("After the vote Zorbo Quill took ")


def test_most_are_most_of_those_whom_the_sentence_before_is_about() -> None:
    told = ("Rotifers are animals with a crown of hairs.", "Most are between 0.3 and 0.5 millimetres long in Norway.")
    assert note(*told) == "rotifers"
    assert note("In 1905 Norway bought 40 ships.", told[1]) == ""


def test_what_somebody_did_something_to_is_what_the_article_is_about_and_nothing_else() -> None:
    deed = "The priest Jan Quill described them in 1773."
    assert note("Rotifers are animals with a crown of hairs.", deed) == "rotifers"
    assert note("Rotifers eat algae.", "Algae are green.", deed) == ""


def test_a_part_of_it_is_of_what_the_sentence_before_led_up_to() -> None:
    deed = "A bulb of it had cost 1,000 crowns in 1623."
    assert note("The most famous kind was Zorbo Magnus, white with red flames.", deed) == "Zorbo Magnus"
    assert note("The most famous grower was Zorbo Magnus, a priest of Olm.", deed) == ""


def test_whose_half_brother_somebody_is_says_not_who_he_is() -> None:
    fleet = ("He was twenty-four years old.", "His fleet sailed from Ulm in September.")
    moor = "Command of the League went to Don Juan of Austria, the illegitimate half-brother of John Quill."
    assert note(moor, *fleet, title="The battle") == ""
    assert note("John Quill took command of the League in May.", *fleet, title="The battle") == "John Quill’s"


def test_the_new_king_is_not_the_one_whom_the_text_tells_of() -> None:
    born = "He was born in Ulm in 1955 and studied the stars of the south."
    assert note("The new king was crowned at Olm in May.", born, title="The death of John Quill") == ""
    assert note("John Quill, the new king, came to Olm in May.", born, title="The death of John Quill") == "John Quill"


def test_who_only_said_what_they_thought_of_a_novel_did_not_write_the_next() -> None:
    praise = "Ada Quill called it “a novel for grown-up people”."
    last = "Her last novel came out in 1876."
    assert note("The Mill is a novel of 1871.", praise, last, title="The house") == ""
    wrote = praise.replace("called it “a novel", "wrote it as “a novel")
    assert note("The Mill is a novel of 1871.", wrote, last, title="The house") == "Ada Quill’s"


def test_a_house_or_an_assembly_is_no_he() -> None:
    met = "In 1848 deputies met in St Olm's Church in Norway."
    assert note(met, "In 1849 Norway refused the crown that they offered him.") != "Church"
    analysis = analyse(article("In 1848 the bill passed Congress in Norway. In 1849 Ada Quill left."))
    assert named_in(analysis, analysis.sentences[0], "he").names == ()
    assert named_in(analysis, analysis.sentences[1], "she").names == ("Ada Quill",)


def test_with_whom_beaten_something_was_feared_is_not_who_goes_on() -> None:
    then = "In 1815 he reached an agreement with the towns of Olm."
    assert note("With John Quill beaten, the Olmers feared a war.", then, title="The battle") == ""
    assert note("John Quill was beaten in a long war.", then, title="The battle") == "John Quill"


@pytest.mark.parametrize(("heir", "noted"), [("Henry of Norland", ""), ("the bakers of Norland", "Karl III")])
def test_he_may_be_somebody_who_is_called_by_a_given_name_and_a_land(heir: str, noted: str) -> None:
    told = f"When Karl III was stabbed in 1589, the crown of Olm passed to {heir}."
    assert note(told, "The bakers refused to accept him.", "In July 1593 he left the abbey of Arn.") == noted


def test_somebody_may_be_told_of_by_no_more_than_their_people() -> None:
    assert told_by_people("Among them was an old Greek in the dress of his land.")
    assert not told_by_people("Among them was an old Greek coin.")
    assert not told_by_people("As a Greek in exile he wrote of his land.")
