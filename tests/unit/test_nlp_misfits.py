"""Questions whose words do not go together stay gaps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.cuts import first_parts
from aiquiz.generate.grammar.further import is_clause
from aiquiz.generate.grammar.misfits import MISFIT_GATES
from aiquiz.generate.grammar.parse import Parsed, Token
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.grammar.tellings import tellings
from aiquiz.generate.grammar.upgrade import upgraded
from aiquiz.generate.grammar.upgrade_gates import Question, Worded
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from articles import article
from parsing import candidate, needs_model, parser

YEAR = AnswerType.YEAR


def _sort_of(word: str) -> str:
    return "X" if word[0].isalnum() else "PUNCT"


def parsed(text: str, words: Mapping[str, tuple[str, str, str]], verb: str) -> Parsed:
    """The text with all words under `verb`; `words` gives (lemma, tag, dep) of those that matter."""
    found = [(one.start(), one.group()) for one in re.finditer(r"[\w’'-]+|[^\w\s]", text)]
    root = next(index for index, (_, word) in enumerate(found) if word == verb)
    plain = ("", "X", "dep")
    return Parsed(
        text,
        tuple(
            Token(
                word, at, at + len(word), words.get(word, plain)[0], _sort_of(word), *words.get(word, plain)[1:], root
            )
            for at, word in found
        ),
    )


def judged(
    gate: str,
    asked: str,
    standing: str,
    replaced: str,
    type_: AnswerType,
    words: Mapping[str, tuple[str, str, str]] | None = None,
    verb: str = "",
    changed: Sequence[tuple[str, str]] = (),
    opening: str = "",
    *,
    is_subject: bool = False,
) -> bool:
    """Whether one gate refuses a question about `standing`; its subject is the first word, or what `words` tell."""
    at = standing.index(replaced)
    verb = verb or standing.split()[1]
    parse = parsed(standing, words or {}, verb)
    root = next(index for index, token in enumerate(parse.tokens) if token.text == verb)
    subject = next((index for index, token in enumerate(parse.tokens) if token.dep == "nsubj"), 0)
    begin = 0 if subject < root else parse.tokens[subject].start
    worded = Worded(
        Question(asked, opening or " ".join(asked.split()[:3]).lower(), tuple(changed), ""),
        Standing(standing, at, at + len(replaced)),
        (at, at + len(replaced)),
        Mention(Span(at, at + len(replaced)), replaced, type_, "", None, True),
        Clause(parse, subject, (begin, parse.tokens[subject].end), (), root, len(standing) - 1, ()),
        frozenset(),
        frozenset(),
        is_subject=is_subject,
        is_object=False,
        is_shortened=False,
    )
    return next(one for one in MISFIT_GATES if one.__name__ == gate)(worded) != ""


@pytest.mark.parametrize(
    ("subject", "tag", "helper", "refused"),
    [
        ("He", "PRP", "do", True),
        ("He", "PRP", "does", False),
        ("They", "PRP", "do", False),
        ("Stone", "NNP", "do", True),
        ("towns", "NNS", "does", True),
        ("towns", "NNS", "do", False),
    ],
)
def test_a_verb_has_the_form_of_its_subject(subject: str, tag: str, helper: str, refused: bool) -> None:
    text = f"{subject} wound a rope in 1943."
    words = {subject: (subject, tag, "nsubj")}
    asked = f"In which year {helper} {subject} wound a rope?"
    assert judged("_form", asked, text, "in 1943", YEAR, words, changed=[("wound", "wound"), (helper, "")]) == refused


@pytest.mark.parametrize(
    ("subject", "refused"),
    [
        ("Stone, a baker of Olm, infected mice with rust and so", True),
        ("Stone, a baker of Olm, infected with rust and", False),
        ("Stone, a baker of Olm,", False),
    ],
)
def test_no_verb_is_left_in_the_subject(subject: str, refused: bool) -> None:
    text = f"{subject} produced a rope in 1943."
    assert (
        judged("_verb_in_subject", "When did Stone produce a rope?", text, "in 1943", YEAR, verb="produced") == refused
    )


@pytest.mark.parametrize(("verb", "refused"), [("was", True), ("saw", False)])
def test_nobody_is_whom_somebody_was(verb: str, refused: bool) -> None:
    text = f"He {verb} Robert Stone."
    asked = "Whom did he see?"
    assert judged("_form", asked, text, "Robert Stone", AnswerType.PERSON, opening="whom") == refused


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ("How many metres up was a bird struck at in Norland?", True),
        ("How many metres up was a bird struck in Norland?", False),
    ],
)
def test_no_preposition_is_left_behind(asked: str, refused: bool) -> None:
    text = "Birds were struck at 900 metres in Norland."
    assert (
        judged("_left_preposition", asked, text, "900 metres", AnswerType.QUANTITY, opening="how many metres up")
        == refused
    )


@pytest.mark.parametrize(
    ("behind", "refused"),
    [
        (", and around them are scattered a hundred rocks", True),
        (", and on weekdays only when it is dry", False),
    ],
)
def test_no_clause_with_its_verb_in_front_stands_behind_a_question(behind: str, refused: bool) -> None:
    asked = f"How many isles are larger than a field{behind}?"
    text = f"Nine isles are larger than a field{behind}."
    assert judged("_second_place_told", asked, text, "Nine", AnswerType.QUANTITY) == refused


@pytest.mark.parametrize(
    ("opening", "type_", "refused"),
    [
        ("at which few miles from Olm", AnswerType.PLACE, True),
        ("at which old mill", AnswerType.PLACE, False),
        ("which future Cardinal Quill", AnswerType.PERSON, True),
        ("which future Cardinal", AnswerType.PERSON, False),
        ("which English doctor", AnswerType.PERSON, False),
        ("which senior doctor at the Quill Hospital", AnswerType.PERSON, False),
    ],
)
def test_a_distance_or_another_name_is_no_sort(opening: str, type_: AnswerType, refused: bool) -> None:
    asked = f"{opening} stands in a garden?"
    assert judged("_sort", asked, "Stone stands in a garden.", "Stone", type_, opening=opening) == refused


@pytest.mark.parametrize(
    ("text", "replaced", "opening", "type_", "refused"),
    [
        ("It opened with Robert Stone in the cast.", "with Robert Stone", "with whom", AnswerType.PERSON, True),
        ("It opened with Robert Stone in the old hall.", "with Robert Stone", "with whom", AnswerType.PERSON, False),
        ("It is peritonitis, an infection of the lining.", "peritonitis", "what", AnswerType.TERM, True),
        ("It is peritonitis in most cases.", "peritonitis", "what", AnswerType.TERM, False),
        (
            "They met the Quill Trust in Olm, which wanted a home.",
            "the Quill Trust",
            "which",
            AnswerType.ORGANISATION,
            True,
        ),
        (
            "They met the Quill Trust in Olm, where it had a home.",
            "the Quill Trust",
            "which",
            AnswerType.ORGANISATION,
            False,
        ),
    ],
)
def test_what_tells_of_the_answer_is_not_left_behind(
    text: str, replaced: str, opening: str, type_: AnswerType, refused: bool
) -> None:
    assert judged("_behind_name", "", text, replaced, type_, opening=opening) == refused


@pytest.mark.parametrize(
    ("what", "refused"), [("such an instrument", True), ("such as a sextant", False), ("two such lines", False)]
)
def test_such_points_at_nothing_that_is_not_shown(what: str, refused: bool) -> None:
    text = f"Stone showed {what} in 1731."
    assert judged("_such", f"In which year did Stone show {what}?", text, "in 1731", YEAR) == refused


@pytest.mark.parametrize(
    ("before", "behind", "refused"),
    [
        ("greatest ", "", True),
        ("", "", False),
        ("greatest ", " here", False),
        ("greatest ", " to Norland", False),
    ],
)
def test_an_event_has_more_than_a_rank(before: str, behind: str, refused: bool) -> None:
    text = f"The {before}prize came in 1226{behind}."
    words = {"greatest": ("great", "JJS", "amod"), "prize": ("prize", "NN", "nsubj"), "came": ("come", "VBD", "ROOT")}
    parse = parsed(text, words, "came")
    at = next(index for index, token in enumerate(parse.tokens) if token.text == "prize")
    tokens = [
        Token(t.text, t.start, t.end, t.lemma, t.pos, t.tag, t.dep, at) if t.dep == "amod" else t for t in parse.tokens
    ]
    begin = text.index("in 1226")
    verb = at + 1
    worded = Worded(
        Question("", "in which year", (), ""),
        Standing(text, begin + 3, begin + 7),
        (begin, begin + 7),
        Mention(Span(begin + 3, begin + 7), "1226", YEAR, "", None, True),
        Clause(Parsed(text, tuple(tokens)), at, (0, parse.tokens[at].end), (), verb, len(text) - 1, ()),
        frozenset(),
        frozenset(),
        is_subject=False,
        is_object=False,
        is_shortened=False,
    )
    assert bool(next(one for one in MISFIT_GATES if one.__name__ == "_empty_event")(worded)) == refused


@pytest.mark.parametrize(("amount", "refused"), [("twelve members", True), ("a new chairman", False)])
def test_what_holds_for_long_has_no_year(amount: str, refused: bool) -> None:
    text = f"Norland had {amount} in 2025."
    words = {"had": ("have", "VBD", "ROOT")}
    assert judged("_state", f"When did Norland have {amount}?", text, "in 2025", YEAR, words) == refused


@pytest.mark.parametrize(
    ("what", "refused"), [("one of its pupils", True), ("a pupil that left early", True), ("its first pupil", False)]
)
def test_one_of_several_is_not_asked_for(what: str, refused: bool) -> None:
    text = f"Stone was {what}."
    assert judged("_one_of", f"Who was {what}?", text, "Stone", AnswerType.PERSON, is_subject=True) == refused


@pytest.mark.parametrize(("before", "refused"), [("after Stone's death", True), ("after a fire", False)])
def test_a_year_may_be_that_of_an_event_before_it(before: str, refused: bool) -> None:
    text = f"It was found {before} in 1742."
    assert judged("_dated_event", f"In which year was it found {before}?", text, "in 1742", YEAR) == refused


@needs_model
@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Olm, where the guild bought English wool and cloth.", False),
        ("The guild moved to Olm, where it bought English wool.", True),
    ],
)
def test_a_name_and_what_is_told_of_it_are_no_clause(text: str, is_one: bool) -> None:
    assert is_clause(parser()(text)) == is_one


@needs_model
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In 1916 Stone gave his works to Norland on condition that the Hotel Olm, where he lived, should be kept.", 0),
        ("In 1916 Robert Stone gave all of his works to the Museum of Norland, where they are still kept.", 1),
    ],
)
def test_a_first_part_has_the_verbs_of_its_subjects(text: str, parts: int) -> None:
    analysis = analyse(article(text))
    assert len(list(first_parts(analysis.sentences[0], analysis, parser(), [True]))) == parts


@needs_model
@pytest.mark.parametrize("names", [{"Olm Company", "Robert Stone"}, {"Robert Stone"}])
def test_a_clause_behind_of_tells_of_the_noun_in_front_of_it(names: set[str]) -> None:
    text = "It came to light through the returns of the Olm Company, which Robert Stone analysed in 1905."
    told = ["".join(piece for piece, _ in one) for one in tellings(parser()(text), names)]
    assert "Robert Stone analysed the Olm Company in 1905" not in " ".join(told)
    text = "It came to light in the Olm Company, which Robert Stone founded in 1905."
    told = ["".join(piece for piece, _ in one) for one in tellings(parser()(text), names)]
    assert "Robert Stone founded the Olm Company in 1905" in " ".join(told)


@needs_model
@pytest.mark.parametrize(
    ("sentence", "answer", "asked"),
    [
        ("Le Villi was written for a competition for operas in Norland.", "Le Villi", ""),
        (
            "Lena Brandt wrote two operas for a theatre in Norland.",
            "Lena Brandt",
            "Who wrote two operas for a theatre in Norland?",
        ),
    ],
)
def test_only_who_does_something_is_somebody(sentence: str, answer: str, asked: str) -> None:
    better = upgraded(candidate(sentence, answer), parser(), analyse(article(sentence)))
    assert (better.prompt if isinstance(better, Candidate) else "") == asked
