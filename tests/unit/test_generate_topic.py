"""What an article is about, elected from all that its title and text name."""

import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.topics.titles import Role, as_clause, in_small, phrases_of
from articles import CANAL, article

FILLER = tuple(f"It rained for {n} days." for n in range(2, 8))


def told(title: str, *paragraphs: str) -> Analysis:
    return analyse(article(*paragraphs, title=title))


def label(title: str, *paragraphs: str) -> str:
    return told(title, *paragraphs).label


@pytest.mark.parametrize(
    ("title", "phrases"),
    [
        ("The Olm Bridge", {("Olm Bridge", Role.WHOLE)}),
        ("Olm Club (Malmö)", {("Olm Club", Role.WHOLE)}),
        ("Chapter 7.3 The ion cell", {("ion cell", Role.WHOLE)}),
        ("Overview of Photosynthesis", {("Photosynthesis", Role.OUTRIGHT)}),
        ("How smallpox was ended", {("smallpox", Role.ASKED)}),
        (
            "Olm Works, from shed to world market",
            {("Olm Works", Role.WHOLE), ("from shed to world market", Role.WHOLE)},
        ),
        ("Nine judges: how the High Court works", {("Nine judges", Role.WHOLE), ("High Court", Role.OUTRIGHT)}),
        ("How OLM works", {("OLM", Role.OUTRIGHT)}),
        (
            "Norland Marks 70 Years Since the Flood",
            {("Norland", Role.ASKED), ("Norland Marks 70 Years Since the Flood", Role.HEADLINE)},
        ),
        (
            "NBC to cut 500 jobs as its income falls",
            {("NBC", Role.ASKED), ("NBC to cut 500 jobs as its income falls", Role.HEADLINE)},
        ),
        ("From Paper Cards to Pocket Games", {("From Paper Cards to Pocket Games", Role.WHOLE)}),
        ("How the Zip Came About", {("Zip", Role.ASKED)}),
        ("What the Flood of 1996 Taught Olm", {("Flood of 1996", Role.ASKED)}),
        ("How Blood Clots", {("How Blood Clots", Role.CLAUSE)}),
        ("How Mill Streams Are Made in Norland", {("Mill Streams", Role.ASKED)}),
        ("Why Mill Streams Can Freeze", {("Mill Streams", Role.ASKED)}),
        ("Why every river map is wrong", {("river map", Role.ASKED)}),
        ('"All forgotten": Olm report spares the makers of paper', {("Olm report", Role.ASKED)}),
        ('"Zorbica": the painting of a war', {("Zorbica", Role.WHOLE), ("painting of a war", Role.WHOLE)}),
        ("Why the sky glows", {("Why the sky glows", Role.CLAUSE), ("sky", Role.ASKED)}),
        ("The bridge that dives", {("bridge", Role.DESCRIBED)}),
        ("The Olm Tower and the Man Who Shunned It", {("Olm Tower", Role.WHOLE), ("Man", Role.DESCRIBED)}),
        ("Norway and the fire that remade it", {("Norway and the fire", Role.DESCRIBED)}),
        ("Ada Quill, who moved the hills", {("Ada Quill", Role.WHOLE)}),
        (
            "Comet dust lands in Norland after a long trip",
            {("Comet dust", Role.ASKED), ("Comet dust lands in Norland after a long trip", Role.HEADLINE)},
        ),
        ("A Nation Promised in the Fields", {("Nation Promised in the Fields", Role.WHOLE)}),
        ("The Day the Lights Went Out", {("Day the Lights Went Out", Role.WHOLE)}),
        ("My first year with bees", set()),
        ("Why I gave up flying", set()),
        ("Norland War I in brief", {("Norland War I", Role.OUTRIGHT)}),
        ("Ada Quill, pioneer of flight", {("Ada Quill", Role.WHOLE)}),
        ("Zell, Norland goalkeeper who won three cups, dies at 82", {("Zell", Role.WHOLE)}),
        ("Long Given leaves the Olm Canal after a dispute", {("Long Given", Role.ASKED)}),
        ("Olm, City of Two Bridges", {("Olm", Role.WHOLE)}),
        ("Olm, a bridge of two arches", {("Olm, a bridge of two arches", Role.WHOLE)}),
        ("Norland carmaker Zorbo to close plants", {("Zorbo", Role.ASKED)}),
        ("Fusion giant ZORB puts off its tests until May", {("ZORB", Role.ASKED)}),
        ("Battle of Zell opens a new front in the war", {("Battle of Zell", Role.ASKED)}),
        ("What is inside a kettle?", {("kettle", Role.OUTRIGHT)}),
        ("What are kettles made of?", {("kettles", Role.OUTRIGHT)}),
        ("How old is the universe?", {("universe", Role.OUTRIGHT)}),
        ("How odd is the universe?", {("odd", Role.ASKED)}),
        ("Who built the Olm towers?", {("Olm towers", Role.OUTRIGHT)}),
        ("Why are gulls white?", {("gulls", Role.OUTRIGHT)}),
        ("Making Sense of Acids and Bases", {("Acids and Bases", Role.OUTRIGHT)}),
        ("How a kite stays upright", {("kite", Role.ASKED), ("How a kite stays upright", Role.CLAUSE)}),
        ("How stone kites stay upright", {("stone kites", Role.ASKED)}),
        ("Ada Quill dies aged 95", {("Ada Quill", Role.ASKED), ("Ada Quill dies aged 95", Role.HEADLINE)}),
    ],
)
def test_a_title_names_what_it_is_of_or_asks_about(title: str, phrases: set[tuple[str, Role]]) -> None:
    assert phrases <= {(one.text, one.role) for one in phrases_of(title)}
    assert phrases or not list(phrases_of(title))


def test_a_label_is_written_as_the_text_writes_its_words() -> None:
    text = "A tea bush grows. The United States buys the united crop. In Olm Town tea is cheap."
    assert in_small("Tea Bush", text) == "Tea bush"
    assert in_small("The Olm Town", text) == "The Olm Town"
    assert in_small("Tea of the United States", text) == "Tea of the United States"
    assert in_small("THE TEA OF OLM", text) == "The tea of Olm"
    shouted = "A lake is cold, on Lake Olm too. The UNZ sailed with Ada Quill, and to the Fed. Vitamin A helps."
    assert in_small("A LAKE OF THE UNZ", shouted) == "A lake of the UNZ"
    assert in_small("WHY A LAKE IS COLD", shouted) == "Why a lake is cold"
    assert in_small("THE WAY OF ADA QUILL", shouted) == "The way of Ada Quill"
    assert in_small("AHEAD OF THE FED", shouted) == "Ahead of the Fed"


def test_the_name_of_a_place_keeps_all_its_capitals_in_a_label() -> None:
    text = "Every state has a flour mill. The states count the mills of the land."
    assert as_clause("How Flour Mills Work in the United States", text) == "How flour mills work in the United States"
    assert as_clause("How Flour Mills Divide States", text) == "How flour mills divide states"
    assert in_small("Flour Mills of the United States", text) == "Flour mills of the United States"


def test_a_title_that_the_text_has_word_for_word_is_the_topic() -> None:
    texts = ("A water bear has eight legs.", "Tardigrades sleep.", "Tardigrades are small.", "Tardigrades swim.")
    assert label("Water Bears", *texts) == "Water bears"


def test_a_title_that_says_outright_what_its_text_is_about_is_believed() -> None:
    texts = ("The Zonal Line Marker has 24 satellites.", "A satellite has a clock.", "Each satellite circles.", *FILLER)
    assert label("How ZLM works", *texts) == "ZLM"
    life = ("She grew up in Norland.", "Amalie Ada Quill studied sums.", "In 1900 she taught.", "Quill left in 1933.")
    assert label("Who Was Ada Quill?", *life) == "Ada Quill"
    assert label("Who Was Ada Quill?", *FILLER) == "“Who Was Ada Quill?”"


def test_a_headline_s_person_is_named_without_what_is_said_of_her() -> None:
    texts = ("Ada Quill died on Sunday.", "Quill planted trees.", "She won the Olm Prize.", "Quill was 71.")
    assert label("Ada Quill, Norland planter and laureate, dies at 71", *texts) == "Ada Quill"


def test_one_thing_of_a_kind_is_not_called_by_the_noun_alone() -> None:
    strike = (
        "The strike began in May.",
        "Trains stood, and the strike spread.",
        "The strike ended.",
        "A strike costs.",
    )
    assert label("Six Weeks That Stopped a City", *strike) == "“Six Weeks That Stopped a City”"
    octopuses = ("An octopus has three hearts.", "Octopuses are clever.", "Otto, an octopus, left.", "Octopuses taste.")
    assert label("Eight Arms, Nine Minds", *octopuses) == "Octopuses"


def test_a_title_of_two_things_is_shown_whole_unless_the_first_is_somebody() -> None:
    texts = ("The Olm comet fell in May.", "A comet is ice.", "The Zell crater is wide.", "Rain fills the crater.")
    assert label("The Olm comet and the Zell crater", *texts) == "Olm comet and the Zell crater"
    life = ("Zorbo Quillek was born in Olm.", "He saw the Zell crater.", "He left the crater.", "Quillek told it.")
    assert label("Zorbo Quillek and the Zell crater", *life) == "Zorbo Quillek"
    firms = ("Zell opened a mill.", "Zell and Olmtec grew.", "Norsoft sold Olmtec.", "Zell won, Norsoft lost.")
    assert label("Norsoft, Zell and Olmtec: a long race", *firms) == "Norsoft, Zell and Olmtec"
    assert label("Norsoft, Zell and Umbra: a long race", *firms) == "Zell"  # of Umbra it tells nothing
    rivals = ("Umbra was founded by Ada Umbra.", "Umbra sold carts, and Zell made them.", "Zell fought Umbra.")
    assert label("Umbra against Zell: how a race was lost", *rivals) == "Umbra against Zell"
    assert label("Zell and Olmtec, a race of many years", *firms) == "Zell and Olmtec"


def test_a_title_may_name_what_its_text_hardly_names() -> None:
    night = ("The ship struck ice.", "She sank, and the Zorbia was gone.", "Boats came.", "Ice had torn her side.")
    assert label("The Night of the Zorbia", *night) == "The Zorbia"
    assert label("The Night of the Ice", *night) == "“The Night of the Ice”"
    boats = ("Oak was split for planks.", "Each longship had a mast.", "Rowers sat in rows.", "Sails were of wool.")
    assert label("The Norland longship: a weapon one could row", *boats) == "The Norland longship"
    assert label("The long goodbye: a weapon one could row", *boats) == "“The long goodbye: a weapon one could row”"


def test_the_name_of_what_happened_stands_without_quotes() -> None:
    texts = ("In May the ships came to Olm.", "The walls of Olm were old.", "The emperor died.", *FILLER)
    assert label("The Fall of Olm, 1453", *texts) == "Fall of Olm"
    assert label("The Fall of the Curtain", *texts) == "“The Fall of the Curtain”"


def test_a_kind_of_thing_that_opens_the_text_and_returns_is_the_topic() -> None:
    texts = ("Dark stars were once a joke.", "A dark star bends light.", "It rained.", "Two dark stars met in 1990.")
    assert label("The Night at the End of All", *texts) == "Dark stars"
    assert label("The Night at the End of All", "Dark stars were once a joke.", *FILLER).startswith("“")


def test_a_firm_that_is_the_company_again_and_again_is_the_topic_but_not_of_news() -> None:
    texts = (
        "Olm Motors was founded in 1889.",
        "The company made carts, and Olm Motors sold them.",
        "The firm grew when Olm Motors launched a van.",
        "The company moved in 1960.",
    )
    assert label("From Carts to Rockets", *texts) == "Olm Motors"


def test_a_thing_that_the_first_sentence_presents_is_the_topic_where_its_noun_is_taken_up() -> None:
    texts = (
        "The Zell mechanism was found by divers.",
        "The mechanism has gears.",
        "Who made the mechanism?",
        FILLER[0],
    )
    assert label("A Clock That Would Go of Itself", *texts) == "Zell mechanism"
    assert label("A Clock That Would Go of Itself", texts[0], *FILLER).startswith("“")


def test_a_title_that_says_whose_wife_she_was_is_no_name() -> None:
    life = ("Ada Stone Quill was born in Olm.", "She carried orders.", "She learned sums.", "Quill rode first.")
    assert not label("The Bridge Builder's Wife", *life).startswith("Bridge")


def test_news_of_two_firms_is_told_by_its_headline_up_to_an_afterthought() -> None:
    texts = (
        "Norsoft bought Zellgames in May.",
        "The regulators let Norsoft buy Zellgames.",
        "Norsoft grew.",
        *FILLER[:1],
    )
    title = "Norsoft completes $69 billion purchase of Zellgames after long fight with the regulators"
    assert label(title, *texts) == "“Norsoft completes $69 billion purchase of Zellgames”"
    assert label("Norsoft completes its new tower in Olm", *texts) == "Norsoft"


def test_what_two_firms_have_with_each_other_is_called_as_the_title_calls_it() -> None:
    texts = ("Norsoft paid Zell in May.", "Zell asked Norsoft for more.", "Norsoft gave it.", "Zell built phones.")
    title = "Explainer: Norsoft's search deal with Zell and the trial that put it in the dock"
    assert label(title, *texts) == "Norsoft's search deal with Zell"


def test_what_two_firms_joined_by_a_dash_have_is_called_as_the_title_calls_it() -> None:
    story = ("Zell sued Quill over a vaccine. Quill denied it.", "In the end Quill won.", "Quill paid nothing to Zell.")
    assert label("The Quill–Zell Patent Dispute, Explained", *story) == "Quill–Zell Patent Dispute"
    assert label("The Moon–Earth Patent Dispute, Explained", *story) != "Moon–Earth Patent Dispute"


def test_what_stands_before_a_colon_goes_before_what_is_said_of_it() -> None:
    story = (
        "The Olm Express left Olm in 1883 as a train of four cars.",
        "The train was slow. The Olm Express had cars of teak.",
        "The Olm Express was a train for the rich. It had a bath.",
        "Each train stops now at every station of the Olm Express.",
    )
    assert label("The Olm Express: A Train and Its Legend", *story) == "Olm Express"


def test_a_noun_has_the_word_before_it_that_the_title_gives_it() -> None:
    story = ("Fibres carry light.", "Each of the fibres is thin. Fibres are drawn from glass.", "Fibres cross the sea.")
    assert label("Optical fibre", *story) == "Optical fibre"
    assert label("Fibres", *story) == "Fibres"


def test_letters_in_a_headline_are_spelt_out() -> None:
    texts = ("The Norland Central Bank cut its rate.", "The NCB met in May.", "The bank expects growth.", *FILLER[:2])
    assert label("NCB cuts interest rates for first time in years", *texts) == "Norland Central Bank"


def test_the_one_woman_of_a_story_of_she_is_whom_it_is_about() -> None:
    story = (
        "Few know Ada Quill. James Stone took her picture, and James Stone won a prize.",
        "Ada Quill studied coal. She wrote five papers, and her work was sound.",
        "James Stone came to London. He spoke to her, and she said no. James Stone left.",
        "Ada Quill died in 1958. She was 37.",
    )
    assert label("More Than a Picture", *story) == "Ada Quill"


def test_a_question_of_several_asks_about_them() -> None:
    texts = ("A glacier is ice.", "Glaciers slide on water.", "Inside a glacier the ice bends.", "It rained.")
    assert label("How Do Glaciers Move?", *texts) == "Glaciers"


def test_a_town_that_a_title_describes_is_the_town_of_the_first_sentence() -> None:
    texts = ("The town of Olmby stands on a mine.", "The mine is big.", "In 2004 Olmby had to move.", "Olmby moved.")
    assert label("The Town That Moved", *texts) == "Olmby"


def test_a_sort_of_thing_that_the_title_speaks_of_has_the_name_that_the_opening_gives_it() -> None:
    texts = ("A ZSB plug has three sides.", "ZSB came in 1996.", "Makers took ZSB up.", "ZSB grew faster.")
    assert label("Third Time Lucky: How One Plug Conquered the Desk", *texts) == "ZSB"
    assert label("Third Time Lucky: How One Plug Conquered the Desk", *texts[:2], *FILLER).startswith("“")


def test_several_galaxies_are_galaxies() -> None:
    texts = ("A galaxy holds stars.", "Most galaxies turn.", "Two galaxies met.", "It rained.")
    assert label("Islands of Light", *texts) == "Galaxies"


def test_no_sentence_within_a_name_is_what_a_text_is_about() -> None:
    texts = (
        "The vote was far off.",
        "Her leaflet Nine Reasons Why Norland Should Vote sold well.",
        "Then the vote came. The vote was won.",
        "A vote was held. Olm gave its vote.",
    )
    assert "Should" not in label("The Roll on the Broom", *texts)
    named = ("The Norland Vote was far off.", *texts[2:])
    assert label("The Roll on the Broom", *named) == "Norland Vote"


def test_the_canal_has_its_name() -> None:
    assert analyse(CANAL).topic == "Halden Canal"


def test_whoever_is_he_in_most_paragraphs_is_what_a_life_is_about() -> None:
    life = (
        "Zorbo Quillek was born in Olm.",
        "In 1870 he left school, and Quillek wanted to sing.",
        "He sang for nine years. Quillek earned little.",
        "In 1890 Quillek painted. His pictures hang in Malmö.",
    )
    assert label("The Man Who Wrote Down Sighs", *life) == "Zorbo Quillek"
    assert told("The Man Who Wrote Down Sighs", *life).subject == "Zorbo Quillek"


def test_a_person_named_in_some_paragraphs_of_another_story_is_not_the_topic() -> None:
    story = (
        "The bridge at Quill fell in 1907. Ada Stone saw it.",
        "The Quill Bridge Company built the bridge. Ada Stone drew it, and Ada Stone was ill.",
        "The bridge bent all summer. The Forth Bridge did not.",
        "The bridge cost 13 lives again in 1916. Ada Stone had left.",
    )
    assert label("Two Falls and a Ring", *story) == "Quill Bridge"


def test_a_country_a_star_and_a_nation_are_settings() -> None:
    texts = (
        "A capsule fell to Earth in Norway.",
        "From Earth it had flown to Olm.",
        "Norway and Earth are far from Olm.",
        "Earth waited, and so did Norway.",
    )
    assert label("A Long Way Home", *texts) == "“A Long Way Home”"


def test_a_country_that_the_whole_text_is_about_is_the_topic_where_the_title_names_it() -> None:
    texts = tuple(f"In {1900 + n} Norway built a bridge." for n in range(6))
    assert label("Norway and its bridges", *texts).startswith("Norway")
    assert label("Norway’s bridges", *texts) == "Norway’s bridges"


def test_a_word_of_a_clever_title_is_not_the_topic() -> None:
    texts = ("Ada Quill sang a song in Olm.", *FILLER)
    assert label("A Song After Midnight", *texts) == "“A Song After Midnight”"
    assert told("A Song After Midnight", *texts).topic == ""


def test_a_word_of_the_title_that_the_text_is_full_of_is_the_topic() -> None:
    texts = tuple(f"In {1900 + n} bulbs were dear." for n in range(6))
    assert label("The Winter When Bulbs Were Dearer Than Houses", *texts) == "Bulbs"


def test_what_an_early_sentence_defines_is_the_topic() -> None:
    texts = ("An aurora is light in the sky.", "Rain fell.", "An aurora was seen.", "In Rome an aurora was red.")
    assert label("A green night", *texts) == "Aurora"


def test_the_noun_before_a_word_of_the_title_belongs_to_it() -> None:
    texts = tuple(f"In {1900 + n} the price of coffee, and more, rose. Prices, again, rose." for n in range(5))
    assert label("Coffee prices hit a record as rain fails", *texts) == "Coffee prices"


def test_a_river_is_told_by_the_noun_that_takes_it_up() -> None:
    texts = (
        "Springs from which the Olma rises lie high, yet the river turns east.",
        "Here the river is slow.",
        "The river floods.",
        "In the dry season the river is low.",
    )
    analysis = told("The Long Way to the Sea", *texts)
    assert (analysis.topic, analysis.label) == ("Olma", "The river Olma")


def test_a_war_has_the_name_of_the_war_that_the_text_names() -> None:
    texts = ("The Russo-Norwegian War began in 1905.", "The war was short.", "The war ended in Olm.")
    assert label("How a War in Lapland Ended", *texts) == "Russo-Norwegian War"


def test_what_happened_is_told_by_a_headline_where_nothing_else_is_clear() -> None:
    title = "India becomes first nation to land near the south pole"
    analysis = told(title, *FILLER)
    assert (analysis.topic, analysis.label) == (title, f"“{title}”")


@pytest.mark.parametrize("title", ["", "Sign in | Subscribe now", "word " * 20])
def test_a_title_that_is_no_label_gives_none(title: str) -> None:
    assert label(title, "Rain fell.", "Snow fell.", "Nobody came.") == ""


def test_a_shouted_title_is_not_shouted_in_the_label() -> None:
    texts = ("The promise was made in Haven.", *FILLER)
    assert label("A PROMISE MADE IN HAVEN", *texts) == "“A promise made in Haven”"


def test_a_life_is_about_its_person_wherever_the_title_says_it_was() -> None:
    born = "Ada Quill was born in Olm in 1878."
    lived = [f"In {1900 + n} she met Ada Quill in Norway, and she liked it." for n in range(4)]
    assert label("The Girl Who Left Norway", born, *lived) == "Ada Quill"


def test_he_of_an_article_about_one_man_is_that_man() -> None:
    lines = [f"In {1900 + n} he left his home, and he came back." for n in range(6)]
    analysis = told("Ibn Quill", "Ibn Quill was a judge who was born in 1870.", *lines)
    assert analysis.topic == "Ibn Quill"
    assert analysis.subject_sex.value == "man"


def test_two_sentences_run_together_are_no_topic() -> None:
    texts = tuple(f"In {1900 + n} the Olm War. People fought." for n in range(4))
    assert "People" not in label("Introduction", *texts)


def test_a_title_that_the_text_takes_up_by_its_noun_is_the_topic() -> None:
    texts = ("Mail crosses frontiers.", "In 1948 the union joined a body.", "The union has 192 members.")
    assert label("The Universal Postal Union", *texts) == "Universal Postal Union"


def test_a_life_is_labelled_as_its_title_names_the_person() -> None:
    life = ("Christina was born in Olm.", "She ruled. Christina read.", "She left, and Christina lived in Rome.")
    analysis = told("Christina of Norland: the Queen Who Walked Away", *life)
    assert (analysis.topic, analysis.label) == ("Christina", "Christina of Norland")


def test_what_sentences_begin_with_goes_before_what_the_title_describes() -> None:
    texts = (
        "Cassava can be left in the ground.",
        "The root turns black.",
        "Farmers grow cassava.",
        "Cassava is easy to grow, and the root lasts.",
        "Cassava is boiled.",
    )
    assert label("The root that waits", *texts) == "Cassava"


def test_the_noun_of_a_title_that_describes_has_the_noun_before_it_that_the_text_has() -> None:
    texts = (
        "The microwave oven is new, and an oven is hot.",
        "Ovens sold well.",
        "A microwave oven has a door.",
        "The oven cooled.",
    )
    assert label("The oven that came out of a radar set", *texts) == "Microwave oven"


def test_a_battle_is_told_by_one_the_battle() -> None:
    texts = ("In 1571 the League met a fleet.", "The battle lasted five hours.", "Ada Quill lost a hand.")
    assert label("The Battle of Olm", *texts) == "Battle of Olm"


def test_under_the_name_of_a_war_only_whom_the_title_names_in_full_has_his_life_told() -> None:
    texts = (
        "In 1593 Peter Moor, the earl, took the field. His house was old.",
        "Robert Stone came to Norland in 1600. He built forts.",
        "Robert Stone burned corn. He fed his men.",
        "Robert Stone won. He wrote home.",
    )
    assert told("Robert Stone and the Olm War", *texts).is_life
    assert not told("The Earl Who Would Be Moor: Norland's Nine Years' War", *texts).is_life


def test_two_brothers_are_nobodys_life() -> None:
    texts = (
        "Zorbo and Merle Quill sold bicycles.",
        "In 1899 they built a kite. Merle Quill flew it.",
        "Merle Quill flew 37 metres.",
        "They sold their machine.",
    )
    assert not told("Two Brothers and a Kite", *texts).is_life


def test_a_clause_of_a_title_is_written_as_in_a_text() -> None:
    texts = ("Concrete is a mixture, and concrete hardens slowly.", "In Olm concrete is grey.", "Ada Quill mixed it.")
    assert label("Why Concrete Hardens", *texts) == "Why concrete hardens"


def test_a_noun_that_sentences_go_on_about_is_the_topic_but_not_one_that_takes_up_another() -> None:
    swifts = ("Swifts live in the air.", "The swift sleeps on the wing.", "Swifts return.", "It rained on the swift.")
    assert label("A Bird That Cannot Land", *swifts) == "Swifts"
    firm = ("Norland bought a mill.", "The company grew.", "The company fell.", "The company was sold.")
    assert label("A Mill Too Many", *firm) == "“A Mill Too Many”"


def test_a_revolt_is_told_by_its_title_whatever_the_text_calls_it() -> None:
    texts = ("In 1680 the towns of Olm rose.", "Ada Quill fled Olm.", "The rising lasted twelve years.", "Olm fell.")
    assert label("The Quill Revolt of 1680", *texts) == "Quill Revolt of 1680"


def test_a_word_of_a_longer_name_in_the_title_does_not_stand_for_itself() -> None:
    texts = ("A pipe organ has a keyboard.", "Each pipe sounds.", "A pipe is of wood.", "A pipe organ needs wind.")
    assert label("How a Pipe Organ Works", *texts) == "Pipe organ"


def test_somebody_whom_only_the_title_and_one_sentence_name_has_a_life_told_by_pronouns() -> None:
    texts = ("When Ezra Quillon died, they mourned him.", "He was born in Olm.", "He drew maps.", "His maps sold.")
    assert told("Ezra Quillon", *texts).is_life
    assert not told("Ezra Quillon", texts[0], "It rained.", "They drew maps.", "His maps sold.").is_life


def test_a_ship_that_a_title_describes_has_the_one_name_behind_the() -> None:
    texts = ("A ship left Olm.", "The Merle sank.", "Work on the Merle cost money. The ship leaned.", "The Merle rose.")
    assert label("The Ship That Sailed for a Mile", *texts) == "Merle"


def test_what_happened_is_nobodys_life_however_often_its_text_says_he() -> None:
    texts = ("Quillon was a trader of Olm.", "He drew maps. Quillon sailed.", "In 1497 he left Olm.", "His maps sold.")
    assert told("Ezra Quillon", *texts).is_life
    assert not told("Quillon Voyages", *texts).is_life
    assert not told("Quillon Kettles", *texts[:-1], "His kettles sold. The kettles were of tin.").is_life


def test_a_noun_all_through_the_text_is_the_topic_whatever_the_title_says() -> None:
    seen = "Ada fed", "Zorbo drew", "Merle kept", "Quill sold", "Olmers ate", "They loved", "It was"
    texts = tuple(f"{what} an eel." for what in seen)
    assert label("Nobody Has Seen Them", *texts) == "Eel"
    assert label("Nobody Has Seen Them", *texts[:4], *FILLER) == "“Nobody Has Seen Them”"


def test_every_capital_behind_a_name_belongs_to_the_name() -> None:
    assert in_small("Olm Global Seed Vault", "It lies on Olm. The seed vault is cold.") == "Olm Global Seed Vault"
    assert in_small("Cold Seed Vault", "It is cold. The seed vault is cold.") == "Cold seed vault"
    assert in_small("Olm Global Seed Vault", "The seed vault is cold.") == "Olm Global Seed Vault"
    assert in_small("Old Norway Tea Houses", "Old tea, and tea houses.") == "Old Norway tea houses"
    assert in_small("Zorbo Prizes", "The Zorbo Prize is a prize. Two prizes.") == "Zorbo Prizes"


def test_a_title_names_in_full_what_the_text_calls_by_one_word_of_it() -> None:
    isle = ("Olmcor is the tip of a volcano.", "Nobody lived on Olmcor.", "A ship came to Olmcor.", "It rained.")
    assert label("Olmcor da Quill, the end of the map", *isle) == "Olmcor da Quill"
    life = ("Zelda got stuck in a book.", "She learned from it.", "In 1868 she married.", "Her papers were three.")
    assert label("Zelda Quillon, the Professor of Olm", *life) == "Zelda Quillon"
    assert told("Zelda Quillon, the Professor of Olm", *life).is_life


TOWER = (
    "Everybody in Norway has seen the Olm Clock Tower.",
    "In 1957 the prize went to a stranger. Zorn Quillo had built little, and he had never been there.",
    "In 1961 Quillo resigned, saying that he was owed money. Ada Stone took over the tower.",
    "The tower was opened in 1973. Quillo realised that he would never see it. Quillo never came back.",
    "The quarrel ended. In 1999 he drew a new hall for the building.",
)


def test_a_thing_that_a_title_names_beside_somebody_it_describes_is_the_topic() -> None:
    found = told("The Olm Clock Tower and the Man Who Never Saw It", *TOWER)
    assert found.label == "Olm Clock Tower"
    assert not found.is_life
    assert found.protagonist == "Zorn Quillo"
    assert told("The Olm Clock Tower", *TOWER[:2], *TOWER[3:]).protagonist == ""


def test_a_title_says_in_full_which_wall_it_is_or_numbers_what_it_names() -> None:
    texts = ("The Great Dyke is long.", "The Great Dyke fell.", "The dyke rose.", "The Great Dyke is cold.")
    assert label("The Great Dyke of Olm: Ten Thousand Stones", *texts) == "Great Dyke of Olm"
    assert label("Zorbo 11: Eight Weeks of July", "They landed in July.", *FILLER) == "Zorbo 11"
    assert label("Zorbo: Eight Weeks of July", "They landed in July.", *FILLER) == "“Zorbo: Eight Weeks of July”"


def test_news_of_a_match_is_not_the_life_of_who_lost_it() -> None:
    texts = tuple(f"In game {n} Robert Stone lost, and he shook his head." for n in range(2, 6))
    title = "Machine beats Stone in a match of six games"
    assert not told(title, *texts).is_life


def test_the_one_ship_that_has_a_ships_sign_is_what_the_ship_means() -> None:
    sea = ("The sea is deep, said the Admiralty.", "HMS Merle was a corvette.", "The ship left Olm.", "The ship sank.")
    more = ("A ship needs sails.", "Nobody saw the sea for days, and the ship was cold.")
    assert label("Mud from the Bottom", *sea, *more) == "HMS Merle"


def test_the_mountain_that_a_title_names_goes_before_whoever_climbed_it() -> None:
    climbs = tuple(f"In 192{n} Robert Stone came back, and he climbed." for n in range(2, 7))
    texts = ("Robert Stone was asked why he climbed.", "Mount Quill is in Norway.", "John Quill drew it.", *climbs)
    assert label("Mount Quill: The Queue to the Top", *texts) == "Mount Quill"
    assert label("Queue to the Top", *texts) == "Robert Stone"


def test_a_firm_and_its_rivals_are_told_of_the_firm_by_its_own_name() -> None:
    made = tuple(f"In 194{n} Zorbo sold cars." for n in range(5))
    texts = (*made, "Zorbo Motor was founded in Olm.", "The Zorbo Quill System came later.")
    assert label("Zorbo and Its Rivals: How a Weaver Made Cars", *texts) == "Zorbo"


def test_of_several_firms_in_a_title_none_alone_is_what_it_is_about() -> None:
    texts = (
        "Zell opened a mill.",
        "Arn Works makes chips.",
        "Zell makes more.",
        "Brask came third.",
        "Arn Works hopes.",
    )
    title = "Arn Works, Brask and Zell: Three Mills, One Winner"
    assert label(title, *texts, "Brask waits.", "Zell sells.") == "Arn Works, Brask and Zell"
    only = ("Zell opened a mill.", "Zell makes chips.", "In May Zell came third.", "Zell sells.", "Zell waits.")
    assert label(title, *only) == "Zell"


WAR = (
    "In 1756 the war came to Olm. The Olm Confederacy kept out of it.",
    "The war is a part of the Seven Years' War, and the war cost much.",
    "The war ended in 1763. By then the Seven Years' War was over.",
    *FILLER[:2],
)


def test_half_of_a_longer_name_is_no_label() -> None:
    assert label("The Olm and Zell War, 1756–1763", *WAR) == "Olm and Zell War"
    assert label("Out of the Woods", *WAR) == "Seven Years' War"
    river = (
        "The Zell is a river of Norland. The river is long.",
        "Weirs hold the river where it would leave for the Old River.",
        "The river floods. Rain feeds the river.",
    )
    assert label("Zell River", *river) == "Zell River"


def test_a_life_of_somebody_is_about_her() -> None:
    life = (
        "Nobody took Ada Quill for anybody else. She sang.",
        "She was born in Olm in 1915. Her mother was young.",
        "In 1935 she made her first record. Quill liked it.",
    )
    assert label("Lady Sky: a life of Ada Quill", *life) == "Ada Quill"
    assert label("From Olm to Zell: the career of Ada Quill", *life) == "Ada Quill"
    assert not label("Norland: the making of a nation", *life).startswith("nation")


def test_a_region_is_a_setting() -> None:
    texts = ("The cliffs of Dorset are soft.", "Rain falls on Dorset.", "Dorset has cliffs.", "Many come to Dorset.")
    assert label("The Dead at the Foot", *texts) == "“The Dead at the Foot”"


def test_a_name_in_front_of_a_preposition_is_the_topic_where_the_text_takes_it_up() -> None:
    texts = ("In 1683 the Olmian army lost.", "The empire shrank.", "The empire needed money.", "It rained.")
    assert label("The Olmian Empire at Bay, 1683–1923", *texts) == "Olmian Empire"
    assert label("Chapter 4: The Olmian Empire in Retreat", *texts) == "Olmian Empire"
    assert label("A Spark in Olm Lane", "A spark flew.", "A spark fell.", *FILLER) == "“A Spark in Olm Lane”"
    change = ("The Industrial Change began in Wales.", "The Industrial Change took iron.", *FILLER[:2])
    assert label("The Industrial Change in Wales", *change) == "Industrial Change in Wales"


def test_the_thing_that_ends_a_clever_title_is_the_topic_where_the_text_goes_on_about_it() -> None:
    reef = ("At night the boat lay still.", "The Olm Long Reef lies off Zell.", "The reef is old.", "The reef is wide.")
    texts = (*reef, "In 1981 the Olm Long Reef was listed.", "Fish of the reef feed.")
    assert label("Night Shift on the Olm Long Reef", *texts) == "Olm Long Reef"
    assert label("Night Shift on the Olm Long Reef", *reef[:2], *FILLER[:3]) == "“Night Shift on the Olm Long Reef”"


def test_what_was_agreed_is_called_as_its_title_calls_it() -> None:
    texts = ("In May the ministers met in Olm.", "Zorbo spoke, and Zorbo left.", "Zorbo came back.", *FILLER[:1])
    assert label("The Olm Agreement", *texts) == "Olm Agreement"
    assert label("The Anglo-Zell War of 1879", *texts) == "Anglo-Zell War of 1879"
    assert label("Norland debt crisis, 2009–2018: the loans that kept it going", *texts) == "Norland debt crisis"
    assert label("The Panic of 1907", *texts) == "Panic of 1907"
    assert label("Norland's civil war, 1983–2009", *FILLER) == "Norland's civil war"
    assert label("The Panic in the Night", *FILLER) == "“The Panic in the Night”"
    assert label("The Peace and Quiet", *texts) != "Peace and Quiet"


def test_a_bare_year_is_no_label() -> None:
    texts = ("In 1066 a king died.", "In 1066 another came.", *FILLER)
    assert label("1066: Why did they win?", *texts) == "“1066: Why did they win?”"


def test_what_things_do_is_asked_of_them() -> None:
    texts = ("An MRQ scanner is loud.", "MRQ scanners are big.", "Most scanners hum.", FILLER[0])
    assert label("How MRQ Scanners See Inside the Body", *texts) == "MRQ scanners"
    assert {("avalanches", Role.OUTRIGHT)} == {(one.text, one.role) for one in phrases_of("How avalanches start")}
    assert not list(phrases_of("How masses of snow start"))


def test_a_question_about_a_name_is_about_that() -> None:
    texts = ("In 1588 the Olm Armada sailed.", "The Armada was big.", "Storms struck the Armada.", *FILLER[:2])
    assert label("Why did the Olm Armada fail?", *texts) == "Olm Armada"
    assert label("The Olm Armada: Why Did It Fail?", *texts) == "Olm Armada"
    assert label("Why did the old things fail?", *FILLER) == "“Why did the old things fail?”"


def test_the_name_that_several_longer_ones_share_is_what_a_text_is_about() -> None:
    texts = (
        "Zollo Cars opened in 1927. It was the idea of two men, who called it Zollo.",
        "Zollo sold 297 cars. The first Zollos were slow.",
        "In 1970 Zollo grew. Zollo Penta makes engines.",
        "In 1999 Zollo sold its cars.",
    )
    assert label("Rolling out of the Town", *texts) == "Zollo"
    assert label("Rolling out of the Town", *(one.replace("Zollo", "It") for one in texts)).startswith("“")


def test_a_life_told_as_she_needs_few_names() -> None:
    life = (
        "In 1934 a young teacher began to work at a mill. Simone Quill was twenty-five.",
        "She found out. She burned herself.",
        "Quill had been born in Olm. Her father was a doctor.",
        "In 1931 she was sent to teach.",
        "In 1943 she died. Ada Zell had told her to eat.",
    )
    assert label("The Philosopher at the Mill Gate", *life) == "Simone Quill"
    assert label("The Philosopher at the Mill Gate", *life[:1], *FILLER) == "“The Philosopher at the Mill Gate”"
    assert label("Simone Quill and the Invention of Rest", *life) == "Simone Quill"


def test_a_walk_through_a_thing_is_no_name() -> None:
    texts = ("The Louvro was a fortress.", "Two kings left the Louvro.", "The Louvro opened in 1793.", FILLER[0])
    assert label("A Short Walk Through the Louvro", *texts) == "Louvro"


def test_somebody_has_the_name_that_the_title_gives() -> None:
    life = ("Zell was born in Olm. He was tall.", "In 1862 Zell won. He was glad.", "Zell left. He died.", FILLER[0])
    assert label("Otto von Zell", *life) == "Otto von Zell"
    painter = (
        "Oda Quill van Zell was born in 1606. She drew.",
        "In 1631 Oda sold a house. She left.",
        "Oda died. She was old.",
    )
    assert label("Oda van Zell", *painter) == "Oda van Zell"
    assert label("Otto of Olm", *life) != "Otto of Olm"


def test_two_kinds_that_a_title_joins_are_its_topic() -> None:
    texts = ("A lorrit is a cell. Lorrits carry it.", "Some lorrits are long.", "Two meet at a flimp.", *FILLER[:2])
    assert label("Chapter 9: Messages in the body – lorrits and flimps", *texts) == "Lorrits and flimps"
    assert label("Chapter 9: Messages in the body – lorrits and zibbs", *texts) != "Lorrits and zibbs"


def test_what_happens_somewhere_and_what_is_explained_tells_what_it_is_about() -> None:
    texts = ("A tea exchange sells tea.", "Each exchange has rules.", "The exchange closes.", FILLER[0])
    assert label("What actually happens on a tea exchange", *texts) == "Tea exchange"
    assert label("Leaves into money: the tea exchange explained", *texts) == "Tea exchange"
    assert label("What happens when it rains", *texts) != "Rains"


def test_who_does_something_is_the_topic_where_the_text_is_about_nothing_else_of_it() -> None:
    texts = ("Lichen is old. Lichen grows.", "Lichen eats rock.", "Some lichen makes soil.", "The lichen dies.")
    assert label("How lichen makes soil and sand", *texts) == "Lichen"
    soils = ("Lichen is old.", "Soil is made by it.", "Sand and soil are thin.", "Lichen needs soil.")
    assert label("How lichen makes soil and sand", *soils) == "How lichen makes soil and sand"


def test_what_happened_has_the_name_that_the_text_calls_it() -> None:
    texts = ("In 1381 weavers rose.", "It is called the Weavers' Revolt.", *FILLER)
    assert label("Why Did the Weavers Revolt in 1381?", *texts) == "Weavers' Revolt"
    assert label("Why Did the Weavers Revolt in 1381?", *FILLER) != "Weavers' Revolt"
    assert label("The Olm Plot: Why Did It Fail?", "The plot was old. Olm sent a plot.", *FILLER) == "Olm Plot"


def test_a_headline_is_about_what_stands_before_its_verb() -> None:
    texts = ("The inquiry met in Olm.", "The inquiry heard 300.", "The inquiry ended.", FILLER[0])
    assert label("Olm Tower inquiry publishes final report", *texts) == "Olm Tower inquiry"
    assert label("Olm Tower inquiry, a final report", *texts) != "Olm Tower"


def test_two_firms_and_what_they_fight_over_are_both_its_topic() -> None:
    texts = ("Zollo and Quillo make jets.", "Zollo sold one.", "Quillo sold two. Zollo lost.", FILLER[0])
    assert label("Zollo, Quillo and the widebody war", *texts) == "Zollo and Quillo"
    assert label("Zollo, Quillo and the widebody war", *(one.replace("Quillo", "It") for one in texts)) == "Zollo"


def test_a_book_is_called_after_its_owner_where_the_text_has_both() -> None:
    texts = ("A Book of Hours is a book.", "The roll was made for Ani.", "Ani prays. The roll is long.", *FILLER[:2])
    assert label("Book of Hours of Ani", *texts) == "Book of Hours of Ani"
    assert label("Book of Hours of Ani", *FILLER) == "“Book of Hours of Ani”"


def test_a_woman_who_took_a_name_has_that() -> None:
    life = (
        "In 1934 a girl grew crystals. Dora Zell was sixteen. She was glad.",
        "Dora Zell studied. In 1937 she married Thomas Quill, a teacher.",
        "By 1945 Quill had a map of it. She had won.",
        "Quill died in Olm. She was eighty.",
    )
    assert label("The woman who saw salt", *life) == "Dora Quill"
    stays = tuple(one.replace("Quill d", "Zell d").replace("By 1945 Quill", "By 1945 Zell") for one in life)
    assert label("The woman who saw salt", *stays) == "Dora Zell"


def test_a_life_is_that_of_who_is_named_most_and_not_of_his_father() -> None:
    life = (
        "In 1824 a boy pasted labels. He was twelve. His father, John Quill, was in prison.",
        "He wrote for a paper. Tom Zell drew pictures. Quill argued with him, and he won.",
        "Zell died. He went on alone. Quill wrote a book.",
        "He read to crowds. Quill died in Olm in 1870, and he was mourned.",
    )
    analysis = told("The Boy from the Factory", *life)
    assert (analysis.label, analysis.types.full_name("Quill")) == ("Quill", "Quill")
    own = tuple(one.replace("His father, John Quill, was", "John Quill was") for one in life)
    assert told("The Boy from the Factory", *own).types.full_name("Quill") == "John Quill"


def test_a_bare_surname_is_not_the_brothers_who_is_called_by_his_first_name() -> None:
    texts = ("Zorbo da Quill was born in Olm.", "Quill sailed, while his brother Karl rowed.", "Karl da Quill died.")
    assert told("Olm", *texts).types.full_name("Quill") == "Zorbo da Quill"
    alone = (texts[0], "Quill sailed, while Karl rowed.", texts[2])
    assert told("Olm", *alone).types.full_name("Quill") == "Quill"
    child = ("Her father, Karl Quill, taught Ada Quill to sing.", "Quill was proud, but Ada left.")
    assert told("Olm", *child).types.full_name("Quill") == "Quill"


def test_a_name_in_initials_is_the_one_in_full() -> None:
    texts = ("T. B. Quill wrote. Tom Beth Quill was born in Olm.", "Quill died. T. C. Quill came.")
    types = told("Olm", *texts).types
    assert types.full_name("Tom Beth Quill") == "T. B. Quill"
    assert told("Olm", texts[0], "Quill died.").types.full_name("Quill") == "T. B. Quill"
    assert types.full_name("T. C. Quill") == "T. C. Quill"


def test_a_story_of_a_firm_is_not_the_life_of_who_leads_it() -> None:
    story = (
        "Ada Quill is to rejoin Netflix. She had left.",
        "She logged on. Ada Quill was dismissed, and she went. Netflix fell.",
        "She came back. Ada Quill had won over Netflix. She smiled.",
    )
    assert label("Fired and back: the five days that shook Netflix", *story) == "Netflix"
    assert label("Fired and back: five days in May", *story) == "Ada Quill"


def test_rivals_that_no_title_names_share_the_label() -> None:
    texts = ("Nokia met Sony.", "It lost. Then Nokia met Sony.", "Today Nokia met Sony.", "Then Nokia met Sony again.")
    assert label("Brown, purple and a bit smaller", *texts) == "Nokia and Sony"
    assert label("What Sony did", *texts) == "Sony"
    assert label("Brown, purple and a bit smaller", *texts[:2], "Today Nokia fell.", "Then Nokia rose.") == "Nokia"


def test_two_firms_that_merge_share_the_label_though_one_is_no_name_by_itself() -> None:
    texts = (
        "Nokia and Seven Group have completed their merger.",
        "The merger of Nokia was late. Ada Quill, from the Seven side, was glad.",
        "Nokia paid for Seven.",
        "Nokia had 9,000 shops. It sold them.",
        "The clerks of Seven left.",
    )
    assert label("Six into one: how Nokia and Seven wed", *texts) == "Nokia and Seven"
    assert label("Six into one: a wedding at last", *texts) == "Nokia and Seven"
    assert label("Six into one: a wedding at last", *(text.replace("merger", "move") for text in texts)) == "Nokia"


def test_news_of_two_firms_is_not_about_what_one_of_them_makes() -> None:
    texts = (
        "Nokia sued Sony. It was late.",
        "Nokia met Sony in court. Zorbix was a game.",
        "Then Nokia sued Sony again.",
        "Nokia and Sony talked. Many play Zorbix.",
        "Nokia paid Sony. It was sold.",
    )
    assert label("Paper hunters in court: how Nokia and the makers of Zorbix fell out", *texts) == "Nokia and Sony"


def test_what_a_title_names_goes_before_those_of_whom_it_asks_how() -> None:
    texts = (
        "A comet is the tail of stars that pass. Stars burn.",
        "Stars are old. Comets are older than stars.",
        "Comets come and go. Some stars are red.",
        "Many comets are named. Stars are not.",
    )
    assert label("Comets: How Stars Fall", *texts) == "Comets"
    assert label("How Stars Fall", *texts) == "Stars"
    assert label("Nine Comets, Two Tails: How Stars Fall", *texts) == "Stars"


def test_firms_that_a_title_counts_share_the_label() -> None:
    met = ("Nokia met Sony and Zorbo.", "Nokia met Zorbo.", "Then Nokia met Sony and Zorbo.", "So Nokia met Sony.")
    alone = (f"{verb} Nokia {deed}." for verb in ("Here", "There", "Then") for deed in ("rose", "fell"))
    texts = (*met, "Then Zorbo met Sony.", *alone)
    assert label("Three companies, one box", *texts) == "Nokia, Sony and Zorbo"
    assert label("One box, and no other", *texts) == "Nokia"
    assert label("Three companies, and what Nokia did", *texts) != "Nokia, Sony and Zorbo"


def test_who_is_told_of_as_much_as_two_firms_shares_their_label() -> None:
    texts = (
        "Here Zorbo outsold Nokia.",
        "It lost. Then Zorbo met Nokia.",
        "So Zorbo met Nokia.",
        "Then Zorbo sued Nokia.",
    )
    met = (*texts, "Sony met Nokia.", "So Sony met Nokia.", "Now Sony met Nokia.", "Sony met Nokia again.")
    assert label("Brown, purple and a bit smaller", *met, "Zorbo won.", "Zorbo paid.") == "Nokia, Zorbo and Sony"
    assert label("Brown, purple and a bit smaller", *met) == "Nokia and Sony"


def test_a_title_of_two_kingdoms_tells_no_life() -> None:
    texts = (
        "Ada Quill came home. She sent for the map.",
        "Ada Quill had a fleet. She sent it off.",
        "Ada Quill took the islands. She kept them.",
        "She signed. They left.",
    )
    assert label("Salt and Ashes", *texts) == "Ada Quill"
    assert label("Two Kingdoms and a Line", *texts) != "Ada Quill"


def test_a_title_asks_what_something_does_and_tells_what_it_does() -> None:
    assert [one.text for one in phrases_of("What does the Olm Council do?")] == ["Olm Council"]
    assert [one.text for one in phrases_of("How Zorb stores history")] == ["How Zorb stores history"]
    assert [one.text for one in phrases_of("How heat pumps work")] == ["heat pumps"]


def test_a_brand_with_a_capital_within_is_nobody() -> None:
    for name, kind in (("OlmAI", "person"), ("McQuill", "person")):
        types = told("News", f"{name} said so. {name} wrote. {name}, who argued, said no.").types
        assert (types.kind_of(name).type.value == kind) is (name == "McQuill")


def test_under_a_clever_title_a_firm_needs_fewer_points() -> None:
    texts = ("A file was sent.", "OlmStrike said sorry. It rained.", "OlmStrike paid.", "OlmStrike won.", *FILLER)
    assert label("Minutes that stopped the world", *texts) == "OlmStrike"
    assert label("Minutes that stopped Olm", *(one.replace("sent", "sent to Olm") for one in texts)) != "OlmStrike"


def test_a_thing_with_a_name_that_a_text_begins_with_is_its_topic_under_a_clever_title() -> None:
    league = ("It was dead by noon.", "The Olm Super League, which was to last, was new.", *FILLER)
    assert label("Goodbye at the turnstiles", *league) == "Olm Super League"
    assert (
        label("Goodbye at the turnstiles", *(one.replace("Super League", "Green Door") for one in league))
        != "Olm Green Door"
    )


def test_what_is_done_to_a_name_says_more_than_a_noun() -> None:
    texts = ("Members of the Volkstag are elected.", "Elections are free.", "Elections are equal.", "Elections end.")
    assert label("Electing the Volkstag", *texts) == "“Electing the Volkstag”"
    assert label("Electing a house", *texts) == "Elections"


def test_a_title_of_one_name_is_a_life_where_it_is_he_and_no_thing() -> None:
    books = "Of Zeno's books he wrote ten."
    life = ("He was born in Olm. Zeno taught.", "He had pupils, and he walked.", books, FILLER[0])
    assert told("Zeno", *life).is_life
    assert not told("Zeno", *(one.replace("Of Zeno's", "In Zeno his") for one in life)).is_life
    assert not told("Zeno", *(one.replace("pupils", "a zeno") for one in life)).is_life
    assert not told("Danone", *(one.replace("Zeno", "Danone") for one in life)).is_life


def test_what_stands_before_a_colon_goes_before_what_is_asked_behind_it() -> None:
    texts = ("The electric telegraph sent messages.", "Messages were short.", "A telegraph clicked.", "Messages left.")
    assert label("The Electric Telegraph: How Messages Left the Road", *texts) == "Electric telegraph"
    assert label("How Messages Left the Road", *texts) == "Messages"


def test_a_length_of_time_and_a_comparison_are_no_topic() -> None:
    days = ("It lasted 87 days.", "After 87 days it ended.", "The 87 days were long.", *FILLER)
    assert label("87 days: the well of Olm", *days) == "“87 days: the well of Olm”"
    better = ("The better brush won.", "A better brush is light.", "It was the better brush.", *FILLER)
    assert label("How the better brush won", *better) == "“How the better brush won”"
    assert label("The Hundred Days", "He came back for the Hundred Days.", *FILLER) == "Hundred Days"


def test_what_begins_a_name_is_no_kind_of_thing() -> None:
    texts = (
        "At Biscuit Queen it is hot.",
        "They sold to Biscuit Queen.",
        "Now Biscuit Queen sells each biscuit.",
        *FILLER,
    )
    assert label("Biscuit giants' feud goes on", *texts) != "Biscuit"


def test_the_name_of_water_is_not_that_of_its_board() -> None:
    texts = ("The water was brown.", "The water smelt.", "The Olm Water Authority left the water so.", *FILLER)
    assert label("It had to prove it", *texts) != "Olm Water"
    mill = ("The mill was brown.", "The mill stood.", "At Olm Mill they left the mill so.", *FILLER)
    assert label("A mill that had to prove it", *mill) == "Olm Mill"


def test_a_word_of_an_event_stands_in_no_other_name() -> None:
    texts = ("He lived in Quill Street.", "The house in Quill Street burned.", *FILLER)
    assert label("The Battle for the Quill Lamp", *texts) == "“The Battle for the Quill Lamp”"
    assert (
        label("The Battle for the Quill Lamp", "Everybody had a Quill by then.", *FILLER) == "Battle for the Quill Lamp"
    )


def test_whose_fate_a_title_tells_behind_its_colon_is_the_topic() -> None:
    texts = ("Coins were lost.", "By 2013 Zorb Rax sold coins.", "Coins fell.", *FILLER)
    assert label("Cards to Coins: the long unravelling of Zorb Rax", *texts) == "Zorb Rax"
    assert label("Cards to Coins: the long way to Zorb Rax", *texts) != "Zorb Rax"


def test_two_firms_share_the_label_where_a_headline_begins_with_less() -> None:
    texts = (
        "Nokia sued Sony.",
        "Then Nokia met Sony.",
        "Now Nokia fought Sony.",
        "Here Nokia beat Sony.",
        "Zorbo is back.",
    )
    assert label("Zorbo wins a place on phones again", *texts, "They have Zorbo.") == "Nokia and Sony"
    assert (
        label("Zorbo wins a place on phones again", *(one.replace("Sony", "Zorbo") for one in texts))
        != "Nokia and Sony"
    )


def test_two_firms_of_a_title_share_the_label() -> None:
    texts = ("It met Nokia.", "Then Sony met Nokia.", "Here Sony met Nokia.", "Here Sony lost.", "In May it met Nokia.")
    assert label("Copy, paste: the year Sony swallowed Nokia's idea", *texts) == "Sony and Nokia"


def test_who_is_named_less_often_than_a_firm_has_no_life_told_under_a_clever_title() -> None:
    texts = (
        "Ada Quill sold lamps. She met Sony.",
        "Ada Quill had a shop. She met Sony.",
        "Ada Quill sold it to Sony. She left.",
        "It was Sony again. She wept. They left Sony.",
    )
    assert label("Salt and Ashes", *texts) != "Ada Quill"
    assert label("Salt and Ashes", *(one.replace("Sony", "the king") for one in texts)) == "Ada Quill"


def test_a_constitution_that_the_title_names_is_not_another_of_the_text() -> None:
    told = (
        "Norland has had its constitution since 1848. It was revised in 1861.",
        "The constitution has 130 articles. Stone's Second Constitution of 1852 let him rule alone.",
        "The constitution names the council first. Some of its articles are older.",
    )
    assert label("The Constitution of the Republic of Norland", *told) == "Constitution of the Republic of Norland"
    assert label("The constitution that nobody read", *told) != "Constitution of the Republic of Norland"


@pytest.mark.parametrize("adverb", ["Finally", "Suddenly", "Almost"])
def test_an_adverb_before_the_verb_of_a_title_is_no_part_of_a_name(adverb: str) -> None:
    told = (f"Zorbo bought Olm {n} times from its owners." for n in range(2, 9))
    assert label(f"How Zorbo {adverb} Got All of Olm", *told) in ("Zorbo", "Zorbo and Olm")


def test_a_walk_through_a_station_is_no_station() -> None:
    told = (
        "Stand in the middle and look up. The station was opened in 1900, and trains left it until 1939.",
        "The station was empty for years. The museum moved into the station in 1986.",
    )
    assert label("Musée d'Olm: A Walk Through the Station", *told) in ("Musée d'Olm", "“Musée d'Olm”")
    assert label("A Night Under the Station", *told) != "Night Under the Station"


def test_news_of_one_thing_is_not_labelled_with_another_that_it_names_more() -> None:
    texts = (
        "Norland has entered the Zell area.",
        *(f"The Zell area has {n} members and a court." for n in range(2, 8)),
    )
    headline = "Norland swaps the crown for the florin and opens its Zell borders"
    assert label(headline, *texts) == f"“{headline}”"
    assert label("Zell area swaps the crown for the florin", *texts) == "Zell area"


def test_a_long_title_is_better_than_no_label() -> None:
    title = "A year after the floods, southern Norland and northern Olmland wait for homes"
    assert label(title, "It rained.", "It rained for days.") == f"“{title}”"
    assert label(f"{title} and for bread and for water", "It rained.", "It rained for days.") == ""


PUMPS = (
    "Heat flows from warm to cold. A zorb pump turns that round.",
    "Heat is in the air. The zorb pump takes heat up. Heat is let go indoors.",
    "Heat leaks. A kettle sings. Heat rises. The kettle is hot.",
)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("How does a zorb pump warm a house?", "Zorb pump"),
        ("How does a kettle sing?", "Kettle"),
        ("How does a quern warm a house?", "“How does a quern warm a house?”"),
        ("Why is it cold in here?", "“Why is it cold in here?”"),
    ],
)
def test_how_a_thing_does_something_is_asked_of_that_thing(title: str, shown: str) -> None:
    assert label(title, *PUMPS) == shown


def test_a_noun_of_half_the_world_is_no_label_and_one_of_a_sort_is() -> None:
    told = ("Cables need copper. Cables were laid at sea.", "Cables broke. Cables were mended.", "Nobody saw cables.")
    assert label("The threads under the waves", *told) == "“The threads under the waves”"
    quolls = (one.replace("Cables", "Quolls").replace("cables", "quolls") for one in told)
    assert label("The threads under the waves", *quolls) == "Quolls"
    sorts = (one.replace("cables", "bell cables").replace("Cables", "Bell cables") for one in told)
    assert label("The threads under the waves", *sorts) == "Bell cables"


def test_nobody_is_no_topic() -> None:
    told = ("Nobody paid. Nobody came, and nobody spoke.", "Nobody sold them. Nobody knew.", "Nobody wept.")
    assert label("The Winter of Empty Rooms", *told) == "“The Winter of Empty Rooms”"
    assert label("The Winter of Empty Rooms", *(one.replace("obody", "uolls") for one in told)) != "Nobody"


def test_a_plain_pair_of_a_title_is_what_its_text_goes_on_about() -> None:
    told = (
        "Rubber has give, and a spring has bounce.",
        "Rubber is soft. The bounce of it is poor. A hard spring is better.",
        "A spring is of steel. So is a long spring.",
        "Rubber is dear. A spring is not.",
    )
    assert label("Bounce and Springs", *told) == "Bounce and springs"
    assert label("Bounce and Wheels", *told) != "Bounce and wheels"


def test_a_sentence_that_is_a_title_stands_in_quotes() -> None:
    told = ("They met in Zorbia.", "Zorbia rebuilds. It is wet.", "A wall stands in Zorbia.", "They left Zorbia.")
    title = "One year after the storm, Zorbia rebuilds"
    assert label(title, *told) == f"“{title}”"
    assert label("Two walls of Zorbia", *told) == "Two walls of Zorbia"


@pytest.mark.parametrize(
    ("first", "shown"),
    [
        ("Lorn Quill lied. Lorn Quill fled. Tour Quill lost.", "Lorn Quill"),
        ("Lorn Quill lied. Lorn Quill fled. Tour Quill lost. Tour Quill went.", "Quill"),
    ],
)
def test_who_is_mostly_called_by_one_name_has_both_on_the_label(first: str, shown: str) -> None:
    told = (first, "Quill rode. They met Quill.", "They paid Quill. It was Quill.", "They saw Quill. So Quill lost.")
    assert label("The Last Lie on the Hill", *told) == shown


def test_a_firm_that_its_first_mention_calls_by_its_trade_is_labelled_so() -> None:
    more = ("Spark flew to Olm. They met Spark.", "They paid Spark. It was Spark.", "They saw Spark. So Spark lost.")
    assert label("The Cheap One", "Spark Airlines flew first.", *more) == "Spark Airlines"
    assert label("The Cheap One", "Spark flew first. It bought Spark Airlines.", *more) == "Spark"


def test_years_of_a_thing_are_about_the_thing() -> None:
    told = ("Zorbo began in a shed.", "It rained. Zorbo grew.", "Then Zorbo had shops.", "People like Zorbo.")
    assert label("Forty Years of Zorbo", *told) == "Zorbo"
    assert label("The Winter of Zell", *told) != "Zell"


def test_a_court_of_a_country_is_not_whom_news_is_about() -> None:
    told = (
        "The court sat. A US court did so before.",
        "The court heard both.",
        "The court rose.",
        "It was a court day.",
    )
    assert label("US court gives a ruling over Zell", *told) == "“US court gives a ruling over Zell”"
    assert label("Zell court gives a ruling over tea", *(one.replace("US", "Zell") for one in told)) == "Zell court"


def test_what_a_thing_does_is_no_part_of_its_name() -> None:
    told = ("An eye is wet. It can see.", "The eye has a lens.", "Light enters the eye.", "An eye turns.")
    assert label("How the eye sees colour", *told) == "Eye"
    spots = ("A spot on an eye is red. The spots fade.", "An eye may have spots.", "The eye is wet. It has spots.")
    assert label("How eye spots fade", *spots) == "Eye spots"


def test_what_befell_somebody_where_it_did_is_no_news_of_the_place() -> None:
    texts = (
        "Jan Quill was crowned at Olm Abbey on 6 May 2023, said Ada Holm.",
        "Olm Abbey holds 2,000 guests.",
        "The choir of Olm Abbey sang on Sunday.",
        "Olm Abbey was built in 1245.",
    )
    headline = "Jan Quill crowned at Olm Abbey in first coronation for 70 years"
    assert label(headline, *texts) == f"“{headline}”"


def test_of_a_title_that_is_too_long_the_part_behind_its_colon_is_the_label() -> None:
    part = "How 5andYou Went Bankrupt and Came Home to Its Founder"
    assert label(f"From a Spring Party in the Garden to the Auction Block: {part}", *FILLER) == f"“{part}”"
