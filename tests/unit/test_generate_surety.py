"""What makes a question surer than the next, and that the surest lead a deck."""

import pytest

from aiquiz.generate import generate_deck
from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.passages import Passage
from aiquiz.generate.ranking import FIRST
from aiquiz.generate.surety import surety
from aiquiz.kinds import Cloze
from aiquiz.model.ids import DeckId
from articles import article


def asking(part: str, text: str) -> Candidate:
    analysis = analyse(article(text))
    sentence = analysis.sentences[0]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[0])
    return next(one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.mention.text == part)


@pytest.mark.parametrize(
    ("surer", "sure", "part"),
    [
        ("Ada Quill built the bridge of Olm with Ben Hale.", "Ada Quill built the bridge of the town.", "Ada Quill"),
        ("Ada Quill built the first bridge of Olm.", "Ada Quill built the bridge of Olm.", "Ada Quill"),
        ("Ada Quill built the bridge in 1905.", "Ada Quill built the bridge in summer.", "Ada Quill"),
        (
            "Ada Quill built the bridge for which the town had waited so long.",
            "Ada Quill built the bridge.",
            "Ada Quill",
        ),
    ],
)
def test_names_figures_and_enough_words_make_a_question_surer(surer: str, sure: str, part: str) -> None:
    assert surety(asking(part, surer), is_second=False, is_central=False) > surety(
        asking(part, sure), is_second=False, is_central=False
    )


def test_a_measure_and_a_second_question_are_less_sure() -> None:
    text = "Ada Quill built the bridge of Olm, 90 metres long, with stones from the north."
    person, measure = (
        surety(asking(part, text), is_second=False, is_central=False) for part in ("Ada Quill", "90 metres")
    )
    assert measure < person
    assert surety(asking("Ada Quill", text), is_second=True, is_central=False) < person
    assert surety(asking("Ada Quill", text), is_second=False, is_central=True) > person


def test_a_sentence_of_words_that_the_article_keeps_using_is_central() -> None:
    told = [f"The tulip bulbs of the growers were sold in {year}." for year in (1634, 1635, 1636)]
    analysis = analyse(article(*told, "Ada Quill had a parrot.", "The growers sold tulip bulbs."))
    assert [analysis.is_central(one) for one in analysis.sentences] == [True, True, True, False, True]


def test_the_surest_questions_lead_a_long_deck() -> None:
    measures = [f"The tower of Olm{chr(97 + n)}en is {40 + 3 * n} metres high." for n in range(24)]
    found = [
        f"Ada {chr(65 + n)}quill of Ulm discovered the moon Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(24)
    ]
    deck = generate_deck(article(*measures, *found), deck_id=DeckId("d")).deck
    texts = [item.body.text for item in deck.items if isinstance(item.body, Cloze)]
    assert len(texts) > FIRST
    assert not any("metres}}" in text or "metres::" in text for text in texts[:FIRST])
    assert any("metres" in text for text in texts[FIRST:])
