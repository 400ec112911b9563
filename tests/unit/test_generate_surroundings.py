"""What stands around a question: its heading, and the sentences before it where it says little by itself."""

from __future__ import annotations

import pytest

from aiquiz.generate.engine import generate_deck
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.ids import DeckId
from aiquiz.reading import read_article

_MILLS = """# The mills of Olm

The mills of Olm stand on the river Tarn. They were driven by water until the last war.

## The great fire

In the spring of 1874 the Corn Exchange burned down. The flour in it burned for a week. Seven of the mills \
were lost in 1875.

## Who built them

Ada Quill built the first mill for the Corn Exchange of Olm and the Brewers of Sker in 1802.
"""


def _texts(text: str) -> list[str]:
    """The texts of the gaps, the hint that a year is wanted aside."""
    deck = generate_deck(read_article(text.encode(), "mills.md"), deck_id=DeckId("d"), least_promise=0).deck
    return [item.body.text.replace("::year}}", "}}") for item in deck.items if isinstance(item.body, Cloze)]


def test_a_sentence_that_names_nothing_else_is_shown_behind_its_paragraph_and_under_its_heading() -> None:
    (shown,) = [text for text in _texts(_MILLS) if "{{1875}}" in text]
    assert "› The great fire: In the spring of 1874 the Corn Exchange burned down." in shown
    assert shown.endswith("Seven of the mills were lost in {{1875}}.")


def test_the_quote_holds_all_that_is_shown_and_the_id_tells_what_is_asked() -> None:
    deck = generate_deck(read_article(_MILLS.encode(), "mills.md"), deck_id=DeckId("d"), least_promise=0).deck
    (item,) = [one for one in deck.items if isinstance(one.body, Cloze) and "{{1875" in one.body.text]
    assert item.evidence is not None
    assert item.evidence.quote.startswith("In the spring of 1874")
    assert item.id.endswith("1875")
    assert "1874" not in item.id


def test_a_sentence_with_two_names_beside_its_answer_stays_alone() -> None:
    found = [text for text in _texts(_MILLS.replace("## Who built them\n\n", "")) if "Ada Quill" in text]
    assert found
    assert all("flour" not in text for text in found)


def test_a_sentence_before_that_leans_on_others_is_not_shown() -> None:
    text = _MILLS.replace("In the spring of 1874 the Corn Exchange burned down.", "He had warned them of it for years.")
    assert all("He had warned" not in shown for shown in _texts(text))


def test_a_heading_that_gives_the_answer_away_is_left_out() -> None:
    text = _MILLS.replace("## The great fire", "## The fire of 1875")
    (shown,) = [text for text in _texts(text) if "{{1875}}" in text]
    assert "›" not in shown


def test_a_heading_of_one_shouted_word_is_written_small_and_one_of_letters_is_not() -> None:
    for heading, shown in (
        ("DESTRUCTION", "› Destruction:"),
        ("NASA", "› NASA:"),
        ("DESTRUCTION (1870s)", "› Destruction (1870s):"),
    ):
        assert any(shown in text for text in _texts(_MILLS.replace("## The great fire", f"## {heading}")))


def test_three_years_after_that_counts_from_what_is_not_shown() -> None:
    text = _MILLS.replace("Ada Quill built the first mill", "Three years after that Ada Quill built the first mill")
    assert not any("after that" in shown for shown in _texts(text))


@pytest.fixture
def surely_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers are sure to find that every question stands alone."""
    monkeypatch.setattr("aiquiz.generate.renderings.clearness", lambda candidate, analysis: 1.0)


@pytest.mark.usefixtures("surely_clear")
def test_a_sentence_with_two_names_stands_behind_others_where_a_word_takes_one_up() -> None:
    together = _MILLS.replace("\n\n## Who built them\n\n", " ")
    taking_up = together.replace("Ada Quill built the first mill", "Ada Quill of Sker saw to rebuilding them")
    assert all("flour" not in text for text in _texts(together) if "{{1802}}" in text)
    (shown,) = [text for text in _texts(taking_up) if "{{1802}}" in text]
    assert "flour" in shown


def test_a_sentence_that_is_not_certain_may_be_shown_before_another_but_no_judgement() -> None:
    fire = "In the spring of 1874 the Corn Exchange burned down."
    unsure = _MILLS.replace(fire, "In 1874 a spark may have set fire to the Corn Exchange.")
    (shown,) = [text for text in _texts(unsure) if "{{1875}}" in text]
    assert "may have set fire" in shown
    judged = _MILLS.replace(fire, "Sadly, in 1874 the beautiful Corn Exchange burned down.")
    assert all("Sadly" not in text for text in _texts(judged))


def test_who_he_is_is_noted_in_what_is_shown_first() -> None:
    text = """# Per Holm

Per Holm was a miller of Olm. Holm was born in 1802.

He kept a mill for the Brewers of Sker. The river drove seven wheels until 1875.
"""
    (shown,) = [text for text in _texts(text) if "{{1875}}" in text]
    assert "He [Per Holm] kept a mill" in shown


@pytest.mark.parametrize(("likelihood", "is_behind"), [(0.9, True), (0.99, False)])
def test_a_sentence_with_two_names_stands_behind_its_paragraph_unless_readers_are_sure_to_find_it_clear(
    monkeypatch: pytest.MonkeyPatch, likelihood: float, *, is_behind: bool
) -> None:
    monkeypatch.setattr("aiquiz.generate.renderings.clearness", lambda candidate, analysis: likelihood)
    together = _MILLS.replace("\n\n## Who built them\n\n", " ")
    (shown,) = [text for text in _texts(together) if "{{1802}}" in text]
    assert ("flour" in shown) is is_behind


@pytest.mark.usefixtures("surely_clear")
def test_a_noun_that_takes_up_what_was_told_brings_its_sentence_before_along() -> None:
    told = "The weavers of Olm left their looms in May 1890. Robert Stone {} with the Brewers of Norway in June 1891."
    for what, is_behind in (("settled the strike", True), ("sold the horse", False)):
        text = f"{_MILLS}\n## Later years\n\n{told.format(what)}\n"
        (shown,) = [text for text in _texts(text) if "{{Robert Stone" in text]
        assert ("The weavers of Olm" in shown) is is_behind


def test_what_was_so_by_then_is_asked_behind_the_time_that_then_was() -> None:
    then = "The last miller died in 1912. By then Ada Quill and Robert Stone of Sker had sold 40 mills."
    shown = [text for text in _texts(_MILLS + f"\n## Later years\n\n{then}\n") if "Sker had sold" in text]
    assert shown
    assert all("The last miller died in 1912. By then" in text for text in shown)


def test_the_name_of_the_topic_is_not_shown_behind_a_sentence_about_another() -> None:
    olm = "# Olm\n\nOlm stands on a hill in Norland above the river Tarn. {} In Tarnish the name means “old hill”.\n"
    (alone,) = [
        one
        for one in _texts(olm.format("Port Arn, the old capital, lies 80 kilometres to the south."))
        if "Tarnish" in one
    ]
    assert "Port Arn" not in alone
    (behind,) = [one for one in _texts(olm.format("Olm has 800 inhabitants in 90 houses.")) if "Tarnish" in one]
    assert "Olm has 800" in behind


def test_what_counts_on_from_another_is_not_shown_first() -> None:
    text = _MILLS.replace(
        "In the spring of 1874 the Corn Exchange burned down. The flour", "The second fire was worse. The flour"
    )
    assert all("second fire" not in shown for shown in _texts(text))


def test_a_paragraph_is_shown_from_its_start_though_that_leans_on_another() -> None:
    told = (
        "The owners took it badly. The flour in the Corn Exchange burned for a week."
        " Seven of the mills were lost in 1875."
    )
    text = _MILLS.replace("The flour in it burned for a week. Seven of the mills were lost in 1875.", f"\n\n{told}")
    (shown,) = [text for text in _texts(text) if "{{1875}}" in text]
    assert "The owners took it badly." in shown


def test_of_a_long_paragraph_only_what_stands_just_before_is_shown() -> None:
    long = " ".join(f"The brewers of Sker bought {n} sacks of flour from the Corn Exchange." for n in range(20, 30))
    text = _MILLS.replace("The flour in it burned for a week.", long)
    (shown,) = [text for text in _texts(text) if "{{1875}}" in text]
    assert "the Corn Exchange burned down" not in shown
    assert "bought 29 sacks" in shown


def test_a_sentence_that_leans_is_asked_behind_all_of_its_paragraph() -> None:
    opening = "The owners took it badly. Ada Quill of Sker wrote to the Brewers of Norway."
    text = f"{_MILLS}\n## Later years\n\n{opening} The former answered in 1880.\n"
    (shown,) = [text for text in _texts(text) if "{{1880}}" in text]
    assert "The owners took it badly." in shown


@pytest.mark.parametrize(
    ("opening", "is_asked"),
    [
        ("Jan Merle of Sker wrote to the Brewers of Norway and to Otto Varn.", True),
        ("The town of Sker wrote to the Brewers of Norway.", False),
    ],
)
def test_a_paragraph_tells_who_he_is_where_it_names_somebody(opening: str, is_asked: bool) -> None:
    told = f"{opening} The mayor gave him the answer in 1880."
    assert any("{{1880}}" in text for text in _texts(f"{_MILLS}\n## Later years\n\n{told}\n")) is is_asked


@pytest.mark.parametrize(
    ("aside", "is_asked"),
    [
        ("Perhaps that was the best letter of all.", True),
        ("Was that wise?", True),
        ("Perhaps that was the best letter of all those that the town has ever seen, and who would not agree?", False),
    ],
)
def test_an_opinion_may_stand_between_where_it_is_the_lesser_part(aside: str, is_asked: bool) -> None:
    told = f"Ada Quill of Sker wrote to the Brewers of Norway. {aside} The former answered in 1880."
    assert any("{{1880}}" in text for text in _texts(f"{_MILLS}\n## Later years\n\n{told}\n")) is is_asked


def test_the_paragraph_tells_which_firm_is_meant_and_no_note() -> None:
    told = "Seven mills belonged to Zorbo Motors. The group was shut down by the Brewers of Norway in June 1891."
    (shown,) = [text for text in _texts(f"{_MILLS}\n## Later years\n\n{told}\n") if "{{1891}}" in text]
    assert "Zorbo Motors. The group was shut down" in shown


def test_a_paragraph_that_opens_with_the_topic_has_no_label_before_it() -> None:
    told = "The Lighthouse of Olm was built in 1874. It is 42 metres high. In 1923 the Harbour Board replaced the lamp."
    (shown,) = [text for text in _texts(f"# The Lighthouse of Olm\n\n{told}\n") if "{{1923}}" in text]
    assert shown.startswith("The Lighthouse of Olm was built")


def test_then_stays_where_a_verb_follows_it() -> None:
    told = "Ada Quill of Olm wrote poems. Then came The Brewers, a novel of 1829 about the Corn Exchange of Sker."
    assert not any(": Came The" in text or text.startswith("Came") for text in _texts(f"# Ada Quill\n\n{told}\n"))


@pytest.mark.parametrize(
    ("opening", "is_asked"),
    [
        ("The machine looks like a table.", True),
        ("Now cross to the machine that looks like a table.", False),
        ("Turn to the machine that looks like a table.", False),
    ],
)
def test_nothing_is_shown_from_where_a_guide_says_where_to_go(opening: str, is_asked: bool) -> None:
    told = f"{opening} The former was invented by the Brewers of Norway in 1891."
    texts = _texts(f"{_MILLS}\n## Later years\n\n{told}\n")
    assert any("{{1891}}" in text for text in texts) is is_asked


@pytest.mark.parametrize(
    ("opening", "is_shown"),
    [
        ("The walls of Olm were weak.", True),
        ("It did not help for long.", False),
        ("There the flour finally sold.", False),
        ("Much of the new wall was waiting for them when they came.", False),
        ("There are two.", False),
        ("They also had most reason to complain.", False),
        ("The last of these nearly sank the firm.", False),
        ("One of them had a new roof.", False),
        ("All of these walls are weak.", True),
        ("The brewers had heard little about this before they built.", False),
        ("The brewers had heard little about the fire before they built.", True),
        ("The brewers were sure that it could be.", False),
        ("The brewers were sure that it could be sold.", True),
    ],
)
def test_no_paragraph_is_shown_from_what_points_elsewhere_at_once(opening: str, *, is_shown: bool) -> None:
    text = f"{_MILLS}\n## Later years\n\n{opening} Fire was common. Nine houses were lost in 1912.\n"
    shown = [one for one in _texts(text) if "1912" in one]
    assert any(opening in one for one in shown) is is_shown


def test_a_paragraph_is_not_shown_for_a_sentence_whose_times_hang_on_the_day_it_was_written() -> None:
    told = "The brewers wanted the mill. She had a plan. Ada Quill warned {} that the flour of Olm would run out."
    for when, is_asked in (("in 1912", True), ("last autumn", False)):
        shown = [one for one in _texts(f"{_MILLS}\n## Later years\n\n{told.format(when)}\n") if "warned" in one]
        assert bool(shown) is is_asked


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("At first only the rich could use it.", "At first only the rich could use the road, and it was empty."),
        ("The walkout shut the docks for a week.", "The docks of Olm were shut for a week."),
        ("The boat belongs to that cycle.", "The boat belongs to the docks."),
        ("By then the argument had been won.", "By then the argument over the docks had been won."),
        ("The reply, when it came, was long.", "The reply to the dockers was long."),
        (
            "Moor stays a customer of Ulm, and both sales may fail.",
            "Moor stays a customer of Ulm, and both sides agreed.",
        ),
    ],
)
def test_no_paragraph_is_shown_from_an_it_a_walkout_or_a_pair_that_it_does_not_tell(leans: str, stands: str) -> None:
    before = "The ferry of Olm was slow."
    rest = "The opening tariff was twenty crowns in Norland. Ada Quill took over the docks in 1902."
    for opening, is_shown in ((leans, False), (stands, True)):
        text = f"# Zorbo Docks\n\nZorbo Docks lie in Olm. {before}\n\n{opening} {rest}\n"
        assert any(opening.removeprefix("By then ")[1:20] in shown for shown in _texts(text)) is is_shown


@pytest.mark.parametrize(
    ("title", "opening", "is_shown"),
    [
        ("Zorbo and Quillco", "Its neighbour had a slow start.", False),
        ("Zorbo and Quillco", "Its neighbour, Arn Docks, had a slow start.", True),
        ("Zorbo Docks", "Its first years were full of rain.", True),
    ],
)
def test_its_is_the_one_thing_of_the_label_and_of_two_it_is_open(title: str, opening: str, *, is_shown: bool) -> None:
    rest = "The opening tariff was twenty crowns in Norland. Ada Quill took over the docks in 1902."
    text = f"# {title}\n\n{title} lie in Olm. Nobody liked the ferry of Olm.\n\n{opening} {rest}\n"
    assert any(opening in shown for shown in _texts(text)) is is_shown


def test_its_is_open_behind_a_label_that_only_says_the_title() -> None:
    rest = "The opening tariff was twenty crowns in Norland. Ada Quill took over the docks in 1902."
    text = f"# Salt Came Down and Iron Went Up\n\nNobody liked the ferry of Olm.\n\nIts first years were wet. {rest}\n"
    shown = _texts(text)
    assert any("“Salt Came Down and Iron Went Up”" in one or "tariff" in one for one in shown)
    assert not any("Its first years" in one for one in shown)
