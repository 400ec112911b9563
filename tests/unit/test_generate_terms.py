"""Terms that a sentence introduces or explains, with their borders."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.apposed import apposed_terms_in
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.explained import explained_terms_in
from aiquiz.generate.entities.terms import terms_in
from aiquiz.generate.generators.listing import LIST_GENERATOR
from aiquiz.generate.generators.phrase import phrases_in
from articles import article


def found(text: str) -> list[str]:
    return list(dict.fromkeys(span.of(text) for span in (*terms_in(text), *apposed_terms_in(text))))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Squids use cyanoglobin, a copper protein that turns blue.", "cyanoglobin"),
        ("The cells turn it into ruberin, the red pigment behind a blush.", "ruberin"),
        ("The answer is the skylift, a wooden cabin hauled up by cable.", "skylift"),
        ("It held drums of petrolin, a motor fuel, on its deck.", "petrolin"),
        ("They made it of rock coke, a form of carbon.", "rock coke"),
        ("The answer was the so-called null solution: it changed nothing.", "null solution"),
        ("The drops land in a ring around each pole, the polar oval.", "polar oval"),
        ("A flat ring called a corphyrin with iron in it holds the gas.", "corphyrin"),
        ("The lines snap and join, an event physicists call field breaking, and it rains.", "field breaking"),
        ("Once there was one ocean, which we now call Panthala, a Greek name.", "Panthala"),
        ("The attic known as “the grove” was gone.", "grove"),
        ("The dark reaction involves a cycle called the Olmen cycle in which sugar is made.", "Olmen cycle"),
        ("Where the canal ends, a step of water called the Olmen Stair lifts ships.", "Olmen Stair"),
        ("Within a day enzymes called olmonucleases break the thread down.", "olmonucleases"),
        ("Stone's conchel, a machine that rolls the mass for days, was new.", "conchel"),
        ("Midges and black spot, a disease caused by a mould, destroy it.", "black spot"),
        ("It was found from that fall, which is known as the Olmler shift.", "Olmler shift"),
        ("Men known as penitenters crawled ahead with torches.", "penitenters"),
        ("Each card is for one passage of the weft, a thread that crosses the cloth.", "weft"),
        ("Known as the solid interface, or SEI, it wears off.", "solid interface"),
        ("It was caught in the act of holding olmionate, a molecule that smells of cheese.", "olmionate"),
        ("An enzyme called olmisco attaches carbon to a sugar.", "olmisco"),
        ("Fine holding threads tie these cells to the wall.", "holding threads"),
        ("Milling breaks grain into flour.", "Milling"),
    ],
)
def test_a_term_that_is_named_or_explained_is_found_whole(text: str, term: str) -> None:
    assert found(text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "A crowd of bakers called a silent march for the next Monday.",
        "The captain had by then been called home to lead the fleet.",
        "One plate shows a spider, which critics called a fairy tale for years.",
        "If the wall of the leaf is fluxin, a protein made in cells breaks down.",
        "The head of the mill dismissed her reading of the tide as “moon talk”.",
        "He called the notion that the mill could turn “humbug”.",
        "Hearing aids adopted the part in 1952.",
        "Resting birds turn into the wind.",
        "He said that those who governed had “failed their people” then.",
        "When the rivers are running high, the eels of the north begin to leave.",
        "The oldest kind is wholly mechanical, a chain of thin strips and levers.",
        "Scholars have called the whole idea a myth.",
        "He said it was cruel, because it made her “want to swear”.",
        "People say that Olmen “edits” genes of mice.",
        "Lasting links had to wait for the next century.",
        "Neighbouring bars that were used at once could clash.",
        "They came in free of charge, a pointed remark, since a fee was planned.",
        "Air dried by machines, a gift of the fund, saved them.",
        "He had an excellent memory, a fascination with stones and a rare will.",
        "The droplets have four parts: an ionisable lipid, a helper lipid, and a sugar.",
        "They bought bananas, a bottle of wine, and cheese.",
        "The rate rose to seventeen, a record that still stands.",
        "She married a painter, a friend of her father.",
        "He died in prison, a sentence that nobody had passed.",
        "She drew three books of caterpillars, the last of them in 1717.",
        "They stopped near the village, a mile from the sea.",
        "They moved quickly, a habit of the north.",
        "They built a better grinder, the model of all that came.",
        "The head of the mill had called the tender invalid.",
    ],
)
def test_what_a_comma_only_parts_or_judges_is_no_term(text: str) -> None:
    assert found(text) == []


def test_a_long_form_and_its_abbreviation_are_no_list_of_two() -> None:
    text = "Prices are told by the Harmonic Index of Costs, or HIC, and by Olm Bank and Norland Bank."
    analysis = analyse(article(text))
    runs = list(coordinated_names(analysis.mentions[0], text))
    assert [[member.text for member in run] for run in runs] == [["Olm Bank", "Norland Bank"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was sad: by the Peace of Olm, Norland and Sudland were sold.", ["Norland", "Sudland"]),
        ("It was sad: the Peace of Olm, Norland and Sudland were sold.", ["Peace of Olm", "Norland", "Sudland"]),
    ],
)
def test_what_leads_in_to_others_is_none_of_them(text: str, names: list[str]) -> None:
    (run,) = coordinated_names(analyse(article(text)).mentions[0], text)
    assert [member.text for member in run] == names


def test_the_town_that_two_people_are_from_is_no_third_of_them() -> None:
    text = "Two men of the village of Olmford, Zorbo and Merle, were seized, and so were Ada, Clara and Ezra."
    analysis = analyse(article(text))
    runs = list(coordinated_names(analysis.mentions[0], text))
    assert [[member.text for member in run] for run in runs] == [["Ada", "Clara", "Ezra"]]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Limestone consists mainly of the mineral calcite, which is white.", "calcite"),
        ("Frisch borrowed a word and called the process fission.", "fission"),
        ("The leaf consists mainly of gas exchange cells.", "gas exchange cells"),
    ],
)
def test_the_sort_of_a_term_stays_outside_the_gap(text: str, term: str) -> None:
    assert [span.of(text) for span in (*terms_in(text), *phrases_in(text))] == [term]


def test_a_participle_belongs_to_what_follows_the_phrase() -> None:
    for told, phrase in (
        ("The lamp consists of a coiled filament set in a shaped cup.", "coiled filament"),
        ("The lamp consists of a copper wire wound on a core.", "copper wire"),
        ("The lamp consists of a coiled filament in a shaped cup.", "coiled filament"),
        ("The lamp contains copper beads liable to crack.", "copper beads"),
    ):
        assert [span.of(told) for span in phrases_in(told)] == [phrase]


def test_what_is_said_twice_is_no_phrase() -> None:
    told = {"grows thicker and thicker": [], "grows roots and shoots": ["roots and shoots"]}
    for said, phrases in told.items():
        text = f"As it ages the moss {said}, then it sets."
        assert [span.of(text) for span in phrases_in(text)] == phrases


def explained(text: str) -> list[str]:
    return list(dict.fromkeys(span.of(text) for span in (*explained_terms_in(text), *terms_in(text))))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Olmithrin, a plasma protein, mops up what strays.", "Olmithrin"),
        ("Olmitharin, first sold as a rat poison, slows it down.", "Olmitharin"),
        ("The signal is usually grief factor, a protein found on cells.", "grief factor"),
        ("The result is olmic acid, the same weak acid that makes water prickle.", "olmic acid"),
        ("Beneath it lies the smooth inner lining, or endolium.", "endolium"),
        ("It circulates as an inert precursor, prorubin.", "prorubin"),
        ("The delay gave the method its name, deferred consent.", "deferred consent"),
        ("Belt vaccination, as the method is called, became the rule.", "Belt vaccination"),
        ("The oldest protection was graftation: a scab was rubbed in.", "graftation"),
        ("All of them go by the collective name of driplings.", "driplings"),
        ("The term comes from boa, the Olmish word for cow.", "cow"),
        ("They met in rooms that the Dutch called colleges.", "colleges"),
        ("It is made with the help of vitamin K.", "vitamin K"),
        ("It slows down when the drug orbanarin is given.", "orbanarin"),
        ("A protein known as von Stone factor sticks to the wall.", "von Stone factor"),
        ("Smoking olmleaf, an infusion of the hills, is a habit.", "olmleaf"),
        ("As it heals, an enzyme called plasmolin cuts the net to pieces.", "plasmolin"),
        ("The result is a neat tide, in which the range is small.", "neat tide"),
        ("The usual form is olmic plague, which passes from mouse to mouse.", "olmic plague"),
        ("Snow falls in the upper part, the addition zone, and melts below.", "addition zone"),
        ("The ends are guarded by telomores, repeats of a word that says nothing.", "telomores"),
        ("They worked inside cassions, vast boxes of yellow pine.", "cassions"),
    ],
)
def test_a_term_is_told_by_what_stands_around_it(text: str, term: str) -> None:
    assert explained(text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "The result was a tough, threadlike strand.",
        "If the cell of the leaf is fluxin, a protein of the wall breaks down.",
        "Bakers, a jug of wine, and cheese stood ready.",
        "They went to the north, or south.",
        "It was a long day, however.",
        "The gas machine broke down.",
        "Fishing adds to all of these.",
        "The reason was simple: nobody came.",
        "Barton, a friend of the family, paid for it.",
        "Rising wages sound pleasant, but they have dangers of their own.",
        "So-called sweet kinds contain little and can be boiled.",
        "A third of it is dissolved salt, which makes it heavy.",
        "The coast breaks into fjords, glaciers and thousands of islands.",
        "Leaves are made into proteins, linking acids in a row.",
        "Quill was known as one of the princesses, neighbours of the king.",
    ],
)
def test_what_only_looks_explained_is_no_term(text: str) -> None:
    assert explained(text) == []


def test_what_something_is_not_but_is_instead_is_a_phrase() -> None:
    text = "The borders are drawn not by ministers but by an independent commission."
    assert [span.of(text) for span in phrases_in(text)] == ["independent commission"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("As the tissue heals, an enzyme called plasmin cuts the fibrin to pieces.", ["plasmin"]),
        ("Reinforcement comes in the form of fibrin.", []),
        ("So-called sweet varieties contain little of it.", []),
        ("The new districts were named partly after lakes.", []),
        ("The new district was named Lilly after a lake.", ["Lilly"]),
        ("Blair, the postmaster of Olm, called a conference in Norway.", []),
        ("Every chain cradles a group, a flat ring called a porphyrin.", ["porphyrin"]),
        ("Lighting is a small and shrinking part of what a household burns.", []),
        ("Machines known as grinders compete to find a number.", ["grinders"]),
        ("Vehicles known as sports cars are fast.", ["sports cars"]),
        ("It is needed to build ruberin, the protein that holds bones together.", ["ruberin"]),
        ("The oven is close to rock coke, a fuel that burns.", ["rock coke"]),
        ("Multiplexing lets several streams share one wire.", ["Multiplexing"]),
        ("Multiplexing groups point to the wire.", []),
        ("In return, the settlers would work for the mill.", []),
        ("In ruberin, the protein that holds bones together, it is rare.", ["ruberin"]),
        ("He went for years without missing a league match, a run of 251 that still stands.", []),
    ],
)
def test_a_verb_is_no_part_of_a_term_and_what_goes_on_is_none(text: str, terms: list[str]) -> None:
    assert [span.of(text) for span in (*terms_in(text), *apposed_terms_in(text))] == terms


@pytest.mark.parametrize(
    "text",
    [
        "Every germ carries molecules that the body can tell.",
        "The sea leaves the wall without saying goodbye.",
        "The crab digests the shells, while the gull drops them.",
        "Quill heard the engine grow louder but did not stop.",
    ],
)
def test_what_many_words_would_fill_is_no_phrase(text: str) -> None:
    assert phrases_in(text) == ()


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The vaccine kept for weeks without a refrigerator.", ["refrigerator"]),
        ("The tower was built without difficulty.", []),
        ("The factor sticks to the collagen, and platelets do so too.", ["collagen"]),
        ("The advantage lies in amplification.", ["amplification"]),
        ("The crab digests cellulose, while the gull sleeps.", ["cellulose"]),
        ("The plant depends on the basic oxygen furnace.", ["basic oxygen furnace"]),
        ("Olmitharin, first sold as a rat poison, slows it.", ["rat poison"]),
        ("The word comes from vacca, which means cow.", ["vacca"]),
        ("The name comes from a legend.", []),
        ("Sweet kinds contain little and can be boiled.", []),
    ],
)
def test_what_something_is_without_sticks_to_or_is_sold_as_is_a_phrase(text: str, phrases: list[str]) -> None:
    assert [span.of(text) for span in phrases_in(text)] == phrases


def test_one_name_twice_is_no_list_of_two() -> None:
    text = "She persuaded the Olm Society, and the Olm Society persuaded Norland Bank and Merle Bank."
    analysis = analyse(article(text))
    runs = list(coordinated_names(analysis.mentions[0], text))
    assert all(len({member.text for member in run}) == len(run) for run in runs)
    assert [[member.text for member in run] for run in runs] == [["Norland Bank", "Merle Bank"]]


def listed(text: str) -> list[str]:
    analysis = analyse(article(text))
    (sentence, *_) = analysis.sentences
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    return [one.mention.text for one in LIST_GENERATOR.propose(passage, analysis)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The canal was dug in 1902 by two engineers, Ada Quill and Robert Stone.", ["Ada Quill and Robert Stone"]),
        (
            "In 1902 two scholars at Oxford University, Ada Quill and Robert Stone, told another story.",
            ["Ada Quill and Robert Stone"],
        ),
        ("Clara shared the prize of 1902 with her husband Robert Stone and Ada Quill.", []),
        ("The only daughter of the poet Lord Robert Stone and Ada Quill was born in 1902.", []),
        ("Most of the dredgers were lent in 1902 by Borelle, Lavallen and Company.", []),
        ("In 1902 the outcry was loud in Ada Quill and Robert Stone's own circle.", []),
        ("In 1902 the twin mills of the firm stood in Louisiana and Washington state.", []),
        ("In 1902 the town was the centre of banking, printing and culture.", []),
        ("In 1902 the glaze was made of ash, clay and salt.", ["ash, clay and salt"]),
        ("In 1902 there was a bargain between Robert Stone and the Speaker, Ada Quill, in Norland.", []),
    ],
    ids=[
        "two people",
        "where they are",
        "whose husband",
        "a title",
        "a firm",
        "somebody's",
        "a state",
        "an open list",
        "a mixture",
        "a title named next",
    ],
)
def test_a_list_is_of_as_many_things_as_it_seems(text: str, names: list[str]) -> None:
    assert listed(text) == names


@pytest.mark.parametrize(
    "text", ["The plain is made of and covered by mud.", "They lived without and within the walls."]
)
def test_a_bare_and_is_no_phrase(text: str) -> None:
    assert phrases_in(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1902 the hill fell to the Olm Guard, the Zell Horse, and the Ulm Foot took the bridge.", []),
        (
            "In 1902 the hill fell to the Olm Guard, the Zell Horse, and the Ulm Foot.",
            ["Olm Guard, the Zell Horse, and the Ulm Foot"],
        ),
        (
            "When the hill fell, the Olm Guard, the Zell Horse, and the Ulm Foot took the bridge.",
            ["Olm Guard, the Zell Horse, and the Ulm Foot"],
        ),
        ("In 1902 the hill fell to the 4th Battalion, the Zell Horse and the Ulm Foot.", []),
        ("In 1902 the lamp began to flash, fade and glow.", []),
        ("In 1902 the law allowed the mills to borrow, lend and spend.", []),
        ("In 1902 the law exposed the mills to theft, fraud and fire.", ["theft, fraud and fire"]),
        ("In 1902 the lamp of the mill led to fires, floods and fires.", []),
        ("In 1902 the lamp of the mill led to fires, floods and famine.", ["fires, floods and famine"]),
    ],
    ids=[
        "two clauses",
        "one",
        "a subject",
        "half a name",
        "verbs",
        "what is allowed",
        "what befalls",
        "one twice",
        "things",
    ],
)
def test_a_list_keeps_within_its_clause_and_is_of_things(text: str, names: list[str]) -> None:
    assert listed(text) == names
