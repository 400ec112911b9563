import itertools
import re
from dataclasses import replace

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.distractors import distractors_for
from aiquiz.generate.distractors.reached import with_one_from
from aiquiz.generate.distractors.sense import year_of_event
from aiquiz.generate.entities.numerals import number_value
from articles import article


def options(answer: str, *paragraphs: str, title: str = "") -> tuple[str, ...]:
    """The wrong answers for `answer`, which stands in the first sentence of the last paragraph that holds it."""
    analysis = analyse(article(*paragraphs, title=title) if title else article(*paragraphs))
    for sentence in reversed(analysis.sentences):
        for mention in analysis.mentions[sentence.index]:
            if mention.text == answer:
                passage = passage_of(analysis, sentence, [True] * len(analysis.sentences))
                assert isinstance(passage, Passage), passage
                return distractors_for(mention, passage, analysis)
    raise AssertionError(f"{answer} is not mentioned")


def amount(text: str) -> float:
    found = re.search(r"[\d.,]+(?: (?:thousand|million|billion|trillion))?", text)
    assert found is not None
    return number_value(found.group())


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("$1.4 trillion", "Norland planned to invest $1.4 trillion in Norway."),
        ("$1 billion", "The startup Norland raised $1 billion in Oslo."),
        ("15,000", "Norland announced that it would cut 15,000 jobs in Oslo."),
        ("40 percent", "In Norway 40 percent of all ships carried timber."),
        ("31 metres", "The Norwegian lift raises ships by 31 metres."),
        ("62 km", "The Olm Canal runs for 62 km through Norway."),
        ("800 million", "Norland counted 800 million users in Norway."),
    ],
)
def test_amounts_keep_unit_and_style_and_stay_a_fifth_apart(answer: str, sentence: str) -> None:
    found = options(answer, sentence)
    assert len(found) == 3
    values = sorted(amount(text) for text in (*found, answer))
    assert all(lower < 0.81 * higher for lower, higher in itertools.pairwise(values))
    scale = r"[\d.,]+(?: (?:million|billion|trillion))?"
    assert {re.sub(scale, "9", text) for text in found} == {re.sub(scale, "9", answer)}


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("$10 million", "A court in Oslo awarded more than $10 million to Norland."),
        ("400", "The Norwegian ship holds up to 400 passengers in winter."),
        ("62 km", "The Norwegian ship travels faster than 62 km per hour."),
        ("15,000", "The Norwegian ship carries as many as 15,000 boxes in winter."),
    ],
)
def test_a_bounded_amount_has_no_options_since_one_side_is_true_too(answer: str, sentence: str) -> None:
    assert options(answer, sentence) == ()
    assert options(answer, re.sub("(?:more|faster) than |up to |as many as ", "", sentence))


def test_what_stands_for_a_longer_name_takes_no_place_among_the_options() -> None:
    councils = (
        "The Olm Trade Council met in 1950.",
        "The Fig Research Council met in 1960.",
        "The Salt Harvest Council met in 1970.",
        "The Council announced in 1980 that it would meet.",
        "The Council decided in 1981 to sue.",
        "The Council hired Ada Quill.",
        "The Council's chairman, Ben Hale, left the Council.",
    )
    offered = options("Zell Assembly", *councils, "The Zell Assembly, which sits in Arn, keeps a list of old roofs.")
    assert set(offered) == {"Olm Trade Council", "Fig Research Council", "Salt Harvest Council"}


def test_no_percentage_passes_a_hundred() -> None:
    found = options("80 percent", "In Norway 80 percent of all ships carried timber.")
    assert all(amount(text) < 100 for text in found)


def test_a_number_word_gets_number_words_and_the_right_article() -> None:
    assert all(text.endswith("-year") for text in options("ten-year", "Norland and Oslo signed a ten-year deal."))
    found = options("ten-year", "Norland and Oslo signed a ten-year deal.")
    assert not any(text.startswith(("eight", "eleven")) for text in found)


def test_a_year_that_the_passage_names_is_no_option() -> None:
    found = options(
        "1905", "Norway was founded anew in 1905, after the union of 1814.", "In 1970 oil was found in Ekofisk."
    )
    assert len(found) == 3
    assert "1814" not in found
    assert "1905" not in found


def test_no_year_lies_after_the_latest_of_a_recent_article() -> None:
    found = options("2018", "Ada Quill left the board of Norland in 2018.", "In 2024 a court in Oslo ruled.")
    assert all(int(year) <= 2024 for year in found)


def test_a_whole_date_has_no_options() -> None:
    assert options("July 18, 1968", "Robert Stone founded Norland on July 18, 1968.") == ()


def years(answer: str, *paragraphs: str) -> list[int]:
    return [int(text) for text in options(answer, *paragraphs)]


LIFE = ("Ada Quill was born in Olm in 1840.", "Ada Quill died in Olm in 1902.")


def test_no_year_passes_another_that_the_question_shows() -> None:
    text = "Work on the Olm Canal of Norway began in 1867, and the last lock was opened in 1883."
    assert years("1867", text)
    assert all(year < 1883 for year in years("1867", text))
    assert all(year > 1867 for year in years("1883", text))


def test_no_year_passes_a_rough_one_that_the_question_shows() -> None:
    text = "Norland of Norway lay in ruins about {}, and Ada Quill founded the port of Oslo in 1290."
    assert all(year > 1275 for year in years("1290", text.format("1275")))
    assert any(year < 1275 for year in years("1290", text.format("1275 miles from Olm")))


def test_no_year_lies_before_a_birth_or_after_a_death() -> None:
    found = years("1896", *LIFE, "Ada Quill drew the Olm Bridge of Norway in 1896.")
    assert all(1856 < year <= 1902 for year in found)
    young = years("1862", *LIFE, "Ada Quill drew the Olm Bridge of Norway in 1862.")
    assert young
    assert min(young) > 1856


def test_a_year_of_death_keeps_later_options_and_a_year_near_it_none() -> None:
    told = (*LIFE, "In 1890 a road was built.", "In 1911 it was closed.")
    assert any(
        year > 1902 for year in years("1902", *told, "Ada Quill of Norway left the Olm Bridge for good in 1902.")
    )
    near = years("1901", *told, "Ada Quill of Norway drew the Olm Bridge in 1901.")
    assert near
    assert all(year <= 1902 for year in near)


def test_what_somebody_did_long_ago_is_offered_within_a_life() -> None:
    found = years("1494", "Ada Quill of Norway landed at the port of Olm in 1494.", "A fire broke out there in 1692.")
    assert len(found) == 3
    assert all(abs(year - 1494) <= 40 for year in found)


def test_an_amount_of_the_article_far_from_the_right_one_is_no_option() -> None:
    told = "The plateau of Norway lies at 1,580 metres."
    assert "4,374 metres" not in options("1,580 metres", "The peak of Olm rises to 4,374 metres.", told)
    assert "3,374 metres" in options("1,580 metres", "The peak of Olm rises to 3,374 metres.", told)


def test_a_number_that_may_be_a_year_gets_no_options_of_an_amount() -> None:
    assert options("1,200", "The kings of Olm counted 1,200 ships in Norway.")
    assert all("000" not in text for text in options("1200", "From about 1200 the kings of Olm ruled in Norway."))


def test_no_year_lies_before_an_illness() -> None:
    told = "Norland sold {} tons of its {} vaccine to the port of Olm in 2022."
    illness, other = (
        [year for tons in range(20, 28) for year in years("2022", told.format(tons, what), "In 2025 a road was built.")]
        for what in ("Covid", "first")
    )
    assert all(year >= 2020 for year in illness)
    assert any(year < 2020 for year in other)


def test_no_year_lies_before_what_the_question_names_was_there() -> None:
    told = "Norland sold {} tons of its rival to {} to the port of Olm in 2024."
    new, old = (
        [year for tons in range(20, 28) for year in years("2024", told.format(tons, what), "In 2027 a road was built.")]
        for what in ("ChatGPT", "bread")
    )
    assert all(year >= 2022 for year in new)
    assert any(year < 2022 for year in old)


def test_games_of_every_fourth_year_have_only_such_years() -> None:
    found = years("1960", "Ada Quill of Norway won the Olympic race of Olm in 1960.", "In 1987 a road was built.")
    assert len(found) == 3
    assert all(year % 4 == 0 for year in found)


@pytest.mark.parametrize(
    "text",
    [
        "At the age of fifty, in 1905, Ada Quill sold the Olm Tower of Norway.",
        "Ada Quill led the bank of Norway for thirty years, from 1875 until 1905.",
    ],
)
def test_a_year_that_can_be_reckoned_has_no_options(text: str) -> None:
    assert options("1905", text) == ()


def test_no_amount_passes_another_of_its_unit_that_the_question_shows() -> None:
    text = "Ships of 12 metres reach the port of Olm in Norway at any tide, ships of 18 metres at high water."
    assert all(amount(option) < 18 for option in options("12 metres", text))
    assert all(amount(option) > 12 for option in options("18 metres", text))


def test_no_end_of_a_range_passes_the_other() -> None:
    text = "In 1905 a hedgehog of Norway carried {}7,000 spines in a wood near Olm."
    assert options("7,000", text.format("between 5,000 and ")) == ()
    assert options("7,000", text.format(""))


def test_an_end_of_a_range_in_words_bounds_the_other() -> None:
    text = "The Olm forest covers {}six million square kilometres of Norland, where Ada Quill was born."
    assert options("six million square kilometres", text.format("between five and a half and ")) == ()
    assert options("six million square kilometres", text.format("some "))


def test_a_share_that_is_called_narrow_has_no_options() -> None:
    text = "In 1905 the voters of Norland accepted the law of Ada Quill {}with 50.4 per cent in favour."
    assert options("50.4 per cent", text.format("by the narrowest of margins, ")) == ()
    assert options("50.4 per cent", text.format("").replace("voters", "bakers"))


def test_as_many_as_lie_in_a_square_have_other_squares_beside_them() -> None:
    found = options("64", "In Norland the game of Ada Quill is played on a square board of 64 squares.")
    assert found
    assert all(round(amount(one) ** 0.5) ** 2 == amount(one) for one in found)
    assert options("60", "In Norland the game of Ada Quill is played on a square board of 60 squares.") == ()


def test_what_bits_tell_apart_has_other_powers_of_two_beside_it() -> None:
    found = options("65,536", "In Norland a number of 16 bits gives 65,536 levels, as Ada Quill found.")
    assert set(found) <= {"8,192", "16,384", "32,768", "131,072", "262,144", "524,288"}
    assert found
    other = options("128", "In Norland the school of Ada Quill has 128 levels of stone.")
    assert not set(other) <= {"32", "64", "256", "512"}


def test_no_mountain_is_higher_than_the_highest() -> None:
    found = options(
        "7,000 metres", "High ground lies in the east, where the Olm Peak of Norland rises to about 7,000 metres."
    )
    assert all(amount(one) < 8849 for one in found)


def test_nothing_on_earth_is_older_than_the_earth() -> None:
    found = options("2.4 billion years", "Moss of the Olm Sea of Norland began to grow about 2.4 billion years ago.")
    assert found
    assert all(amount(one) < 4.5e9 for one in found)
    assert options("4.2 billion years", "Moss of Norland began to grow by the Olm Sea 4.2 billion years ago.") == ()
    assert options("4.2 billion years", "The stars of Norland in the Olm Sky began to shine 4.2 billion years ago.")


def test_what_is_rounded_to_has_no_options() -> None:
    assert (
        options("five cents", "In Norland what is paid in cash at the Olm Bank is rounded to the nearest five cents.")
        == ()
    )


def test_degrees_have_no_options() -> None:
    assert options("37 °C", "The Norwegian mite of the Olm Glacier dies within a day at 37 °C.") == ()


KNOWN = "The architect Ada Quill drew towers for forty towns."
PEOPLE = (
    "In 1905 Ada Quill built the first tower in Norland.",
    "In April 1901 the architect Robert Stone laid rails in Portugal.",
    "In May 1902 the architect Clara Bright sold clocks to the navy.",
    "In June 1903 the architect Henri Dahl fell ill on board of the ship.",
)
"""Three others of the same calling and age, none of them told apart from the first by sex or nation."""


def test_names_come_from_the_article_and_are_of_the_same_type() -> None:
    found = options("Ada Quill", KNOWN, *PEOPLE[1:], PEOPLE[0])
    assert set(found) <= {"Robert Stone", "Clara Bright", "Henri Dahl"}
    assert len(found) == 3


@pytest.mark.parametrize(
    "text",
    [
        "In 1905 Ada Quill left her husband and the town of Norland.",
        "In 1905 the widow Ada Quill built the first tower in Norland.",
        "In 1905 Ada Quill, a clockmaker, built the first tower in Norland.",
        "In 1905 Ada Quill built the first tower for Norway.",
        "In 1905 the Norwegian Ada Quill built the first tower in Norland.",
        "In 1205 Ada Quill built the first tower in Norland.",
    ],
    ids=["her sex", "her kinship", "her trade", "her country", "her people", "her age"],
)
def test_a_question_that_tells_a_person_apart_has_no_options(text: str) -> None:
    names = ("Robert Stone", "Karl Bright", "Henri Dahl")
    others = tuple(f"In 1900 the architect {name} laid rails in the port." for name in names)
    assert options("Ada Quill", KNOWN, *others, text) == ()
    assert len(options("Ada Quill", KNOWN, *others, PEOPLE[0])) == 3


def test_who_is_named_without_a_year_is_no_option_where_the_question_has_one() -> None:
    undated = "In June the architect Karl Olsen fell ill on board of the ship."
    assert options("Ada Quill", KNOWN, *PEOPLE[1:3], undated, PEOPLE[0]) == ()


def test_who_is_nowhere_said_to_be_anything_is_no_option() -> None:
    others = tuple(f"In 1900 {name} laid rails in the port." for name in ("Robert Stone", "Karl Bright", "Henri Dahl"))
    assert options("Ada Quill", KNOWN, *others, PEOPLE[0]) == ()
    assert options("Ada Quill", *others, PEOPLE[0]) == ()


def test_the_towns_of_a_life_are_options_in_it_and_in_nothing_else() -> None:
    told = [f"In {1860 + at} Ada Quill went to {town}." for at, town in enumerate(("Oslo", "Paris", "Vienna", "Rome"))]
    text = "In 1870 Ada Quill sold her last picture in Berlin."
    assert len(options("Berlin", *LIFE, *told, text, title="Ada Quill")) == 3
    assert options("Berlin", *LIFE, *told, "In 1870 the Olm Railway reached Berlin.", title="Ada Quill") == ()
    assert options("Berlin", *LIFE, *told, text, title="The Olm Railway") == ()


@pytest.mark.parametrize(
    "called",
    ["President Robert Stone", "Robert Stone, a boy of five,", "The sculptor Robert Stone"],
    ids=["an office", "no calling", "another calling"],
)
def test_nobody_of_another_office_or_calling_is_an_option(called: str) -> None:
    known = "The architect Ada Quill drew towers for forty towns."
    others = PEOPLE[2:]
    text = PEOPLE[0]
    more = ("In July 1904 the architect Karl Olsen laid rails in the port.",)
    assert len(options("Ada Quill", known, *others, *more, text)) == 3
    assert "Robert Stone" not in options(
        "Ada Quill", known, *others, *more, f"{called} laid rails in Portugal in 1904.", text
    )
    assert options("Ada Quill", known, *others, f"{called} laid rails in Portugal in 1904.", text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Olm Car of Norway cost 7,300 tons, a little over 10,000 bars.",
        "The Olm Bird of Norway weighs 7,300 tons, roughly as much as a house.",
        "The Olm Car of Norway carries 7,300 tons or more.",
        "The Olm Car of Norway carries 7,300 tons, slightly more than its rival's 7,200.",
        "The Olm Car of Norway carries 7,300 tons, down from 9,100.",
    ],
)
def test_an_amount_that_is_told_again_or_left_open_has_no_options(text: str) -> None:
    assert options("7,300 tons", text) == ()
    assert options("7,300 tons", "The Olm Car of Norway carries 7,300 tons, and Ada Quill drives it.")


def test_no_whole_is_smaller_than_its_part() -> None:
    found = options("50 kilometres", "The Olm Tunnel of Norway is 50 kilometres long, of which 38 lie beneath the sea.")
    assert all(amount(text) > 38 for text in found)


def test_a_colours_wavelength_has_no_options() -> None:
    text = "The green light of the Olm Lamp of Norway has a wavelength of 557 nanometres."
    assert options("557 nanometres", text) == ()
    assert options("557 nanometres", "The Olm Chip of Norway has wires of 557 nanometres.")


def test_a_general_stands_only_among_generals() -> None:
    others = ("General Robert Stone left the fort.", "General Karl Bright fell ill.", "Admiral Henri Dahl sailed home.")
    assert options("Otto Quill", *others, "General Otto Quill gave up the fort of Olm.") == ()
    more = (*others, "General Emil Frost kept the bridge.")
    assert "Henri Dahl" not in options("Otto Quill", *more, "General Otto Quill gave up the fort of Olm.")
    assert len(options("Otto Quill", *more, "General Otto Quill gave up the fort of Olm.")) == 3


def test_fewer_than_three_names_make_no_options() -> None:
    assert options("Ada Quill", *PEOPLE[:2][::-1]) == ()


def test_a_name_listed_beside_the_answer_is_no_option() -> None:
    found = options("Ada Quill", "Ada Quill and Robert Stone met the king of Norway in Oslo.", *PEOPLE[2:], PEOPLE[0])
    assert "Robert Stone" not in found


def test_an_untyped_name_has_no_options() -> None:
    assert options("Quorl", *PEOPLE, "In 1905 the whole crew had heard about Quorl and its silver.") == ()


def test_where_the_right_amount_stands_among_the_options_is_spread() -> None:
    places = []
    for count in range(60):
        found = options(
            f"{count * 7 + 200}", f"The Olm Bridge number {chr(65 + count % 26)} needed {count * 7 + 200} workers."
        )
        places.append(sum(amount(text) < count * 7 + 200 for text in found))
    assert all(places.count(place) >= 5 for place in range(4))


def test_bits_come_in_powers_of_two() -> None:
    found = options("64 bits", "The Opteron chip of Norland extended the registers to 64 bits in Oslo.")
    assert len(found) == 3
    assert all(amount(text) in (8, 16, 32, 128, 256, 512) for text in found)


@pytest.mark.parametrize("answer", ["2.9 tons", "557.7 tons", "250 tons", "1,600 tons", "90,000 tons"])
def test_made_amounts_are_neither_halves_nor_doubles(answer: str) -> None:
    found = options(answer, f"The Olm Canal carried {answer} of grain in Norway.")
    ratios = [amount(text) / amount(answer) for text in found]
    assert len(ratios) == 3
    assert not [ratio for ratio in ratios if any(abs(ratio - even) < 0.004 for even in (0.25, 0.5, 1.5, 2.0, 3.0))]
    assert all(0.3 < ratio < 2.5 for ratio in ratios)


def test_the_answer_is_never_bound_to_be_the_smallest_or_the_largest() -> None:
    assert options("0.1 percent", "The Bank of Olm raised its rate from 0.1 percent to 5.25 percent in Norway.") == ()
    sentences = [f"The Olm Canal carried {count} tons of grain in Norway." for count in range(110, 990, 18)]
    ranks = set()
    for sentence in sentences:
        answer = re.findall(r"\d+ tons", sentence)[0]
        ranks.add(sum(amount(text) < amount(answer) for text in options(answer, sentence)))
    assert ranks == {0, 1, 2, 3}


def test_no_amount_passes_a_count_of_other_things_in_the_question() -> None:
    found = options("1,600", "Roughly 1,600 people died in Olm, and the final count of Norway is under two thousand.")
    assert all(amount(text) < 2000 for text in found)


def test_a_firm_whose_sort_is_told_gets_no_options() -> None:
    others = ["The company Norland grew.", "The company Ostland grew.", "The company Westland grew."]
    assert options("Olmex", *others, "In 1905 the research company Olmex gave the price of timber.") == ()


def test_who_a_note_names_is_no_option() -> None:
    title = "Ada Quill"
    text = "Ada Quill grew up in Olm. It rained for days. In Norway she befriended Robert Stone in 1905."
    people = ("Robert Stone was a baker.", "Mary Stead said no.", "Henry Olms said no.", "Edward Wall said no.")
    analysis = analyse(article(text, *people, title=title))
    passage = passage_of(analysis, analysis.sentences[2], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage)
    assert passage.note is not None
    asked = next(one for one in passage.mentions if one.text == "Robert Stone")
    assert "Ada Quill" not in distractors_for(asked, passage, analysis)


def test_people_of_several_ages_are_no_options_where_no_year_is_told() -> None:
    others = ["Mary Stead died in 1712.", "Henry Olms died in 1911.", "Edward Wall died in 1650."]
    assert options("Robert Stone", *others, "The union of Olm and the bakers was led by Robert Stone.") == ()


def test_an_organisation_that_a_note_names_tells_which_person_is_meant() -> None:
    people = tuple(f"The banker {name} said no in 1905." for name in ("Mary Stead", "Henry Olms", "Edward Wall"))
    people = (*people, "The banker Robert Stone said yes.")
    text = "The Bank of Olm is old. It grew for years. It raised its rate in 1905, under the eye of Robert Stone."
    analysis = analyse(article(text, *people, title="Rates"))
    passage = passage_of(analysis, analysis.sentences[2], [True] * len(analysis.sentences))
    asked = next(one for one in analysis.mentions[2] if one.text == "Robert Stone")
    assert isinstance(passage, Passage)
    assert passage.note is not None
    assert passage.note[1] == "Bank of Olm"
    assert distractors_for(asked, passage, analysis) == ()
    unnoted = replace(passage, note=None, mentions=tuple(one for one in passage.mentions if one.is_firm))
    assert distractors_for(asked, unnoted, analysis) != ()


def test_no_option_is_a_year_without_a_world_cup() -> None:
    for year in ("1934", "1938", "1950", "1954"):
        found = options(year, "Norland was sold in 2010.", f"Norway lost to Sweden at the World Cup of {year}.")
        assert not {"1942", "1946", "1926", "1922"} & set(found)
        assert all((int(other) - int(year)) % 4 == 0 for other in found)
        assert year < "1954" or len(found) == 3


def test_an_amount_with_a_twin_beside_it_has_no_options() -> None:
    text = "Norway built two towers of 141 metres each and two of {}."
    assert options("141 metres", text.format("146")) == ()
    assert options("141 metres", text.format("346"))
    text = "Norway built the Olm Tower of 141 metres and the Skeid Tower of {} metres."
    assert options("141 metres", text.format("146")) == ()
    assert options("141 metres", text.format("346"))


def test_who_has_no_calling_is_no_option_for_one_who_has() -> None:
    sellers = tuple(f"In May {name} sold clocks to the navy." for name in ("Clara Bright", "Henri Dahl", "Karl Olsen"))
    known = ("The architect Ada Quill drew towers for forty towns.",)
    text = "In 1905 Ada Quill built the first tower in Norland."
    assert options("Ada Quill", *known, *sellers, text) == ()


def test_members_of_a_listed_calling_are_options_for_each_other() -> None:
    text = "In May Ada Quill built the first tower in Norland."
    listed = "In June directors such as Robert Stone and Karl Olsen asked for towers."
    plain = ("In May the director Clara Bright sold clocks to the navy.", "The director Ada Quill laughed.")
    assert len(options("Ada Quill", *plain, listed, text)) == 3


def test_years_of_modern_times_lie_within_ten_years_and_in_the_span_of_the_article() -> None:
    told = ("In 1765 the Norwegian canal was dug.", "In 1826 the Norwegian canal was sold.")
    years = [int(year) for year in options("1794", *told, "Norway freed the last slaves of Olm in 1794.")]
    assert len(years) == 3
    assert all(2 <= abs(year - 1794) <= 10 for year in years)
    first = options("1765", told[1], "Norway freed the last slaves of Olm in 1765.")
    assert all(int(year) >= 1760 for year in first)


def test_a_year_right_behind_one_that_is_shown_has_no_options() -> None:
    told = ("In 1765 the Norwegian canal was dug.", "In 1826 the Norwegian canal was sold.")
    assert options("1794", *told, "Norway, free since 1793, freed the last slaves of Olm in 1794.") == ()
    assert options("1794", *told, "Norway, free since 1788, freed the last slaves of Olm in 1794.")


def test_options_of_a_rough_year_are_ten_years_apart() -> None:
    told = ("In 1905 the Norwegian canal was dug.", "In 2019 the Norwegian canal was sold.")
    rough = [int(year) for year in options("1980", *told, "Ada Quill found the cave of Olm around 1980.")]
    assert len(rough) == 3
    assert all(abs(one - other) >= 10 for one, other in itertools.combinations([*rough, 1980], 2))


def test_the_end_of_a_rough_span_is_rough_where_it_is_round() -> None:
    told = "Olm was the capital of a state that ruled the north between about AD 500 and 1000, says Quill."
    years = [int(one) for one in options("1000", told, "Norland fell in 1537.")]
    assert all(year % 50 == 0 for year in years)


def test_options_of_a_rough_year_long_ago_are_a_hundred_years_apart() -> None:
    told = ("In 805 the Norwegian canal was dug.", "In 2019 the Norwegian canal was sold.")
    rough = years("1000", *told, "From around the year 1000 farmers of Norway drained the bogs of Olm.")
    assert all(abs(one - other) >= 100 for one, other in itertools.combinations([*rough, 1000], 2))


def test_a_year_of_a_world_war_has_options_of_that_war_or_none() -> None:
    found = options("1941", "In 1905 Olm had a port.", "In 1941 the troops of Norland blew up the bridge of Olm.")
    assert len(found) == 3
    assert all(1939 <= int(year) <= 1945 for year in found)
    assert options("1916", "In 1905 Olm had a port.", "In 1916 the troops of Norland blew up the bridge of Olm.") == ()


def test_a_month_before_a_war_began_leaves_out_its_first_year() -> None:
    told = ("In 1905 Olm had a port.", "The soldiers of Norland blew up the bridge of Olm in May 1942.")
    assert set(years("May 1942", *told)) <= {1940, 1941, 1943, 1944, 1945}


def test_of_a_time_of_old_that_is_told_year_by_year_the_options_lie_in_it() -> None:
    told = tuple(f"In {year} the plague came to a town of Norway." for year in (1346, 1347, 1349, 1351, 1353))
    found = years("1350", *told, "Ada Quill founded a school at Olm in 1350.")
    assert len(found) == 3
    assert all(1346 <= year <= 1353 for year in found)
    assert max(abs(year - 1350) for year in years("1350", "Ada Quill founded a school at Olm in 1350.")) > 10


def test_american_presidents_are_chosen_every_fourth_year() -> None:
    found = years("1960", "The electors of Olm chose Ada Quill in 1960.", "In 1987 Norway built a road.")
    assert len(found) == 3
    assert all(year % 4 == 0 for year in found)


def test_who_ruled_tells_about_when_so_such_a_year_has_no_options() -> None:
    assert len(options("1937", "In 1905 Olm had a port.", "In 1937 Ada Quill asked Norland for six ships.")) == 3
    assert options("1937", "In 1905 Olm had a port.", "In 1937 President Quill asked Norland for six ships.") == ()


def test_a_year_of_something_else_is_only_offered_where_that_is_quite_another_matter() -> None:
    found = options(
        "1992", "The Norland Canal of the south was completed in 1984.", "The Olm Canal was completed in 1992."
    )
    assert len(found) == 3
    assert "1984" not in found


def test_a_land_has_no_options_since_what_is_told_of_it_tells_it_from_others() -> None:
    others = ("Ada Quill left France in 1901.", "Ada Quill left Ghana in 1902.", "Ada Quill left Norway in 1903.")
    assert options("England", *others, "The sons of rich families studied in England.", title="Ada Quill") == ()


def test_a_count_in_words_bounds_the_options_of_a_number() -> None:
    found = options("1,600", "In Olm roughly 1,600 people died at once, of two thousand in the end.")
    assert all(amount(option) < 2000 for option in found)


def test_who_is_introduced_by_another_calling_is_no_option() -> None:
    asked = PEOPLE[0]
    third = "In July 1904 Karl Olsen, the young architect of Olm, sang."
    assert len(options("Ada Quill", KNOWN, *PEOPLE[2:], third, asked)) == 3
    for introduced in (
        "In 1904 the music master, Karl Olsen, sang in May.",
        "In 1904 Karl Olsen, the young warden of Olm, sang in May.",
    ):
        assert options("Ada Quill", KNOWN, *PEOPLE[2:], introduced, asked) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("In the 1990s Norland built a dyke of sand, and the sea broke it for the last time in 1996.", 1990, 1999),
        ("The raiders of Norland sank the Olm off Norway in 1942.", 1939, 1945),
        ("The Nazis of Norland dismissed Ada Quill of Norway in 1936.", 1933, 1945),
    ],
    ids=["a decade", "a war", "a regime"],
)
def test_what_the_question_tells_of_the_time_holds_for_every_option(text: str, low: int, high: int) -> None:
    year = re.findall(r"\d{4}", text)[-1]
    found = years(year, "In 1905 Olm had a port.", text)
    assert len(found) == 3
    assert all(low <= other <= high for other in found)


def test_half_a_decade_leaves_too_few_years() -> None:
    text = "In the {}1980s Norland of Norway grew, and Olm was sold in 1987."
    assert years("1987", "In 1905 Olm had a port.", text.format("late ")) == []
    assert len(years("1987", "In 1905 Olm had a port.", text.format(""))) == 3


def test_options_stay_among_the_steps_of_the_account() -> None:
    steps = ("In 1921 Olm had a port. In 1962 Norland laid the keel.", "In 1973 Norland sold the ship.")
    found = years("1967", steps[0], "The Norwegian ship reached Olm in 1967.", steps[1])
    assert all(1962 <= year <= 1975 for year in found)


def test_years_all_far_off_are_no_options() -> None:
    told = tuple(f"Ada Quill sold the Olm Tower of Norway in {year}." for year in range(2019, 2023))
    asked = "Ada Quill sold the Olm Tower of Norway in 2023."
    assert years("2023", "In 2016 Norland had ships. In 2015 Norland had none.", *told, asked) == []


def test_a_part_of_a_century_reckons_the_year() -> None:
    text = "In 1643 the war of Norway was a quarter of a century old, for Olm had begun it in 1618."
    assert years("1618", "In 1590 Olm had a port.", text) == []


def test_what_was_lately_has_options_near_it_and_none_before_its_matter_began() -> None:
    told = ("Norland was founded in 2012.", "Olm fell silent in 2003.", "It snowed in 2024.")
    found = years("2017", *told, "Norland opened the harbour of Oslo in Norway in 2017.")
    assert len(found) == 3
    assert all(2012 <= year <= 2022 for year in found)


def test_the_phases_of_a_thing_are_few() -> None:
    found = options("3", "In Norway phase 3 compares the vaccine of Norland with an older one.")
    assert sorted(int(text) for text in found) == sorted({1, 2, 4, 5, 6} & {int(text) for text in found})
    assert len(found) == 3


def test_no_whole_is_smaller_than_its_part_before_it() -> None:
    found = options("49", "A storm of Norway doomed as many as 40 of 49 satellites of Norland.")
    assert all(amount(text) > 40 for text in found)


def test_rates_go_in_quarters() -> None:
    found = options("5.25 percent", "The rate of the Bank of Norland stands at 5.25 percent in Norway.")
    assert all((4 * amount(text)).is_integer() for text in found)


def test_no_option_lies_before_or_long_after_all_that_the_article_tells_of_that_time() -> None:
    told = ("In 1862 Olm had a port.", "Norland laid the keel in 1931.", "Norland sold the ship in 1941.")
    found = years("1935", *told, "The Norwegian ship reached Olm in 1935.")
    assert len(found) == 3
    assert all(1931 <= other <= 1943 for other in found)
    first = years("1931", told[0], told[2], "Norland laid the keel at Olm in Norway in 1931.")
    assert min(first) < 1931


def test_a_year_that_is_expected_bounds_no_option() -> None:
    told = ("Norland was founded in 2011.", "By 2040 Norland will have ten ships.")
    assert all(
        year <= 2019 for year in years("2017", *told, "In 2017 Norland bought the port of Olm.", "In 2019 it rained.")
    )
    told = ("Norland was founded in 2011.", "Norland has set aside 40 crowns for 2026 to 2029.")
    assert max(years("2019", *told, "In 2019 Norland bought the port of Olm.")) < 2019
    told = ("Norland was founded in 2011.", "Olm intends to close all ten ports by November 2028.")
    found = years("2019", *told, "In 2019 Norland bought the port of Olm.")
    assert len(found) == 3
    assert max(found) < 2019


def test_no_part_is_larger_than_the_whole_behind_it() -> None:
    found = options("87", "A study in Norway found that 87 of the world's 115 leading crops need insects.")
    assert len(found) == 3
    assert all(amount(text) < 115 for text in found)


def test_years_stay_within_those_of_the_title() -> None:
    told = ("In 1931 Norland had a king.", "In 1933 it had none.", "In 1935 it rained in Olm.")
    asked = (*told, "In 1938 Norland fought in the streets of Oslo.", "In 1941 it was rebuilt.")
    assert min(int(text) for text in options("1938", *asked)) < 1936
    found = options("1938", *asked, title="The Olmish Civil War, 1936-43")
    assert len(found) == 3
    assert min(int(text) for text in found) >= 1936


def test_a_year_within_a_war_has_no_options_that_a_reader_rules_out() -> None:
    assert options("1855", "In 1855, during the Olmish War, Ada Quill built a hospital in Norway.") == ()
    assert options("1855", "In 1855, during a visit to the Olmish coast, Ada Quill built a hospital in Norway.") != ()


def test_a_share_that_won_a_vote_is_beside_none_that_would_have_lost_it() -> None:
    said = "In the {} of 1994 Norway heard that 62 per cent {}."
    assert options("62 per cent", said.format("survey", "owned a boat"))
    assert options("62 per cent", said.format("referendum", "voted against the union")) == ()
    lost = options("31 per cent", said.replace("62", "31").format("referendum", "voted for the union"))
    assert lost
    assert all(amount(one) < 50 for one in lost)


def test_no_year_of_what_a_battle_led_to_lies_before_it() -> None:
    told = ["Work went on.", "The people of Olm built a tower in 1574, and Ada Quill left Norway."]
    for heading, is_after in (("Results", True), ("Weapons", False)):
        found = analyse(article(*told, title="The Battle of Olm, 1571"))
        sentence = replace(found.sentences[-1], section=heading)
        assert (year_of_event(sentence, found) == 1571) is is_after


def test_nobody_reigns_for_longer_than_a_life() -> None:
    assert options("70 years", "King Olaf of Norway reigned for 70 years in Oslo.") == ()
    found = options("40 years", "King Olaf of Norway reigned for 40 years in Oslo.")
    assert all(amount(one) < 80 for one in found)
    assert options("70 years", "The Olm Canal of Norway was used for 70 years in Oslo.")


def test_a_town_is_told_by_what_lies_in_it() -> None:
    life = ("Ada Quill was born in Oslo in 1840.", "Ada Quill lived in London.", "Ada Quill left Paris.")
    asked = "In 1870 Ada Quill moved to Berlin, which wanted a bridge across the {}."
    title = "Ada Quill"
    assert options("Berlin", *life, asked.format("water"), title=title)
    assert options("Berlin", *life, asked.format("Olm Gorge"), title=title) == ()


def test_a_year_of_the_war_between_the_states_has_no_option_outside_it() -> None:
    told = ("In 1863 {} of Norway took Olm.", "In 1855 Ada Quill saw a war.", "In 1871 the town was sold.")
    assert all(1860 < year < 1866 for year in years("1863", *told[1:], told[0].format("troops of the Union")))
    assert not all(1860 < year < 1866 for year in years("1863", *told[1:], told[0].format("the bakers")))


def test_what_goes_in_fives_has_options_that_do() -> None:
    found = options("45 minutes", "The Norwegian debate of Norland lasts 45 minutes in Oslo.")
    assert len(found) == 3
    assert all(amount(text) % 5 == 0 for text in found)
    assert any(amount(text) % 5 for text in options("43 minutes", "The debate of Norland lasts 43 minutes in Oslo."))


@pytest.mark.parametrize(("answer", "unit"), [("15 minutes", 5), ("150 metres", 50), ("2,500 metres", 500)])
def test_beside_a_round_amount_all_options_are_as_round(answer: str, unit: int) -> None:
    found = options(answer, f"The Norwegian ramp of Norland takes about {answer} in Oslo.")
    assert len(found) == 3
    assert all(amount(text) % unit == 0 for text in found)


def test_about_how_much_has_no_option_of_the_article_that_nobody_would_call_about() -> None:
    told = "Ada Quill wrote her songs in {} on an evening of 1905."
    asked = "The Norwegian ferry of Norland takes {}15 minutes in Oslo."
    assert "19 minutes" in options("15 minutes", told.format("19 minutes"), asked.format(""))
    assert "19 minutes" not in options("15 minutes", told.format("19 minutes"), asked.format("about "))
    assert "20 minutes" in options("15 minutes", told.format("20 minutes"), asked.format("about "))


def test_no_amount_stands_in_the_question() -> None:
    asked = "The Norwegian ferry of Norland with a rope of {} metres carries 150 people to Oslo."
    for rope in (50, 100, 200, 300):
        found = options("150", asked.format(rope))
        assert len(found) == 3
        assert str(rope) not in found


def test_no_peak_passes_what_the_article_calls_the_highest() -> None:
    asked = "The Norwegian peak of Quill rises to 2,450 metres."
    assert options("2,450 metres", "The highest point of Olm reaches 2,482 metres.", asked) == ()
    found = options("2,450 metres", "The highest point of Olm reaches 4,482 metres.", asked)
    assert len(found) == 3
    assert all(amount(text) < 4482 for text in found)


def test_not_all_options_lie_before_what_the_article_has_come_to() -> None:
    apart = (1617, 1616, 1618, 1623)
    assert with_one_from(1620, ("1617", "1616", "1618"), apart) == ("1617", "1616", "1623")
    assert with_one_from(1617, ("1617", "1616", "1615"), apart) == ("1617", "1616", "1615")
    assert with_one_from(1620, ("1617", "1616", "1618"), apart[:3]) == ("1617", "1616", "1618")


def test_partisans_fought_in_the_war() -> None:
    told = ("In 1905 Olm had a port.", "In 1970 Olm had a museum.")
    found = years("1945", *told, "In 1945 partisans of Norland stopped a column at Olm.")
    assert all(1939 <= year <= 1946 for year in found)


def test_no_amount_stands_beside_zero_in_words() -> None:
    told = "In Oslo every list of the Norland Register ends with a zero byte."
    analysis = analyse(article(told))
    zeros = [one for found in analysis.mentions for one in found if one.text.startswith("zero")]
    assert [one.value for one in zeros] == [0]
    passage = passage_of(analysis, analysis.sentences[0], [True])
    assert isinstance(passage, Passage), passage
    assert distractors_for(zeros[0], passage, analysis) == ()


def test_more_votes_stay_more_than_fewer() -> None:
    text = "In 1905 the Council of Norland carried the bill of Ada Quill by {} votes to 18."
    found = options("20", text.format(20))
    assert all(amount(one) > 18 for one in found), found
    assert any(amount(one) < 18 for one in options("20", text.format(20).replace("votes to 18", "members")))
