"""The extra `nlp`: gaps become questions where a sentence's grammar leaves no doubt, else they stay gaps."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from aiquiz.errors import MissingExtraError
from aiquiz.generate import generate_deck
from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.clause import Clause, clause_of
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.parse import Parsed, Parser, Token
from aiquiz.generate.passages import Passage, passage_of
from aiquiz.generate.upgrade import upgraded
from aiquiz.generate.upgrade_gates import QUESTION_GATES, Question
from aiquiz.kinds import Qa
from aiquiz.lint import lint
from aiquiz.model.ids import DeckId
from aiquiz.nlp import integrity, load_parser
from aiquiz.nlp import model as nlp_model
from articles import CANAL, article

IS_INSTALLED = all(importlib.util.find_spec(name) for name in ("spacy", "lemminflect", integrity.REUPLOADED))
needs_model = pytest.mark.skipif(not IS_INSTALLED, reason="the extra `nlp` is not installed")


@cache
def parser() -> Parser:
    return cache(load_parser())


def candidate(sentence: str, answer: str) -> Candidate:
    """The gap for `answer` in an article of that one sentence."""
    analysis = analyse(article(sentence))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage), passage
    return next(one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers == (answer,))


def question(sentence: str, answer: str) -> str:
    """The question the gap becomes, empty where it stays."""
    better = upgraded(candidate(sentence, answer), parser(), analyse(article(sentence)))
    return better.prompt if isinstance(better, Candidate) else ""


# --- with the model ------------------------------------------------------------------------------------------------


@needs_model
@pytest.mark.parametrize(
    ("sentence", "answer", "asked"),
    [
        ("Japan annexed Korea outright in 1910.", "1910", "In which year did Japan annex Korea outright?"),
        (
            "The Treaty of Portsmouth was signed on 5 September 1905.",
            "5 September 1905",
            "When was the Treaty of Portsmouth signed?",
        ),
        (
            "General Anatoly Stessel surrendered the fortress of Port Arthur.",
            "Anatoly Stessel",
            "Who surrendered the fortress of Port Arthur?",
        ),
        (
            "Robert Noyce founded Intel in July 1968, after walking out of Fairchild Semiconductor.",
            "Robert Noyce",
            "Who founded Intel in July 1968, after walking out of Fairchild Semiconductor?",
        ),
    ],
)
def test_a_plain_sentence_becomes_a_plain_question(sentence: str, answer: str, asked: str) -> None:
    assert question(sentence, answer) == asked


@needs_model
@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Japan had annexed Korea before the war of 1914.", "1914"),
        ("Intel was founded in 1968, although Robert Noyce had planned it for years.", "1968"),
        ("Intel did not sell the plant in Oregon in 1999.", "1999"),
        ("Robert Noyce founded Intel in 1968; Gordon Moore joined Intel at once.", "1968"),
        ("In 1905 the talks of Portsmouth ended, and the delegates of Japan left the town.", "1905"),
    ],
)
def test_whatever_is_not_plain_stays_a_gap(sentence: str, answer: str) -> None:
    assert question(sentence, answer) == ""


@needs_model
def test_a_deck_keeps_its_items_quotes_and_answers_and_only_words_change() -> None:
    plain = generate_deck(CANAL, deck_id=DeckId("canal")).deck
    worded = generate_deck(CANAL, deck_id=DeckId("canal"), parse=parser()).deck
    assert [item.id for item in worded.items] == [item.id for item in plain.items]
    assert [item.evidence for item in worded.items] == [item.evidence for item in plain.items]
    changed = [one for one, other in zip(worded.items, plain.items, strict=True) if one != other]
    assert changed
    assert all(isinstance(item.body, Qa) and item.body.question.endswith("?") for item in changed)
    assert lint(worded) == ()
    assert generate_deck(CANAL, deck_id=DeckId("canal"), parse=parser()).deck == worded


@needs_model
def test_the_tested_model_is_known_by_its_files(tmp_path: Path) -> None:
    spec = importlib.util.find_spec(integrity.REUPLOADED)
    assert spec is not None
    assert spec.origin is not None
    assert integrity.fingerprint(Path(spec.origin).parent) == integrity.REUPLOADED_SHA256


@needs_model
def test_a_changed_model_is_refused_before_it_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp_model, "fingerprint", lambda folder: "0" * 64)
    with pytest.raises(MissingExtraError) as error:
        load_parser(integrity.REUPLOADED if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm")
    assert error.value.diagnostics[0].code == "N002"


# --- without -------------------------------------------------------------------------------------------------------


def test_a_missing_model_says_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError) as error:
        load_parser()
    (found,) = error.value.diagnostics
    assert (found.code, found.hint) == ("N001", "pip install 'aiquiz[nlp]'")


def test_a_fingerprint_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "weights").write_bytes(b"one")
    before = integrity.fingerprint(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"compiled")
    assert integrity.fingerprint(tmp_path) == before
    (tmp_path / "model" / "weights").write_bytes(b"two")
    assert integrity.fingerprint(tmp_path) != before


def parsed(text: str, *rows: tuple[str, str, str, str, str, int]) -> Parsed:
    """A parse by hand: word, base form, class, tag, label and governor of every token."""
    tokens, at = [], 0
    for word, lemma, pos, tag, dep, head in rows:
        at = text.index(word, at)
        tokens.append(Token(word, at, at + len(word), lemma, pos, tag, dep, head))
        at += len(word)
    return Parsed(text, tuple(tokens))


ANNEXED = parsed(
    "Japan annexed Korea in 1910.",
    ("Japan", "Japan", "PROPN", "NNP", "nsubj", 1),
    ("annexed", "annex", "VERB", "VBD", "ROOT", 1),
    ("Korea", "Korea", "PROPN", "NNP", "dobj", 1),
    ("in", "in", "ADP", "IN", "prep", 1),
    ("1910", "1910", "NUM", "CD", "pobj", 3),
    (".", ".", "PUNCT", ".", "punct", 1),
)


def test_a_clause_is_subject_verb_and_end() -> None:
    clause = clause_of(ANNEXED)
    assert isinstance(clause, Clause)
    assert (clause.subject_at, clause.verb, clause.end, clause.auxiliary) == ((0, 5), 1, 27, None)


def test_a_question_needs_no_particular_parser() -> None:
    text = ANNEXED.text
    better = upgraded(candidate(text, "1910"), lambda _: ANNEXED, analyse(article(text)))
    assert isinstance(better, Candidate)
    assert better.prompt == "In which year did Japan annex Korea?"
    assert better.answers == ("1910",)


@pytest.mark.parametrize("dep", ["neg", "advcl", "ccomp", "acl"])
def test_a_clause_that_hangs_on_the_verb_stops_a_question_that_would_move_it(dep: str) -> None:
    tokens = list(ANNEXED.tokens)
    tokens[2] = replace(tokens[2], dep=dep)
    assert isinstance(clause_of(Parsed(ANNEXED.text, tuple(tokens))), str)


# --- planted faults ------------------------------------------------------------------------------------------------

GOOD = Question(
    "In which year did Japan annex Korea?", "In which year", (("annexed", "annex"), ("did", "")), "Japan annexed Korea"
)
ASKED = "Japan annexed Korea in 1910."


def refused(bad: Question, answer: str = "1910", sentence: str = ASKED) -> bool:
    return any(gate(bad, candidate(sentence, answer)) for gate in QUESTION_GATES)


def test_the_good_question_passes_every_gate() -> None:
    assert not refused(GOOD)


@pytest.mark.parametrize(
    "text",
    [
        "In which year did Japan annex?",
        "In which year did Japan annex Korea outright?",
        "In which year did Korea annex Korea?",
        "In which year did Japan annex Korea in?",
        "In which year did Japan annex Korea 1910?",
        "In which year did Japan annex Korea",
        "In which year did Japan , annex Korea?",
        "When did Japan annex Korea?",
    ],
)
def test_a_question_with_a_planted_fault_is_refused(text: str) -> None:
    assert refused(replace(GOOD, text=text))


def test_a_question_word_that_does_not_fit_is_refused() -> None:
    assert refused(Question("Where did Japan annex Korea?", "Where", GOOD.changed, GOOD.kept))
