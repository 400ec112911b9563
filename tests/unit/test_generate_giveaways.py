"""What stands beside a gap does not tell it."""

from dataclasses import replace

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.gates.giveaways import GIVEAWAYS
from aiquiz.generate.gates.letters import told_by_letters
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.generators.listing import LIST_GENERATOR
from aiquiz.generate.generators.phrase import PHRASE_GENERATOR
from aiquiz.generate.language.peoples import is_of_land, told_by_its_own
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from articles import article


def is_given_away(answer: str, text: str, *, told: str = "Norway was poor.", label: str = "", title: str = "") -> bool:
    analysis = analyse(article(told, text, title=title) if title else article(told, text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    found = [one for one in CLOZE_GENERATOR.propose(passage, analysis) if one.answers[0] == answer]
    assert found, [one.answers for one in CLOZE_GENERATOR.propose(passage, analysis)]
    judged = [replace(one, passage=replace(one.passage, topic=label)) if label else one for one in found]
    return not all(GIVEAWAYS.judge(one, analysis).passes for one in judged)


@pytest.mark.parametrize(
    ("answer", "text", "is_told"),
    [
        ("ZLF", "In 1905 Ada Quill of Norway made zololene florate, or ZLF, of wood.", True),
        ("KLF", "In 1905 Ada Quill of Norway made zololene florate, or KLF, of wood.", False),
        ("Zorbo", "In 1905 Ada Quill of Norway sold Zorbo, and whoever was zorboing paid for it.", True),
        ("Zorbo", "In 1905 Ada Quill of Norway sold Zorbo, and whoever had zorbolands paid for it.", False),
        ("three", "A house of Norway has three rooms, two halls and a single kitchen, said Ada Quill.", False),
        ("three", "In 1905 a house of Ada Quill had three rooms, two halls and a single kitchen.", True),
        ("four", "In 1905 a house of Ada Quill had four rooms, two halls and a single kitchen.", False),
        ("Stage 2", "In 1905 Ada Quill of Norway named three stages, and at Stage 2 she slept.", True),
        ("Stage 2", "In 1905 Ada Quill of Norway fell ill, and at Stage 2 she slept.", False),
        ("Zorbo", "In 1905 Norway named the Zorquill after the first letters of Zorbo and Quill.", True),
        ("42 tonnes", "In 1905 Ada Quill of Norway built the Z-42, a ferry of 42 tonnes, for Olm.", True),
        ("42 tonnes", "In 1905 Ada Quill of Norway sent a file 42.zip and 42 tonnes of oats to Olm.", True),
        ("42 tonnes", "In 1905 Ada Quill of Norway built the Z-24, a ferry of 42 tonnes, for Olm.", False),
        ("42 tonnes", "In 1905 Ada Quill of Norway spent 42.5 crowns on 42 tonnes of oats.", False),
        ("Zorbo", "In 1905 Norway named the Zorquill, which Zorbo had found in the bay of Quill.", False),
    ],
)
def test_what_its_long_form_a_word_of_it_or_its_parts_tell_is_turned_away(
    answer: str, text: str, is_told: bool
) -> None:
    assert is_given_away(answer, text) is is_told


@pytest.mark.parametrize(
    ("answer", "label", "is_told"),
    [
        ("summer of 1905", "Olm Fleet of 1905", True),
        ("summer of 1905", "Olm Fleet", False),
        ("Queen Olmia Great Court", "Olm › The Great Court", True),
        ("Queen Olmia Great Court", "Olm › The Court", False),
        ("Zorbo 914", "Olm › The 914", True),
        ("Zorbo 914", "Olm › The Zorb", False),
        ("Queen Olmia Great Court", "Olm › Lamps for the Olmia great court", True),
        ("Queen Olmia Great Court", "Olm › Lamps for the great court", False),
    ],
)
def test_what_the_label_tells_the_half_of_is_turned_away(answer: str, label: str, is_told: bool) -> None:
    text = "In the summer of 1905 Ada Quill of Norway built the Queen Olmia Great Court beside the Zorbo 914."
    assert is_given_away(answer, text, label=label, title="Olm Fleet of 1905") is is_told


def test_the_rest_of_the_labels_own_name_is_turned_away() -> None:
    text = "In 1905 every bank of Norway had to join the System, said Ada Quill."
    for told, is_told in (("The Olm Reserve System is old.", True), ("The Zell System is old.", False)):
        assert is_given_away("System", text, told=told, label="Olm Reserve", title="Olm Reserve") is is_told


@pytest.mark.parametrize(
    ("label", "is_told"),
    [("Electricity at rest › Light and distance", True), ("Electricity at rest › Pull and distance", False)],
)
def test_a_term_whose_every_word_the_label_has_is_turned_away(label: str, is_told: bool) -> None:
    text = "Any two bodies of matter are lit by electric light in Norway."
    analysis = analyse(article("Norway is poor.", text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage)
    found = list(PHRASE_GENERATOR.propose(replace(passage, topic=label), analysis))
    assert [one.answers[0] for one in found] == ["electric light"]
    assert GIVEAWAYS.judge(found[0], analysis).passes is not is_told


def test_a_land_and_the_noun_of_a_hint_tell_its_official_name() -> None:
    text = "Lebanon, officially the {}, sold Ada Quill a boat in 1905."
    for people, is_told in (("Lebanese", True), ("Roman", False)):
        name = f"{people} Republic"
        assert is_given_away(name, text.format(name), told="Lebanon is poor.", title="Lebanon") is is_told
    assert is_of_land("French", "France")
    assert not is_of_land("Austrian", "Australia")


def test_fixed_words_tell_a_name() -> None:
    assert told_by_its_own("Morse", "In 1901 he heard the letter S in _____ code.")
    assert not told_by_its_own("Morse", "In 1901 he heard of the code of _____.")
    assert told_by_its_own("Catholic Church", "The first pope from Olm to lead the _____ was a monk.")
    assert not told_by_its_own("Catholic Church", "The pope from Olm sold a mill of the _____.")
    assert told_by_its_own("Alps", "A tunnel went through the Swiss _____.")
    assert not told_by_its_own("Alps", "A tunnel went through the _____.")
    assert told_by_its_own("Covid-19", "In April 2020 the _____ pandemic emptied the roads.")
    assert not told_by_its_own("Covid-19", "A test for _____ came in a box.")
    assert told_by_its_own("Shia", "Sunni and _____ scholars came first.")
    assert told_by_its_own("Mary", "In 1587 _____, Queen of Scots, died.")
    assert told_by_its_own("Russia", "He took help from Soviet _____.")
    assert not told_by_its_own("Russia", "He took help from _____.")


@pytest.mark.parametrize(
    ("name", "prompt", "told"),
    [
        ("Russia", "_____ went to war, and the tsar led it.", "tsar"),
        ("Israel", "_____ has had a Knesset since 1949.", "Knesset"),
        ("Amazon", "Olm lies in the Peruvian _____.", "Peruvian"),
        ("Amazon", "A Peruvian sold mills on the _____.", ""),
        ("Church", "He was a prince of the _____.", "prince of the"),
        ("Church", "The prince sold a mill of the _____.", ""),
        ("Church", "Olm was, the _____ held, rotten with heresy.", "heresy"),
        ("Supreme Court", "In Zell v. Olm, decided in 1905, the _____ held that toll was due.", "Zell v. Olm"),
        ("Supreme Court", "In 1905 the _____ of Norland held that toll was due.", ""),
        ("United States", "A bill against the _____ was brought in in Congress.", "Congress"),
        ("United States", "In 1815 the _____ sent nobody to the Congress of Olm.", ""),
    ],
)
def test_a_ruler_a_body_and_a_set_phrase_tell_a_name(name: str, prompt: str, told: str) -> None:
    assert told_by_its_own(name, prompt) == told


@pytest.mark.parametrize(("label", "is_told"), [("Denmark and the Olm War", True), ("Ulm and the Olm War", False)])
def test_a_list_of_two_of_which_the_label_has_one_is_turned_away(label: str, *, is_told: bool) -> None:
    text = "In 1905 the border between Denmark and Norway was drawn by Ada Quill of Olm."
    analysis = analyse(article("Denmark was poor.", text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    found = [*LIST_GENERATOR.propose(replace(passage, topic=label), analysis)]
    assert found
    assert all(GIVEAWAYS.judge(one, analysis).passes is not is_told for one in found)


@pytest.mark.parametrize(
    ("answer", "text", "is_told"),
    [
        ("Olm Fishing Union", "In 1905 the Olm Fishing Union met in Norway, and the OFU sent Ada Quill.", True),
        ("Olm Fishing Union", "In 1905 the Olm Fishing Union met in Norway, and the KFU sent Ada Quill.", False),
        ("Soviet Union", "In 1905 Ada Quill of Norway drew the Soviet Union, a map of the USSR.", True),
        ("Soviet Union", "In 1905 Ada Quill of Norway drew the Soviet Union, a map of the SSR.", False),
        ("Olm Bitmap Format", "In 1905 Ada Quill of Norway used the name OBF, for Olm Bitmap Format.", False),
        ("Olm Bitmap Format", "In 1905 Ada Quill of Norway drew the Olm Bitmap Format, or OBF, in Oslo.", False),
        ("Olm Bitmap Format", "In 1905 Ada Quill of Norway drew the Olm Bitmap Format, and the OBF won.", True),
    ],
)
def test_an_abbreviation_of_the_answer_gives_it_away(answer: str, text: str, is_told: bool) -> None:
    assert is_given_away(answer, text) is is_told


def test_a_member_of_a_list_that_is_told_again_gives_it_away() -> None:
    text = "In 1905 the Zell, the Ulm and the Arn were full of boats; the {} joins the sea at Oslo in Norway."
    for river, is_told in (("Ulm", True), ("Lake Ulm", False), ("Merle", False)):
        analysis = analyse(article("Norway was poor.", text.format(river)))
        passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(passage, Passage), passage
        found = list(LIST_GENERATOR.propose(passage, analysis))
        assert found
        assert all(GIVEAWAYS.judge(one, analysis).passes is not is_told for one in found)


@pytest.mark.parametrize(
    ("answer", "text", "is_told"),
    [
        ("Olmarmo", "In Norway the word Olmarmo comes from olmarma, a paste that Ada Quill made in 1905.", True),
        ("Olmarmo", "In Norway the word Olmarmo comes from zelmarma, a paste that Ada Quill made in 1905.", False),
        ("Olmarmo", "In Norway people ate Olmarmo with olmarma, a paste that Ada Quill made in 1905.", False),
        ("Olmarma", "In Norway bakers call every Olmarmo that Ada Quill made in 1905 an Olmarma.", True),
        ("Olmarma", "In Norway bakers call every Zelmarmo that Ada Quill made in 1905 an Olmarma.", False),
        ("Olmarma", "In Norway a roller beside the Olmarmo of Ada Quill in 1905 was called Olmarma.", False),
    ],
)
def test_a_word_and_the_one_it_comes_from_tell_each_other(answer: str, text: str, *, is_told: bool) -> None:
    assert is_given_away(answer, text) is is_told


@pytest.mark.parametrize(
    ("answer", "told", "is_told"),
    [
        ("zorbuscules", "Zorbuscular roots grow in Olm.", True),
        ("zorbuscules", "A zorbuscule lives for a day in Olm.", False),
        ("zorbuscules", "Zorbus roots grow in Olm.", False),
        ("zorbusculide", "A root of Olm turns the zorbusculate into it.", False),
        ("zorbusculism", "The zorbusculous miners of Olm fall ill.", True),
    ],
)
def test_a_word_with_another_ending_tells_the_answer(answer: str, told: str, *, is_told: bool) -> None:
    text = f"The {answer} of Norway are old."
    analysis = analyse(article(told, text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    asked = next(iter(CLOZE_GENERATOR.propose(passage, analysis)))
    mention = Mention(Span(4, 4 + len(answer)), answer, AnswerType.TERM, "defined")
    candidate = replace(asked, mention=mention, answers=(answer,), prompt=f"{told} The {BLANK} of Norway are old.")
    assert (told_by_letters(candidate, "The ", " of Norway are old.") != "") is is_told


@pytest.mark.parametrize(
    ("answer", "told", "is_told"),
    [
        ("Plain zorboing", "The job of ZORBO is to mark free space.", True),
        ("Plain zorboing", "The job of OLM is to mark free space.", False),
        ("Plain zorbon", "The job of ZORBON is to mark free space.", False),
        ("Grand zorboing", "The job of ZORBO is to mark free space.", False),
    ],
)
def test_what_is_shown_as_it_is_is_told(answer: str, told: str, *, is_told: bool) -> None:
    text = f"{answer} does not give the space of a table back to Norway."
    analysis = analyse(article(told, text))
    passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
    assert isinstance(passage, Passage), passage
    mention = Mention(Span(0, len(answer)), answer, AnswerType.TERM, "defined")
    asked = next(iter(CLOZE_GENERATOR.propose(passage, analysis)))
    candidate = replace(asked, mention=mention, answers=(answer,), prompt=f"{told} {BLANK} gives no space back.")
    assert (told_by_letters(candidate, "", " gives no space back.") != "") is is_told
