"""The label in front of a question: a good name for what the article is about, wherever the sentence has none."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import candidates_of
from aiquiz.generate.labels.rests import land_beside
from aiquiz.generate.topics.labels import label_of
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
    assert label("Bridges in iceland", *told[1:], "Bridges in Iceland", places="Iceland") == "Bridges in iceland"


def test_what_is_left_of_a_label_that_holds_the_answer_tells_of_which_land() -> None:
    told = (
        "The Zorb is a house of 40 deputies. The Zorb sits in Olm. In Norway the Zorb makes the laws.",
        "Elections to the Zorb are held every four years.",
        "In 1905 the Zorb of Norway met the Owl Guild.",
    )
    found = candidates_of(article(*told, title="Norway's Zorb"))[1]
    prompts = [one.prompt for one in found if one.answers == ("Zorb",)]
    assert "Norway: Elections to the _____ are held every four years." in prompts
    assert not any(one.startswith("Norway: In 1905") for one in prompts)


def test_the_land_beside_an_answer_is_no_part_of_it() -> None:
    analysis = analyse(article("The Zorb of Norway sits in Olm."))
    assert land_beside("Norway's Zorb", "Zorb", analysis) == "Norway"
    assert land_beside("The Zorb of Norway", "Zorb", analysis) == "Norway"
    assert not land_beside("Norway's Zorb", "Olm", analysis)
    assert not land_beside("Norway's Zorb", "Norway", analysis)
    assert not land_beside("Ada's Zorb", "Zorb", analysis)


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


def test_the_merger_of_two_firms_is_told_by_both_names() -> None:
    title = "How Nokia and Sony wed"
    rest = ("Nokia and Sony agreed on their merger.", "Nokia met Sony.", "Then Nokia met Sony.", "So Sony met Nokia.")
    told = passage(*rest, "The deal was signed on 14 June 1923, when Nokia was weak.", title=title)
    assert told.topic == "Nokia and Sony"
    both = passage(*rest, "The merger of Nokia and Sony was signed on 14 June 1923.", title=title)
    assert both.topic == ""
    met = ("Nokia met Sony again.", *rest[1:])
    assert passage(*met, "Nokia was weak when its mill burned in 1923.", title=title).topic == ""


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


def label_told(title: str, *texts: str) -> str:
    return analyse(article(*texts, title=title)).label


TRADE = (
    "Zorbo sold its first lamps in 1990, and the customers of Zorbo paid 900 crowns for a lamp.",
    "The company made a profit, and its shares rose. In 1992 Zorbo sold lamps abroad, and sales doubled.",
    "Zorbo's shares fell in 2004. Lamps went unsold, and the chief executive of Zorbo left the business.",
    "Zorbo opened a factory for lamps in Olm. The company hired 400 people, and revenue rose.",
    "Shareholders met in 2010. Old lamps came back from customers, and the firm paid for them.",
)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("The Lamp That Went Out, Fast: Zorbo's Rise and Fall", "Zorbo"),
        ("Zorbo's Rise and Fall", "Zorbo"),
        ("The Rise and Fall of Zorbo", "Zorbo"),
        ("The lamp that went out", "Zorbo"),
    ],
)
def test_no_plain_noun_beats_the_firm_of_a_text_told_as_business(title: str, shown: str) -> None:
    assert label_told(title, *TRADE) == shown


def test_a_plain_noun_stands_where_a_firm_is_only_named() -> None:
    lamps = (
        "Lamps give light. Zorbo sold its first lamps in 1990.",
        "Old lamps burn oil, and most lamps have a wick. Zorbo opened a museum of them.",
        "Some lamps hang from a beam. Lamps of brass last for many years. In 1999 Zorbo made none.",
    )
    assert label_told("The lamp that went out", *lamps) == "Lamps"


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        (
            "The Second Ulmic War, 218–201 BC",
            "The Second Ulmic War began in spring. The war cost much.",
            "Second Ulmic War",
        ),
        (
            "How bacteria divide",
            "Cells grow. Most cells split in two. Bacteria are cells. Cells are small.",
            "Bacteria",
        ),
        ("How fish breathe", "Gills take up air. Gills are red. Most gills are thin. Fish have gills.", "Fish"),
        (
            "How Norwegians vote",
            "Norwegians choose by lists. Voters go to a school. Norwegians may vote early.",
            "“How Norwegians vote”",
        ),
        (
            "From Quay to Everywhere: A History of Zorbo",
            "Zorbo began at a quay in 1971. The history of Zorbo is long. Zorbo grew.",
            "Zorbo",
        ),
        (
            "Norsat's Zelda programme: landing slips again, to 2027",
            "Norsat put off the landing. Zelda 2 flies first. The landing comes with Zelda 3. A landing takes a day.",
            "Zelda programme",
        ),
        (
            "Norsat's last programme: landing slips again, to 2027",
            "Norsat put off the landing. Zelda 2 flies first. The landing comes with Zelda 3. A landing takes a day.",
            "“Norsat's last programme: landing slips again, to 2027”",
        ),
    ],
)
def test_a_title_names_its_thing_in_many_ways(title: str, text: str, shown: str) -> None:
    assert label_told(title, text) == shown


def test_firms_set_against_each_other_are_joined() -> None:
    told = (
        "Olm Corporation built a mill. Zell Corporation built two. Olm Corporation grew. Zell Corporation fell behind."
    )
    assert label_told("Olm Corporation against Zell Corporation: the long race", told) == (
        "Olm Corporation and Zell Corporation"
    )
    sea = "Olm lies on the sea. The sea took a street of Olm. Dikes keep the sea away. Olm fights the sea."
    assert " and " not in label_told("Olm against the sea: the long fight", sea)


@pytest.mark.parametrize(
    ("title", "shown"), [("The Japanese Zill", "Japanese Zill"), ("Japanese Evenings with Zill", "Zill")]
)
def test_a_body_keeps_whose_it_is(title: str, shown: str) -> None:
    told = "Zill has two houses. The Zill meets in May. In 1890 the Zill first met. The Zill makes laws. Zill is old."
    assert label_told(title, told) == shown


def test_where_and_when_a_report_was_written_is_no_label() -> None:
    told = "OLMSTADT, May 2025 — The long quarrel over the most valuable lamps is alive again. A board held one patent."
    title = "Olmic court reopens fight over who invented the lamp"
    assert "OLMSTADT" not in label_told(title, told, "In 2017 the board held that the lamps differ. A patent stood.")


def test_what_is_done_with_a_thing_keeps_the_title() -> None:
    told = (
        "A cache keeps copies near its reader. A cache asks the server first. Every cache has a limit. The cache may "
        "be stale. A shared cache serves many. One cache is small.",
        "A cache is fast. The response goes to the cache. Caches forget. No cache lasts.",
        "A private cache is in the browser. The cache marks what is old. A cache revalidates.",
    )
    assert label_told("HTTP caching", *told) == "HTTP caching"


def test_a_word_for_a_people_in_the_title_names_no_second_body() -> None:
    told = (
        "The European Commission proposes laws. The European Parliament debates them. The European Commission meets.",
        "The European Parliament elects its head. The European Commission has 27 members. The European Parliament may "
        "dismiss it.",
        "The European Commission fines firms. The European Parliament votes. The European Commission writes drafts.",
    )
    assert label_told("What does the European Commission do?", *told) == "European Commission"
