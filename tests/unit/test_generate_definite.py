"""“The fleet”: which nouns behind “the” a question must not take for granted."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.definite import definites_in, stem_of, tells_the_past
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article


def nouns(text: str) -> list[str]:
    return [one.noun for one in definites_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The port of Olm froze.",
        "The bridge that Ada Quill drew fell.",
        "The battleship Petrov sank.",
        "The largest ship sank.",
        "A ship sailed to Olm, and the ship sank.",
        "The Earth turns, and the sun sets.",
        "At the beginning it was cold.",
        "The cannery at Olm closed.",
        "The emperor, Zorbo IV, fled.",
        "Norway made the world's first call.",
    ],
)
def test_what_a_text_explains_or_needs_no_telling_is_passed_over(text: str) -> None:
    assert nouns(text) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The fleet sank.", "fleet"),
        ("Thousands marched against the sale, and some struck.", "sale"),
        ("The story begins far away.", "story"),
        ("The exposed seed is dry.", "seed"),
        ("He toured the towns ordering people to pray.", "towns"),
        ("They destroyed the fleet in the Strait of Olm.", "fleet"),
        ("Two chemists settled the question in 1941.", "question"),
        ("Three months after the flight, Olm won a contract.", "flight"),
        ("The bifurcated needle held just enough.", "needle"),
        ("He was so anxious to hide the bargain that he burned a letter.", "bargain"),
        ("Defeat in 1905 made the bargain look dear.", "bargain"),
    ],
)
def test_what_a_text_leaves_open_is_found_with_its_noun(text: str, noun: str) -> None:
    assert nouns(text) == [noun]


def test_a_described_noun_points_back_only_where_one_was_introduced() -> None:
    (virus,) = definites_in("It is caused by the variola virus in people.")
    assert not virus.points_back("It is caused by the variola virus in people.", frozenset())
    assert virus.points_back("It is caused by the variola virus in people.", frozenset({"virus"}))


def test_plural_and_possessive_endings_make_no_other_noun() -> None:
    assert {stem_of(noun) for noun in ("ship", "ships", "ship’s")} == {"ship"}
    assert stem_of("companies") == stem_of("company")


def test_whose_something_is_needs_to_be_known_too() -> None:
    assert nouns("Ada Quill joined the city’s academy of artists.") == ["city"]
    assert nouns("Mali and Songhay had towns; the latter’s capital was Gao.") == ["capital"]


def last_passage(*paragraphs: str, title: str = "", which: int = -1) -> Passage | str:
    analysis = analyse(article(*paragraphs, title=title))
    return passage_of(analysis, analysis.sentences[which], [True] * len(analysis.sentences))


def test_a_noun_that_a_sentence_before_introduced_does_not_stand_alone() -> None:
    reason = last_passage("A quarrel broke out in Olm.", "Many people left.", "In 1905 Norway ended the quarrel.")
    assert reason == "“the quarrel” points at something not named here"


def test_the_topic_is_shown_where_it_tells_what_is_meant() -> None:
    found = last_passage("Ada Quill came to Olm.", "In 1905 a flood struck the harbour.", title="Olm and its harbour")
    assert isinstance(found, Passage)
    assert found.topic == "Olm"
    text = "Ada Quill came to Olm.\n\nIn 1905 a flood struck the harbour."
    assert found.shown(text, found.shown_from, found.span.end) == "Olm: In 1905 a flood struck the harbour."


def test_a_name_is_noted_only_where_no_other_such_thing_came_between() -> None:
    named = "Russia relied on its Baltic Fleet and its army."
    last = "On 27 May 1905 Admiral Togo Heihachiro destroyed the fleet in the Tsushima Strait."
    found = last_passage(named, last)
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Baltic Fleet"
    assert isinstance(last_passage(named, "Japan had a fleet too.", last), str)


def test_the_noun_is_not_the_word_that_only_describes_it() -> None:
    assert nouns("Ada Quill questioned the book due to its author.") == ["book"]


def test_an_adverb_behind_the_noun_is_not_the_noun() -> None:
    assert nouns("The strategy ultimately failed in Olm.") == ["strategy"]
    assert nouns("The royal family sailed to Olm.") == ["family"]


def test_a_verb_with_its_object_is_not_the_noun() -> None:
    assert nouns("Near Olm the leaf shrinks and rounds itself into an eel.") == ["leaf"]
    assert nouns("Near Olm the blood vessels burst.") == ["vessels"]
    assert nouns("Near Olm the trees line the streets.") == ["trees"]
    assert nouns("Near Olm the sales manager the king sent was ill.") == ["manager", "king"]


@pytest.mark.parametrize("many", ["Tens of thousands of", "Hundreds of", "About half of", "Three of"])
def test_so_many_of_the_trees_are_those_that_were_told_of(many: str) -> None:
    last = f"{many} the trees line the road to Norway, which Ada Quill drew in 1905."
    assert isinstance(last_passage("Olm is old.", "It rained.", last, title="Olmia"), str)
    assert isinstance(last_passage(f"Olm has 900 old trees. {last}", title="Olmia"), Passage)


def test_an_empire_saw_many_epidemics_and_a_disease_one() -> None:
    before = ("In 1905 Norway had an epidemic.", "It rained.", "The Olmian Empire had smallpox.")
    asked = "Orhan of Olm fled from the epidemic and took the west of Norway."
    assert isinstance(last_passage(*before, asked, title="The Olmian Empire"), str)
    assert isinstance(last_passage(*before, asked, title="Smallpox"), Passage)


def test_the_law_is_one_of_many() -> None:
    before = ("In 1890 Norway passed a law.", "It rained.")
    assert isinstance(last_passage(*before, "The law prohibited any “adulterated” food in Olm."), str)


def test_a_happening_is_told_by_names_and_dates_behind_a_label() -> None:
    before = ("Olm saw a feud.", "It rained.")
    asked = "The feud ended on 21 September 1909, as Ada Quill met Zorbo Stone in Norway."
    assert isinstance(last_passage(*before, asked, title="Olm"), Passage)
    assert isinstance(last_passage(*before, "The feud ended in 1909.", title="Olm"), str)
    assert isinstance(last_passage(*before, asked, title=""), str)


def test_what_is_only_shown_may_be_loose_where_it_names_enough() -> None:
    told = "The act expired in {}. Its author, Ada Quill, asked for 300 crowns."
    loose = ("Norway passed an act.", "It rained.")
    assert isinstance(last_passage(*loose, told.format("1905"), title="Olm"), str)
    assert isinstance(last_passage(*loose, told.format("Norway and Sweden in 1905"), title="Olm"), Passage)


def test_a_noun_used_all_over_is_known_only_by_a_topic_that_the_text_is_about() -> None:
    acts = [f"In {1900 + n} Norway used an act against Sweden." for n in range(6)]
    last = "The act expired in 1950."
    assert isinstance(last_passage(*acts, last, title="Partisan Politics"), str)
    assert isinstance(last_passage(*acts, last, title="The Act"), Passage)


def test_a_bare_noun_takes_up_what_the_paragraph_said_just_before() -> None:
    asked = "Zorbo Stone, who was not at the meeting, sent 300 crowns."
    told = ("Many meetings were held.", "It rained for days and for weeks in all of the north.", "Nobody was glad.")
    before = " ".join(told)
    analysis = analyse(article(f"{before} {asked}", title="Olm"))
    assert isinstance(passage_of(analysis, analysis.sentences[-1], [False] * 4), str)
    apart = analyse(article(before, asked, title="Olm"))
    assert isinstance(passage_of(apart, apart.sentences[-1], [False] * 4), Passage)


def test_a_clause_in_front_has_a_subject_too() -> None:
    before = ("In Olm an execution was planned.", "It rained.")
    assert isinstance(last_passage(*before, "As the execution neared, Ada Quill called for a strike in Norway."), str)


def test_a_country_does_not_tell_which_colony() -> None:
    before = [f"In {1500 + n} Spain wanted a colony." for n in range(6)]
    last = "The colony was small and had only 117 people."
    assert isinstance(last_passage(*before, last, title="Spain"), str)


@pytest.mark.parametrize(
    "asked",
    ["Eventually, the concept fell into disrepute in Norway.", "Each of the circles is called a meridian in Norway."],
)
def test_an_adverb_or_a_share_in_front_hides_no_open_noun(asked: str) -> None:
    before = ("In Olm a concept and some circles were drawn.", "It rained.")
    assert isinstance(last_passage(*before, asked), str)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The tube becomes blocked.", "tube"),
        ("It was paid to the former planters.", "planters"),
        ("The sum was reduced in 1838.", "sum"),
    ],
)
def test_a_verb_of_the_present_is_no_noun_and_a_sum_is_one_of_something(text: str, noun: str) -> None:
    assert nouns(text) == [noun]


def test_the_old_mill_is_the_one_that_was_told_of() -> None:
    for which, points in (("old", True), ("former", True), ("deep", False)):
        text = f"Moor slept in the {which} mill and sold it."
        assert [one.points_back(text, frozenset()) for one in definites_in(text)] == [points]


def test_the_example_points_back_though_nothing_told_of_one() -> None:
    text = "Norway, uneasy about the example, left."
    (example,) = definites_in(text)
    assert example.points_back(text, frozenset())


@pytest.mark.parametrize("verb", ["died", "fled", "fought", "sank", "knew"])
def test_a_short_verb_tells_the_past_too(verb: str) -> None:
    assert tells_the_past(f"Quill {verb} in Olm.")


def test_a_job_or_an_arrangement_points_back() -> None:
    assert isinstance(last_passage("It was left to Ada Quill of Norland and Zorbo Holm to finish the job."), str)
    assert isinstance(last_passage("It was left to Ada Quill of Norland to finish the job of counting stars."), Passage)


@pytest.mark.parametrize(("of", "note"), [("Norland", "Holm Observatory"), ("Holm", "")])
def test_a_noun_that_is_short_for_a_name_gets_the_name_in_brackets(of: str, note: str) -> None:
    found = last_passage(
        "Ada Quill of Norland went to Olm in 1905 to work at the Holm Observatory.",
        "Zorbo Quill of Norland stayed at home in 1906 and kept bees.",
        f"In 1907 Ada Quill of {of} asked Zorbo Quill to leave the observatory. " + "Stars lit the observatory. " * 5,
        which=2,
    )
    assert isinstance(found, Passage)
    assert (found.note[1] if found.note else "") == note


def test_a_sentence_that_is_only_shown_is_about_something_told_in_it() -> None:
    before = "Bees and other matchmakers brought Ada Quill of Norland some luck."
    asked = "Norland sold the same crop in 1905, and its prices rose."
    assert isinstance(last_passage(before, f"The matchmakers are still at work. {asked}"), str)
    assert isinstance(last_passage(before, f"The farmers of Olm are still at work. {asked}"), Passage)


def test_what_is_written_small_is_no_person_of_that_name() -> None:
    named = "General Ada Quill freed Olm in 1822, and Ada Quill ruled it."
    found = last_passage(named, "A collapse of banks in 1999 led Norland to abandon the currency, the quill.")
    assert isinstance(found, str) or found.note is None
