"""A heading tells which party, which act and which machine is meant, behind the label."""

import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.labels.clever import is_clever
from aiquiz.generate.labels.headings import heading_of, trail_of
from aiquiz.reading import read_article


def read(heading: str, *sentences: str, title: str = "Ada Quill") -> Analysis:
    opening = "Ada Quill was born in Olm in 1861. Ada Quill was a nurse. In Norway Ada Quill is known."
    source = f"# {title}\n\n{opening}\n\n## {heading}\n\n{' '.join(sentences)}\n"
    return analyse(read_article(source.encode(), "quill.md"))


def last(analysis: Analysis) -> Passage | str:
    return passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))


PARTY = ("A party was chosen.", "It rained for days.", "The party reached Godthaab on 3 October 1888.")


def test_the_party_is_that_of_the_journey_in_the_heading() -> None:
    found = last(read("The crossing of Greenland", *PARTY))
    assert isinstance(found, Passage)
    assert found.topic == "Ada Quill, the crossing of Greenland"
    assert isinstance(last(read("A second career", *PARTY)), str)


def test_the_act_is_that_of_the_heading() -> None:
    told = ("Norway passed an act.", "It rained for days.", "The act expired in 1800 in all of Norway.")
    found = last(read("THE ALIEN ACTS OF OLM", *told))
    assert isinstance(found, Passage)
    assert found.topic == "Ada Quill, the alien acts of Olm"


def test_what_the_text_itself_tells_needs_no_heading() -> None:
    found = last(read("The Alien Acts", "In 1800 Norway passed an act, and the act made Olm rich."))
    assert isinstance(found, Passage)
    assert found.topic == "Ada Quill"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("The crossing of Greenland", "the crossing of Greenland"),
        ("3.1 Early life", "early life"),
        ("Machine Politics", "Machine Politics"),
        ("CASE 5. HEAVY RAIN", "heavy rain"),
        ("NORWAY", "Norway"),
        ("Norway objects", "Norway objects"),
        ("Rain objects", "rain objects"),
        ("12 May 2019", ""),
        ("How it ended", ""),
        ("Bridge, island, tunnel", ""),
        ("The life of Ada Quill", ""),
        ("One thing and another and a third and more", ""),
    ],
)
def test_only_a_noun_that_adds_to_the_label_is_shown(heading: str, shown: str) -> None:
    analysis = read(heading, "It rained in Olm for days.")
    assert heading_of(analysis.sentences[-1], analysis) == shown


@pytest.mark.parametrize(("heading", "part"), [("The first hole: steam", "the first hole"), ("How it began", "")])
def test_of_several_things_the_heading_tells_which(heading: str, part: str) -> None:
    analysis = read(heading, "Regular traffic began in 1882.")
    vars(analysis)["label"] = "Three holes through Olm"
    found = last(analysis)
    shown = found.topic if isinstance(found, Passage) else ""
    assert shown == (f"Three holes through Olm, {part}" if part else "")


def test_a_shouted_heading_is_written_as_the_text_writes_its_words_and_without_its_counter() -> None:
    analysis = read("CASE 5. HOW RAIN CAME TO OLM", "It rained in Olm for days.")
    assert trail_of(analysis.sentences[-1], analysis) == "How rain came to Olm"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Ada Quill: the long rain", "the long rain"),
        ("A dear habit", ""),
        ("STOCKHOLM, March 12, 2025", ""),
        ("ISMAILIA, Egypt", ""),
        ("Reference desk", ""),
        ("Listen to this article · 4 min", ""),
        ("Published 23 August 2023, 17:40 GMT", ""),
        ("Background | Rain & Snow", ""),
        ("12 May 2019", ""),
        ("May 1932 196", ""),
        ("May 1932", "May 1932"),
        ("Subscribe for 1 crown a week", ""),
        ("Subscribers of the mill", "Subscribers of the mill"),
    ],
)
def test_what_a_page_says_of_itself_is_no_heading_and_the_label_is_said_once(heading: str, shown: str) -> None:
    analysis = read(heading, "It rained in Olm for days.")
    assert trail_of(analysis.sentences[-1], analysis) == shown


@pytest.mark.parametrize(
    "heading",
    [
        "A Planet in a Bottle",
        "“Onward and up”",
        "The Sign Bears This Name",
        "Keeping Her",
        "And Afterwards",
        "First, the Yarn",
        "Two Chemists and a Sum",
    ],
)
def test_a_clever_heading_helps_nobody(heading: str) -> None:
    assert is_clever(heading, "The ship sank in May. Nobody was saved.")


@pytest.mark.parametrize(
    "heading",
    [
        "History",
        "Last years",
        "A Ship on the Rocks",
        "Two Ships",
        "Why “Spanish”",
        "What it cost",
        "World War I",
        "Rise to power",
    ],
)
def test_a_plain_heading_is_none_that_is_clever(heading: str) -> None:
    assert not is_clever(heading, "The ship sank in May. Nobody was saved.")
