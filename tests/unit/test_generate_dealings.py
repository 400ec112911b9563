"""Who turned to whom, was refused or gave up a claim: where it does not say for or to what, it leans on what does."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.allusions import needs_more_told
from aiquiz.generate.cohesion.ties import counts_from_elsewhere, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from articles import article


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("The brothers Moor appealed to Norland.", "The brothers Moor appealed to Norland for seed."),
        ("In 1905 Ada Quill appealed to the Olm Court.", "In 1905 Ada Quill appealed to the Olm Court for a pardon."),
        (
            "The assent came in May 1844, under a new seal.",
            "The assent to the mill came in May 1844, under a new seal.",
        ),
        ("Permission was granted in 1844.", "Permission to build the dam was granted in 1844."),
        (
            "Tired of war, Moor renounced his claim at Zell in 1633.",
            "Tired of war, Moor renounced his claim to Olm at Zell in 1633.",
        ),
        (
            "In 1633 Norland pressed its claim before the Olm Court.",
            "Norland wanted the islands, and in 1633 it pressed its claim before the Olm Court.",
        ),
        (
            "The bakers of Olm published a definition in 1910.",
            "The bakers of Olm published a definition of rye bread in 1910.",
        ),
        ("Ada Quill sold the underlying process in 1931.", "Ada Quill sold the process of Moor in 1931."),
        (
            "Ada Quill found the underlying idea in 1931.",
            "A sieve sorts flour, and Ada Quill found the underlying idea in 1931.",
        ),
        ("Quill promised that it would be.", "Quill promised that it would be sold."),
        ("In Olm the mill might have.", "In Olm the mill might have burnt."),
    ],
)
def test_what_it_was_about_stands_in_the_sentence_before(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Zorbo had closed its Olm mill on 3 May 1912, a month earlier.", True),
        ("Zorbo had closed its Olm mill on 3 May 1912, two days before.", True),
        ("Quill left on 3 June 1912; Zorbo had closed its mill on 3 May 1912, a month earlier.", False),
        ("Zorbo opened its Olm mill on 30 May 1912 and closed it a week later.", False),
    ],
)
def test_a_date_that_is_counted_out_does_not_tell_from_when(text: str, *, is_open: bool) -> None:
    analysis = analyse(article(text))
    (sentence,) = analysis.sentences
    found = counts_from_elsewhere(text, analysis.mentions[0], sentence.span.start)
    assert bool(found) is is_open


@pytest.mark.parametrize(
    ("told", "asked", "is_open"),
    [
        ("The talks failed.", "In 1633 Quill renounced her claim at Zell.", True),
        ("Both lands claimed the Olm Islands.", "In 1633 Quill renounced her claim at Zell.", False),
        ("Nobody was glad.", "Zorbo had closed its Olm mill on 3 May 1912, a month earlier.", True),
        ("The bank failed on 3 June 1912.", "Zorbo had closed its Olm mill on 3 May 1912, a month earlier.", False),
    ],
)
def test_a_sentence_before_that_does_not_tell_it_either_does_not_help(told: str, asked: str, *, is_open: bool) -> None:
    assert needs_more_told(told, asked) is is_open


def _passage(*sentences: str, title: str = "") -> Passage | str:
    analysis = analyse(article(" ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("before", "is_told"),
    [("Zorbo Rail knew of no patent.", False), ("Zorbo Rail sued its rival, Quillco Rail.", True)],
)
def test_the_two_companies_are_those_that_are_named(before: str, *, is_told: bool) -> None:
    asked = "By secret contracts the two companies shared the mines of Norland in 1956."
    assert isinstance(_passage(before, asked), Passage) is is_told


@pytest.mark.parametrize(
    ("title", "asked", "is_told"),
    [
        ("Olm War", "Generals governed the country from 1921 on, and Ada Quill joined them in 1923.", False),
        ("Olm War", "Generals governed Norway from 1921 on, and the country followed Ada Quill in 1923.", True),
        ("Olm Civil War", "Generals governed the country from 1921 on, and Ada Quill joined them in 1923.", True),
    ],
)
def test_a_war_between_two_does_not_tell_which_the_country_is(title: str, asked: str, *, is_told: bool) -> None:
    told = ("The Olm War began in 1924.", "The Olm War was short.", "Both sides wanted the Olm War.")
    analysis = analyse(article(*told, asked, title=title))
    found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(found, Passage) is is_told
