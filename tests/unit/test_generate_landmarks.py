"""Years and lands that what stands beside them gives away."""

import pytest

from aiquiz.generate.language.firms import product_of
from aiquiz.generate.language.landmarks import year_known_beside, years_bounding
from aiquiz.generate.language.peoples import told_by_its_own


@pytest.mark.parametrize(
    ("year", "sentence", "is_known"),
    [
        (1941, "The book came out a month before the attack on Pearl Harbor.", True),
        (1941, "The book was begun long before the attack on Pearl Harbor.", False),
        (1961, "The book came out a month before the attack on Pearl Harbor.", False),
        (1990, "The line came back little more than three weeks after reunification.", True),
        (2020, "The suit came in the last months of Donald Trump's first term.", True),
        (1914, "The ship sailed hours after Norland entered the First World War.", True),
        (1912, "The ship sailed years before Norland entered the First World War.", False),
        (2011, "The suit came in the last months of Jan Quill's first term.", False),
    ],
)
def test_a_known_event_shortly_off_tells_the_year(year: int, sentence: str, *, is_known: bool) -> None:
    assert bool(year_known_beside(year, sentence)) is is_known


@pytest.mark.parametrize(
    ("land", "prompt", "told"),
    [
        ("Russia", "The firm left _____ after the invasion of Ukraine.", "invasion of Ukraine"),
        ("US Navy", "The USS Olm sank. The _____ answered with a programme.", "USS"),
        ("Greece", "The firm left _____ after the flood.", ""),
        ("Japan", "The firm left _____ after the invasion of Ukraine.", ""),
        ("Rome", "The Roman legions of _____ fought there.", "Roman"),
    ],
)
def test_what_is_a_lands_own_tells_it(land: str, prompt: str, told: str) -> None:
    assert told_by_its_own(land, prompt) == told


@pytest.mark.parametrize(
    ("year", "shown", "bounds"),
    [
        (1949, "Four have been built since the Second World War. The first was ready in 1949.", [1944]),
        (1912, "Norland was closed until the outbreak of the First World War.", [1915]),
        (1912, "Norland has been closed since the Second World War.", []),
        (1949, "Norland was poor in the Second World War.", []),
        (2024, "Olm › The ChatGPT moment: Norland earned a record sum in 2024.", [2021]),
        (2022, "In 2022 ChatGPT came to Norland.", []),
        (2019, "Norland, which now sells ChatGPT, was founded in 2019.", []),
    ],
)
def test_a_war_that_lies_behind_or_ahead_bounds_a_year(year: int, shown: str, bounds: list[int]) -> None:
    assert list(years_bounding(year, shown)) == bounds


@pytest.mark.parametrize(
    ("firm", "prompt", "about", "told"),
    [
        ("OpenAI", "In 2022 _____ released ChatGPT.", "Olm and Zell", "ChatGPT"),
        ("OpenAI", "In 2022 _____ released ChatGPT.", "The rise of ChatGPT", ""),
        ("OpenAI", "In 2022 _____ released ChatGPT.", "OpenAI", ""),
        ("Olm", "In 2022 _____ released ChatGPT.", "Norland", ""),
        ("Boeing", "In 1968 _____ showed the 747 to Ada Quill.", "Norland", "747"),
        ("Boeing", "In 1968 _____ showed 1,747 doors to Ada Quill.", "Norland", ""),
        ("Google", "In 2011 _____ showed the chrome of its cars.", "Norland", ""),
    ],
)
def test_a_firm_is_told_by_what_everybody_knows_as_its_own(firm: str, prompt: str, about: str, told: str) -> None:
    assert product_of(firm, prompt, about) == told
