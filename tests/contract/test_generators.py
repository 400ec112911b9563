"""What every generator owes: candidates grounded in the passage, with bodies its kind can make cards of."""

from functools import cache

import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.generators import GENERATORS, Generator
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.generators.definition import DEFINITION_GENERATOR
from aiquiz.generate.generators.listing import LIST_GENERATOR
from aiquiz.generate.generators.phrase import phrases_in
from aiquiz.kinds import Cloze, Multi, Order, Qa, TrueFalse, cards_of, kind_named
from aiquiz.model.article import Article
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Item
from articles import CANAL, article

MORE = article(
    "HTTP is the language that browsers and servers speak. It runs over QUIC, a transport protocol built on UDP.",
    "In 1990 the firm Norland was paid by Siemens, Nokia and Philips. Later Oracle, Dell and Intel joined in Oslo.",
    "In 1990 Ada Quill built the Olm Tower. In 1992 Robert Stone died in Oslo. Clara Bright left Norway in 1995. "
    "In 1999 a fire destroyed the Olm Tower.",
    "The plan of 1990 covered trade in wool, timber and salted fish. In 1990 Norway paid $3 million to 12 towns.",
)

DAM = article(
    "The Olm Dam was coated with black tar in 1990 and stood for 120 years.",
    "When water freezes in a crack, the stone bursts and the wall leans. "
    "Barges carry salt to Olm because the road is too steep.",
    "What holds the water back is a wall of granite, which Robert Stone built in Olm in 1990.",
)


@cache
def analysis_of(text: Article) -> Analysis:
    return analyse(text)


def proposals(generator: Generator) -> list[tuple[Candidate, Analysis]]:
    found = []
    for analysis in map(analysis_of, (CANAL, MORE, DAM)):
        for sentence in analysis.sentences:
            passage = passage_of(analysis, sentence, [True] * len(analysis.sentences))
            if isinstance(passage, Passage):
                found += [(candidate, analysis) for candidate in generator.propose(passage, analysis)]
    return found


EACH = pytest.mark.parametrize("generator", GENERATORS, ids=lambda generator: generator.name)


@EACH
def test_it_has_something_to_propose(generator: Generator) -> None:
    assert proposals(generator)


@EACH
def test_its_facts_stand_in_the_article(generator: Generator) -> None:
    for candidate, analysis in proposals(generator):
        assert candidate.generator == generator.name
        assert candidate.passage.span.holds(candidate.fact.answer)
        assert candidate.mention.span.of(analysis.article.text) == candidate.mention.text


@EACH
def test_its_kind_makes_cards_of_every_body(generator: Generator) -> None:
    for candidate, _ in proposals(generator):
        kind = kind_named(candidate.kind)
        assert kind is not None
        assert isinstance(candidate.body, kind.body)
        assert cards_of(Deck(DeckId("d"), "d", (Item(ItemId("i"), candidate.kind, candidate.body),)))


@EACH
def test_it_proposes_the_same_again(generator: Generator) -> None:
    assert [one for one, _ in proposals(generator)] == [one for one, _ in proposals(generator)]


def bodies(name: str) -> list[object]:
    generator = next(generator for generator in GENERATORS if generator.name == name)
    return [candidate.body for candidate, _ in proposals(generator)]


def test_a_cloze_is_the_sentence_with_its_answer_in_braces() -> None:
    texts = [body.filled for body in bodies("cloze") if isinstance(body, Cloze)]
    assert "Halden Canal: Clara Bright, a former clockmaker, drew the first plan in 1861." in texts


def test_a_definition_asks_what_it_is() -> None:
    assert Qa("What is HTTP?", "the language that browsers and servers speak") in bodies("definition")


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "An aurora is light given off by atoms and molecules in the air after they have been struck by electrons.",
            "What is an aurora?",
            "light given off by atoms and molecules in the air after they have been struck by electrons",
        ),
        (
            "Varroa destructor is a red mite that lives on bees and breeds in their brood.",
            "What is Varroa destructor?",
            "a red mite that lives on bees and breeds in their brood",
        ),
        (
            "Helicobacter pylori is a bacterium with the shape of a spiral.",
            "What is Helicobacter pylori?",
            "a bacterium with the shape of a spiral",
        ),
        (
            "Photosynthesis is the process of converting light to energy and storing it in the bonds of sugar.",
            "What is photosynthesis?",
            "the process of converting light to energy and storing it in the bonds of sugar",
        ),
    ],
)
def test_a_definition_may_begin_with_a_mass_and_mean_its_own_plural(text: str, question: str, answer: str) -> None:
    analysis = analysis_of(article(text, "At night photosynthesis stops."))
    passage = passage_of(analysis, analysis.sentences[0], [True, True])
    assert isinstance(passage, Passage)
    assert Qa(question, answer) in [one.body for one in DEFINITION_GENERATOR.propose(passage, analysis)]


@pytest.mark.parametrize(
    "text",
    [
        "The greatest room of Olm is the Chapel of Saint Quill in the north.",
        "Olm fever is the only disease that has been wiped out on purpose.",
        "Students are told that the rings of Olm were forged from the beams of the old bridge.",
    ],
)
def test_what_only_names_a_thing_or_happens_to_it_is_no_definition(text: str) -> None:
    analysis = analysis_of(article(text))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    assert not list(DEFINITION_GENERATOR.propose(passage, analysis))


def test_a_list_of_names_is_asked_as_a_whole() -> None:
    found = [body for body in bodies("list") if isinstance(body, Multi)]
    assert ("Siemens", "Nokia", "Philips") in [body.answers for body in found]
    assert all(not set(body.answers) & set(body.distractors) for body in found)


@pytest.mark.parametrize("first", ["Quill, ", "Old Quill, ", ""])
def test_a_list_whose_first_member_is_not_known_as_a_name_is_not_asked(first: str) -> None:
    text = f"{first}Siemens AG, Nokia Corporation and Philips Corporation were fined in 1990."
    analysis = analysis_of(article(text, "Siemens AG, Nokia Corporation and Philips Corporation make lamps."))
    passage = passage_of(analysis, analysis.sentences[0], [True, True])
    assert isinstance(passage, Passage)
    found = [one.answers for one in LIST_GENERATOR.propose(passage, analysis)]
    assert all(bool(first) is ("Quill" in " ".join(answers)) for answers in found)
    assert found or first


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("In 1990 Quill sold mills to Siemens AG and Nokia Corporation, a firm in Finland.", False),
        ("In 1990 Quill sold mills to Siemens AG and Nokia Corporation, a pair of firms in Finland.", True),
        ("In 1990 Olm went to Philips Corporation, Quill to Siemens AG and Nokia Corporation to Zorbo.", False),
        ("In 1990 Quill sold mills to northern Siemens AG and Nokia Corporation.", False),
    ],
)
def test_two_names_of_which_only_the_last_is_told_of_are_no_list(text: str, is_asked: bool) -> None:
    analysis = analysis_of(article(text, "Siemens AG, Nokia Corporation and Philips Corporation make lamps."))
    passage = passage_of(analysis, analysis.sentences[0], [True, True])
    assert isinstance(passage, Passage)
    found = [one.answers for one in LIST_GENERATOR.propose(passage, analysis)]
    assert (("Siemens AG and Nokia Corporation",) in found) is is_asked


def test_what_is_done_to_all_of_a_list_is_no_part_of_its_last_member() -> None:
    analysis = analysis_of(article("In 1990 the plan of Olm dealt with wool, timber and salted fish together."))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    assert [one.answers for one in LIST_GENERATOR.propose(passage, analysis)] == [("wool, timber and salted fish",)]


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [("the feast of Olm was kept", False), ("the pit of Olm was filled", True), ("the port of Olm had a name", False)],
)
def test_what_goes_along_with_something_is_no_whole_list(told: str, is_asked: bool) -> None:
    joint = "for" if told.endswith("name") else "with"
    analysis = analysis_of(article(f"In 1990 {told} {joint} wool, timber and salted fish."))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    assert bool(list(LIST_GENERATOR.propose(passage, analysis))) is is_asked


def test_a_list_of_plain_words_is_asked_as_a_whole() -> None:
    texts = [body.text for body in bodies("list") if isinstance(body, Cloze)]
    assert "The plan of 1990 covered trade in {{wool, timber and salted fish::three things}}." in texts


def test_a_list_that_ends_with_similar_things_has_no_count() -> None:
    analysis = analysis_of(article("The plan of 1990 covered trade in wool, timber and similar goods."))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage)
    (gap,) = [one.body.text for one in LIST_GENERATOR.propose(passage, analysis) if isinstance(one.body, Cloze)]
    assert "{{wool, timber and similar goods}}" in gap


def test_what_something_is_made_of_is_asked_as_a_phrase() -> None:
    texts = [body.text for body in bodies("phrase") if isinstance(body, Cloze)]
    assert "The Olm Dam was coated with {{black tar}} in 1990 and stood for 120 years." in texts


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The pox was caused by the mariola virus, which lived in people.", ["mariola virus"]),
        ("Many shrimps fill their cells with the sugar trelose.", ["sugar trelose"]),
        ("The metal grows needle-like spikes that pierce the film.", ["needle-like spikes"]),
        ("The dam was made out of chalk and mud dredged from the strait.", ["chalk and mud"]),
        ("The light reaction happens in the cell skin and converts light to heat.", ["cell skin"]),
        ("The spot, a disease caused by a water mould, destroys it.", ["water mould"]),
        ("The tower was coated with melted butter and sold.", ["melted butter"]),
        ("The mite lives on bees and breeds in their brood.", []),
        ("The cells contain nickel, manganese and cobalt.", []),
        ("He struck the door with a staff carved from a roof beam that had burned.", []),
        ("The tower was built by hand.", []),
        ("Plant breeders depend on variety.", []),
        ("The dam was made out of rock and mud.", []),
        ("It was covered by the press, and driven by several people.", []),
        ("The pills rely on a simpler chemistry.", []),
        ("The skin is made mostly of cells called tonocytes, which are flat.", ["tonocytes"]),
        ("The sugar is made in the inner fluid, the stromium.", ["stromium"]),
        ("Each strand carries a matching triplet, the anticodium, at one end.", ["anticodium"]),
        ("The cells feed on lactium, the sugar in milk.", ["lactium"]),
        ("The pills rely on a copper salt.", ["copper salt"]),
    ],
)
def test_a_phrase_ends_where_its_borders_are_certain(text: str, phrases: list[str]) -> None:
    assert [span.of(text) for span in phrases_in(text)] == phrases


def test_a_timeline_tells_four_events_in_the_articles_words() -> None:
    (order,) = [body for body in bodies("timeline") if isinstance(body, Order) and "Olm" in body.items[0]]
    assert order.items == (
        "Ada Quill built the Olm Tower",
        "Robert Stone died in Oslo",
        "Clara Bright left Norway",
        "A fire destroyed the Olm Tower",
    )


def test_a_false_statement_differs_in_one_number_and_says_the_truth() -> None:
    statements = [body for body in bodies("true-false") if isinstance(body, TrueFalse)]
    assert statements
    for body in statements:
        if body.is_true:
            assert not body.correction
        else:
            told, true = body.statement.split(), body.correction.split()
            assert body.statement != body.correction
            assert 1 <= sum(word not in told for word in true) <= 3


def test_a_share_is_not_asked_for_as_a_number() -> None:
    analysis = analysis_of(article("In Olm water piped from underground heats nine homes in ten."))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    bodies = [one.body for one in CLOZE_GENERATOR.propose(passage, analysis)]
    assert "{{nine homes in ten::share}}" in "".join(body.text for body in bodies if isinstance(body, Cloze))


def test_whoever_an_engine_is_called_after_is_not_asked_as_a_thing() -> None:
    more = "Stone was asked to repair a model Olm engine. It was better than an Olm engine."
    for name, is_asked in (("Zorbo Olm", True), ("Thomas Olm", False)):
        told = f"The first engine of Norway was built by {name}, an ironmonger from Sker, in 1712."
        analysis = analyse(article(f"{told} {more}"))
        passage = passage_of(analysis, analysis.sentences[0], [True] * 3)
        assert isinstance(passage, Passage)
        found = [one.prompt for one in DEFINITION_GENERATOR.propose(passage, analysis)]
        assert found == [f"What is {name}?"] * is_asked


def test_what_became_of_a_part_is_not_what_it_is() -> None:
    for subject, is_asked in (("Olm Lake", True), ("The Olm Lake's shores", False)):
        told = f"{subject} were the heart of a state that traded in salt. The Olm Lake has shrunk."
        analysis = analyse(article(told, title="Olm Lake"))
        passage = passage_of(analysis, analysis.sentences[0], [True] * 2)
        assert isinstance(passage, Passage)
        assert bool([*DEFINITION_GENERATOR.propose(passage, analysis)]) is is_asked
