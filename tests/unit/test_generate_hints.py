"""What kind of answer a gap wants, as far as the article tells."""

import re
from dataclasses import replace

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.nouns import sort_noun
from aiquiz.generate.entities.numerals import measured
from aiquiz.generate.generators.base import hint_of
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.generators.hinting import fits_only
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.article import BlockKind, Span
from aiquiz.model.fact import AnswerType
from articles import article


def hints(answer: str, *sentences: str) -> list[str]:
    """The hints beside the gap for `answer` in the last sentence."""
    analysis = analyse(article(*sentences))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    bodies = [one.body for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == answer]
    texts = [body.text for body in bodies if isinstance(body, Cloze)]
    assert texts
    return [found[1] if (found := re.search(r"::(.*?)\}\}", text)) else "" for text in texts]


@pytest.mark.parametrize(
    ("answer", "told", "asked", "hint"),
    [
        ("Skeld", "The glacier Skeld lies in Norway.", "In 1905 Ada Quill crossed the Skeld on foot.", "glacier"),
        ("Skeld", "Skeld, a small sloop of the navy, was old.", "In 1905 Ada Quill sold the Skeld in Norway.", "sloop"),
        ("Skeld", "The glacier Skeld lies in Norway.", "In 1905 Ada Quill crossed a glacier called Skeld.", ""),
        ("Skeld", "On a walk to the bakery Skeld saw it.", "In 1905 Ada Quill met the Skeld in Norway.", ""),
        ("Norway", "Norway was poor.", "In 1905 Ada Quill sailed to Norway with a cat.", "country"),
        ("Oslo", "Norway was poor.", "In 1905 Ada Quill sailed to Oslo with a cat.", "city"),
        ("Oslo", "Norway was poor.", "In 1905 Ada Quill took Oslo, Ulm and the city of Frankfurt in Norway.", ""),
        ("Second Olm War", "Norway was poor.", "In 1905 Ada Quill of Norway fought in the Second Olm War.", "war"),
        ("nine acres", "Norway was poor.", "In 1905 some nine acres of Norway fed Ada Quill.", "area"),
        ("nine miles", "Norway was poor.", "In 1905 Ada Quill of Norway drilled to a depth of nine miles.", ""),
        ("Olm Sea", "Norway was poor.", "In 1905 Ada Quill of Norway crossed the Olm Sea by boat.", "sea"),
        ("University of Olm", "Norway was poor.", "In 1905 Ada Quill taught at the University of Olm.", "university"),
        ("Ohio", "Norway was poor.", "In 1905 Ada Quill of Norway sank the tanker Ohio near Oslo.", ""),
        ("Delaware", "Norway was poor.", "In 1905 Ada Quill of Norway crossed Delaware by boat.", "state"),
        ("Ben Olm", "Norway was poor.", "Ben Olm, at 1,345 metres, is a mountain in Oslo or Norway.", ""),
        ("Ben Olm", "Norway was poor.", "Ben Olm, at 45 years, is a judge in Oslo or Norway.", "person"),
        ("Great Britain", "Norway was poor.", "In 1905 Ada Quill of Norway boarded the Great Britain in Oslo.", ""),
        ("Great Britain", "Norway was poor.", "In 1905 Ada Quill of Norway came to Great Britain by boat.", "country"),
        ("Houston", "Sam Houston was a monk.", "In 1905 Houston lost a boat in Norway.", ""),
        ("Houston", "Sam Hale was a monk.", "In 1905 Houston lost a boat in Norway.", "city"),
        ("Olm Hill", "Norway was poor.", "In 1905 Norway called back Olm Hill, a Norlander who had left.", "person"),
        ("Oslo", "Norway was poor.", "In 1905 Ada Quill was a doctor in Oslo, who mixed salts.", "city"),
        ("Congo", "Norway was poor.", "In 1905 Ada Quill of Norway reached the mouth of the Congo.", ""),
        ("Zorbo", "Lake Zorbo is deep.", "In 1905 Ada Quill of Norway saw that the Zorbo had sunk.", ""),
        ("Pia Vale", "Norway was poor.", "In 1905 Ada Quill of Norway was born Pia Vale near Oslo.", "name at birth"),
        ("Zorbholm", "Norway was poor.", "In 1905 Norwegian galleys burned Zorbholm in the north.", "town"),
        ("Zorbholm", "Norway was poor.", "In 1905 Ada Quill of Norway burned Zorbholm in a stove.", ""),
        ("Zorbholm", "Norway was poor.", "In 1905 Norway acquired Zorbholm, and Ada Quill left.", "place"),
        ("Zorbholm", "Norway was poor.", "In 1905 Ada Quill of Norway acquired Zorbholm for a cow.", ""),
        ("Olm Fusiliers", "Norway was poor.", "In 1905 the Olm Fusiliers were flown in from Norway.", "regiment"),
        ("Olm Fusiliers", "Norway was poor.", "In 1905 the regiment of Olm Fusiliers came from Norway.", ""),
        ("Pia Vale", "Norway was poor.", "In 1905 the Oslo-born Pia Vale sold a boat in Norway.", ""),
        (
            "Zorbos",
            "Zorbos, who was a monk, lived.",
            "In 1905 Ada Quill of Norway met some Zorbos in Oslo.",
            "a people",
        ),
        ("Pia Vale", "Pia Vale, who was a monk, lived.", "Pia Vale, which sank off Oslo, left Norway in 1905.", ""),
        ("20 degrees", "Norway was poor.", "In 1905 Norway sank to within 20 degrees of the equator.", ""),
        ("20 degrees", "Norway was poor.", "In 1905 Ada Quill of Norway named 20 degrees of frost.", "temperature"),
        ("20 degrees", "Norway was poor.", "In 1905 Ada Quill of Norway drew 20 degrees of a circle.", ""),
        (
            "20 degrees",
            "Norway was poor.",
            "In 1905 Ada Quill of Norway slept on warm salt, 20 degrees.",
            "temperature",
        ),
        ("Zorbos", "Zorbos, who was a monk, lived.", "In 1905 Ada Quill of Norway met Zorbos in Oslo.", "person"),
        (
            "Zorbians",
            "Norway was poor.",
            "In 1905 Ada Quill of Norway drank a tea that the local Zorbians made.",
            "a people",
        ),
        ("Lutherans", "Norway was poor.", "In 1905 Ada Quill of Norway drank a tea that the local Lutherans made.", ""),
        ("Roman Catholics", "Norway was poor.", "In 1905 most people of Norway were Roman Catholics.", ""),
        (
            "Ada Quill",
            "Ada Quill, who was a chemist, lived in Oslo.",
            "In 1905 the Ada Quill scale was new.",
            "name",
        ),
        ("Zorbo", "Zorbo, who was a monk, lived.", "In 1905 Norway took up Zorbo code, and Ada Quill left.", "name"),
        ("Pia Vale", "Pia Vale, who was a monk, lived.", "In 1905 Norway bought the coffee chain Pia Vale.", ""),
        ("Oscar", "Norway was poor.", "In 1905 Ada Quill of Norway sold an original 1899 Oscar for a cow.", ""),
        ("Ada Quill", "Norway was poor.", "In 1905 the largest ship, Ada Quill, left Norway for Olm.", ""),
        ("Ada Quill", "Norway was poor.", "Ada Quill, built in Norway in 1905, was the largest tanker of all.", ""),
        ("Ada Quill", "Norway was poor.", "Ada Quill was a captain of a ship of Norway in 1905.", "person"),
        ("Otto the Great", "Norway was poor.", "In 905 Otto the Great sailed to Norway with a cat.", "person"),
        (
            "Olm Tower",
            "Norway was poor.",
            "In 1905 the first ship was the Olm Tower, which Ada Quill sold to Norway.",
            "",
        ),
        ("Jan Fleet", "Norway was poor.", "In 1905 Jan Fleet, high in a tree of Norway, saw the ice.", ""),
        ("Jordan", "Jordan was poor.", "In 1905 the Jordan killed the trout of Ada Quill.", ""),
        ("Jordan", "Jordan was poor.", "In 1905 the boats of the Jordan sank with Ada Quill.", ""),
        ("Jordan", "Jordan was poor.", "In 1905 the boats of Jordan sank with Ada Quill.", "country"),
        ("Olm Sea", "Norway was poor.", "In 1905 the Olm Sea flood hit Ada Quill of Norway.", ""),
        ("Soviet Union", "The Soviet Union sold grain.", "In 1935 the Soviet Union sold Norway a tank.", "country"),
        ("Ada Quill Catalogue", "Norway was poor.", "In 1935 the Ada Quill Catalogue of Norway was sold.", ""),
        ("Jan Quill", "Norway was poor.", "In 1966 Zorbo Motors of Norway acquired Jan Quill, a rival.", ""),
        ("Jan Quill", "Norway was poor.", "In 1966 Zorbo Motors of Norway paid Jan Quill, a lawyer.", "person"),
        ("Amazon", "Norway was poor.", "In 1966 Ada Quill of Norway reached the Amazon by boat.", ""),
        ("Amazon", "Amazon is a company.", "In 1966 Ada Quill of Norway sold shares of Amazon.", "organisation"),
        ("Mississippi", "Norway was poor.", "In 1863 Ada Quill held the entire Mississippi for Norway.", ""),
        ("Mississippi", "Norway was poor.", "In 1863 Ada Quill moved from Norway to Mississippi.", "state"),
        ("Jan Quill", "Norway was poor.", "In 1966 Jan Quill became the first drug company of Norway.", ""),
        ("Jan Quill", "Norway was poor.", "In 1966 Jan Quill became the first head of a company of Norway.", "person"),
        ("Jan Quill", "Norway was poor.", "In 1966 Jan Quill, the Swiss owner of Zorbo, left Norway.", ""),
        ("Jan Quill", "Norway was poor.", "In 1966 Jan Quill, the Swiss lover of Zorbo, left Norway.", "person"),
        ("Amazon", "Amazon is a company.", "In 1966 Ada Quill of Norway wrote code for Amazon.", ""),
        ("four quarters", "Norway was poor.", "In 1905 Norway was divided into four quarters by Ada Quill.", ""),
        ("Ben Zorbo", "Norway was poor.", "In 1905 Ben Zorbo, at 1,300 metres, was the highest hill of Norway.", ""),
        ("Ben Zorbo", "Norway was poor.", "In 1905 Ben Zorbo, at 30 years, was the highest judge of Norway.", "person"),
        ("D. E. Quill", "Norway was poor.", "In 1905 Ada Hale of Norway left the hedge fund D. E. Quill.", ""),
        ("Mount Olm", "Norway was poor.", "In 1905 Ada Quill of Norway grew rye at Mount Olm.", "place"),
        ("Mount Olm", "Norway was poor.", "In 1905 Ada Quill of Norway climbed Mount Olm.", "mountain"),
        ("United States Navy", "Norway was poor.", "In 1905 the United States Navy saved Ada Quill.", "organisation"),
        ("Olm Navy", "Norway was poor.", "In 1905 the Olm Navy saved Ada Quill of Norway.", "navy"),
        ("Ford", "Norway was poor.", "In 1974 Ford pardoned Ada Quill of Norway.", ""),
        ("Ford", "A firm made bread.", "In 1974 Ford pardoned Ada Quill of Norway.", "organisation"),
        (
            "Ford",
            "A firm fed Gerald Ford of Oslo, and it was bread.",
            "In 1974 Ford saw Ada Quill in Norway.",
            "person",
        ),
        ("Jan Capital", "Norway was poor.", "In 1974 Jan Capital paid Ada Quill of Norway.", "organisation"),
        ("Olm Green Capital", "Norway was poor.", "In 1974 Oslo of Norway was Olm Green Capital for a year.", ""),
        ("Washington", "George Washington lived.", "In 1776 Washington lost Norway to Ada Quill.", ""),
        ("Washington", "George Quill lived.", "In 1776 Ada Quill of Norway came to Washington.", "city"),
        ("Jan Securities", "Norway was poor.", "In 1974 Jan Securities paid Ada Quill of Norway.", "organisation"),
        ("Zorbegy", "Norway was poor.", "In 1905 a smaller Olm rival, Zorbegy, agreed to buy Norway.", ""),
        ("Ontario", "Norway was poor.", "In 1905 Ada Quill of Norway came to Ontario by boat.", "province"),
        ("Ontario", "The lakes, Zorbo and Ontario, are deep.", "In 1905 Ada Quill of Norway came to Ontario.", ""),
        ("Zorbo Company", "Norway was poor.", "In 1905 Ada Quill ran a magazine, Zorbo Company, in Norway.", ""),
        ("Zorbo Company", "Norway was poor.", "In 1905 Ada Quill of Norway ran Zorbo Company.", "company"),
        ("30 years", "Norway was poor.", "A baker of Norway must be at least 30 years old to join Ada Quill.", "age"),
        ("30 years", "Norway was poor.", "In 1905 Ada Quill of Norway went to jail for 30 years.", "how long"),
        ("Jan Quill", "Norway was poor.", "In 1905 Ada Hale of Norway was given the nickname Jan Quill.", ""),
        ("Quill", "Quill, who was rich, lived.", "In 1905 Norway was sold to the investor Quill by Ada Hale.", ""),
        ("Jan Quill", "Norway was poor.", "In 1905 Olm was sold to the investor Jan Quill by Norway.", "person"),
        ("two thirds", "Norway was poor.", "In 1905 about two thirds of Norway voted for Ada Quill.", "share"),
        ("Zorbo", "Its owner, Zorbo, made boats.", "In 1905 Ada Quill of Norway met Zorbo by night.", ""),
        ("Zorbo", "The owner, Zorbo, made boats.", "In 1905 Ada Quill of Norway met Zorbo by night.", "person"),
        ("Zorbo", "A maid from Zorbo, was the first poet.", "In 1905 Ada Quill of Norway met Zorbo by night.", ""),
        ("Zorbo", "A maid, Zorbo, was the first poet.", "In 1905 Ada Quill of Norway met Zorbo by night.", "person"),
        (
            "Zorbo",
            "Ben came from Ulm in Zorbo, the son of a smith.",
            "In 1905 Ada Quill of Norway knew Zorbo well.",
            "",
        ),
        ("Zorbo", "Ben sang of Zorbo, the son of a smith.", "In 1905 Ada Quill of Norway knew Zorbo well.", "person"),
        ("Zorbo", "Henry III of Zorbo, who was ill, slept.", "In 1905 Ada Quill of Norway knew Zorbo well.", ""),
        ("Ben Pool", "A railway from Oslo to Ben Pool was built.", "In 1905 Ada Quill of Norway saw Ben Pool.", ""),
        ("Ben Pool", "A letter from Oslo to Ben Pool was lost.", "In 1905 Ada Quill of Norway saw Ben Pool.", "person"),
        ("Ben Pool", "Ben Pool was a mayor.", "In 1905 Ada Quill of Norway had a role in Ben Pool, a play.", ""),
        ("Ben Pool", "Ben Pool was a mayor.", "In 1905 Ada Quill of Norway was in Ben Pool's choir.", "person"),
        ("Ben Pool", "Ben Pool was a mayor.", "Since 1905 Ben Pool lies at the foot of a hill of Norway.", ""),
        ("Zorbo", "Ulm lies on the north side, Zorbo on the south.", "In 1905 Ada Quill of Norway saw Zorbo.", ""),
        ("Ben Pool", "Ben Pool was a mayor.", "In 1905 Ada Quill of Norway ended with Ben Pool, her only comedy.", ""),
        (
            "Ben Pool",
            "Ben Pool was a mayor.",
            "In 1905 Ada Quill of Norway ran with Ben Pool, her only lodger.",
            "person",
        ),
        (
            "Jean-Marie Zorbo-Olm",
            "Norway was poor.",
            "In 1905 Ada Quill worked for Jean-Marie Zorbo-Olm.",
            "person",
        ),
        ("Olm Lake", "Norway was poor.", "In 1905 Olm Lake was first given at Oslo by Ada Quill of Norway.", ""),
        ("Olm Lake", "Norway was poor.", "In 1905 Olm Lake was given to Ada Quill of Norway.", "lake"),
        ("Jan Quill Monastery", "Norway was poor.", "In 1905 Ada Hale of Norway sold Jan Quill Monastery.", "place"),
        ("Charter of the Olm Bank", "Norway was poor.", "In 1905 Ada of Norway signed Charter of the Olm Bank.", ""),
        ("Senate of the Republic", "Norway was poor.", "In 1905 Ada Quill spoke in the Senate of the Republic.", ""),
        ("Olm United", "Norway was poor.", "In 1905 Ada Quill of Norway paid Olm United for cinemas.", ""),
        ("Olm United", "Norway was poor.", "In 1905 Ada Quill of Norway played football for Olm United.", "team"),
    ],
)
def test_a_gap_says_what_kind_of_answer_it_wants(answer: str, told: str, asked: str, hint: str) -> None:
    assert hints(answer, told, asked) == [hint]


@pytest.mark.parametrize(
    ("answer", "asked", "accepted"),
    [
        (
            "Zorbo National Congress (ZNC)",
            "In 1905 Ada Quill of Norway joined the Zorbo National Congress (ZNC) in Oslo.",
            ("Zorbo National Congress", "ZNC"),
        ),
        (
            "650 square kilometres (251 square miles)",
            "The area of Norland is 650 square kilometres (251 square miles) of rock.",
            ("650 square kilometres", "251 square miles"),
        ),
        ("650 square kilometres", "The area of Norland is 650 square kilometres (mostly rock) in Norway.", ()),
        ("Zorbo Congress", "In 1905 Ada Quill of Norway joined the Zorbo Congress (MNC) in Oslo.", ()),
    ],
)
def test_what_brackets_say_again_belongs_to_the_answer(answer: str, asked: str, accepted: tuple[str, ...]) -> None:
    analysis = analyse(article(asked))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == answer]
    assert [one.body.accept for one in found if isinstance(one.body, Cloze)] == [accepted]


def test_a_span_asks_for_two_dates() -> None:
    asked = ("4 May to 9 June 1905", "4 May 1905")
    spans = [Mention(Span(0, len(text)), text, AnswerType.DATE, "", None, True) for text in asked]
    assert [hint_of(one) for one in spans] == ["dates", "date"]


def test_a_name_that_says_its_sort_needs_no_hint() -> None:
    assert sort_noun("Olm Glacier", ["The glacier Olm Glacier melts."], "The _____ melts.") == ""


def test_a_unit_says_what_it_measures() -> None:
    assert [measured(unit) for unit in ("kilometre", "square mile", "°C", "pound", "volt")] == [
        "distance",
        "area",
        "temperature",
        "weight",
        "",
    ]


def test_the_other_name_of_a_town_in_brackets_belongs_to_the_answer() -> None:
    analysis = analyse(article("In 1905 Ada Quill of Norway sold her boat at Oslo (Christiania) for a cow."))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if "Oslo" in one.answers[0]]
    assert found
    assert all("Christiania" not in one.prompt for one in found)


def test_who_bears_a_firm_s_name_in_a_table_only_is_no_firm() -> None:
    for told, is_firm in (("9 August | Gerald Ford rules", False), ("9 August | Ada Quill rules", True)):
        whole = article("A firm made bread in Oslo.", told, "In 1974 Ford pardoned Ada Quill of Norway.")
        opening, row, asked = whole.blocks
        analysis = analyse(replace(whole, blocks=(opening, replace(row, kind=BlockKind.TABLE_ROW), asked)))
        passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(passage, Passage)
        bodies = [one.body for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == "Ford"]
        texts = [body.text for body in bodies if isinstance(body, Cloze)]
        assert texts
        assert all(("::organisation" in text) is is_firm for text in texts)


def test_a_hint_that_only_the_answer_among_its_options_fits_gives_it_away() -> None:
    assert fits_only("institute", "Olm Institute", ("Ulm University", "University of Alm", "Hale College"))
    assert not fits_only("institute", "Olm Institute", ("Ulm Institute", "University of Alm", "Hale College"))
    assert not fits_only("institute", "Olm Institute", ())
    assert not fits_only("person", "Ada Quill", ("Ben Pool", "Jan Hale", "Pia Vale"))


def test_a_house_of_somebody_and_sons_is_a_firm() -> None:
    assert hints("Henry Olm & Sons", "Norway was poor.", "In 1905 Ada Quill of Norway sold Henry Olm & Sons.") == [
        "firm"
    ]


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("Pope Ada gave a house in Norway to the bakers of Olm in 1233.", "year"),
        ("Pope Ada gave a treaty of 1233 between Norway and Olm to the bakers.", "year"),
        ("Pope Ada gave a house in Norway to the bakers of Olm in May 1233.", ""),
        ("Pope Ada gave a house in Norway to the bakers of Olm in the summer of 1233.", ""),
    ],
)
def test_a_year_asked_for_freely_says_that_it_is_one_where_nothing_else_does(asked: str, hint: str) -> None:
    assert hints("1233", "Norway was poor.", asked) == [hint]


def test_a_year_among_others_needs_no_hint() -> None:
    told = ("In 1903 Olm was founded.", "In 1905 a bridge fell.", "In 1908 Ulm burned.", "In 1911 Zell was sold.")
    assert hints("1907", *told, "The bakers of Norway met the smiths of Arn in 1907.") == [""]
