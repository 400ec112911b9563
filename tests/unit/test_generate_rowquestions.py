"""Cells of tables in whole sentences: right whatever the headers say, or none."""

from __future__ import annotations

import pytest

from aiquiz.generate.tables.rowquestions import crossing_question, feature_question, whole_question


@pytest.mark.parametrize(
    ("head", "label", "header", "question"),
    [
        ("Species", "Olm", "Typical adult weight (g)", "What is the typical adult weight (g) of the species “Olm”?"),
        ("Species", "Olm", "Latin name", "What is the Latin name of the species “Olm”?"),
        ("Partition", "First", "Result", "What is the result of the first partition?"),
        ("Town", "Ulm", "Best known for", "What is the town “Ulm” best known for?"),
        ("Event", "A lock is dug", "Date", "When did this happen: “A lock is dug”?"),
        ("Enzyme", "Lipase", "Breaks down", "What is listed under “Breaks down” for the enzyme “Lipase”?"),
        ("Town", "Ulm", "Population, 1801", "What is listed under “Population, 1801” for the town “Ulm”?"),
    ],
)
def test_a_cell_is_asked_in_a_whole_sentence(head: str, label: str, header: str, question: str) -> None:
    assert whole_question(head, label, header, is_year=False) == question


@pytest.mark.parametrize(
    ("head", "header", "question"),
    [
        ("Partition", "Year", "Which year is listed for the partition “Ulm”?"),
        ("Bridge", "Opened", "In which year was the bridge “Ulm” opened?"),
        ("Work", "Began", "In which year did the work “Ulm” begin?"),
        ("Bridge", "Ready in", "Which year is listed under “Ready in” for the bridge “Ulm”?"),
    ],
)
def test_a_year_is_asked_by_its_name(head: str, header: str, question: str) -> None:
    assert whole_question(head, "Ulm", header, is_year=True) == question


@pytest.mark.parametrize(
    ("head", "label", "header"),
    [
        ("Japan gained", "A port", "Outcome"),
        ("Code points", "U+0080", "Pattern"),
        ("Game", "4", "Winner"),
        ("If the bed is…", "dry", "Plant"),
        ("Town", "What is “Ulm”?", "Country"),
        ("State", "Norland", "What it gained"),
        ("", "Restoring force", "Tower clock"),
    ],
    ids=["no noun", "several", "a bare number", "half a sentence", "quoted", "a question", "no header"],
)
def test_where_no_sentence_is_surely_right_there_is_none(head: str, label: str, header: str) -> None:
    assert whole_question(head, label, header, is_year=False) is None


def test_a_trait_of_what_the_label_names_is_asked_for() -> None:
    assert feature_question("Highest point") == "What is the highest point?"
    assert feature_question("Seeds per box") is None


@pytest.mark.parametrize(
    ("label", "header", "question"),
    [
        ("Restoring force", "Tower clock", "What is the restoring force of a tower clock?"),
        ("Beats", "Tower clock", "What is listed for “Beats” under “Tower clock”?"),
        ("Weight", "House of Ulm", "What is listed for “Weight” under “House of Ulm”?"),
        ("If it is dry…", "House of Ulm", None),
        ("What it does", "House of Ulm", None),
    ],
)
def test_a_trait_of_what_a_column_is_about(label: str, header: str, question: str | None) -> None:
    assert crossing_question(label, header, "It is wound like a tower clock.") == question


def test_a_cell_of_several_is_asked_for_in_the_plural() -> None:
    asked = whole_question("Dam", "Ulm", "Country", is_year=False, is_several=True)
    assert asked == "Which countries are listed for the dam “Ulm”?"
