"""The label that stands before a question: what the article is about, in a word or two."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.titles import is_headline
from aiquiz.generate.topic import topic_of
from articles import CANAL, article

OTHERS = tuple(f"In {1900 + n} Norway built a bridge." for n in range(8))


def topic(title: str, *texts: str, places: tuple[str, ...] = ("Norway",)) -> str:
    names = {
        name: sum(name in text for text in texts) for name in ("Ada Quill", "Olm", "Norway", "Russo-Norwegian War")
    }
    return topic_of(title, texts, {name: count for name, count in names.items() if count}, frozenset(places))


def test_a_name_that_leads_all_others_is_the_topic() -> None:
    assert topic("Who moved the hills", *(f"Ada Quill drew plan {n} in the hills." for n in range(9))) == "Ada Quill"


def test_a_place_leads_only_where_the_title_names_it() -> None:
    assert topic("Bridges", *OTHERS) == "Bridges"
    assert topic("What Norway built", *OTHERS) == "Norway"


def test_an_event_that_opens_the_text_is_the_topic() -> None:
    label = topic_of("How it ended", OTHERS, {"Russo-Norwegian War": 1}, frozenset(), "Russo-Norwegian War")
    assert label == "Russo-Norwegian War"


def test_what_an_early_sentence_defines_is_the_topic() -> None:
    texts = ("An aurora is light in the sky.", "Rain fell.", "In 1859 an aurora was seen in Rome.")
    assert topic("Why the night turns green", *texts) == "Aurora"


@pytest.mark.parametrize(
    "title", ["", "What is it?", "A very long title that says a great deal and is no label at all"]
)
def test_a_title_that_is_no_label_gives_none(title: str) -> None:
    assert topic(title, "Rain fell.", "Snow fell.", "Nobody came.") == ""


def test_a_short_title_is_its_own_label() -> None:
    assert topic("Water bears", "Rain fell.", "Snow fell.") == "Water bears"


def test_the_canal_has_its_name() -> None:
    assert analyse(CANAL).topic == "Halden Canal"


def test_he_of_an_article_about_one_man_is_that_man() -> None:
    text = [f"In {1900 + n} he left his home, and he came back." for n in range(6)]
    analysis = analyse(article("Ibn Quill was a judge who was born in 1870.", *text, title="Ibn Quill"))
    assert analysis.topic == "Ibn Quill"
    assert analysis.subject_sex.value == "man"


def test_a_chapters_number_is_no_part_of_the_label() -> None:
    texts = tuple(f"In {1900 + n} a cell of this sort was sold." for n in range(6))
    assert topic("Chapter 7.3 The lithium-ion cell", *texts) == "Lithium-ion cell"


def test_a_title_that_is_a_number_names_nothing() -> None:
    texts = tuple(f"The Blanc burned for {n} hours in Olm." for n in range(9))
    assert topic_of("Nine-oh-four and Thirty-five Seconds", texts, {"Blanc": 5, "Olm": 3}, frozenset()) == "Blanc"


def test_the_noun_before_a_key_word_belongs_to_it() -> None:
    texts = (*(f"In {1900 + n} the prices, and more than they, rose." for n in range(6)), *("It was coffee.",) * 3)
    assert topic("Coffee prices hit a record as rain fails", *texts) == "Coffee prices"
    assert topic("How fast prices hit a record as rain fails", *texts) == "Prices"


def test_a_title_with_a_clause_is_no_label() -> None:
    title = "The school that moved the town"
    texts = tuple(f"The Olmhaus moved to town {n}." for n in range(8))
    assert topic_of(title, texts, {"Olmhaus": 3}, frozenset()) == "Olmhaus"
    assert topic_of(title, ("The school that stood in Olm moved.",) * 3, {}, frozenset()) == "School"


def test_a_noun_that_the_opening_brings_is_the_topic_where_the_title_tells_none() -> None:
    texts = (
        "An octopus has eight arms and no bones.",
        *(f"The octopus of tank {n} slept." for n in range(2)),
        *(f"Then rain fell on day {n}." for n in range(9)),
    )
    assert topic("Eight arms and three hearts", *texts) == "Octopus"


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("English Settlements in Olm", "English Settlements in Olm"),
        ("Early Mobilization and War", "Early Mobilization and War"),
        ("Overview of Photosynthesis", "Photosynthesis"),
    ],
)
def test_a_heading_that_is_a_noun_phrase_is_the_label(title: str, label: str) -> None:
    texts = tuple(f"In {1900 + n} the English settlements, a war and photosynthesis were new." for n in range(6))
    assert topic_of(title, texts, {"English": 6}, frozenset()) == label


def test_whose_thing_the_title_names_is_not_the_topic() -> None:
    texts = tuple(f"In {1900 + n} the supremacy of Norway met challenges." for n in range(6))
    title = "Challenges to Norway’s Supremacy"
    assert topic_of(title, texts, {"Norway": 6}, frozenset({"Norway"})) == "Challenges"


def test_a_title_of_one_plain_word_is_the_topic_though_a_name_leads() -> None:
    texts = tuple(f"In leaf {n} photosynthesis, with CO2, makes sugar." for n in range(9))
    assert topic_of("Photosynthesis", texts, {"CO2": 9}, frozenset()) == "Photosynthesis"
    assert topic_of("Paradise", texts, {"CO2": 9}, frozenset()) == "CO2"


def test_two_sentences_run_together_are_no_topic() -> None:
    texts = tuple(f"In {1900 + n} things were well." for n in range(6))
    assert topic_of("Introduction", texts, {"Olm War. People": 6}, frozenset()) != "Olm War. People"


def test_a_playful_title_is_no_headline() -> None:
    text = "The English settlements grew. Settlements in America failed. English settlements, English ships. America."
    assert is_headline("English Settlements in America", f"{text} {text}")
    assert not is_headline("The Lady of the Lamp", f"{text} A lady came with a lamp.")


def test_a_name_is_as_long_as_title_and_text_have_it() -> None:
    texts = tuple(f"In {1900 + n} the civil rights movement met in Olm." for n in range(6))
    label = topic_of("The Civil Rights Movement Marches On", texts, {"Movement": 3}, frozenset())
    assert label == "Civil Rights Movement"


def test_a_title_that_is_a_name_of_the_text_is_the_topic() -> None:
    texts = tuple(f"In {1900 + n} the Olmian Empire held Norway." for n in range(4))
    assert topic_of("The Olmian Empire", texts, {"Norway": 4}, frozenset()) == "Olmian Empire"


def test_a_life_is_about_its_person_wherever_the_title_says_it_was() -> None:
    born = "Ada Quill was born in Olm in 1878."
    told = [f"In {1900 + n} she met Ada Quill in Norway, and she liked it." for n in range(4)]
    assert analyse(article(born, *told, title="The Girl Who Left Norway")).label == "Ada Quill"
    seen = [f"In {1900 + n} Norway built a bridge." for n in range(4)]
    assert analyse(article(born, *seen, title="What Norway built")).label == "Norway"


def test_what_a_country_did_is_not_about_the_country() -> None:
    assert topic("Norway becomes the first land with a bridge", *OTHERS) != "Norway"
    assert topic("Norway and its bridges", *OTHERS) == "Norway"


def test_the_number_of_a_gallery_is_no_label() -> None:
    assert "Gallery" not in topic("Gallery 6: The guest that should not be there", "Rain fell.", "Snow fell.")
