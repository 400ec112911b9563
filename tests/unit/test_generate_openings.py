"""What opens a paragraph by taking up the one before: a year or a name is noted, what nothing tells is not shown."""

from __future__ import annotations

import pytest

from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.context.passages import passage_of
from aiquiz.generate.context.surroundings import whole_paragraph
from aiquiz.reading import read_article


def _shown(before: str, opening: str) -> str | None:
    text = f"# The mills of Olm\n\n{before}\n\n{opening} Robert Stone sold the great wheel to the Brewers of Sker.\n"
    analysis: Analysis = analyse(read_article(text.encode(), "mills.md"))
    last = analysis.sentences[-1]
    whole = whole_paragraph(analysis, last, [True] * len(analysis.sentences))
    return whole.shown(analysis.article.text, whole.shown_from, whole.span.end) if whole else None


@pytest.mark.parametrize(
    ("before", "opening", "noted"),
    [
        ("Ada Quill left Olm in 1874.", "That same year Norland went to war.", "That same year [1874] Norland"),
        ("The mills burned in 1874. Nobody paid.", "That August Norland went to war.", "That August [1874] Norland"),
        (
            "Norland gave Olm away by the Treaty of Sker.",
            "Karl Moor was furious about the treaty.",
            "the treaty [Treaty of Sker]",
        ),
    ],
)
def test_what_the_paragraph_before_tells_is_noted(before: str, opening: str, noted: str) -> None:
    shown = _shown(before, opening)
    assert shown is not None
    assert noted in shown


@pytest.mark.parametrize(
    ("before", "opening"),
    [
        ("Ada Quill came in 1871 and left in 1874.", "That same year Norland went to war."),
        ("Norland had the Treaty of Sker and the Treaty of Arn.", "Karl Moor was furious about the treaty."),
        ("Norland had a bad winter.", "The estate also produced a great deal of cheese."),
        ("Norland was shaken in 1874.", "That earthquake led to stricter rules."),
        ("Norland has three of them.", "The second of these supports a large trade."),
        ("Norland wanted light.", "One man had already made it stay."),
        ("Norland has a lake and a sea.", "The latter is the older of them."),
        ("Zorbo Rail was bought.", "By then the Norwegian firm had sold its boats to Quillco."),
        ("A vote is followed by a hearing.", "Both procedures can be great fun."),
        ("Norland dances on two evenings.", "Between such evenings the town is quiet."),
        ("Norland arrested its millers.", "Six of them were tried in the north."),
        ("Millers ground by hand.", "The man who changed this was no miller."),
    ],
)
def test_what_nothing_tells_opens_nothing(before: str, opening: str) -> None:
    assert _shown(before, opening) is None


@pytest.mark.parametrize(
    ("before", "opening"),
    [
        ("Norland gave Olm away by the Treaty of Sker.", "Karl Moor was furious about the Norland treaty of 1874."),
        ("Norland had a bad winter.", "The mills also produced a great deal of oil."),
        ("Norland had a bad winter.", "Norland is busy this month."),
        ("Norland had a bad winter.", "The former mayor of Norland drained a lake."),
        ("Zorbo Rail was bought.", "By then the Norwegian firm Zorbo Rail had sold its boats to Quillco."),
        ("Norland went to war.", "Both sides were glad of a rest."),
        ("Norland dances on two evenings.", "Between such evenings as these Norland sleeps."),
        ("Norland arrested its millers.", "Six of the millers were tried in the north."),
        ("Millers ground by hand.", "The man who changed the mills was no miller."),
    ],
)
def test_other_openings_stay_as_they_are(before: str, opening: str) -> None:
    shown = _shown(before, opening)
    assert shown is not None
    assert opening.removeprefix("By then the ") in shown


@pytest.mark.parametrize(("title", "stands"), [("Pianos", False), ("Zorbo Music Company", True)])
def test_no_thing_is_the_company(title: str, stands: bool) -> None:
    text = (
        f"# {title}\n\n{title} won pianos a name. The company made a piano of iron. The company sold pianos in Olm.\n\n"
        "In April 1902 the company's engineer, Karl Moor, heard Ada Quill in Sker.\n"
    )
    analysis = analyse(read_article(text.encode(), "pianos.md"))
    last = analysis.sentences[-1]
    shown = passage_of(analysis, last, [True] * len(analysis.sentences))
    assert isinstance(shown, str) is not stands


def test_the_leader_of_his_guards_is_of_somebody_elses() -> None:
    text = "# Olm\n\nOlm is a town.\n\n{} of his guards, Karl Moor, had been in Sker with Ada Quill.\n"
    for subject, stands in (("The captain", False), ("The emperor fled. The captain", True)):
        analysis = analyse(read_article(text.format(subject).encode(), "olm.md"))
        last = analysis.sentences[-1]
        shown = passage_of(analysis, last, [True] * len(analysis.sentences))
        assert isinstance(shown, str) is not stands


def test_both_firms_are_the_two_of_the_label() -> None:
    two = "Nokia met Sony in Olm. Nokia and Sony are old.\n\nThen Nokia beat Sony. Then Sony beat Nokia."
    mills = "The mills of Olm are old.\n\nThe mills grind oats."
    opening = "Both firms make lamps for the town."
    for title, before, stands in (("Nokia and Sony: the long war", two, True), ("The mills of Olm", mills, False)):
        text = f"# {title}\n\n{before}\n\n{opening} Robert Stone sold the great wheel to the Brewers of Sker.\n"
        analysis = analyse(read_article(text.encode(), "two.md"))
        whole = whole_paragraph(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert (whole is not None) is stands
