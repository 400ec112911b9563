"""Line by line: what a typed line means, for every way a question can be asked."""

from __future__ import annotations

import pytest

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, Matched, Response, Revealed, Typed
from aiquiz.plain.commands import COMMANDS, Command, Stage, command_in, help_lines
from aiquiz.plain.layout import instruction, letter, told
from aiquiz.plain.replies import NotUnderstoodError, understood

ONE = Choice(("Six", "Seven", "2015"), frozenset({1}))
SEVERAL = Choice(("Sleep", "Noise", "Spacing"), frozenset({0, 2}), several=True)
TWELVE = Choice(tuple(f"option {number}" for number in range(1, 13)), frozenset({11}), several=True)
ORDER = Order(("first", "second", "third"), shown=("third", "first", "second"))
MATCH = Match((("Bjork", "Desirable difficulty"), ("Ebbinghaus", "Curve"), ("Leitner", "Boxes")))
TEXT = TextEntry(("2018",))


@pytest.mark.parametrize(
    ("shown", "typed", "response"),
    [
        (Recall("x"), "", Revealed()),
        (Recall("x"), "I think it is x", Revealed()),
        (TEXT, "in 2018", Typed("in 2018")),
        (ONE, "2", Chosen(frozenset({1}))),
        (ONE, "2.", Chosen(frozenset({1}))),
        (ONE, "seven", Chosen(frozenset({1}))),
        (ONE, "2015", Chosen(frozenset({2}))),
        (SEVERAL, "1 3", Chosen(frozenset({0, 2}))),
        (SEVERAL, "3,1", Chosen(frozenset({0, 2}))),
        (SEVERAL, "31", Chosen(frozenset({0, 2}))),
        (SEVERAL, "2", Chosen(frozenset({1}))),
        (TWELVE, "12", Chosen(frozenset({11}))),
        (TWELVE, "1 2", Chosen(frozenset({0, 1}))),
        (ORDER, "2 3 1", Arranged(("first", "second", "third"))),
        (ORDER, "231", Arranged(("first", "second", "third"))),
        (ORDER, "1, 2, 3", Arranged(("third", "first", "second"))),
        (MATCH, "A3 B2 C1", Matched(MATCH.pairs)),
        (MATCH, "c1, b=2; a-3", Matched(MATCH.pairs)),
        (MATCH, "3 2 1", Matched(MATCH.pairs)),
        (MATCH, "a3b2c1", Matched(MATCH.pairs)),
    ],
)
def test_a_line_becomes_the_response_it_means(shown: Interaction, typed: str, response: Response) -> None:
    assert understood(shown, typed) == response


@pytest.mark.parametrize(
    ("shown", "typed", "word"),
    [
        (ONE, "4", "There is no number 4. Type a number from 1 to 3."),
        (ONE, "0", "There is no number 0. Type a number from 1 to 3."),
        (ONE, "1 2", "One answer only. Type a number from 1 to 3."),
        (ONE, "eight", "That is none of the options. Type a number from 1 to 3."),
        (ONE, "-1", "That is none of the options. Type a number from 1 to 3."),
        (SEVERAL, "1 1", "Each number is used once."),
        (TWELVE, "13", "There is no number 13. Type the numbers of all right answers, such as 1 2."),
        (ORDER, "1 2", "All 3 numbers are needed; 3 is missing."),
        (ORDER, "first", "Type all numbers in the right order; 1 2 3 leaves the lines as they stand."),
        (MATCH, "A1", "Still without a number: B, C. Type all pairs in one line."),
        (MATCH, "A1 B1 C2", "B1: each letter and each number is used once."),
        (MATCH, "A1 A2 C3", "A2: each letter and each number is used once."),
        (MATCH, "A1 B2 D3", "There is no line D. Type each letter with its number, in the manner of A1 B2 C3."),
        (MATCH, "A1 B2 C9", "There is no number 9. Type each letter with its number, in the manner of A1 B2 C3."),
        (MATCH, "1 2", "3 numbers are needed, one for each letter in turn."),
        (MATCH, "curve", "Type each letter with its number, in the manner of A1 B2 C3."),
    ],
)
def test_a_line_that_is_no_answer_is_met_with_what_would_be_one(shown: Interaction, typed: str, word: str) -> None:
    with pytest.raises(NotUnderstoodError) as told_why:
        understood(shown, typed)
    assert str(told_why.value) == word


def test_every_option_line_and_partner_has_its_number_or_letter() -> None:
    assert list(told(ONE)) == ["1. Six", "2. Seven", "3. 2015"]
    assert list(told(ORDER)) == ["1. third", "2. first", "3. second"]
    assert list(told(MATCH)) == [
        "A. Bjork", "B. Ebbinghaus", "C. Leitner", "To be joined with:",
        "1. Boxes", "2. Curve", "3. Desirable difficulty",
    ]  # fmt: skip


def test_an_option_with_line_breaks_cannot_pass_itself_off_as_two() -> None:
    assert list(told(Choice(("a\n2. b", "c"), frozenset({0})))) == ["1. a 2. b", "2. c"]


def test_letters_go_on_behind_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52, 99)] == ["A", "Z", "AA", "AZ", "BA", "CV"]


def test_a_match_of_a_hundred_lines_can_be_answered() -> None:
    hundred = Match(tuple((f"left {number}", f"right {number:03}") for number in range(100)))
    typed = " ".join(f"{letter(place)}{place + 1}" for place in range(100))
    assert understood(hundred, typed) == Matched(hundred.pairs)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("?", Command.HELP),
        ("u", Command.UNDO),
        ("U", Command.UNDO),
        ("/undo", Command.UNDO),
        ("don't know", Command.DONT_KNOW),
        ("dont know", Command.DONT_KNOW),
        ("quit", Command.QUIT),
        ("s", "s"),
        ("2", "2"),
        ("undone", "undone"),
        ("", ""),
    ],
)
def test_a_letter_is_a_command_where_it_works(typed: str, meant: Command | str) -> None:
    assert command_in(typed, Stage.ASKING, is_text=False) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("q", "q"),
        ("undo", "undo"),
        ("/q", Command.QUIT),
        ("/undo", Command.UNDO),
        ("?", Command.HELP),
        ("/?", Command.HELP),
        ("//q", "/q"),
        ("/etc/passwd", "/etc/passwd"),
        (":q", ":q"),
    ],
)
def test_where_a_text_is_the_answer_every_text_can_be_answered(typed: str, meant: Command | str) -> None:
    assert command_in(typed, Stage.ASKING, is_text=True) == meant


@pytest.mark.parametrize("stage", [Stage.ASKING, Stage.ANSWERED, Stage.RATING])
def test_the_help_names_what_works_at_the_stage_and_nothing_else(stage: Stage) -> None:
    told_of = help_lines(stage, is_text=False)
    for word in COMMANDS:
        is_meant = command_in(word.letter, stage, is_text=False) is word.command
        assert is_meant == any(line.startswith(f"{word.letter} or {word.word}: ") for line in told_of)


def test_no_letter_and_no_word_means_two_things() -> None:
    names = [name for word in COMMANDS for name in (word.letter, word.word)]
    assert len(set(names)) == len(names)


def test_instructions_say_nothing_about_the_answer() -> None:
    assert instruction(ORDER) == instruction(Order(ORDER.sequence, shown=ORDER.sequence))
    assert instruction(MATCH) == instruction(Match(tuple(reversed(MATCH.pairs))))
