"""How readers would judge a question is foretold from what can be seen of it, and decides what a deck asks first."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from math import exp
from typing import cast

import pytest

from aiquiz.generate import generate_deck
from aiquiz.generate.analysis import Analysis, analyse
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.engine import candidates_of
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.judgement import (
    clarity_of,
    features_of,
    figures_by_verdict,
    likelihoods,
    meaning_of,
    promise,
    timing_of,
)
from aiquiz.generate.ranking import FIRST, MIN_PROMISE, best_of, picked
from aiquiz.generate.worth.centrality import centrality_of
from aiquiz.kinds import Cloze
from aiquiz.model.ids import DeckId
from articles import article

WEIGHTS = files("aiquiz.generate.judgement").joinpath("weights.json")


def asking(part: str, text: str, index: int = 0) -> tuple[Candidate, Analysis]:
    analysis = analyse(article(text))
    sentence = analysis.sentences[index]
    passage = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[index])
    return next(one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.mention.text == part), analysis


def test_likelihoods_are_told_for_each_verdict_and_their_mean_with_that_of_all_is_the_promise() -> None:
    candidate, analysis = asking("Ada Quill", "Ada Quill invented the steam whistle in 1905.")
    found = likelihoods(candidate, analysis)
    assert set(found) == {"worth", "one", "clear", "usable"}
    assert all(0 < one < 1 for one in found.values())
    of_three = found["worth"] * found["one"] * found["clear"]
    assert promise(candidate, analysis) ** 2 == pytest.approx(of_three * found["usable"])


@pytest.mark.parametrize("verdict", ["worth", "one", "clear", "usable"])
def test_a_verdict_is_foretold_by_the_figures_that_it_was_learnt_by(verdict: str) -> None:
    candidate, analysis = asking("1905", "In 1905 Ada Quill invented the steam whistle with her brother Ben.")
    figures = figures_by_verdict(candidate, analysis)[verdict]
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))[verdict]
    total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in figures.items())
    assert likelihoods(candidate, analysis)[verdict] == pytest.approx(1 / (1 + exp(-total)))


def test_an_answer_that_comes_back_is_told_from_one_that_is_said_once() -> None:
    told = (
        "Ada Quill built the first steam whistle with Ben Holm. Barges of the river bought it. Each port of Norland had"
        " rules. Fog was common there. Sailors slept badly. The whistle of Ada Quill is heard at sea today."
    )
    comes_back, once = (features_of(*asking(name, told)) for name in ("Ada Quill", "Ben Holm"))
    assert comes_back["answer is new and comes back"] == comes_back["answer at the end"] == 1
    assert once["answer only here"] == once["answer is new"] == 1
    assert "answer only here" not in comes_back
    assert "answer at the end" not in once


def test_what_happened_of_late_is_told_from_what_most_of_the_article_is_about() -> None:
    told = (
        "Ada Quill built a whistle in 1872. Ben Holm sold it to barges in 1875, 1876 and 1877. It failed on 3 May 1881."
        " A museum opened in Norland in 2014. Ada Quill is shown there."
    )
    early, late = (timing_of(*asking(year, told, index)) for index, year in ((0, "1872"), (3, "2014")))
    assert {"told: of late", "told: new among old", "told: among the latest", "year: the last"} <= set(late)
    assert {"told: among the earliest", "year: the first"} <= set(early)
    assert late["told: far behind the middle"] > 0 == early.get("told: far behind the middle", 0)
    behind = timing_of(*asking("Ada Quill", told, 4))
    assert behind["standing: of late"] == 1
    assert not any(name.startswith("told") for name in behind)
    assert timing_of(*asking("1881", told, 2))["year: on a day"] == 1
    assert timing_of(*asking("Ada Quill", "Ada Quill built the first steam whistle in the port of Norland.")) == {}


def test_what_a_question_is_about_is_seen_of_its_sentence_its_answer_and_the_words_around_it() -> None:
    told = "Ada Quill built the first steam whistle in the port of Norland, and her brother sold it to barges."
    person, place = (meaning_of(asking(part, told)[0]) for part in ("Ada Quill", "Norland"))
    kinds = {name: value for name, value in person.items() if name.startswith("meaning of sentence")}
    assert kinds == {name: place[name] for name in kinds}
    assert sum(value * value for value in kinds.values()) == pytest.approx(4)
    for part in ("answer", "around"):
        names = [name for name in person if name.startswith(f"meaning of {part}")]
        assert len(names) == len(kinds)
        assert [person[name] for name in names] != [place[name] for name in names]


def test_a_sentence_like_many_others_ranks_above_one_that_is_like_none() -> None:
    told = [f"The tulip bulbs of the growers were sold in {year}." for year in (1634, 1635, 1636)]
    analysis = analyse(article(*told, "Ada Quill had a parrot."))
    ranks = [analysis.centrality.rank(one.index) for one in analysis.sentences]
    assert min(ranks[:3]) > ranks[3] == 0
    assert analysis.centrality.saying_all({"tulip", "1635"}) == {1}
    assert analysis.centrality.saying_all(()) == frozenset()


def test_what_is_seen_of_a_question_has_a_name() -> None:
    candidate, analysis = asking("1905", "In 1905 Ada Quill invented the steam whistle with her brother Ben.")
    found = features_of(candidate, analysis)
    assert {"asks for year", "weighty", "weighty, year", "tells of kin", "opens the article", "past"} <= set(found)
    assert "present" not in found
    assert all(value for value in found.values())


@pytest.mark.parametrize(
    "office", ["the finance minister, Ada Quill", "its head of sales, Ada Quill", "Governor Ada Quill"]
)
def test_an_office_holder_is_told_from_who_did_something_the_more_in_news(office: str) -> None:
    told = features_of(*asking("Ada Quill", f"On Monday {office}, said that 2024 had been a good year."))
    assert told["asks for an office holder"] == 1
    assert told["asks for an office holder, news"] == told["news"] > 0
    assert "asks for an office holder" not in features_of(*asking("Ada Quill", "In 1905 Ada Quill built a mill."))


def test_what_may_hang_loose_in_a_question_has_a_name() -> None:
    before = "Ada Quill of Olm wanted a louder whistle for the barges. "
    loose, analysis = asking("Norland", before + "The first whistle was heard in Norland, and Holm opposed it.", 1)
    seen = clarity_of(loose, analysis)
    assert {"sentences hidden", "said before", "no label", "object it", "opens with a rank, asked"} <= set(seen)
    whole, analysis = asking("Norland", "Ada Quill of Olm heard the steam whistle of 1905 in Norland.")
    assert not {"sentences hidden", "said before", "object it"} & set(clarity_of(whole, analysis))


def test_what_stands_first_is_likelier_clear_than_what_takes_up_what_is_not_shown() -> None:
    first = "Ada Quill of Olm sold the first steam whistle to Norland in 1905."
    hidden = f"{first} The whistle was loud. The barges of the whistle of Olm were sold by others in Sudland."
    alone, analysis = asking("Norland", first)
    behind = asking("Sudland", hidden, 2)
    assert likelihoods(alone, analysis)["clear"] > likelihoods(*behind)["clear"]


def test_an_inventor_is_likelier_worth_knowing_than_what_a_hotel_cost() -> None:
    inventor = asking("Ada Quill", "Ada Quill of Olm invented the first steam whistle in 1905.")
    price = asking("$40", "In 1905 Ada Quill paid her friend $40 for a night at the hotel.")
    assert likelihoods(*inventor)["worth"] > likelihoods(*price)["worth"]


def test_what_promises_little_is_dropped_with_the_reason_but_for_the_best_few() -> None:
    told = [
        f"Ada {chr(65 + n)}quill of Ulm discovered the moon Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(7)
    ]
    found = [one for one in candidates_of(article(*told))[1] if one.mention.text.endswith("quill")]
    assert len(found) == len(told)
    little = [replace(one, promise=MIN_PROMISE - 0.01) for one in found]
    assert len(picked(little[:3])[0]) == len(picked(little[:3], least_promise=0)[0]) > 0
    much = [replace(one, promise=0.9) for one in found[:6]]
    assert little[6] in picked([*much, little[6]], least_promise=0)[0]
    _, others = picked([*much, little[6]])
    assert others == ((little[6], "readers find most questions like it not worth knowing, or not clear enough"),)


def test_a_text_that_gives_little_is_asked_for_what_promises_a_little_less() -> None:
    told = [
        f"Ada {chr(65 + n)}quill of Ulm discovered the moon Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(10)
    ]
    found = [one for one in candidates_of(article(*told))[1] if one.mention.text.endswith("quill")]
    few = [replace(one, promise=0.9) for one in found[:6]]
    modest = [replace(one, promise=0.7) for one in found[6:9]]
    poor = replace(found[9], promise=0.6)
    assert set(picked([*few, *modest, poor], words=100)[0]) == set(few)
    assert len(picked([*few, *modest, poor], words=400)[0]) == 8
    kept, others = picked([*few, *modest, poor], words=4000)
    assert set(kept) == {*few, *modest}
    assert others == ((poor, "readers find most questions like it not worth knowing, or not clear enough"),)


def test_beyond_forty_questions_each_must_promise_more() -> None:
    one, _ = asking("Ada Quill", "Ada Quill of Olm invented the first steam whistle in 1905.")
    found = [
        replace(
            one,
            passage=replace(one.passage, sentence=replace(one.passage.sentence, index=n)),
            answers=(f"Quill {n}",),
            prompt=f"_____ invented the whistle of {'abcde'[n % 5] * 3}{'mnopqrstu'[n // 5] * 3}.",
        )
        for n in range(45)
    ]
    assert len(picked([replace(one, promise=MIN_PROMISE + 0.05) for one in found])[0]) == 40
    assert len(picked([replace(one, promise=MIN_PROMISE + 0.07) for one in found])[0]) == 45


@pytest.mark.parametrize(
    ("asked", "is_doubted"),
    [
        ("Ada Quill sold it. When?", True),
        ("Olm: What is Zorbis?", True),
        ("Olm: What happens when the moon is full?", True),
        ("Ada Quill sold it. Why?", False),
        ("When Ada Quill sold it, what was _____?", False),
    ],
)
def test_a_question_of_a_form_that_often_fails_must_promise_more(asked: str, is_doubted: bool) -> None:
    told = [
        f"Ada {chr(65 + n)}quill of Ulm discovered the moon Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(7)
    ]
    found = [one for one in candidates_of(article(*told))[1] if one.mention.text.endswith("quill")]
    much = [replace(one, promise=0.95) for one in found[:6]]
    question = replace(found[6], prompt=asked, promise=MIN_PROMISE + 0.1)
    assert (question not in picked([*much, question])[0]) is is_doubted
    assert replace(question, promise=0.95) in picked([*much, replace(question, promise=0.95)])[0]


def test_a_sum_of_money_waits_behind_a_name_that_promises_a_little_less() -> None:
    told = [f"Ada {chr(65 + n)}quill of Ulm sold the ship Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(20)]
    found = [one for one in candidates_of(article(*told))[1] if one.mention.text.endswith("quill")]
    names = [replace(one, promise=0.8) for one in found]
    money, _ = asking("90,000 guilders", "Ada Quill of Olm sold the ship Zorbis in 1802 for 90,000 guilders.")
    apart = replace(money, passage=replace(money.passage, sentence=replace(money.passage.sentence, index=99)))
    assert len(names) == 20
    assert best_of([*names, replace(apart, promise=0.85)]) == frozenset(range(20))
    assert 20 in best_of([*names, replace(apart, promise=0.9)])


def two_of_one_sentence(worth: float, promise_of_second: float) -> tuple[Candidate, Candidate]:
    text = "Ada Quill of Olm sold the first steam whistle to Ben Holm in 1905."
    first, _ = asking("Ada Quill", text)
    second, _ = asking("Ben Holm", text)
    return replace(first, worth=6, promise=0.95), replace(second, worth=worth, promise=promise_of_second)


@pytest.mark.parametrize(("of_promise", "is_asked"), [(0.9, True), (0.8, False)])
def test_what_teaches_little_is_asked_where_readers_are_sure_to_pass_it(of_promise: float, is_asked: bool) -> None:
    best, little = two_of_one_sentence(2, of_promise)
    assert picked([little])[0] == ((little,) if is_asked else ())
    assert (little in picked([best, little])[0]) is is_asked


@pytest.mark.parametrize(("of_promise", "is_asked"), [(0.9, True), (0.8, False)])
def test_a_second_question_may_teach_less_where_readers_are_sure_to_pass_it(of_promise: float, is_asked: bool) -> None:
    best, second = two_of_one_sentence(3.5, of_promise)
    assert (second in picked([best, second])[0]) is is_asked


@pytest.mark.parametrize(("of_promise", "is_asked"), [(0.9, True), (0.8, False)])
def test_a_third_question_about_a_sentence_is_asked_where_readers_are_sure_to_pass_it(
    of_promise: float, is_asked: bool
) -> None:
    text = "Ada Quill of Olm sold the first steam whistle to Ben Holm in 1905, and Carl Stone built it."
    first, second, third, fourth = (asking(one, text)[0] for one in ("Ada Quill", "Ben Holm", "Carl Stone", "1905"))
    best = [replace(one, worth=6, promise=0.95) for one in (first, second)]
    third = replace(third, worth=6, promise=of_promise)
    assert (third in picked([*best, third])[0]) is is_asked
    assert len(picked([*best, third, replace(fourth, worth=6, promise=0.9)])[0]) == 3


def test_a_sentence_of_words_that_the_article_keeps_using_is_central() -> None:
    told = [f"The tulip bulbs of the growers were sold in {year}." for year in (1634, 1635, 1636)]
    analysis = analyse(article(*told, "Ada Quill had a parrot.", "The growers sold tulip bulbs."))
    assert [analysis.is_central(one) for one in analysis.sentences] == [True, True, True, False, True]


def test_what_promises_most_leads_a_long_deck() -> None:
    measures = [f"The tower of Olm{chr(97 + n)}en is {40 + 3 * n} metres high." for n in range(24)]
    found = [
        f"Ada {chr(65 + n)}quill of Ulm discovered the moon Zorb{chr(97 + n)}is in {1800 + 7 * n}." for n in range(24)
    ]
    deck = generate_deck(article(*measures, *found), deck_id=DeckId("d")).deck
    texts = [item.body.text for item in deck.items if isinstance(item.body, Cloze)]
    assert len(texts) > FIRST
    assert not any("metres}}" in text or "metres::" in text for text in texts[:FIRST])


def test_how_central_a_sentence_is_does_not_hang_on_the_order_of_a_set() -> None:
    ties = ("bjf", "ejdi", "jcg", "ifheca", "bjf", "ejdi", "jcg", "BJF", "EJDI", "JCG")
    sentences = analyse(article(" ".join(f"The mill of Olm burned in {1900 + n}." for n in range(len(ties))))).sentences
    one, other = ([cast("frozenset[str]", row[::step]) for row in ties] for step in (1, -1))
    assert centrality_of(sentences, one).ranks == centrality_of(sentences, other).ranks
