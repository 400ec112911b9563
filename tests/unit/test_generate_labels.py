"""The label in front of a question: a good name for what the article is about, wherever the sentence has none."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.labels import label_of
from aiquiz.generate.passages import Passage, passage_of
from aiquiz.reading import read_article
from articles import article

NOBODY: frozenset[str] = frozenset()


def label(topic: str, text: str, *headings: str, names: dict[str, int] | None = None, places: str = "") -> str:
    return label_of(topic, text, headings, names or {}, frozenset(places.split()), NOBODY, 20)


def test_a_thing_of_many_names_keeps_its_noun() -> None:
    assert label("Marathon", "A marathon is long. The New York City Marathon began in 1970.") == "Marathon"


def test_things_lie_where_the_title_says() -> None:
    told = ("Bridges", "Old bridges fell.")
    assert label(*told, "What a flood taught Iceland about bridges", places="Iceland Olm") == "Bridges in Iceland"
    assert label(*told, "Norway and Iceland lose bridges", places="Iceland Norway") == "Bridges"
    assert label(*told, "Bridges return to the Alps", places="Alps") == "Bridges in the Alps"


def test_two_rivals_share_the_label() -> None:
    title = "Adidas hires its boss from Puma"
    assert label("Puma", "Puma grew.", "", title, names={"Puma": 6, "Adidas": 5, "Nike": 1}) == "Puma and Adidas"
    title_first = "Adidas and Puma meet"
    assert label("Puma", "Puma grew.", title_first, names={"Puma": 6, "Adidas": 5}) == "Adidas and Puma"
    assert label("Puma", "Puma grew.", "", title, names={"Puma": 9, "Adidas": 5}) == "Puma"
    assert label("Puma", "Puma grew.", "", "Puma grows", names={"Puma": 6, "Adidas": 5}) == "Puma"
    assert label("Puma Roads", "Puma.", "", "Puma Roads", names={"Puma Roads": 6, "Puma": 5}) == "Puma Roads"


def test_a_title_that_stands_in_the_text_again_tells_of_no_name() -> None:
    texts = (f"In {1900 + n} a bridge was old." for n in range(6))
    analysis = analyse(article("What Floods Taught Olm", *texts, title="What Floods Taught Olm"))
    assert "Taught" not in analysis.topic


def test_a_heading_that_glosses_its_noun_tells_the_topic() -> None:
    source = "# Carrying oxygen\n\n## 3 Haemoglobin: a protein with a mind\n\nHaemoglobin carries it. It lives long.\n"
    assert analyse(read_article(source.encode(), "blood.md")).topic == "Haemoglobin"


def passage(*sentences: str, title: str) -> Passage:
    analysis = analyse(article(" ".join(sentences), title=title))
    found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(found, Passage)
    return found


def test_words_of_the_topic_strewn_over_a_sentence_do_not_name_it() -> None:
    title = "The tundra-ion cell"
    told = passage("A tundra-ion cell holds lithium.", "In 1905 Norway sold a cell.", title=title)
    assert told.topic == "Tundra-ion cell"
    named = passage(
        "A tundra-ion cell holds lithium.", "In 1905 Norway sold tundra-ion cells.", title="The tundra-ion cell"
    )
    assert named.topic == ""


def test_a_long_label_stays_away_from_a_sentence_that_two_names_anchor() -> None:
    named = "High Court of the Norwegian Kingdom and the Islands"
    title = f"How the {named} Works"
    rest = (f"The {named} sits in Olm.", "The Court is old.", "The Court is small.")
    assert passage(*rest, "In 1905 Ada Quill met Zorbo Stone in Malmö.", title=title).topic == ""
    assert passage(*rest, "A case takes five months to decide.", title=title).topic == named
    court = passage(*rest, "In 1905 Ada Quill was the first woman on the Court in Olm.", title=title)
    assert court.topic == named


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Norland Inc. was worth $230 million in 1990.", ""),
        ("Norland Inc. took the Zellish lamps, with its mills, for $230 million in 1990.", ""),
        ("Norland Inc. took the lamp business, with its mills, for $230 million in 1990.", "Olm Corporation"),
        (
            "In the spring and summer of the year 1990 a contract was signed by Norland Inc. after long talks.",
            "Olm Corporation",
        ),
    ],
)
def test_the_label_of_one_firm_stays_away_from_what_another_did(sentence: str, shown: str) -> None:
    mills = (f"Olm Corporation built a mill in {1900 + n}." for n in range(5))
    analysis = analyse(article(sentence, *mills, "Norland Inc. makes lamps.", title="Olm Corporation"))
    passage = passage_of(analysis, analysis.sentences[0], [True] * 9)
    assert isinstance(passage, Passage)
    assert passage.topic == shown


def test_a_headline_stands_before_a_sentence_that_two_names_anchor_too() -> None:
    title = "Norland becomes first nation to land on the Moon"
    rest = tuple(f"It rained for {n} days." for n in range(2, 8))
    assert passage(*rest, "In 1905 Ada Quill met Zorbo Stone in Malmö.", title=title).topic == f"“{title}”"


def test_a_headline_stays_away_from_what_a_sentence_tells_with_its_year_of_one_it_names() -> None:
    title = "Norsoft buys Zellgames for 60 billion dollars"
    told = ("Norsoft bought Zellgames in May.", "Zellgames let Norsoft pay.", "Norsoft grew with Zellgames.")
    assert passage(*told, "Norsoft was founded in 1975 by Ada Quill.", title=title).topic == ""
    assert passage(*told, "Norsoft cut 900 jobs at Zellgames.", title=title).topic == f"“{title}”"
    assert passage(*told, "In 2023 Olm let the sale go on.", title=title).topic == f"“{title}”"


def test_the_byname_of_whose_life_it_is_stands_in_front() -> None:
    told = "Fredrik was born in Olm in 1712. He was a king. He fought for Ulm. Fredrik was shut up in the fort of Olm."
    more = "Fredrik came to the throne in 1740. He wrote verse. He played the flute, and his court at Ulm heard him."
    analysis = analyse(article(told, more, title="Fredrik the Great"))
    found = passage_of(analysis, analysis.sentences[3], [True] * len(analysis.sentences))
    assert isinstance(found, Passage)
    assert (analysis.label, found.topic) == ("Fredrik the Great", "Fredrik the Great")
