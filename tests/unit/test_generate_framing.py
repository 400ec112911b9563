"""What frames the subject in a title, and what a title says outright."""

import pytest

from aiquiz.generate.topics.framing import outright, plain_title, shown_title, undated, without_number


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("How OLM works", "OLM"),
        ("How the Norland Parliament Works", "Norland Parliament"),
        ("Who Was Ada Quill?", "Ada Quill"),
        ("What Is Inflation?", "Inflation"),
        ("Who Was the Real Zorbo?", "Zorbo"),
        ("A History of the Zip", "Zip"),
        ("The Rise and Fall of the Olm League", "Olm League"),
        ("The Building of the Halden Canal", "Halden Canal"),
        ("Olm Works: a company history", "Olm Works"),
        ("The Norland Fever: Background", "Norland Fever"),
        ("Ada Quill: A Profile", "Ada Quill"),
        ("Explainer: The Olm Act: what you need to know", "Olm Act"),
        ("Chapter 7, Section 2. Introduction to Glaciers", "Glaciers"),
        ("Gallery 3: The Story of Amber", "Amber"),
        ("Tides explained", "Tides"),
        ("A Short History of the Potato in Norland", "Potato in Norland"),
        ("How do eels find their way? How does an eel work?", ""),
        ("How does the inner ear work?", "inner ear"),
        ("What is democracy and where did it come from?", "democracy"),
        ("What Causes the Tides?", "Tides"),
        ("Where do comets come from?", "comets"),
        ("How Are Glaciers Formed?", "Glaciers"),
        ("Why do we need sleep?", "sleep"),
        ("Why the Olm Act still matters", "Olm Act"),
        ("Why soil matters", "soil"),
        ("Five things to know about the Olm Canal", "Olm Canal"),
        ("What You Should Know About Malaria", "Malaria"),
        ("The Tidal Bore revisited", "Tidal Bore"),
        ("Fusion: how it works and why it is so hard", "Fusion"),
        ("The Secret Life of Ada Quill", "Ada Quill"),
        ("The life of a cell", ""),
        ("Zorbo Quill's many lives", "Zorbo Quill"),
        ("3. The Tides at a glance", "Tides"),
        ("Chapter Two: The Tides explained", "Tides"),
        ("7 tides explained", "7 tides"),
        ("The Fall of Olm, 1453", ""),
        ("The Making of a Nation", ""),
        ("What Went Wrong?", ""),
        ("Who Are We?", ""),
        ("How It Works", ""),
        ("Olm: The Making of a City", ""),
        ("The bridge that dives", ""),
        ("Norland marks 70 years of peace", ""),
    ],
)
def test_some_titles_say_outright_what_their_text_is_about(title: str, subject: str) -> None:
    assert outright(title) == subject


def test_a_title_is_shown_without_its_frame() -> None:
    assert shown_title("GALLERY 3: THE FALL OF OLM, 1453") == "THE FALL OF OLM"
    assert shown_title("Analysis: why the dam broke") == "why the dam broke"
    assert shown_title("11.3 Amber: a stone that burns") == "Amber: a stone that burns"
    assert shown_title("The Norland Fever: a short history") == "The Norland Fever"
    assert shown_title("Company background: Olm Works S.A.") == "Olm Works"
    assert shown_title("Country profile: Norland") == "Norland"
    assert shown_title("The Olm Missile Crisis, October 1962") == "The Olm Missile Crisis"
    assert shown_title("Norland War I: Causes and Consequences") == "Norland War I"
    assert shown_title("The Olm Revolt of 1680") == "The Olm Revolt of 1680"
    assert plain_title("The Making of a City") == "a City"


def test_a_bare_number_counts_a_chapter_where_headings_count_on_from_it() -> None:
    assert without_number("7 Glaciers", ["Ice", "7.1 What ice does"]) == "Glaciers"
    assert without_number("8 The Kidneys", []) == "The Kidneys"
    assert without_number("7 Angry Men", ["Ice", "71 Days"]) == "7 Angry Men"
    assert undated("Olm debt crisis, 2009–2018") == "Olm debt crisis"
    assert undated("Olm in 2009") == "Olm in 2009"
