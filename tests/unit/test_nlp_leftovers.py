"""Questions that would keep a piece of the answer's phrase stay gaps."""

from __future__ import annotations

import re

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.leftovers import LEFTOVER_GATES
from aiquiz.generate.grammar.parse import Parsed, Token
from aiquiz.generate.grammar.relations import relations_in
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.grammar.upgrade import upgraded
from aiquiz.generate.grammar.upgrade_gates import Question, Worded
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from articles import article
from parsing import candidate, needs_model, parser


def question(sentence: str, answer: str) -> str:
    """The question the gap becomes, empty where it stays."""
    better = upgraded(candidate(sentence, answer), parser(), analyse(article(sentence)))
    return better.prompt if isinstance(better, Candidate) else ""


@needs_model
@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("The Poll Tax was granted by a parliament at Ulm late in 1380.", "1380"),
        ("The route that Lena Brandt chose ran from Iceland, in the north of the ocean, to Canada.", "Iceland"),
        ("In Germany the decisive step was the lockstitch, which uses two threads.", "Germany"),
        ("The peak of Mount Quill stands on the frontier of Norland at 3,450 metres.", "3,450 metres"),
        ("On 6 May 2020 the Assembly of Wales became Senedd Cymru, the Welsh Parliament.", "Senedd Cymru"),
        ("The height of Mount Quill in Norland is 948 metres.", "948 metres"),
        ("Peace was concluded by the Treaty of Frankfurt on 10 May 1871.", "1871"),
    ],
)
def test_what_belongs_to_the_answer_keeps_the_gap(sentence: str, answer: str) -> None:
    assert question(sentence, answer) == ""


@needs_model
@pytest.mark.parametrize(
    ("sentence", "answer", "asked"),
    [
        (
            "The Poll Tax was granted by a parliament at Ulm in 1380.",
            "1380",
            "In which year was the Poll Tax granted by a parliament at Ulm?",
        ),
        (
            "The Long Archipelago was published in 1869 by a firm in London.",
            "1869",
            "In which year was The Long Archipelago published by a firm in London?",
        ),
        (
            "The Edge of the Lake, a study of its shores, made Lena Brandt famous in 1955.",
            "1955",
            "In which year did The Edge of the Lake, a study of its shores, make Lena Brandt famous?",
        ),
    ],
)
def test_what_does_not_belong_to_it_is_asked(sentence: str, answer: str, asked: str) -> None:
    assert question(sentence, answer) == asked


@needs_model
@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The word vaccine comes from vacca.", ["What does the word vaccine come from?"]),
        ("The word vaccine comes in from vacca.", []),
        ("The powers of Norland are divided into two kinds.", []),
        ("The watches of Switzerland run for a long time on strong springs.", []),
    ],
)
def test_a_relation_stands_right_behind_its_verb(sentence: str, asked: list[str]) -> None:
    analysis = analyse(article(sentence))
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage), passage
    assert [one.prompt for one in relations_in(passage, analysis, parser())] == asked


def judged(gate: str, text: str, opening: str, standing: str, replaced: str, type_: AnswerType) -> str:
    """What one gate says of a question: its text and opening, the statement, and the stretch that it replaced."""
    at = standing.index(replaced)
    words = [(one.start(), one.group()) for one in re.finditer(r"\w+|[^\w\s]", standing)]
    parse = Parsed(standing, tuple(Token(word, at, at + len(word), word, "X", "X", "dep", 0) for at, word in words))
    worded = Worded(
        Question(text, opening, (), ""),
        Standing(standing, at, at + len(replaced)),
        (at, at + len(replaced)),
        Mention(Span(at, at + len(replaced)), replaced, type_, "", None, True),
        Clause(parse, 0, (0, words[0][0] + len(words[0][1])), (), 1, len(standing) - 1, ()),
        frozenset(),
        frozenset(),
        is_subject=False,
        is_object=False,
        is_shortened=False,
    )
    return next(one for one in LEFTOVER_GATES if one.__name__ == gate)(worded)


@pytest.mark.parametrize(("behind", "refused"), [(" in Canada", True), (" in May", False), ("", False)])
def test_in_what_land_a_place_lies_is_not_left_behind(behind: str, refused: bool) -> None:
    text = f"A tagged fox walked to Ellesmere Island{behind}."
    asked = f"To which island did a tagged fox walk{behind}?"
    assert bool(judged("_within", asked, "to which island", text, "to Ellesmere Island", AnswerType.PLACE)) == refused


@pytest.mark.parametrize(
    ("text", "refused"), [("It took ten years for Robert Stone to see it.", True), ("It paid for Robert Stone.", False)]
)
def test_whom_it_took_long_is_not_asked(text: str, refused: bool) -> None:
    asked = "For whom did it go on?"
    assert bool(judged("_for_it", asked, "for whom", text, "for Robert Stone", AnswerType.PERSON)) == refused


@pytest.mark.parametrize(("opening", "refused"), [("of a fever in which city", True), ("in which city", False)])
def test_what_somebody_died_of_has_no_place(opening: str, refused: bool) -> None:
    text = "Ada Quill died of a fever in Olm."
    assert (
        bool(judged("_nested", f"{opening} did Ada Quill die?", opening, text, "in Olm", AnswerType.PLACE)) == refused
    )


@pytest.mark.parametrize(("first", "refused"), [(" in 1820 and", True), ("", False)])
def test_of_two_times_none_is_asked(first: str, refused: bool) -> None:
    text = f"The league led risings in Olm{first} in Ulm in 1821."
    asked = f"In which year did the league lead risings in Olm{first} in Ulm?"
    assert bool(judged("_two_times", asked, "in which year", text, "in 1821", AnswerType.YEAR)) == refused


@pytest.mark.parametrize(("behind", "refused"), [(", helped by 5,000 citizens", True), (" in 1683", False)])
def test_what_is_told_of_somebody_is_not_left_behind(behind: str, refused: bool) -> None:
    text = f"Command of the town passed to Robert Stone{behind}."
    asked = f"To whom did command of the town pass{behind}?"
    assert bool(judged("_told_of", asked, "to whom", text, "to Robert Stone", AnswerType.PERSON)) == refused


@pytest.mark.parametrize(
    ("behind", "refused"), [(", later Lord Olm", True), (', "the Light of Olm"', True), (", in 1866", False)]
)
def test_what_somebody_was_called_later_is_not_left_behind(behind: str, refused: bool) -> None:
    text = f"The lesson was drawn by Robert Stone{behind}."
    asked = f"Who drew the lesson{behind}?"
    assert bool(judged("_named_otherwise", asked, "who", text, "by Robert Stone", AnswerType.PERSON)) == refused


@pytest.mark.parametrize(
    ("before", "behind", "refused"),
    [
        ("at home ", "", True),
        ("", ", at the mouth of the Olm", True),
        ("", ", in the winter of that year", False),
        ("", "", False),
    ],
)
def test_a_place_is_not_asked_for_beside_another(before: str, behind: str, refused: bool) -> None:
    text = f"Ada Quill died {before}in Silver Spring{behind}."
    asked = f"Where did Ada Quill die {before}{behind}?"
    assert bool(judged("_second_place", asked, "where", text, "in Silver Spring", AnswerType.PLACE)) == refused


@pytest.mark.parametrize(
    ("behind", "refused"),
    [
        (", but within about a year she had left", True),
        (" that taught both what she wanted and what she feared", False),
    ],
)
def test_a_second_clause_does_not_stand_behind_a_question(behind: str, refused: bool) -> None:
    text = f"In 1879 Ada Quill entered a college{behind}."
    asked = f"In which year did Ada Quill enter a college{behind}?"
    assert bool(judged("_new_clause", asked, "in which year", text, "In 1879", AnswerType.YEAR)) == refused
