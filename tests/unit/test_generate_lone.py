"""A lone short sentence does not tell who is left out of it."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.gates.lone import LONE
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.model.article import Span
from articles import article


@pytest.mark.parametrize(
    ("answer", "text", "is_lone"),
    [
        ("Ada Quill", "Ada Quill had in mind a cheaper way out of mills.", True),
        ("Ada Quill", "Ada Quill had in mind a cheaper way out of Norway.", False),
        ("Ada Quill", "Ada Quill's mill had a cheaper way out than others.", False),
        ("Ada Quill", "Ada Quill's last letter reached the mayor of Norway by pigeon.", True),
        ("Ada Quill", "Ada Quill's last letter to the mayor of Norway came by pigeon.", False),
        ("1905", "In the spring of 1905 the mood in Norway was changing fast.", True),
        ("1905", "In the spring of 1905 the mills of Norway were burning fast.", False),
        ("Oslo", "Oslo was defended by about 20,000 soldiers.", True),
        ("Bergen", "Bergen sells more salt than any other land.", False),
    ],
)
def test_who_is_told_by_a_short_sentence_alone_is_not_asked_for(answer: str, text: str, is_lone: bool) -> None:
    analysis = analyse(article("The town of Oslo in Denmark was poor.", text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    (found,) = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == answer]
    assert LONE.judge(found, analysis).passes is not is_lone


@pytest.mark.parametrize(
    ("text", "is_flourish"),
    [
        ("Ada Quill was another matter.", True),
        ("Ada Quill, the new mayor, would be another story altogether.", True),
        ("Later, Ada Quill was no exception.", True),
        ("Ada Quill was the obvious choice.", True),
        ("Ada Quill was another mayor.", False),
        ("Ada Quill was the obvious choice for a mayor.", False),
        ("Ada Quill was another matter, and the town of Oslo hired her.", False),
        ("Ada Quill brought an odd little war at sea.", False),
        ("Ada Quill brought an odd little boat.", True),
        ("The Ada Quill saw its first odd journey.", True),
        ("Ada Quill brought an odd little boat, and the town of Oslo hired her.", False),
    ],
)
def test_a_flourish_that_leads_on_is_not_asked_for_its_subject(text: str, is_flourish: bool) -> None:
    analysis = analyse(article(f"In 1905 the bakers of Norway paid their tolls. {text}"))
    sentence = analysis.sentences[-1]
    passage = Passage(Span(analysis.sentences[0].span.start, sentence.span.end), sentence, 0, analysis.mentions[-1])
    found = next(one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == "Ada Quill")
    assert LONE.judge(found, analysis).passes is not is_flourish


@pytest.mark.parametrize(
    ("text", "is_specimen"),
    [
        ("The program printed “good evening”.", True),
        ("The first program of Ada Quill printed “good evening”.", False),
        ("The program printed “good evening”, and Oslo cheered.", False),
    ],
)
def test_what_a_mere_specimen_of_a_text_said_is_not_asked_for(text: str, is_specimen: bool) -> None:
    analysis = analyse(article(f"In 1905 the bakers of Norway paid their tolls. {text}"))
    sentence = analysis.sentences[-1]
    passage = Passage(Span(analysis.sentences[0].span.start, sentence.span.end), sentence, 0, analysis.mentions[-1])
    found = next(one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == "good evening")
    assert LONE.judge(found, analysis).passes is not is_specimen
