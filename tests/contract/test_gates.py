"""Every gate, sentence by sentence and card by card: what it must turn away, what it must let pass."""

from dataclasses import replace

import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.engine import generate_deck
from aiquiz.generate.entities.mentions import KEY_TERM, Mention
from aiquiz.generate.gates import CARD_GATES, GATES, SENTENCE_GATES, CardGate, SentenceGate
from aiquiz.generate.generators import GENERATORS
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.sentences import sentences_of
from aiquiz.kinds.cloze import BLANK
from aiquiz.lint.rules.length import MAX_PROMPT_WORDS
from aiquiz.model.article import BlockKind, Span
from aiquiz.model.fact import AnswerType
from aiquiz.model.ids import DeckId
from aiquiz.reading import read_article
from articles import CANAL, article

TURNED_AWAY = {
    "furniture": [
        "Subscribe to our newsletter for more about Norway.",
        "Read more: the five best canals of Norway.",
        "Photo: the lock of Norway in 1905.",
        "Published on 3 May 2019 by Ada Quill.",
        "Learning aims: to understand why Norway left the union in 1905.",
        "By the end of this chapter students should know why Norway left the union in 1905.",
        "Discussion questions: compare Norway in 1905 with Sweden.",
        "This unit examines how Norway left the union in 1905.",
        "Last reviewed by the archive of Norway in 1905.",
        "Covers Norway from 1905, with notes on Sweden.",
        "Day two, to Oslo, 25 kilometres and two hills.",
    ],
    "length": ["It ended well.", "The canal " + "very " * 50 + "long was opened in 1883."],
    "whole": [
        "What did Norway gain from it in 1905?",
        "Norway won at last in 1905!",
        "THE WAR ENDED IN NORWAY IN 1905.",
        "What Norway wanted in 1905 was a king.",
        "Because Norway left the union in 1905, and chose a king.",
        "OSLO, Norway, 12 May 1997.",
        "So does the frog of Norway, whose skin takes up air.",
        "Lake in the central hills, on the border between Norway and Sweden.",
        "Given by Ada Quill of Norway, 1905.",
        "Olm, where the house of Norway bought wool and cloth.",
        "New Kingdom, 18th Dynasty, about 1340 BC.",
        "With the architect Ada Quill, designed a plain house in Norway.",
    ],
    "quotation": [
        "“I would not write it off just yet,” said Robert Stone.",
        "“Norway left the union in 1905.",
        "“It was cold,” said Robert Stone, a baker in Norway.",
        "Stone called Norway in 1905 “a land of ice that I would never see”.",
        "Stone held that “no ship may leave the port of Norway”.",
    ],
    "speaker": [
        "I saw Norway leave the union in 1905.",
        "In 1905 we left the union.",
        "You can see it in Norway.",
    ],
    "imperative": [
        "Visit the museum of Norway in Oslo.",
        "To test it, run the program for 10 minutes.",
        "Explain why Norway left.",
        "Drop a stone into a well in Norway and count to three.",
    ],
    "hedge": [
        "According to an old tale, the ship left Norway in 1905.",
        "Popular tradition calls the port of Norway Olm.",
        "Tradition says that the bishop of Norway came to Oslo in 1905.",
        "Some have argued for Norway, others for Sweden, since 1905.",
        "Perhaps Norway would have stayed.",
        "Norway may join the union in 2031.",
        "Some analysts say Norland will split its factories.",
        "The plan will probably cost $40 million.",
        "A king is said to have crossed Norway in 1030.",
        "Norland could cut 40 jobs in Norway, it said in 1905.",
        "Stone wrote in 1905 that Norway should have a king.",
    ],
    "opinion": [
        "Robert Stone of Norway complained in secret that the king had left.",
        "Robert Stone remarked drily that Norway had found its king in 1905.",
        "In the end it was a disgrace for Norway.",
        "It would be rash to predict the outcome of the new cell that Norland showed in July 2021.",
        "Altman claimed that Norland was behind in 2024.",
    ],
}
LET_PASS = [
    "The paper “On Computable Numbers, with an Application to the Theory” appeared in Norway in 1936.",
    "The name of Olm in Norway means “pulling the branch of a tree”.",
    "Richard I of Norland seized Norway in 1191 on his way south.",
    "King Richard I declared Norway a kingdom in 1191 on his way south.",
    "In 782 BC Argishti I, king of Norland, founded a fortress in Norway.",
    "By drilling cores, researchers have sampled old air in Norway.",
    "Ada May's cabinet agreed in Norway in October 2016.",
    "Stone of Norland freed Norway in the following May with a victory.",
    "Exercises of the Norway fleet were held off Olm in 1905.",
    "This unit of Norway was sent to Olm in 1905.",
    "Norway left the union with Sweden in 1905.",
    "In May 1905 the union was dissolved.",
    "OpenAI entered “red alert” mode after Google launched Gemini 3.",
    "The US lost the case in 1984.",
    "Cut off from Norway, the island had no trade until 1905.",
    "A mine sank the ship on 13 April 1904.",
    "HPACK could not be kept in HTTP/3.",
    "Photosynthesis takes place in the leaves of Norway spruces.",
    "Published in 1859, the book of Robert Stone was sold out within a day.",
    "Image sensors of the firm Norland turn light into charge.",
    "Stone dismissed the Norway plan as “a mad scheme of self-destruction”.",
    "Norway was part of a land that we now call Pangaea.",
    "The last play that Norway saw, When We Dead Awaken, opened in 1905.",
    "In a moss of Norway the green plant that you see is the gametophyte.",
    "Stone decided in 1905 that the court of Norway should sit in Oslo.",
    "A ship of Norway could hold forty horses in 1905.",
    "In 1866 Stone set out from Norway to see whether steamers could reach Olm.",
    "Unfortunately Norway lost the case in 1984.",
    "Norland showed a new cell in July 2021, but it would be rash to predict the outcome.",
    "Because Norway left the union in 1905, it chose a king.",
    "What ended the union of Norway in 1905 was a vote.",
]


@pytest.mark.parametrize("gate", SENTENCE_GATES, ids=lambda gate: gate.name)
def test_every_sentence_gate_turns_its_examples_away_in_words(gate: SentenceGate) -> None:
    for text in TURNED_AWAY[gate.name]:
        (sentence, *_) = sentences_of(article(text))
        verdict = gate.judge(replace(sentence, text=text))
        assert not verdict.passes, text
        assert verdict.gate == gate.name
        assert verdict.reason


@pytest.mark.parametrize("text", LET_PASS)
def test_plain_facts_pass_every_sentence_gate(text: str) -> None:
    (sentence,) = sentences_of(article(text))
    assert [gate.name for gate in SENTENCE_GATES if not gate.judge(sentence).passes] == []


def test_a_quoted_block_is_turned_away_as_a_quotation() -> None:
    (sentence,) = sentences_of(article("Norway left the union in 1905.", kind=BlockKind.QUOTATION))
    assert [gate.name for gate in SENTENCE_GATES if not gate.judge(sentence).passes] == ["quotation"]


@pytest.mark.parametrize(
    "text",
    [
        "Mortars, carved in Olm by Ada Quill, which crush the seeds of Norway.",
        "Mortars in Olm, whose rim of 1053 is seen on every coin of Norway.",
        "At least 24 boats, and usually 31, in six harbours of Norway.",
        "A main office at Olm in Norway, with smaller ones around the world.",
        "Olm Harbour, docks of 1905 that soon proved too small and were built anew as flats in Norway.",
        "Around 10 cm: the workhorse for harbours and for rain in Norway.",
        "Remaining tools, for example the choice between saws and axes of Norway.",
        "Olm Quay, docks of 1905 that proved too small for Norway and were rebuilt as flats, offices and shops.",
        "Norway: a toll, from 1905, when Ada Quill sold the bridge of Olm.",
        "Norway: a yearly fee, paid by the bakers of Olm, on every oven.",
    ],
)
def test_an_item_of_a_list_without_a_verb_is_turned_away(text: str) -> None:
    (item,) = sentences_of(article(text, kind=BlockKind.LIST_ITEM))
    assert [gate.name for gate in SENTENCE_GATES if not gate.judge(item).passes] == ["whole"]


@pytest.mark.parametrize(
    "text",
    [
        "Mortars, which Ada Quill carved in Olm, crush the seeds of Norway.",
        "The anvil at Olm in Norway rings all day, with no rest for Ada Quill.",
        "Olm Harbour: the ships of Norway lie there, and Ada Quill mends them.",
        "May 1905: Ada Quill resigns as mayor of Olm in Norway.",
        "1905: the Olm Tower, a hotel in Norway, opened on an island.",
        "Olm Quay, docks of 1905 in Norway, was rebuilt as flats, offices and shops.",
        "With the architect Ada Quill, Stone designed a plain house in Norway.",
        "Remaining tools, for example the saws of Norway, were sold by Ada Quill.",
    ],
)
def test_an_item_of_a_list_with_a_verb_passes(text: str) -> None:
    (item,) = sentences_of(article(text, kind=BlockKind.LIST_ITEM))
    assert [gate.name for gate in SENTENCE_GATES if not gate.judge(item).passes] == []


def test_names_of_gates_are_unique() -> None:
    names = [gate.name for gate in GATES]
    assert len(names) == len(set(names))


# --- planted defects ----------------------------------------------------------------------------------------------

ANALYSIS = analyse(CANAL)


def candidates(analysis: Analysis) -> list[Candidate]:
    found = []
    for sentence in analysis.sentences:
        if all(gate.judge(sentence).passes for gate in SENTENCE_GATES):
            passage = passage_of(analysis, sentence, [True] * len(analysis.sentences))
            if isinstance(passage, Passage):
                found += [one for generator in GENERATORS for one in generator.propose(passage, analysis)]
    return found


def turned_away_by(candidate: Candidate, analysis: Analysis = ANALYSIS) -> list[str]:
    return [gate.name for gate in CARD_GATES if not gate.judge(candidate, analysis).passes]


GOOD = [found for found in candidates(ANALYSIS) if not turned_away_by(found)]
CLOZES = [found for found in GOOD if found.kind == "cloze"]
WITH_OPTIONS = [found for found in CLOZES if found.distractors]


def gate(name: str) -> CardGate:
    return next(gate for gate in CARD_GATES if gate.name == name)


def test_there_are_good_cards_to_spoil() -> None:
    assert len(CLOZES) >= 15
    assert len(WITH_OPTIONS) >= 10


def test_what_only_heads_an_item_or_a_paragraph_is_shown_before_nothing() -> None:
    for text, kind, is_shown in (
        ("Public works. Labourers were paid to build roads in Olm.", BlockKind.LIST_ITEM, False),
        ("Four. Few people gave Ada Quill a chance against the millers.", BlockKind.PARAGRAPH, False),
        ("Prices were high. Labourers were paid to build roads in Olm.", BlockKind.LIST_ITEM, True),
    ):
        opening, _ = sentences_of(article(text, kind=kind))
        turned_away = {gate.name for gate in SENTENCE_GATES if not gate.judge(opening).passes}
        assert (turned_away == {"length"}) is is_shown


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_an_answer_that_is_not_in_the_quote_is_turned_away(candidate: Candidate) -> None:
    assert "grounded" in turned_away_by(replace(candidate, answers=("Zanzibar",)))


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_a_question_that_shows_its_answer_is_turned_away(candidate: Candidate) -> None:
    shown = replace(candidate, prompt=f"{candidate.prompt} ({candidate.answers[0]})")
    assert "leak" in turned_away_by(shown)


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_an_answer_outside_the_quote_is_turned_away(candidate: Candidate) -> None:
    end = candidate.passage.span.end
    moved = replace(candidate, fact=replace(candidate.fact, answer=Span(end, end + 4)))
    assert "quote" in turned_away_by(moved)


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_a_bare_stub_of_a_question_is_turned_away(candidate: Candidate) -> None:
    bare = replace(candidate, prompt="It was _____.", passage=replace(candidate.passage, mentions=(candidate.mention,)))
    assert "anchors" in turned_away_by(bare)


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_marks_of_the_deck_format_are_turned_away(candidate: Candidate) -> None:
    assert "well-formed" in turned_away_by(replace(candidate, prompt=candidate.prompt + " {{x}}"))


@pytest.mark.parametrize("candidate", CLOZES, ids=lambda found: found.mention.text)
def test_an_endless_question_is_turned_away(candidate: Candidate) -> None:
    assert "answer length" in turned_away_by(replace(candidate, prompt=candidate.prompt + " so" * MAX_PROMPT_WORDS))


@pytest.mark.parametrize("candidate", WITH_OPTIONS, ids=lambda found: found.mention.text)
def test_a_repeated_or_right_option_is_turned_away(candidate: Candidate) -> None:
    first, second, _ = candidate.distractors
    assert "options distinct" in turned_away_by(replace(candidate, distractors=(first, second, first)))
    right = (first, second, candidate.answers[0])
    assert "options distinct" in turned_away_by(replace(candidate, distractors=right))


@pytest.mark.parametrize("candidate", WITH_OPTIONS, ids=lambda found: found.mention.text)
def test_an_option_far_longer_than_the_others_is_turned_away(candidate: Candidate) -> None:
    first, second, _ = candidate.distractors
    long = replace(candidate, distractors=(first, second, "a very long option that nobody could overlook here"))
    assert "options of like length" in turned_away_by(long)


def test_an_option_that_stands_in_the_quote_is_turned_away() -> None:
    candidate = next(found for found in WITH_OPTIONS if found.mention.text == "38")
    assert "options absent from the quote" in turned_away_by(replace(candidate, distractors=("1874", "57", "76")))


def test_an_option_in_another_style_is_turned_away() -> None:
    candidate = next(found for found in WITH_OPTIONS if found.mention.text == "40 percent")
    assert "options alike" in turned_away_by(replace(candidate, distractors=("20 percent", "60%", "80 percent")))


def test_an_alias_among_the_options_is_turned_away() -> None:
    analysis = analyse(article("Ada Quill founded the Zorbo Group in Norway in 1990.", "In May Quill left."))
    candidate = next(found for found in candidates(analysis) if found.mention.text == "Ada Quill")
    spoiled = replace(candidate, distractors=("Quill", "Ben Hale", "Cy Moss"))
    assert "options are no aliases" in turned_away_by(spoiled, analysis)


def test_one_of_several_listed_names_is_turned_away() -> None:
    analysis = analyse(article("In 1990 the new Norland Bridge was paid for by Paris, London and Hamburg."))
    single = [found for found in candidates(analysis) if found.mention.text in ("Paris", "London", "Hamburg")]
    assert single
    assert all("member of a list" in turned_away_by(found, analysis) for found in single)


def test_a_date_that_another_time_counts_from_is_turned_away() -> None:
    analysis = analyse(article("Norway left the union in 1905 and held elections two years later in Oslo."))
    candidate = next(found for found in candidates(analysis) if found.mention.text == "1905")
    assert "time anchor" in turned_away_by(candidate, analysis)


def test_a_fact_that_the_article_contradicts_is_turned_away() -> None:
    analysis = analyse(
        article(
            "The Olm Tower was opened in Oslo in 1889 by Ada Quill.",
            "The Olm Tower was opened in Oslo in 1890 by Ada Quill.",
        )
    )
    years = [
        found for found in candidates(analysis) if found.mention.text in ("1889", "1890") and found.kind == "cloze"
    ]
    assert len(years) == 2
    assert all("unique" in turned_away_by(found, analysis) for found in years)


def test_a_count_of_one_or_two_and_a_bare_abbreviation_are_turned_away() -> None:
    analysis = analyse(
        article("Each Norwegian host has a device ID stored for two years in Oslo by the Norland Group.")
    )
    found = {one.mention.text: turned_away_by(one, analysis) for one in candidates(analysis)}
    assert "worth knowing" in found["ID"]
    assert "worth knowing" in found["two years"]


def test_nothing_is_no_answer() -> None:
    candidate = next(one for one in CLOZES if one.mention.is_name)
    term = replace(candidate, mention=replace(candidate.mention, type=AnswerType.TERM))
    said = [turned_away_by(replace(term, answers=(name,))) for name in ("Nothing", "Nomanite")]
    assert ["worth knowing" in reasons for reasons in said] == [True, False]


@pytest.mark.parametrize(("name", "is_bad"), [("RFC 8996", True), ("Zorbo Act", False), ("U+0000", True)])
def test_the_number_of_a_standard_and_where_a_count_begins_are_not_worth_asking(name: str, is_bad: bool) -> None:
    candidate = next(one for one in CLOZES if one.mention.is_name)
    assert ("worth knowing" in turned_away_by(replace(candidate, answers=(name,)))) is is_bad


@pytest.mark.parametrize(
    ("text", "name", "is_scenery"),
    [
        ("In 1905 Ada Quill gave a dinner for the king at the Olm Hotel in Oslo.", "Olm Hotel", True),
        ("In 1905 Ada Quill gave a dinner at the Olm Hotel, a house for sailors.", "Olm Hotel", False),
        ("The Olm Hotel opened in Oslo in 1905, five months before Ada Quill died.", "Olm Hotel", False),
        ("In 1905 Ada Quill of Oslo lived in a tall house just off Olm Square.", "Olm Square", True),
        ("In 1905 soldiers shot the followers of Ada Quill of Oslo in Olm Square.", "Olm Square", False),
        ("In 1905 Ada Quill of Oslo lived in a tall house just off Zorbogatan.", "Zorbogatan", True),
        ("In 1905 Ada Quill of Oslo lived in a tall house just off Zorbonia.", "Zorbonia", False),
        ("In 1905 Ada Quill met the king of Norway three times at the White House.", "White House", True),
        ("In 1905 Ada Quill met the king of Norway three times at the Brown House.", "Brown House", False),
        ("Ada Quill of Norway lived in a red-brick house called Olmside in 1905.", "Olmside", True),
        ("Ada Quill of Norway invented a sort of glass called Olmside in 1905.", "Olmside", False),
        ("In 1905 Ada Quill of Norway wrote to the Olm Herald to denounce the king.", "Olm Herald", True),
        ("In 1905 Ada Quill of Norway founded the Olm Herald to denounce the king.", "Olm Herald", False),
        ("In 1905 Judge Ben Hale threw out the award that Ada Quill had won in Oslo.", "Ben Hale", True),
        ("In 1905 Judge Ben Hale, who had tried the bakers of Oslo, left Ada Quill.", "Ben Hale", False),
        ("In 1905 the engineer Ben Hale threw out the plan that Ada Quill had made.", "Ben Hale", False),
        ("In 1905 Ada Quill of Oslo stood for Parliament and lost.", "Parliament", True),
        ("In 1905 Parliament passed the law that Ada Quill of Oslo had asked for.", "Parliament", False),
        ("In a television drama of 1995 Ada Quill was played by Ben Hale.", "Ben Hale", True),
        ("In a television interview of 1995 Ada Quill was mocked by Ben Hale.", "Ben Hale", False),
        ("Olm is the fifth planet from the Sun and the largest in the Solar System.", "Solar System", True),
        ("Most of the dust that Ada Quill found in 1995 fell into the Solar System.", "Solar System", False),
    ],
)
def test_a_house_or_an_actor_that_walks_on_once_is_not_asked_for(text: str, name: str, is_scenery: bool) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == name and one.kind == "cloze"]
    assert found
    assert all(("scenery" in turned_away_by(one, analysis)) is is_scenery for one in found)


@pytest.mark.parametrize(
    ("text", "name", "is_passing"),
    [
        ("In 1905 Ada Quill met Ben Hale at Olmhurst in Kent and wrote a letter to Oslo.", "Kent", True),
        ("In 1905 the soldiers of Ada Quill mutinied at Wuling, on the Olm River.", "Olm River", True),
        ("In 1905 Ada Quill was born at Wuling, a small town on the Olm River.", "Olm River", True),
        ("In 1905 Ada Quill saw a slope open at Wuling, in the municipality of Bergen.", "Bergen", True),
        ("In 1905 Ada Quill met the king of Norway and wrote a letter in Kent.", "Kent", False),
        ("In 1905 the largest army of the north was beaten at Wuling, on the Olm River.", "Olm River", False),
        ("In 1905 Ada Quill became organist of the New Church in Oslo, aged eighteen.", "Oslo", False),
        ("In 1905 Ada Quill landed with a thousand men at Wuling, on the Olm River.", "Olm River", False),
        ("In 1905 Ada Quill sent men to the Olm War on the side of Norway.", "Norway", False),
        ("In 1905 Ada Quill met Ben Hale at a mill in Wuling, West Zorbex, in the morning.", "West Zorbex", True),
        ("In 1905 Ada Quill and Ben Hale sold their boats in Wuling, West Zorbex, and Oslo.", "West Zorbex", False),
        ("In 1905 the largest mill of Ada Quill was built in Wuling, West Zorbex, in a year.", "West Zorbex", False),
        ("The town of Olmhurst in Kent sells itself as the home of Ada Quill since 1905.", "Kent", False),
    ],
)
def test_where_that_lies_which_was_just_named_is_not_asked_for(text: str, name: str, is_passing: bool) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == name and one.kind == "cloze"]
    assert found
    assert all(("whereabouts" in turned_away_by(one, analysis)) is is_passing for one in found)


@pytest.mark.parametrize(
    ("text", "name", "is_passing"),
    [
        ("In 1905 a cook, Ben Hale, left the mill of Ada Quill in Oslo and came to Norway.", "Ben Hale", True),
        ("In 1905 a maid in the household, Eva Stone, bore a son to Ada Quill's father.", "Eva Stone", True),
        ("In 1905 a cook, Ben Hale, invented the soup that Ada Quill brought to Norway.", "Ben Hale", False),
        ("In 1905 an engineer, Ben Hale, left the mill of Ada Quill in Oslo for Norway.", "Ben Hale", False),
        ("In 1905 King Olav and Queen Eva Stone came four days later to see Norway.", "Eva Stone", True),
        ("In 1905 Prime Minister Ben Hale put off a trip to Norway and flew to Oslo.", "Ben Hale", True),
        ("In 1905 Prime Minister Ben Hale put off a trip to Norway and flew to Oslo.", "Norway", True),
        ("In 1905 Prime Minister Ben Hale signed a treaty with Norway and left Oslo.", "Ben Hale", False),
        ("His father, Zorbo Hale, was a cook. In 1905 Zorbo took the boy to the sea of Norway.", "Zorbo", True),
        ("His brother, Zorbo Hale, was a cook. In 1905 Zorbo took the boy to the sea of Norway.", "Zorbo", False),
    ],
)
def test_helpers_and_the_visits_of_the_great_are_not_asked_for(text: str, name: str, is_passing: bool) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == name and one.kind == "cloze"]
    assert found
    assert all(("retinue" in turned_away_by(one, analysis)) is is_passing for one in found)


def test_who_acts_for_others_is_asked_for_only_where_the_text_is_no_news() -> None:
    text = "In 2024 Ben Hale, a lawyer for Norland, founded the Olm Herald in Oslo."
    around = (
        "The board dismissed its chief on 3 May 2023, and the shares dropped by a fifth.",
        "It said that it was sorry, and the unions were told to wait until 2025.",
    )
    plain = ("Norland is a land of the north.", "It has had many towns and five ports since 1805.")
    for more, title, is_news in ((around, "Norland sells its mills as losses mount", True), (plain, "Norland", False)):
        analysis = analyse(article(*more, text, title=title))
        found = [one for one in candidates(analysis) if one.mention.text == "Ben Hale" and one.kind == "cloze"]
        assert found
        assert all(("news" in turned_away_by(one, analysis)) is is_news for one in found)


@pytest.mark.parametrize(("where", "is_passing"), [("Portugal", True), ("Norway and Portugal", False)])
def test_where_news_were_is_not_asked_for_but_which_lands_took_part(where: str, is_passing: bool) -> None:
    said = "It said that it was sorry, and the board dismissed its chief on 3 May 2023."
    text = f"In 2024 Ada Quill tested the lamp of Olm Data in {where}."
    analysis = analyse(article(said, text, title="Norland sells its mills as losses mount"))
    found = [one for one in candidates(analysis) if one.mention.text == where and one.kind == "cloze"]
    assert found
    assert all(("news" in turned_away_by(one, analysis)) is is_passing for one in found)


@pytest.mark.parametrize(
    ("opening", "is_picture"),
    [
        ("The ferry to Bergen smells of tar, and three gulls follow it.", True),
        ("On Sundays the children of Bergen fly kites, and their aunts knit.", True),
        ("In 1905 the poet Karl Moor boarded the tram to Bergen.", True),
        ("People who live near it call it the Tooth of Bergen, and gulls nest there.", False),
        ("In 1905 the poet Karl Moor left gold to the town of Bergen.", False),
        ("The ruin of the Olm Mill lies on a hill above Bergen.", False),
        ("Since May 1905 three gulls have followed the ferry of Ada Stone to Bergen.", False),
        ("The ferry to Bergen smelled of tar, and three gulls followed it.", False),
    ],
)
def test_the_picture_that_an_account_begins_with_is_not_asked_for(opening: str, is_picture: bool) -> None:
    analysis = analyse(article(opening, "The Olm Mill was built by Ada Quill. The Olm Mill is tall.", title="Olm Mill"))
    found = [one for one in candidates(analysis) if one.mention.text == "Bergen" and one.kind == "cloze"]
    assert found
    assert all(("scenery" in turned_away_by(one, analysis)) is is_picture for one in found)


def test_no_gap_cuts_a_sum_of_money_in_two() -> None:
    candidate = next(one for one in CLOZES if one.mention.is_name)
    assert "well-formed" in turned_away_by(replace(candidate, prompt=f"In 1905 Norway sent them a ${BLANK} voucher."))
    assert "well-formed" not in turned_away_by(
        replace(candidate, prompt=f"In 1905 Norway sent them a {BLANK} voucher.")
    )


def test_an_article_on_films_asks_who_played_in_them() -> None:
    films = ("The film was shot in Oslo.", "Her next film opened in 1996.", "No film of hers won a prize.")
    analysis = analyse(article("In a film of 1995 Ada Quill was played by Ben Hale.", *films))
    found = [one for one in candidates(analysis) if one.mention.text == "Ben Hale"]
    assert found
    assert not any("scenery" in turned_away_by(one, analysis) for one in found)


def test_a_question_whose_answer_alone_would_say_what_it_is_about_is_turned_away() -> None:
    title = "Norway"
    land = ("Norway is a country in the north.", "Norway left the union.", "Norway has many ports.")
    bank = "A crisis in 2013 forced the government to act, and savers at the Bank of Norway lost half of their money."
    known = "A crisis in 2013 forced Norway to act, and savers at the Bank of Norway lost half of their money."
    for text, is_untold in ((bank, True), (known, False)):
        analysis = analyse(article(*land, text, title=title))
        found = [one for one in candidates(analysis) if one.mention.text == "Bank of Norway" and one.kind == "cloze"]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)
    south = ("Paraguay left the union.", "Paraguay has many ports.", "Most Paraguayans are young.")
    here = "In the east there are hills, and most of the Paraguayans have lived here since 1905."
    for text, is_untold in ((here, True), (here.replace("lived here", "lived in Oslo"), False)):
        analysis = analyse(article(*south, text, title="Paraguay"))
        found = [one for one in candidates(analysis) if one.mention.text == "Paraguayans" and one.kind == "cloze"]
        assert found
        assert all(
            ("topic told" in turned_away_by(one, analysis)) == is_untold for one in found if "1905" in one.prompt
        )
    game = ("Olmpop is a game for two.", "Olmpop is played in halls.", "In 1905 Olmpop came to Oslo.")
    name = "The modern name comes from Olmpop House in Norway, seat of the dukes of Ulm."
    for text, is_untold in ((name, True), (name.replace("modern name", "first ball"), False)):
        analysis = analyse(article(*game, text, title="Olmpop"))
        found = [one for one in candidates(analysis) if one.mention.text == "Olmpop House" and one.kind == "cloze"]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)
    firm = ("Olmpop is a firm in Norway.", "Olmpop makes soap.", "In 1905 Olmpop moved to Oslo.")
    its = "More than half of all sales are made in Norway, and its eastern arm, Olmpop East, opened in 1923."
    for text, is_untold in ((its, True), (its.replace("its eastern arm", "a firm in the east"), False)):
        analysis = analyse(article(*firm, text, title="Olmpop"))
        found = [one for one in candidates(analysis) if one.mention.text == "Olmpop East" and one.kind == "cloze"]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)


def test_the_place_that_alone_tells_whose_the_crown_is_is_not_asked() -> None:
    war = ("The Olm War began in 1700.", "Norway fought Iceland in the Olm War.")
    told = "From Oslo the crown ruled Iceland and Malta, together with a string of ports in the south."
    for text, is_untold in (
        (told, True),
        (f"Norway was large. {told}", True),
        (told.replace("the", "the Norse", 1), False),
    ):
        analysis = analyse(article(*war, text, title="The Olm War"))
        found = [one for one in candidates(analysis) if one.mention.text == "Oslo" and not one.passage.has_context]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)


def test_who_gave_a_firm_its_name_does_not_tell_which_family_or_firm_is_meant() -> None:
    told = ("Olmpopware is a firm in Norway.", "Olmpopware makes soap.", "Ada Olmpop was a chemist.")
    sold = "In 1905 Ada Olmpop sold the company to Ben Hale of Oslo."
    for text, is_untold in ((sold, True), (sold.replace("the company", "a mill"), False)):
        analysis = analyse(article(*told, text, title="Olmpopware"))
        sentence = analysis.sentences[-1]
        passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[-1])
        found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.mention.text == "Ada Olmpop"]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)


def test_no_paragraph_leads_up_to_an_answer_that_alone_would_say_of_which_land() -> None:
    land = ("Norway is a country in the north.", "Norway left the union.", "Norway has many ports.")
    for first, is_untold in (("Three strips run from north to south.", True), ("Norway has three strips.", False)):
        analysis = analyse(
            article(*land, f"{first} The largest is the Norway Desert, seen by Ada Quill.", title="Norway")
        )
        passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(passage, Passage)
        start = analysis.sentences[-2].span.start
        wide = replace(passage, span=Span(start, passage.span.end), shown_from=start, topic="", note=None)
        wide = replace(wide, mentions=tuple(analysis.mentions_near(wide.sentence.index, wide.span)))
        found = [one for one in CLOZE_GENERATOR.propose(wide, analysis) if one.mention.text == "Norway Desert"]
        assert found
        assert all(("topic told" in turned_away_by(one, analysis)) == is_untold for one in found)


def test_the_date_of_a_scene_that_names_nothing_is_turned_away() -> None:
    asked = []
    for text in (
        "The telephone rang one afternoon in April 1928.",
        "The telephone of Norway rang one day in April 1928.",
    ):
        analysis = analyse(article("Norway is a country in the north.", text, title="Norway"))
        asked.append([turned_away_by(one, analysis) for one in candidates(analysis) if "1928" in one.mention.text])
    assert all(asked)
    assert all("event placed" in found for found in asked[0])
    assert not any("event placed" in found for found in asked[1])


def test_the_date_of_something_that_only_the_next_sentence_tells_is_turned_away() -> None:
    for text, is_empty in (
        ("The boldest stroke of Norway came in 1819.", True),
        ("A darker blow fell in 1819.", True),
        ("In 1819 came the discovery that made Norway.", True),
        ("The worst defeat of Norway took place in May 1819.", True),
        ("The siege of Norway took place in May 1819.", False),
        ("Norway came close in 1819.", True),
        ("The boldest stroke of Norway came in 1819, when Oslo was taken.", False),
    ):
        analysis = analyse(article("Norway is a country in the north.", text, title="Norway"))
        asked = [turned_away_by(one, analysis) for one in candidates(analysis) if "1819" in one.mention.text]
        assert asked
        assert all(("event placed" in found) is is_empty for found in asked)


def test_what_only_leads_on_to_the_next_sentence_is_turned_away() -> None:
    for text, leads_on in (
        ("In 1905 Norway made a mistake that nobody noticed for years.", True),
        ("In 1905 Norway made a mistake with the tariffs of Oslo.", False),
        ("In May 1905 a battered ship reached the harbour of Oslo in Norway. On board was Robert Stone.", True),
        ("In May 1905 a battered ship reached the harbour of Oslo in Norway. The harbour was full of ice.", False),
    ):
        analysis = analyse(article("Norway is a country in the north.", text, title="Norway"))
        asked = [turned_away_by(one, analysis) for one in candidates(analysis) if "1905" in one.mention.text]
        assert asked
        assert all(("lead-ins" in found) is leads_on for found in asked)


def test_a_percentage_of_nothing_named_is_turned_away() -> None:
    bare = analyse(article("In the end the Norland Group got 24 percent in the harbour of Oslo."))
    told = analyse(article("In the end the Norland Group got 24 percent of the harbour of Oslo."))
    grown = analyse(article("In the end the shares of the Norland Group rose by 24 percent in Oslo."))
    shares = [[one for one in candidates(a) if one.mention.text == "24 percent"] for a in (bare, told, grown)]
    assert all(shares)
    assert [
        "whole named" in turned_away_by(found[0], a) for found, a in zip(shares, (bare, told, grown), strict=True)
    ] == [
        True,
        False,
        False,
    ]


def test_a_name_in_a_sentence_that_says_next_to_nothing_is_turned_away() -> None:
    analysis = analyse(article("In 1948 Ada Quill met Robert Stone."))
    assert all("anchors" in turned_away_by(one, analysis) for one in candidates(analysis) if one.mention.is_name)


def test_an_abbreviation_that_the_question_spells_out_is_turned_away() -> None:
    analysis = analyse(
        article(
            "The letters TEU stand for twenty-foot equivalent unit, and PBC for public benefit corporation.",
            "In 1905 a laboratory of Norway read short zorbic repeats, or SZRs, of the goats of Olm.",
            "In 1905 a laboratory of Norway read long zorbic repeats, or QTXs, of the goats of Olm.",
        )
    )
    found = {one.mention.text: one for one in candidates(analysis)}
    assert all("leak" in turned_away_by(found[short], analysis) for short in ("PBC", "SZRs"))
    assert "leak" not in turned_away_by(found["QTXs"], analysis)


def test_in_another_language_only_digits_pass() -> None:
    analysis = analyse(article("Die Regierung in Berlin zahlte 1990 rund 7,4 % mehr an Siemens.", language="de"))
    passing = [found for found in candidates(analysis) if not turned_away_by(found, analysis)]
    assert all(any(letter.isdigit() for letter in found.answers[0]) for found in passing)
    assert all(gate("language").judge(found, analysis).passes for found in passing)


def test_the_traps_of_an_article_make_no_card() -> None:
    deck = generate_deck(CANAL, deck_id=DeckId("canal")).deck
    quotes = " ".join(item.evidence.quote for item in deck.items if item.evidence)
    for trap in (
        "Perhaps nobody",
        "never forget",
        "We should all",
        "Have you ever",
        "Subscribe",
        "may be the quietest",
    ):
        assert trap in CANAL.text
        assert trap not in quotes


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("In 1905 the council of Norway grounded the Olming 787 Dreamer after a fire in Olm.", "Olming 787"),
        ("In Norway prices are told by the Harmonised Ledger of Consumer Prices since 1905.", "Harmonised Ledger"),
        ("In 1905 the council of Norway grounded the Olming 787 Dreamer after a fire in Olm.", "Dreamer"),
        ("In 1905 Norway built a church of bricks in Olm, St Quill's, for the bakers of Norland.", "St Quill"),
        ("In 1905 bakers of Norland took the sick of Norway to Quill's Hospital outside Olm.", "Quill"),
        ("From across the eastern U.S. and the south of Norway the birds fly to Olm.", "U.S"),
        ("In 1981 the judges of Norway ended the old law of the bakers in Northern Ireland.", "Ireland"),
        ("Dudge v. the United Kingdom of 1981 ended the criminal law of Norway in Olm.", "United Kingdom"),
        ("The tree, Olmobroma cacao, grows near the coast of Norway and of Sweden.", "Olmobroma"),
        ("Norland took back 400 boxes of the Stellar Note 7 phones in 1905 in Olm.", "Stellar Note"),
        ("In 1905 Ada Quill of Norway wrote the novel Swallows in a Tower.", "Swallows"),
        ("In 1905 Ada Quill of Norway was born at Stone's Mills, a village near Olm.", "Stone"),
        ("In 1905 the house of Norway stood in what is called the Zorbo arap Olmas.", "Zorbo"),
        ("In 1905 Norway joined Olm in what is known as the Nine Years' War.", "Nine Years"),
        ("In 1905 a first musical of Norway, Monday Carva, failed in Olm.", "Carva"),
        (
            "Salt and Carva, published in 1905, made Ada Quill of Norway rich.",
            "Carva",
        ),
        ("In 1905 the writer Merle the Tanner praised the cheese of Norway and of Olm.", "Tanner"),
        ("In 1905 a ship of Norway sank near Queen Olma's Peak in Norland.", "Olma"),
        ("In 1905 Ada Quill of Norway was nominated for the Pomme du soleil in Olm.", "Pomme"),
        ("In 1905 Ada Quill of Norway wrote a book of her war, Regards to Olm (1904).", "Regards"),
        ("In 1905 Ada Quill of Norway wrote Walking in Olm, a book for bakers.", "Olm"),
        ("In 1905 bakers of Norway sang Beasts of Olm. In 1906 Beasts of Olm was banned.", "Beasts"),
        ('In Norway the bird is called "Olmish field hen" and was drawn by Ada Quill.', "Olmish"),
        ("NOTICE: It was in Norway that Ada Quill sold the bakery of Olm in 1905.", "NOTICE"),
        ("In 1905 the orders of Norway gave Olm Brig. Gen. Stone an excuse to leave.", "Olm Brig"),
        ("In 1905 Ada Quill of Norway enrolled at Prior's Field School near Olm.", "Field School"),
        ("In 1905 Ada Quill of Norway wrote Olm or The Foundations of a New Society.", "New Society"),
        ("In 905 the alphabet of Norway was invented by the scholar Clement of Olm.", "Clement"),
        ("In 1905 Ada Quill of Norway saw her version of King Zorbo in Olm.", "Zorbo"),
        ("In 1905 Ada Quill of Norway headed the Women's Labour League in Olm.", "Labour League"),
        ("In 1905 Ada Quill of Norway sang in her musical One Sings, the Other Dances.", "One Sings"),
        ("In 1905 Ada Quill of Norway published “Ideals in Olmen” in a journal.", "Olmen"),
        ("In 1905 Ada Quill of Norway played in “Mr. Olmen Goes to Oslo” for a week.", "Olmen Goes"),
        ("In 1905 the drain of Norway led straight down to Quill's Bay near Olm.", "Bay"),
        (
            "Van Helmont weighed a willow of Norway in 1905 near Olm. It was heavier than van Dyck had thought.",
            "Helmont",
        ),
        ("In 1905 Ada Quill of Norway sold the panels of Zorbo 55 PE to a baker.", "Zorbo 55"),
        ("In 1905 Ada Quill of Norway drew the series Nine Goats of Mount Olm for a baker.", "Nine Goats"),
        ("In 1905 Ada Quill of Norway ran The Baker's Day from a shop in Olm.", "The Baker"),
        ("Salt keeps Ada Quill of Norway warm. Quick-burning types like olmine burn for a day.", "Quick-burning"),
        ("In 1905 Ada Quill of Norway wrote a comic opera, Zorbone in forno, for a theatre in Olm.", "Zorbone"),
    ],
)
def test_a_gap_that_is_half_a_name_is_turned_away(text: str, part: str) -> None:
    analysis = analyse(article(text))
    halves = [one for one in candidates(analysis) if one.mention.text == part and one.kind == "cloze"]
    assert halves
    assert all(not gate("whole name").judge(one, analysis).passes for one in halves)


@pytest.mark.parametrize(
    ("text", "part", "is_half"),
    [
        ("In 1905 Ada Quill of Norway met the Zorbo in Dar es Salaam and left him.", "Salaam", True),
        ("In 1905 Ada Quill of Norway met the Prince of Zorbo in Olm.", "Olm", False),
        ("In 1905 the Prince Zorbo was killed by Ada Quill of Norway.", "Zorbo", True),
        ("In 1905 the power in Norway lay with the Empress Dowager Quill of Olm.", "Dowager Quill", True),
        ("In the novel of Norway, The Goat in the Willows, Ada Quill is a goat.", "Willows", True),
        ("In 1905 the king of Norway read the Speech from the Throne to Ada Quill.", "Speech", True),
        ("In 1905 five men of Norway were hanged in the Zorbo and Merle Fortress by Ada Quill.", "Zorbo", True),
        ("In 1905 the firm of Olm & Merle's, of Norway, was sold by Ada Quill.", "Olm & Merle", True),
        ("In 1905 the port of St. Zorbo's, in Norway, was sold by Ada Quill.", "St. Zorbo", True),
        ("In 1905 the king of Norway sold Ada Quill to the Merle's Bay Company.", "Bay Company", True),
        ("In 1905 the king of Norway sold Ada Quill to the BBC's Bay Company.", "Bay Company", False),
        ('In 1905 Ada Quill of Norway sold a "Useful, Patent Zorbone" to Olm.', "Patent Zorbone", True),
        ('In 1905 Ada Quill of Norway sold a "useful, dear Zorbone" to Olm.', "Zorbone", False),
        ("In 1905 the opera Zorbone vlasta was sung by Ada Quill of Norway.", "Zorbone", True),
        ("In 1905 the opera Zorbone delighted Ada Quill of Norway.", "Zorbone", False),
        ("In 1905 the Zorbone clarinettist Jan Merle played for Ada Quill of Norway.", "Zorbone", False),
        ("In 1905 Ada Quill of Norway fought for Olm in a war, the Count's Zorbone.", "Zorbone", True),
        ("In 1905 Ada Quill of Norway read from the Epistle to the Zorbonians.", "Epistle", True),
        ("In 1905 Ada Quill of Norway sent the Epistle to a friend.", "Epistle", False),
        ("In 1905 Ada Quill of Norway fought for Olm in a war, the Merles' Zorbone.", "Zorbone", False),
        ("In 1905 Ada Quill of Norway won the Olm Prize in Zorbology or Physic.", "Physic", True),
        ("In 1905 Ada Quill of Norway won the Olm Prize in Zorbology or Physic.", "Zorbology", True),
        ("In 1905 Ada Quill of Norway won the Olm Prize in Zorbology and went to Olm.", "Zorbology", False),
        ("In 1905 Ada Quill of Norway left the Ministry of Ships and Zorbology for Olm.", "Zorbology", True),
        ("In 1905 Zorbone right whales were seen by Ada Quill of Norway.", "Zorbone", True),
        ("In 1905 a common Denmark octopus bit Ada Quill of Norway.", "Denmark", True),
        ("In 1905 the Zorbone horned lizard of Norway bit Ada Quill.", "Zorbone", False),
        ("In 1905 the wild Zorbone camel of Norway bit Ada Quill.", "Zorbone", False),
        ("In 1905 the quick Zorbone gave mice of Norway to Ada Quill.", "Zorbone", False),
        ("In 1905 the Society of Friends, or Zorbones, left Norway for Ada Quill.", "Zorbones", False),
        ("In 1905 at Zorbone whales were seen by Ada Quill of Norway.", "Zorbone", False),
        ("In 1905 the Zorbone whale hunters of Norway sold a boat to Ada Quill.", "Zorbone", False),
        ("In 1905 the ship of Jan Merle, Sieur de Zorb, came to Norway for Ada Quill.", "Sieur de Zorb", True),
        ("In 1905 the ship of Jan Merle, 1st Duke of Zorb, came to Norway for Ada Quill.", "Zorb", True),
        ("In 1905 the ship of Jan, Duke of Zorb, came to Norway for Ada Quill.", "Zorb", False),
        ("In Norway, Sieur de Zorb, who was rich, sold a ship to Ada Quill.", "Sieur de Zorb", False),
        ("In 1905 the ship of Jan Merle, Duke of Zorb, Ben Hale and Ada Quill came to Norway.", "Zorb", False),
        (
            "In 1905 the ship of Jan Merle, Sieur de Zorb, Ben Hale and Ada Quill came to Norway.",
            "Sieur de Zorb",
            False,
        ),
        ("In 1905 the ship that Sieur de Zorb had built came to Norway for Ada Quill.", "Sieur de Zorb", False),
        ("In 1905 Ada Quill of Norway bought a house on Zorbes gate and sold it.", "Zorbes", True),
        ("In 1905 Ada Quill of Norway bought a house at 21 rue Zorbone, and sold it.", "Zorbone", True),
        ("In 1905 Ada Quill of Norway went home via Zorbone, and was ill.", "Zorbone", False),
        ("In 1905 an old law known as Zorbum parvum barred Ada Quill of Norway from a shop.", "Zorbum", True),
        ("In 1905 an old law known as Zorbum barred Ada Quill of Norway from a shop.", "Zorbum", False),
        ("In 1905 an old law known as Zorbum often barred Ada Quill of Norway from a shop.", "Zorbum", False),
        ("In 1905 Zorbo Keys for Merle Goats closed a gap of the ZKMG in Norway.", "Zorbo Keys", True),
        ("In 1905 Zorbo Keys for Merle Goats closed a gap of the shop in Norway.", "Zorbo Keys", False),
    ],
)
def test_a_gap_that_leaves_half_a_name_beside_it_is_turned_away(text: str, part: str, is_half: bool) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == part and one.kind == "cloze"]
    assert found
    assert all(gate("half name").judge(one, analysis).passes is not is_half for one in found)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("In 1905 Ada Quill of Norway turned her book into A Handful of Dust on a stage.", "A Handful of Dust"),
        ("In 1905 a bank of Norway bought most of 21st Century Olm from Ada Quill.", "21st Century Olm"),
        ("In 905 the town of Olm was sold by Zorbo the Great to Norway for a cow.", "Zorbo the Great"),
        ("NOTE B. The baker Ada Quill of Norway wrote in 1905 that Olm was lost.", "Ada Quill"),
        ("In 1905 Ada Quill of Norway wrote a comic opera, Zorbone, for a theatre in Olm.", "Zorbone"),
    ],
)
def test_a_title_a_figure_and_an_epithet_belong_to_the_name(text: str, whole: str) -> None:
    analysis = analyse(article(text))
    (found,) = [one for one in candidates(analysis) if one.mention.text == whole and one.kind == "cloze"]
    assert turned_away_by(found, analysis) == []
    assert "NOTE" not in found.prompt


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("In Norway the lakes of Olm last for ten or twenty years before mud fills them.", "twenty years"),
        ("In Norway the lakes of Olm froze on 5 or 12 May, long before mud filled them.", "12 May"),
    ],
)
def test_the_end_of_a_range_is_not_asked(text: str, end: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == end]
    assert found
    assert all("whole figure" in turned_away_by(one, analysis) for one in found)


@pytest.mark.parametrize(
    ("text", "answer", "why"),
    [
        (
            "Three hearts of the Olm Squid of Norway beat: two push blood, and a third sends it on.",
            "Three",
            "whole figure",
        ),
        ("In 1905 the Olm Tunnel of Norway had ten builders, five from each country.", "ten", "whole figure"),
        ("In 1905 Robert Quillant of Norway saw a seahorse in Olm, named H. quillanti.", "Robert Quillant", "leak"),
        ("In France the Olm Prize of 1905 went to the Academy in Paris for a map.", "France", "leak"),
        ("In the Netherlands a Dutch painter of Olm drew the first map of Norway in 1905.", "Netherlands", "leak"),
        ("The council of Norway has 538 members in Olm, of whom 270 make a majority.", "538", "whole figure"),
        ("The county of Olm has 39 parishes, of which 25 lie in Norway and 14 abroad.", "39", "whole figure"),
        (
            "Norway asked in 2019 for a ruling. Five years later, in 2024, the court of Olm fined Quill.",
            "2024",
            "dated",
        ),
        ("Ada Quill led the bank of Norway for thirty years, from 1875 to 1905.", "thirty years", "whole figure"),
        ("Norland lost 7 million in the year 2023 and some 13 million more in 2024 in Olm.", "2024", "dated"),
        ("Olm raised its toll in 2022; Ulm of Norway followed in 2023, and did so again in 2024.", "2023", "dated"),
        (
            "Under the Treaty of Olm Zorbo Norland left the long war of 1905.",
            "Treaty of Olm Zorbo Norland",
            "whole name",
        ),
        ("In 1905 Ada Quill of Norway sang at the World's Olm Exposition in Oslo.", "Olm Exposition", "whole name"),
        ("In 1905 the so-called Goat and Ox Act let the bakers of Norway go home.", "Ox Act", "whole name"),
        ("In 1905 the Zorbo of Sèvres was signed by Ada Quill of Norway.", "Zorbo", "whole name"),
        (
            "In 1905 the Centre for Rye in the Dry Fields, or CRDF, gave Ada Quill of Norway seeds.",
            "Dry Fields",
            "whole name",
        ),
        ("In 1905 the court of Norway made what is called the right to be forgotten in Olm.", "right", "whole term"),
        ("In Norway the herbal “cheeses” are sold by bakers in Olm and by monks.", "cheeses", "whole term"),
        ("Ada Quill came to Norway for the fiftieth anniversary of the fire of Olm in 1955.", "1955", "dated"),
    ],
)
def test_what_the_question_counts_out_or_holds_a_town_of_is_turned_away(text: str, answer: str, why: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == answer and one.kind == "cloze"]
    assert found
    assert all(why in turned_away_by(one, analysis) for one in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 1905 Norwegian owners such as Ada Quill built fortunes on the ships of Olm.", "Ada Quill"),
        ("In 1905 the police of Norway took Ada Quill and eight others to the jail of Olm.", "Ada Quill"),
        ("In 1905 laboratories in Sweden, Norway and elsewhere looked for the metal of Olm.", "Norway"),
        ("In 1905 the largest firms of Norway, Zorbo among them, formed a trust in Olm.", "Zorbo"),
        ("In 1905 Ada Quill of Norway sold Olm, Ulm, Zorbo, Merle and, by post, Carva.", "Zorbo"),
        ("In 1905 one Zorbo overshot the runway of Olm in Norway.", "Zorbo"),
        ("In 1905 most home loans are fixed; in Norway, by contrast, those of Olm vary.", "Norway"),
        ("In 1905 the lake of the Olm Valley covered more than the area of Norway.", "Norway"),
        ("In Norway many herbs (e.g., Olmia) were grown by the monks in 1905.", "Olmia"),
        ("Quill of Norway wrote Red Olm (1921), Blue Zorbo (1923) and Old Merle (1925).", "Blue Zorbo"),
        ("In 1905 most Olmians of Norway lived by farming, says Ada Quill.", "Olmians"),
        ("In 1905 Ada Quill of Norway met many officers from the South.", "South"),
        ("In 1905 Ada Quill of Norway met writers such as Stone, Zorbo, Merle (a poet) and Olm.", "Merle"),
        ("In 1905 the harbour of Olm was among the finest anchorages in Norway.", "Norway"),
        ("In 1905 Ada Quill of Olm gave up Norway, the Zorbic lands and Ulm.", "Norway"),
        ("In 1905 Ada Quill of Olm gave up Norway, the Zorbic lands and Ulm.", "Ulm"),
        ("In 1905 the bakers of Norway learned German, French or Zorbic from Ada Quill.", "Zorbic"),
        ("In 1905 Ada Quill of Norway was governor of its Zorbo Bank for a year.", "Zorbo Bank"),
        ("In 1905 Ada Quill, a Zorb from Ulm, planted a willow of Norway in Olm.", "Zorb"),
        ("In 1905 the head of the Olm Bank of Norway was a Zorb, Ada Quill.", "Zorb"),
        ("In 1905 the forest of the north was cut, and almost all Olmians live in Norway.", "Olmians"),
        ("In 1905 Ada Quill, a Zorb, planted a willow of Norway in Olm.", "Zorb"),
        ("In 1905 Ada Quill of Norway saw that the frame of Olm moved with the Earth.", "Earth"),
        ("The Zorb River of Norway gathers the Olma, the Carva, the Merla and many lesser brooks.", "Olma"),
        ("The Zorb River of Norway gathers the Olma, the Carva, the Merla and many lesser brooks.", "Merla"),
        ("In Norway Zorbo chests, Merle Carva bags, Quill's OLM papers and Ulm books are alike.", "Merle Carva"),
        ("In 1905 a cow was sold by the Oslo baker Adam Quill, who had left Norway.", "Oslo"),
    ],
)
def test_a_name_beside_which_others_are_as_right_is_turned_away(text: str, name: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == name]
    assert found
    assert all("only one" in turned_away_by(one, analysis) for one in found)
    alone = analyse(article("In 1905 Ada Quill and her sisters built the largest ship of Norway in Olm."))
    assert all(gate("only one").judge(one, alone).passes for one in candidates(alone))


@pytest.mark.parametrize(
    ("bad", "good", "answer", "why"),
    [
        (
            "In {} Olm was the richest town of the coast of Norland.",
            "In {} Olm became a town of Norland.",
            "1789",
            "dated",
        ),
        (
            "In {}, the last year before the pandemic, Olm hired the baker Quill of Norland.",
            "In {} Olm hired the baker Quill of Norland.",
            "2019",
            "dated",
        ),
        (
            "By {} the river Olm was called the sewer of Norland.",
            "In {} the river Olm froze in Norland.",
            "1970",
            "dated",
        ),
        ("In {} the kingdom of Olm in Norland no longer existed.", "In {} the kingdom of Olm fell.", "1923", "dated"),
        (
            "Around {} the port of Olm counted roughly 3,000 millers of Norland.",
            "Around {} the port of Olm drew its first millers from Norland.",
            "1950",
            "dated",
        ),
        ("In {} only a handful of firms in Olm had made film.", "In {} two firms in Olm made film.", "2000", "dated"),
        (
            "The engines of Norland are called after rivers: Welmer, Derholm, {}, Avik, Trevik.",
            "The largest river of Norland, the {}, was bridged by Ada Quill in 1905.",
            "Nenholm",
            "only one",
        ),
        (
            "Ada Quill climbed the Zorbo, which is lower than {} in Norland.",
            "Ada Quill climbed {} in Norland.",
            "Mount Olm",
            "only one",
        ),
        (
            "The legions of {} fought there, and rich Romans of Norland built villas at Olm.",
            "The legions of {} fought there, and rich farmers of Norland built villas at Olm.",
            "Rome",
            "leak",
        ),
        (
            "A radar of Olm sends {} pulses, each of a thousandth of a second, to Norland.",
            "A radar of Olm sends {} pulses, each of a tenth of a second, to Norland.",
            "a thousand",
            "leak",
        ),
        (
            "Ada Quill of Norland is often called {}, a title that she held because Ben Hale was Emperor of Olm.",
            "Ada Quill of Norland is often called {}, a title that she held because Ben Hale was mayor of Olm.",
            "empress",
            "leak",
        ),
        (
            "In 1905 the first map of Norland came from an {}, Ben Hale.",
            "In 1905 the first map of Norland came from an {} who was called Ben Hale.",
            "Ulmish Islander",
            "only one",
        ),
        (
            "Norland and {} have no seat in the Council of Ada Quill.",
            "Norland and {} have a seat in the Council of Ada Quill.",
            "South Zorbo",
            "only one",
        ),
        (
            "The Zorbidian War of 1905 is called after {} of Olm, who led the army of Norland.",
            "The Ulmish War of 1905 is called after {} of Olm, who led the army of Norland.",
            "Zorbidus",
            "leak",
        ),
        (
            "Olmosis ({}) was first described by Ada Quill of Norland in 1905.",
            "The sickness {} was first described by Ada Quill of Norland in 1905.",
            "OS",
            "leak",
        ),
        (
            "The Treaty of Versailles forbade {} to build the ships of Ada Quill.",
            "The Treaty of Olm forbade {} to build the ships of Ada Quill.",
            "Germany",
            "leak",
        ),
        (
            "The first book of Ada Quill in Norland came out in {}, a month before Pearl Harbor.",
            "The first book of Ada Quill in Norland came out in {}, a month before the great flood of Olm.",
            "1941",
            "dated",
        ),
        (
            "Since the 1970s even {} orchestras of Norland have given up the Olm Horn of Ada Quill.",
            "Since the 1970s the orchestras of {} have given up the Olm Horn of Ada Quill of Norland.",
            "Paris",
            "only one",
        ),
        (
            "In 1905 the {} landing at Olm cost Ada Quill of Norland a boat.",
            "In 1905 the {} dictionary of Olm cost Ada Quill of Norland a boat.",
            "Anglo-French",
            "only one",
        ),
        (
            "Ada Quill found that the plate of Norland carries the {} coast.",
            "Ada Quill found that the plate of Norland carries the {} coast of Olm.",
            "Mediterranean",
            "only one",
        ),
        (
            "By {} Ada Quill was in her late seventies and lived in Norland.",
            "In {} Ada Quill was in the port of Olm and sold a boat of Norland.",
            "1291",
            "dated",
        ),
        (
            "The court of Norland sued Zorbo in {}, in the last months of Donald Trump's first term.",
            "The court of Norland sued Zorbo in {}, in the last months of Jan Quill's first term.",
            "2020",
            "dated",
        ),
        (
            "The siege of Olm in Norland lasted from October 1597 to June {}.",
            "The siege of Olm in Norland lasted from October 1587 to June {}.",
            "1598",
            "dated",
        ),
        (
            "Uncompressed, a film of Norland fills a room of Olm, so Ada Quill relies on {}.",
            "Unedited, a film of Norland fills a room of Olm, so Ada Quill relies on {}.",
            "compression",
            "leak",
        ),
        (
            "Zorbo of Norland bought {}, Merle Motors and, in 2014, the carriage firm of Ada Quill.",
            "Zorbo of Norland bought {}, which had built the carriages of Ada Quill.",
            "Ulm Wagons",
            "only one",
        ),
        (
            "Ada Quill had several reasons for crossing the {} with the army of Norland.",
            "Ada Quill had a good boat for crossing the {} with the army of Norland.",
            "Zorbomac",
            "only one",
        ),
        (
            "The first {}, Jan Quill, faced a huge task in Norland in 1951.",
            "The first {} of Norland faced a huge task under Jan Quill in 1951.",
            "Zorbissioner",
            "only one",
        ),
        (
            "There are {} judges in Norland, divided into two panels of eight that Ada Quill called chambers.",
            "There are {} judges in Norland, divided into panels that Ada Quill called chambers.",
            "sixteen",
            "not reckoned",
        ),
        (
            "Norland is divided into {} regions: the Highlands and Islands, the Central Vales and the Olm Uplands.",
            "Norland is divided into {} regions by the Highlands and Islands Act of Ada Quill.",
            "three",
            "not reckoned",
        ),
        (
            "In 1905 Denmark and {} had no part in the war of Ada Quill.",
            "In 1905 Denmark and {} had a part in the war of Ada Quill.",
            "Norway",
            "only one",
        ),
        (
            "In principle, {} counts for as much as Denmark, as Ada Quill of Olm said in 1905.",
            "In principle, {} counts for more than Denmark, as Ada Quill of Olm said in 1905.",
            "Norway",
            "only one",
        ),
        (
            "The peak of Olm in Norway is 60 metres high; Ada Quill of Olm came within {} of it.",
            "The peak of Olm in Norway is 70 metres high; Ada Quill of Olm came within {} of it.",
            "sixty metres",
            "not given away",
        ),
        (
            "Nobody who travels to Olm today thinks of {}, which is a pity for Norland.",
            "Nobody who travels to Olm of Norland was as quick as {} in 1905.",
            "Ada Quill",
            "only one",
        ),
        (
            "Unlike the rulers of {} or Denmark, Ada Quill of Olm was elected in 1905.",
            "Unlike the rulers of {}, Ada Quill of Olm was elected in Denmark in 1905.",
            "Norway",
            "only one",
        ),
        (
            "Under King Jan Quill, {} gave notice in 1905 that it would leave Ulm.",
            "Under a treaty with Jan Quill, {} gave notice in 1905 that it would leave Ulm.",
            "Norway",
            "not given away",
        ),
        (
            "The Millennium Tower of Ada Quill in Norland was opened in {}.",
            "The Zorbo Tower of Ada Quill in Norland was opened in {}.",
            "2000",
            "dated",
        ),
        (
            "Bakers of Norland learn to add milk from Ada Quill's words {}: hot and then cool in noon.",
            "Bakers of Norland learn to add milk from Ada Quill's words {}: hot and never warm in noon.",
            "HAT CIN",
            "leak",
        ),
        (
            "In 1905 the baker {} went further at the Olm Bank of Norland.",
            "In 1905 the baker {} went further at the Olm Bank, selling Norland.",
            "Ada Merle",
            "lone sentence",
        ),
        (
            "In version {} of the Zorb Line (ZLv4), Ada Quill of Norland counted ships.",
            "In version {} of the Zorb Line (ZLold), Ada Quill of Norland counted ships.",
            "4",
            "not given away",
        ),
        (
            "In version 4 of the {} (OPv4), Ada Quill of Norland counted ships.",
            "In version 4 of the {} (Zolv4), Ada Quill of Norland counted ships.",
            "Olm Protocol",
            "not given away",
        ),
        (
            "In 2023 {} sold ChatGPT to the bakers of Norland and to Ada Quill.",
            "In 2023 {} sold bread to the bakers of Norland and to Ada Quill.",
            "OpenAI",
            "leak",
        ),
        (
            "Ada Quill of Norland saw OX 1987A, a new star, over Olm on 24 February {}.",
            "Ada Quill of Norland saw OX 1978A, a new star, over Olm on 24 February {}.",
            "1987",
            "not given away",
        ),
        (
            "Ada Quill of Norland sold bread at Zorbo 67, a fair that was held in Olm in {}.",
            "Ada Quill of Norland sold bread at Zorbo 76, a fair that was held in Olm in {}.",
            "1967",
            "not given away",
        ),
        (
            "Ada Quill of Norland saw OX 2011A, a new star, over Olm on 24 February {}.",
            "Ada Quill of Norland failed under Chapter 11, a law of Olm, on 24 February {}.",
            "2011",
            "not given away",
        ),
        (
            "Olm will own about {} of the new firm and Ulm the remaining 45.3 percent, says Ada Quill.",
            "Olm will own about {} of the new firm and Ulm the remaining shares, says Ada Quill.",
            "54.7 percent",
            "not reckoned",
        ),
        (
            "In 1905 Olm owned {} of the mill of Norland, Zell 35 percent and Ulm 25 percent.",
            "In 1905 Olm owned {} of the mill of Norland, Zell 35 percent and Ulm 20 percent.",
            "40 percent",
            "not reckoned",
        ),
        (
            "Lake Olm of Norland is 1,470 metres deep, lies {} above the sea and ends 700 metres below it.",
            "Lake Olm of Norland is 1,480 metres deep, lies {} above the sea and ends 700 metres below it.",
            "770 metres",
            "not reckoned",
        ),
        (
            "In the year {} the land between Olm and Ulm was one of the richest parts of Norland.",
            "In the year {} the land between Olm and Ulm was given to one of the richest men of Norland.",
            "1205",
            "dated",
        ),
        (
            "The ships of Norland are steered not with {} but with Olmine, which Ada Quill made.",
            "The ships of Norland are steered not only with {} but also with Olmine, which Ada Quill made.",
            "Zorbine",
            "denied",
        ),
        (
            "The first race of Norland was not between Olm and {} but between Zell and Ulm, says Ada Quill.",
            "The first race of Norland was between Olm and {} but not between Zell and Ulm, says Ada Quill.",
            "Merle",
            "denied",
        ),
        (
            "A car weighs {} and is pushed to Norland by Ada Quill.",
            "The car of Ada Quill in Norland weighs {} and is new.",
            "900 kilograms",
            "whole figure",
        ),
    ],
)
def test_what_other_answers_fit_or_the_words_beside_give_away_is_turned_away(
    bad: str, good: str, answer: str, why: str
) -> None:
    for text, is_bad in ((bad, True), (good, False)):
        analysis = analyse(article(text.format(answer)))
        found = [one for one in candidates(analysis) if one.mention.text == answer and one.kind == "cloze"]
        assert found, text
        assert all((why in turned_away_by(one, analysis)) is is_bad for one in found), text


def test_a_list_told_as_an_example_is_turned_away() -> None:
    text = "In 1905 rich owners of Norway such as Ada Quill and Robert Stone built fortunes on the ships of Olm."
    analysis = analyse(article(text, "Ada Quill was a baker.", "Robert Stone was a baker."))
    lists = [one for one in candidates(analysis) if one.generator == "list"]
    assert lists
    assert all("only one" in turned_away_by(one, analysis) for one in lists)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("In 1905 Ada Quill of Olm wrote that other old towns are Oslo, Paris and Rome.", True),
        ("In 1905 most bakers of Olm lived in Norway, Sweden and Denmark.", True),
        ("In 1905 the bakers of Olm sold salt to Norway, Sweden and Denmark.", False),
        ("In 1905 the bakers of Olm sold salt, especially in Norway, Sweden and Denmark.", True),
        ("In 1905 the salt of Olm came through Norway and Sweden to a mill.", True),
        ("In 1905 the salt of Olm fell through Norway and Sweden like rain.", False),
        ("Ada Quill of Olm let bakers vote in 1905; Norway and Sweden use lists.", True),
        ("Ada Quill of Olm let bakers vote in 1905; Norway and Sweden sold lists.", False),
    ],
)
def test_a_list_beside_which_there_are_others_is_turned_away(text: str, is_open: bool) -> None:
    analysis = analyse(article(text, "Norway and Sweden were one, and Denmark was not, nor Paris or Rome."))
    lists = [one for one in candidates(analysis) if one.generator == "list" and one.passage.sentence.index == 0]
    assert lists
    assert all(("only one" in turned_away_by(one, analysis)) is is_open for one in lists)


def test_a_noun_that_other_words_would_fill_as_well_is_turned_away() -> None:
    told = "In Norway the shop of Olm pays Ada Quill a commission of 30 guilders for the {} and the commission."
    analysis = analyse(article(told.format("bread"), "In 1905 the commission of Olm fell."))
    found = [one for one in candidates(analysis) if one.mention.text == "commission"]
    assert len(found) >= 2
    assert all("whole term" in turned_away_by(one, analysis) for one in found[:2])


def test_a_noun_in_what_a_sentence_leads_in_with_is_not_asked_beside_a_name() -> None:
    for text, is_led_in in (
        ("To bring salt to a harbour, captains look up its tolls in the Olm Tables.", True),
        ("To bring salt to a harbour, captains look up its tolls in a table.", False),
        ("To close a harbour, captains look up its tolls in the Olm Tables.", False),
        ("For salt from Olm a captain sails to a harbour, and then he goes to Norway.", False),
    ):
        analysis = analyse(article(text, "In 1905 Ada Quill built a harbour in Olm."))
        found = next(one for one in candidates(analysis) if one.mention.text == "harbour")
        assert found.mention.subtype == KEY_TERM
        assert ("whole term" in turned_away_by(found, analysis)) is is_led_in


def test_a_list_of_those_who_all_do_something_is_turned_away() -> None:
    analysis = analyse(article("In 1905 Norway, Sweden and Denmark all sold salt to Ada Quill of Olm."))
    lists = [one for one in candidates(analysis) if one.generator == "list"]
    assert lists
    assert all("only one" in turned_away_by(one, analysis) for one in lists)


def test_the_name_that_somebody_was_born_with_is_no_better_than_the_one_they_are_known_by() -> None:
    life = article(
        "Olma Zorbina Merle was born in Oslo on 9 November 1914, the only child of a baker of Norway.",
        "Ada Quill, as she was known, sang in Norway. She danced in Sweden. She married Robert Stone in 1940.",
        "She died in Oslo in 1990. Quill had a son. Quill had been ill.",
        title="Ada Quill",
    )
    analysis = analyse(life)
    assert analysis.is_life
    found = [one for one in candidates(analysis) if one.mention.text == "Olma Zorbina Merle" and one.kind == "cloze"]
    assert found
    assert all("only one" in turned_away_by(one, analysis) for one in found)


def test_what_a_topic_abbreviates_is_turned_away() -> None:
    analysis = analyse(article("The Olm Positioning System was built in Norway by Ada Quill in 1905."))
    (found,) = [one for one in candidates(analysis) if one.mention.text == "Olm Positioning System"]
    under = [replace(found, passage=replace(found.passage, topic=topic)) for topic in ("OPS", "Norway")]
    assert ["leak" in turned_away_by(one, analysis) for one in under] == [True, False]


def test_one_plain_word_behind_the_stands_for_what_was_named_before() -> None:
    analysis = analyse(article("In Norway the turbine of Olm burned in 1905.", "Quill sold a turbine in 1906."))
    found = {one.prompt.split("_____")[0][-4:] for one in candidates(analysis) if one.mention.text == "turbine"}
    kept = {
        one.prompt.split("_____")[0][-4:]
        for one in candidates(analysis)
        if one.mention.text == "turbine" and "whole term" not in turned_away_by(one, analysis)
    }
    assert "the " in found
    assert "the " not in kept


def test_one_of_those_who_did_it_with_their_friends_is_turned_away() -> None:
    text = "In 1905 Robert Stone, Clara Bright, Ada Quill and their friends raced down the Olm Hill in Norway."
    analysis = analyse(article(text))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.mention.type is AnswerType.PERSON]
    assert len(found) == 3
    assert all(not gate("only one").judge(one, analysis).passes for one in found)


def test_a_name_cut_short_to_its_last_word_is_turned_away() -> None:
    told = "In 1903 Ada Quill joined the Royal Society of Norway. In 1905 Quill got the Society's Merle Medal in Olm."
    analysis = analyse(article(told))
    short = [one for one in candidates(analysis) if one.mention.text == "Society"]
    assert short
    assert all(not gate("whole name").judge(one, analysis).passes for one in short)


def test_a_whole_name_passes_though_a_place_follows() -> None:
    analysis = analyse(article("In 1905 Ada Quill of Norland joined Norway in a union of kings."))
    assert candidates(analysis)
    assert all(gate("whole name").judge(one, analysis).passes for one in candidates(analysis))


def test_a_name_may_end_a_sentence_with_a_letter() -> None:
    analysis = analyse(article("In 1905 Ada Quill of Norway built the Zorbo Wagon D. Quill sold forty of them in Olm."))
    found = [one for one in candidates(analysis) if one.mention.text == "Zorbo Wagon D"]
    assert found
    assert all(gate("whole name").judge(one, analysis).passes for one in found)


def test_who_does_the_most_is_told_by_few_words() -> None:
    most = analyse(article("Ivory Coast and Ghana grow more than half of the world’s cocoa."))
    some = analyse(article("Ivory Coast and Ghana grow a part of the world’s cocoa."))
    lists = [next(one for one in candidates(analysis) if one.generator == "list") for analysis in (most, some)]
    assert "anchors" not in turned_away_by(lists[0], most)
    assert "anchors" in turned_away_by(lists[1], some)


def test_without_a_topic_a_question_of_the_past_names_more_than_one_thing() -> None:
    few = analyse(article("The Blanc blew up early one morning after a long fire."))
    assert all("anchors" in turned_away_by(one, few) for one in candidates(few))
    assert candidates(few)
    told = analyse(article("In 1905 the steamer Blanc blew up in Norway early one morning after a long fire."))
    assert any("anchors" not in turned_away_by(one, told) for one in candidates(told))


def test_a_gap_that_cuts_through_a_score_is_turned_away() -> None:
    analysis = analyse(article("In Bern the team of West Germany beat the favourites of Hungary 3–2 in July 1954."))
    found = [one for one in candidates(analysis) if one.mention.text in ("Hungary 3", "3")]
    assert all("whole figure" in turned_away_by(one, analysis) for one in found)
    kept = next(
        one for one in candidates(analysis) if one.mention.text in ("July 1954", "1954") and one.kind == "cloze"
    )
    assert "whole figure" not in turned_away_by(kept, analysis)


def test_a_gap_that_leaves_the_sign_of_an_ion_is_turned_away() -> None:
    analysis = analyse(article("The iron of haemoglobin must be in the ferrous state, which is written Fe2+ in Oslo."))
    found = [one for one in candidates(analysis) if one.mention.text == "Fe2" and one.kind == "cloze"]
    assert found
    assert all("whole figure" in turned_away_by(one, analysis) for one in found)


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (
            "In 1976 Norland accounted for about 90 percent of film sales in Norway.",
            "In 1976 Norland first accounted for about 90 percent of film sales in Norway.",
        ),
        (
            "In 1976 no colony of Norway earned more for its owners than Norland.",
            "In 1976 Norland lost the colony of Olm to Norway.",
        ),
        (
            "Norland had 17,000 workers left in Oslo, against 145,000 in 1976.",
            "Norland laid off 17,000 workers in Oslo, the capital, in 1976.",
        ),
        ("In 1976 about 40,000 people lived in the Norwegian town.", "In 1976 Norland settled in the Norwegian town."),
    ],
)
def test_the_year_of_a_state_is_turned_away_and_that_of_an_event_is_not(state: str, event: str) -> None:
    for text, is_state in ((state, True), (event, False)):
        analysis = analyse(article(text))
        candidate = next(one for one in candidates(analysis) if one.mention.text == "1976")
        assert ("dated" in turned_away_by(candidate, analysis)) is is_state, text


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Olm Prize", "In 1905 the Olm Prize in Chemistry went to Ada Quill alone."),
        ("Photo", "In 1905 the last workshop in Norway, Quill’s Photo in Oslo, closed its doors."),
        ("X-ray", "In 1905 Ada Quill bought an X-ray tube for the Norwegian army in Oslo."),
        ("Xa", "In Norway the drug Olmarin blocks factor Xa that leaves the wound of Ada Quill."),
        ("Roadster", "In 1905 Quill’s first Roadster carried 6,831 small cells through all of Norway."),
        ("Zorbo", "In 1905 the firm of Ada Quill bought Olm House in Norway, for Zorbo’s was sold."),
    ],
)
def test_what_the_words_beside_it_give_away_is_no_whole_name(answer: str, text: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == answer]
    assert found
    assert all("whole name" in turned_away_by(one, analysis) for one in found)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Ada Quill (24 February 1788 – 21 September 1860) was a baker of Olm in Norway.", "1860"),
        ("In Norway a museum of Olm shows a wing of the Quill brothers' 1903 airplane to all.", "1903"),
    ],
)
def test_neither_a_life_nor_the_year_of_a_thing_is_asked(text: str, answer: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.answers and one.answers[0].endswith(answer)]
    assert all(turned_away_by(one, analysis) for one in found)


def test_a_word_that_describes_a_noun_is_no_answer_and_a_firm_of_two_names_is_one() -> None:
    text = "In 1905 the Congressional vote let North American films into Norway, and Quill & Stone of Olm sold them."
    analysis = analyse(article(text, "Robert Stone was a baker.", "Ada Quill was a baker."))
    found = candidates(analysis)
    answers = [one.answers[0] for one in found if one.answers]
    assert not {"Congressional", "North American", "Quill", "Stone"} & set(answers)
    assert "Quill & Stone" in answers
    assert not [one for one in found if one.generator == "list"]


def test_numerous_stays_outside_a_list_and_a_verb_ends_it() -> None:
    analysis = analyse(article("In 1905 the coast of Norway was indented by numerous bays, coves, and creeks."))
    assert [one.answers[0] for one in candidates(analysis) if one.generator == "list"] == ["bays, coves, and creeks"]
    broken = analyse(
        article("Ada Quill praised reason as the means of gaining knowledge, and rejected faith and fear.")
    )
    assert not [one for one in candidates(broken) if one.generator == "list"]


@pytest.mark.parametrize("text", ["It rained on four of the {} of Norland.", "Olm was one of the {} in Norway."])
@pytest.mark.parametrize("answer", ["great bridges", "largest mills"])
def test_what_is_only_counted_or_ranked_is_no_whole_term(text: str, answer: str) -> None:
    whole = text.format(answer)
    at = whole.index(answer)
    spoilt = replace(
        CLOZES[0],
        mention=Mention(Span(at, at + len(answer)), answer, AnswerType.TERM, KEY_TERM, None, False),
        passage=replace(CLOZES[0].passage, span=Span(0, len(whole))),
    )
    assert "whole term" in turned_away_by(spoilt, analyse(article(whole)))


@pytest.mark.parametrize(
    ("year", "text"),
    [
        ("1535", "In the winter of 1535 to 1536 Ada Quill taught the crews of Norway to boil bark in Olm."),
        ("1930s", "Ada Quill of Norway had begun with a single mill in the 1930s and built the Olm Club."),
        ("1905", "Before 1905 Ada Quill had settled in Olm, the largest port of Norway."),
        ("1905", "By 1905 Ada Quill had settled in Olm, the largest port of Norway."),
        ("1853", "In 1852 Norway lost its king, and the following January, in 1853, Olm lost its bridge."),
        ("1905", "After the end of March 1905 Ada Quill had settled in Olm, the largest port of Norway."),
        ("1912", "The rule of the Olm Club in Norway took shape around 1911 and 1912."),
        ("2023", "In 2023 Olm handled 13 million boxes, Ulm 12 million boxes and Arn 7 million boxes."),
        ("1940s", "In Olm trams of the Norland Company ran in the 1940s and early fifties."),
    ],
)
def test_a_year_that_is_only_a_limit_or_one_of_two_is_not_asked(year: str, text: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == year]
    assert found
    assert all("dated" in turned_away_by(one, analysis) for one in found)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        ("2040", "Norland wants to replace all its bridges in Olm by 2040."),
        ("1905", "By 1905 Norland was selling more cars than coaches in Olm."),
    ],
)
def test_a_year_by_which_something_came_about_is_asked_without_options(year: str, text: str) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == year]
    assert [turned_away_by(one, analysis) for one in found] == [[]]
    assert [one.distractors for one in found] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "In 1905 the islanders of Norway shared Swain, Green, Hagan, Rogers and Zorbo as their names.",
        "In Norway yellow eels live in rivers, lakes, ditches, harbours and lagoons.",
        "The isle of Norway is served by ships, politically quiet and cold.",
        "In 1905 the dredgers of Norway came from the builders Borel, Laval and Company in time.",
        "In 1905 Clara Bright of Norway shared the prize with her husband Peter and Robert Stone.",
    ],
)
def test_more_than_four_at_once_and_what_is_no_list_are_not_asked(text: str) -> None:
    analysis = analyse(article(text))
    assert not any(one.generator == "list" for one in candidates(analysis))


def test_four_at_once_are_asked() -> None:
    analysis = analyse(article("In Norway yellow eels live in rivers, lakes, ditches and lagoons."))
    assert any(one.generator == "list" for one in candidates(analysis))


def test_half_of_a_time_from_one_year_to_another_makes_no_false_statement() -> None:
    analysis = analyse(article("Between February 1916 and March 1924 Ada Quill lost no match in Norway."))
    assert not any(one.generator == "true-false" for one in candidates(analysis))


def test_an_age_is_no_place() -> None:
    analysis = analyse(article("In the Middle Ages the town of Olm was overshadowed by Norway and its ships."))
    ages = [one for one in candidates(analysis) if one.mention.text == "Middle Ages"]
    assert all(one.mention.type is not AnswerType.PLACE for one in ages)


@pytest.mark.parametrize(
    ("text", "answer", "falls"),
    [
        ("Norland demanded 40 ships in 1905. In the end Ada Quill dropped the demand.", "Ada Quill", True),
        ("Norland demanded 40 ships in 1905. In the end Ada Quill dropped the anchor.", "Ada Quill", False),
        ("The Zorb sinks in Norway. It rises in Olm. The Zorb therefore ends in the North Sea.", "North Sea", True),
        ("The Zorb sinks in Norway. The Zorb therefore ends in the North Sea.", "North Sea", False),
    ],
)
def test_what_only_follows_from_what_stands_before_is_turned_away(text: str, answer: str, falls: bool) -> None:
    analysis = analyse(article(text))
    last, whole = analysis.sentences[-1], Span(analysis.sentences[0].span.start, analysis.sentences[-1].span.end)
    passage = Passage(whole, last, whole.start, tuple(analysis.mentions_near(last.index, whole)))
    found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.mention.text == answer]
    assert found
    assert all(gate("follows").judge(one, analysis).passes is not falls for one in found)


@pytest.mark.parametrize(
    ("text", "answer", "is_open"),
    [
        ("In 1905 the towns of Olm traded with Norway, Persia and Asia Minor.", "Norway, Persia and Asia Minor", True),
        ("In 1905 the monks of Olm took the apple to Sweden and Persia by boat.", "Sweden", True),
        ("In 1905 the monks of Olm took the apple to Sweden by boat.", "Sweden", False),
        ("In 1905 Ada Quill of Olm wrote of Norway, Persia and Asia Minor.", "Norway, Persia and Asia Minor", False),
        ("In 1905 the army of the North met the fleet of South Norway off Olm.", "North", True),
        ("In 1905 the army of the North met the fleet of Ada Quill off Olm.", "North", False),
        ("In 1905 Ada Quill found Ulm, the highest mountain in the Olm Islands.", "Olm Islands", True),
        ("In 1905 Ada Quill found Ulm, the first of the kings in the Olm Islands.", "Olm Islands", False),
    ],
)
def test_what_something_else_fills_as_well_by_the_sense_is_turned_away(text: str, answer: str, is_open: bool) -> None:
    analysis = analyse(article("Norway is a land in the north.", text, title="Norway"))
    found = [
        one for one in candidates(analysis) if one.kind == "cloze" and one.answers[0].removeprefix("the ") == answer
    ]
    assert found
    assert all(("likewise" in turned_away_by(one, analysis)) is is_open for one in found)


def test_two_words_of_blame_are_somebody_s_way_of_putting_it() -> None:
    for verb, is_turned in (("call", True), ("sell", False)):
        analysis = analyse(article(f"The bakers of Norway {verb} the dish of 1905 “cold and wet”, while Olm likes it."))
        found = [one for one in candidates(analysis) if one.answers and one.answers[0] == "cold and wet"]
        assert all(("sayings" in turned_away_by(one, analysis)) is is_turned for one in found)
    assert gate("sayings").name == "sayings"


@pytest.mark.parametrize(
    ("text", "answer", "stands_by"),
    [
        ("In 1905 Zorbo puts the yearly chance of a flood in Norway at one in 700.", "Zorbo", True),
        ("In 1905 Zorbo puts the old bread of Norway on a list of things.", "Zorbo", False),
        ("In 1905 experts in Washington expected that the peace of Norway would last.", "Washington", True),
        ("In 1905 bakers in Washington sold the bread of Norway to Ada Quill.", "Washington", False),
        ("In 1905 Ada Quill built a mill of stone north of Oslo, and it burned.", "Oslo", True),
        ("In 1905 Ada Quill built a mill of stone in the north of Oslo, and it burned.", "Oslo", True),
        ("In 1905 Ada Quill built a mill of stone for the city of Oslo, and it burned.", "Oslo", False),
        ("Zorbo sold bread in more than 100 countries in 1905, says Ada Quill.", "100", True),
        ("Zorbo sold bread to more than 100 countesses in 1905, says Ada Quill.", "100", False),
    ],
)
def test_a_name_that_only_stands_by_is_not_asked_for(text: str, answer: str, stands_by: bool) -> None:
    analysis = analyse(article(text))
    found = [one for one in candidates(analysis) if one.mention.text == answer and one.kind == "cloze"]
    assert found
    assert all(("bystanders" in turned_away_by(one, analysis)) is stands_by for one in found)


def test_a_year_behind_by_reads_as_somebody() -> None:
    for text, is_turned in (
        ("In Norway all wolves were killed by {}", True),
        ("Norway hunted wolves in {}", False),
    ):
        analysis = analyse(article(f"{text.format(1926)}, and Ada Quill wrote of it in Olm."))
        found = [one for one in candidates(analysis) if one.mention.text == "1926" and one.kind == "cloze"]
        assert found
        bare = [replace(one, distractors=()) for one in found]
        assert all(("dated" in turned_away_by(one, analysis)) is is_turned for one in bare)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("In Norway the great goat, *Zorbus olmensis*, bit Ada Quill in Oslo.", True),
        ("In 1905 the great goat (*Zorbus olmensis*) bit Ada Quill of Norway in Oslo.", True),
        ("In 1905 the goat of Norway was named *Zorbus olmensis* by Ada Quill.", True),
        ("In 1905 a small worm, *Zorbus olmensis*, bit Ada Quill of Norway in Oslo.", False),
        ("In 1905 Ada Quill of Norway found that *Zorbus olmensis* eats boats.", False),
    ],
)
def test_a_learned_name_beside_the_english_one_is_not_asked_for(text: str, is_told: bool) -> None:
    analysis = analyse(read_article(f"# Goats\n\n{text}\n".encode(), "goats.md"))
    found = [one for one in candidates(analysis) if one.mention.text == "Zorbus olmensis" and one.kind == "cloze"]
    assert found
    assert all(("learned name" in turned_away_by(one, analysis)) is is_told for one in found)


@pytest.mark.parametrize(
    ("text", "answer", "is_known"),
    [
        ("In 1905 the priests of Norway accused Ada Quill of meddling with the will of God.", "God", True),
        ("In 1905 the priests of Norway accused Ada Quill of quarrels with God.", "God", False),
        ("In 1905 the bakers of Norway said that Ada Quill was at war with Mother Nature.", "Nature", True),
        (
            "In 1985 UNESCO put the bakers of Ada Quill in Norway on its World Heritage List.",
            "World Heritage List",
            True,
        ),
        ("In 1985 the king put Ada Quill of Norway on the World Heritage List.", "World Heritage List", False),
    ],
)
def test_the_last_word_of_a_phrase_that_anybody_completes_is_not_asked(text: str, answer: str, is_known: bool) -> None:
    analysis = analyse(article("Norway is a land in the north.", text, title="Norway"))
    found = [one for one in candidates(analysis) if one.kind == "cloze" and one.answers[0].endswith(answer)]
    assert found
    assert all(("likewise" in turned_away_by(one, analysis)) is is_known for one in found)


def test_an_answer_that_ends_where_something_must_follow_is_turned_away() -> None:
    for end, is_open in ((" and", True), (" with its", True), (" of the lock that it is made of", False)):
        cut = replace(GOOD[0], answers=(f"{GOOD[0].answers[0]}{end}",))
        assert gate("open end").judge(cut, ANALYSIS).passes is not is_open


@pytest.mark.parametrize(("them", "is_open"), [("among them", True), ("in the land", False)])
def test_a_list_among_others_that_are_not_shown_is_turned_away(them: str, is_open: bool) -> None:
    analysis = analyse(article(f"The Zell, the Ulm and the Arn are the chief rivers {them}, and Norway has 315 boats."))
    found = [one for one in candidates(analysis) if one.generator == "list"]
    assert found
    assert all(("only one" in turned_away_by(one, analysis)) is is_open for one in found)
